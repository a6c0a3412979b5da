//! OSCAL documents: valid by the published schema, the same whenever they are made, and read back.

use std::sync::LazyLock;

use serde_json::Value;
use zhenggai::book::Book;
use zhenggai::core::Day;
use zhenggai::core::disclosure::Disclosure;
use zhenggai::core::item::Item;
use zhenggai::core::language::Language;
use zhenggai::core::ledger::event::Event;
use zhenggai::report::oscal::{self, read};
use zhenggai::report::{Asked, Report};
use zhenggai_conformance::{folder, story};

static STORY: LazyLock<Book> = LazyLock::new(|| story::book(&story::lines().unwrap()).unwrap().0);

fn json(book: &Book, day: &str) -> String {
    let asked =
        Asked { day: day.parse::<Day>().unwrap(), readers: Disclosure::Internal, language: Language::Zh };
    let report = Report::of(book, asked).unwrap();
    oscal::json(&report.given().unwrap()).unwrap()
}

#[test]
fn a_document_is_valid_by_the_published_schema() {
    let schema: Value = folder::json(&folder::path("tests/oscal/oscal_poam_schema.json")).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for day in ["2024-04-19", "2024-12-10", "2025-07-10", "2026-03-18"] {
        let document: Value = serde_json::from_str(&json(&STORY, day)).unwrap();
        let wrong: Vec<String> = validator.iter_errors(&document).map(|it| it.to_string()).take(5).collect();
        assert!(wrong.is_empty(), "{day}: {wrong:?}");
        assert_eq!(document["plan-of-action-and-milestones"]["poam-items"].as_array().unwrap().len(), 12);
    }
    let mut broken: Value = serde_json::from_str(&json(&STORY, "2024-04-19")).unwrap();
    broken["plan-of-action-and-milestones"]["risks"][0]["deadline"] = "soon".into();
    assert!(!validator.is_valid(&broken), "the schema is asked in earnest");
}

#[test]
fn ids_stay_the_same_from_day_to_day() {
    let ids = |day: &str| -> Vec<String> {
        let document: Value = serde_json::from_str(&json(&STORY, day)).unwrap();
        let plan = &document["plan-of-action-and-milestones"];
        let of = |list: &str| {
            plan[list].as_array().unwrap().iter().map(|it| it["uuid"].to_string()).collect::<Vec<_>>()
        };
        [of("risks"), of("findings"), of("poam-items"), vec![plan["uuid"].to_string()]].concat()
    };
    assert_eq!(ids("2024-12-10"), ids("2025-07-10"));
    assert_eq!(json(&STORY, "2025-07-10"), json(&STORY, "2025-07-10"));
}

#[test]
fn what_was_given_out_is_read_back() {
    let day: Day = "2025-07-10".parse().unwrap();
    let view = STORY.as_of(day);
    let dossier = view.dossier.as_ref().unwrap();
    let taken = read::read(&json(&STORY, "2025-07-10")).unwrap();
    let told = match taken.events.first() {
        Some(Event::DossierOpened(opening)) => Some((&opening.title, &opening.inspection)),
        _ => None,
    };
    assert_eq!(told, Some((&dossier.opening().value.title, dossier.inspection())));
    let (mut findings, mut tasks, mut measures) = (0, 0, 0);
    for event in &taken.events {
        match event {
            Event::FindingRegistered(finding) => {
                let known = &dossier.findings().get(&finding.id).unwrap().value;
                assert_eq!((&finding.text, finding.disclosure), (&known.text, known.disclosure));
                findings += 1;
            }
            Event::TaskAdded(task) => {
                assert_eq!(*task, dossier.tasks().get(&task.id).unwrap().value);
                tasks += 1;
            }
            Event::MeasureAdded(measure) => {
                let known = &dossier.measures().get(measure.id()).unwrap().value;
                assert_eq!((measure.text(), measure.findings()), (known.text(), known.findings()));
                measures += 1;
            }
            _ => {}
        }
    }
    let told = (dossier.findings().len(), dossier.tasks().len(), dossier.measures().len());
    assert_eq!((findings, tasks, measures), told);
    let closed = dossier.items().filter(|item| *item != Item::Dossier);
    let closed = closed.filter(|item| dossier.file(item).unwrap().closure_status().is_closed());
    assert!(taken.passed_over.len() >= closed.count(), "what is closed is told, and not taken in");
}

#[test]
fn a_document_of_others_is_read_with_gaps() {
    let foreign = r#"{"plan-of-action-and-milestones": {"uuid": "x", "metadata": {"title": "Plan", "last-modified":
        "2026-01-01T00:00:00Z", "version": "1", "oscal-version": "1.1.2"}, "poam-items": [
        {"title": "Weak passwords", "description": "", "related-risks": [{"risk-uuid": "r"}]},
        {"title": "No risk", "description": "none"}],
        "risks": [{"uuid": "r", "title": "t", "description": "d", "statement": "s", "status": "open",
        "deadline": "2026-06-30T00:00:00Z", "remediations": [{"uuid": "m", "lifecycle": "planned", "title": "Policy",
        "description": "Write one", "tasks": [{"uuid": "t", "type": "milestone", "title": "Draft", "timing":
        {"on-date": {"date": "2026-03-31T00:00:00Z"}}, "responsible-roles": [{"role-id": "asset-owner"}]}]}]},
        {"uuid": "lost", "title": "t", "description": "d", "statement": "s", "status": "open"}]}}"#;
    let taken = read::read(foreign).unwrap();
    let kinds: Vec<&str> = taken.events.iter().map(Event::kind).collect();
    let expected = [
        "dossier_opened",
        "finding_registered",
        "deadline_set",
        "task_added",
        "finding_registered",
        "measure_added",
        "deadline_set",
    ];
    assert_eq!(kinds, expected);
    let places: Vec<&str> = taken.passed_over.iter().map(|it| it.place.as_str()).collect();
    assert_eq!(places, ["risks[0].remediations[0].tasks[0].responsible-roles", "risks[1]"]);
    assert!(read::read("{\"plan\": 1}").is_err());
}
