//! What one party answers for.

use std::io;

use zhenggai::core::item::Item;
use zhenggai::core::language::Language;
use zhenggai::core::oversight::due_list::DueList;
use zhenggai::core::oversight::matrix::{DutyLine, MatrixRow};
use zhenggai::core::oversight::tenure::{Holder, Tenure};
use zhenggai::core::say;
use zhenggai::judged::text;
use zhenggai::oversight::Oversight;

use crate::show::phrase::{cut, id};
use crate::show::screen::Screen;
use crate::show::table::{Rows, table, widths};

/// Prints the items that a party answered for, with the days and whoever came before and after.
pub(super) fn show(
    screen: &mut Screen,
    oversight: &Oversight,
    party: &Holder,
    rows: &[MatrixRow],
) -> io::Result<()> {
    let language = screen.language();
    let theirs = |row: &&MatrixRow| -> bool { row.names(&party.party) };
    let count = rows.iter().filter(theirs).count();
    if count == 0 {
        return Ok(());
    }
    screen.heading(&match language {
        Language::Zh => format!("负责事项（{count}）"),
        Language::En => format!("Answers for ({count})"),
    })?;
    let headings = match language {
        Language::Zh => ["事项", "内容", "职责", "起止", "到期、状态"],
        Language::En => ["item", "text", "duty", "days", "due, state"],
    };
    let mut shown = table(screen.width(), Rows::Close, &headings);
    widths(&mut shown, &[(4, 14), (14, 28), (8, 18), (14, 28), (12, 18)]);
    let due = oversight.due_list();
    for row in rows.iter().filter(theirs) {
        for line in &row.duties {
            for tenure in line.tenures.iter().filter(|it| it.party.id == party.party) {
                shown.add_row([
                    id(&row.item, language),
                    cut(&text(oversight.dossier(), &row.item), 24),
                    say::duty_under(line.duty, &oversight.policy().terms, language).to_owned(),
                    days(oversight, line, tenure, language),
                    state(&due, &row.item, language),
                ]);
            }
        }
    }
    screen.line(&shown.trim_fmt())
}

/// From when to when, after whom and before whom.
fn days(oversight: &Oversight, line: &DutyLine, tenure: &Tenure, language: Language) -> String {
    let (start, end) = (tenure.period.start(), tenure.period.end());
    let goes_on = end >= oversight.day();
    let mut said = vec![match (goes_on, language) {
        (true, Language::Zh) => format!("{start}起"),
        (true, Language::En) => format!("since {start}"),
        (false, _) => format!("{start} – {end}"),
    }];
    let names = |all: Vec<&Tenure>| {
        let names: Vec<&str> = all.iter().map(|it| it.party.name.as_str()).collect();
        names.join(if language == Language::Zh { "、" } else { ", " })
    };
    let (before, after) = (line.before(tenure).collect::<Vec<_>>(), line.after(tenure).collect::<Vec<_>>());
    if !before.is_empty() {
        said.push(match language {
            Language::Zh => format!("接{}", names(before)),
            Language::En => format!("after {}", names(before)),
        });
    }
    if !after.is_empty() {
        said.push(match language {
            Language::Zh => format!("交{}", names(after)),
            Language::En => format!("handed over to {}", names(after)),
        });
    }
    said.join("\n")
}

/// The due day of an item and its light, or that it is struck off.
fn state(list: &DueList, item: &Item, language: Language) -> String {
    match list.rows.iter().find(|row| row.item == *item) {
        None => match language {
            Language::Zh => "已销号".to_owned(),
            Language::En => "struck off".to_owned(),
        },
        Some(row) => {
            let due = row.term.as_ref().and_then(|term| term.due).map(|due| due.to_string());
            let light = match (row.done_on, language) {
                (Some(_), Language::Zh) => "待销号",
                (Some(_), Language::En) => "waiting for closure",
                (None, _) => say::oversight::light(row.light, language),
            };
            due.into_iter().chain([light.to_owned()]).collect::<Vec<_>>().join("\n")
        }
    }
}
