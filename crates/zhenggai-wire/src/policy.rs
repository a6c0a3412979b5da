//! Rule sets as TOML files: a file names a base and lays its own values over it.

// shapes
pub mod shape;

// lookup
pub mod shelf;

// records
mod record;

// values
mod value;

// layers
mod layer;

// sections
mod section;

// beginnings
pub mod blank;

use std::collections::BTreeSet;

pub use shelf::BUILT_IN;

use zhenggai_core::adoption::Adoption;
use zhenggai_core::closure::policy::Policy;
use zhenggai_core::closure::terms::Terms;
use zhenggai_core::id::PolicyId;
use zhenggai_core::text::{Name, Text};

use crate::calendar;
use crate::fault::WireFault;
use crate::hash::sha256;
use crate::policy::layer::Layer;
use crate::policy::record::PolicyRecord;
use crate::policy::shape::KEYS;
use crate::policy::shelf::{BuiltIn, Shelf};
use crate::shape::check::sheet;
use crate::shape::fault::{Contradiction, FileFlaw};
use crate::shape::key::Reference;
use crate::shape::schema;

/// How many bases may stand below each other.
const DEEPEST: usize = 16;

/// A rule set that comes with this software; `None` when there is none with this id.
#[must_use]
pub fn built_in(id: &str) -> Option<Result<Policy, WireFault>> {
    BUILT_IN.iter().find(|(known, _)| *known == id).map(|(_, text)| read(text))
}

/// How a ledger adopts the rule set in this file: by its id, its version and the digest of the file. The file itself
/// goes along where it is none of those built in.
///
/// # Errors
/// As [`read`], and `TOO_LONG` when the file is too long to be carried along.
pub fn adoption(text: &str) -> Result<Adoption, WireFault> {
    let policy = read(text)?;
    let built_in = BUILT_IN.iter().any(|(_, known)| *known == text);
    let carried = (!built_in).then(|| Text::new("text", &text.replace('\r', ""))).transpose()?;
    // White space at both ends is not carried along, and does not count.
    let digest = sha256(carried.as_ref().map_or(text, Text::as_str).as_bytes());
    Ok(Adoption { policy: policy.id, version: policy.version, digest, text: carried })
}

/// The rule set that a ledger adopted; `None` where it is built in elsewhere, and not carried along.
///
/// # Errors
/// As [`read`]; `ENTRY_ID_MISMATCH` when the file that is carried along is not the one whose digest is named.
pub fn adopted(adoption: &Adoption) -> Option<Result<Policy, WireFault>> {
    let carried = adoption.text.as_ref().map(Text::as_str);
    let known =
        || BUILT_IN.iter().map(|(_, text)| *text).find(|text| sha256(text.as_bytes()) == adoption.digest);
    let text = carried.or_else(known)?;
    let actual = sha256(text.as_bytes());
    if actual != adoption.digest {
        let (claimed, actual) = (adoption.digest.to_string(), actual.to_string());
        return Some(Err(WireFault::IdMismatch { claimed, actual }));
    }
    Some(read(text))
}

/// The JSON Schema of a rule set file.
#[must_use]
pub fn json_schema() -> serde_json::Value {
    schema::schema("zhenggai rule set", "urn:zhenggai:schema:policy:1", KEYS)
}

/// Reads a rule set whose base and calendar, where it names them, are built in.
///
/// # Errors
/// A fault with line, column and what to do, when the text does not fit the format, names what there is not, or
/// contradicts itself.
pub fn read(text: &str) -> Result<Policy, WireFault> {
    read_from(text, &BuiltIn)
}

/// Reads a rule set whose base and calendar lie on `shelf`.
///
/// # Errors
/// As [`read`]; a fault in the base or the calendar names that file.
pub fn read_from(text: &str, shelf: &dyn Shelf) -> Result<Policy, WireFault> {
    let mut texts = vec![(None, text.to_owned())];
    let mut seen = BTreeSet::new();
    while let Some((name, text)) = texts.last() {
        let named = |fault: WireFault| within(fault, name.as_deref());
        let layer = layer(text, shelf).map_err(named)?;
        let Some(base) = layer.record.base.clone() else { break };
        let at = |flaw| within(layer.sheet.fault(&["base"], flaw).into(), name.as_deref());
        if !seen.insert(base.clone()) || layer.record.id == base || seen.len() > DEEPEST {
            return Err(at(FileFlaw::Ring(seen.into_iter().collect::<Vec<_>>().join(" → "))));
        }
        let Some(text) = shelf.policy(&base) else {
            let known: Vec<&str> = BUILT_IN.iter().map(|(id, _)| *id).collect();
            return Err(at(FileFlaw::unknown(Reference::Base, &base, &known)));
        };
        texts.push((Some(base), text));
    }
    let mut policy = empty()?;
    for (name, text) in texts.iter().rev() {
        let laid = layer(text, shelf).and_then(|layer| layer.over(&mut policy));
        laid.map_err(|fault| within(fault, name.as_deref()))?;
    }
    if policy.rules.is_empty() && policy.conditions.is_empty() {
        let layer = layer(text, shelf)?;
        return Err(layer.wrong(&["id"], Contradiction::NoRule));
    }
    Ok(policy)
}

fn within(fault: WireFault, name: Option<&str>) -> WireFault {
    match (fault, name) {
        (WireFault::File(fault), Some(name)) => WireFault::File(fault.within(name)),
        (fault, _) => fault,
    }
}

/// A file held against its shape, with the calendar it names.
fn layer<'t>(text: &'t str, shelf: &dyn Shelf) -> Result<Layer<'t>, WireFault> {
    let sheet = sheet(text, KEYS)?;
    let record: PolicyRecord = toml::from_str(text).map_err(|error| {
        sheet.fault(&[], FileFlaw::Syntax([error.message().to_owned(), error.message().to_owned()]))
    })?;
    let named = record.calendar.as_ref().and_then(|part| part.id.clone());
    let calendar = named.map(|id| match shelf.calendar(&id) {
        Some(text) => calendar::read(&text).map_err(|fault| within(fault, Some(&id))),
        None => {
            let known: Vec<&str> = calendar::BUILT_IN.iter().map(|(id, _)| *id).collect();
            Err(sheet.fault(&["calendar", "id"], FileFlaw::unknown(Reference::Calendar, &id, &known)).into())
        }
    });
    let calendar = calendar.transpose()?;
    Ok(Layer { sheet, record, calendar })
}

/// A rule set that says nothing yet.
fn empty() -> Result<Policy, WireFault> {
    let name = Name::new("title", "-")?;
    Ok(Policy {
        id: PolicyId::new("-")?,
        version: name.clone(),
        title_zh: name.clone(),
        title_en: name,
        base: None,
        regimes: BTreeSet::new(),
        chosen_by_itself: true,
        valid_from: None,
        valid_until: None,
        sources: Vec::new(),
        rules: Vec::new(),
        rules_off: Vec::new(),
        conditions: Vec::new(),
        terms: Terms::default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = r#"id = "x"
version = "1"
title_zh = "甲"
title_en = "A"
sources = []
rules = [
  { code = "NO_SUCH_RULE", weight = "blocks", source = "s", confidence = "practice" },
]
"#;

    #[test]
    fn every_built_in_rule_set_can_be_read() {
        for (id, text) in BUILT_IN {
            let policy = read(text).unwrap();
            assert_eq!(policy.id.as_str(), *id);
            assert!(!policy.rules.is_empty());
        }
    }

    #[test]
    fn a_rule_that_there_is_not_is_named_with_its_place() {
        let fault = read(SMALL).unwrap_err();
        assert_eq!(fault.code().as_str(), "POLICY_UNKNOWN_RULE");
        let WireFault::File(fault) = fault else { panic!("{fault}") };
        assert_eq!((fault.place.line, fault.place.column), (7, 12));
        assert!(fault.to_string().contains("`NO_SUCH_RULE`"), "{fault}");
    }

    #[test]
    fn what_is_no_rule_set_is_refused_with_its_place() {
        let text = SMALL.replace("title_en = \"A\"", "titel = \"A\"");
        assert!(
            matches!(read(&text), Err(WireFault::File(fault)) if fault.place.line == 4),
            "{:?}",
            read(&text)
        );
        let text = SMALL.replace("blocks", "stops").replace("NO_SUCH_RULE", "CHILDREN_CLOSED");
        assert_eq!(read(&text).unwrap_err().code().as_str(), "RECORD_INVALID");
    }
}
