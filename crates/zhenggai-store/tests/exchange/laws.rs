//! However entries are spread over holders, and in whatever order these meet, all end with the same.

use std::io::Read;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::json;
use zhenggai_core::digest::DigestAlgorithm;
use zhenggai_core::id::EntryId;
use zhenggai_store::exchange::{Apply, Have, Missing, OnCut, apply, bundle, merge, verify};
use zhenggai_store::raw::{Envelope as _, RawEntry};
use zhenggai_store::seal::verify::Checks;
use zhenggai_store::store::{MemoryStore, Scope, Store as _};
use zhenggai_wire::hash::digest;

use crate::contract::{all, stranger};
use crate::{dossier, ids, packed, send, store, take, whole};

/// What an entry is made of: which device, which entry it goes on from, which it has seen, how long after, whether SM3.
type Seed = (u8, Index, Vec<Index>, u32, bool, u8);

fn seeds() -> impl Strategy<Value = Vec<Seed>> {
    let seen = vec(any::<Index>(), 0..3);
    vec((0..4_u8, any::<Index>(), seen, any::<u32>(), any::<bool>(), any::<u8>()), 0..60)
}

/// Entries of up to four devices. One in four goes on from an older entry of its device: a fork.
fn entries(seeds: &[Seed]) -> Vec<RawEntry> {
    let mut made: Vec<RawEntry> = Vec::new();
    for (number, (device, from, seen, later, sm3, kind)) in seeds.iter().enumerate() {
        let own: Vec<&RawEntry> =
            made.iter().filter(|raw| raw.device().as_str() == format!("手机-{device}")).collect();
        let prev = match own.last() {
            None => None,
            Some(_) if kind % 4 == 0 => Some(*from.get(&own)),
            Some(last) => Some(*last),
        };
        let parents: Vec<String> = if made.is_empty() {
            Vec::new()
        } else {
            seen.iter().map(|seen| seen.get(&made).id().to_string()).collect()
        };
        let at = 1_640_000_000_000_i64 + i64::from(*later) * 1_000;
        let moment = zhenggai_core::moment::Moment::from_millis(at).unwrap().to_string();
        let of = digest(DigestAlgorithm::Sm3, &[*kind]).to_string();
        let mut body = json!({
            "v": 1, "dossier": "甲", "device": format!("手机-{device}"),
            "seq": prev.map_or(1, |prev| prev.seq() + 1),
            "recorded_at": {"moment": moment, "counter": kind % 3},
            "effective_on": format!("20{:02}-03-1{}", kind % 90 + 10, kind % 10),
            "author": {"duty": "handler", "party": {"id": format!("u{device}"), "kind": "body", "name": "某镇\n“乙”"}},
            "event": {"kind": "noted", "number": number, "of": of, "text": format!("sha256:{number} :sm3: {of}x")},
        });
        if let Some(prev) = prev {
            body["prev"] = prev.id().to_string().into();
        }
        if !parents.is_empty() {
            body["parents"] = parents.into();
        }
        if kind % 5 == 0 {
            body["origin"] = json!({"line": kind, "cause": made.first().map(|raw| raw.id().to_string())});
        }
        let algorithm = if *sm3 { DigestAlgorithm::Sm3 } else { DigestAlgorithm::Sha256 };
        let id = digest(algorithm, &zhenggai_wire::canonical::bytes(&body).unwrap()).to_string();
        let mut line = json!({"id": id, "body": body});
        if kind % 3 == 0 {
            let hex = "0af9".repeat(usize::from(kind % 2) * 16 + 16);
            line["signature"] = json!({"algorithm": "ed25519", "key": of, "hex": hex});
        }
        made.push(RawEntry::read(&line.to_string()).unwrap());
    }
    made
}

fn lines(store: &mut MemoryStore) -> Vec<String> {
    all(store, Scope::All).iter().map(|kept| kept.raw.line().to_owned()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_bundle_brings_every_entry_to_the_byte(seeds in seeds()) {
        let mut from = store(&entries(&seeds));
        let mut to = MemoryStore::new();
        let file = whole(&mut from);
        let applied = take(&mut to, &file).unwrap();
        prop_assert_eq!(lines(&mut to), lines(&mut from));
        prop_assert!(applied.lacking.is_empty() && applied.stopped.is_none());
        let verified = verify(&mut &file[..], &Checks::default(), Default::default()).unwrap();
        prop_assert_eq!(verified.report.entries, applied.new);
        prop_assert_eq!(verified.outside, []);
        // Twice is once.
        let again = take(&mut to, &file).unwrap();
        prop_assert_eq!((again.new, again.known), (0, applied.new));
    }

    #[test]
    fn any_spread_and_any_meetings_end_in_the_same(
        seeds in seeds(),
        spread in vec(vec(any::<bool>(), 60), 3),
        meetings in vec((0..3_usize, 0..3_usize), 0..6),
    ) {
        let all = entries(&seeds);
        let mut holders: Vec<MemoryStore> = spread
            .iter()
            .map(|kept| {
                let own: Vec<RawEntry> =
                    all.iter().zip(kept).filter(|(_, kept)| **kept).map(|(raw, _)| raw.clone()).collect();
                store(&own)
            })
            .collect();
        let mut union: Vec<EntryId> = holders.iter_mut().flat_map(ids).collect();
        union.sort();
        union.dedup();
        // Some meet at random, then everybody meets everybody, forwards and back.
        let rounds = [(0, 1), (1, 2), (2, 1), (1, 0)];
        for (a, b) in meetings.into_iter().chain(rounds).filter(|(a, b)| a != b) {
            let mut from = holders[a].clone();
            let mut twin = holders[b].clone();
            send(&mut from, &mut holders[b]);
            merge(&mut from, &mut twin, &dossier()).unwrap();
            prop_assert_eq!(ids(&mut twin), ids(&mut holders[b]));
            // Once more brings nothing: what is sent again, because marks were not known, is there.
            prop_assert_eq!(send(&mut from, &mut holders[b]).new, 0);
        }
        for holder in &mut holders {
            prop_assert_eq!(&ids(holder), &union);
        }
    }

    #[test]
    fn parts_may_come_in_any_order_and_say_what_is_lacking(seeds in seeds(), most in 1..20_usize, turn: Index) {
        let mut from = store(&entries(&seeds));
        let missing = Missing::of(&mut from, &Have::nothing(dossier())).unwrap();
        let mut files: Vec<Vec<u8>> = missing
            .split(most)
            .iter()
            .map(|part| {
                let mut file = Vec::new();
                bundle(&mut from, part, &[], &mut file).unwrap();
                file
            })
            .collect();
        if !files.is_empty() {
            let turn = turn.index(files.len());
            files.rotate_left(turn);
        }
        let mut to = MemoryStore::new();
        for (at, file) in files.iter().enumerate() {
            let applied = take(&mut to, file).unwrap();
            let known = ids(&mut to);
            prop_assert!(applied.lacking.iter().all(|cause| !known.contains(cause)));
            if at + 1 == files.len() {
                prop_assert!(applied.lacking.is_empty());
            }
        }
        prop_assert_eq!(ids(&mut to), ids(&mut from));
    }

    #[test]
    fn who_lacks_little_is_sent_little(seeds in seeds(), kept in 0..60_usize) {
        let all = entries(&seeds);
        let mut from = store(&all);
        let mut to = store(&all[..kept.min(all.len())]);
        let applied = send(&mut from, &mut to);
        prop_assert_eq!(applied.known, 0, "an entry was sent that is here");
        prop_assert_eq!(ids(&mut to), ids(&mut from));
    }

    #[test]
    fn a_bundle_that_breaks_off_is_taken_up_to_there_or_not_at_all(seeds in seeds(), cut: Index) {
        let mut from = store(&entries(&seeds));
        let file = whole(&mut from);
        let cut = cut.index(file.len());
        let mut to = MemoryStore::new();
        let fault = take(&mut to, &file[..cut]).unwrap_err();
        prop_assert!(["BUNDLE_CUT", "BUNDLE_FOREIGN"].contains(&fault.code().as_str()), "{}", fault);
        prop_assert!(ids(&mut to).is_empty());
        let how = Apply { on_cut: OnCut::TakeThoseBefore, ..Apply::default() };
        match apply(&mut to, &mut &file[..cut], &how) {
            Ok(applied) => {
                prop_assert!(applied.stopped.is_some());
                send(&mut from, &mut to);
                prop_assert_eq!(ids(&mut to), ids(&mut from));
            }
            Err(fault) => prop_assert!(ids(&mut to).is_empty(), "{}", fault),
        }
    }
}

#[test]
fn a_device_that_is_ahead_is_asked_for_no_more_than_it_lacks() {
    let chain = crate::chain::Chain::new("甲", "phone").entries(1_000);
    let all: Vec<RawEntry> = chain.iter().map(|entry| RawEntry::of(entry).unwrap()).collect();
    let (mut behind, mut ahead) = (store(&all[..700]), store(&all));
    let have = Have::of(&mut ahead, &dossier()).unwrap();
    // The one ahead lacks nothing; what the other cannot know is sent again, and taken once.
    let sent = Missing::of(&mut behind, &have).unwrap().len();
    assert!(sent < 500, "{sent} entries would be sent to one who lacks none");
    assert_eq!(send(&mut ahead, &mut behind).new, 300);
    assert!(have.encode().unwrap().len() < 1_000);
}

#[test]
fn two_histories_under_one_number_are_exchanged_whole() {
    let mut chain = crate::chain::Chain::new("甲", "phone");
    let common = chain.entries(5);
    let mut body = chain.body();
    body.prev = Some(common[4].id());
    let mut other = body.clone();
    other.effective_on = "2023-05-06".parse().unwrap();
    let [one, two] =
        [body, other].map(|body| RawEntry::of(&zhenggai_wire::entry::seal(body).unwrap()).unwrap());
    let common: Vec<RawEntry> = common.iter().map(|entry| RawEntry::of(entry).unwrap()).collect();
    let (mut a, mut b) = (store(&[&common[..], &[one]].concat()), store(&[&common[..], &[two]].concat()));
    assert_eq!(send(&mut a, &mut b).new, 1);
    assert_eq!(send(&mut b, &mut a).new, 1);
    assert_eq!(ids(&mut a), ids(&mut b));
    assert_eq!(ids(&mut a).len(), 7);
}

#[test]
fn what_is_not_understood_travels_to_the_byte() {
    let raw = stranger();
    let mut from = store(std::slice::from_ref(&raw));
    let mut to = MemoryStore::new();
    assert_eq!(send(&mut from, &mut to).new, 1);
    assert_eq!(lines(&mut to), [raw.line()]);
    assert!(raw.entry().is_err(), "it is not understood here");
}

#[test]
fn a_bundle_of_another_dossier_is_not_taken() {
    let entries = crate::chain::Chain::new("甲", "phone").entries(2);
    let raws: Vec<RawEntry> = entries.iter().map(|entry| RawEntry::of(entry).unwrap()).collect();
    let file = packed(&mut store(&raws), &Have::nothing(dossier()));
    let other = "乙".parse().unwrap();
    let how = Apply { dossier: Some(&other), ..Apply::default() };
    let mut to = MemoryStore::new();
    let fault = apply(&mut to, &mut &file[..], &how).unwrap_err();
    assert_eq!(fault.code().as_str(), "DOSSIER_MISMATCH");
    assert_eq!(to.count(Scope::All).unwrap(), 0);
}

#[test]
fn a_dead_line_is_said_with_the_byte() {
    struct Dead<'a>(&'a [u8]);
    impl Read for Dead<'_> {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            match self.0.read(into)? {
                0 => Err(std::io::Error::other("the line went dead")),
                count => Ok(count),
            }
        }
    }
    let entries = crate::chain::Chain::new("甲", "phone").entries(9);
    let raws: Vec<RawEntry> = entries.iter().map(|entry| RawEntry::of(entry).unwrap()).collect();
    let file = whole(&mut store(&raws));
    let how = Apply { on_cut: OnCut::TakeThoseBefore, ..Apply::default() };
    let mut to = MemoryStore::new();
    let fault = apply(&mut to, &mut Dead(&file[..400]), &how).unwrap_err();
    assert_eq!((fault.code().as_str(), to.count(Scope::All).unwrap()), ("TRANSFER_FAILED", 0));
    assert!(fault.to_string().contains("byte 400"), "{fault}");
}
