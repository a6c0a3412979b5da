//! What every store must do, whatever keeps it.

use std::io::Cursor;
use std::ops::ControlFlow;

use zhenggai_core::digest::DigestAlgorithm;
use zhenggai_core::id::{DeviceId, DossierId, EntryId};
use zhenggai_core::ledger::entry::{Entry, Signature, SignatureAlgorithm};
use zhenggai_core::moment::Moment;
use zhenggai_core::text::Name;
use zhenggai_store::exchange::{Have, Strand};
use zhenggai_store::fault::StoreFault;
use zhenggai_store::raw::{Envelope as _, RawEntry};
use zhenggai_store::seal::head::Head;
use zhenggai_store::seal::key::SigningKey;
use zhenggai_store::store::{Appended, Imported, Kept, OnBadLine, Scope, Store, export, import};
use zhenggai_wire::entry::encode;
use zhenggai_wire::hash::digest;

use crate::chain::{Chain, forged};

/// A place for one store.
pub(crate) trait Site: Sync {
    /// What is kept there.
    type Kept: Store + Send;

    /// Makes the store.
    fn create(&self) -> Self::Kept;
}

/// Makes a test of each function here, at a new site.
macro_rules! conform {
    ($place:ident $site:expr => $($name:ident)+) => {$(
        #[test]
        fn $name() {
            crate::$place::$name(&$site);
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

pub(crate) fn ids(store: &mut impl Store) -> Vec<EntryId> {
    all(store, Scope::All).iter().map(|kept| kept.raw.id()).collect()
}

/// What a store has of each device: first and last numbers of its strands.
fn held(store: &mut impl Store, dossier: &str) -> Vec<String> {
    let have = Have::of(store, &id(dossier)).unwrap();
    let strand = |strand: &Strand| format!("{}-{}", strand.from, strand.marks[0].seq);
    let device = |(device, strands): (&DeviceId, &Vec<Strand>)| {
        format!("{device} {}", strands.iter().map(strand).collect::<Vec<_>>().join(" "))
    };
    have.devices.iter().map(device).collect()
}

pub(crate) fn new(count: u64) -> Appended {
    Appended { new: count, known: 0 }
}

pub(crate) fn what_is_appended_is_read_back_in_order(site: &impl Site) {
    let mut store = site.create();
    let entries = Chain::new("甲", "phone").entries(1_300);
    assert_eq!(store.append(&entries[..1]).unwrap(), new(1));
    assert_eq!(store.append(&entries[1..]).unwrap(), new(1_299));
    let kept = all(&mut store, Scope::All);
    assert_eq!(kept.iter().map(|kept| kept.raw.entry().unwrap()).collect::<Vec<Entry>>(), entries);
    assert!(kept.windows(2).all(|pair| pair[0].position < pair[1].position));
    assert!(kept.iter().all(|kept| kept.raw.line() == encode(&kept.raw.entry().unwrap()).unwrap()));
    assert_eq!((store.count(Scope::All).unwrap(), store.verify().unwrap()), (1_300, 1_300));
}

pub(crate) fn an_empty_store_has_nothing(site: &impl Site) {
    let mut store = site.create();
    assert_eq!(store.append(&[]).unwrap(), new(0));
    assert_eq!((store.count(Scope::All).unwrap(), store.verify().unwrap()), (0, 0));
    assert_eq!(store.dossiers().unwrap(), []);
    assert_eq!(Have::of(&mut store, &id("甲")).unwrap(), Have::nothing(id("甲")));
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
    assert_eq!(held(&mut store, "甲"), ["desk 1-2", "phone 1-7"]);
    assert_eq!(held(&mut store, "乙"), ["phone 1-9"]);
}

pub(crate) fn two_entries_with_one_number_are_both_kept(site: &impl Site) {
    let mut store = site.create();
    let mut chain = Chain::new("甲", "phone");
    let first = chain.entries(1).remove(0);
    let mut body = first.body().clone();
    body.effective_on = "2023-05-06".parse().unwrap();
    let fork = zhenggai_wire::entry::seal(body).unwrap();
    assert_eq!(store.append(&[first, fork]).unwrap(), new(2));
    assert_eq!(held(&mut store, "甲"), ["phone 1-1 1-1"]);
}

/// What hangs together is one strand; a gap, a fork and an entry that follows a stranger are told apart.
pub(crate) fn a_store_tells_gaps_and_forks(site: &impl Site) {
    let mut store = site.create();
    let mut chain = Chain::new("甲", "phone");
    let entries = chain.entries(9);
    store.append(&entries[..3]).unwrap();
    store.append(&entries[5..7]).unwrap();
    let mut body = entries[7].body().clone();
    body.prev = Some(entries[0].id());
    let stray = zhenggai_wire::entry::seal(body).unwrap();
    let mut body = entries[1].body().clone();
    body.effective_on = "2023-05-06".parse().unwrap();
    let fork = zhenggai_wire::entry::seal(body).unwrap();
    store.append(&[stray, fork]).unwrap();
    assert_eq!(held(&mut store, "甲"), ["phone 8-8 6-7 1-3 2-2"].map(str::to_owned).to_vec());
    store.append(&entries).unwrap();
    assert_eq!(held(&mut store, "甲").len(), 1);
}

/// The entries that came after a position, of all dossiers or of one.
pub(crate) fn a_reader_may_go_on_where_it_was(site: &impl Site) {
    let mut store = site.create();
    store.append(&Chain::new("甲", "phone").entries(600)).unwrap();
    let seen = all(&mut store, Scope::All).last().unwrap().position;
    store.append(&Chain::new("乙", "phone").entries(3)).unwrap();
    store.append(&Chain::new("甲", "desk").entries(2)).unwrap();
    let mut after = |scope: Scope<'_>, position: u64| {
        let mut count = 0;
        let mut visit = |kept: Kept| {
            assert!(kept.position > position);
            count += 1;
            ControlFlow::Continue(())
        };
        store.each_after(position, scope, &mut visit).unwrap();
        count
    };
    assert_eq!((after(Scope::All, seen), after(Scope::Dossier(&id("甲")), seen)), (5, 2));
    assert_eq!((after(Scope::All, 0), after(Scope::All, u64::MAX)), (605, 0));
}

/// Entries at positions, in the order asked for; a position without an entry is a fault.
pub(crate) fn entries_are_found_at_their_positions(site: &impl Site) {
    let mut store = site.create();
    store.append(&Chain::new("甲", "phone").entries(5)).unwrap();
    let kept = all(&mut store, Scope::All);
    let asked = [kept[3].position, kept[0].position, kept[3].position];
    assert_eq!(store.at(&asked).unwrap(), [kept[3].clone(), kept[0].clone(), kept[3].clone()]);
    assert_eq!(store.at(&[]).unwrap(), []);
    for gone in [kept[4].position + 1, u64::MAX] {
        assert_eq!(store.at(&[kept[0].position, gone]).unwrap_err().code().as_str(), "STORE_DAMAGED");
    }
}

/// Heads come back as they were, each once, by dossier; also long ones.
pub(crate) fn heads_are_kept(site: &impl Site) {
    let mut store = site.create();
    let key = SigningKey::from_bytes(SignatureAlgorithm::Ed25519, &[7; 32]).unwrap();
    let at = Moment::from_millis(1_650_000_000_000).unwrap();
    let head = |dossier: &str, devices: usize| {
        let first = |number: usize| Chain::new(dossier, &format!("device-{number}")).entries(1).remove(0);
        let log: Vec<Entry> = (0..devices).map(first).collect();
        Head::of(&id(dossier), &log, DigestAlgorithm::Sm3, at).unwrap().sign(&key).unwrap()
    };
    let (small, large, other) = (head("甲", 1), head("甲", 120), head("乙", 2));
    assert_eq!(store.heads(&id("甲")).unwrap(), []);
    for new in [true, false] {
        for head in [&large, &other, &small] {
            assert_eq!(store.keep_head(head).unwrap(), new);
        }
    }
    assert_eq!(store.heads(&id("甲")).unwrap(), [large, small]);
    assert_eq!(store.heads(&id("乙")).unwrap(), [other]);
    assert_eq!((store.count(Scope::All).unwrap(), store.verify().unwrap()), (0, 0));
}

/// An entry of a newer version: its event, a word of its author and its signature's algorithm are unknown here.
pub(crate) fn stranger() -> RawEntry {
    let body = concat!(
        r#"{"author":{"duty":"drone_pilot","party":{"id":"u","kind":"robot","name":"无人机"}},"#,
        r#""device":"drone","dossier":"甲","effective_on":"2030-01-01","#,
        r#""event":{"height":{"m":120},"kind":"flown_over","seen":["sha256:none",null,true]},"#,
        r#""recorded_at":{"counter":0,"moment":"2030-01-01T00:00:00.000Z"},"seq":1,"v":1}"#
    );
    let id = digest(DigestAlgorithm::Sha256, body.as_bytes());
    let signature = r#"{"algorithm":"ml-dsa-65","hex":"00ff","key":"k9"}"#;
    let line = format!(r#"{{"body":{body},"id":"{id}","signature":{signature}}}"#);
    let raw = RawEntry::read(&line).unwrap();
    assert_eq!(raw.line(), line);
    raw
}

/// What a newer version wrote is kept and comes back to the byte.
pub(crate) fn an_entry_that_is_not_understood_is_kept(site: &impl Site) {
    let mut store = site.create();
    let raw = stranger();
    assert_eq!(raw.kind(), "flown_over");
    assert_eq!(took(&mut store, &format!("{}\n", raw.line()), OnBadLine::TakeNothing).unwrap().new, 1);
    assert_eq!(all(&mut store, Scope::All)[0].raw, raw);
    assert_eq!(store.verify().unwrap(), 1);
    let mut out = Vec::new();
    export(&mut store, Scope::All, &mut out).unwrap();
    assert_eq!(String::from_utf8(out).unwrap(), format!("{}\n", raw.line()));
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
    assert_eq!(of(&mut store, "B").into_iter().map(|kept| kept.raw.entry().unwrap()).collect::<Vec<_>>(), b);
    let expected: Vec<Entry> = a.into_iter().chain(c).collect();
    assert_eq!(
        of(&mut store, "甲").into_iter().map(|kept| kept.raw.entry().unwrap()).collect::<Vec<_>>(),
        expected
    );
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
    assert_eq!(all(&mut store, Scope::All)[0].raw.entry().unwrap(), signed);
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
    assert_eq!(all(&mut store, Scope::All)[0].raw.line(), line);
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
        crate::contract::conform! { contract $site =>
            what_is_appended_is_read_back_in_order
            an_empty_store_has_nothing
            an_entry_that_is_there_is_not_taken_twice
            a_batch_with_one_bad_entry_is_refused_whole
            a_store_tells_what_it_has_of_each_device
            two_entries_with_one_number_are_both_kept
            a_store_tells_gaps_and_forks
            a_reader_may_go_on_where_it_was
            entries_are_found_at_their_positions
            an_entry_that_is_not_understood_is_kept
            heads_are_kept
            dossiers_are_kept_apart
            a_reader_may_stop_and_start_again
            signatures_come_back_and_the_first_stays
            an_export_that_is_imported_is_exported_byte_for_byte
            an_import_names_its_bad_lines_and_takes_nothing
            an_import_stores_what_is_canonical_whatever_form_it_had
            a_store_survives_an_import_that_breaks_off
        }
    };
}
pub(crate) use conform_in_everything;
