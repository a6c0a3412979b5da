//! How fast a record of 100,000 entries is verified, by digest and with a signature on every hundredth entry.
#![expect(clippy::expect_used, reason = "a measurement that cannot begin has nothing to say")]

use std::hint::black_box;

use criterion::{Criterion, Throughput};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use zhenggai_core::digest::DigestAlgorithm;
use zhenggai_core::id::{DeviceId, DossierId, EntryId, PartyId};
use zhenggai_core::item::Item;
use zhenggai_core::ledger::entry::{Author, EntryBody, SignatureAlgorithm};
use zhenggai_core::ledger::event::Event;
use zhenggai_core::moment::{Moment, Stamp};
use zhenggai_core::party::{Duty, Party, PartyKind};
use zhenggai_core::work::{WorkReport, WorkStatus};
use zhenggai_store::seal::key::SigningKey;
use zhenggai_store::seal::ring::{KeyRing, Term};
use zhenggai_store::seal::sign::sign;
use zhenggai_store::seal::verify::{Checks, verify};
use zhenggai_wire::entry::{encode, seal_with};

const ENTRIES: usize = 100_000;
const DEVICES: usize = 100;

/// Reports of a hundred devices in turn, each of which has seen the entry before.
fn record(algorithm: DigestAlgorithm, signer: Option<&SigningKey>) -> (Vec<String>, KeyRing) {
    let dossier = DossierId::new("bench").expect("an id");
    let party = PartyId::new("unit").expect("an id");
    let name = "市水务局".parse().expect("a name");
    let author =
        Author { party: Party { id: party, kind: PartyKind::Body, name }, duty: Duty::ResponsibleUnit };
    let mut last: Vec<Option<EntryId>> = vec![None; DEVICES];
    let mut before = None;
    let mut ring = KeyRing::new();
    let mut lines = Vec::with_capacity(ENTRIES);
    for number in 0..ENTRIES {
        let turn = number % DEVICES;
        let device = DeviceId::new(&format!("device-{turn}")).expect("an id");
        let millis = 1_640_995_200_000 + i64::try_from(number).expect("small") * 1_000;
        let text = format!("第{number}次报告：对照反馈意见逐项核查账目，已补正凭证，余下部分按期办理。");
        let report = WorkReport {
            item: "measure:F1.M1".parse::<Item>().expect("an item"),
            status: Some(WorkStatus::InProgress),
            acts: Vec::new(),
            text: Some(text.parse().expect("a text")),
        };
        let prev = last.get(turn).copied().flatten();
        let body = EntryBody {
            dossier: dossier.clone(),
            device: device.clone(),
            seq: u64::try_from(number / DEVICES).expect("small") + 1,
            prev,
            parents: before.into_iter().filter(|before| Some(*before) != prev).collect(),
            recorded_at: Stamp::new(Moment::from_millis(millis).expect("a moment"), 0),
            effective_on: "2022-01-05".parse().expect("a day"),
            author: author.clone(),
            origin: None,
            event: Event::WorkReported(report),
        };
        let mut entry = seal_with(body, algorithm).expect("an entry");
        before = Some(entry.id());
        if let Some(slot) = last.get_mut(turn) {
            *slot = before;
        }
        if let Some(key) = signer.filter(|_| turn == 0) {
            entry = sign(&entry, key).expect("a signature");
            if number == 0 {
                let term = Term::new(device, None, None).expect("a term");
                ring.enrol(key.verifying_key(), term);
            }
        }
        lines.push(encode(&entry).expect("a line"));
    }
    (lines, ring)
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let key = |algorithm| SigningKey::generate(algorithm, &mut ChaCha20Rng::seed_from_u64(1)).expect("a key");
    let cases = [
        ("sha256", DigestAlgorithm::Sha256, None),
        ("sm3", DigestAlgorithm::Sm3, None),
        ("sha256, 1% ed25519", DigestAlgorithm::Sha256, Some(key(SignatureAlgorithm::Ed25519))),
        ("sm3, 1% sm2", DigestAlgorithm::Sm3, Some(key(SignatureAlgorithm::Sm2))),
    ];
    let mut group = criterion.benchmark_group("verify 100,000 entries");
    group.sample_size(10).throughput(Throughput::Elements(ENTRIES as u64));
    for (name, algorithm, key) in &cases {
        let (lines, ring) = record(*algorithm, key.as_ref());
        let checks = Checks { keys: Some(&ring), algorithm: *algorithm, ..Checks::default() };
        assert!(verify(&lines, &checks).is_sound(), "{name}");
        group.bench_function(*name, |bencher| bencher.iter(|| verify(black_box(&lines), &checks)));
    }
    group.finish();
    criterion.final_summary();
}
