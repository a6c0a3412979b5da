//! Rectification ledgers in spreadsheets: read them, take them in, write them. Lists of comments: read them.
//!
//! [`open::workbook`] turns bytes into cells, [`read::read`] cells into findings, tasks, measures and notes,
//! [`lint::lint`] says what contradicts itself or is missing, [`lower::draft`] gives the core a draft, [`record::record`] the
//! JSON of `rectification-ledger-gold/1`.

// words
pub mod address;
pub mod field;

// codes
pub mod catalogue;

// noes
pub mod unreadable;

// cells
pub mod sheet;

// bytes
pub mod open;

// dictionaries
pub mod header;
pub mod status;

// places
pub mod note;

// comments
pub mod comments;

// layouts
pub mod layout;

// readings
pub mod reading;

// reads
pub mod read;

// checks
pub mod lint;

// views
pub mod view;

// phrases
pub mod words;

// workbooks
pub mod write;

// drafts
pub mod lower;

// speech
pub mod say;

// intakes
pub mod intake;

// records
pub mod record;

// columns
#[cfg(feature = "arrow")]
pub mod columns;
