//! A store in a PostgreSQL database, for one dossier or many.

// words
mod failure;

// tables
mod schema;

use std::collections::BTreeMap;
use std::fmt;
use std::ops::ControlFlow;
use std::time::Duration;

use ::postgres::config::Host;
use ::postgres::{Client, Config, IsolationLevel, NoTls, Row as SqlRow, Transaction};
use zhenggai_core::id::{DossierId, EntryId};

use crate::fault::StoreFault;
use crate::raw::{Envelope as _, RawEntry};
use crate::seal::head::SignedHead;
use crate::store::contract::{Appended, Scope, Store};
use crate::store::head::HeadRow;
use crate::store::line::{Kept, Link, Row};
use crate::store::place::Place;
use failure::fault;
use schema::Schema;

/// How many rows travel at a time, and how many bytes of them at most (but for the last row).
const ROWS: usize = 500;
const BYTES: usize = 4 * 1024 * 1024;

const COLUMNS: &str =
    "SELECT position, id, dossier, device, seq, prev, effective_on, line FROM {schema}.entries";

/// What is done with a row of a page; breaks where it wants no more.
type Visit<'v> = dyn FnMut(&SqlRow, &Place) -> Result<ControlFlow<()>, StoreFault> + 'v;

/// A store in one schema of a PostgreSQL database.
///
/// Any number of programs may read and write it at once; writers wait for each other, up to 30 seconds. The
/// connection is not encrypted: use it on the same machine, or through a tunnel. When the server goes away, open the
/// store again.
pub struct PostgresStore {
    client: Client,
    schema: Schema,
    place: Place,
}

impl fmt::Debug for PostgresStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PostgresStore").field("place", &self.place).finish_non_exhaustive()
    }
}

impl PostgresStore {
    /// Makes a store in a schema that does not exist, or is empty. `server` is a connection string such as
    /// `host=127.0.0.1 port=5432 user=zhenggai dbname=zhenggai`; `schema` 1 to 48 lower-case letters, digits and `_`,
    /// beginning with a letter.
    ///
    /// # Errors
    /// `STORE_EXISTS` when there is one; `STORE_FOREIGN` when the schema holds something else; `STORE_NOT_DURABLE`
    /// when the server runs without `fsync`; `STORE_BUSY`, `STORE_UNAVAILABLE`.
    pub fn create(server: &str, schema: &str) -> Result<Self, StoreFault> {
        let mut store = Self::connect(server, schema)?;
        store.schema.lay(&mut store.client, &store.place)?;
        Ok(store)
    }

    /// Opens a store, and brings its tables to the newest version.
    ///
    /// # Errors
    /// `STORE_MISSING`, `STORE_FOREIGN`, `STORE_DAMAGED`, `STORE_TOO_NEW`: nothing was touched; `STORE_NOT_DURABLE`,
    /// `STORE_BUSY`, `STORE_UNAVAILABLE`.
    pub fn open(server: &str, schema: &str) -> Result<Self, StoreFault> {
        let mut store = Self::connect(server, schema)?;
        store.schema.migrate(&mut store.client, &store.place)?;
        Ok(store)
    }

    /// Opens the store if there is one, and makes it otherwise.
    ///
    /// # Errors
    /// As [`PostgresStore::create`] and [`PostgresStore::open`].
    pub fn open_or_create(server: &str, schema: &str) -> Result<Self, StoreFault> {
        match Self::create(server, schema) {
            Err(StoreFault::Exists { .. }) => Self::open(server, schema),
            made => made,
        }
    }

    fn connect(server: &str, schema: &str) -> Result<Self, StoreFault> {
        let nowhere = || Place::new(format!("PostgreSQL {schema}"));
        let mut config: Config =
            server.parse().map_err(|error: ::postgres::Error| fault(&nowhere(), &error))?;
        let place = shown(&config, schema);
        let schema = Schema::new(schema).ok_or_else(|| {
            place.unavailable("a schema's name is 1 to 48 of a-z, 0-9 and _, beginning with a letter")
        })?;
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(Duration::from_secs(10));
        }
        if config.get_application_name().is_none() {
            config.application_name("zhenggai");
        }
        let mut client = config.connect(NoTls).map_err(|error| fault(&place, &error))?;
        let fsync: String = client
            .query_one("SELECT current_setting('fsync')", &[])
            .and_then(|row| row.try_get(0))
            .map_err(|error| fault(&place, &error))?;
        if fsync != "on" {
            return Err(place.not_durable(&format!("fsync = {fsync}")));
        }
        Ok(Self { client, schema, place })
    }

    /// Asks for rows in one view, and hands them on, a page at a time, until `visit` breaks.
    fn page(
        &mut self,
        query: &str,
        params: &[&(dyn ::postgres::types::ToSql + Sync)],
        visit: &mut Visit<'_>,
    ) -> Result<(), StoreFault> {
        let place = &self.place;
        let failed = |error: ::postgres::Error| fault(place, &error);
        let mut view = self
            .client
            .build_transaction()
            .isolation_level(IsolationLevel::RepeatableRead)
            .read_only(true)
            .start()
            .map_err(failed)?;
        let portal = view.bind(&self.schema.fill(query), params).map_err(failed)?;
        let rows = i32::try_from(ROWS).unwrap_or(i32::MAX);
        loop {
            let page = view.query_portal(&portal, rows).map_err(failed)?;
            for row in &page {
                if visit(row, place)?.is_break() {
                    return Ok(());
                }
            }
            if page.len() < ROWS {
                return Ok(());
            }
        }
    }

    /// Asks for one value.
    fn one<T: for<'r> ::postgres::types::FromSql<'r>>(
        &mut self,
        query: &str,
        params: &[&(dyn ::postgres::types::ToSql + Sync)],
    ) -> Result<T, StoreFault> {
        self.client
            .query_one(&self.schema.fill(query), params)
            .and_then(|row| row.try_get(0))
            .map_err(|error| fault(&self.place, &error))
    }
}

impl Store for PostgresStore {
    fn append_from(
        &mut self,
        raws: &mut dyn Iterator<Item = Result<RawEntry, StoreFault>>,
    ) -> Result<Appended, StoreFault> {
        let place = &self.place;
        let mut batch = self.client.transaction().map_err(|error| fault(place, &error))?;
        self.schema.lock(&mut batch, place)?;
        // Another program may have brought the tables to a version that this one does not know.
        self.schema.is_newest(&mut batch, place)?;
        let mut appended = Appended::default();
        let mut held: Vec<RawEntry> = Vec::new();
        let mut bytes = 0;
        for raw in raws {
            let raw = raw?;
            bytes += raw.line().len();
            held.push(raw);
            if held.len() == ROWS || bytes >= BYTES {
                insert(&mut batch, &self.schema, place, &held, &mut appended)?;
                held.clear();
                bytes = 0;
            }
        }
        insert(&mut batch, &self.schema, place, &held, &mut appended)?;
        batch.commit().map_err(|error| fault(place, &error))?;
        Ok(appended)
    }

    fn each_after(
        &mut self,
        position: u64,
        scope: Scope<'_>,
        visit: &mut dyn FnMut(Kept) -> ControlFlow<()>,
    ) -> Result<(), StoreFault> {
        let Ok(position) = i64::try_from(position) else { return Ok(()) };
        let query = |and: &str| format!("{COLUMNS} WHERE position > $1 {and} ORDER BY position");
        let visit = &mut |row: &SqlRow, place: &Place| {
            let row = stored(row).map_err(|error| fault(place, &error))?;
            row.keep().map(&mut *visit).map_err(|damage| place.damaged(damage))
        };
        match scope {
            Scope::All => self.page(&query(""), &[&position], visit),
            Scope::Dossier(dossier) => {
                self.page(&query("AND dossier = $2"), &[&position, &dossier.as_str()], visit)
            }
        }
    }

    fn at(&mut self, positions: &[u64]) -> Result<Vec<Kept>, StoreFault> {
        let numbers: Vec<i64> = positions.iter().filter_map(|at| i64::try_from(*at).ok()).collect();
        let query = self.schema.fill(&format!("{COLUMNS} WHERE position = ANY($1)"));
        let place = &self.place;
        let rows = self.client.query(&query, &[&numbers]).map_err(|error| fault(place, &error))?;
        let mut found = BTreeMap::new();
        for row in &rows {
            let kept = stored(row).map_err(|error| fault(place, &error))?.keep();
            let kept = kept.map_err(|damage| place.damaged(damage))?;
            found.insert(kept.position, kept);
        }
        positions.iter().map(|at| found.get(at).cloned().ok_or_else(|| place.gone(*at))).collect()
    }

    fn links(
        &mut self,
        dossier: &DossierId,
        visit: &mut dyn FnMut(Link) -> ControlFlow<()>,
    ) -> Result<(), StoreFault> {
        const LINKS: &str = "SELECT position, device, seq, id, prev FROM {schema}.entries WHERE dossier = $1 \
             ORDER BY device, seq, id";
        self.page(LINKS, &[&dossier.as_str()], &mut |row, place| {
            let failed = |error: ::postgres::Error| fault(place, &error);
            let position = row.try_get(0).map_err(failed)?;
            let (device, seq): (&str, i64) =
                (row.try_get(1).map_err(failed)?, row.try_get(2).map_err(failed)?);
            let (id, prev): (&str, Option<&str>) =
                (row.try_get(3).map_err(failed)?, row.try_get(4).map_err(failed)?);
            place.link(position, (device, seq), (id, prev)).map(&mut *visit)
        })
    }

    fn keep_head(&mut self, head: &SignedHead) -> Result<bool, StoreFault> {
        let HeadRow { id, dossier, line, .. } = HeadRow::of(head)?;
        let place = &self.place;
        let failed = |error: ::postgres::Error| fault(place, &error);
        let mut change = self.client.transaction().map_err(failed)?;
        self.schema.lock(&mut change, place)?;
        self.schema.is_newest(&mut change, place)?;
        let insert =
            "INSERT INTO {schema}.heads (id, dossier, line) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING";
        let taken = change.execute(&self.schema.fill(insert), &[&id, &dossier, &line]).map_err(failed)?;
        change.commit().map_err(failed)?;
        Ok(taken == 1)
    }

    fn heads(&mut self, dossier: &DossierId) -> Result<Vec<SignedHead>, StoreFault> {
        let query =
            "SELECT position, id, dossier, line FROM {schema}.heads WHERE dossier = $1 ORDER BY position";
        let rows = self.client.query(&self.schema.fill(query), &[&dossier.as_str()]);
        let failed = |error: ::postgres::Error| fault(&self.place, &error);
        let head = |row: SqlRow| {
            let row = HeadRow {
                position: row.try_get(0).map_err(failed)?,
                id: row.try_get(1).map_err(failed)?,
                dossier: row.try_get(2).map_err(failed)?,
                line: row.try_get(3).map_err(failed)?,
            };
            row.keep().map_err(|damage| self.place.damaged(damage))
        };
        rows.map_err(failed)?.into_iter().map(head).collect()
    }

    fn dossiers(&mut self) -> Result<Vec<DossierId>, StoreFault> {
        let query = "SELECT DISTINCT dossier FROM {schema}.entries ORDER BY dossier";
        let rows = self.client.query(&self.schema.fill(query), &[]);
        let name = |row: SqlRow| {
            let name: String = row.try_get(0).map_err(|error| fault(&self.place, &error))?;
            self.place.dossier(&name)
        };
        rows.map_err(|error| fault(&self.place, &error))?.into_iter().map(name).collect()
    }

    fn count(&mut self, scope: Scope<'_>) -> Result<u64, StoreFault> {
        let count: i64 = match scope {
            Scope::All => self.one("SELECT count(*) FROM {schema}.entries", &[]),
            Scope::Dossier(dossier) => {
                self.one("SELECT count(*) FROM {schema}.entries WHERE dossier = $1", &[&dossier.as_str()])
            }
        }?;
        Ok(u64::try_from(count).unwrap_or_default())
    }

    fn contains(&mut self, id: &EntryId) -> Result<bool, StoreFault> {
        self.one("SELECT EXISTS (SELECT FROM {schema}.entries WHERE id = $1)", &[&id.to_string()])
    }
}

/// The server and the schema, without user and password.
fn shown(config: &Config, schema: &str) -> Place {
    let hosts = config.get_hosts().iter().zip(config.get_ports().iter().chain(std::iter::repeat(&5432)));
    let hosts: Vec<String> = hosts
        .map(|(host, port)| match host {
            Host::Tcp(name) => format!("{name}:{port}"),
            #[cfg(unix)]
            Host::Unix(path) => format!("{}:{port}", path.display()),
        })
        .collect();
    let database = config.get_dbname().or(config.get_user()).unwrap_or_default();
    Place::new(format!("PostgreSQL {}/{database}/{schema}", hosts.join(",")))
}

/// Puts the lines into the tables, in their order; one that is there changes nothing.
fn insert(
    batch: &mut Transaction<'_>,
    schema: &Schema,
    place: &Place,
    raws: &[RawEntry],
    appended: &mut Appended,
) -> Result<(), StoreFault> {
    if raws.is_empty() {
        return Ok(());
    }
    fn column<T>(raws: &[RawEntry], of: impl Fn(&RawEntry) -> T) -> Vec<T> {
        raws.iter().map(of).collect()
    }
    let query = schema.fill(
        "INSERT INTO {schema}.entries (id, dossier, device, seq, prev, effective_on, line) \
         SELECT id, dossier, device, seq, prev, effective_on, line \
         FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::text[]) \
         WITH ORDINALITY AS row (id, dossier, device, seq, prev, effective_on, line, number) \
         ORDER BY number ON CONFLICT (id) DO NOTHING",
    );
    let taken = batch
        .execute(
            &query,
            &[
                &column(raws, |raw| raw.id().to_string()),
                &column(raws, |raw| raw.dossier().to_string()),
                &column(raws, |raw| raw.device().to_string()),
                &column(raws, |raw| raw.seq().cast_signed()),
                &column(raws, |raw| raw.prev().map(|prev| prev.to_string())),
                &column(raws, |raw| raw.effective_on().to_string()),
                &column(raws, |raw| raw.line().to_owned()),
            ],
        )
        .map_err(|error| fault(place, &error))?;
    let all = u64::try_from(raws.len()).unwrap_or(u64::MAX);
    appended.new += taken;
    appended.known += all.saturating_sub(taken);
    Ok(())
}

fn stored(row: &SqlRow) -> Result<Row, ::postgres::Error> {
    Ok(Row {
        position: row.try_get(0)?,
        id: row.try_get(1)?,
        dossier: row.try_get(2)?,
        device: row.try_get(3)?,
        seq: row.try_get(4)?,
        prev: row.try_get(5)?,
        effective_on: row.try_get(6)?,
        line: row.try_get(7)?,
    })
}
