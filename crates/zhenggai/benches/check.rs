//! How long reading and checking a notice takes, inside the process.
#![expect(clippy::expect_used, reason = "a measurement that cannot begin has nothing to say")]

use std::hint::black_box;
use std::path::{Path, PathBuf};

use criterion::{Criterion, Throughput};
use zhenggai::check::{Given, check, read};
use zhenggai::core::day::Day;
use zhenggai::core::moment::Moment;
use zhenggai::wire::policy;

/// The notices that are there: the sample, and a real one where its place is known.
fn notices() -> Vec<(&'static str, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let seed = std::env::var_os("ZHENGGAI_SEED")
        .map_or_else(|| root.join("../shared/seed/dongying-2021.txt"), PathBuf::from);
    let places = [("riverside", root.join("examples/riverside/notice.txt")), ("seed", seed)];
    places
        .into_iter()
        .filter_map(|(name, path)| std::fs::read(path).ok().map(|bytes| (name, bytes)))
        .collect()
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let rules = policy::built_in("cn.party-inspection.2015").expect("built in").expect("well formed");
    let today = Day::new(2026, 1, 31).expect("a day");
    let now = Moment::from_millis(1_769_817_600_000).expect("a moment");
    for (name, bytes) in notices() {
        let mut group = criterion.benchmark_group(name);
        group.throughput(Throughput::Bytes(bytes.len() as u64));
        group.bench_function("decode, read, lint", |bencher| {
            bencher.iter(|| read(black_box(&bytes)).expect("a notice"));
        });
        group.bench_function("check", |bencher| {
            let given = Given { bytes: &bytes, as_of: None, now, today };
            bencher.iter(|| check(black_box(given), rules.clone()).expect("a notice"));
        });
        group.finish();
    }
    criterion.final_summary();
}
