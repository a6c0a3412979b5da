//! The words that cross the border as they print.

use zhenggai_core::day::Day;
use zhenggai_core::decision::Decision;
use zhenggai_core::device::{PublicKey, SignatureAlgorithm};
use zhenggai_core::digest::Digest;
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::escalation::Letter;
use zhenggai_core::evidence::EvidenceKind;
use zhenggai_core::finding::FindingSource;
use zhenggai_core::id::{
    AspectId, AssessmentId, CommentId, DeviceId, DossierId, EntryId, EscalationId, EvidenceId, ExtensionId,
    ExtentCheckId, FindingId, LeadId, LookBackId, MeetingId, MilestoneId, ObjectionId, PartyId, PlanId,
    PolicyId, PublicationId, TaskId, WaiverId,
};
use zhenggai_core::invalid::Invalid;
use zhenggai_core::item::Item;
use zhenggai_core::lead::LeadDisposition;
use zhenggai_core::look_back::LookBackResult;
use zhenggai_core::mandate::Separation;
use zhenggai_core::meeting::MeetingKind;
use zhenggai_core::moment::Moment;
use zhenggai_core::party::{Duty, Party};
use zhenggai_core::position::Position;
use zhenggai_core::quantity::Number;
use zhenggai_core::work::{Act, WorkStatus};

use crate::event::mirror::{Across, records, words};
use crate::party::PartyRecord;

words! {
    Act, AspectId, AssessmentId, CommentId, Day, Decision, DeviceId, Digest, Disclosure, DossierId, Duty,
    EntryId, EscalationId, EvidenceId, EvidenceKind, ExtensionId, ExtentCheckId, FindingId, FindingSource, Item, LeadDisposition, LeadId,
    Letter,
    LookBackId, LookBackResult, MeetingId, MeetingKind, MilestoneId, Moment, Number, ObjectionId, PartyId,
    PlanId, PolicyId, Position, PublicKey, PublicationId, Separation, SignatureAlgorithm, TaskId,
    WaiverId, WorkStatus,
}

records! {
    Party => PartyRecord,
}
