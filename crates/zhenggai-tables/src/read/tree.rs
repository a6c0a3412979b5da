//! Findings, tasks and measures: which row belongs to which.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use zhenggai_core::code::Severity;
use zhenggai_grammar::width::halved;

use crate::catalogue as code;
use crate::note::{At, Note};
use crate::reading::{FindingReading, MeasureReading, TaskReading};

/// What a row says of its finding or task.
#[derive(Debug, Clone, Default)]
pub(super) struct Said<'s> {
    /// The number.
    pub(super) number: Option<Cow<'s, str>>,
    /// Whether the number stands in this row, and is not merged over it.
    pub(super) number_is_own: bool,
    /// Where the number stands, or would.
    pub(super) number_at: Option<At>,
    /// The text.
    pub(super) text: Option<Arc<str>>,
    /// Whether the text stands in this row.
    pub(super) text_is_own: bool,
    /// Where it stands, or would.
    pub(super) at: Option<At>,
}

/// Counts by finding and by task; a task stands below one finding.
#[derive(Debug, Default)]
struct Below {
    findings: Vec<u32>,
    tasks: Vec<u32>,
    neither: u32,
}

impl Below {
    fn of(&mut self, finding: Option<usize>, task: Option<usize>) -> &mut u32 {
        let (counts, at) = match (finding, task) {
            (_, Some(task)) => (&mut self.tasks, task),
            (Some(finding), None) => (&mut self.findings, finding),
            (None, None) => return &mut self.neither,
        };
        if counts.len() <= at {
            counts.resize(at.saturating_add(1), 0);
        }
        counts.get_mut(at).unwrap_or(&mut self.neither)
    }
}

/// Findings and tasks so far.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) findings: Vec<FindingReading>,
    pub(super) tasks: Vec<TaskReading>,
    /// The findings with a number, within the sheet and the aspect.
    numbers: HashMap<String, Vec<usize>>,
    /// The same number with the same text in another sheet is the same finding: the findings with a text, each with its
    /// number.
    known: HashMap<Arc<str>, Vec<(Box<str>, usize)>>,
    finding: Option<usize>,
    task: Option<usize>,
    tasks_by_text: HashMap<(Option<usize>, Arc<str>), usize>,
    tasks_below: HashMap<Option<usize>, u32>,
    /// How many measures stand below a finding or a task; below neither, under `None`.
    measures_below: Below,
    aspect: Option<(String, At)>,
}

impl Tree {
    pub(super) fn begin_sheet(&mut self) {
        self.numbers.clear();
        (self.finding, self.task, self.aspect) = (None, None, None);
    }

    pub(super) fn begin_aspect(&mut self, text: &str, at: At) {
        self.numbers.clear();
        (self.finding, self.task) = (None, None);
        self.aspect = Some((text.to_owned(), at));
    }

    /// The finding of a row.
    pub(super) fn finding(
        &mut self,
        said: &Said<'_>,
        aspect: Option<(String, At)>,
        notes: &mut Vec<Note>,
    ) -> Option<usize> {
        let own = said.number_is_own && said.number.is_some() || said.text_is_own && said.text.is_some();
        let before = self.finding;
        if !own && before.is_some() {
            return before;
        }
        let standing = before.and_then(|it| self.findings.get(it));
        if standing.is_some_and(|it| {
            said.text.is_some() && it.text == said.text && it.printed_id.as_deref() == said.number.as_deref()
        }) {
            return before;
        }
        let found = match (said.number.as_deref(), said.text.as_deref()) {
            (None, None) => before,
            (None, Some(text)) => {
                let same = standing.is_some_and(|it| it.text.as_deref() == Some(text));
                if same { before } else { self.new_finding(said, aspect) }
            }
            (Some(number), text) => self.numbered(halved(number).trim(), text, said, aspect, notes),
        };
        if found != before {
            self.task = None;
        }
        self.finding = found;
        found
    }

    fn numbered(
        &mut self,
        number: &str,
        text: Option<&str>,
        said: &Said<'_>,
        aspect: Option<(String, At)>,
        notes: &mut Vec<Note>,
    ) -> Option<usize> {
        let earlier = self.numbers.get(number).map_or(&[][..], Vec::as_slice);
        let with_text = |it: &&usize| {
            let known = self.findings.get(**it).and_then(|it| it.text.as_deref());
            text.is_none() || known.is_none() || known == text
        };
        let same = earlier.iter().rev().find(with_text).copied();
        let mut twice = |severity| {
            if let Some(at) = said.number_at.filter(|_| said.number_is_own) {
                notes.push(Note::new(code::DUP_ID, severity, at).with("number", number));
            }
        };
        if let Some(same) = same {
            if self.finding != Some(same) {
                twice(Severity::Warning);
            }
            if let (Some(text), Some(finding)) = (&said.text, self.findings.get_mut(same)) {
                finding.text.get_or_insert_with(|| Arc::clone(text));
            }
            return Some(same);
        }
        if !earlier.is_empty() {
            twice(Severity::Error);
        }
        let elsewhere = text.and_then(|text| {
            let known = self.known.get(text)?.iter().rev().find(|(known, _)| &**known == number);
            known.map(|(_, finding)| *finding)
        });
        let found = elsewhere.or_else(|| self.new_finding(said, aspect));
        if let Some(found) = found {
            self.numbers.entry(number.to_owned()).or_default().push(found);
            if let Some(text) = &said.text {
                self.known.entry(Arc::clone(text)).or_default().push((number.into(), found));
            }
        }
        found
    }

    fn new_finding(&mut self, said: &Said<'_>, aspect: Option<(String, At)>) -> Option<usize> {
        let at = said.at.or(said.number_at)?;
        let id = format!("F{}", self.findings.len().saturating_add(1));
        self.findings.push(FindingReading {
            id,
            printed_id: said.number.as_deref().map(str::to_owned),
            aspect: aspect.or_else(|| self.aspect.clone()),
            text: said.text.clone(),
            at,
        });
        self.findings.len().checked_sub(1)
    }

    /// The task of a row.
    pub(super) fn task(&mut self, said: &Said<'_>) -> Option<usize> {
        let Some(text) = &said.text else { return self.task };
        let standing = self.task.and_then(|it| self.tasks.get(it));
        if standing.is_some_and(|it| it.finding == self.finding && it.text == *text) {
            return self.task;
        }
        let key = (self.finding, Arc::clone(text));
        if let Some(known) = self.tasks_by_text.get(&key) {
            self.task = Some(*known);
            return self.task;
        }
        let at = said.at?;
        let count = self.tasks_below.entry(self.finding).or_default();
        *count = count.saturating_add(1);
        let above = self.finding.and_then(|it| self.findings.get(it)).map_or("F0", |it| it.id.as_str());
        let id = format!("{above}.T{count}");
        let (printed_id, finding) = (said.number.as_deref().map(str::to_owned), self.finding);
        self.tasks.push(TaskReading { id, printed_id, finding, text: Arc::clone(text), at });
        self.task = self.tasks.len().checked_sub(1);
        self.tasks_by_text.extend(self.task.map(|task| (key, task)));
        self.task
    }

    /// Measures below the finding and task of the row that was asked for last.
    pub(super) fn measures(&mut self, texts: Vec<Arc<str>>) -> Vec<MeasureReading> {
        let task = self.task.and_then(|it| self.tasks.get(it)).map(|it| it.id.as_str());
        let finding = || self.finding.and_then(|it| self.findings.get(it)).map(|it| it.id.as_str());
        let above = task.or_else(finding).unwrap_or("F0");
        let count = self.measures_below.of(self.finding, self.task);
        let name = |text| {
            *count = count.saturating_add(1);
            MeasureReading { id: format!("{above}.M{count}"), text }
        };
        texts.into_iter().map(name).collect()
    }
}
