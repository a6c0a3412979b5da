//! Two years of an invented county, from the opening to the closure of its dossier: every line is accepted, and on
//! eight days the printed pages, in both languages, are those that people have read.
#![expect(clippy::unwrap_used, reason = "a ledger that cannot be built fails the test")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::LazyLock;

use serde_json::Value;
use zhenggai_conformance::binary::{Run, run};
use zhenggai_conformance::folder;

/// The story, from the root of the tree.
const STORY: &str = "examples/qiwu-two-years";

/// A day on which the story is looked at, and what is asked then.
struct Look {
    day: &'static str,
    asked: &'static [&'static str],
}

/// The eight days, as the README tells them.
const LOOKS: [Look; 8] = [
    Look { day: "2024-04-19", asked: &["due --horizon 14", "why measure:F1.T5.M1", "next measure:F1.T5.M1"] },
    Look {
        day: "2024-06-28",
        asked: &["due --horizon 3", "why measure:F5.T2.M1", "next measure:F5.T2.M1", "next measure:F6.T1.M1"],
    },
    Look {
        day: "2024-09-18",
        asked: &["due --horizon 12 --unit 县自然资源局", "why measure:F7.T2.M2", "next measure:F3.T1.M1"],
    },
    Look {
        day: "2024-12-10",
        asked: &["due --horizon 0", "due --horizon 30 --leader 县委副书记", "why measure:F3.T1.M1"],
    },
    Look { day: "2025-05-15", asked: &["due --horizon 7", "why finding:F10", "next finding:F10"] },
    Look { day: "2025-07-10", asked: &["due --horizon 0", "why measure:F2.T1.M2", "next finding:F9"] },
    Look { day: "2025-09-30", asked: &["due --horizon 0", "why measure:F8.T4.M1", "next finding:F4"] },
    Look { day: "2026-03-18", asked: &["due --horizon 30", "why dossier", "next dossier"] },
];

/// The ledger, built once: a line that is refused ends the test.
static LEDGER: LazyLock<Built> = LazyLock::new(Built::new);

struct Built {
    folder: tempfile::TempDir,
    recorded: usize,
}

impl Built {
    fn new() -> Self {
        let mut built = Self { folder: tempfile::tempdir().unwrap(), recorded: 1 };
        let (ledger, opening) = (built.path(), format!("{STORY}/00-opening.jsonl"));
        let new =
            ["ledger", "new", &ledger, "--opening", &opening, "--dossier", "qiwu", "--device", "office"];
        well(&run(&[&new[..], &["--policy", "cn.party-inspection.2024"]].concat()));
        for part in folder::files(STORY, "jsonl").unwrap().iter().skip(1) {
            let part = part.display().to_string();
            well(&run(&["ledger", "record", &ledger, &part, "--device", "office"]));
            built.recorded += folder::text(part.as_ref()).unwrap().lines().count();
        }
        built
    }

    fn path(&self) -> String {
        self.folder.path().join("qiwu.zg").display().to_string()
    }

    /// Runs a command on the ledger: its name may be two words, and an item stands behind the ledger.
    fn ask(&self, asked: &str, more: &[&str]) -> Run {
        let mut words: Vec<&str> = asked.split(' ').collect();
        let at = if matches!(words.first(), Some(&"verdict" | &"ledger")) { 2 } else { 1 };
        let path = self.path();
        words.insert(at, &path);
        words.extend(more);
        run(&words)
    }
}

fn well(run: &Run) {
    assert_eq!((run.code, run.error.as_str()), (Some(0), ""), "{}", run.out);
}

fn json(run: &Run) -> Value {
    serde_json::from_str(&run.out).unwrap()
}

/// All pages of a day, one after the other.
fn pages(look: &Look, language: &str) -> String {
    let mut pages = String::new();
    for asked in ["verdict list", "stats"].iter().chain(look.asked) {
        let run = LEDGER.ask(asked, &["--as-of", look.day, "--lang", language]);
        assert_eq!(run.error, "", "{asked} on {}", look.day);
        writeln!(pages, "$ zhenggai {asked} --as-of {}\n\n{}", look.day, run.out).unwrap();
    }
    pages
}

#[test]
fn the_county_on_eight_days_is_what_people_have_read() {
    std::thread::scope(|scope| {
        let read: Vec<_> = LOOKS
            .iter()
            .flat_map(|look| ["zh", "en"].map(|language| (look, language)))
            .map(|(look, language)| (look, language, scope.spawn(move || pages(look, language))))
            .collect();
        for (look, language, pages) in read {
            insta::assert_snapshot!(format!("{}_{language}", look.day), pages.join().unwrap());
        }
    });
}

#[test]
fn every_line_has_an_effect() {
    let shown = LEDGER.ask("ledger show", &["--lang", "en"]);
    assert_eq!(shown.code, Some(0), "{}", shown.error);
    assert!(!shown.out.contains("without effect"), "{}", shown.out);
    let log = LEDGER.ask("ledger log", &["--lang", "en"]).out;
    assert_eq!(log.matches("in effect").count(), LEDGER.recorded);
    let verified = LEDGER.ask("ledger verify", &["--lang", "en"]);
    assert_eq!(verified.code, Some(0), "{}", verified.out);
}

#[test]
fn it_has_the_size_of_a_real_case_and_no_measure_twice() {
    for (level, count) in [("finding", 12), ("task", 60), ("measure", 156)] {
        let asked = format!("verdict list --level {level}");
        let list = json(&LEDGER.ask(&asked, &["--as-of", "2026-03-18", "--format", "json"]));
        let items = list.get("items").and_then(Value::as_array).unwrap();
        let texts: BTreeSet<&str> =
            items.iter().filter_map(|item| item.get("text").and_then(Value::as_str)).collect();
        assert_eq!((items.len(), texts.len()), (count, count), "{level}");
        let open: Vec<&Value> = items
            .iter()
            .filter(|it| !matches!(it.get("status").and_then(Value::as_str), Some("closed" | "filed")))
            .collect();
        assert!(open.is_empty(), "{level}: {open:?}");
    }
}

#[test]
fn closures_come_out_the_same_when_they_are_judged_again() {
    for item in ["measure:F5.T2.M1", "measure:F2.T1.M2", "task:F10.T3", "finding:F4", "dossier"] {
        let replayed = LEDGER.ask(&format!("verdict replay {item}"), &["--lang", "en"]);
        assert_eq!(replayed.code, Some(0), "{item}: {}{}", replayed.out, replayed.error);
    }
}
