//! Notices written from ledgers: what they say is read back the same, and what is closed is not in them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Value, json};
use zhenggai::core::day::{Day, Period};
use zhenggai::core::disclosure::Disclosure;
use zhenggai::core::dossier::Dossier;
use zhenggai::notice::drafting::{Asked, Drafted, document, draft};
use zhenggai_conformance::agreement::word;
use zhenggai_conformance::base::Base;
use zhenggai_conformance::chain;
use zhenggai_conformance::library::record_of;
use zhenggai_conformance::outline::list;

const DAY: &str = "2022-06-30";

/// A finding of a generated ledger.
#[derive(Debug, Clone)]
struct Spec {
    aspect: usize,
    text: String,
    measures: Vec<String>,
    status: Option<&'static str>,
    /// What is reported of every measure.
    below: Option<&'static str>,
    paid: Option<u32>,
    persons: Option<u32>,
    rule: Option<String>,
}

fn dossier(aspects: &[String], specs: &[Spec], disclosure: impl Fn(usize) -> &'static str) -> Dossier {
    let mut entries = vec![json!({"on": "2021-12-01", "event": {"kind": "dossier_opened", "title": "台账",
        "regime": "local_inspection", "inspecting_body": "县委第二巡察组", "inspected_body": "县农业局党组",
        "on_site": {"start": "2021-09-01", "end": "2021-10-31"}, "feedback_on": "2021-12-01",
        "coverage": "full_record"}})];
    let mut add = |event: Value| entries.push(json!({"on": "2021-12-20", "event": event}));
    for (at, title) in aspects.iter().enumerate() {
        add(json!({"kind": "aspect_added", "id": format!("A{at}"), "label": "(一)", "title": title}));
    }
    for (at, spec) in specs.iter().enumerate() {
        let (id, aspect) = (format!("F{at}"), format!("A{}", spec.aspect));
        let item = format!("finding:{id}");
        add(
            json!({"kind": "finding_registered", "id": id, "aspect": aspect, "label": "1.", "text": spec.text,
            "source": "feedback", "disclosure": disclosure(at)}),
        );
        for (number, text) in spec.measures.iter().enumerate() {
            add(
                json!({"kind": "measure_added", "id": format!("{id}.M{number}"), "findings": [id], "text": text}),
            );
        }
        for number in spec.below.iter().flat_map(|_| 0..spec.measures.len()) {
            add(
                json!({"kind": "work_reported", "item": format!("measure:{id}.M{number}"), "status": spec.below,
                "acts": ["correction"]}),
            );
        }
        if let Some(status) = spec.status {
            add(json!({"kind": "work_reported", "item": item, "status": status, "acts": ["correction"]}));
        }
        if let Some(paid) = spec.paid {
            add(json!({"kind": "recovery_recorded", "id": format!("R{at}"), "item": item,
                "recovery_kind": "recovered", "due_yuan": paid.to_string(), "paid_yuan": paid.to_string()}));
        }
        if let Some(persons) = spec.persons {
            add(json!({"kind": "accountability_recorded", "id": format!("P{at}"), "item": item,
                "family": "light_handling", "word": "诫勉", "persons": persons}));
        }
        if let Some(title) = &spec.rule {
            add(json!({"kind": "rule_output_recorded", "id": format!("Z{at}"), "item": item, "title": title,
                "stage": "issued"}));
        }
    }
    let base: Base = serde_json::from_value(json!({"description": "generated", "dossier": "generated",
        "authors": {"unit": {"party": {"id": "p-unit", "kind": "body", "name": "党政办公室"},
            "duty": "responsible_unit"}}, "entries": entries}))
    .unwrap();
    let entries = chain::entries(&base, &[], DAY).unwrap();
    chain::ledger(&base, &entries)
        .unwrap()
        .as_of(DAY.parse().unwrap(), &std::sync::Arc::default())
        .dossier
        .unwrap()
}

fn written(dossier: &Dossier, level: Disclosure) -> Drafted {
    let contact = ["联系电话：0261-5550199".to_owned(), "邮政编码：026100".to_owned()];
    let window = Period::new("2022-07-04".parse().unwrap(), "2022-07-15".parse().unwrap()).unwrap();
    let asked = Asked {
        as_of: DAY.parse().unwrap(),
        level,
        day: Day::new(2022, 7, 4).unwrap(),
        issuing_body: Some("中共青石县农业局党组"),
        contact: &contact,
        window: Some(window),
        position: BTreeSet::new(),
        template: None,
    };
    draft(dossier, &asked).unwrap()
}

fn words(pool: &'static [&'static str]) -> impl Strategy<Value = String> {
    proptest::sample::select(pool).prop_map(str::to_owned)
}

const ASPECTS: &[&str] =
    &["贯彻落实决策部署", "全面从严治党", "基层党组织建设", "落实新时代党的组织路线", "巡察整改落实"];
const FINDINGS: &[&str] = &[
    "理论学习不够深入",
    "“第一议题”制度执行不严",
    "项目推进迟缓",
    "资金监管不到位",
    "会风文风不实、调查研究不深",
    "惠民政策落实有偏差",
    "招标采购监管存在漏洞",
];
const MEASURES: &[&str] = &[
    "修订学习制度，明确学习范围",
    "对52个项目逐一核查，补办手续17个",
    "新修水渠12.5公里，受益农户1160户",
    "公开招录专业技术人员8名",
    "开通服务热线，办理群众诉求3,205件",
    "清理到期合同143份",
];
const RULES: &[&str] = &["青石县农业项目管理办法", "公务接待管理规定（试行）", "村级“三资”管理细则"];
const STATUSES: &[&str] = &["complete", "basically_complete", "in_progress", "not_complete"];

fn spec() -> impl Strategy<Value = Spec> {
    (
        0_usize..3,
        words(FINDINGS),
        prop::collection::vec(words(MEASURES), 1..4),
        prop::option::weighted(0.6, proptest::sample::select(STATUSES)),
        prop::option::of(proptest::sample::select(STATUSES)),
        prop::option::of(1_u32..9_999_999),
        prop::option::of(1_u32..40),
        prop::option::of(words(RULES)),
    )
        .prop_map(|(aspect, text, measures, status, below, paid, persons, rule)| Spec {
            aspect,
            text,
            measures,
            status,
            below,
            paid,
            persons,
            rule,
        })
}

fn total(record: &Value, kind: &str) -> Value {
    let mut totals = list(record, "declared_totals").iter();
    let found = totals.find(|total| word(total, "kind") == kind && word(total, "of") == "problems");
    found.and_then(|total| total.get("value")).cloned().unwrap_or_default()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn what_is_drafted_is_read_back_the_same(
        aspects in prop::sample::subsequence(ASPECTS.to_vec(), 3),
        specs in prop::collection::vec(spec(), 1..9),
    ) {
        let aspects: Vec<String> = aspects.into_iter().map(str::to_owned).collect();
        let dossier = dossier(&aspects, &specs, |_| "public");
        let Drafted { text, contents, figures } = written(&dossier, Disclosure::Public);
        let record = record_of("draft.txt", text.as_bytes());
        let read = list(&record, "aspects");
        prop_assert_eq!(read.len(), contents.aspects.len(), "{}", text);
        for (read, part) in read.iter().zip(&contents.aspects) {
            prop_assert_eq!(word(read, "heading"), &part.heading);
            let problems = list(read, "problems");
            prop_assert_eq!(problems.len(), part.problems.len(), "{}", text);
            for (read, problem) in problems.iter().zip(&part.problems) {
                prop_assert_eq!(word(read, "title"), &problem.title);
                prop_assert_eq!(list(read, "items").len(), problem.measures.len(), "{}", text);
                prop_assert_eq!(word(read, "status_text"), problem.status.clone().unwrap_or_default());
            }
        }
        let counts = &contents.problems;
        for (kind, count) in [("total", counts.total), ("completed", counts.completed), ("staged", counts.staged),
            ("ongoing", counts.ongoing), ("not_done", counts.not_done)] {
            let printed = if count > 0 || kind == "completed" { json!(count) } else { Value::Null };
            prop_assert_eq!(total(&record, kind), printed, "{} in {}", kind, text);
        }
        prop_assert_eq!(total(&record, "rate"), json!(counts.rate));
        let paid: u64 = specs.iter().filter_map(|spec| spec.paid).map(u64::from).sum();
        let money = list(&record, "accountability").iter().find(|figure| word(figure, "kind") == "追缴");
        prop_assert_eq!(money.map(|figure| word(figure, "amount_yuan").to_owned()),
            (paid > 0).then(|| paid.to_string()), "{}", text);
        let wrong: Vec<&Value> =
            list(&record, "diagnostics").iter().filter(|found| word(found, "severity") == "error").collect();
        prop_assert!(wrong.is_empty(), "{:?}\n{}", wrong, text);
        for figure in &figures {
            prop_assert!(text.contains(&figure.printed) || figure.printed.ends_with('项'), "{}", figure.printed);
        }
        let packed = record_of("draft.txt", &document(&text).unwrap());
        prop_assert_eq!(packed, record);
    }
}

#[test]
fn a_problem_that_nobody_reported_is_as_far_as_its_measures() {
    let of = |below| Spec {
        status: None,
        below: Some(below),
        paid: None,
        ..open_spec("项目推进迟缓", "complete")
    };
    let specs = [of("complete"), of("complete"), of("basically_complete"), of("not_started")];
    let dossier = dossier(&["全面从严治党".to_owned()], &specs, |_| "public");
    let Drafted { text, contents, figures } = written(&dossier, Disclosure::Public);
    let counts = &contents.problems;
    assert_eq!((counts.total, counts.completed, counts.staged, counts.not_done), (4, 2, 1, 1), "{text}");
    assert_eq!(counts.rate, "50");
    assert_eq!(contents.unfinished.len(), 2, "{text}");
    let completed = figures.iter().find(|figure| figure.definition.contains("推得")).unwrap();
    assert_eq!(
        (completed.printed.as_str(), completed.entries.len()),
        ("2个", 4),
        "the reports of four measures"
    );
}

#[test]
fn nothing_that_is_closed_is_printed_or_counted() {
    let marked = |at: usize| Spec {
        aspect: at,
        text: format!("封存标记{at}甲"),
        measures: vec![format!("封存标记{at}乙")],
        status: Some("complete"),
        below: None,
        paid: Some(700_000),
        persons: Some(7),
        rule: Some(format!("封存标记{at}丙")),
    };
    let open = Spec {
        aspect: 1,
        text: "理论学习不够深入".to_owned(),
        measures: vec!["修订学习制度".to_owned()],
        status: Some("in_progress"),
        below: None,
        paid: None,
        persons: None,
        rule: None,
    };
    let aspects = ["封存标记方面".to_owned(), "全面从严治党".to_owned()];
    for closed in ["restricted", "internal", "inspected_organisation", "party_wide"] {
        let dossier =
            dossier(&aspects, &[marked(0), open.clone()], |at| if at == 0 { closed } else { "public" });
        let Drafted { text, contents, figures } = written(&dossier, Disclosure::Public);
        let annex = serde_json::to_string(&figures).unwrap();
        let filled = serde_json::to_string(&contents).unwrap();
        for printed in [&text, &annex, &filled] {
            assert!(!printed.contains("封存标记"), "{closed}: {printed}");
            assert!(!printed.contains("70万元") && !printed.contains("诫勉7人"), "{closed}: {printed}");
        }
        assert_eq!(contents.problems.total, 1);
        assert!(text.contains("依照有关规定不予公开"), "{text}");
        let record = record_of("draft.docx", &document(&text).unwrap());
        assert!(!record.to_string().contains("封存标记"));
    }
    let dossier = dossier(&aspects, &[marked(0), open], |at| if at == 0 { "party_wide" } else { "public" });
    assert_eq!(written(&dossier, Disclosure::PartyWide).contents.problems.total, 2);
}

#[test]
fn a_template_is_replaced_and_a_wrong_one_says_where() {
    let spec = Spec {
        aspect: 0,
        text: "项目推进迟缓".to_owned(),
        measures: Vec::new(),
        status: None,
        below: None,
        paid: None,
        persons: None,
        rule: None,
    };
    let dossier = dossier(&["全面从严治党".to_owned()], &[spec], |_| "public");
    let with = |template: &str| {
        let asked = Asked {
            as_of: DAY.parse().unwrap(),
            level: Disclosure::Public,
            day: DAY.parse().unwrap(),
            issuing_body: None,
            contact: &[],
            window: None,
            position: BTreeSet::new(),
            template: Some(template),
        };
        draft(&dossier, &asked)
    };
    assert_eq!(with("共{{ problems.total }}个").unwrap().text, "共1个\n");
    assert_eq!(with("一\n{% for %}").unwrap_err().line, 2);
    assert!(with("{{ nothing.at_all }}").is_err());
}

fn open_spec(text: &str, status: &'static str) -> Spec {
    Spec {
        aspect: 0,
        text: text.to_owned(),
        measures: vec!["修订学习制度，明确学习范围".to_owned(), "清理到期合同143份".to_owned()],
        status: Some(status),
        below: None,
        paid: Some(619_000),
        persons: None,
        rule: None,
    }
}

#[test]
fn a_notice_is_held_against_the_record_it_was_written_from() {
    let specs = [open_spec("理论学习不够深入", "complete"), open_spec("项目推进迟缓", "in_progress")];
    let dossier = dossier(&["全面从严治党".to_owned()], &specs, |_| "public");
    let text = written(&dossier, Disclosure::Public).text;
    let codes = |text: &str| {
        let (_, reading, _) = zhenggai::check::read(text.as_bytes()).unwrap();
        let found = zhenggai::notice::reconcile::reconcile(&reading, &dossier, None);
        found.iter().map(|one| one.code.as_str()).collect::<Vec<_>>()
    };
    // What was reported complete was never shown.
    assert_eq!(codes(&text), ["CLAIM_WITHOUT_EVIDENCE"]);
    let changed = text
        .replace("已完成整改1个，正在推进1个", "已完成整改2个")
        .replace("123.8万元", "130万元")
        .replace("整改进展：正在推进", "整改进展：已完成整改")
        .replace("理论学习不够深入", "惠民政策落实有偏差");
    let found = codes(&changed);
    for code in ["FIGURE_DIFFERS", "CLAIM_WITHOUT_RECORD", "PROBLEM_NOT_RECORDED", "FINDING_NOT_REPORTED"] {
        assert!(found.contains(&code), "{code} in {found:?}\n{changed}");
    }
    let shorter = text.replacen("（2）清理到期合同143份。\n", "", 1);
    assert!(codes(&shorter).contains(&"MEASURE_NOT_REPORTED"), "{shorter}");
    let (_, now, _) = zhenggai::check::read(text.as_bytes()).unwrap();
    let earlier = text.replace("已完成整改1个", "已完成整改2个");
    let (_, before, _) = zhenggai::check::read(earlier.as_bytes()).unwrap();
    let fallen = zhenggai::notice::reconcile::reconcile(&now, &dossier, Some(&before));
    assert!(fallen.iter().any(|one| one.code.as_str() == "FIGURE_FELL"), "{fallen:?}");
}
