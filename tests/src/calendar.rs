//! How time limits are counted.

use serde::Deserialize;
use zhenggai::core::Invalid;
use zhenggai::core::calendar::count::{Assumed, Counted};
use zhenggai::core::calendar::{Calendar, OffsetUnit, Roll, Span, Start};
use zhenggai::core::day::{Day, Period};
use zhenggai::core::deadline::Cadence;
use zhenggai::core::ledger::event::Event;
use zhenggai::core::schedule::extension::{Asked, DueHistory, ExtensionFlaw, ExtensionTerms, Granted};
use zhenggai::core::schedule::look::Looks;
use zhenggai::core::schedule::{Anchors, DueTerms, Grace, Resolved, Unresolved};
use zhenggai::wire::calendar::built_in;
use zhenggai::wire::event::EventRecord;

/// A vector: periods, windows, deadlines, extensions and looks, on one calendar.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarVector {
    /// Its name, which is that of its file.
    pub id: String,
    /// What it shows.
    pub description: String,
    calendar: String,
    #[serde(default)]
    anchors: AnchorDays,
    #[serde(default)]
    terms: CommonTerms,
    #[serde(default)]
    periods: Vec<PeriodCase>,
    #[serde(default)]
    windows: Vec<WindowCase>,
    #[serde(default)]
    deadlines: Vec<DeadlineCase>,
    #[serde(default)]
    extensions: Vec<ExtensionCase>,
    #[serde(default)]
    looks: Vec<LookCase>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct AnchorDays {
    feedback: Option<String>,
    notice: Option<String>,
    plan: Option<String>,
    concentrated_period: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct CommonTerms {
    immediate: Option<GraceLength>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct GraceLength {
    anchor: String,
    count: u32,
    unit: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct PeriodCase {
    case: String,
    from: String,
    count: u32,
    unit: String,
    start: Option<String>,
    roll: Option<String>,
    unmoved: Option<String>,
    day: Option<String>,
    assumed: Option<(String, String)>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct WindowCase {
    case: String,
    from: String,
    until: String,
    working_days: u32,
    assumed: Option<(String, String)>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct DeadlineCase {
    case: String,
    deadline: EventRecord,
    named_day: Option<String>,
    immediate: Option<bool>,
    unmoved: Option<String>,
    day: Option<String>,
    unknown: Option<String>,
    /// The cadence of what goes on, 0 where nobody set it.
    standing: Option<u32>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExtensionCase {
    case: String,
    first: String,
    granted: Vec<GrantedCase>,
    filed_on: String,
    due: String,
    #[serde(default)]
    days_before: u32,
    most: Option<u32>,
    longest: Option<Length>,
    flaws: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct GrantedCase {
    decided_on: String,
    due: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Length {
    count: u32,
    unit: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct LookCase {
    case: String,
    since: String,
    months: u32,
    last: Option<String>,
    roll: Option<String>,
    on: String,
    next: String,
    missed: u32,
}

/// Runs a vector.
///
/// # Errors
/// What differs, in words.
pub fn run(vector: &CalendarVector) -> Result<(), String> {
    let calendar = built_in(&vector.calendar).ok_or("there is no such calendar")?;
    let calendar = calendar.map_err(|fault| fault.to_string())?;
    let mut wrong = Vec::new();
    let mut note = |case: &str, ran: Result<Option<String>, Invalid>| match ran {
        Ok(None) => {}
        Ok(Some(said)) => wrong.push(format!("{case}: {said}")),
        Err(invalid) => wrong.push(format!("{case}: {invalid}")),
    };
    vector.periods.iter().for_each(|it| note(&it.case, period(&calendar, it)));
    vector.windows.iter().for_each(|it| note(&it.case, window(&calendar, it)));
    vector.deadlines.iter().for_each(|it| note(&it.case, deadline(&calendar, vector, it)));
    vector.extensions.iter().for_each(|it| note(&it.case, extension(&calendar, it)));
    vector.looks.iter().for_each(|it| note(&it.case, look(&calendar, it)));
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

fn day(form: Option<&String>) -> Result<Option<Day>, Invalid> {
    form.map(|form| form.parse()).transpose()
}

fn roll(word: Option<&String>) -> Result<Roll, Invalid> {
    word.map_or(Ok(Roll::NextWorkingDay), |word| word.parse())
}

fn assumed(ends: Option<&(String, String)>) -> Result<Assumed, Invalid> {
    ends.map(|(first, last)| Period::new(first.parse()?, last.parse()?)).transpose()
}

fn span(count: u32, unit: &str) -> Result<Span, Invalid> {
    Span::new(count, unit.parse::<OffsetUnit>()?)
}

fn differs<T: PartialEq + std::fmt::Debug>(actual: &T, expected: &T) -> Option<String> {
    (actual != expected).then(|| format!("is {actual:?}, not {expected:?}"))
}

fn period(calendar: &Calendar, case: &PeriodCase) -> Result<Option<String>, Invalid> {
    let start = case.start.as_deref().map_or(Ok(Start::NextDay), str::parse)?;
    let length = span(case.count, &case.unit)?;
    let counted = calendar.after(case.from.parse()?, length, start, roll(case.roll.as_ref())?);
    let expected = day(case.day.as_ref())?.map(|day| -> Result<Counted, Invalid> {
        let unmoved = self::day(case.unmoved.as_ref())?.unwrap_or(day);
        Ok(Counted { day, unmoved, assumed: assumed(case.assumed.as_ref())? })
    });
    Ok(differs(&counted, &expected.transpose()?))
}

fn window(calendar: &Calendar, case: &WindowCase) -> Result<Option<String>, Invalid> {
    let counted = calendar.working_days(Period::new(case.from.parse()?, case.until.parse()?)?);
    let expected = (case.working_days, assumed(case.assumed.as_ref())?);
    Ok(differs(&(counted.count, counted.assumed), &expected))
}

fn deadline(
    calendar: &Calendar,
    vector: &CalendarVector,
    case: &DeadlineCase,
) -> Result<Option<String>, Invalid> {
    let anchors = Anchors {
        feedback: day(vector.anchors.feedback.as_ref())?,
        notice: day(vector.anchors.notice.as_ref())?,
        plan: day(vector.anchors.plan.as_ref())?,
        concentrated_period: day(vector.anchors.concentrated_period.as_ref())?,
    };
    let grace = vector.terms.immediate.as_ref().filter(|_| case.immediate != Some(false));
    let grace = grace.map(|it| -> Result<Grace, Invalid> {
        Ok(Grace { anchor: it.anchor.parse()?, span: span(it.count, &it.unit)? })
    });
    let named_day = case.named_day.as_deref().map_or(Ok(Roll::None), str::parse)?;
    let terms = DueTerms { named_day, immediate: grace.transpose()?, ..DueTerms::default() };
    let Event::DeadlineSet { deadline, .. } = Event::try_from(&case.deadline)? else {
        return Ok(Some("sets no deadline".to_owned()));
    };
    let found = calendar.resolve(&deadline, &anchors, &terms);
    let (mut days, mut unknown) = (None, None);
    match found.due {
        Some(Resolved::On(due)) => days = Some((due.unmoved, due.day)),
        Some(Resolved::Unknown(why)) => {
            unknown = Some(match why {
                Unresolved::NoDayOf(anchor) => format!("no_day_of_{anchor}"),
                Unresolved::NoGrace => "no_grace".to_owned(),
                Unresolved::OutOfRange => "out_of_range".to_owned(),
            });
        }
        None => {}
    }
    let standing = found.standing.map(|standing| standing.cadence.map_or(0, Cadence::months));
    let expected = day(case.day.as_ref())?;
    let unmoved = day(case.unmoved.as_ref())?.or(expected);
    let expected = (unmoved.zip(expected), case.unknown.clone(), case.standing);
    Ok(differs(&(days, unknown, standing), &expected))
}

fn extension(calendar: &Calendar, case: &ExtensionCase) -> Result<Option<String>, Invalid> {
    let granted = case.granted.iter().map(|it| -> Result<Granted, Invalid> {
        Ok(Granted { decided_on: it.decided_on.parse()?, due: it.due.parse()? })
    });
    let history = DueHistory::new(case.first.parse()?, granted.collect::<Result<_, _>>()?);
    let longest = case.longest.as_ref().map(|it| span(it.count, &it.unit)).transpose()?;
    let terms = ExtensionTerms { days_before: case.days_before, most: case.most, longest };
    let asked = Asked { filed_on: case.filed_on.parse()?, due: case.due.parse()? };
    let flaws = history.flaws(asked, &terms, calendar).into_iter().map(|flaw| match flaw {
        ExtensionFlaw::FiledLate { last_day } => format!("filed_late {last_day}"),
        ExtensionFlaw::NotLater { in_force } => format!("not_later {in_force}"),
        ExtensionFlaw::TooMany { most } => format!("too_many {most}"),
        ExtensionFlaw::TooLong { latest } => format!("too_long {latest}"),
    });
    Ok(differs(&flaws.collect::<Vec<_>>(), &case.flaws))
}

fn look(calendar: &Calendar, case: &LookCase) -> Result<Option<String>, Invalid> {
    let roll = case.roll.as_deref().map_or(Ok(Roll::None), str::parse)?;
    let looks = Looks {
        since: case.since.parse()?,
        cadence: Cadence::new(case.months)?,
        last: day(case.last.as_ref())?,
    };
    let next = looks.next(calendar, roll).map(|counted| counted.day);
    let missed = looks.missed(case.on.parse()?, calendar, roll);
    Ok(differs(&(next, missed), &(day(Some(&case.next))?, case.missed)))
}
