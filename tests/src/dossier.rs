//! A vector of one dossier: a base and what comes after it, looked at on some days under the rule set of the vectors.

use std::sync::Arc;

use serde::Deserialize;
use zhenggai::core::closure::policy::Policy;
use zhenggai::core::day::Day;
use zhenggai::core::dossier::Dossier;
use zhenggai::core::ledger::fold::WithoutEffect;
use zhenggai::wire::policy::built_in;

use crate::base::{self, Said};
use crate::case::POLICY;
use crate::chain;

/// A vector of one dossier: what is recorded, and what follows from it on some days.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DossierVector<V> {
    /// Its name, which is that of its file.
    pub id: String,
    /// What it shows.
    pub description: String,
    /// The base dossier.
    pub dossier: String,
    /// How much of the record the dossier shows, where that is not what the base says.
    pub coverage: Option<String>,
    /// What is recorded after the base.
    #[serde(default)]
    pub entries: Vec<Said>,
    /// What follows, day by day.
    pub views: Vec<V>,
}

/// What follows on one day.
pub trait View {
    /// The day.
    fn day(&self) -> &str;

    /// What differs on that day, in words.
    ///
    /// # Errors
    /// When the view itself cannot be read.
    fn differs(&self, standing: &Standing<'_>) -> Result<Vec<String>, String>;
}

/// How a dossier stands on a day.
#[derive(Debug)]
pub struct Standing<'p> {
    /// The day.
    pub day: Day,
    /// The dossier as of that day.
    pub dossier: Dossier,
    /// What is in the record and has no effect.
    pub without_effect: Vec<WithoutEffect>,
    /// The rule set.
    pub policy: &'p Policy,
}

impl<V: View> DossierVector<V> {
    /// Runs it. An entry that does not say from when it counts, counts from the day of the first view.
    ///
    /// # Errors
    /// What differs, in words.
    pub fn run(&self) -> Result<(), String> {
        let first = self.views.first().ok_or("there is no view")?;
        let base = base::read(&self.dossier, self.coverage.as_deref())?;
        let entries = chain::entries(&base, &self.entries, first.day())?;
        let ledger = chain::ledger(&base, &entries)?;
        let policy = built_in(POLICY).ok_or("no rule set")?.map_err(|fault| fault.to_string())?;
        let mut wrong = Vec::new();
        for expected in &self.views {
            let day: Day = expected.day().parse().map_err(|error| format!("{error}"))?;
            let view = ledger.as_of(day, &Arc::default());
            let dossier = view.dossier.ok_or_else(|| format!("{day}: no dossier was opened"))?;
            let standing = Standing { day, dossier, without_effect: view.without_effect, policy: &policy };
            wrong.extend(expected.differs(&standing)?);
        }
        if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
    }
}

impl Standing<'_> {
    /// What is said where an entry has no effect and all should have.
    pub(crate) fn refused(&self) -> Option<String> {
        self.without_effect.first().map(|refused| format!("{}: without effect is {refused:?}", self.day))
    }
}
