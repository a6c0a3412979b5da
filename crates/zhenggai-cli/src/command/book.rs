//! A ledger that is only looked at: a ledger file, or its entries as lines.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use zhenggai::book::Book;
use zhenggai::choice::by_day;
use zhenggai::core::id::DeviceId;
use zhenggai::core::language::Language;
use zhenggai::core::ledger::refusal::Refusal;
use zhenggai::fault::Fault;

use crate::args::{AnyLedger, LedgerFile};
use crate::command::input::{self, Trouble};
use crate::command::ledger::files;

/// How a SQLite file begins.
const SQLITE: &[u8] = b"SQLite format 3\0";

/// The book in a file. Where the ledger is held to no rule set, the built-in one judges that was in force on the day
/// of the feedback.
pub(super) fn open(asked: &AnyLedger, language: Language) -> Result<Book, Trouble> {
    let of = |fault: Fault| Trouble::of(asked.ledger.display(), &fault, language);
    let book = if is_store(&asked.ledger) {
        let file = LedgerFile { file: asked.ledger.clone(), dossier: asked.dossier.clone() };
        files::open(&file, language)?.into_book()
    } else {
        lines(asked, language)?
    };
    let dossier = book.latest().dossier.as_ref().ok_or_else(|| of(Refusal::DossierNotOpened.into()))?;
    let inspection = dossier.inspection();
    let day = inspection.feedback_on.unwrap_or(dossier.opening().mark.on);
    let policy = by_day(inspection.regime, day).map_err(of)?;
    Ok(book.judged_by(policy))
}

fn is_store(path: &Path) -> bool {
    let mut begins = [0_u8; 16];
    File::open(path).and_then(|mut file| file.read_exact(&mut begins)).is_ok() && begins == SQLITE
}

/// A file of lines holds one dossier.
fn lines(asked: &AnyLedger, language: Language) -> Result<Book, Trouble> {
    let ledger = input::ledger(&asked.ledger, language)?;
    let of = |fault: Fault| Trouble::of(asked.ledger.display(), &fault, language);
    if asked.dossier.as_deref().is_some_and(|named| named != ledger.dossier_id().as_str()) {
        return Err(of(Fault::DossierUnclear { known: vec![ledger.dossier_id().clone()] }));
    }
    let device = DeviceId::new("reader").map_err(|invalid| of(invalid.into()))?;
    let policy = input::policy(files::FALLBACK, language)?;
    let mut book = Book::new(ledger.dossier_id().clone(), device, policy);
    book.merge(ledger.past().values().cloned()).map_err(of)?;
    Ok(book)
}
