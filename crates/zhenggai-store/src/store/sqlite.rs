//! A store in one SQLite file, for one dossier or many.

// words
mod failure;

// file
mod header;

// tables
mod schema;

use std::fs::File;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, OptionalExtension as _, Transaction, TransactionBehavior, params};
use zhenggai_core::id::{DossierId, EntryId};

use crate::fault::{Damage, StoreFault};
use crate::raw::{Envelope as _, RawEntry};
use crate::seal::head::SignedHead;
use crate::store::contract::{Appended, Scope, Store};
use crate::store::head::HeadRow;
use crate::store::line::{Kept, Link, Row};
use crate::store::place::Place;
pub(crate) use failure::fault;

/// How long a writer waits for another.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long it waits before it tries again what SQLite does not wait for.
const PAUSE: Duration = Duration::from_millis(20);

/// A store in one SQLite file.
///
/// Any number of processes on one machine may read and write it at once; writers wait for each other, up to 30
/// seconds. Beside the file lie, while it is in use, `FILE-wal` and `FILE-shm`: they belong to it. It does not work on
/// network drives.
#[derive(Debug)]
pub struct SqliteStore {
    connection: Connection,
    path: PathBuf,
    place: Place,
}

impl SqliteStore {
    /// Makes a store where there is no file, or an empty one.
    ///
    /// # Errors
    /// `STORE_EXISTS` when there is one; `STORE_FOREIGN` when there is something else; `STORE_DAMAGED`,
    /// `STORE_BUSY`, `STORE_UNAVAILABLE`.
    pub fn create(path: &Path) -> Result<Self, StoreFault> {
        let (path, place) = located(path)?;
        if std::fs::metadata(&path).is_ok_and(|found| !found.is_file() || found.len() > 0) {
            header::inspect(&path, &place)?;
            return Err(place.exists());
        }
        let mut connection = connect(&path, &place, OpenFlags::SQLITE_OPEN_CREATE)?;
        schema::lay(&mut connection, &place)?;
        keep_log(&connection, &place)?;
        durable_name(&path, &place)?;
        Ok(Self { connection, path, place })
    }

    /// Opens a store, and brings its tables to the newest version.
    ///
    /// # Errors
    /// `STORE_MISSING`, `STORE_FOREIGN`, `STORE_DAMAGED`, `STORE_TOO_NEW`: the file was not touched; `STORE_BUSY`,
    /// `STORE_UNAVAILABLE`, also when it may be read but not written.
    pub fn open(path: &Path) -> Result<Self, StoreFault> {
        let (path, place) = located(path)?;
        header::inspect(&path, &place)?;
        let mut connection = connect(&path, &place, OpenFlags::empty())?;
        check(&connection, &path, &place)?;
        if connection.is_readonly("main").map_err(|error| fault(&place, &error))? {
            return Err(place.unavailable("it may be read, but not written"));
        }
        schema::migrate(&mut connection, &place)?;
        keep_log(&connection, &place)?;
        Ok(Self { connection, path, place })
    }

    /// Opens the store if there is one, and makes it otherwise.
    ///
    /// # Errors
    /// As [`SqliteStore::create`] and [`SqliteStore::open`].
    pub fn open_or_create(path: &Path) -> Result<Self, StoreFault> {
        match Self::create(path) {
            Err(StoreFault::Exists { .. }) => Self::open(path),
            made => made,
        }
    }

    fn ask<T>(&self, question: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, StoreFault> {
        question(&self.connection).map_err(|error| fault(&self.place, &error))
    }
}

impl Store for SqliteStore {
    fn append_from(
        &mut self,
        raws: &mut dyn Iterator<Item = Result<RawEntry, StoreFault>>,
    ) -> Result<Appended, StoreFault> {
        let place = &self.place;
        let batch = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(|error| fault(place, &error))?;
        // Another program may have brought the tables to a version that this one does not know.
        schema::is_newest(&batch, place)?;
        let appended = insert(&batch, place, raws)?;
        batch.commit().map_err(|error| fault(place, &error))?;
        Ok(appended)
    }

    fn each_after(
        &mut self,
        position: u64,
        scope: Scope<'_>,
        visit: &mut dyn FnMut(Kept) -> ControlFlow<()>,
    ) -> Result<(), StoreFault> {
        let failed = |error: rusqlite::Error| fault(&self.place, &error);
        const ALL: &str = "SELECT position, id, dossier, device, seq, prev, effective_on, line FROM entries \
             WHERE position > ?1 ORDER BY position";
        const OF_DOSSIER: &str = "SELECT position, id, dossier, device, seq, prev, effective_on, line \
             FROM entries INDEXED BY entries_of_dossier WHERE dossier = ?2 AND position > ?1 ORDER BY position";
        let Ok(position) = i64::try_from(position) else { return Ok(()) };
        let mut statement = self
            .connection
            .prepare_cached(if scope == Scope::All { ALL } else { OF_DOSSIER })
            .map_err(failed)?;
        let mut rows = match scope {
            Scope::All => statement.query([position]),
            Scope::Dossier(dossier) => statement.query(params![position, dossier.as_str()]),
        }
        .map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            let kept = stored(row).map_err(failed)?.keep().map_err(|damage| self.place.damaged(damage))?;
            if visit(kept).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn at(&mut self, positions: &[u64]) -> Result<Vec<Kept>, StoreFault> {
        const AT: &str = "SELECT position, id, dossier, device, seq, prev, effective_on, line FROM entries \
             WHERE position = ?1";
        let failed = |error: rusqlite::Error| fault(&self.place, &error);
        let mut statement = self.connection.prepare_cached(AT).map_err(failed)?;
        let one = |position: &u64| {
            let found = i64::try_from(*position).ok().map(|at| statement.query_row([at], stored).optional());
            let row = found.transpose().map_err(failed)?.flatten();
            let row = row.ok_or_else(|| self.place.gone(*position))?;
            row.keep().map_err(|damage| self.place.damaged(damage))
        };
        positions.iter().map(one).collect()
    }

    fn links(
        &mut self,
        dossier: &DossierId,
        visit: &mut dyn FnMut(Link) -> ControlFlow<()>,
    ) -> Result<(), StoreFault> {
        const LINKS: &str = "SELECT position, device, seq, id, prev FROM entries INDEXED BY links_of_device \
             WHERE dossier = ?1 ORDER BY device, seq, id";
        let failed = |error: rusqlite::Error| fault(&self.place, &error);
        let mut statement = self.connection.prepare_cached(LINKS).map_err(failed)?;
        let mut rows = statement.query([dossier.as_str()]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            let position = row.get(0).map_err(failed)?;
            let seq = row.get(2).map_err(failed)?;
            let prev: Option<String> = row.get(4).map_err(failed)?;
            let (device, id): (String, String) = (row.get(1).map_err(failed)?, row.get(3).map_err(failed)?);
            let link = self.place.link(position, (&device, seq), (&id, prev.as_deref()))?;
            if visit(link).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn keep_head(&mut self, head: &SignedHead) -> Result<bool, StoreFault> {
        let HeadRow { id, dossier, line, .. } = HeadRow::of(head)?;
        let place = &self.place;
        let failed = |error: rusqlite::Error| fault(place, &error);
        let change =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
        schema::is_newest(&change, place)?;
        let insert = "INSERT INTO heads (id, dossier, line) VALUES (?1, ?2, ?3) ON CONFLICT (id) DO NOTHING";
        let taken = change.execute(insert, params![id, dossier, line]).map_err(failed)?;
        change.commit().map_err(failed)?;
        Ok(taken == 1)
    }

    fn heads(&mut self, dossier: &DossierId) -> Result<Vec<SignedHead>, StoreFault> {
        let row = |row: &rusqlite::Row<'_>| {
            let (position, id, dossier, line) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
            Ok(HeadRow { position, id, dossier, line })
        };
        let rows: Vec<HeadRow> = self.ask(|connection| {
            connection
                .prepare_cached(
                    "SELECT position, id, dossier, line FROM heads WHERE dossier = ?1 ORDER BY position",
                )?
                .query_map([dossier.as_str()], row)?
                .collect()
        })?;
        rows.into_iter().map(|row| row.keep().map_err(|damage| self.place.damaged(damage))).collect()
    }

    fn dossiers(&mut self) -> Result<Vec<DossierId>, StoreFault> {
        let names: Vec<String> = self.ask(|connection| {
            connection
                .prepare_cached("SELECT DISTINCT dossier FROM entries ORDER BY dossier")?
                .query_map([], |row| row.get(0))?
                .collect()
        })?;
        names.iter().map(|name| self.place.dossier(name)).collect()
    }

    fn count(&mut self, scope: Scope<'_>) -> Result<u64, StoreFault> {
        let count: i64 = self.ask(|connection| match scope {
            Scope::All => connection.query_row("SELECT count(*) FROM entries", [], |row| row.get(0)),
            Scope::Dossier(dossier) => connection.query_row(
                "SELECT count(*) FROM entries WHERE dossier = ?1",
                [dossier.as_str()],
                |row| row.get(0),
            ),
        })?;
        Ok(u64::try_from(count).unwrap_or_default())
    }

    fn contains(&mut self, id: &EntryId) -> Result<bool, StoreFault> {
        self.ask(|connection| {
            connection.prepare_cached("SELECT 1 FROM entries WHERE id = ?1")?.exists([id.to_string()])
        })
    }

    fn verify(&mut self) -> Result<u64, StoreFault> {
        check(&self.connection, &self.path, &self.place)?;
        let said: String =
            self.ask(|connection| connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0)))?;
        if said != "ok" {
            return Err(self.place.damaged(Damage::Database(said)));
        }
        let mut count = 0;
        self.each(Scope::All, &mut |_| {
            count += 1;
            ControlFlow::Continue(())
        })?;
        Ok(count)
    }
}

/// The absolute path, so that no name means anything else to SQLite.
pub(crate) fn located(path: &Path) -> Result<(PathBuf, Place), StoreFault> {
    let place = Place::new(path.display().to_string());
    let path = std::path::absolute(path).map_err(|error| place.unavailable(&error.to_string()))?;
    Ok((path, place))
}

pub(crate) fn connect(path: &Path, place: &Place, more: OpenFlags) -> Result<Connection, StoreFault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | more;
    let settle = |connection: &Connection| {
        connection.busy_timeout(PATIENCE)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
        connection.pragma_update(None, "cell_size_check", true)?;
        // FULL flushes the log at every commit; `fullfsync` makes the flush reach the medium on Apple's systems too.
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "fullfsync", true)?;
        connection.pragma_update(None, "checkpoint_fullfsync", true)
    };
    let connection = Connection::open_with_flags(path, flags).map_err(|error| fault(place, &error))?;
    settle(&connection).map_err(|error| fault(place, &error))?;
    Ok(connection)
}

/// Refuses tables that are not ours, and a file that is shorter than it says.
fn check(connection: &Connection, path: &Path, place: &Place) -> Result<(), StoreFault> {
    let failed = |error: rusqlite::Error| fault(place, &error);
    // One view for all questions: another program may be changing the tables just now.
    let view = connection.unchecked_transaction().map_err(failed)?;
    schema::check(&view, place)?;
    let pages: i64 = view.pragma_query_value(None, "page_count", |row| row.get(0)).map_err(failed)?;
    let page: i64 = view.pragma_query_value(None, "page_size", |row| row.get(0)).map_err(failed)?;
    // SQLite takes a last page that is cut for a whole one. Where there is a log, pages may stand in it.
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    let length = |path: &Path| std::fs::metadata(path).map_or(0, |found| found.len());
    let logged = length(Path::new(&log)) > 0;
    let wanted = u64::try_from(pages.saturating_mul(page)).unwrap_or_default();
    if !logged && length(path) < wanted {
        return Err(place.damaged(Damage::Database(format!("the file is shorter than {wanted} bytes"))));
    }
    Ok(())
}

/// Readers and a writer go side by side when changes go into a log first.
pub(crate) fn keep_log(connection: &Connection, place: &Place) -> Result<(), StoreFault> {
    let mut tries = PATIENCE.as_millis() / PAUSE.as_millis();
    loop {
        let set = connection
            .pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0))
            .map_err(|error| fault(place, &error));
        match set {
            Ok(mode) if mode == "wal" => return Ok(()),
            Ok(_) => return Err(place.unavailable("the file system cannot keep a write-ahead log")),
            // For this one change SQLite does not wait by itself, lest two wait for each other.
            Err(StoreFault::Busy { .. }) if tries > 0 => {
                tries -= 1;
                std::thread::sleep(PAUSE);
            }
            Err(fault) => return Err(fault),
        }
    }
}

/// Flushes the folder, so that the new file's name outlives a power cut.
fn durable_name(path: &Path, place: &Place) -> Result<(), StoreFault> {
    match path.parent().filter(|_| cfg!(unix)) {
        Some(folder) => File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(|error| place.unavailable(&error.to_string())),
        None => Ok(()),
    }
}

fn insert(
    batch: &Transaction<'_>,
    place: &Place,
    raws: &mut dyn Iterator<Item = Result<RawEntry, StoreFault>>,
) -> Result<Appended, StoreFault> {
    let mut statement = batch
        .prepare_cached(
            "INSERT INTO entries (id, dossier, device, seq, prev, effective_on, line) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (id) DO NOTHING",
        )
        .map_err(|error| fault(place, &error))?;
    let mut appended = Appended::default();
    for raw in raws {
        let raw = raw?;
        let taken = statement
            .execute(params![
                raw.id().to_string(),
                raw.dossier().as_str(),
                raw.device().as_str(),
                raw.seq().cast_signed(),
                raw.prev().map(|prev| prev.to_string()),
                raw.effective_on().to_string(),
                raw.line(),
            ])
            .map_err(|error| fault(place, &error))?;
        if taken == 1 {
            appended.new += 1;
        } else {
            appended.known += 1;
        }
    }
    Ok(appended)
}

fn stored(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    Ok(Row {
        position: row.get(0)?,
        id: row.get(1)?,
        dossier: row.get(2)?,
        device: row.get(3)?,
        seq: row.get(4)?,
        prev: row.get(5)?,
        effective_on: row.get(6)?,
        line: row.get(7)?,
    })
}
