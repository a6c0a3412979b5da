//! Entries of a ledger.

use pyo3::prelude::*;
use zhenggai::book::Book as Core;
use zhenggai::choice::Rules;
use zhenggai::core::id::DeviceId;
use zhenggai::core::ledger::Ledger;
use zhenggai::core::ledger::entry::{Entry as Held, EntryBody};
use zhenggai::wire::entry::{EntryBodyRecord, EntryRecord, decode, encode, seal};

use crate::day::Written;
use crate::fault::{at, raised};
use crate::item::Author;
use crate::json::{Dict, Text};
use crate::policy::Policy;
use crate::record::{Told, record};
use crate::tuple::Tuple;

record! {
    /// An entry of a ledger (账本条目): its id is the digest of what it says.
    ///
    /// >>> import zhenggai
    /// >>> entry = next(iter(zhenggai.example()))
    /// >>> entry.kind, entry.seq, entry.author.duty
    /// ('dossier_opened', 1, 'rectification_office')
    Entry holds EntryRecord {
        /// The digest of its canonical bytes.
        id: String,
    }
    part body {
        /// The dossier it belongs to.
        dossier: String,
        /// The device that wrote it.
        device: String,
        /// Its number on that device, from 1.
        seq: u64,
        /// The device's entry before it.
        prev: Option<String>,
        /// Entries of other devices it follows.
        parents: Tuple<String>,
        /// The day from which it counts.
        effective_on: Written,
        /// Whose word it is.
        author: Author,
    }
    methods {
        /// Seals what an entry says (the `body` of its record): computes its id. Nothing is recorded.
        #[staticmethod]
        fn seal(body: Text) -> PyResult<Self> {
            let record: EntryBodyRecord = serde_json::from_str(&body.0)
                .map_err(|error| raised(zhenggai::wire::fault::WireFault::from(error)))?;
            let body = EntryBody::try_from(&record).map_err(raised)?;
            Ok(Self::from(&seal(body).map_err(raised)?))
        }

        /// Reads an entry out of its JSON text, or a dictionary; its id is proven.
        #[staticmethod]
        fn from_json(record: Text) -> PyResult<Self> {
            Ok(Self::from(&decode(&record.0).map_err(raised)?))
        }

        /// Its canonical JSON text, as exports write it.
        fn to_json(&self) -> PyResult<String> {
            encode(&self.core()?).map_err(raised)
        }

        /// The instant at which it was written, in UTC.
        #[getter]
        fn recorded_at(&self) -> &str {
            &self.held.zh.body.recorded_at.moment
        }

        /// What happened: `kind` and whatever belongs to it.
        #[getter]
        fn event(&self) -> Dict {
            Dict::of(&self.held.zh.body.event)
        }

        /// The kind of the event, such as `finding_registered`.
        #[getter]
        fn kind(&self) -> PyResult<String> {
            Ok(self.core()?.body().event.kind().to_owned())
        }

        /// Whether it bears a signature.
        #[getter]
        fn signed(&self) -> bool {
            self.held.zh.signature.is_some()
        }
    }
}

impl From<&Held> for Entry {
    fn from(entry: &Held) -> Self {
        Told::plain(EntryRecord::from(entry)).into()
    }
}

impl Entry {
    /// The entry as the core has it.
    pub(crate) fn core(&self) -> PyResult<Held> {
        decode(&crate::record::text(&self.held.zh)).map_err(raised)
    }
}

/// All entries of a ledger as lines of JSON.
pub(crate) fn lines(ledger: &Ledger) -> PyResult<String> {
    let mut text = String::new();
    for entry in ledger.entries() {
        text.push_str(&encode(entry).map_err(raised)?);
        text.push('\n');
    }
    Ok(text)
}

/// The book of such lines.
pub(crate) fn book(lines: &str, device: &str, rules: Option<&Policy>) -> PyResult<Core> {
    let ledger = zhenggai::lines::ledger(lines).map_err(|bad| at(format!("line {}", bad.line))(bad.fault))?;
    let rules = rules.map_or(Rules::ByDay, Policy::rules);
    let device = DeviceId::new(device).map_err(raised)?;
    let mut book = Core::new(ledger.dossier_id().clone(), device, rules).map_err(raised)?;
    book.merge(ledger.past().values().cloned()).map_err(raised)?;
    Ok(book)
}
