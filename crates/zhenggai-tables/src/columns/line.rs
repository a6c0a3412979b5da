//! The table of lines: the ledger itself.

use std::borrow::Cow;

use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::ledger::entry::Entry;
use zhenggai_wire::entry::encode;

use crate::columns::batch::Batch;
use crate::columns::column::{Columns, Table};
use crate::columns::given::{Given, Record};
use crate::columns::name::TableName;

/// The table of lines (账本原文): one row an entry, in their one order, from which the ledger can be made again.
#[derive(Debug)]
pub enum Lines {}

/// One line.
#[derive(Debug)]
pub struct LineRow<'a> {
    entry: &'a Entry,
    line: String,
}

/// Adds the lines, for readers to whom everything may be shown; for others there is none.
pub fn fill(given: &Given<'_>, record: &Record<'_>, into: &mut Batch<Lines>) {
    if given.readers != Disclosure::Restricted {
        return;
    }
    for entry in record.ledger.entries() {
        // What was read or sealed has been canonical before.
        if let Ok(line) = encode(entry) {
            into.push(&LineRow { entry, line });
        }
    }
}

impl Table for Lines {
    const NAME: TableName = TableName::Lines;
    type Row<'a> = LineRow<'a>;

    fn columns() -> Columns<Self> {
        Columns::<Self>::new()
            .text("dossier", ["台账编号", "The dossier."], |row| {
                Some(row.entry.body().dossier.as_str().into())
            })
            .always()
            .text(
                "entry",
                ["条目编号（内容摘要）", "The entry's id: the digest of what it says."],
                |row| Some(Cow::Owned(row.entry.id().to_string())),
            )
            .always()
            .text(
                "line",
                ["条目原文：一行规范 JSON", "The entry as one canonical line of JSON."],
                |row| Some(row.line.as_str().into()),
            )
            .always()
    }
}
