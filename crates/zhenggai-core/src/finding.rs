//! What was found to be wrong, and the aspect under which it was fed back.

use crate::disclosure::Disclosure;
use crate::id::{AspectId, FindingId, MeetingId};
use crate::text::{Name, Text};
use crate::vocabulary;

/// A group of findings in the feedback (方面).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aspect {
    /// Its id.
    pub id: AspectId,
    /// The number as printed, such as `(一)`. Numbers restart and repeat; they are no key.
    pub label: Option<Name>,
    /// What it is about.
    pub title: Text,
}

vocabulary! {
    /// Where a finding comes from (问题来源).
    pub enum FindingSource as "source" {
        /// The inspectors' feedback (反馈意见).
        Feedback = "feedback",
        /// Handed over while the inspectors were on site, to be put right at once (巡察期间移交的立行立改问题).
        HandedOverOnSite = "handed_over_on_site",
        /// Found by the organisation in its special democratic-life meeting (专题民主生活会自查).
        SelfExamination = "self_examination",
        /// Found when the organisation inspected its own units (内部延伸检查).
        SubInspection = "sub_inspection",
        /// Raised by the public (群众反映).
        PublicComment = "public_comment",
        /// Found by an audit (审计发现).
        Audit = "audit",
    }
}

/// Something found to be wrong (问题). Its text is never changed; a correction is recorded beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Its id.
    pub id: FindingId,
    /// The aspect it belongs to.
    pub aspect: Option<AspectId>,
    /// The number as printed.
    pub label: Option<Name>,
    /// The finding, as fed back.
    pub text: Text,
    /// Where it comes from.
    pub source: FindingSource,
    /// The meeting in which it was found, for a finding of self-examination.
    pub meeting: Option<MeetingId>,
    /// Who may read it.
    pub disclosure: Disclosure,
}
