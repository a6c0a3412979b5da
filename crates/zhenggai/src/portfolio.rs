//! A portfolio: many dossiers, found in folders and files, judged in parallel into tables.
//!
//! One that cannot be read or judged becomes a row with its error; it stops nobody. Each thread has one dossier in memory
//! at a time; what remains of it are the rows of the tables that were asked for.

// lines
mod lines;

// files
mod find;

// places
pub mod place;

// work
mod part;

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use arrow_schema::ArrowError;
use rayon::prelude::*;
use zhenggai_core::language::Language;
use zhenggai_tables::columns::TableName;

use crate::book::Book;
use crate::columns::{Asked, Batches};
use crate::fault::Fault;
use crate::portfolio::part::{Of, Part};
use crate::portfolio::place::{Kept, Place};

/// Many dossiers (台账组合), in the order of their files.
#[derive(Debug, Clone, Default)]
pub struct Portfolio {
    places: Vec<Place>,
}

/// How far a judgement has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress<'a> {
    /// How many dossiers were judged, or could not be.
    pub done: usize,
    /// How many there are.
    pub of: usize,
    /// The last of them: its file, or the name it was handed in under.
    pub source: &'a str,
}

/// Why there is no judgement.
#[derive(Debug, thiserror::Error)]
pub enum Ended {
    /// Whoever was told of the progress wanted no more (已取消).
    #[error("it was stopped")]
    Stopped,
    /// A record batch could not be made, which is a defect.
    #[error(transparent)]
    Columns(#[from] ArrowError),
}

impl Portfolio {
    /// The dossiers at a place: a folder (with all below it), a ledger file, an export in lines of JSON, which may hold many
    /// dossiers, a bundle, or a pattern such as `2024/*.db`. In a folder, and by a pattern, files of other kinds are
    /// passed over, and so are hidden ones.
    ///
    /// # Errors
    /// `FILE_UNREADABLE` where there is nothing at the place, or the pattern is none. What is wrong with a single file is
    /// told when it is judged.
    pub fn open(what: &str) -> Result<Self, Fault> {
        let found = find::files(what)?;
        let places: Vec<Vec<Place>> = found.par_iter().map(|path| place::of(path)).collect();
        Ok(Self { places: places.into_iter().flatten().collect() })
    }

    /// Adds a book that is in memory, under a name.
    pub fn add(&mut self, name: &str, book: Arc<Book>) {
        self.places.push(Place { source: name.to_owned(), kept: Kept::Book(book) });
    }

    /// Adds the dossiers whose entries stand in `texts`, a line of JSON each, as the table of lines has them: in the order
    /// in which they first appear, under `name`.
    ///
    /// # Errors
    /// The first that is no entry, with `RECORD_MALFORMED` or `RECORD_INVALID`, and its number. What else is wrong with an
    /// entry is told when its dossier is judged.
    pub fn add_lines<'t>(
        &mut self,
        name: &str,
        texts: impl IntoIterator<Item = &'t str>,
    ) -> Result<(), Fault> {
        let found = lines::gather(texts)?;
        let place = |lines| Place { source: name.to_owned(), kept: Kept::Texts(Arc::new(lines)) };
        self.places.extend(found.into_iter().map(place));
        Ok(())
    }

    /// Adds the dossiers of another portfolio behind these.
    pub fn extend(&mut self, other: Self) {
        self.places.extend(other.places);
    }

    /// The dossiers, in order.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// Judges all dossiers in parallel and gathers these tables of them, in their order; [`TableName::Dossiers`] has a row
    /// for each, and is always among them. `told` is called after each dossier, on whichever thread judged it; when it
    /// breaks, no other dossier is begun.
    ///
    /// # Errors
    /// [`Ended::Stopped`] when `told` broke.
    pub fn judge(
        &self,
        asked: &Asked,
        tables: &BTreeSet<TableName>,
        told: &(dyn Fn(Progress<'_>) -> ControlFlow<()> + Sync),
    ) -> Result<Batches, Ended> {
        let (stopped, done) = (AtomicBool::new(false), AtomicUsize::new(0));
        let of = Of { asked, language: asked.language.unwrap_or(Language::Zh) };
        let take = |mut part: Part, place: &Place| {
            if !stopped.load(Ordering::Relaxed) {
                part.add(place, &of);
                let done = done.fetch_add(1, Ordering::Relaxed).saturating_add(1);
                let progress = Progress { done, of: self.places.len(), source: &place.source };
                if told(progress).is_break() {
                    stopped.store(true, Ordering::Relaxed);
                }
            }
            part
        };
        let parts = self.places.par_iter().fold(|| Part::new(tables), take).map(Part::finish);
        let parts: Vec<Result<Batches, ArrowError>> = parts.collect();
        if stopped.load(Ordering::Relaxed) {
            return Err(Ended::Stopped);
        }
        let mut all = Part::new(tables).finish()?;
        for part in parts {
            join(&mut all, part?);
        }
        Ok(all)
    }
}

fn join(all: &mut Batches, part: Batches) {
    for (name, (_, batches)) in part {
        if let Some((_, known)) = all.get_mut(&name) {
            known.extend(batches);
        }
    }
}
