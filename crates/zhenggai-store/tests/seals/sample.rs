//! A small record of two devices, with keys and heads.

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};
use zhenggai_core::digest::DigestAlgorithm;
use zhenggai_core::id::{DeviceId, DossierId, EntryId, PartyId};
use zhenggai_core::ledger::entry::{Author, Entry, EntryBody, SignatureAlgorithm};
use zhenggai_core::ledger::event::Event;
use zhenggai_core::moment::{Moment, Stamp};
use zhenggai_core::party::{Duty, Party, PartyKind};
use zhenggai_store::seal::head::{Head, SignedHead};
use zhenggai_store::seal::key::SigningKey;
use zhenggai_store::seal::ring::{KeyRing, Term};
use zhenggai_store::seal::sign::sign;
use zhenggai_wire::entry::{encode, seal_with};
use zhenggai_wire::event::EventRecord;

pub(crate) fn dossier() -> DossierId {
    DossierId::new("riverside-2021").unwrap()
}

pub(crate) fn device(name: &str) -> DeviceId {
    DeviceId::new(name).unwrap()
}

/// The key that comes out of this number.
pub(crate) fn key(algorithm: SignatureAlgorithm, number: u64) -> SigningKey {
    SigningKey::generate(algorithm, &mut ChaCha20Rng::seed_from_u64(number)).unwrap()
}

pub(crate) fn event(record: Value) -> Event {
    let record: EventRecord = serde_json::from_value(record).unwrap();
    Event::try_from(&record).unwrap()
}

pub(crate) fn moment(minute: i64) -> Moment {
    Moment::from_millis(1_641_000_000_000 + minute * 60_000).unwrap()
}

/// Writes the entries of one device.
pub(crate) struct Writer {
    pub(crate) device: DeviceId,
    pub(crate) seq: u64,
    pub(crate) prev: Option<EntryId>,
    pub(crate) algorithm: DigestAlgorithm,
}

impl Writer {
    pub(crate) fn new(name: &str, algorithm: DigestAlgorithm) -> Self {
        Self { device: device(name), seq: 0, prev: None, algorithm }
    }

    pub(crate) fn body(&self, minute: i64, parents: &[EntryId], event: Event) -> EntryBody {
        let id = PartyId::new(self.device.as_str()).unwrap();
        let party = Party { id, kind: PartyKind::Body, name: "district office".parse().unwrap() };
        EntryBody {
            dossier: dossier(),
            device: self.device.clone(),
            seq: self.seq + 1,
            prev: self.prev,
            parents: parents.to_vec(),
            recorded_at: Stamp::new(moment(minute), 0),
            effective_on: "2022-01-05".parse().unwrap(),
            author: Author { party, duty: Duty::InspectionOffice },
            origin: None,
            event,
        }
    }

    pub(crate) fn write(&mut self, minute: i64, parents: &[EntryId], record: Value) -> Entry {
        let entry = seal_with(self.body(minute, parents, event(record)), self.algorithm).unwrap();
        (self.seq, self.prev) = (self.seq + 1, Some(entry.id()));
        entry
    }
}

pub(crate) struct Sample {
    /// In the order in which they were taken in.
    pub(crate) log: Vec<Entry>,
    pub(crate) office: SigningKey,
    pub(crate) unit: SigningKey,
    pub(crate) ring: KeyRing,
    /// Of the first seven, and of all.
    pub(crate) heads: Vec<SignedHead>,
}

impl Sample {
    pub(crate) fn lines(&self) -> Vec<String> {
        self.log.iter().map(|entry| encode(entry).unwrap()).collect()
    }
}

fn finding(id: &str, text: &str, disclosure: &str) -> Value {
    json!({"kind": "finding_registered", "id": id, "text": text, "source": "feedback",
           "disclosure": disclosure})
}

/// Twelve entries: eight of the office, four of the unit, which sees the office's first seven before it writes.
/// The last entry of each is signed, the office's by Ed25519, the unit's by SM2.
pub(crate) fn sample(algorithm: DigestAlgorithm) -> Sample {
    let mut office = Writer::new("office", algorithm);
    let mut unit = Writer::new("unit", algorithm);
    let mut log = vec![
        office.write(
            0,
            &[],
            json!({"kind": "dossier_opened", "title": "Riverside", "regime": "local_inspection",
                   "coverage": "full_record"}),
        ),
        office.write(1, &[], finding("F1", "the accounts were not checked", "public")),
        office.write(2, &[], finding("F2", "a lead about an office holder", "restricted")),
        office.write(3, &[], finding("F3", "minutes were not kept", "party_wide")),
        office.write(
            4,
            &[],
            json!({"kind": "measure_added", "id": "F1.M1", "findings": ["F1"], "text": "check them"}),
        ),
        office.write(
            5,
            &[],
            json!({"kind": "measure_added", "id": "M2", "findings": ["F1", "F2"], "text": "hear both"}),
        ),
        office.write(
            6,
            &[],
            json!({"kind": "accountability_recorded", "id": "P1", "item": "finding:F1", "family": "leads",
                   "word": "leads handed over", "cases": 2}),
        ),
    ];
    let seen = log[6].id();
    log.push(unit.write(
        8,
        &[seen],
        json!({"kind": "work_reported", "item": "measure:F1.M1", "status": "complete", "acts": ["check"]}),
    ));
    log.push(unit.write(
        9,
        &[],
        json!({"kind": "evidence_submitted", "id": "E1", "item": "measure:F1.M1", "evidence_kind": "register",
               "title": "register of accounts", "disclosure": "internal"}),
    ));
    log.push(unit.write(10, &[], json!({"kind": "closure_requested", "item": "measure:F1.M1"})));
    log.push(unit.write(
        11,
        &[],
        json!({"kind": "deadline_set", "item": "finding:F3",
               "due": {"kind": "by", "day": "2022-06-01", "precision": "day"}}),
    ));
    let seen = log[10].id();
    log.push(office.write(
        12,
        &[seen],
        json!({"kind": "reviewed", "item": "measure:F1.M1", "decision": "accepted"}),
    ));
    let (of_office, of_unit) = (key(SignatureAlgorithm::Ed25519, 1), key(SignatureAlgorithm::Sm2, 2));
    log[10] = sign(&log[10], &of_unit).unwrap();
    log[11] = sign(&log[11], &of_office).unwrap();
    let mut ring = KeyRing::new();
    let from = Some("2022-01-01".parse().unwrap());
    ring.enrol(of_office.verifying_key(), Term::new(device("office"), from, None).unwrap());
    ring.enrol(of_unit.verifying_key(), Term::new(device("unit"), from, None).unwrap());
    let head = |size: usize| {
        let head = Head::of(&dossier(), &log[..size], algorithm, moment(20)).unwrap();
        head.sign(&of_office).unwrap()
    };
    let heads = vec![head(7), head(12)];
    Sample { log, office: of_office, unit: of_unit, ring, heads }
}
