//! What a notice says, for people: its facts, and the outline with every status.

use std::io;

use zhenggai::core::language::Language;
use zhenggai::core::origin::Basis;
use zhenggai::notice::reading::{Node, Progress, Reading, StatusReading};

use crate::show::screen::Screen;
use crate::show::{facts, phrase};

/// Prints what a notice says.
pub(crate) fn show(screen: &mut Screen, reading: &Reading) -> io::Result<()> {
    if let Some(title) = &reading.title {
        screen.title(&title.value)?;
    }
    facts::head(screen, reading)?;
    for aspect in &reading.outline.aspects {
        if let (Some(label), Some(title)) = (&aspect.label, &aspect.title) {
            screen.heading(&format!("{label}{title}"))?;
        }
        for problem in &aspect.problems {
            node(screen, problem, 1)?;
        }
    }
    if let Some(block) = &reading.outline.on_site {
        screen.heading(
            screen.pick("巡察期间移交的立行立改问题", "Handed over on site, to be put right at once"),
        )?;
        if let (Some(declared), true) = (&block.declared, block.matters.is_empty()) {
            let all = block.status.as_ref().map(|it| status(it, screen.language())).unwrap_or_default();
            let count = declared.value;
            screen.line(&match screen.language() {
                Language::Zh => format!("  共{count}项，未逐项列出{all}  :{}", block.span),
                Language::En => format!("  {count} in all, none named{all}  :{}", block.span),
            })?;
        }
        for matter in &block.matters {
            let status = matter.status.as_ref().map(|it| status(it, screen.language())).unwrap_or_default();
            screen.line(&format!("  {}{status}  :{}", matter.name, matter.span))?;
        }
    }
    facts::foot(screen, &reading.facts)?;
    screen.line("")
}

fn node(screen: &mut Screen, it: &Node, depth: usize) -> io::Result<()> {
    let words = it.title.as_ref().or(it.heading.as_ref()).map(String::as_str).unwrap_or_default();
    let status = it.status.as_ref().map(|it| status(it, screen.language())).unwrap_or_default();
    let clauses = match (it.clauses.len(), screen.language()) {
        (0, _) => String::new(),
        (count, Language::Zh) => format!(" [{count}条]"),
        (count, Language::En) => format!(" [{count}]"),
    };
    let indent = "  ".repeat(depth);
    screen.line(&format!("{indent}{}{}{clauses}{status}  :{}", it.label, phrase::cut(words, 40), it.span))?;
    for child in &it.items {
        node(screen, child, depth.saturating_add(1))?;
    }
    Ok(())
}

/// A printed status; what was only inferred is marked.
fn status(status: &StatusReading, language: Language) -> String {
    let word = match (status.value, language) {
        (Progress::Completed, Language::Zh) => "已完成",
        (Progress::Completed, Language::En) => "completed",
        (Progress::Staged, Language::Zh) => "阶段性完成",
        (Progress::Staged, Language::En) => "done in part",
        (Progress::Ongoing, Language::Zh) => "正在推进",
        (Progress::Ongoing, Language::En) => "in progress",
        (Progress::Planned, Language::Zh) => "未启动",
        (Progress::Planned, Language::En) => "not begun",
        (Progress::NotInPlace, Language::Zh) => "未整改到位",
        (Progress::NotInPlace, Language::En) => "not in place",
    };
    let doubt = match (status.basis, language) {
        (Basis::Explicit, _) => "",
        (Basis::ExplicitPart, Language::Zh) => "（部分）",
        (Basis::ExplicitPart, Language::En) => " (part)",
        (Basis::Inferred, Language::Zh) => "（推断）",
        (Basis::Inferred, Language::En) => " (inferred)",
    };
    format!("  · {word}{doubt}")
}
