//! zhenggai for Python: the native half of the package `zhenggai`.
//!
//! Nothing is decided here. A class holds what the front door yields and shows it as Python people expect.

// faults
mod fault;

// words
mod language;

// values
mod json;
mod source;

// shapes
mod record;

// forms
mod day;
mod tuple;

// pages
mod html;

// records
mod diagnostic;
mod explain;
mod item;
mod key;
mod ledger_state;
mod outline;
mod policy;
mod report;
mod round;
mod verdict;

// names
mod words;

// tables
mod rows;

// frames
mod arrow;

// judgements
mod advice;
mod assessment;
mod oversight;
mod statistics;

// entries
mod entry;

// days
mod calendar;

// ledgers
mod book;
mod dossier;
mod draft;
mod figures;

// notices
mod notice;

// sheets
mod comments;
mod sheet;

// plans
mod plan;

// portfolios
mod portfolio;

// defects
#[cfg(feature = "panics")]
mod defect;

/// The native half of `zhenggai`.
#[pyo3::pymodule]
mod _native {
    /// The version of the package.
    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "what Python calls it")]
    const __version__: &str = env!("CARGO_PKG_VERSION");

    #[pymodule_export]
    use crate::advice::{
        Below, Chain, CitedEntry, NextSteps, Replay, RuleDifference, Stamp, Standing, Step, Under, Why,
    };
    #[pymodule_export]
    use crate::arrow::Table;
    #[pymodule_export]
    use crate::assessment::Assessment;
    #[pymodule_export]
    use crate::book::Book;
    #[pymodule_export]
    use crate::calendar::{Calendar, Counted, DueDay};
    #[pymodule_export]
    use crate::comments::{Comments, read_comments};
    #[cfg(feature = "panics")]
    #[pymodule_export]
    use crate::defect::_panic;
    #[pymodule_export]
    use crate::diagnostic::{CellNote, Correction, Diagnostic, Difference, Note, Place};
    #[pymodule_export]
    use crate::dossier::Dossier;
    #[pymodule_export]
    use crate::draft::Draft;
    #[pymodule_export]
    use crate::entry::Entry;
    #[pymodule_export]
    use crate::explain::{Card, codes, explained};
    #[pymodule_export]
    use crate::figures::statistics;
    #[pymodule_export]
    use crate::item::{Answering, Author, Finding, Holder, Measure, Party, Period, Responsibility, Task};
    #[pymodule_export]
    use crate::key::SigningKey;
    #[pymodule_export]
    use crate::ledger_state::{Conflict, WithoutEffect};
    #[pymodule_export]
    use crate::notice::{CheckedNotice, Notice, read_notice};
    #[pymodule_export]
    use crate::outline::{
        AccountabilityFigure, Aspect, Contact, Document, NoticeFacts, PrintedDate, PrintedItem,
        PrintedPeriod, PrintedTable, Problem, Section, Total,
    };
    #[pymodule_export]
    use crate::oversight::{
        Ages, AskedExtension, Band, Charge, DueItem, DueList, DutyLine, LightCounts, MatrixRow, Milestone,
        Pending, Scorecard, Setting, StepOwed, StepSkipped, StepTaken, Tenure, Term, Threshold, Who,
    };
    #[pymodule_export]
    use crate::plan::{Candidate, Doubt, Imported, Plan, PlanStep, RefusedStep, Unread};
    #[pymodule_export]
    use crate::policy::{Policy, PolicyDifference, PolicyLine, PolicyNote, PolicyRule, PolicySection};
    #[pymodule_export]
    use crate::portfolio::{Judgement, Portfolio};
    #[pymodule_export]
    use crate::report::{Breach, Report, Taken};
    #[pymodule_export]
    use crate::round::Round;
    #[pymodule_export]
    use crate::sheet::{Sheet, read_sheet};
    #[pymodule_export]
    use crate::statistics::{
        Axes, BurnUp, CommonProblem, Definition, DossierFigures, Extent, Form, Group, LevelFigures,
        MatterPlace, Node, Outcomes, Point, Position, Projection, Rate, ReasonCount, Recoveries,
        RecoveryKind, Recurrence, RollUp, Row, Sanctions, Statistics, Tally, TimelinessCount, UnitOutcomes,
    };
    #[pymodule_export]
    use crate::verdict::{PolicyRef, Reason, Verdict};
    #[pymodule_export]
    use crate::words::called;
}
