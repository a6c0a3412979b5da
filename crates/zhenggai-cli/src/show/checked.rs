//! A checked notice, for people: what was read, the findings with their verdicts, contradictions, next steps.

use std::io;

use zhenggai::check::Checked;
use zhenggai::core::claim::ClaimKind;
use zhenggai::core::closure::reason::Reason;
use zhenggai::core::closure::source::Confidence;
use zhenggai::core::code::Severity;
use zhenggai::core::finding::FindingSource;
use zhenggai::core::item::Item;
use zhenggai::core::language::Language;
use zhenggai::core::origin::Place;
use zhenggai::core::quantity::Number;
use zhenggai::core::say;
use zhenggai::overview::{FindingRow, Overview, overview};
use zhenggai::record::{self, Step, counts, enumerated};
use zhenggai::wire::check::CountsRecord;

use crate::show::phrase::{self, Names};
use crate::show::screen::Screen;
use crate::show::style::of_severity;
use crate::show::table::{self, Rows};

/// Prints everything that checking a notice brought up.
pub(crate) fn show(screen: &mut Screen, file: &str, checked: &Checked) -> io::Result<()> {
    let overview = overview(&checked.dossier, &checked.assessment);
    let counts = counts(checked, &overview);
    head(screen, checked, &counts)?;
    claims(screen, checked)?;
    findings(screen, checked, &overview)?;
    contradictions(screen, file, checked)?;
    steps(screen, checked, &overview)?;
    sum(screen, &counts)
}

fn head(screen: &mut Screen, checked: &Checked, counts: &CountsRecord) -> io::Result<()> {
    let language = screen.language();
    let opening = &checked.dossier.opening().value;
    screen.title(opening.title.as_str())?;
    let inspection = &opening.inspection;
    let unknown = screen.pick("（未写明）", "(not said)");
    let name = |name: &Option<zhenggai::core::text::Name>| {
        name.as_ref().map_or_else(|| unknown.to_owned(), ToString::to_string)
    };
    let (regime, by, of) = (
        phrase::regime(inspection.regime, language),
        name(&inspection.inspecting_body),
        name(&inspection.inspected_body),
    );
    screen.line(&format!("{regime}  {by} → {of}"))?;
    let period = inspection.on_site.map(|period| format!("{} – {}", period.start(), period.end()));
    let day =
        |day: Option<zhenggai::core::day::Day>| day.map_or_else(|| unknown.to_owned(), |day| day.to_string());
    let published = checked.draft.published_on.as_ref().map(|day| day.value);
    let days = match language {
        Language::Zh => format!(
            "进驻 {}   反馈 {}   通报 {}",
            period.unwrap_or_else(|| unknown.to_owned()),
            day(inspection.feedback_on),
            day(published)
        ),
        Language::En => format!(
            "on site {}   feedback {}   notice {}",
            period.unwrap_or_else(|| unknown.to_owned()),
            day(inspection.feedback_on),
            day(published)
        ),
    };
    screen.line(&days)?;
    let read = match language {
        Language::Zh => format!(
            "读出 {}个方面、{}个问题、{}个事项、{}条分项、立行立改{}项、文件{}件（{}）",
            counts.aspects,
            counts.findings,
            counts.measures,
            counts.clauses,
            counts.handed_over_on_site,
            counts.documents,
            checked.source.encoding()
        ),
        Language::En => format!(
            "read {} aspects, {} findings, {} items, {} clauses, {} handed over on site, {} documents ({})",
            counts.aspects,
            counts.findings,
            counts.measures,
            counts.clauses,
            counts.handed_over_on_site,
            counts.documents,
            checked.source.encoding()
        ),
    };
    screen.line(&read)
}

/// The published totals beside what the notice itself enumerates.
fn claims(screen: &mut Screen, checked: &Checked) -> io::Result<()> {
    if checked.dossier.claims().is_empty() {
        return Ok(());
    }
    let language = screen.language();
    screen.heading(screen.pick("公布的数字", "Published figures"))?;
    let headings = [
        screen.pick("对象", "of"),
        screen.pick("指标", "says"),
        screen.pick("公布", "published"),
        screen.pick("实列", "enumerated"),
        screen.pick("位置", "at"),
    ];
    let mut table = table::table(screen.width(), Rows::Close, &headings);
    for claim in checked.dossier.claims() {
        let it = &claim.value;
        let listed = match enumerated(checked, it.kind, it.of) {
            Some(count) if Number::from_count(u64::try_from(count).unwrap_or(u64::MAX)) == it.value => {
                format!("{count} ✓")
            }
            Some(count) => format!("{count} ✗"),
            None => screen.pick("无法推导", "not derivable").to_owned(),
        };
        let percent = if it.kind == ClaimKind::Rate { "%" } else { "" };
        let at = claim.mark.origin.as_ref().map(|origin| origin.place().to_string()).unwrap_or_default();
        table.add_row([
            phrase::counted(it.of, language).to_owned(),
            phrase::claim_kind(it.kind, language).to_owned(),
            format!("{}{percent}", it.value),
            listed,
            at,
        ]);
    }
    screen.line(&table.trim_fmt())
}

/// One row a finding: may it be struck off, and what stands in the way.
fn findings(screen: &mut Screen, checked: &Checked, overview: &Overview<'_>) -> io::Result<()> {
    if overview.findings.is_empty() {
        return screen.line(screen.pick(
            "\n通报没有逐项列出问题，无从逐项判定。",
            "\nThe notice enumerates no findings, so there is nothing to judge one by one.",
        ));
    }
    let language = screen.language();
    let policy = checked.book.policy();
    let title = match language {
        Language::Zh => {
            format!("问题与判定（规则集 {} {}，截至 {}）", policy.id, policy.version, checked.day)
        }
        Language::En => {
            format!("Findings and verdicts ({} {}, as of {})", policy.id, policy.version, checked.day)
        }
    };
    screen.heading(&title)?;
    screen.line(&phrase::choice(&checked.choice, language))?;
    if let Some(warning) = phrase::not_in_force(&checked.choice, language) {
        screen.line(&warning)?;
    }
    let headings = [
        screen.pick("序号", "no."),
        screen.pick("问题", "finding"),
        screen.pick("事项", "items"),
        screen.pick("判定", "verdict"),
        screen.pick("障碍", "what stands in the way"),
    ];
    let names = Names::new(&checked.dossier, language);
    let mut table = table::table(screen.width(), Rows::Ruled, &headings);
    for row in &overview.findings {
        let it = &row.finding.value;
        let mut text = phrase::cut(it.text.as_str(), 40);
        if it.source == FindingSource::HandedOverOnSite {
            text = format!("{} {text}", screen.pick("【立行立改】", "[on site]"));
        }
        table.add_row([
            comfy_table::Cell::new(names.of(&Item::Finding(it.id.clone()))),
            comfy_table::Cell::new(text),
            comfy_table::Cell::new(row.measures),
            comfy_table::Cell::new(table::mark(row.outcome, language)),
            comfy_table::Cell::new(obstacles(checked, &names, row, language)),
        ]);
    }
    // What stands in the way is the longest text: it takes all that the other columns leave.
    let rest = screen.width().saturating_sub(62).max(30);
    table::widths(&mut table, &[(6, 9), (20, 30), (6, 7), (10, 15), (rest, 80)]);
    screen.line(&table::render(&table, language))
}

fn obstacles(checked: &Checked, names: &Names<'_>, row: &FindingRow<'_>, language: Language) -> String {
    let mut lines: Vec<String> = row
        .blocking
        .iter()
        .map(|reason| {
            let name = names.of(reason.item());
            let place = place(checked, reason).map(|place| format!(" :{place}")).unwrap_or_default();
            let unsure = if reason.confidence() == Confidence::Unconfirmed {
                match language {
                    Language::Zh => "【规则未核实】",
                    Language::En => " [rule not confirmed]",
                }
            } else {
                ""
            };
            format!("{name} {}{unsure}{place}", say::reason(reason, language))
        })
        .collect();
    if row.unknown > 0 {
        lines.push(match language {
            Language::Zh => format!("另有{}处通报未写明", row.unknown),
            Language::En if row.unknown == 1 => "1 question the notice leaves open".to_owned(),
            Language::En => format!("{} questions the notice leaves open", row.unknown),
        });
    }
    lines.join("\n")
}

/// Where the first fact of a reason was read.
fn place(checked: &Checked, reason: &Reason) -> Option<String> {
    let entry = checked.book.ledger().entry(reason.facts().first()?)?;
    match entry.body().origin.as_ref()?.place() {
        place @ Place::Text(_) => Some(place.to_string()),
        Place::Cell { .. } => None,
    }
}

fn contradictions(screen: &mut Screen, file: &str, checked: &Checked) -> io::Result<()> {
    let title = match screen.language() {
        Language::Zh => format!("矛盾与疏漏（{}处）", checked.diagnostics.len()),
        Language::En => format!("Contradictions and omissions ({})", checked.diagnostics.len()),
    };
    screen.heading(&title)?;
    screen.diagnostics(file, &checked.source, &checked.diagnostics)
}

/// What to do: first what rules refuse, then what the notice leaves open.
fn steps(screen: &mut Screen, checked: &Checked, overview: &Overview<'_>) -> io::Result<()> {
    let language = screen.language();
    let names = Names::new(&checked.dossier, language);
    let mut number = 0_usize;
    let parts = [
        (&overview.blocking, screen.pick("下一步：须先解决", "Next steps: what must be settled first")),
        (
            &overview.unknown,
            screen.pick(
                "下一步：须补充说明（通报未写明）",
                "Next steps: what must be said (the notice does not)",
            ),
        ),
    ];
    for (groups, title) in parts {
        if groups.is_empty() {
            continue;
        }
        screen.heading(title)?;
        for step in record::steps(groups, language) {
            number = number.saturating_add(1);
            screen.line(&format!("{number:>3}. {}", told(&names, &step, language)))?;
        }
    }
    Ok(())
}

/// How many items a step names; the rest is counted.
const MOST: usize = 6;

fn told(names: &Names<'_>, step: &Step<'_>, language: Language) -> String {
    let shown: Vec<String> = step.reasons.iter().take(MOST).map(|reason| names.of(reason.item())).collect();
    let items = phrase::row(&shown, step.reasons.len(), language);
    let settlers = step.reasons.first().map(|reason| reason.settlers()).unwrap_or_default();
    let settlers: Vec<&str> = settlers.iter().map(|duty| say::duty(*duty, language)).collect();
    let rule = step.reasons.first().map(|reason| reason.rule().as_str()).unwrap_or_default();
    let what = phrase::cut(&step.what, 120);
    match language {
        Language::Zh => format!("{what}\n     事项：{items}　办理：{}　[{rule}]", settlers.join("、")),
        Language::En => format!("{what}\n     items: {items}; by: {}  [{rule}]", settlers.join(", ")),
    }
}

fn sum(screen: &mut Screen, counts: &CountsRecord) -> io::Result<()> {
    let blocked = counts.errors > 0 || counts.may_not_close > 0;
    let style = of_severity(if blocked { Severity::Error } else { Severity::Info });
    let text = match screen.language() {
        Language::Zh => format!(
            "可以销号{}项，不能销号{}项，无法判断{}项；文本错误{}处，警告{}处",
            counts.may_close, counts.may_not_close, counts.cannot_tell, counts.errors, counts.warnings
        ),
        Language::En => format!(
            "{} may close, {} may not, {} undecided; {} errors and {} warnings in the text",
            counts.may_close, counts.may_not_close, counts.cannot_tell, counts.errors, counts.warnings
        ),
    };
    screen.line(&format!("\n{style}{text}{style:#}"))
}
