//! Who may grant an extension, and within which caps.

use crate::party::Duty;
use crate::schedule::extension::ExtensionTerms;

/// How deadlines are extended (延期).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtensionRules {
    /// When it is filed, how often, how far.
    pub terms: ExtensionTerms,
    /// Who may grant it.
    pub granted_by: Vec<Duty>,
}
