//! Which evidence an item still lacks.

use crate::closure::terms::Terms;
use crate::decision::Decision;
use crate::dossier::Dossier;
use crate::dossier::file::{EvidenceFile, ItemFile};
use crate::evidence::EvidenceKind;
use crate::item::Item;

/// The evidence that an item lacks.
pub(super) struct Lacking {
    /// Groups of kinds of which a piece is to be submitted; an empty group asks for a piece of any kind.
    pub(super) pieces: Vec<Vec<EvidenceKind>>,
    /// Whether a piece waits to be reviewed, or will.
    pub(super) review: bool,
}

/// What is still to be submitted and reviewed before the evidence of the item is accepted.
pub(super) fn lacking(dossier: &Dossier, terms: &Terms, item: &Item, file: &ItemFile) -> Lacking {
    let natures = match item {
        Item::Measure(id) => dossier.measures().get(id).map(|measure| measure.value.natures()),
        _ => None,
    };
    let groups: Vec<&Vec<EvidenceKind>> =
        natures.into_iter().flatten().filter_map(|nature| terms.evidence.get(nature)).flatten().collect();
    let covers = |group: &&Vec<EvidenceKind>, pieces: &[&EvidenceFile]| {
        pieces.iter().any(|piece| group.contains(&piece.evidence.value.kind))
    };
    let standing = |wanted: Option<Decision>| -> Vec<&EvidenceFile> {
        file.evidence_in_force()
            .filter(|piece| piece.counting().map(|review| review.value.decision) == wanted)
            .collect()
    };
    let (accepted, waiting) = (standing(Some(Decision::Accepted)), standing(None));
    let mut pieces: Vec<Vec<EvidenceKind>> = Vec::new();
    for group in groups.iter().filter(|group| !covers(group, &accepted) && !covers(group, &waiting)) {
        // One piece may do for several groups.
        if !pieces.contains(*group) {
            pieces.push((*group).clone());
        }
    }
    if groups.is_empty() && accepted.is_empty() && waiting.is_empty() {
        pieces.push(Vec::new());
    }
    Lacking { review: !pieces.is_empty() || !waiting.is_empty(), pieces }
}
