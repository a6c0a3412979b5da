//! The parameters that a rule set hands to a rule.

use std::collections::BTreeMap;

/// A parameter that a rule knows (规则参数).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Param {
    /// Its name in the file.
    pub name: &'static str,
    /// The least value.
    pub least: i64,
    /// The greatest value.
    pub most: i64,
    /// What it says, in Chinese.
    pub zh: &'static str,
    /// What it says, in English.
    pub en: &'static str,
}

/// The parameters that were set, by name.
pub type Params = BTreeMap<&'static str, i64>;
