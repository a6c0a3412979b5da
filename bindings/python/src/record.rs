//! Classes that hold a record of the wire in both languages: what they show, compare and pickle is that record.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

use pyo3::types::PyAny;
use pyo3::{Bound, PyErr};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use zhenggai::core::language::Language;
use zhenggai::wire::fault::WireFault;

use crate::fault;

/// A record with its sentences in Chinese and the same in English.
#[derive(Debug, Clone)]
pub(crate) struct Told<R> {
    /// With sentences in Chinese.
    pub(crate) zh: R,
    /// With sentences in English.
    pub(crate) en: R,
}

impl<R> Told<R> {
    /// The record that `make` yields for each language.
    pub(crate) fn of(mut make: impl FnMut(Language) -> R) -> Self {
        Self { zh: make(Language::Zh), en: make(Language::En) }
    }

    /// The record in one language.
    pub(crate) const fn told_in(&self, language: Language) -> &R {
        match language {
            Language::Zh => &self.zh,
            Language::En => &self.en,
        }
    }
}

impl<R: Clone> Told<R> {
    /// A record without sentences.
    pub(crate) fn plain(record: R) -> Self {
        Self { zh: record.clone(), en: record }
    }
}

impl<R: PartialEq> PartialEq for Told<R> {
    fn eq(&self, other: &Self) -> bool {
        self.zh == other.zh
    }
}

impl<R: Serialize> Hash for Told<R> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        text(&self.zh).hash(state);
    }
}

/// What a getter of a class makes of a field of its record.
pub(crate) trait Give<T> {
    /// The value, from the record in Chinese and the one in English.
    fn give(zh: &Self, en: &Self) -> T;
}

macro_rules! as_it_is {
    ($($kind:ty),*) => { $(
        impl Give<Self> for $kind {
            fn give(zh: &Self, _: &Self) -> Self {
                zh.clone()
            }
        }
    )* };
}

as_it_is!(String, bool, usize, u32, u64, i64, (String, String), BTreeMap<String, String>, BTreeMap<String, i64>);

impl<T, R: Give<T>> Give<Option<T>> for Option<R> {
    fn give(zh: &Self, en: &Self) -> Option<T> {
        zh.as_ref().zip(en.as_ref()).map(|(zh, en)| R::give(zh, en))
    }
}

/// The canonical text of a record, by which it is hashed and pickled.
pub(crate) fn text(record: &impl Serialize) -> String {
    serde_json::to_string(record).unwrap_or_default()
}

/// Both languages as text, for a pickle.
pub(crate) fn texts<R: Serialize>(held: &Told<R>) -> (String, String) {
    (text(&held.zh), text(&held.en))
}

/// What `__reduce__` answers: who restores a value, out of what.
pub(crate) type Pickled<'py, A> = (Bound<'py, PyAny>, A);

/// The record that a pickle holds.
pub(crate) fn restored<R: DeserializeOwned>(zh: &str, en: &str) -> Result<Told<R>, PyErr> {
    let one = |text: &str| serde_json::from_str(text).map_err(|error| fault::raised(WireFault::from(error)));
    Ok(Told { zh: one(zh)?, en: one(en)? })
}

/// How many characters of a text a representation shows.
const SHOWN: usize = 40;

/// `Class(field='…', …)`: what is plain is shown as it is, what is long is cut, of lists the length is said.
pub(crate) fn shown(class: &str, record: &impl Serialize) -> String {
    let value = serde_json::to_value(record).unwrap_or_default();
    let fields = value.as_object().into_iter().flatten().filter(|(name, _)| name.as_str() != "format");
    let parts = fields.filter_map(|(name, value)| Some(format!("{name}={}", part(value)?)));
    format!("{class}({})", parts.collect::<Vec<_>>().join(", "))
}

fn part(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::Bool(true) => Some("True".to_owned()),
        Value::Bool(false) => Some("False".to_owned()),
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) if text.chars().count() > SHOWN => {
            Some(format!("'{}…'", text.chars().take(SHOWN).collect::<String>()))
        }
        Value::String(text) => Some(format!("'{text}'")),
        Value::Array(all) if all.is_empty() => None,
        Value::Array(all) => Some(format!("<{}>", all.len())),
        Value::Object(_) => Some("<…>".to_owned()),
    }
}

/// A frozen class over a record: a getter a field, equality, hash, pickle, representation and `to_dict`.
///
/// `part` names a field that is a record itself, whose fields are shown as if they were the class's own. `told` names what is a sentence: in the language that was chosen, in Chinese, in English.
macro_rules! record {
    (
        $(#[$meta:meta])*
        $class:ident holds $record:ty {
            $( $(#[$note:meta])* $field:ident: $kind:ty, )*
        }
        $( part $part:ident { $( $(#[$about:meta])* $inner:ident: $inner_kind:ty, )* } )?
        $( told { $( $(#[$said:meta])* $told:ident, $zh:ident, $en:ident: $told_kind:ty; )* } )?
        $( methods { $($method:tt)* } )?
    ) => {
        $(#[$meta])*
        #[pyo3::pyclass(frozen, eq, hash, module = "zhenggai")]
        #[derive(Clone, PartialEq, Hash)]
        pub(crate) struct $class {
            pub(crate) held: $crate::record::Told<$record>,
        }

        impl From<$crate::record::Told<$record>> for $class {
            fn from(held: $crate::record::Told<$record>) -> Self {
                Self { held }
            }
        }

        impl $crate::record::Give<$class> for $record {
            fn give(zh: &Self, en: &Self) -> $class {
                $class { held: $crate::record::Told { zh: zh.clone(), en: en.clone() } }
            }
        }

        #[pyo3::pymethods]
        impl $class {
            $(
                $(#[$note])*
                #[getter]
                fn $field(&self) -> $kind {
                    $crate::record::Give::give(&self.held.zh.$field, &self.held.en.$field)
                }
            )*
            $( $(
                $(#[$about])*
                #[getter]
                fn $inner(&self) -> $inner_kind {
                    $crate::record::Give::give(&self.held.zh.$part.$inner, &self.held.en.$part.$inner)
                }
            )* )?
            $( $(
                $(#[$said])*
                #[getter]
                fn $told(&self, py: pyo3::Python<'_>) -> pyo3::PyResult<$told_kind> {
                    let held = self.held.told_in($crate::language::chosen(py)?);
                    Ok(held.$told.clone())
                }

                /// The same in Chinese.
                #[getter]
                fn $zh(&self) -> $told_kind {
                    self.held.zh.$told.clone()
                }

                /// The same in English.
                #[getter]
                fn $en(&self) -> $told_kind {
                    self.held.en.$told.clone()
                }
            )* )?

            /// All of it as plain values, with sentences in the language named, else in the one that was chosen.
            #[pyo3(signature = (*, language = None))]
            fn to_dict(
                &self,
                py: pyo3::Python<'_>,
                language: Option<&str>,
            ) -> pyo3::PyResult<$crate::json::Dict> {
                let language = $crate::language::named(py, language)?;
                Ok($crate::json::Dict::of(self.held.told_in(language)))
            }

            fn __repr__(&self, py: pyo3::Python<'_>) -> pyo3::PyResult<String> {
                let language = $crate::language::chosen(py)?;
                Ok($crate::record::shown(stringify!($class), self.held.told_in(language)))
            }

            fn __reduce__<'py>(
                &self,
                py: pyo3::Python<'py>,
            ) -> pyo3::PyResult<$crate::record::Pickled<'py, (String, String)>> {
                use pyo3::prelude::PyAnyMethods as _;
                let restore = py.get_type::<Self>().getattr("_restore")?;
                Ok((restore, $crate::record::texts(&self.held)))
            }

            #[staticmethod]
            fn _restore(zh: &str, en: &str) -> pyo3::PyResult<Self> {
                Ok($crate::record::restored(zh, en)?.into())
            }

            $( $($method)* )?
        }
    };
}
pub(crate) use record;
