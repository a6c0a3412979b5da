//! Ledgers: what is without effect, what is refused, what crosses a border unchanged.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::Value;
use zhenggai::core::day::Day;
use zhenggai::core::ledger::Ledger;
use zhenggai::core::ledger::command::Command;
use zhenggai::core::ledger::decide::decide;
use zhenggai::core::ledger::entry::{Author, Entry};
use zhenggai::core::ledger::event::Event;
use zhenggai::core::ledger::fold::{Mandates, View};
use zhenggai::core::ledger::refusal::Refusal;
use zhenggai::wire::entry::{decode, encode};
use zhenggai::wire::policy::{adopted, built_in};

use crate::base::{self, Base, Said};
use crate::case::POLICY;
use crate::chain;

/// A vector: what is recorded, what of it has an effect, and what may be asked for next.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerVector {
    /// Its name, which is that of its file.
    pub id: String,
    /// What it shows.
    pub description: String,
    /// The base dossier.
    pub dossier: String,
    /// What is recorded after the base.
    #[serde(default)]
    pub entries: Vec<Said>,
    /// What the ledger says, day by day.
    pub views: Vec<LedgerView>,
    /// What is asked for on the last of these days, or on a day of its own; each by itself, nothing of it is
    /// recorded.
    #[serde(default)]
    pub commands: Vec<AskedFor>,
}

/// What the ledger says on one day.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerView {
    /// The day.
    pub day: String,
    /// How many entries are counted on it: their effective day is not later.
    pub counted: usize,
    /// The entries without effect, in order.
    #[serde(default)]
    pub without_effect: Vec<Ineffective>,
    /// Every item and where it stands; none where no dossier was opened.
    pub items: BTreeMap<String, String>,
}

/// An entry without effect.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ineffective {
    /// Its place among the entries after the base, from 0.
    pub entry: usize,
    /// The refusal's code.
    pub code: String,
    /// The parameters of its sentence.
    #[serde(default)]
    pub params: BTreeMap<String, String>,
}

/// A command, and the refusal it meets.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedFor {
    /// The short name of whoever asks; `unit` where none is given.
    pub by: Option<String>,
    /// The day on which it is asked for; that of the last view where none is given.
    pub on: Option<String>,
    /// The event that is asked for.
    pub event: zhenggai::wire::event::EventRecord,
    /// The refusal's code; none where the command is taken.
    pub refusal: Option<String>,
    /// The parameters of its sentence.
    #[serde(default)]
    pub params: BTreeMap<String, String>,
}

/// Runs a vector.
///
/// # Errors
/// What differs, in words.
pub fn run(vector: &LedgerVector) -> Result<(), String> {
    let base = base::read(&vector.dossier, None)?;
    let first = vector.views.first().ok_or("there is no view")?;
    let entries = chain::entries(&base, &vector.entries, &first.day)?;
    let ledger = chain::ledger(&base, &entries)?;
    let mandates = mandates(&entries)?;
    let mut wrong = Vec::new();
    for expected in &vector.views {
        let day: Day = expected.day.parse().map_err(|error| format!("{error}"))?;
        let view = ledger.as_of(day, &mandates);
        let place = |id| entries.iter().skip(base.entries.len()).position(|entry| entry.id() == id);
        let refused: Vec<Ineffective> = view
            .without_effect
            .iter()
            .map(|it| {
                let (code, params) = said(&it.refusal);
                Ineffective { entry: place(it.entry).unwrap_or(usize::MAX), code, params }
            })
            .collect();
        if refused != expected.without_effect {
            wrong.push(format!("{day}: without effect are {refused:?}"));
        }
        let counted = entries.iter().filter(|entry| entry.body().effective_on <= day).count();
        let items = items(&view);
        if (counted, &items) != (expected.counted, &expected.items) {
            wrong.push(format!("{day}: {counted} entries count, the items are {items:?}"));
        }
    }
    let last = vector.views.last().unwrap_or(first);
    wrong.extend(commands(vector, &base, &ledger, &mandates, last)?);
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

/// Every item, and where it stands.
pub(crate) fn items(view: &View) -> BTreeMap<String, String> {
    let dossiers = view.dossier.iter();
    let items = dossiers.flat_map(|dossier| dossier.items().map(move |item| (dossier, item)));
    let stands = items.map(|(dossier, item)| {
        let status = dossier.file(&item).map(|file| file.closure_status().to_string());
        (item.to_string(), status.unwrap_or_default())
    });
    stands.collect()
}

/// What the rule sets say of authority that these entries adopt.
pub(crate) fn mandates(entries: &[Entry]) -> Result<Arc<Mandates>, String> {
    let mut mandates = Mandates::new();
    for entry in entries {
        let adoption = match &entry.body().event {
            Event::DossierOpened(opening) => opening.rules.as_ref(),
            Event::RulesAdopted(adoption) => Some(adoption),
            _ => None,
        };
        if let Some(adoption) = adoption {
            let policy = adopted(adoption).ok_or("the rule set is not at hand")?;
            let policy = policy.map_err(|fault| fault.to_string())?;
            mandates.insert(adoption.digest, policy.terms.mandate());
        }
    }
    Ok(Arc::new(mandates))
}

fn commands(
    vector: &LedgerVector,
    base: &Base,
    ledger: &Ledger,
    mandates: &Arc<Mandates>,
    last: &LedgerView,
) -> Result<Vec<String>, String> {
    let policy = built_in(POLICY).ok_or("no rule set")?.map_err(|fault| fault.to_string())?;
    let mut wrong = Vec::new();
    for asked in &vector.commands {
        let day = asked.on.as_ref().unwrap_or(&last.day);
        let day: Day = day.parse().map_err(|error| format!("{error}"))?;
        let fold = ledger.fold(Some(day), mandates);
        let event = Event::try_from(&asked.event).map_err(|error| error.to_string())?;
        let name = asked.by.as_deref().unwrap_or("unit");
        let author = base.authors.get(name).ok_or_else(|| format!("the base has no author `{name}`"))?;
        let author = Author::try_from(author).map_err(|error| error.to_string())?;
        let command = Command { author, effective_on: day, event };
        let decided = decide(&fold, ledger.past(), &command, &policy);
        let same = match (&decided, &asked.refusal) {
            (Ok(()), None) => true,
            (Err(refusal), Some(code)) => said(refusal) == (code.clone(), asked.params.clone()),
            _ => false,
        };
        if !same {
            wrong.push(format!("{:?} is decided as {:?}", asked.event, decided.map_err(|it| said(&it))));
        }
    }
    Ok(wrong)
}

pub(crate) fn said(refusal: &Refusal) -> (String, BTreeMap<String, String>) {
    let params = refusal.params().into_iter().map(|(name, value)| (name.to_owned(), value));
    (refusal.code().to_string(), params.collect())
}

/// A vector of entries as they cross a border.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntriesVector {
    /// Its name, which is that of its file.
    pub id: String,
    /// What it shows.
    pub description: String,
    /// The entries.
    pub entries: Vec<Crossing>,
}

/// An entry that crosses a border, or is kept from it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crossing {
    /// What it shows, in a few words.
    pub case: String,
    /// The entry, where it is JSON.
    pub record: Option<Value>,
    /// The text, where it is none.
    pub text: Option<String>,
    /// The fault's code; none where the entry is taken and written back the same.
    pub fault: Option<String>,
}

/// Runs one crossing. Returns the kind of the event that crossed, if one did.
///
/// # Errors
/// What differs, in words.
pub fn cross(crossing: &Crossing) -> Result<Option<String>, String> {
    let json = crossing.record.as_ref().map(Value::to_string);
    let text = json.or_else(|| crossing.text.clone()).ok_or("there is neither record nor text")?;
    match (decode(&text), &crossing.fault) {
        (Ok(entry), None) => {
            let back = encode(&entry).map_err(|fault| fault.to_string())?;
            let back: Value = serde_json::from_str(&back).map_err(|error| error.to_string())?;
            if Some(&back) == crossing.record.as_ref() {
                Ok(Some(entry.body().event.kind().to_owned()))
            } else {
                Err(format!("is written back as {back}"))
            }
        }
        (Err(fault), Some(code)) if fault.code().as_str() == code => Ok(None),
        (decoded, _) => Err(format!("is read as {decoded:?}")),
    }
}
