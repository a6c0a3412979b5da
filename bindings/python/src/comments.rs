//! What the public said of a notice, out of a table.

use pyo3::prelude::*;
use zhenggai::book::Asked;
use zhenggai::comments;
use zhenggai::core::id::PublicationId;
use zhenggai::tables::comments::Comments as Held;
use zhenggai::tables::say::sentence;

use crate::book::Book;
use crate::day::{Date, now, or_today};
use crate::diagnostic::{CellNote, CellNoteRecord};
use crate::fault::{at, raised};
use crate::record::Told;
use crate::source::Source;
use crate::tuple::Tuple;

/// A list of comments of the public (意见清单) that was read.
///
/// >>> import zhenggai
/// >>> comments = zhenggai.read_comments("收到日期,渠道,内容\n2022-04-03,电话,公厕仍未开放\n")
/// >>> len(comments), comments.notes
/// (1, ())
#[pyclass(frozen, module = "zhenggai")]
pub(crate) struct Comments {
    name: String,
    held: Held,
}

/// Reads a list of comments out of a workbook or a CSV file: its bytes, its path, or the text of a CSV.
#[pyfunction]
pub(crate) fn read_comments(py: Python<'_>, source: Source) -> PyResult<Comments> {
    let held = py.detach(|| comments::read(&source.bytes)).map_err(at(&source.name))?;
    Ok(Comments { name: source.name, held })
}

#[pymethods]
impl Comments {
    /// Rows that cannot be taken in, and whatever else is odd.
    #[getter]
    fn notes(&self) -> Tuple<CellNote> {
        let note = |note: &zhenggai::tables::note::Note| {
            CellNote::from(Told::of(|language| CellNoteRecord {
                place: note.at().map(|at| self.held.named(at)),
                code: note.code().to_string(),
                severity: note.severity().as_str().to_owned(),
                message: sentence(note, language),
            }))
        };
        self.held.notes.iter().map(note).collect()
    }

    /// Records them in a ledger, each once; returns the ids of the new entries. `publication` is what they were made on, `by`
    /// whose word it is (`PARTY:DUTY`), by default that of whoever opened the ledger.
    #[pyo3(signature = (book, *, on = None, by = None, publication = None))]
    fn record(
        &self,
        py: Python<'_>,
        book: &Book,
        on: Option<Date>,
        by: Option<&str>,
        publication: Option<&str>,
    ) -> PyResult<Tuple<String>> {
        let core = book.snapshot(py)?;
        let publication = publication.map(PublicationId::new).transpose().map_err(raised)?;
        let plan =
            comments::plan(&self.held, &core, or_today(py, on)?, publication.as_ref()).map_err(raised)?;
        let author = crate::book::by(by, Some(&core))?;
        let mut ids = Vec::new();
        for step in plan.steps {
            let (event, author, effective_on) = (step.event, author.clone(), step.on);
            let asked = Asked { event, author, effective_on, origin: None, now: now()? };
            ids.push(book.take(py, asked)?.to_string());
        }
        Ok(Tuple(ids))
    }

    fn __len__(&self) -> usize {
        self.held.rows.len()
    }

    fn __repr__(&self) -> String {
        format!("Comments(name='{}', rows=<{}>)", self.name, self.held.rows.len())
    }
}
