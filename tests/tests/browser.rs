//! The page in a real browser without a network: opened, used and printed. Run by `cargo xtask test browser`, which has the
//! browser's driver installed.
#![expect(clippy::unwrap_used, reason = "a page that cannot be made fails the test")]
#![expect(clippy::print_stdout, reason = "the times are what one runs this for")]

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use zhenggai::core::Day;
use zhenggai::core::disclosure::Disclosure;
use zhenggai::core::language::Language;
use zhenggai::report::{Asked, Report, page};
use zhenggai_conformance::story;

const HOSTILE: &str =
    "<img src=x onerror=\"window.broken=1\"><script>window.broken=1</script>&amp;\u{202e}😀{{7*7}}";

/// A dossier with so many measures, 25 to a finding, that was just begun.
fn dossier(measures: usize) -> Vec<Value> {
    let by = json!({"party": {"id": "office", "kind": "body", "name": "县整改办"}, "duty": "rectification_office"});
    let said = |event: Value| json!({"by": by, "on": "2025-01-10", "event": event});
    let mut lines = vec![said(json!({"kind": "dossier_opened", "title": "甲县巡察整改台账",
        "regime": "local_inspection", "inspecting_body": "市委第一巡察组", "inspected_body": "中共甲县委",
        "on_site": {"start": "2024-09-01", "end": "2024-11-30"}, "feedback_on": "2025-01-10",
        "coverage": "full_record"}))];
    for at in 0..measures {
        let (finding, id) = (format!("F{}", at / 25 + 1), format!("F{}.M{}", at / 25 + 1, at % 25 + 1));
        if at % 25 == 0 {
            lines.push(said(json!({"kind": "finding_registered", "id": finding,
                "text": format!("第{}个问题：制度执行不严格，监督检查不到位", at / 25 + 1), "source": "feedback",
                "disclosure": "public"})));
        }
        let item = format!("measure:{id}");
        let (unit, leader) = (at % 40, at % 9);
        lines.push(said(json!({"kind": "measure_added", "id": id, "findings": [finding],
            "text": format!("第{}条措施：开展专项检查，逐项核对并建立台账", at + 1)})));
        lines.push(said(json!({"kind": "responsibility_assigned", "item": item, "duty": "responsible_unit",
            "party": {"id": format!("unit{unit}"), "kind": "body", "name": format!("县直单位{unit}")}})));
        lines.push(said(json!({"kind": "responsibility_assigned", "item": item, "duty": "lead_leader",
            "party": {"id": format!("leader{leader}"), "kind": "person", "name": format!("副县长{leader}")}})));
        lines.push(said(json!({"kind": "deadline_set", "item": item, "due": {"kind": "by",
            "day": format!("2025-{:02}-28", at % 12 + 1), "precision": "day"}})));
    }
    lines
}

/// The story with hostile words before every word of it, and ten thousand characters in every text.
fn hostile() -> Vec<Value> {
    fn spoil(value: &mut Value, key: &str) {
        match value {
            Value::String(text) if key != "stage" && !text.is_ascii() => {
                let long = if key == "text" { "长".repeat(9_800) } else { String::new() };
                *text = format!("{HOSTILE}{text}{long}");
            }
            Value::Array(all) => all.iter_mut().for_each(|it| spoil(it, key)),
            Value::Object(members) => members.iter_mut().for_each(|(key, it)| spoil(it, key)),
            _ => {}
        }
    }
    let mut lines = story::lines().unwrap();
    lines.iter_mut().for_each(|line| spoil(line, ""));
    lines
}

fn write(folder: &Path, name: &str, lines: &[Value], day: &str) {
    let (book, _) = story::book(lines).unwrap();
    let day: Day = day.parse().unwrap();
    let asked = Asked { day, readers: Disclosure::Internal, language: Language::Zh };
    let report = Report::of(&book, asked).unwrap();
    let page = page::page(&report.given().unwrap()).unwrap();
    println!("{name}: {} KB", page.len() / 1024);
    std::fs::write(folder.join(name), page).unwrap();
}

#[test]
#[ignore = "needs a browser and its driver: cargo xtask test browser"]
fn the_page_opens_works_and_prints() {
    let driver = std::env::var_os("ZHENGGAI_BROWSER_DRIVER").unwrap();
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "1-measure.html", &dossier(1), "2025-06-30");
    write(folder.path(), "156-measures.html", &story::lines().unwrap(), "2025-07-10");
    write(folder.path(), "5000-measures.html", &dossier(5_000), "2025-06-30");
    write(folder.path(), "hostile.html", &hostile(), "2025-07-10");
    let mut node = Command::new("node");
    node.arg("page.mjs").arg(folder.path()).current_dir(driver);
    assert!(node.status().unwrap().success(), "the browser says what is not so");
}
