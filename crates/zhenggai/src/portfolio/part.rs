//! What one thread makes of some dossiers.

use std::collections::BTreeSet;

use arrow_schema::ArrowError;
use zhenggai_core::language::Language;
use zhenggai_tables::columns::dossier::{DossierRow, Dossiers, Trouble};
use zhenggai_tables::columns::{Batch, TableName};

use crate::columns::{Asked, Batches, Gathering};
use crate::fault::Fault;
use crate::portfolio::place::Place;

/// What is asked of every dossier.
pub(super) struct Of<'a> {
    pub(super) asked: &'a Asked,
    /// The language of errors.
    pub(super) language: Language,
}

/// The tables of some dossiers, one after another.
pub(super) struct Part {
    gathering: Gathering,
    dossiers: Batch<Dossiers>,
}

impl Part {
    pub(super) fn new(tables: &BTreeSet<TableName>) -> Self {
        Self { gathering: Gathering::new(tables), dossiers: Batch::new() }
    }

    /// Opens a dossier, judges it, adds its rows and forgets it.
    pub(super) fn add(&mut self, place: &Place, of: &Of<'_>) {
        let (source, day) = (place.source.as_str(), of.asked.day);
        let dossiers = &mut self.dossiers;
        let gathering = &mut self.gathering;
        let judged = place.book().and_then(|book| {
            let id = book.ledger().dossier_id().clone();
            gathering.add(&book, of.asked, |summary| {
                dossiers.push(&DossierRow { source, dossier: Some(id.as_str()), day, judged: Ok(summary) });
            })
        });
        if let Err(fault) = judged {
            self.fault(place, &fault, of);
        }
    }

    fn fault(&mut self, place: &Place, fault: &Fault, of: &Of<'_>) {
        let (code, sentence) = (fault.code(), fault.sentence(of.language));
        let trouble = Trouble { code: code.as_str(), sentence: &sentence };
        let dossier = place.dossier().map(|dossier| dossier.as_str());
        let (source, day) = (place.source.as_str(), of.asked.day);
        self.dossiers.push(&DossierRow { source, dossier, day, judged: Err(trouble) });
    }

    pub(super) fn finish(mut self) -> Result<Batches, ArrowError> {
        let mut tables = self.gathering.finish()?;
        let schema = self.dossiers.schema().clone();
        let dossiers = if self.dossiers.is_empty() { Vec::new() } else { vec![self.dossiers.finish()?] };
        tables.insert(TableName::Dossiers, (schema, dossiers));
        Ok(tables)
    }
}
