//! Every code with its card and its page.

use zhenggai_core::catalogue;
use zhenggai_core::code::Card;
use zhenggai_core::language::Language;

/// Every card of every crate behind the front door, in order of code.
#[must_use]
pub fn cards() -> Vec<&'static Card> {
    let mut cards: Vec<&'static Card> = catalogue::cards()
        .chain(zhenggai_grammar::catalogue::CARDS)
        .chain(zhenggai_notice::catalogue::CARDS)
        .chain(zhenggai_notice::difference::CARDS)
        .chain(zhenggai_notice::unreadable::CARDS)
        .chain(zhenggai_tables::catalogue::CARDS)
        .chain(zhenggai_tables::unreadable::CARDS)
        .chain(zhenggai_wire::fault::CARDS)
        .chain(zhenggai_store::fault::CARDS)
        .chain(zhenggai_store::fault::bundle::CARDS)
        .chain(zhenggai_store::seal::fault::CARDS)
        .chain(zhenggai_wire::shape::fault::CARDS)
        .chain(crate::fault::CARDS)
        .chain(crate::replay::CARDS)
        .collect();
    cards.sort_by_key(|card| card.code());
    cards
}

/// The card of a code, however it is written: `count-mismatch` finds `COUNT_MISMATCH`.
#[must_use]
pub fn card(code: &str) -> Option<&'static Card> {
    let asked = code.trim().replace('-', "_").to_ascii_uppercase();
    cards().into_iter().find(|card| card.code().as_str() == asked)
}

/// The page of a code in one language: Markdown without the other language and without the worked cases.
#[must_use]
pub fn page(card: &Card, language: Language) -> String {
    let (heading, title) = match language {
        Language::Zh => ("## 中文", card.title_zh()),
        Language::En => ("## English", card.title_en()),
    };
    let lines = card.page().lines().skip_while(|line| *line != heading).skip(1);
    let body: Vec<&str> = lines.take_while(|line| !line.starts_with("## ")).collect();
    format!("# {} · {title}\n\n{}\n", card.code(), body.join("\n").trim())
}

/// The codes that are nearest in spelling, for a code that there is not; at most three.
#[must_use]
pub fn nearest(code: &str) -> Vec<&'static Card> {
    let asked = code.trim().replace('-', "_").to_ascii_uppercase();
    let words: Vec<&str> = asked.split('_').filter(|word| word.len() > 2).collect();
    let shared = |card: &Card| words.iter().filter(|word| card.code().as_str().contains(*word)).count();
    let mut near: Vec<(usize, &'static Card)> =
        cards().into_iter().map(|card| (shared(card), card)).filter(|(shared, _)| *shared > 0).collect();
    near.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.code().cmp(&b.1.code())));
    near.into_iter().take(3).map(|(_, card)| card).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_page_in_both_languages() {
        let cards = cards();
        assert!(cards.windows(2).all(|pair| pair[0].code() < pair[1].code()), "a code is listed twice");
        for found in cards {
            for language in [Language::Zh, Language::En] {
                let page = page(found, language);
                assert!(page.lines().count() > 4, "{} {language}: {page}", found.code());
            }
        }
    }

    #[test]
    fn codes_are_found_as_people_write_them() {
        assert_eq!(card(" children-closed ").unwrap().code().as_str(), "CHILDREN_CLOSED");
        assert!(card("NO_SUCH_CODE").is_none());
        assert_eq!(nearest("CHILD_CLOSED").first().unwrap().code().as_str(), "CHILDREN_CLOSED");
    }
}
