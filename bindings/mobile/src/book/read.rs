//! Reading: lists, pages, verdicts.

use zhenggai::core::id::PartyId;
use zhenggai::core::item::Item;
use zhenggai::fault::Fault;
use zhenggai::field::inbox::{self, Card, inbox};
use zhenggai::field::log::log;
use zhenggai::field::sheet::sheet;
use zhenggai::judged::Judged;
use zhenggai::record::advice;

use super::Book;
use super::held::day;
use crate::card::{Inbox, ItemCard};
use crate::entry::{Conflict, LogLine};
use crate::error::BookError;
use crate::page::{DossierPage, ItemPage};
use crate::verdict::{Step, Verdict};

#[uniffi::export]
impl Book {
    /// What waits for a party on a day; for everybody where none is named.
    ///
    /// # Errors
    /// `DOSSIER_NOT_OPENED` when nothing was opened by then.
    pub fn inbox(&self, whose: Option<String>, as_of: String) -> Result<Inbox, BookError> {
        let language = self.held.host.language;
        self.held.with(|book| {
            let whose = whose.as_deref().map(PartyId::new).transpose()?;
            let inbox::Inbox { day, assigned, due, returned, conflicts } =
                inbox(book.book(), whose, day(&as_of)?)?;
            let cards = |cards: &[Card]| cards.iter().map(ItemCard::from).collect();
            let conflict = |it| Conflict::of(it, book.book(), language);
            Ok(Inbox {
                day: day.to_string(),
                assigned: cards(&assigned),
                due: cards(&due),
                returned: cards(&returned),
                conflicts: conflicts.iter().map(conflict).collect(),
            })
        })
    }

    /// The dossier as it stood on a day.
    ///
    /// # Errors
    /// As [`Book::inbox`].
    pub fn dossier(&self, as_of: String) -> Result<DossierPage, BookError> {
        self.held.with(|field| {
            let not_understood = field.kept().not_understood();
            let judged = Judged::new(field.book(), day(&as_of)?)?;
            let dossier = judged.dossier()?;
            let (opening, policy) = (&dossier.opening().value, judged.policy());
            Ok(DossierPage {
                id: dossier.id().to_string(),
                title: opening.title.to_string(),
                coverage: dossier.coverage(),
                feedback_on: opening.inspection.feedback_on.map(|day| day.to_string()),
                rules: policy.id.to_string(),
                version: policy.version.to_string(),
                entries: u64::try_from(field.book().ledger().len()).unwrap_or(u64::MAX),
                not_understood,
                items: dossier.items().map(|item| item.to_string()).collect(),
            })
        })
    }

    /// Everything about an item as of a day.
    ///
    /// # Errors
    /// `NOT_REGISTERED` when there is no such item on the day; as [`Book::inbox`].
    pub fn item(&self, item: String, as_of: String) -> Result<ItemPage, BookError> {
        self.held.with(|book| Ok(sheet(book.book(), &parsed(&item)?, day(&as_of)?)?.into()))
    }

    /// Whether an item may be struck off on a day, with all reasons.
    ///
    /// # Errors
    /// As [`Book::item`].
    pub fn verdict(&self, item: String, as_of: String) -> Result<Verdict, BookError> {
        let language = self.held.host.language;
        self.held.with(|book| {
            let judged = Judged::new(book.book(), day(&as_of)?)?;
            Ok(Verdict::of(judged.chain(&parsed(&item)?)?.verdict, language))
        })
    }

    /// What is to be done, in order and by whom, so that an item can be struck off.
    ///
    /// # Errors
    /// As [`Book::item`].
    pub fn next_steps(&self, item: String, as_of: String) -> Result<Vec<Step>, BookError> {
        let language = self.held.host.language;
        self.held.with(|book| {
            let (judged, item) = (Judged::new(book.book(), day(&as_of)?)?, parsed(&item)?);
            let next = judged.next(&item)?;
            let record = advice::next(&judged, &item, &next, language);
            Ok(record.steps.into_iter().map(Step::from).collect())
        })
    }

    /// The entries in the order of the ledger, from the place `from` on, at most so many, each with what came of it.
    ///
    /// # Errors
    /// None.
    pub fn log(&self, from: u64, limit: u64) -> Result<Vec<LogLine>, BookError> {
        let language = self.held.host.language;
        let number = |given: u64| usize::try_from(given).unwrap_or(usize::MAX);
        self.held.with(|book| {
            let lines = log(book.book()).into_iter().skip(number(from)).take(number(limit));
            Ok(lines.map(|line| LogLine::of(line, language)).collect())
        })
    }
}

fn parsed(item: &str) -> Result<Item, Fault> {
    Ok(item.parse::<Item>()?)
}
