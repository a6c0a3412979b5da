//! Look-backs: whether what was struck off has held.

use crate::day::Day;
use crate::id::LookBackId;
use crate::item::Item;
use crate::text::Text;
use crate::vocabulary;

/// A look-back that is planned (回头看).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookBack {
    /// Its id.
    pub id: LookBackId,
    /// At what.
    pub item: Item,
    /// By when.
    pub planned_for: Day,
}

vocabulary! {
    /// What a look-back found (回头看结论). Source: domain 2.10.
    pub enum LookBackResult as "look_back_result" {
        /// It has held (成果巩固).
        Held = "held",
        /// It was never quite done (半截子整改).
        HalfDone = "half_done",
        /// It was done on paper only (纸面整改).
        PaperOnly = "paper_only",
        /// It was never done (虚假整改).
        Fake = "fake",
        /// It came back (反弹回潮).
        Relapsed = "relapsed",
        /// The obligation that goes on was not kept (长期坚持未落实).
        ObligationDropped = "obligation_dropped",
    }
}

/// What a look-back found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookBackReport {
    /// Which look-back.
    pub look_back: LookBackId,
    /// What it found.
    pub result: LookBackResult,
    /// In words.
    pub text: Option<Text>,
}
