//! Whose word something is that does not say so itself.

use zhenggai::book::Book;
use zhenggai::core::id::PartyId;
use zhenggai::core::invalid::Invalid;
use zhenggai::core::language::Language;
use zhenggai::core::ledger::entry::Author;
use zhenggai::core::party::{Duty, Party, PartyKind};
use zhenggai::core::text::Name;
use zhenggai::fault::Fault;
use zhenggai::tables::lower;

use crate::command::input::Trouble;

/// Whose word it is: the party and duty of `--by PARTY:DUTY`, else whoever opened the ledger, for a new one the office that
/// keeps it.
pub(super) fn author(by: Option<&str>, book: Option<&Book>, language: Language) -> Result<Author, Trouble> {
    let of = |fault: Fault| Trouble::of("--by", &fault, language);
    let Some(by) = by else {
        return book.and_then(Book::opener).map_or_else(|| office().map_err(of), Ok);
    };
    let (word, duty) = by.rsplit_once([':', '：']).unwrap_or((by, ""));
    let duty: Duty = duty.trim().parse().map_err(|invalid: Invalid| of(invalid.into()))?;
    let kind = match duty {
        Duty::FirstResponsible | Duty::LeadLeader | Duty::Handler => PartyKind::Person,
        _ => PartyKind::Body,
    };
    let known: Option<Party> = book.and_then(|book| book.party(word));
    let party = known.or_else(|| lower::party(word, kind));
    let party = party.ok_or_else(|| of(Invalid::Empty { field: "party" }.into()))?;
    Ok(Author { party, duty })
}

/// Where nobody is named, the office that keeps the ledger answers for what stands in it.
pub(super) fn office() -> Result<Author, Fault> {
    let name = Name::new("name", "整改工作领导小组办公室")?;
    let party = Party { id: PartyId::new("rectification-office")?, kind: PartyKind::Body, name };
    Ok(Author { party, duty: Duty::RectificationOffice })
}
