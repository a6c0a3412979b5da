//! The terms rules read: thresholds, lists and days, as plain data of the rule set.

// words
pub mod title;

// values
pub mod escalation;
pub mod extension;
pub mod grade;
pub mod limit;
pub mod look_back;
pub mod rate;
pub mod review;
pub mod window;

use std::collections::{BTreeMap, BTreeSet};

use crate::calendar::Calendar;
use crate::closure::source::{Confidence, PolicySource, Sourced};
use crate::closure::terms::escalation::EscalationStep;
use crate::closure::terms::extension::ExtensionRules;
use crate::closure::terms::grade::GradeScale;
use crate::closure::terms::limit::{CONCENTRATED_PERIOD, TimeLimit};
use crate::closure::terms::look_back::LookBack;
use crate::closure::terms::rate::RateTerms;
use crate::closure::terms::review::ReviewStage;
use crate::closure::terms::title::Title;
use crate::closure::terms::window::NoticeWindow;
use crate::day::Day;
use crate::disclosure::Disclosure;
use crate::dossier::Dossier;
use crate::event_kind::EventKind;
use crate::evidence::EvidenceKind;
use crate::item::Level;
use crate::mandate::{Mandate, Separation};
use crate::measure::MeasureNature;
use crate::party::Duty;
use crate::schedule::{Anchors, DueTerms};

/// Groups of evidence for each nature of measure; one accepted piece out of every group is asked for.
pub type EvidenceGroups = BTreeMap<MeasureNature, Vec<Vec<EvidenceKind>>>;

/// Which duties may bring about which kind of event.
pub type Authority = BTreeMap<EventKind, BTreeSet<Duty>>;

/// The terms of a rule set (规则参数).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms {
    /// The calendar of working days.
    pub calendar: Calendar,
    /// How deadlines are counted, and what that rests on.
    pub counting: Option<Sourced<DueTerms>>,
    /// Time limits, in order.
    pub limits: Vec<TimeLimit>,
    /// The evidence that is asked for.
    pub evidence: EvidenceGroups,
    /// What that rests on.
    pub evidence_source: Option<PolicySource>,
    /// The steps of the review, in order.
    pub reviews: Vec<ReviewStage>,
    /// Separations of duties that were switched on or off.
    pub separations: BTreeMap<Separation, Sourced<bool>>,
    /// The public notice before a closure.
    pub public_notice: Option<Sourced<NoticeWindow>>,
    /// When closed items are looked at again.
    pub look_back: Option<Sourced<LookBack>>,
    /// Extensions.
    pub extension: Option<Sourced<ExtensionRules>>,
    /// The ladder of escalation, in order.
    pub escalation: Option<Sourced<Vec<EscalationStep>>>,
    /// The scale of grades.
    pub grades: Option<Sourced<GradeScale>>,
    /// The completion rate.
    pub completion_rate: Option<Sourced<RateTerms>>,
    /// What duties are called in the line of oversight that the set is for, where that is not their usual name.
    pub duty_names: BTreeMap<Duty, Title>,
    /// Who may do what; an event that is not named is open to every duty.
    pub authority: Authority,
    /// What that rests on.
    pub authority_source: Option<PolicySource>,
}

impl Terms {
    /// How deadlines are counted; by the Civil Code where the set does not say.
    #[must_use]
    pub fn due_terms(&self) -> DueTerms {
        self.counting.as_ref().map_or_else(DueTerms::default, |counting| counting.value)
    }

    /// Whether a separation of duties is asked for. It is, unless the set switches it off.
    #[must_use]
    pub fn separates(&self, separation: Separation) -> bool {
        self.separations.get(&separation).is_none_or(|switch| switch.value)
    }

    /// How sure it is that a separation of duties is asked for.
    #[must_use]
    pub fn separation_confidence(&self, separation: Separation) -> Confidence {
        self.separations.get(&separation).map_or(Confidence::Practice, |switch| switch.source.confidence)
    }

    /// The time limit for something, such as `report`.
    #[must_use]
    pub fn limit(&self, event: &str) -> Option<&TimeLimit> {
        self.limits.iter().find(|limit| limit.event.as_str() == event)
    }

    /// The steps of the review of items of a level, in order.
    pub fn reviews_of(&self, level: Level) -> impl Iterator<Item = &ReviewStage> {
        self.reviews.iter().filter(move |stage| stage.levels.contains(&level))
    }

    /// What of the terms a ledger is held to: who may do what, what is kept apart, which reviews and which
    /// public notice a closure takes.
    #[must_use]
    pub fn mandate(&self) -> Mandate {
        let notice = self.public_notice.iter().flat_map(|window| window.value.levels.iter().copied());
        let mut may = self.authority.clone();
        // Whoever the ladder names may take its steps.
        if let Some(named) = may.get_mut(&EventKind::Escalated) {
            let steps = self.escalation.iter().flat_map(|ladder| &ladder.value);
            named.extend(steps.flat_map(|step| step.by.iter().copied()));
        }
        Mandate {
            may,
            apart: Separation::ALL.iter().copied().filter(|it| self.separates(*it)).collect(),
            reviews: self.reviews.iter().map(ReviewStage::required).collect(),
            public_notice: notice.collect(),
        }
    }

    /// The days from which time limits run: those recorded, and the end of the concentrated period as the set
    /// counts it.
    #[must_use]
    pub fn anchors(&self, feedback: Option<Day>, notice: Option<Day>, plan: Option<Day>) -> Anchors {
        let known = Anchors { feedback, notice, plan, concentrated_period: None };
        let limit = self.limit(CONCENTRATED_PERIOD);
        let end = limit.and_then(|limit| limit.last_day(&known, &self.due_terms(), &self.calendar));
        Anchors { concentrated_period: end.map(|counted| counted.day), ..known }
    }

    /// The days of a dossier from which time limits run: the feedback, the first publication of a text for everybody,
    /// the first approval of a plan (a revised plan moves no deadline by itself), the end of the concentrated period.
    #[must_use]
    pub fn anchors_of(&self, dossier: &Dossier) -> Anchors {
        let all = dossier.proceedings();
        let public = all.publications.iter().filter(|it| it.publication.value.audience == Disclosure::Public);
        let notice = public.flat_map(|it| &it.published).map(|it| it.mark.on).min();
        let plan = all.plans.iter().filter_map(|it| it.approved.as_ref()).map(|mark| mark.on).min();
        self.anchors(dossier.inspection().feedback_on, notice, plan)
    }

    /// How sure the evidence is that the set asks for.
    #[must_use]
    pub fn evidence_confidence(&self) -> Confidence {
        self.evidence_source.as_ref().map_or(Confidence::Practice, |source| source.confidence)
    }
}
