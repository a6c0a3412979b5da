//! What comes of judging a folder.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use arrow_array::RecordBatch;
use arrow_array::cast::AsArray;
use zhenggai::columns::{Asked, Batches};
use zhenggai::core::language::Language;
use zhenggai::judged::Judged;
use zhenggai::portfolio::{Ended, Portfolio, Progress};
use zhenggai::tables::columns::TableName;
use zhenggai::wire::policy;

use crate::folder::{book, folder};

fn asked() -> Asked {
    Asked::new("2024-01-01".parse().unwrap(), Some(Language::En))
}

fn all() -> BTreeSet<TableName> {
    TableName::ALL.iter().copied().collect()
}

fn open(folder: &tempfile::TempDir) -> Portfolio {
    Portfolio::open(folder.path().to_str().unwrap()).unwrap()
}

fn on(_: Progress<'_>) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// A column of texts over all batches; `-` where it is empty.
fn texts(batches: &Batches, table: TableName, name: &str) -> Vec<String> {
    let of = |batch: &RecordBatch| {
        let column = batch.column_by_name(name).unwrap().as_string::<i64>().clone();
        column.iter().map(|text| text.unwrap_or("-").to_owned()).collect::<Vec<_>>()
    };
    batches[&table].1.iter().flat_map(of).collect()
}

fn rows(batches: &Batches, table: TableName) -> usize {
    batches[&table].1.iter().map(RecordBatch::num_rows).sum()
}

#[test]
fn every_dossier_of_a_folder_has_a_row_and_every_broken_file_one_with_its_error() {
    let folder = folder();
    let judged = open(&folder).judge(&asked(), &all(), &on).unwrap();
    assert_eq!(
        texts(&judged, TableName::Dossiers, "dossier"),
        ["a-1", "a-2", "b-1", "b-2", "c-1", "d-1", "-", "f-1"]
    );
    let errors = texts(&judged, TableName::Dossiers, "error");
    assert_eq!(errors, ["-", "-", "-", "-", "-", "ENTRY_ID_MISMATCH", "STORE_DAMAGED", "-"]);
    let sentences = texts(&judged, TableName::Dossiers, "error_sentence");
    assert!(sentences[5].starts_with("line 2: "), "{}", sentences[5]);
    assert_eq!(rows(&judged, TableName::Findings), 1 + 2 + 3 + 1 + 2 + 4);
    assert_eq!(rows(&judged, TableName::Verdicts), 2 * (1 + 2 + 3 + 1 + 2 + 4) + 6);
}

#[test]
fn verdicts_are_those_of_each_book_alone() {
    let folder = folder();
    let judged = open(&folder).judge(&asked(), &all(), &on).unwrap();
    let rules = texts(&judged, TableName::Reasons, "rule");
    let sentences = texts(&judged, TableName::Reasons, "sentence");
    let mut expected = Vec::new();
    for (id, findings) in [("a-1", 1), ("a-2", 2), ("b-1", 3), ("b-2", 1), ("c-1", 2), ("f-1", 4)] {
        let book = book(id, findings);
        let alone = Judged::new(&book, asked().day).unwrap();
        let reasons = alone.assessment().verdicts().iter().flat_map(|verdict| verdict.reasons());
        expected
            .extend(reasons.map(|it| (it.rule().to_string(), zhenggai::core::say::reason(it, Language::En))));
    }
    assert_eq!(rules.into_iter().zip(sentences).collect::<Vec<_>>(), expected);
}

#[test]
fn nothing_depends_on_the_threads() {
    let folder = folder();
    let portfolio = open(&folder);
    let with = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| portfolio.judge(&asked(), &all(), &on).unwrap())
    };
    let (one, many) = (with(1), with(4));
    for (table, column) in [
        (TableName::Dossiers, "source"),
        (TableName::Findings, "entry"),
        (TableName::Measures, "measure"),
        (TableName::Entries, "entry"),
        (TableName::Reasons, "sentence"),
        (TableName::Diagnostics, "code"),
    ] {
        assert_eq!(texts(&one, table, column), texts(&many, table, column), "{table}");
    }
}

#[test]
fn only_what_was_asked_for_is_gathered_and_a_policy_that_is_named_judges() {
    let mut portfolio = Portfolio::default();
    portfolio.add("记忆中的台账", Arc::new(book("m-1", 2)));
    let policy = policy::built_in("cn.audit").unwrap().unwrap();
    let asked = Asked { policy: Some(policy), ..asked() };
    let judged = portfolio.judge(&asked, &BTreeSet::from([TableName::Verdicts]), &on).unwrap();
    let tables: Vec<TableName> = judged.keys().copied().collect();
    assert_eq!(tables, [TableName::Dossiers, TableName::Verdicts]);
    assert_eq!(texts(&judged, TableName::Dossiers, "source"), ["记忆中的台账"]);
    assert!(texts(&judged, TableName::Verdicts, "policy").iter().all(|it| it == "cn.audit"));
}

#[test]
fn it_tells_how_far_it_is_and_can_be_stopped() {
    let folder = folder();
    let portfolio = open(&folder);
    let last = AtomicUsize::new(0);
    let told = |progress: Progress<'_>| {
        assert_eq!(progress.of, 8);
        last.fetch_max(progress.done, Ordering::Relaxed);
        ControlFlow::Continue(())
    };
    portfolio.judge(&asked(), &BTreeSet::new(), &told).unwrap();
    assert_eq!(last.load(Ordering::Relaxed), 8);
    let calls = AtomicUsize::new(0);
    let stop = |_: Progress<'_>| {
        calls.fetch_add(1, Ordering::Relaxed);
        ControlFlow::Break(())
    };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let stopped = pool.install(|| portfolio.judge(&asked(), &all(), &stop));
    assert!(matches!(stopped, Err(Ended::Stopped)));
    assert_eq!(calls.load(Ordering::Relaxed), 1, "no other dossier is begun");
}

#[test]
fn a_pattern_picks_files_and_nothing_at_all_is_an_error() {
    let folder = folder();
    let pattern = format!("{}/**/*.jsonl", folder.path().display());
    let sources: Vec<String> =
        Portfolio::open(&pattern).unwrap().places().iter().map(|place| place.source.clone()).collect();
    assert_eq!(sources.len(), 4, "{sources:?}");
    for nothing in ["nowhere/*.db", "nowhere", "a[b"] {
        assert_eq!(Portfolio::open(nothing).unwrap_err().code().as_str(), "FILE_UNREADABLE", "{nothing}");
    }
}

#[test]
fn before_anything_was_opened_there_is_nothing_to_judge() {
    let mut portfolio = Portfolio::default();
    portfolio.add("m", Arc::new(book("m-1", 1)));
    let asked = Asked::new("2023-06-01".parse().unwrap(), None);
    let judged = portfolio.judge(&asked, &all(), &on).unwrap();
    assert_eq!(texts(&judged, TableName::Dossiers, "error"), ["DOSSIER_NOT_OPENED"]);
    assert_eq!(rows(&judged, TableName::Entries), 0);
}

#[test]
fn ledgers_come_back_out_of_their_lines() {
    let folder = folder();
    let judged = open(&folder).judge(&asked(), &all(), &on).unwrap();
    let lines = texts(&judged, TableName::Lines, "line");
    let mut again = Portfolio::default();
    again.add_lines("lines", lines.iter().map(String::as_str)).unwrap();
    let again = again.judge(&asked(), &all(), &on).unwrap();
    for (table, column) in
        [(TableName::Entries, "entry"), (TableName::Reasons, "sentence"), (TableName::Lines, "line")]
    {
        assert_eq!(texts(&again, table, column), texts(&judged, table, column), "{table}");
    }
    let fault = Portfolio::default().add_lines("lines", [lines[0].as_str(), "{}"]).unwrap_err();
    assert_eq!(fault.code().as_str(), "RECORD_MALFORMED");
    assert!(fault.sentence(Language::En).starts_with("line 2: "));
}
