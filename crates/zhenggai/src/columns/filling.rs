//! One table while books are added to it.

use arrow_array::RecordBatch;
use arrow_schema::{ArrowError, SchemaRef};
use zhenggai_core::lint::lint;
use zhenggai_tables::columns::{
    Batch, Table, TableName, diagnostic, entry, evidence, finding, line, measure, reason, recovery,
    responsibility, task, verdict,
};

use crate::columns::diagnostic as row;
use crate::columns::source::Source;

/// How many rows a batch has at most, but for those of one last book.
const ROWS: usize = 65_536;

/// A table that grows.
pub(crate) trait Fill: Send {
    /// Adds the rows of a book.
    fn add(&mut self, source: &Source<'_>);

    /// The schema of its record batches.
    fn schema(&self) -> SchemaRef;

    /// All record batches.
    fn finish(&mut self) -> Result<Vec<RecordBatch>, ArrowError>;
}

struct Filling<T: Table> {
    batch: Batch<T>,
    fill: fn(&Source<'_>, &mut Batch<T>),
    closed: Vec<Result<RecordBatch, ArrowError>>,
}

impl<T: Table> Fill for Filling<T> {
    fn add(&mut self, source: &Source<'_>) {
        (self.fill)(source, &mut self.batch);
        if self.batch.len() >= ROWS {
            self.closed.push(self.batch.finish());
        }
    }

    fn schema(&self) -> SchemaRef {
        self.batch.schema().clone()
    }

    fn finish(&mut self) -> Result<Vec<RecordBatch>, ArrowError> {
        if !self.batch.is_empty() {
            self.closed.push(self.batch.finish());
        }
        core::mem::take(&mut self.closed).into_iter().collect()
    }
}

fn filling<T: Table + 'static>(fill: fn(&Source<'_>, &mut Batch<T>)) -> Box<dyn Fill> {
    Box::new(Filling { batch: Batch::new(), fill, closed: Vec::new() })
}

/// A table without rows; none for the table of dossiers, whose rows tell of files that cannot be read as well.
pub(crate) fn of(name: TableName) -> Option<Box<dyn Fill>> {
    Some(match name {
        TableName::Dossiers => return None,
        TableName::Findings => filling(|it, to| finding::fill(&it.given, it.shown, to)),
        TableName::Tasks => filling(|it, to| task::fill(&it.given, it.shown, to)),
        TableName::Measures => filling(|it, to| measure::fill(&it.given, it.shown, to)),
        TableName::Responsibilities => filling(|it, to| responsibility::fill(&it.given, to)),
        TableName::Evidence => filling(|it, to| evidence::fill(&it.given, to)),
        TableName::Recoveries => filling(|it, to| recovery::fill(&it.given, to)),
        TableName::Entries => filling(|it, to| entry::fill(&it.given, &it.record, to)),
        TableName::Lines => filling(|it, to| line::fill(&it.given, &it.record, to)),
        TableName::Verdicts => filling(|it, to| verdict::fill(&it.given, it.assessment, to)),
        TableName::Reasons => filling(|it, to| reason::fill(&it.given, it.assessment, to)),
        TableName::Diagnostics => filling(diagnostics),
    })
}

fn diagnostics(source: &Source<'_>, to: &mut Batch<diagnostic::Diagnostics>) {
    let given = &source.given;
    let notes = lint(&given.standpoint());
    let notes = notes.iter().filter(|note| given.dossier.is_open(&note.item, given.readers));
    diagnostic::fill(
        notes.map(|note| row::of_dossier(given.dossier.id().as_str(), note, given.language)),
        to,
    );
}
