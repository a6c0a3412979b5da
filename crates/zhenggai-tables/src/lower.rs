//! A reading as a draft for the core: gaps stay gaps, every value knows its cell.

use std::collections::BTreeMap;
use std::sync::Arc;

use zhenggai_core::day::Day;
use zhenggai_core::draft::{
    AspectDraft, AttachedDraft, DossierDraft, FindingDraft, Gap, MeasureDraft, ReportDraft, Sourced,
    TaskDraft,
};
use zhenggai_core::finding::FindingSource;
use zhenggai_core::id::PartyId;
use zhenggai_core::measure::MeasureClass;
use zhenggai_core::origin::{Basis, Origin};
use zhenggai_core::party::{Duty, Party, PartyKind};
use zhenggai_core::text::{Name, Text};
use zhenggai_grammar::due::Told;

use crate::field::Field;
use crate::layout::column;
use crate::note::{At, place};
use crate::reading::{Reading, RowReading};

/// The draft of a reading. A finding without a text becomes none; the notes have said so.
#[must_use]
pub fn draft(reading: &Reading, feedback: Option<Day>) -> DossierDraft {
    let mut draft = DossierDraft::default();
    let from = |text: &str, at: At| {
        Some(Sourced { value: Name::new("title", text).ok()?, origin: origin(reading, at)? })
    };
    let titles = reading.sheets.iter().filter_map(|sheet| sheet.title.as_ref());
    draft.title = titles.into_iter().find_map(|(text, at)| from(text, *at));
    draft.feedback_on = feedback.and_then(|value| {
        let at = At { sheet: 0, row: 1, column: 0 };
        Some(Sourced { value, origin: origin(reading, at)? })
    });
    let mut rows: BTreeMap<usize, Vec<&RowReading>> = BTreeMap::new();
    for row in &reading.rows {
        if let Some(finding) = row.finding {
            rows.entry(finding).or_default().push(row);
        }
    }
    let mut current: Option<&str> = None;
    for (number, finding) in reading.findings.iter().enumerate() {
        let Some(made) = findings(reading, number, rows.get(&number).map_or(&[], Vec::as_slice)) else {
            continue;
        };
        match &finding.aspect {
            None => draft.findings.push(made),
            Some((aspect, at)) => {
                if current != Some(aspect) {
                    let title = Text::new("title", aspect).ok();
                    let title =
                        title.and_then(|value| Some(Sourced { value, origin: origin(reading, *at)? }));
                    draft.aspects.push(AspectDraft { label: None, title, findings: Vec::new() });
                }
                if let Some(last) = draft.aspects.last_mut() {
                    last.findings.push(made);
                }
            }
        }
        current = finding.aspect.as_ref().map(|(aspect, _)| aspect.as_str());
    }
    draft
}

/// The origin of a value that stands in a cell.
#[must_use]
pub fn origin(reading: &Reading, at: At) -> Option<Origin> {
    place(reading.sheet_name(at.sheet), at).map(|place| Origin::new(place, Basis::Explicit))
}

fn findings(reading: &Reading, number: usize, rows: &[&RowReading]) -> Option<FindingDraft> {
    let finding = reading.findings.get(number)?;
    let origin = origin(reading, finding.at)?;
    let text = Text::new("finding", finding.text.as_deref()?).ok()?;
    let mut made = FindingDraft {
        label: label(finding.printed_id.as_deref(), &origin),
        text: Sourced { value: text, origin },
        source: FindingSource::Feedback,
        attached: AttachedDraft::default(),
        tasks: Vec::new(),
        measures: Vec::new(),
    };
    let mut tasks: Vec<usize> = Vec::new();
    for row in rows.iter().filter(|row| !row.goes_on) {
        let drafts = measures(reading, row);
        let Some(task) = row.task else {
            made.measures.extend(drafts);
            continue;
        };
        let known = tasks.iter().position(|it| *it == task);
        let at = known.or_else(|| {
            made.tasks.push(self::task(reading, task)?);
            tasks.push(task);
            tasks.len().checked_sub(1)
        });
        if let Some(task) = at.and_then(|at| made.tasks.get_mut(at)) {
            task.measures.extend(drafts);
        }
    }
    Some(made)
}

fn task(reading: &Reading, number: usize) -> Option<TaskDraft> {
    let task = reading.tasks.get(number)?;
    let origin = origin(reading, task.at)?;
    Some(TaskDraft {
        label: label(task.printed_id.as_deref(), &origin),
        text: Sourced { value: Text::new("task", &task.text).ok()?, origin },
        attached: AttachedDraft::default(),
        measures: Vec::new(),
    })
}

fn label(printed: Option<&str>, origin: &Origin) -> Gap<Name> {
    let value = Name::new("label", printed?).ok()?;
    Some(Sourced { value, origin: origin.clone() })
}

/// The measures of a row; what the row says is said of each of them.
fn measures(reading: &Reading, row: &RowReading) -> Vec<MeasureDraft> {
    let at = |field| {
        let columns = reading.sheets.get(row.sheet).map_or(&[][..], |sheet| &sheet.layout.columns);
        let column = column::first(columns, field).unwrap_or(0);
        origin(reading, At { sheet: row.sheet, row: row.row, column })
    };
    let Some(origin) = at(Field::Measure) else { return Vec::new() };
    let attached = attached(row, &at);
    let class = row.due.said.as_ref().and_then(|said| match said.told {
        Told::Immediate => Some(MeasureClass::Immediate),
        Told::Standing => Some(MeasureClass::Continuing),
        _ => None,
    });
    let class = class.and_then(|value| Some(Sourced { value, origin: at(Field::Due)? }));
    let draft = |text| MeasureDraft {
        label: label(row.printed_id.as_deref(), &origin),
        text: Sourced { value: text, origin: origin.clone() },
        class: class.clone(),
        natures: Vec::new(),
        attached: attached.clone(),
    };
    row.measures.iter().filter_map(|it| Text::new("measure", &it.text).ok()).map(draft).collect()
}

fn attached(row: &RowReading, at: &dyn Fn(Field) -> Option<Origin>) -> AttachedDraft {
    let mut attached = AttachedDraft::default();
    for (duty, kind, names, field) in duties(row) {
        let Some(origin) = at(field) else { continue };
        let parties = names.iter().filter_map(|name| party(name, kind));
        let sourced = parties.map(|party| Sourced { value: (duty, party), origin: origin.clone() });
        attached.responsibilities.extend(sourced);
    }
    let words = row.due.text.clone();
    attached.deadline = row.due.said.as_ref().and_then(|said| {
        let words = words.unwrap_or_else(|| match said.told {
            Told::By { day, .. } => day.to_string().into(),
            _ => Arc::default(),
        });
        Some(Sourced { value: said.deadline(&words)?, origin: at(Field::Due)? })
    });
    attached.report = row.status.and_then(|status| {
        let value = ReportDraft { status: Some(status), acts: Vec::new() };
        Some(Sourced { value, origin: at(Field::Status)? })
    });
    attached
}

/// Who answers for a row, by duty.
#[must_use]
pub fn duties(row: &RowReading) -> [(Duty, PartyKind, &[Arc<str>], Field); 4] {
    [
        (Duty::LeadLeader, PartyKind::Person, &row.lead_leaders, Field::LeadLeaders),
        (Duty::ResponsibleUnit, PartyKind::Body, &row.lead_units, Field::LeadUnits),
        (Duty::CooperatingUnit, PartyKind::Body, &row.coop_units, Field::CoopUnits),
        (Duty::Handler, PartyKind::Person, &row.responsible_persons, Field::ResponsiblePersons),
    ]
}

/// The party with this name.
#[must_use]
pub fn party(words: &str, kind: PartyKind) -> Option<Party> {
    let name = Name::new("name", words).ok()?;
    let id: String = name.as_str().chars().filter(|c| c.is_alphanumeric()).take(64).collect();
    Some(Party { id: PartyId::new(&id).ok()?, kind, name })
}
