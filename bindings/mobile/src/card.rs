//! Lists: one card an item.

use zhenggai::core::item::{Item, Level};
use zhenggai::core::oversight::due_list::{Answering, DueRow};
use zhenggai::core::oversight::light::Light;
use zhenggai::core::oversight::tenure::Holder;
use zhenggai::core::oversight::timeliness::Timeliness;
use zhenggai::core::party::Duty;
use zhenggai::core::review::ClosureStatus;
use zhenggai::core::work::WorkStatus;
use zhenggai::field::inbox::Card;

use crate::entry::Conflict;

/// What waits for somebody on a day (待办). An item may stand in several lists.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Inbox {
    /// The day.
    pub day: String,
    /// Open items that they answer for and have not reported complete, by due day; those without a day last.
    pub assigned: Vec<ItemCard>,
    /// Those of them that are over or due soon.
    pub due: Vec<ItemCard>,
    /// Open items that were sent back and not yet reported anew.
    pub returned: Vec<ItemCard>,
    /// Conflicts that nobody has settled, whoever may settle them.
    pub conflicts: Vec<Conflict>,
}

/// One item of a list (事项卡片).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ItemCard {
    /// The item, such as `measure:F1.M1`.
    pub item: String,
    /// Its level.
    pub level: Level,
    /// Its printed number, where it has one.
    pub label: Option<String>,
    /// What it says.
    pub text: String,
    /// Its light.
    pub light: Light,
    /// Whether it is in time; absent where there is no day.
    pub timeliness: Option<Timeliness>,
    /// The due day in force.
    pub due: Option<String>,
    /// The first due day that was set.
    pub original_due: Option<String>,
    /// Calendar days that are left; negative when the day is over.
    pub days_left: Option<i64>,
    /// Working days that are left.
    pub working_days_left: Option<i64>,
    /// What the responsible unit last reported.
    pub work: Option<WorkStatus>,
    /// Where it stands on the closure axis.
    pub closure: ClosureStatus,
    /// The running round, from 1.
    pub round: u32,
    /// The day since which they who answer for it owe nothing more.
    pub done_on: Option<String>,
    /// The day on which it was last sent back, while it still is.
    pub returned_on: Option<String>,
    /// Who answers for it.
    pub answering: Vec<Answer>,
    /// Whether somebody asked for more time and waits for the answer.
    pub extension_asked: bool,
    /// The ids of the milestones that were not reached.
    pub milestones: Vec<String>,
    /// Whether it stands for itself in a list: nothing that is open below it is due as early.
    pub leads: bool,
}

/// Somebody who answers for an item (责任人).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Answer {
    /// In which duty.
    pub duty: Duty,
    /// The id of the party.
    pub party: String,
    /// The name of the body, or the person's office; absent where the record never names it.
    pub name: Option<String>,
}

impl From<&Card> for ItemCard {
    fn from(card: &Card) -> Self {
        let Card { row, label, text } = card;
        let DueRow {
            item,
            term,
            distance,
            timeliness,
            light,
            work,
            closure,
            round,
            done_on,
            returned_on,
            answering,
            extension,
            milestones,
            leads,
        } = row;
        Self {
            item: item.to_string(),
            level: item.level(),
            label: label.as_ref().map(ToString::to_string),
            text: text.clone(),
            light: *light,
            timeliness: *timeliness,
            due: term.as_ref().and_then(|term| term.due).map(|day| day.to_string()),
            original_due: term.as_ref().and_then(|term| term.original).map(|day| day.to_string()),
            days_left: distance.map(|distance| distance.days),
            working_days_left: distance.map(|distance| distance.working_days),
            work: *work,
            closure: *closure,
            round: *round,
            done_on: done_on.map(|day| day.to_string()),
            returned_on: returned_on.map(|day| day.to_string()),
            answering: answers(answering),
            extension_asked: extension.is_some(),
            milestones: milestones.iter().map(|stage| stage.id.clone()).collect(),
            leads: *leads,
        }
    }
}

/// Who answers, duty by duty.
pub(crate) fn answers(answering: &Answering) -> Vec<Answer> {
    let Answering { leaders, units, handlers } = answering;
    let of = |duty: Duty, holders: &[Holder]| -> Vec<Answer> {
        let one = |Holder { party, name }: &Holder| Answer {
            duty,
            party: party.to_string(),
            name: name.as_ref().map(ToString::to_string),
        };
        holders.iter().map(one).collect()
    };
    let all = [of(Duty::LeadLeader, leaders), of(Duty::ResponsibleUnit, units), of(Duty::Handler, handlers)];
    all.concat()
}

/// Items as they are printed.
pub(crate) fn printed(items: &[Item]) -> Vec<String> {
    items.iter().map(ToString::to_string).collect()
}
