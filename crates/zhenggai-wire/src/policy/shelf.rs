//! Where rule sets and calendars are looked up by name.

use crate::calendar;

/// The rule sets that come with this software: id and TOML text.
pub const BUILT_IN: &[(&str, &str)] = &[
    ("cn.party-inspection.2015", include_str!("../../policies/cn.party-inspection.2015.toml")),
    ("cn.party-inspection.2024", include_str!("../../policies/cn.party-inspection.2024.toml")),
    ("cn.county-inspection", include_str!("../../policies/cn.county-inspection.toml")),
    ("cn.audit", include_str!("../../policies/cn.audit.toml")),
    ("cn.eco-inspection", include_str!("../../policies/cn.eco-inspection.toml")),
    ("cn.gov-supervision", include_str!("../../policies/cn.gov-supervision.toml")),
    ("generic.audit-follow-up", FOR_OTHERS),
];

/// The rule set for lines of oversight that have none of their own; it is one of those built in.
pub const FOR_OTHERS: &str = include_str!("../../policies/generic.audit-follow-up.toml");

/// Where rule sets and calendars are looked up by name (规则集来源): those built in, and whatever lies beside a
/// file.
pub trait Shelf {
    /// The text of a rule set.
    fn policy(&self, name: &str) -> Option<String>;

    /// The text of a calendar.
    fn calendar(&self, name: &str) -> Option<String>;
}

/// What comes with this software, and nothing else.
#[derive(Debug, Clone, Copy, Default)]
pub struct BuiltIn;

impl Shelf for BuiltIn {
    fn policy(&self, name: &str) -> Option<String> {
        BUILT_IN.iter().find(|(id, _)| *id == name).map(|(_, text)| (*text).to_owned())
    }

    fn calendar(&self, name: &str) -> Option<String> {
        calendar::BUILT_IN.iter().find(|(id, _)| *id == name).map(|(_, text)| (*text).to_owned())
    }
}
