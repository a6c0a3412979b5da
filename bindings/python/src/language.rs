//! In which language sentences are told.

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use zhenggai::core::language::Language;

use crate::fault::raised;

/// The language that was chosen by `zhenggai.language`.
pub(crate) fn chosen(py: Python<'_>) -> PyResult<Language> {
    static CHOSEN: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let chosen = CHOSEN.get_or_try_init(py, || {
        Ok::<_, PyErr>(py.import("zhenggai._language")?.getattr("chosen")?.unbind())
    })?;
    let word: String = chosen.call_method0(py, "get")?.extract(py)?;
    word.parse().map_err(raised)
}

/// The language with this name, else the one that was chosen.
pub(crate) fn named(py: Python<'_>, word: Option<&str>) -> PyResult<Language> {
    word.map_or_else(|| chosen(py), |word| word.parse().map_err(raised))
}
