//! The shared vectors hold.

#![expect(clippy::unwrap_used, reason = "a test may fail where a value cannot be made")]

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use zhenggai::core::catalogue::CARDS;
use zhenggai::core::closure::rules::RULES;
use zhenggai::core::code::Family;
use zhenggai::core::ledger::conflict::ConflictKind;
use zhenggai::core::lint::card;
use zhenggai_conformance::calendar::{self, CalendarVector};
use zhenggai_conformance::case::{self, RuleVector};
use zhenggai_conformance::city::{self, CityVector};
use zhenggai_conformance::closure::ClosureVector;
use zhenggai_conformance::condition::{self, ConditionVector};
use zhenggai_conformance::devices::{self, DevicesVector};
use zhenggai_conformance::figures::FiguresVector;
use zhenggai_conformance::folder;
use zhenggai_conformance::lint::LintVector;
use zhenggai_conformance::oversight::OversightVector;
use zhenggai_conformance::record::{self, EntriesVector, LedgerVector};

/// Every vector of a folder, with the name of its file.
fn read<T: DeserializeOwned>(below: &str) -> Vec<(String, T)> {
    let files = folder::files(&format!("tests/vectors/{below}"), "json").unwrap();
    assert!(!files.is_empty(), "there is no vector in {below}");
    files.iter().map(|path| (folder::stem(path), folder::json(path).unwrap())).collect()
}

fn all_hold(failures: &[String]) {
    assert!(failures.is_empty(), "{} fail:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn the_verdicts_on_every_dossier_are_as_expected() {
    let mut failures = Vec::new();
    for (name, vector) in read::<ClosureVector>("closure") {
        assert_eq!(name, vector.id);
        failures.extend(vector.run().err().map(|said| format!("{name}: {said}")));
    }
    all_hold(&failures);
}

#[test]
fn every_rule_answers_as_expected_and_has_three_vectors() {
    let mut failures = Vec::new();
    let vectors = read::<RuleVector>("closure/rules");
    for (name, vector) in &vectors {
        assert_eq!(*name, vector.id);
        for case in &vector.cases {
            let wrong = case::run(&vector.id.to_uppercase(), case).err();
            failures.extend(wrong.map(|said| format!("{name}, \"{}\": {said}", case.case)));
        }
    }
    for rule in RULES {
        let id = rule.code().as_str().to_lowercase();
        let cases = vectors.iter().filter(|(name, _)| *name == id).flat_map(|(_, vector)| &vector.cases);
        let answers: Vec<&str> = cases.map(|case| case.outcome.as_str()).collect();
        let (met, not_met) = (answers.contains(&"met"), answers.contains(&"not_met"));
        let open = answers.contains(&"cannot_tell") || answers.contains(&"does_not_apply");
        if answers.len() < 3 || !met || !not_met || !open {
            failures.push(format!("{id} has the answers {answers:?} only"));
        }
    }
    all_hold(&failures);
}

#[test]
fn every_time_limit_ends_on_the_expected_day() {
    let mut failures = Vec::new();
    for (name, vector) in read::<CalendarVector>("calendar") {
        assert_eq!(name, vector.id);
        failures.extend(calendar::run(&vector).err().map(|said| format!("{name}: {said}")));
    }
    all_hold(&failures);
}

#[test]
fn everything_wrong_in_a_dossier_is_told_and_nothing_else() {
    let (mut failures, mut met) = (Vec::new(), BTreeSet::new());
    for (name, vector) in read::<LintVector>("dossier-lints") {
        assert_eq!(name, vector.id);
        failures.extend(vector.run().err().map(|said| format!("{name}: {said}")));
        let notes = vector.views.into_iter().flat_map(|view| view.notes);
        met.extend(notes.filter_map(|note| note.split_once(' ').map(|(code, _)| code.to_owned())));
    }
    all_hold(&failures);
    let all: BTreeSet<String> = card::CARDS.iter().map(|card| card.code().to_string()).collect();
    assert_eq!(met, all, "every code is met by a vector");
}

#[test]
fn every_figure_is_counted_as_expected() {
    let mut failures = Vec::new();
    for (name, vector) in read::<FiguresVector>("statistics") {
        assert_eq!(name, vector.id);
        failures.extend(vector.run().err().map(|said| format!("{name}: {said}")));
    }
    all_hold(&failures);
}

#[test]
fn what_is_due_and_who_must_do_what_about_it_is_as_expected() {
    let mut failures = Vec::new();
    for (name, vector) in read::<OversightVector>("oversight") {
        assert_eq!(name, vector.id);
        failures.extend(vector.run().err().map(|said| format!("{name}: {said}")));
    }
    all_hold(&failures);
}

#[test]
fn everything_that_several_dossiers_say_together_is_as_expected() {
    let mut failures = Vec::new();
    for (name, vector) in read::<CityVector>("city") {
        assert_eq!(name, vector.id);
        failures.extend(city::run(&vector).err().map(|said| format!("{name}: {said}")));
    }
    all_hold(&failures);
}

#[test]
fn every_condition_of_a_rule_sets_own_answers_as_expected() {
    let mut failures = Vec::new();
    for (name, vector) in read::<ConditionVector>("conditions") {
        assert_eq!(name, vector.id);
        failures.extend(condition::run(&vector).err().map(|said| format!("{name}: {said}")));
    }
    all_hold(&failures);
}

#[test]
fn every_ledger_says_and_refuses_what_is_expected() {
    let mut failures = Vec::new();
    for (name, vector) in read::<LedgerVector>("ledger") {
        assert_eq!(name, vector.id);
        failures.extend(record::run(&vector).err().map(|said| format!("{name}: {said}")));
    }
    all_hold(&failures);
}

#[test]
fn what_several_devices_wrote_comes_together_as_expected() {
    let mut failures = Vec::new();
    let mut kinds = BTreeSet::new();
    for (name, vector) in read::<DevicesVector>("devices") {
        assert_eq!(name, vector.id);
        failures.extend(devices::run(&vector).err().map(|said| format!("{name}: {said}")));
        kinds.extend(vector.conflicts.into_iter().map(|conflict| conflict.kind));
    }
    all_hold(&failures);
    assert_eq!(kinds, ConflictKind::ALL.iter().map(ToString::to_string).collect(), "every kind of conflict");
}

#[test]
fn every_refusal_is_met_by_a_command_and_by_an_entry_where_it_can_be() {
    let (mut commands, mut entries) = (BTreeSet::new(), BTreeSet::new());
    for (_, vector) in read::<LedgerVector>("ledger") {
        let views = vector.views.into_iter().flat_map(|view| view.without_effect);
        entries.extend(views.map(|ineffective| ineffective.code));
        commands.extend(vector.commands.into_iter().filter_map(|asked| asked.refusal));
    }
    for (_, vector) in read::<DevicesVector>("devices") {
        entries.extend(vector.without_effect.into_iter().map(|ineffective| ineffective.code));
    }
    let but = |codes: &[&str]| -> BTreeSet<String> {
        let refusals = CARDS.iter().filter(|card| card.family() == Family::Refusal);
        let codes_of = refusals.map(|card| card.code().to_string());
        codes_of.filter(|code| !codes.contains(&code.as_str())).collect()
    };
    // A command is asked for by a device that has seen everything and was not shut out.
    let by_devices = ["CAUSE_MISSING", "CHAIN_FORKED", "GAVE_WAY", "DEVICE_SHUT_OUT"];
    assert_eq!(commands, but(&by_devices));
    // An entry is not judged by closure rules, so that every rule set reads the same dossier out of a ledger.
    assert_eq!(entries, but(&["CLOSURE_BLOCKED"]));
}

#[test]
fn every_kind_of_event_crosses_a_border_unchanged_and_what_is_wrong_does_not() {
    let mut failures = Vec::new();
    let (mut kinds, mut faults) = (BTreeSet::new(), BTreeSet::new());
    for (name, vector) in read::<EntriesVector>("entries") {
        assert_eq!(name, vector.id);
        for crossing in &vector.entries {
            match record::cross(crossing) {
                Ok(kind) => kinds.extend(kind),
                Err(said) => failures.push(format!("{name}, {}: {said}", crossing.case)),
            }
            faults.extend(crossing.fault.clone());
        }
    }
    all_hold(&failures);
    // Twenty-one kinds of the first version of this vector and one that nobody knows; `frozen.rs` has every kind.
    assert_eq!(kinds.len(), 22, "{kinds:?}");
    assert_eq!(
        faults.into_iter().collect::<Vec<_>>(),
        ["ENTRY_ID_MISMATCH", "RECORD_INVALID", "RECORD_MALFORMED"]
    );
}
