//! Rule set files: those built in, those of the examples, and those that are wrong.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::collections::BTreeSet;

use serde_json::Value;
use zhenggai::core::calendar::OffsetUnit;
use zhenggai::core::closure::policy::Policy;
use zhenggai::core::closure::policy::validity::Validity;
use zhenggai::core::closure::reason::Weight;
use zhenggai::core::closure::source::Confidence;
use zhenggai::core::day::Day;
use zhenggai::core::language::Language;
use zhenggai::core::mandate::Separation;
use zhenggai::core::party::Duty;
use zhenggai::core::schedule::extension::{Asked, DueHistory, ExtensionFlaw};
use zhenggai::wire::fault::WireFault;
use zhenggai::wire::policy::shelf::{BuiltIn, Shelf};
use zhenggai::wire::policy::{BUILT_IN, blank, built_in, json_schema, read, read_from};
use zhenggai_conformance::{folder, manual};

fn day(form: &str) -> Day {
    form.parse().unwrap()
}

fn example(name: &str) -> Policy {
    let path = folder::path(&format!("examples/policies/{name}.toml"));
    read(&folder::text(&path).unwrap()).unwrap_or_else(|fault| panic!("{name}: {fault}"))
}

/// How many rules a built-in set asks.
fn rules_of(id: &str) -> usize {
    built_in(id).unwrap().unwrap().rules.len()
}

/// Compares a file with what it should hold; writes it where `ZHENGGAI_WRITE` is set.
fn holds(below: &str, expected: &str) {
    let path = folder::path(below);
    if std::env::var_os("ZHENGGAI_WRITE").is_some() {
        std::fs::write(&path, expected).unwrap();
    }
    let actual = folder::text(&path).unwrap().replace("\r\n", "\n");
    assert!(actual == expected, "{below} is not up to date: run this test once with ZHENGGAI_WRITE=1");
}

#[test]
fn the_schemas_that_are_handed_out_are_those_of_the_reader() {
    for (file, schema) in [("policy", json_schema()), ("calendar", zhenggai::wire::calendar::json_schema())] {
        let text = serde_json::to_string_pretty(&schema).unwrap();
        holds(&format!("docs/{file}.schema.json"), &format!("{text}\n"));
    }
}

#[test]
fn the_manual_lists_every_key_and_every_word() {
    let text = folder::text(&folder::path("docs/policy.md")).unwrap().replace("\r\n", "\n");
    let mut expected = text;
    for (name, part) in [("keys", manual::keys()), ("words", manual::words())] {
        let (begin, end) = (format!("<!-- {name}: begin -->\n"), format!("<!-- {name}: end -->"));
        let (before, rest) = expected.split_once(&begin).unwrap();
        let (_, after) = rest.split_once(&end).unwrap();
        expected = format!("{before}{begin}{part}{end}{after}");
    }
    holds("docs/policy.md", &expected);
}

#[test]
fn every_file_that_can_be_read_validates_and_a_wrong_one_does_not() {
    let validator = jsonschema::validator_for(&json_schema()).unwrap();
    let value = |text: &str| serde_json::to_value(text.parse::<toml::Table>().unwrap()).unwrap();
    for (id, text) in BUILT_IN {
        let wrong: Vec<String> = validator.iter_errors(&value(text)).map(|it| it.to_string()).collect();
        assert!(wrong.is_empty(), "{id}: {wrong:?}");
    }
    for path in folder::files("examples/policies", "toml").unwrap() {
        assert!(validator.is_valid(&value(&folder::text(&path).unwrap())), "{}", path.display());
    }
    let (_, text) = BUILT_IN[0];
    for (from, to) in [
        ("[separation]", "[separations]"),
        ("weight = \"blocks\"", "weight = \"stops\""),
        ("months = 2", "months = \"2\""),
    ] {
        assert!(!validator.is_valid(&value(&text.replacen(from, to, 1))), "{to} is taken");
    }
    let calendars = jsonschema::validator_for(&zhenggai::wire::calendar::json_schema()).unwrap();
    for (id, text) in zhenggai::wire::calendar::BUILT_IN {
        assert!(calendars.is_valid(&value(text)), "{id}");
    }
}

#[test]
fn every_built_in_set_is_sourced_and_says_what_nobody_confirmed() {
    for (id, text) in BUILT_IN {
        let policy = built_in(id).unwrap().unwrap();
        assert_eq!(policy.id.as_str(), *id);
        assert!(!policy.rules.is_empty() && !policy.terms.reviews.is_empty(), "{id}");
        assert!(policy.terms.escalation.is_some() && policy.terms.completion_rate.is_some(), "{id}");
        assert!(policy.confidences().count() > 25, "{id}");
        // What is recalled and not read never counts as confirmed.
        for (before, after) in text.split("source = ").skip(1).filter_map(|part| part.split_once('\n')) {
            let unread =
                before.contains("凭记忆") || before.contains("未能查阅") || before.contains("未核实");
            assert!(!unread || after.starts_with("confidence = \"unconfirmed\""), "{id}: {before}");
        }
    }
}

#[test]
fn the_reports_of_the_built_in_sets_are_due_when_the_regulations_say() {
    let due = |id: &str, event: &str, feedback: &str| {
        let policy = built_in(id).unwrap().unwrap();
        let terms = &policy.terms;
        let anchors = terms.anchors(Some(day(feedback)), None, None);
        let limit = terms.limit(event).unwrap();
        (
            limit.last_day(&anchors, &terms.due_terms(), &terms.calendar).unwrap().day.to_string(),
            limit.source.confidence,
        )
    };
    let (confirmed, practice, unconfirmed) =
        (Confidence::Confirmed, Confidence::Practice, Confidence::Unconfirmed);
    for (id, event, feedback, expected, sure) in [
        ("cn.party-inspection.2015", "report", "2021-08-06", "2021-10-08", confirmed),
        ("cn.party-inspection.2015", "head_report", "2021-08-06", "2021-10-08", confirmed),
        ("cn.party-inspection.2024", "plan", "2024-08-09", "2024-09-09", unconfirmed),
        ("cn.party-inspection.2024", "assessment", "2024-08-09", "2025-03-10", practice),
        ("cn.county-inspection", "report", "2021-08-06", "2021-11-08", practice),
        ("cn.county-inspection", "plan", "2021-08-06", "2021-08-27", unconfirmed),
        ("cn.audit", "report", "2021-08-06", "2021-10-08", unconfirmed),
        ("cn.eco-inspection", "plan", "2021-08-06", "2021-09-17", unconfirmed),
        ("cn.gov-supervision", "objection", "2021-08-06", "2021-09-06", confirmed),
    ] {
        assert_eq!(due(id, event, feedback), (expected.to_owned(), sure), "{id} {event}");
    }
    assert!(built_in("cn.audit").unwrap().unwrap().terms.limit("plan").is_none(), "switched off");
}

#[test]
fn what_a_set_says_of_its_days_is_enforced() {
    let policy = built_in("cn.party-inspection.2015").unwrap().unwrap();
    assert_eq!(policy.validity(day("2015-08-02")), Validity::NotYet(day("2015-08-03")));
    assert_eq!(policy.validity(day("2015-08-03")), Validity::InForce);
    assert_eq!(policy.validity(day("2024-02-07")), Validity::InForce);
    assert_eq!(policy.validity(day("2024-08-09")), Validity::Ended(day("2024-02-07")));
    let county = built_in("cn.county-inspection").unwrap().unwrap();
    assert_eq!(county.validity(day("2012-01-01")), Validity::InForce, "days are not inherited");
}

#[test]
fn the_county_reviews_by_five_and_has_three_months() {
    let policy = example("county-five-parties");
    let terms = &policy.terms;
    let anchors = terms.anchors(Some(day("2025-03-14")), None, None);
    let last = |event: &str| {
        let limit = terms.limit(event).unwrap();
        limit.last_day(&anchors, &terms.due_terms(), &terms.calendar).unwrap().day.to_string()
    };
    assert_eq!(
        [last("plan"), last("concentrated_period"), last("report")],
        ["2025-03-28", "2025-06-16", "2025-06-16"]
    );
    assert_eq!(
        last("assessment"),
        "2025-07-16",
        "it runs from the end of the concentrated period, as in the base"
    );
    assert!(terms.limit("head_report").is_none());
    let five = terms.reviews.last().unwrap();
    assert!(five.is_joint() && five.duties.len() == 5);
    let four = BTreeSet::from([
        Duty::DisciplineBody,
        Duty::OrganisationDepartment,
        Duty::PropagandaDepartment,
        Duty::InspectionOffice,
    ]);
    assert!(!five.is_passed(&four));
    assert_eq!(five.lacking(&four), BTreeSet::from([Duty::InspectionTeam]));
    let rule = policy.rules.iter().find(|it| it.rule.code().as_str() == "REVIEWER_NOT_REPORTER").unwrap();
    assert_eq!(rule.params.get("at_least"), Some(&5));
    assert_eq!(policy.rules.len(), rules_of("cn.county-inspection"), "the base's rules stay");
}

#[test]
fn the_audit_office_counts_sixty_working_days() {
    let policy = example("audit-office");
    let terms = &policy.terms;
    let anchors = terms.anchors(Some(day("2021-08-06")), None, None);
    let limit = terms.limit("report").unwrap();
    assert_eq!((limit.span.count(), limit.span.unit()), (60, OffsetUnit::WorkingDays));
    let last = limit.last_day(&anchors, &terms.due_terms(), &terms.calendar).unwrap();
    assert_eq!((last.day, last.assumed), (day("2021-11-04"), None));
    let grace = terms.due_terms().immediate.unwrap();
    assert_eq!(grace.span.count(), 15);
    let extension = &terms.extension.as_ref().unwrap().value;
    let history = DueHistory::new(day("2021-11-04"), Vec::new());
    let asked = |filed: &str, due: &str| {
        history.flaws(Asked { filed_on: day(filed), due: day(due) }, &extension.terms, &terms.calendar)
    };
    assert_eq!(asked("2021-10-25", "2021-12-16"), []);
    assert_eq!(asked("2021-10-26", "2021-12-16"), [ExtensionFlaw::FiledLate { last_day: day("2021-10-25") }]);
    assert_eq!(asked("2021-10-25", "2021-12-17"), [ExtensionFlaw::TooLong { latest: day("2021-12-16") }]);
}

#[test]
fn the_inspectorate_accepts_at_three_levels_and_waits_ten_working_days() {
    let policy = example("eco-three-levels");
    let terms = &policy.terms;
    let ids: Vec<&str> = terms.reviews.iter().map(|stage| stage.id.as_str()).collect();
    assert_eq!(ids, ["town", "district", "city"]);
    assert!(
        !terms.reviews[1].is_joint()
            && terms.reviews[1].is_passed(&BTreeSet::from([Duty::CompetentDepartment]))
    );
    let window = &terms.public_notice.as_ref().unwrap().value;
    for (first, last) in
        [("2023-07-27", "2023-08-09"), ("2025-09-01", "2025-09-12"), ("2024-09-29", "2024-10-16")]
    {
        assert_eq!(window.last_day(day(first), &terms.calendar).unwrap().day, day(last));
    }
    let weight = |code: &str| policy.rules.iter().find(|it| it.rule.code().as_str() == code).unwrap().weight;
    assert_eq!(weight("MORE_THAN_MEETINGS"), Weight::Warns);
    assert_eq!(weight("EVIDENCE_ACCEPTED"), Weight::Blocks);
    assert!(terms.separates(Separation::InspectorsAdviseOnly));
    assert!(
        !built_in("generic.audit-follow-up")
            .unwrap()
            .unwrap()
            .terms
            .separates(Separation::InspectorsAdviseOnly)
    );
}

#[test]
fn a_new_file_says_what_its_base_says() {
    for (id, _) in BUILT_IN {
        let base = built_in(id).unwrap().unwrap();
        for language in [Language::Zh, Language::En] {
            let text = blank::file(&"our.own".parse().unwrap(), id, &base, language);
            let own = read(&text).unwrap_or_else(|fault| panic!("{id}: {fault}"));
            let differences = zhenggai::core::say::policy::differences(&base, &own, language);
            let keys: Vec<String> = differences
                .iter()
                .flat_map(|it| [it.before.as_ref(), it.after.as_ref()])
                .flatten()
                .map(|line| line.key.clone())
                .filter(|key| !matches!(key.as_str(), "base" | "validity"))
                .collect();
            assert!(keys.is_empty(), "{id}: {keys:?}");
            // Every example in it is right once the signs in front are taken away and the source is filled in.
            let examples: String = text
                .lines()
                .map(|line| match line.strip_prefix("# ") {
                    Some(rest)
                        if rest.starts_with('[')
                            || rest.split_once(" = ").is_some_and(|(key, _)| key.is_ascii()) =>
                    {
                        rest
                    }
                    _ => line,
                })
                .map(|line| format!("{}\n", line.replace("source = \"\"", "source = \"x\"")))
                .collect();
            read(&examples).unwrap_or_else(|fault| panic!("{id}: {fault}\n{examples}"));
        }
    }
}

/// A shelf with two files that name each other, and one that is wrong.
struct Ring;

impl Shelf for Ring {
    fn policy(&self, name: &str) -> Option<String> {
        let text = |base: &str| {
            format!("id = \"x\"\nbase = \"{base}\"\nversion = \"1\"\ntitle_zh = \"x\"\ntitle_en = \"x\"\n")
        };
        match name {
            "one.toml" => Some(text("two.toml")),
            "two.toml" => Some(text("one.toml")),
            "wrong.toml" => Some(text("cn.audit").replace("version", "verison")),
            _ => BuiltIn.policy(name),
        }
    }

    fn calendar(&self, name: &str) -> Option<String> {
        (name == "own.toml").then(|| "id = 3".to_owned()).or_else(|| BuiltIn.calendar(name))
    }
}

const HEAD: &str = "id = \"x\"\nbase = \"cn.audit\"\nversion = \"1\"\ntitle_zh = \"x\"\ntitle_en = \"x\"\n";
const SURE: &str = "source = \"s\"\nconfidence = \"confirmed\"\n";

/// What follows the head, the code it is refused with, the place, and a word of what is said.
const WRONG: &[(&str, &str, (usize, usize), &str)] = &[
    ("titel = \"x\"", "FILE_KEY_UNKNOWN", (6, 1), "no key `titel`"),
    ("[time-limits]", "FILE_KEY_UNKNOWN", (6, 2), "did you mean `time_limits`"),
    ("[[time_limits]]\nevnt = \"report\"\nSURE", "FILE_KEY_UNKNOWN", (7, 1), "did you mean `event`"),
    (
        "[[time_limits]]\nevent = \"report\"\nmonths = 3\ndays = 90\nSURE",
        "POLICY_CONTRADICTION",
        (6, 1),
        "in one only",
    ),
    ("[[time_limits]]\nevent = \"other\"\nmonths = 3\nSURE", "POLICY_CONTRADICTION", (7, 9), "in full"),
    ("[[time_limits]]\nevent = \"report\"\nmonths = 0\nSURE", "RECORD_INVALID", (8, 10), "between 1 and 120"),
    (
        "[[time_limits]]\nevent = \"report\"\nmonths = 2.5\nSURE",
        "RECORD_MALFORMED",
        (8, 10),
        "a whole number",
    ),
    (
        "[[time_limits]]\nevent = \"report\"\nafter = \"feedbak\"\nSURE",
        "RECORD_INVALID",
        (8, 9),
        "did you mean `feedback`",
    ),
    (
        "[[time_limits]]\nevent = \"report\"\nmonths = 3\nsource = \"s\"",
        "FILE_KEY_MISSING",
        (6, 1),
        "confidence",
    ),
    (
        "[[rules]]\ncode = \"DEADLINE_STE\"\nSURE",
        "POLICY_UNKNOWN_RULE",
        (7, 8),
        "did you mean `DEADLINE_SET`",
    ),
    (
        "[[rules]]\ncode = \"DEADLINE_SET\"\nweight = \"stops\"\nSURE",
        "RECORD_INVALID",
        (8, 10),
        "blocks, warns, off",
    ),
    ("[[rules]]\ncode = \"DEADLINE_SET\"\nweight = blocks\nSURE", "RECORD_MALFORMED", (8, 10), "no TOML"),
    ("[[rules]]\ncode = \"DEADLINE_SET\"\nlevels = []\nSURE", "RECORD_INVALID", (8, 10), "is empty"),
    (
        "[[rules]]\ncode = \"DEADLINE_SET\"\nlevels = [\"dossier\"]\nSURE",
        "POLICY_CONTRADICTION",
        (8, 10),
        "that level",
    ),
    (
        "[[rules]]\ncode = \"DEADLINE_SET\"\nparams = { longest = 3 }\nSURE",
        "POLICY_REFERENCE_UNKNOWN",
        (8, 22),
        "longest_cadence_months",
    ),
    (
        "[[rules]]\ncode = \"DEADLINE_SET\"\nparams = { longest_cadence_months = 99 }\nSURE",
        "RECORD_INVALID",
        (8, 37),
        "between 1 and 60",
    ),
    (
        "[[reviews]]\nid = \"a\"\ntitle_zh = \"x\"\ntitle_en = \"x\"\nduties = [\"public\"]\nat_least = 2\nSURE",
        "POLICY_CONTRADICTION",
        (11, 12),
        "lower `at_least`",
    ),
    (
        "[[reviews]]\nid = \"a\"\ntitle_zh = \"x\"\ntitle_en = \"x\"\nduties = [\"judge\"]\nSURE",
        "RECORD_INVALID",
        (10, 11),
        "first_responsible",
    ),
    (
        "[[conditions]]\nid = \"a\"\ntitle_zh = \"x\"\ntitle_en = \"x\"\nweight = \"blocks\"\nlevels = [\"measure\"]\nask = { some = [] }\nSURE",
        "FILE_KEY_UNKNOWN",
        (12, 9),
        "`some`",
    ),
    (
        "[[conditions]]\nid = \"a\"\ntitle_zh = \"x\"\ntitle_en = \"x\"\nweight = \"blocks\"\nlevels = [\"measure\"]\nask = { any = [ { rule = \"NO_RULE_OF_OURS\" } ] }\nSURE",
        "POLICY_UNKNOWN_RULE",
        (12, 26),
        "NO_RULE_OF_OURS",
    ),
    (
        "[[conditions]]\nid = \"a\"\ntitle_zh = \"x\"\ntitle_en = \"x\"\nweight = \"blocks\"\nlevels = [\"measure\"]\nask = { level = \"task\", class = \"staged\" }\nSURE",
        "RECORD_MALFORMED",
        (12, 7),
        "exactly one key",
    ),
    (
        "[separation]\nsubmiter_not_verifier = true\nSURE",
        "FILE_KEY_UNKNOWN",
        (7, 1),
        "submitter_not_verifier",
    ),
    (
        "[separation]\nsubmitter_not_verifier = \"yes\"\nSURE",
        "RECORD_MALFORMED",
        (7, 26),
        "`true` or `false`",
    ),
    (
        "[separation]\nsubmitter_not_verifier = true\nsource = \"s\"",
        "FILE_KEY_MISSING",
        (6, 1),
        "separation.confidence",
    ),
    (
        "[[rules]]\ncode = \"DEADLINE_SET\"\nparams = { longest_cadence_months = \"6\" }\nSURE",
        "RECORD_MALFORMED",
        (8, 37),
        "a whole number",
    ),
    (
        "[[conditions]]\nid = \"a\"\ntitle_zh = \"x\"\ntitle_en = \"x\"\nweight = \"blocks\"\nlevels = [\"measure\"]\nask = { not = { count = { at_least = 2, of = [ { level = \"task\" } ] } } }\nSURE",
        "POLICY_CONTRADICTION",
        (12, 7),
        "asks for more than it lists",
    ),
    (
        "[[time_limits]]\nevent = \"report\"\nmonths = 3\nSURE[[time_limits]]\nevent = \"report\"\nmonths = 4\nSURE",
        "POLICY_CONTRADICTION",
        (7, 9),
        "stands twice",
    ),
    ("[authority]\nclosing = [\"public\"]\nSURE", "FILE_KEY_UNKNOWN", (7, 1), "`closing`"),
    ("[calendar]\nid = \"cn.nowhere\"\nSURE", "POLICY_REFERENCE_UNKNOWN", (7, 6), "cn.state-council"),
    (
        "[calendar]\nimmediate = { after = \"feedback\" }\nSURE",
        "POLICY_CONTRADICTION",
        (7, 13),
        "in one only",
    ),
    ("[calendar]\nid = \"own.toml\"\nSURE", "RECORD_MALFORMED", (1, 6), "own.toml"),
    ("[look_back]\nafter = { months = 6, days = 3 }\nSURE", "POLICY_CONTRADICTION", (7, 9), "in one only"),
    (
        "valid_from = \"2025-01-01\"\nvalid_until = \"2024-01-01\"",
        "POLICY_CONTRADICTION",
        (7, 15),
        "before it begins",
    ),
    ("valid_from = 2025-01-01", "RECORD_MALFORMED", (6, 14), "in quotation marks"),
    ("valid_from = \"2025-02-30\"", "RECORD_INVALID", (6, 14), "2025-02-30"),
];

#[test]
fn what_is_wrong_is_told_with_its_place_and_what_to_do() {
    for (tail, code, place, said) in WRONG {
        let text = format!("{HEAD}{}", tail.replace("SURE", SURE));
        match read_from(&text, &Ring) {
            Err(WireFault::File(fault)) => {
                assert_eq!(fault.code().as_str(), *code, "{tail}: {fault}");
                assert_eq!((fault.place.line, fault.place.column), *place, "{tail}: {fault}");
                assert!(fault.to_string().contains(said), "{tail}: {fault}");
                let zh = fault.sentence(Language::Zh);
                assert!(zh.contains(&format!("第{}行第{}列", place.0, place.1)), "{zh}");
                assert!(!zh.contains('{'), "{zh}");
            }
            Err(fault) => panic!("{tail}: {fault:?}"),
            Ok(_) => panic!("{tail} is taken"),
        }
    }
}

#[test]
fn bases_are_looked_up_and_faults_name_their_file() {
    let with = |base: &str| read_from(&HEAD.replace("cn.audit", base), &Ring);
    let fault = |base: &str| match with(base) {
        Err(WireFault::File(fault)) => fault,
        other => panic!("{other:?}"),
    };
    assert_eq!(fault("one.toml").code().as_str(), "POLICY_BASE_RING");
    assert_eq!(fault("cn.audits").code().as_str(), "POLICY_REFERENCE_UNKNOWN");
    assert!(fault("cn.audits").to_string().contains("did you mean `cn.audit`"));
    let wrong = fault("wrong.toml");
    assert_eq!((wrong.code().as_str(), wrong.file.as_deref()), ("FILE_KEY_UNKNOWN", Some("wrong.toml")));
    let none = HEAD.replace("base = \"cn.audit\"\n", "");
    assert_eq!(read(&none).unwrap_err().code().as_str(), "POLICY_CONTRADICTION");
}

#[test]
fn a_file_of_ones_own_switches_reweighs_and_narrows() {
    let tail = format!(
        "[[rules]]\ncode = \"MORE_THAN_MEETINGS\"\nweight = \"off\"\n{SURE}[[rules]]\ncode = \"DEADLINE_SET\"\nweight = \"warns\"\nclasses = [\"continuing\"]\n{SURE}"
    );
    let policy = read(&format!("{HEAD}{tail}")).unwrap();
    assert_eq!(policy.base.as_ref().unwrap().as_str(), "cn.audit");
    let base = built_in("cn.audit").unwrap().unwrap();
    assert_eq!(policy.rules_off.len(), base.rules_off.len() + 1);
    assert!(!policy.rules.iter().any(|it| it.rule.code().as_str() == "MORE_THAN_MEETINGS"));
    let rule = policy.rules.iter().find(|it| it.rule.code().as_str() == "DEADLINE_SET").unwrap();
    assert_eq!((rule.weight, rule.scope.classes.len()), (Weight::Warns, 1));
    assert_eq!(rule.source.confidence, Confidence::Confirmed);
}

#[test]
fn the_same_rule_may_stand_twice_each_for_other_items() {
    let one = |class: &str, weight: &str| {
        format!("[[rules]]\ncode = \"DEADLINE_SET\"\nweight = \"{weight}\"\nclasses = [\"{class}\"]\n{SURE}")
    };
    let policy = read(&format!("{HEAD}{}{}", one("staged", "blocks"), one("continuing", "warns"))).unwrap();
    let both: Vec<_> = policy.rules.iter().filter(|it| it.rule.code().as_str() == "DEADLINE_SET").collect();
    assert_eq!(both.iter().map(|it| it.weight).collect::<Vec<_>>(), [Weight::Blocks, Weight::Warns]);
    assert_eq!(policy.rules.len(), rules_of("cn.audit") + 1, "the base's own is gone");
    let half = one("continuing", "warns").replace("weight = \"warns\"\n", "");
    let fault = read(&format!("{HEAD}{}{half}", one("staged", "blocks"))).unwrap_err();
    assert_eq!(fault.code().as_str(), "POLICY_CONTRADICTION");
}

#[test]
fn a_time_limit_may_count_otherwise_than_its_set() {
    let limit = |more: &str| {
        let text = format!("{HEAD}[[time_limits]]\nevent = \"report\"\nmonths = 2\n{more}{SURE}");
        let terms = read(&text).unwrap().terms;
        let anchors = terms.anchors(Some(day("2021-08-06")), None, None);
        terms.limit("report").unwrap().last_day(&anchors, &terms.due_terms(), &terms.calendar).unwrap().day
    };
    assert_eq!(limit(""), day("2021-10-08"));
    assert_eq!(limit("roll = \"none\"\n"), day("2021-10-06"));
    assert_eq!(limit("roll = \"none\"\nstart = \"same_day\"\n"), day("2021-10-05"));
}

#[test]
fn the_ladder_says_on_which_day_who_must_act() {
    let steps = |id: &str| built_in(id).unwrap().unwrap().terms.escalation.unwrap().value;
    let calendar = built_in("cn.audit").unwrap().unwrap().terms.calendar;
    let due = day("2021-09-30");
    let days: Vec<String> = steps("cn.party-inspection.2015")
        .iter()
        .map(|step| format!("{} {}", step.id, step.day(due, &calendar).unwrap()))
        .collect();
    assert_eq!(
        days,
        [
            "reminder 2021-09-23",
            "supervision 2021-10-01",
            "warning 2021-10-15",
            "talk 2021-10-30",
            "accountability 2021-11-29"
        ]
    );
    let mut working = steps("cn.audit")[0].clone();
    (working.working, working.days) = (true, 3);
    assert_eq!(
        working.day(due, &calendar),
        Some(day("2021-10-11")),
        "over the holiday and a made-up Saturday"
    );
    working.days = -3;
    assert_eq!(working.day(due, &calendar), Some(day("2021-09-27")));
}

#[test]
fn grades_are_data_and_go_by_points_where_the_scale_does() {
    let by_points = "[grades]\nsource = \"s\"\nconfidence = \"confirmed\"\n\
        [[grades.scale]]\nid = \"a\"\ntitle_zh = \"优秀\"\ntitle_en = \"excellent\"\nfrom_points = 90\n\
        [[grades.scale]]\nid = \"b\"\ntitle_zh = \"合格\"\ntitle_en = \"passed\"\nfrom_points = 60\n";
    let scale = read(&format!("{HEAD}{by_points}")).unwrap().terms.grades.unwrap().value;
    let grade = |points| scale.of(points).map(|grade| grade.title.of(Language::Zh));
    assert_eq!(
        [grade(90), grade(89), grade(60), grade(59)],
        [Some("优秀"), Some("合格"), Some("合格"), None]
    );
    let words = built_in("cn.party-inspection.2015").unwrap().unwrap().terms.grades.unwrap().value;
    assert_eq!((words.0.len(), words.of(100)), (4, None), "a scale in words has no points");
}

#[test]
fn a_schema_can_be_read_by_editors() {
    let schema: Value = json_schema();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    assert!(schema["$defs"]["condition"]["properties"]["any"].is_object());
}
