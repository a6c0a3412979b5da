//! Issues: a classification of findings that people made and handed in.

use std::collections::BTreeMap;

use crate::id::{DossierId, FindingId};
use crate::text::Name;

/// A finding of a dossier.
pub type FindingRef = (DossierId, FindingId);

/// An issue: findings of which people say that they are the same matter (问题分类).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// Its code or name, as the place that uses it writes it.
    pub code: Name,
    /// The findings that belong to it.
    pub findings: Vec<FindingRef>,
}

/// Which issues each finding belongs to.
pub(super) fn by_finding(issues: &[Issue]) -> BTreeMap<&FindingRef, Vec<&Name>> {
    let mut map: BTreeMap<&FindingRef, Vec<&Name>> = BTreeMap::new();
    for issue in issues {
        for finding in &issue.findings {
            map.entry(finding).or_default().push(&issue.code);
        }
    }
    map
}
