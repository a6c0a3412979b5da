//! Meetings that belong to the life of a dossier.

use crate::id::MeetingId;
use crate::text::Text;
use crate::vocabulary;

vocabulary! {
    /// What kind of meeting (会议种类). Source: domain 1.7.
    pub enum MeetingKind as "meeting_kind" {
        /// The findings are fed back (反馈会).
        Feedback = "feedback",
        /// The Party committee deals with the feedback (专题会议).
        CommitteeSession = "committee_session",
        /// The special democratic-life meeting (专题民主生活会).
        SpecialDemocraticLife = "special_democratic_life",
        /// The leading group for rectification meets (整改工作领导小组会议).
        LeadingGroup = "leading_group",
        /// Several bodies assess together (联席会议).
        JointAssessment = "joint_assessment",
    }
}

/// A meeting (会议). Its day is the entry's effective day.
///
/// Findings that the organisation made of itself there are findings of their own, with the source
/// `self_examination` and this meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Its id.
    pub id: MeetingId,
    /// What kind.
    pub kind: MeetingKind,
    /// How many problems were found there, as its report says; compared with those registered.
    pub self_found: Option<u32>,
    /// What came of it.
    pub text: Option<Text>,
}
