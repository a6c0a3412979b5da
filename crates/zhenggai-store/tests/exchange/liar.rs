//! A writer who changes what entries say and computes every sum anew: the entry is named, and nothing is believed.

use std::io::{Read as _, Write as _};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use proptest::prelude::*;
use proptest::sample::Index;
use zhenggai_core::digest::DigestAlgorithm;
use zhenggai_store::exchange::{Limits, verify};
use zhenggai_store::raw::RawEntry;
use zhenggai_store::seal::verify::Checks;
use zhenggai_store::store::{MemoryStore, Scope, Store as _};
use zhenggai_wire::hash::digest;

use crate::chain::Chain;
use crate::{ids, store, take, whole};

const SUM: usize = 32;

fn summed(mut bytes: Vec<u8>) -> Vec<u8> {
    let sum = digest(DigestAlgorithm::Sha256, &bytes);
    bytes.extend_from_slice(sum.bytes());
    bytes
}

fn number(bytes: &[u8]) -> usize {
    u32::from_be_bytes(bytes.try_into().unwrap()) as usize
}

/// A bundle of one part, taken apart.
struct Opened {
    head: Vec<u8>,
    count: u32,
    text: Vec<u8>,
    raw: Vec<u8>,
}

impl Opened {
    fn of(file: &[u8]) -> Self {
        let (head, rest) = file.split_at(14 + number(&file[10..14]) + SUM);
        let (packed, raw) = (number(&rest[9..13]), number(&rest[13..17]));
        let mut text = Vec::new();
        DeflateDecoder::new(&rest[17..17 + packed]).read_to_end(&mut text).unwrap();
        let count = u32::try_from(number(&rest[1..5])).unwrap();
        Self { head: head.to_vec(), count, text, raw: rest[17 + packed..][..raw].to_vec() }
    }

    fn part(kind: u8, count: u32, text: &[u8], raw: &[u8]) -> Vec<u8> {
        let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
        packer.write_all(text).unwrap();
        let packed = packer.finish().unwrap();
        let mut bytes = vec![kind];
        bytes.extend_from_slice(&count.to_be_bytes());
        for length in [text.len(), packed.len(), raw.len()] {
            bytes.extend_from_slice(&u32::try_from(length).unwrap().to_be_bytes());
        }
        summed([&bytes[..], &packed, raw].concat())
    }

    fn close(&self) -> Vec<u8> {
        let file = [&self.head[..], &Self::part(1, self.count, &self.text, &self.raw)].concat();
        let whole = digest(DigestAlgorithm::Sha256, &file);
        [&file[..], &Self::part(0, 0, &[], whole.bytes())].concat()
    }
}

fn file() -> (Vec<u8>, MemoryStore) {
    let (phone, desk) = (Chain::new("甲", "phone").entries(3), Chain::new("甲", "desk").entries(2));
    let raws: Vec<RawEntry> = phone.iter().chain(&desk).map(|entry| RawEntry::of(entry).unwrap()).collect();
    let mut store = store(&raws);
    (whole(&mut store), store)
}

#[test]
fn a_bundle_that_is_taken_apart_and_closed_again_is_the_same() {
    let (file, _) = file();
    assert!(Opened::of(&file).close() == file);
}

#[test]
fn a_text_that_is_another_is_named_by_its_entry() {
    let (file, _) = file();
    let mut opened = Opened::of(&file);
    let (from, to) = ("第2次进展".as_bytes(), "第9次进展".as_bytes());
    let at = opened.text.windows(from.len()).position(|bytes| bytes == from).unwrap();
    opened.text[at..at + to.len()].copy_from_slice(to);
    let lie = opened.close();
    let mut kept = MemoryStore::new();
    let fault = take(&mut kept, &lie).unwrap_err();
    assert_eq!((fault.code().as_str(), kept.count(Scope::All).unwrap()), ("ENTRY_ID_MISMATCH", 0));
    assert!(fault.to_string().starts_with("entry 2 of the bundle"), "{fault}");
    // Entry 3 rests on entry 2, so it is another too; the desk's are not.
    let report = verify(&mut &lie[..], &Checks::default(), Limits::default()).unwrap().report;
    let broken: Vec<_> =
        report.breaches.iter().map(|it| (it.line.unwrap(), it.fault.code().as_str())).collect();
    assert_eq!(broken[..2], [(2, "ENTRY_ID_MISMATCH"), (3, "ENTRY_ID_MISMATCH")]);
    assert_eq!(report.entries, 3);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// Whatever is written over whatever byte, with sums that are right: no panic, no other entry than was written.
    #[test]
    fn whatever_is_changed_no_other_entry_comes_in(
        changes in prop::collection::vec((any::<bool>(), any::<Index>(), any::<u8>()), 1..4),
    ) {
        let (file, mut from) = file();
        let mut opened = Opened::of(&file);
        for (raw, at, byte) in changes {
            let bytes = if raw { &mut opened.raw } else { &mut opened.text };
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let mut to = MemoryStore::new();
        if take(&mut to, &opened.close()).is_ok() {
            prop_assert_eq!(ids(&mut to), ids(&mut from));
        } else {
            prop_assert_eq!(to.count(Scope::All).unwrap(), 0);
        }
    }
}
