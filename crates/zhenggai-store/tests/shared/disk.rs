//! What every store must do that outlives a process and is open several times at once.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use zhenggai_core::id::EntryId;
use zhenggai_core::ledger::entry::Entry;
use zhenggai_store::store::{Appended, Store as _};

use crate::chain::Chain;
use crate::contract::{Site, ids};

/// A place at which a store is opened again.
pub(crate) trait Disk: Site {
    /// Opens it once more.
    fn open(&self) -> Self::Kept;
}

pub(crate) fn a_store_is_opened_again_as_it_was_left(site: &impl Disk) {
    let mut chain = Chain::new("甲", "phone");
    let mut store = site.create();
    let mut entries = chain.entries(3);
    store.append(&entries).unwrap();
    drop(store);
    let mut store = site.open();
    entries.extend(chain.entries(2));
    assert_eq!(store.append(&entries).unwrap(), Appended { new: 2, known: 3 });
    drop(store);
    let mut store = site.open();
    assert_eq!(ids(&mut store), entries.iter().map(Entry::id).collect::<Vec<_>>());
}

/// Four writers with connections of their own, two of them handing in the same entries, while a reader looks on: it
/// sees whole batches only, each time what it saw before and more.
pub(crate) fn writers_and_a_reader_go_side_by_side(site: &impl Disk) {
    const BATCHES: usize = 12;
    const BATCH: usize = 7;
    drop(site.create());
    let done = AtomicBool::new(false);
    let mut taken = 0;
    thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut store = site.open();
            let mut before: Vec<EntryId> = Vec::new();
            loop {
                let last = done.load(Ordering::SeqCst);
                let now = ids(&mut store);
                assert_eq!(now.len() % BATCH, 0, "half a batch is seen");
                assert!(now.starts_with(&before), "an entry appeared before one that was read");
                before = now;
                if last {
                    return before.len();
                }
            }
        });
        let writers: Vec<_> = ["a", "b", "shared", "shared"]
            .into_iter()
            .map(|device| {
                scope.spawn(move || {
                    let mut chain = Chain::new("甲", device);
                    let mut store = site.open();
                    (0..BATCHES).map(|_| store.append(&chain.entries(BATCH)).unwrap().new).sum::<u64>()
                })
            })
            .collect();
        taken = writers.into_iter().map(|writer| writer.join().unwrap()).sum();
        done.store(true, Ordering::SeqCst);
        assert_eq!(reader.join().unwrap(), 3 * BATCHES * BATCH);
    });
    assert_eq!(taken, u64::try_from(3 * BATCHES * BATCH).unwrap());
    assert_eq!(site.open().verify().unwrap(), taken);
}

/// All of them, by name.
macro_rules! endure_in_everything {
    ($site:expr) => {
        crate::contract::conform! { disk $site =>
            a_store_is_opened_again_as_it_was_left
            writers_and_a_reader_go_side_by_side
        }
    };
}
pub(crate) use endure_in_everything;
