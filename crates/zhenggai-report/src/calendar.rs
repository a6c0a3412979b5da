//! What is due as a calendar (日历, RFC 5545): a to-do for every item with a day, an alarm for every step of escalation ahead.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use icalendar::{Alarm, Calendar, Class, Component as _, EventLike as _, Todo, TodoStatus};
use zhenggai_core::day::Day;
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::dossier::Dossier;
use zhenggai_core::item::Item;
use zhenggai_core::language::Language;
use zhenggai_core::oversight::due_list::{DueRow, due_list};
use zhenggai_core::oversight::ladder::{StepOwed, steps_ahead};
use zhenggai_core::oversight::light::Light;
use zhenggai_core::oversight::pending::{Pending, pending};
use zhenggai_core::oversight::standpoint::Standpoint;
use zhenggai_core::oversight::tenure::Holder;
use zhenggai_core::oversight::term::term;
use zhenggai_core::say::{self, figures, oversight};

use crate::given::Given;
use crate::id::{Kind, uid};
use crate::wording::{cut, words};

/// How far ahead steps of escalation ring.
const AHEAD_DAYS: u32 = 730;

/// At which hour of the day alarms ring, in UTC: nine in the morning in China.
const HOUR: u32 = 1;

/// The calendar of what is due, in the language that is asked for.
///
/// Each to-do keeps its id for ever, and its number grows with the ledger: what is imported again replaces what was there.
/// What is struck off stays in it as done. Steps of escalation, and what is due besides the items, are in it where what
/// bears no mark is shown.
#[must_use]
pub fn calendar(given: &Given<'_>) -> String {
    let part = given.dossier.extract_for(given.readers);
    let standpoint = Standpoint::new(&part, &given.policy.terms, given.day);
    let unmarked = given.shows_unmarked();
    let ahead = if unmarked { steps_ahead(&standpoint, AHEAD_DAYS) } else { Vec::new() };
    let mut steps: BTreeMap<&Item, Vec<&StepOwed<'_>>> = BTreeMap::new();
    for step in &ahead {
        steps.entry(&step.item).or_default().push(step);
    }
    let maker = Maker { given, part: &part, standpoint: &standpoint, steps };
    let list = due_list(&standpoint);
    let mut calendar = Calendar::new();
    calendar.name(part.opening().value.title.as_str());
    for row in list.rows.iter().filter(|row| row.leads) {
        calendar.extend(maker.open(row));
    }
    calendar.extend(list.closed.iter().filter_map(|item| maker.closed(item)));
    if unmarked {
        calendar.extend(pending(&standpoint).iter().filter_map(|it| maker.pending(it)));
    }
    calendar.to_string()
}

struct Maker<'a> {
    given: &'a Given<'a>,
    part: &'a Dossier,
    standpoint: &'a Standpoint<'a>,
    /// The steps of escalation ahead, by item.
    steps: BTreeMap<&'a Item, Vec<&'a StepOwed<'a>>>,
}

impl Maker<'_> {
    const fn language(&self) -> Language {
        self.given.language
    }

    /// A to-do about something: its id, number, time, text.
    fn todo(&self, id: &str, title: &str, about: &str) -> Todo {
        let mut todo = Todo::with_uid(&uid(self.part.id(), Kind::Todo, id));
        let number = u32::try_from(self.given.position.entries).unwrap_or(u32::MAX);
        todo.summary(title).description(about).sequence(number);
        if let Some(stamp) = instant(self.given.day, 0) {
            todo.timestamp(stamp).last_modified(stamp);
        }
        todo
    }

    fn open(&self, row: &DueRow) -> Option<Todo> {
        let due = row.term.as_ref()?.due?;
        let mut todo = self.of_item(&row.item, &self.about(row));
        todo.due(date(due)?);
        todo.status(if row.done_on.is_some() { TodoStatus::InProcess } else { TodoStatus::NeedsAction });
        match row.light {
            Light::Red => todo.priority(1),
            Light::Yellow => todo.priority(3),
            Light::Green | Light::Unlit => todo.priority(5),
        };
        for step in self.steps.get(&row.item).into_iter().flatten() {
            if let Some(alarm) = self.alarm(step) {
                todo.append_component(alarm);
            }
        }
        Some(todo.done())
    }

    fn alarm(&self, step: &StepOwed<'_>) -> Option<Alarm> {
        let what = oversight::step(step, self.standpoint.terms(), self.language());
        let id = format!("{}/{}/{}", step.item, step.step.id, step.since);
        let mut alarm = Alarm::display(&what, instant(step.since, HOUR)?);
        alarm.uid(&uid(self.part.id(), Kind::Alarm, &id)).timestamp(instant(self.given.day, 0)?);
        Some(alarm.done())
    }

    fn closed(&self, item: &Item) -> Option<Todo> {
        let due = term(self.standpoint, item)?.due?;
        let on = self.standpoint.closed_on(item)?;
        let mut todo =
            self.of_item(item, say::closure_status(self.standpoint.closure(item), self.language()));
        todo.due(date(due)?).status(TodoStatus::Completed).percent_complete(100);
        todo.completed(instant(on, HOUR)?);
        Some(todo.done())
    }

    fn of_item(&self, item: &Item, about: &str) -> Todo {
        let (_, text) = words(self.part, item);
        let title = format!("{} {}", item.id(), cut(&text, 60));
        let mut todo = self.todo(&item.to_string(), &title, &format!("{text}\n{about}"));
        todo.categories([figures::level(item.level(), self.language())]);
        todo.class(self.class(item));
        todo
    }

    fn pending(&self, it: &Pending) -> Option<Todo> {
        let language = self.language();
        let deed = oversight::pending(it.kind, language);
        let title = it.title.as_ref().map_or(deed, |title| title.of(language));
        let about = holders(&it.holders, language);
        let id = format!("{}/{}/{}", it.kind, it.item, it.id.as_deref().unwrap_or_default());
        let place = if it.item == Item::Dossier { String::new() } else { format!(" {}", it.item.id()) };
        let mut todo = self.todo(&id, &format!("{title}{place}"), &about);
        todo.due(date(it.due?)?).class(Class::Confidential);
        Some(todo.done())
    }

    /// Where the item stands and who answers for it.
    fn about(&self, row: &DueRow) -> String {
        let language = self.language();
        let mut lines = vec![say::closure_status(row.closure, language).to_owned()];
        if let Some(work) = row.work {
            lines.push(say::work_status(work, language).to_owned());
        }
        lines.extend([holders(&row.answering.leaders, language), holders(&row.answering.units, language)]);
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }

    /// How far a to-do may be passed on.
    fn class(&self, item: &Item) -> Class {
        if self.part.is_open(item, Disclosure::Public) {
            Class::Public
        } else if self.part.is_open(item, Disclosure::InspectedOrganisation) {
            Class::Private
        } else {
            Class::Confidential
        }
    }
}

fn holders(holders: &[Holder], language: Language) -> String {
    let names =
        holders.iter().map(|it| it.name.as_ref().map_or_else(|| it.party.to_string(), ToString::to_string));
    names.collect::<Vec<_>>().join(if language == Language::Zh { "、" } else { ", " })
}

fn date(day: Day) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(day.year(), day.month(), day.day_of_month())
}

fn instant(day: Day, hour: u32) -> Option<DateTime<Utc>> {
    let time = NaiveTime::from_hms_opt(hour, 0, 0)?;
    Some(date(day)?.and_time(time).and_utc())
}
