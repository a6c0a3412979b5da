//! The outline of the five notices is that of their gold, label by label and line by line.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::path::PathBuf;

use serde_json::{Value, json};
use zhenggai_core::origin::{Basis, TextSpan};
use zhenggai_notice::decode;
use zhenggai_notice::outline::{Skeleton, outline};
use zhenggai_notice::reading::{Node, Script, StatusReading};
use zhenggai_notice::source::Source;

fn notice(file: &str) -> Vec<u8> {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "..", "..", "tests", "notices", file].iter().collect();
    std::fs::read(path).unwrap()
}

fn gold(file: &str) -> Value {
    serde_json::from_slice(&notice(file)).unwrap()
}

/// Strings without white space, and no key but those that an outline has.
fn plain(value: &Value) -> Value {
    match value {
        Value::String(text) => Value::String(text.chars().filter(|c| !c.is_whitespace()).collect()),
        Value::Array(list) => list.iter().map(plain).collect(),
        Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), plain(value))).collect(),
        other => other.clone(),
    }
}

fn line(span: TextSpan) -> u32 {
    span.line
}

/// A status is a fact of the record only where it is printed for the thing.
fn printed(status: Option<&StatusReading>) -> Option<&StatusReading> {
    status.filter(|status| status.basis != Basis::Inferred)
}

fn node(node: &Node, problem: bool) -> Value {
    let status = printed(node.status.as_ref());
    let mut value = json!({
        "label": node.label,
        "ordinal": node.ordinal,
        "heading": node.heading,
        "declared": node.declared.as_ref().map(|said| said.value),
        "clauses": node.clauses.iter().map(|clause| clause.label.clone()).collect::<Vec<_>>(),
        "status": status.map(|status| status.value.as_str()),
        "status_text": status.map(|status| status.text.clone()),
        "long_term": status.is_some_and(|status| status.long_term),
        "line": line(node.span),
        "items": node.items.iter().map(|item| self::node(item, false)).collect::<Vec<_>>(),
    });
    if problem {
        value["title"] = json!(node.title);
    }
    value
}

fn record(skeleton: &Skeleton) -> Value {
    let outline = &skeleton.outline;
    json!({
        "genre": skeleton.genre.map(|genre| genre.as_str()),
        "script": if skeleton.script == Script::Hans { "hans" } else { "hant" },
        "title": skeleton.title.as_ref().map(|title| title.value.clone()),
        "sections": outline.sections.iter().map(|section| json!({
            "label": section.label,
            "heading": section.heading,
            "role": section.role.as_str(),
            "line": line(section.span),
        })).collect::<Vec<_>>(),
        "aspects": outline.aspects.iter().map(|aspect| json!({
            "label": aspect.label,
            "ordinal": aspect.ordinal,
            "heading": aspect.heading,
            "title": aspect.title,
            "declared": aspect.declared.as_ref().map(|said| said.value),
            "line": aspect.span.map(line),
            "problems": aspect.problems.iter().map(|problem| node(problem, true)).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
    })
}

#[track_caller]
fn check(source: &Source, gold: &Value) {
    let read = record(&outline(source));
    for key in ["genre", "script", "title", "sections", "aspects"] {
        let (read, gold) = (plain(&read[key]), plain(&gold[key]));
        let pretty = |value: &Value| serde_json::to_string_pretty(value).unwrap();
        assert_eq!(pretty(&read), pretty(&gold), "{key}");
    }
}

fn text(file: &str) -> Source {
    decode::source(&notice(file)).unwrap()
}

#[test]
fn the_water_bureau_is_read_like_its_gold() {
    check(&text("county-water-bureau.txt"), &gold("county-water-bureau.gold.json"));
}

#[test]
fn the_environmental_closure_is_read_like_its_gold() {
    check(&text("eco-inspection-closure.txt"), &gold("eco-inspection-closure.gold.json"));
}

#[test]
fn the_port_group_is_read_like_its_gold() {
    check(&text("soe-port-investment.txt"), &gold("soe-port-investment.gold.json"));
}

#[test]
fn the_round_without_numbers_is_read_like_its_gold() {
    check(&text("stats-only.txt"), &gold("stats-only.gold.json"));
}

#[test]
fn the_education_page_is_read_like_its_gold() {
    let source = text("district-education-page.html");
    check(&source, &gold("district-education-page.gold.json"));
    let lines: Vec<u32> = source.paragraphs().iter().map(|paragraph| paragraph.line()).collect();
    assert_eq!(lines.first(), Some(&8), "the title is the first heading");
    assert_eq!(lines.last(), Some(&36), "nothing behind the date belongs to the notice");
    let [table] = source.tables() else { panic!("one table") };
    assert_eq!((table.line_first, table.line_last), (15, 16));
}
