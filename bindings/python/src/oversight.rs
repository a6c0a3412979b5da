//! What is due, which step is to be taken, who answers and how that stands.

use zhenggai::wire::oversight::due::{
    AskedRecord, DueListRecord, DueRowRecord, LightCountsRecord, PendingRecord, SettingRecord, StageRecord,
    TermOfItemRecord, ThresholdRecord,
};
use zhenggai::wire::oversight::ladder::{ChargeRecord, StepOwedRecord, StepSkippedRecord, StepTakenRecord};
use zhenggai::wire::oversight::who::{
    AgesRecord, BandRecord, DutyLineRecord, MatrixRowRecord, ScorecardRecord, TenureRecord, WhoRecord,
};

use crate::day::{Figure, Written};
use crate::item::{Answering, Holder, Period};
use crate::record::record;
use crate::tuple::Tuple;
use crate::verdict::PolicyRef;

record! {
    /// From when lights are yellow.
    Threshold holds ThresholdRecord {
        /// How many days before the due day.
        days: u32,
        /// Whether these are working days.
        working: bool,
        /// `confirmed`, `practice` or `unconfirmed`.
        confidence: String,
    }
    methods {
        /// Whether the rule set says so; else it is a default.
        #[getter(from_rules)]
        fn is_of_the_rules(&self) -> bool {
            self.held.zh.from_rules
        }
    }
}

record! {
    /// How many items show each light.
    LightCounts holds LightCountsRecord {
        /// Over, and not done.
        red: usize,
        /// Due soon.
        yellow: usize,
        /// Time is left.
        green: usize,
        /// There is no day.
        unlit: usize,
        /// Of the green ones: done by the word of those who owe it, waiting to be struck off.
        waiting: usize,
    }
}

record! {
    /// A deadline as it was set at one time.
    Setting holds SettingRecord {
        /// The day from which it counts.
        set_on: Written,
        /// The due day.
        due: Option<Written>,
        /// The extension by which it was granted.
        extension: Option<String>,
        /// The entry that set it.
        entry: String,
    }
}

record! {
    /// The deadline of an item over time (整改时限).
    Term holds TermOfItemRecord {
        /// `own`, `above` or `below`.
        source: String,
        /// The item above that lends it.
        lent_by: Option<String>,
        /// The first due day that was set.
        original: Option<Written>,
        /// All deadlines that were set, the first one first.
        settings: Tuple<Setting>,
        /// Why there is no due day: `no_day_of_feedback` …, `no_grace`, `out_of_range`, `outlived`.
        unresolved: Option<String>,
        /// Whether an obligation goes on without end.
        standing: bool,
        /// The months between two looks at it.
        cadence_months: Option<u32>,
        /// The first and the last day it rests on that the calendar does not know.
        assumed: Option<(String, String)>,
    }
}

record! {
    /// A request for more time that waits for its answer.
    AskedExtension holds AskedRecord {
        /// Which.
        extension: String,
        /// The day of the request.
        filed_on: Written,
        /// The due day asked for.
        proposed: Option<Written>,
    }
}

record! {
    /// A milestone that was not reached (未完成节点).
    Milestone holds StageRecord {
        /// Its id.
        milestone: String,
        /// What is to be reached.
        text: String,
        /// By when.
        due: Option<Written>,
        /// Its light.
        light: String,
    }
}

record! {
    /// One item of the due list.
    DueItem holds DueRowRecord {
        /// The item, such as `measure:F1.M1`.
        item: String,
        /// Whether it stands for itself: nothing that is open below it is due as early.
        leads: bool,
        /// `red`, `yellow`, `green`, `unlit`.
        light: String,
        /// `on_time`, `due_soon`, `overdue`, `extended`.
        timeliness: Option<String>,
        /// The due day in force.
        due: Option<Written>,
        /// Calendar days that are left; negative when the day is over.
        days_left: Option<i64>,
        /// Working days that are left; negative when the day is over.
        working_days_left: Option<i64>,
        /// The deadline over time; absent where none was set.
        term: Option<Term>,
        /// What the responsible unit last reported.
        work: Option<String>,
        /// Where it stands on the closure axis.
        closure: String,
        /// The running round, from 1.
        round: u32,
        /// The day since which they who answer for it owe nothing more.
        done_on: Option<Written>,
        /// The day on which it was last sent back, while it still is.
        returned_on: Option<Written>,
        /// Who answers for it.
        answering: Answering,
        /// A request for more time that nobody has answered.
        extension: Option<AskedExtension>,
        /// The milestones that were not reached.
        milestones: Tuple<Milestone>,
    }
}

record! {
    /// Something that is due besides the items (其他待办).
    Pending holds PendingRecord {
        /// `time_limit`, `milestone`, `extension`, `look_back`, `standing_review`, `comment_answer`, `extent_answer`,
        /// `objection`.
        kind: String,
        /// Of which item.
        item: String,
        /// Its id in the record, or that of the time limit in the rule set.
        id: Option<String>,
        /// What the rule set calls it, in Chinese and in English.
        title: Option<(String, String)>,
        /// Since when it is waited for.
        since: Option<Written>,
        /// By when it is due.
        due: Option<Written>,
        /// Calendar days that are left; negative when the day is over.
        days_left: Option<i64>,
        /// Its light.
        light: String,
        /// In which duties somebody must do it.
        by: Tuple<String>,
        /// Who holds them on the day, or was asked by name.
        holders: Tuple<Holder>,
        /// Whether the record can show that it was done.
        provable: bool,
        /// How sure the value of the rule set is that it rests on.
        confidence: Option<String>,
        /// The entry it rests on.
        entry: Option<String>,
        /// How many of its kind are meant together.
        count: usize,
    }
}

record! {
    /// A duty and whoever holds it.
    Charge holds ChargeRecord {
        /// The duty.
        duty: String,
        /// Who holds it on the day; empty where nobody does.
        holders: Tuple<Holder>,
    }
}

record! {
    /// A step of escalation that was taken.
    StepTaken holds StepTakenRecord {
        /// Its id in the record.
        escalation: String,
        /// About what; the item, or one above it.
        item: String,
        /// By which means.
        letter: String,
        /// The day.
        on: Written,
        /// The number of the letter.
        number: Option<String>,
        /// The entry that recorded it.
        entry: String,
    }
}

record! {
    /// A step of escalation that nobody took.
    StepSkipped holds StepSkippedRecord {
        /// The step, by its id in the rule set.
        step: String,
        /// Its day.
        day: Written,
    }
}

record! {
    /// A step of the ladder of escalation that somebody must take (应办督办).
    StepOwed holds StepOwedRecord {
        /// About what.
        item: String,
        /// The round that is running, from 1.
        round: u32,
        /// The step, by its id in the rule set.
        step: String,
        /// What the rule set calls it, in Chinese and in English.
        title: (String, String),
        /// By which means: `reminder`, `supervision_letter`, …
        letter: String,
        /// The day from which it is asked for.
        since: Written,
        /// The due day of the item.
        due: Written,
        /// Calendar days that are left until then; negative when the day is over. Of a step ahead, on the day of the step.
        days_left: i64,
        /// Working days that are left; negative when the day is over.
        working_days_left: i64,
        /// In which duties somebody must take it, and who holds them on the day.
        by: Tuple<Charge>,
        /// On whom, likewise.
        to: Tuple<Charge>,
        /// What the record shows to have been taken before.
        taken: Tuple<StepTaken>,
        /// The milder steps that nobody took and that are not asked for any more.
        skipped: Tuple<StepSkipped>,
        /// A request for more time that nobody has answered.
        extension: Option<String>,
    }
    methods {
        /// Whether that is the day itself: each step is new once under one due day of a round.
        #[getter(new)]
        fn is_new(&self) -> bool {
            self.held.zh.new
        }
    }
}

record! {
    /// What is due in a dossier on a day (`zhenggai-due/1`, 到期清单).
    ///
    /// >>> import datetime, zhenggai
    /// >>> due = zhenggai.example().dossier(datetime.date(2022, 3, 20)).due()
    /// >>> [(row.item, row.light) for row in due.rows if row.leads]
    /// [('measure:F1.M1', 'green')]
    DueList holds DueListRecord {
        /// The day.
        as_of: Written,
        /// The rule set.
        policy: PolicyRef,
        /// From when lights are yellow.
        threshold: Threshold,
        /// How many of those that stand for themselves show each light.
        counts: LightCounts,
        /// Every item that is not struck off, by due day; those without a day last.
        rows: Tuple<DueItem>,
        /// The items that are struck off.
        closed: Tuple<String>,
        /// What else is due, by day.
        pending: Tuple<Pending>,
        /// The steps of escalation that are to be taken, by the day since which they are asked for.
        steps: Tuple<StepOwed>,
        /// The steps that will be asked for within the days ahead if nothing is done, by day.
        steps_ahead: Tuple<StepOwed>,
    }
    methods {
        fn __len__(&self) -> usize {
            self.held.zh.rows.len()
        }
    }
}

record! {
    /// A time in which a party held a duty (任期).
    Tenure holds TenureRecord {
        /// Who.
        party: Holder,
        /// The item the duty was given for: this one, or one above it.
        given_for: String,
        /// From which day to which, within the days that are looked at.
        period: Period,
        /// Whether it goes on on the day.
        holds: bool,
        /// Who held it until the day before.
        after: Tuple<Holder>,
        /// The entry that gave it.
        entry: String,
    }
}

record! {
    /// Who held a duty over time.
    DutyLine holds DutyLineRecord {
        /// The duty.
        duty: String,
        /// Who held it, in the order of the days.
        tenures: Tuple<Tenure>,
        /// The days on which nobody did.
        gaps: Tuple<Period>,
    }
}

record! {
    /// One item with its duties.
    MatrixRow holds MatrixRowRecord {
        /// The item.
        item: String,
        /// The days that are looked at: from the register to the closure, or to the day.
        within: Period,
        /// The duties.
        duties: Tuple<DutyLine>,
    }
}

record! {
    /// A band of age.
    Band holds BandRecord {
        /// Up to so many days; absent in the last band.
        up_to: Option<u64>,
        /// How many.
        count: usize,
    }
}

record! {
    /// Ages of open items, in days since they were put on the register or opened again.
    Ages holds AgesRecord {
        /// How many.
        count: usize,
        /// Their mean, with one place, rounded half up.
        mean: Figure,
        /// Their median, with one place.
        median: Figure,
        /// How many in each band of age, the youngest first.
        bands: Tuple<Band>,
    }
}

record! {
    /// How a party stands in one duty: items on which the work is done, with nothing below them (履责情况).
    Scorecard holds ScorecardRecord {
        /// Who; absent for the items for which nobody holds the duty.
        party: Option<Holder>,
        /// In which duty.
        duty: String,
        /// How many items.
        items: usize,
        /// How many are struck off.
        closed: usize,
        /// How many are done and not struck off yet.
        waiting: usize,
        /// How many were done on their day or before.
        on_time: usize,
        /// How many were done after it.
        late: usize,
        /// How many are not done although their day is over.
        overdue: usize,
        /// How many are due soon.
        due_soon: usize,
        /// How many have no day.
        without_day: usize,
        /// How many are sent back and not handed in again.
        returned: usize,
        /// How often items were sent back.
        returns: usize,
        /// How many were opened again.
        reopened: usize,
        /// How many were given more time.
        extended: usize,
        /// How often a step of escalation was taken on them.
        escalations: usize,
        /// The ages of the items that are not struck off; absent where there is none.
        ages: Option<Ages>,
    }
}

record! {
    /// Who answers for what in a dossier, and how that stands (`zhenggai-who/1`).
    Who holds WhoRecord {
        /// The day.
        as_of: Written,
        /// Whose sheet it is; absent where it is that of everybody.
        party: Option<Holder>,
        /// The items with who answered for each in which duty.
        matrix: Tuple<MatrixRow>,
        /// How everybody stands, lead leaders first, then responsible units.
        scorecards: Tuple<Scorecard>,
    }
}
