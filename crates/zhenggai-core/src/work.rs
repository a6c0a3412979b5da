//! The work axis: what the responsible unit says it has done.

use crate::item::Item;
use crate::text::Text;
use crate::vocabulary;

vocabulary! {
    /// How far the work has come, in the words of the responsible unit (整改进度).
    pub enum WorkStatus as "work_status" {
        /// Not begun (未启动).
        NotStarted = "not_started",
        /// Under way (整改中、正在推进).
        InProgress = "in_progress",
        /// Basically complete (基本完成).
        BasicallyComplete = "basically_complete",
        /// Complete (已完成).
        Complete = "complete",
        /// Not complete at the cut-off day (未完成、未整改到位).
        NotComplete = "not_complete",
    }
}

vocabulary! {
    /// What kind of thing was done (工作方式).
    pub enum Act as "act" {
        /// A meeting was held (召开会议).
        Meeting = "meeting",
        /// Something was studied, passed on (学习传达).
        Study = "study",
        /// A circular was issued, work was assigned (印发通知、部署).
        Circular = "circular",
        /// A rule was drafted, opinions were sought (起草、征求意见).
        Drafting = "drafting",
        /// A rule was made, revised or repealed (制定、修订、废止制度).
        RuleMade = "rule_made",
        /// Something was checked (检查、排查).
        Check = "check",
        /// Money was got back (追缴).
        Recovery = "recovery",
        /// People were held to account (问责).
        Accountability = "accountability",
        /// Something was put right (整改、清理、建成).
        Correction = "correction",
        /// What was done is said in words that tell no known kind (其他).
        Other = "other",
    }
}

impl Act {
    /// Whether it is talk and paper alone (开会部署、印发文件), which puts nothing right by itself.
    #[must_use]
    pub const fn is_talk(self) -> bool {
        matches!(self, Self::Meeting | Self::Study | Self::Circular)
    }
}

/// What the responsible unit reports of an item (整改进展). The day is the entry's effective day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkReport {
    /// Of what.
    pub item: Item,
    /// How far it has come; absent when the report does not say.
    pub status: Option<WorkStatus>,
    /// What kinds of things were done; empty when nobody said.
    pub acts: Vec<Act>,
    /// The report.
    pub text: Option<Text>,
}
