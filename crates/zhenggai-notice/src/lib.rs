//! Published rectification notices: read them, and say what contradicts itself.

// sight
mod glance;

// text
pub mod source;

// noes
pub mod unreadable;

// pages
mod docx;
mod page;

// bytes
pub mod decode;

// findings
pub mod diagnostic;
pub mod difference;
pub mod reading;

// letters
mod misread;

// signs
mod cue;
mod phrase;
mod script;

// marks
mod clause;
mod label;

// words
mod status;

// skeleton
pub mod outline;

// facts
pub mod act;
pub mod fact;

// readings
mod read;

// drafts
pub mod lower;

// records
pub mod record;

// codes
pub mod catalogue;

// speech
pub mod say;

// corrections
pub mod correction;

// notices
pub mod drafting;
pub mod reconcile;

// checks
pub mod lint;

pub use read::read;
