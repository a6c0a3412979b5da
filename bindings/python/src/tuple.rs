//! Several values: handed out as a Python tuple or one after the other, taken in from whatever can be walked through.

use pyo3::conversion::FromPyObjectOwned;
use pyo3::inspect::{PyStaticConstant, PyStaticExpr};
use pyo3::prelude::*;
use pyo3::type_object::PyTypeInfo;
use pyo3::types::PyTuple;
use pyo3::{type_hint_identifier, type_hint_subscript};

use crate::record::Give;

/// Several values of one kind, which Python gets as a tuple.
#[derive(Debug, Clone)]
pub(crate) struct Tuple<T>(pub(crate) Vec<T>);

impl<T> FromIterator<T> for Tuple<T> {
    fn from_iter<I: IntoIterator<Item = T>>(all: I) -> Self {
        Self(all.into_iter().collect())
    }
}

impl<T, R: Give<T>> Give<Tuple<T>> for Vec<R> {
    fn give(zh: &Self, en: &Self) -> Tuple<T> {
        zh.iter().zip(en).map(|(zh, en)| R::give(zh, en)).collect()
    }
}

impl<'py, T: IntoPyObject<'py>> IntoPyObject<'py> for Tuple<T> {
    type Target = PyTuple;
    type Output = Bound<'py, PyTuple>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr = PyStaticExpr::Subscript {
        value: &PyTuple::TYPE_HINT,
        slice: &PyStaticExpr::Tuple {
            elts: &[T::OUTPUT_TYPE, PyStaticExpr::Constant { value: PyStaticConstant::Ellipsis }],
        },
    };

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.0)
    }
}

/// The same, one after the other: what `iter` answers.
pub(crate) struct Each<T>(pub(crate) Tuple<T>);

impl<'py, T: IntoPyObject<'py>> IntoPyObject<'py> for Each<T> {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    const OUTPUT_TYPE: PyStaticExpr =
        type_hint_subscript!(type_hint_identifier!("collections.abc", "Iterator"), T::OUTPUT_TYPE);

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(self.0.into_pyobject(py)?.try_iter()?.into_any())
    }
}

/// Several values as they are handed in: anything that can be walked through, once.
pub(crate) struct Every<T>(pub(crate) Vec<T>);

impl<'a, 'py, T: FromPyObjectOwned<'py>> FromPyObject<'a, 'py> for Every<T> {
    type Error = PyErr;

    const INPUT_TYPE: PyStaticExpr =
        type_hint_subscript!(type_hint_identifier!("collections.abc", "Iterable"), T::INPUT_TYPE);

    fn extract(given: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let all = given.try_iter()?.map(|one| one?.extract::<T>().map_err(Into::into));
        Ok(Self(all.collect::<PyResult<_>>()?))
    }
}
