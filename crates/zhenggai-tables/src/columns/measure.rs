//! The table of measures.

use std::borrow::Cow;

use zhenggai_core::dossier::recorded::Recorded;
use zhenggai_core::id::DossierId;
use zhenggai_core::item::Item;
use zhenggai_core::measure::{Measure, MeasureClass};

use crate::columns::batch::Batch;
use crate::columns::column::{Columns, Table, words};
use crate::columns::given::Given;
use crate::columns::name::TableName;
use crate::columns::state::{self, OfItems, State};

/// The table of measures (措施表): one row a measure, in the order of the dossier.
#[derive(Debug)]
pub enum Measures {}

/// One measure.
#[derive(Debug)]
pub struct MeasureRow<'a> {
    dossier: &'a DossierId,
    measure: &'a Recorded<Measure>,
    evidence: usize,
    accepted: usize,
    state: &'a State,
}

/// Adds the measures that may be shown.
pub fn fill(given: &Given<'_>, shown: &[State], into: &mut Batch<Measures>) {
    let dossier = given.dossier;
    for state in shown {
        let Item::Measure(id) = state.item() else { continue };
        let Some(measure) = dossier.measures().get(id) else { continue };
        let file = dossier.file(state.item());
        let evidence = file.map_or(0, |file| file.evidence_in_force().count());
        let accepted = file.map_or(0, |file| file.accepted_evidence().count());
        into.push(&MeasureRow { dossier: dossier.id(), measure, evidence, accepted, state });
    }
}

impl OfItems for Measures {
    fn state<'r>(row: &'r MeasureRow<'_>) -> &'r State {
        row.state
    }
}

impl Table for Measures {
    const NAME: TableName = TableName::Measures;
    type Row<'a> = MeasureRow<'a>;

    fn columns() -> Columns<Self> {
        let told = Columns::<Self>::new()
            .text("dossier", ["台账编号", "The dossier."], |row| Some(row.dossier.as_str().into()))
            .always()
            .text(
                "measure",
                ["措施编号，在本台账内唯一", "The measure's id within the dossier."],
                |row| Some(row.measure.value.id().as_str().into()),
            )
            .always()
            .texts(
                "findings",
                ["所回应的问题，至少一个", "The findings it answers, at least one."],
                |row| row.measure.value.findings().iter().map(|id| id.as_str().into()).collect(),
            )
            .text("task", ["所属任务", "The task it belongs to."], |row| {
                row.measure.value.task().map(|task| task.as_str().into())
            })
            .text("label", ["所印序号", "The number as printed."], |row| {
                row.measure.value.label().map(|label| label.as_str().into())
            })
            .text("text", ["措施内容", "How the findings are put right."], |row| {
                Some(row.measure.value.text().as_str().into())
            })
            .always()
            .word("class", ["整改类型", "How it is spread over time."], words!(MeasureClass), |row| {
                row.measure.value.class().map(MeasureClass::as_str)
            })
            .texts(
                "natures",
                ["措施类型；没人说明的为空", "What it does; none where nobody said."],
                |row| row.measure.value.natures().iter().map(|nature| nature.as_str().into()).collect(),
            )
            .count("evidence", ["有效佐证件数", "How many pieces of evidence are in force."], |row| {
                u64::try_from(row.evidence).ok()
            })
            .always()
            .count(
                "evidence_accepted",
                ["其中已审核通过的", "How many of them a reviewer accepted."],
                |row| u64::try_from(row.accepted).ok(),
            )
            .always()
            .day("recorded_on", ["登记日", "From which day it is on the register."], |row| {
                Some(row.measure.mark.on)
            })
            .always()
            .text("entry", ["登记它的条目", "The entry that recorded it."], |row| {
                Some(Cow::Owned(row.measure.entry().to_string()))
            })
            .always();
        state::columns(told)
    }
}
