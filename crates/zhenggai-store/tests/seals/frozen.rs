//! What was signed once is verified for ever: the frozen signatures, by the keys that frozen entries enrol.

use std::path::Path;

use zhenggai_core::ledger::entry::Entry;
use zhenggai_core::ledger::event::Event;
use zhenggai_store::seal::key::VerifyingKey;
use zhenggai_store::seal::ring::{KeyRing, Term};
use zhenggai_store::seal::sign::check;
use zhenggai_wire::entry::decode;

/// The frozen entries of a file.
fn frozen(file: &str) -> Vec<Entry> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/frozen/v1");
    let text = std::fs::read_to_string(folder.join(file)).unwrap();
    text.lines().map(|line| decode(line).unwrap()).collect()
}

#[test]
fn frozen_signatures_are_those_of_the_devices_that_frozen_entries_enrol() {
    let mut ring = KeyRing::new();
    for entry in frozen("device_enrolled.jsonl") {
        let Event::DeviceEnrolled(enrolment) = &entry.body().event else { panic!("{entry:?}") };
        let key = VerifyingKey::from_bytes(enrolment.algorithm, enrolment.key.bytes()).unwrap();
        ring.enrol(&key, Term::new(enrolment.device.clone(), None, None).unwrap());
    }
    let signed = frozen("signature.jsonl");
    assert_eq!(signed.len(), 3);
    for entry in &signed {
        assert_eq!(check(entry, &ring), Ok(true), "{}", entry.id());
    }
}
