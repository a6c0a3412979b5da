//! `zhenggai due`: what is due, on several days, for several people, in both languages.

use std::path::PathBuf;

use serde_json::Value;
use zhenggai::wire::entry::encode;
use zhenggai_conformance::base::{self, Said};
use zhenggai_conformance::binary::{Run, run};
use zhenggai_conformance::oversight::OversightVector;
use zhenggai_conformance::{chain, folder};

use crate::place::snapshot;
use crate::{json, strings};

/// A base dossier as lines of entries in a file.
pub(crate) struct Ledger {
    folder: tempfile::TempDir,
}

impl Ledger {
    pub(crate) fn of(name: &str) -> Self {
        Self::with(name, &[])
    }

    /// The ledger of a vector of oversight.
    pub(crate) fn of_vector(name: &str) -> Self {
        let path = folder::path(&format!("tests/vectors/oversight/{name}.json"));
        let vector: OversightVector = folder::json(&path).unwrap();
        Self::with(&vector.dossier, &vector.entries)
    }

    fn with(name: &str, more: &[Said]) -> Self {
        let base = base::read(name, None).unwrap();
        let entries = chain::entries(&base, more, "2022-06-25").unwrap();
        let lines: Vec<String> = entries.iter().map(|entry| encode(entry).unwrap()).collect();
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("ledger.jsonl"), lines.join("\n")).unwrap();
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs a command on the ledger.
    pub(crate) fn run(&self, command: &str, words: &str) -> Run {
        self.run_on("ledger.jsonl", command, words)
    }

    fn run_on(&self, file: &str, command: &str, words: &str) -> Run {
        let path = self.path(file).display().to_string();
        let words = words.split_whitespace().map(str::to_owned);
        run(&[command.to_owned(), path].into_iter().chain(words).collect::<Vec<_>>())
    }
}

#[test]
fn the_due_list_is_printed_in_both_languages() {
    let ledger = Ledger::of("overseen");
    for language in ["zh", "en"] {
        for day in ["2022-01-05", "2022-06-25", "2022-07-20"] {
            let due = ledger.run("due", &format!("--as-of {day} --lang {language}"));
            assert_eq!((due.code, due.error.as_str()), (Some(1), ""), "{day}: {}", due.out);
            snapshot(&format!("due_{day}_{language}"), &due.out);
        }
    }
}

#[test]
fn a_ledger_file_and_its_lines_give_the_same_list() {
    let ledger = Ledger::of("overseen");
    let (store, lines) = (ledger.path("ledger.zg"), ledger.path("ledger.jsonl"));
    let import = ["ledger", "import"].map(PathBuf::from);
    assert_eq!(run(&import.into_iter().chain([store, lines]).collect::<Vec<_>>()).code, Some(0));
    let asked = "--as-of 2022-06-25 --format json";
    assert_eq!(ledger.run_on("ledger.zg", "due", asked).out, ledger.run("due", asked).out);
}

#[test]
fn the_list_of_one_person_or_unit_holds_what_they_answer_for() {
    let ledger = Ledger::of("overseen");
    let rows = |whose: &str| -> Vec<String> {
        let list = json(&ledger.run("due", &format!("--as-of 2022-06-25 --format json {whose}")));
        strings(&list["rows"], "item").into_iter().map(str::to_owned).collect()
    };
    assert_eq!(rows("--unit 财政所"), ["measure:F2.T1.M1", "task:F2.T1"]);
    assert_eq!(rows("--unit p-finance"), rows("--unit 财政所"));
    // The measure F1.M1 was handed over to the deputy in April.
    assert_eq!(rows("--leader p-deputy"), ["measure:F2.T1.M1", "task:F2.T1", "measure:F1.M1"]);
    assert_eq!(rows("--leader 党工委委员"), ["measure:F3.M1", "measure:F1.M2"]);
    let nobody = ledger.run("due", "--who 无此人 --lang zh");
    assert_eq!((nobody.code, nobody.out.as_str()), (Some(2), ""));
    assert!(nobody.error.contains("[NOT_REGISTERED]") && nobody.error.contains("无此人"), "{}", nobody.error);
}

#[test]
fn programs_get_every_item_and_people_those_of_the_next_days() {
    let ledger = Ledger::of("overseen");
    let list = json(&ledger.run("due", "--as-of 2022-01-05 --format json"));
    assert_eq!(list["format"], "zhenggai-due/1");
    let all = list["rows"].as_array().unwrap().len() + list["closed"].as_array().unwrap().len();
    assert_eq!(all, 6 + 1 + 3 + 1, "six measures, a task, three findings, the dossier");
    let red: Vec<&Value> =
        list["rows"].as_array().unwrap().iter().filter(|it| it["light"] == "red").collect();
    let red: Vec<&Value> = red.into_iter().filter(|it| it["leads"] == true).collect();
    assert_eq!(red.len(), 1);
    assert_eq!((&red[0]["item"], &red[0]["days_left"]), (&"measure:F2.T1.M2".into(), &(-1).into()));
    let near = ledger.run("due", "--as-of 2022-01-05 --lang en --horizon 30").out;
    assert!(!near.contains("F1.M1"), "{near}");
    let far = ledger.run("due", "--as-of 2022-01-05 --lang en --horizon 365").out;
    assert!(far.contains("F1.M1") && !far.contains("--horizon"), "{far}");
}

#[test]
fn the_steps_of_the_day_say_who_must_do_what_to_whom_and_why() {
    let ledger = Ledger::of_vector("ladder");
    for language in ["zh", "en"] {
        let due = ledger.run("due", &format!("--as-of 2022-07-15 --lang {language}"));
        assert_eq!(due.error, "");
        snapshot(&format!("due_steps_{language}"), &due.out);
    }
    let list = json(&ledger.run("due", "--as-of 2022-07-15 --format json --who 办事处副主任"));
    let warning = list["steps"].as_array().unwrap().iter().find(|it| it["item"] == "measure:F1.M1").unwrap();
    assert_eq!((&warning["step"], &warning["new"]), (&"warning".into(), &true.into()));
    assert_eq!(strings(&warning["taken"], "escalation"), ["S1", "S2"]);
    assert_eq!(warning["to"][0]["holders"][0]["party"], "p-deputy");
    let later = json(&ledger.run("due", "--as-of 2022-07-16 --format json"));
    let warning = later["steps"].as_array().unwrap().iter().find(|it| it["item"] == "measure:F1.M1").unwrap();
    assert_eq!((&warning["since"], &warning["new"]), (&"2022-07-15".into(), &false.into()));
    // Whose step it is not sees nothing of it.
    let finance = json(&ledger.run("due", "--as-of 2022-07-15 --format json --unit 财政所"));
    assert!(strings(&finance["steps"], "item").iter().all(|item| item.starts_with("measure:F2")));
}

#[test]
fn what_cannot_be_listed_says_why() {
    let ledger = Ledger::of("overseen");
    for (words, code) in [
        ("--as-of 2021-11-30", "DOSSIER_NOT_OPENED"),
        ("--as-of yesterday", "MALFORMED"),
        ("--dossier other", "DOSSIER_UNCLEAR"),
    ] {
        let run = ledger.run("due", words);
        assert_eq!(run.code, Some(2), "{words}");
        assert!(run.error.contains(&format!("[{code}]")), "{words}: {}", run.error);
    }
    let missing = run(&["due", "no-such-ledger.jsonl"]);
    assert!(missing.error.contains("[FILE_UNREADABLE]"), "{}", missing.error);
}
