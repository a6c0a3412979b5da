//! How days are counted: calendars, time limits, extensions, looks.

use pyo3::prelude::*;
use serde::{Deserialize, Serialize};
use zhenggai::core::calendar::count::{Assumed, Counted as CoreCounted};
use zhenggai::core::calendar::{Calendar as Held, Roll, Span, Start};
use zhenggai::core::day::Period;
use zhenggai::core::deadline::{Anchor, Cadence};
use zhenggai::core::ledger::event::Event;
use zhenggai::core::schedule::extension::{Asked, DueHistory, ExtensionFlaw, ExtensionTerms, Granted};
use zhenggai::core::schedule::look::Looks;
use zhenggai::core::schedule::{Anchors, DueTerms, Grace, Resolved, Unresolved};
use zhenggai::fault::Fault;
use zhenggai::wire::calendar;
use zhenggai::wire::event::{EventRecord, PeriodRecord};

use crate::day::{Date, Written};
use crate::fault::raised;
use crate::item::Period as Days;
use crate::json::Text;
use crate::record::{Told, record};
use crate::source::{Source, text};

/// A calendar of working days (工作日历).
///
/// >>> import datetime, zhenggai
/// >>> calendar = zhenggai.Calendar.built_in("cn.state-council")
/// >>> calendar.after(datetime.date(2024, 9, 30), 3, "working_days").day
/// datetime.date(2024, 10, 10)
#[pyclass(frozen, module = "zhenggai")]
pub(crate) struct Calendar {
    held: Held,
    name: String,
}

/// A day that was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CountedRecord {
    day: String,
    unmoved: String,
    assumed: Option<PeriodRecord>,
}

record! {
    /// A day that was counted.
    Counted holds CountedRecord {
        /// The day.
        day: Written,
        /// The day before it was moved off a day off.
        unmoved: Written,
        /// The first and the last day it rests on that the calendar does not know.
        assumed: Option<Days>,
    }
}

/// By when something is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DueDayRecord {
    due: Option<String>,
    unmoved: Option<String>,
    unresolved: Option<String>,
    standing: bool,
    cadence_months: Option<u32>,
}

record! {
    /// By when something is due, and whether it goes on.
    DueDay holds DueDayRecord {
        /// The due day.
        due: Option<Written>,
        /// The day before it was moved off a day off.
        unmoved: Option<Written>,
        /// Why there is none: `no_day_of_feedback` …, `no_grace`, `out_of_range`.
        unresolved: Option<String>,
        /// Whether an obligation goes on without end.
        standing: bool,
        /// The months between two looks at it.
        cadence_months: Option<u32>,
    }
}

fn counted(of: &CoreCounted) -> Counted {
    Told::plain(CountedRecord {
        day: of.day.to_string(),
        unmoved: of.unmoved.to_string(),
        assumed: assumed(of.assumed),
    })
    .into()
}

fn assumed(of: Assumed) -> Option<PeriodRecord> {
    of.as_ref().map(PeriodRecord::from)
}

fn span(count: u32, unit: &str) -> PyResult<Span> {
    Span::new(count, unit.parse().map_err(raised)?).map_err(raised)
}

fn roll(word: &str) -> PyResult<Roll> {
    word.parse().map_err(raised)
}

#[pymethods]
impl Calendar {
    /// The built-in calendar with this id, such as `cn.state-council`.
    #[staticmethod]
    fn built_in(id: &str) -> PyResult<Self> {
        let found =
            calendar::built_in(id).ok_or_else(|| raised(Fault::NoCalendar { given: id.to_owned() }))?;
        Ok(Self { held: found.map_err(raised)?, name: id.to_owned() })
    }

    /// The calendar in a TOML text, its bytes, or its path.
    #[staticmethod]
    fn read(source: Source) -> PyResult<Self> {
        let held = calendar::read(&text(&source)?).map_err(raised)?;
        Ok(Self { held, name: source.name })
    }

    /// Whether people work on a day.
    fn is_working(&self, day: Date) -> bool {
        self.held.is_working(day.0)
    }

    /// Whether the calendar knows a day; else it is taken by its weekday.
    fn knows(&self, day: Date) -> bool {
        self.held.knows(day.0)
    }

    /// The day on which a span ends that an event begins: `count` of `unit` (`days`, `working_days`, `months`). `start` is
    /// `next_day` or `same_day`; `roll` what becomes of a last day on which nobody works: `none`, `next_working_day`,
    /// `previous_working_day`. `None` where there is no such day.
    #[pyo3(signature = (event, count, unit, *, start = "next_day", roll = "next_working_day"))]
    fn after(
        &self,
        event: Date,
        count: u32,
        unit: &str,
        start: &str,
        roll: &str,
    ) -> PyResult<Option<Counted>> {
        let start: Start = start.parse().map_err(raised)?;
        let found = self.held.after(event.0, span(count, unit)?, start, self::roll(roll)?);
        Ok(found.as_ref().map(counted))
    }

    /// How many working days lie in a window, both ends included, and the days it rests on that the calendar does not know.
    fn working_days(&self, first: Date, last: Date) -> PyResult<(u32, Option<Days>)> {
        let counted = self.held.working_days(Period::new(first.0, last.0).map_err(raised)?);
        let assumed = assumed(counted.assumed).map(|it| Told::plain(it).into());
        Ok((counted.count, assumed))
    }

    /// By when something is due: `deadline` is an event `deadline_set`; `anchors` are days by name (`feedback`, `notice`,
    /// `plan`, `concentrated_period`); `named_day` says how a named day rolls; `immediate` how long 立行立改 is, such as
    /// `("feedback", 15, "working_days")`.
    #[pyo3(signature = (deadline, *, anchors = None, named_day = "none", immediate = None))]
    fn resolve(
        &self,
        deadline: Text,
        anchors: Option<std::collections::BTreeMap<String, Date>>,
        named_day: &str,
        immediate: Option<(String, u32, String)>,
    ) -> PyResult<DueDay> {
        let anchors = anchors.unwrap_or_default();
        let day = |name: Anchor| anchors.get(name.as_str()).map(|day| day.0);
        let anchors = Anchors {
            feedback: day(Anchor::Feedback),
            notice: day(Anchor::Notice),
            plan: day(Anchor::Plan),
            concentrated_period: day(Anchor::ConcentratedPeriod),
        };
        let grace = |(anchor, count, unit): (String, u32, String)| -> PyResult<Grace> {
            Ok(Grace { anchor: anchor.parse().map_err(raised)?, span: span(count, &unit)? })
        };
        let terms = DueTerms {
            named_day: roll(named_day)?,
            immediate: immediate.map(grace).transpose()?,
            ..DueTerms::default()
        };
        let record: EventRecord = serde_json::from_str(&deadline.0)
            .map_err(|error| raised(zhenggai::wire::fault::WireFault::from(error)))?;
        let Event::DeadlineSet { deadline, .. } = Event::try_from(&record).map_err(raised)? else {
            return Err(pyo3::exceptions::PyValueError::new_err("the event sets no deadline"));
        };
        let found = self.held.resolve(&deadline, &anchors, &terms);
        let (due, unresolved) = match &found.due {
            Some(Resolved::On(due)) => (Some(due), None),
            Some(Resolved::Unknown(why)) => (None, Some(unresolved(*why))),
            None => (None, None),
        };
        Ok(Told::plain(DueDayRecord {
            due: due.map(|due| due.day.to_string()),
            unmoved: due.map(|due| due.unmoved.to_string()),
            unresolved,
            standing: found.standing.is_some(),
            cadence_months: found.standing.and_then(|it| it.cadence).map(Cadence::months),
        })
        .into())
    }

    /// What speaks against an extension: `first` is the first due day, `granted` the extensions so far (the day of each
    /// decision, the due day), `filed_on` the day of the request, `due` what it asks for; `days_before`, `most` and `longest`
    /// (such as `(3, "months")`) are the terms. Each flaw is `filed_late`, `not_later`, `too_many` or `too_long`, with its
    /// day or number.
    #[pyo3(signature = (*, first, filed_on, due, granted = Vec::new(), days_before = 0, most = None, longest = None))]
    #[expect(clippy::too_many_arguments, reason = "each has a name on the other side")]
    fn extension_flaws(
        &self,
        first: Date,
        filed_on: Date,
        due: Date,
        granted: Vec<(Date, Date)>,
        days_before: u32,
        most: Option<u32>,
        longest: Option<(u32, String)>,
    ) -> PyResult<Vec<(&'static str, String)>> {
        let granted =
            granted.into_iter().map(|(decided_on, due)| Granted { decided_on: decided_on.0, due: due.0 });
        let history = DueHistory::new(first.0, granted.collect());
        let longest = longest.map(|(count, unit)| span(count, &unit)).transpose()?;
        let terms = ExtensionTerms { days_before, most, longest };
        let flaws = history.flaws(Asked { filed_on: filed_on.0, due: due.0 }, &terms, &self.held);
        let told = flaws.into_iter().map(|flaw| match flaw {
            ExtensionFlaw::FiledLate { last_day } => ("filed_late", last_day.to_string()),
            ExtensionFlaw::NotLater { in_force } => ("not_later", in_force.to_string()),
            ExtensionFlaw::TooMany { most } => ("too_many", most.to_string()),
            ExtensionFlaw::TooLong { latest } => ("too_long", latest.to_string()),
        });
        Ok(told.collect())
    }

    /// The next look at a standing obligation that began `since` and is looked at every `months`, after the `last` look.
    #[pyo3(signature = (*, since, months, last = None, roll = "none"))]
    fn next_look(&self, since: Date, months: u32, last: Option<Date>, roll: &str) -> PyResult<Option<Date>> {
        let next = looks(since, months, last)?.next(&self.held, self::roll(roll)?);
        Ok(next.map(|counted| Date(counted.day)))
    }

    /// How many looks at it are missed on a day.
    #[pyo3(signature = (day, *, since, months, last = None, roll = "none"))]
    fn looks_missed(
        &self,
        day: Date,
        since: Date,
        months: u32,
        last: Option<Date>,
        roll: &str,
    ) -> PyResult<u32> {
        Ok(looks(since, months, last)?.missed(day.0, &self.held, self::roll(roll)?))
    }

    fn __repr__(&self) -> String {
        format!("Calendar('{}')", self.name)
    }
}

fn looks(since: Date, months: u32, last: Option<Date>) -> PyResult<Looks> {
    let cadence = Cadence::new(months).map_err(raised)?;
    Ok(Looks { since: since.0, cadence, last: last.map(|day| day.0) })
}

fn unresolved(why: Unresolved) -> String {
    match why {
        Unresolved::NoDayOf(anchor) => format!("no_day_of_{anchor}"),
        Unresolved::NoGrace => "no_grace".to_owned(),
        Unresolved::OutOfRange => "out_of_range".to_owned(),
    }
}
