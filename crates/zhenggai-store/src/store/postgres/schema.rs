//! The tables, version by version. Versions only go forward; what a version did is never edited.

use ::postgres::{Client, GenericClient, Transaction};

use super::failure::fault;
use crate::fault::{Damage, Foreign, StoreFault};
use crate::store::place::Place;

/// What the table `store` says of itself.
const FORMAT: &str = "zhenggai-store";

/// What makes version 1, then 2, and so on.
const STEPS: [&str; 4] = [
    "CREATE TABLE {schema}.entries (
        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id text COLLATE \"C\" NOT NULL UNIQUE,
        dossier text COLLATE \"C\" NOT NULL,
        device text COLLATE \"C\" NOT NULL,
        seq bigint NOT NULL,
        effective_on text COLLATE \"C\" NOT NULL,
        line text NOT NULL
    );
    CREATE INDEX entries_of_dossier ON {schema}.entries (dossier, position);",
    // What a device has, out of the index alone.
    "CREATE INDEX entries_of_device ON {schema}.entries (dossier, device, seq);",
    // How entries hang in their chains, out of the index alone.
    "ALTER TABLE {schema}.entries ADD COLUMN prev text COLLATE \"C\";
    UPDATE {schema}.entries SET prev = line::json->'body'->>'prev';
    DROP INDEX {schema}.entries_of_device;
    CREATE INDEX links_of_device ON {schema}.entries (dossier, device, seq, id, prev);",
    "CREATE TABLE {schema}.heads (
        position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        id text COLLATE \"C\" NOT NULL UNIQUE,
        dossier text COLLATE \"C\" NOT NULL,
        line text NOT NULL
    );
    CREATE INDEX heads_of_dossier ON {schema}.heads (dossier, position);",
];

/// The newest version.
const NEWEST: i64 = STEPS.len() as i64;

/// The first of the two numbers by which writers of one store lock each other out; the second is the schema's.
const LOCK: &str = "1514632052";

/// The schema that holds the tables.
#[derive(Debug)]
pub(crate) struct Schema(String);

impl Schema {
    /// The schema of this name; nothing if it cannot be a name.
    pub(crate) fn new(name: &str) -> Option<Self> {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        let begins = name.starts_with(|c: char| c.is_ascii_lowercase());
        (begins && name.len() <= 48 && name.chars().all(fits)).then(|| Self(name.to_owned()))
    }

    /// The query with the schema's name in the place of `{schema}`.
    pub(crate) fn fill(&self, query: &str) -> String {
        query.replace("{schema}", &format!("\"{}\"", self.0))
    }

    /// Makes the tables in a schema that is empty or does not exist.
    pub(crate) fn lay(&self, client: &mut Client, place: &Place) -> Result<(), StoreFault> {
        let failed = |error: ::postgres::Error| fault(place, &error);
        let mut change = client.transaction().map_err(failed)?;
        self.lock(&mut change, place)?;
        match self.version(&mut change, place) {
            Ok(_) => return Err(place.exists()),
            Err(StoreFault::Missing { .. }) => {}
            Err(other) => return Err(other),
        }
        change.batch_execute(&self.fill("CREATE SCHEMA IF NOT EXISTS {schema}")).map_err(failed)?;
        let table = "CREATE TABLE {schema}.store (format text NOT NULL, version bigint NOT NULL)";
        change.batch_execute(&self.fill(table)).map_err(failed)?;
        let row = self.fill("INSERT INTO {schema}.store VALUES ($1, 0)");
        change.execute(&row, &[&FORMAT]).map_err(failed)?;
        self.climb(&mut change, 0).map_err(failed)?;
        change.commit().map_err(failed)
    }

    /// Brings the tables to the newest version; refuses what is no store.
    pub(crate) fn migrate(&self, client: &mut Client, place: &Place) -> Result<(), StoreFault> {
        let failed = |error: ::postgres::Error| fault(place, &error);
        let found = self.version(client, place)?;
        place.judge_version(found, NEWEST)?;
        if found == NEWEST {
            return Ok(());
        }
        let mut change = client.transaction().map_err(failed)?;
        self.lock(&mut change, place)?;
        let from = self.version(&mut change, place)?;
        place.judge_version(from, NEWEST)?;
        self.climb(&mut change, from).map_err(failed)?;
        change.commit().map_err(failed)
    }

    /// Refuses tables of another version than the newest.
    pub(crate) fn is_newest(&self, batch: &mut Transaction<'_>, place: &Place) -> Result<(), StoreFault> {
        let found = self.version(batch, place)?;
        place.judge_version(found, NEWEST)?;
        if found == NEWEST { Ok(()) } else { Err(place.damaged(Damage::Version(found))) }
    }

    /// Lets one writer at a time go on, until its transaction ends: so positions rise in the order of commits, and a
    /// reader never sees an entry appear before one it has read. Makes sure of the flush at the commit.
    pub(crate) fn lock(&self, batch: &mut Transaction<'_>, place: &Place) -> Result<(), StoreFault> {
        let query = format!(
            "SET LOCAL lock_timeout = '30s'; \
             SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off'; \
             SELECT pg_advisory_xact_lock({LOCK}, hashtext('{}'))",
            self.0
        );
        batch.batch_execute(&query).map_err(|error| fault(place, &error))
    }

    /// The version of the tables; `Missing` where the schema is empty or does not exist.
    fn version(&self, client: &mut impl GenericClient, place: &Place) -> Result<i64, StoreFault> {
        let failed = |error: ::postgres::Error| fault(place, &error);
        let known = "SELECT to_regclass('{schema}.store') IS NOT NULL";
        let known: bool =
            client.query_one(&self.fill(known), &[]).and_then(|row| row.try_get(0)).map_err(failed)?;
        if !known {
            let held = "SELECT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace \
                        WHERE n.nspname = $1)";
            let held: bool =
                client.query_one(held, &[&self.0]).and_then(|row| row.try_get(0)).map_err(failed)?;
            return Err(if held { place.foreign(Foreign::OtherProgram) } else { place.missing() });
        }
        let query = self.fill("SELECT format, version FROM {schema}.store LIMIT 2");
        let foreign = || place.foreign(Foreign::OtherProgram);
        let rows = client.query(&query, &[]).map_err(|error| match fault(place, &error) {
            StoreFault::Damaged { .. } => foreign(),
            other => other,
        })?;
        let [row] = rows.as_slice() else { return Err(foreign()) };
        match (row.try_get::<_, String>(0), row.try_get(1)) {
            (Ok(format), Ok(version)) if format == FORMAT => {
                self.has_entries(client, place).map(|()| version)
            }
            _ => Err(foreign()),
        }
    }

    fn has_entries(&self, client: &mut impl GenericClient, place: &Place) -> Result<(), StoreFault> {
        let query = self.fill("SELECT to_regclass('{schema}.entries') IS NOT NULL");
        let has: bool = client
            .query_one(&query, &[])
            .and_then(|row| row.try_get(0))
            .map_err(|error| fault(place, &error))?;
        if has { Ok(()) } else { Err(place.damaged(Damage::Object("entries".to_owned()))) }
    }

    fn climb(&self, change: &mut Transaction<'_>, from: i64) -> Result<(), ::postgres::Error> {
        for (to, step) in (1_i64..).zip(STEPS).filter(|(to, _)| *to > from) {
            change.batch_execute(&self.fill(step))?;
            change.execute(&self.fill("UPDATE {schema}.store SET version = $1"), &[&to])?;
        }
        Ok(())
    }
}
