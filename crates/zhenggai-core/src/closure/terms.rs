//! The terms rules read: thresholds and lists, as plain data of the rule set.

use std::collections::BTreeMap;

use crate::evidence::EvidenceKind;
use crate::measure::MeasureNature;

/// The terms of a rule set (规则参数).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms {
    /// For each nature of measure, groups of evidence; one accepted piece out of every group is asked for.
    pub evidence: BTreeMap<MeasureNature, Vec<Vec<EvidenceKind>>>,
}
