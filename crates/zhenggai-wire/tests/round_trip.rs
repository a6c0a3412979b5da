//! Whatever can be recorded crosses a border and comes back equal, with the same id.

#![expect(clippy::unwrap_used, reason = "a test may fail where a value cannot be made")]

use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use zhenggai_core::claim::{Claim, ClaimKind, Counted};
use zhenggai_core::day::{Day, Period};
use zhenggai_core::deadline::{Anchor, Cadence, Deadline, Due, DuePrecision, OffsetUnit, Standing};
use zhenggai_core::decision::Decision;
use zhenggai_core::digest::{Digest, DigestAlgorithm};
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::dossier::{Coverage, Opening};
use zhenggai_core::evidence::{Evidence, EvidenceKind, EvidenceReview};
use zhenggai_core::finding::{Aspect, Finding, FindingSource};
use zhenggai_core::id::EntryId;
use zhenggai_core::inspection::{Inspection, Regime};
use zhenggai_core::item::Item;
use zhenggai_core::ledger::entry::{Author, Entry, EntryBody, Signature, SignatureAlgorithm};
use zhenggai_core::ledger::event::Event;
use zhenggai_core::measure::{Measure, MeasureClass, MeasureNature, Task};
use zhenggai_core::moment::{Moment, Stamp};
use zhenggai_core::origin::{Basis, Origin, Place, TextSpan};
use zhenggai_core::outcome::{
    Accountability, AccountabilityFamily, Recovery, RecoveryKind, RuleOutput, RuleStage, TypedResult,
};
use zhenggai_core::party::{Duty, Party, PartyKind};
use zhenggai_core::position::Position;
use zhenggai_core::quantity::{Bound, Quantity};
use zhenggai_core::responsibility::Responsibility;
use zhenggai_core::review::{
    ClosureReason, Objection, ObjectionOutcome, ReopeningReason, ReviewStep, VerdictStamp,
};
use zhenggai_core::text::{Name, Text};
use zhenggai_core::work::{Act, WorkReport, WorkStatus};
use zhenggai_wire::entry::{canonical, decode, encode, seal, seal_with};

/// One of the words of a vocabulary.
fn word<T: Clone + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    select(all)
}

/// An id of any kind.
fn id<T: std::str::FromStr + std::fmt::Debug>() -> impl Strategy<Value = T>
where
    T::Err: std::fmt::Debug,
{
    "[A-Za-z0-9甲乙._:-]{1,12}".prop_map(|form| form.parse().unwrap())
}

fn name() -> BoxedStrategy<Name> {
    "\\PC{1,16}".prop_filter_map("blank", |words| Name::new("name", &words).ok()).boxed()
}

fn text() -> BoxedStrategy<Text> {
    "(\\PC|[\n\t\"\\\\]){1,40}".prop_filter_map("blank", |words| Text::new("text", &words).ok()).boxed()
}

fn day() -> impl Strategy<Value = Day> {
    let first = Day::new(1990, 1, 1).unwrap();
    (0..40_000_i64).prop_map(move |count| first.plus_days(count).unwrap())
}

fn algorithm() -> impl Strategy<Value = DigestAlgorithm> {
    select(vec![DigestAlgorithm::Sha256, DigestAlgorithm::Sm3])
}

fn digest() -> impl Strategy<Value = Digest> {
    (algorithm(), any::<[u8; 32]>()).prop_map(|(algorithm, bytes)| Digest::new(algorithm, bytes))
}

fn item() -> impl Strategy<Value = Item> {
    prop_oneof![
        id().prop_map(Item::Measure),
        id().prop_map(Item::Task),
        id().prop_map(Item::Finding),
        Just(Item::Dossier),
    ]
}

fn party() -> impl Strategy<Value = Party> {
    (id(), word(PartyKind::ALL), name()).prop_map(|(id, kind, name)| Party { id, kind, name })
}

/// A decimal with up to four places.
fn decimal<T: std::str::FromStr + std::fmt::Debug>() -> impl Strategy<Value = T>
where
    T::Err: std::fmt::Debug,
{
    (0..1_000_000_000_u64, 0..10_000_u32)
        .prop_map(|(whole, part)| format!("{whole}.{part:04}").parse().unwrap())
}

fn moment() -> impl Strategy<Value = Moment> {
    (0..7_258_118_400_000_i64).prop_map(|millis| Moment::from_millis(millis).unwrap())
}

fn position() -> impl Strategy<Value = Position> {
    (-90_000_000..=90_000_000_i32, -180_000_000..=180_000_000_i32)
        .prop_map(|(north, east)| Position::from_micro_degrees(north, east).unwrap())
}

fn stamp() -> impl Strategy<Value = VerdictStamp> {
    (id(), name(), digest()).prop_map(|(policy, version, digest)| VerdictStamp { policy, version, digest })
}

fn opening() -> BoxedStrategy<Event> {
    let period = (day(), day()).prop_map(|(one, other)| Period::new(one.min(other), one.max(other)).unwrap());
    let bodies = (option::of(name()), option::of(name()));
    let inspection = (word(Regime::ALL), bodies, option::of(period), option::of(day()));
    (name(), inspection, word(Coverage::ALL))
        .prop_map(|(title, (regime, bodies, on_site, feedback_on), coverage)| {
            let (inspecting_body, inspected_body) = bodies;
            let inspection = Inspection { regime, inspecting_body, inspected_body, on_site, feedback_on };
            Event::DossierOpened(Opening { title, inspection, coverage, rules: None, parent: None })
        })
        .boxed()
}

fn found() -> BoxedStrategy<Event> {
    let aspect = (id(), option::of(name()), text());
    let finding =
        (id(), option::of(id()), option::of(name()), text(), word(FindingSource::ALL), word(Disclosure::ALL));
    let finding = (finding, option::of(id()));
    prop_oneof![
        aspect.prop_map(|(id, label, title)| Event::AspectAdded(Aspect { id, label, title })),
        finding.prop_map(|((id, aspect, label, text, source, disclosure), meeting)| {
            Event::FindingRegistered(Finding { id, aspect, label, text, source, meeting, disclosure })
        }),
    ]
    .boxed()
}

fn deadline() -> BoxedStrategy<Deadline> {
    let due = prop_oneof![
        (day(), word(DuePrecision::ALL)).prop_map(|(day, precision)| Due::By { day, precision }),
        Just(Due::Immediate),
        (word(Anchor::ALL), any::<u32>(), word(OffsetUnit::ALL))
            .prop_map(|(anchor, count, unit)| Due::After { anchor, count, unit }),
    ];
    let cadence = option::of((1..=60_u32).prop_map(|months| Cadence::new(months).unwrap()));
    let standing = option::of(cadence.prop_map(|cadence| Standing { cadence }));
    (option::of(due), standing, option::of(text()))
        .prop_filter_map("neither", |(due, standing, raw)| Deadline::new(due, standing, raw).ok())
        .boxed()
}

fn planned() -> BoxedStrategy<Event> {
    let task = (id(), id(), option::of(name()), text());
    let marks = (option::of(id()), option::of(name()), option::of(word(MeasureClass::ALL)));
    let measure = (id(), btree_set(id(), 1..4), text(), marks, btree_set(word(MeasureNature::ALL), 0..4));
    let days = option::of((day(), day()));
    prop_oneof![
        task.prop_map(|(id, finding, label, text)| Event::TaskAdded(Task { id, finding, label, text })),
        measure.prop_map(|(id, findings, text, (task, label, class), natures)| {
            let measure = Measure::new(id, findings, text).unwrap().with_task(task).with_label(label);
            Event::MeasureAdded(measure.with_class(class).with_natures(natures))
        }),
        (item(), word(Duty::ALL), party(), days).prop_map(|(item, duty, party, days)| {
            let (from, until) =
                days.map_or((None, None), |(one, other)| (Some(one.min(other)), Some(one.max(other))));
            Event::ResponsibilityAssigned(Responsibility::new(item, duty, party, from, until).unwrap())
        }),
        (item(), deadline()).prop_map(|(item, deadline)| Event::DeadlineSet { item, deadline }),
    ]
    .boxed()
}

fn done() -> BoxedStrategy<Event> {
    let report = (item(), option::of(word(WorkStatus::ALL)), vec(word(Act::ALL), 0..4), option::of(text()));
    let taken = (option::of(moment()), option::of(position()), option::of(text()), option::of(day()));
    let size = option::of(0..9_007_199_254_740_992_u64);
    let marks = (option::of(digest()), size, option::of(day()), taken, word(Disclosure::ALL));
    let evidence = (id(), item(), word(EvidenceKind::ALL), name(), marks);
    prop_oneof![
        report.prop_map(|(item, status, acts, text)| Event::WorkReported(WorkReport {
            item,
            status,
            acts,
            text
        })),
        evidence.prop_map(|(id, item, kind, title, (digest, size, captured_on, taken, disclosure))| {
            let (captured_at, place, caption, expires_on) = taken;
            Event::EvidenceSubmitted(Evidence {
                id,
                item,
                kind,
                title,
                digest,
                size,
                captured_on,
                captured_at,
                place,
                caption,
                expires_on,
                disclosure,
            })
        }),
        (id(), word(Decision::ALL), option::of(text())).prop_map(|(evidence, decision, comment)| {
            Event::EvidenceReviewed(EvidenceReview { evidence, decision, comment })
        }),
    ]
    .boxed()
}

fn came_of_it() -> BoxedStrategy<Event> {
    let quantity = (decimal(), word(Bound::ALL), name()).prop_map(|(value, bound, unit)| Quantity {
        value,
        bound,
        unit,
    });
    let counts = (option::of(0..1000_u32), option::of(1000..2000_u32), option::of(any::<u32>()));
    prop_oneof![
        (id(), item(), name(), quantity, option::of(text())).prop_map(
            |(id, item, what, quantity, counting_rule)| {
                Event::ResultRecorded(TypedResult { id, item, what, quantity, counting_rule })
            }
        ),
        (id(), item(), name(), word(RuleStage::ALL), option::of(day())).prop_map(
            |(id, item, title, stage, in_force_from)| {
                Event::RuleOutputRecorded(RuleOutput { id, item, title, stage, in_force_from })
            }
        ),
        (id(), item(), word(RecoveryKind::ALL), option::of(decimal()), option::of(decimal())).prop_map(
            |(id, item, kind, due, paid)| Event::RecoveryRecorded(Recovery { id, item, kind, due, paid })
        ),
        (id(), item(), word(AccountabilityFamily::ALL), name(), counts).prop_map(
            |(id, item, family, kind, (persons, events, cases))| {
                let outcome = Accountability::new(id, item, family, kind);
                Event::AccountabilityRecorded(outcome.with_counts(persons, events, cases).unwrap())
            }
        ),
        (id(), word(ClaimKind::ALL), word(Counted::ALL), decimal())
            .prop_map(|(id, kind, of, value)| Event::ClaimRecorded(Claim { id, kind, of, value })),
    ]
    .boxed()
}

fn closed() -> BoxedStrategy<Event> {
    prop_oneof![
        item().prop_map(|item| Event::ClosureRequested { item }),
        (item(), option::of(name()), word(Decision::ALL), option::of(text())).prop_map(
            |(item, stage, decision, comment)| Event::Reviewed(ReviewStep { item, stage, decision, comment })
        ),
        (id(), item(), text()).prop_map(|(id, item, text)| Event::ObjectionRaised(Objection {
            id,
            item,
            text
        })),
        (id(), word(ObjectionOutcome::ALL))
            .prop_map(|(objection, outcome)| Event::ObjectionSettled { objection, outcome }),
        (item(), word(ClosureReason::ALL), option::of(stamp()))
            .prop_map(|(item, reason, verdict)| Event::Closed { item, reason, verdict }),
        (item(), word(ReopeningReason::ALL), text()).prop_map(|(item, reason, text)| Event::Reopened {
            item,
            reason,
            text
        }),
    ]
    .boxed()
}

fn event() -> BoxedStrategy<Event> {
    prop_oneof![opening(), found(), planned(), done(), came_of_it(), closed()].boxed()
}

fn origin() -> BoxedStrategy<Origin> {
    let span = (1..u32::MAX, 1..u32::MAX, any::<u32>());
    let span = span.prop_map(|(line, column, length)| Place::Text(TextSpan::new(line, column, length)));
    let cell = (option::of(name()), name()).prop_map(|(sheet, cell)| Place::Cell { sheet, cell });
    (prop_oneof![span, cell], word(Basis::ALL)).prop_map(|(place, basis)| Origin::new(place, basis)).boxed()
}

fn body() -> impl Strategy<Value = EntryBody> {
    let entry = || digest().prop_map(EntryId::new);
    // Numbers in JSON are exact up to 2^53 only.
    let chain = (id(), id(), 1..9_007_199_254_740_992_u64, option::of(entry()), btree_set(entry(), 0..3));
    let clock = (0..7_258_118_400_000_i64, any::<u32>());
    let author = (party(), word(Duty::ALL)).prop_map(|(party, duty)| Author { party, duty });
    (chain, clock, day(), author, option::of(origin()), event()).prop_map(
        |((dossier, device, seq, prev, parents), (millis, counter), effective_on, author, origin, event)| {
            let recorded_at = Stamp::new(Moment::from_millis(millis).unwrap(), counter);
            let parents = parents.into_iter().collect();
            EntryBody {
                dossier,
                device,
                seq,
                prev,
                parents,
                recorded_at,
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

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
