//! Figures of one dossier or of several, each with how it is made.

use zhenggai::wire::statistics::burn_up::{BurnUpRecord, PointRecord, ProjectionRecord};
use zhenggai::wire::statistics::count::{AxesRecord, ReasonCountRecord, TallyRecord, TimelinessRecord};
use zhenggai::wire::statistics::matter::{
    CommonProblemRecord, ExtentRecord, MatterPlaceRecord, RecurrenceRecord,
};
use zhenggai::wire::statistics::outcome::{
    DefinitionRecord, FormRecord, KindRecord, OutcomesRecord, RecoveriesRecord, SanctionsRecord, UnitRecord,
};
use zhenggai::wire::statistics::rate::{GroupRecord, RateRecord};
use zhenggai::wire::statistics::roll_up::{LevelRecord, NodeRecord, RollUpRecord};
use zhenggai::wire::statistics::{DossierFiguresRecord, PositionRecord, RowRecord, StatisticsRecord};

use crate::day::{Figure, Percent, Written};
use crate::record::record;
use crate::tuple::Tuple;
use crate::verdict::PolicyRef;

record! {
    /// How many stand so on both axes.
    Axes holds AxesRecord {
        /// The work status; absent where nobody reported one.
        work: Option<String>,
        /// The closure status.
        closure: String,
        /// How many.
        count: usize,
    }
}

record! {
    /// How many stand so to their last day.
    TimelinessCount holds TimelinessRecord {
        /// `on_time`, `due_soon`, `overdue`, `extended`; absent where no last day is known.
        timeliness: Option<String>,
        /// Whether they are done.
        done: bool,
        /// How many.
        count: usize,
    }
}

record! {
    /// How many are struck off for a reason.
    ReasonCount holds ReasonCountRecord {
        /// The reason.
        reason: String,
        /// How many.
        count: usize,
    }
}

record! {
    /// How many items stand where.
    Tally holds TallyRecord {
        /// How many there are.
        total: usize,
        /// Every pair of work status and closure status that occurs.
        axes: Tuple<Axes>,
        /// How they stand to their last day.
        timeliness: Tuple<TimelinessCount>,
        /// How many are struck off for each reason.
        closed_for: Tuple<ReasonCount>,
        /// Of how many the work status was concluded from the items below.
        concluded: usize,
        /// How many have another deadline than the first.
        extended: usize,
        /// How many were opened again.
        reopened: usize,
        /// How many are obligations without an end and without a last day.
        without_end: usize,
        /// How many are due by the cut-off day.
        due: usize,
        /// How many of those are complete.
        complete_of_due: usize,
    }
}

record! {
    /// A group of items.
    Group holds GroupRecord {
        /// `all`, `unit`, `leader`, `class`, `aspect`, `source`.
        kind: String,
        /// The id of the party or aspect, or the word of the class or source; absent for all, and where nobody said.
        id: Option<String>,
    }
    told {
        /// Its name.
        name, name_zh, name_en: String;
    }
}

record! {
    /// A rate with its definition (率): no rate without its formula, its cut-off day and its rounding.
    Rate holds RateRecord {
        /// Items of which level are counted.
        level: String,
        /// `strict`, `lenient`, `closed`, `due_only`.
        formula: String,
        /// How many count.
        numerator: usize,
        /// Out of how many.
        denominator: usize,
        /// The percentage, cut as `rounding` and `places` say; absent where there is none.
        percent: Option<Percent>,
        /// Why there is none: `nothing_counted`, `continuing`.
        no_rate: Option<String>,
        /// `half_up` or `truncate`.
        rounding: String,
        /// To how many places of the percentage.
        places: u32,
        /// The day up to which is counted.
        cut_off: Written,
    }
    told {
        /// All of it in a sentence.
        sentence, sentence_zh, sentence_en: String;
    }
}

record! {
    /// The items of a level that belong to one group.
    Row holds RowRecord {
        /// `finding`, `task` or `measure`.
        level: String,
        /// Which of them.
        group: Group,
        /// How many stand where.
        counts: Tally,
        /// Their rate by each formula.
        rates: Tuple<Rate>,
    }
}

record! {
    /// Where things stood, or are to stand, at the end of a day.
    Point holds PointRecord {
        /// The day.
        day: Written,
        /// How many were on the register.
        registered: usize,
        /// How many were to be done by then, by the days set first.
        planned_first: usize,
        /// The same by the days in force.
        planned: usize,
        /// How often something was struck off by then; absent after the cut-off day.
        closures: Option<usize>,
        /// How often something was opened again by then; absent after the cut-off day.
        reopenings: Option<usize>,
    }
}

record! {
    /// When the rest may be struck off.
    Projection holds ProjectionRecord {
        /// `finished`, `at_pace`, or why it cannot be told: `nothing_to_do`, `no_progress`, `too_far`.
        kind: String,
        /// The day; absent where it cannot be told.
        on: Option<Written>,
        /// How many days the pace was measured over.
        pace_days: Option<u32>,
        /// How many were struck off in them, less what was opened again.
        progress: Option<usize>,
        /// How many are left.
        rest: Option<usize>,
    }
    told {
        /// All of it, with the method, in a sentence.
        sentence, sentence_zh, sentence_en: String;
    }
}

record! {
    /// The course of a level's items against plan (进度).
    BurnUp holds BurnUpRecord {
        /// `finding`, `task` or `measure`.
        level: String,
        /// How many are counted.
        counted: usize,
        /// How many are left out: obligations without an end and without a last day.
        without_end: usize,
        /// How many of those counted have no last day.
        without_day: usize,
        /// One point for every day on which something changes.
        points: Tuple<Point>,
        /// When the rest may be struck off.
        projection: Projection,
    }
}

record! {
    /// How a figure is made.
    Definition holds DefinitionRecord {
        /// `person_events_added`, `persons_at_most`, `due_less_paid`.
        formula: String,
    }
    told {
        /// In words.
        text, text_zh, text_en: String;
    }
}

record! {
    /// Accountability outcomes, counted. Persons and person-events are never mixed.
    Sanctions holds SanctionsRecord {
        /// How many outcomes.
        outcomes: usize,
        /// Person-events.
        person_events: u64,
        /// How many of the outcomes tell persons alone.
        events_untold: usize,
        /// Persons, at most.
        persons_at_most: u64,
        /// How many outcomes tell persons; with one the number is exact.
        persons_told: usize,
        /// Cases.
        cases: u64,
        /// How many outcomes tell no count.
        uncounted: usize,
        /// The entries that the figures rest on.
        entries: Tuple<String>,
    }
}

record! {
    /// The outcomes of one of the four forms (四种形态).
    Form holds FormRecord {
        /// `first`, `second`, `third`, `fourth`; absent where it was not said.
        form: Option<String>,
        /// The outcomes.
        sanctions: Sanctions,
    }
    told {
        /// Its name.
        name, name_zh, name_en: String;
    }
}

record! {
    /// The outcomes of one unit.
    UnitOutcomes holds UnitRecord {
        /// Its id; absent where no unit is named.
        party: Option<String>,
        /// Its name.
        name: Option<String>,
        /// The outcomes.
        sanctions: Sanctions,
    }
}

record! {
    /// Recoveries, added up, in yuan.
    Recoveries holds RecoveriesRecord {
        /// How many.
        count: usize,
        /// What is owed.
        due_yuan: Figure,
        /// What came in.
        paid_yuan: Figure,
        /// What is still out.
        outstanding_yuan: Figure,
        /// How many do not tell what is owed.
        due_untold: usize,
        /// How many do not tell what came in.
        paid_untold: usize,
        /// The entries that the figures rest on.
        entries: Tuple<String>,
    }
}

record! {
    /// The recoveries of one kind.
    RecoveryKind holds KindRecord {
        /// `recovered`, `restituted`, `returned`, `collected`, `loss_recovered`.
        recovery_kind: String,
        /// The recoveries.
        recoveries: Recoveries,
    }
    told {
        /// Its name.
        name, name_zh, name_en: String;
    }
}

record! {
    /// What came of accountability and of recoveries, each figure with how it is made.
    Outcomes holds OutcomesRecord {
        /// The day up to which is counted.
        cut_off: Written,
        /// How the figures are made.
        definitions: Tuple<Definition>,
        /// All accountability outcomes.
        sanctions: Sanctions,
        /// By the four forms; those of which it was not said which come first, without a form.
        forms: Tuple<Form>,
        /// By responsible unit; an item of several units counts for each.
        units: Tuple<UnitOutcomes>,
        /// All recoveries.
        recoveries: Recoveries,
        /// By kind.
        kinds: Tuple<RecoveryKind>,
    }
}

record! {
    /// The position of a ledger (账本位置).
    Position holds PositionRecord {
        /// How many entries were read.
        entries: usize,
        /// The ids of the newest of them: those that no other names as before it.
        heads: Tuple<String>,
    }
}

record! {
    /// Figures of one dossier.
    DossierFigures holds DossierFiguresRecord {
        /// Its id.
        dossier: String,
        /// Its title.
        title: String,
        /// `full_record` or `published_extract`.
        coverage: String,
        /// The rule set whose terms counted.
        policy: PolicyRef,
        /// Whether the rule set says how a completion rate is made; else it is complete by all, half up, two places.
        rate_named: bool,
        /// The formula that the rule set names.
        formula: String,
        /// From which entries the figures were made: whoever has the ledger can make them again.
        position: Position,
        /// The rows: levels from findings down, within each the groups.
        rows: Tuple<Row>,
        /// The course of each level.
        burn_up: Tuple<BurnUp>,
        /// What came of accountability and of recoveries.
        outcomes: Outcomes,
    }
}

record! {
    /// An item of a dossier on a day.
    MatterPlace holds MatterPlaceRecord {
        /// The dossier.
        dossier: String,
        /// The item.
        item: String,
        /// The day; absent where none decides.
        day: Option<Written>,
    }
}

record! {
    /// Something that came back (反弹回潮).
    Recurrence holds RecurrenceRecord {
        /// `reopened`, `looked_back`, `issue`, `same_text`, `wording`.
        basis: String,
        /// Whether the record or the classification says so; else it is a candidate that somebody must look at.
        recorded: bool,
        /// Where and when, in the order of days.
        places: Tuple<MatterPlace>,
    }
    told {
        /// Why it is named, in words.
        sentence, sentence_zh, sentence_en: String;
    }
}

record! {
    /// A problem that several organisations have or may have (共性问题).
    CommonProblem holds CommonProblemRecord {
        /// `issue`, `same_text`, `wording`.
        basis: String,
        /// In how many organisations.
        bodies: usize,
        /// In how many dossiers.
        dossiers: usize,
        /// The findings.
        findings: Tuple<MatterPlace>,
    }
    told {
        /// Why they are taken to be one problem, in words.
        sentence, sentence_zh, sentence_en: String;
    }
}

record! {
    /// What came of a check of similar matters (举一反三).
    Extent holds ExtentRecord {
        /// The dossier.
        dossier: String,
        /// What gave rise to the question.
        item: String,
        /// The check.
        check: String,
        /// How many units were asked.
        asked: usize,
        /// How many answered.
        answered: usize,
        /// How many of them have it too.
        affected: usize,
        /// How many similar problems they found.
        found: u64,
        /// How many of these are put right.
        put_right: u64,
    }
}

record! {
    /// Figures of one level.
    LevelFigures holds LevelRecord {
        /// `finding`, `task` or `measure`.
        level: String,
        /// How many stand where.
        counts: Tally,
        /// Their rate by each formula.
        rates: Tuple<Rate>,
    }
}

record! {
    /// A node of a tree of organisations: what it is, what it counts, what lies below it.
    Node holds NodeRecord {
        /// `organisation`, `dossier` or `unit`.
        kind: String,
        /// Its id; absent where nobody answers.
        id: Option<String>,
        /// Its name; empty where nobody answers.
        name: String,
        /// Its figures: the sums of those below.
        levels: Tuple<LevelFigures>,
        /// What lies right below.
        below: Tuple<Node>,
    }
}

record! {
    /// Figures of many dossiers, added up.
    RollUp holds RollUpRecord {
        /// Whether the rule sets of all dossiers cut rates in the same way; else it is complete by all, half up, two places.
        rate_agreed: bool,
        /// The sum of all.
        total: Tuple<LevelFigures>,
        /// The nodes at the top.
        nodes: Tuple<Node>,
        /// Dossiers that are named, and were not handed in.
        missing: Tuple<String>,
    }
}

record! {
    /// Figures of one dossier or of several (`zhenggai-statistics/1`).
    Statistics holds StatisticsRecord {
        /// The day up to which is counted.
        as_of: Written,
        /// The moment up to which entries were known; absent where all count.
        known_at: Option<String>,
        /// By what rows are grouped: `level`, `unit`, `leader`, `class`, `aspect`, `source`.
        by: String,
        /// The dossiers, one by one.
        dossiers: Tuple<DossierFigures>,
        /// All of them added up; absent for a single dossier without a tree.
        roll_up: Option<RollUp>,
        /// What came back.
        recurrences: Tuple<Recurrence>,
        /// What several organisations have or may have.
        common_problems: Tuple<CommonProblem>,
        /// What came of checks of similar matters.
        extent_checks: Tuple<Extent>,
    }
}
