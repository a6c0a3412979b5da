//! Which row of a sheet is which row of the dossier.

use std::collections::{BTreeSet, HashMap};

use zhenggai_core::item::Item;

use crate::intake::likeness::{bare, likeness};
use crate::view::RowView;

/// As alike as this, with the same number, two texts are the same thing.
const SAME: u32 = 80;
/// As alike as this, they may be.
const MAYBE: u32 = 50;
/// How many findings are compared with one that is not found.
const MOST: usize = 3000;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// It is this, word by word.
    Same(Item),
    /// It has the number of this, and nearly its words.
    Alike(Item),
    /// Nothing is like it.
    New,
    /// It may be one of these.
    Doubt(Vec<(Item, String)>),
}

/// A finding of the dossier.
#[derive(Debug)]
struct Known<'a> {
    item: &'a Item,
    number: &'a str,
    text: &'a str,
    bare: String,
    rows: Vec<&'a RowView>,
}

/// The rows of a dossier, ready to be looked up.
#[derive(Debug)]
pub(super) struct Pairs<'a> {
    views: HashMap<&'a Item, &'a RowView>,
    findings: Vec<Known<'a>>,
    by_item: HashMap<&'a Item, usize>,
    by_text: HashMap<String, Vec<usize>>,
    taken: BTreeSet<Item>,
}

impl<'a> Pairs<'a> {
    pub(super) fn new(rows: &'a [RowView]) -> Self {
        let mut pairs = Self {
            views: rows.iter().map(|row| (&row.item, row)).collect(),
            findings: Vec::new(),
            by_item: HashMap::new(),
            by_text: HashMap::new(),
            taken: BTreeSet::new(),
        };
        for row in rows {
            if let Some(known) = pairs.by_item.get(&row.finding).and_then(|at| pairs.findings.get_mut(*at)) {
                known.rows.push(row);
                continue;
            }
            let text = bare(&row.finding_text);
            pairs.by_item.insert(&row.finding, pairs.findings.len());
            pairs.by_text.entry(text.clone()).or_default().push(pairs.findings.len());
            pairs.findings.push(Known {
                item: &row.finding,
                number: &row.number,
                text: &row.finding_text,
                bare: text,
                rows: vec![row],
            });
        }
        pairs
    }

    pub(super) fn view(&self, item: &Item) -> Option<&'a RowView> {
        self.views.get(item).copied()
    }

    /// The text of a finding.
    pub(super) fn finding_text(&self, item: &Item) -> Option<&'a str> {
        self.by_item.get(item).and_then(|at| self.findings.get(*at)).map(|known| known.text)
    }

    /// The item was found; no other row can be it.
    pub(super) fn take(&mut self, item: &Item) {
        self.taken.insert(item.clone());
    }

    /// The finding with this text and number.
    pub(super) fn finding(&self, text: &str, number: Option<&str>) -> Found {
        let wanted = bare(text);
        let exact = self.by_text.get(&wanted).map_or(&[][..], Vec::as_slice);
        let exact: Vec<&Known<'_>> = exact.iter().filter_map(|at| self.findings.get(*at)).collect();
        match exact.as_slice() {
            [one] => return Found::Same(one.item.clone()),
            [] => {}
            several => {
                let mut numbered = several.iter().filter(|known| Some(known.number) == number);
                return match (numbered.next(), numbered.next()) {
                    (Some(one), None) => Found::Same(one.item.clone()),
                    _ => {
                        Found::Doubt(several.iter().map(|it| (it.item.clone(), it.text.to_owned())).collect())
                    }
                };
            }
        }
        let mut maybe = Vec::new();
        for known in self.findings.iter().take(MOST) {
            let alike = likeness(&wanted, &known.bare);
            let numbered = number == Some(known.number);
            if numbered && alike >= SAME {
                return Found::Alike(known.item.clone());
            }
            if alike >= SAME || numbered && alike >= MAYBE {
                maybe.push((known.item.clone(), known.text.to_owned()));
            }
        }
        if maybe.is_empty() { Found::New } else { Found::Doubt(maybe) }
    }

    /// The task of a finding with this text.
    pub(super) fn task(&self, finding: &Item, text: &str) -> Found {
        let texts =
            self.below(finding).filter_map(|row| Some((row.task.as_ref()?, row.task_text.as_deref()?)));
        let mut tasks: Vec<(&Item, &str)> = texts.collect();
        tasks.dedup_by_key(|(item, _)| *item);
        one_of(&tasks, text)
    }

    /// The text of a task of a finding.
    pub(super) fn task_text(&self, finding: &Item, task: &Item) -> Option<&'a str> {
        self.below(finding)
            .find(|row| row.task.as_ref() == Some(task))
            .and_then(|row| row.task_text.as_deref())
    }

    /// The measure of a finding with this text, if no row was found to be it. Numbers of measures say nothing: rows are
    /// numbered anew when one is put in.
    pub(super) fn measure(&self, finding: &Item, text: &str) -> Found {
        let free = self.below(finding).filter(|row| !self.taken.contains(&row.item));
        let measures: Vec<(&Item, &str)> =
            free.filter_map(|row| Some((&row.item, row.measure.as_deref()?))).collect();
        one_of(&measures, text)
    }

    fn below(&self, finding: &Item) -> impl Iterator<Item = &'a RowView> {
        let known = self.by_item.get(finding).and_then(|at| self.findings.get(*at));
        known.map_or(&[][..], |known| known.rows.as_slice()).iter().copied()
    }
}

/// The one with just this text, the first where several have it; one that is like it is a doubt.
fn one_of(known: &[(&Item, &str)], text: &str) -> Found {
    let wanted = bare(text);
    let mut maybe = Vec::new();
    for (item, text) in known {
        match likeness(&wanted, &bare(text)) {
            100 => return Found::Same((*item).clone()),
            alike if alike >= MAYBE => maybe.push(((*item).clone(), (*text).to_owned())),
            _ => {}
        }
    }
    if maybe.is_empty() { Found::New } else { Found::Doubt(maybe) }
}
