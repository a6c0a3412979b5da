//! Who holds a duty for an item on a day: those who can be called upon.

use std::collections::BTreeSet;

use crate::day::Day;
use crate::dossier::Dossier;
use crate::id::PartyId;
use crate::item::Item;
use crate::party::Duty;

/// The parties that hold `duty` for `item` on `day`: by answering for it or for the nearest item above it, by grant,
/// or by having opened the dossier in it.
#[must_use]
pub fn holders(dossier: &Dossier, item: &Item, duty: Duty, day: Day) -> BTreeSet<PartyId> {
    let files = dossier.lineage(item).into_iter().filter_map(|item| dossier.file(&item));
    let mut answering = files.map(|file| -> BTreeSet<PartyId> {
        let held = file.responsibilities().iter().map(|held| &held.value);
        let now = held.filter(|held| held.duty() == duty && held.holds_on(day));
        now.map(|held| held.party().id.clone()).collect()
    });
    if let Some(found) = answering.find(|found| !found.is_empty()) {
        return found;
    }
    let powers = dossier.powers();
    let granted = powers.grants().iter().filter(|file| file.grant.value.duty == duty && file.holds_on(day));
    let mut found: BTreeSet<PartyId> = granted.map(|file| file.grant.value.party.id.clone()).collect();
    let opening = &dossier.opening().mark;
    let revoked = powers.opener_revoked().is_some_and(|it| it.value.last_day < day);
    if opening.duty == duty && !revoked {
        found.insert(opening.author.clone());
    }
    found
}
