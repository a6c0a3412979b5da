//! Recording.

use zhenggai::book::Asked;
use zhenggai::core::decision::Decision;
use zhenggai::core::evidence::EvidenceReview;
use zhenggai::core::id::EntryId;
use zhenggai::core::ledger::command::Command;
use zhenggai::core::ledger::event::Event;
use zhenggai::core::text::Text;
use zhenggai::fault::Fault;
use zhenggai::wire::said;

use super::Book;
use super::held::day;
use crate::deed::{Evidence, Review, Settlement, WorkReport};
use crate::entry::{Author, Change};
use crate::error::BookError;

#[uniffi::export]
impl Book {
    /// Records a work report. Returns the id of the entry, which is on the disk by then; so do all that follow.
    ///
    /// # Errors
    /// `Refused` when the rules say no, `Invalid` when a value cannot be made, `Failed` when it cannot be kept or signed.
    /// Nothing is recorded then.
    pub fn report_work(&self, by: Author, on: String, report: WorkReport) -> Result<String, BookError> {
        self.say(by, &on, || Ok(report.try_into()?))
    }

    /// Records a piece of evidence.
    ///
    /// # Errors
    /// As [`Book::report_work`].
    pub fn submit_evidence(&self, by: Author, on: String, evidence: Evidence) -> Result<String, BookError> {
        self.say(by, &on, || Ok(evidence.event(&self.held.fresh("E"))?))
    }

    /// Records that a piece of evidence was accepted or sent back.
    ///
    /// # Errors
    /// As [`Book::report_work`].
    pub fn review_evidence(
        &self,
        by: Author,
        on: String,
        evidence: String,
        decision: Decision,
        comment: Option<String>,
    ) -> Result<String, BookError> {
        self.say(by, &on, || {
            let comment = comment.map(|comment| Text::new("comment", &comment)).transpose()?;
            let evidence = evidence.parse()?;
            Ok(Event::EvidenceReviewed(EvidenceReview { evidence, decision, comment }))
        })
    }

    /// Asks for the closure of an item.
    ///
    /// # Errors
    /// As [`Book::report_work`].
    pub fn request_closure(&self, by: Author, on: String, item: String) -> Result<String, BookError> {
        self.say(by, &on, || Ok(Event::ClosureRequested { item: item.parse()? }))
    }

    /// Records a review step, such as one on site.
    ///
    /// # Errors
    /// As [`Book::report_work`].
    pub fn review(&self, by: Author, on: String, review: Review) -> Result<String, BookError> {
        self.say(by, &on, || Ok(review.try_into()?))
    }

    /// Settles a conflict.
    ///
    /// # Errors
    /// As [`Book::report_work`].
    pub fn settle(&self, by: Author, on: String, settlement: Settlement) -> Result<String, BookError> {
        self.say(by, &on, || Ok(settlement.try_into()?))
    }

    /// Records any command of the wire: `{"by": …, "on": …, "event": …}`.
    ///
    /// # Errors
    /// As [`Book::report_work`].
    pub fn record_json(&self, said: String) -> Result<String, BookError> {
        self.record(|| Ok(said::decode(&said)?))
    }

    /// Undoes an entry that has not left this device: a correction says that it should not have been made.
    ///
    /// # Errors
    /// `KNOWN_TO_OTHERS` when it went out, or is another device's; as [`Book::report_work`].
    pub fn undo(&self, entry: String, reason: String, on: String) -> Result<String, BookError> {
        let by = self.held.with(|book| {
            let (id, reason) = (entry.parse()?, Text::new("reason", &reason)?);
            book.undo(&id, reason, day(&on)?, self.held.now()?)
        })?;
        self.held.tell(&Change::Undone { entry, by: by.to_string() });
        Ok(by.to_string())
    }

    /// Whether an entry can still be undone.
    ///
    /// # Errors
    /// `MALFORMED` when it is no id.
    pub fn can_be_undone(&self, entry: String) -> Result<bool, BookError> {
        self.held.with(|book| book.can_be_undone(&entry.parse()?))
    }
}

impl Book {
    fn say(
        &self,
        by: Author,
        on: &str,
        event: impl FnOnce() -> Result<Event, Fault>,
    ) -> Result<String, BookError> {
        self.record(|| Ok(Command { author: by.try_into()?, effective_on: day(on)?, event: event()? }))
    }

    fn record(&self, command: impl FnOnce() -> Result<Command, Fault>) -> Result<String, BookError> {
        let entry: EntryId = self.held.with(|book| {
            let Command { author, effective_on, event } = command()?;
            book.record(Asked { event, author, effective_on, origin: None, now: self.held.now()? })
        })?;
        self.held.tell(&Change::Recorded { entry: entry.to_string() });
        Ok(entry.to_string())
    }
}
