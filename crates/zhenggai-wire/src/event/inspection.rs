//! The opening of a dossier as a record.

use serde::{Deserialize, Serialize};
use zhenggai_core::adoption::Adoption;
use zhenggai_core::day::{Day, Period};
use zhenggai_core::dossier::Opening;
use zhenggai_core::id::{DossierId, FindingId};
use zhenggai_core::inspection::Inspection;
use zhenggai_core::invalid::Invalid;
use zhenggai_core::sub_inspection::ParentLink;
use zhenggai_core::text::Name;

use crate::event::mirror::mirror;
use crate::event::period::PeriodRecord;
use crate::event::power::AdoptionRecord;

mirror! {
    /// The dossier above.
    ParentLinkRecord of ParentLink {
        /// The dossier above.
        dossier: DossierId,
        /// Its finding that gave rise to this one.
        finding: FindingId,
    }
}

/// What a dossier is opened with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OpeningRecord {
    /// Its title.
    pub title: String,
    /// The line of oversight.
    pub regime: String,
    /// Who inspected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inspecting_body: Option<String>,
    /// Who was inspected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inspected_body: Option<String>,
    /// When the inspectors were on site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_site: Option<PeriodRecord>,
    /// The day of the feedback.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback_on: Option<String>,
    /// `full_record` or `published_extract`.
    pub coverage: String,
    /// The rule set that the ledger is held to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rules: Option<AdoptionRecord>,
    /// The dossier above.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<ParentLinkRecord>,
}

impl From<&Opening> for OpeningRecord {
    fn from(opening: &Opening) -> Self {
        let Opening { title, inspection, coverage, rules, parent } = opening;
        let Inspection { regime, inspecting_body, inspected_body, on_site, feedback_on } = inspection;
        Self {
            title: title.to_string(),
            regime: regime.to_string(),
            inspecting_body: inspecting_body.as_ref().map(Name::to_string),
            inspected_body: inspected_body.as_ref().map(Name::to_string),
            on_site: on_site.as_ref().map(PeriodRecord::from),
            feedback_on: feedback_on.map(|day| day.to_string()),
            coverage: coverage.to_string(),
            rules: rules.as_ref().map(AdoptionRecord::from),
            parent: parent.as_ref().map(ParentLinkRecord::from),
        }
    }
}

impl TryFrom<&OpeningRecord> for Opening {
    type Error = Invalid;

    fn try_from(record: &OpeningRecord) -> Result<Self, Invalid> {
        let OpeningRecord {
            title,
            regime,
            inspecting_body,
            inspected_body,
            on_site,
            feedback_on,
            coverage,
            rules,
            parent,
        } = record;
        let name = |field, name: &Option<String>| name.as_deref().map(|it| Name::new(field, it)).transpose();
        let inspection = Inspection {
            regime: regime.parse()?,
            inspecting_body: name("inspecting_body", inspecting_body)?,
            inspected_body: name("inspected_body", inspected_body)?,
            on_site: on_site.as_ref().map(Period::try_from).transpose()?,
            feedback_on: feedback_on.as_deref().map(str::parse::<Day>).transpose()?,
        };
        Ok(Self {
            title: Name::new("title", title)?,
            inspection,
            coverage: coverage.parse()?,
            rules: rules.as_ref().map(Adoption::try_from).transpose()?,
            parent: parent.as_ref().map(ParentLink::try_from).transpose()?,
        })
    }
}
