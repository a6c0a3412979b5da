//! What a reviewer decided.

use crate::vocabulary;

vocabulary! {
    /// What a reviewer decided (审核结论).
    pub enum Decision as "decision" {
        /// Accepted (通过).
        Accepted = "accepted",
        /// Sent back (退回).
        Returned = "returned",
    }
}
