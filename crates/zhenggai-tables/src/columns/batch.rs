//! A record batch while rows are added.

use std::sync::Arc;

use arrow_array::{RecordBatch, RecordBatchOptions};
use arrow_schema::{ArrowError, Field, Schema, SchemaRef};

use crate::columns::column::{Column, Get, Table};
use crate::columns::grow::Growing;
use crate::columns::name::TableName;

/// The rows of one table, which become a record batch (列式批).
pub struct Batch<T: Table> {
    columns: Vec<(Get<T>, Growing)>,
    schema: SchemaRef,
    rows: usize,
}

impl<T: Table> core::fmt::Debug for Batch<T> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Batch")
            .field("schema", &self.schema)
            .field("rows", &self.rows)
            .finish_non_exhaustive()
    }
}

impl<T: Table> Default for Batch<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Table> Batch<T> {
    /// A batch without rows.
    #[must_use]
    pub fn new() -> Self {
        let pairs = T::columns().into_pairs();
        let schema = schema(T::NAME, pairs.iter().map(|(column, _)| column));
        let columns = pairs.into_iter().map(|(column, get)| (get, Growing::new(&column.kind)));
        Self { columns: columns.collect(), schema, rows: 0 }
    }

    /// The schema of its record batches.
    #[must_use]
    pub const fn schema(&self) -> &SchemaRef {
        &self.schema
    }

    /// How many rows it has.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.rows
    }

    /// Whether it has none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// Adds a row.
    pub fn push(&mut self, row: &T::Row<'_>) {
        for (get, growing) in &mut self.columns {
            growing.push(get, row);
        }
        self.rows = self.rows.saturating_add(1);
    }

    /// The rows so far as a record batch; the batch is empty afterwards.
    ///
    /// # Errors
    /// Where a row left a column empty that every row fills, which is a defect of this crate.
    pub fn finish(&mut self) -> Result<RecordBatch, ArrowError> {
        let arrays = self.columns.iter_mut().map(|(_, growing)| growing.finish());
        let arrays = arrays.collect::<Result<Vec<_>, _>>()?;
        let options = RecordBatchOptions::new().with_row_count(Some(core::mem::take(&mut self.rows)));
        RecordBatch::try_new_with_options(Arc::clone(&self.schema), arrays, &options)
    }
}

/// The schema of a table; its metadata tell the table and the version of its columns.
pub(super) fn schema<'c>(table: TableName, columns: impl Iterator<Item = &'c Column>) -> SchemaRef {
    let fields: Vec<Field> = columns.map(Column::field).collect();
    let named = [("zhenggai.table".to_owned(), format!("{table}/{VERSION}"))];
    Arc::new(Schema::new(fields).with_metadata(named))
}

/// The version of the columns. A column is added at the end of its table; what changes a column is a new version.
pub const VERSION: u32 = 1;
