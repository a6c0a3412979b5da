//! What is shown of a record verifies against the head of the whole, and shows no more than it should.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;
use zhenggai_core::digest::DigestAlgorithm;
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::ledger::entry::{Entry, SignatureAlgorithm};
use zhenggai_store::raw::RawEntry;
use zhenggai_store::seal::extract::{Extract, Row, check};
use zhenggai_store::seal::head::Head;
use zhenggai_store::seal::level::Levels;
use zhenggai_store::seal::ring::{KeyRing, Term};

use crate::seals::sample::{Writer, device, dossier, key, moment, sample};

fn raws(log: &[Entry]) -> Vec<RawEntry> {
    log.iter().map(|entry| RawEntry::of(entry).unwrap()).collect()
}

fn lines(extract: &Extract) -> Vec<String> {
    extract.lines().collect::<Result<_, _>>().unwrap()
}

#[test]
fn each_level_sees_what_is_meant_for_it() {
    let sample = sample(DigestAlgorithm::Sha256);
    let levels = Levels::of(&sample.log);
    let words: Vec<&str> =
        sample.log.iter().map(|entry| levels.of_event(&entry.body().event).as_str()).collect();
    let expected = [
        "internal",   // the opening of a full record
        "public",     // F1
        "restricted", // F2
        "party_wide", // F3
        "public",     // a measure for F1
        "restricted", // a measure for F1 and F2
        "restricted", // leads, though F1 is public
        "public",     // work on the measure for F1
        "internal",   // evidence so marked
        "public",     // closure asked for
        "party_wide", // a deadline of F3
        "public",     // a review
    ];
    assert_eq!(words, expected);
}

#[test]
fn an_extract_for_any_level_verifies_and_counts_what_is_withheld() {
    for algorithm in [DigestAlgorithm::Sha256, DigestAlgorithm::Sm3] {
        let sample = sample(algorithm);
        let withheld = [0, 3, 5, 5, 7];
        for (level, withheld) in Disclosure::ALL.iter().zip(withheld) {
            for head in &sample.heads {
                let extract = Extract::of(&raws(&sample.log), head.clone(), *level).unwrap();
                let report = check(lines(&extract), Some(&sample.ring));
                assert_eq!(report.breaches, []);
                assert_eq!((report.level, report.head.as_ref()), (Some(*level), Some(head)));
                let size = usize::try_from(head.head().root.size).unwrap();
                assert_eq!(report.shown.len() + report.withheld as usize, size);
                assert!(size < 12 || report.withheld == withheld, "{level}: {}", report.withheld);
                assert!(report.shown.iter().all(|entry| sample.log.contains(&entry.entry().unwrap())));
            }
        }
    }
}

#[test]
fn nothing_in_an_extract_changes_unnoticed() {
    let sample = sample(DigestAlgorithm::Sha256);
    let extract = Extract::of(&raws(&sample.log), sample.heads[1].clone(), Disclosure::Public).unwrap();
    let lines = lines(&extract);
    // Signatures take their time: they are checked where nothing else is wrong.
    let sound = |lines: &[String]| {
        check(lines, None).breaches.is_empty() && check(lines, Some(&sample.ring)).breaches.is_empty()
    };
    for at in 0..lines.len() {
        for byte in 0..lines[at].len() {
            let mut changed = lines[at].clone().into_bytes();
            changed[byte] ^= 0x01;
            let Ok(changed) = String::from_utf8(changed) else { continue };
            let mut record = lines.clone();
            record[at] = changed;
            assert!(!sound(&record), "line {at}, byte {byte}");
        }
        let mut robbed = lines.clone();
        robbed.remove(at);
        assert!(!sound(&robbed), "without line {at}");
        for other in 1..at {
            let mut swapped = lines.clone();
            swapped.swap(at, other);
            assert!(!sound(&swapped), "{other} and {at}");
        }
        let mut twice = lines.clone();
        twice.insert(at, lines[at].clone());
        assert!(!sound(&twice), "line {at} twice");
    }
}

#[test]
fn an_extract_is_made_under_a_head_of_this_log_only() {
    let sample = sample(DigestAlgorithm::Sha256);
    let code = |log: &[Entry]| {
        let made = Extract::of(&raws(log), sample.heads[1].clone(), Disclosure::Public);
        made.map_err(|fault| fault.code().as_str()).err()
    };
    assert_eq!(code(&sample.log), None);
    assert_eq!(code(&sample.log[..11]), Some("HEAD_MISMATCH"));
    let mut swapped = sample.log.clone();
    swapped.swap(3, 4);
    assert_eq!(code(&swapped), Some("HEAD_MISMATCH"));
}

#[test]
fn an_extract_under_a_strangers_head_proves_nothing() {
    let sample = sample(DigestAlgorithm::Sha256);
    let stranger = key(SignatureAlgorithm::Sm2, 5);
    let head = Head::of(&dossier(), &sample.log, DigestAlgorithm::Sm3, moment(20)).unwrap();
    let extract = Extract::of(&raws(&sample.log), head.sign(&stranger).unwrap(), Disclosure::Public).unwrap();
    let report = check(lines(&extract), Some(&sample.ring));
    let codes: Vec<&str> = report.breaches.iter().map(|breach| breach.fault.code().as_str()).collect();
    assert_eq!(codes, ["KEY_UNKNOWN"]);
}

#[test]
fn what_is_no_extract_is_refused_at_its_first_line() {
    for text in ["", "{}", "\u{feff}", "{\"format\":\"zhenggai-extract/2\"}"] {
        let report = check([text], None);
        assert_eq!(report.breaches.first().map(|breach| breach.line), Some(Some(1)));
        assert!(report.head.is_none());
    }
    assert_eq!(check(Vec::<String>::new(), None).breaches.len(), 1);
}

#[test]
fn in_a_record_of_what_was_published_only_marks_withhold() {
    let mut office = Writer::new("office", DigestAlgorithm::Sha256);
    let log = [
        office.write(
            0,
            &[],
            json!({"kind": "dossier_opened", "title": "Riverside", "regime": "local_inspection",
                   "coverage": "published_extract"}),
        ),
        office.write(
            1,
            &[],
            json!({"kind": "finding_registered", "id": "F1", "text": "printed", "source": "feedback",
                   "disclosure": "public"}),
        ),
        office.write(
            2,
            &[],
            json!({"kind": "accountability_recorded", "id": "P1", "item": "finding:F1",
                   "family": "light_handling", "word": "诫勉", "persons": 3}),
        ),
        office.write(3, &[], json!({"kind": "closure_requested", "item": "measure:unheard-of"})),
    ];
    let levels = Levels::of(&log);
    let words: Vec<&str> = log.iter().map(|entry| levels.of_event(&entry.body().event).as_str()).collect();
    assert_eq!(words, ["public", "public", "public", "restricted"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_marked_no_text_above_the_level_comes_out(
        marks in vec(select(Disclosure::ALL), 1..8),
        level in select(Disclosure::ALL),
    ) {
        let mut office = Writer::new("office", DigestAlgorithm::Sm3);
        let mut log = Vec::new();
        for (number, mark) in marks.iter().enumerate() {
            let minute = 2 * number as i64;
            log.push(office.write(minute, &[], json!({
                "kind": "finding_registered", "id": format!("F{number}"), "text": format!("secret {number}."),
                "source": "feedback", "disclosure": mark.as_str()})));
            log.push(office.write(minute + 1, &[], json!({
                "kind": "measure_added", "id": format!("M{number}"), "findings": [format!("F{number}")],
                "text": format!("cure {number}.")})));
        }
        let signer = key(SignatureAlgorithm::Sm2, 3);
        let mut ring = KeyRing::new();
        ring.enrol(signer.verifying_key(), Term::new(device("office"), None, None).unwrap());
        let head = Head::of(&dossier(), &log, DigestAlgorithm::Sm3, moment(99)).unwrap().sign(&signer).unwrap();
        let extract = Extract::of(&raws(&log), head, level).unwrap();
        let text = lines(&extract);
        prop_assert_eq!(check(&text, Some(&ring)).breaches, vec![]);
        let all = text.concat();
        for (number, mark) in marks.iter().enumerate() {
            prop_assert_eq!(all.contains(&format!("secret {number}.")), *mark >= level);
            prop_assert_eq!(all.contains(&format!("cure {number}.")), *mark >= level);
        }
        let shown = extract.rows().iter().filter(|row| matches!(row, Row::Shown(_))).count();
        prop_assert_eq!(shown, 2 * marks.iter().filter(|mark| **mark >= level).count());
    }
}

#[test]
fn what_is_not_understood_is_for_named_persons_only() {
    let sample = sample(DigestAlgorithm::Sha256);
    let mut log = raws(&sample.log);
    let value: serde_json::Value = serde_json::from_str(log[11].line()).unwrap();
    let mut body = value["body"].clone();
    body["event"] = json!({"kind": "told_by_a_newer_version", "about": "F1"});
    let id = zhenggai_wire::hash::digest(
        DigestAlgorithm::Sha256,
        &zhenggai_wire::canonical::bytes(&body).unwrap(),
    );
    log[11] = RawEntry::read(&json!({"id": id.to_string(), "body": body}).to_string()).unwrap();
    let head = Head::of(&dossier(), &log, DigestAlgorithm::Sha256, moment(20)).unwrap();
    let head = head.sign(&sample.office).unwrap();
    for level in [Disclosure::Public, Disclosure::Restricted] {
        let extract = Extract::of(&log, head.clone(), level).unwrap();
        let report = check(lines(&extract), Some(&sample.ring));
        assert_eq!(report.breaches, []);
        let shown = report.shown.iter().any(|raw| raw.kind() == "told_by_a_newer_version");
        assert_eq!(shown, level == Disclosure::Restricted);
    }
}
