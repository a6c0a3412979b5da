//! A rule set as it stands in its file. The shape was checked before, so that nothing here is refused for its form.

use std::collections::BTreeMap;

use serde::Deserialize;

#[derive(Debug, Clone, Deserialize)]
pub(super) struct PolicyRecord {
    pub(super) id: String,
    pub(super) base: Option<String>,
    pub(super) version: String,
    pub(super) title_zh: String,
    pub(super) title_en: String,
    pub(super) regimes: Option<Vec<String>>,
    pub(super) chosen_by_itself: Option<bool>,
    pub(super) valid_from: Option<String>,
    pub(super) valid_until: Option<String>,
    #[serde(default)]
    pub(super) sources: Vec<SourceLine>,
    pub(super) calendar: Option<CalendarPart>,
    #[serde(default)]
    pub(super) time_limits: Vec<LimitPart>,
    #[serde(default)]
    pub(super) rules: Vec<RulePart>,
    #[serde(default)]
    pub(super) conditions: Vec<ConditionPart>,
    pub(super) evidence: Option<Sectioned<Vec<Vec<String>>>>,
    pub(super) reviews: Option<Vec<ReviewPart>>,
    pub(super) separation: Option<Sectioned<bool>>,
    pub(super) public_notice: Option<NoticePart>,
    pub(super) look_back: Option<LookBackPart>,
    pub(super) extension: Option<ExtensionPart>,
    pub(super) escalation: Option<EscalationPart>,
    pub(super) grades: Option<GradesPart>,
    pub(super) completion_rate: Option<RatePart>,
    #[serde(default)]
    pub(super) duty_names: BTreeMap<String, NamePart>,
    pub(super) authority: Option<Sectioned<Vec<String>>>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct NamePart {
    pub(super) zh: String,
    pub(super) en: String,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct SourceLine {
    pub(super) text: String,
    pub(super) confidence: String,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct Source {
    pub(super) source: String,
    pub(super) confidence: String,
}

/// A section whose keys are words, beside its source.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Sectioned<T> {
    #[serde(flatten)]
    pub(super) source: Source,
    #[serde(flatten)]
    pub(super) entries: BTreeMap<String, T>,
}

#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct Length {
    pub(super) days: Option<u32>,
    pub(super) working_days: Option<u32>,
    pub(super) months: Option<u32>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct GracePart {
    pub(super) after: String,
    #[serde(flatten)]
    pub(super) length: Length,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct CalendarPart {
    pub(super) id: Option<String>,
    pub(super) start: Option<String>,
    pub(super) roll: Option<String>,
    pub(super) named_day: Option<String>,
    pub(super) immediate: Option<GracePart>,
    #[serde(flatten)]
    pub(super) source: Source,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct LimitPart {
    pub(super) event: String,
    pub(super) title_zh: Option<String>,
    pub(super) title_en: Option<String>,
    pub(super) after: Option<String>,
    #[serde(flatten)]
    pub(super) length: Length,
    pub(super) start: Option<String>,
    pub(super) roll: Option<String>,
    pub(super) every_months: Option<u32>,
    pub(super) by: Option<Vec<String>>,
    pub(super) to: Option<Vec<String>>,
    #[serde(default)]
    pub(super) off: bool,
    #[serde(flatten)]
    pub(super) source: Source,
}

#[derive(Debug, Clone, Default, Deserialize)]
pub(super) struct ScopePart {
    pub(super) classes: Option<Vec<String>>,
    pub(super) natures: Option<Vec<String>>,
    pub(super) regimes: Option<Vec<String>>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct RulePart {
    pub(super) code: String,
    pub(super) weight: Option<String>,
    pub(super) levels: Option<Vec<String>>,
    #[serde(flatten)]
    pub(super) scope: ScopePart,
    pub(super) params: Option<toml::Table>,
    #[serde(flatten)]
    pub(super) source: Source,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct ConditionPart {
    pub(super) id: String,
    pub(super) title_zh: String,
    pub(super) title_en: String,
    pub(super) weight: String,
    pub(super) levels: Vec<String>,
    #[serde(flatten)]
    pub(super) scope: ScopePart,
    pub(super) ask: Asked,
    #[serde(default)]
    pub(super) settled_by: Vec<String>,
    #[serde(flatten)]
    pub(super) source: Source,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Asked {
    Rule(String),
    Level(String),
    Class(String),
    Nature(String),
    Regime(String),
    Evidence { kind: String, at_least: Option<usize> },
    AcceptedBy(String),
    Meeting(String),
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
    Count { at_least: usize, of: Vec<Self> },
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct ReviewPart {
    pub(super) id: String,
    pub(super) title_zh: String,
    pub(super) title_en: String,
    pub(super) duties: Vec<String>,
    pub(super) at_least: Option<usize>,
    pub(super) levels: Option<Vec<String>>,
    #[serde(flatten)]
    pub(super) source: Source,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct NoticePart {
    pub(super) working_days: u32,
    pub(super) levels: Option<Vec<String>>,
    #[serde(flatten)]
    pub(super) source: Source,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct LookBackPart {
    pub(super) after: Length,
    pub(super) every_months: Option<u32>,
    pub(super) sample_percent: Option<u32>,
    #[serde(flatten)]
    pub(super) source: Source,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct ExtensionPart {
    #[serde(default)]
    pub(super) days_before: u32,
    pub(super) most: Option<u32>,
    pub(super) longest: Option<Length>,
    pub(super) granted_by: Vec<String>,
    #[serde(flatten)]
    pub(super) source: Source,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct EscalationPart {
    pub(super) steps: Vec<StepPart>,
    #[serde(flatten)]
    pub(super) source: Source,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct StepPart {
    pub(super) id: String,
    pub(super) title_zh: String,
    pub(super) title_en: String,
    pub(super) days: Option<i32>,
    pub(super) working_days: Option<i32>,
    pub(super) by: Vec<String>,
    pub(super) to: Vec<String>,
    pub(super) letter: String,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct GradesPart {
    pub(super) scale: Vec<GradePart>,
    #[serde(flatten)]
    pub(super) source: Source,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct GradePart {
    pub(super) id: String,
    pub(super) title_zh: String,
    pub(super) title_en: String,
    pub(super) from_points: Option<u32>,
    pub(super) then_zh: Option<String>,
    pub(super) then_en: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub(super) struct RatePart {
    pub(super) formula: String,
    pub(super) rounding: String,
    pub(super) places: u32,
    #[serde(flatten)]
    pub(super) source: Source,
}
