//! How large a bundle of a hundred devices with a thousand entries each is, and how fast it is made and taken.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a measurement that cannot begin has nothing to say, and one that ends says what came of it"
)]

mod district;

use std::hint::black_box;

use criterion::{BatchSize, Criterion, Throughput};
use zhenggai_core::id::DossierId;
use zhenggai_store::exchange::{Apply, Have, Limits, Missing, apply, bundle, verify};
use zhenggai_store::raw::RawEntry;
use zhenggai_store::seal::verify::Checks;
use zhenggai_store::store::{MemoryStore, SqliteStore, Store as _};

const DEVICES: u64 = 100;
const EACH: u64 = 1_000;

fn packed(store: &mut MemoryStore, have: &Have) -> Vec<u8> {
    let missing = Missing::of(store, have).expect("what is missing");
    let mut file = Vec::new();
    bundle(store, &missing, &[], &mut file).expect("a bundle");
    file
}

fn filled(raws: &[RawEntry]) -> MemoryStore {
    let mut store = MemoryStore::new();
    store.append_from(&mut raws.iter().cloned().map(Ok)).expect("a store");
    store
}

fn sizes(raws: &[RawEntry], dossier: &DossierId) {
    let lines: usize = raws.iter().map(|raw| raw.line().len() + 1).sum();
    println!("{} entries as JSONL: {} bytes an entry", raws.len(), lines / raws.len());
    for last in [raws.len(), 10_000, 1_000, 100, 10] {
        let (old, all) = raws.split_at(raws.len() - last);
        let file = packed(&mut filled(raws), &Have::of(&mut filled(old), dossier).expect("what is there"));
        let each = file.len() as f64 / all.len() as f64;
        println!("bundle of the last {last}: {} bytes, {each:.1} bytes an entry", file.len());
    }
    let have = Have::of(&mut filled(raws), dossier).expect("what is there").encode().expect("a line");
    println!("what one has of {DEVICES} devices: {} bytes", have.len());
}

fn main() {
    let dossier: DossierId = "riverside-2021".parse().expect("an id");
    let raws = district::record(DEVICES, EACH);
    let mut store = filled(&raws);
    let nothing = Have::nothing(dossier.clone());
    let file = packed(&mut store, &nothing);
    if let Ok(folder) = std::env::var("ZHENGGAI_BENCH_KEEP") {
        std::fs::write(format!("{folder}/district.bundle"), &file).expect("a file");
    }
    sizes(&raws, &dossier);

    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group(format!("{DEVICES} devices x {EACH} entries"));
    group.sample_size(10).throughput(Throughput::Elements(DEVICES * EACH));
    group.bench_function("have", |bencher| {
        bencher.iter(|| Have::of(&mut store, &dossier).expect("what is there"));
    });
    group.bench_function("bundle", |bencher| bencher.iter(|| packed(black_box(&mut store), &nothing)));
    group.bench_function("verify the bundle", |bencher| {
        bencher.iter(|| {
            let verified = verify(&mut &file[..], &Checks::default(), Limits::default()).expect("a report");
            assert!(verified.report.is_sound(), "the record is sound");
        });
    });
    group.bench_function("apply in memory", |bencher| {
        bencher.iter(|| apply(&mut MemoryStore::new(), &mut &file[..], &Apply::default()).expect("taken"));
    });
    let folder = tempfile::tempdir().expect("a folder");
    let mut number = 0;
    let mut fresh = || {
        number += 1;
        SqliteStore::create(&folder.path().join(format!("{number}.zhenggai"))).expect("a store")
    };
    group.bench_function("apply to SQLite", |bencher| {
        let take = |mut store: SqliteStore| {
            apply(&mut store, &mut &file[..], &Apply::default()).expect("taken");
        };
        bencher.iter_batched(&mut fresh, take, BatchSize::PerIteration);
    });
    group.bench_function("append to SQLite", |bencher| {
        let take = |mut store: SqliteStore| {
            store.append_from(&mut raws.iter().cloned().map(Ok)).expect("taken");
        };
        bencher.iter_batched(&mut fresh, take, BatchSize::PerIteration);
    });
    let mut full = fresh();
    full.append_from(&mut raws.iter().cloned().map(Ok)).expect("taken");
    group.bench_function("have of SQLite", |bencher| {
        bencher.iter(|| Have::of(&mut full, &dossier).expect("what is there"));
    });
    group.finish();
    criterion.final_summary();
}
