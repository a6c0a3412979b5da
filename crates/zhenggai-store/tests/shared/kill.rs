//! Writers that are killed in the middle of their work, and what must be there afterwards.
//!
//! SIGKILL ends a process, not a machine: what the kernel holds stays. So these tests show that an acknowledged entry
//! does not live in the process, and that no half batch stays; they cannot show that a disk keeps what it was told.

use std::collections::BTreeMap;
use std::env;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use zhenggai_core::ledger::entry::Entry;
use zhenggai_store::exchange::Have;
use zhenggai_store::raw::Envelope as _;
use zhenggai_store::store::{Scope, Store};

use crate::chain::Chain;
use crate::contract::{all, id};

/// Where the writer finds its orders.
const ORDERS: &str = "ZHENGGAI_STORE_WRITER";

/// What a writer is to do.
#[derive(Debug, Clone)]
pub(crate) struct Orders {
    /// Where the store lies.
    pub(crate) place: String,
    /// The dossier and the device to write.
    pub(crate) dossier: String,
    /// The device to write as.
    pub(crate) device: String,
    /// How many entries a batch has.
    pub(crate) batch: usize,
}

/// Writes until it is killed, if this process was started to do so. Says after each batch which number was taken last.
pub(crate) fn write_as_ordered<S: Store>(open: impl FnOnce(&str) -> S) {
    let Ok(orders) = env::var(ORDERS) else { return };
    let [place, dossier, device, batch] = orders.split('\n').collect::<Vec<_>>()[..] else {
        panic!("these are no orders: {orders}")
    };
    let batch = batch.parse().unwrap();
    let mut store = open(place);
    let mut chain = Chain::new(dossier, device);
    let mut out = std::io::stdout();
    // The test harness may have written half a line.
    out.write_all(b"\n").unwrap();
    loop {
        let entries = chain.entries(batch);
        store.append(&entries).unwrap();
        writeln!(out, "taken {}", entries[batch - 1].body().seq).unwrap();
        out.flush().unwrap();
    }
}

/// A writer in a process of its own.
#[derive(Debug)]
pub(crate) struct Writer {
    orders: Orders,
    process: Child,
    taken: Arc<AtomicU64>,
    ear: Option<JoinHandle<()>>,
}

impl Writer {
    /// Starts this test program again, as a writer. `test` is the name of the test that writes as ordered.
    pub(crate) fn start(test: &str, orders: Orders) -> Self {
        let Orders { place, dossier, device, batch } = &orders;
        let mut process = Command::new(env::current_exe().unwrap())
            .args(["--exact", test, "--ignored", "--nocapture"])
            .env(ORDERS, format!("{place}\n{dossier}\n{device}\n{batch}"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let heard = BufReader::new(process.stdout.take().unwrap());
        let taken = Arc::new(AtomicU64::new(0));
        let count = Arc::clone(&taken);
        let ear = thread::spawn(move || {
            for line in heard.lines() {
                let Ok(line) = line else { return };
                if let Some(number) = line.strip_prefix("taken ") {
                    count.store(number.parse().unwrap(), Ordering::SeqCst);
                }
            }
        });
        Self { orders, process, taken, ear: Some(ear) }
    }

    /// Waits until a batch was acknowledged.
    pub(crate) fn wait_for_a_batch(&self) {
        let begun = Instant::now();
        while self.taken.load(Ordering::SeqCst) == 0 {
            assert!(begun.elapsed() < Duration::from_secs(60), "the writer writes nothing");
            thread::sleep(Duration::from_millis(1));
        }
    }

    /// Kills it, if it still lives, and returns what it did and the last number that was acknowledged.
    pub(crate) fn kill(mut self) -> (Orders, u64) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
        self.ear.take().unwrap().join().unwrap();
        (self.orders, self.taken.load(Ordering::SeqCst))
    }
}

/// What all rounds came to.
#[derive(Debug, Default)]
pub(crate) struct Sum {
    /// How many writers were killed, or lost their server.
    pub(crate) writers: u64,
    /// How many entries were acknowledged.
    pub(crate) acknowledged: u64,
    /// How many entries there are.
    pub(crate) kept: u64,
}

impl Sum {
    /// Every acknowledged entry is there, whole batches only, each device's chain unbroken.
    pub(crate) fn check(&mut self, store: &mut impl Store, ended: Vec<(Orders, u64)>) {
        let dossier = id(&ended[0].0.dossier);
        let mut chains: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
        for kept in all(store, Scope::Dossier(&dossier)) {
            chains.entry(kept.raw.device().to_string()).or_default().push(kept.raw.entry().unwrap());
        }
        let have = Have::of(store, &dossier).unwrap().devices;
        for (orders, acknowledged) in ended {
            let chain = chains.remove(&orders.device).unwrap_or_default();
            let count = u64::try_from(chain.len()).unwrap();
            assert!(count >= acknowledged, "{orders:?}: {acknowledged} acknowledged, {count} there");
            assert_eq!(chain.len() % orders.batch, 0, "{orders:?}: half a batch");
            let mut prev = None;
            for (seq, entry) in (1..).zip(&chain) {
                assert_eq!((entry.body().seq, entry.body().prev), (seq, prev), "{orders:?}");
                prev = Some(entry.id());
            }
            let had = have.iter().find(|(device, _)| device.as_str() == orders.device);
            let strands = had.map_or(&[][..], |(_, strands)| strands);
            let whole = strands.iter().all(|strand| (strand.from, strand.marks[0].seq) == (1, count));
            assert!(whole && strands.len() == usize::from(count > 0), "{orders:?}: {strands:?}");
            self.writers += 1;
            self.acknowledged += acknowledged;
            self.kept += count;
        }
        assert!(chains.is_empty(), "entries of devices that never wrote: {:?}", chains.keys());
    }
}

/// Numbers that look random and are the same each time (SplitMix64).
#[derive(Debug)]
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    /// Waits up to `most` milliseconds.
    pub(crate) fn wait(&mut self, most: u64) {
        thread::sleep(Duration::from_micros(self.below(most * 1_000)));
    }
}

/// Starts two writers in a dossier of their own.
pub(crate) fn two_writers(test: &str, place: &str, round: usize, dice: &mut Dice) -> [Writer; 2] {
    ["first", "second"].map(|device| {
        let batch = usize::try_from(1 + dice.below(25)).unwrap();
        let dossier = format!("round-{round}");
        Writer::start(test, Orders { place: place.to_owned(), dossier, device: device.to_owned(), batch })
    })
}

/// Kills two writers, one after the other: at once, or at any moment after their first batch.
pub(crate) fn kill_both(writers: [Writer; 2], dice: &mut Dice) -> Vec<(Orders, u64)> {
    writers
        .into_iter()
        .map(|writer| {
            if dice.below(4) > 0 {
                writer.wait_for_a_batch();
            }
            dice.wait(40);
            writer.kill()
        })
        .collect()
}
