//! A folder of dossiers in every form in which they are kept.

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use zhenggai::book::{Asked, Book};
use zhenggai::choice::Rules;
use zhenggai::core::id::{DeviceId, DossierId};
use zhenggai::core::ledger::command::Command;
use zhenggai::core::moment::Moment;
use zhenggai::store::exchange::{Have, Missing, bundle};
use zhenggai::store::store::{MemoryStore, Scope, SqliteStore, Store, export};
use zhenggai::wire::said;

const OFFICE: &str =
    r#"{"party":{"id":"office","kind":"body","name":"区委巡察办"},"duty":"inspection_office"}"#;

/// A book with so many findings, each answered by one measure.
pub(crate) fn book(id: &str, findings: usize) -> Book {
    let mut events = vec![format!(
        r#"{{"kind":"dossier_opened","title":"{id}台账","regime":"local_inspection","coverage":"full_record","feedback_on":"2023-06-01"}}"#
    )];
    for finding in 1..=findings {
        events.push(format!(
            r#"{{"kind":"finding_registered","id":"F{finding}","source":"feedback","disclosure":"public","text":"登记不全"}}"#
        ));
        events.push(format!(
            r#"{{"kind":"measure_added","id":"F{finding}.M1","findings":["F{finding}"],"text":"补齐登记"}}"#
        ));
        if finding % 2 == 0 {
            events.push(format!(
                r#"{{"kind":"work_reported","item":"measure:F{finding}.M1","status":"complete","acts":["correction"]}}"#
            ));
        }
    }
    let (dossier, device) = (DossierId::new(id).unwrap(), DeviceId::new("office").unwrap());
    let mut book = Book::new(dossier, device, Rules::ByDay).unwrap();
    for event in events {
        let line = format!(r#"{{"by":{OFFICE},"on":"2023-06-02","event":{event}}}"#);
        let Command { author, effective_on, event } = said::decode(&line).unwrap();
        let now = Moment::from_millis(1_685_664_000_000).unwrap();
        book.record(Asked { event, author, effective_on, origin: None, now }).unwrap();
    }
    book
}

fn keep(store: &mut dyn Store, book: &Book) {
    let entries: Vec<_> = book.ledger().entries().into_iter().cloned().collect();
    store.append(&entries).unwrap();
}

fn lines(book: &Book) -> Vec<String> {
    let mut store = MemoryStore::new();
    keep(&mut store, book);
    let mut out = Vec::new();
    export(&mut store, Scope::All, &mut out).unwrap();
    String::from_utf8(out).unwrap().lines().map(str::to_owned).collect()
}

fn bundled(path: &Path, book: &Book) {
    let mut store = MemoryStore::new();
    keep(&mut store, book);
    let dossier = book.ledger().dossier_id();
    let missing = Missing::of(&mut store, &Have::nothing(dossier.clone())).unwrap();
    let mut out = Vec::new();
    bundle(&mut store, &missing, &[], &mut out).unwrap();
    fs::write(path, out).unwrap();
}

/// Six dossiers in four files, two files that are broken, one that is passed over, in folders.
pub(crate) fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let mut store = SqliteStore::create(&at("a.db")).unwrap();
    keep(&mut store, &book("a-1", 1));
    keep(&mut store, &book("a-2", 2));
    drop(store);
    fs::create_dir(at("b")).unwrap();
    // Two dossiers whose lines stand between each other, with an empty line and Windows line ends.
    let (one, other) = (lines(&book("b-1", 3)), lines(&book("b-2", 1)));
    let mixed: Vec<String> = one[..2].iter().chain(&other).chain(&one[2..]).cloned().collect();
    fs::write(at("b/b.jsonl"), mixed.join("\r\n") + "\r\n\r\n").unwrap();
    bundled(&at("b/c.zgb"), &book("c-1", 2));
    let mut broken = lines(&book("d-1", 1));
    broken[1] = broken[1].replace("登记不全", "登记齐全");
    fs::write(at("d.jsonl"), broken.join("\n")).unwrap();
    fs::write(at("e.db"), b"SQLite format 3\0 and nothing more").unwrap();
    fs::write(at("README.md"), "no ledger").unwrap();
    fs::write(at("f.jsonl"), lines(&book("f-1", 4)).join("\n")).unwrap();
    folder
}
