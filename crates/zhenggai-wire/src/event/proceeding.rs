//! Plans, meetings, publications, comments, assessments and dossiers below as records.

use serde::{Deserialize, Serialize};
use zhenggai_core::day::{Day, Period};
use zhenggai_core::decision::Decision;
use zhenggai_core::digest::Digest;
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::effectiveness::{EffectivenessAssessment, SatisfactionSurvey};
use zhenggai_core::id::{AssessmentId, CommentId, DossierId, FindingId, MeetingId, PlanId, PublicationId};
use zhenggai_core::invalid::Invalid;
use zhenggai_core::item::Item;
use zhenggai_core::meeting::{Meeting, MeetingKind};
use zhenggai_core::party::Party;
use zhenggai_core::plan::{Plan, PlanReview};
use zhenggai_core::publication::{
    CommentAnswer, PublicComment, PublicNoticePeriod, Publication, PublicationNotice, PublicationReview,
};
use zhenggai_core::quantity::Number;
use zhenggai_core::sub_inspection::SubInspection;
use zhenggai_core::text::{Name, Text};

use crate::event::mirror::{Across, mirror, records};
use crate::event::period::PeriodRecord;

records! {
    Period => PeriodRecord,
}

mirror! {
    /// A plan.
    PlanRecord of Plan {
        /// Its id.
        id: PlanId,
        /// Its title.
        title: Name,
        ;
        /// The digest of the document.
        digest: Option<Digest>,
        /// The plan that it revises.
        revises: Option<PlanId>,
    }
}

mirror! {
    /// A reviewer's word on a plan.
    PlanReviewRecord of PlanReview {
        /// Which plan.
        plan: PlanId,
        /// `accepted` or `returned`.
        decision: Decision,
        ;
        /// The grade.
        grade: Option<Name>,
        /// Why.
        comment: Option<Text>,
    }
}

mirror! {
    /// A meeting.
    MeetingRecord of Meeting {
        /// Its id.
        id: MeetingId,
        /// What kind.
        #[serde(rename = "meeting_kind")]
        kind: MeetingKind,
        ;
        /// How many problems were found there.
        self_found: Option<u32>,
        /// What came of it.
        text: Option<Text>,
    }
}

mirror! {
    /// A text that is to be published.
    PublicationRecord of Publication {
        /// Its id.
        id: PublicationId,
        /// Its title.
        title: Name,
        /// For whom.
        audience: Disclosure,
        ;
        /// The digest of the text.
        digest: Option<Digest>,
    }
}

mirror! {
    /// A reviewer's word on a text that is to be published.
    PublicationReviewRecord of PublicationReview {
        /// Which text.
        publication: PublicationId,
        /// `accepted` or `returned`.
        decision: Decision,
        ;
        /// Why.
        comment: Option<Text>,
    }
}

mirror! {
    /// A publication.
    PublicationNoticeRecord of PublicationNotice {
        /// Which text.
        publication: PublicationId,
        /// Where.
        channel: Name,
        ;
        /// When the public may answer.
        window: Option<Period>,
    }
}

mirror! {
    /// A time in which anybody may object.
    PublicNoticePeriodRecord of PublicNoticePeriod {
        /// To the closure of what.
        item: Item,
        /// From when to when, both days included.
        period: Period,
        /// Where it is announced.
        channel: Name,
    }
}

mirror! {
    /// A comment of the public.
    PublicCommentRecord of PublicComment {
        /// Its id.
        id: CommentId,
        /// How it came.
        channel: Name,
        /// What it says.
        text: Text,
        ;
        /// On which publication.
        publication: Option<PublicationId>,
        /// About which item.
        item: Option<Item>,
        /// By when it is to be answered.
        answer_by: Option<Day>,
    }
}

mirror! {
    /// The answer to a comment.
    CommentAnswerRecord of CommentAnswer {
        /// Which comment.
        comment: CommentId,
        /// What was answered.
        text: Text,
    }
}

mirror! {
    /// A graded assessment.
    EffectivenessRecord of EffectivenessAssessment {
        /// Its id.
        id: AssessmentId,
        /// Of what.
        item: Item,
        /// The grade.
        grade: Name,
        ;
        /// The points.
        points: Option<Number>,
        /// In words.
        text: Option<Text>,
    }
}

mirror! {
    /// A dossier of a unit below.
    SubInspectionRecord of SubInspection {
        /// The dossier of the unit.
        dossier: DossierId,
        /// The finding that gave rise to it.
        finding: FindingId,
        /// The unit.
        body: Party,
    }
}

/// A survey among those affected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SurveyRecord {
    /// Its id.
    pub id: String,
    /// About what.
    pub item: String,
    /// How many people were asked.
    pub asked: u32,
    /// How many of them were satisfied.
    pub satisfied: u32,
}

impl From<&SatisfactionSurvey> for SurveyRecord {
    fn from(survey: &SatisfactionSurvey) -> Self {
        let (asked, satisfied) = (survey.asked(), survey.satisfied());
        Self { id: survey.id().to_string(), item: survey.item().to_string(), asked, satisfied }
    }
}

impl TryFrom<&SurveyRecord> for SatisfactionSurvey {
    type Error = Invalid;

    fn try_from(record: &SurveyRecord) -> Result<Self, Invalid> {
        let SurveyRecord { id, item, asked, satisfied } = record;
        Self::new(id.parse()?, item.parse()?, *asked, *satisfied)
    }
}
