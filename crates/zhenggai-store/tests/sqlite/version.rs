//! Tables of older and newer versions.

use rusqlite::Connection;
use zhenggai_store::exchange::Have;
use zhenggai_store::fault::StoreFault;
use zhenggai_store::store::{Appended, Scope, SqliteStore, Store as _};
use zhenggai_wire::entry::encode;

use crate::Folder;
use crate::chain::Chain;
use crate::contract::{Site as _, all, id};
use crate::disk::Disk as _;

/// The tables as version 1 made them. Never edited.
const VERSION_1: &str = include_str!("../frozen/sqlite-1.sql");

#[test]
fn a_store_of_version_1_is_brought_forward_and_keeps_what_it_has() {
    let folder = Folder::new();
    let entries = Chain::new("甲", "phone").entries(3);
    let old = Connection::open(folder.file()).unwrap();
    old.execute_batch(VERSION_1).unwrap();
    for entry in &entries {
        let body = entry.body();
        old.execute(
            "INSERT INTO entries (id, dossier, device, seq, effective_on, line) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (
                entry.id().to_string(),
                body.dossier.as_str(),
                body.device.as_str(),
                i64::try_from(body.seq).unwrap(),
                body.effective_on.to_string(),
                encode(entry).unwrap(),
            ),
        )
        .unwrap();
    }
    drop(old);
    let mut store = folder.open();
    assert_eq!(store.verify().unwrap(), 3);
    assert_eq!(store.append(&entries).unwrap(), Appended { new: 0, known: 3 });
    assert_eq!(Have::of(&mut store, &id("甲")).unwrap().devices.len(), 1);
    assert_eq!(Have::of(&mut store, &id("甲")).unwrap(), Have::of(&mut twin(&entries), &id("甲")).unwrap());
    drop(store);
    assert_eq!(tables(&folder), tables(&made()), "the tables differ from those that are made anew");
}

/// A store of the newest version with these entries.
fn twin(entries: &[zhenggai_core::ledger::entry::Entry]) -> SqliteStore {
    let mut store = made().open();
    store.append(entries).unwrap();
    store
}

fn made() -> Folder {
    let folder = Folder::new();
    drop(folder.create());
    folder
}

fn tables(folder: &Folder) -> (i64, Vec<String>) {
    let database = Connection::open(folder.file()).unwrap();
    let version = database.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    let mut query = database.prepare("SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY name").unwrap();
    let tables = query.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    (version, tables)
}

#[test]
fn two_that_open_an_old_store_at_once_bring_it_forward_once() {
    for _ in 0..10 {
        let folder = Folder::new();
        Connection::open(folder.file()).unwrap().execute_batch(VERSION_1).unwrap();
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| assert_eq!(folder.open().verify().unwrap(), 0));
            }
        });
    }
}

#[test]
fn a_newer_store_is_refused_and_not_touched() {
    let folder = made();
    Connection::open(folder.file()).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let before = std::fs::read(folder.file()).unwrap();
    let fault = SqliteStore::open(&folder.file()).unwrap_err();
    assert!(matches!(&fault, StoreFault::TooNew { version: 99, known: 4, .. }), "{fault}");
    assert_eq!(fault.code().as_str(), "STORE_TOO_NEW");
    assert_eq!(SqliteStore::create(&folder.file()).unwrap_err().code().as_str(), "STORE_EXISTS");
    assert!(std::fs::read(folder.file()).unwrap() == before, "the file was changed");
}

#[test]
fn a_store_that_is_brought_forward_meanwhile_takes_nothing_from_an_old_program() {
    let folder = Folder::new();
    let mut store = folder.create();
    let mut chain = Chain::new("甲", "phone");
    store.append(&chain.entries(1)).unwrap();
    Connection::open(folder.file()).unwrap().pragma_update(None, "user_version", 5).unwrap();
    assert_eq!(store.append(&chain.entries(1)).unwrap_err().code().as_str(), "STORE_TOO_NEW");
    assert_eq!(all(&mut store, Scope::All).len(), 1);
}

#[test]
fn versions_that_never_were_are_damage() {
    for version in [0, -1] {
        let folder = made();
        Connection::open(folder.file()).unwrap().pragma_update(None, "user_version", version).unwrap();
        assert_eq!(SqliteStore::open(&folder.file()).unwrap_err().code().as_str(), "STORE_DAMAGED");
    }
}

#[test]
fn a_head_that_was_changed_is_damage() {
    use zhenggai_core::digest::DigestAlgorithm;
    use zhenggai_core::ledger::entry::{Entry, SignatureAlgorithm};
    use zhenggai_store::seal::head::Head;
    use zhenggai_store::seal::key::SigningKey;

    let folder = made();
    let key = SigningKey::from_bytes(SignatureAlgorithm::Ed25519, &[7; 32]).unwrap();
    let at = "2022-04-15T05:20:00.000Z".parse().unwrap();
    let head = Head::of(&id("甲"), &[] as &[Entry], DigestAlgorithm::Sha256, at).unwrap().sign(&key).unwrap();
    let mut store = folder.open();
    assert!(store.keep_head(&head).unwrap());
    let change = "UPDATE heads SET line = replace(line, '2022-04-15', '2022-04-16')";
    Connection::open(folder.file()).unwrap().execute(change, []).unwrap();
    let fault = store.heads(&id("甲")).unwrap_err();
    assert_eq!(fault.code().as_str(), "STORE_DAMAGED");
    assert!(fault.to_string().contains("head 1"), "{fault}");
}
