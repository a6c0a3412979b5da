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
pub mod calendar;
pub mod decision;
pub mod disclosure;
pub mod item;
pub mod language;
pub mod money;
pub mod origin;
pub mod party;
pub mod quantity;

// nouns
pub mod claim;
pub mod deadline;
pub mod evidence;
pub mod finding;
pub mod inspection;
pub mod measure;
pub mod outcome;
pub mod responsibility;
pub mod review;
pub mod work;

// times
pub mod schedule;

// dossier
pub mod dossier;
pub mod draft;

// judgement
pub mod closure;

// record
pub mod ledger;

// speech
pub mod say;

// list
pub mod catalogue;

pub use code::{Card, Code, Family, Severity};
pub use day::{Day, Period};
pub use invalid::Invalid;
