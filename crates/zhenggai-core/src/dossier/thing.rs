//! What hangs on an item and has an id of its own.

use crate::id::{
    EscalationId, EvidenceId, ExtensionId, ExtentCheckId, LeadId, LookBackId, MilestoneId, ObjectionId,
};

/// Something with an id of its own that hangs on an item, found by that id alone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thing {
    /// A piece of evidence.
    Evidence(EvidenceId),
    /// An objection.
    Objection(ObjectionId),
    /// A request for more time.
    Extension(ExtensionId),
    /// A step of escalation.
    Escalation(EscalationId),
    /// A milestone.
    Milestone(MilestoneId),
    /// A look-back.
    LookBack(LookBackId),
    /// A check of similar matters.
    ExtentCheck(ExtentCheckId),
    /// A lead.
    Lead(LeadId),
}

impl Thing {
    /// The word for it, as in refusals.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Evidence(_) => "evidence",
            Self::Objection(_) => "objection",
            Self::Extension(_) => "extension",
            Self::Escalation(_) => "escalation",
            Self::Milestone(_) => "milestone",
            Self::LookBack(_) => "look_back",
            Self::ExtentCheck(_) => "extent_check",
            Self::Lead(_) => "lead",
        }
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Evidence(id) => id.as_str(),
            Self::Objection(id) => id.as_str(),
            Self::Extension(id) => id.as_str(),
            Self::Escalation(id) => id.as_str(),
            Self::Milestone(id) => id.as_str(),
            Self::LookBack(id) => id.as_str(),
            Self::ExtentCheck(id) => id.as_str(),
            Self::Lead(id) => id.as_str(),
        }
    }
}
