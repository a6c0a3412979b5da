//! How long reading and lint of a notice take, beside a split at the stops.
//! `benches/tokenisers` has the tokenisers, whose dependencies stay out of the workspace.
//!
//! `ZHENGGAI_SEED` names a further notice; without it, the one that lies beside the repository, if there is one.
#![expect(clippy::expect_used, reason = "a measurement that cannot begin has nothing to say")]

use std::hint::black_box;
use std::path::{Path, PathBuf};

use criterion::{Criterion, Throughput};
use regex::Regex;
use zhenggai_notice::decode::source;
use zhenggai_notice::lint::lint;
use zhenggai_notice::read;

/// How many notices a batch has.
const BATCH: usize = 200;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The notices that are there: the sample, and a real one where its place is known.
fn notices() -> Vec<(&'static str, String)> {
    let seed = std::env::var_os("ZHENGGAI_SEED")
        .map_or_else(|| root().join("../shared/seed/dongying-2021.txt"), PathBuf::from);
    let places = [("riverside", root().join("examples/riverside/notice.txt")), ("seed", seed)];
    let found = places
        .into_iter()
        .filter_map(|(name, path)| std::fs::read_to_string(path).ok().map(|text| (name, text)));
    found.collect()
}

/// The invented notices of the tests, text and pages, over and over until there are enough.
fn batch() -> Vec<Vec<u8>> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(root().join("tests/notices"))
        .expect("the notices of the tests")
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|kind| kind == "txt" || kind == "html"))
        .collect();
    paths.sort();
    let notices: Vec<Vec<u8>> = paths.iter().map(|path| std::fs::read(path).expect("a notice")).collect();
    notices.iter().cycle().take(BATCH).cloned().collect()
}

fn whole(bytes: &[u8]) -> usize {
    let source = source(bytes).expect("a notice");
    let reading = read(&source);
    lint(&source, &reading).len()
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let stops = Regex::new("[。！？；\n]").expect("a pattern");
    for (name, text) in notices() {
        let mut group = criterion.benchmark_group(name);
        group.throughput(Throughput::Bytes(text.len() as u64));
        let parsed = source(text.as_bytes()).expect("a notice");
        let reading = read(&parsed);
        group.bench_function("decode", |bencher| {
            bencher.iter(|| source(black_box(text.as_bytes())).expect("a notice"));
        });
        group.bench_function("read", |bencher| bencher.iter(|| read(black_box(&parsed))));
        group.bench_function("lint", |bencher| bencher.iter(|| lint(black_box(&parsed), &reading)));
        group.bench_function("decode, read, lint", |bencher| {
            bencher.iter(|| whole(black_box(text.as_bytes())));
        });
        group.bench_function("split by a regular expression", |bencher| {
            bencher.iter(|| stops.split(black_box(&text)).count());
        });
        group.finish();
    }
    let notices = batch();
    let bytes: usize = notices.iter().map(Vec::len).sum();
    let mut group = criterion.benchmark_group("batch");
    group.throughput(Throughput::Bytes(bytes as u64));
    group.sample_size(20);
    group.bench_function("200 notices", |bencher| {
        bencher.iter(|| notices.iter().map(|bytes| whole(black_box(bytes))).sum::<usize>());
    });
    group.finish();
    criterion.final_summary();
}
