//! What was answered to doubts.

use std::collections::BTreeSet;

use zhenggai_core::dossier::Dossier;
use zhenggai_core::item::{Item, Level};

use crate::intake::plan::Answers;
use crate::layout::SheetRole;
use crate::note::At;
use crate::reading::Reading;

/// Answers, and which of them were called for.
#[derive(Debug)]
pub(super) struct Replies<'a> {
    answers: &'a Answers,
    reading: &'a Reading,
    dossier: &'a Dossier,
    /// Whether the sheet need not be named.
    alone: bool,
    heard: BTreeSet<String>,
}

impl<'a> Replies<'a> {
    pub(super) fn new(answers: &'a Answers, reading: &'a Reading, dossier: &'a Dossier) -> Self {
        let ledgers = reading.sheets.iter().filter(|sheet| sheet.layout.role == SheetRole::Ledger);
        Self { answers, reading, dossier, alone: ledgers.count() == 1, heard: BTreeSet::new() }
    }

    /// What was answered about a cell, or its row: an item of this level that there is, or that it is new.
    pub(super) fn about(&mut self, at: At, level: Level) -> Option<Option<Item>> {
        if self.answers.is_empty() {
            return None;
        }
        let named = self.reading.sheet_name(at.sheet);
        let alone = self.alone.then(String::new);
        let sheets = named.map(|name| format!("{name}!")).into_iter().chain(alone);
        let places = sheets.flat_map(|sheet| [format!("{sheet}{}", at.cell()), format!("{sheet}{}", at.row)]);
        for place in places.collect::<Vec<_>>() {
            let Some(answer) = self.answers.get(&place) else { continue };
            let fits = |item: &Item| item.level() == level && self.dossier.file(item).is_some();
            if answer.as_ref().is_none_or(fits) {
                self.heard.insert(place);
                return Some(answer.clone());
            }
        }
        None
    }

    /// Answers that nobody called for.
    pub(super) fn idle(&self) -> Vec<String> {
        self.answers.keys().filter(|place| !self.heard.contains(*place)).cloned().collect()
    }
}
