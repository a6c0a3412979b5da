//! Who answers, and how that stands.

use std::collections::BTreeMap;

use serde::Serialize;
use zhenggai_core::oversight::scorecard::{Scorecard, scorecards};
use zhenggai_core::oversight::standpoint::Standpoint;
use zhenggai_core::oversight::tenure::Holder;
use zhenggai_core::party::Duty;
use zhenggai_wire::oversight::who::ScorecardRecord;

/// The names of parties, each once, in the order in which they come up.
#[derive(Debug, Clone, Default)]
pub struct Parties {
    /// The names.
    pub names: Vec<String>,
    places: BTreeMap<String, usize>,
}

impl Parties {
    /// The place of a name.
    pub(super) fn place(&mut self, name: &str) -> usize {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        let place = self.names.len();
        self.names.push(name.to_owned());
        self.places.insert(name.to_owned(), place);
        place
    }

    /// The places of those who hold something.
    pub(super) fn holders(&mut self, holders: &[Holder]) -> Vec<usize> {
        holders.iter().map(|holder| self.holder(holder)).collect()
    }

    fn holder(&mut self, holder: &Holder) -> usize {
        let name = holder.name.as_ref().map_or_else(|| holder.party.to_string(), ToString::to_string);
        self.place(&name)
    }
}

/// How a leader or a unit stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CardRecord {
    /// The place of the name; absent for items for which nobody holds the duty.
    pub party: Option<usize>,
    /// The figures, as in `zhenggai who --format json`, without the party.
    pub card: ScorecardRecord,
}

/// How lead leaders and responsible units stand. How often steps of escalation were taken is told where what bears no
/// mark is shown; else it is 0.
pub(super) fn cards(
    standpoint: &Standpoint<'_>,
    escalations: bool,
    parties: &mut Parties,
) -> Vec<CardRecord> {
    let duties = [Duty::LeadLeader, Duty::ResponsibleUnit];
    let all = duties.into_iter().flat_map(|duty| scorecards(standpoint, duty));
    all.map(|card: Scorecard| CardRecord {
        party: card.holder.as_ref().map(|holder| parties.holder(holder)),
        card: ScorecardRecord {
            party: None,
            escalations: if escalations { card.escalations } else { 0 },
            ..ScorecardRecord::from(&card)
        },
    })
    .collect()
}
