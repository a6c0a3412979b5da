//! Work reports, evidence, results, rule outputs, recoveries, accountability, claims.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use zhenggai_core::claim::{Claim, ClaimKind, Counted};
use zhenggai_core::decision::Decision;
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::evidence::{Evidence, EvidenceKind, EvidenceReview, EvidenceRevision};
use zhenggai_core::ledger::event::Event;
use zhenggai_core::outcome::{
    Accountability, AccountabilityFamily, Recovery, RecoveryKind, RuleOutput, RuleStage, TypedResult,
};
use zhenggai_core::quantity::{Bound, Quantity};
use zhenggai_core::work::{Act, WorkReport, WorkStatus};

use crate::words::{day, decimal, digest, id, item, moment, name, position, text, word};

fn evidence() -> BoxedStrategy<Evidence> {
    let taken = (option::of(day()), option::of(moment()), option::of(position()), option::of(text()));
    // Numbers in JSON are exact up to 2^53 only.
    let size = option::of(0..9_007_199_254_740_992_u64);
    let marks = (option::of(digest()), size, option::of(day()), word(Disclosure::ALL));
    (id(), item(), word(EvidenceKind::ALL), name(), marks, taken)
        .prop_map(|(id, item, kind, title, (digest, size, expires_on, disclosure), taken)| {
            let (captured_on, captured_at, place, caption) = taken;
            Evidence {
                id,
                item,
                kind,
                title,
                digest,
                size,
                captured_on,
                captured_at,
                place,
                caption,
                expires_on,
                disclosure,
            }
        })
        .boxed()
}

fn proved() -> BoxedStrategy<Event> {
    prop_oneof![
        evidence().prop_map(Event::EvidenceSubmitted),
        (id(), word(Decision::ALL), option::of(text())).prop_map(|(evidence, decision, comment)| {
            Event::EvidenceReviewed(EvidenceReview { evidence, decision, comment })
        }),
        (id(), text()).prop_map(|(evidence, reason)| Event::EvidenceWithdrawn { evidence, reason }),
        (id(), evidence(), option::of(text())).prop_map(|(revises, evidence, reason)| {
            Event::EvidenceRevised(EvidenceRevision { revises, evidence, reason })
        }),
    ]
    .boxed()
}

/// What was done, and what shows it.
pub(crate) fn done() -> BoxedStrategy<Event> {
    let report = (item(), option::of(word(WorkStatus::ALL)), vec(word(Act::ALL), 0..4), option::of(text()));
    prop_oneof![
        1 => report.prop_map(|(item, status, acts, text)| Event::WorkReported(WorkReport {
            item,
            status,
            acts,
            text
        })),
        4 => proved(),
    ]
    .boxed()
}

/// What came of it.
pub(crate) fn came_of_it() -> BoxedStrategy<Event> {
    let quantity = (decimal(), word(Bound::ALL), name()).prop_map(|(value, bound, unit)| Quantity {
        value,
        bound,
        unit,
    });
    let counts = (option::of(0..1000_u32), option::of(1000..2000_u32), option::of(any::<u32>()));
    prop_oneof![
        (id(), item(), name(), quantity, option::of(text())).prop_map(
            |(id, item, what, quantity, counting_rule)| {
                Event::ResultRecorded(TypedResult { id, item, what, quantity, counting_rule })
            }
        ),
        (id(), item(), name(), word(RuleStage::ALL), option::of(day())).prop_map(
            |(id, item, title, stage, in_force_from)| {
                Event::RuleOutputRecorded(RuleOutput { id, item, title, stage, in_force_from })
            }
        ),
        (id(), item(), word(RecoveryKind::ALL), option::of(decimal()), option::of(decimal())).prop_map(
            |(id, item, kind, due, paid)| Event::RecoveryRecorded(Recovery { id, item, kind, due, paid })
        ),
        (id(), item(), word(AccountabilityFamily::ALL), name(), counts).prop_map(
            |(id, item, family, kind, (persons, events, cases))| {
                let outcome = Accountability::new(id, item, family, kind);
                Event::AccountabilityRecorded(outcome.with_counts(persons, events, cases).unwrap())
            }
        ),
        (id(), word(ClaimKind::ALL), word(Counted::ALL), decimal())
            .prop_map(|(id, kind, of, value)| Event::ClaimRecorded(Claim { id, kind, of, value })),
    ]
    .boxed()
}
