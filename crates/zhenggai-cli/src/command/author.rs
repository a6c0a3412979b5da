//! Whose word something is that does not say so itself.

use zhenggai::book::Book;
use zhenggai::core::language::Language;
use zhenggai::core::ledger::entry::Author;

use crate::command::input::Trouble;

/// Whose word it is: the party and duty of `--by PARTY:DUTY`, else whoever opened the ledger, for a new one the office that
/// keeps it.
pub(super) fn author(by: Option<&str>, book: Option<&Book>, language: Language) -> Result<Author, Trouble> {
    zhenggai::author::author(by, book).map_err(|fault| Trouble::of("--by", &fault, language))
}
