//! What concerns the dossier as a whole: plans, meetings, publications, comments, assessments, dossiers below.

use crate::dossier::recorded::{Mark, Recorded};
use crate::dossier::register::Register;
use crate::effectiveness::{EffectivenessAssessment, SatisfactionSurvey};
use crate::id::{AssessmentId, CommentId, DossierId, MeetingId, PlanId, PublicationId};
use crate::meeting::Meeting;
use crate::plan::{Plan, PlanReview};
use crate::publication::{CommentAnswer, PublicComment, Publication, PublicationNotice, PublicationReview};
use crate::sub_inspection::SubInspection;

/// A plan, what reviewers said of it, its approval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanFile {
    /// The plan.
    pub plan: Recorded<Plan>,
    /// The reviews, in order.
    pub reviews: Vec<Recorded<PlanReview>>,
    /// Its approval.
    pub approved: Option<Mark>,
}

/// A text for publication, what reviewers said of it, its publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicationFile {
    /// The text.
    pub publication: Recorded<Publication>,
    /// The reviews, in order; the latest counts.
    pub reviews: Vec<Recorded<PublicationReview>>,
    /// Where and when it was published; a text may be published in several places.
    pub published: Vec<Recorded<PublicationNotice>>,
}

/// A comment of the public and its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentFile {
    /// The comment.
    pub comment: Recorded<PublicComment>,
    /// The answer.
    pub answer: Option<Recorded<CommentAnswer>>,
}

/// What concerns the dossier as a whole (全案事项), each in the order in which it was recorded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proceedings {
    /// Plans.
    pub plans: Register<PlanId, PlanFile>,
    /// Meetings.
    pub meetings: Register<MeetingId, Recorded<Meeting>>,
    /// Publications.
    pub publications: Register<PublicationId, PublicationFile>,
    /// Comments of the public.
    pub comments: Register<CommentId, CommentFile>,
    /// Graded assessments.
    pub assessments: Register<AssessmentId, Recorded<EffectivenessAssessment>>,
    /// Surveys among those affected.
    pub surveys: Register<AssessmentId, Recorded<SatisfactionSurvey>>,
    /// Dossiers of units below.
    pub sub_inspections: Register<DossierId, Recorded<SubInspection>>,
}
