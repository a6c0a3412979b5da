//! Who answers for what, on the terminal.

// figures
mod card;

// one party
mod sheet;

use std::io;

use zhenggai::core::day::{Day, Period};
use zhenggai::core::language::Language;
use zhenggai::core::oversight::matrix::{DutyLine, MatrixRow};
use zhenggai::core::oversight::tenure::Tenure;
use zhenggai::core::party::Duty;
use zhenggai::core::say;
use zhenggai::judged::text;
use zhenggai::oversight::Oversight;
use zhenggai::who::Who;

use crate::show::phrase::{called, cut, id};
use crate::show::screen::Screen;
use crate::show::table::{Rows, table, widths};

/// Prints the matrix and the scorecards, or the sheet of one party.
pub(crate) fn show(screen: &mut Screen, oversight: &Oversight, shown: &Who) -> io::Result<()> {
    let language = screen.language();
    screen.title(oversight.dossier().opening().value.title.as_str())?;
    let (day, policy) = (oversight.day(), oversight.policy());
    let whose = shown.party.as_ref().map(|party| format!("   {}", called(party))).unwrap_or_default();
    screen.line(&match language {
        Language::Zh => format!("截至{day}   规则集 {} {}{whose}", policy.id, policy.version),
        Language::En => format!("as of {day}   {} {}{whose}", policy.id, policy.version),
    })?;
    match &shown.party {
        Some(party) => {
            card::lines(screen, &shown.cards)?;
            sheet::show(screen, oversight, party, &shown.matrix)
        }
        None => {
            matrix(screen, oversight, &shown.matrix)?;
            card::tables(screen, &shown.cards)
        }
    }
}

fn matrix(screen: &mut Screen, oversight: &Oversight, rows: &[MatrixRow]) -> io::Result<()> {
    let language = screen.language();
    if rows.is_empty() {
        return Ok(());
    }
    screen.heading(&match language {
        Language::Zh => format!("责任清单（{}）", rows.len()),
        Language::En => format!("Who answers for what ({})", rows.len()),
    })?;
    let headings = match language {
        Language::Zh => ["事项", "内容", "责任领导", "责任单位", "其他"],
        Language::En => ["item", "text", "lead leader", "unit", "others"],
    };
    let mut shown = table(screen.width(), Rows::Ruled, &headings);
    widths(&mut shown, &[(4, 14), (14, 24), (14, 28), (12, 26), (8, 24)]);
    for row in rows {
        let cell = |duty: Duty| held(row, duty, oversight.day(), language).join("\n");
        let others = [Duty::FirstResponsible, Duty::CooperatingUnit, Duty::Handler].into_iter();
        let others = others.flat_map(|duty| {
            let lines = held(row, duty, oversight.day(), language);
            let title = (!lines.is_empty()).then(|| match language {
                Language::Zh => format!("{}：", say::duty_under(duty, &oversight.policy().terms, language)),
                Language::En => format!("{}:", say::duty_under(duty, &oversight.policy().terms, language)),
            });
            title.into_iter().chain(lines)
        });
        let others: Vec<String> = others.collect();
        shown.add_row([
            id(&row.item, language),
            cut(&text(oversight.dossier(), &row.item), 24),
            cell(Duty::LeadLeader),
            cell(Duty::ResponsibleUnit),
            others.join("\n"),
        ]);
    }
    screen.line(&shown.trim_fmt())
}

/// Who holds a duty on the day, since when after whom, and when nobody did.
fn held(row: &MatrixRow, duty: Duty, day: Day, language: Language) -> Vec<String> {
    let Some(line) = row.duties.iter().find(|line| line.duty == duty) else { return Vec::new() };
    let last = day.min(row.within.end());
    let mut said: Vec<String> = Vec::new();
    for tenure in line.holding(last) {
        said.push(tenure.party.name.to_string());
        said.extend(since(line, tenure, row.within, language));
    }
    said.extend(line.gaps.iter().map(|gap| vacant(gap, language)));
    said
}

/// Since when somebody holds a duty, and after whom; nothing where it was so from the first day on.
fn since(line: &DutyLine, tenure: &Tenure, within: Period, language: Language) -> Option<String> {
    let before: Vec<&str> = line.before(tenure).map(|it| it.party.name.as_str()).collect();
    let from = tenure.period.start();
    match (before.is_empty(), language) {
        (true, _) if from == within.start() => None,
        (true, Language::Zh) => Some(format!("自{from}")),
        (true, Language::En) => Some(format!("since {from}")),
        (false, Language::Zh) => Some(format!("自{from}，接{}", before.join("、"))),
        (false, Language::En) => Some(format!("since {from}, after {}", before.join(", "))),
    }
}

fn vacant(gap: &Period, language: Language) -> String {
    let (start, end) = (gap.start(), gap.end());
    match language {
        Language::Zh => format!("无人负责：{start}至{end}"),
        Language::En => format!("nobody: {start} to {end}"),
    }
}
