//! Each thing that can be wrong between entries, keys and heads has its code and its place.

use serde_json::{Value, json};
use zhenggai_core::digest::DigestAlgorithm;
use zhenggai_core::id::DossierId;
use zhenggai_core::language::Language;
use zhenggai_core::ledger::entry::{Entry, SignatureAlgorithm};
use zhenggai_store::seal::fault::CARDS;
use zhenggai_store::seal::head::{Head, SignedHead};
use zhenggai_store::seal::ring::{KeyRing, Term};
use zhenggai_store::seal::sign::sign;
use zhenggai_store::seal::verify::{Checks, verify};
use zhenggai_wire::entry::{encode, seal};

use crate::seals::sample::{Writer, device, dossier, key, moment, sample};

fn note() -> Value {
    json!({"kind": "closure_requested", "item": "dossier"})
}

fn writer(name: &str) -> Writer {
    Writer::new(name, DigestAlgorithm::Sha256)
}

/// The codes, each with its line.
fn found(log: &[Entry], checks: &Checks<'_>) -> Vec<(Option<u64>, &'static str)> {
    let lines: Vec<String> = log.iter().map(|entry| encode(entry).unwrap()).collect();
    let report = verify(&lines, checks);
    for breach in &report.breaches {
        for language in [Language::Zh, Language::En] {
            let said = breach.sentence(language);
            assert!(!said.is_empty() && !said.contains('{'), "{said}");
        }
        assert!(CARDS.iter().any(|card| card.code() == breach.fault.code()) || breach.entry.is_none());
    }
    report.breaches.iter().map(|breach| (breach.line, breach.fault.code().as_str())).collect()
}

fn between(log: &[Entry]) -> Vec<(Option<u64>, &'static str)> {
    found(log, &Checks::default())
}

#[test]
fn a_gap_is_named_at_the_entry_after_it() {
    let mut office = writer("office");
    let log: Vec<Entry> = (0..4).map(|minute| office.write(minute, &[], note())).collect();
    assert_eq!(between(&[log[0].clone(), log[3].clone()]), [(Some(2), "CHAIN_GAP")]);
    assert_eq!(between(&log[2..]), [(Some(1), "CHAIN_GAP")]);
}

#[test]
fn two_entries_under_one_number_are_a_fork_also_when_both_are_carried_on() {
    let mut office = writer("office");
    let first = office.write(0, &[], note());
    let mut copy = writer("office");
    (copy.seq, copy.prev) = (office.seq, office.prev);
    let log = [
        first,
        office.write(1, &[], note()),
        office.write(2, &[], note()),
        copy.write(3, &[], note()),
        copy.write(4, &[], note()),
    ];
    assert_eq!(between(&log), [(Some(4), "CHAIN_FORK"), (Some(5), "CHAIN_FORK")]);
    let head = Head::of(&dossier(), &log, DigestAlgorithm::Sha256, moment(9)).unwrap();
    assert_eq!(head.tips.len(), 2, "both ends of a fork stand in a head");
}

#[test]
fn an_entry_follows_the_one_before_it_and_no_other() {
    let mut office = writer("office");
    let mut other = writer("other");
    let (one, alien) = (office.write(0, &[], note()), other.write(0, &[], note()));
    let wrong = |prev| {
        let mut writer = writer("office");
        (writer.seq, writer.prev) = (1, prev);
        writer.write(5, &[], note())
    };
    let expected = [(Some(3), "CHAIN_PREV_MISMATCH")];
    assert_eq!(between(&[one.clone(), alien.clone(), wrong(Some(alien.id()))]), expected);
    assert_eq!(between(&[one, alien.clone(), wrong(None)]), expected);
    let mut first = writer("third");
    first.prev = Some(alien.id());
    assert_eq!(between(&[alien, first.write(5, &[], note())]), [(Some(2), "CHAIN_PREV_MISMATCH")]);
}

#[test]
fn causes_are_there_and_earlier() {
    let (mut office, mut unit) = (writer("office"), writer("unit"));
    let cause = office.write(5, &[], note());
    let effect = unit.write(6, &[cause.id()], note());
    assert_eq!(between(&[effect.clone(), cause.clone()]), []);
    assert_eq!(between(&[effect]), [(Some(1), "PARENT_UNKNOWN")]);
    let late = writer("unit").write(5, &[cause.id()], note());
    assert_eq!(between(&[cause.clone(), late]), [(Some(2), "CLOCK_BACKWARDS")]);
    let back = office.write(4, &[], note());
    assert_eq!(between(&[cause, back]), [(Some(2), "CLOCK_BACKWARDS")]);
}

#[test]
fn an_entry_of_another_dossier_does_not_belong() {
    let mut office = writer("office");
    let one = office.write(0, &[], note());
    let mut body = one.body().clone();
    body.dossier = DossierId::new("elsewhere").unwrap();
    let alien = seal(body).unwrap();
    assert_eq!(between(&[one.clone(), alien]), [(Some(2), "DOSSIER_MISMATCH")]);
    let elsewhere = DossierId::new("elsewhere").unwrap();
    let checks = Checks { dossier: Some(&elsewhere), ..Checks::default() };
    assert_eq!(found(&[one], &checks), [(Some(1), "DOSSIER_MISMATCH")]);
}

#[test]
fn numbers_begin_at_one() {
    let office = writer("office");
    let mut body = office.body(0, &[], crate::seals::sample::event(note()));
    body.seq = 0;
    assert_eq!(between(&[seal(body).unwrap()]), [(Some(1), "RECORD_INVALID")]);
}

#[test]
fn a_key_counts_for_its_device_and_its_days() {
    for algorithm in [SignatureAlgorithm::Ed25519, SignatureAlgorithm::Sm2] {
        let (mine, other) = (key(algorithm, 7), key(algorithm, 8));
        let entry = sign(&writer("office").write(0, &[], note()), &mine).unwrap();
        let code = |ring: &KeyRing, entry: &Entry| {
            let checks = Checks { keys: Some(ring), ..Checks::default() };
            found(core::slice::from_ref(entry), &checks).first().map(|(_, code)| *code)
        };
        let ring = |name: &str, from: Option<&str>, until: Option<&str>| {
            let mut ring = KeyRing::new();
            let day = |day: &str| day.parse().unwrap();
            let term = Term::new(device(name), from.map(day), until.map(day)).unwrap();
            ring.enrol(mine.verifying_key(), term);
            ring
        };
        // The entry was recorded at 2022-01-01T01:20Z, 09:20 in China.
        assert_eq!(code(&ring("office", Some("2022-01-01"), Some("2022-01-01")), &entry), None);
        assert_eq!(code(&ring("office", None, None), &entry), None);
        assert_eq!(code(&ring("unit", None, None), &entry), Some("KEY_NOT_VALID"));
        assert_eq!(code(&ring("office", Some("2022-01-02"), None), &entry), Some("KEY_NOT_VALID"));
        assert_eq!(code(&ring("office", None, Some("2021-12-31")), &entry), Some("KEY_NOT_VALID"));
        assert_eq!(code(&KeyRing::new(), &entry), Some("KEY_UNKNOWN"));
        let mut forged = sign(&entry, &other).unwrap().signature().unwrap().clone();
        forged.key = entry.signature().unwrap().key.clone();
        let forged = Entry::new(entry.id(), entry.body().clone(), Some(forged));
        assert_eq!(code(&ring("office", None, None), &forged), Some("SIGNATURE_INVALID"));
    }
    let day = |day: &str| Some(day.parse().unwrap());
    let backwards = Term::new(device("office"), day("2022-01-02"), day("2022-01-01"));
    assert_eq!(backwards.unwrap_err().code().as_str(), "ENDS_BEFORE_START");
}

#[test]
fn a_head_is_of_one_record_and_signed_by_a_key_of_the_ring() {
    let sample = sample(DigestAlgorithm::Sha256);
    let at = moment(20);
    let of = |size: usize| Head::of(&dossier(), &sample.log[..size], DigestAlgorithm::Sm3, at).unwrap();
    let sound = of(12).sign(&sample.unit).unwrap();
    let check = |heads: &[SignedHead], size: usize| {
        found(&sample.log[..size], &Checks { keys: Some(&sample.ring), heads, ..Checks::default() })
    };
    assert_eq!(check(core::slice::from_ref(&sound), 12), []);
    assert_eq!(check(&[sound], 11), [(None, "HEAD_MISMATCH")]);
    let stranger = of(12).sign(&key(SignatureAlgorithm::Ed25519, 99)).unwrap();
    assert_eq!(check(&[stranger], 12), [(None, "KEY_UNKNOWN")]);
    let mut renamed = of(12);
    renamed.dossier = DossierId::new("elsewhere").unwrap();
    assert_eq!(check(&[renamed.sign(&sample.office).unwrap()], 12), [(None, "HEAD_MISMATCH")]);
    let mut robbed = of(12);
    robbed.tips.pop();
    assert_eq!(check(&[robbed.sign(&sample.office).unwrap()], 12), [(None, "HEAD_MISMATCH")]);
    let mut counted = of(12);
    counted.root.size = 11;
    assert_eq!(check(&[counted.sign(&sample.office).unwrap()], 12), [(None, "HEAD_MISMATCH")]);
}

#[test]
fn no_bit_of_a_head_changes_unnoticed() {
    let sample = sample(DigestAlgorithm::Sha256);
    let line = sample.heads[1].encode().unwrap();
    assert_eq!(SignedHead::decode(&line).unwrap(), sample.heads[1]);
    for byte in 0..line.len() {
        for mask in [0x01, 0x20, 0x80] {
            let mut changed = line.clone().into_bytes();
            changed[byte] ^= mask;
            let read = String::from_utf8(changed).ok().and_then(|text| SignedHead::decode(&text).ok());
            assert!(read.is_none_or(|head| head.check(&sample.ring).is_err()), "byte {byte}, {mask:#x}");
        }
    }
}

#[test]
fn a_line_that_cannot_be_read_is_named_by_its_place_in_the_file() {
    let line = encode(&writer("office").write(0, &[], note())).unwrap();
    let report = verify([line.as_str(), "", "{]"], &Checks::default());
    let breach = report.first().unwrap();
    assert_eq!((breach.line, breach.fault.code().as_str()), (Some(3), "RECORD_MALFORMED"));
    assert!(
        breach.sentence(Language::En).starts_with("line 3, column 2"),
        "{}",
        breach.sentence(Language::En)
    );
    let report = verify([b"\xff".as_slice()], &Checks::default());
    assert_eq!(report.first().unwrap().fault.code().as_str(), "RECORD_MALFORMED");
}

#[test]
fn a_head_of_nothing_is_kept_by_every_record_of_its_dossier() {
    let sample = sample(DigestAlgorithm::Sha256);
    let nothing = Head::of(&dossier(), &[] as &[Entry], DigestAlgorithm::Sha256, moment(20)).unwrap();
    let heads = [nothing.sign(&sample.office).unwrap()];
    let report =
        verify(sample.lines(), &Checks { keys: Some(&sample.ring), heads: &heads, ..Checks::default() });
    assert_eq!((report.heads, report.breaches.len()), (1, 0));
}

#[test]
fn an_empty_record_has_nothing_wrong_and_nothing_to_show() {
    let report = verify([""; 2], &Checks::default());
    assert_eq!((report.lines, report.entries, report.is_sound(), report.fingerprint), (0, 0, true, None));
}

#[test]
fn every_code_has_its_page_with_both_titles() {
    for card in CARDS {
        assert!(card.page().starts_with(&format!("# {} · ", card.code())));
        assert!(!card.title_zh().is_empty() && !card.title_en().is_empty());
    }
}
