//! Rounds of an item: each runs from the register, or from a reopening, to a closure.

use serde::{Deserialize, Serialize};
use zhenggai::core::dossier::round::Round as Held;

use crate::record::{Told, record};

/// A round of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RoundRecord {
    number: u32,
    closed_for: Option<String>,
    attempts: usize,
    objections: usize,
}

record! {
    /// A round of an item (轮次): it stays as it was, whatever comes later.
    Round holds RoundRecord {
        /// Its number, from 1.
        number: u32,
        /// Why the item was struck off in it.
        closed_for: Option<String>,
        /// How many requests for closure it held.
        attempts: usize,
        /// How many objections it held.
        objections: usize,
    }
}

impl From<&Held> for Round {
    fn from(of: &Held) -> Self {
        Told::plain(RoundRecord {
            number: of.number(),
            closed_for: of.closed().map(|reason| reason.value.to_string()),
            attempts: of.attempts().len(),
            objections: of.objections().len(),
        })
        .into()
    }
}
