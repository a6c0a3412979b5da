//! Doubts, asked one by one of whoever is at the terminal.

use std::collections::BTreeSet;
use std::io;

use zhenggai::core::item::Item;
use zhenggai::core::language::Language;
use zhenggai::tables::intake::plan::{Answers, Doubt};
use zhenggai::tables::note::{At, named};
use zhenggai::tables::reading::Reading;
use zhenggai::tables::say::sentence;

use crate::show::{Screen, phrase};

/// What was answered to one doubt.
#[derive(Debug, PartialEq, Eq)]
enum Reply {
    /// It is one of what it may be.
    Is(Item),
    /// It is new.
    New,
    /// It stays open.
    Open,
    /// Nothing that can be understood.
    Unclear,
}

/// Asks about each doubt that was not `asked` about before, unless somebody leaves; what is left open is in no answer.
pub(super) fn ask(
    screen: &mut Screen,
    reading: &Reading,
    doubts: &[Doubt],
    asked: &mut BTreeSet<At>,
) -> io::Result<Answers> {
    let language = screen.language();
    let mut answers = Answers::new();
    for (number, doubt) in (1_usize..).zip(doubts) {
        let Some(at) = doubt.note.at().filter(|at| asked.insert(*at)) else { continue };
        let place = named(reading.sheet_name(at.sheet), at);
        screen.heading(&format!("{number}/{} {place}", doubts.len()))?;
        screen.line(&sentence(&doubt.note, language))?;
        for (number, (item, text)) in (1_usize..).zip(&doubt.candidates) {
            screen.line(&format!("  {number}  {item}  {}", phrase::cut(text, 60)))?;
        }
        screen.line(screen.pick("  n  新增", "  n  it is new"))?;
        loop {
            let Some(words) = screen.ask(question(language))? else { return Ok(answers) };
            match reply(&words, doubt) {
                Reply::Is(item) => drop(answers.insert(place, Some(item))),
                Reply::New => drop(answers.insert(place, None)),
                Reply::Open => {}
                Reply::Unclear => {
                    screen.line(
                        screen.pick("请输入上列序号、n，或直接回车", "a number of the list, n, or nothing"),
                    )?;
                    continue;
                }
            }
            break;
        }
    }
    Ok(answers)
}

const fn question(language: Language) -> &'static str {
    match language {
        Language::Zh => "是哪一条？（回车：暂不处理）",
        Language::En => "Which one is it? (Enter: leave it open)",
    }
}

fn reply(words: &str, doubt: &Doubt) -> Reply {
    match words.trim().to_lowercase().as_str() {
        "" => Reply::Open,
        "n" | "new" | "新" | "新增" => Reply::New,
        word => {
            let at = word.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            let named = at.and_then(|at| doubt.candidates.get(at));
            named.map_or(Reply::Unclear, |(item, _)| Reply::Is(item.clone()))
        }
    }
}

#[cfg(test)]
mod tests {
    use zhenggai::core::code::Severity;
    use zhenggai::tables::catalogue::INTAKE_DOUBTFUL;
    use zhenggai::tables::note::Note;

    use super::*;

    #[test]
    fn a_reply_is_a_number_of_the_list_or_new_or_nothing() {
        let at = At { sheet: 0, row: 5, column: 3 };
        let item = |word: &str| word.parse::<Item>().unwrap();
        let doubt = Doubt {
            note: Note::new(INTAKE_DOUBTFUL, Severity::Warning, at),
            candidates: vec![
                (item("measure:F1.M1"), "甲".to_owned()),
                (item("measure:F1.M2"), "乙".to_owned()),
            ],
        };
        assert_eq!(reply("2", &doubt), Reply::Is(item("measure:F1.M2")));
        assert_eq!(reply(" N ", &doubt), Reply::New);
        assert_eq!(reply("新增", &doubt), Reply::New);
        assert_eq!(reply("", &doubt), Reply::Open);
        for unclear in ["0", "3", "y", "-1", "measure:F1.M1"] {
            assert_eq!(reply(unclear, &doubt), Reply::Unclear, "{unclear}");
        }
    }
}
