//! The table of verdicts.

use std::borrow::Cow;

use zhenggai_core::closure::Assessment;
use zhenggai_core::closure::reason::{Outcome, Reason};
use zhenggai_core::closure::verdict::Verdict;
use zhenggai_core::id::DossierId;
use zhenggai_core::item::Level;
use zhenggai_core::review::ClosureStatus;

use crate::columns::batch::Batch;
use crate::columns::column::{Columns, Table, words};
use crate::columns::given::Given;
use crate::columns::name::TableName;

/// The table of verdicts (判定表): one row an item, the dossier itself last.
#[derive(Debug)]
pub enum Verdicts {}

/// One verdict.
#[derive(Debug)]
pub struct VerdictRow<'a> {
    dossier: &'a DossierId,
    verdict: &'a Verdict,
    closure: Option<ClosureStatus>,
}

/// Adds the verdicts on items that may be shown.
pub fn fill(given: &Given<'_>, assessment: &Assessment, into: &mut Batch<Verdicts>) {
    for verdict in assessment.verdicts().iter().filter(|verdict| given.shows(verdict.item())) {
        let closure = given.dossier.file(verdict.item()).map(|file| file.closure_status());
        into.push(&VerdictRow { dossier: given.dossier.id(), verdict, closure });
    }
}

impl VerdictRow<'_> {
    fn obstacles(&self, outcome: Outcome) -> Option<u64> {
        let such = |reason: &&Reason| reason.outcome() == outcome;
        u64::try_from(self.verdict.obstacles().filter(such).count()).ok()
    }
}

impl Table for Verdicts {
    const NAME: TableName = TableName::Verdicts;
    type Row<'a> = VerdictRow<'a>;

    fn columns() -> Columns<Self> {
        Columns::<Self>::new()
            .text("dossier", ["台账编号", "The dossier."], |row| Some(row.dossier.as_str().into()))
            .always()
            .text("item", ["事项", "The item that was judged."], |row| {
                Some(Cow::Owned(row.verdict.item().to_string()))
            })
            .always()
            .word("level", ["事项层级", "The item's level."], words!(Level), |row| {
                Some(row.verdict.item().level().as_str())
            })
            .always()
            .day("day", ["判定日", "The day of judgement."], |row| Some(row.verdict.day()))
            .always()
            .text("policy", ["规则集", "The rule set."], |row| {
                Some(row.verdict.policy().id.as_str().into())
            })
            .always()
            .text("policy_version", ["规则集版本", "Its version."], |row| {
                Some(row.verdict.policy().version.as_str().into())
            })
            .always()
            .word(
                "outcome",
                ["能否销号", "May it be struck off? Unknown is not no."],
                words!(Outcome),
                |row| Some(row.verdict.outcome().as_str()),
            )
            .always()
            .word(
                "closure",
                ["销号状态", "Where it stands on the closure axis."],
                words!(ClosureStatus),
                |row| row.closure.map(ClosureStatus::as_str),
            )
            .count(
                "not_met",
                ["阻止销号且不符合的理由数", "How many reasons say no and stop the closure."],
                |row| row.obstacles(Outcome::NotMet),
            )
            .always()
            .count(
                "cannot_tell",
                [
                    "阻止销号且无法判断的理由数",
                    "How many reasons stop the closure because the record does not say.",
                ],
                |row| row.obstacles(Outcome::CannotTell),
            )
            .always()
            .count("reasons", ["理由总数", "How many reasons there are."], |row| {
                u64::try_from(row.verdict.reasons().len()).ok()
            })
            .always()
    }
}
