//! Rule sets, for people: a list, the whole in words, what differs, what is worth a second look.

use std::io;

use anstyle::{AnsiColor, Style};
use zhenggai::core::closure::lint::PolicyNote;
use zhenggai::core::closure::policy::Policy;
use zhenggai::core::closure::source::Confidence;
use zhenggai::core::language::Language;
use zhenggai::core::say;
use zhenggai::core::say::policy::{Line, confidence, differences as differ, sections};

use crate::show::phrase;
use crate::show::screen::Screen;
use crate::show::style::of_severity;
use crate::show::table::{self, Rows};
use crate::show::wrap::wrap;

/// The rule sets there are, one a row.
pub(crate) fn list(screen: &mut Screen, sets: &[Policy]) -> io::Result<()> {
    let language = screen.language();
    let headings = [
        screen.pick("编号", "id"),
        screen.pick("版本", "version"),
        screen.pick("名称", "title"),
        screen.pick("施行", "in force"),
        screen.pick("未核实的值", "not confirmed"),
    ];
    let mut table = table::table(screen.width(), Rows::Close, &headings);
    for set in sets {
        let all = set.confidences().count();
        let unsure = set.confidences().filter(|(_, sure)| *sure == Confidence::Unconfirmed).count();
        let ends =
            |day: Option<zhenggai::core::day::Day>| day.map_or_else(String::new, |day| day.to_string());
        let in_force = match (set.valid_from, set.valid_until) {
            (None, None) => "–".to_owned(),
            (from, until) => format!("{} – {}", ends(from), ends(until)).trim().to_owned(),
        };
        let title = if language == Language::Zh { &set.title_zh } else { &set.title_en };
        table.add_row([
            set.id.to_string(),
            set.version.to_string(),
            title.to_string(),
            in_force,
            format!("{unsure}/{all}"),
        ]);
    }
    screen.line(&table.trim_fmt())
}

/// The whole rule set in words, with what each value rests on.
pub(crate) fn explain(screen: &mut Screen, policy: &Policy) -> io::Result<()> {
    let language = screen.language();
    let title = if language == Language::Zh { &policy.title_zh } else { &policy.title_en };
    screen.title(title.as_str())?;
    screen.line(&format!("{} {}", policy.id, policy.version))?;
    let unsure = policy.confidences().filter(|(_, sure)| *sure == Confidence::Unconfirmed).count();
    if unsure > 0 {
        let said = match language {
            Language::Zh => format!("其中{unsure}项未核实，使用前请对照规定原文；均以【未核实】标出。"),
            Language::En if unsure == 1 => {
                "1 value is not confirmed; it is marked, and is to be held against the text.".to_owned()
            }
            Language::En => format!(
                "{unsure} values are not confirmed; they are marked, and are to be held against the text."
            ),
        };
        screen.line(&said)?;
    }
    for section in sections(policy, language) {
        screen.heading(section.title)?;
        let mut told: Option<String> = None;
        for line in &section.lines {
            item(screen, "·", line)?;
            let said = line.source.as_ref().map(|source| source.text.to_string());
            // What all lines of a part rest on is said once, and not where the line itself is its source.
            if let Some(said) = said.filter(|said| told.as_ref() != Some(said) && *said != line.text) {
                source(screen, &said)?;
                told = Some(said);
            }
        }
    }
    Ok(())
}

/// Marks a value by how sure it is. What is confirmed needs no mark.
fn marked(screen: &Screen, line: &Line) -> String {
    let language = screen.language();
    match line.confidence() {
        Some(sure @ (Confidence::Unconfirmed | Confidence::Practice)) => match language {
            Language::Zh => format!("{}【{}】", line.text, confidence(sure, language)),
            Language::En => format!("{} [{}]", line.text, confidence(sure, language)),
        },
        Some(Confidence::Confirmed) | None => line.text.clone(),
    }
}

fn item(screen: &mut Screen, bullet: &str, line: &Line) -> io::Result<()> {
    let language = screen.language();
    let text = marked(screen, line);
    let plain = match language {
        Language::Zh => format!("【{}】", confidence(Confidence::Unconfirmed, language)),
        Language::En => format!("[{}]", confidence(Confidence::Unconfirmed, language)),
    };
    let style = Style::new().fg_color(Some(AnsiColor::Yellow.into()));
    let width = usize::from(screen.width()).saturating_sub(4);
    for (place, part) in wrap(&text, width).iter().enumerate() {
        let lead = if place == 0 { bullet } else { " " };
        let part = part.replace(&plain, &format!("{style}{plain}{style:#}"));
        screen.line(&format!("  {lead} {part}"))?;
    }
    Ok(())
}

fn source(screen: &mut Screen, said: &str) -> io::Result<()> {
    let style = Style::new().dimmed();
    let text = format!("{}{said}", screen.pick("依据：", "rests on: "));
    let width = usize::from(screen.width()).saturating_sub(6);
    for part in wrap(&text, width) {
        screen.line(&format!("      {style}{part}{style:#}"))?;
    }
    Ok(())
}

/// What the second rule set says otherwise than the first.
pub(crate) fn differences(screen: &mut Screen, first: &Policy, second: &Policy) -> io::Result<()> {
    let language = screen.language();
    screen.title(&format!("{} {} → {} {}", first.id, first.version, second.id, second.version))?;
    let found = differ(first, second, language);
    if found.is_empty() {
        return screen.line(screen.pick("两套规则没有不同。", "The two say the same."));
    }
    let mut title = "";
    for difference in &found {
        if difference.title != title {
            title = difference.title;
            screen.heading(title)?;
        }
        if let Some(before) = &difference.before {
            item(screen, "-", before)?;
        }
        if let Some(after) = &difference.after {
            item(screen, "+", after)?;
        }
    }
    Ok(())
}

/// What is worth a second look.
pub(crate) fn notes(screen: &mut Screen, policy: &Policy, notes: &[PolicyNote]) -> io::Result<()> {
    let language = screen.language();
    if notes.is_empty() {
        let said = match language {
            Language::Zh => format!("{}：没有需要留意之处。", policy.id),
            Language::En => format!("{}: nothing to look at twice.", policy.id),
        };
        return screen.line(&said);
    }
    for note in notes {
        let style = of_severity(note.severity);
        let level = phrase::severity(note.severity, language);
        screen.line(&format!(
            "{style}{level}[{}]{style:#}: {}",
            note.code,
            say::policy_note(note, language)
        ))?;
    }
    Ok(())
}
