//! Work reports, evidence, reviews and objections as records.

use zhenggai_core::day::Day;
use zhenggai_core::decision::Decision;
use zhenggai_core::digest::Digest;
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::evidence::{Evidence, EvidenceKind, EvidenceReview, EvidenceRevision};
use zhenggai_core::id::{EvidenceId, ObjectionId};
use zhenggai_core::item::Item;
use zhenggai_core::moment::Moment;
use zhenggai_core::position::Position;
use zhenggai_core::review::{Objection, ReviewStep};
use zhenggai_core::text::{Name, Text};
use zhenggai_core::work::{Act, WorkReport, WorkStatus};

use crate::event::mirror::{Across, mirror, records};

mirror! {
    /// What the responsible unit reports.
    WorkReportRecord of WorkReport {
        /// Of what.
        item: Item,
        ;
        /// How far the work has come.
        status: Option<WorkStatus>,
        /// What kinds of things were done.
        acts: Vec<Act>,
        /// The report.
        text: Option<Text>,
    }
}

mirror! {
    /// A piece of evidence.
    EvidenceRecord of Evidence {
        /// Its id.
        id: EvidenceId,
        /// What it shows.
        item: Item,
        /// What kind it is.
        #[serde(rename = "evidence_kind")]
        kind: EvidenceKind,
        /// Its title.
        title: Name,
        /// Who may read it.
        disclosure: Disclosure,
        ;
        /// The digest of the file.
        digest: Option<Digest>,
        /// The size of the file in bytes.
        size: Option<u64>,
        /// The day of what it shows.
        captured_on: Option<Day>,
        /// The instant at which a device took it.
        captured_at: Option<Moment>,
        /// Where it was taken.
        place: Option<Position>,
        /// What it shows, in words.
        caption: Option<Text>,
        /// The last day on which it proves anything.
        expires_on: Option<Day>,
    }
}

records! {
    Evidence => EvidenceRecord,
}

mirror! {
    /// A reviewer's decision on a piece of evidence.
    EvidenceReviewRecord of EvidenceReview {
        /// Which piece.
        evidence: EvidenceId,
        /// `accepted` or `returned`.
        decision: Decision,
        ;
        /// Why.
        comment: Option<Text>,
    }
}

mirror! {
    /// Evidence in place of an earlier piece.
    EvidenceRevisionRecord of EvidenceRevision {
        /// The piece that counts no longer.
        revises: EvidenceId,
        /// The piece that counts now.
        evidence: Evidence,
        ;
        /// Why.
        reason: Option<Text>,
    }
}

mirror! {
    /// One step of a review.
    ReviewStepRecord of ReviewStep {
        /// Of what.
        item: Item,
        /// `accepted` or `returned`.
        decision: Decision,
        ;
        /// Which stage.
        stage: Option<Name>,
        /// Why.
        comment: Option<Text>,
    }
}

mirror! {
    /// An objection.
    ObjectionRecord of Objection {
        /// Its id.
        id: ObjectionId,
        /// To what.
        item: Item,
        /// What it says.
        text: Text,
    }
}
