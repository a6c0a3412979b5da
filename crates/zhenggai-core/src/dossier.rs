//! The dossier as of a day: a read-only tree with everything hung on it. The ledger builds it.

// marks
pub mod recorded;
pub mod register;
pub mod thing;

// places
mod index;

// parts
pub mod powers;
pub mod proceedings;
pub mod round;

// wholes
pub mod file;

use std::collections::{BTreeMap, BTreeSet};

use crate::adoption::Adoption;
use crate::claim::Claim;
use crate::disclosure::Disclosure;
use crate::dossier::file::ItemFile;
use crate::dossier::index::Index;
use crate::dossier::powers::Powers;
use crate::dossier::proceedings::Proceedings;
use crate::dossier::recorded::{Mark, Recorded};
use crate::dossier::register::Register;
use crate::dossier::thing::Thing;
use crate::finding::{Aspect, Finding};
use crate::id::{AspectId, ClaimId, DossierId, EvidenceId, FindingId, MeasureId, ObjectionId, TaskId};
use crate::inspection::Inspection;
use crate::item::Item;
use crate::measure::{Measure, Task};
use crate::sub_inspection::ParentLink;
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
    /// The rule set that the ledger is held to from its first entry on. Without one, nobody's duty is checked.
    pub rules: Option<Adoption>,
    /// The dossier above, for one of a unit below.
    pub parent: Option<ParentLink>,
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
    coverage: Coverage,
    powers: Powers,
    proceedings: Proceedings,
    files: BTreeMap<Item, ItemFile>,
    index: Index,
}

impl Dossier {
    /// A dossier that was just opened: no finding yet.
    #[must_use]
    pub fn opened(id: DossierId, opening: Recorded<Opening>) -> Self {
        let files = BTreeMap::from([(Item::Dossier, ItemFile::default())]);
        let mut powers = Powers::default();
        if let Some(rules) = &opening.value.rules {
            powers.rules.push(Recorded::new(opening.mark.clone(), rules.clone()));
        }
        Self {
            id,
            coverage: opening.value.coverage,
            powers,
            proceedings: Proceedings::default(),
            opening,
            aspects: Register::default(),
            findings: Register::default(),
            tasks: Register::default(),
            measures: Register::default(),
            claims: Register::default(),
            files,
            index: Index::default(),
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
        self.coverage
    }

    /// Who may act.
    #[must_use]
    pub const fn powers(&self) -> &Powers {
        &self.powers
    }

    /// What concerns the dossier as a whole.
    #[must_use]
    pub const fn proceedings(&self) -> &Proceedings {
        &self.proceedings
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

    /// The items right below: a finding's tasks and the measures that hang on it without one of them, a
    /// task's measures, the dossier's findings; in the order in which they were entered.
    #[must_use]
    pub fn children(&self, item: &Item) -> &[Item] {
        self.index.below(item)
    }

    /// The measures that answer a finding, directly or through a task.
    pub fn measures_of(&self, finding: &FindingId) -> impl Iterator<Item = &Recorded<Measure>> {
        self.index.answers(finding).iter().filter_map(|id| self.measures.get(id))
    }

    /// What a piece of evidence was submitted for; `None` when there is none with this id.
    #[must_use]
    pub fn item_of_evidence(&self, evidence: &EvidenceId) -> Option<&Item> {
        self.item_of(&Thing::Evidence(evidence.clone()))
    }

    /// What an objection was raised to; `None` when there is none with this id.
    #[must_use]
    pub fn item_of_objection(&self, objection: &ObjectionId) -> Option<&Item> {
        self.item_of(&Thing::Objection(objection.clone()))
    }

    /// On which item a thing hangs; `None` when there is none with this id.
    #[must_use]
    pub fn item_of(&self, thing: &Thing) -> Option<&Item> {
        self.index.item_of(thing)
    }

    /// The item and all that stand above it, the dossier last.
    #[must_use]
    pub fn lineage(&self, item: &Item) -> Vec<Item> {
        let mut line = vec![item.clone()];
        line.extend(self.parents(item));
        if *item != Item::Dossier {
            line.push(Item::Dossier);
        }
        line
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

    /// Whether an item may be shown to readers of a level: every finding that it is or that it answers may (公开范围).
    #[must_use]
    pub fn is_open(&self, item: &Item, readers: Disclosure) -> bool {
        let shown = |id| self.findings.get(id).is_some_and(|it| it.value.disclosure.is_open_to(readers));
        match item {
            Item::Measure(id) => {
                self.measures.get(id).is_some_and(|measure| measure.value.findings().iter().all(shown))
            }
            Item::Task(id) => self.tasks.get(id).is_some_and(|task| shown(&task.value.finding)),
            Item::Finding(id) => shown(id),
            Item::Dossier => true,
        }
    }

    /// Whether anything of it is held back from readers of a level.
    #[must_use]
    pub fn is_withheld_from(&self, readers: Disclosure) -> bool {
        self.findings.iter().any(|finding| !finding.value.disclosure.is_open_to(readers))
    }

    /// The part that readers of a level may see (公开范围内的台账): open findings, what is below them and answers no other,
    /// the aspects they belong to, open evidence; leads for named persons only.
    ///
    /// Plans, meetings, publications and duties stay, for days are counted from them and acts rest on them. They are
    /// marked by nobody: whoever shows the part shows none of their texts to readers beyond the supervising bodies.
    #[must_use]
    pub fn extract_for(&self, readers: Disclosure) -> Self {
        let open = |item: &Item| self.is_open(item, readers);
        let mut part = self.clone();
        part.findings.retain(|it| open(&Item::Finding(it.value.id.clone())));
        part.tasks.retain(|it| open(&Item::Task(it.value.id.clone())));
        part.measures.retain(|it| open(&Item::Measure(it.value.id().clone())));
        let aspects: BTreeSet<AspectId> =
            part.findings.iter().filter_map(|it| it.value.aspect.clone()).collect();
        part.aspects.retain(|it| aspects.contains(&it.value.id));
        part.files.retain(|item, _| open(item));
        part.files.values_mut().for_each(|file| file.hold_back(readers));
        part.index.retain(open);
        part
    }

    pub(crate) fn enter_aspect(&mut self, mark: Mark, aspect: Aspect) {
        self.aspects.enter(aspect.id.clone(), Recorded::new(mark, aspect));
    }

    pub(crate) fn enter_finding(&mut self, mark: Mark, finding: Finding) {
        let item = Item::Finding(finding.id.clone());
        self.files.entry(item.clone()).or_default();
        self.index.hang(Item::Dossier, item);
        self.findings.enter(finding.id.clone(), Recorded::new(mark, finding));
    }

    pub(crate) fn enter_task(&mut self, mark: Mark, task: Task) {
        let item = Item::Task(task.id.clone());
        self.files.entry(item.clone()).or_default();
        self.index.hang(Item::Finding(task.finding.clone()), item);
        self.tasks.enter(task.id.clone(), Recorded::new(mark, task));
    }

    /// A measure hangs on its task, and on each of its findings that this task does not answer.
    pub(crate) fn enter_measure(&mut self, mark: Mark, measure: Measure) {
        let item = Item::Measure(measure.id().clone());
        self.files.entry(item.clone()).or_default();
        let task = measure.task().and_then(|task| self.tasks.get(task)).map(|task| &task.value);
        if let Some(task) = task {
            self.index.hang(Item::Task(task.id.clone()), item.clone());
        }
        for finding in measure.findings().iter().filter(|it| task.is_none_or(|task| task.finding != **it)) {
            self.index.hang(Item::Finding(finding.clone()), item.clone());
        }
        self.index.answer(&measure);
        self.measures.enter(measure.id().clone(), Recorded::new(mark, measure));
    }

    pub(crate) fn note(&mut self, thing: Thing, item: &Item) {
        self.index.note(thing, item.clone());
    }

    pub(crate) const fn declare(&mut self, coverage: Coverage) {
        self.coverage = coverage;
    }

    pub(crate) const fn powers_mut(&mut self) -> &mut Powers {
        &mut self.powers
    }

    pub(crate) const fn proceedings_mut(&mut self) -> &mut Proceedings {
        &mut self.proceedings
    }

    pub(crate) fn aspect_mut(&mut self, id: &AspectId) -> Option<&mut Recorded<Aspect>> {
        self.aspects.get_mut(id)
    }

    pub(crate) fn finding_mut(&mut self, id: &FindingId) -> Option<&mut Recorded<Finding>> {
        self.findings.get_mut(id)
    }

    pub(crate) fn task_mut(&mut self, id: &TaskId) -> Option<&mut Recorded<Task>> {
        self.tasks.get_mut(id)
    }

    pub(crate) fn measure_mut(&mut self, id: &MeasureId) -> Option<&mut Recorded<Measure>> {
        self.measures.get_mut(id)
    }

    pub(crate) fn enter_claim(&mut self, mark: Mark, claim: Claim) {
        self.claims.enter(claim.id.clone(), Recorded::new(mark, claim));
    }

    pub(crate) fn file_mut(&mut self, item: &Item) -> Option<&mut ItemFile> {
        self.files.get_mut(item)
    }
}
