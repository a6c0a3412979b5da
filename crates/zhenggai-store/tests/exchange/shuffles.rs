//! A hundred devices with a thousand entries each, merged in ten orders, are one record.

use std::collections::BTreeSet;

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};
use zhenggai_core::digest::{Digest, DigestAlgorithm};
use zhenggai_core::id::EntryId;
use zhenggai_store::exchange::Have;
use zhenggai_store::raw::{Envelope as _, RawEntry};
use zhenggai_store::seal::head::Tips;
use zhenggai_store::store::{MemoryStore, Store as _};
use zhenggai_wire::hash::digest;

use crate::dossier;

const DEVICES: usize = 100;
const EACH: usize = 1_000;

/// What a device wrote; every tenth entry follows one of the device before it.
fn chain(number: usize, before: &[RawEntry]) -> Vec<RawEntry> {
    let mut made: Vec<RawEntry> = Vec::with_capacity(EACH);
    for seq in 1..=EACH {
        let seen = before.get(seq - 1).filter(|_| seq % 10 == 0).map(RawEntry::id);
        let parents = seen.map_or_else(String::new, |seen| format!(r#","parents":["{seen}"]"#));
        let prev = made.last().map_or_else(String::new, |prev| format!(r#","prev":"{}""#, prev.id()));
        let author = r#"{"duty":"handler","party":{"id":"u","kind":"body","name":"镇"}}"#;
        let event = r#"{"item":"measure:F1.M1","kind":"closure_requested"}"#;
        let minute = format!("2022-01-{:02}T{:02}:{:02}:00.000Z", number % 28 + 1, seq / 60, seq % 60);
        let body = format!(
            r#"{{"author":{author},"device":"d{number}","dossier":"甲","effective_on":"2022-01-01","event":{event}{parents}{prev},"recorded_at":{{"counter":0,"moment":"{minute}"}},"seq":{seq},"v":1}}"#
        );
        let id = digest(DigestAlgorithm::Sha256, body.as_bytes());
        made.push(RawEntry::read(&format!(r#"{{"body":{body},"id":"{id}"}}"#)).unwrap());
    }
    made
}

fn shuffle<T>(items: &mut [T], dice: &mut ChaCha20Rng) {
    for at in (1..items.len()).rev() {
        let other = usize::try_from(dice.next_u64() % (at as u64 + 1)).unwrap();
        items.swap(at, other);
    }
}

#[test]
fn a_hundred_devices_merged_in_ten_orders_have_one_fingerprint() {
    let mut chains: Vec<Vec<RawEntry>> = Vec::new();
    for number in 0..DEVICES {
        let before = chains.last().map_or(&[][..], Vec::as_slice);
        chains.push(chain(number, before));
    }
    let mut dice = ChaCha20Rng::seed_from_u64(10);
    let mut prints: BTreeSet<Digest> = BTreeSet::new();
    let mut haves: Vec<Have> = Vec::new();
    let mut orders: BTreeSet<Vec<EntryId>> = BTreeSet::new();
    for round in 0..10 {
        // Devices come in any order, each in pieces, some pieces twice.
        let mut pieces: Vec<&[RawEntry]> = chains.iter().flat_map(|chain| chain.chunks(250)).collect();
        let again = pieces[7];
        pieces.push(again);
        shuffle(&mut pieces, &mut dice);
        let (mut store, mut tips) = (MemoryStore::new(), Tips::new());
        for piece in &pieces {
            let new = store.append_from(&mut piece.iter().cloned().map(Ok)).unwrap().new;
            piece.iter().filter(|_| new > 0).for_each(|raw| tips.push(raw));
        }
        prints.insert(tips.fingerprint(&dossier(), DigestAlgorithm::Sha256).unwrap());
        if round % 9 == 0 {
            haves.push(Have::of(&mut store, &dossier()).unwrap());
        }
        orders.insert(pieces.iter().map(|piece| piece[0].id()).collect());
    }
    assert_eq!(orders.len(), 10, "the orders differ");
    assert_eq!(prints.len(), 1, "ten orders, one fingerprint");
    assert!(haves.len() == 2 && haves[0] == haves[1]);
    assert_eq!(haves[0].devices.len(), DEVICES);
}
