//! Photographs say where and when they were taken, at enough places.

use std::collections::BTreeSet;

use crate::closure::ask::Ask;
use crate::closure::params::Param;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::dossier::recorded::Recorded;
use crate::evidence::{Evidence, EvidenceKind};
use crate::item::Level;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("PHOTOS_TELL_WHERE");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("photos_tell_where.md")),
    &[Level::Measure],
    judge,
)
.with_params(&[PLACES]);

const PLACES: Param = Param {
    name: "places_at_least",
    least: 1,
    most: 1000,
    zh: "照片至少须来自几个点位",
    en: "at how many different places photographs must have been taken at least",
};

fn judge(ask: &Ask<'_>) -> Answer {
    let settlers = [Duty::ResponsibleUnit, Duty::Handler];
    let photos = ask.file().accepted_evidence().filter(|it| it.value.kind == EvidenceKind::Photo);
    let photos: Vec<_> = photos.collect();
    let wanted = ask.wanted(PLACES.name);
    let places: BTreeSet<_> = photos.iter().filter_map(|photo| photo.value.place).collect();
    let silent = |it: &&&Recorded<Evidence>| it.value.place.is_none() || it.value.captured_on.is_none();
    if let Some(photo) = photos.iter().find(silent) {
        let answer = ask.absent("untold").with("title", &photo.value.title);
        return answer.settled_by(&settlers).on(photo.entry());
    }
    let answer = match wanted.filter(|wanted| places.len() < *wanted) {
        Some(wanted) => ask.absent("too_few").with("wanted", wanted).settled_by(&settlers),
        None if photos.is_empty() => Answer::does_not_apply("no_photo"),
        None => Answer::met("told"),
    };
    answer.with("count", places.len()).on_all(photos.iter().map(|photo| photo.entry()))
}
