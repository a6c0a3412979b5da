//! Conflicts: entries that did not know each other and cannot both stand.

use crate::id::EntryId;
use crate::ledger::slot::Slot;
use crate::party::Duty;
use crate::vocabulary;

vocabulary! {
    /// What two entries disagree on (冲突种类).
    pub enum ConflictKind as "conflict_kind" {
        /// Two different things stand under one id (编号相撞).
        SameId = "same_id",
        /// Two deadlines for one item (时限不一).
        Deadline = "deadline",
        /// Two work statuses of one item (进度不一).
        Status = "status",
        /// Two parties took one duty over (责任人不一).
        Holder = "holder",
        /// One moved an item towards closure, the other back (销号意见不一).
        Closure = "closure",
        /// An item was struck off while somebody else still recorded something on it (销号后收到登记).
        ClosedMeanwhile = "closed_meanwhile",
        /// Two different decisions on one thing (决定不一).
        Decision = "decision",
        /// Two different sums (金额不一).
        Recovery = "recovery",
        /// One device wrote two entries under one number: its key or its data were copied (设备链分叉).
        ForkedChain = "forked_chain",
        /// One conflict was settled in two ways (裁定不一).
        Settlement = "settlement",
    }
}

/// A conflict (冲突): what is in force meanwhile, and who settles it.
///
/// It ends when somebody who has seen all of it says the thing again, or settles it by `conflict_settled`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// What the entries disagree on.
    pub kind: ConflictKind,
    /// Where.
    pub slot: Slot,
    /// The entries, in their order.
    pub entries: Vec<EntryId>,
    /// The one that is in force.
    pub in_force: EntryId,
    /// The duties that may settle it.
    pub settled_by: Vec<Duty>,
}

/// Entries that wrote to one slot without knowing each other, before it is known whether they clash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Contest {
    pub(crate) slot: Slot,
    pub(crate) entries: Vec<EntryId>,
    pub(crate) in_force: EntryId,
    /// Whether they exclude each other whatever they say.
    pub(crate) always: bool,
}

impl Contest {
    pub(crate) const fn kind(&self) -> ConflictKind {
        match self.slot {
            Slot::Id { .. } => ConflictKind::SameId,
            Slot::Deadline(_) => ConflictKind::Deadline,
            Slot::Status(_) => ConflictKind::Status,
            Slot::Holder(..) => ConflictKind::Holder,
            Slot::Closure(_) if self.always => ConflictKind::ClosedMeanwhile,
            Slot::Closure(_) => ConflictKind::Closure,
            Slot::Decision(_) => ConflictKind::Decision,
            Slot::Recovery(_) => ConflictKind::Recovery,
            Slot::Chain(_) => ConflictKind::ForkedChain,
            Slot::Settlement(_) => ConflictKind::Settlement,
        }
    }
}
