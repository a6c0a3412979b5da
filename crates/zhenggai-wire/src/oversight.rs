//! Oversight as records: who answers and what is due. What is not known is absent.

// parts
pub mod answering;

// lists
pub mod due;
