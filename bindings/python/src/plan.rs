//! What would come of taking a sheet in, and what came of it.

use std::sync::Arc;

use pyo3::prelude::*;
use serde::{Deserialize, Serialize};
use zhenggai::core::ledger::refusal::Refusal;
use zhenggai::table::{Table, Taken};
use zhenggai::tables::intake::plan::{Plan as Held, Step};
use zhenggai::tables::record;
use zhenggai::wire::sheet::plan::{
    CandidateRecord, DoubtfulRecord, PlanRecord, RefusedRecord, StepRecord, UnreadRecord,
};

use crate::book::Book;
use crate::json::Dict;
use crate::language;
use crate::record::{Give, Told, record as class};
use crate::tuple::Tuple;

class! {
    /// A step of a plan: what would be recorded, and out of which cell.
    PlanStep holds StepRecord {
        /// The sheet; absent in a CSV file.
        sheet: Option<String>,
        /// The cell.
        cell: String,
        /// The item.
        item: String,
        /// What changes.
        change: String,
        /// What the ledger says.
        before: String,
        /// What the sheet says.
        after: String,
    }
}

class! {
    /// What cannot be taken in, and why.
    RefusedStep holds RefusedRecord {
        /// The sheet; absent in a CSV file.
        sheet: Option<String>,
        /// The cell.
        cell: Option<String>,
        /// The stable code.
        code: String,
        /// The step, where it was one.
        step: Option<PlanStep>,
    }
    told {
        /// The sentence.
        what, what_zh, what_en: String;
    }
}

class! {
    /// An item that a row may mean.
    Candidate holds CandidateRecord {
        /// The item.
        item: String,
        /// What it says.
        text: String,
    }
}

class! {
    /// A row of which it is not certain what it means: answer it by its `place`.
    Doubt holds DoubtfulRecord {
        /// The sheet; absent in a CSV file.
        sheet: Option<String>,
        /// The cell.
        cell: String,
        /// How an answer calls it.
        place: String,
        /// The stable code.
        code: String,
        /// What it may be.
        candidates: Tuple<Candidate>,
    }
    told {
        /// The sentence.
        what, what_zh, what_en: String;
    }
}

class! {
    /// What stands in a sheet and was not read.
    Unread holds UnreadRecord {
        /// The sheet; absent in a CSV file.
        sheet: Option<String>,
        /// The cell.
        cell: Option<String>,
    }
    told {
        /// The sentence.
        what, what_zh, what_en: String;
    }
}

/// What would come of taking a sheet into a ledger (导入方案). Nothing is recorded until `record` is called.
///
/// >>> import datetime, zhenggai
/// >>> book = zhenggai.example()
/// >>> sheet = zhenggai.read_sheet("序号,反馈问题,整改措施,责任单位,完成时限\n2,账目不清,逐笔核对,财政所,2022年6月30日\n")
/// >>> plan = sheet.plan(book, on=datetime.date(2022, 4, 1))
/// >>> sorted({step.change for step in plan.created})
/// ['finding_added', 'measure_added']
/// >>> len(plan.record().entries) == len(plan.created) + len(plan.changed)
/// True
#[pyclass(frozen, module = "zhenggai")]
pub(crate) struct Plan {
    book: Py<Book>,
    name: String,
    table: Arc<Table>,
    held: Held,
    taken: Taken,
    record: Told<PlanRecord>,
}

impl Plan {
    pub(crate) fn new(book: Py<Book>, name: &str, table: Arc<Table>, held: Held, taken: Taken) -> Self {
        let record = told(name, &table, &held, &[]);
        Self { book, name: name.to_owned(), table, held, taken, record }
    }
}

fn told(name: &str, table: &Table, plan: &Held, refused: &[(Step, Refusal)]) -> Told<PlanRecord> {
    let read = (&table.reading, table.notes.as_slice());
    Told::of(|language| record::plan::record(name, read, plan, refused, language))
}

#[pymethods]
impl Plan {
    /// What is new.
    #[getter]
    fn created(&self) -> Tuple<PlanStep> {
        Give::give(&self.record.zh.created, &self.record.en.created)
    }

    /// What the ledger says otherwise.
    #[getter]
    fn changed(&self) -> Tuple<PlanStep> {
        Give::give(&self.record.zh.changed, &self.record.en.changed)
    }

    /// What cannot be taken in.
    #[getter]
    fn refused(&self) -> Tuple<RefusedStep> {
        Give::give(&self.record.zh.refused, &self.record.en.refused)
    }

    /// What must be answered.
    #[getter]
    fn doubts(&self) -> Tuple<Doubt> {
        Give::give(&self.record.zh.doubtful, &self.record.en.doubtful)
    }

    /// What was not read.
    #[getter]
    fn unread(&self) -> Tuple<Unread> {
        Give::give(&self.record.zh.unread, &self.record.en.unread)
    }

    /// How many rows say what the ledger says.
    #[getter]
    fn unchanged(&self) -> usize {
        self.record.zh.unchanged
    }

    /// How many items of the ledger the sheet does not name.
    #[getter]
    fn absent(&self) -> usize {
        self.record.zh.absent
    }

    /// Records all of it at once. What the rules refuse is left out and reported.
    fn record(&self, py: Python<'_>) -> PyResult<Imported> {
        let outcome = self.book.get().import(py, &self.held, &self.taken)?;
        let entries = outcome.entries.iter().map(ToString::to_string).collect();
        let told = told(&self.name, &self.table, &self.held, &outcome.refused);
        let of = |record: &PlanRecord| ImportedRecord {
            entries: Vec::clone(&entries),
            refused: record.refused.clone(),
        };
        Ok(Told { zh: of(&told.zh), en: of(&told.en) }.into())
    }

    /// All of it as plain values (`rectification-intake-plan/1`).
    #[pyo3(signature = (*, language = None))]
    fn to_dict(&self, py: Python<'_>, language: Option<&str>) -> PyResult<Dict> {
        Ok(Dict::of(self.record.told_in(language::named(py, language)?)))
    }

    fn __repr__(&self) -> String {
        let PlanRecord { created, changed, refused, doubtful, .. } = &self.record.zh;
        let (created, changed) = (created.len(), changed.len());
        let (refused, doubts) = (refused.len(), doubtful.len());
        format!("Plan(created=<{created}>, changed=<{changed}>, refused=<{refused}>, doubts=<{doubts}>)")
    }
}

/// What came of taking a sheet in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ImportedRecord {
    entries: Vec<String>,
    refused: Vec<RefusedRecord>,
}

class! {
    /// What came of taking a sheet in (导入结果).
    Imported holds ImportedRecord {
        /// The entries that were recorded, in order.
        entries: Tuple<String>,
        /// What was refused.
        refused: Tuple<RefusedStep>,
    }
}
