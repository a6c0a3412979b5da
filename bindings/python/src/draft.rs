//! Notices drafted out of a dossier.

use std::path::PathBuf;

use pyo3::prelude::*;
use zhenggai::core::day::Period;
use zhenggai::core::disclosure::Disclosure;
use zhenggai::notice::drafting::{self, Drafted, document};

use crate::day::Date;
use crate::dossier::Dossier;
use crate::fault::raised;
use crate::json::Dict;

/// A notice that was drafted out of a dossier (通报稿).
///
/// >>> import datetime, zhenggai
/// >>> draft = zhenggai.example().dossier(datetime.date(2022, 3, 20)).draft_notice(issuing_body="中共某县委")
/// >>> "整改" in draft.text
/// True
#[pyclass(frozen, module = "zhenggai")]
pub(crate) struct Draft {
    drafted: Drafted,
}

impl Draft {
    pub(crate) fn of(
        dossier: &Dossier,
        level: &str,
        day: Option<Date>,
        issuing_body: Option<&str>,
        contact: &[String],
        window: Option<(Date, Date)>,
        template: Option<&str>,
    ) -> PyResult<Self> {
        let as_of = dossier.oversight.day();
        let level: Disclosure = level.parse().map_err(raised)?;
        let window = window.map(|(from, until)| Period::new(from.0, until.0)).transpose().map_err(raised)?;
        let wanted = drafting::Asked {
            as_of,
            level,
            day: day.map_or(as_of, |day| day.0),
            issuing_body,
            contact,
            window,
            position: zhenggai::lines::heads(dossier.book.ledger()),
            template,
        };
        Ok(Self { drafted: drafting::draft(dossier.core(), &wanted).map_err(raised)? })
    }
}

#[pymethods]
impl Draft {
    /// The text.
    #[getter]
    fn text(&self) -> &str {
        &self.drafted.text
    }

    /// Every figure with its definition, the day it counts up to, the entries it rests on and the position of the ledger
    /// (`notice-annex/1`).
    fn annex(&self) -> PyResult<Dict> {
        let text = zhenggai::record::annex(&self.drafted);
        let value = text.and_then(|text| serde_json::from_str::<serde_json::Value>(&text));
        Ok(Dict::of(&value.map_err(|error| pyo3::exceptions::PyMemoryError::new_err(error.to_string()))?))
    }

    /// The text as a Word document; written to a file where one is named.
    #[pyo3(signature = (path = None))]
    fn to_docx(&self, path: Option<PathBuf>) -> PyResult<Vec<u8>> {
        let bytes = document(&self.drafted.text);
        let bytes = bytes.map_err(|error| pyo3::exceptions::PyOSError::new_err(error.to_string()))?;
        if let Some(path) = path {
            std::fs::write(&path, &bytes).map_err(|error| crate::source::failed(&path, &error))?;
        }
        Ok(bytes)
    }

    fn __str__(&self) -> &str {
        &self.drafted.text
    }

    fn __repr__(&self) -> String {
        format!("Draft(figures=<{}>)", self.drafted.figures.len())
    }
}
