//! What the parts of sentences say of the progress of one thing, weighed against each other.

use core::ops::Range;

use zhenggai_core::origin::Basis;

use crate::phrase::{is_comma, is_full_stop, parts, trimmed};
use crate::reading::Progress;

use super::lexicon::{Seen, Sign, is_long_term, signs};

/// A status and the bytes of the text it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// How far it has come.
    pub(crate) value: Progress,
    /// Of the whole, of a part, or concluded.
    pub(crate) basis: Basis,
    /// Which of the stretches.
    pub(crate) stretch: usize,
    /// Bytes of the text of that stretch.
    pub(crate) range: Range<usize>,
    /// Whether 长期坚持 is printed with it.
    pub(crate) long_term: bool,
}

impl Found {
    /// Whether `next` is the part of the sentence right behind.
    fn leads(&self, next: &Self) -> bool {
        let end = self.range.end;
        self.stretch == next.stretch && (end..=end.saturating_add(WIDE)).contains(&next.range.start)
    }
}

/// A comma between two parts of a sentence takes no more bytes.
const WIDE: usize = 3;

/// What the text of one thing says, by weight.
#[derive(Default)]
pub(super) struct Evidence {
    pub(super) labelled: Option<Found>,
    whole: Option<Found>,
    today: Option<Found>,
    done: Option<Found>,
    done_part: Option<Found>,
    open: Option<Found>,
    long_term: Option<Found>,
    plan: Option<Found>,
    recurring: Option<Found>,
    output: Option<Found>,
}

impl Evidence {
    /// Takes bytes `range` of a stretch in, sentence by sentence.
    pub(super) fn read(
        &mut self,
        text: &str,
        range: Range<usize>,
        stretch: usize,
        parted: &impl Fn(usize, usize) -> bool,
    ) {
        let sentences = parts(text, range, is_full_stop);
        let long = sentences.len() > 2;
        for sentence in sentences {
            let pieces = parts(text, sentence.clone(), is_comma);
            let mut wished = false;
            for (index, piece) in pieces.iter().enumerate() {
                let seen = signs(text, piece.clone());
                let next = pieces.get(index.saturating_add(1));
                let before = index.checked_sub(1).and_then(|before| pieces.get(before));
                let at = At {
                    text,
                    stretch,
                    piece,
                    next,
                    before,
                    parted: parted(stretch, piece.start) || long && index > 0,
                };
                wished = (!seen.is_empty() || at.passes()) && self.weigh(&seen, &at, wished);
            }
        }
    }

    /// Takes the signs of one part of a sentence in; returns whether a wish stays open behind it.
    fn weigh(&mut self, seen: &[Seen], at: &At<'_>, wished: bool) -> bool {
        let long_term = is_long_term(at.text, at.piece.clone());
        let has = |wanted: Sign| seen.iter().any(|s| s.sign == wanted);
        let wish = seen.iter().position(|s| s.sign == Sign::Wish || s.sign == Sign::Plan);
        let whole = seen.iter().position(|s| matches!(s.sign, Sign::Whole(_) | Sign::WholeAtEnd(_)));
        let told = |found: Option<usize>| found.filter(|at| !wished && wish.is_none_or(|wish| wish > *at));
        if has(Sign::LongTerm) && whole.is_none() {
            self.long_term = Some(at.found(Progress::Ongoing, Reach::Before));
            if let Some(found) = self.whole.as_mut().filter(|found| at.follows(found)) {
                found.range.end = at.piece.end;
                found.long_term = true;
            }
            return wished;
        }
        if let Some(Seen { sign: Sign::Whole(value) | Sign::WholeAtEnd(value), .. }) =
            told(whole).and_then(|index| seen.get(index))
        {
            self.whole = Some(Found { long_term, ..at.found(*value, Reach::Piece) });
        } else if has(Sign::Today) && has(Sign::DoneAll) && wish.is_none() {
            self.done = Some(at.found(Progress::Completed, Reach::Piece));
        } else if has(Sign::Today) && wish.is_none() {
            let value = if has(Sign::Open) || at.opens_next() { Progress::Ongoing } else { Progress::Staged };
            self.today = Some(at.found(value, Reach::Next));
        } else if has(Sign::Open) {
            self.open =
                Some(Found { basis: Basis::ExplicitPart, ..at.found(Progress::Ongoing, Reach::Piece) });
        } else if (has(Sign::DoneAtEnd) || has(Sign::DoneAll) || at.passes()) && wish.is_none() {
            self.done = Some(at.found(Progress::Completed, Reach::Piece));
        } else if has(Sign::DonePart) && wish.is_none() {
            self.done_part =
                Some(Found { basis: Basis::ExplicitPart, ..at.found(Progress::Staged, Reach::Piece) });
        }
        self.infer(seen, at);
        wish.is_some() && at.piece.len() < 30
    }

    fn infer(&mut self, seen: &[Seen], at: &At<'_>) {
        for sign in seen {
            let (place, value) = match sign.sign {
                Sign::Plan => (&mut self.plan, Progress::Planned),
                Sign::Recurring => (&mut self.recurring, Progress::Ongoing),
                Sign::Output | Sign::Step => (&mut self.output, Progress::Staged),
                _ => continue,
            };
            *place = Some(Found { basis: Basis::Inferred, ..at.found(value, Reach::Piece) });
        }
    }

    /// What all of it comes to.
    pub(super) fn judged(self) -> Option<Found> {
        let Self { labelled, whole, today, done, done_part, open, long_term, plan, recurring, output } = self;
        // 已完成25个，其余正在推进: what is said to be under way is only the rest.
        let rest = |under_way: &Found| {
            under_way.value == Progress::Ongoing
                && done_part.as_ref().is_some_and(|done| done.leads(under_way))
        };
        let (whole, open) = match whole {
            Some(under_way) if rest(&under_way) => (None, Some(under_way)),
            whole => (whole, open),
        };
        let parts = match (done.or(done_part), open) {
            // Part done, part open: the open part is what remains; where the two stand side by side, both say so.
            (Some(done), Some(open)) => {
                let range =
                    if done.leads(&open) { done.range.start..open.range.end } else { open.range.clone() };
                Some(Found { value: Progress::Staged, basis: Basis::ExplicitPart, range, ..open })
            }
            (Some(one), None) | (None, Some(one)) => Some(one),
            (None, None) => None,
        };
        let said = labelled
            .or(whole)
            .or(today)
            .or(parts)
            .or(long_term.map(|found| Found { long_term: true, ..found }));
        // Outputs beside something recurring or planned are a part; a plan alone is a plan.
        said.or(output).or(recurring).or(plan)
    }
}

enum Reach {
    /// The part of the sentence alone.
    Piece,
    /// With the part before it, when it is nothing but the sign.
    Before,
    /// With the part behind it, when it is nothing but the sign.
    Next,
}

/// One part of a sentence and its neighbours.
struct At<'a> {
    text: &'a str,
    stretch: usize,
    piece: &'a Range<usize>,
    next: Option<&'a Range<usize>>,
    before: Option<&'a Range<usize>>,
    parted: bool,
}

impl At<'_> {
    fn found(&self, value: Progress, reach: Reach) -> Found {
        let short = self.text.get(self.piece.clone()).is_some_and(|piece| piece.chars().count() <= 4);
        let range = match (reach, self.before, self.next) {
            (Reach::Before, Some(before), _) if short => before.start..self.piece.end,
            (Reach::Next, _, Some(next)) if short => self.piece.start..next.end,
            _ => self.piece.clone(),
        };
        let basis = if self.parted { Basis::ExplicitPart } else { Basis::Explicit };
        let range = trimmed(self.text, range);
        Found { value, basis, stretch: self.stretch, range, long_term: false }
    }

    /// Whether the part behind a bare 目前 says that something is under way.
    fn opens_next(&self) -> bool {
        let short = self.piece.len() <= 12;
        let next = self.next.and_then(|next| self.text.get(next.clone())).unwrap_or_default();
        short && next.starts_with('正')
    }

    /// Whether it ends with a check that was passed: 通过县级自验.
    fn passes(&self) -> bool {
        let piece = self.text.get(self.piece.clone()).unwrap_or_default();
        let checks = ["验收", "核查", "自验", "评估", "审核"];
        checks.iter().any(|check| piece.ends_with(check)) && piece.contains("通过")
    }

    /// Whether `found` is the part of the sentence just before.
    fn follows(&self, found: &Found) -> bool {
        found.stretch == self.stretch && self.before.is_some_and(|before| before.end == found.range.end)
    }
}
