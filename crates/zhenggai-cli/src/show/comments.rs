//! What would come of taking a list of comments in, for people.

use std::io;
use std::path::Path;

use zhenggai::core::language::Language;
use zhenggai::core::ledger::event::Event;
use zhenggai::tables::comments::Comments;
use zhenggai::tables::intake::comments::{CommentPlan, CommentStep};
use zhenggai::tables::note::At;
use zhenggai::tables::say::sentence;

use crate::show::phrase;
use crate::show::screen::Screen;
use crate::show::table::{self, Rows};

/// Prints what would be recorded, and what is left or not certain.
pub(crate) fn show(screen: &mut Screen, file: &Path, list: &Comments, plan: &CommentPlan) -> io::Result<()> {
    if !plan.steps.is_empty() {
        let headings: &[&str] = match screen.language() {
            Language::Zh => &["单元格", "日期", "登记", "渠道", "事项", "答复期限", "内容"],
            Language::En => &["cell", "day", "records", "channel", "item", "answer by", "words"],
        };
        let mut shown = table::table(screen.width(), Rows::Close, headings);
        for step in &plan.steps {
            shown.add_row(row(list.named(step.at), step, screen.language()));
        }
        screen.line(&shown.to_string())?;
    }
    for note in list.notes.iter().chain(&plan.notes) {
        let place = note.at().map_or_else(|| file.display().to_string(), |at| place(file, list, at));
        screen.remark(note.severity(), note.code().as_str(), &place, &sentence(note, screen.language()))?;
    }
    if plan.known > 0 {
        screen.line(&match screen.language() {
            Language::Zh => format!("{}条已在台账中，不重复登记。", plan.known),
            Language::En => format!("On record already, and not recorded again: {}.", plan.known),
        })?;
    }
    Ok(())
}

/// A cell with its file and its sheet.
pub(crate) fn place(file: &Path, list: &Comments, at: At) -> String {
    format!("{}!{}", file.display(), list.named(at))
}

fn row(cell: String, step: &CommentStep, language: Language) -> Vec<String> {
    let day = step.on.to_string();
    match &step.event {
        Event::CommentReceived(it) => {
            let item = it.item.as_ref().map(ToString::to_string).unwrap_or_default();
            let by = it.answer_by.map(|day| day.to_string()).unwrap_or_default();
            let kind = if language == Language::Zh { "意见" } else { "comment" };
            let words = phrase::cut(it.text.as_str(), 40);
            vec![cell, day, kind.to_owned(), it.channel.to_string(), item, by, words]
        }
        Event::CommentAnswered(it) => {
            let kind = if language == Language::Zh { "答复" } else { "answer" };
            let words = phrase::cut(it.text.as_str(), 40);
            vec![cell, day, kind.to_owned(), String::new(), String::new(), String::new(), words]
        }
        _ => vec![cell, day],
    }
}
