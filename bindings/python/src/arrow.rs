//! Tables for data frames, handed over by the Arrow PyCapsule interface: nothing is copied, nothing else need be installed.

use std::collections::BTreeSet;
use std::sync::Arc;

use arrow_array::cast::AsArray as _;
use arrow_array::ffi_stream::{FFI_ArrowArrayStream, RecordBatchStreamReader};
use arrow_array::{RecordBatch, RecordBatchIterator};
use arrow_schema::ffi::FFI_ArrowSchema;
use arrow_schema::{ArrowError, DataType, SchemaRef};
use pyo3::exceptions::{PyKeyError, PyRuntimeError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict, PyList};
use zhenggai::book::Book;
use zhenggai::columns::{Asked, Gathering};
use zhenggai::core::disclosure::Disclosure;
use zhenggai::tables::columns::TableName;

use crate::day::Date;
use crate::fault::raised;
use crate::language;
use crate::policy::PolicyWord;
use crate::rows;
use crate::tuple::Tuple;

/// A table of one dossier or of many (列式表), as any data frame reads it: `polars.DataFrame(table)`, `pyarrow.table(table)`,
/// `duckdb.from_arrow(table)`, `pandas.DataFrame.from_arrow(table)`.
///
/// What each column holds stands in `docs/columns.md`, and in the metadata of its field.
///
/// >>> import datetime, zhenggai
/// >>> with zhenggai.example() as book:
/// ...     table = book.table("findings", as_of=datetime.date(2022, 4, 10))
/// >>> table.name, len(table), table.columns[:2]
/// ('findings', 1, ('dossier', 'finding'))
#[pyclass(frozen, module = "zhenggai")]
pub(crate) struct Table {
    name: TableName,
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
}

/// What arrow says is wrong, which is no fault of the caller.
pub(crate) fn broken(error: &ArrowError) -> PyErr {
    PyRuntimeError::new_err(error.to_string())
}

impl Table {
    pub(crate) const fn new(name: TableName, schema: SchemaRef, batches: Vec<RecordBatch>) -> Self {
        Self { name, schema, batches }
    }

    fn rows(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }
}

#[pymethods]
impl Table {
    /// Its name, such as `measures`.
    #[getter]
    fn name(&self) -> &str {
        self.name.as_str()
    }

    /// The names of its columns.
    #[getter]
    fn columns(&self) -> Tuple<String> {
        self.schema.fields().iter().map(|field| field.name().clone()).collect()
    }

    /// What a column means, in the language that was chosen. `KeyError` where there is none.
    ///
    /// >>> import datetime, zhenggai
    /// >>> with zhenggai.example() as book, zhenggai.language("en"):
    /// ...     book.table("measures", as_of=datetime.date(2022, 4, 10)).meaning("overdue")
    /// 'Whether its last day is over and it is not done.'
    fn meaning(&self, py: Python<'_>, column: &str) -> PyResult<String> {
        let language = language::chosen(py)?;
        let field = self.schema.field_with_name(column);
        let field = field.map_err(|_| PyKeyError::new_err(column.to_owned()))?;
        Ok(field.metadata().get(language.as_str()).cloned().unwrap_or_default())
    }

    /// As `polars.DataFrame`; polars has to be installed.
    fn to_polars<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("polars")?.getattr("DataFrame")?.call1((slf,))
    }

    /// As `pyarrow.Table`; pyarrow has to be installed.
    fn to_pyarrow<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("pyarrow")?.getattr("table")?.call1((slf,))
    }

    /// As `pandas.DataFrame`; pandas and pyarrow have to be installed. Days stay days, money stays decimal, empty counts
    /// and flags stay empty.
    fn to_pandas<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        let py = slf.py();
        let asked = PyDict::new(py);
        asked.set_item("types_mapper", py.import("pandas")?.getattr("ArrowDtype")?)?;
        Self::to_pyarrow(slf)?.call_method("to_pandas", (), Some(&asked))
    }

    /// The Arrow PyCapsule interface: a stream of record batches. The schema is always that of the table.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        // Whoever asks for another schema gets this one and casts it: that is what the interface allows.
        drop(requested_schema);
        let batches = self.batches.clone().into_iter().map(Ok);
        let reader = RecordBatchIterator::new(batches, Arc::clone(&self.schema));
        let stream = FFI_ArrowArrayStream::new(Box::new(reader));
        Ok(PyCapsule::new_with_value(py, stream, c"arrow_array_stream")?.into_any())
    }

    /// The Arrow PyCapsule interface: the schema alone.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let schema = FFI_ArrowSchema::try_from(self.schema.as_ref()).map_err(|error| broken(&error))?;
        Ok(PyCapsule::new_with_value(py, schema, c"arrow_schema")?.into_any())
    }

    /// Its rows as dictionaries with plain values: `str`, `int`, `bool`, `datetime.date`, `datetime.datetime`, `Decimal`,
    /// lists of `str`, and `None` where a value is empty. For a few thousand rows; data frames are for more.
    ///
    /// >>> import datetime, zhenggai
    /// >>> with zhenggai.example() as book:
    /// ...     row = book.table("findings", as_of=datetime.date(2022, 4, 10)).to_dicts()[0]
    /// >>> row["finding"], row["source"], row["overdue"]
    /// ('F1', 'feedback', False)
    fn to_dicts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let rows = PyList::empty(py);
        for batch in &self.batches {
            rows::add(&rows, batch)?;
        }
        Ok(rows.into_any())
    }

    fn __len__(&self) -> usize {
        self.rows()
    }

    fn __repr__(&self) -> String {
        let columns = self.schema.fields().len();
        format!("<Table {}: {} rows, {columns} columns>", self.name, self.rows())
    }
}

/// As of which day tables are made, by which rule set, for whom and in which language.
pub(crate) fn asked(
    py: Python<'_>,
    day: Date,
    policy: Option<PolicyWord>,
    readers: &str,
    told_in: Option<&str>,
    sentences: bool,
) -> PyResult<Asked> {
    let language = language::named(py, told_in)?;
    Ok(Asked {
        day: day.0,
        policy: policy.map(|word| (*word.0.held).clone()),
        readers: readers.parse::<Disclosure>().map_err(raised)?,
        language: sentences.then_some(language),
    })
}

/// One table of a book.
pub(crate) fn of_book(py: Python<'_>, book: &Book, name: &str, asked: &Asked) -> PyResult<Table> {
    let name = named(name)?;
    if name == TableName::Dossiers {
        return Err(PyValueError::new_err(
            "the table of dossiers is that of a portfolio: Portfolio.of([...]).judge()",
        ));
    }
    let made = py.detach(|| book.tables(&BTreeSet::from([name]), asked).map(Gathering::finish));
    let mut made = made.map_err(raised)?.map_err(|error| broken(&error))?;
    let (schema, batches) = made.remove(&name).ok_or_else(|| PyKeyError::new_err(name.to_string()))?;
    Ok(Table::new(name, schema, batches))
}

/// The table that a word names.
pub(crate) fn named(word: &str) -> PyResult<TableName> {
    word.parse().map_err(raised)
}

/// The texts of a column, in order, of whatever tells a table by the Arrow PyCapsule interface.
pub(crate) fn texts(table: &Bound<'_, PyAny>, column: &str) -> PyResult<Vec<String>> {
    let mut texts = Vec::new();
    for batch in stream(table)? {
        let batch = batch.map_err(|error| broken(&error))?;
        let found = batch.column_by_name(column).ok_or_else(|| PyKeyError::new_err(column.to_owned()))?;
        match found.data_type() {
            DataType::Utf8 => texts.extend(found.as_string::<i32>().iter().flatten().map(str::to_owned)),
            DataType::LargeUtf8 => texts.extend(found.as_string::<i64>().iter().flatten().map(str::to_owned)),
            DataType::Utf8View => texts.extend(found.as_string_view().iter().flatten().map(str::to_owned)),
            other => {
                return Err(PyTypeError::new_err(format!("the column `{column}` holds {other}, not texts")));
            }
        }
    }
    Ok(texts)
}

/// The record batches of whatever tells a table by the Arrow PyCapsule interface.
fn stream(table: &Bound<'_, PyAny>) -> PyResult<RecordBatchStreamReader> {
    let name = c"arrow_array_stream";
    let capsule = table.call_method0("__arrow_c_stream__")?;
    let pointer = capsule.cast::<PyCapsule>()?.pointer_checked(Some(name))?;
    let reader = {
        #[expect(unsafe_code, reason = "the interface hands over a pointer; its name has been checked")]
        // SAFETY: a capsule of this name holds a stream by the contract of the interface. The stream is moved out, and
        // what stays behind is released, so that the capsule frees nothing.
        unsafe {
            RecordBatchStreamReader::from_raw(pointer.cast::<FFI_ArrowArrayStream>().as_ptr())
        }
    };
    reader.map_err(|error| broken(&error))
}
