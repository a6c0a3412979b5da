//! Statistics (统计): counts on both axes, rates with their definition, recurrence, roll-up, burn-up. Exact integers.

// figures
pub mod percent;

// states
pub mod state;

// groups
pub mod group;

// counts
pub mod count;

// outcomes
pub mod outcome;

// rates
pub mod rate;

// tables
pub mod table;

// courses
pub mod burn_up;

// words
pub mod wording;

// classes
pub mod issue;

// matters
pub mod likeness;

// returns
pub mod common_problem;
pub mod recurrence;

// trees
pub mod organisation;

// sums
pub mod roll_up;

pub use count::Counts;
pub use rate::{Definition, Rate};
pub use table::{Row, Table, table};
