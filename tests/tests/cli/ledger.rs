//! `zhenggai ledger`: two devices and one dossier, from end to end; and what is no ledger.

use std::path::{Path, PathBuf};

use zhenggai_conformance::binary::{Run, root, run};

const STORY: &str = "examples/two-devices";

/// A folder in which the story happens.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn at(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    fn ledger(&self, words: &str) -> Run {
        let word = |word: &str| match word.strip_prefix('@') {
            Some(name) => self.at(name),
            None => word.replace("STORY", STORY),
        };
        let words: Vec<String> = words.split(' ').map(word).collect();
        run(&["ledger".to_owned()].into_iter().chain(words).collect::<Vec<_>>())
    }

    /// Runs what has to go well, and gives what was printed.
    fn well(&self, words: &str) -> String {
        let run = self.ledger(words);
        assert_eq!((run.code, run.error.as_str()), (Some(0), ""), "{words}: {}", run.out);
        run.out
    }

    fn begun() -> Self {
        let desk = Self::new();
        desk.well(
            "new @office.zg --opening STORY/opening.jsonl --dossier riverside --device office --policy cn.party-inspection.2015",
        );
        desk.well("record @office.zg STORY/office.jsonl --device office");
        desk
    }

    /// Both have written without having heard of the other, and the office has taken the phone's bundle.
    fn disagreeing() -> Self {
        let desk = Self::begun();
        desk.well("export @office.zg --out @start.jsonl");
        desk.well("import @phone.zg @start.jsonl");
        desk.well("record @phone.zg STORY/phone.jsonl --device phone");
        desk.well("record @office.zg STORY/desk.jsonl --device office");
        std::fs::write(desk.at("have.json"), desk.well("have @office.zg")).unwrap();
        desk.well("bundle @phone.zg --for @have.json --out @phone.bundle");
        let applied = desk.well("apply @office.zg @phone.bundle --lang en");
        assert!(applied.starts_with("2 new entries"), "{applied}");
        desk
    }
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
    let desk = Desk::disagreeing();
    for language in ["zh", "en"] {
        let shown = desk.ledger(&format!("show @office.zg --as-of 2024-10-10 --lang {language}"));
        assert_eq!((shown.code, shown.error.as_str()), (Some(1), ""), "a conflict is open");
        insta::assert_snapshot!(format!("ledger_conflict_{language}"), without_ids(&shown.out));
    }
    // Whoever has seen both says it again: the conflict is over. The unit may not review its own work.
    let stopped = desk.ledger("record @office.zg STORY/settle.jsonl --device office --lang zh");
    assert_eq!(stopped.code, Some(2));
    assert!(stopped.out.contains("已登记2条"), "{}", stopped.out);
    assert!(
        stopped.error.contains("[DUTY_MAY_NOT]: examples/two-devices/settle.jsonl:3:"),
        "{}",
        stopped.error
    );
    let after = desk.well("show @office.zg --as-of 2024-10-16 --lang zh");
    assert!(!after.contains("冲突"), "{after}");
    let log = desk.well("log @office.zg --lang zh");
    insta::assert_snapshot!("ledger_log_zh", without_ids(&log));
}

#[test]
fn both_devices_come_to_the_same_fingerprint_by_bundle_and_by_file() {
    let desk = Desk::disagreeing();
    desk.well("merge @phone.zg @office.zg");
    let fingerprint = |file: &str| {
        let said = desk.well(&format!("verify {file} --lang en"));
        said.lines().find(|line| line.starts_with("fingerprint ")).unwrap().to_owned()
    };
    assert_eq!(fingerprint("@phone.zg"), fingerprint("@office.zg"));
    desk.well("export @phone.zg --out @all.jsonl");
    assert_eq!(fingerprint("@all.jsonl"), fingerprint("@office.zg"));
    desk.well("bundle @office.zg --out @all.bundle");
    assert_eq!(fingerprint("@all.bundle"), fingerprint("@office.zg"));
    let again = desk.well("apply @office.zg @all.bundle --lang en");
    assert!(again.starts_with("0 new entries"), "{again}");
}

#[test]
fn what_was_known_earlier_can_still_be_seen() {
    let desk = Desk::begun();
    let before =
        desk.well("show @office.zg --as-of 2024-10-10 --known-at 2020-01-01T00:00:00.000Z --lang en");
    assert!(!before.contains("measure:F1.M1"), "{before}");
    let now = desk.well("show @office.zg --as-of 2024-10-10 --lang en");
    assert!(now.contains("measure:F1.M1"), "{now}");
}

#[test]
fn a_line_that_was_changed_is_named() {
    let desk = Desk::begun();
    desk.well("export @office.zg --out @a.jsonl");
    let text = std::fs::read_to_string(desk.at("a.jsonl")).unwrap();
    std::fs::write(desk.at("b.jsonl"), text.replacen("河道巡查记录不全", "河道巡查记录齐全", 1)).unwrap();
    let verified = desk.ledger("verify @b.jsonl --lang en");
    assert_eq!(verified.code, Some(1));
    assert!(verified.out.contains("error[ENTRY_ID_MISMATCH]"), "{}", verified.out);
    assert!(verified.out.contains("line 4"), "{}", verified.out);
    let imported = desk.ledger("import @c.zg @b.jsonl --lang en");
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
        let run = desk.ledger(words);
        assert_eq!(run.code, Some(2), "{words}");
        assert!(run.error.contains(&format!("[{code}]")), "{words}: {}", run.error);
    }
    desk.well("verify @office.zg");
}

#[test]
fn a_signed_ledger_is_held_against_the_keys_that_it_enrols() {
    for algorithm in ["ed25519", "sm2"] {
        let desk = Desk::begun();
        let event = desk.well(&format!(
            "key --out @secret.pem --device phone --holder water-bureau --algorithm {algorithm}"
        ));
        let by =
            r#"{"party":{"id":"office","kind":"body","name":"滨河区整改办"},"duty":"rectification_office"}"#;
        let line = format!(r#"{{"by":{by},"on":"2024-08-21","event":{}}}"#, event.trim());
        std::fs::write(desk.at("enrol.jsonl"), line).unwrap();
        desk.well("record @office.zg @enrol.jsonl --device office");
        desk.well("record @office.zg STORY/phone.jsonl --device phone --key @secret.pem");
        let verified = desk.well("verify @office.zg --lang en");
        assert!(verified.contains("2 signatures, 2 of them good"), "{algorithm}: {verified}");
        // Another key than the one that was enrolled.
        desk.well(&format!(
            "key --out @other.pem --device phone --holder water-bureau --algorithm {algorithm}"
        ));
        desk.well("record @office.zg STORY/desk.jsonl --device phone --key @other.pem");
        let verified = desk.ledger("verify @office.zg --lang en");
        assert_eq!(verified.code, Some(1));
        assert!(verified.out.contains("error[KEY_UNKNOWN]"), "{algorithm}: {}", verified.out);
    }
}

#[test]
fn a_notice_is_drafted_from_a_ledger_file_and_held_against_it() {
    let desk = Desk::begun();
    desk.well("export @office.zg --out @office.jsonl");
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
