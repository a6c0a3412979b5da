//! From a deadline to a day: which rule counted it, how it was moved, and what could not be known.

// words
pub mod anchors;
pub mod terms;

// days
pub mod due;
pub mod extension;
pub mod look;
pub mod stages;

pub use anchors::Anchors;
pub use due::{Basis, DueDay, DueDays, Resolved, Unresolved};
pub use terms::{DueTerms, Grace};
