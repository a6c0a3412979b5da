//! What a note says, in the language of the reader.

// languages
mod en;
mod zh;

use zhenggai_core::language::{Language, fill};
use zhenggai_grammar::due::Told;

use crate::field::Field;
use crate::note::Note;
use crate::reading::DueReading;

/// The sentence of a note, without a full stop. A code that this crate does not know is its own sentence.
#[must_use]
pub fn sentence(note: &Note, language: Language) -> String {
    let template = match language {
        Language::Zh => zh::template(note.code()),
        Language::En => en::template(note.code()),
    };
    fill(template.unwrap_or(note.code().as_str()), note.params())
}

/// The name of a field.
#[must_use]
pub const fn field(field: Field, language: Language) -> &'static str {
    match language {
        Language::Zh => zh::field(field),
        Language::En => en::field(field),
    }
}

/// A deadline in short words: the day, 立行立改, 反馈后2个月内, with 长期坚持 where it goes on.
#[must_use]
pub fn due(due: &DueReading, language: Language) -> String {
    let zh = language == Language::Zh;
    let Some(said) = &due.said else { return String::new() };
    let words = due.text.as_deref().unwrap_or_default();
    let standing = if zh { "长期坚持" } else { "standing" };
    let told = match &said.told {
        Told::By { day, .. } => day.to_string(),
        Told::Immediate => if zh { "立行立改" } else { "at once" }.to_owned(),
        Told::Standing => return standing.to_owned(),
        Told::After { .. } | Told::Yearless { .. } | Told::NoSuchDay | Told::Progress | Told::Unknown => {
            words.to_owned()
        }
    };
    match (&said.standing, zh) {
        (None, _) => told,
        (Some(_), true) => format!("{told}，{standing}"),
        (Some(_), false) => format!("{told}, {standing}"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::catalogue::CARDS;

    fn names(template: &str) -> BTreeSet<&str> {
        template.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
    }

    #[test]
    fn every_code_has_a_sentence_in_both_languages_with_the_same_parameters() {
        for card in CARDS {
            let (zh, en) = (zh::template(card.code()), en::template(card.code()));
            let (Some(zh), Some(en)) = (zh, en) else { panic!("no sentence for {}", card.code()) };
            assert_eq!(names(zh), names(en), "{}", card.code());
            for sentence in [zh, en] {
                assert!(!sentence.ends_with(['。', '.']), "{sentence}");
            }
        }
    }

    #[test]
    fn every_card_has_titles_and_a_page_of_the_same_name() {
        for card in CARDS.iter().chain(crate::unreadable::CARDS) {
            assert!(card.page().starts_with(&format!("# {} · ", card.code())), "{}", card.code());
            assert!(!card.title_zh().is_empty() && !card.title_en().is_empty(), "{}", card.code());
        }
    }
}
