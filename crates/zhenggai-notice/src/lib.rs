//! Published rectification notices: read them, and say what contradicts itself.

// text
pub mod source;

// findings
pub mod diagnostic;
pub mod reading;

// signs
mod numeral;
mod phrase;
mod script;

// marks
mod clause;
mod label;

// words
mod status;

// skeleton
pub mod outline;
