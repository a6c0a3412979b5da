//! How long judging takes: a thousand dossiers of 156 measures, each in a state of its own, with all reasons, on one
//! thread.
//!
//! `cargo bench -p zhenggai --bench judging` prints nanoseconds a measure; tasks, findings and the dossier itself are
//! judged in the same time. `--quick` takes a hundred dossiers.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a measurement that cannot begin has nothing to say, and one that ends says what came of it"
)]

mod county;
mod dice;

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

use zhenggai::core::closure::assess;
use zhenggai::core::closure::policy::Policy;
use zhenggai::core::closure::reason::Outcome;
use zhenggai::core::day::Day;
use zhenggai::core::dossier::Dossier;
use zhenggai::core::language::Language;
use zhenggai::core::say;
use zhenggai::wire::policy;

/// How many dossiers are held in memory at once.
const BATCH: u64 = 50;
/// How often each dossier is judged; the fastest pass counts, and the first is told beside it.
const PASSES: usize = 5;

/// What was judged, and what came of it.
#[derive(Default)]
struct Tally {
    measures: usize,
    items: usize,
    reasons: usize,
    outcomes: BTreeMap<&'static str, usize>,
    states: BTreeMap<&'static str, usize>,
}

impl Tally {
    fn count(&mut self, dossier: &Dossier, policy: &Policy, day: Day) {
        self.measures += dossier.measures().iter().count();
        for verdict in assess(dossier, policy, day).verdicts() {
            self.items += 1;
            self.reasons += verdict.reasons().len();
            let outcome = match verdict.outcome() {
                Outcome::Met => "met",
                Outcome::NotMet => "not met",
                Outcome::CannotTell => "cannot tell",
                Outcome::DoesNotApply => "does not apply",
            };
            *self.outcomes.entry(outcome).or_default() += 1;
            let file = dossier.file(verdict.item());
            let state = file.map_or("", |file| file.closure_status().as_str());
            *self.states.entry(state).or_default() += 1;
        }
    }
}

fn timed(work: impl Fn()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn fastest_of(work: impl Fn()) -> Duration {
    (0..PASSES).map(|_| timed(&work)).min().unwrap_or_default()
}

fn judged(dossier: &Dossier, policy: &Policy, day: Day) {
    black_box(assess(black_box(dossier), policy, day));
}

/// Judged, and every reason said in Chinese.
fn said(dossier: &Dossier, policy: &Policy, day: Day) {
    for verdict in assess(black_box(dossier), policy, day).verdicts() {
        for reason in verdict.reasons() {
            black_box(say::reason(reason, Language::Zh));
        }
    }
}

fn main() {
    let dossiers: u64 = if std::env::args().any(|word| word == "--quick") { 100 } else { 1_000 };
    let policy = policy::built_in("cn.party-inspection.2024").expect("built in").expect("well formed");
    let day = Day::new(2024, 12, 31).expect("a day");
    let (mut first, mut fastest, mut spoken) = (Duration::ZERO, Duration::ZERO, Duration::ZERO);
    let mut tally = Tally::default();
    for batch in 0..dossiers / BATCH {
        let numbers = batch * BATCH..(batch + 1) * BATCH;
        let dossiers: Vec<Dossier> = numbers.map(county::dossier).collect();
        // A batch lies in memory as a whole, so that the first pass finds no dossier in the cache.
        first += dossiers.iter().map(|it| timed(|| judged(it, &policy, day))).sum::<Duration>();
        for dossier in &dossiers {
            fastest += fastest_of(|| judged(dossier, &policy, day));
            spoken += fastest_of(|| said(dossier, &policy, day));
        }
        dossiers.iter().for_each(|dossier| tally.count(dossier, &policy, day));
    }
    let each = |time: Duration| time.as_nanos() / tally.measures.max(1) as u128;
    println!(
        "{dossiers} dossiers, {} measures, {} items, {} reasons",
        tally.measures, tally.items, tally.reasons
    );
    println!("verdicts {:?}", tally.outcomes);
    println!("closure  {:?}", tally.states);
    println!("judged, fastest of {PASSES}:  {:>6} ns a measure, {:?} in all", each(fastest), fastest);
    println!("judged, first pass:    {:>6} ns a measure, {:?} in all", each(first), first);
    println!("judged and said in zh: {:>6} ns a measure, {:?} in all", each(spoken), spoken);
}
