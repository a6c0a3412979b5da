//! The table of responsibilities.

use std::borrow::Cow;

use zhenggai_core::dossier::recorded::Recorded;
use zhenggai_core::id::DossierId;
use zhenggai_core::item::Level;
use zhenggai_core::party::{Duty, PartyKind};
use zhenggai_core::responsibility::Responsibility;

use crate::columns::batch::Batch;
use crate::columns::column::{Columns, Table, words};
use crate::columns::given::Given;
use crate::columns::name::TableName;

/// The table of responsibilities (责任表): one row a party's duty for an item over a time, past ones included.
#[derive(Debug)]
pub enum Responsibilities {}

/// One responsibility.
#[derive(Debug)]
pub struct ResponsibilityRow<'a> {
    dossier: &'a DossierId,
    held: &'a Recorded<Responsibility>,
    in_force: bool,
}

/// Adds the responsibilities for items that may be shown.
pub fn fill(given: &Given<'_>, into: &mut Batch<Responsibilities>) {
    for file in given.items().filter_map(|item| given.dossier.file(&item)) {
        for held in file.responsibilities() {
            let in_force = held.value.holds_on(given.day);
            into.push(&ResponsibilityRow { dossier: given.dossier.id(), held, in_force });
        }
    }
}

impl Table for Responsibilities {
    const NAME: TableName = TableName::Responsibilities;
    type Row<'a> = ResponsibilityRow<'a>;

    fn columns() -> Columns<Self> {
        Columns::<Self>::new()
            .text("dossier", ["台账编号", "The dossier."], |row| Some(row.dossier.as_str().into()))
            .always()
            .text("item", ["事项，如 measure:F1.M2", "The item, such as `measure:F1.M2`."], |row| {
                Some(Cow::Owned(row.held.value.item().to_string()))
            })
            .always()
            .word("level", ["事项层级", "The item's level."], words!(Level), |row| {
                Some(row.held.value.item().level().as_str())
            })
            .always()
            .word("duty", ["职责", "In which duty."], words!(Duty), |row| {
                Some(row.held.value.duty().as_str())
            })
            .always()
            .text("party", ["当事方编号", "Who: the party's id."], |row| {
                Some(row.held.value.party().id.as_str().into())
            })
            .always()
            .word("party_kind", ["个人或单位", "Whether a person or a body."], words!(PartyKind), |row| {
                Some(row.held.value.party().kind.as_str())
            })
            .always()
            .text(
                "party_name",
                ["单位名称；个人只列职务", "The name of the body, or the person's office."],
                |row| Some(row.held.value.party().name.as_str().into()),
            )
            .always()
            .day(
                "from",
                ["起始日；空为自始", "The first day; empty where it holds from the beginning."],
                |row| row.held.value.from(),
            )
            .day(
                "until",
                ["截止日（含）；空为未定", "The last day, included; empty where there is no end."],
                |row| row.held.value.until(),
            )
            .flag("in_force", ["截至日是否在任", "Whether it is held on the day."], |row| {
                Some(row.in_force)
            })
            .always()
            .text("entry", ["登记它的条目", "The entry that recorded it."], |row| {
                Some(Cow::Owned(row.held.entry().to_string()))
            })
            .always()
    }
}
