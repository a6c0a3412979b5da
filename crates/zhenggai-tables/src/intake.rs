//! A sheet against a dossier: what would be recorded, what is refused, what must be asked.

// plans
pub mod plan;

// likeness
mod likeness;

// names
mod names;

// pairs
mod pairs;

// fields
mod fields;

// replies
mod replies;

// comments
pub mod comments;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use zhenggai_core::code::Severity;
use zhenggai_core::day::Day;
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::dossier::Dossier;
use zhenggai_core::finding::{Aspect, Finding, FindingSource};
use zhenggai_core::invalid::Invalid;
use zhenggai_core::item::{Item, Level};
use zhenggai_core::ledger::event::Event;
use zhenggai_core::measure::{Measure, Task};
use zhenggai_core::text::{Name, Text};

use crate::catalogue as code;
use crate::field::Field;
use crate::layout::column;
use crate::note::{At, Note};
use crate::reading::{Reading, RowReading};
use crate::view::{self, RowView};

use names::Names;
use pairs::{Found, Pairs};
use plan::{Answers, Change, Doubt, Plan, Step};
use replies::Replies;

/// Compares a reading with a dossier as of `day`. A row is known again by its stable id, else by its number and its
/// text; where neither is certain it is asked about, in [`Plan::doubts`], and nothing is guessed. `answers` are what was
/// answered to earlier questions. Nothing is ever deleted: a row that is missing in the sheet stays in the dossier.
///
/// The steps are events in the order in which they must be recorded, each with its cell.
///
/// # Errors
/// `Invalid` when an id cannot be made, which no reading brings about.
pub fn plan(reading: &Reading, dossier: &Dossier, day: Day, answers: &Answers) -> Result<Plan, Invalid> {
    let rows = view::rows(dossier, day);
    let mut intake = Intake {
        reading,
        pairs: Pairs::new(&rows),
        names: Names::new(dossier),
        dossier,
        replies: Replies::new(answers, reading, dossier),
        plan: Plan::default(),
        findings: BTreeMap::new(),
        tasks: BTreeMap::new(),
        aspects: BTreeMap::new(),
        told: BTreeSet::new(),
        used: BTreeSet::new(),
    };
    for row in &reading.rows {
        intake.row(row)?;
    }
    let Intake { mut plan, used, replies, .. } = intake;
    plan.idle = replies.idle();
    plan.absent = rows.iter().filter(|row| row.measure.is_some() && !used.contains(&row.item)).count();
    Ok(plan)
}

struct Intake<'a> {
    reading: &'a Reading,
    dossier: &'a Dossier,
    replies: Replies<'a>,
    pairs: Pairs<'a>,
    names: Names,
    plan: Plan,
    /// Findings and tasks of the reading that are known by now; `None` while one is in doubt.
    findings: BTreeMap<usize, Option<Item>>,
    tasks: BTreeMap<usize, Option<Item>>,
    aspects: BTreeMap<String, zhenggai_core::id::AspectId>,
    /// Cells about which something was said already.
    told: BTreeSet<At>,
    used: BTreeSet<Item>,
}

impl<'a> Intake<'a> {
    fn at(&self, row: &RowReading, field: Field) -> At {
        let columns = self.reading.sheets.get(row.sheet).map_or(&[][..], |sheet| &sheet.layout.columns);
        At { sheet: row.sheet, row: row.row, column: column::first(columns, field).unwrap_or(0) }
    }

    fn push(&mut self, at: At, item: Item, change: Change, before: &str, after: &str, event: Event) {
        let (before, after) = (before.to_owned(), after.to_owned());
        let origin = crate::lower::origin(self.reading, at);
        self.plan.steps.push(Step { at, item, change, before, after, event, origin });
    }

    fn refuse(&mut self, note: Note) {
        if note.at().is_none_or(|at| self.told.insert(at)) {
            self.plan.refused.push(note);
        }
    }

    fn row(&mut self, row: &RowReading) -> Result<(), Invalid> {
        if let Some(id) = &row.stable_id {
            return self.with_id(row, id);
        }
        let Some(finding) = self.finding(row)? else { return Ok(()) };
        let task = match row.task {
            None => None,
            Some(number) => match self.task(row, number, &finding)? {
                Some(task) => Some(task),
                None => return Ok(()),
            },
        };
        if row.goes_on {
            return Ok(());
        }
        for measure in &row.measures {
            let at = self.at(row, Field::Measure);
            let found = self.pairs.measure(&finding, &measure.text);
            match self.answered(at, Level::Measure, found) {
                Found::Same(item) | Found::Alike(item) => self.same(row, &item, Some(&measure.text)),
                Found::New => self.new_measure(row, &measure.text, &finding, task.as_ref())?,
                Found::Doubt(candidates) => self.doubt(at, &measure.text, candidates),
            }
        }
        Ok(())
    }

    /// `found`, unless it is no certain find and something else was answered about the cell.
    fn answered(&mut self, at: At, level: Level, found: Found) -> Found {
        match found {
            Found::Same(item) => Found::Same(item),
            other => match self.replies.about(at, level) {
                Some(Some(item)) => Found::Same(item),
                Some(None) => Found::New,
                None => other,
            },
        }
    }

    fn doubt(&mut self, at: At, text: &str, candidates: Vec<(Item, String)>) {
        if !self.told.insert(at) {
            return;
        }
        let listed: Vec<String> = candidates.iter().map(|(item, text)| format!("{item} {text}")).collect();
        let note = Note::new(code::INTAKE_DOUBTFUL, Severity::Warning, at);
        let note = note.with("text", text).with("candidates", listed.join(" / "));
        self.plan.doubts.push(Doubt { note, candidates });
    }

    /// A row that was exported.
    fn with_id(&mut self, row: &RowReading, id: &str) -> Result<(), Invalid> {
        let at = self.at(row, Field::StableId);
        let item: Option<Item> = id.parse().ok();
        let known = item.as_ref().and_then(|item| self.pairs.view(item)).cloned();
        let (Some(item), Some(known)) = (item, known) else {
            self.refuse(Note::new(code::INTAKE_UNKNOWN_ID, Severity::Error, at).with("id", id));
            return Ok(());
        };
        if !self.used.insert(item.clone()) {
            self.refuse(Note::new(code::INTAKE_TWICE, Severity::Error, at).with("id", id));
            return Ok(());
        }
        if let Some(number) = row.finding {
            self.findings.insert(number, Some(known.finding.clone()));
            let text = self.reading.findings.get(number).and_then(|finding| finding.text.as_deref());
            self.fixed(row, Field::Finding, text, &known.finding_text);
        }
        if let (Some(number), Some(task)) = (row.task, &known.task) {
            self.tasks.insert(number, Some(task.clone()));
            let text = self.reading.tasks.get(number).map(|task| &*task.text);
            self.fixed(row, Field::Task, text, known.task_text.as_deref().unwrap_or_default());
        }
        match (&known.measure, row.measures.first()) {
            (None, Some(measure)) => {
                let text = Arc::clone(&measure.text);
                self.new_measure(row, &text, &known.finding, known.task.as_ref())?;
            }
            (Some(_), measure) => self.same(row, &item, measure.map(|it| &*it.text)),
            (None, None) => {}
        }
        Ok(())
    }

    /// Says that a text that was changed in the sheet stays as it was recorded.
    fn fixed(&mut self, row: &RowReading, field: Field, now: Option<&str>, was: &str) {
        if now.is_none_or(|now| !crate::words::is_same(now, was)) {
            let at = self.at(row, field);
            let note = Note::new(code::INTAKE_TEXT_FIXED, Severity::Warning, at);
            self.refuse(note.with("was", was).with("now", now.unwrap_or("—")));
        }
    }

    /// The finding of a row in the dossier, registered where it is new.
    fn finding(&mut self, row: &RowReading) -> Result<Option<Item>, Invalid> {
        let Some(number) = row.finding else { return Ok(None) };
        if let Some(known) = self.findings.get(&number) {
            return Ok(known.clone());
        }
        let Some(finding) = self.reading.findings.get(number) else { return Ok(None) };
        let Some(text) = finding.text.as_deref() else { return Ok(None) };
        let found = self.pairs.finding(text, finding.printed_id.as_deref());
        let item = match self.answered(finding.at, Level::Finding, found) {
            Found::Same(item) | Found::Alike(item) => {
                if let Some(was) = self.pairs.finding_text(&item).map(str::to_owned) {
                    self.fixed(row, Field::Finding, Some(text), &was);
                }
                Some(item)
            }
            Found::Doubt(candidates) => {
                self.doubt(finding.at, text, candidates);
                None
            }
            Found::New => {
                let aspect = self.aspect(finding.aspect.as_ref())?;
                let id = self.names.finding()?;
                let event = Event::FindingRegistered(Finding {
                    id: id.clone(),
                    aspect,
                    label: finding.printed_id.as_deref().and_then(|label| Name::new("label", label).ok()),
                    text: Text::new("finding", text)?,
                    source: FindingSource::Feedback,
                    disclosure: Disclosure::Internal,
                    meeting: None,
                });
                let item = Item::Finding(id);
                self.push(finding.at, item.clone(), Change::FindingAdded, "", text, event);
                Some(item)
            }
        };
        self.findings.insert(number, item.clone());
        Ok(item)
    }

    fn aspect(
        &mut self,
        aspect: Option<&(String, At)>,
    ) -> Result<Option<zhenggai_core::id::AspectId>, Invalid> {
        let Some((title, at)) = aspect else { return Ok(None) };
        let recorded = self.dossier.aspects().iter().find(|it| it.value.title.as_str() == title);
        if let Some(known) = recorded.map(|it| &it.value.id).or_else(|| self.aspects.get(title)) {
            return Ok(Some(known.clone()));
        }
        let id = self.names.aspect()?;
        self.aspects.insert(title.clone(), id.clone());
        let event =
            Event::AspectAdded(Aspect { id: id.clone(), label: None, title: Text::new("title", title)? });
        self.push(*at, Item::Dossier, Change::AspectAdded, "", title, event);
        Ok(Some(id))
    }

    fn task(&mut self, row: &RowReading, number: usize, finding: &Item) -> Result<Option<Item>, Invalid> {
        if let Some(known) = self.tasks.get(&number) {
            return Ok(known.clone());
        }
        let Some(task) = self.reading.tasks.get(number) else { return Ok(None) };
        let found = self.pairs.task(finding, &task.text);
        let item = match self.answered(task.at, Level::Task, found) {
            Found::Same(item) | Found::Alike(item) => {
                if let Some(was) = self.pairs.task_text(finding, &item) {
                    self.fixed(row, Field::Task, Some(&task.text), was);
                }
                Some(item)
            }
            Found::Doubt(candidates) => {
                self.doubt(task.at, &task.text, candidates);
                None
            }
            Found::New => {
                let Item::Finding(above) = finding else { return Ok(None) };
                let id = self.names.task(finding)?;
                let event = Event::TaskAdded(Task {
                    id: id.clone(),
                    finding: above.clone(),
                    label: task.printed_id.as_deref().and_then(|label| Name::new("label", label).ok()),
                    text: Text::new("task", &task.text)?,
                });
                let item = Item::Task(id);
                let at = self.at(row, Field::Task);
                self.push(at, item.clone(), Change::TaskAdded, "", &task.text, event);
                Some(item)
            }
        };
        self.tasks.insert(number, item.clone());
        Ok(item)
    }

    fn new_measure(
        &mut self,
        row: &RowReading,
        text: &str,
        finding: &Item,
        task: Option<&Item>,
    ) -> Result<(), Invalid> {
        let Item::Finding(above) = finding else { return Ok(()) };
        let id = self.names.measure(task.unwrap_or(finding))?;
        let under = task.and_then(|task| match task {
            Item::Task(task) => Some(task.clone()),
            _ => None,
        });
        let label = row.printed_id.as_deref().and_then(|label| Name::new("label", label).ok());
        let measure = Measure::new(id.clone(), BTreeSet::from([above.clone()]), Text::new("measure", text)?)?;
        let item = Item::Measure(id);
        let event = Event::MeasureAdded(measure.with_task(under).with_label(label));
        self.push(self.at(row, Field::Measure), item.clone(), Change::MeasureAdded, "", text, event);
        self.compare(row, &item, None);
        Ok(())
    }

    /// A row of the dossier that the sheet has too.
    fn same(&mut self, row: &RowReading, item: &Item, text: Option<&str>) {
        if !self.used.insert(item.clone()) && row.stable_id.is_none() {
            let note = Note::new(code::INTAKE_TWICE, Severity::Error, self.at(row, Field::Measure));
            return self.refuse(note.with("id", item));
        }
        self.pairs.take(item);
        let Some(known) = self.pairs.view(item).cloned() else { return };
        self.fixed(row, Field::Measure, text, known.measure.as_deref().unwrap_or_default());
        let before = self.plan.steps.len();
        self.compare(row, item, Some(&known));
        if self.plan.steps.len() == before {
            self.plan.unchanged = self.plan.unchanged.saturating_add(1);
        }
    }

    /// The fields of a row against those of the dossier.
    fn compare(&mut self, row: &RowReading, item: &Item, known: Option<&RowView>) {
        let found = fields::compare(row, item, known, &mut self.names);
        for (field, change, before, after, event) in found.changed {
            self.push(self.at(row, field), item.clone(), change, &before, &after, event);
        }
        for (field, kept) in found.kept {
            let at = self.at(row, field);
            let note = Note::new(code::INTAKE_NOT_CLEARED, Severity::Warning, at);
            self.refuse(note.with("kept", kept));
        }
    }
}
