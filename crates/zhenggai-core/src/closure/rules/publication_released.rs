//! What was published had been released before, by somebody else than whoever proposed it.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::closure::rule::Rule;
use crate::code::{Card, Code, Family, Severity};
use crate::decision::Decision;
use crate::item::Level;
use crate::mandate::Separation;
use crate::party::Duty;

/// The rule's code.
pub const CODE: Code = Code::new("PUBLICATION_RELEASED");
/// The rule.
pub const RULE: Rule = Rule::new(
    Card::new(CODE, Family::Rule, Severity::Error, include_str!("publication_released.md")),
    &[Level::Dossier],
    judge,
);

fn judge(ask: &Ask<'_>) -> Answer {
    let settlers = [Duty::InspectionOffice, Duty::InspectionLeadingGroup];
    let mut rests_on = Vec::new();
    for file in &ask.dossier().proceedings().publications {
        for notice in &file.published {
            let mut before = file.reviews.iter().filter(|review| review.mark.on <= notice.mark.on);
            let Some(review) = before.next_back() else {
                let answer = ask.absent("unreviewed").with("title", &file.publication.value.title);
                return answer.settled_by(&settlers).on(notice.entry());
            };
            let proposer = &file.publication.mark.author;
            let own = review.mark.author == *proposer;
            let answer = if review.value.decision == Decision::Returned {
                Answer::not_met("returned")
            } else if own && ask.binds(Separation::PublisherNotReviewer, proposer) {
                let sure = ask.terms().separation_confidence(Separation::PublisherNotReviewer);
                Answer::not_met("own_word").with("party", proposer).no_surer_than(sure)
            } else {
                rests_on.extend([review.entry(), notice.entry()]);
                continue;
            };
            let answer = answer.with("title", &file.publication.value.title).with("day", notice.mark.on);
            return answer.settled_by(&settlers).on(review.entry()).on(notice.entry());
        }
    }
    if rests_on.is_empty() {
        return Answer::does_not_apply("none_published");
    }
    Answer::met("released").on_all(rests_on)
}
