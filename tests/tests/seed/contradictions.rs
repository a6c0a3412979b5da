//! What contradicts itself in the notice, and nothing else.

use zhenggai::core::code::Severity;
use zhenggai::notice::diagnostic::Diagnostic;
use zhenggai_conformance::agreement::word;
use zhenggai_conformance::outline::list;
use zhenggai_conformance::seed::{number, seed};

/// Code, severity, line, column, length, and line and column of the other places.
type Told = (&'static str, Severity, u32, u32, u32, &'static [(u32, u32)]);

const TOLD: &[Told] = &[
    ("TOTAL_NOT_DERIVABLE", Severity::Info, 8, 56, 7, &[]),
    ("TOTAL_NOT_DERIVABLE", Severity::Info, 8, 69, 10, &[]),
    ("STATUS_CONFLICT", Severity::Warning, 11, 57, 8, &[(70, 63)]),
    ("DATE_AFTER_NOTICE", Severity::Error, 14, 115, 7, &[(78, 1)]),
    ("CLAUSE_DUPLICATE", Severity::Error, 18, 566, 2, &[(18, 288)]),
    ("LIST_DUPLICATE", Severity::Error, 21, 253, 11, &[(21, 241)]),
    ("QUOTE_UNMATCHED", Severity::Error, 22, 280, 14, &[]),
    ("QUOTE_UNMATCHED", Severity::Error, 57, 192, 5, &[]),
    ("COUNT_MISMATCH", Severity::Error, 63, 30, 4, &[]),
    ("CLAUSE_SINGLE", Severity::Warning, 66, 14, 2, &[]),
    ("NUM_DUPLICATE", Severity::Error, 67, 1, 3, &[(66, 1)]),
    ("FEEDBACK_WINDOW_MISSING", Severity::Warning, 76, 1, 21, &[]),
    ("TERM_MIXED", Severity::Error, 76, 10, 4, &[]),
];

/// What the annotation calls an error, and the code that reports it; none for what no check looks for.
const ERRORS: &[(&str, Option<&str>)] = &[
    ("I01", Some("NUM_DUPLICATE")),
    ("I02", Some("COUNT_MISMATCH")),
    ("I03", Some("CLAUSE_DUPLICATE")),
    ("I04", Some("CLAUSE_SINGLE")),
    ("I05", Some("DATE_AFTER_NOTICE")),
    ("I07", None), // a slip of the pen: there is no dictionary of phrases
    ("I08", Some("TERM_MIXED")),
    ("I09", Some("QUOTE_UNMATCHED")),
    ("I10", Some("QUOTE_UNMATCHED")),
    ("I11", None), // a full stop that is missing
    ("I12", None), // a slip of the pen
    ("I13", None), // a slip of the pen
    ("I14", None), // a word said twice
    ("I15", Some("LIST_DUPLICATE")),
    ("I17", None), // two figures of one thing in two items, which may count different times
    ("I20", None), // a sentence that states a shortcoming where a measure should stand
];

/// Warnings of the annotation that are reported.
const WARNINGS: &[(&str, &str)] = &[("I24", "STATUS_CONFLICT"), ("I54", "FEEDBACK_WINDOW_MISSING")];

#[test]
#[ignore = "needs the seed notice"]
fn these_diagnostics_and_no_others_are_reported() {
    let seed = seed().unwrap();
    let told = |found: &Diagnostic| {
        let related: Vec<_> = found.related().iter().map(|span| (span.line, span.column)).collect();
        let span = found.span();
        (found.code().as_str(), found.severity(), span.line, span.column, span.length, related)
    };
    let found: Vec<_> = seed.checked.diagnostics.iter().map(told).collect();
    let wanted = TOLD.iter().map(|(code, severity, line, column, length, related)| {
        (*code, *severity, *line, *column, *length, related.to_vec())
    });
    assert_eq!(found, wanted.collect::<Vec<_>>());
}

#[test]
#[ignore = "needs the seed notice"]
fn five_are_announced_and_six_are_there() {
    let seed = seed().unwrap();
    let mut found = seed.checked.diagnostics.iter();
    let mismatch = found.find(|it| it.code().as_str() == "COUNT_MISMATCH").unwrap();
    let counted = mismatch.params().iter().find(|(name, _)| *name == "counted").unwrap();
    assert_eq!((mismatch.quote(), counted.1.as_str()), ("五个方面", "6"));
}

#[test]
#[ignore = "needs the seed notice"]
fn every_error_of_the_annotation_is_reported_or_is_none_that_is_looked_for() {
    let seed = seed().unwrap();
    let noted = seed.noted("inconsistencies");
    let errors: Vec<&str> =
        noted.iter().filter(|it| word(it, "severity") == "error").map(|it| word(it, "id")).collect();
    assert_eq!(errors, ERRORS.iter().map(|(id, _)| *id).collect::<Vec<_>>());
    let reported = ERRORS.iter().filter_map(|(id, code)| code.map(|code| (*id, code)));
    let mut codes = Vec::new();
    for (id, code) in reported.chain(WARNINGS.iter().copied()) {
        let entry = noted.iter().find(|it| word(it, "id") == id).unwrap();
        let lines: Vec<u32> = list(entry, "where").iter().map(|place| number(place, "line")).collect();
        let here = |it: &&Diagnostic| it.code().as_str() == code && lines.contains(&it.span().line);
        assert_eq!(seed.checked.diagnostics.iter().filter(here).count(), 1, "{id} {code}");
        codes.push(code);
    }
    // Everything reported answers an entry of the annotation, but for the two totals, which are its check C21.
    assert_eq!(codes.len() + 2, TOLD.len());
}

/// The share of line 67 and the totals of line 11 are reckoned. The sum of line 49 is let alone, for one part
/// is called 重点, which others can be as well; the block of line 70 and named lists are not counted.
#[test]
#[ignore = "needs the seed notice"]
fn sums_shares_and_lists_that_are_right_are_not_reported() {
    let seed = seed().unwrap();
    let right: Vec<u32> = seed
        .noted("checks")
        .iter()
        .filter(|it| word(it, "verdict").starts_with("ok"))
        .map(|it| number(it, "line"))
        .collect();
    assert_eq!(right.len(), 15);
    let codes = ["SUM_MISMATCH", "PERCENT_MISMATCH", "COUNT_MISMATCH"];
    let is_alarm = |it: &&Diagnostic| codes.contains(&it.code().as_str()) && right.contains(&it.span().line);
    assert_eq!(seed.checked.diagnostics.iter().filter(is_alarm).count(), 0);
}
