//! Which columns each table has.

use crate::columns::column::{Column, Table};
use crate::columns::name::TableName;
use crate::columns::{
    diagnostic, dossier, entry, evidence, finding, line, measure, reason, recovery, responsibility, task,
    verdict,
};

/// The columns of a table, in order.
#[must_use]
pub fn columns(table: TableName) -> Vec<Column> {
    fn of<T: Table>() -> Vec<Column> {
        T::columns().iter().cloned().collect()
    }
    match table {
        TableName::Dossiers => of::<dossier::Dossiers>(),
        TableName::Findings => of::<finding::Findings>(),
        TableName::Tasks => of::<task::Tasks>(),
        TableName::Measures => of::<measure::Measures>(),
        TableName::Responsibilities => of::<responsibility::Responsibilities>(),
        TableName::Evidence => of::<evidence::Evidence>(),
        TableName::Recoveries => of::<recovery::Recoveries>(),
        TableName::Entries => of::<entry::Entries>(),
        TableName::Lines => of::<line::Lines>(),
        TableName::Verdicts => of::<verdict::Verdicts>(),
        TableName::Reasons => of::<reason::Reasons>(),
        TableName::Diagnostics => of::<diagnostic::Diagnostics>(),
    }
}
