//! The inspection whose feedback is being rectified.

use crate::day::{Day, Period};
use crate::text::Name;
use crate::vocabulary;

vocabulary! {
    /// The line of oversight (监督类别). 巡视 and 巡察 are different things and never synonyms.
    pub enum Regime as "regime" {
        /// Party inspection by central or provincial committees (巡视).
        CentralOrProvincialInspection = "central_or_provincial_inspection",
        /// Party inspection by city and county committees, enterprises, universities (巡察).
        LocalInspection = "local_inspection",
        /// State or internal audit (审计).
        Audit = "audit",
        /// Environmental inspection (生态环境保护督察).
        EnvironmentalInspection = "environmental_inspection",
        /// Government or Party supervision (督查).
        Supervision = "supervision",
        /// Another line of oversight (其他).
        Other = "other",
    }
}

/// One inspection of one organisation (一次巡察、审计、督察).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspection {
    /// The line of oversight.
    pub regime: Regime,
    /// Who inspected.
    pub inspecting_body: Option<Name>,
    /// Who was inspected.
    pub inspected_body: Option<Name>,
    /// When the inspectors were on site.
    pub on_site: Option<Period>,
    /// The day on which the findings were fed back: day 0 of every time limit.
    pub feedback_on: Option<Day>,
}
