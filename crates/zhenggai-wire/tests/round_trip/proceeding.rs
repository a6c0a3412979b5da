//! Meetings, assessments, dossiers below, publications, comments.

use proptest::option;
use proptest::prelude::*;
use zhenggai_core::decision::Decision;
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::effectiveness::{EffectivenessAssessment, SatisfactionSurvey};
use zhenggai_core::ledger::event::Event;
use zhenggai_core::meeting::{Meeting, MeetingKind};
use zhenggai_core::publication::{
    CommentAnswer, PublicComment, Publication, PublicationNotice, PublicationReview,
};
use zhenggai_core::sub_inspection::SubInspection;

use crate::words::{day, decimal, digest, id, item, name, party, period, text, word};

fn assessed() -> BoxedStrategy<Event> {
    let meeting = (id(), word(MeetingKind::ALL), option::of(any::<u32>()), option::of(text()));
    let assessment = (id(), item(), name(), option::of(decimal()), option::of(text()));
    let survey = (id(), item(), 1..=u32::MAX, any::<u32>());
    prop_oneof![
        meeting.prop_map(|(id, kind, self_found, text)| Event::MeetingHeld(Meeting {
            id,
            kind,
            self_found,
            text
        })),
        assessment.prop_map(|(id, item, grade, points, text)| {
            Event::EffectivenessAssessed(EffectivenessAssessment { id, item, grade, points, text })
        }),
        survey.prop_map(|(id, item, asked, any)| {
            let satisfied = any.min(asked);
            Event::SatisfactionSurveyed(SatisfactionSurvey::new(id, item, asked, satisfied).unwrap())
        }),
        (id(), id(), party()).prop_map(|(dossier, finding, body)| {
            Event::SubInspectionLinked(SubInspection { dossier, finding, body })
        }),
    ]
    .boxed()
}

fn published() -> BoxedStrategy<Event> {
    let comment = (id(), option::of(id()), option::of(item()), name(), text(), option::of(day()));
    prop_oneof![
        (id(), name(), word(Disclosure::ALL), option::of(digest())).prop_map(
            |(id, title, audience, digest)| Event::PublicationProposed(Publication {
                id,
                title,
                audience,
                digest
            })
        ),
        (id(), word(Decision::ALL), option::of(text())).prop_map(|(publication, decision, comment)| {
            Event::PublicationReviewed(PublicationReview { publication, decision, comment })
        }),
        (id(), name(), option::of(period())).prop_map(|(publication, channel, window)| {
            Event::Published(PublicationNotice { publication, channel, window })
        }),
        comment.prop_map(|(id, publication, item, channel, text, answer_by)| {
            Event::CommentReceived(PublicComment { id, publication, item, channel, text, answer_by })
        }),
        (id(), text()).prop_map(|(comment, text)| Event::CommentAnswered(CommentAnswer { comment, text })),
    ]
    .boxed()
}

/// What happens around the items.
pub(crate) fn proceedings() -> BoxedStrategy<Event> {
    prop_oneof![assessed(), published()].boxed()
}
