//! Ids, texts, days, numbers and parties.

use std::fmt::Debug;
use std::str::FromStr;

use proptest::prelude::*;
use proptest::sample::select;
use zhenggai_core::day::{Day, Period};
use zhenggai_core::digest::{Digest, DigestAlgorithm};
use zhenggai_core::id::EntryId;
use zhenggai_core::item::Item;
use zhenggai_core::moment::Moment;
use zhenggai_core::party::{Party, PartyKind};
use zhenggai_core::position::Position;
use zhenggai_core::text::{Name, Text};

/// One of the words of a vocabulary.
pub(crate) fn word<T: Clone + Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    select(all)
}

/// An id of any kind.
pub(crate) fn id<T: FromStr + Debug>() -> impl Strategy<Value = T>
where
    T::Err: Debug,
{
    "[A-Za-z0-9甲乙._:-]{1,12}".prop_map(|form| form.parse().unwrap())
}

pub(crate) fn name() -> BoxedStrategy<Name> {
    "\\PC{1,16}".prop_filter_map("blank", |words| Name::new("name", &words).ok()).boxed()
}

pub(crate) fn text() -> BoxedStrategy<Text> {
    "(\\PC|[\n\t\"\\\\]){1,40}".prop_filter_map("blank", |words| Text::new("text", &words).ok()).boxed()
}

pub(crate) fn day() -> impl Strategy<Value = Day> {
    let first = Day::new(1990, 1, 1).unwrap();
    (0..40_000_i64).prop_map(move |count| first.plus_days(count).unwrap())
}

pub(crate) fn period() -> impl Strategy<Value = Period> {
    (day(), day()).prop_map(|(one, other)| Period::new(one.min(other), one.max(other)).unwrap())
}

pub(crate) fn moment() -> impl Strategy<Value = Moment> {
    (0..7_258_118_400_000_i64).prop_map(|millis| Moment::from_millis(millis).unwrap())
}

pub(crate) fn position() -> impl Strategy<Value = Position> {
    (-90_000_000..=90_000_000_i32, -180_000_000..=180_000_000_i32)
        .prop_map(|(north, east)| Position::from_micro_degrees(north, east).unwrap())
}

/// A decimal with up to four places.
pub(crate) fn decimal<T: FromStr + Debug>() -> impl Strategy<Value = T>
where
    T::Err: Debug,
{
    (0..1_000_000_000_u64, 0..10_000_u32)
        .prop_map(|(whole, part)| format!("{whole}.{part:04}").parse().unwrap())
}

pub(crate) fn algorithm() -> impl Strategy<Value = DigestAlgorithm> {
    select(vec![DigestAlgorithm::Sha256, DigestAlgorithm::Sm3])
}

pub(crate) fn digest() -> impl Strategy<Value = Digest> {
    (algorithm(), any::<[u8; 32]>()).prop_map(|(algorithm, bytes)| Digest::new(algorithm, bytes))
}

pub(crate) fn entry_id() -> impl Strategy<Value = EntryId> {
    digest().prop_map(EntryId::new)
}

pub(crate) fn item() -> impl Strategy<Value = Item> {
    prop_oneof![
        id().prop_map(Item::Measure),
        id().prop_map(Item::Task),
        id().prop_map(Item::Finding),
        Just(Item::Dossier),
    ]
}

pub(crate) fn party() -> impl Strategy<Value = Party> {
    (id(), word(PartyKind::ALL), name()).prop_map(|(id, kind, name)| Party { id, kind, name })
}
