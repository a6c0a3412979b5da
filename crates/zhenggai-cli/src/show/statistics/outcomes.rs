//! Accountability and recoveries on the terminal.

use std::io;

use zhenggai::core::language::Language;
use zhenggai::core::money::Money;
use zhenggai::core::say::figures;
use zhenggai::core::statistics::outcome::{OutcomeFormula, Outcomes, Recoveries, Sanctions};

use crate::show::screen::Screen;
use crate::show::table::{Rows, figures_right, table};

/// Prints outcomes by form and by unit, and recoveries by kind; nothing where none was recorded.
pub(super) fn show(screen: &mut Screen, of: &Outcomes) -> io::Result<()> {
    let language = screen.language();
    if of.sanctions.outcomes > 0 {
        let forms = of.forms.iter().map(|(form, it)| (figures::form(*form, language).to_owned(), it));
        let total = (screen.pick("合计", "all").to_owned(), &of.sanctions);
        let heading =
            heading(of, screen.pick("问责（按四种形态）", "Accountability, by the four forms"), language);
        sanctions(screen, &heading, forms.chain([total]).collect())?;
        let nobody = screen.pick("未明确", "not named");
        let units = of.units.iter().map(|(unit, it)| {
            (unit.as_ref().map_or_else(|| nobody.to_owned(), |unit| unit.name.to_string()), it)
        });
        let heading = heading_of_units(language);
        sanctions(screen, heading, units.collect())?;
        note(screen, &[OutcomeFormula::PersonEventsAdded, OutcomeFormula::PersonsAtMost])?;
    }
    if of.recoveries.count > 0 {
        recoveries(screen, of)?;
        note(screen, &[OutcomeFormula::DueLessPaid])?;
    }
    Ok(())
}

fn heading(of: &Outcomes, title: &str, language: Language) -> String {
    match language {
        Language::Zh => format!("{title}，截至{}", of.cut_off),
        Language::En => format!("{title}, up to {}", of.cut_off),
    }
}

const fn heading_of_units(language: Language) -> &'static str {
    match language {
        Language::Zh => "问责（按责任单位）",
        Language::En => "Accountability, by responsible unit",
    }
}

fn sanctions(screen: &mut Screen, heading: &str, rows: Vec<(String, &Sanctions)>) -> io::Result<()> {
    screen.heading(heading)?;
    let headings = match screen.language() {
        Language::Zh => ["", "记录", "人次", "人", "件", "未载数"],
        Language::En => ["", "records", "person-events", "persons", "cases", "uncounted"],
    };
    let mut shown = table(screen.width(), Rows::Close, &headings);
    figures_right(&mut shown, 1, &headings);
    for (name, of) in rows {
        let bound =
            |more: bool, count: u64, at: &str| if more { format!("{at}{count}") } else { count.to_string() };
        let least = of.events_untold > 0 && of.person_events > 0;
        let events = bound(least, of.person_events, "≥");
        let persons = bound(of.persons_told > 1, of.persons_at_most, "≤");
        let figures =
            [of.outcomes.to_string(), events, persons, of.cases.to_string(), of.uncounted.to_string()];
        shown.add_row([name].into_iter().chain(figures));
    }
    screen.line(&shown.trim_fmt())
}

fn recoveries(screen: &mut Screen, of: &Outcomes) -> io::Result<()> {
    let language = screen.language();
    screen.heading(&heading(of, screen.pick("追缴（元）", "Recoveries, in yuan"), language))?;
    let headings = match language {
        Language::Zh => ["", "笔数", "应追", "已追", "尚欠", "未载明"],
        Language::En => ["", "count", "owed", "paid", "outstanding", "not told"],
    };
    let mut shown = table(screen.width(), Rows::Close, &headings);
    figures_right(&mut shown, 1, &headings);
    let kinds = of.kinds.iter().map(|(kind, it)| (figures::recovery_kind(*kind, language), it));
    let total = (screen.pick("合计", "all"), &of.recoveries);
    for (name, it) in kinds.chain([total]) {
        let Recoveries { count, due, paid, outstanding, due_untold, paid_untold, .. } = it;
        let untold = due_untold.saturating_add(*paid_untold);
        let figures = [count.to_string(), yuan(*due), yuan(*paid), yuan(*outstanding), untold.to_string()];
        shown.add_row([name.to_owned()].into_iter().chain(figures));
    }
    screen.line(&shown.trim_fmt())
}

/// Money with both digits of its fen, where it has any.
fn yuan(money: Money) -> String {
    let shown = money.to_string();
    let fen = shown.split_once('.').map_or(2, |(_, fen)| fen.len());
    format!("{shown}{}", "0".repeat(2_usize.saturating_sub(fen)))
}

fn note(screen: &mut Screen, formulas: &[OutcomeFormula]) -> io::Result<()> {
    let language = screen.language();
    let said = formulas.iter().map(|formula| {
        let words = figures::outcome_formula(*formula, language);
        match language {
            Language::Zh => format!("{words}〔{formula}〕"),
            Language::En => format!("{words} ({formula})"),
        }
    });
    let said: Vec<String> = said.collect();
    let (lead, joint) = (screen.pick("口径：", "counted: "), screen.pick("；", "; "));
    screen.wrapped(0, &format!("{lead}{}", said.join(joint)))
}
