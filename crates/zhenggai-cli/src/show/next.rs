//! What is to be done next, for people.

use std::io;

use zhenggai::core::advice::next::Next;
use zhenggai::core::advice::step::NextStep;
use zhenggai::core::day::Day;
use zhenggai::core::item::{Item, Level};
use zhenggai::core::language::Language;
use zhenggai::core::say;
use zhenggai::judged::{Judged, text};

use crate::show::phrase;
use crate::show::reason::duties;
use crate::show::screen::Screen;
use crate::show::wrap::wrap;

/// How many items and names a step tells; the rest is counted.
const MOST: usize = 5;

/// Steps on several items that are done in the same way.
struct Row<'s, 'a> {
    what: String,
    steps: Vec<&'s NextStep<'a>>,
}

/// Prints the steps in their order; those that differ in the item alone stand together.
pub(crate) fn show(screen: &mut Screen, judged: &Judged<'_>, item: &Item, next: &Next<'_>) -> io::Result<()> {
    let language = screen.language();
    let Ok(dossier) = judged.dossier() else { return Ok(()) };
    let words = phrase::cut(&text(dossier, item), 60);
    match item {
        Item::Dossier => screen.title(&words)?,
        item => screen.title(&format!("{item} {words}"))?,
    }
    screen.line(&phrase::judged(judged, language))?;
    let rows = rows(judged, next, language);
    let mut level = None;
    for (number, row) in (1_usize..).zip(&rows) {
        let own = row.steps.first().and_then(|step| step.serves.iter().map(Item::level).min());
        if *item == Item::Dossier && own != level {
            level = own;
            screen.heading(heading(own, language))?;
        }
        print(screen, judged, number, row)?;
    }
    end(screen, next, rows.len())
}

fn rows<'s, 'a>(judged: &Judged<'_>, next: &'s Next<'a>, language: Language) -> Vec<Row<'s, 'a>> {
    let mut rows: Vec<Row<'s, 'a>> = Vec::new();
    let terms = &judged.policy().terms;
    for step in &next.steps {
        let what = say::next_step(step, terms, language);
        let same = |row: &&mut Row<'s, 'a>| {
            row.what == what
                && row.steps.first().is_some_and(|first| {
                    (&first.deed, &first.duties, level(first)) == (&step.deed, &step.duties, level(step))
                })
        };
        match rows.iter_mut().find(same) {
            Some(row) => row.steps.push(step),
            None => rows.push(Row { what, steps: vec![step] }),
        }
    }
    rows
}

fn level(step: &NextStep<'_>) -> Option<Level> {
    step.serves.iter().map(Item::level).min()
}

const fn heading(level: Option<Level>, language: Language) -> &'static str {
    match (level, language) {
        (Some(Level::Measure), Language::Zh) => "措施",
        (Some(Level::Measure), Language::En) => "Measures",
        (Some(Level::Task), Language::Zh) => "任务",
        (Some(Level::Task), Language::En) => "Tasks",
        (Some(Level::Finding), Language::Zh) => "问题",
        (Some(Level::Finding), Language::En) => "Findings",
        (_, Language::Zh) => "整本台账",
        (_, Language::En) => "The dossier",
    }
}

fn print(screen: &mut Screen, judged: &Judged<'_>, number: usize, row: &Row<'_, '_>) -> io::Result<()> {
    let language = screen.language();
    let width = usize::from(screen.width()).saturating_sub(7);
    for (line, words) in wrap(&row.what, width).iter().enumerate() {
        let lead = if line == 0 { format!("{number:>4}. ") } else { "      ".to_owned() };
        screen.line(&format!("{lead}{words}"))?;
    }
    for line in wrap(&details(judged, row, language), width) {
        screen.line(&format!("      {line}"))?;
    }
    Ok(())
}

/// On which items, by whom, from when, by when, for which rules.
fn details(judged: &Judged<'_>, row: &Row<'_, '_>, language: Language) -> String {
    let items: Vec<String> = row.steps.iter().take(MOST).map(|step| place(step, language)).collect();
    let items = phrase::row(&items, row.steps.len(), language);
    let mut names: Vec<String> = Vec::new();
    let mut rules: Vec<&str> = Vec::new();
    for step in &row.steps {
        for (_, name) in judged.who(step) {
            if !names.contains(&name.to_string()) {
                names.push(name.to_string());
            }
        }
        for reason in &step.reasons {
            if !rules.contains(&reason.rule().as_str()) {
                rules.push(reason.rule().as_str());
            }
        }
    }
    let first = row.steps.first();
    let duties = duties(first.map_or(&[], |step| step.duties.as_slice()), &judged.policy().terms, language);
    let shown: Vec<String> = names.iter().take(MOST).cloned().collect();
    let who = phrase::row(&shown, names.len(), language);
    let (from, by) = (day(row, |step| step.from), day(row, |step| step.by));
    let mut parts = match (who.is_empty(), duties.is_empty(), language) {
        (true, true, Language::Zh) => vec![format!("事项：{items}")],
        (true, true, Language::En) => vec![format!("items: {items}")],
        (true, false, Language::Zh) => vec![format!("事项：{items}"), format!("由谁：{duties}（尚未明确）")],
        (true, false, Language::En) => {
            vec![format!("items: {items}"), format!("by: {duties} (nobody named yet)")]
        }
        (false, _, Language::Zh) => vec![format!("事项：{items}"), format!("由谁：{who}")],
        (false, _, Language::En) => vec![format!("items: {items}"), format!("by: {who}")],
    };
    if let Some(from) = from {
        parts.push(match language {
            Language::Zh => format!("最早：{from}"),
            Language::En => format!("not before: {from}"),
        });
    }
    if let Some(by) = by {
        let late = by < judged.day();
        parts.push(match (late, language) {
            (false, Language::Zh) => format!("时限：{by}"),
            (false, Language::En) => format!("due: {by}"),
            (true, Language::Zh) => format!("时限：{by}（已逾期）"),
            (true, Language::En) => format!("due: {by} (overdue)"),
        });
    }
    if !rules.is_empty() {
        parts.push(format!("[{}]", rules.join(", ")));
    }
    parts.join("   ")
}

/// The earliest of the days of a row's steps.
fn day(row: &Row<'_, '_>, of: impl Fn(&NextStep<'_>) -> Option<Day>) -> Option<Day> {
    row.steps.iter().filter_map(|step| of(step)).min()
}

fn place(step: &NextStep<'_>, language: Language) -> String {
    match (step.serves.len(), language) {
        (0 | 1, _) => step.item.to_string(),
        (count, Language::Zh) => format!("{}（及其下{count}项）", step.item),
        (count, Language::En) => format!("{} (for {count} items below)", step.item),
    }
}

fn end(screen: &mut Screen, next: &Next<'_>, rows: usize) -> io::Result<()> {
    let language = screen.language();
    let row = |items: &[Item]| {
        let shown: Vec<String> = items.iter().take(MOST).map(ToString::to_string).collect();
        phrase::row(&shown, items.len(), language)
    };
    screen.line("")?;
    if !next.staying.is_empty() {
        screen.line(&match language {
            Language::Zh => format!("留在册上、不予销号（长期坚持及其上级事项）：{}", row(&next.staying)),
            Language::En => {
                format!(
                    "staying on the register (standing obligations and what rests on them): {}",
                    row(&next.staying)
                )
            }
        })?;
    }
    if !next.later.is_empty() {
        screen.line(&match language {
            Language::Zh => format!("先定措施，之后再看：{}", row(&next.later)),
            Language::En => format!("to be seen once a measure is planned: {}", row(&next.later)),
        })?;
    }
    screen.line(&match (rows, language) {
        (0, Language::Zh) => "没有待办事项".to_owned(),
        (0, Language::En) => "nothing is to be done".to_owned(),
        (_, Language::Zh) => format!("共{}件，按办理先后排列，前事办结后事方可办理", next.steps.len()),
        (_, Language::En) => {
            format!("{} in all, in order: each is possible once those before it are done", next.steps.len())
        }
    })
}
