//! What checking the collected notices brings up: duties, deadlines, published figures, verdicts.
#![expect(clippy::unwrap_used, reason = "a notice that cannot be checked fails the test")]

use zhenggai::check::{Checked, Given, check};
use zhenggai::core::claim::{ClaimKind, Counted};
use zhenggai::core::closure::reason::Outcome;
use zhenggai::core::day::Day;
use zhenggai::core::item::Item;
use zhenggai::core::language::Language;
use zhenggai::core::moment::Moment;
use zhenggai::core::party::Duty;
use zhenggai::record::{self, enumerated};
use zhenggai::wire::policy;

fn checked(path: &str) -> Checked {
    let bytes = std::fs::read(format!("{}/../../{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let today = Day::new(2026, 1, 31).unwrap();
    let now = Moment::from_millis(1_769_817_600_000).unwrap();
    let rules = policy::built_in("cn.party-inspection.2015").unwrap().unwrap();
    check(Given { bytes: &bytes, as_of: None, now, today }, rules).unwrap()
}

fn outcome(checked: &Checked, item: &str, rule: &str) -> Outcome {
    let item: Item = item.parse().unwrap();
    let verdict = checked.assessment.verdict(&item).unwrap();
    verdict.reasons().iter().find(|reason| reason.rule().as_str() == rule).unwrap().outcome()
}

#[test]
fn labelled_lines_say_who_answers_and_by_when() {
    let eco = checked("tests/notices/eco-inspection-closure.txt");
    let file = eco.dossier.file(&"finding:F1".parse().unwrap()).unwrap();
    let duties: Vec<Duty> = file.responsibilities().iter().map(|it| it.value.duty()).collect();
    let help = Duty::CooperatingUnit;
    assert_eq!(duties, [Duty::ResponsibleUnit, help, help, help]);
    assert_eq!(outcome(&eco, "measure:F1.M1", "RESPONSIBLE_UNIT_NAMED"), Outcome::Met);
    assert_eq!(outcome(&eco, "measure:F1.M1", "DEADLINE_SET"), Outcome::Met);
    assert_eq!(outcome(&eco, "measure:F1.M1", "LEAD_LEADER_NAMED"), Outcome::CannotTell);
    assert_eq!(outcome(&eco, "measure:F1.M4", "STANDING_IS_NOT_DONE"), Outcome::CannotTell);
}

#[test]
fn published_states_are_held_against_those_printed_problem_by_problem() {
    let port = checked("tests/notices/soe-port-investment.txt");
    let shown = |kind| enumerated(&port, kind, Counted::Problems);
    assert_eq!(shown(ClaimKind::Total), Some(12));
    assert_eq!(shown(ClaimKind::Completed), Some(10));
    assert_eq!((shown(ClaimKind::Staged), shown(ClaimKind::Ongoing)), (Some(1), Some(1)));
    assert_eq!(shown(ClaimKind::Rate), None);
    assert_eq!(enumerated(&port, ClaimKind::Total, Counted::Measures), None);
    let county = checked("tests/notices/county-water-bureau.txt");
    assert_eq!(enumerated(&county, ClaimKind::Completed, Counted::Problems), None);
}

#[test]
fn what_speaks_against_closure_is_told_from_what_is_not_said() {
    let riverside = checked("examples/riverside/notice.txt");
    assert_eq!(outcome(&riverside, "measure:F1.M3", "MORE_THAN_MEETINGS"), Outcome::NotMet);
    assert_eq!(outcome(&riverside, "measure:F5.M2", "RULE_IN_FORCE"), Outcome::NotMet);
    assert_eq!(outcome(&riverside, "measure:F7.M2", "RECOVERY_PAID"), Outcome::NotMet);
    assert_eq!(outcome(&riverside, "finding:H4", "WORK_REPORTED_COMPLETE"), Outcome::NotMet);
    assert_eq!(outcome(&riverside, "finding:H1", "WORK_REPORTED_COMPLETE"), Outcome::Met);
    assert_eq!(outcome(&riverside, "measure:F1.M3", "LEAD_LEADER_NAMED"), Outcome::CannotTell);
    let verdicts = riverside.assessment.verdicts();
    assert!(verdicts.iter().all(|verdict| verdict.outcome() != Outcome::Met), "a notice alone proves none");
}

#[test]
fn every_fact_of_every_reason_is_an_entry_with_a_place() {
    for path in ["examples/riverside/notice.txt", "tests/notices/county-water-bureau.txt"] {
        let checked = checked(path);
        let record = record::check("notice.txt", &checked, Language::En);
        let known: Vec<&str> = record.facts.iter().map(|fact| fact.entry.as_str()).collect();
        let measures = record.findings.iter().flat_map(|finding| &finding.measures);
        let verdicts = record.findings.iter().map(|it| &it.verdict).chain(measures.map(|it| &it.verdict));
        let mut facts = verdicts.flat_map(|verdict| &verdict.reasons).flat_map(|reason| &reason.facts);
        assert!(facts.clone().count() > 0);
        assert!(facts.all(|fact| known.contains(&fact.as_str())));
        assert!(record.facts.iter().all(|fact| fact.line.is_some() && fact.column.is_some()));
    }
}

#[test]
fn the_same_notice_gives_the_same_record_whenever_it_is_read() {
    let (first, second) =
        (checked("examples/riverside/notice.txt"), checked("examples/riverside/notice.txt"));
    let ids = |checked: &Checked| {
        checked.book.ledger().entries().iter().map(|entry| entry.id()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&first), ids(&second));
}
