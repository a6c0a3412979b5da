//! A draft becomes commands: what was read is taken into the record, and no more than was read.

use std::collections::BTreeSet;

use crate::claim::Claim;
use crate::day::Day;
use crate::disclosure::Disclosure;
use crate::dossier::{Coverage, Opening};
use crate::draft::{AttachedDraft, DossierDraft, FindingDraft, Gap, MeasureDraft, Sourced};
use crate::finding::{Aspect, Finding, FindingSource};
use crate::id::{
    AccountabilityId, AspectId, ClaimId, FindingId, MeasureId, RecoveryId, RuleOutputId, TaskId,
};
use crate::inspection::{Inspection, Regime};
use crate::invalid::Invalid;
use crate::item::Item;
use crate::ledger::event::Event;
use crate::measure::{Measure, Task};
use crate::origin::Origin;
use crate::outcome::{Accountability, Recovery, RuleOutput};
use crate::responsibility::Responsibility;
use crate::text::Name;
use crate::work::WorkReport;

/// An event that a source tells of, and the place it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What is to be recorded.
    pub event: Event,
    /// Where it was read.
    pub origin: Option<Origin>,
}

/// The events that take a draft into an empty ledger, in order, each with its origin. Findings are named
/// `F1`, `F2`, … in order of appearance, matters handed over on site `H1`, …; tasks `F1.T1`, measures
/// `F1.T1.M1` or `F1.M1`.
///
/// `fallback` titles a document that has none.
///
/// # Errors
/// `Invalid` when a draft holds a value that cannot stand in the record, e.g. counts that contradict each
/// other; a draft from one of the readers never does.
pub fn events(draft: &DossierDraft, coverage: Coverage, fallback: &Name) -> Result<Vec<Reading>, Invalid> {
    let mut intake = Intake { readings: Vec::new(), findings: 0, on_site: 0 };
    let opening = Opening {
        title: title(draft, fallback),
        inspection: inspection(draft),
        coverage,
        rules: None,
        parent: None,
    };
    intake.push(Event::DossierOpened(opening), draft.title.as_ref().map(|title| &title.origin));
    for (number, claim) in draft.claims.iter().enumerate() {
        let id = ClaimId::new(&format!("C{}", number.saturating_add(1)))?;
        let it = &claim.value;
        let claim_made = Claim { id, kind: it.kind, of: it.of, value: it.value };
        intake.push(Event::ClaimRecorded(claim_made), Some(&claim.origin));
    }
    for (number, aspect) in draft.aspects.iter().enumerate() {
        let mut id = None;
        if let Some(title) = &aspect.title {
            let named = AspectId::new(&format!("A{}", number.saturating_add(1)))?;
            let label = value(&aspect.label);
            let made = Aspect { id: named.clone(), label, title: title.value.clone() };
            intake.push(Event::AspectAdded(made), Some(&title.origin));
            id = Some(named);
        }
        for finding in &aspect.findings {
            intake.finding(finding, id.as_ref())?;
        }
    }
    for finding in &draft.findings {
        intake.finding(finding, None)?;
    }
    Ok(intake.readings)
}

fn title(draft: &DossierDraft, fallback: &Name) -> Name {
    value(&draft.title).unwrap_or_else(|| fallback.clone())
}

fn inspection(draft: &DossierDraft) -> Inspection {
    Inspection {
        regime: value(&draft.regime).unwrap_or(Regime::Other),
        inspecting_body: value(&draft.inspecting_body),
        inspected_body: value(&draft.inspected_body),
        on_site: value(&draft.on_site),
        feedback_on: value::<Day>(&draft.feedback_on),
    }
}

fn value<T: Clone>(gap: &Gap<T>) -> Option<T> {
    gap.as_ref().map(|sourced| sourced.value.clone())
}

struct Intake {
    readings: Vec<Reading>,
    findings: u32,
    on_site: u32,
}

impl Intake {
    fn push(&mut self, event: Event, origin: Option<&Origin>) {
        self.readings.push(Reading { event, origin: origin.cloned() });
    }

    fn finding(&mut self, draft: &FindingDraft, aspect: Option<&AspectId>) -> Result<(), Invalid> {
        let name = if draft.source == FindingSource::HandedOverOnSite {
            self.on_site = self.on_site.saturating_add(1);
            format!("H{}", self.on_site)
        } else {
            self.findings = self.findings.saturating_add(1);
            format!("F{}", self.findings)
        };
        let id = FindingId::new(&name)?;
        let finding = Finding {
            id: id.clone(),
            aspect: aspect.cloned(),
            label: value(&draft.label),
            text: draft.text.value.clone(),
            source: draft.source,
            meeting: None,
            disclosure: Disclosure::Public,
        };
        self.push(Event::FindingRegistered(finding), Some(&draft.text.origin));
        self.attached(&draft.attached, &Item::Finding(id.clone()))?;
        for (number, task) in (1_u32..).zip(&draft.tasks) {
            let task_id = TaskId::new(&format!("{name}.T{number}"))?;
            let (finding, label) = (id.clone(), value(&task.label));
            let made = Task { id: task_id.clone(), finding, label, text: task.text.value.clone() };
            self.push(Event::TaskAdded(made), Some(&task.text.origin));
            self.attached(&task.attached, &Item::Task(task_id.clone()))?;
            self.measures(&task.measures, &format!("{name}.T{number}"), &id, Some(&task_id))?;
        }
        self.measures(&draft.measures, &name, &id, None)
    }

    fn measures(
        &mut self,
        drafts: &[MeasureDraft],
        above: &str,
        finding: &FindingId,
        task: Option<&TaskId>,
    ) -> Result<(), Invalid> {
        for (number, draft) in (1_u32..).zip(drafts) {
            let id = MeasureId::new(&format!("{above}.M{number}"))?;
            let measure =
                Measure::new(id.clone(), BTreeSet::from([finding.clone()]), draft.text.value.clone())?
                    .with_task(task.cloned())
                    .with_label(value(&draft.label))
                    .with_class(value(&draft.class))
                    .with_natures(draft.natures.iter().copied().collect());
            self.push(Event::MeasureAdded(measure), Some(&draft.text.origin));
            self.attached(&draft.attached, &Item::Measure(id))?;
        }
        Ok(())
    }

    fn attached(&mut self, draft: &AttachedDraft, item: &Item) -> Result<(), Invalid> {
        for Sourced { value: (duty, party), origin } in &draft.responsibilities {
            let responsibility = Responsibility::new(item.clone(), *duty, party.clone(), None, None)?;
            self.push(Event::ResponsibilityAssigned(responsibility), Some(origin));
        }
        if let Some(Sourced { value, origin }) = &draft.deadline {
            let (item, deadline) = (item.clone(), value.clone());
            self.push(Event::DeadlineSet { item, deadline }, Some(origin));
        }
        if let Some(Sourced { value, origin }) = &draft.report {
            let report =
                WorkReport { item: item.clone(), status: value.status, acts: value.acts.clone(), text: None };
            self.push(Event::WorkReported(report), Some(origin));
        }
        let name = |kind: &str, number: u32| format!("{}.{kind}{number}", item.id());
        for (number, Sourced { value, origin }) in (1..).zip(&draft.rule_outputs) {
            let id = RuleOutputId::new(&name("R", number))?;
            let (title, stage) = (value.title.clone(), value.stage);
            let output = RuleOutput { id, item: item.clone(), title, stage, in_force_from: None };
            self.push(Event::RuleOutputRecorded(output), Some(origin));
        }
        for (number, Sourced { value, origin }) in (1..).zip(&draft.recoveries) {
            let id = RecoveryId::new(&name("Y", number))?;
            let recovery =
                Recovery { id, item: item.clone(), kind: value.kind, due: value.due, paid: value.paid };
            self.push(Event::RecoveryRecorded(recovery), Some(origin));
        }
        for (number, Sourced { value, origin }) in (1..).zip(&draft.accountability) {
            let id = AccountabilityId::new(&name("P", number))?;
            let outcome = Accountability::new(id, item.clone(), value.family, value.kind.clone())
                .with_counts(value.persons, value.person_events, value.cases)?;
            self.push(Event::AccountabilityRecorded(outcome), Some(origin));
        }
        Ok(())
    }
}
