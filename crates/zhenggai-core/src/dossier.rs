//! The dossier as of a day: a read-only tree with everything hung on it. The ledger builds it.

// marks
pub mod recorded;
pub mod register;

// parts
pub mod round;

// wholes
pub mod file;

use std::collections::BTreeMap;

use crate::claim::Claim;
use crate::dossier::file::ItemFile;
use crate::dossier::recorded::{Mark, Recorded};
use crate::dossier::register::Register;
use crate::finding::{Aspect, Finding};
use crate::id::{AspectId, ClaimId, DossierId, FindingId, MeasureId, TaskId};
use crate::inspection::Inspection;
use crate::item::Item;
use crate::measure::{Measure, Task};
use crate::text::Name;
use crate::vocabulary;

vocabulary! {
    /// How much of the record a dossier shows (卷宗范围). It decides what an absence means.
    pub enum Coverage as "coverage" {
        /// The whole record: what is not in it did not happen (完整台账).
        FullRecord = "full_record",
        /// What a published document prints: what is not in it may have happened all the same (公开摘录).
        PublishedExtract = "published_extract",
    }
}

/// What a dossier is opened with (建档).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// Its title.
    pub title: Name,
    /// The inspection whose feedback is put right.
    pub inspection: Inspection,
    /// How much of the record it will show.
    pub coverage: Coverage,
}

/// One inspection of one organisation with everything hung on it (整改台账), as of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    id: DossierId,
    opening: Recorded<Opening>,
    aspects: Register<AspectId, Recorded<Aspect>>,
    findings: Register<FindingId, Recorded<Finding>>,
    tasks: Register<TaskId, Recorded<Task>>,
    measures: Register<MeasureId, Recorded<Measure>>,
    claims: Register<ClaimId, Recorded<Claim>>,
    files: BTreeMap<Item, ItemFile>,
}

impl Dossier {
    /// A dossier that was just opened: no finding yet.
    #[must_use]
    pub fn opened(id: DossierId, opening: Recorded<Opening>) -> Self {
        let files = BTreeMap::from([(Item::Dossier, ItemFile::default())]);
        Self {
            id,
            opening,
            aspects: Register::default(),
            findings: Register::default(),
            tasks: Register::default(),
            measures: Register::default(),
            claims: Register::default(),
            files,
        }
    }

    /// Its id.
    #[must_use]
    pub const fn id(&self) -> &DossierId {
        &self.id
    }

    /// What it was opened with.
    #[must_use]
    pub const fn opening(&self) -> &Recorded<Opening> {
        &self.opening
    }

    /// The inspection.
    #[must_use]
    pub const fn inspection(&self) -> &Inspection {
        &self.opening.value.inspection
    }

    /// How much of the record it shows.
    #[must_use]
    pub const fn coverage(&self) -> Coverage {
        self.opening.value.coverage
    }

    /// The aspects, in order.
    #[must_use]
    pub const fn aspects(&self) -> &Register<AspectId, Recorded<Aspect>> {
        &self.aspects
    }

    /// The findings, in order.
    #[must_use]
    pub const fn findings(&self) -> &Register<FindingId, Recorded<Finding>> {
        &self.findings
    }

    /// The tasks, in order.
    #[must_use]
    pub const fn tasks(&self) -> &Register<TaskId, Recorded<Task>> {
        &self.tasks
    }

    /// The measures, in order.
    #[must_use]
    pub const fn measures(&self) -> &Register<MeasureId, Recorded<Measure>> {
        &self.measures
    }

    /// Published figures, in order.
    #[must_use]
    pub const fn claims(&self) -> &Register<ClaimId, Recorded<Claim>> {
        &self.claims
    }

    /// Everything that hangs on an item; `None` when there is no such item.
    #[must_use]
    pub fn file(&self, item: &Item) -> Option<&ItemFile> {
        self.files.get(item)
    }

    /// Every item, lowest level first: measures, tasks, findings, the dossier; by order of entry.
    pub fn items(&self) -> impl Iterator<Item = Item> {
        let measures = self.measures.iter().map(|measure| Item::Measure(measure.value.id().clone()));
        let tasks = self.tasks.iter().map(|task| Item::Task(task.value.id.clone()));
        let findings = self.findings.iter().map(|finding| Item::Finding(finding.value.id.clone()));
        measures.chain(tasks).chain(findings).chain([Item::Dossier])
    }

    /// The items right below: a finding's tasks and the measures that hang on it without a task, a task's
    /// measures, the dossier's findings.
    #[must_use]
    pub fn children(&self, item: &Item) -> Vec<Item> {
        let measure = |measure: &Recorded<Measure>| Item::Measure(measure.value.id().clone());
        match item {
            Item::Measure(_) => Vec::new(),
            Item::Task(id) => {
                self.measures.iter().filter(|m| m.value.task() == Some(id)).map(measure).collect()
            }
            Item::Finding(id) => {
                let tasks = self.tasks.iter().filter(|task| task.value.finding == *id);
                let free = self.measures.iter().filter(|m| self.hangs_free_on(&m.value, id));
                tasks.map(|task| Item::Task(task.value.id.clone())).chain(free.map(measure)).collect()
            }
            Item::Dossier => {
                self.findings.iter().map(|finding| Item::Finding(finding.value.id.clone())).collect()
            }
        }
    }

    /// A measure hangs on a finding by itself unless one of that finding's tasks carries it.
    fn hangs_free_on(&self, measure: &Measure, finding: &FindingId) -> bool {
        let task = measure.task().and_then(|task| self.tasks.get(task));
        measure.findings().contains(finding) && task.is_none_or(|task| task.value.finding != *finding)
    }

    /// The measures that answer a finding, directly or through a task.
    pub fn measures_of<'a>(&'a self, finding: &'a FindingId) -> impl Iterator<Item = &'a Recorded<Measure>> {
        self.measures.iter().filter(move |measure| measure.value.findings().contains(finding))
    }

    /// The items that stand above and lend what was set for them: a measure's task and findings, a task's
    /// finding. Nearest first.
    #[must_use]
    pub fn parents(&self, item: &Item) -> Vec<Item> {
        match item {
            Item::Measure(id) => self.measures.get(id).map_or_else(Vec::new, |measure| {
                let task = measure.value.task().cloned().map(Item::Task);
                task.into_iter().chain(measure.value.findings().iter().cloned().map(Item::Finding)).collect()
            }),
            Item::Task(id) => {
                self.tasks.get(id).map(|task| Item::Finding(task.value.finding.clone())).into_iter().collect()
            }
            Item::Finding(_) | Item::Dossier => Vec::new(),
        }
    }

    pub(crate) fn enter_aspect(&mut self, mark: Mark, aspect: Aspect) {
        self.aspects.enter(aspect.id.clone(), Recorded::new(mark, aspect));
    }

    pub(crate) fn enter_finding(&mut self, mark: Mark, finding: Finding) {
        self.files.entry(Item::Finding(finding.id.clone())).or_default();
        self.findings.enter(finding.id.clone(), Recorded::new(mark, finding));
    }

    pub(crate) fn enter_task(&mut self, mark: Mark, task: Task) {
        self.files.entry(Item::Task(task.id.clone())).or_default();
        self.tasks.enter(task.id.clone(), Recorded::new(mark, task));
    }

    pub(crate) fn enter_measure(&mut self, mark: Mark, measure: Measure) {
        self.files.entry(Item::Measure(measure.id().clone())).or_default();
        self.measures.enter(measure.id().clone(), Recorded::new(mark, measure));
    }

    pub(crate) fn enter_claim(&mut self, mark: Mark, claim: Claim) {
        self.claims.enter(claim.id.clone(), Recorded::new(mark, claim));
    }

    pub(crate) fn file_mut(&mut self, item: &Item) -> Option<&mut ItemFile> {
        self.files.get_mut(item)
    }

    pub(crate) fn files(&self) -> impl Iterator<Item = &ItemFile> {
        self.files.values()
    }

    pub(crate) fn files_mut(&mut self) -> impl Iterator<Item = &mut ItemFile> {
        self.files.values_mut()
    }
}
