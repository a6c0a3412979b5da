//! `zhenggai ledger`: two devices and one dossier, from end to end; and what is no ledger.

use std::path::{Path, PathBuf};

use zhenggai_conformance::binary::{root, run};

use super::desk::Desk;

/// Both have written without having heard of the other, and the office has taken the phone's bundle.
fn disagreeing() -> Desk {
    let desk = Desk::begun();
    desk.well("ledger export @office.zg --out @start.jsonl");
    desk.well("ledger import @phone.zg @start.jsonl");
    desk.well("ledger record @phone.zg STORY/phone.jsonl --device phone");
    desk.well("ledger record @office.zg STORY/desk.jsonl --device office");
    std::fs::write(desk.at("have.json"), desk.well("ledger have @office.zg")).unwrap();
    desk.well("ledger bundle @phone.zg --for @have.json --out @phone.bundle");
    let applied = desk.well("ledger apply @office.zg @phone.bundle --lang en");
    assert!(applied.starts_with("2 new entries"), "{applied}");
    desk
}

/// Ids depend on the moment of writing; they are cut out of what is compared.
fn without_ids(text: &str) -> String {
    let word =
        |word: &str| if word.starts_with("sha256:") { "sha256:…".to_owned() } else { word.to_owned() };
    let line = |line: &str| line.split(' ').map(word).collect::<Vec<_>>().join(" ");
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn two_devices_disagree_and_agree_again() {
    let desk = disagreeing();
    for language in ["zh", "en"] {
        let shown = desk.run(&format!("ledger show @office.zg --as-of 2024-10-10 --lang {language}"));
        assert_eq!((shown.code, shown.error.as_str()), (Some(1), ""), "a conflict is open");
        insta::assert_snapshot!(format!("ledger_conflict_{language}"), without_ids(&shown.out));
    }
    // Whoever has seen both says it again: the conflict is over. The unit may not review its own work.
    let stopped = desk.run("ledger record @office.zg STORY/settle.jsonl --device office --lang zh");
    assert_eq!(stopped.code, Some(2));
    assert!(stopped.out.contains("已登记2条"), "{}", stopped.out);
    assert!(
        stopped.error.contains("[DUTY_MAY_NOT]: examples/two-devices/settle.jsonl:3:"),
        "{}",
        stopped.error
    );
    let after = desk.well("ledger show @office.zg --as-of 2024-10-16 --lang zh");
    assert!(!after.contains("冲突"), "{after}");
    let log = desk.well("ledger log @office.zg --lang zh");
    insta::assert_snapshot!("ledger_log_zh", without_ids(&log));
}

#[test]
fn both_devices_come_to_the_same_fingerprint_by_bundle_and_by_file() {
    let desk = disagreeing();
    desk.well("ledger merge @phone.zg @office.zg");
    let fingerprint = |file: &str| {
        let said = desk.well(&format!("ledger verify {file} --lang en"));
        said.lines().find(|line| line.starts_with("fingerprint ")).unwrap().to_owned()
    };
    assert_eq!(fingerprint("@phone.zg"), fingerprint("@office.zg"));
    desk.well("ledger export @phone.zg --out @all.jsonl");
    assert_eq!(fingerprint("@all.jsonl"), fingerprint("@office.zg"));
    desk.well("ledger bundle @office.zg --out @all.bundle");
    assert_eq!(fingerprint("@all.bundle"), fingerprint("@office.zg"));
    let again = desk.well("ledger apply @office.zg @all.bundle --lang en");
    assert!(again.starts_with("0 new entries"), "{again}");
}

#[test]
fn what_was_known_earlier_can_still_be_seen() {
    let desk = Desk::begun();
    let before =
        desk.well("ledger show @office.zg --as-of 2024-10-10 --known-at 2020-01-01T00:00:00.000Z --lang en");
    assert!(!before.contains("measure:F1.M1"), "{before}");
    let now = desk.well("ledger show @office.zg --as-of 2024-10-10 --lang en");
    assert!(now.contains("measure:F1.M1"), "{now}");
}

#[test]
fn a_line_that_was_changed_is_named() {
    let desk = Desk::begun();
    desk.well("ledger export @office.zg --out @a.jsonl");
    let text = std::fs::read_to_string(desk.at("a.jsonl")).unwrap();
    std::fs::write(desk.at("b.jsonl"), text.replacen("河道巡查记录不全", "河道巡查记录齐全", 1)).unwrap();
    let verified = desk.run("ledger verify @b.jsonl --lang en");
    assert_eq!(verified.code, Some(1));
    assert!(verified.out.contains("error[ENTRY_ID_MISMATCH]"), "{}", verified.out);
    assert!(verified.out.contains("line 4"), "{}", verified.out);
    let imported = desk.run("ledger import @c.zg @b.jsonl --lang en");
    assert_eq!(imported.code, Some(2));
    assert!(
        imported.error.contains("ENTRY_ID_MISMATCH") || imported.error.contains("IMPORT_LINES_BAD"),
        "{}",
        imported.error
    );
}

#[test]
fn what_is_no_ledger_and_what_is_there_already_is_left_alone() {
    let desk = Desk::begun();
    let notice = root().join("examples/riverside/notice.txt");
    let asked: Vec<PathBuf> = ["ledger", "log"].iter().map(PathBuf::from).chain([notice]).collect();
    let foreign = run(&asked.iter().map(PathBuf::as_path).collect::<Vec<&Path>>());
    assert_eq!(foreign.code, Some(2));
    assert!(foreign.error.contains("[STORE_FOREIGN]"), "{}", foreign.error);
    for (words, code) in [
        ("log @none.zg", "STORE_MISSING"),
        ("new @office.zg --opening STORY/opening.jsonl --dossier x --device y", "STORE_EXISTS"),
        ("bundle @office.zg --out @office.zg", "FILE_UNREADABLE"),
        ("log @office.zg --dossier other", "DOSSIER_UNCLEAR"),
        ("apply @office.zg STORY/office.jsonl", "BUNDLE_FOREIGN"),
        ("new @fresh.zg --opening STORY/office.jsonl --dossier x --device y", "DOSSIER_NOT_OPENED"),
    ] {
        let run = desk.run(&format!("ledger {words}"));
        assert_eq!(run.code, Some(2), "{words}");
        assert!(run.error.contains(&format!("[{code}]")), "{words}: {}", run.error);
    }
    desk.well("ledger verify @office.zg");
}

#[test]
fn a_signed_ledger_is_held_against_the_keys_that_it_enrols() {
    for algorithm in ["ed25519", "sm2"] {
        let desk = Desk::begun();
        let event = desk.well(&format!(
            "ledger key --out @secret.pem --device phone --holder water-bureau --algorithm {algorithm}"
        ));
        let by =
            r#"{"party":{"id":"office","kind":"body","name":"滨河区整改办"},"duty":"rectification_office"}"#;
        let line = format!(r#"{{"by":{by},"on":"2024-08-21","event":{}}}"#, event.trim());
        std::fs::write(desk.at("enrol.jsonl"), line).unwrap();
        desk.well("ledger record @office.zg @enrol.jsonl --device office");
        desk.well("ledger record @office.zg STORY/phone.jsonl --device phone --key @secret.pem");
        let verified = desk.well("ledger verify @office.zg --lang en");
        assert!(verified.contains("2 signatures, 2 of them good"), "{algorithm}: {verified}");
        // Another key than the one that was enrolled.
        desk.well(&format!(
            "ledger key --out @other.pem --device phone --holder water-bureau --algorithm {algorithm}"
        ));
        desk.well("ledger record @office.zg STORY/desk.jsonl --device phone --key @other.pem");
        let verified = desk.run("ledger verify @office.zg --lang en");
        assert_eq!(verified.code, Some(1));
        assert!(verified.out.contains("error[KEY_UNKNOWN]"), "{algorithm}: {}", verified.out);
    }
}

#[test]
fn a_notice_is_drafted_from_a_ledger_file_and_held_against_it() {
    let desk = Desk::begun();
    desk.well("ledger export @office.zg --out @office.jsonl");
    let mut drafts = Vec::new();
    for ledger in [desk.at("office.zg"), desk.at("office.jsonl")] {
        let (out, annex) = (desk.at("notice.txt"), desk.at("annex.json"));
        let words = ["notice", "draft", &ledger, "--as-of", "2024-10-10", "--out", &out, "--annex", &annex];
        let drafted = run(&words);
        assert_eq!((drafted.code, drafted.error.as_str()), (Some(0), ""), "{}", drafted.out);
        let text = std::fs::read_to_string(&out).unwrap();
        assert!(text.contains("河道巡查记录不全"), "{text}");
        let held = run(&["notice", "reconcile", &out, &ledger, "--as-of", "2024-10-10", "--lang", "en"]);
        assert!(matches!(held.code, Some(0 | 1)), "{}{}", held.out, held.error);
        assert_eq!(held.error, "");
        drafts.push((text, held.out));
    }
    assert_eq!(drafts.first(), drafts.last(), "the file and its export say the same");
    // A dossier that the file does not hold is refused, not replaced by the one that it holds.
    let other = run(&["notice", "draft", &desk.at("office.zg"), "--dossier", "other", "--lang", "en"]);
    assert_eq!(other.code, Some(2));
    assert!(other.error.contains("[DOSSIER_UNCLEAR]"), "{}", other.error);
}
