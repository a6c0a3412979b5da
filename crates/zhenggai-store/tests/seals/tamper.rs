//! A record that somebody meddled with: every change is noticed, or changes nothing.
//!
//! Harmless by design, and tested to be: a line that stands twice; lines in another order (the set is the
//! same, and so is its fingerprint; a head says that the order is another); bytes that leave the entry equal,
//! such as white space.
//! Noticed by a head alone: entries missing from the end of a chain that nobody followed, entries added to it
//! without a key. Without a head the second shows as entries that are not sealed.

use zhenggai_core::digest::DigestAlgorithm;
use zhenggai_core::ledger::entry::Entry;
use zhenggai_store::seal::fault::HeadPart;
use zhenggai_store::seal::fault::SealFault;
use zhenggai_store::seal::verify::{Checks, Report, verify};
use zhenggai_wire::entry::{decode, encode, seal_with};

use crate::seals::sample::{Sample, event, sample};

fn held_against_everything(lines: &[impl AsRef<[u8]>], sample: &Sample) -> Report {
    let checks = Checks { keys: Some(&sample.ring), heads: &sample.heads, ..Checks::default() };
    verify(lines, &checks)
}

fn alone(lines: &[impl AsRef<[u8]>]) -> Report {
    verify(lines, &Checks::default())
}

fn codes(report: &Report) -> Vec<&'static str> {
    report.breaches.iter().map(|breach| breach.fault.code().as_str()).collect()
}

#[test]
fn a_record_that_nobody_touched_is_sound_and_sealed_as_a_whole() {
    for algorithm in [DigestAlgorithm::Sha256, DigestAlgorithm::Sm3] {
        let sample = sample(algorithm);
        let report = held_against_everything(&sample.lines(), &sample);
        assert_eq!(report.breaches, []);
        let counts = (report.lines, report.entries, report.devices, report.signed, report.verified);
        assert_eq!(counts, (12, 12, 2, 2, 2));
        assert_eq!((report.sealed, report.heads, report.repeated), (12, 2, 0));
        assert_eq!(alone(&sample.lines()).sealed, 0, "without keys nothing is sealed");
    }
}

#[test]
fn no_byte_of_any_line_changes_unnoticed() {
    let (mut noticed, mut equal) = (0, 0);
    let masks: [(_, &[u8]); 2] =
        [(DigestAlgorithm::Sha256, &[0x01, 0x20, 0x80, 0xff]), (DigestAlgorithm::Sm3, &[0x01])];
    for (algorithm, masks) in masks {
        let sample = sample(algorithm);
        let keys = Checks { keys: Some(&sample.ring), ..Checks::default() };
        let lines: Vec<Vec<u8>> = sample.lines().into_iter().map(String::into_bytes).collect();
        for (at, line) in lines.iter().enumerate() {
            for byte in 0..line.len() {
                for mask in masks {
                    let mut changed = line.clone();
                    changed[byte] ^= mask;
                    let read = core::str::from_utf8(&changed).ok().and_then(|text| decode(text).ok());
                    // A line that cannot be read is a breach by itself, whatever else the record is held
                    // against; the whole is verified for one in 64 of these.
                    if read.is_some() || byte % 64 == at {
                        let mut record = lines.clone();
                        record[at].clone_from(&changed);
                        let report = if read.is_some() { verify(&record, &keys) } else { alone(&record) };
                        if report.is_sound() {
                            assert_eq!(read.unwrap(), sample.log[at], "line {at}, byte {byte}, {mask:#x}");
                            equal += 1;
                            continue;
                        }
                        assert_eq!(
                            report.first().unwrap().line,
                            Some(at as u64 + 1),
                            "byte {byte}, {mask:#x}"
                        );
                    }
                    noticed += 1;
                }
            }
        }
    }
    assert!(noticed > 30_000, "{noticed}");
    assert_eq!(equal, 0, "a canonical line has no byte that does not count");
}

#[test]
fn white_space_in_a_line_changes_nothing() {
    let sample = sample(DigestAlgorithm::Sha256);
    let spaced: Vec<String> = sample.lines().iter().map(|line| line.replace("\":", "\" :\t")).collect();
    assert!(spaced.iter().zip(sample.lines()).all(|(spaced, line)| *spaced != line));
    let report = held_against_everything(&spaced, &sample);
    assert_eq!((report.entries, report.breaches.len()), (12, 0));
}

#[test]
fn a_missing_line_is_noticed_by_a_head_always_and_without_one_unless_nobody_followed_it() {
    let sample = sample(DigestAlgorithm::Sha256);
    for at in 0..sample.log.len() {
        let mut lines = sample.lines();
        lines.remove(at);
        assert!(codes(&held_against_everything(&lines, &sample)).contains(&"HEAD_MISMATCH"), "line {at}");
        let followed = sample.log.iter().any(|entry| {
            let id = sample.log[at].id();
            entry.body().prev == Some(id) || entry.body().parents.contains(&id)
        });
        let report = alone(&lines);
        assert_eq!(report.is_sound(), !followed, "line {at}: {:?}", codes(&report));
    }
}

#[test]
fn a_line_that_stands_twice_changes_nothing() {
    let sample = sample(DigestAlgorithm::Sha256);
    for at in 0..sample.log.len() {
        for place in [at, at + 1, sample.log.len()] {
            let mut lines = sample.lines();
            lines.insert(place, lines[at].clone());
            let report = held_against_everything(&lines, &sample);
            assert_eq!((report.entries, report.repeated, report.breaches.len()), (12, 1, 0), "line {at}");
        }
    }
}

#[test]
fn lines_in_another_order_are_the_same_record_and_a_head_says_that_the_order_is_another() {
    let sample = sample(DigestAlgorithm::Sha256);
    let untouched = alone(&sample.lines());
    for one in 0..sample.log.len() {
        for other in one + 1..sample.log.len() {
            let mut lines = sample.lines();
            lines.swap(one, other);
            let report = alone(&lines);
            assert!(report.is_sound(), "{one} and {other}: {:?}", codes(&report));
            assert_eq!((report.fingerprint, &report.tips), (untouched.fingerprint, &untouched.tips));
            assert_ne!(report.root, untouched.root);
            let report = held_against_everything(&lines, &sample);
            let order =
                |fault: &SealFault| matches!(fault, SealFault::HeadMismatch { part: HeadPart::Order, .. });
            assert!(report.breaches.iter().any(|breach| order(&breach.fault)), "{one} and {other}");
            assert!(report.breaches.iter().all(|breach| breach.fault.code().as_str() == "HEAD_MISMATCH"));
        }
    }
}

/// The entries again, with another event in the one at `at`, and everything after it sealed anew without a key.
fn rewritten(sample: &Sample, at: usize) -> Vec<Entry> {
    let mut renamed = std::collections::BTreeMap::new();
    let new = |entry: &Entry, renamed: &std::collections::BTreeMap<_, _>, change: bool| {
        let mut body = entry.body().clone();
        let name = |id| renamed.get(&id).copied().unwrap_or(id);
        body.prev = body.prev.map(name);
        body.parents = body.parents.iter().copied().map(name).collect();
        if change {
            body.event = event(serde_json::json!({"kind": "closure_requested", "item": "finding:F1"}));
        }
        let sealed = seal_with(body, entry.id().digest().algorithm()).unwrap();
        Entry::new(sealed.id(), sealed.body().clone(), entry.signature().cloned())
    };
    let mut entries = Vec::new();
    for (place, entry) in sample.log.iter().enumerate() {
        let made = new(entry, &renamed, place == at);
        renamed.insert(entry.id(), made.id());
        entries.push(made);
    }
    entries
}

#[test]
fn who_writes_history_anew_without_a_key_breaks_signatures_and_heads() {
    let sample = sample(DigestAlgorithm::Sha256);
    for at in 0..sample.log.len() {
        let lines: Vec<String> = rewritten(&sample, at).iter().map(|entry| encode(entry).unwrap()).collect();
        assert!(alone(&lines).is_sound(), "chains and ids alone can be computed anew by anybody");
        let report = held_against_everything(&lines, &sample);
        let codes = codes(&report);
        assert!(codes.contains(&"SIGNATURE_INVALID") && codes.contains(&"HEAD_MISMATCH"), "{at}: {codes:?}");
    }
}

#[test]
fn what_is_added_without_a_key_or_robbed_of_its_signature_is_not_sealed() {
    let sample = sample(DigestAlgorithm::Sha256);
    let keys = Checks { keys: Some(&sample.ring), ..Checks::default() };
    let mut lines = sample.lines();
    let last = sample.log[11].body();
    let mut body = last.clone();
    (body.seq, body.prev) = (last.seq + 1, Some(sample.log[11].id()));
    body.recorded_at = zhenggai_core::moment::Stamp::new(crate::seals::sample::moment(30), 0);
    lines.push(encode(&seal_with(body, DigestAlgorithm::Sha256).unwrap()).unwrap());
    let report = verify(&lines, &keys);
    assert!(report.is_sound());
    assert_eq!((report.entries, report.sealed), (13, 12));

    let mut lines = sample.lines();
    let bare = Entry::new(sample.log[11].id(), last.clone(), None);
    lines[11] = encode(&bare).unwrap();
    let report = verify(&lines, &keys);
    assert!(report.is_sound());
    assert_eq!((report.signed, report.sealed), (1, 11), "the unit's signature covers what it had seen");
}
