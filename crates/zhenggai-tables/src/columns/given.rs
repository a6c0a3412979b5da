//! What tables are made of.

use zhenggai_core::closure::terms::Terms;
use zhenggai_core::day::Day;
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::dossier::Dossier;
use zhenggai_core::item::Item;
use zhenggai_core::language::Language;
use zhenggai_core::ledger::Ledger;
use zhenggai_core::ledger::fold::View;
use zhenggai_core::oversight::standpoint::Standpoint;

/// A dossier as of a day, judged, and for whom its tables are (列式表的来源).
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// The dossier as of the day.
    pub dossier: &'a Dossier,
    /// The terms of the rule set that it is held to.
    pub terms: &'a Terms,
    /// The day.
    pub day: Day,
    /// Who will read the tables: what may not be shown to them is left out, and everything that hangs on it.
    pub readers: Disclosure,
    /// The language of sentences; `None` leaves their columns empty, which is several times faster.
    pub language: Option<Language>,
}

/// The record behind a dossier (列式表的账本).
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    /// The ledger.
    pub ledger: &'a Ledger,
    /// What it says as of the day.
    pub view: &'a View,
}

impl<'a> Given<'a> {
    /// From where the dossier is looked at.
    #[must_use]
    pub fn standpoint(&self) -> Standpoint<'a> {
        Standpoint::new(self.dossier, self.terms, self.day)
    }

    /// Whether an item may be shown.
    pub(super) fn shows(&self, item: &Item) -> bool {
        self.dossier.is_open(item, self.readers)
    }

    /// The items that may be shown, lowest level first.
    pub(super) fn items(&self) -> impl Iterator<Item = Item> + use<'a> {
        let given = *self;
        self.dossier.items().filter(move |item| given.shows(item))
    }
}
