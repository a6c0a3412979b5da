//! What contradicts itself in the notice, and nothing else.

use zhenggai::core::code::Severity;
use zhenggai::notice::diagnostic::Diagnostic;
use zhenggai_conformance::agreement::word;
use zhenggai_conformance::outline::list;
use zhenggai_conformance::seed::{number, seed};

/// Code, severity, line, column, length, and line and column of the other places.
type Told = (&'static str, Severity, u32, u32, u32, &'static [(u32, u32)]);

const TOLD: &[Told] = &[
    ("PUNCTUATION_WIDTH", Severity::Info, 2, 26, 1, &[]),
    ("PHRASE_WRONG", Severity::Warning, 3, 5, 4, &[]),
    ("COMPLETION_NOT_STATED", Severity::Warning, 8, 56, 7, &[]),
    ("LEVEL_TERM_MIXED", Severity::Warning, 8, 56, 7, &[(8, 31)]),
    ("TOTAL_NOT_DERIVABLE", Severity::Info, 8, 56, 7, &[]),
    ("TOTAL_NOT_DERIVABLE", Severity::Info, 8, 69, 10, &[]),
    ("STATUS_CONFLICT", Severity::Warning, 11, 57, 8, &[(70, 63)]),
    ("DATE_AFTER_NOTICE", Severity::Error, 14, 115, 7, &[(78, 1)]),
    ("PHRASE_WRONG", Severity::Warning, 16, 7, 6, &[]),
    ("PHRASE_WRONG", Severity::Warning, 17, 265, 4, &[]),
    ("CLAUSE_DUPLICATE", Severity::Error, 18, 566, 2, &[(18, 288)]),
    ("UNIT_OBJECT_MISMATCH", Severity::Warning, 20, 71, 5, &[]),
    ("PHRASE_WRONG", Severity::Warning, 20, 267, 4, &[]),
    ("LIST_DUPLICATE", Severity::Error, 21, 253, 11, &[(21, 241)]),
    ("QUOTE_UNMATCHED", Severity::Error, 22, 280, 14, &[]),
    ("PHRASE_WRONG", Severity::Warning, 24, 122, 4, &[]),
    ("UNIT_SYNONYM", Severity::Info, 25, 85, 6, &[(43, 210)]),
    ("PHRASE_WRONG", Severity::Warning, 33, 534, 4, &[]),
    ("MEASURE_WORD_MISSING", Severity::Info, 38, 393, 3, &[]),
    ("PHRASE_WRONG", Severity::Warning, 42, 421, 4, &[]),
    ("ACCOUNTABILITY_WITHOUT_COUNT", Severity::Warning, 47, 137, 4, &[]),
    ("RECOVERY_WITHOUT_AMOUNT", Severity::Warning, 47, 171, 2, &[]),
    ("FALSE_ZERO", Severity::Warning, 49, 73, 11, &[]),
    ("QUOTE_UNMATCHED", Severity::Error, 57, 192, 5, &[]),
    ("ITEM_WITHOUT_HEADING", Severity::Info, 60, 1, 3, &[]),
    ("COUNT_MISMATCH", Severity::Error, 63, 30, 4, &[]),
    ("CLAUSE_SINGLE", Severity::Warning, 66, 14, 2, &[]),
    ("NUM_DUPLICATE", Severity::Error, 67, 1, 3, &[(66, 1)]),
    ("FORMS_NOT_SPLIT", Severity::Info, 67, 37, 9, &[]),
    ("ZERO_REPORT_CONTRADICTED", Severity::Warning, 69, 283, 3, &[]),
    ("BLOCK_UNNUMBERED", Severity::Info, 70, 1, 327, &[]),
    ("STOP_MISSING", Severity::Error, 74, 230, 1, &[]),
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
    ("I07", Some("PHRASE_WRONG")),
    ("I08", Some("TERM_MIXED")),
    ("I09", Some("QUOTE_UNMATCHED")),
    ("I10", Some("QUOTE_UNMATCHED")),
    ("I11", Some("STOP_MISSING")),
    ("I12", Some("PHRASE_WRONG")),
    ("I13", Some("PHRASE_WRONG")),
    ("I14", None), // a word said twice
    ("I15", Some("LIST_DUPLICATE")),
    ("I17", None), // two figures of one thing in two items, which may count different times
    ("I20", None), // a sentence that states a shortcoming where a measure should stand
];

/// Warnings and notes of the annotation that are reported, and how often.
const OTHERS: &[(&str, &str, usize)] = &[
    ("I22", "ZERO_REPORT_CONTRADICTED", 1),
    ("I24", "STATUS_CONFLICT", 1),
    ("I26", "BLOCK_UNNUMBERED", 1),
    ("I27", "ITEM_WITHOUT_HEADING", 1),
    ("I28", "LEVEL_TERM_MIXED", 1),
    ("I30", "UNIT_OBJECT_MISMATCH", 1),
    ("I31", "MEASURE_WORD_MISSING", 1),
    ("I32", "UNIT_SYNONYM", 1),
    ("I34", "PHRASE_WRONG", 3), // 截止目前
    ("I37", "PHRASE_WRONG", 1),
    ("I50", "RECOVERY_WITHOUT_AMOUNT", 1),
    ("I51", "ACCOUNTABILITY_WITHOUT_COUNT", 1),
    ("I54", "FEEDBACK_WINDOW_MISSING", 1),
];

/// What is reported though the annotation does not call it an inconsistency, each looked at in the notice: the two
/// totals are its check C21; the width of the commas, how many of the tasks are completed, an answer that nothing was
/// found, and two forms counted as one are what rules of publishing ask for.
const BEYOND: &[(&str, usize)] = &[
    ("TOTAL_NOT_DERIVABLE", 2),
    ("PUNCTUATION_WIDTH", 1),
    ("COMPLETION_NOT_STATED", 1),
    ("FALSE_ZERO", 1),
    ("FORMS_NOT_SPLIT", 1),
];

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
    let reported = ERRORS.iter().filter_map(|(id, code)| code.map(|code| (*id, code, 1)));
    let mut answered = 0;
    for (id, code, times) in reported.chain(OTHERS.iter().copied()) {
        let entry = noted.iter().find(|it| word(it, "id") == id).unwrap();
        let lines: Vec<u32> = list(entry, "where").iter().map(|place| number(place, "line")).collect();
        let here = |it: &&Diagnostic| it.code().as_str() == code && lines.contains(&it.span().line);
        assert_eq!(seed.checked.diagnostics.iter().filter(here).count(), times, "{id} {code}");
        answered += times;
    }
    for (code, times) in BEYOND {
        let found = seed.checked.diagnostics.iter().filter(|it| it.code().as_str() == *code).count();
        assert_eq!(found, *times, "{code}");
        answered += times;
    }
    assert_eq!(answered, TOLD.len());
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
