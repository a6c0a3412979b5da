//! Figures of one book or of several.

use pyo3::prelude::*;
use zhenggai::book::Book as Core;
use zhenggai::core::day::Day;
use zhenggai::core::ledger::refusal::Refusal;
use zhenggai::core::statistics::issue::Issue;
use zhenggai::core::statistics::organisation::Organisations;
use zhenggai::figures::{Asked, figures};
use zhenggai::wire::organisations;
use zhenggai::wire::statistics::StatisticsRecord;

use crate::book::Book;
use crate::day::{Date, moment, or_today};
use crate::fault::raised;
use crate::record::Told;
use crate::source::{Source, text};
use crate::statistics::Statistics;
use crate::tuple::Every;

/// What is asked for.
pub(crate) fn asked(day: Day, by: &str, pace_days: u32) -> PyResult<Asked> {
    Ok(Asked { day, known_at: None, by: by.parse().map_err(raised)?, pace_days })
}

/// The figures of books, in both languages.
pub(crate) fn counted(
    books: &[Core],
    asked: Asked,
    tree: Option<(Organisations, Vec<Issue>)>,
) -> PyResult<Told<StatisticsRecord>> {
    let (tree, issues) = tree.unwrap_or_default();
    let found = figures(books, asked, &tree, &issues);
    if found.dossiers.is_empty() {
        return Err(raised(Refusal::DossierNotOpened));
    }
    Ok(Told::of(|language| found.record(language)))
}

/// The figures of several books, added up: what came back, what several organisations have, sums over a tree.
///
/// `tree` is the TOML of organisations: its text, its bytes, or its path. `known_at` is a moment such as
/// `2025-03-01T09:00:00.000Z`: entries that came later are left out.
///
/// >>> import zhenggai
/// >>> zhenggai.statistics([zhenggai.example()], by="unit").dossiers[0].rows[0].level
/// 'finding'
#[pyfunction]
#[pyo3(signature = (books, *, as_of = None, known_at = None, by = "level",
    pace_days = 90, tree = None))]
pub(crate) fn statistics(
    py: Python<'_>,
    books: Every<Py<Book>>,
    as_of: Option<Date>,
    known_at: Option<&str>,
    by: &str,
    pace_days: u32,
    tree: Option<Source>,
) -> PyResult<Statistics> {
    let asked = Asked { known_at: moment(known_at)?, ..asked(or_today(py, as_of)?, by, pace_days)? };
    let tree = match tree {
        Some(source) => Some(organisations::read(&text(&source)?).map_err(raised)?),
        None => None,
    };
    let mut held = Vec::new();
    for book in &books.0 {
        held.push((*book.get().snapshot(py)?).clone());
    }
    py.detach(|| Ok(counted(&held, asked, tree)?.into()))
}
