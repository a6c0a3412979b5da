//! What `--match` says.

use zhenggai::core::invalid::Invalid;
use zhenggai::core::item::Item;
use zhenggai::core::language::Language;
use zhenggai::tables::intake::plan::Answers;

use crate::args::sheet::Matches;
use crate::command::input::Trouble;

/// `台账!D7=measure:F1.M2`, `7=new`.
pub(super) fn read(matches: &Matches, language: Language) -> Result<Answers, Trouble> {
    matches.matches.iter().map(|word| one(word, language)).collect()
}

fn one(word: &str, language: Language) -> Result<(String, Option<Item>), Trouble> {
    let (place, item) = word.rsplit_once('=').unwrap_or((word, ""));
    if item == "new" {
        return Ok((place.to_owned(), None));
    }
    let item = item.parse().map_err(|invalid: Invalid| Trouble::of("--match", &invalid.into(), language))?;
    Ok((place.to_owned(), Some(item)))
}
