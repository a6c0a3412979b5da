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
pub mod event_kind;
pub mod item;
pub mod language;
pub mod money;
pub mod origin;
pub mod party;
pub mod position;
pub mod quantity;

// nouns
pub mod adoption;
pub mod claim;
pub mod deadline;
pub mod device;
pub mod effectiveness;
pub mod escalation;
pub mod evidence;
pub mod extent_check;
pub mod finding;
pub mod inspection;
pub mod lead;
pub mod look_back;
pub mod measure;
pub mod meeting;
pub mod outcome;
pub mod plan;
pub mod publication;
pub mod responsibility;
pub mod review;
pub mod sub_inspection;
pub mod work;

// terms
pub mod extension;
pub mod mandate;
pub mod milestone;

// exceptions
pub mod waiver;

// times
pub mod schedule;

// dossier
pub mod dossier;
pub mod draft;

// judgement
pub mod closure;

// oversight
pub mod oversight;

// figures
pub mod statistics;

// checks
pub mod lint;

// record
pub mod ledger;

// advice
pub mod advice;

// speech
pub mod say;

// list
pub mod catalogue;

pub use code::{Card, Code, Family, Severity};
pub use day::{Day, Period};
pub use invalid::Invalid;
