//! Where a measure, a task or a finding stands: the columns that all three have.

use std::borrow::Cow;

use zhenggai_core::day::Day;
use zhenggai_core::item::Item;
use zhenggai_core::oversight::due_list::Answering;
use zhenggai_core::oversight::tenure::Holder;
use zhenggai_core::oversight::timeliness::Timeliness;
use zhenggai_core::review::{ClosureReason, ClosureStatus};
use zhenggai_core::statistics::state::{ItemState, states};
use zhenggai_core::work::WorkStatus;

use crate::columns::column::{Columns, Table, words};
use crate::columns::given::Given;

/// Where an item stands.
#[derive(Debug, Clone)]
pub struct State {
    state: ItemState,
    answering: Answering,
    closed_on: Option<Day>,
}

/// A table of items.
pub(super) trait OfItems: Table {
    /// Where the item of a row stands.
    fn state<'r>(row: &'r Self::Row<'_>) -> &'r State;
}

/// The measures, tasks and findings that may be shown, with where each stands, lowest level first.
#[must_use]
pub fn shown(given: &Given<'_>) -> Vec<State> {
    let standpoint = given.standpoint();
    let shown = states(&standpoint).into_iter().filter(|state| given.shows(&state.item));
    let with = |state: ItemState| {
        let answering = Answering::on(&standpoint, &state.item, given.day);
        let closed_on = standpoint.closed_on(&state.item);
        State { state, answering, closed_on }
    };
    shown.map(with).collect()
}

impl State {
    /// The item.
    #[must_use]
    pub const fn item(&self) -> &Item {
        &self.state.item
    }

    /// Where it stands.
    #[must_use]
    pub const fn of_item(&self) -> &ItemState {
        &self.state
    }
}

fn names(holders: &[Holder]) -> Vec<Cow<'_, str>> {
    let name = |holder: &Holder| match &holder.name {
        Some(name) => Cow::Owned(name.to_string()),
        None => Cow::Owned(holder.party.to_string()),
    };
    holders.iter().map(name).collect()
}

/// Adds the columns that tell where an item stands.
pub(super) fn columns<T: OfItems>(to: Columns<T>) -> Columns<T> {
    let to = to
        .word(
            "work",
            [
                "整改进度：责任单位所报，未报的由下级事项推得",
                "The work axis: as reported, else concluded from the items below.",
            ],
            words!(WorkStatus),
            |row| T::state(row).state.work.map(WorkStatus::as_str),
        )
        .flag(
            "work_concluded",
            ["进度是否由下级事项推得", "Whether the work axis was concluded from the items below."],
            |row| Some(T::state(row).state.concluded),
        )
        .always()
        .word("closure", ["销号状态", "The closure axis."], words!(ClosureStatus), |row| {
            Some(T::state(row).state.closure.as_str())
        })
        .always()
        .word(
            "closure_reason",
            ["销号理由；未销号的为空", "Why it was struck off, while it is."],
            words!(ClosureReason),
            |row| T::state(row).state.closed_for.map(ClosureReason::as_str),
        )
        .count("round", ["第几轮，从1起", "The round that is running, from 1."], |row| {
            Some(u64::from(T::state(row).state.round))
        })
        .always();
    times(to)
        .texts(
            "lead_leaders",
            ["牵头（责任）领导，主要的在前", "Who leads it on the day, the main one first."],
            |row| names(&T::state(row).answering.leaders),
        )
        .texts(
            "responsible_units",
            ["责任单位，主要的在前", "The responsible units on the day, the main one first."],
            |row| names(&T::state(row).answering.units),
        )
        .texts("handlers", ["具体责任人", "Who handles it on the day."], |row| {
            names(&T::state(row).answering.handlers)
        })
}

fn times<T: OfItems>(to: Columns<T>) -> Columns<T> {
    to.day("due", ["现行完成时限的最后一天", "The last day in force."], |row| {
        T::state(row).state.due.as_ref().and_then(|term| term.due)
    })
    .day(
        "original_due",
        ["最初时限的最后一天", "The last day that was set first; it stays what it was."],
        |row| T::state(row).state.due.as_ref().and_then(|term| term.original),
    )
    .flag(
        "extended",
        ["现行时限是否经批准延期", "Whether the last day in force was granted by an extension."],
        |row| Some(T::state(row).state.due.as_ref().is_some_and(|term| term.extended)),
    )
    .always()
    .flag(
        "without_end",
        ["是否为没有截止日的长期任务", "Whether it goes on without end and without a last day."],
        |row| Some(T::state(row).state.is_without_end()),
    )
    .always()
    .word(
        "timeliness",
        ["时效；没有截止日的为空", "How it stands to its last day; empty where there is none."],
        words!(Timeliness),
        |row| T::state(row).state.timeliness.map(Timeliness::as_str),
    )
    .flag("overdue", ["是否逾期未完成", "Whether its last day is over and it is not done."], |row| {
        let state = &T::state(row).state;
        Some(state.timeliness == Some(Timeliness::Overdue) && state.done.is_none())
    })
    .always()
    .day(
        "done_on",
        ["责任方自何日起不再欠办", "Since when those who answer for it owe nothing more."],
        |row| T::state(row).state.done,
    )
    .day("closed_on", ["本轮销号日", "The day on which the running round was struck off."], |row| {
        T::state(row).closed_on
    })
}
