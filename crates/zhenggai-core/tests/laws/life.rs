//! A made-up life of a dossier: what happened on which day, as a ledger.

use std::sync::Arc;

use zhenggai_core::day::Day;
use zhenggai_core::digest::{Digest, DigestAlgorithm};
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::dossier::{Coverage, Dossier, Opening};
use zhenggai_core::finding::{Finding, FindingSource};
use zhenggai_core::id::{DeviceId, DossierId, EntryId, FindingId, PartyId};
use zhenggai_core::inspection::{Inspection, Regime};
use zhenggai_core::ledger::Ledger;
use zhenggai_core::ledger::entry::{Author, Entry, EntryBody};
use zhenggai_core::ledger::event::Event;
use zhenggai_core::moment::{Moment, Stamp};
use zhenggai_core::party::{Duty, Party, PartyKind};
use zhenggai_core::text::{Name, Text};

pub(crate) fn day(after: i64) -> Day {
    Day::new(2024, 1, 1).unwrap().plus_days(after).unwrap()
}

pub(crate) fn party(id: &str) -> Party {
    Party { id: PartyId::new(id).unwrap(), kind: PartyKind::Body, name: Name::new("name", "单位").unwrap() }
}

pub(crate) fn text(words: &str) -> Text {
    Text::new("text", words).unwrap()
}

/// A dossier that was opened, with one finding, on the first day.
pub(crate) fn opened(finding: &FindingId) -> Vec<(i64, Event)> {
    let inspection = Inspection {
        regime: Regime::LocalInspection,
        inspecting_body: None,
        inspected_body: None,
        on_site: None,
        feedback_on: Some(day(0)),
    };
    let title = Name::new("title", "台账").unwrap();
    let opening = Opening { title, inspection, coverage: Coverage::FullRecord, rules: None, parent: None };
    let finding = Finding {
        id: finding.clone(),
        aspect: None,
        label: None,
        text: text("问题"),
        source: FindingSource::Feedback,
        meeting: None,
        disclosure: Disclosure::Public,
    };
    vec![(0, Event::DossierOpened(opening)), (0, Event::FindingRegistered(finding))]
}

/// What happened, in the order of its days, as entries of one device.
pub(crate) fn ledger(name: &str, mut events: Vec<(i64, Event)>) -> Ledger {
    events.sort_by_key(|(day, _)| *day);
    let id = DossierId::new(name).unwrap();
    let mut ledger = Ledger::new(id.clone());
    let mut prev = None;
    for (seq, (on, event)) in (1_u64..).zip(events) {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seq.to_be_bytes());
        let entry = EntryId::new(Digest::new(DigestAlgorithm::Sha256, bytes));
        let body = EntryBody {
            dossier: id.clone(),
            device: DeviceId::new("d").unwrap(),
            seq,
            prev,
            parents: Vec::new(),
            recorded_at: Stamp::new(Moment::from_millis(1_000).unwrap(), u32::try_from(seq).unwrap()),
            effective_on: day(on),
            author: Author { party: party("office"), duty: Duty::InspectionOffice },
            origin: None,
            event,
        };
        ledger.add(Entry::new(entry, body, None));
        prev = Some(entry);
    }
    ledger
}

/// The dossier as of a day.
pub(crate) fn as_of(ledger: &Ledger, after: i64) -> Dossier {
    ledger.as_of(day(after), &Arc::default()).dossier.unwrap()
}
