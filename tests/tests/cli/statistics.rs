//! `zhenggai stats`: one dossier, a city of four, and what was published once.

use std::path::Path;

use serde_json::Value;
use zhenggai_conformance::binary::{Run, run};
use zhenggai_conformance::folder;

use super::place::{file, json, snapshot};

const CITY: &str = "examples/lanjiang-city";
const DOSSIERS: [&str; 4] = ["binhe-2022", "binhe-2024", "binhe-water", "qingxi-2024"];

/// The ledgers of the city, begun and recorded as an office would.
struct City(tempfile::TempDir);

impl City {
    fn recorded() -> Self {
        let city = Self(tempfile::tempdir().unwrap());
        for dossier in DOSSIERS {
            let said = folder::text(&folder::path(&format!("{CITY}/{dossier}.jsonl"))).unwrap();
            let (opening, rest) = said.split_once('\n').unwrap();
            let opening = city.written("opening.jsonl", opening);
            let rest = city.written("rest.jsonl", rest);
            let ledger = city.at(dossier);
            let begun = run(&[
                "ledger",
                "new",
                &ledger,
                "--opening",
                &opening,
                "--dossier",
                dossier,
                "--device",
                "office",
            ]);
            assert_eq!((begun.code, begun.error.as_str()), (Some(0), ""));
            let recorded = run(&["ledger", "record", &ledger, &rest, "--device", "office"]);
            assert_eq!((recorded.code, recorded.error.as_str()), (Some(0), ""));
        }
        city
    }

    fn written(&self, name: &str, text: &str) -> String {
        let path = self.0.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    fn at(&self, dossier: &str) -> String {
        self.0.path().join(format!("{dossier}.zg")).display().to_string()
    }

    fn stats(&self, dossiers: &[&str], words: &[&str]) -> Run {
        let ledgers: Vec<String> = dossiers.iter().map(|dossier| self.at(dossier)).collect();
        let ledgers = ledgers.iter().map(String::as_str);
        run(&["stats"].into_iter().chain(ledgers).chain(words.iter().copied()).collect::<Vec<_>>())
    }

    fn well(&self, dossiers: &[&str], words: &[&str]) -> String {
        let ran = self.stats(dossiers, words);
        assert_eq!((ran.code, ran.error.as_str()), (Some(0), ""), "{words:?}");
        ran.out
    }
}

#[test]
fn the_figures_of_a_city_are_told_for_people() {
    let city = City::recorded();
    let tree = format!("{CITY}/organisations.toml");
    for language in ["zh", "en"] {
        let on = ["--as-of", "2024-12-15", "--lang", language];
        snapshot(&format!("stats_{language}"), &city.well(&["binhe-2024"], &on));
        let by = [&on[..], &["--by", "unit"]].concat();
        snapshot(&format!("stats_unit_{language}"), &city.well(&["binhe-2024"], &by));
        let all = [&on[..], &["--tree", &tree]].concat();
        snapshot(&format!("stats_city_{language}"), &city.well(&DOSSIERS, &all));
    }
    for by in ["leader", "class", "aspect", "source"] {
        let told = city.well(&["binhe-2024"], &["--as-of", "2024-12-15", "--lang", "zh", "--by", by]);
        snapshot(&format!("stats_by_{by}_zh"), &told);
    }
}

#[test]
fn the_figures_of_a_city_are_printed_for_programs() {
    let city = City::recorded();
    let tree = format!("{CITY}/organisations.toml");
    let words = ["--as-of", "2024-12-15", "--lang", "zh", "--tree", &tree, "--format", "json"];
    let printed: Value = serde_json::from_str(&city.well(&DOSSIERS, &words)).unwrap();
    assert_eq!(printed["format"], "zhenggai-statistics/1");
    let total = |node: &Value| {
        let measures = node["levels"].as_array().unwrap().iter().find(|it| it["level"] == "measure").unwrap();
        measures["counts"]["total"].as_u64().unwrap()
    };
    let nodes = printed["roll_up"]["nodes"].as_array().unwrap();
    let (city_node, below) = (&nodes[0], nodes[0]["below"].as_array().unwrap());
    assert_eq!(city_node["id"], "lanjiang");
    assert_eq!(total(city_node), below.iter().map(total).sum::<u64>());
    assert_eq!(printed["roll_up"]["missing"], serde_json::json!([]));
    let rates = &printed["dossiers"][1]["rows"][0]["rates"];
    for rate in rates.as_array().unwrap() {
        for key in
            ["level", "formula", "numerator", "denominator", "rounding", "places", "cut_off", "sentence"]
        {
            assert!(!rate[key].is_null(), "{key} is missing in {rate}");
        }
    }
    assert_eq!(printed["recurrences"][0]["basis"], "reopened");
    assert_eq!(printed["recurrences"][1]["basis"], "issue");
    assert_eq!(printed["common_problems"][1]["basis"], "wording");
}

#[test]
fn a_file_of_lines_gives_the_same_figures_as_the_ledger() {
    let city = City::recorded();
    let lines = file("stats.jsonl", run(&["ledger", "export", &city.at("binhe-2024")]).out);
    let words = ["--as-of", "2024-12-15", "--format", "json", "--lang", "en"];
    let kept: Value = serde_json::from_str(&city.well(&["binhe-2024"], &words)).unwrap();
    let asked: Vec<&str> = ["stats", &lines].into_iter().chain(words).collect();
    assert_eq!(json(&asked), kept);
    // Two holders of one dossier are one ledger, and nothing counts twice.
    let ledger = city.at("binhe-2024");
    let asked: Vec<&str> = ["stats", &lines, &ledger].into_iter().chain(words).collect();
    assert_eq!(json(&asked), kept);
}

#[test]
fn what_was_published_stays_what_it_was() {
    let city = City::recorded();
    let before = city.well(&["binhe-2022"], &["--as-of", "2023-03-09", "--lang", "zh"]);
    assert!(before.contains("100.00%") && !before.contains("重新挂账1次"), "{before}");
    let after = city.well(&["binhe-2022"], &["--as-of", "2023-03-10", "--lang", "zh"]);
    assert!(after.contains("销号后重新挂账1次：反弹回潮"), "{after}");
    // Back-dated, but recorded only now: the day alone shows it, the day as it was known does not.
    let known = "2100-01-01T00:00:00.000Z";
    let all = city.well(&["binhe-2022"], &["--as-of", "2022-09-30", "--known-at", known, "--lang", "en"]);
    assert!(all.contains("(as recorded by 2100-01-01T00:00:00.000Z)"), "{all}");
    let nothing =
        city.stats(&["binhe-2022"], &["--as-of", "2022-09-30", "--known-at", "2000-01-01T00:00:00.000Z"]);
    assert_eq!(nothing.code, Some(2));
    assert!(nothing.error.contains("[DOSSIER_NOT_OPENED]"), "{}", nothing.error);
}

#[test]
fn what_cannot_be_counted_is_told_with_its_place() {
    let city = City::recorded();
    let ring = file("ring.toml", "[[organisations]]\nid = \"a\"\nname = \"甲\"\nparent = \"a\"\n");
    let missing = Path::new(&city.at("none")).display().to_string();
    for (words, code, place) in [
        (vec!["--by", "weather"], "UNKNOWN_WORD", "--by"),
        (vec!["--as-of", "tomorrow"], "MALFORMED", "--as-of"),
        (vec!["--tree", &ring], "TREE_INVALID", "line 4, column 10"),
        (vec!["--dossier", "other"], "DOSSIER_UNCLEAR", "binhe-2022.zg"),
    ] {
        let ran = city.stats(&["binhe-2022"], &[&words[..], &["--lang", "en"]].concat());
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{words:?}");
        assert!(ran.error.contains(code) && ran.error.contains(place), "{words:?}: {}", ran.error);
    }
    let ran = run(&["stats", &missing, "--lang", "en"]);
    assert_eq!(ran.code, Some(2));
    assert!(ran.error.contains("[FILE_UNREADABLE]"), "{}", ran.error);
}

#[test]
fn what_is_wrong_in_a_ledger_is_told_with_its_item() {
    let city = City::recorded();
    for language in ["zh", "en"] {
        let asked = ["ledger", "lint", &city.at("qingxi-2024"), "--as-of", "2024-12-15", "--lang", language];
        let ran = run(&asked);
        assert_eq!((ran.code, ran.error.as_str()), (Some(1), ""));
        snapshot(&format!("ledger_lint_{language}"), &ran.out);
    }
    let clean = run(&["ledger", "lint", &city.at("binhe-2022"), "--as-of", "2022-12-31", "--lang", "en"]);
    assert_eq!((clean.code, clean.out.as_str()), (Some(0), "binhe-2022: nothing is wrong\n"));
}
