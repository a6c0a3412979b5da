//! Whether an entry's author may say what it says, under the rule set that the ledger is held to.

use crate::day::Day;
use crate::dossier::Dossier;
use crate::event_kind::EventKind;
use crate::id::EntryId;
use crate::item::Item;
use crate::ledger::entry::Author;
use crate::ledger::event::Event;
use crate::ledger::refusal::Refusal;
use crate::ledger::subject;
use crate::mandate::Mandate;
use crate::party::Duty;

/// Whether `author` may record `event` from `day` on. `knew` tells whether the author had seen an entry.
///
/// A duty is held by whoever opened the dossier in it, by grant, or, inside the organisation that is rectified,
/// for an item by responsibility for it or for one above it. Everybody is the public.
///
/// What changes who may act (grants, devices, waivers, settlements, rules) is up to whoever opened the dossier,
/// unless the rule set names others.
///
/// A duty that was revoked is still held for the days before, by those who had not heard of it.
///
/// # Errors
/// `DUTY_MAY_NOT` when no holder of the duty may, `DUTY_NOT_HELD` when the author does not hold it.
pub(crate) fn check(
    dossier: &Dossier,
    mandate: &Mandate,
    author: &Author,
    event: &Event,
    day: Day,
    knew: &dyn Fn(&EntryId) -> bool,
) -> Result<(), Refusal> {
    if let Some(kind) = event.known_kind().filter(|kind| !mandate.allows(*kind, author.duty)) {
        return Err(Refusal::DutyMayNot { duty: author.duty, event: kind });
    }
    let opener = opened(dossier, author, day, knew);
    // Nobody waives for himself, whoever he is: that is said in its own words.
    let own = matches!(event, Event::WaiverGranted(waiver) if waiver.party == author.party.id);
    let unnamed = |kind: &EventKind| kind.is_of_powers() && !own && !mandate.may.contains_key(kind);
    if let Some(kind) = event.known_kind().filter(|kind| unnamed(kind) && !opener) {
        return Err(Refusal::DutyMayNot { duty: author.duty, event: kind });
    }
    let item = subject::item(dossier, event);
    if author.duty == Duty::Public
        || opener
        || granted(dossier, author, day, knew)
        || answers(dossier, author, &item, day)
    {
        return Ok(());
    }
    Err(Refusal::DutyNotHeld { party: author.party.id.to_string(), duty: author.duty })
}

/// Whoever opened the dossier holds the duty in which he did, until it is revoked.
fn opened(dossier: &Dossier, author: &Author, day: Day, knew: &dyn Fn(&EntryId) -> bool) -> bool {
    let mark = &dossier.opening().mark;
    let revoked = dossier.powers().opener_revoked();
    mark.author == author.party.id
        && mark.duty == author.duty
        && revoked.is_none_or(|it| day <= it.value.last_day && !knew(&it.entry()))
}

fn granted(dossier: &Dossier, author: &Author, day: Day, knew: &dyn Fn(&EntryId) -> bool) -> bool {
    let grant = dossier.powers().grant(&author.party.id, author.duty, day);
    grant.is_some_and(|grant| !grant.revoked.as_ref().is_some_and(|revoked| knew(&revoked.entry())))
}

/// Whether the author answers for the item, or for one above it, in this duty.
fn answers(dossier: &Dossier, author: &Author, item: &Item, day: Day) -> bool {
    if author.duty.is_outside() {
        return false;
    }
    let files = dossier.lineage(item).into_iter().filter_map(|item| dossier.file(&item));
    files.flat_map(|file| file.responsibilities()).any(|held| {
        let responsibility = &held.value;
        responsibility.party().id == author.party.id
            && responsibility.duty() == author.duty
            && responsibility.holds_on(day)
    })
}
