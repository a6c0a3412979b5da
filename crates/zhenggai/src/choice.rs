//! Which rule set judges: the one that was named, or the one in force for the line of oversight on the day of the
//! feedback.

use std::sync::OnceLock;

use zhenggai_core::closure::policy::Policy;
use zhenggai_core::closure::policy::validity::Validity;
use zhenggai_core::day::Day;
use zhenggai_core::dossier::Dossier;
use zhenggai_core::inspection::Regime;
use zhenggai_wire::policy::read;
use zhenggai_wire::policy::shelf::{BUILT_IN, FOR_OTHERS};

use crate::fault::Fault;

/// The rule set to judge by.
#[derive(Debug, Clone)]
pub enum Rules {
    /// This one.
    Named(Box<Policy>),
    /// The built-in one for the line of oversight that was in force on the day of the feedback.
    ByDay,
}

impl Rules {
    /// The rule set that judges `dossier`. By day, that is the day of its feedback, or where nobody said it that from
    /// which its opening counts; where nothing is opened yet, the set for other lines of oversight.
    ///
    /// # Errors
    /// Where a built-in set cannot be read.
    pub fn policy(&self, dossier: Option<&Dossier>) -> Result<Policy, Fault> {
        match (self, dossier) {
            (Self::Named(policy), _) => Ok((**policy).clone()),
            (Self::ByDay, Some(dossier)) => {
                let inspection = dossier.inspection();
                by_day(inspection.regime, inspection.feedback_on.unwrap_or(dossier.opening().mark.on))
            }
            (Self::ByDay, None) => for_others().cloned(),
        }
    }
}

impl From<Policy> for Rules {
    fn from(policy: Policy) -> Self {
        Self::Named(Box::new(policy))
    }
}

/// How a rule set came to judge (规则集的选用).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// Whether it was named; else it was chosen by line of oversight and day.
    pub named: bool,
    /// The line of oversight.
    pub regime: Regime,
    /// The day of the feedback, or where nobody said it that of the notice; absent where neither is known.
    pub day: Option<Day>,
    /// Whether that day is the feedback's.
    pub is_feedback: bool,
    /// Whether the set was in force on that day.
    pub validity: Validity,
}

/// The built-in rule set for a line of oversight that is in force on `day`; where none is, one for that line all the
/// same, and its validity says so.
///
/// # Errors
/// Where a built-in set cannot be read.
pub fn by_day(regime: Regime, day: Day) -> Result<Policy, Fault> {
    let mut second = None;
    for (set, (_, text)) in READ.iter().zip(BUILT_IN) {
        let policy = once(set, text)?;
        if !policy.chosen_by_itself || !policy.is_for(regime) {
            continue;
        }
        if policy.validity(day) == Validity::InForce {
            return Ok(policy.clone());
        }
        second.get_or_insert(policy);
    }
    second.map_or_else(for_others, Ok).cloned()
}

/// The built-in rule set for lines of oversight that have none of their own.
fn for_others() -> Result<&'static Policy, Fault> {
    static SET: OnceLock<Policy> = OnceLock::new();
    once(&SET, FOR_OTHERS)
}

/// The built-in rule sets that were read so far: each is read when it is first looked at.
static READ: [OnceLock<Policy>; BUILT_IN.len()] = [const { OnceLock::new() }; BUILT_IN.len()];

fn once(set: &'static OnceLock<Policy>, text: &str) -> Result<&'static Policy, Fault> {
    match set.get() {
        Some(policy) => Ok(policy),
        None => {
            let policy = read(text)?;
            Ok(set.get_or_init(|| policy))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_the_feedback_decides_between_two_regulations() {
        for (regime, day, id) in [
            (Regime::LocalInspection, "2024-02-07", "cn.party-inspection.2015"),
            (Regime::LocalInspection, "2024-02-08", "cn.party-inspection.2024"),
            (Regime::CentralOrProvincialInspection, "2025-12-01", "cn.party-inspection.2024"),
            (Regime::Audit, "2023-01-01", "cn.audit"),
            (Regime::EnvironmentalInspection, "2019-01-01", "cn.eco-inspection"),
            (Regime::Supervision, "2022-01-01", "cn.gov-supervision"),
            (Regime::Other, "2022-01-01", "generic.audit-follow-up"),
        ] {
            assert_eq!(by_day(regime, day.parse().unwrap()).unwrap().id.as_str(), id, "{regime} {day}");
        }
    }

    #[test]
    fn where_none_is_in_force_one_is_taken_and_says_so() {
        let day = "2012-01-01".parse().unwrap();
        let policy = by_day(Regime::LocalInspection, day).unwrap();
        assert_eq!(policy.id.as_str(), "cn.party-inspection.2015");
        assert!(matches!(policy.validity(day), Validity::NotYet(_)));
        let late = by_day(Regime::Supervision, "2020-12-31".parse().unwrap()).unwrap();
        assert_eq!(late.id.as_str(), "cn.gov-supervision");
    }
}
