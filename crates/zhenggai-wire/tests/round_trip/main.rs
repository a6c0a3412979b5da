//! Whatever can be recorded crosses a border and comes back equal, with the same id.

#![expect(clippy::unwrap_used, reason = "a test may fail where a value cannot be made")]

// parts
mod json;
mod words;

// events
mod closing;
mod follow_up;
mod plan;
mod power;
mod proceeding;
mod unknown;
mod work;

use std::collections::BTreeSet;

use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use zhenggai_core::digest::{Digest, DigestAlgorithm};
use zhenggai_core::event_kind::EventKind;
use zhenggai_core::id::EntryId;
use zhenggai_core::ledger::entry::{Author, Entry, EntryBody, Signature, SignatureAlgorithm};
use zhenggai_core::ledger::event::Event;
use zhenggai_core::moment::Stamp;
use zhenggai_core::origin::{Basis, Origin, Place, TextSpan};
use zhenggai_core::party::Duty;
use zhenggai_wire::canonical::bytes;
use zhenggai_wire::entry::{canonical, decode, encode, seal, seal_with};

use crate::words::{algorithm, day, entry_id, id, moment, name, party, word};

/// An event that corrects nothing.
fn plain() -> BoxedStrategy<Event> {
    prop_oneof![
        power::powers(),
        plan::found(),
        plan::planned(),
        work::done(),
        work::came_of_it(),
        closing::closed(),
        follow_up::followed_up(),
        proceeding::proceedings(),
        unknown::unknown(),
    ]
    .boxed()
}

fn event() -> BoxedStrategy<Event> {
    prop_oneof![9 => plain(), 1 => power::corrected(plain())].boxed()
}

fn origin() -> BoxedStrategy<Origin> {
    let span = (1..u32::MAX, 1..u32::MAX, any::<u32>());
    let span = span.prop_map(|(line, column, length)| Place::Text(TextSpan::new(line, column, length)));
    let cell = (option::of(name()), name()).prop_map(|(sheet, cell)| Place::Cell { sheet, cell });
    (prop_oneof![span, cell], word(Basis::ALL)).prop_map(|(place, basis)| Origin::new(place, basis)).boxed()
}

fn body() -> impl Strategy<Value = EntryBody> {
    // Numbers in JSON are exact up to 2^53 only.
    let seq = 1..9_007_199_254_740_992_u64;
    let chain = (id(), id(), seq, option::of(entry_id()), btree_set(entry_id(), 0..3));
    let author = (party(), word(Duty::ALL)).prop_map(|(party, duty)| Author { party, duty });
    (chain, (moment(), any::<u32>()), day(), author, option::of(origin()), event()).prop_map(
        |((dossier, device, seq, prev, parents), (moment, counter), effective_on, author, origin, event)| {
            EntryBody {
                dossier,
                device,
                seq,
                prev,
                parents: parents.into_iter().collect(),
                recorded_at: Stamp::new(moment, counter),
                effective_on,
                author,
                origin,
                event,
            }
        },
    )
}

fn signature() -> impl Strategy<Value = Signature> {
    (word(SignatureAlgorithm::ALL), name(), vec(any::<u8>(), 0..80))
        .prop_map(|(algorithm, key, bytes)| Signature { algorithm, key, bytes })
}

#[test]
fn every_kind_of_event_is_among_those_that_are_tried() {
    let (events, mut runner) = (event(), TestRunner::deterministic());
    let mut kinds = BTreeSet::new();
    for _ in 0..8_192 {
        kinds.insert(events.new_tree(&mut runner).unwrap().current().known_kind());
    }
    let every: BTreeSet<Option<EventKind>> = EventKind::ALL.iter().copied().map(Some).chain([None]).collect();
    let never: Vec<_> = every.difference(&kinds).collect();
    assert!(never.is_empty(), "never tried: {never:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn an_entry_comes_back_equal_and_under_its_id(
        body in body(),
        algorithm in algorithm(),
        signature in option::of(signature()),
    ) {
        let sealed = seal_with(body, algorithm).unwrap();
        prop_assert_eq!(sealed.id().digest().algorithm(), algorithm);
        let entry = Entry::new(sealed.id(), sealed.body().clone(), signature);
        let line = encode(&entry).unwrap();
        prop_assert!(!line.contains('\n'));
        let back = decode(&line).unwrap();
        prop_assert_eq!(&back, &entry);
        prop_assert_eq!(canonical(back.body()).unwrap(), canonical(entry.body()).unwrap());
    }

    #[test]
    fn the_canonical_bytes_are_those_of_an_independent_implementation(value in json::json()) {
        prop_assert_eq!(bytes(&value).unwrap(), serde_json_canonicalizer::to_vec(&value).unwrap());
    }

    #[test]
    fn two_bodies_have_one_id_only_when_they_are_equal(one in body(), other in event()) {
        let changed = EntryBody { event: other, ..one.clone() };
        let same = one == changed;
        prop_assert_eq!(seal(one).unwrap().id() == seal(changed).unwrap().id(), same);
    }

    #[test]
    fn the_digest_of_one_algorithm_does_not_pass_for_that_of_the_other(body in body(), named in algorithm()) {
        let other = match named {
            DigestAlgorithm::Sha256 => DigestAlgorithm::Sm3,
            DigestAlgorithm::Sm3 => DigestAlgorithm::Sha256,
        };
        let entry = seal_with(body, named).unwrap();
        let renamed = Digest::new(other, *entry.id().digest().bytes());
        let forged = Entry::new(EntryId::new(renamed), entry.body().clone(), None);
        let fault = decode(&encode(&forged).unwrap()).unwrap_err();
        prop_assert_eq!(fault.code().as_str(), "ENTRY_ID_MISMATCH");
    }
}
