//! Rows of record batches as plain values of Python.

use arrow_array::cast::AsArray as _;
use arrow_array::types::{Date32Type, Decimal128Type, Int8Type, Int64Type, TimestampMillisecondType};
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::DataType;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};

/// Adds the rows of a batch.
pub(crate) fn add(rows: &Bound<'_, PyList>, batch: &RecordBatch) -> PyResult<()> {
    let py = rows.py();
    let columns: Vec<(Bound<'_, PyString>, Cells<'_>)> = batch
        .schema_ref()
        .fields()
        .iter()
        .zip(batch.columns())
        .map(|(field, column)| Ok((PyString::intern(py, field.name()), Cells::of(py, column)?)))
        .collect::<PyResult<_>>()?;
    for row in 0..batch.num_rows() {
        let dict = PyDict::new(py);
        for (name, cells) in &columns {
            dict.set_item(name, cells.value(py, row)?)?;
        }
        rows.append(dict)?;
    }
    Ok(())
}

/// A column, and what its values are made with.
struct Cells<'py> {
    column: ArrayRef,
    /// The words of a vocabulary, or what makes a day, a moment or a decimal.
    maker: Maker<'py>,
}

enum Maker<'py> {
    Plain,
    Words(Vec<Bound<'py, PyString>>),
    Class(Bound<'py, PyAny>),
}

impl<'py> Cells<'py> {
    fn of(py: Python<'py>, column: &ArrayRef) -> PyResult<Self> {
        let datetime = || py.import(intern!(py, "datetime"));
        let maker = match column.data_type() {
            DataType::Dictionary(..) => {
                let words = column.as_dictionary::<Int8Type>().values().as_string::<i32>();
                Maker::Words(words.iter().map(|word| PyString::new(py, word.unwrap_or_default())).collect())
            }
            DataType::Date32 => Maker::Class(datetime()?.getattr("date")?.getattr("fromordinal")?),
            DataType::Timestamp(..) => Maker::Class(datetime()?.getattr("datetime")?),
            DataType::Decimal128(..) => Maker::Class(py.import(intern!(py, "decimal"))?.getattr("Decimal")?),
            _ => Maker::Plain,
        };
        Ok(Self { column: column.clone(), maker })
    }

    fn value(&self, py: Python<'py>, row: usize) -> PyResult<Bound<'py, PyAny>> {
        let column = &self.column;
        if column.is_null(row) {
            return Ok(py.None().into_bound(py));
        }
        match (column.data_type(), &self.maker) {
            (DataType::LargeUtf8, _) => {
                Ok(PyString::new(py, column.as_string::<i64>().value(row)).into_any())
            }
            (DataType::Dictionary(..), Maker::Words(words)) => {
                let key = usize::try_from(column.as_dictionary::<Int8Type>().keys().value(row)).ok();
                Ok(key.and_then(|key| words.get(key)).cloned().into_pyobject(py)?)
            }
            (DataType::Date32, Maker::Class(from_ordinal)) => {
                let ordinal = column.as_primitive::<Date32Type>().value(row).saturating_add(EPOCH);
                from_ordinal.call1((ordinal,))
            }
            (DataType::Timestamp(..), Maker::Class(datetime)) => {
                let millis = column.as_primitive::<TimestampMillisecondType>().value(row);
                moment(py, datetime, millis)
            }
            (DataType::Decimal128(..), Maker::Class(decimal)) => {
                decimal.call1((column.as_primitive::<Decimal128Type>().value_as_string(row),))
            }
            (DataType::Int64, _) => {
                Ok(column.as_primitive::<Int64Type>().value(row).into_pyobject(py)?.into_any())
            }
            (DataType::List(_), _) => {
                let list = column.as_list::<i32>().value(row);
                let texts = list.as_string::<i64>().iter().flatten().collect::<Vec<_>>();
                Ok(PyList::new(py, texts)?.into_any())
            }
            _ => Ok(column.as_boolean().value(row).into_pyobject(py)?.to_owned().into_any()),
        }
    }
}

/// The ordinal of 1970-01-01 by `datetime.date.toordinal`.
const EPOCH: i32 = 719_163;

/// An instant with its time zone, exact to the millisecond.
fn moment<'py>(py: Python<'py>, datetime: &Bound<'py, PyAny>, millis: i64) -> PyResult<Bound<'py, PyAny>> {
    let module = py.import(intern!(py, "datetime"))?;
    let utc = module.getattr("timezone")?.getattr("utc")?;
    let epoch = datetime.call_method1("fromtimestamp", (0, utc))?;
    let since = module.getattr("timedelta")?.call1((0, 0, 0, millis))?;
    epoch.call_method1("__add__", (since,))
}
