//! Drafts.

use zhenggai::store::store;

use super::Book;
use crate::entry::{Change, Draft};
use crate::error::BookError;

#[uniffi::export]
impl Book {
    /// Keeps a draft, in place of the one with its id; under a new id where none is given. It need not be whole. Returns
    /// its id.
    ///
    /// # Errors
    /// `STORE_UNAVAILABLE`, `STORE_BUSY`.
    #[uniffi::method(default(id = None))]
    pub fn save_draft(&self, text: String, id: Option<String>) -> Result<String, BookError> {
        let id = id.unwrap_or_else(|| self.held.fresh("D"));
        self.held.with(|book| {
            book.save_draft(&store::Draft { id: id.clone(), saved_at: self.held.now()?, text })
        })?;
        self.held.tell(&Change::DraftSaved { draft: id.clone() });
        Ok(id)
    }

    /// The drafts, the one saved last first.
    ///
    /// # Errors
    /// `STORE_UNAVAILABLE`, `STORE_DAMAGED`.
    pub fn drafts(&self) -> Result<Vec<Draft>, BookError> {
        self.held.with(|book| Ok(book.drafts()?.into_iter().map(Draft::from).collect()))
    }

    /// Throws a draft away. Returns whether there was one.
    ///
    /// # Errors
    /// As [`Book::save_draft`].
    pub fn discard_draft(&self, id: String) -> Result<bool, BookError> {
        let gone = self.held.with(|book| book.discard_draft(&id))?;
        if gone {
            self.held.tell(&Change::DraftGone { draft: id });
        }
        Ok(gone)
    }

    /// Records what a draft says, and throws it away. Returns the id of the entry.
    ///
    /// # Errors
    /// `DRAFT_NOT_FOUND`; `RECORD_MALFORMED` when it is not whole yet; as [`Book::report_work`]. The draft stays then.
    pub fn record_draft(&self, id: String) -> Result<String, BookError> {
        let entry = self.held.with(|book| book.record_draft(&id, self.held.now()?))?.to_string();
        self.held.tell(&Change::Recorded { entry: entry.clone() });
        self.held.tell(&Change::DraftGone { draft: id });
        Ok(entry)
    }
}
