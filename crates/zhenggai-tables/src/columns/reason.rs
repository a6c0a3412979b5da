//! The table of reasons.

use std::borrow::Cow;

use zhenggai_core::closure::Assessment;
use zhenggai_core::closure::reason::{Outcome, Reason, Weight};
use zhenggai_core::closure::source::Confidence;
use zhenggai_core::day::Day;
use zhenggai_core::id::DossierId;
use zhenggai_core::item::Level;
use zhenggai_core::language::Language;
use zhenggai_core::say;

use crate::columns::batch::Batch;
use crate::columns::column::{Columns, Table, words};
use crate::columns::given::Given;
use crate::columns::name::TableName;

/// The table of reasons (理由表): one row a reason, in the order of the rule set.
#[derive(Debug)]
pub enum Reasons {}

/// One reason.
#[derive(Debug)]
pub struct ReasonRow<'a> {
    dossier: &'a DossierId,
    day: Day,
    reason: &'a Reason,
    language: Option<Language>,
}

/// Adds the reasons of the verdicts on items that may be shown.
pub fn fill(given: &Given<'_>, assessment: &Assessment, into: &mut Batch<Reasons>) {
    let (dossier, language) = (given.dossier.id(), given.language);
    for verdict in assessment.verdicts().iter().filter(|verdict| given.shows(verdict.item())) {
        for reason in verdict.reasons() {
            into.push(&ReasonRow { dossier, day: verdict.day(), reason, language });
        }
    }
}

impl Table for Reasons {
    const NAME: TableName = TableName::Reasons;
    type Row<'a> = ReasonRow<'a>;

    fn columns() -> Columns<Self> {
        let told = Columns::<Self>::new()
            .text("dossier", ["台账编号", "The dossier."], |row| Some(row.dossier.as_str().into()))
            .always()
            .text("item", ["事项", "The item it is about."], |row| {
                Some(Cow::Owned(row.reason.item().to_string()))
            })
            .always()
            .word("level", ["事项层级", "The item's level."], words!(Level), |row| {
                Some(row.reason.item().level().as_str())
            })
            .always()
            .day("day", ["判定日", "The day of judgement."], |row| Some(row.day))
            .always()
            .text("rule", ["规则代码", "The code of the rule."], |row| {
                Some(row.reason.rule().as_str().into())
            })
            .always()
            .word("outcome", ["规则的回答", "The answer of the rule."], words!(Outcome), |row| {
                Some(row.reason.outcome().as_str())
            })
            .always()
            .word("weight", ["规则效力", "What a no does to the closure."], words!(Weight), |row| {
                Some(row.reason.weight().as_str())
            })
            .always()
            .word(
                "confidence",
                ["依据的可靠程度", "How sure the values are that it rests on."],
                words!(Confidence),
                |row| Some(row.reason.confidence().as_str()),
            )
            .always()
            .text("key", ["规则的哪一句", "Which of the rule's sentences says it."], |row| {
                Some(row.reason.key().into())
            })
            .always()
            .flag(
                "stands_in_the_way",
                ["是否阻止销号", "Whether it keeps the item from being struck off."],
                |row| Some(row.reason.stands_in_the_way()),
            )
            .always();
        answer(told)
    }
}

fn answer(told: Columns<Reasons>) -> Columns<Reasons> {
    told.text(
        "sentence",
        ["理由；未要求文字的为空", "What it says; empty where no language was asked for."],
        |row| row.language.map(|language| Cow::Owned(say::reason(row.reason, language))),
    )
    .text("remedy", ["怎么办", "What would settle it."], |row| {
        row.language.and_then(|language| say::remedy(row.reason, language)).map(Cow::Owned)
    })
    .texts("settlers", ["谁能解决（职责）", "The duties that can settle it."], |row| {
        row.reason.settlers().iter().map(|duty| duty.as_str().into()).collect()
    })
    .day("by", ["应于何日前解决", "By when it is to be settled, if that is known."], |row| {
        row.reason.by()
    })
    .texts("facts", ["所依据的条目", "The entries it rests on."], |row| {
        row.reason.facts().iter().map(|fact| Cow::Owned(fact.to_string())).collect()
    })
}
