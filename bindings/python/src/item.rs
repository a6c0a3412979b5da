//! Findings, tasks and measures, each with where it stands.

use zhenggai::wire::dossier::{FindingStateRecord, MeasureStateRecord, TaskStateRecord};
use zhenggai::wire::event::{PeriodRecord, ResponsibilityRecord};
use zhenggai::wire::oversight::answering::{AnsweringRecord, HolderRecord};
use zhenggai::wire::party::{AuthorRecord, PartyRecord};

use crate::day::Written;
use crate::record::record;
use crate::tuple::Tuple;

record! {
    /// A span of days, both included.
    Period holds PeriodRecord {
        /// The first day.
        start: Written,
        /// The last day.
        end: Written,
    }
}

record! {
    /// A person, by office, or a body (当事方).
    Party holds PartyRecord {
        /// Its id within the dossier.
        id: String,
        /// `person` or `body`.
        kind: String,
        /// The name of the body, or the person's office.
        name: String,
    }
}

record! {
    /// Whose word something is, and in which duty it speaks.
    Author holds AuthorRecord {
        /// The party.
        party: Party,
        /// The duty.
        duty: String,
    }
}

record! {
    /// Somebody who holds a duty.
    Holder holds HolderRecord {
        /// The id of the party.
        party: String,
        /// Its name, or the person's office.
        name: Option<String>,
    }
}

record! {
    /// Who answers for an item on a day (责任人).
    Answering holds AnsweringRecord {
        /// The lead leaders, the main one first.
        leaders: Tuple<Holder>,
        /// The responsible units, the main one first.
        units: Tuple<Holder>,
        /// The handlers.
        handlers: Tuple<Holder>,
    }
}

record! {
    /// Who was made responsible for an item, from when to when (责任).
    Responsibility holds ResponsibilityRecord {
        /// For what, such as `measure:F1.M1`.
        item: String,
        /// In which duty.
        duty: String,
        /// Who.
        party: Party,
        /// The last day.
        until: Option<Written>,
    }
    methods {
        /// The first day.
        #[getter]
        fn since(&self) -> Option<Written> {
            crate::record::Give::give(&self.held.zh.from, &self.held.en.from)
        }
    }
}

/// A class of items: its own fields, and where it stands.
macro_rules! item {
    ($(#[$meta:meta])* $class:ident holds $record:ty { $($fields:tt)* } $(methods { $($methods:tt)* })?) => {
        record! {
            $(#[$meta])*
            $class holds $record { $($fields)* }
            part state {
                /// The item, such as `measure:F1.M1`: what verdicts, due lists and commands call it.
                item: String,
                /// What the responsible unit last reported (工作状态); absent where it reported nothing.
                work: Option<String>,
                /// Where it stands on the closure axis (销号状态).
                closure: String,
                /// Why it is struck off, where it is.
                closed_for: Option<String>,
                /// The running round, from 1.
                round: u32,
                /// The due day in force.
                due: Option<Written>,
                /// The first due day that was set.
                original_due: Option<Written>,
                /// Calendar days that are left, while it is open; negative when the day is over.
                days_left: Option<i64>,
                /// `red`, `yellow`, `green`, `unlit`, while it is open.
                light: Option<String>,
                /// Whether an obligation goes on without end (长期坚持).
                standing: bool,
                /// Who answers for it on the day, itself or by what lies above it.
                answering: Answering,
                /// Who was made responsible for this very item.
                responsibilities: Tuple<Responsibility>,
                /// The items right below.
                below: Tuple<String>,
                /// The entry that recorded it.
                entry: String,
            }
            $(methods { $($methods)* })?
        }
    };
}

item! {
    /// A measure (整改措施): how a finding is put right.
    ///
    /// >>> import zhenggai
    /// >>> measure = zhenggai.example().dossier().measures[0]
    /// >>> measure.item, measure.work, measure.closure, measure.due
    /// ('measure:F1.M1', 'complete', 'open', datetime.date(2022, 3, 31))
    Measure holds MeasureStateRecord {
        /// Its id.
        id: String,
        /// The findings it answers; at least one.
        findings: Tuple<String>,
        /// The task it belongs to.
        task: Option<String>,
        /// The number as printed.
        label: Option<String>,
        /// The measure.
        text: String,
        /// What it does.
        natures: Tuple<String>,
    }
    methods {
        /// `immediate`, `staged`, `continuing` (整改类型).
        #[getter]
        fn measure_class(&self) -> Option<String> {
            self.held.zh.class.clone()
        }
    }
}

item! {
    /// A task (整改任务): what must be achieved.
    Task holds TaskStateRecord {
        /// Its id.
        id: String,
        /// The finding it answers.
        finding: String,
        /// The number as printed.
        label: Option<String>,
        /// What must be achieved.
        text: String,
    }
}

item! {
    /// A finding (问题) with the tasks and measures that answer it.
    Finding holds FindingStateRecord {
        /// Its id.
        id: String,
        /// The number as printed.
        label: Option<String>,
        /// The finding, as fed back.
        text: String,
        /// Where it comes from.
        source: String,
        /// Who may read it.
        disclosure: String,
        /// The aspect it belongs to.
        aspect: Option<String>,
        /// The tasks that answer it.
        tasks: Tuple<Task>,
        /// The measures that answer it, those of its tasks among them.
        measures: Tuple<Measure>,
    }
}
