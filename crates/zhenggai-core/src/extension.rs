//! More time: asked for before the day, with a reason, and decided by somebody else.

use crate::deadline::Deadline;
use crate::decision::Decision;
use crate::id::ExtensionId;
use crate::item::Item;
use crate::text::Text;

/// A request for more time (延期申请). The day of the request is the entry's effective day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    /// Its id.
    pub id: ExtensionId,
    /// For what.
    pub item: Item,
    /// Why the day cannot be kept.
    pub reason: Text,
    /// How far the work has come.
    pub progress: Option<Text>,
    /// The deadline asked for.
    pub proposed: Deadline,
}

/// The answer to a request for more time (延期批复).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtensionDecision {
    /// Which request.
    pub extension: ExtensionId,
    /// Granted or refused.
    pub decision: Decision,
    /// The deadline granted, where it is not the one asked for.
    pub granted: Option<Deadline>,
    /// Why.
    pub comment: Option<Text>,
}
