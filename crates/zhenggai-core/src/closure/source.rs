//! Where the values of a rule set come from, and how sure they are.

use crate::text::Text;
use crate::vocabulary;

vocabulary! {
    /// How sure a value of a rule set is (依据的可靠程度), the surest first.
    pub enum Confidence as "confidence" {
        /// Read in the named source (已核实).
        Confirmed = "confirmed",
        /// Concluded from practice in several places (归纳自实践).
        Practice = "practice",
        /// Not confirmed; an editable default (未核实).
        Unconfirmed = "unconfirmed",
    }
}

/// Where a rule set takes a value from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicySource {
    /// The source in words.
    pub text: Text,
    /// How sure it is.
    pub confidence: Confidence,
}

/// A value, and what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// What it rests on.
    pub source: PolicySource,
}
