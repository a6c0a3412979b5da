//! The rule set a ledger is held to, and the duties granted under it.

use crate::day::Day;
use crate::digest::Digest;
use crate::id::{PartyId, PolicyId};
use crate::party::{Duty, Party};
use crate::text::{Name, Text};

/// The rule set that a ledger adopts (采用的规则集): its name, version and the digest of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adoption {
    /// Its id.
    pub policy: PolicyId,
    /// Its version.
    pub version: Name,
    /// The digest of the file, so that everybody knows whether he has the same one.
    pub digest: Digest,
    /// The file itself, where it is none of those built in: whoever has the ledger has its rules.
    pub text: Option<Text>,
}

/// A duty that a party holds from an entry on (授予职责).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// Who.
    pub party: Party,
    /// Which duty.
    pub duty: Duty,
    /// The first day; none: from the beginning.
    pub from: Option<Day>,
    /// The last day; none: without end.
    pub until: Option<Day>,
}

/// A duty that a party holds no longer (解除职责).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revocation {
    /// Who.
    pub party: PartyId,
    /// Which duty.
    pub duty: Duty,
    /// The last day on which it was held.
    pub last_day: Day,
    /// Why.
    pub reason: Option<Text>,
}
