//! The due list on the terminal.

// steps
mod steps;

use std::io;

use zhenggai::core::closure::source::Confidence;
use zhenggai::core::language::Language;
use zhenggai::core::oversight::due_list::{DueRow, Whose};
use zhenggai::core::oversight::light::Light;
use zhenggai::core::oversight::pending::{Pending, PendingKind};
use zhenggai::core::oversight::tenure::Holder;
use zhenggai::core::oversight::term::{Distance, TermSource};
use zhenggai::core::oversight::timeliness::Threshold;
use zhenggai::core::say;
use zhenggai::core::schedule::Unresolved;
use zhenggai::due::Due;
use zhenggai::judged::text;
use zhenggai::oversight::Oversight;
use zhenggai::wire::oversight::due::LightCountsRecord;

use crate::show::phrase::{cut, id};
use crate::show::screen::Screen;
use crate::show::table::{Rows, table, widths};

/// Prints the due list: the steps of escalation, what is over, what comes, what waits, what has no day, what else is due.
pub(crate) fn show(screen: &mut Screen, oversight: &Oversight, shown: &Due<'_>) -> io::Result<()> {
    head(screen, oversight, shown)?;
    steps::owed(screen, oversight, &shown.steps)?;
    let last = shown.last_day();
    let near = |row: &DueRow| row.term.as_ref().and_then(|term| term.due).is_some_and(|due| due <= last);
    let owed =
        |light: Light| shown.list.leading().filter(move |row| row.light == light && row.done_on.is_none());
    let horizon = shown.horizon;
    let ahead = match screen.language() {
        Language::Zh => format!("{horizon}日内到期"),
        Language::En => format!("Due within {horizon} days"),
    };
    rows(screen, oversight, screen.pick("逾期", "Overdue"), owed(Light::Red))?;
    rows(screen, oversight, screen.pick("临近到期", "Due soon"), owed(Light::Yellow))?;
    rows(screen, oversight, &ahead, owed(Light::Green).filter(|row| near(row)))?;
    let waiting = shown.list.leading().filter(|row| row.done_on.is_some());
    rows(screen, oversight, screen.pick("已报完成，等待销号", "Reported done, not yet struck off"), waiting)?;
    rows(screen, oversight, screen.pick("未定时限", "Without a due day"), owed(Light::Unlit))?;
    // Milestones stand beside their items.
    let beside = |one: &&Pending| {
        one.kind != PendingKind::Milestone || !shown.list.leading().any(|row| row.item == one.item)
    };
    let soon = |one: &&Pending| one.due.is_none_or(|due| due <= last);
    let (pending, ahead): (Vec<&Pending>, Vec<&Pending>) =
        shown.pending.iter().filter(beside).partition(soon);
    others(screen, &pending)?;
    steps::ahead(screen, oversight, &shown.ahead, horizon)?;
    let later = owed(Light::Green).filter(|row| !near(row)).count().saturating_add(ahead.len());
    if later > 0 {
        screen.line("")?;
        screen.line(&match screen.language() {
            Language::Zh => format!("另有{later}项在{last}以后到期，未列出；可用 --horizon 放宽。"),
            Language::En => {
                format!("{later} more are due after {last} and not listed; --horizon widens the list.")
            }
        })?;
    }
    Ok(())
}

fn head(screen: &mut Screen, oversight: &Oversight, shown: &Due<'_>) -> io::Result<()> {
    let language = screen.language();
    screen.title(oversight.dossier().opening().value.title.as_str())?;
    let (day, policy) = (shown.list.day, oversight.policy());
    let whose = shown.whose.as_ref().map(|whose| of(oversight, whose, language)).unwrap_or_default();
    let named = match language {
        Language::Zh => format!("截至{day}   规则集 {} {}{whose}", policy.id, policy.version),
        Language::En => format!("as of {day}   {} {}{whose}", policy.id, policy.version),
    };
    screen.line(&named)?;
    screen.line(&threshold(&shown.list.threshold, language))?;
    let counts = LightCountsRecord::of(&shown.list);
    let (red, yellow, green, unlit) = (counts.red, counts.yellow, counts.green, counts.unlit);
    let (waiting, closed) = (counts.waiting, shown.list.closed.len());
    screen.line(&match (language, shown.whose.is_some()) {
        (Language::Zh, false) => format!(
            "红灯{red}   黄灯{yellow}   绿灯{green}（其中待销号{waiting}）   未定时限{unlit}   已销号{closed}"
        ),
        (Language::Zh, true) => {
            format!("红灯{red}   黄灯{yellow}   绿灯{green}（其中待销号{waiting}）   未定时限{unlit}")
        }
        (Language::En, false) => format!(
            "red {red}   yellow {yellow}   green {green} ({waiting} of them waiting for closure)   no due day {unlit}   \
             struck off {closed}"
        ),
        (Language::En, true) => format!(
            "red {red}   yellow {yellow}   green {green} ({waiting} of them waiting for closure)   no due day {unlit}"
        ),
    })
}

fn of(oversight: &Oversight, whose: &Whose, language: Language) -> String {
    let (Whose::Leader(party) | Whose::Unit(party) | Whose::Anyone(party)) = whose;
    let dossier = oversight.dossier();
    let files = dossier.items().filter_map(|item| dossier.file(&item));
    let mut held = files.flat_map(|file| file.responsibilities()).map(|held| held.value.party());
    let name = held.find(|it| it.id == *party).map_or_else(|| party.to_string(), |it| it.name.to_string());
    match (whose, language) {
        (Whose::Leader(_), Language::Zh) => format!("   责任领导：{name}"),
        (Whose::Unit(_), Language::Zh) => format!("   责任单位：{name}"),
        (Whose::Anyone(_), Language::Zh) => format!("   责任人：{name}"),
        (Whose::Leader(_), Language::En) => format!("   led by {name}"),
        (Whose::Unit(_), Language::En) => format!("   of the unit {name}"),
        (Whose::Anyone(_), Language::En) => format!("   of {name}"),
    }
}

/// From when on lights are yellow, and what that rests on.
fn threshold(threshold: &Threshold, language: Language) -> String {
    let days = threshold.days;
    let sure = threshold.confidence != Confidence::Unconfirmed;
    match (language, threshold.from_rules) {
        (Language::Zh, true) => format!(
            "黄灯：到期前{days}{}起（规则集督办首步{}）",
            if threshold.working { "个工作日" } else { "日" },
            if sure { "" } else { "，未核实" }
        ),
        (Language::Zh, false) => format!("黄灯：到期前{days}日起（规则集未定，系默认值，未核实）"),
        (Language::En, true) => format!(
            "yellow: from {days} {}days before the due day (first step of the rule set’s ladder{})",
            if threshold.working { "working " } else { "" },
            if sure { "" } else { ", not confirmed" }
        ),
        (Language::En, false) => format!(
            "yellow: from {days} days before the due day (a default, the rule set does not say; not confirmed)"
        ),
    }
}

fn rows<'a>(
    screen: &mut Screen,
    oversight: &Oversight,
    heading: &str,
    rows: impl Iterator<Item = &'a DueRow>,
) -> io::Result<()> {
    let rows: Vec<&DueRow> = rows.collect();
    let language = screen.language();
    if rows.is_empty() {
        return Ok(());
    }
    screen.heading(&match language {
        Language::Zh => format!("{heading}（{}）", rows.len()),
        Language::En => format!("{heading} ({})", rows.len()),
    })?;
    let headings = match language {
        Language::Zh => ["事项", "内容", "到期", "责任单位、领导", "进度、销号", "说明"],
        Language::En => ["item", "text", "due", "unit, leader", "work, closure", "remarks"],
    };
    let mut shown = table(screen.width(), Rows::Close, &headings);
    widths(&mut shown, &[(4, 16), (14, 26), (12, 20), (12, 22), (10, 16), (10, 30)]);
    for row in rows {
        shown.add_row([
            id(&row.item, language),
            cut(&text(oversight.dossier(), &row.item), 28),
            due(row, language),
            answering(row, language),
            state(row, language),
            remarks(row, language).join("\n"),
        ]);
    }
    screen.line(&shown.trim_fmt())
}

fn due(row: &DueRow, language: Language) -> String {
    let Some(due) = row.term.as_ref().and_then(|term| term.due) else {
        return match language {
            Language::Zh => "—".to_owned(),
            Language::En => "none".to_owned(),
        };
    };
    if let Some(done) = row.done_on {
        let late = done.days_since(due);
        return match (late > 0, language) {
            (true, Language::Zh) => format!("{due}\n迟{late}日"),
            (true, Language::En) => format!("{due}\n{} late", days(late, "day", "days")),
            (false, _) => due.to_string(),
        };
    }
    match row.distance {
        Some(far) => format!("{due}\n{}", distance(far, language)),
        None => due.to_string(),
    }
}

/// How many days are left, or over.
pub(super) fn distance(far: Distance, language: Language) -> String {
    let (count, working) = (far.days.unsigned_abs(), far.working_days.unsigned_abs());
    match (far.days, language) {
        (0, Language::Zh) => "今日到期".to_owned(),
        (0, Language::En) => "due today".to_owned(),
        (1.., Language::Zh) => format!("还有{count}日\n（{working}个工作日）"),
        (1.., Language::En) => format!("{} left\n({working} working)", days(far.days, "day", "days")),
        (_, Language::Zh) => format!("逾期{count}日\n（{working}个工作日）"),
        (_, Language::En) => {
            format!("{} over\n({working} working)", days(far.days.saturating_neg(), "day", "days"))
        }
    }
}

fn days(count: i64, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn answering(row: &DueRow, language: Language) -> String {
    let (unit, leader) = match language {
        Language::Zh => ("无责任单位", "无责任领导"),
        Language::En => ("no unit", "no leader"),
    };
    let joint = match language {
        Language::Zh => "、",
        Language::En => ", ",
    };
    let of = |holders: &[Holder], none: &str| {
        if holders.is_empty() { format!("（{none}）") } else { names(holders, joint) }
    };
    let words = format!("{}\n{}", of(&row.answering.units, unit), of(&row.answering.leaders, leader));
    if language == Language::En { words.replace('（', "(").replace('）', ")") } else { words }
}

/// The names of some holders in a row.
pub(super) fn names(holders: &[Holder], joint: &str) -> String {
    let name =
        |holder: &Holder| holder.name.as_ref().map_or_else(|| holder.party.to_string(), ToString::to_string);
    holders.iter().map(name).collect::<Vec<_>>().join(joint)
}

fn state(row: &DueRow, language: Language) -> String {
    let silent = match language {
        Language::Zh => "未报进展",
        Language::En => "no report",
    };
    let work = row.work.map_or(silent, |work| say::work_status(work, language));
    format!("{work}\n{}", say::closure_status(row.closure, language))
}

/// What is worth saying beside a row.
fn remarks(row: &DueRow, language: Language) -> Vec<String> {
    let zh = language == Language::Zh;
    let mut said = Vec::new();
    let mut say = |zh_words: String, en_words: String| said.push(if zh { zh_words } else { en_words });
    if row.round > 1 {
        say(format!("第{}轮", row.round), format!("round {}", row.round));
    }
    if let Some(day) = row.returned_on {
        say(format!("{day}退回"), format!("sent back {day}"));
    }
    if let Some(term) = &row.term {
        if let (true, Some(first)) = (term.original != term.due && !term.outlived, term.original) {
            match term.extensions() {
                0 => say(format!("原定{first}，后有调整"), format!("first set for {first}, changed since")),
                count => say(
                    format!("已延期{count}次，原定{first}"),
                    format!(
                        "extended {}, first due {first}",
                        if count == 1 { "once".to_owned() } else { format!("{count} times") }
                    ),
                ),
            }
        }
        if let TermSource::Above(item) = &term.source {
            say(format!("时限随{}", item.id()), format!("due with {}", item.id()));
        }
        if term.outlived {
            say("重新挂账后未另定时限".to_owned(), "reopened, no new due day set".to_owned());
        }
        match term.unresolved {
            Some(Unresolved::NoDayOf(_)) => {
                say("起算日未登记，无法推算".to_owned(), "the event it runs from has no day".to_owned());
            }
            Some(Unresolved::NoGrace) => say(
                "立行立改，规则集未定期限".to_owned(),
                "at once; the rule set does not say how long that is".to_owned(),
            ),
            Some(Unresolved::OutOfRange) => {
                say("时限超出可推算的年份".to_owned(), "beyond the years that can be counted".to_owned());
            }
            None => {}
        }
        if term.standing.is_some() {
            say("并长期坚持".to_owned(), "and standing after that".to_owned());
        }
        if term.assumed.is_some() {
            say(
                "放假安排未公布，按周一至周五推算".to_owned(),
                "holidays not announced yet, counted Monday to Friday".to_owned(),
            );
        }
    } else {
        say("未定完成时限".to_owned(), "no deadline was set".to_owned());
    }
    if let Some(asked) = &row.extension {
        match asked.proposed {
            Some(day) => {
                say(format!("申请延至{day}，待批"), format!("more time asked until {day}, not answered"))
            }
            None => say("延期申请待批".to_owned(), "more time asked, not answered".to_owned()),
        }
    }
    for stage in &row.milestones {
        if let Some(due) = stage.due {
            let late = if stage.light == Light::Red { if zh { "逾期" } else { " overdue" } } else { "" };
            say(format!("节点{}：{due}{late}", stage.id), format!("milestone {}: {due}{late}", stage.id));
        }
    }
    said
}

fn others(screen: &mut Screen, pending: &[&Pending]) -> io::Result<()> {
    let language = screen.language();
    if pending.is_empty() {
        return Ok(());
    }
    screen.heading(&match language {
        Language::Zh => format!("其他待办（{}）", pending.len()),
        Language::En => format!("Also due ({})", pending.len()),
    })?;
    let headings = match language {
        Language::Zh => ["待办", "事项", "到期", "由谁办", "说明"],
        Language::En => ["what", "item", "due", "by", "remarks"],
    };
    let mut shown = table(screen.width(), Rows::Close, &headings);
    widths(&mut shown, &[(14, 36), (4, 16), (12, 20), (8, 24), (8, 26)]);
    for one in pending {
        let due = match (one.due, one.distance) {
            (Some(due), Some(far)) => format!("{due}\n{}", distance(far, language)),
            _ => screen.pick("未定", "not set").to_owned(),
        };
        let item = id(&one.item, language);
        shown.add_row([what(one, language), item, due, by(one, language), note(one, language)]);
    }
    screen.line(&shown.trim_fmt())
}

fn what(one: &Pending, language: Language) -> String {
    let kind = say::oversight::pending(one.kind, language);
    let title = one.title.as_ref().map(|title| title.of(language));
    match (one.kind, title, &one.id, language) {
        (PendingKind::TimeLimit, Some(title), _, Language::Zh) => format!("{kind}{title}"),
        (PendingKind::TimeLimit, Some(title), _, Language::En) => format!("{kind}: {title}"),
        (PendingKind::LookBack, _, None, Language::Zh) => format!("{kind}，抽查{}项已销号事项", one.count),
        (PendingKind::LookBack, _, None, Language::En) => {
            format!("{kind}: look at {} of the closed items", one.count)
        }
        (_, _, Some(id), _) => format!("{kind} {id}"),
        _ => kind.to_owned(),
    }
}

fn by(one: &Pending, language: Language) -> String {
    let joint = match language {
        Language::Zh => "、",
        Language::En => ", ",
    };
    if one.holders.is_empty() {
        let duties: Vec<&str> = one.by.iter().map(|duty| say::duty(*duty, language)).collect();
        return duties.join(joint);
    }
    names(&one.holders, joint)
}

fn note(one: &Pending, language: Language) -> String {
    let mut said: Vec<String> = Vec::new();
    if let (PendingKind::Extension | PendingKind::Objection | PendingKind::CommentAnswer, Some(since)) =
        (one.kind, one.since)
    {
        said.push(match language {
            Language::Zh => format!("{since}提出"),
            Language::En => format!("raised {since}"),
        });
    }
    if !one.provable {
        said.push(match language {
            Language::Zh => "台账不登记此类报送，是否已办请自行核对".to_owned(),
            Language::En => "the record holds no such thing; check whether it was done".to_owned(),
        });
    }
    if one.confidence == Some(Confidence::Unconfirmed) {
        said.push(match language {
            Language::Zh => "时限未核实".to_owned(),
            Language::En => "time limit not confirmed".to_owned(),
        });
    }
    said.join(match language {
        Language::Zh => "；",
        Language::En => "; ",
    })
}
