//! Aspects, findings, tasks, measures, plans, responsibilities, deadlines.

use proptest::collection::btree_set;
use proptest::option;
use proptest::prelude::*;
use zhenggai_core::deadline::{Anchor, Cadence, Deadline, Due, DuePrecision, OffsetUnit, Standing};
use zhenggai_core::decision::Decision;
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::finding::{Aspect, Finding, FindingSource};
use zhenggai_core::ledger::event::{Event, HandOver};
use zhenggai_core::measure::{Measure, MeasureClass, MeasureNature, Task};
use zhenggai_core::party::Duty;
use zhenggai_core::plan::{Plan, PlanReview};
use zhenggai_core::responsibility::Responsibility;

use crate::words::{day, digest, id, item, name, party, text, word};

/// What was found.
pub(crate) fn found() -> BoxedStrategy<Event> {
    let aspect = (id(), option::of(name()), text());
    let marks = (option::of(id()), option::of(name()), option::of(id()));
    let finding = (id(), marks, text(), word(FindingSource::ALL), word(Disclosure::ALL));
    prop_oneof![
        aspect.prop_map(|(id, label, title)| Event::AspectAdded(Aspect { id, label, title })),
        finding.prop_map(|(id, (aspect, label, meeting), text, source, disclosure)| {
            Event::FindingRegistered(Finding { id, aspect, label, text, source, meeting, disclosure })
        }),
        (id(), option::of(text())).prop_map(|(finding, comment)| Event::FindingClaimed { finding, comment }),
    ]
    .boxed()
}

pub(crate) fn deadline() -> BoxedStrategy<Deadline> {
    let due = prop_oneof![
        (day(), word(DuePrecision::ALL)).prop_map(|(day, precision)| Due::By { day, precision }),
        Just(Due::Immediate),
        (word(Anchor::ALL), any::<u32>(), word(OffsetUnit::ALL))
            .prop_map(|(anchor, count, unit)| Due::After { anchor, count, unit }),
    ];
    let cadence = option::of((1..=60_u32).prop_map(|months| Cadence::new(months).unwrap()));
    let standing = option::of(cadence.prop_map(|cadence| Standing { cadence }));
    (option::of(due), standing, option::of(text()))
        .prop_filter_map("neither", |(due, standing, raw)| Deadline::new(due, standing, raw).ok())
        .boxed()
}

fn broken_down() -> BoxedStrategy<Event> {
    let task = (id(), id(), option::of(name()), text());
    let marks = (option::of(id()), option::of(name()), option::of(word(MeasureClass::ALL)));
    let measure = (id(), btree_set(id(), 1..4), text(), marks, btree_set(word(MeasureNature::ALL), 0..4));
    prop_oneof![
        task.prop_map(|(id, finding, label, text)| Event::TaskAdded(Task { id, finding, label, text })),
        measure.prop_map(|(id, findings, text, (task, label, class), natures)| {
            let measure = Measure::new(id, findings, text).unwrap().with_task(task).with_label(label);
            Event::MeasureAdded(measure.with_class(class).with_natures(natures))
        }),
    ]
    .boxed()
}

fn agreed() -> BoxedStrategy<Event> {
    let plan = (id(), name(), option::of(digest()), option::of(id()));
    let review = (id(), word(Decision::ALL), option::of(name()), option::of(text()));
    prop_oneof![
        plan.prop_map(|(id, title, digest, revises)| Event::PlanSubmitted(Plan {
            id,
            title,
            digest,
            revises
        })),
        review.prop_map(|(plan, decision, grade, comment)| {
            Event::PlanReviewed(PlanReview { plan, decision, grade, comment })
        }),
        id().prop_map(|plan| Event::PlanApproved { plan }),
    ]
    .boxed()
}

fn assigned() -> BoxedStrategy<Event> {
    let days = option::of((day(), day()));
    let hand_over = (item(), word(Duty::ALL), id(), party(), option::of(text()));
    prop_oneof![
        (item(), word(Duty::ALL), party(), days).prop_map(|(item, duty, party, days)| {
            let (from, until) =
                days.map_or((None, None), |(one, other)| (Some(one.min(other)), Some(one.max(other))));
            Event::ResponsibilityAssigned(Responsibility::new(item, duty, party, from, until).unwrap())
        }),
        hand_over.prop_map(|(item, duty, from, to, reason)| {
            Event::ResponsibilityHandedOver(HandOver { item, duty, from, to, reason })
        }),
        (item(), deadline()).prop_map(|(item, deadline)| Event::DeadlineSet { item, deadline }),
    ]
    .boxed()
}

/// What is to be done, by whom, by when.
pub(crate) fn planned() -> BoxedStrategy<Event> {
    prop_oneof![broken_down(), agreed(), assigned()].boxed()
}
