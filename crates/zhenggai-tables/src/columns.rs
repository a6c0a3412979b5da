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
pub mod line;
pub mod measure;
pub mod reason;
pub mod recovery;
pub mod responsibility;
pub mod task;
pub mod verdict;

// list
mod list;

// pages
pub mod page;

pub use batch::Batch;
pub use column::{Column, Table};
pub use given::{Given, Record};
pub use list::columns;
pub use name::TableName;
