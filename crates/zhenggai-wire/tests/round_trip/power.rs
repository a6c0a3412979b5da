//! Opening, rules, duties, devices, waivers, corrections, settlements.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use zhenggai_core::adoption::{Adoption, Grant, Revocation};
use zhenggai_core::device::{Enrolment, PublicKey, SignatureAlgorithm};
use zhenggai_core::dossier::{Coverage, Opening};
use zhenggai_core::inspection::{Inspection, Regime};
use zhenggai_core::ledger::event::{Correction, Event, Settlement};
use zhenggai_core::mandate::Separation;
use zhenggai_core::party::Duty;
use zhenggai_core::sub_inspection::ParentLink;
use zhenggai_core::waiver::Waiver;

use crate::words::{day, digest, entry_id, id, item, name, party, period, text, word};

fn adoption() -> impl Strategy<Value = Adoption> {
    (id(), name(), digest(), option::of(text())).prop_map(|(policy, version, digest, text)| Adoption {
        policy,
        version,
        digest,
        text,
    })
}

fn opening() -> impl Strategy<Value = Event> {
    let bodies = (option::of(name()), option::of(name()));
    let inspection = (word(Regime::ALL), bodies, option::of(period()), option::of(day()));
    let parent = (id(), id()).prop_map(|(dossier, finding)| ParentLink { dossier, finding });
    let links = (option::of(adoption()), option::of(parent));
    (name(), inspection, word(Coverage::ALL), links).prop_map(|(title, inspection, coverage, links)| {
        let (regime, (inspecting_body, inspected_body), on_site, feedback_on) = inspection;
        let (rules, parent) = links;
        let inspection = Inspection { regime, inspecting_body, inspected_body, on_site, feedback_on };
        Event::DossierOpened(Opening { title, inspection, coverage, rules, parent })
    })
}

fn duty() -> BoxedStrategy<Event> {
    let days = (option::of(day()), option::of(day()));
    prop_oneof![
        (party(), word(Duty::ALL), days).prop_map(|(party, duty, (from, until))| Event::DutyGranted(Grant {
            party,
            duty,
            from,
            until
        })),
        (id(), word(Duty::ALL), day(), option::of(text())).prop_map(|(party, duty, last_day, reason)| {
            Event::DutyRevoked(Revocation { party, duty, last_day, reason })
        }),
        (id(), item(), word(Separation::ALL), id(), text()).prop_map(
            |(id, item, separation, party, reason)| Event::WaiverGranted(Waiver {
                id,
                item,
                separation,
                party,
                reason
            })
        ),
    ]
    .boxed()
}

fn device() -> BoxedStrategy<Event> {
    let key = vec(any::<u8>(), 32..=128).prop_map(|bytes| PublicKey::new(&bytes).unwrap());
    prop_oneof![
        (id(), id(), word(SignatureAlgorithm::ALL), key).prop_map(|(device, holder, algorithm, key)| {
            Event::DeviceEnrolled(Enrolment { device, holder, algorithm, key })
        }),
        (id(), text()).prop_map(|(device, reason)| Event::DeviceRevoked { device, reason }),
    ]
    .boxed()
}

/// Who may do what, and under which rules.
pub(crate) fn powers() -> BoxedStrategy<Event> {
    let settlement = (entry_id(), vec(entry_id(), 0..3), text());
    prop_oneof![
        2 => opening(),
        1 => adoption().prop_map(Event::RulesAdopted),
        1 => word(Coverage::ALL).prop_map(Event::CoverageDeclared),
        3 => duty(),
        2 => device(),
        1 => settlement.prop_map(|(stands, give_way, reason)| Event::ConflictSettled(Settlement {
            stands,
            give_way,
            reason
        })),
    ]
    .boxed()
}

/// A correction by such an event, or an annulment.
pub(crate) fn corrected(instead: BoxedStrategy<Event>) -> impl Strategy<Value = Event> {
    (entry_id(), option::of(instead.prop_map(Box::new)), text())
        .prop_map(|(entry, instead, reason)| Event::Corrected(Correction { entry, instead, reason }))
}
