//! The front door to zhenggai: from inspection feedback to verified, accountable closure.
//!
//! [`check::check`] reads a published notice of rectification, takes it into a ledger and judges every item;
//! [`book::Book`] keeps a ledger with its rule set; [`explain`] looks up any code.

// faults
pub mod fault;

// files
pub mod form;
pub mod shelf;

// rules
pub mod choice;

// books
pub mod book;
pub mod lines;

// words
pub mod author;

// oversight
pub mod oversight;

// lists
pub mod due;
pub mod who;

// decisions
pub mod judged;
pub mod replay;

// lookup
pub mod explain;

// jobs
pub mod check;
pub mod comments;
pub mod table;

// stores
pub mod kept;

// fields
pub mod field;

// columns
#[cfg(feature = "arrow")]
pub mod columns;

// portfolios
#[cfg(feature = "portfolio")]
pub mod portfolio;

// views
pub mod figures;
pub mod overview;

// records
pub mod record;

// reports
pub mod report;

pub use zhenggai_core as core;
pub use zhenggai_notice as notice;
pub use zhenggai_store as store;
pub use zhenggai_tables as tables;
pub use zhenggai_wire as wire;

/// The README, whose example is a test.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
pub struct Readme;
