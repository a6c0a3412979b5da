//! Whose word something is that does not say so itself.

use zhenggai_core::id::PartyId;
use zhenggai_core::invalid::Invalid;
use zhenggai_core::ledger::entry::Author;
use zhenggai_core::party::{Duty, Party, PartyKind};
use zhenggai_core::text::Name;
use zhenggai_tables::lower;

use crate::book::Book;
use crate::fault::Fault;

/// Whose word it is: the party and duty of `PARTY:DUTY`, else whoever opened the ledger, for a new one the office that keeps
/// it (登记人). A party is known by its id or name in the ledger; another is made.
///
/// # Errors
/// `Invalid` where the duty is none, or no party is named.
pub fn author(by: Option<&str>, book: Option<&Book>) -> Result<Author, Fault> {
    let Some(by) = by else {
        return book.and_then(Book::opener).map_or_else(office, Ok);
    };
    let (word, duty) = by.rsplit_once([':', '：']).unwrap_or((by, ""));
    let duty: Duty = duty.trim().parse().map_err(Fault::Invalid)?;
    let kind = match duty {
        Duty::FirstResponsible | Duty::LeadLeader | Duty::Handler => PartyKind::Person,
        _ => PartyKind::Body,
    };
    let known: Option<Party> = book.and_then(|book| book.party(word));
    let party = known.or_else(|| lower::party(word, kind));
    let party = party.ok_or(Invalid::Empty { field: "party" })?;
    Ok(Author { party, duty })
}

/// Where nobody is named, the office that keeps the ledger answers for what stands in it (整改办).
///
/// # Errors
/// None: its name is one.
pub fn office() -> Result<Author, Fault> {
    let name = Name::new("name", "整改工作领导小组办公室")?;
    let party = Party { id: PartyId::new("rectification-office")?, kind: PartyKind::Body, name };
    Ok(Author { party, duty: Duty::RectificationOffice })
}
