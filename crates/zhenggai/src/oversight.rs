//! Oversight of a book: who answers and what is due. Nothing of it is stored.

use zhenggai_core::closure::policy::Policy;
use zhenggai_core::day::Day;
use zhenggai_core::dossier::Dossier;
use zhenggai_core::id::PartyId;
use zhenggai_core::ledger::refusal::Refusal;
use zhenggai_core::oversight::due_list::{DueList, due_list};
use zhenggai_core::oversight::ladder::{StepOwed, steps_ahead, steps_owed};
use zhenggai_core::oversight::matrix::{MatrixRow, matrix};
use zhenggai_core::oversight::pending::{Pending, pending};
use zhenggai_core::oversight::scorecard::{Scorecard, scorecards};
use zhenggai_core::oversight::standpoint::Standpoint;
use zhenggai_core::party::Duty;

use crate::book::Book;
use crate::fault::Fault;

/// A book on one day: the dossier as it stood, and the rule set that it is held to (督办).
#[derive(Debug, Clone)]
pub struct Oversight {
    dossier: Dossier,
    policy: Policy,
    day: Day,
}

impl Oversight {
    /// `book` as of `day`; `None` when nothing was opened by then.
    #[must_use]
    pub fn of(book: &Book, day: Day) -> Option<Self> {
        let dossier = book.as_of(day).dossier.clone()?;
        Some(Self { policy: book.policy_of(&dossier).clone(), dossier, day })
    }

    /// The party with this id or name, among those that answer for something (责任人或单位).
    ///
    /// # Errors
    /// `Fault::Refused` with `NOT_REGISTERED` where there is none.
    pub fn party(&self, word: &str) -> Result<PartyId, Fault> {
        let files = self.dossier.items().filter_map(|item| self.dossier.file(&item));
        let held = files.flat_map(|file| file.responsibilities()).map(|held| held.value.party());
        let granted = self.dossier.powers().grants().iter().map(|file| &file.grant.value.party);
        let mut known = held.chain(granted);
        let found = known.find(|party| party.id.as_str() == word || party.name.as_str() == word);
        let missing = || Refusal::NotRegistered { kind: "responsibility", id: word.to_owned() }.into();
        found.map(|party| party.id.clone()).ok_or_else(missing)
    }

    /// The dossier as of the day.
    #[must_use]
    pub const fn dossier(&self) -> &Dossier {
        &self.dossier
    }

    /// The rule set.
    #[must_use]
    pub const fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The day.
    #[must_use]
    pub const fn day(&self) -> Day {
        self.day
    }

    /// From where the record is looked at.
    #[must_use]
    pub fn standpoint(&self) -> Standpoint<'_> {
        Standpoint::new(&self.dossier, &self.policy.terms, self.day)
    }

    /// Every item: what is open with its day and light, what is closed by name (到期清单).
    #[must_use]
    pub fn due_list(&self) -> DueList {
        due_list(&self.standpoint())
    }

    /// What else is due (其他待办).
    #[must_use]
    pub fn pending(&self) -> Vec<Pending> {
        pending(&self.standpoint())
    }

    /// Who answered for which item, in which duty, from when to when (责任清单).
    #[must_use]
    pub fn matrix(&self) -> Vec<MatrixRow> {
        matrix(&self.standpoint())
    }

    /// How those stand who hold a duty on the day (履责情况).
    #[must_use]
    pub fn scorecards(&self, duty: Duty) -> Vec<Scorecard> {
        scorecards(&self.standpoint(), duty)
    }

    /// The steps of escalation that are to be taken (应办督办).
    #[must_use]
    pub fn steps_owed(&self) -> Vec<StepOwed<'_>> {
        steps_owed(&self.standpoint())
    }

    /// The steps that will be asked for within the next `days` days if nothing is done (督办预告).
    #[must_use]
    pub fn steps_ahead(&self, days: u32) -> Vec<StepOwed<'_>> {
        steps_ahead(&self.standpoint(), days)
    }
}
