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
const fn class(fault: &Fault) -> &'static str {
    match fault {
        Fault::Unreadable(_) | Fault::UnreadableTable(_) => "Unreadable",
        Fault::Wire(_) => "Malformed",
        Fault::Refused(_) => "Refused",
        Fault::Store(_) => "StoreFault",
        Fault::Seal(_) => "SealFault",
        Fault::DossierUnclear { .. }
        | Fault::ClosureNotFound { .. }
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

/// The parameters of the sentence, by name.
fn details(fault: &Fault) -> BTreeMap<String, String> {
    let pair = |name: &str, value: &dyn std::fmt::Display| (name.to_owned(), value.to_string());
    match fault {
        Fault::Refused(refusal) => {
            refusal.params().into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
        }
        Fault::Wire(WireFault::Malformed { line, column, .. }) => {
            BTreeMap::from([pair("line", line), pair("column", column)])
        }
        Fault::Wire(WireFault::File(flaw)) => {
            BTreeMap::from([pair("line", &flaw.place.line), pair("column", &flaw.place.column)])
        }
        Fault::DossierUnclear { known } => {
            known.iter().enumerate().map(|(at, id)| pair(&format!("known_{at}"), id)).collect()
        }
        Fault::ClosureNotFound { wanted } => BTreeMap::from([pair("wanted", wanted)]),
        Fault::RulesNotAtHand { policy, version } => {
            BTreeMap::from([pair("policy", policy), pair("version", version)])
        }
        Fault::BeforePublication { published, asked } => {
            BTreeMap::from([pair("published", published), pair("asked", asked)])
        }
        _ => BTreeMap::new(),
    }
}
