//! What shows that a measure was carried out.

use crate::day::Day;
use crate::decision::Decision;
use crate::digest::Digest;
use crate::disclosure::Disclosure;
use crate::id::EvidenceId;
use crate::item::Item;
use crate::moment::Moment;
use crate::position::Position;
use crate::text::{Name, Text};
use crate::vocabulary;

vocabulary! {
    /// The kind of a piece of evidence (佐证材料种类). Source: domain 2.5.
    pub enum EvidenceKind as "evidence_kind" {
        /// The full text of a rule with its number and date (制度文件).
        RuleText = "rule_text",
        /// Minutes (会议记录).
        Minutes = "minutes",
        /// An attendance list (签到表).
        Attendance = "attendance",
        /// A photograph with date and place (照片).
        Photo = "photo",
        /// A payment voucher or bank receipt (缴款凭证).
        Voucher = "voucher",
        /// A decision on a person or body (处理决定).
        Decision = "decision",
        /// A record of a check on site (现场核查记录).
        SiteCheck = "site_check",
        /// A hand-over list (移交清单).
        HandOverList = "hand_over_list",
        /// A word from the people concerned (当事人确认).
        Acknowledgement = "acknowledgement",
        /// A register of problems found and put right (问题台账).
        Register = "register",
        /// A project's approval, contract or acceptance report (立项、合同、验收).
        ProjectFile = "project_file",
        /// Another report (报告).
        Report = "report",
        /// Something else (其他).
        Other = "other",
    }
}

/// A piece of evidence (佐证材料). The file stays outside the record; its digest is inside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Its id.
    pub id: EvidenceId,
    /// What it shows.
    pub item: Item,
    /// What kind it is.
    pub kind: EvidenceKind,
    /// Its title.
    pub title: Name,
    /// The digest of the file.
    pub digest: Option<Digest>,
    /// The size of the file in bytes.
    pub size: Option<u64>,
    /// The day of what it shows, e.g. when the photograph was taken.
    pub captured_on: Option<Day>,
    /// The instant at which a device took it, by that device's clock.
    pub captured_at: Option<Moment>,
    /// Where it was taken.
    pub place: Option<Position>,
    /// What it shows, in words.
    pub caption: Option<Text>,
    /// The last day on which it proves anything, such as that of a licence.
    pub expires_on: Option<Day>,
    /// Who may read it.
    pub disclosure: Disclosure,
}

/// A reviewer's decision on a piece of evidence. Who and when are the entry's author and effective day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceReview {
    /// Which piece.
    pub evidence: EvidenceId,
    /// Accepted or sent back.
    pub decision: Decision,
    /// Why.
    pub comment: Option<Text>,
}

/// Evidence in place of an earlier piece, which stays in the record (更换佐证).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceRevision {
    /// The piece that counts no longer.
    pub revises: EvidenceId,
    /// The piece that counts now.
    pub evidence: Evidence,
    /// Why.
    pub reason: Option<Text>,
}
