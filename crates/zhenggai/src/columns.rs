//! Tables of books as Arrow record batches, book after book (列式表).

// notes
pub mod diagnostic;

// sources
mod source;

// fillings
mod filling;

use std::collections::{BTreeMap, BTreeSet};

use arrow_array::RecordBatch;
use arrow_schema::{ArrowError, SchemaRef};
use zhenggai_core::closure::assess;
use zhenggai_core::closure::policy::Policy;
use zhenggai_core::closure::verdict::PolicyRef;
use zhenggai_core::day::Day;
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::language::Language;
use zhenggai_core::ledger::fold::View;
use zhenggai_core::ledger::refusal::Refusal;
use zhenggai_tables::columns::dossier::Summary;
use zhenggai_tables::columns::state::shown;
use zhenggai_tables::columns::{Given, Record, TableName};

use crate::book::Book;
use crate::columns::filling::Fill;
use crate::columns::source::Source;
use crate::fault::Fault;

/// As of which day tables are made, by which rule set, and for whom.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The day.
    pub day: Day,
    /// The rule set that judges; without one, that to which each ledger is held.
    pub policy: Option<Policy>,
    /// Who will read the tables: what may not be shown to them is left out.
    pub readers: Disclosure,
    /// The language of sentences; without one they are left out, which is several times faster.
    pub language: Option<Language>,
}

impl Asked {
    /// Everything as of a day, judged as each ledger asks for, with sentences in `language`.
    #[must_use]
    pub const fn new(day: Day, language: Option<Language>) -> Self {
        Self { day, policy: None, readers: Disclosure::Restricted, language }
    }
}

/// The record batches of each table.
pub type Batches = BTreeMap<TableName, (SchemaRef, Vec<RecordBatch>)>;

/// Tables that grow book by book (逐账汇表). A batch is closed when it has 65,536 rows.
pub struct Gathering {
    fillings: BTreeMap<TableName, Box<dyn Fill>>,
}

impl core::fmt::Debug for Gathering {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_set().entries(self.fillings.keys()).finish()
    }
}

impl Gathering {
    /// These tables, without rows.
    #[must_use]
    pub fn new(tables: &BTreeSet<TableName>) -> Self {
        let fillings = tables.iter().filter_map(|name| Some((*name, filling::of(*name)?)));
        Self { fillings: fillings.collect() }
    }

    /// Adds the rows of a book, and gives to `with` what it came to.
    ///
    /// # Errors
    /// `Fault::Refused` with `DOSSIER_NOT_OPENED` where nothing was opened by the day; no row is added then.
    pub fn add<T>(
        &mut self,
        book: &Book,
        asked: &Asked,
        with: impl FnOnce(Summary<'_>) -> T,
    ) -> Result<T, Fault> {
        let view = book.as_of(asked.day);
        let Some(dossier) = &view.dossier else { return Err(Refusal::DossierNotOpened.into()) };
        let policy = asked.policy.as_ref().unwrap_or_else(|| book.policy_of(dossier));
        let assessment = assess(dossier, policy, asked.day);
        let Asked { day, readers, language, .. } = *asked;
        let given = Given { dossier, terms: &policy.terms, day, readers, language };
        let shown = shown(&given);
        let view: &View = &view;
        let record = Record { ledger: book.ledger(), view };
        let source = Source { given, record, assessment: &assessment, shown: &shown };
        for filling in self.fillings.values_mut() {
            filling.add(&source);
        }
        let of = PolicyRef { id: policy.id.clone(), version: policy.version.clone() };
        Ok(with(Summary::of(&given, &shown, &assessment, &of, book.ledger().len())))
    }

    /// The record batches of each table, in the order in which rows were added.
    ///
    /// # Errors
    /// As [`zhenggai_tables::columns::Batch::finish`].
    pub fn finish(self) -> Result<Batches, ArrowError> {
        let finished = self.fillings.into_iter().map(|(name, mut filling)| {
            let schema = filling.schema();
            Ok((name, (schema, filling.finish()?)))
        });
        finished.collect()
    }
}

impl Book {
    /// These tables of this book alone; of [`TableName::Dossiers`], which tells where books lie, nothing.
    ///
    /// # Errors
    /// As [`Gathering::add`].
    pub fn tables(&self, names: &BTreeSet<TableName>, asked: &Asked) -> Result<Gathering, Fault> {
        let mut gathering = Gathering::new(names);
        gathering.add(self, asked, |_| ())?;
        Ok(gathering)
    }
}
