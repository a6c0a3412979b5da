//! The table of findings.

use std::borrow::Cow;

use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::dossier::recorded::Recorded;
use zhenggai_core::finding::{Aspect, Finding, FindingSource};
use zhenggai_core::id::DossierId;
use zhenggai_core::item::Item;

use crate::columns::batch::Batch;
use crate::columns::column::{Columns, Table, words};
use crate::columns::given::Given;
use crate::columns::name::TableName;
use crate::columns::state::{self, OfItems, State};

/// The table of findings (问题表): one row a finding, in the order of the dossier.
#[derive(Debug)]
pub enum Findings {}

/// One finding.
#[derive(Debug)]
pub struct FindingRow<'a> {
    dossier: &'a DossierId,
    finding: &'a Recorded<Finding>,
    aspect: Option<&'a Aspect>,
    measures: usize,
    state: &'a State,
}

/// Adds the findings that may be shown.
pub fn fill(given: &Given<'_>, shown: &[State], into: &mut Batch<Findings>) {
    let dossier = given.dossier;
    for state in shown {
        let Item::Finding(id) = state.item() else { continue };
        let Some(finding) = dossier.findings().get(id) else { continue };
        let aspect = finding.value.aspect.as_ref().and_then(|aspect| dossier.aspects().get(aspect));
        let measures = dossier.measures_of(id).count();
        let aspect = aspect.map(|aspect| &aspect.value);
        into.push(&FindingRow { dossier: dossier.id(), finding, aspect, measures, state });
    }
}

impl OfItems for Findings {
    fn state<'r>(row: &'r FindingRow<'_>) -> &'r State {
        row.state
    }
}

impl Table for Findings {
    const NAME: TableName = TableName::Findings;
    type Row<'a> = FindingRow<'a>;

    fn columns() -> Columns<Self> {
        let told = Columns::<Self>::new()
            .text("dossier", ["台账编号", "The dossier."], |row| Some(row.dossier.as_str().into()))
            .always()
            .text(
                "finding",
                ["问题编号，在本台账内唯一", "The finding's id within the dossier."],
                |row| Some(row.finding.value.id.as_str().into()),
            )
            .always()
            .text("aspect", ["所属方面的编号", "The aspect it belongs to."], |row| {
                row.finding.value.aspect.as_ref().map(|aspect| aspect.as_str().into())
            })
            .text("aspect_title", ["所属方面", "What that aspect is about."], |row| {
                row.aspect.map(|aspect| aspect.title.as_str().into())
            })
            .text(
                "label",
                ["所印序号；会重复，不是编号", "The number as printed; numbers repeat and are no key."],
                |row| row.finding.value.label.as_ref().map(|label| label.as_str().into()),
            )
            .text("text", ["问题原文", "The finding, as fed back."], |row| {
                Some(row.finding.value.text.as_str().into())
            })
            .always()
            .word("source", ["问题来源", "Where it comes from."], words!(FindingSource), |row| {
                Some(row.finding.value.source.as_str())
            })
            .always()
            .word("disclosure", ["公开范围", "Who may read it."], words!(Disclosure), |row| {
                Some(row.finding.value.disclosure.as_str())
            })
            .always()
            .count("measures", ["回应它的措施数", "How many measures answer it."], |row| {
                u64::try_from(row.measures).ok()
            })
            .always()
            .day("recorded_on", ["挂账日", "From which day it is on the register."], |row| {
                Some(row.finding.mark.on)
            })
            .always()
            .text("entry", ["登记它的条目", "The entry that recorded it."], |row| {
                Some(Cow::Owned(row.finding.entry().to_string()))
            })
            .always();
        state::columns(told)
    }
}
