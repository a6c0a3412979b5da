//! Ledgers in workbooks and CSV files.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use pyo3::prelude::*;
use zhenggai::author::office;
use zhenggai::choice::by_day;
use zhenggai::core::id::{DeviceId, DossierId};
use zhenggai::core::inspection::Regime;
use zhenggai::fault::Fault;
use zhenggai::kept::KeptBook;
use zhenggai::store::store::{MemoryStore, Store as _};
use zhenggai::table::{self, Beginning, Table, Taken};
use zhenggai::tables::field::Field;
use zhenggai::tables::header::{Headers, Mapping};
use zhenggai::tables::intake::plan::Answers;
use zhenggai::tables::note::named;
use zhenggai::tables::record;
use zhenggai::tables::say::sentence;
use zhenggai::wire::sheet::SheetsRecord;

use crate::book::Book;
use crate::day::{Date, now, or_today};
use crate::diagnostic::{CellNote, CellNoteRecord};
use crate::fault::{at, raised};
use crate::json::Dict;
use crate::language;
use crate::plan::Plan;
use crate::policy::PolicyWord;
use crate::record::{Pickled, Told};
use crate::source::{Source, text};
use crate::tuple::Tuple;

/// A ledger in a workbook or a CSV file (整改台账表) that was read: what it says, and what is odd in it.
///
/// >>> import zhenggai
/// >>> sheet = zhenggai.read_sheet("序号,反馈问题,整改措施,责任单位,完成时限\n1,学习不够,修订制度,办公室,\n")
/// >>> [note.code for note in sheet.notes]
/// ['DUE_MISSING']
/// >>> len(sheet)
/// 1
#[pyclass(frozen, eq, hash, module = "zhenggai")]
pub(crate) struct Sheet {
    pub(crate) name: String,
    bytes: Vec<u8>,
    headers: Option<String>,
    feedback: Option<Date>,
    pub(crate) table: Arc<Table>,
    record: Told<SheetsRecord>,
}

impl PartialEq for Sheet {
    fn eq(&self, other: &Self) -> bool {
        (&self.name, &self.bytes, &self.headers, self.feedback)
            == (&other.name, &other.bytes, &other.headers, other.feedback)
    }
}

impl Hash for Sheet {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (&self.name, &self.bytes, &self.headers).hash(state);
    }
}

impl Sheet {
    fn read(name: String, bytes: Vec<u8>, headers: Option<String>, feedback: Option<Date>) -> PyResult<Self> {
        let mut known = Headers::built_in();
        if let Some(text) = &headers {
            known.add(text).map_err(at("headers"))?;
        }
        let day = feedback.map(|day| day.0);
        let table = table::read(&bytes, &known, day, &mut |_| {}).map_err(at(&name))?;
        let record = Told::of(|language| record::record(&name, &table.reading, &table.notes, day, language));
        Ok(Self { name, bytes, headers, feedback, table: table.into(), record })
    }
}

/// Reads a ledger out of a workbook (xlsx, xls, ods) or a CSV file: its bytes, its path, or the text of a CSV.
///
/// `headers` is the TOML of headers to be understood (text, bytes or path); `columns` says what further headers mean, such
/// as `{"牵头部门": "lead_units"}`. What is wrong in it is no error: it is noted.
#[pyfunction]
#[pyo3(signature = (source, *, headers = None, columns = None, feedback_on = None))]
pub(crate) fn read_sheet(
    py: Python<'_>,
    source: Source,
    headers: Option<Source>,
    columns: Option<BTreeMap<String, String>>,
    feedback_on: Option<Date>,
) -> PyResult<Sheet> {
    let mut known = headers.as_ref().map(text).transpose()?;
    if let Some(columns) = columns {
        let mut mapping = Mapping::default();
        for (header, field) in &columns {
            let field: Field = field.parse().map_err(raised)?;
            mapping.learn(header, field);
        }
        known = Some(known.unwrap_or_default() + "\n" + &mapping.to_toml());
    }
    py.detach(|| Sheet::read(source.name, source.bytes, known, feedback_on))
}

/// What a pickle of a sheet holds: its name, its bytes, its headers, the day of the feedback.
type Kept = (String, Vec<u8>, Option<String>, Option<Date>);

#[pymethods]
impl Sheet {
    /// The name of its file, without the folder.
    #[getter]
    fn name(&self) -> &str {
        &self.name
    }

    /// What is odd, missing or contradicts itself, by place.
    #[getter]
    fn notes(&self) -> Tuple<CellNote> {
        let reading = &self.table.reading;
        let note = |note: &zhenggai::tables::note::Note| {
            let place = note.at().map(|at| named(reading.sheet_name(at.sheet), at));
            CellNote::from(Told::of(|language| CellNoteRecord {
                place: place.clone(),
                code: note.code().to_string(),
                severity: note.severity().as_str().to_owned(),
                message: sentence(note, language),
            }))
        };
        self.table.notes.iter().map(note).collect()
    }

    /// What would come of taking it into a ledger: what is new, what changed, what is refused, what must be answered.
    /// Nothing is recorded. `on` is the day from which it counts, by default today; `by` is whose word it is, such as
    /// `镇整改办:rectification_office`, by default that of whoever opened the ledger; `answers` say which item a row means:
    /// `{"台账!D7": "measure:F1.M2", "7": None}`, where `None` is something new.
    #[pyo3(signature = (book, *, on = None, by = None, answers = None))]
    fn plan(
        &self,
        py: Python<'_>,
        book: Bound<'_, Book>,
        on: Option<Date>,
        by: Option<&str>,
        answers: Option<BTreeMap<String, Option<String>>>,
    ) -> PyResult<Plan> {
        let on = or_today(py, on)?;
        let core = book.get().snapshot(py)?;
        let author = crate::book::by(by, Some(&core))?;
        let answers = self::answers(answers)?;
        let plan =
            py.detach(|| table::plan(&self.table.reading, &core, on, &answers)).map_err(at(&self.name))?;
        let taken = Taken { author, on, now: now()? };
        Ok(Plan::new(book.unbind(), &self.name, Arc::clone(&self.table), plan, taken))
    }

    /// A ledger in memory with everything that it says. `policy` judges it, by default the built-in one that was in force on
    /// the day of the feedback, else on `on`.
    #[pyo3(signature = (*, on = None, policy = None, dossier = "sheet", title = None))]
    fn to_book(
        &self,
        py: Python<'_>,
        on: Option<Date>,
        policy: Option<PolicyWord>,
        dossier: &str,
        title: Option<String>,
    ) -> PyResult<Book> {
        let on = or_today(py, on)?;
        let feedback = self.feedback.map(|day| day.0);
        let named = policy.map(|word| word.0);
        let judge = match &named {
            Some(policy) => (*policy.held).clone(),
            None => by_day(Regime::LocalInspection, feedback.unwrap_or(on)).map_err(raised)?,
        };
        let taken = Taken { author: office().map_err(raised)?, on, now: now()? };
        let beginning = Beginning {
            dossier: DossierId::new(dossier).map_err(raised)?,
            device: DeviceId::new("reader").map_err(raised)?,
            title: title.unwrap_or_else(|| self.table.title(&self.name)),
            feedback,
            rules: None,
        };
        let kept = py.detach(|| -> Result<KeptBook, Fault> {
            let (dossier, device) = (beginning.dossier.clone(), beginning.device.clone());
            let mut book = table::begin(beginning, judge.clone(), &taken)?;
            let plan = table::plan(&self.table.reading, &book, on, &Answers::new())?;
            table::import(&plan, &mut book, &taken, &mut |_| {})?;
            let entries: Vec<_> = book.ledger().entries().into_iter().cloned().collect();
            let mut store = MemoryStore::new();
            store.append(&entries)?;
            KeptBook::of(Box::new(store), dossier, device, judge)
        });
        let rules = named.map_or_else(
            || crate::policy::Policy::for_day(Regime::LocalInspection, feedback.unwrap_or(on)),
            Ok,
        )?;
        Book::new(kept.map_err(at(&self.name))?, &self.name, Some(rules), None)
    }

    /// All that it says as plain values (`rectification-ledger-gold/1`).
    #[pyo3(signature = (*, language = None))]
    fn to_dict(&self, py: Python<'_>, language: Option<&str>) -> PyResult<Dict> {
        Ok(Dict::of(self.record.told_in(language::named(py, language)?)))
    }

    fn __len__(&self) -> usize {
        self.record.zh.rows.len()
    }

    fn __repr__(&self) -> String {
        let SheetsRecord { rows, findings, .. } = &self.record.zh;
        let notes = self.table.notes.len();
        format!(
            "Sheet(name='{}', findings=<{}>, rows=<{}>, notes=<{notes}>)",
            self.name,
            findings.len(),
            rows.len()
        )
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Pickled<'py, Kept>> {
        let restore = py.get_type::<Self>().getattr("_restore")?;
        Ok((restore, (self.name.clone(), self.bytes.clone(), self.headers.clone(), self.feedback)))
    }

    #[staticmethod]
    fn _restore(
        name: String,
        bytes: Vec<u8>,
        headers: Option<String>,
        feedback: Option<Date>,
    ) -> PyResult<Self> {
        Self::read(name, bytes, headers, feedback)
    }
}

/// What was answered to doubts.
fn answers(given: Option<BTreeMap<String, Option<String>>>) -> PyResult<Answers> {
    let all = given.unwrap_or_default().into_iter();
    let one = |(place, item): (String, Option<String>)| {
        Ok((place, item.map(|item| item.parse()).transpose().map_err(raised)?))
    };
    all.map(one).collect()
}
