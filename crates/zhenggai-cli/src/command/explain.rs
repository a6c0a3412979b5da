//! `zhenggai explain`.

use std::io;

use zhenggai::core::language::Language;
use zhenggai::explain::{card, cards, nearest, page};

use crate::exit::Exit;
use crate::show::{Screen, phrase};

/// Prints the page of a code, or the list of all codes.
pub(super) fn run(code: Option<&str>, screen: &mut Screen) -> io::Result<Exit> {
    let language = screen.language();
    let Some(code) = code else {
        for card in cards() {
            let title = if language == Language::Zh { card.title_zh() } else { card.title_en() };
            screen.line(&format!(
                "{:<26} {} {title}",
                card.code(),
                phrase::family(card.family(), language)
            ))?;
        }
        return Ok(Exit::Clear);
    };
    if let Some(card) = card(code) {
        screen.page(&page(card, language))?;
        return Ok(Exit::Clear);
    }
    let near: Vec<&str> = nearest(code).into_iter().map(|card| card.code().as_str()).collect();
    let sentence = match (language, near.is_empty()) {
        (Language::Zh, true) => format!("没有代码“{code}”；不写代码可列出全部"),
        (Language::Zh, false) => format!("没有代码“{code}”，是否指{}？", near.join("、")),
        (Language::En, true) => format!("there is no code `{code}`; without a code all are listed"),
        (Language::En, false) => format!("there is no code `{code}`; did you mean {}?", near.join(", ")),
    };
    screen.trouble("explain", "UNKNOWN_WORD", &sentence)?;
    Ok(Exit::Unusable)
}
