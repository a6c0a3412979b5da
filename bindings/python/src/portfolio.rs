//! Many dossiers, judged in parallel.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use pyo3::exceptions::{PyFileNotFoundError, PyKeyError, PyTypeError};
use pyo3::prelude::*;
use pyo3::types::PyMapping;
use zhenggai::columns::{Asked, Batches};
use zhenggai::fault::Fault;
use zhenggai::portfolio::{Ended, Portfolio as Core, Progress};
use zhenggai::tables::columns::TableName;

use crate::arrow::{self, Table, broken};
use crate::book::Book;
use crate::day::{Date, or_today};
use crate::dossier::Dossier;
use crate::fault::at;
use crate::policy::PolicyWord;
use crate::tuple::Tuple;

/// How long nobody looks whether Ctrl-C was pressed.
const LOOK: Duration = Duration::from_millis(50);

/// Many dossiers (台账组合): found in folders and files, or handed in, and judged in parallel.
///
/// >>> import datetime, zhenggai
/// >>> with zhenggai.example() as book:
/// ...     portfolio = zhenggai.Portfolio.of({"某镇": book})
/// >>> judged = portfolio.judge(as_of=datetime.date(2022, 4, 10))
/// >>> judged.verdicts()
/// <Table verdicts: 3 rows, 11 columns>
#[pyclass(frozen, module = "zhenggai")]
pub(crate) struct Portfolio {
    core: Core,
}

/// What `judge` tells of one dossier that was done.
type Told = (usize, usize, String);

#[pymethods]
impl Portfolio {
    /// The dossiers at a place: a folder (with all below it), a ledger file, an export in lines of JSON, which may hold many
    /// dossiers, a bundle, or a pattern such as `2024/*.zg`. Portfolios are joined by `+`.
    ///
    /// `FileNotFoundError` where there is nothing. A file that cannot be read becomes a row with its error when the
    /// portfolio is judged.
    #[staticmethod]
    fn open(py: Python<'_>, place: PathBuf) -> PyResult<Self> {
        let what = place.display().to_string();
        let found = py.detach(|| Core::open(&what));
        Ok(Self { core: found.map_err(|fault| not_found(&what, fault))? })
    }

    /// Dossiers that are in memory: books and dossiers by name, or some of them under their own ids. A dossier is judged
    /// with all that its book holds, as of the day that `judge` names.
    #[staticmethod]
    fn of(py: Python<'_>, books: &Bound<'_, PyAny>) -> PyResult<Self> {
        let mut core = Core::default();
        if let Ok(named) = books.cast::<PyMapping>() {
            for pair in named.items()?.iter() {
                let (name, held): (String, Bound<'_, PyAny>) = pair.extract()?;
                core.add(&name, held_by(py, &held)?);
            }
        } else {
            for held in books.try_iter()? {
                let book = held_by(py, &held?)?;
                let id = book.ledger().dossier_id().clone();
                core.add(id.as_str(), book);
            }
        }
        Ok(Self { core })
    }

    /// Dossiers out of a table with a column `line`, as `Table` `lines` has it: a data frame, a table of pyarrow, whatever tells
    /// its rows by the Arrow PyCapsule interface. So ledgers can be kept in Parquet, and judged out of it. `source` is the
    /// name that all of them get.
    ///
    /// >>> import datetime, zhenggai
    /// >>> lines = zhenggai.example().table("lines")
    /// >>> len(zhenggai.Portfolio.from_arrow(lines))
    /// 1
    #[staticmethod]
    #[pyo3(signature = (table, *, source = "lines"))]
    fn from_arrow(table: &Bound<'_, PyAny>, source: &str) -> PyResult<Self> {
        let texts = arrow::texts(table, "line")?;
        let mut core = Core::default();
        core.add_lines(source, texts.iter().map(String::as_str)).map_err(at(source))?;
        Ok(Self { core })
    }

    /// Where the dossiers lie: files, or the names they were handed in under.
    #[getter]
    fn sources(&self) -> Tuple<String> {
        self.core.places().iter().map(|place| place.source.clone()).collect()
    }

    /// Judges all dossiers, on all processors, while other threads of Python run.
    ///
    /// `as_of` is the day, today where absent; `policy` a rule set that judges in place of that to which each ledger is held.
    /// `readers` names who will read the tables (`restricted` sees everything, then `internal`, `inspected_organisation`,
    /// `party_wide`, `public`): what may not be shown to them is left out. `sentences=False` leaves sentences out, which is
    /// several times faster. `tables` are the names of those that are wanted, all where absent. `progress(done, total,
    /// source)` is called after each dossier; what it raises ends the judgement, and so does Ctrl-C.
    #[pyo3(signature = (*, as_of = None, policy = None, readers = "restricted", language = None, sentences = true,
        tables = None, progress = None))]
    #[expect(clippy::too_many_arguments, reason = "each has a name in Python, and a value that is usual")]
    fn judge(
        &self,
        py: Python<'_>,
        as_of: Option<Date>,
        policy: Option<PolicyWord>,
        readers: &str,
        language: Option<&str>,
        sentences: bool,
        tables: Option<Vec<String>>,
        progress: Option<Bound<'_, PyAny>>,
    ) -> PyResult<Judgement> {
        let day = or_today(py, as_of)?;
        let asked = arrow::asked(py, Date(day), policy, readers, language, sentences)?;
        let tables: BTreeSet<TableName> = match tables {
            Some(words) => words.iter().map(|word| arrow::named(word)).collect::<PyResult<_>>()?,
            None => TableName::ALL.iter().copied().collect(),
        };
        let batches = run(py, &self.core, &asked, &tables, progress.as_ref())?;
        Ok(Judgement { day: Date(day), batches })
    }

    /// The dossiers of this portfolio and those of another behind them.
    fn __add__(&self, other: &Self) -> Self {
        let mut core = self.core.clone();
        core.extend(other.core.clone());
        Self { core }
    }

    fn __len__(&self) -> usize {
        self.core.places().len()
    }

    fn __repr__(&self) -> String {
        format!("<Portfolio of {} dossiers>", self.core.places().len())
    }
}

fn held_by(py: Python<'_>, held: &Bound<'_, PyAny>) -> PyResult<Arc<zhenggai::book::Book>> {
    if let Ok(book) = held.cast::<Book>() {
        return book.get().snapshot(py);
    }
    if let Ok(dossier) = held.cast::<Dossier>() {
        return Ok(Arc::clone(&dossier.get().book));
    }
    Err(PyTypeError::new_err(format!("a Book or a Dossier is needed, not {}", held.get_type().name()?)))
}

fn not_found(what: &str, fault: Fault) -> PyErr {
    match fault {
        Fault::FileUnreadable { kind: std::io::ErrorKind::NotFound, .. } => {
            PyFileNotFoundError::new_err((2, "No such file or directory", what.to_owned()))
        }
        other => at(what)(other),
    }
}

/// Judges on threads of its own; this one tells Python how far it is, and looks out for Ctrl-C.
fn run(
    py: Python<'_>,
    core: &Core,
    asked: &Asked,
    tables: &BTreeSet<TableName>,
    progress: Option<&Bound<'_, PyAny>>,
) -> PyResult<Batches> {
    let stopped = AtomicBool::new(false);
    let (send, receive) = channel::<Told>();
    let receive = Mutex::new(receive);
    let wanted = progress.is_some();
    std::thread::scope(|scope| {
        let stopped = &stopped;
        let work = scope.spawn(move || judge(core, asked, tables, stopped, wanted.then_some(&send)));
        let watched = watch(py, &receive, progress);
        if watched.is_err() {
            stopped.store(true, Ordering::Relaxed);
        }
        let judged = py.detach(|| work.join()).unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        watched?;
        judged.map_err(|ended| match ended {
            Ended::Columns(error) => broken(&error),
            // Only what was watched stops it, and that has been raised.
            Ended::Stopped => pyo3::exceptions::PyKeyboardInterrupt::new_err(()),
        })
    })
}

fn judge(
    core: &Core,
    asked: &Asked,
    tables: &BTreeSet<TableName>,
    stopped: &AtomicBool,
    send: Option<&Sender<Told>>,
) -> Result<Batches, Ended> {
    core.judge(asked, tables, &|Progress { done, of, source }| {
        let heard = send.is_none_or(|send| send.send((done, of, source.to_owned())).is_ok());
        if heard && !stopped.load(Ordering::Relaxed) {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    })
}

/// Hands what is told to `progress` until the work has ended.
fn watch(
    py: Python<'_>,
    receive: &Mutex<Receiver<Told>>,
    progress: Option<&Bound<'_, PyAny>>,
) -> PyResult<()> {
    loop {
        let told = py.detach(|| {
            let receive = receive.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            receive.recv_timeout(LOOK)
        });
        match (told, progress) {
            (Ok(told), Some(progress)) => drop(progress.call1(told)?),
            (Err(RecvTimeoutError::Disconnected), _) => return Ok(()),
            _ => {}
        }
        py.check_signals()?;
    }
}

/// What came of judging a portfolio: a table for each thing that was wanted.
#[pyclass(frozen, module = "zhenggai")]
pub(crate) struct Judgement {
    day: Date,
    batches: Batches,
}

impl Judgement {
    fn of(&self, name: TableName) -> PyResult<Table> {
        match self.batches.get(&name) {
            Some((schema, batches)) => Ok(Table::new(name, schema.clone(), batches.clone())),
            None => Err(PyKeyError::new_err(format!("{name} was not among the tables that were wanted"))),
        }
    }
}

#[pymethods]
impl Judgement {
    /// The day as of which was judged.
    #[getter]
    const fn as_of(&self) -> Date {
        self.day
    }

    /// The table with this name. `KeyError` where it was not wanted.
    fn table(&self, name: &str) -> PyResult<Table> {
        self.of(arrow::named(name)?)
    }

    /// One row a dossier with its figures, or with the error that kept it from being judged.
    fn dossiers(&self) -> PyResult<Table> {
        self.of(TableName::Dossiers)
    }

    /// Findings, with where they stand.
    fn findings(&self) -> PyResult<Table> {
        self.of(TableName::Findings)
    }

    /// Tasks, with where they stand.
    fn tasks(&self) -> PyResult<Table> {
        self.of(TableName::Tasks)
    }

    /// Measures, with where they stand.
    fn measures(&self) -> PyResult<Table> {
        self.of(TableName::Measures)
    }

    /// Who answers for what, from when to when.
    fn responsibilities(&self) -> PyResult<Table> {
        self.of(TableName::Responsibilities)
    }

    /// Evidence.
    fn evidence(&self) -> PyResult<Table> {
        self.of(TableName::Evidence)
    }

    /// Money to be got back.
    fn recoveries(&self) -> PyResult<Table> {
        self.of(TableName::Recoveries)
    }

    /// Entries of the ledgers.
    fn entries(&self) -> PyResult<Table> {
        self.of(TableName::Entries)
    }

    /// The ledgers themselves, line by line, for readers to whom everything may be shown.
    fn lines(&self) -> PyResult<Table> {
        self.of(TableName::Lines)
    }

    /// Verdicts.
    fn verdicts(&self) -> PyResult<Table> {
        self.of(TableName::Verdicts)
    }

    /// Reasons of the verdicts.
    fn reasons(&self) -> PyResult<Table> {
        self.of(TableName::Reasons)
    }

    /// What is wrong in the dossiers.
    fn diagnostics(&self) -> PyResult<Table> {
        self.of(TableName::Diagnostics)
    }

    fn __repr__(&self) -> String {
        let names: Vec<&str> = self.batches.keys().map(|name| name.as_str()).collect();
        format!("<Judgement as of {}: {}>", self.day.0, names.join(", "))
    }
}
