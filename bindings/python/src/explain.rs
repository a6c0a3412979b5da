//! What a code means.

use pyo3::prelude::*;
use serde::{Deserialize, Serialize};
use zhenggai::core::code;
use zhenggai::explain;

use crate::record::{Told, record};
use crate::tuple::Tuple;

/// A code with its page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CardRecord {
    code: String,
    family: String,
    severity: String,
    title: String,
    page: String,
}

record! {
    /// What a code means, why it is told and what to do (代码说明).
    Card holds CardRecord {
        /// The code.
        code: String,
        /// `rule`, `refusal`, `invalid`, `diagnostic`, `fault`, …
        family: String,
        /// `info`, `warning` or `error`.
        severity: String,
    }
    told {
        /// Its title.
        title, title_zh, title_en: String;
        /// Its page, in Markdown.
        page, page_zh, page_en: String;
    }
    methods {
        fn _repr_markdown_(&self, py: Python<'_>) -> PyResult<String> {
            Ok(self.held.told_in(crate::language::chosen(py)?).page.clone())
        }
    }
}

impl From<&code::Card> for Card {
    fn from(card: &code::Card) -> Self {
        let title = |language| match language {
            zhenggai::core::language::Language::Zh => card.title_zh(),
            zhenggai::core::language::Language::En => card.title_en(),
        };
        Told::of(|language| CardRecord {
            code: card.code().to_string(),
            family: card.family().as_str().to_owned(),
            severity: card.severity().as_str().to_owned(),
            title: title(language).to_owned(),
            page: explain::page(card, language),
        })
        .into()
    }
}

/// What a code means, however it is written. `KeyError` names those nearest in spelling where there is none.
///
/// >>> import zhenggai
/// >>> zhenggai.explain("count-mismatch").code
/// 'COUNT_MISMATCH'
#[pyfunction]
#[pyo3(name = "explain")]
pub(crate) fn explained(code: &str) -> PyResult<Card> {
    explain::card(code).map(Card::from).ok_or_else(|| {
        let near: Vec<&str> = explain::nearest(code).into_iter().map(|card| card.code().as_str()).collect();
        pyo3::exceptions::PyKeyError::new_err((code.to_owned(), near.join(", ")))
    })
}

/// Every code.
///
/// >>> import zhenggai
/// >>> len(zhenggai.codes()) > 100
/// True
#[pyfunction]
pub(crate) fn codes() -> Tuple<Card> {
    explain::cards().into_iter().map(Card::from).collect()
}
