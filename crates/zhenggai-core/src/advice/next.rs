//! The shortest list of deeds that would let items be struck off, each possible once those before it are done.

use std::collections::{BTreeMap, BTreeSet};

use crate::advice::closing::{self, REVIEWED};
use crate::advice::deed::{Deed, deed};
use crate::advice::lacking::lacking;
use crate::advice::shared::share;
use crate::advice::step::NextStep;
use crate::closure::Assessment;
use crate::closure::policy::Policy;
use crate::closure::reason::Reason;
use crate::closure::verdict::Verdict;
use crate::day::Day;
use crate::dossier::Dossier;
use crate::item::{Item, Level};
use crate::mandate::Mandate;
use crate::party::Duty;

/// What is to be done next (下一步清单).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Next<'a> {
    /// The steps, in an order in which each is possible once those before it are done.
    pub steps: Vec<NextStep<'a>>,
    /// Items that are not struck off at all: standing obligations without a due part, and what rests on them.
    pub staying: Vec<Item>,
    /// Items whose way on shows only when a measure was planned.
    pub later: Vec<Item>,
}

/// What is to be done so that `item`, and before it everything below it, can be struck off.
#[must_use]
pub fn next<'a>(
    dossier: &Dossier,
    policy: &Policy,
    assessment: &'a Assessment,
    item: &Item,
    day: Day,
) -> Next<'a> {
    let mandate = policy.terms.mandate();
    let mut way =
        Way { dossier, policy, mandate, assessment, day, seen: BTreeMap::new(), next: Next::default() };
    way.go(item);
    let Way { mut next, .. } = way;
    next.steps = share(dossier, next.steps);
    next.steps.sort_by_key(|step| (depth(step), step.deed.rank()));
    next
}

/// The level at which a step is done: that of the lowest item that it serves.
fn depth(step: &NextStep<'_>) -> Option<Level> {
    step.serves.iter().map(Item::level).min()
}

/// Where the way of an item ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Closed,
    Stays,
    Later,
}

struct Way<'d, 'a> {
    dossier: &'d Dossier,
    policy: &'d Policy,
    mandate: Mandate,
    assessment: &'a Assessment,
    day: Day,
    seen: BTreeMap<Item, End>,
    next: Next<'a>,
}

impl<'a> Way<'_, 'a> {
    fn go(&mut self, item: &Item) -> End {
        if let Some(end) = self.seen.get(item) {
            return *end;
        }
        let end = self.end_of(item);
        self.seen.insert(item.clone(), end);
        match end {
            End::Closed => {}
            End::Stays => self.next.staying.push(item.clone()),
            End::Later => self.next.later.push(item.clone()),
        }
        end
    }

    fn end_of(&mut self, item: &Item) -> End {
        let (Some(file), Some(verdict)) = (self.dossier.file(item), self.assessment.verdict(item)) else {
            return End::Closed;
        };
        if file.closure_status().is_closed() {
            return End::Closed;
        }
        let below: BTreeSet<Item> = self.dossier.children(item).iter().cloned().collect();
        let ends: Vec<End> = below.iter().map(|child| self.go(child)).collect();
        if verdict.obstacles().any(|reason| (reason.rule().as_str(), reason.key()) == NEVER) {
            return End::Stays;
        }
        self.own(item, verdict);
        if ends.contains(&End::Stays) {
            return End::Stays;
        }
        let planned = verdict.obstacles().any(|reason| deed(reason) == Deed::PlanMeasure);
        if planned || ends.contains(&End::Later) {
            return End::Later;
        }
        let obstacles: Vec<&Reason> = verdict.obstacles().collect();
        let mut steps = closing::steps(item, file, self.policy, &obstacles, self.day);
        let waits = obstacles
            .iter()
            .filter(|reason| deed(reason) == Deed::Wait)
            .filter_map(|reason| reason.by())
            .max();
        for step in &mut steps {
            if step.deed == Deed::Close {
                step.from = step.from.max(waits);
            }
        }
        // The review answers what is said against the reviewers so far: its last step bears the reason.
        let asked = obstacles.iter().find(|reason| reason.rule().as_str() == REVIEWED).copied();
        let last = steps.iter().rposition(|step| matches!(step.deed, Deed::Review { .. }));
        for (place, step) in steps.into_iter().enumerate() {
            let reasons = asked.filter(|_| last == Some(place)).into_iter().collect();
            let closing::Step { deed, duties, from } = step;
            self.push(
                item,
                NextStep {
                    deed,
                    item: item.clone(),
                    serves: vec![item.clone()],
                    reasons,
                    duties,
                    from,
                    by: None,
                },
            );
        }
        End::Closed
    }

    /// What settles the reasons of the item itself.
    fn own(&mut self, item: &Item, verdict: &'a Verdict) {
        for reason in verdict.obstacles() {
            match reason.rule().as_str() {
                BELOW | REVIEWED | STAGES => {}
                // A closure is announced on its way; a window that is too short is told in the words of the remedy.
                NOTICE if reason.key() != "too_short" => {}
                EVIDENCE => self.evidence(item, reason),
                // An objection that was right is answered by asking anew, as the closing steps do.
                "NO_OPEN_OBJECTION" if reason.key() == "upheld" => {}
                _ => self.settle(item, deed(reason), reason, reason.settlers()),
            }
        }
    }

    fn evidence(&mut self, item: &Item, reason: &'a Reason) {
        let Some(file) = self.dossier.file(item) else { return };
        let lacking = lacking(self.dossier, &self.policy.terms, item, file);
        for kinds in lacking.pieces {
            self.settle(item, Deed::SubmitEvidence(kinds), reason, &[Duty::ResponsibleUnit, Duty::Handler]);
        }
        if lacking.review {
            let reviewers = [Duty::InspectionOffice, Duty::RectificationOffice];
            self.settle(item, Deed::ReviewEvidence, reason, &reviewers);
        }
    }

    fn settle(&mut self, item: &Item, deed: Deed, reason: &'a Reason, settlers: &[Duty]) {
        let may = |duty: &Duty| deed.kind().is_none_or(|kind| self.mandate.allows(kind, *duty));
        let mut duties: Vec<Duty> = settlers.iter().copied().filter(may).collect();
        if duties.is_empty() {
            let named = deed.kind().and_then(|kind| self.mandate.may.get(&kind));
            duties = named.map_or_else(|| settlers.to_vec(), |named| named.iter().copied().collect());
        }
        let from = reason.by().filter(|_| deed == Deed::Wait);
        let by = reason.by().filter(|_| deed != Deed::Wait);
        let (item, serves) = (item.clone(), vec![item.clone()]);
        self.push(&item.clone(), NextStep { deed, item, serves, reasons: vec![reason], duties, from, by });
    }

    /// One deed on one item is done once, whatever it is good for.
    fn push(&mut self, item: &Item, step: NextStep<'a>) {
        let same = |known: &&mut NextStep<'a>| {
            known.item == *item && known.deed == step.deed && !matches!(step.deed, Deed::Other(None))
        };
        match self.next.steps.iter_mut().find(same) {
            Some(known) => {
                known.reasons.extend(step.reasons);
                known.from = known.from.max(step.from);
                known.by = [known.by, step.by].into_iter().flatten().min();
                let both = known.duties.iter().copied().filter(|duty| step.duties.contains(duty));
                let both: Vec<Duty> = both.collect();
                if !both.is_empty() {
                    known.duties = both;
                }
            }
            None => self.next.steps.push(step),
        }
    }
}

/// The rule and the answer by which a standing obligation stays on the register.
const NEVER: (&str, &str) = ("STANDING_IS_NOT_DONE", "never_ends");
/// The rule that passes on what the items below say.
const BELOW: &str = "CHILDREN_CLOSED";
/// The rule that asks for the steps of the review, which the way to the decision goes through.
const STAGES: &str = "REVIEWS_COMPLETE";
/// The rule that asks for public notice.
const NOTICE: &str = "PUBLIC_NOTICE_OVER";
/// The rule that asks for evidence.
const EVIDENCE: &str = "EVIDENCE_ACCEPTED";
