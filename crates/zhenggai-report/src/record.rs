//! The data of a page as one JSON (`zhenggai-report/1`): every figure in it was counted by the core.

// words
mod vocabulary;

// people
pub mod people;

// verdicts
pub mod reason;

// items
pub mod item;

// figures
pub mod figures;

// work
pub mod step;

// checks
pub mod note;

// frames
pub mod frame;

use std::collections::BTreeMap;

use serde::Serialize;
use zhenggai_core::oversight::due_list::due_list;
use zhenggai_core::oversight::standpoint::Standpoint;
use zhenggai_core::statistics::state::states;
use zhenggai_wire::oversight::due::{LightCountsRecord, ThresholdRecord};

use crate::both::Both;
use crate::given::Given;
use crate::record::figures::{CourseRecord, FlowRecord, HeatRecord, LevelRecord, OutcomesRecord};
use crate::record::frame::{FrameRecord, LedgerRecord};
use crate::record::item::{AspectRecord, ItemRecord};
use crate::record::note::NoteRecord;
use crate::record::people::{CardRecord, Parties};
use crate::record::reason::{ReasonRecord, Reasons};
use crate::record::step::{DueRecord, EscalationRecord, StepRecord};

/// What `format` says in every record of this shape.
pub const FORMAT: &str = "zhenggai-report/1";

/// Everything a page shows (报告数据).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReportRecord {
    /// Always [`FORMAT`].
    pub format: String,
    /// `zh` or `en`: the language in which the page begins.
    pub language: String,
    /// The day as of which everything stands.
    pub as_of: String,
    /// For readers of which level: `restricted`, `internal`, `inspected_organisation`, `party_wide`, `public`.
    pub disclosure: String,
    /// Whether anything is held back from them.
    pub withheld: bool,
    /// What the dossier is about.
    pub frame: FrameRecord,
    /// From which entries it was made.
    pub ledger: LedgerRecord,
    /// What the words of the vocabulary are called, by vocabulary and word.
    pub names: BTreeMap<&'static str, BTreeMap<&'static str, Both>>,
    /// The figures of each level, findings first.
    pub levels: Vec<LevelRecord>,
    /// The formula by which the rule set makes its completion rate.
    pub formula: String,
    /// Whether the rule set names it.
    pub formula_named: bool,
    /// How many of the open items that stand for themselves show each light.
    pub lights: LightCountsRecord,
    /// The verdicts on the items that are not struck off: by level and outcome, how many.
    pub verdicts: BTreeMap<String, BTreeMap<String, usize>>,
    /// From when lights are yellow.
    pub threshold: ThresholdRecord,
    /// The course of each level.
    pub courses: Vec<CourseRecord>,
    /// How many items of work of each finding stand where.
    pub flow: Vec<FlowRecord>,
    /// How the items of each responsible unit stand.
    pub heat: Vec<HeatRecord>,
    /// How leaders and units stand.
    pub cards: Vec<CardRecord>,
    /// What came of accountability and of recoveries.
    pub outcomes: OutcomesRecord,
    /// The names of parties, named by their place.
    pub parties: Vec<String>,
    /// The aspects.
    pub aspects: Vec<AspectRecord>,
    /// The items: findings, tasks, measures; named by their place.
    pub items: Vec<ItemRecord>,
    /// The reasons that stand in the way, each once; named by their place.
    pub reasons: Vec<ReasonRecord>,
    /// What is to be done next, in order.
    pub steps: Vec<StepRecord>,
    /// The steps of escalation that are to be taken; for the supervising bodies only.
    pub escalation: Vec<EscalationRecord>,
    /// What else is due; for the supervising bodies only.
    pub due: Vec<DueRecord>,
    /// What contradicts itself or is missing.
    pub notes: Vec<NoteRecord>,
}

/// The data of a page.
#[must_use]
pub fn record(given: &Given<'_>) -> ReportRecord {
    let part = given.dossier.extract_for(given.readers);
    let standpoint = Standpoint::new(&part, &given.policy.terms, given.day);
    let states = states(&standpoint);
    let list = due_list(&standpoint);
    let (mut parties, mut reasons) = (Parties::default(), Reasons::default());
    let places = item::places(&part);
    let items = item::items(given, &standpoint, &states, &list, &places, &mut parties, &mut reasons);
    let figures = figures::figures(&standpoint, &states);
    ReportRecord {
        format: FORMAT.to_owned(),
        language: given.language.to_string(),
        as_of: given.day.to_string(),
        disclosure: given.readers.to_string(),
        withheld: given.dossier.is_withheld_from(given.readers),
        frame: FrameRecord::new(&part, given.policy),
        ledger: LedgerRecord::new(given.position),
        names: vocabulary::names(),
        levels: figures.levels,
        formula: figures.formula,
        formula_named: figures.named,
        lights: LightCountsRecord::of(&list),
        verdicts: item::verdicts(&list, given.assessment),
        threshold: (&list.threshold).into(),
        courses: figures.courses,
        flow: figures::flow(&part, &states, &places, given.day),
        heat: figures::heat(&standpoint, &mut parties),
        cards: people::cards(&standpoint, given.shows_unmarked(), &mut parties),
        outcomes: figures.outcomes,
        aspects: item::aspects(&part),
        steps: step::steps(given, &places),
        escalation: step::escalation(given, &standpoint, &places),
        due: step::due(given, &standpoint, &places),
        notes: note::notes(given, &standpoint),
        parties: parties.names,
        items,
        reasons: reasons.all,
    }
}
