//! How far a reading agrees with gold: field by field, and diagnostic by diagnostic.

use serde_json::Value;

use crate::outline::{OutlineNode, list, nodes};
use crate::tally::{Tally, align, same};

/// The fields of the outline, in the order of the report. They are exact or the run fails.
pub const OUTLINE: &[&str] =
    &["sections", "aspects", "problems", "items", "headings", "titles", "declared", "clauses"];

/// All other fields, in the order of the report.
pub const FACTS: &[&str] = &[
    "status",
    "status_text",
    "long_term",
    "genre",
    "script",
    "title",
    "issuing_body",
    "inspected_body",
    "inspecting_body",
    "inspected_period",
    "feedback_date",
    "notice_date",
    "contact",
    "declared_totals",
    "tables",
    "documents",
    "accountability",
    "accountability_text",
    "inconsistencies",
    "traps",
];

/// The codes that gold speaks of. A diagnostic with another code is beside the comparison.
pub const JUDGED: &[&str] = &[
    "COUNT_MISMATCH",
    "NUM_DUPLICATE",
    "NUM_SKIP",
    "CLAUSE_SKIP",
    "CLAUSE_DUPLICATE",
    "CLAUSE_SINGLE",
    "SUM_MISMATCH",
    "PERCENT_MISMATCH",
    "DATE_AFTER_NOTICE",
    "DATE_ORDER",
    "DATE_UNREADABLE",
    "QUOTE_UNMATCHED",
    "TERM_MIXED",
    "STATUS_CONFLICT",
    "NAME_MISMATCH",
    "CONTACT_MISSING",
    "CONTACT_INVALID",
];

/// Compares `record`, a notice as the library prints it, with `gold`.
#[must_use]
pub fn compare(gold: &Value, record: &Value) -> Tally {
    let mut tally = Tally::default();
    for field in ["sections", "declared_totals", "tables", "documents"] {
        tally.sequence(field, list(gold, field), list(record, field));
    }
    compare_accountability(list(gold, "accountability"), list(record, "accountability"), &mut tally);
    for field in [
        "genre",
        "script",
        "title",
        "issuing_body",
        "inspected_body",
        "inspecting_body",
        "inspected_period",
        "feedback_date",
        "notice_date",
        "contact",
    ] {
        let gold = gold.get(field).unwrap_or(&Value::Null);
        tally.expect(field, "", gold, record.get(field));
    }
    compare_outline(&nodes(gold), &nodes(record), &mut tally);
    compare_diagnostics(gold, list(record, "diagnostics"), &mut tally);
    tally
}

/// Gold is not of one mind whether the verb belongs to the words of a figure, so these are counted apart.
fn compare_accountability(gold: &[Value], found: &[Value], tally: &mut Tally) {
    let figure = |entry: &Value| {
        let mut entry = entry.clone();
        entry.as_object_mut().and_then(|entry| entry.remove("text"));
        entry
    };
    let (gold_figures, figures): (Vec<_>, Vec<_>) =
        (gold.iter().map(figure).collect(), found.iter().map(figure).collect());
    tally.sequence("accountability", &gold_figures, &figures);
    for (at, partner) in align(&gold_figures, &figures, same) {
        if let (Some(gold), Some(found)) = (gold.get(at), found.get(partner)) {
            let place = format!("at line {}", line(gold));
            let text = gold.get("text").unwrap_or(&Value::Null);
            tally.expect("accountability_text", &place, text, found.get("text"));
        }
    }
}

fn compare_outline(gold: &[OutlineNode<'_>], found: &[OutlineNode<'_>], tally: &mut Tally) {
    let pairs = align(gold, found, |gold, found| {
        gold.depth == found.depth
            && ["label", "line"].iter().all(|name| match (gold.field(name), found.field(name)) {
                (Some(gold), Some(found)) => same(gold, found),
                (None, None) => true,
                _ => false,
            })
    });
    for (index, node) in gold.iter().enumerate() {
        let partner = pairs.iter().find(|(at, _)| *at == index).and_then(|(_, at)| found.get(*at));
        let place = node.place();
        let ordinal = node.field("ordinal").unwrap_or(&Value::Null);
        tally.expect(node.level, &place, ordinal, partner.and_then(|found| found.field("ordinal")));
        for (name, field) in [
            ("heading", "headings"),
            ("title", "titles"),
            ("declared", "declared"),
            ("clauses", "clauses"),
            ("status", "status"),
            ("status_text", "status_text"),
            ("long_term", "long_term"),
        ] {
            if let Some(gold) = node.field(name) {
                tally.expect(field, &place, gold, partner.and_then(|found| found.field(name)));
            }
        }
    }
    for (index, node) in found.iter().enumerate() {
        if !pairs.iter().any(|(_, at)| *at == index) {
            tally.extra(node.level, &node.place());
        }
    }
}

/// `inconsistencies` counts what was found of what is wrong, and as extra every other diagnostic with a
/// judged code; `traps` counts the traps that were walked around.
fn compare_diagnostics(gold: &Value, diagnostics: &[Value], tally: &mut Tally) {
    let wrong = list(gold, "inconsistencies");
    for entry in wrong {
        let agrees = diagnostics.iter().any(|found| answers(entry, found));
        tally.met("inconsistencies", agrees);
        if !agrees {
            tally.note(format!("inconsistencies: missing {} at line {}", word(entry, "code"), line(entry)));
        }
    }
    for trap in list(gold, "traps") {
        let code = word(trap, "looks_like");
        let here = |entry: &&Value| word(entry, "code") == code && line(entry) == line(trap);
        let alarms = diagnostics.iter().filter(here).count();
        let deserved = wrong.iter().filter(here).count();
        tally.met("traps", alarms <= deserved);
        if alarms > deserved {
            tally.note(format!("traps: {code} at line {} is a false alarm", line(trap)));
        }
    }
    let skips_after_a_duplicate = |found: &Value| {
        word(found, "code") == "NUM_SKIP" && wrong.iter().any(|entry| word(entry, "code") == "NUM_DUPLICATE")
    };
    for found in diagnostics {
        let code = word(found, "code");
        let listed = wrong.iter().any(|entry| answers(entry, found));
        if JUDGED.contains(&code) && !listed && !skips_after_a_duplicate(found) {
            tally.extra("inconsistencies", &format!("{code} at line {}", line(found)));
        }
    }
}

/// Whether the diagnostic `found` is what `expected` asks for: the code, at the line or at the other side of
/// the contradiction. A missing contact has no line of its own.
#[must_use]
pub fn answers(expected: &Value, found: &Value) -> bool {
    let at = |name: &str| expected.get(name).and_then(Value::as_u64);
    let code = word(expected, "code");
    code == word(found, "code")
        && (code == "CONTACT_MISSING" || [at("line"), at("or_line")].contains(&Some(line(found))))
}

/// The text of the field `name`, or nothing.
#[must_use]
pub fn word<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn line(value: &Value) -> u64 {
    value.get("line").and_then(Value::as_u64).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::tally::Count;

    fn item(label: &str, line: u32, heading: &str) -> Value {
        json!({"label": label, "ordinal": 1, "heading": heading, "clauses": [], "line": line, "items": []})
    }

    fn notice(items: &[Value]) -> Value {
        json!({"aspects": [{"label": null, "ordinal": null, "line": null, "problems": items}]})
    }

    #[test]
    fn a_reading_agrees_with_itself() {
        let gold = notice(&[item("1.", 3, "甲"), item("2.", 4, "乙")]);
        let tally = compare(&gold, &gold);
        assert!(OUTLINE.iter().all(|field| tally.count(field).is_exact()), "{:?}", tally.differences());
        assert_eq!(tally.count("problems"), Count { agree: 2, total: 2, extra: 0 });
    }

    #[test]
    fn a_missing_node_costs_every_field_it_has() {
        let gold = notice(&[item("1.", 3, "甲"), item("2.", 4, "乙")]);
        let tally = compare(&gold, &notice(&[item("2.", 4, "丙"), item("3.", 5, "丁")]));
        assert_eq!(tally.count("problems"), Count { agree: 1, total: 2, extra: 1 });
        assert_eq!(tally.count("headings"), Count { agree: 0, total: 2, extra: 0 });
        assert_eq!(tally.count("clauses"), Count { agree: 1, total: 2, extra: 0 });
    }

    #[test]
    fn a_trap_beside_a_true_error_takes_two_alarms_to_spring() {
        let gold = json!({
            "inconsistencies": [{"code": "PERCENT_MISMATCH", "line": 6}],
            "traps": [{"looks_like": "PERCENT_MISMATCH", "line": 6}],
        });
        let alarm = json!({"code": "PERCENT_MISMATCH", "line": 6});
        let once = compare(&gold, &json!({"diagnostics": [alarm]}));
        assert!(once.count("traps").is_exact() && once.count("inconsistencies").is_exact());
        let twice = compare(&gold, &json!({"diagnostics": [alarm, alarm]}));
        assert_eq!(twice.count("traps").agree, 0);
    }

    #[test]
    fn either_side_of_a_contradiction_will_do() {
        let expected = json!({"code": "STATUS_CONFLICT", "line": 9, "or_line": 66});
        assert!(answers(&expected, &json!({"code": "STATUS_CONFLICT", "line": 66})));
        assert!(!answers(&expected, &json!({"code": "STATUS_CONFLICT", "line": 67})));
        let missing = json!({"code": "CONTACT_MISSING", "line": 5});
        assert!(answers(&missing, &json!({"code": "CONTACT_MISSING", "line": 1})));
    }
}
