//! Oversight as records: who answers, what is due, who must be asked to act. What is not known is absent.

// parts
pub mod answering;

// lists
pub mod due;
