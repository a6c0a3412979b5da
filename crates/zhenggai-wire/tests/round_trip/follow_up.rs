//! Extensions, escalation, milestones, leads, look-backs, checks of similar matters.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use zhenggai_core::decision::Decision;
use zhenggai_core::escalation::{Escalation, Letter};
use zhenggai_core::extension::{Extension, ExtensionDecision};
use zhenggai_core::extent_check::{ExtentAnswer, ExtentCheck};
use zhenggai_core::lead::{LeadDisposition, LeadReference};
use zhenggai_core::ledger::event::Event;
use zhenggai_core::look_back::{LookBack, LookBackReport, LookBackResult};
use zhenggai_core::milestone::Milestone;

use crate::plan::deadline;
use crate::words::{day, id, item, name, party, text, word};

fn time() -> BoxedStrategy<Event> {
    let asked = (id(), item(), text(), option::of(text()), deadline());
    let decided = (id(), word(Decision::ALL), option::of(deadline()), option::of(text()));
    let to = vec(party(), 0..3);
    let sent =
        (id(), item(), word(Letter::ALL), option::of(name()), to, option::of(name()), option::of(day()));
    prop_oneof![
        (sent, option::of(text())).prop_map(|((id, item, letter, step, to, number, answer_by), text)| {
            Event::Escalated(Escalation { id, item, letter, step, to, number, answer_by, text })
        }),
        asked.prop_map(|(id, item, reason, progress, proposed)| {
            Event::ExtensionRequested(Extension { id, item, reason, progress, proposed })
        }),
        decided.prop_map(|(extension, decision, granted, comment)| {
            Event::ExtensionDecided(ExtensionDecision { extension, decision, granted, comment })
        }),
        (id(), item(), text(), deadline())
            .prop_map(|(id, item, text, due)| { Event::MilestoneSet(Milestone { id, item, text, due }) }),
        (id(), option::of(text()))
            .prop_map(|(milestone, comment)| Event::MilestoneReached { milestone, comment }),
    ]
    .boxed()
}

fn looked() -> BoxedStrategy<Event> {
    let check = (id(), item(), vec(party(), 0..3), text(), option::of(day()));
    let answer = (id(), id(), any::<u32>(), any::<u32>(), option::of(text()));
    prop_oneof![
        (id(), item(), party()).prop_map(|(id, item, receiver)| Event::LeadReferred(LeadReference {
            id,
            item,
            receiver
        })),
        (id(), word(LeadDisposition::ALL))
            .prop_map(|(lead, disposition)| Event::LeadDisposed { lead, disposition }),
        (id(), item(), day()).prop_map(|(id, item, planned_for)| Event::LookBackPlanned(LookBack {
            id,
            item,
            planned_for
        })),
        (id(), word(LookBackResult::ALL), option::of(text())).prop_map(|(look_back, result, text)| {
            Event::LookBackDone(LookBackReport { look_back, result, text })
        }),
        check.prop_map(|(id, item, asked, question, answer_by)| {
            Event::ExtentCheckOpened(ExtentCheck { id, item, asked, question, answer_by })
        }),
        answer.prop_map(|(check, unit, found, put_right, text)| {
            Event::ExtentCheckAnswered(ExtentAnswer { check, unit, found, put_right, text })
        }),
    ]
    .boxed()
}

/// What follows from a finding, and from its closure.
pub(crate) fn followed_up() -> BoxedStrategy<Event> {
    prop_oneof![time(), looked()].boxed()
}
