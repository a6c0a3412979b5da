//! Days and decimals: `datetime.date` and `decimal.Decimal` on the Python side, the core's days and printed figures here.

use std::time::{SystemTime, UNIX_EPOCH};

use chrono::NaiveDate;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::type_object::PyTypeInfo;
use pyo3::types::PyDate;
use rust_decimal::Decimal;
use zhenggai::core::day::Day;
use zhenggai::core::moment::Moment;

use crate::fault::raised;
use crate::record::Give;

/// A day: `datetime.date`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Date(pub(crate) Day);

impl<'py> IntoPyObject<'py> for Date {
    type Target = PyDate;
    type Output = Bound<'py, PyDate>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = PyDate::TYPE_HINT;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyDate>> {
        let part = |number: u32| u8::try_from(number).unwrap_or_default();
        PyDate::new(py, self.0.year(), part(self.0.month()), part(self.0.day_of_month()))
    }
}

impl<'a, 'py> FromPyObject<'a, 'py> for Date {
    type Error = PyErr;

    const INPUT_TYPE: PyStaticExpr = PyDate::TYPE_HINT;

    fn extract(given: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let day: NaiveDate = given.extract()?;
        day.to_string().parse().map(Self).map_err(raised)
    }
}

/// A day as a record writes it.
#[derive(Debug, Clone)]
pub(crate) struct Written(String);

impl Give<Written> for String {
    fn give(zh: &Self, _: &Self) -> Written {
        Written(zh.clone())
    }
}

impl<'py> IntoPyObject<'py> for Written {
    type Target = PyDate;
    type Output = Bound<'py, PyDate>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = PyDate::TYPE_HINT;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyDate>> {
        Date(self.0.parse().map_err(raised)?).into_pyobject(py)
    }
}

/// A figure as a record writes it: `decimal.Decimal`, without a detour over floating point.
#[derive(Debug, Clone)]
pub(crate) struct Figure(pub(crate) String);

impl Give<Figure> for String {
    fn give(zh: &Self, _: &Self) -> Figure {
        Figure(zh.clone())
    }
}

impl<'py> IntoPyObject<'py> for Figure {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = <Decimal as IntoPyObject<'py>>::OUTPUT_TYPE;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        py.import("decimal")?.getattr("Decimal")?.call1((self.0,))
    }
}

/// A percentage as a record writes it, such as `92.59%`: `decimal.Decimal`, without the sign.
#[derive(Debug, Clone)]
pub(crate) struct Percent(Figure);

impl Give<Percent> for String {
    fn give(zh: &Self, _: &Self) -> Percent {
        Percent(Figure(zh.trim_end_matches('%').to_owned()))
    }
}

impl<'py> IntoPyObject<'py> for Percent {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = <Figure as IntoPyObject<'py>>::OUTPUT_TYPE;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.0.into_pyobject(py)
    }
}

/// The day that was given, else today by the clock and the time zone of the interpreter.
pub(crate) fn or_today(py: Python<'_>, given: Option<Date>) -> PyResult<Day> {
    match given {
        Some(Date(day)) => Ok(day),
        None => {
            let Date(day) = py.import("datetime")?.getattr("date")?.call_method0("today")?.extract()?;
            Ok(day)
        }
    }
}

/// The moment, by the system's clock.
pub(crate) fn now() -> PyResult<Moment> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX)).map_err(raised)
}

/// The moment that a word names, such as `2025-03-01T09:00:00.000Z`.
pub(crate) fn moment(word: Option<&str>) -> PyResult<Option<Moment>> {
    word.map(str::parse).transpose().map_err(raised)
}
