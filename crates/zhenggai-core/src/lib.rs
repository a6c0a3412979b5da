//! What things mean: findings, measures, accountability, closure rules and the ledger.

// codes
pub mod code;

// noes
pub mod invalid;

// form
pub mod vocabulary;

// words
pub mod day;
pub mod digest;
pub mod moment;
pub mod text;

// names
pub mod id;

// marks
pub mod disclosure;
pub mod language;
pub mod money;
pub mod origin;
pub mod party;
pub mod quantity;

pub use code::{Card, Code, Family, Severity};
pub use day::{Day, Period};
pub use invalid::Invalid;
