//! Files that are no store, and stores that are broken.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use zhenggai_core::language::Language;
use zhenggai_store::fault::StoreFault;
use zhenggai_store::store::{Scope, SqliteStore, Store as _};

use crate::Folder;
use crate::chain::Chain;
use crate::contract::Site as _;
use crate::disk::Disk as _;

/// Opens what must be refused: with this code, by its name, and without a change.
fn refused(file: &Path, code: &str) -> StoreFault {
    let before = fs::read(file).ok();
    let fault = SqliteStore::open(file).unwrap_err();
    assert_eq!(fault.code().as_str(), code, "{fault}");
    for language in [Language::Zh, Language::En] {
        assert!(fault.sentence(language).contains(&file.display().to_string()), "{fault}");
    }
    assert!(fs::read(file).ok() == before, "{} was changed", file.display());
    fault
}

fn damaged(store: &mut SqliteStore, what: &str) {
    let fault = store.verify().unwrap_err();
    assert_eq!(fault.code().as_str(), "STORE_DAMAGED", "{fault}");
    assert!(fault.to_string().contains(what), "{fault}");
}

fn filled() -> Folder {
    let folder = Folder::new();
    folder.create().append(&Chain::new("甲", "phone").entries(200)).unwrap();
    folder
}

#[test]
fn what_is_no_store_is_refused_and_not_touched() {
    let folder = Folder::new();
    let file = folder.file();
    refused(&file, "STORE_MISSING");
    refused(file.parent().unwrap(), "STORE_FOREIGN");
    fs::write(&file, "").unwrap();
    refused(&file, "STORE_FOREIGN");
    fs::write(&file, "{\"id\":\"sha256:00\"}\n").unwrap();
    refused(&file, "STORE_FOREIGN");
    assert_eq!(SqliteStore::create(&file).unwrap_err().code().as_str(), "STORE_FOREIGN");
    assert_eq!(SqliteStore::create(file.parent().unwrap()).unwrap_err().code().as_str(), "STORE_FOREIGN");
    fs::write(&file, [b'x'; 5_000]).unwrap();
    refused(&file, "STORE_FOREIGN");
    fs::remove_file(&file).unwrap();
    let other = Connection::open(&file).unwrap();
    other.execute_batch("CREATE TABLE entries (line TEXT); PRAGMA user_version = 1;").unwrap();
    drop(other);
    refused(&file, "STORE_FOREIGN");
    assert_eq!(SqliteStore::create(&file).unwrap_err().code().as_str(), "STORE_FOREIGN");
    assert_eq!(fs::read_dir(file.parent().unwrap()).unwrap().count(), 1, "a file was left beside it");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_at_once() {
    let folder = Folder::new();
    let socket = std::os::unix::net::UnixListener::bind(folder.file()).unwrap();
    assert_eq!(SqliteStore::open(&folder.file()).unwrap_err().code().as_str(), "STORE_FOREIGN");
    drop(socket);
}

#[test]
fn a_store_is_not_made_over_a_store() {
    let folder = filled();
    let before = fs::read(folder.file()).unwrap();
    assert_eq!(SqliteStore::create(&folder.file()).unwrap_err().code().as_str(), "STORE_EXISTS");
    assert!(fs::read(folder.file()).unwrap() == before);
    assert_eq!(SqliteStore::open_or_create(&folder.file()).unwrap().count(Scope::All).unwrap(), 200);
}

#[test]
fn a_store_is_made_in_an_empty_file_and_by_one_of_many() {
    let folder = Folder::new();
    fs::write(folder.file(), "").unwrap();
    let (mut made, mut found) = (0, 0);
    std::thread::scope(|scope| {
        let tries: Vec<_> = (0..6).map(|_| scope.spawn(|| SqliteStore::create(&folder.file()))).collect();
        for one in tries {
            match one.join().unwrap() {
                Ok(_) => made += 1,
                Err(fault) => {
                    assert_eq!(fault.code().as_str(), "STORE_EXISTS", "{fault}");
                    found += 1;
                }
            }
        }
    });
    assert_eq!((made, found), (1, 5));
}

#[test]
fn a_truncated_store_is_refused_and_not_touched() {
    let folder = filled();
    let whole = fs::read(folder.file()).unwrap();
    assert!(whole.len() > 100_000, "{}", whole.len());
    for length in [50, 100, 4_000, 4_096, whole.len() / 2, whole.len() - 4_096, whole.len() - 1] {
        fs::write(folder.file(), &whole[..length]).unwrap();
        refused(&folder.file(), "STORE_DAMAGED");
    }
}

#[test]
fn a_store_with_broken_pages_is_found_out() {
    let folder = filled();
    let whole = fs::read(folder.file()).unwrap();
    let mut noticed = 0;
    for page in 1..whole.len() / 4_096 {
        let mut broken = whole.clone();
        broken[page * 4_096..(page + 1) * 4_096].fill(0xa5);
        fs::write(folder.file(), &broken).unwrap();
        let found = SqliteStore::open(&folder.file()).and_then(|mut store| store.verify());
        let fault = found.unwrap_err();
        assert_eq!(fault.code().as_str(), "STORE_DAMAGED", "page {page}: {fault}");
        noticed += 1;
    }
    assert!(noticed > 20, "{noticed}");
}

#[test]
fn an_entry_that_somebody_changed_is_found_out_and_named() {
    let changes = [
        ("UPDATE entries SET line = replace(line, '第7次', '第8次') WHERE position = 7", "entry 7"),
        (
            "UPDATE entries SET line = '{ ' || substr(line, 2) WHERE position = 7",
            "entry 7 is not in its canonical form",
        ),
        ("UPDATE entries SET line = 'x' WHERE position = 7", "entry 7"),
        ("UPDATE entries SET dossier = '乙' WHERE position = 7", "column dossier"),
        ("UPDATE entries SET device = 'desk' WHERE position = 7", "column device"),
        ("UPDATE entries SET seq = 8 WHERE position = 7", "column seq"),
        ("UPDATE entries SET effective_on = '2022-12-31' WHERE position = 7", "column effective_on"),
        ("UPDATE entries SET id = 'sha256:00' WHERE position = 7", "column id"),
        ("CREATE TRIGGER gone AFTER INSERT ON entries BEGIN DELETE FROM entries; END", "gone"),
        ("CREATE TABLE more (a TEXT)", "more"),
        ("DROP INDEX links_of_device", "links_of_device"),
    ];
    let folder = filled();
    let whole = fs::read(folder.file()).unwrap();
    for (change, what) in changes {
        fs::write(folder.file(), &whole).unwrap();
        let mut store = folder.open();
        assert_eq!(store.verify().unwrap(), 200);
        Connection::open(folder.file()).unwrap().execute_batch(change).unwrap();
        damaged(&mut store, what);
    }
}

#[test]
fn statistics_of_sqlite_are_no_damage() {
    let folder = filled();
    Connection::open(folder.file()).unwrap().execute_batch("ANALYZE").unwrap();
    assert_eq!(folder.open().verify().unwrap(), 200);
}

#[test]
fn a_line_longer_than_any_entry_is_named_and_not_held_in_memory() {
    use std::io::{BufReader, Read as _};
    use zhenggai_store::store::{OnBadLine, import};
    use zhenggai_wire::entry::encode;

    let folder = Folder::new();
    let mut store = folder.create();
    let entries = Chain::new("甲", "phone").entries(2);
    let lines = entries.iter().map(|entry| encode(entry).unwrap() + "\n").collect::<Vec<_>>();
    let text = || {
        let long = std::io::repeat(b'[').take(200 * 1024 * 1024);
        BufReader::new(lines[0].as_bytes().chain(long).chain(b"\n".as_slice()).chain(lines[1].as_bytes()))
    };
    let fault = import(&mut store, &mut text(), OnBadLine::TakeNothing).unwrap_err();
    let StoreFault::BadLines { bad, more: 0 } = &fault else { panic!("{fault}") };
    assert_eq!(bad.iter().map(|bad| bad.line).collect::<Vec<_>>(), [2]);
    assert_eq!(store.count(Scope::All).unwrap(), 0);
    let imported = import(&mut store, &mut text(), OnBadLine::TakeThoseBefore).unwrap();
    assert_eq!((imported.new, imported.stopped.unwrap().line), (1, 2));
}

/// Root may write everything; so this starts itself again as nobody.
#[cfg(unix)]
#[test]
fn a_store_that_may_not_be_written_is_refused() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::process::CommandExt as _;
    use std::process::{Command, Stdio};

    const FOLDER: &str = "ZHENGGAI_STORE_LOCKED";
    if let Ok(file) = std::env::var(FOLDER) {
        refused(file.as_ref(), "STORE_UNAVAILABLE");
        return;
    }
    let folder = filled();
    let mode = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    let (file, above) = (folder.file(), folder.file().parent().unwrap().to_owned());
    let is_root = fs::metadata("/proc/self").is_ok_and(|me| std::os::unix::fs::MetadataExt::uid(&me) == 0);
    for (of_file, of_folder) in [(0o444, 0o755), (0o000, 0o755), (0o666, 0o000), (0o444, 0o777)] {
        mode(&file, of_file);
        mode(&above, of_folder);
        let mut me = Command::new(std::env::current_exe().unwrap());
        me.args(["--exact", "file::a_store_that_may_not_be_written_is_refused"]).env(FOLDER, &file);
        if is_root {
            me.uid(65_534);
        }
        let status = me.stdout(Stdio::null()).status();
        mode(&above, 0o755);
        assert!(status.unwrap().success(), "{of_file:o} in {of_folder:o}");
    }
}
