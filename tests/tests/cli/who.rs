//! `zhenggai who`: who answers for what, from when to when, and how that stands.

use crate::due::Ledger;
use crate::place::snapshot;
use crate::{json, strings};

#[test]
fn the_matrix_and_the_sheet_of_one_are_printed_in_both_languages() {
    let ledger = Ledger::of_vector("people");
    for language in ["zh", "en"] {
        let all = ledger.run("who", &format!("--as-of 2022-07-20 --lang {language}"));
        assert_eq!((all.code, all.error.as_str()), (Some(0), ""), "{}", all.out);
        snapshot(&format!("who_{language}"), &all.out);
        let one = ledger.run("who", &format!("党工委委员 --as-of 2022-07-20 --lang {language}"));
        assert_eq!((one.code, one.error.as_str()), (Some(0), ""), "{}", one.out);
        snapshot(&format!("who_one_{language}"), &one.out);
    }
}

#[test]
fn programs_get_hand_overs_gaps_and_scorecards() {
    let ledger = Ledger::of_vector("people");
    let all = json(&ledger.run("who", "--as-of 2022-07-20 --format json"));
    assert_eq!(all["format"], "zhenggai-who/1");
    let rows = all["matrix"].as_array().unwrap();
    let line = |item: &str| {
        let row = rows.iter().find(|row| row["item"] == item).unwrap();
        row["duties"].as_array().unwrap().iter().find(|line| line["duty"] == "lead_leader").unwrap().clone()
    };
    let handed_over = line("measure:F1.M1");
    let tenures = handed_over["tenures"].as_array().unwrap();
    assert_eq!(tenures[0]["period"]["end"], "2022-03-31");
    assert_eq!(tenures[1]["after"][0]["party"], "p-leader");
    assert_eq!(line("measure:F3.M2")["gaps"][0]["end"], "2022-07-09");
    let only = json(&ledger.run("who", "p-finance --scorecards --as-of 2022-07-20 --format json"));
    assert_eq!(only["matrix"].as_array().unwrap().len(), 0);
    assert_eq!(strings(&only["scorecards"], "duty"), ["responsible_unit"]);
    assert_eq!(only["party"]["name"], "财政所");
}

#[test]
fn who_is_not_known_is_told() {
    let ledger = Ledger::of_vector("people");
    let nobody = ledger.run("who", "无此人 --lang zh");
    assert_eq!((nobody.code, nobody.out.as_str()), (Some(2), ""));
    assert!(nobody.error.contains("[NOT_REGISTERED]") && nobody.error.contains("无此人"), "{}", nobody.error);
}

#[test]
fn outcomes_and_recoveries_are_told_with_how_they_are_counted() {
    let ledger = Ledger::of_vector("outcomes");
    for language in ["zh", "en"] {
        let stats = ledger.run("stats", &format!("--as-of 2022-07-02 --lang {language}"));
        assert_eq!((stats.code, stats.error.as_str()), (Some(0), ""), "{}", stats.out);
        let begins = if language == "zh" { "问责（按" } else { "Accountability, by the" };
        let (_, outcomes) = stats.out.split_once(begins).unwrap();
        snapshot(&format!("stats_outcomes_{language}"), &format!("{begins}{outcomes}"));
    }
    let stats = json(&ledger.run("stats", "--as-of 2022-07-02 --format json"));
    let outcomes = &stats["dossiers"][0]["outcomes"];
    assert_eq!(outcomes["recoveries"]["outstanding_yuan"], "1000");
    assert_eq!(outcomes["recoveries"]["entries"].as_array().unwrap().len(), 3);
    assert_eq!(
        strings(&outcomes["definitions"], "formula"),
        ["person_events_added", "persons_at_most", "due_less_paid"]
    );
}
