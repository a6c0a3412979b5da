//! Databases that are no store, stores that are broken, older and newer, and servers that cannot be used.

use ::postgres::{Client, NoTls};
use zhenggai_core::language::Language;
use zhenggai_store::exchange::Have;
use zhenggai_store::fault::StoreFault;
use zhenggai_store::store::{Appended, PostgresStore, Scope, Store as _};
use zhenggai_wire::entry::encode;

use crate::Place;
use crate::chain::Chain;
use crate::contract::{Site as _, all, id};
use crate::disk::Disk as _;
use crate::server::Server;

/// The tables as version 1 made them. Never edited.
const VERSION_1: &str = include_str!("../frozen/postgres-1.sql");

fn sql(place: &Place, change: &str) {
    let mut client = Client::connect(&place.server, NoTls).unwrap();
    client.batch_execute(&change.replace("{schema}", &place.schema)).unwrap();
}

fn refused(found: Result<PostgresStore, StoreFault>, place: &Place, code: &str) -> StoreFault {
    let fault = found.unwrap_err();
    assert_eq!(fault.code().as_str(), code, "{fault}");
    for language in [Language::Zh, Language::En] {
        assert!(fault.sentence(language).contains(&place.schema), "{fault}");
    }
    fault
}

fn filled() -> Place {
    let place = Place::new();
    place.create().append(&Chain::new("甲", "phone").entries(20)).unwrap();
    place
}

#[test]
fn what_is_no_store_is_refused_and_not_touched() {
    let place = Place::new();
    let open = || PostgresStore::open(&place.server, &place.schema);
    let create = || PostgresStore::create(&place.server, &place.schema);
    refused(open(), &place, "STORE_MISSING");
    sql(&place, "CREATE SCHEMA {schema}");
    refused(open(), &place, "STORE_MISSING");
    sql(&place, "CREATE TABLE {schema}.entries (line text)");
    refused(open(), &place, "STORE_FOREIGN");
    refused(create(), &place, "STORE_FOREIGN");
    for table in ["(a text)", "(format text, version bigint)", "(format bigint, version text)"] {
        sql(&place, &format!("DROP TABLE IF EXISTS {{schema}}.store; CREATE TABLE {{schema}}.store {table}"));
        refused(open(), &place, "STORE_FOREIGN");
    }
    sql(&place, "DROP SCHEMA {schema} CASCADE; CREATE SCHEMA {schema}");
    drop(create().unwrap());
    refused(create(), &place, "STORE_EXISTS");
    assert_eq!(PostgresStore::open_or_create(&place.server, &place.schema).unwrap().verify().unwrap(), 0);
}

#[test]
fn a_store_is_made_by_one_of_many() {
    let place = Place::new();
    let mut made = 0;
    std::thread::scope(|scope| {
        let tries: Vec<_> =
            (0..5).map(|_| scope.spawn(|| PostgresStore::create(&place.server, &place.schema))).collect();
        for one in tries {
            match one.join().unwrap() {
                Ok(_) => made += 1,
                Err(fault) => assert_eq!(fault.code().as_str(), "STORE_EXISTS", "{fault}"),
            }
        }
    });
    assert_eq!(made, 1);
}

#[test]
fn a_server_that_cannot_be_used_is_said_without_the_password() {
    let place = Place::new();
    for server in [
        "host=127.0.0.1 port=1 user=zhenggai dbname=postgres password=geheim",
        &format!("{} password=geheim dbname=nowhere", place.server),
        "password=geheim no connection string",
    ] {
        let fault = refused(PostgresStore::open(server, &place.schema), &place, "STORE_UNAVAILABLE");
        assert!(!format!("{fault} {fault:?}").contains("geheim"), "{fault}");
    }
    for name in ["", "Upper", "1a", "a\"; DROP SCHEMA public; --", "台账", &"a".repeat(49)] {
        let fault = PostgresStore::create(&place.server, name).unwrap_err();
        assert_eq!(fault.code().as_str(), "STORE_UNAVAILABLE", "{fault}");
    }
}

#[test]
fn a_server_that_does_not_flush_is_refused() {
    let server = Server::start().unwrap();
    let place = Place { server: server.address.clone(), schema: "s".to_owned() };
    drop(place.create());
    server.set("fsync = off");
    refused(PostgresStore::open(&place.server, "s"), &place, "STORE_NOT_DURABLE");
    // Where only the flush at the commit is off, the store asks for it.
    server.set("synchronous_commit = off");
    assert_eq!(place.open().append(&Chain::new("甲", "phone").entries(2)).unwrap().new, 2);
}

#[test]
fn a_store_of_version_1_is_brought_forward_and_keeps_what_it_has() {
    let place = Place { server: Server::shared().address.clone(), schema: "old".to_owned() };
    sql(&place, VERSION_1);
    let entries = Chain::new("甲", "phone").entries(3);
    let mut client = Client::connect(&place.server, NoTls).unwrap();
    for entry in &entries {
        let body = entry.body();
        let insert = "INSERT INTO old.entries (id, dossier, device, seq, effective_on, line) VALUES ($1, $2, $3, $4, $5, $6)";
        let seq = i64::try_from(body.seq).unwrap();
        let (id, day, line) = (entry.id().to_string(), body.effective_on.to_string(), encode(entry).unwrap());
        client
            .execute(insert, &[&id, &body.dossier.as_str(), &body.device.as_str(), &seq, &day, &line])
            .unwrap();
    }
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert_eq!(place.open().verify().unwrap(), 3));
        }
    });
    let mut twin = Place::new().create();
    twin.append(&entries).unwrap();
    let mut store = place.open();
    assert_eq!(store.append(&entries).unwrap(), Appended { new: 0, known: 3 });
    assert_eq!(Have::of(&mut store, &id("甲")).unwrap(), Have::of(&mut twin, &id("甲")).unwrap());
    let made = Place::new();
    drop(made.create());
    assert_eq!(tables(&place), tables(&made), "the tables differ from those that are made anew");
}

fn tables(place: &Place) -> Vec<String> {
    let mut client = Client::connect(&place.server, NoTls).unwrap();
    let query = "SELECT indexdef FROM pg_indexes WHERE schemaname = $1 UNION ALL \
         SELECT table_name || ' ' || column_name || ' ' || data_type FROM information_schema.columns \
         WHERE table_schema = $1 ORDER BY 1";
    let rows = client.query(query, &[&place.schema]).unwrap();
    rows.iter().map(|row| row.get::<_, String>(0).replace(&format!("{}.", place.schema), "")).collect()
}

#[test]
fn a_newer_store_is_refused_and_takes_nothing_from_an_old_program() {
    let place = filled();
    let mut before = place.open();
    sql(&place, "UPDATE {schema}.store SET version = 99");
    let fault = refused(PostgresStore::open(&place.server, &place.schema), &place, "STORE_TOO_NEW");
    assert!(matches!(fault, StoreFault::TooNew { version: 99, known: 4, .. }), "{fault}");
    let more = Chain::new("甲", "desk").entries(1);
    assert_eq!(before.append(&more).unwrap_err().code().as_str(), "STORE_TOO_NEW");
    sql(&place, "UPDATE {schema}.store SET version = 0");
    refused(PostgresStore::open(&place.server, &place.schema), &place, "STORE_DAMAGED");
    sql(&place, "UPDATE {schema}.store SET version = 2");
    assert_eq!(all(&mut before, Scope::All).len(), 20);
}

#[test]
fn an_entry_that_somebody_changed_is_found_out_and_named() {
    let changes = [
        ("UPDATE {schema}.entries SET line = replace(line, '第7次', '第8次') WHERE position = 7", "entry 7"),
        ("UPDATE {schema}.entries SET line = '{ ' || substr(line, 2) WHERE position = 7", "canonical form"),
        ("UPDATE {schema}.entries SET dossier = '乙' WHERE position = 7", "column dossier"),
        ("UPDATE {schema}.entries SET seq = 8 WHERE position = 7", "column seq"),
        ("UPDATE {schema}.entries SET effective_on = '' WHERE position = 7", "column effective_on"),
        ("UPDATE {schema}.entries SET id = 'sha256:00' WHERE position = 7", "column id"),
        ("ALTER TABLE {schema}.entries ALTER seq TYPE text", "damaged"),
        ("ALTER TABLE {schema}.entries DROP seq", "damaged"),
        ("DROP TABLE {schema}.entries", "damaged"),
    ];
    for (change, what) in changes {
        let place = filled();
        let mut store = place.open();
        assert_eq!(store.verify().unwrap(), 20);
        sql(&place, change);
        let fault = store.verify().unwrap_err();
        assert_eq!(fault.code().as_str(), "STORE_DAMAGED", "{change}: {fault}");
        assert!(fault.to_string().contains(what), "{change}: {fault}");
    }
    let place = filled();
    sql(&place, "DROP TABLE {schema}.entries");
    refused(PostgresStore::open(&place.server, &place.schema), &place, "STORE_DAMAGED");
}
