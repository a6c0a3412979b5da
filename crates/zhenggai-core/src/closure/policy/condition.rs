//! Conditions of a rule set's own, put together from a closed vocabulary.

use std::collections::BTreeSet;

use crate::closure::ask::Ask;
use crate::closure::policy::scope::Scope;
use crate::closure::reason::{Answer, Outcome, Weight};
use crate::closure::source::PolicySource;
use crate::closure::terms::title::Title;
use crate::code::Code;
use crate::decision::Decision;
use crate::evidence::EvidenceKind;
use crate::id::EntryId;
use crate::inspection::Regime;
use crate::item::Level;
use crate::measure::{MeasureClass, MeasureNature};
use crate::meeting::MeetingKind;
use crate::party::Duty;
use crate::text::Name;

/// The code under which the conditions of a rule set's own answer.
pub const OWN_CONDITION: Code = Code::new("OWN_CONDITION");

/// A condition (条件).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// A closure rule is met.
    Rule(Code),
    /// The item is of this level.
    Level(Level),
    /// The measure is of this class.
    Class(MeasureClass),
    /// The measure is of this nature.
    Nature(MeasureNature),
    /// The dossier is of this line of oversight.
    Regime(Regime),
    /// So many pieces of evidence of a kind were accepted.
    Evidence {
        /// The kind.
        kind: EvidenceKind,
        /// How many.
        at_least: usize,
    },
    /// Somebody in this duty has accepted the item in its running round.
    AcceptedBy(Duty),
    /// A meeting of this kind was held.
    Meeting(MeetingKind),
    /// Each of these is met.
    All(Vec<Self>),
    /// One of these is met.
    Any(Vec<Self>),
    /// This is not met.
    Not(Box<Self>),
    /// So many of these are met.
    Count {
        /// How many.
        at_least: usize,
        /// Of which.
        of: Vec<Self>,
    },
}

/// What a rule answers, by its code.
pub type Answers<'a> = dyn Fn(Code, &Ask<'_>) -> Option<Answer> + 'a;

/// A condition that a rule set asks on its own account (本地条件).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnCondition {
    /// Its id within the set.
    pub id: Name,
    /// What it asks.
    pub title: Title,
    /// Of which levels it is asked.
    pub levels: Vec<Level>,
    /// Of which items of these levels.
    pub scope: Scope,
    /// Whether it blocks.
    pub weight: Weight,
    /// The condition.
    pub ask: Condition,
    /// Who can settle a no.
    pub settled_by: Vec<Duty>,
    /// What it rests on.
    pub source: PolicySource,
}

impl OwnCondition {
    /// Whether it is asked of the item.
    #[must_use]
    pub fn applies(&self, ask: &Ask<'_>) -> bool {
        self.levels.contains(&ask.item().level()) && self.scope.covers(ask)
    }

    /// Its answer.
    #[must_use]
    pub fn judge(&self, ask: &Ask<'_>, answers: &Answers<'_>) -> Answer {
        let mut facts = Facts::default();
        let outcome = facts.weigh(&self.ask, ask, answers);
        let key = match outcome {
            Outcome::Met => "met",
            Outcome::NotMet => "not_met",
            Outcome::DoesNotApply => "does_not_apply",
            Outcome::CannotTell => "cannot_tell",
        };
        Answer::new(outcome, key)
            .with("title_zh", &self.title.zh)
            .with("title_en", &self.title.en)
            .settled_by(&self.settled_by)
            .on_all(facts.entries)
            .no_surer_than(self.source.confidence)
    }
}

#[derive(Default)]
struct Facts {
    entries: BTreeSet<EntryId>,
}

impl Facts {
    fn weigh(&mut self, condition: &Condition, ask: &Ask<'_>, answers: &Answers<'_>) -> Outcome {
        let sure = |is: bool| if is { Outcome::Met } else { Outcome::NotMet };
        let measure = ask.measure().map(|measure| &measure.value);
        match condition {
            Condition::Rule(code) => answers(*code, ask).map_or(Outcome::DoesNotApply, |answer| {
                self.entries.extend(answer.facts());
                answer.outcome()
            }),
            Condition::Level(level) => sure(ask.item().level() == *level),
            Condition::Regime(regime) => sure(ask.dossier().inspection().regime == *regime),
            Condition::Class(class) => match measure.map(|measure| measure.class()) {
                None => Outcome::DoesNotApply,
                Some(None) => Outcome::CannotTell,
                Some(Some(own)) => sure(own == *class),
            },
            Condition::Nature(nature) => match measure.map(|measure| measure.natures()) {
                None => Outcome::DoesNotApply,
                Some(natures) if natures.is_empty() => Outcome::CannotTell,
                Some(natures) => sure(natures.contains(nature)),
            },
            Condition::Evidence { kind, at_least } => {
                let accepted = ask.file().accepted_evidence().filter(|it| it.value.kind == *kind);
                let accepted: Vec<EntryId> = accepted.map(|it| it.entry()).collect();
                self.entries.extend(&accepted);
                if accepted.len() >= *at_least { Outcome::Met } else { ask.absent("not_met").outcome() }
            }
            Condition::AcceptedBy(duty) => {
                let steps = ask.file().round().reviews().iter();
                let step = steps.rev().find(|step| step.mark.duty == *duty);
                self.entries.extend(step.map(|step| step.entry()));
                match step.map(|step| step.value.decision) {
                    Some(Decision::Accepted) => Outcome::Met,
                    Some(Decision::Returned) => Outcome::NotMet,
                    None => ask.absent("not_met").outcome(),
                }
            }
            Condition::Meeting(kind) => {
                let meetings = ask.dossier().proceedings().meetings.iter();
                let held: Vec<EntryId> =
                    meetings.filter(|it| it.value.kind == *kind).map(|it| it.entry()).collect();
                self.entries.extend(&held);
                if held.is_empty() { ask.absent("not_met").outcome() } else { Outcome::Met }
            }
            Condition::All(of) => self.at_least(of.len(), of, ask, answers, true),
            Condition::Any(of) => self.at_least(1, of, ask, answers, false),
            Condition::Count { at_least, of } => self.at_least(*at_least, of, ask, answers, false),
            Condition::Not(of) => match self.weigh(of, ask, answers) {
                Outcome::Met => Outcome::NotMet,
                Outcome::NotMet => Outcome::Met,
                other => other,
            },
        }
    }

    /// Whether so many are met. What does not apply is no hindrance where all are asked for, and no help where
    /// some are.
    fn at_least(
        &mut self,
        wanted: usize,
        of: &[Condition],
        ask: &Ask<'_>,
        answers: &Answers<'_>,
        all: bool,
    ) -> Outcome {
        let outcomes: Vec<Outcome> = of.iter().map(|one| self.weigh(one, ask, answers)).collect();
        let count = |outcome| outcomes.iter().filter(|it| **it == outcome).count();
        let (met, apart) = (count(Outcome::Met), count(Outcome::DoesNotApply));
        if apart == outcomes.len() {
            return Outcome::DoesNotApply;
        }
        let wanted = if all { wanted.saturating_sub(apart) } else { wanted };
        if met >= wanted {
            Outcome::Met
        } else if met.saturating_add(count(Outcome::CannotTell)) >= wanted {
            Outcome::CannotTell
        } else {
            Outcome::NotMet
        }
    }
}
