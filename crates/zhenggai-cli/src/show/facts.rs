//! The facts of a notice, for people: who and when, the figures it claims, the rules it made, accountability and money, how
//! to answer. Each with the place where it stands; what is not printed is not shown.

use std::io;

use unicode_width::UnicodeWidthStr as _;
use zhenggai::core::claim::ClaimKind;
use zhenggai::core::day::{Day, Period};
use zhenggai::core::language::Language;
use zhenggai::notice::reading::{
    AccountabilityReading, DeclaredTotal, DocumentReading, Facts, Genre, Reading, Said,
};

use crate::show::phrase;
use crate::show::screen::Screen;

/// Prints who published what about whom, when, and the totals that it claims.
pub(super) fn head(screen: &mut Screen, reading: &Reading) -> io::Result<()> {
    let facts = &reading.facts;
    let language = screen.language();
    let mut lines: Vec<(&str, String)> = Vec::new();
    let mut add = |zh, en, said: Option<String>| {
        lines.extend(said.map(|said| (if language == Language::Zh { zh } else { en }, said)));
    };
    add("体裁", "kind", reading.genre.map(|genre| self::genre(genre, language).to_owned()));
    add("发布单位", "issued by", facts.issuing_body.as_ref().map(words));
    add("派出监督", "inspected by", facts.inspecting_body.as_ref().map(words));
    add("被监督单位", "about", facts.inspected_body.as_ref().map(words));
    add("进驻", "on site", facts.inspected_period.as_ref().map(period));
    add("反馈", "feedback", facts.feedback_date.as_ref().map(|said| day(said, language)));
    add("通报", "notice", facts.notice_date.as_ref().map(|said| day(said, language)));
    for total in &facts.declared_totals {
        add("公布数", "claimed", Some(claim(total, language)));
    }
    for table in &facts.tables {
        let (rows, columns) = (table.rows.len(), table.header.len());
        let said = match language {
            Language::Zh => format!("{rows}行{columns}列"),
            Language::En => format!("{rows} rows, {columns} columns"),
        };
        add("表格", "table", Some(format!("{said}  :{}–{}", table.line_first, table.line_last)));
    }
    listed(screen, &lines)
}

/// Prints the rules made, accountability and money, and how to answer.
pub(super) fn foot(screen: &mut Screen, facts: &Facts) -> io::Result<()> {
    let (made, drafts): (Vec<_>, Vec<_>) =
        facts.documents.iter().filter(|it| it.institutional).partition(|it| !it.draft);
    block(screen, "制度成果", "Rules made", made.into_iter().map(document))?;
    block(
        screen,
        "起草中，不计入制度成果",
        "Drafts, which are no rules yet",
        drafts.into_iter().map(document),
    )?;
    block(screen, "问责与追缴", "Accountability and money", facts.accountability.iter().map(outcome))?;
    let Some(contact) = &facts.contact else { return Ok(()) };
    let said = contact.phones.iter().chain(&contact.address).chain(&contact.postcode).chain(&contact.emails);
    block(screen, "联系方式", "How to answer", said.map(words))
}

fn block(
    screen: &mut Screen,
    zh: &'static str,
    en: &'static str,
    lines: impl Iterator<Item = String>,
) -> io::Result<()> {
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        return Ok(());
    }
    let heading = match screen.language() {
        Language::Zh => format!("{zh}（{}）", lines.len()),
        Language::En => format!("{en} ({})", lines.len()),
    };
    screen.heading(&heading)?;
    lines.iter().try_for_each(|line| screen.line(&format!("  {line}")))
}

/// Labels in one column, what is said in another.
fn listed(screen: &mut Screen, lines: &[(&str, String)]) -> io::Result<()> {
    let widest = lines.iter().map(|(label, _)| label.width()).max().unwrap_or_default();
    let mut last = "";
    for (label, said) in lines {
        let shown = if *label == last { "" } else { label };
        last = label;
        let gap = " ".repeat(widest.saturating_sub(shown.width()));
        screen.line(&format!("{shown}{gap}  {said}"))?;
    }
    Ok(())
}

const fn genre(genre: Genre, language: Language) -> &'static str {
    match (genre, language) {
        (Genre::Inspection, Language::Zh) => "巡视巡察整改",
        (Genre::Inspection, Language::En) => "rectification after a Party inspection",
        (Genre::Audit, Language::Zh) => "审计整改",
        (Genre::Audit, Language::En) => "rectification after an audit",
        (Genre::Eco, Language::Zh) => "生态环境保护督察整改",
        (Genre::Eco, Language::En) => "rectification after an environmental inspection",
    }
}

fn words(said: &Said<String>) -> String {
    format!("{}  :{}", said.value, said.span)
}

fn period(said: &Said<Period>) -> String {
    format!("{} – {}  :{}", said.value.start(), said.value.end(), said.span)
}

/// A day; where it cannot be read with certainty, the words that are printed.
fn day(said: &Said<Option<Day>>, language: Language) -> String {
    let day = match (said.value, language) {
        (Some(day), _) => day.to_string(),
        (None, Language::Zh) => format!("“{}”（读不准）", said.text),
        (None, Language::En) => format!("“{}” (cannot be read with certainty)", said.text),
    };
    format!("{day}  :{}", said.span)
}

fn claim(total: &DeclaredTotal, language: Language) -> String {
    let of = phrase::counted(total.of, language);
    let kind = phrase::claim_kind(total.kind, language);
    let (value, unit) = (total.value, if total.kind == ClaimKind::Rate { "%" } else { "" });
    match language {
        Language::Zh => format!("{of}{kind} {value}{unit}  :{}", total.span),
        Language::En => format!("{of}, {kind}: {value}{unit}  :{}", total.span),
    }
}

fn document(document: &DocumentReading) -> String {
    format!("《{}》 {}  :{}", document.title, document.actions.join(" "), document.span)
}

/// A figure against cadres, or of money: the words, for money with its yuan.
fn outcome(outcome: &AccountabilityReading) -> String {
    let AccountabilityReading { kind, value, unit, amount, span, .. } = outcome;
    let yuan = amount.filter(|_| unit != "元").map(|amount| format!(" = ¥{amount}")).unwrap_or_default();
    format!("{kind} {value}{unit}{yuan}  :{span}")
}
