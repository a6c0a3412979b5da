//! Whatever goes wrong, as one of the exceptions of `zhenggai`.

use std::collections::BTreeMap;

use pyo3::prelude::*;
use zhenggai::core::language::Language;
use zhenggai::fault::Fault;
use zhenggai::wire::fault::WireFault;

/// The exception for a fault, which happened at `place`.
pub(crate) fn raise(fault: &Fault, place: Option<String>) -> PyErr {
    Python::attach(|py| made(py, fault, place).unwrap_or_else(|error| error))
}

/// The exception for whatever the front door says.
pub(crate) fn raised(fault: impl Into<Fault>) -> PyErr {
    raise(&fault.into(), None)
}

/// The same, which happened at `place`.
pub(crate) fn at<F: Into<Fault>>(place: impl ToString) -> impl FnOnce(F) -> PyErr {
    let place = place.to_string();
    move |fault| raise(&fault.into(), Some(place))
}

fn made(py: Python<'_>, fault: &Fault, place: Option<String>) -> PyResult<PyErr> {
    let class = py.import("zhenggai._errors")?.getattr(class(fault))?;
    let exception = class.call1((
        fault.code().as_str(),
        fault.sentence(Language::Zh),
        fault.sentence(Language::En),
        within(fault).or(place),
        details(fault),
    ))?;
    Ok(PyErr::from_value(exception))
}

/// Which exception it is.
fn class(fault: &Fault) -> &'static str {
    match fault {
        Fault::Line { fault, .. } => class(fault),
        Fault::Unreadable(_) | Fault::UnreadableTable(_) | Fault::FileUnreadable { .. } => "Unreadable",
        Fault::Wire(_) => "Malformed",
        Fault::Refused(_) | Fault::KnownToOthers { .. } => "Refused",
        Fault::Store(_) => "StoreFault",
        Fault::Seal(_) => "SealFault",
        Fault::DossierUnclear { .. }
        | Fault::ClosureNotFound { .. }
        | Fault::DraftNotFound { .. }
        | Fault::RulesNotAtHand { .. }
        | Fault::NoRules { .. }
        | Fault::NoCalendar { .. }
        | Fault::BeforePublication { .. } => "NotAtHand",
        _ => "Invalid",
    }
}

/// Where in a text it went wrong.
fn within(fault: &Fault) -> Option<String> {
    match fault {
        Fault::Wire(WireFault::Malformed { line, column, .. }) => Some(format!("{line}:{column}")),
        Fault::Wire(WireFault::File(flaw)) => {
            let file = flaw.file.as_ref().map(|file| format!("{file}:")).unwrap_or_default();
            Some(format!("{file}{}:{}", flaw.place.line, flaw.place.column))
        }
        Fault::Template(flaw) => Some(flaw.line.to_string()),
        _ => None,
    }
}

/// The parameters of the sentence, by name; of a text, where in it.
fn details(fault: &Fault) -> BTreeMap<String, String> {
    let mut details: BTreeMap<String, String> =
        fault.params().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let at = match fault {
        Fault::Wire(WireFault::Malformed { line, column, .. }) => Some((*line, *column)),
        Fault::Wire(WireFault::File(flaw)) => Some((flaw.place.line, flaw.place.column)),
        _ => None,
    };
    if let Some((line, column)) = at {
        details.extend([("line".to_owned(), line.to_string()), ("column".to_owned(), column.to_string())]);
    }
    details
}
