//! The desk: what one device is about to say, beside its store.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, OptionalExtension as _, TransactionBehavior, params};
use zhenggai_core::id::DossierId;
use zhenggai_core::moment::Moment;

use crate::fault::{Damage, Foreign, StoreFault};
use crate::store::place::Place;
use crate::store::sqlite::{connect, fault, keep_log, located};

/// What a desk carries as SQLite's `application_id`: `ZGdk`.
const APPLICATION: i32 = i32::from_be_bytes(*b"ZGdk");

/// The newest version of its tables.
const NEWEST: i64 = 1;

const TABLES: &str = "CREATE TABLE drafts (
        id TEXT PRIMARY KEY,
        saved_at INTEGER NOT NULL,
        text TEXT NOT NULL
    ) STRICT;
    CREATE TABLE handed_out (
        dossier TEXT PRIMARY KEY,
        seq INTEGER NOT NULL
    ) STRICT;";

/// Something that somebody is still writing (草稿). Nothing of it is recorded, and nobody else sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its id on this desk.
    pub id: String,
    /// When it was last saved.
    pub saved_at: Moment,
    /// What is written so far, in whatever form its writer keeps it.
    pub text: String,
}

/// Drafts, and how far the device's own entries went out (案头): one SQLite file beside that of the store. A draft is no
/// entry, so it has no place in a store; when the file is lost, nothing that was recorded is.
#[derive(Debug)]
pub struct Desk {
    connection: Connection,
    place: Place,
}

impl Desk {
    /// Opens the desk at a path, and makes it where there is none.
    ///
    /// # Errors
    /// `STORE_FOREIGN` when there is something else; `STORE_DAMAGED`, `STORE_TOO_NEW`, `STORE_BUSY`, `STORE_UNAVAILABLE`.
    pub fn open_or_create(path: &Path) -> Result<Self, StoreFault> {
        let (path, place) = located(path)?;
        let mut connection = connect(&path, &place, OpenFlags::SQLITE_OPEN_CREATE)?;
        lay(&mut connection, &place)?;
        keep_log(&connection, &place)?;
        Ok(Self { connection, place })
    }

    /// Keeps a draft, in place of the one with its id. When it returns, it is on the disk.
    ///
    /// # Errors
    /// `STORE_BUSY`, `STORE_UNAVAILABLE`.
    pub fn save(&mut self, draft: &Draft) -> Result<(), StoreFault> {
        let Draft { id, saved_at, text } = draft;
        let put = "INSERT INTO drafts (id, saved_at, text) VALUES (?1, ?2, ?3) \
             ON CONFLICT (id) DO UPDATE SET saved_at = excluded.saved_at, text = excluded.text";
        self.ask(|it| it.execute(put, params![id, saved_at.millis(), text])).map(drop)
    }

    /// The draft with this id.
    ///
    /// # Errors
    /// `STORE_DAMAGED`, `STORE_UNAVAILABLE`.
    pub fn draft(&self, id: &str) -> Result<Option<Draft>, StoreFault> {
        let read = "SELECT id, saved_at, text FROM drafts WHERE id = ?1";
        let row = self.ask(|it| it.query_row(read, [id], row).optional())?;
        row.map(|row| self.draft_of(row)).transpose()
    }

    /// All drafts, the one saved last first.
    ///
    /// # Errors
    /// `STORE_DAMAGED`, `STORE_UNAVAILABLE`.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreFault> {
        let read = "SELECT id, saved_at, text FROM drafts ORDER BY saved_at DESC, id";
        let rows: Vec<Row> = self.ask(|it| it.prepare(read)?.query_map([], row)?.collect())?;
        rows.into_iter().map(|row| self.draft_of(row)).collect()
    }

    /// Throws a draft away. Returns whether there was one.
    ///
    /// # Errors
    /// `STORE_BUSY`, `STORE_UNAVAILABLE`.
    pub fn discard(&mut self, id: &str) -> Result<bool, StoreFault> {
        self.ask(|it| it.execute("DELETE FROM drafts WHERE id = ?1", [id])).map(|gone| gone > 0)
    }

    /// The number of the device's last entry of a dossier that went out, or may have; 0 where none did.
    ///
    /// # Errors
    /// `STORE_DAMAGED`, `STORE_UNAVAILABLE`.
    pub fn handed_out(&self, dossier: &DossierId) -> Result<u64, StoreFault> {
        let read = "SELECT seq FROM handed_out WHERE dossier = ?1";
        let seq: Option<i64> =
            self.ask(|it| it.query_row(read, [dossier.as_str()], |row| row.get(0)).optional())?;
        Ok(seq.and_then(|seq| u64::try_from(seq).ok()).unwrap_or_default())
    }

    /// Notes that the device's entries of a dossier are going out, up to this number.
    ///
    /// # Errors
    /// `STORE_BUSY`, `STORE_UNAVAILABLE`.
    pub fn hand_out(&mut self, dossier: &DossierId, seq: u64) -> Result<(), StoreFault> {
        let put = "INSERT INTO handed_out (dossier, seq) VALUES (?1, ?2) \
             ON CONFLICT (dossier) DO UPDATE SET seq = max(seq, excluded.seq)";
        self.ask(|it| it.execute(put, params![dossier.as_str(), seq.cast_signed()])).map(drop)
    }

    fn ask<T>(&self, question: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, StoreFault> {
        question(&self.connection).map_err(|error| fault(&self.place, &error))
    }

    fn draft_of(&self, (id, saved_at, text): Row) -> Result<Draft, StoreFault> {
        let saved_at = Moment::from_millis(saved_at)
            .map_err(|invalid| self.place.damaged(Damage::Database(invalid.to_string())))?;
        Ok(Draft { id, saved_at, text })
    }
}

type Row = (String, i64, String);

fn row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
}

/// Makes the tables in an empty file; refuses what is no desk, or a newer one.
fn lay(connection: &mut Connection, place: &Place) -> Result<(), StoreFault> {
    let failed = |error: rusqlite::Error| fault(place, &error);
    let change = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
    let number = |name: &str| change.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let objects: i64 =
        change.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).map_err(failed)?;
    if objects > 0 {
        if number("application_id").map_err(failed)? != i64::from(APPLICATION) {
            return Err(place.foreign(Foreign::OtherProgram));
        }
        return place.judge_version(number("user_version").map_err(failed)?, NEWEST);
    }
    change.execute_batch(TABLES).map_err(failed)?;
    change.pragma_update(None, "application_id", APPLICATION).map_err(failed)?;
    change.pragma_update(None, "user_version", NEWEST).map_err(failed)?;
    change.commit().map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::SqliteStore;

    fn draft(id: &str, millis: i64, text: &str) -> Draft {
        Draft { id: id.to_owned(), saved_at: Moment::from_millis(millis).unwrap(), text: text.to_owned() }
    }

    #[test]
    fn drafts_are_there_when_the_desk_is_opened_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("甲.desk");
        let mut desk = Desk::open_or_create(&path).unwrap();
        desk.save(&draft("a", 1, "一")).unwrap();
        desk.save(&draft("b", 2, "二")).unwrap();
        desk.save(&draft("a", 3, "三")).unwrap();
        drop(desk);
        let mut desk = Desk::open_or_create(&path).unwrap();
        assert_eq!(desk.drafts().unwrap(), [draft("a", 3, "三"), draft("b", 2, "二")]);
        assert_eq!(desk.draft("b").unwrap(), Some(draft("b", 2, "二")));
        assert!(desk.discard("b").unwrap());
        assert!(!desk.discard("b").unwrap());
        assert_eq!(desk.draft("b").unwrap(), None);
    }

    #[test]
    fn how_far_entries_went_out_never_goes_back() {
        let folder = tempfile::tempdir().unwrap();
        let mut desk = Desk::open_or_create(&folder.path().join("desk")).unwrap();
        let dossier = DossierId::new("d").unwrap();
        assert_eq!(desk.handed_out(&dossier).unwrap(), 0);
        desk.hand_out(&dossier, 7).unwrap();
        desk.hand_out(&dossier, 3).unwrap();
        assert_eq!(desk.handed_out(&dossier).unwrap(), 7);
    }

    #[test]
    fn a_store_is_no_desk_and_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("store");
        drop(SqliteStore::create(&path).unwrap());
        let fault = Desk::open_or_create(&path).unwrap_err();
        assert_eq!(fault.code().as_str(), "STORE_FOREIGN");
        assert!(SqliteStore::open(&path).is_ok());
    }
}
