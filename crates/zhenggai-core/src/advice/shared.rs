//! What one deed settles for all items below another: who answers, and by when.

use std::collections::BTreeMap;

use crate::advice::deed::Deed;
use crate::advice::step::NextStep;
use crate::dossier::Dossier;
use crate::item::Item;

/// Puts one step on an item in the place of those that all items below it need. An item below takes who answers for
/// it, and its deadline, from the nearest item above.
pub(super) fn share<'a>(dossier: &Dossier, mut steps: Vec<NextStep<'a>>) -> Vec<NextStep<'a>> {
    // From measures to their task, and from tasks to their finding.
    for _ in 0..2 {
        steps = lifted(dossier, steps);
    }
    steps
}

fn lifted<'a>(dossier: &Dossier, steps: Vec<NextStep<'a>>) -> Vec<NextStep<'a>> {
    let mut groups: BTreeMap<(Item, Deed), Vec<usize>> = BTreeMap::new();
    for (place, step) in steps.iter().enumerate().filter(|(_, step)| is_handed_down(step)) {
        // A measure of several findings is not one of them alone.
        if let Some(above) = sole_parent(dossier, &step.item) {
            groups.entry((above, step.deed.clone())).or_default().push(place);
        }
    }
    let mut steps: Vec<Option<NextStep<'a>>> = steps.into_iter().map(Some).collect();
    for ((above, _), places) in groups {
        if places.len() < 2 || places.len() < dossier.children(&above).len() {
            continue;
        }
        let taken: Vec<NextStep<'a>> =
            places.iter().filter_map(|place| steps.get_mut(*place).and_then(Option::take)).collect();
        let merged = taken.into_iter().reduce(|mut one, other| {
            one.serves.extend(other.serves);
            one.reasons.extend(other.reasons);
            one.by = [one.by, other.by].into_iter().flatten().min();
            one
        });
        if let (Some(merged), Some(first)) = (merged, places.first())
            && let Some(place) = steps.get_mut(*first)
        {
            *place = Some(NextStep { item: above, ..merged });
        }
    }
    steps.into_iter().flatten().collect()
}

/// Whether what is missing on the item may stand on the item above.
fn is_handed_down(step: &NextStep<'_>) -> bool {
    match step.deed {
        Deed::NameHolder(_) => true,
        // A deadline that is there, and lacks something, is mended where it stands.
        Deed::SetDeadline => step.reasons.iter().all(|reason| reason.key() == "none"),
        _ => false,
    }
}

fn sole_parent(dossier: &Dossier, item: &Item) -> Option<Item> {
    let parents = dossier.parents(item);
    match item {
        Item::Measure(id) => {
            let findings = dossier.measures().get(id).map_or(0, |measure| measure.value.findings().len());
            parents.into_iter().next().filter(|_| findings < 2)
        }
        _ => parents.into_iter().next(),
    }
}
