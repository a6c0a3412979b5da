//! Timeliness: by when an item is due in its dossier, and how it stands to that day. Computed, never stored.

// days
pub mod due;

// states
pub mod state;

pub use due::{DueSource, ItemDue, due_of};
pub use state::{Timeliness, done_on, timeliness};
