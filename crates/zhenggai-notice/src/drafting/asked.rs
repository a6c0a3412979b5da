//! What a notice is asked to be.

use std::collections::BTreeSet;

use zhenggai_core::day::{Day, Period};
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::id::EntryId;

/// What is to be written, and for whom.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// The day up to which the record counts.
    pub as_of: Day,
    /// Who may read it: nothing that is closed to them is in it.
    pub level: Disclosure,
    /// The day of the notice.
    pub day: Day,
    /// Who publishes.
    pub issuing_body: Option<&'a str>,
    /// Channels as they are to be printed, such as `联系电话：0261-5550123`.
    pub contact: &'a [String],
    /// The period in which comments are taken.
    pub window: Option<Period>,
    /// The newest entries of the ledger: the position that figures are told of.
    pub position: BTreeSet<EntryId>,
    /// A template in the place of [`BUILT_IN`](super::BUILT_IN).
    pub template: Option<&'a str>,
}
