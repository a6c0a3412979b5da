//! JSON values as Python's, and back.

use pyo3::exceptions::PyTypeError;
use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::type_object::PyTypeInfo;
use pyo3::types::{PyBool, PyDict, PyList, PyString};
use pyo3::{type_hint_identifier, type_hint_subscript, type_hint_union};
use serde::Serialize;
use serde_json::{Map, Value};

const ANY: PyStaticExpr = type_hint_identifier!("typing", "Any");

/// A record as a dictionary of plain values.
#[derive(Debug, Clone)]
pub(crate) struct Dict(Value);

impl Dict {
    /// That of a record.
    pub(crate) fn of(record: &impl Serialize) -> Self {
        Self(serde_json::to_value(record).unwrap_or_default())
    }
}

impl<'py> IntoPyObject<'py> for Dict {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = type_hint_subscript!(PyDict::TYPE_HINT, PyString::TYPE_HINT, ANY);

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        python(py, &self.0)
    }
}

/// A value as Python's: `dict`, `list`, `str`, `int`, `float`, `bool`, `None`.
pub(crate) fn python<'py>(py: Python<'py>, value: &Value) -> PyResult<Bound<'py, PyAny>> {
    match value {
        Value::Null => Ok(py.None().into_bound(py)),
        Value::Bool(it) => Ok(PyBool::new(py, *it).to_owned().into_any()),
        Value::Number(number) => match (number.as_u64(), number.as_i64(), number.as_f64()) {
            (Some(it), _, _) => Ok(it.into_pyobject(py)?.into_any()),
            (_, Some(it), _) => Ok(it.into_pyobject(py)?.into_any()),
            (_, _, it) => Ok(it.unwrap_or_default().into_pyobject(py)?.into_any()),
        },
        Value::String(text) => Ok(PyString::new(py, text).into_any()),
        Value::Array(all) => {
            let list = PyList::empty(py);
            all.iter().try_for_each(|it| list.append(python(py, it)?))?;
            Ok(list.into_any())
        }
        Value::Object(all) => {
            let dict = PyDict::new(py);
            all.iter().try_for_each(|(name, it)| dict.set_item(name, python(py, it)?))?;
            Ok(dict.into_any())
        }
    }
}

const MAPPING: PyStaticExpr =
    type_hint_subscript!(type_hint_identifier!("collections.abc", "Mapping"), PyString::TYPE_HINT, ANY);

/// Values by name, handed in as a dictionary.
#[derive(Debug, Clone)]
pub(crate) struct Values(pub(crate) Value);

impl<'a, 'py> FromPyObject<'a, 'py> for Values {
    type Error = PyErr;

    const INPUT_TYPE: PyStaticExpr = MAPPING;

    fn extract(given: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        Ok(Self(value(&given)?))
    }
}

/// A JSON text, handed in as it is or as a dictionary.
#[derive(Debug, Clone)]
pub(crate) struct Text(pub(crate) String);

impl<'a, 'py> FromPyObject<'a, 'py> for Text {
    type Error = PyErr;

    const INPUT_TYPE: PyStaticExpr = type_hint_union!(PyString::TYPE_HINT, MAPPING);

    fn extract(given: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        match given.cast::<PyString>() {
            Ok(text) => Ok(Self(text.to_str()?.to_owned())),
            Err(_) => Ok(Self(value(&given)?.to_string())),
        }
    }
}

/// A Python value as JSON. Dates are written as `YYYY-MM-DD`, decimals as text.
fn value(given: &Bound<'_, PyAny>) -> PyResult<Value> {
    if given.is_none() {
        return Ok(Value::Null);
    }
    if let Ok(it) = given.cast::<PyBool>() {
        return Ok(Value::Bool(it.is_true()));
    }
    if let Ok(text) = given.cast::<PyString>() {
        return Ok(Value::String(text.to_str()?.to_owned()));
    }
    if let Ok(dict) = given.cast::<PyDict>() {
        let fields = dict.iter().map(|(name, it)| Ok((name.extract::<String>()?, value(&it)?)));
        return Ok(Value::Object(fields.collect::<PyResult<Map<_, _>>>()?));
    }
    let name = given.get_type().name()?.to_string();
    match name.as_str() {
        "int" => given.extract::<i64>().map(Value::from),
        "float" => given.extract::<f64>().map(Value::from),
        "list" | "tuple" => {
            let all = given.try_iter()?.map(|it| value(&it?));
            Ok(Value::Array(all.collect::<PyResult<_>>()?))
        }
        "date" => Ok(Value::String(given.call_method0("isoformat")?.extract()?)),
        "Decimal" => Ok(Value::String(given.str()?.extract()?)),
        _ => Err(PyTypeError::new_err(format!("{name} has no place in a record"))),
    }
}
