//! What is due of whoever is asked about.

use zhenggai_core::day::Day;
use zhenggai_core::oversight::due_list::{DueList, Whose};
use zhenggai_core::oversight::ladder::StepOwed;
use zhenggai_core::oversight::light::Light;
use zhenggai_core::oversight::pending::Pending;
use zhenggai_wire::oversight::due::DueListRecord;

use crate::oversight::Oversight;

/// What is due (到期与督办).
#[derive(Debug, Clone)]
pub struct Due<'a> {
    /// The items.
    pub list: DueList,
    /// What else is due.
    pub pending: Vec<Pending>,
    /// The steps of escalation that are to be taken.
    pub steps: Vec<StepOwed<'a>>,
    /// Those of the days ahead.
    pub ahead: Vec<StepOwed<'a>>,
    /// Whose they are.
    pub whose: Option<Whose>,
    /// How many days ahead are listed.
    pub horizon: u32,
}

impl<'a> Due<'a> {
    /// What is due of whoever is asked about, and of all where nobody is; steps of escalation as far as `horizon` days
    /// ahead.
    #[must_use]
    pub fn of(oversight: &'a Oversight, whose: Option<Whose>, horizon: u32) -> Self {
        let (mut list, mut pending) = (oversight.due_list(), oversight.pending());
        let (mut steps, mut ahead) = (oversight.steps_owed(), oversight.steps_ahead(horizon));
        if let Some(whose) = &whose {
            list = list.of(whose);
            let (Whose::Leader(party) | Whose::Unit(party) | Whose::Anyone(party)) = whose;
            pending.retain(|one| one.holders.iter().any(|holder| holder.party == *party));
            let theirs = |step: &StepOwed<'_>| {
                step.concerns(party) || list.rows.iter().any(|row| row.item == step.item)
            };
            steps.retain(theirs);
            ahead.retain(theirs);
        }
        Self { list, pending, steps, ahead, whose, horizon }
    }

    /// Whether anything is over that can be shown not to be done.
    #[must_use]
    pub fn is_overdue(&self) -> bool {
        self.list.leading().any(|row| row.light == Light::Red)
            || self.pending.iter().any(|one| one.light == Light::Red && one.provable)
    }

    /// The last of the days ahead.
    #[must_use]
    pub fn last_day(&self) -> Day {
        self.list.day.plus_days(self.horizon.into()).unwrap_or(self.list.day)
    }

    /// All of it as a record.
    #[must_use]
    pub fn record(&self, oversight: &Oversight) -> DueListRecord {
        let record = DueListRecord::new(&self.list, &self.pending, oversight.policy());
        record.with_steps(&self.steps, &self.ahead, oversight.day())
    }
}
