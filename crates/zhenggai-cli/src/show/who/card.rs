//! Scorecards on the terminal.

use std::io;

use zhenggai::core::language::Language;
use zhenggai::core::oversight::scorecard::{Ages, BANDS, Scorecard};
use zhenggai::core::party::Duty;

use crate::show::phrase::called;
use crate::show::screen::Screen;
use crate::show::table::{Rows, figures_right, table};

/// Prints one table a duty.
pub(super) fn tables(screen: &mut Screen, cards: &[Scorecard]) -> io::Result<()> {
    for duty in [Duty::LeadLeader, Duty::ResponsibleUnit] {
        let of: Vec<&Scorecard> = cards.iter().filter(|card| card.duty == duty).collect();
        if of.is_empty() {
            continue;
        }
        screen.heading(title(duty, screen.language()))?;
        one(screen, &of)?;
    }
    if cards.is_empty() {
        return Ok(());
    }
    note(screen)
}

const fn title(duty: Duty, language: Language) -> &'static str {
    match (duty, language) {
        (Duty::LeadLeader, Language::Zh) => "责任领导履责情况",
        (Duty::LeadLeader, Language::En) => "Lead leaders",
        (_, Language::Zh) => "责任单位履责情况",
        (_, Language::En) => "Responsible units",
    }
}

fn one(screen: &mut Screen, cards: &[&Scorecard]) -> io::Result<()> {
    let headings = match screen.language() {
        Language::Zh => {
            ["", "事项", "销号", "按期", "迟办", "逾期", "退回", "重开", "延期", "督办", "均日", "中位"]
        }
        Language::En => {
            ["", "all", "off", "in time", "late", "over", "back", "again", "ext", "esc", "mean", "med"]
        }
    };
    let mut shown = table(screen.width(), Rows::Close, &headings);
    figures_right(&mut shown, 1, &headings);
    for card in cards {
        let nobody = screen.pick("（无人负责）", "(nobody)").to_owned();
        let name = card.holder.as_ref().map_or(nobody, called);
        let figures = [
            card.items,
            card.closed,
            card.on_time,
            card.late,
            card.overdue,
            card.returned,
            card.reopened,
            card.extended,
            card.escalations,
        ];
        let figures = figures.iter().map(ToString::to_string);
        let ages = [mean(&card.ages), median(&card.ages)];
        let ages = ages.into_iter().map(|age| age.unwrap_or_else(|| "—".to_owned()));
        shown.add_row([name].into_iter().chain(figures).chain(ages));
    }
    screen.line(&shown.trim_fmt())
}

fn note(screen: &mut Screen) -> io::Result<()> {
    let text = match screen.language() {
        Language::Zh => {
            "口径：只计没有下级事项的事项，由截至日在任者负责，几人同任的各计一次。按期、迟办：已报完成或已销号的，\
             按到期日前后分；逾期：到期未完成。退回、重开、延期按事项计，督办按次计。均日、中位：未销号事项自登记或\
             重新挂账起的日数。"
        }
        Language::En => {
            "counted: items with nothing below them, for whoever holds the duty on the day; with several holders once for \
             each. in time, late: done or struck off by the due day, or after it; over: not done and the day is over. \
             back, again, ext: items sent back, opened again, given more time; esc: steps of escalation taken. mean, \
             med: days since the open items were registered or opened again."
        }
    };
    screen.wrapped(0, text)
}

/// Prints the scorecards of one party in words.
pub(super) fn lines(screen: &mut Screen, cards: &[Scorecard]) -> io::Result<()> {
    let language = screen.language();
    for card in cards {
        screen.heading(title(card.duty, language))?;
        let Scorecard { items, closed, waiting, on_time, late, overdue, due_soon, without_day, .. } = card;
        let Scorecard { returned, returns, reopened, extended, escalations, .. } = card;
        let said = match language {
            Language::Zh => [
                format!("负责{items}项：已销号{closed}，待销号{waiting}，其余{}", rest(card)),
                format!("按期{on_time}，迟办{late}，逾期{overdue}，临期{due_soon}，未定时限{without_day}"),
                format!(
                    "退回未再报{returned}（先后退回{returns}次），重新挂账{reopened}，延期{extended}，督办{escalations}次"
                ),
            ],
            Language::En => [
                format!(
                    "{items} items: {closed} struck off, {waiting} waiting for closure, {} open",
                    rest(card)
                ),
                format!(
                    "{on_time} in time, {late} late, {overdue} overdue, {due_soon} due soon, {without_day} without a day"
                ),
                format!(
                    "{returned} sent back and not handed in again (returns in all: {returns}), {reopened} opened again, \
                     {extended} given more time, {escalations} steps of escalation"
                ),
            ],
        };
        for words in said.into_iter().chain(ages(&card.ages, language)) {
            screen.wrapped(2, &words)?;
        }
    }
    Ok(())
}

fn rest(card: &Scorecard) -> usize {
    card.items.saturating_sub(card.closed).saturating_sub(card.waiting)
}

/// The ages of open items: mean, median, bands.
fn ages(ages: &Ages, language: Language) -> Option<String> {
    let (mean, median) = (mean(ages)?, median(ages)?);
    let [first, second, third] = BANDS;
    let [youngest, young, old, oldest] = ages.bands();
    Some(match language {
        Language::Zh => format!(
            "在册平均{mean}日，中位{median}日；{first}日内{youngest}，{second}日内{young}，{third}日内{old}，{third}日以上{oldest}"
        ),
        Language::En => format!(
            "open for {mean} days on average, median {median}; up to {first} days {youngest}, up to {second} {young}, \
             up to {third} {old}, longer {oldest}"
        ),
    })
}

fn mean(ages: &Ages) -> Option<String> {
    ages.mean_tenths().map(|tenths| format!("{}.{}", tenths / 10, tenths % 10))
}

fn median(ages: &Ages) -> Option<String> {
    let halves = ages.median_halves()?;
    Some(format!("{}{}", halves / 2, if halves % 2 == 0 { "" } else { ".5" }))
}
