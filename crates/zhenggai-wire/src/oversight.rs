//! Oversight as records: who answers and what is due. What is not known is absent.

// parts
pub mod answering;

// steps
pub mod ladder;

// lists
pub mod due;
pub mod who;
