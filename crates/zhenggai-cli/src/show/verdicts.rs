//! Where the items of a level stand, on the terminal.

use std::io;

use zhenggai::core::closure::reason::Reason;
use zhenggai::core::closure::source::Confidence;
use zhenggai::core::dossier::Dossier;
use zhenggai::core::item::{Item, Level};
use zhenggai::core::language::Language;
use zhenggai::core::say;
use zhenggai::judged::{Judged, Standing, text};

use crate::show::phrase;
use crate::show::screen::Screen;
use crate::show::table::{self, Rows};

/// How many obstacles of an item are told; the others are counted.
const MOST: usize = 3;

/// Prints the items in their order, with what stands in the way of those that are not struck off.
pub(crate) fn show(
    screen: &mut Screen,
    judged: &Judged<'_>,
    dossier: &Dossier,
    rows: &[Standing<'_>],
) -> io::Result<()> {
    let language = screen.language();
    screen.title(dossier.opening().value.title.as_str())?;
    screen.line(&phrase::judged(judged, language))?;
    let closed = rows.iter().filter(|row| row.closure.is_closed()).count();
    screen.line(&match language {
        Language::Zh => format!("列出{}项，其中已销号{closed}项", rows.len()),
        Language::En => format!("{} items, {closed} of them struck off", rows.len()),
    })?;
    let headings = match language {
        Language::Zh => ["事项", "内容", "销号", "下级已销号", "判定与障碍"],
        Language::En => ["item", "text", "closure", "closed below", "verdict, what stands in the way"],
    };
    let mut shown = table::table(screen.width(), Rows::Ruled, &headings);
    for row in rows {
        shown.add_row([
            name(row.verdict.item(), language),
            phrase::cut(&text(dossier, row.verdict.item()), 36),
            closure(row, language),
            below(row, language),
            verdict(row, language),
        ]);
    }
    let rest = screen.width().saturating_sub(60).max(30);
    table::widths(&mut shown, &[(6, 12), (18, 26), (8, 14), (10, 16), (rest, 80)]);
    screen.line(&table::render(&shown, language))
}

fn name(item: &Item, language: Language) -> String {
    match item {
        Item::Dossier => match language {
            Language::Zh => "全案".to_owned(),
            Language::En => "the dossier".to_owned(),
        },
        item => item.id().to_owned(),
    }
}

/// Where the item stands on the closure axis; of what is struck off, why; from the second round on, which.
fn closure(row: &Standing<'_>, language: Language) -> String {
    let status = say::closure_status(row.closure, language).to_owned();
    let reason = row.reason.map(|reason| say::closure_reason(reason, language).to_owned());
    let round = (row.round > 1).then(|| match language {
        Language::Zh => format!("第{}轮", row.round),
        Language::En => format!("round {}", row.round),
    });
    [Some(status), reason, round].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn below(row: &Standing<'_>, language: Language) -> String {
    let level = |level: Level| match (level, language) {
        (Level::Measure, Language::Zh) => "措施",
        (Level::Task, Language::Zh) => "任务",
        (Level::Finding, Language::Zh) => "问题",
        (Level::Dossier, Language::Zh) => "全案",
        (Level::Measure, Language::En) => "measures",
        (Level::Task, Language::En) => "tasks",
        (Level::Finding, Language::En) => "findings",
        (Level::Dossier, Language::En) => "dossier",
    };
    let counts = row.below.iter().map(|(of, closed, all)| format!("{} {closed}/{all}", level(*of)));
    counts.collect::<Vec<_>>().join("\n")
}

fn verdict(row: &Standing<'_>, language: Language) -> String {
    if row.closure.is_closed() {
        return String::new();
    }
    let obstacles: Vec<&Reason> = row.verdict.obstacles().collect();
    let more = obstacles.len().saturating_sub(MOST);
    let told = obstacles.into_iter().take(MOST).map(|reason| sentence(reason, language));
    let more = (more > 0).then(|| match language {
        Language::Zh => format!("另有{more}条"),
        Language::En => format!("and {more} more"),
    });
    let mark = table::mark(row.verdict.outcome(), language);
    core::iter::once(mark).chain(told).chain(more).collect::<Vec<_>>().join("\n")
}

fn sentence(reason: &Reason, language: Language) -> String {
    let unsure = match (reason.confidence() == Confidence::Unconfirmed, language) {
        (false, _) => "",
        (true, Language::Zh) => "【规则未核实】",
        (true, Language::En) => " [rule not confirmed]",
    };
    format!("{}{unsure}", say::reason(reason, language))
}
