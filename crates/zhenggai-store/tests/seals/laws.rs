//! Proofs prove what is so, and nothing else.

use proptest::prelude::*;
use proptest::sample::select;
use zhenggai_core::digest::{Digest, DigestAlgorithm};
use zhenggai_core::id::EntryId;
use zhenggai_store::seal::head::Tips;
use zhenggai_store::seal::log::root::{Root, Rooting};
use zhenggai_store::seal::log::tree::{Growth, Inclusion, Tree};
use zhenggai_wire::hash::digest;

use crate::seals::sample::{Writer, dossier};

fn algorithm() -> impl Strategy<Value = DigestAlgorithm> {
    select(vec![DigestAlgorithm::Sha256, DigestAlgorithm::Sm3])
}

fn id(number: usize) -> EntryId {
    EntryId::new(digest(DigestAlgorithm::Sha256, &number.to_be_bytes()))
}

fn log(size: usize) -> Vec<EntryId> {
    (0..size).map(id).collect()
}

fn root(algorithm: DigestAlgorithm, log: &[EntryId]) -> Root {
    let mut rooting = Rooting::new(algorithm);
    log.iter().for_each(|id| rooting.push(*id));
    rooting.root()
}

fn flipped(root: &Root, bit: usize) -> Root {
    let mut bytes = *root.digest.bytes();
    bytes[bit / 8] ^= 1 << (bit % 8);
    Root { size: root.size, digest: Digest::new(root.digest.algorithm(), bytes) }
}

/// Every text that differs from this one in one bit of a hexadecimal digit or a figure, and is still read.
fn altered(line: &str) -> impl Iterator<Item = String> {
    (0..line.len()).flat_map(move |byte| {
        (0..8).filter_map(move |bit| {
            let mut changed = line.as_bytes().to_vec();
            changed[byte] ^= 1 << bit;
            String::from_utf8(changed).ok()
        })
    })
}

#[test]
fn the_root_of_nothing_and_of_one_are_those_of_rfc_6962() {
    let nothing = root(DigestAlgorithm::Sha256, &[]).digest.to_string();
    assert_eq!(nothing, "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    let leaf = format!("\0{}", id(0));
    assert_eq!(root(DigestAlgorithm::Sm3, &log(1)).digest, digest(DigestAlgorithm::Sm3, leaf.as_bytes()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_root_is_that_of_an_independent_implementation(size in 0..300_usize, algorithm in algorithm()) {
        prop_assert_eq!(root(algorithm, &log(size)), Tree::new(algorithm, log(size)).root());
    }

    #[test]
    fn every_entry_is_proved_at_its_place_and_nowhere_else(size in 1..60_usize, algorithm in algorithm()) {
        let tree = Tree::new(algorithm, log(size));
        let root = tree.root();
        for place in 0..size {
            let proof = tree.inclusion(place as u64).unwrap();
            prop_assert!(proof.check(&root, id(place)).is_ok());
            prop_assert!(proof.check(&root, id(place + 1)).is_err());
            let longer = Root { size: root.size + 1, ..root };
            prop_assert!(proof.check(&longer, id(place)).is_err());
            prop_assert_eq!(Inclusion::decode(&proof.encode().unwrap()).unwrap(), proof);
        }
        prop_assert!(tree.inclusion(size as u64).is_none());
    }

    #[test]
    fn no_altered_bit_passes_in_a_proof_of_inclusion(size in 2..40_usize, place in 0..40_usize, algorithm in algorithm()) {
        let place = place % size;
        let tree = Tree::new(algorithm, log(size));
        let (root, proof) = (tree.root(), tree.inclusion(place as u64).unwrap());
        for bit in 0..256 {
            prop_assert!(proof.check(&flipped(&root, bit), id(place)).is_err());
        }
        for line in altered(&proof.encode().unwrap()) {
            if let Ok(read) = Inclusion::decode(&line) {
                prop_assert!(read.check(&root, id(place)).is_err(), "{}", line);
            }
        }
    }

    #[test]
    fn a_log_grew_out_of_each_of_its_beginnings(size in 1..60_usize, algorithm in algorithm()) {
        let tree = Tree::new(algorithm, log(size));
        for from in 1..=size {
            let old = root(algorithm, &log(from));
            let proof = tree.growth(from as u64).unwrap();
            prop_assert!(proof.check(&old, &tree.root()).is_ok());
            prop_assert_eq!(Growth::decode(&proof.encode().unwrap()).unwrap(), proof);
        }
        prop_assert!(tree.growth(0).is_none() && tree.growth(size as u64 + 1).is_none());
    }

    #[test]
    fn no_altered_bit_passes_in_a_proof_of_growth(size in 2..40_usize, from in 1..40_usize, algorithm in algorithm()) {
        let from = 1 + from % (size - 1);
        let tree = Tree::new(algorithm, log(size));
        let (old, new) = (root(algorithm, &log(from)), tree.root());
        let proof = tree.growth(from as u64).unwrap();
        for bit in 0..256 {
            prop_assert!(proof.check(&flipped(&old, bit), &new).is_err());
            prop_assert!(proof.check(&old, &flipped(&new, bit)).is_err());
        }
        for line in altered(&proof.encode().unwrap()) {
            if let Ok(read) = Growth::decode(&line) {
                prop_assert!(read.check(&old, &new).is_err(), "{}", line);
            }
        }
    }

    #[test]
    fn a_log_that_was_changed_before_it_grew_has_no_proof(size in 2..40_usize, at in 0..40_usize, algorithm in algorithm()) {
        let (from, at) = (size / 2 + 1, at % (size / 2 + 1));
        let mut changed = log(size);
        changed[at] = id(1_000);
        let old = root(algorithm, &log(from));
        let tree = Tree::new(algorithm, changed);
        if let Some(proof) = tree.growth(from as u64) {
            prop_assert!(proof.check(&old, &tree.root()).is_err());
        }
    }

    #[test]
    fn tips_and_fingerprint_do_not_depend_on_the_order(
        lengths in prop::collection::vec(1..6_usize, 1..5),
        algorithm in algorithm(),
        order in any::<prop::sample::Index>(),
    ) {
        let mut entries = Vec::new();
        for (number, length) in lengths.iter().enumerate() {
            let mut writer = Writer::new(&format!("d{number}"), algorithm);
            let note = serde_json::json!({"kind": "closure_requested", "item": "dossier"});
            entries.extend((0..*length).map(|minute| writer.write(minute as i64, &[], note.clone())));
        }
        let named = |entries: &[zhenggai_core::ledger::entry::Entry]| {
            let mut tips = Tips::new();
            entries.iter().for_each(|entry| tips.push(entry));
            (tips.iter().cloned().collect::<Vec<_>>(), tips.fingerprint(&dossier(), algorithm).unwrap())
        };
        let before = named(&entries);
        prop_assert_eq!(before.0.len(), lengths.len());
        let turn = order.index(entries.len());
        entries.rotate_left(turn);
        entries[turn..].reverse();
        prop_assert_eq!(named(&entries), before);
    }
}
