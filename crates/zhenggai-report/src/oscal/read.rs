//! A document becomes what somebody would have recorded.

use std::collections::{BTreeMap, BTreeSet};

use zhenggai_core::day::{Day, Period};
use zhenggai_core::deadline::{Deadline, Due, DuePrecision};
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::dossier::{Coverage, Opening};
use zhenggai_core::finding::{Aspect, Finding, FindingSource};
use zhenggai_core::id::{AspectId, FindingId, MeasureId, PartyId, TaskId};
use zhenggai_core::inspection::{Inspection, Regime};
use zhenggai_core::invalid::Invalid;
use zhenggai_core::item::Item;
use zhenggai_core::ledger::event::Event;
use zhenggai_core::measure::{Measure, Task};
use zhenggai_core::party::{Party, PartyKind};
use zhenggai_core::responsibility::Responsibility;
use zhenggai_core::text::{Name, Text};
use zhenggai_core::work::WorkReport;
use zhenggai_wire::fault::WireFault;

use crate::both::Both;
use crate::oscal::document::{
    Metadata, Plan, Poam, PoamItem, Prop, Remediation, ResponsibleRole, Risk, Task as Step, Timing,
};
use crate::oscal::word::{day, duty, value};

/// What a document tells, as it would be recorded (读入结果).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    /// The events, in an order in which each can be recorded; the first one opens the dossier.
    pub events: Vec<Event>,
    /// What was not taken in.
    pub passed_over: Vec<PassedOver>,
}

/// Something that was not taken in, and why (未读入内容).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassedOver {
    /// Where it stands, such as `risks[3].remediations[0]`.
    pub place: String,
    /// Why.
    pub why: Both,
}

/// Reads a document. Ids, statuses and marks that [`super::document()`] wrote are found again; what is closed in it is not
/// closed here, for that is decided by those who may, and recorded when they do.
///
/// # Errors
/// `RECORD_MALFORMED` where the text is no such document, `RECORD_INVALID` where it has no title.
pub fn read(text: &str) -> Result<Taken, WireFault> {
    let document: Poam = serde_json::from_str(text)?;
    let mut reader = Reader::default();
    let opening = opening(&document.plan.metadata)?;
    reader.taken.events.push(Event::DossierOpened(opening));
    reader.plan(&document.plan);
    Ok(reader.taken)
}

/// What a document says of the inspection.
fn opening(metadata: &Metadata) -> Result<Opening, Invalid> {
    let body = |role: &str| {
        let held = metadata.responsible_parties.iter().find(|it| it.role_id == role)?;
        let uuid = held.party_uuids.first()?;
        let party = metadata.parties.iter().find(|party| party.uuid == *uuid)?;
        Name::new("name", party.name.as_deref()?).ok()
    };
    let props = &metadata.props;
    let on_site = value(props, "on-site").and_then(|days| days.split_once('/'));
    let on_site = on_site.and_then(|(start, end)| Period::new(start.parse().ok()?, end.parse().ok()?).ok());
    Ok(Opening {
        title: Name::new("title", &metadata.title.split_whitespace().collect::<Vec<_>>().join(" "))?,
        inspection: Inspection {
            regime: value(props, "regime").and_then(|it| it.parse().ok()).unwrap_or(Regime::Other),
            inspecting_body: body("inspecting-body"),
            inspected_body: body("inspected-body"),
            on_site,
            feedback_on: value(props, "feedback-on").and_then(|it| it.parse().ok()),
        },
        // Whoever else wrote the document may know more than it says.
        coverage: value(props, "coverage")
            .and_then(|it| it.parse().ok())
            .unwrap_or(Coverage::PublishedExtract),
        rules: None,
        parent: None,
    })
}

#[derive(Default)]
struct Reader {
    taken: Taken,
    aspects: BTreeMap<String, AspectId>,
    measures: BTreeMap<MeasureId, (Measure, Vec<Event>)>,
    order: Vec<MeasureId>,
    findings: BTreeSet<FindingId>,
}

impl Reader {
    fn plan(&mut self, plan: &Plan) {
        for (at, item) in plan.poam_items.iter().enumerate() {
            let place = format!("poam-items[{at}]");
            let wanted = item.related_risks.first().map(|related| related.risk_uuid.as_str());
            let risk = plan.risks.iter().zip(0_usize..).find(|(risk, _)| Some(risk.uuid.as_str()) == wanted);
            if let Err(invalid) = self.finding(at, item, risk, &plan.metadata) {
                self.invalid(&place, &invalid);
            }
        }
        let read: BTreeSet<&str> =
            plan.poam_items.iter().flat_map(|it| &it.related_risks).map(|it| it.risk_uuid.as_str()).collect();
        for (at, _) in plan.risks.iter().enumerate().filter(|(_, risk)| !read.contains(risk.uuid.as_str())) {
            self.pass_over(&format!("risks[{at}]"), "没有计划事项指向它", "no item of the plan points to it");
        }
        for id in core::mem::take(&mut self.order) {
            if let Some((measure, hung)) = self.measures.remove(&id) {
                self.taken.events.push(Event::MeasureAdded(measure));
                self.taken.events.extend(hung);
            }
        }
    }

    fn finding(
        &mut self,
        at: usize,
        item: &PoamItem,
        risk: Option<(&Risk, usize)>,
        metadata: &Metadata,
    ) -> Result<(), Invalid> {
        let props = risk.map_or(&item.props, |(risk, _)| &risk.props);
        let id = match named(&item.props, "finding:") {
            Some(id) => FindingId::new(id)?,
            None => FindingId::new(&format!("F{}", at.saturating_add(1)))?,
        };
        if !self.findings.insert(id.clone()) {
            self.pass_over(&format!("poam-items[{at}]"), "编号与前面的事项重复", "its id was given before");
            return Ok(());
        }
        let aspect = value(props, "aspect").map(|title| self.aspect(title)).transpose()?;
        let text = if item.description.trim().is_empty() { &item.title } else { &item.description };
        self.taken.events.push(Event::FindingRegistered(Finding {
            id: id.clone(),
            aspect,
            label: label(props),
            text: Text::new("text", &plain(text))?,
            source: value(props, "source").and_then(|it| it.parse().ok()).unwrap_or(FindingSource::Audit),
            meeting: None,
            disclosure: value(props, "marking")
                .and_then(|it| it.parse().ok())
                .unwrap_or(Disclosure::Internal),
        }));
        let Some((risk, place)) = risk else { return Ok(()) };
        let own = Item::Finding(id.clone());
        let due = risk.deadline.as_deref().and_then(day);
        let hung = hung(&own, props, due);
        self.taken.events.extend(hung);
        self.struck_off(&format!("risks[{place}]"), props, risk.status == "closed");
        for (number, remediation) in risk.remediations.iter().enumerate() {
            let place = format!("risks[{place}].remediations[{number}]");
            if let Err(invalid) = self.remediation(&place, &id, number, remediation, metadata) {
                self.invalid(&place, &invalid);
            }
        }
        Ok(())
    }

    fn aspect(&mut self, title: &str) -> Result<AspectId, Invalid> {
        if let Some(known) = self.aspects.get(title) {
            return Ok(known.clone());
        }
        let id = AspectId::new(&format!("A{}", self.aspects.len().saturating_add(1)))?;
        let title_of = Text::new("title", title)?;
        self.taken.events.push(Event::AspectAdded(Aspect { id: id.clone(), label: None, title: title_of }));
        self.aspects.insert(title.to_owned(), id.clone());
        Ok(id)
    }

    fn remediation(
        &mut self,
        place: &str,
        finding: &FindingId,
        number: usize,
        of: &Remediation,
        metadata: &Metadata,
    ) -> Result<(), Invalid> {
        // Of ours, one without an item holds the measures that hang on the finding itself.
        let ours = value(&metadata.props, "dossier").is_some();
        let task = match (named(&of.props, "task:"), ours) {
            (Some(id), _) => Some(TaskId::new(id)?),
            (None, true) => None,
            (None, false) => Some(TaskId::new(&format!("{finding}.T{}", number.saturating_add(1)))?),
        };
        if let Some(id) = &task {
            let text = if of.description.trim().is_empty() { &of.title } else { &of.description };
            self.taken.events.push(Event::TaskAdded(Task {
                id: id.clone(),
                finding: finding.clone(),
                label: label(&of.props),
                text: Text::new("text", &plain(text))?,
            }));
            self.taken.events.extend(hung(&Item::Task(id.clone()), &of.props, None));
            self.struck_off(place, &of.props, of.lifecycle == "completed");
        }
        for (number, step) in of.tasks.iter().enumerate() {
            let place = format!("{place}.tasks[{number}]");
            let above = task.as_ref().map_or_else(|| finding.to_string(), ToString::to_string);
            if let Err(invalid) = self.step(&place, finding, task.as_ref(), (&above, number), step, metadata)
            {
                self.invalid(&place, &invalid);
            }
        }
        Ok(())
    }

    fn step(
        &mut self,
        place: &str,
        finding: &FindingId,
        task: Option<&TaskId>,
        (above, number): (&str, usize),
        step: &Step,
        metadata: &Metadata,
    ) -> Result<(), Invalid> {
        let id = match named(&step.props, "measure:") {
            Some(id) => MeasureId::new(id)?,
            None => MeasureId::new(&format!("{above}.M{}", number.saturating_add(1)))?,
        };
        if !step.tasks.is_empty() {
            self.pass_over(&format!("{place}.tasks"), "措施之下没有层级", "a measure has nothing below it");
        }
        let known = self.measures.get(&id).map(|(measure, _)| measure.findings().clone());
        let mut findings = known.clone().unwrap_or_default();
        findings.insert(finding.clone());
        let text = step.description.as_deref().filter(|it| !it.trim().is_empty()).unwrap_or(&step.title);
        let earlier = self.measures.get(&id).and_then(|(measure, _)| measure.task().cloned());
        let measure = Measure::new(id.clone(), findings, Text::new("text", &plain(text))?)?
            .with_task(earlier.or_else(|| task.cloned()))
            .with_label(label(&step.props))
            .with_class(value(&step.props, "class").and_then(|it| it.parse().ok()));
        if known.is_some() {
            if let Some((kept, _)) = self.measures.get_mut(&id) {
                *kept = measure;
            }
            return Ok(());
        }
        let item = Item::Measure(id.clone());
        let mut events = Vec::new();
        for role in &step.responsible_roles {
            events.extend(self.role(place, &item, role, metadata));
        }
        events.extend(hung(&item, &step.props, step.timing.as_ref().and_then(last_day)));
        self.struck_off(place, &step.props, false);
        self.order.push(id.clone());
        self.measures.insert(id, (measure, events));
        Ok(())
    }

    fn role(&mut self, place: &str, item: &Item, of: &ResponsibleRole, metadata: &Metadata) -> Vec<Event> {
        let Some(duty) = duty(&of.role_id) else {
            let place = format!("{place}.responsible-roles");
            self.pass_over(&place, "不认识这个角色", "this role is not known here");
            return Vec::new();
        };
        let parties =
            of.party_uuids.iter().filter_map(|uuid| metadata.parties.iter().find(|it| it.uuid == *uuid));
        let named = parties.filter_map(|party| {
            let id = value(&party.props, "party").unwrap_or(&party.uuid);
            let kind = if party.kind == "person" { PartyKind::Person } else { PartyKind::Body };
            let name = Name::new("name", party.name.as_deref()?).ok()?;
            Some(Party { id: PartyId::new(id).ok()?, kind, name })
        });
        let given = named.filter_map(|party| Responsibility::new(item.clone(), duty, party, None, None).ok());
        given.map(Event::ResponsibilityAssigned).collect()
    }

    /// A closure is not taken in: it is decided by those who may.
    fn struck_off(&mut self, place: &str, props: &[Prop], closed: bool) {
        let status = value(props, "closure-status");
        if closed || status.is_some_and(|it| it != "open") {
            let zh = "销号状态不读入：由有权单位决定后登记";
            let en = "where it stands in its closure is not taken in: those who may decide it record it";
            self.pass_over(place, zh, en);
        }
    }

    fn invalid(&mut self, place: &str, invalid: &Invalid) {
        let why = Both::of(|language| zhenggai_core::say::invalid(invalid, language));
        self.taken.passed_over.push(PassedOver { place: place.to_owned(), why });
    }

    fn pass_over(&mut self, place: &str, zh: &str, en: &str) {
        let why = Both { zh: zh.to_owned(), en: en.to_owned() };
        self.taken.passed_over.push(PassedOver { place: place.to_owned(), why });
    }
}

/// The id after a prefix in the property `item`.
fn named<'p>(props: &'p [Prop], prefix: &str) -> Option<&'p str> {
    value(props, "item")?.strip_prefix(prefix)
}

fn label(props: &[Prop]) -> Option<Name> {
    value(props, "label").and_then(|label| Name::new("label", label).ok())
}

/// A text without control characters.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || *c == '\n').collect()
}

fn last_day(timing: &Timing) -> Option<Day> {
    let range = timing.within_date_range.as_ref().map(|range| range.end.as_str());
    range.or_else(|| timing.on_date.as_ref().map(|on| on.date.as_str())).and_then(day)
}

/// What hangs on an item: its first deadline and the one in force, how far the work has come.
fn hung(item: &Item, props: &[Prop], due: Option<Day>) -> Vec<Event> {
    let first = value(props, "original-deadline").and_then(|day| day.parse().ok());
    let mut days: Vec<Day> = first.into_iter().chain(due).collect();
    days.dedup();
    let deadline = |day: Day| {
        let due = Due::By { day, precision: DuePrecision::Day };
        let deadline = Deadline::new(Some(due), None, None).ok()?;
        Some(Event::DeadlineSet { item: item.clone(), deadline })
    };
    let status = value(props, "work-status").and_then(|it| it.parse().ok());
    let report = status.map(|status| {
        Event::WorkReported(WorkReport {
            item: item.clone(),
            status: Some(status),
            acts: Vec::new(),
            text: None,
        })
    });
    days.into_iter().filter_map(deadline).chain(report).collect()
}
