//! The table of money to be got back.

use std::borrow::Cow;

use zhenggai_core::dossier::recorded::Recorded;
use zhenggai_core::id::DossierId;
use zhenggai_core::item::Level;
use zhenggai_core::outcome::{Recovery, RecoveryKind};

use crate::columns::batch::Batch;
use crate::columns::column::{Columns, Table, words};
use crate::columns::given::Given;
use crate::columns::name::TableName;

/// The table of money to be got back (追缴表): one row a recovery, as last recorded.
#[derive(Debug)]
pub enum Recoveries {}

/// One recovery.
#[derive(Debug)]
pub struct RecoveryRow<'a> {
    dossier: &'a DossierId,
    recovery: &'a Recorded<Recovery>,
}

/// Adds the recoveries of items that may be shown.
pub fn fill(given: &Given<'_>, into: &mut Batch<Recoveries>) {
    for file in given.items().filter_map(|item| given.dossier.file(&item)) {
        for recovery in file.recoveries() {
            into.push(&RecoveryRow { dossier: given.dossier.id(), recovery });
        }
    }
}

impl Table for Recoveries {
    const NAME: TableName = TableName::Recoveries;
    type Row<'a> = RecoveryRow<'a>;

    fn columns() -> Columns<Self> {
        Columns::<Self>::new()
            .text("dossier", ["台账编号", "The dossier."], |row| Some(row.dossier.as_str().into()))
            .always()
            .text(
                "recovery",
                ["追缴编号，在本台账内唯一", "The recovery's id within the dossier."],
                |row| Some(row.recovery.value.id.as_str().into()),
            )
            .always()
            .text("item", ["所属事项", "Which item it belongs to."], |row| {
                Some(Cow::Owned(row.recovery.value.item.to_string()))
            })
            .always()
            .word("level", ["事项层级", "The item's level."], words!(Level), |row| {
                Some(row.recovery.value.item.level().as_str())
            })
            .always()
            .word("recovery_kind", ["种类", "What was done with the money."], words!(RecoveryKind), |row| {
                Some(row.recovery.value.kind.as_str())
            })
            .always()
            .yuan(
                "due_yuan",
                [
                    "应追缴金额（元）；没人说明的为空，不是零",
                    "How much is owed, in yuan; empty where nobody named it, which is not zero.",
                ],
                |row| row.recovery.value.due,
            )
            .yuan(
                "paid_yuan",
                ["累计到账金额（元）", "How much has come in altogether, in yuan."],
                |row| row.recovery.value.paid,
            )
            .day("recorded_on", ["登记日", "The day from which it counts."], |row| {
                Some(row.recovery.mark.on)
            })
            .always()
            .text("entry", ["登记它的条目", "The entry that recorded it."], |row| {
                Some(Cow::Owned(row.recovery.entry().to_string()))
            })
            .always()
    }
}
