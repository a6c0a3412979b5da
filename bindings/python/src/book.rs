//! Ledgers: opened, recorded in, proven, exchanged.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Cursor, Read as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyType;
use zhenggai::author::author;
use zhenggai::book::{Asked, Book as Core};
use zhenggai::choice::Rules;
use zhenggai::core::id::{DeviceId, DossierId, EntryId};
use zhenggai::core::ledger::command::Command;
use zhenggai::core::ledger::event::Event;
use zhenggai::fault::Fault;
use zhenggai::form::{Form, HEAD};
use zhenggai::kept::KeptBook;
use zhenggai::store::exchange::{self, Apply, Have, Limits, Missing};
use zhenggai::store::seal::verify::Checks;
use zhenggai::store::store::{
    MemoryStore, OnBadLine, Scope, SqliteStore, Store, audit_lines, export, import,
};
use zhenggai::wire::said;

use crate::arrow::{self, Table};
use crate::day::{Date, moment, now, or_today};
use crate::dossier::Dossier;
use crate::entry::Entry;
use crate::fault::{at, raised};
use crate::json::Text;
use crate::key::SigningKey;
use crate::ledger_state::WithoutEffect;
use crate::policy::{Policy, PolicyWord};
use crate::report::{Report, Taken};
use crate::source::{Source, failed};
use crate::tuple::{Each, Every, Tuple};

/// A ledger (账本): what was recorded about one dossier, kept in a file, on a server or in memory.
///
/// What is recorded is never changed; a mistake is answered by a correcting entry. Use it in a `with` statement, or call
/// `close`. A book may be used from several threads: one call at a time is at work in it.
///
/// >>> import zhenggai
/// >>> with zhenggai.example() as book:
/// ...     print(len(book), book.dossier().title)
/// 7 某镇整改台账
#[pyclass(frozen, module = "zhenggai")]
pub(crate) struct Book {
    place: String,
    rules: Option<Policy>,
    open: Mutex<Option<Open>>,
}

/// A book that is open.
struct Open {
    kept: KeptBook,
    /// What it says, as it was last asked for.
    snapshot: Option<Arc<Core>>,
}

impl Open {
    fn snapshot(&mut self) -> Arc<Core> {
        Arc::clone(self.snapshot.get_or_insert_with(|| Arc::new(self.kept.book().clone())))
    }

    fn changed(&mut self) -> &mut KeptBook {
        self.snapshot = None;
        &mut self.kept
    }
}

impl Book {
    pub(crate) fn new(
        kept: KeptBook,
        place: impl ToString,
        rules: Option<Policy>,
        key: Option<&SigningKey>,
    ) -> PyResult<Self> {
        let kept = match key {
            Some(key) => kept.signing_with(key.held()?),
            None => kept,
        };
        let open = Mutex::new(Some(Open { kept, snapshot: None }));
        Ok(Self { place: place.to_string(), rules, open })
    }

    /// A book over the store that `open` opens, which is known as `place`.
    fn over(
        py: Python<'_>,
        place: &str,
        open: impl FnOnce() -> PyResult<Box<dyn Store>> + Send,
        dossier: Option<&str>,
        device: &str,
        policy: Option<PolicyWord>,
        key: Option<&SigningKey>,
    ) -> PyResult<Self> {
        let dossier = dossier.map(id).transpose()?;
        let device = DeviceId::new(device).map_err(raised)?;
        let rules = policy.as_ref().map_or(Rules::ByDay, |word| word.0.rules());
        let kept = py.detach(|| KeptBook::open(open()?, dossier, device, rules).map_err(at(place)))?;
        Self::new(kept, place, policy.map(|word| word.0), key)
    }

    /// Works in the book while other threads of Python run.
    fn with<T: Send>(
        &self,
        py: Python<'_>,
        work: impl FnOnce(&mut Open) -> Result<T, Fault> + Send,
    ) -> PyResult<T> {
        let worked = py.detach(|| {
            let mut open = self.open.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            open.as_mut().map(work)
        });
        match worked {
            Some(done) => done.map_err(at(&self.place)),
            None => Err(PyValueError::new_err("the ledger is closed")),
        }
    }

    /// What it says now.
    pub(crate) fn snapshot(&self, py: Python<'_>) -> PyResult<Arc<Core>> {
        self.with(py, |open| Ok(open.snapshot()))
    }

    /// Records all of a plan, or nothing.
    pub(crate) fn import(
        &self,
        py: Python<'_>,
        plan: &zhenggai::tables::intake::plan::Plan,
        taken: &zhenggai::table::Taken,
    ) -> PyResult<zhenggai::table::Outcome> {
        self.with(py, |open| open.changed().import(plan, taken, &mut |_| {}))
    }

    /// Records one thing.
    pub(crate) fn take(&self, py: Python<'_>, asked: Asked) -> PyResult<EntryId> {
        self.with(py, |open| open.changed().record(asked))
    }

    fn named(&self, said: &Text) -> PyResult<Asked> {
        asked(said).map_err(at(&self.place))
    }
}

/// The command of a line: `{"by": …, "on": …, "event": …}`.
fn asked(said: &Text) -> Result<Asked, Fault> {
    let Command { author, effective_on, event } = said::decode(&said.0)?;
    let now = zhenggai::core::moment::Moment::from_millis(0)?;
    Ok(Asked { event, author, effective_on, origin: None, now })
}

fn id(word: &str) -> PyResult<DossierId> {
    DossierId::new(word).map_err(raised)
}

/// A store over a file, whatever it is.
fn store(path: &Path) -> PyResult<Box<dyn Store>> {
    let mut file = File::open(path).map_err(|error| failed(path, &error))?;
    let mut head = Vec::new();
    let read = file.by_ref().take(HEAD as u64).read_to_end(&mut head);
    read.map_err(|error| failed(path, &error))?;
    let opened = || -> Result<Box<dyn Store>, Fault> {
        Ok(match Form::of(&head) {
            Form::Lines => {
                let mut store = MemoryStore::new();
                let mut lines = BufReader::new(Cursor::new(head).chain(file));
                import(&mut store, &mut lines, OnBadLine::TakeNothing)?;
                Box::new(store)
            }
            Form::Store | Form::Other => Box::new(SqliteStore::open(path)?),
        })
    };
    opened().map_err(at(path.display()))
}

/// A store on a server.
#[cfg(feature = "postgres")]
fn on_server(server: &str, schema: &str) -> PyResult<Box<dyn Store>> {
    let store = zhenggai::store::store::PostgresStore::open(server, schema);
    Ok(Box::new(store.map_err(at(schema))?))
}

/// No server can be reached.
#[cfg(not(feature = "postgres"))]
fn on_server(_: &str, _: &str) -> PyResult<Box<dyn Store>> {
    let said = "this wheel was built without PostgreSQL: build it with --features postgres";
    Err(pyo3::exceptions::PyNotImplementedError::new_err(said))
}

#[pymethods]
impl Book {
    /// Begins a ledger in a new file. `opening` is the command that opens the dossier; `policy` the rule set that the ledger
    /// is held to, without which nobody's duty is checked.
    #[staticmethod]
    #[pyo3(signature = (path, opening, *, dossier, device, policy = None, key = None))]
    fn create(
        py: Python<'_>,
        path: PathBuf,
        opening: Text,
        dossier: &str,
        device: &str,
        policy: Option<PolicyWord>,
        key: Option<&SigningKey>,
    ) -> PyResult<Self> {
        let (dossier, device) = (id(dossier)?, DeviceId::new(device).map_err(raised)?);
        let asked = adopting(&opening, policy.as_ref())?;
        let rules = policy.as_ref().map_or(Rules::ByDay, |word| word.0.rules());
        // No file is made for an opening that opens nothing.
        let tried = Core::new(dossier.clone(), device.clone(), rules.clone());
        tried.and_then(|book| book.decide(asked.clone())).map_err(raised)?;
        let place = path.display().to_string();
        let kept = py.detach(|| -> Result<KeptBook, Fault> {
            KeptBook::begin(Box::new(SqliteStore::create(&path)?), dossier, device, rules, asked)
        });
        Self::new(kept.map_err(at(&place))?, place, policy.map(|word| word.0), key)
    }

    /// An empty ledger that is kept nowhere.
    ///
    /// >>> import zhenggai
    /// >>> len(zhenggai.Book.memory("qiwu-2024"))
    /// 0
    #[staticmethod]
    #[pyo3(signature = (dossier, *, device = "memory", policy = None, key = None))]
    fn memory(
        dossier: &str,
        device: &str,
        policy: Option<PolicyWord>,
        key: Option<&SigningKey>,
    ) -> PyResult<Self> {
        let rules = policy.as_ref().map_or(Rules::ByDay, |word| word.0.rules());
        let (dossier, device) = (id(dossier)?, DeviceId::new(device).map_err(raised)?);
        let kept = KeptBook::of(Box::new(MemoryStore::new()), dossier, device, rules).map_err(raised)?;
        Self::new(kept, "memory", policy.map(|word| word.0), key)
    }

    /// Opens a ledger file, or an export (lines of JSON), which is read into memory. `dossier` is needed where a file holds
    /// several; `device` names whoever records; `policy` judges a ledger that adopted no rule set.
    #[staticmethod]
    #[pyo3(signature = (path, *, dossier = None, device = "reader", policy = None, key = None))]
    fn open(
        py: Python<'_>,
        path: PathBuf,
        dossier: Option<&str>,
        device: &str,
        policy: Option<PolicyWord>,
        key: Option<&SigningKey>,
    ) -> PyResult<Self> {
        let place = path.display().to_string();
        Self::over(py, &place, || store(&path), dossier, device, policy, key)
    }

    /// Opens a ledger on a PostgreSQL server. `server` is its URL or key=value words, `schema` the schema of the store.
    /// `NotImplementedError` where the wheel was built without the feature `postgres`.
    #[staticmethod]
    #[pyo3(signature = (server, *, schema, dossier = None, device = "reader", policy = None, key = None))]
    fn postgres(
        py: Python<'_>,
        server: &str,
        schema: &str,
        dossier: Option<&str>,
        device: &str,
        policy: Option<PolicyWord>,
        key: Option<&SigningKey>,
    ) -> PyResult<Self> {
        Self::over(py, schema, || on_server(server, schema), dossier, device, policy, key)
    }

    /// The ids of the dossiers that a ledger file or an export holds.
    #[staticmethod]
    fn dossiers(py: Python<'_>, path: PathBuf) -> PyResult<Tuple<String>> {
        py.detach(|| {
            let known = store(&path)?.dossiers().map_err(at(path.display()))?;
            Ok(known.iter().map(ToString::to_string).collect())
        })
    }

    /// Proves a ledger file, an export or a bundle, without a network, and names what is broken.
    #[staticmethod]
    #[pyo3(signature = (path, *, dossier = None))]
    fn verify_file(py: Python<'_>, path: PathBuf, dossier: Option<&str>) -> PyResult<Report> {
        let file = File::open(&path).map_err(|error| failed(&path, &error))?;
        let mut file = BufReader::new(file);
        let head = file.fill_buf().map_err(|error| failed(&path, &error))?.to_vec();
        match Form::of(&head) {
            Form::Store => Self::open(py, path, dossier, "reader", None, None)?.verify(py),
            Form::Lines => {
                let report = py.detach(|| audit_lines(&mut file, &Checks::default()));
                Ok(Report::from(&report.map_err(at(path.display()))?))
            }
            Form::Other => {
                let verified =
                    py.detach(|| exchange::verify(&mut file, &Checks::default(), Limits::default()));
                Ok(Report::from(&verified.map_err(at(path.display()))?.report))
            }
        }
    }

    /// The id of its dossier.
    #[getter]
    fn dossier_id(&self, py: Python<'_>) -> PyResult<String> {
        Ok(self.snapshot(py)?.ledger().dossier_id().to_string())
    }

    /// The device that records in it.
    #[getter]
    fn device(&self, py: Python<'_>) -> PyResult<String> {
        Ok(self.snapshot(py)?.device().to_string())
    }

    /// The ids of the newest entries: those that no other names as before it.
    #[getter]
    fn heads(&self, py: Python<'_>) -> PyResult<Tuple<String>> {
        let book = self.snapshot(py)?;
        Ok(zhenggai::lines::heads(book.ledger()).iter().map(ToString::to_string).collect())
    }

    /// What names the set of its entries, in any order: two holders who have the same have the same.
    #[getter]
    fn fingerprint(&self, py: Python<'_>) -> PyResult<Option<String>> {
        let report = self.with(py, |open| open.kept.audit())?;
        Ok(report.fingerprint.map(|digest| digest.to_string()))
    }

    /// How many entries this version does not understand. They are kept, and moved on.
    #[getter]
    fn not_understood(&self, py: Python<'_>) -> PyResult<u64> {
        self.with(py, |open| Ok(open.kept.not_understood()))
    }

    /// Its entries, in the order in which every holder sees them.
    #[getter]
    fn entries(&self, py: Python<'_>) -> PyResult<Tuple<Entry>> {
        let book = self.snapshot(py)?;
        Ok(book.ledger().entries().into_iter().map(Entry::from).collect())
    }

    /// The dossier as of a day, by default today; `known_at`, such as `2025-03-01T09:00:00.000Z`, leaves out the entries
    /// that came later.
    #[pyo3(signature = (as_of = None, *, known_at = None))]
    pub(crate) fn dossier(
        &self,
        py: Python<'_>,
        as_of: Option<Date>,
        known_at: Option<&str>,
    ) -> PyResult<Dossier> {
        let day = or_today(py, as_of)?;
        let moment = moment(known_at)?;
        let book = self.snapshot(py)?;
        let rules = self.rules.clone();
        py.detach(|| {
            let book = match moment {
                Some(moment) => Arc::new(book.known_at(moment).map_err(raised)?),
                None => book,
            };
            Dossier::of(book, day, rules)
        })
    }

    /// The entries that have no effect as of a day, by default today, each with the refusal that says why; also where no
    /// dossier was opened.
    #[pyo3(signature = (as_of = None))]
    fn without_effect(&self, py: Python<'_>, as_of: Option<Date>) -> PyResult<Tuple<WithoutEffect>> {
        let day = or_today(py, as_of)?;
        let book = self.snapshot(py)?;
        Ok(book.as_of(day).without_effect.iter().map(WithoutEffect::from).collect())
    }

    /// One of its tables as of a day (today where absent), for data frames; further as `Dossier.table`.
    #[pyo3(signature = (name, *, as_of = None, policy = None, readers = "restricted", language = None, sentences = true))]
    #[expect(clippy::too_many_arguments, reason = "each has a name in Python, and a value that is usual")]
    fn table(
        &self,
        py: Python<'_>,
        name: &str,
        as_of: Option<Date>,
        policy: Option<PolicyWord>,
        readers: &str,
        language: Option<&str>,
        sentences: bool,
    ) -> PyResult<Table> {
        let asked = arrow::asked(py, Date(or_today(py, as_of)?), policy, readers, language, sentences)?;
        arrow::of_book(py, &*self.snapshot(py)?, name, &asked)
    }

    /// Records what is said: `{"by": {"party": …, "duty": …}, "on": "2025-03-01", "event": {"kind": …}}`, as a dictionary or
    /// JSON. When it returns the id of the new entry, that is on the disk. `Refused` where the rules say no.
    fn record(&self, py: Python<'_>, said: Text) -> PyResult<String> {
        let asked = Asked { now: now()?, ..self.named(&said)? };
        Ok(self.take(py, asked)?.to_string())
    }

    /// Records one after the other; up to the first that is refused, whose number stands in `place`.
    fn record_all(&self, py: Python<'_>, said: Every<Text>) -> PyResult<Tuple<String>> {
        let mut ids = Vec::new();
        for text in &said.0 {
            let number = ids.len().saturating_add(1);
            let asked = asked(text).map_err(at(number))?;
            let asked = Asked { now: now()?, ..asked };
            let recorded = self.with(py, |open| Ok(open.changed().record(asked)))?;
            ids.push(recorded.map_err(at(number))?.to_string());
        }
        Ok(Tuple(ids))
    }

    /// Decides a command into the entry that would be recorded. Nothing is recorded.
    fn decide(&self, py: Python<'_>, said: Text) -> PyResult<Entry> {
        let asked = Asked { now: now()?, ..self.named(&said)? };
        let entry = self.with(py, |open| open.kept.book().decide(asked))?;
        Ok(Entry::from(&entry))
    }

    /// Whether the rules admit a command on its own day, whatever was recorded for later days: raises `Refused` where they
    /// do not. `policy` decides in the place of the rule set that the ledger is judged by. Nothing is recorded.
    #[pyo3(signature = (said, *, policy = None))]
    fn admit(&self, py: Python<'_>, said: Text, policy: Option<PolicyWord>) -> PyResult<()> {
        let asked = self.named(&said)?;
        let policy = policy.map(|word| word.0.held);
        self.with(py, |open| open.kept.book().admits(&asked, policy.as_deref()))
    }

    /// Takes in entries from elsewhere; those that are there already change nothing.
    fn take_entries(&self, py: Python<'_>, entries: Every<Py<Entry>>) -> PyResult<Taken> {
        let all = entries.0.iter().map(|entry| entry.get().core()).collect::<PyResult<Vec<_>>>()?;
        let appended = self.with(py, |open| {
            let kept = open.changed();
            let appended = kept.store().append(&all)?;
            kept.refresh()?;
            Ok(appended)
        })?;
        Ok(Taken::counted(appended.new, appended.known))
    }

    /// Brings in what another ledger of the same dossier has: an open one, or the path of a ledger file or an export.
    fn merge(&self, py: Python<'_>, other: Other) -> PyResult<Taken> {
        let lines = match other {
            Other::Open(book) => book.get().export(py)?,
            Other::File(path) => {
                Self::open(py, path, Some(&self.dossier_id(py)?), "reader", None, None)?.export(py)?
            }
        };
        self.import_lines(py, Source { name: self.place.clone(), bytes: lines.into_bytes() })
    }

    /// Takes in entries as lines of JSON: their text, their bytes, or the path of an export. All or nothing.
    fn import_lines(&self, py: Python<'_>, lines: Source) -> PyResult<Taken> {
        let imported = self.with(py, |open| {
            let kept = open.changed();
            let imported = import(kept.store(), &mut lines.bytes.as_slice(), OnBadLine::TakeNothing)?;
            kept.refresh()?;
            Ok(imported)
        })?;
        Ok(Taken::counted(imported.new, imported.known))
    }

    /// All entries as lines of JSON.
    fn export(&self, py: Python<'_>) -> PyResult<String> {
        let bytes = self.with(py, |open| {
            let dossier = open.kept.book().ledger().dossier_id().clone();
            let mut bytes = Vec::new();
            export(open.kept.store(), Scope::Dossier(&dossier), &mut bytes)?;
            Ok(bytes)
        })?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// What this ledger has, for whoever makes a bundle of what it lacks.
    fn have(&self, py: Python<'_>) -> PyResult<String> {
        self.with(py, |open| {
            let dossier = open.kept.book().ledger().dossier_id().clone();
            Ok(Have::of(open.kept.store(), &dossier)?.encode()?)
        })
    }

    /// A bundle of what a receiver lacks, by the word of what it has; of everything where nothing is said.
    #[pyo3(signature = (receiver = None))]
    fn bundle(&self, py: Python<'_>, receiver: Option<&str>) -> PyResult<Vec<u8>> {
        self.with(py, |open| {
            let dossier = open.kept.book().ledger().dossier_id().clone();
            let have = receiver.map_or_else(|| Ok(Have::nothing(dossier)), Have::decode)?;
            let store = open.kept.store();
            let missing = Missing::of(store, &have)?;
            let heads = store.heads(&have.dossier)?;
            let mut bytes = Vec::new();
            exchange::bundle(store, &missing, &heads, &mut bytes)?;
            Ok(bytes)
        })
    }

    /// Takes a bundle in: its bytes, or the path of its file.
    fn apply(&self, py: Python<'_>, bundle: Source) -> PyResult<Taken> {
        let applied = self.with(py, |open| {
            let dossier = open.kept.book().ledger().dossier_id().clone();
            let how = Apply { dossier: Some(&dossier), ..Apply::default() };
            let kept = open.changed();
            let applied = exchange::apply(kept.store(), &mut bundle.bytes.as_slice(), &how)?;
            kept.refresh()?;
            Ok(applied)
        })?;
        Ok(Taken::from(&applied))
    }

    /// Proves every entry, and holds the ledger against the keys that it enrols.
    fn verify(&self, py: Python<'_>) -> PyResult<Report> {
        let report = self.with(py, |open| open.kept.audit())?;
        Ok(Report::from(&report))
    }

    /// Takes in what others recorded in the same file or on the same server since. Returns how many entries were new.
    fn refresh(&self, py: Python<'_>) -> PyResult<usize> {
        self.with(py, |open| open.changed().refresh())
    }

    /// Closes it. What was recorded is on the disk already; a closed ledger answers `ValueError`.
    fn close(&self, py: Python<'_>) {
        py.detach(|| {
            let mut open = self.open.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            drop(open.take());
        });
    }

    /// Whether it is closed.
    #[getter]
    fn closed(&self, py: Python<'_>) -> bool {
        py.detach(|| self.open.lock().unwrap_or_else(std::sync::PoisonError::into_inner).is_none())
    }

    fn __enter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
        slf
    }

    fn __exit__(
        &self,
        py: Python<'_>,
        kind: Option<Bound<'_, PyType>>,
        error: Option<Bound<'_, PyAny>>,
        trace: Option<Bound<'_, PyAny>>,
    ) {
        drop((kind, error, trace));
        self.close(py);
    }

    fn __len__(&self, py: Python<'_>) -> PyResult<usize> {
        Ok(self.snapshot(py)?.ledger().len())
    }

    fn __contains__(&self, py: Python<'_>, id: &str) -> PyResult<bool> {
        let id: EntryId = id.parse().map_err(raised)?;
        Ok(self.snapshot(py)?.ledger().entry(&id).is_some())
    }

    fn __getitem__(&self, py: Python<'_>, id: &str) -> PyResult<Entry> {
        let wanted: EntryId = id.parse().map_err(raised)?;
        let book = self.snapshot(py)?;
        let found = book.ledger().entry(&wanted).map(Entry::from);
        found.ok_or_else(|| pyo3::exceptions::PyKeyError::new_err(id.to_owned()))
    }

    fn __iter__(&self, py: Python<'_>) -> PyResult<Each<Entry>> {
        Ok(Each(self.entries(py)?))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        if self.closed(py) {
            return Ok(format!("Book('{}', closed)", self.place));
        }
        let book = self.snapshot(py)?;
        let (dossier, entries) = (book.ledger().dossier_id(), book.ledger().len());
        Ok(format!("Book('{}', dossier='{dossier}', entries=<{entries}>)", self.place))
    }
}

/// Another ledger.
#[derive(FromPyObject)]
enum Other {
    /// One that is open.
    Open(Py<Book>),
    /// The path of one.
    File(PathBuf),
}

/// The opening of a ledger that is held to a rule set.
fn adopting(opening: &Text, policy: Option<&PolicyWord>) -> PyResult<Asked> {
    let mut asked = Asked { now: now()?, ..asked(opening).map_err(raised)? };
    if let (Event::DossierOpened(opening), Some(word)) = (&mut asked.event, policy) {
        opening.rules = Some(word.0.adopted()?);
    }
    Ok(asked)
}

/// Whose word something is: `PARTY:DUTY`, else whoever opened the ledger.
pub(crate) fn by(word: Option<&str>, book: Option<&Core>) -> PyResult<zhenggai::core::ledger::entry::Author> {
    author(word, book).map_err(raised)
}
