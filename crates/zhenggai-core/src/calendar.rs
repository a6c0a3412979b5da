//! Working days and periods of time. Which days are holidays is handed in as data, never computed.

// words
pub mod rules;
pub mod span;

// days
pub mod days;

// counting
pub mod count;

pub use days::{Calendar, DayKind};
pub use rules::{Roll, Start};
pub use span::{OffsetUnit, Span};
