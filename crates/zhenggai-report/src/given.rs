//! What a report is made from.

use std::collections::{BTreeMap, BTreeSet};

use zhenggai_core::closure::Assessment;
use zhenggai_core::closure::policy::Policy;
use zhenggai_core::closure::reason::Reason;
use zhenggai_core::code::Severity;
use zhenggai_core::day::Day;
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::dossier::{Coverage, Dossier};
use zhenggai_core::id::{EntryId, PartyId};
use zhenggai_core::language::Language;
use zhenggai_core::text::Name;

use crate::both::Both;

/// What a report is made from, and for whom (报告素材).
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// The whole dossier as of the day.
    pub dossier: &'a Dossier,
    /// The verdicts on its items.
    pub assessment: &'a Assessment,
    /// The rule set.
    pub policy: &'a Policy,
    /// The day.
    pub day: Day,
    /// For readers of which level it is.
    pub readers: Disclosure,
    /// In which language it begins; the readers change it.
    pub language: Language,
    /// The entries that these readers may not see.
    pub withheld: &'a BTreeSet<EntryId>,
    /// What parties are called.
    pub names: &'a BTreeMap<PartyId, Name>,
    /// The position of the ledger.
    pub position: &'a Position,
    /// What contradicts itself in the text that the dossier was read from.
    pub contradictions: &'a [Contradiction],
}

/// From which entries a report was made (账本位置).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// How many entries there are.
    pub entries: usize,
    /// The newest of them.
    pub heads: BTreeSet<EntryId>,
}

/// Something in a text that contradicts itself (文本矛盾).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contradiction {
    /// Its code.
    pub code: String,
    /// What the code means.
    pub title: Both,
    /// How much it weighs.
    pub severity: Severity,
    /// Where: `notice.txt:17:49`.
    pub place: String,
    /// What it says.
    pub sentence: Both,
}

impl Given<'_> {
    /// Whether the readers are of the supervising bodies, or the record was published: then what bears no mark, such as
    /// steps of escalation, may be shown too.
    #[must_use]
    pub fn shows_unmarked(&self) -> bool {
        let unmarked = match self.dossier.coverage() {
            Coverage::PublishedExtract => Disclosure::Public,
            Coverage::FullRecord => Disclosure::Internal,
        };
        unmarked.is_open_to(self.readers)
    }

    /// Whether every entry that a reason rests on is open to the readers.
    #[must_use]
    pub fn shows(&self, reason: &Reason) -> bool {
        !reason.facts().iter().any(|entry| self.withheld.contains(entry))
    }
}
