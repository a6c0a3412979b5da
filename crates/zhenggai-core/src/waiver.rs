//! Waivers: a separation of duties that is set aside, openly, with a reason.

use crate::id::{PartyId, WaiverId};
use crate::item::Item;
use crate::mandate::Separation;
use crate::text::Text;

/// A separation of duties set aside for one party and one item (豁免回避). Source: domain 4.2, rule 9.
///
/// Nobody grants it to himself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// Its id.
    pub id: WaiverId,
    /// For which item and those below it.
    pub item: Item,
    /// What is set aside.
    pub separation: Separation,
    /// For whom.
    pub party: PartyId,
    /// Why.
    pub reason: Text,
}
