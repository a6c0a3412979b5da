//! Tables of a dossier and of what was judged, column by column: Arrow record batches for data frames (列式表).
//!
//! [`Batch`] takes rows of any number of dossiers and gives record batches; the `fill` of each table adds the rows of one
//! dossier. What every column holds is said where it is filled, and printed to `docs/columns.md`.
//!
//! ```
//! use zhenggai_tables::columns::{Batch, finding::Findings};
//! let batch = Batch::<Findings>::new().finish()?;
//! assert_eq!(batch.schema().field(0).name(), "dossier");
//! # Ok::<(), arrow_schema::ArrowError>(())
//! ```

// names
pub mod name;

// kinds
pub mod kind;

// columns
pub mod column;

// values
mod grow;

// batches
pub mod batch;

// sources
pub mod given;

// standing
pub mod state;

// tables
pub mod diagnostic;
pub mod dossier;
pub mod entry;
pub mod evidence;
pub mod finding;
pub mod measure;
pub mod reason;
pub mod recovery;
pub mod responsibility;
pub mod task;
pub mod verdict;

// pages
pub mod page;

pub use batch::Batch;
pub use column::{Column, Table};
pub use given::{Given, Record};
pub use name::TableName;

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
        TableName::Verdicts => of::<verdict::Verdicts>(),
        TableName::Reasons => of::<reason::Reasons>(),
        TableName::Diagnostics => of::<diagnostic::Diagnostics>(),
    }
}
