//! What a dossier is about, and from which ledger the page was made.

use serde::Serialize;
use zhenggai_core::closure::policy::Policy;
use zhenggai_core::dossier::Dossier;
use zhenggai_wire::hash::sha256;

use crate::both::Both;
use crate::given::Position;

/// What a dossier is about (台账概况).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FrameRecord {
    /// Its id.
    pub dossier: String,
    /// Its title.
    pub title: String,
    /// `full_record` or `published_extract`.
    pub coverage: String,
    /// The line of oversight.
    pub regime: String,
    /// Who inspected.
    pub inspecting_body: Option<String>,
    /// Who was inspected.
    pub inspected_body: Option<String>,
    /// The first and the last day on site.
    pub on_site: Option<(String, String)>,
    /// The day of the feedback.
    pub feedback_on: Option<String>,
    /// The rule set.
    pub policy: PolicyRecord,
}

/// The rule set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PolicyRecord {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its title.
    pub title: Both,
}

/// From which entries a page was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LedgerRecord {
    /// How many entries there are.
    pub entries: usize,
    /// The newest of them.
    pub heads: Vec<String>,
    /// The SHA-256 digest of their ids, sorted, each followed by a line feed.
    pub fingerprint: String,
}

impl FrameRecord {
    pub(super) fn new(dossier: &Dossier, policy: &Policy) -> Self {
        let inspection = dossier.inspection();
        Self {
            dossier: dossier.id().to_string(),
            title: dossier.opening().value.title.to_string(),
            coverage: dossier.coverage().to_string(),
            regime: inspection.regime.to_string(),
            inspecting_body: inspection.inspecting_body.as_ref().map(ToString::to_string),
            inspected_body: inspection.inspected_body.as_ref().map(ToString::to_string),
            on_site: inspection.on_site.as_ref().map(|it| (it.start().to_string(), it.end().to_string())),
            feedback_on: inspection.feedback_on.map(|day| day.to_string()),
            policy: PolicyRecord {
                id: policy.id.to_string(),
                version: policy.version.to_string(),
                title: Both { zh: policy.title_zh.to_string(), en: policy.title_en.to_string() },
            },
        }
    }
}

impl LedgerRecord {
    pub(super) fn new(position: &Position) -> Self {
        let heads: Vec<String> = position.heads.iter().map(ToString::to_string).collect();
        let lines: String = heads.iter().flat_map(|head| [head.as_str(), "\n"]).collect();
        Self { entries: position.entries, heads, fingerprint: sha256(lines.as_bytes()).to_string() }
    }
}
