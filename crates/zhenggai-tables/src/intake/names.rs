//! Names for what is new: the next number below what it hangs on.

use std::collections::BTreeMap;

use zhenggai_core::dossier::Dossier;
use zhenggai_core::id::{AspectId, EvidenceId, FindingId, MeasureId, TaskId};
use zhenggai_core::invalid::Invalid;
use zhenggai_core::item::Item;

/// The highest numbers that are taken, by what stands before them.
#[derive(Debug)]
pub(super) struct Names {
    taken: BTreeMap<String, u32>,
}

impl Names {
    pub(super) fn new(dossier: &Dossier) -> Self {
        let mut names = Self { taken: BTreeMap::new() };
        for aspect in dossier.aspects().iter() {
            names.note(aspect.value.id.as_str());
        }
        for item in dossier.items() {
            names.note(item.id());
            let Some(file) = dossier.file(&item) else { continue };
            for evidence in file.evidence() {
                names.note(evidence.evidence.value.id.as_str());
            }
        }
        names
    }

    /// `F1.M12`: below `F1.M`, 12 are taken.
    fn note(&mut self, id: &str) {
        let before = id.trim_end_matches(|c: char| c.is_ascii_digit());
        let number = id.get(before.len()..).and_then(|number| number.parse::<u32>().ok());
        if let Some(number) = number {
            let taken = self.taken.entry(before.to_owned()).or_default();
            *taken = (*taken).max(number);
        }
    }

    fn next(&mut self, before: String) -> String {
        let taken = self.taken.entry(before.clone()).or_default();
        *taken = taken.saturating_add(1);
        format!("{before}{taken}")
    }

    pub(super) fn aspect(&mut self) -> Result<AspectId, Invalid> {
        AspectId::new(&self.next("A".to_owned()))
    }

    pub(super) fn finding(&mut self) -> Result<FindingId, Invalid> {
        FindingId::new(&self.next("F".to_owned()))
    }

    pub(super) fn task(&mut self, above: &Item) -> Result<TaskId, Invalid> {
        TaskId::new(&self.next(format!("{}.T", above.id())))
    }

    pub(super) fn measure(&mut self, above: &Item) -> Result<MeasureId, Invalid> {
        MeasureId::new(&self.next(format!("{}.M", above.id())))
    }

    pub(super) fn evidence(&mut self, above: &Item) -> Result<EvidenceId, Invalid> {
        EvidenceId::new(&self.next(format!("{}.E", above.id())))
    }
}
