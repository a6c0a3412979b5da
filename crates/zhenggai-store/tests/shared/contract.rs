//! What every store must do, whatever keeps it.

use std::io::Cursor;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use zhenggai_core::id::{DossierId, EntryId};
use zhenggai_core::ledger::entry::{Entry, Signature, SignatureAlgorithm};
use zhenggai_core::text::Name;
use zhenggai_store::fault::StoreFault;
use zhenggai_store::store::{Appended, Imported, Kept, OnBadLine, Scope, Store, export, import};
use zhenggai_wire::entry::encode;

use crate::chain::{Chain, forged};

/// A place for one store.
pub(crate) trait Site: Sync {
    /// What is kept there.
    type Kept: Store + Send;

    /// Makes the store.
    fn create(&self) -> Self::Kept;

    /// Opens it once more.
    fn open(&self) -> Self::Kept;
}

/// Makes a test of each function here, at a new site.
macro_rules! conform {
    ($site:expr => $($name:ident)+) => {$(
        #[test]
        fn $name() {
            crate::contract::$name(&$site);
        }
    )+};
}
pub(crate) use conform;

pub(crate) fn id(dossier: &str) -> DossierId {
    dossier.parse().unwrap()
}

pub(crate) fn all(store: &mut impl Store, scope: Scope<'_>) -> Vec<Kept> {
    let mut kept = Vec::new();
    store
        .each(scope, &mut |one| {
            kept.push(one);
            ControlFlow::Continue(())
        })
        .unwrap();
    kept
}

fn ids(store: &mut impl Store) -> Vec<EntryId> {
    all(store, Scope::All).iter().map(|kept| kept.entry.id()).collect()
}

fn new(count: u64) -> Appended {
    Appended { new: count, known: 0 }
}

pub(crate) fn what_is_appended_is_read_back_in_order(site: &impl Site) {
    let mut store = site.create();
    let entries = Chain::new("甲", "phone").entries(1_300);
    assert_eq!(store.append(&entries[..1]).unwrap(), new(1));
    assert_eq!(store.append(&entries[1..]).unwrap(), new(1_299));
    let kept = all(&mut store, Scope::All);
    assert_eq!(kept.iter().map(|kept| kept.entry.clone()).collect::<Vec<Entry>>(), entries);
    assert!(kept.windows(2).all(|pair| pair[0].position < pair[1].position));
    assert!(kept.iter().all(|kept| kept.line == encode(&kept.entry).unwrap()));
    assert_eq!((store.count(Scope::All).unwrap(), store.verify().unwrap()), (1_300, 1_300));
}

pub(crate) fn an_empty_store_has_nothing(site: &impl Site) {
    let mut store = site.create();
    assert_eq!(store.append(&[]).unwrap(), new(0));
    assert_eq!((store.count(Scope::All).unwrap(), store.verify().unwrap()), (0, 0));
    assert_eq!(store.dossiers().unwrap(), []);
    assert!(store.have(&id("甲")).unwrap().is_empty());
    assert!(all(&mut store, Scope::Dossier(&id("甲"))).is_empty());
}

pub(crate) fn an_entry_that_is_there_is_not_taken_twice(site: &impl Site) {
    let mut store = site.create();
    let entries = Chain::new("甲", "phone").entries(6);
    store.append(&entries[..3]).unwrap();
    assert_eq!(store.append(&entries[..3]).unwrap(), Appended { new: 0, known: 3 });
    let twice = [entries[4].clone(), entries[1].clone(), entries[4].clone(), entries[3].clone()];
    assert_eq!(store.append(&twice).unwrap(), Appended { new: 2, known: 2 });
    let expected: Vec<EntryId> = [0, 1, 2, 4, 3].iter().map(|at: &usize| entries[*at].id()).collect();
    assert_eq!(ids(&mut store), expected);
    assert!(store.contains(&entries[3].id()).unwrap() && !store.contains(&entries[5].id()).unwrap());
}

pub(crate) fn a_batch_with_one_bad_entry_is_refused_whole(site: &impl Site) {
    let mut store = site.create();
    let mut chain = Chain::new("甲", "phone");
    store.append(&chain.entries(2)).unwrap();
    let mut batch = chain.entries(700);
    batch.insert(650, forged(&mut chain));
    let fault = store.append(&batch).unwrap_err();
    assert_eq!(fault.code().as_str(), "ENTRY_ID_MISMATCH");
    assert!(matches!(fault, StoreFault::Refused { number: 651, .. }), "{fault}");
    assert_eq!((store.count(Scope::All).unwrap(), store.verify().unwrap()), (2, 2));
    batch.remove(650);
    assert_eq!(store.append(&batch).unwrap(), new(700));
}

pub(crate) fn a_store_tells_what_it_has_of_each_device(site: &impl Site) {
    let mut store = site.create();
    let (mut phone, mut desk, mut other) =
        (Chain::new("甲", "phone"), Chain::new("甲", "desk"), Chain::new("乙", "phone"));
    store.append(&phone.entries(3)).unwrap();
    store.append(&desk.entries(2)).unwrap();
    store.append(&phone.entries(4)).unwrap();
    store.append(&other.entries(9)).unwrap();
    let have: Vec<(String, u64)> =
        store.have(&id("甲")).unwrap().into_iter().map(|(device, seq)| (device.to_string(), seq)).collect();
    assert_eq!(have, [("desk".to_owned(), 2), ("phone".to_owned(), 7)]);
}

pub(crate) fn two_entries_with_one_number_are_both_kept(site: &impl Site) {
    let mut store = site.create();
    let mut chain = Chain::new("甲", "phone");
    let first = chain.entries(1).remove(0);
    let mut body = first.body().clone();
    body.effective_on = "2023-05-06".parse().unwrap();
    let fork = zhenggai_wire::entry::seal(body).unwrap();
    assert_eq!(store.append(&[first, fork]).unwrap(), new(2));
}

pub(crate) fn dossiers_are_kept_apart(site: &impl Site) {
    let mut store = site.create();
    let (mut first, mut second) = (Chain::new("甲", "phone"), Chain::new("B", "phone"));
    let (a, b, c) = (first.entries(600), second.entries(5), first.entries(1));
    for batch in [&a, &b, &c] {
        store.append(batch).unwrap();
    }
    assert_eq!(store.dossiers().unwrap(), [id("B"), id("甲")]);
    let of = |store: &mut _, name| all(store, Scope::Dossier(&id(name)));
    assert_eq!(of(&mut store, "B").into_iter().map(|kept| kept.entry).collect::<Vec<_>>(), b);
    let expected: Vec<Entry> = a.into_iter().chain(c).collect();
    assert_eq!(of(&mut store, "甲").into_iter().map(|kept| kept.entry).collect::<Vec<_>>(), expected);
    assert_eq!(store.count(Scope::Dossier(&id("甲"))).unwrap(), 601);
    assert_eq!(store.count(Scope::All).unwrap(), 606);
}

pub(crate) fn a_reader_may_stop_and_start_again(site: &impl Site) {
    let mut store = site.create();
    store.append(&Chain::new("甲", "phone").entries(1_200)).unwrap();
    for stop in [1, 499, 500, 501, 1_199] {
        let mut seen = 0;
        store
            .each(Scope::All, &mut |_| {
                seen += 1;
                if seen == stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })
            .unwrap();
        assert_eq!(seen, stop);
    }
    assert_eq!(store.append(&Chain::new("甲", "desk").entries(1)).unwrap(), new(1));
    assert_eq!(store.verify().unwrap(), 1_201);
}

pub(crate) fn signatures_come_back_and_the_first_stays(site: &impl Site) {
    let mut store = site.create();
    let bare = Chain::new("甲", "phone").entries(1).remove(0);
    let key = Name::new("key", "k1").unwrap();
    let signature = Signature { algorithm: SignatureAlgorithm::Sm2, key, bytes: vec![0, 7, 255] };
    let signed = Entry::new(bare.id(), bare.body().clone(), Some(signature));
    assert_eq!(store.append(std::slice::from_ref(&signed)).unwrap(), new(1));
    assert_eq!(store.append(&[bare]).unwrap(), Appended { new: 0, known: 1 });
    assert_eq!(all(&mut store, Scope::All)[0].entry, signed);
}

pub(crate) fn a_store_is_opened_again_as_it_was_left(site: &impl Site) {
    let mut chain = Chain::new("甲", "phone");
    let mut store = site.create();
    let mut entries = chain.entries(3);
    store.append(&entries).unwrap();
    drop(store);
    let mut store = site.open();
    entries.extend(chain.entries(2));
    assert_eq!(store.append(&entries).unwrap(), Appended { new: 2, known: 3 });
    drop(store);
    let mut store = site.open();
    assert_eq!(ids(&mut store), entries.iter().map(Entry::id).collect::<Vec<_>>());
}

/// Four writers with connections of their own, two of them handing in the same entries, while a reader looks on: it
/// sees whole batches only, each time what it saw before and more.
pub(crate) fn writers_and_a_reader_go_side_by_side(site: &impl Site) {
    const BATCHES: usize = 12;
    const BATCH: usize = 7;
    drop(site.create());
    let done = AtomicBool::new(false);
    let mut taken = 0;
    thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut store = site.open();
            let mut before: Vec<EntryId> = Vec::new();
            loop {
                let last = done.load(Ordering::SeqCst);
                let now = ids(&mut store);
                assert_eq!(now.len() % BATCH, 0, "half a batch is seen");
                assert!(now.starts_with(&before), "an entry appeared before one that was read");
                before = now;
                if last {
                    return before.len();
                }
            }
        });
        let writers: Vec<_> = ["a", "b", "shared", "shared"]
            .into_iter()
            .map(|device| {
                scope.spawn(move || {
                    let mut chain = Chain::new("甲", device);
                    let mut store = site.open();
                    (0..BATCHES).map(|_| store.append(&chain.entries(BATCH)).unwrap().new).sum::<u64>()
                })
            })
            .collect();
        taken = writers.into_iter().map(|writer| writer.join().unwrap()).sum();
        done.store(true, Ordering::SeqCst);
        assert_eq!(reader.join().unwrap(), 3 * BATCHES * BATCH);
    });
    assert_eq!(taken, u64::try_from(3 * BATCHES * BATCH).unwrap());
    assert_eq!(site.open().verify().unwrap(), taken);
}

fn lines(entries: &[Entry]) -> String {
    entries.iter().map(|entry| encode(entry).unwrap() + "\n").collect()
}

fn took(store: &mut impl Store, text: &str, on_bad: OnBadLine) -> Result<Imported, StoreFault> {
    import(store, &mut Cursor::new(text.as_bytes()), on_bad)
}

pub(crate) fn an_export_that_is_imported_is_exported_byte_for_byte(site: &impl Site) {
    let mut store = site.create();
    let (a, b) = (Chain::new("甲", "phone").entries(520), Chain::new("B", "desk").entries(30));
    let text = lines(&b) + &lines(&a);
    let imported = took(&mut store, &text, OnBadLine::TakeNothing).unwrap();
    assert_eq!(imported, Imported { new: 550, known: 0, stopped: None });
    let mut out = Vec::new();
    assert_eq!(export(&mut store, Scope::All, &mut out).unwrap(), 550);
    assert!(out == text.as_bytes(), "the export differs from what was imported");
    let mut out = Vec::new();
    export(&mut store, Scope::Dossier(&id("B")), &mut out).unwrap();
    assert!(out == lines(&b).as_bytes(), "the export of one dossier differs");
    let again = took(&mut store, &text, OnBadLine::TakeNothing).unwrap();
    assert_eq!(again, Imported { new: 0, known: 550, stopped: None });
}

pub(crate) fn an_import_names_its_bad_lines_and_takes_nothing(site: &impl Site) {
    let mut store = site.create();
    let entries = Chain::new("甲", "phone").entries(4);
    let mut rows: Vec<String> = entries.iter().map(|entry| encode(entry).unwrap()).collect();
    rows[1] = rows[1].replace("第2次", "第3次");
    rows.insert(2, String::new());
    rows.push("{\"id\":".to_owned());
    let text = rows.join("\n");
    let fault = took(&mut store, &text, OnBadLine::TakeNothing).unwrap_err();
    assert_eq!(fault.code().as_str(), "IMPORT_LINES_BAD");
    let StoreFault::BadLines { bad, more: 0 } = &fault else { panic!("{fault}") };
    let named: Vec<(u64, &str)> = bad.iter().map(|bad| (bad.line, bad.fault.code().as_str())).collect();
    assert_eq!(named, [(2, "ENTRY_ID_MISMATCH"), (3, "RECORD_MALFORMED"), (6, "RECORD_MALFORMED")]);
    assert!(
        fault.to_string().contains("line 2: ") && fault.to_string().contains("line 6, column "),
        "{fault}"
    );
    assert_eq!(store.count(Scope::All).unwrap(), 0);

    let imported = took(&mut store, &text, OnBadLine::TakeThoseBefore).unwrap();
    assert_eq!((imported.new, imported.stopped.unwrap().line), (1, 2));
    assert_eq!(ids(&mut store), [entries[0].id()]);
}

pub(crate) fn an_import_stores_what_is_canonical_whatever_form_it_had(site: &impl Site) {
    let mut store = site.create();
    let entry = Chain::new("甲", "phone").entries(1).remove(0);
    let line = encode(&entry).unwrap();
    let value = line.strip_prefix('{').unwrap();
    let loose = format!("{{ {value} \r\n");
    assert_eq!(took(&mut store, &loose, OnBadLine::TakeNothing).unwrap().new, 1);
    assert_eq!(all(&mut store, Scope::All)[0].line, line);
}

pub(crate) fn a_store_survives_an_import_that_breaks_off(site: &impl Site) {
    struct Broken(Cursor<Vec<u8>>);
    impl std::io::Read for Broken {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            match self.0.read(into)? {
                0 => Err(std::io::Error::other("the line went dead")),
                count => Ok(count),
            }
        }
    }
    let mut store = site.create();
    let mut chain = Chain::new("甲", "phone");
    let text = lines(&chain.entries(600));
    let mut input = std::io::BufReader::new(Broken(Cursor::new(text.into_bytes())));
    let fault = import(&mut store, &mut input, OnBadLine::TakeThoseBefore).unwrap_err();
    assert_eq!(fault.code().as_str(), "TRANSFER_FAILED");
    assert!(matches!(fault, StoreFault::Transfer { line: 601, .. }), "{fault}");
    assert_eq!(store.verify().unwrap(), 0);
    assert_eq!(store.append(&chain.entries(1)).unwrap(), new(1));
}

/// All of them, by name.
macro_rules! conform_in_everything {
    ($site:expr) => {
        crate::contract::conform! { $site =>
            what_is_appended_is_read_back_in_order
            an_empty_store_has_nothing
            an_entry_that_is_there_is_not_taken_twice
            a_batch_with_one_bad_entry_is_refused_whole
            a_store_tells_what_it_has_of_each_device
            two_entries_with_one_number_are_both_kept
            dossiers_are_kept_apart
            a_reader_may_stop_and_start_again
            signatures_come_back_and_the_first_stays
            a_store_is_opened_again_as_it_was_left
            writers_and_a_reader_go_side_by_side
            an_export_that_is_imported_is_exported_byte_for_byte
            an_import_names_its_bad_lines_and_takes_nothing
            an_import_stores_what_is_canonical_whatever_form_it_had
            a_store_survives_an_import_that_breaks_off
        }
    };
}
pub(crate) use conform_in_everything;
