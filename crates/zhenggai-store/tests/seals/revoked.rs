//! A key that was revoked: what was vouched for stays good, nothing else does.

use serde_json::json;
use zhenggai_core::digest::DigestAlgorithm;
use zhenggai_core::ledger::entry::{Entry, SignatureAlgorithm};
use zhenggai_store::seal::head::Head;
use zhenggai_store::seal::key::SigningKey;
use zhenggai_store::seal::ring::{KeyRing, Seen, Term, last_seen};
use zhenggai_store::seal::sign::sign;
use zhenggai_store::seal::verify::{Checks, Report, verify};
use zhenggai_wire::entry::encode;

use crate::seals::sample::{Writer, device, dossier, key, moment};

const SHA: DigestAlgorithm = DigestAlgorithm::Sha256;

fn report(log: &[Entry], ring: &KeyRing) -> Report {
    let lines: Vec<String> = log.iter().map(|entry| encode(entry).unwrap()).collect();
    verify(lines, &Checks { keys: Some(ring), ..Checks::default() })
}

fn codes(report: &Report) -> Vec<(u64, &'static str)> {
    report.breaches.iter().map(|breach| (breach.line.unwrap(), breach.fault.code().as_str())).collect()
}

fn note(writer: &mut Writer, minute: i64, seen: &[zhenggai_core::id::EntryId]) -> Entry {
    writer.write(minute, seen, json!({"kind": "closure_requested", "item": "measure:F1.M1"}))
}

/// The unit writes three entries, the office has seen two of them when it revokes.
fn story() -> (Vec<Entry>, SigningKey, Entry) {
    let of_unit = key(SignatureAlgorithm::Ed25519, 2);
    let (mut unit, mut office) = (Writer::new("unit", SHA), Writer::new("office", SHA));
    let own: Vec<Entry> =
        (0..3).map(|minute| sign(&note(&mut unit, minute, &[]), &of_unit).unwrap()).collect();
    let revocation = note(&mut office, 9, &[own[1].id()]);
    let log = [&own[..], std::slice::from_ref(&revocation)].concat();
    (log, of_unit, revocation)
}

fn ring(of_unit: &SigningKey) -> KeyRing {
    let mut ring = KeyRing::new();
    ring.enrol(of_unit.verifying_key(), Term::new(device("unit"), None, None).unwrap());
    ring
}

#[test]
fn what_whoever_revoked_had_seen_stays_good_and_nothing_after() {
    let (log, of_unit, revocation) = story();
    let mut ring = ring(&of_unit);
    assert!(report(&log, &ring).is_sound());
    let seen = last_seen(&log, revocation.id(), &device("unit")).unwrap();
    assert_eq!(seen, Seen { seq: 2, id: log[1].id() });
    ring.revoke(&device("unit"), Some(seen));
    let found = report(&log, &ring);
    assert_eq!(codes(&found), [(3, "KEY_REVOKED")]);
    assert_eq!((found.verified, found.sealed), (2, 2));
}

#[test]
fn a_second_history_under_numbers_that_were_seen_is_not_vouched_for() {
    let (mut log, of_unit, revocation) = story();
    let mut thief = Writer::new("unit", SHA);
    // Number 1, another content, dated back.
    log.push(sign(&note(&mut thief, -60, &[]), &of_unit).unwrap());
    let mut ring = ring(&of_unit);
    ring.revoke(&device("unit"), last_seen(&log, revocation.id(), &device("unit")));
    let found = report(&log, &ring);
    assert!(codes(&found).contains(&(5, "KEY_REVOKED")), "{:?}", codes(&found));
    assert_eq!(found.sealed, 2, "the forged entry is not sealed by the stolen key");
}

#[test]
fn a_key_that_was_revoked_unseen_signs_nothing_and_no_head() {
    let (log, of_unit, _) = story();
    let mut ring = ring(&of_unit);
    assert_eq!(last_seen(&log, log[0].id(), &device("office")), None);
    ring.revoke(&device("unit"), None);
    assert_eq!(codes(&report(&log, &ring)), [(1, "KEY_REVOKED"), (2, "KEY_REVOKED"), (3, "KEY_REVOKED")]);
    let head = Head::of(&dossier(), &log, SHA, moment(20)).unwrap().sign(&of_unit).unwrap();
    assert_eq!(head.check(&ring).unwrap_err().code().as_str(), "KEY_REVOKED");
}

#[test]
fn a_key_that_is_enrolled_anew_counts() {
    let (mut log, of_unit, revocation) = story();
    let mut ring = ring(&of_unit);
    ring.revoke(&device("unit"), last_seen(&log, revocation.id(), &device("unit")));
    let next = key(SignatureAlgorithm::Sm2, 7);
    ring.enrol(next.verifying_key(), Term::new(device("unit"), None, None).unwrap());
    log[2] = sign(&log[2], &next).unwrap();
    assert!(report(&log, &ring).is_sound());
}
