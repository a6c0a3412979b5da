//! A ledger that is only looked at, with the rule set that judges it.

use zhenggai::book::Book;
use zhenggai::choice::by_day;
use zhenggai::core::language::Language;
use zhenggai::core::ledger::refusal::Refusal;
use zhenggai::fault::Fault;

use crate::args::LedgerFile;
use crate::command::books;
use crate::command::input::Trouble;

/// The book in a file. Where the ledger is held to no rule set, the built-in one judges that was in force on the day
/// of the feedback.
pub(super) fn open(asked: &LedgerFile, language: Language) -> Result<Book, Trouble> {
    let of = |fault: Fault| Trouble::of(asked.file.display(), &fault, language);
    let book = books::one(asked, language)?;
    let dossier = book.latest().dossier.as_ref().ok_or_else(|| of(Refusal::DossierNotOpened.into()))?;
    let inspection = dossier.inspection();
    let day = inspection.feedback_on.unwrap_or(dossier.opening().mark.on);
    let policy = by_day(inspection.regime, day).map_err(of)?;
    Ok(book.judged_by(policy))
}
