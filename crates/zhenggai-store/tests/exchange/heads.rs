//! Signed heads travel along, signatures are held to the keys that are trusted, and every place is verified alike.

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use zhenggai_core::digest::DigestAlgorithm;
use zhenggai_core::ledger::entry::{Entry, Signature, SignatureAlgorithm};
use zhenggai_core::moment::Moment;
use zhenggai_store::exchange::{Apply, BundleReader, Have, Limits, Missing, apply, bundle, verify};
use zhenggai_store::raw::RawEntry;
use zhenggai_store::seal::head::{Head, SignedHead};
use zhenggai_store::seal::key::SigningKey;
use zhenggai_store::seal::ring::{KeyRing, Term};
use zhenggai_store::seal::sign::sign;
use zhenggai_store::seal::verify::Checks;
use zhenggai_store::store::{MemoryStore, Scope, Store as _, audit, audit_lines, export};

use crate::chain::Chain;
use crate::{dossier, store};

fn key(number: u64) -> SigningKey {
    SigningKey::generate(SignatureAlgorithm::Ed25519, &mut ChaCha20Rng::seed_from_u64(number)).unwrap()
}

fn ring(key: &SigningKey) -> KeyRing {
    let mut ring = KeyRing::new();
    ring.enrol(key.verifying_key(), Term::new("phone".parse().unwrap(), None, None).unwrap());
    ring
}

struct World {
    raws: Vec<RawEntry>,
    head: SignedHead,
    key: SigningKey,
}

/// Five entries, the last of them signed, and a head over all.
fn world() -> World {
    let key = key(1);
    let mut entries = Chain::new("甲", "phone").entries(5);
    entries[4] = sign(&entries[4], &key).unwrap();
    let at = Moment::from_millis(1_650_000_000_000).unwrap();
    let head = Head::of(&dossier(), &entries, DigestAlgorithm::Sha256, at).unwrap().sign(&key).unwrap();
    World { raws: entries.iter().map(|entry| RawEntry::of(entry).unwrap()).collect(), head, key }
}

fn file(raws: &[RawEntry], have: &Have, heads: &[SignedHead]) -> Vec<u8> {
    let mut from = store(raws);
    let missing = Missing::of(&mut from, have).unwrap();
    let mut file = Vec::new();
    bundle(&mut from, &missing, heads, &mut file).unwrap();
    file
}

#[test]
fn heads_come_along_and_say_what_is_lacking() {
    let world = world();
    let mut to = store(&world.raws[..3]);
    let have = Have::of(&mut to, &dossier()).unwrap();
    let file = file(&world.raws, &have, std::slice::from_ref(&world.head));
    let trusted = ring(&world.key);
    let how = Apply { keys: Some(&trusted), ..Apply::default() };
    let applied = apply(&mut to, &mut &file[..], &how).unwrap();
    assert_eq!((applied.new, applied.header.heads), (2, 1));
    assert_eq!((&applied.heads[0].head, applied.heads[0].lacking.len()), (&world.head, 0));
    let mut elsewhere = MemoryStore::new();
    let other = self::file(&[], &Have::nothing(dossier()), std::slice::from_ref(&world.head));
    let applied = apply(&mut elsewhere, &mut &other[..], &how).unwrap();
    assert_eq!(applied.heads[0].lacking, world.head.head().tips);
}

#[test]
fn a_head_of_another_dossier_is_not_packed() {
    let world = world();
    let mut from = MemoryStore::new();
    let missing = Missing::of(&mut from, &Have::nothing("乙".parse().unwrap())).unwrap();
    let fault = bundle(&mut from, &missing, &[world.head], &mut Vec::new()).unwrap_err();
    assert_eq!(fault.code().as_str(), "DOSSIER_MISMATCH");
}

#[test]
fn wrong_keys_are_refused_with_the_entry_and_nothing_is_taken() {
    let world = world();
    let plain = file(&world.raws, &Have::nothing(dossier()), &[]);
    let headed = file(&world.raws, &Have::nothing(dossier()), std::slice::from_ref(&world.head));
    let stranger = ring(&key(2));
    let mut revoked = ring(&world.key);
    revoked.revoke(&"phone".parse().unwrap(), None);
    for (file, ring, code, place) in [
        (&plain, &stranger, "KEY_UNKNOWN", "entry 5 of the bundle"),
        (&plain, &revoked, "KEY_REVOKED", "entry 5 of the bundle"),
        (&headed, &stranger, "KEY_UNKNOWN", "the bundle"),
    ] {
        let mut to = MemoryStore::new();
        let how = Apply { keys: Some(ring), ..Apply::default() };
        let fault = apply(&mut to, &mut &file[..], &how).unwrap_err();
        assert_eq!((fault.code().as_str(), to.count(Scope::All).unwrap()), (code, 0), "{fault}");
        assert!(fault.to_string().starts_with(place), "{fault}");
    }
    // A forged signature.
    let entry: Entry = world.raws[4].entry().unwrap();
    let name = entry.signature().unwrap().key.clone();
    let signature = Signature { algorithm: SignatureAlgorithm::Ed25519, key: name, bytes: vec![7; 64] };
    let mut raws = world.raws.clone();
    raws[4] = RawEntry::of(&Entry::new(entry.id(), entry.body().clone(), Some(signature))).unwrap();
    let trusted = ring(&world.key);
    let how = Apply { keys: Some(&trusted), ..Apply::default() };
    let forged = file(&raws, &Have::nothing(dossier()), &[]);
    let fault = apply(&mut MemoryStore::new(), &mut &forged[..], &how).unwrap_err();
    assert_eq!(fault.code().as_str(), "SIGNATURE_INVALID");
}

#[test]
fn a_bundle_a_store_and_a_file_of_lines_are_verified_alike() {
    let world = world();
    let trusted = ring(&world.key);
    let heads = [world.head.clone()];
    let checks = Checks { keys: Some(&trusted), heads: &heads, ..Checks::default() };
    let mut kept = store(&world.raws);
    let of_store = audit(&mut kept, &dossier(), &checks).unwrap();
    assert!(of_store.is_sound());
    assert_eq!((of_store.entries, of_store.verified, of_store.sealed, of_store.heads), (5, 1, 5, 1));
    let mut lines = Vec::new();
    export(&mut kept, Scope::All, &mut lines).unwrap();
    assert_eq!(audit_lines(&mut &lines[..], &checks).unwrap(), of_store);
    let file = file(&world.raws, &Have::nothing(dossier()), &heads);
    let verified = verify(&mut &file[..], &checks, Limits::default()).unwrap();
    assert_eq!((verified.report, verified.heads), (of_store, heads.to_vec()));
    let stranger = ring(&key(2));
    let checks = Checks { keys: Some(&stranger), ..Checks::default() };
    let verified = verify(&mut &file[..], &checks, Limits::default()).unwrap();
    let codes: Vec<_> =
        verified.report.breaches.iter().map(|it| (it.line, it.fault.code().as_str())).collect();
    assert_eq!(codes, [(Some(5), "KEY_UNKNOWN"), (None, "KEY_UNKNOWN")]);
    assert_eq!(verified.heads, []);
}

#[test]
fn a_bundle_of_a_part_tells_what_it_rests_on_apart() {
    let world = world();
    let have = Have::of(&mut store(&world.raws[..3]), &dossier()).unwrap();
    let file = file(&world.raws, &have, &[]);
    let verified = verify(&mut &file[..], &Checks::default(), Limits::default()).unwrap();
    assert!(verified.report.is_sound() && verified.report.entries == 2);
    assert_eq!(verified.outside[0].fault.code().as_str(), "CHAIN_GAP");
    let mut input = &file[..];
    let reader = BundleReader::open(&mut input, Limits::default()).unwrap();
    assert_eq!((reader.header().entries, reader.header().part, reader.header().parts), (2, 1, 1));
    assert_eq!(reader.map(Result::unwrap).collect::<Vec<_>>(), world.raws[3..]);
}
