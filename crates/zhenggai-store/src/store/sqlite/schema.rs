//! The tables, version by version. Versions only go forward; what a version did is never edited.

use rusqlite::{Connection, TransactionBehavior};

use super::failure::fault;
use super::header::APPLICATION;
use crate::fault::{Damage, StoreFault};
use crate::store::place::Place;

/// What makes version 1, then 2, and so on.
const STEPS: [&str; 4] = [
    "CREATE TABLE entries (
        position INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        dossier TEXT NOT NULL,
        device TEXT NOT NULL,
        seq INTEGER NOT NULL,
        effective_on TEXT NOT NULL,
        line TEXT NOT NULL
    ) STRICT;
    CREATE INDEX entries_of_dossier ON entries (dossier);",
    // What a device has, out of the index alone.
    "CREATE INDEX entries_of_device ON entries (dossier, device, seq);",
    // How entries hang in their chains, out of the index alone.
    "ALTER TABLE entries ADD COLUMN prev TEXT;
    UPDATE entries SET prev = json_extract(line, '$.body.prev') WHERE json_valid(line);
    DROP INDEX entries_of_device;
    CREATE INDEX links_of_device ON entries (dossier, device, seq, id, prev);",
    "CREATE TABLE heads (
        position INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        dossier TEXT NOT NULL,
        line TEXT NOT NULL
    ) STRICT;
    CREATE INDEX heads_of_dossier ON heads (dossier);",
];

/// The newest version.
const NEWEST: i64 = STEPS.len() as i64;

/// Makes the tables in an empty file; refuses one that is not empty.
pub(crate) fn lay(connection: &mut Connection, place: &Place) -> Result<(), StoreFault> {
    let failed = |error: rusqlite::Error| fault(place, &error);
    let change = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
    let objects: i64 =
        change.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0)).map_err(failed)?;
    if objects > 0 {
        return Err(place.exists());
    }
    change.pragma_update(None, "application_id", APPLICATION).map_err(failed)?;
    climb(&change, 0).map_err(failed)?;
    change.commit().map_err(failed)
}

/// Brings the tables to the newest version.
pub(crate) fn migrate(connection: &mut Connection, place: &Place) -> Result<(), StoreFault> {
    let failed = |error: rusqlite::Error| fault(place, &error);
    if version(connection).map_err(failed)? == NEWEST {
        return Ok(());
    }
    let change = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
    let from = version(&change).map_err(failed)?;
    place.judge_version(from, NEWEST)?;
    climb(&change, from).map_err(failed)?;
    change.commit().map_err(failed)
}

/// Refuses tables of a version that is not known here, and tables that are not what their version makes.
pub(crate) fn check(connection: &Connection, place: &Place) -> Result<(), StoreFault> {
    let failed = |error: rusqlite::Error| fault(place, &error);
    let found = version(connection).map_err(failed)?;
    place.judge_version(found, NEWEST)?;
    let model = Connection::open_in_memory().map_err(failed)?;
    for step in STEPS.iter().zip(0..found).map(|(step, _)| step) {
        model.execute_batch(step).map_err(failed)?;
    }
    let objects = objects(connection).map_err(failed)?;
    let wanted = self::objects(&model).map_err(failed)?;
    let odd = |name: &str| place.damaged(Damage::Object(name.to_owned()));
    if let Some((name, _)) = wanted.iter().find(|object| !objects.contains(object)) {
        return Err(odd(name));
    }
    // SQLite's own tables (statistics) may come and go; anything else could act on its own.
    match objects
        .iter()
        .find(|(name, sql)| !name.starts_with("sqlite_") && !wanted.contains(&(name.clone(), sql.clone())))
    {
        Some((name, _)) => Err(odd(name)),
        None => Ok(()),
    }
}

/// Refuses tables of another version than the newest.
pub(crate) fn is_newest(connection: &Connection, place: &Place) -> Result<(), StoreFault> {
    let found = version(connection).map_err(|error| fault(place, &error))?;
    place.judge_version(found, NEWEST)?;
    if found == NEWEST { Ok(()) } else { Err(place.damaged(Damage::Version(found))) }
}

fn climb(connection: &Connection, from: i64) -> rusqlite::Result<()> {
    for (to, step) in (1..).zip(STEPS).filter(|(to, _)| *to > from) {
        connection.execute_batch(step)?;
        connection.pragma_update(None, "user_version", to)?;
    }
    Ok(())
}

fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// The tables, indices, views and triggers, with what made them.
fn objects(connection: &Connection) -> rusqlite::Result<Vec<(String, Option<String>)>> {
    connection
        .prepare("SELECT name, sql FROM sqlite_schema ORDER BY name")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}
