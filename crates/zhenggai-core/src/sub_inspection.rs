//! Dossiers below dossiers: the inspected body inspects its own units.

use crate::id::{DossierId, FindingId};
use crate::party::Party;

/// A dossier of a unit below, opened because of a finding of this one (延伸巡察).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubInspection {
    /// The dossier of the unit.
    pub dossier: DossierId,
    /// The finding of this dossier that gave rise to it.
    pub finding: FindingId,
    /// The unit.
    pub body: Party,
}

/// What a child dossier says of the one above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParentLink {
    /// The dossier above.
    pub dossier: DossierId,
    /// Its finding that gave rise to this one.
    pub finding: FindingId,
}
