//! What notebooks show: tables of plain HTML, without script and without style sheets of their own.

use std::fmt::Write as _;

use zhenggai::wire::advice::ChainRecord;
use zhenggai::wire::dossier::{DossierRecord, FindingStateRecord, ItemStateRecord, MeasureStateRecord};
use zhenggai::wire::notice::DiagnosticRecord;
use zhenggai::wire::verdict::{ReasonRecord, VerdictRecord};

/// Text with what HTML would misread put in words.
fn plain(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The colour that goes with a light, an outcome or a severity.
fn colour(word: &str) -> &'static str {
    match word {
        "met" | "green" => "#1a7f37",
        "not_met" | "red" | "error" => "#cf222e",
        "cannot_tell" | "yellow" | "warning" => "#9a6700",
        _ => "#57606a",
    }
}

fn marked(word: &str) -> String {
    format!("<b style=\"color:{}\">{}</b>", colour(word), plain(word))
}

fn table(head: &[&str], rows: &[Vec<String>]) -> String {
    let mut html = "<table lang=\"zh-CN\"><thead><tr>".to_owned();
    head.iter().for_each(|cell| html.push_str(&format!("<th style=\"text-align:left\">{cell}</th>")));
    html.push_str("</tr></thead><tbody>");
    for row in rows {
        let cells: String =
            row.iter().map(|cell| format!("<td style=\"text-align:left\">{cell}</td>")).collect();
        html.push_str(&format!("<tr>{cells}</tr>"));
    }
    html.push_str("</tbody></table>");
    html
}

/// Diagnostics, each with the words it points to; where the lines of the text are at hand, with what stands around them.
pub(crate) fn diagnostics(all: &[DiagnosticRecord], lines: Option<&[String]>) -> String {
    let row = |it: &DiagnosticRecord| {
        let line = lines.and_then(|lines| lines.get(usize::try_from(it.line).ok()?.checked_sub(1)?));
        let place = format!("{}:{}", it.line, it.column);
        let suggestion = it.suggestion.as_ref().map(|it| format!(" → <ins>{}</ins>", plain(it)));
        let said = format!("{}{}", plain(&it.message), suggestion.unwrap_or_default());
        vec![
            place,
            marked(&it.severity),
            format!("<code>{}</code>", plain(&it.code)),
            said,
            pointed(it, line),
        ]
    };
    table(&["place", "severity", "code", "message", "text"], &all.iter().map(row).collect::<Vec<_>>())
}

/// How many characters are shown on each side of what is pointed to.
const AROUND: usize = 16;

fn pointed(it: &DiagnosticRecord, line: Option<&String>) -> String {
    let quote = format!("<mark>{}</mark>", plain(&it.quote));
    let Some(line) = line else { return quote };
    let at = usize::try_from(it.column).unwrap_or_default().saturating_sub(1);
    let after = at.saturating_add(usize::try_from(it.length).unwrap_or_default());
    let from = at.saturating_sub(AROUND);
    let before: String = line.chars().skip(from).take(at.saturating_sub(from)).collect();
    let behind: String = line.chars().skip(after).take(AROUND).collect();
    let dots = if from > 0 { "…" } else { "" };
    format!("{dots}{}{quote}{}", plain(&before), plain(&behind))
}

/// A verdict with its reasons.
pub(crate) fn verdict(of: &VerdictRecord) -> String {
    format!("<p>{} {}</p>{}", plain(&of.item), marked(&of.outcome), reasons(&of.reasons))
}

fn reasons(all: &[ReasonRecord]) -> String {
    let row = |it: &ReasonRecord| {
        let remedy = it.remedy.as_deref().map(plain).unwrap_or_default();
        let rule = format!("<code>{}</code>", plain(&it.rule));
        vec![rule, marked(&it.outcome), plain(&it.sentence), remedy, plain(&it.settlers.join(", "))]
    };
    table(&["rule", "answer", "reason", "remedy", "by"], &all.iter().map(row).collect::<Vec<_>>())
}

/// An item with its verdict and those below it, each to be folded out.
pub(crate) fn chain(of: &ChainRecord) -> String {
    let open = if of.settled { "" } else { " open" };
    let below: String = of.below.iter().map(chain).collect();
    format!(
        "<details{open}><summary>{} {} {}</summary><div style=\"margin-left:1.5em\">{}{below}</div></details>",
        plain(&of.item),
        marked(&of.outcome),
        plain(&of.text),
        reasons(&of.reasons),
    )
}

/// A dossier: its findings and the measures that answer them.
pub(crate) fn dossier(of: &DossierRecord) -> String {
    let mut rows = Vec::new();
    for finding in &of.findings {
        let FindingStateRecord { id, label, text, state, measures, .. } = finding;
        rows.push(row(label.as_ref().unwrap_or(id), &format!("<b>{}</b>", plain(text)), state));
        for measure in measures {
            let MeasureStateRecord { id, label, text, state, .. } = measure;
            rows.push(row(label.as_ref().unwrap_or(id), &plain(text), state));
        }
    }
    let mut html =
        format!("<p><b>{}</b> · {} · {}</p>", plain(&of.title), plain(&of.as_of), plain(&of.policy.id));
    let _ = write!(html, "{}", table(&["no.", "text", "work", "closure", "due", "light", "units"], &rows));
    html
}

fn row(label: &str, text: &str, state: &ItemStateRecord) -> Vec<String> {
    let units = state.answering.units.iter().map(|unit| unit.name.as_ref().unwrap_or(&unit.party).as_str());
    let or_dash = |word: &Option<String>| word.as_deref().map_or_else(|| "–".to_owned(), plain);
    vec![
        plain(label),
        text.to_owned(),
        or_dash(&state.work),
        plain(&state.closure),
        or_dash(&state.due),
        state.light.as_deref().map_or_else(|| "–".to_owned(), marked),
        plain(&units.collect::<Vec<_>>().join("、")),
    ]
}
