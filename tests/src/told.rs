//! What a vector tells: a base and what comes after it, as a ledger under the rule set of the vectors.

use std::sync::Arc;

use zhenggai::core::closure::policy::Policy;
use zhenggai::core::day::Day;
use zhenggai::core::dossier::Dossier;
use zhenggai::core::ledger::Ledger;
use zhenggai::core::ledger::fold::WithoutEffect;
use zhenggai::wire::policy::built_in;

use crate::base::{self, Said};
use crate::case::POLICY;
use crate::chain;

/// A ledger, and the rule set that judges it.
#[derive(Debug)]
pub(crate) struct Told {
    ledger: Ledger,
    pub(crate) policy: Policy,
}

/// How it stands on a day.
#[derive(Debug)]
pub(crate) struct Standing {
    pub(crate) day: Day,
    pub(crate) dossier: Dossier,
    pub(crate) without_effect: Vec<WithoutEffect>,
}

impl Told {
    /// The base with this name, showing this much of the record where that is given, and `more` after it, which counts from
    /// the day of the first view where it does not say from when.
    pub(crate) fn new(
        dossier: &str,
        coverage: Option<&str>,
        more: &[Said],
        first: Option<&String>,
    ) -> Result<Self, String> {
        let base = base::read(dossier, coverage)?;
        let entries = chain::entries(&base, more, first.ok_or("there is no view")?)?;
        let policy = built_in(POLICY).ok_or("no rule set")?.map_err(|fault| fault.to_string())?;
        Ok(Self { ledger: chain::ledger(&base, &entries)?, policy })
    }

    /// How it stands on a day.
    pub(crate) fn on(&self, day: &str) -> Result<Standing, String> {
        let day: Day = day.parse().map_err(|error| format!("{error}"))?;
        let view = self.ledger.as_of(day, &Arc::default());
        let dossier = view.dossier.ok_or_else(|| format!("{day}: no dossier was opened"))?;
        Ok(Standing { day, dossier, without_effect: view.without_effect })
    }
}

impl Standing {
    /// What is said where an entry has no effect and all should have.
    pub(crate) fn refused(&self) -> Option<String> {
        self.without_effect.first().map(|refused| format!("{}: without effect is {refused:?}", self.day))
    }
}
