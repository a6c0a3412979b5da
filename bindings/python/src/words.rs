//! What the words of the vocabularies are called.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use zhenggai::core::say;

use crate::fault::raised;
use crate::language;

/// What a word of a column is called, in the language that was chosen: `column` is `work`, `closure`, `closure_reason`,
/// `timeliness`, `outcome`, `duty`, `level`, `evidence_kind` or `kind` (of an entry).
///
/// >>> import zhenggai
/// >>> with zhenggai.language("zh"):
/// ...     zhenggai.called("on_public_notice", "closure"), zhenggai.called("overdue", "timeliness")
/// ('公示中', '逾期')
#[pyfunction]
#[pyo3(signature = (word, column, *, language = None))]
pub(crate) fn called(py: Python<'_>, word: &str, column: &str, language: Option<&str>) -> PyResult<String> {
    let language = language::named(py, language)?;
    macro_rules! name {
        ($say:path) => {
            Ok($say(word.parse().map_err(raised)?, language).to_owned())
        };
    }
    match column {
        "work" => name!(say::work_status),
        "closure" => name!(say::closure_status),
        "closure_reason" => name!(say::closure_reason),
        "timeliness" => name!(say::figures::timeliness),
        "outcome" => name!(say::outcome),
        "duty" => name!(say::duty),
        "level" => name!(say::figures::level),
        "evidence_kind" => name!(say::evidence_kind),
        "kind" => name!(say::event_kind),
        _ => Err(PyValueError::new_err(format!("no words are told for the column `{column}`"))),
    }
}
