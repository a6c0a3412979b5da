//! Undertakings, requests, reviews, public notice, objections, closures, files, reopenings.

use proptest::option;
use proptest::prelude::*;
use zhenggai_core::decision::Decision;
use zhenggai_core::ledger::event::Event;
use zhenggai_core::publication::PublicNoticePeriod;
use zhenggai_core::review::{
    ClosureReason, Objection, ObjectionOutcome, ReopeningReason, ReviewStep, VerdictStamp,
};

use crate::words::{digest, id, item, name, period, text, word};

fn reviewed() -> BoxedStrategy<Event> {
    let step = (item(), option::of(name()), word(Decision::ALL), option::of(text()));
    prop_oneof![
        (item(), option::of(text())).prop_map(|(item, text)| Event::UndertakingSigned { item, text }),
        item().prop_map(|item| Event::ClosureRequested { item }),
        step.prop_map(|(item, stage, decision, comment)| {
            Event::Reviewed(ReviewStep { item, stage, decision, comment })
        }),
        item().prop_map(|item| Event::Accepted { item }),
        (item(), period(), name()).prop_map(|(item, period, channel)| {
            Event::PublicNoticeOpened(PublicNoticePeriod { item, period, channel })
        }),
    ]
    .boxed()
}

fn ended() -> BoxedStrategy<Event> {
    let stamp = (id(), name(), digest());
    let stamp = stamp.prop_map(|(policy, version, digest)| VerdictStamp { policy, version, digest });
    prop_oneof![
        (id(), item(), text()).prop_map(|(id, item, text)| Event::ObjectionRaised(Objection {
            id,
            item,
            text
        })),
        (id(), word(ObjectionOutcome::ALL))
            .prop_map(|(objection, outcome)| Event::ObjectionSettled { objection, outcome }),
        (item(), word(ClosureReason::ALL), option::of(stamp))
            .prop_map(|(item, reason, verdict)| Event::Closed { item, reason, verdict }),
        (item(), option::of(name())).prop_map(|(item, number)| Event::Filed { item, number }),
        (item(), word(ReopeningReason::ALL), text()).prop_map(|(item, reason, text)| Event::Reopened {
            item,
            reason,
            text
        }),
    ]
    .boxed()
}

/// How an item is struck off, and opened again.
pub(crate) fn closed() -> BoxedStrategy<Event> {
    prop_oneof![reviewed(), ended()].boxed()
}
