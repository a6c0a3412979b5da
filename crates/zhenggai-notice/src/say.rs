//! What a diagnostic says, in the language of the reader.

// languages
mod en;
mod zh;

use zhenggai_core::language::{Language, fill};

use crate::diagnostic::Diagnostic;
use crate::difference::Difference;
use crate::unreadable::{Foreign, Unreadable};

/// The sentence of a diagnostic, without a full stop. A code that this crate does not know is its own
/// sentence.
#[must_use]
pub fn sentence(diagnostic: &Diagnostic, language: Language) -> String {
    let template = match language {
        Language::Zh => zh::template(diagnostic.code()),
        Language::En => en::template(diagnostic.code()),
    };
    fill(template.unwrap_or(diagnostic.code().as_str()), diagnostic.params())
}

/// The sentence of a difference between a notice and the record, without a full stop.
#[must_use]
pub fn difference(difference: &Difference, language: Language) -> String {
    let template = match language {
        Language::Zh => zh::template(difference.code),
        Language::En => en::template(difference.code),
    };
    let mut params = difference.params.clone();
    for (_, value) in params.iter_mut().filter(|(name, _)| *name == "recorded") {
        let said = match language {
            Language::Zh => zh::recorded(value),
            Language::En => en::recorded(value),
        };
        *value = said.map_or_else(|| value.clone(), str::to_owned);
    }
    fill(template.unwrap_or(difference.code.as_str()), &params)
}

/// What is said of bytes that cannot be read, without a full stop.
#[must_use]
pub fn unreadable(unreadable: &Unreadable, language: Language) -> String {
    let mut params = unreadable.params();
    let (template, what) = match language {
        Language::Zh => (zh::template(unreadable.code()), unreadable.foreign().map(Foreign::name_zh)),
        Language::En => (en::template(unreadable.code()), unreadable.foreign().map(Foreign::name_en)),
    };
    for param in params.iter_mut().filter(|(name, _)| *name == "what") {
        param.1 = what.unwrap_or_default().to_owned();
    }
    fill(template.unwrap_or(unreadable.code().as_str()), &params)
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
        for card in CARDS.iter().chain(crate::difference::CARDS).chain(crate::unreadable::CARDS) {
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
        for card in CARDS.iter().chain(crate::difference::CARDS).chain(crate::unreadable::CARDS) {
            assert!(card.page().starts_with(&format!("# {} · ", card.code())), "{}", card.code());
            assert!(!card.title_zh().is_empty() && !card.title_en().is_empty(), "{}", card.code());
        }
    }
}
