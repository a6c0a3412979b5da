//! A phone and an office in the field: what is recorded, drafted, undone, handed over.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::path::Path;

use zhenggai::book::Asked;
use zhenggai::core::device::SignatureAlgorithm;
use zhenggai::core::id::{DeviceId, DossierId, EntryId};
use zhenggai::core::ledger::command::Command;
use zhenggai::core::moment::Moment;
use zhenggai::core::text::Text;
use zhenggai::field::FieldBook;
use zhenggai::field::inbox::inbox;
use zhenggai::field::log::log;
use zhenggai::field::sheet::sheet;
use zhenggai::store::seal::key::SigningKey;
use zhenggai::store::store::Draft;
use zhenggai::wire::said;

const OPENING: &str = include_str!("../../../examples/two-devices/opening.jsonl");
const OFFICE: &str = include_str!("../../../examples/two-devices/office.jsonl");
const PHONE: &str = include_str!("../../../examples/two-devices/phone.jsonl");

fn asked(line: &str, millis: i64) -> Asked {
    let Command { author, effective_on, event } = said::decode(line).unwrap();
    Asked { event, author, effective_on, origin: None, now: moment(millis) }
}

fn moment(millis: i64) -> Moment {
    Moment::from_millis(1_728_000_000_000 + millis).unwrap()
}

fn office(folder: &Path) -> FieldBook {
    let dossier = DossierId::new("riverside").unwrap();
    let device = DeviceId::new("office").unwrap();
    let path = folder.join("office.zg");
    let mut book = FieldBook::create(&path, dossier, device, None, asked(OPENING, 0)).unwrap();
    for (at, line) in (1..).zip(OFFICE.lines()) {
        book.record(asked(line, at)).unwrap();
    }
    book
}

fn phone(folder: &Path, office: &mut FieldBook) -> FieldBook {
    let mut bundle = Vec::new();
    office.bundle(None, &mut bundle).unwrap();
    let device = DeviceId::new("phone").unwrap();
    FieldBook::join(&folder.join("phone.zg"), device, &mut bundle.as_slice()).unwrap()
}

fn day(form: &str) -> zhenggai::core::Day {
    form.parse().unwrap()
}

#[test]
fn both_have_the_same_after_a_bundle_each_way() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = office(folder.path());
    let mut phone = phone(folder.path(), &mut office);
    for (at, line) in (100..).zip(PHONE.lines()) {
        phone.record(asked(line, at)).unwrap();
    }
    let have = office.have().unwrap();
    let mut bundle = Vec::new();
    assert_eq!(phone.bundle(Some(&have), &mut bundle).unwrap().entries, 2);
    let applied = office.apply(&mut bundle.as_slice()).unwrap();
    assert_eq!((applied.new, applied.known), (2, 0));
    assert_eq!(office.apply(&mut bundle.as_slice()).unwrap().new, 0);
    assert_eq!(office.verify().unwrap().fingerprint, phone.verify().unwrap().fingerprint);
    assert!(log(office.book()).iter().all(|line| line.refusal.is_none()));
}

#[test]
fn the_inbox_holds_what_somebody_answers_for_until_it_is_reported_complete() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = office(folder.path());
    let water = || Some("water-bureau".parse().unwrap());
    let before = inbox(office.book(), water(), day("2024-10-07")).unwrap();
    assert_eq!(before.assigned.len(), 1);
    assert_eq!(before.assigned.first().map(|card| card.text.as_str()), Some("补齐巡查记录，每周抽查一次"));
    let nobody = inbox(office.book(), Some("nobody".parse().unwrap()), day("2024-10-07")).unwrap();
    assert!(nobody.assigned.is_empty());
    for (at, line) in (100..).zip(PHONE.lines()) {
        office.record(asked(line, at)).unwrap();
    }
    assert!(inbox(office.book(), water(), day("2024-10-09")).unwrap().assigned.is_empty());
    let page = sheet(office.book(), &"measure:F1.M1".parse().unwrap(), day("2024-10-09")).unwrap();
    assert_eq!((page.reports.len(), page.evidence.len()), (1, 1));
    assert!(inbox(office.book(), None, day("2024-01-01")).is_err());
}

#[test]
fn an_entry_is_undone_only_as_long_as_nobody_else_has_seen_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = office(folder.path());
    let mut phone = phone(folder.path(), &mut office);
    let report = PHONE.lines().next().unwrap();
    let slip = phone.record(asked(report, 100)).unwrap();
    let reason = || Text::new("reason", "误点").unwrap();
    assert!(phone.can_be_undone(&slip).unwrap());
    phone.undo(&slip, reason(), day("2024-10-08"), moment(101)).unwrap();
    let page = sheet(phone.book(), &"measure:F1.M1".parse().unwrap(), day("2024-10-09")).unwrap();
    assert_eq!((page.reports.len(), page.work), (0, None));
    let again = phone.record(asked(report, 102)).unwrap();
    phone.bundle(None, &mut Vec::new()).unwrap();
    assert!(!phone.can_be_undone(&again).unwrap());
    let fault = phone.undo(&again, reason(), day("2024-10-08"), moment(103)).unwrap_err();
    assert_eq!(fault.code().as_str(), "KNOWN_TO_OTHERS");
    let others: EntryId = log(phone.book()).first().unwrap().entry.id();
    assert_eq!(
        phone.undo(&others, reason(), day("2024-10-08"), moment(104)).unwrap_err().code().as_str(),
        "KNOWN_TO_OTHERS"
    );
}

#[test]
fn a_draft_stays_until_it_is_whole_and_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = office(folder.path());
    let path = folder.path().join("phone.zg");
    drop(phone(folder.path(), &mut office));
    let open = || FieldBook::open(&path, None, DeviceId::new("phone").unwrap()).unwrap();
    let mut phone = open();
    let save = |text: &str| Draft { id: "d1".to_owned(), saved_at: moment(5), text: text.to_owned() };
    phone.save_draft(&save("{\"event\":")).unwrap();
    assert_eq!(phone.record_draft("d1", moment(6)).unwrap_err().code().as_str(), "RECORD_MALFORMED");
    drop(phone);
    let mut phone = open();
    assert_eq!(phone.drafts().unwrap().len(), 1);
    phone.save_draft(&save(PHONE.lines().next().unwrap())).unwrap();
    let entry = phone.record_draft("d1", moment(7)).unwrap();
    assert!(phone.book().ledger().entry(&entry).is_some());
    assert!(phone.drafts().unwrap().is_empty());
    assert_eq!(phone.record_draft("d1", moment(8)).unwrap_err().code().as_str(), "DRAFT_NOT_FOUND");
}

#[test]
fn entries_are_signed_once_there_is_a_signer() {
    let folder = tempfile::tempdir().unwrap();
    let key = SigningKey::from_bytes(SignatureAlgorithm::Sm2, &[9; 32]).unwrap();
    let mut office = office(folder.path()).signing_with(key);
    let entry = office.record(asked(PHONE.lines().next().unwrap(), 100)).unwrap();
    assert!(office.book().ledger().entry(&entry).unwrap().signature().is_some());
}

#[test]
fn a_bundle_that_is_not_taken_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("phone.zg");
    let device = DeviceId::new("phone").unwrap();
    assert!(FieldBook::join(&path, device, &mut b"nothing".as_slice()).is_err());
    assert!(!path.exists());
}
