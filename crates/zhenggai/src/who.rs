//! Who answers for what, for everybody or on the sheet of one party.

use zhenggai_core::id::PartyId;
use zhenggai_core::oversight::matrix::MatrixRow;
use zhenggai_core::oversight::scorecard::Scorecard;
use zhenggai_core::oversight::tenure::Holder;
use zhenggai_core::party::Duty;
use zhenggai_wire::oversight::who::WhoRecord;

use crate::oversight::Oversight;

/// Who answers for what, and how that stands (责任清单与履责情况).
#[derive(Debug, Clone)]
pub struct Who {
    /// Whose sheet it is; absent where it is that of everybody.
    pub party: Option<Holder>,
    /// The items with who answered for each in which duty.
    pub matrix: Vec<MatrixRow>,
    /// The scorecards: lead leaders first, then responsible units.
    pub cards: Vec<Scorecard>,
}

impl Who {
    /// What concerns one party, or everybody.
    #[must_use]
    pub fn of(oversight: &Oversight, party: Option<&PartyId>) -> Self {
        let mut matrix = oversight.matrix();
        let duties = [Duty::LeadLeader, Duty::ResponsibleUnit];
        let mut cards: Vec<Scorecard> =
            duties.into_iter().flat_map(|duty| oversight.scorecards(duty)).collect();
        let mut named = None;
        if let Some(party) = party {
            matrix.retain(|row| row.names(party));
            cards.retain(|card| card.holder.as_ref().is_some_and(|holder| holder.party == *party));
            named = Some(name(oversight, &matrix, party));
        }
        Self { party: named, matrix, cards }
    }

    /// All of it as a record.
    #[must_use]
    pub fn record(&self, oversight: &Oversight) -> WhoRecord {
        WhoRecord::new(oversight.day(), self.party.as_ref(), &self.matrix, &self.cards)
    }
}

/// A party with its name, where the record names it.
fn name(oversight: &Oversight, matrix: &[MatrixRow], party: &PartyId) -> Holder {
    let tenures = matrix.iter().flat_map(|row| &row.duties).flat_map(|line| &line.tenures);
    let held = tenures.map(|tenure| &tenure.party);
    let granted = oversight.dossier().powers().grants().iter().map(|file| &file.grant.value.party);
    let mut known = held.chain(granted);
    let found = known.find(|it| it.id == *party).map(Holder::from);
    found.unwrap_or_else(|| Holder { party: party.clone(), name: None })
}
