//! The store in one SQLite file.
#![cfg(feature = "sqlite")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail")]

#[path = "../shared/chain.rs"]
mod chain;

#[path = "../shared/contract.rs"]
mod contract;
#[path = "../shared/disk.rs"]
mod disk;
#[path = "../shared/pace.rs"]
mod pace;

#[path = "../shared/kill.rs"]
mod kill;

mod file;
mod version;

use std::path::PathBuf;

use tempfile::TempDir;
use zhenggai_store::store::{SqliteStore, Store as _};

use crate::contract::Site;
use crate::disk::Disk;
use crate::kill::{Dice, Sum, kill_both, two_writers, write_as_ordered};

/// A file in a folder of its own.
#[derive(Debug)]
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.0.path().join("台账.zhenggai")
    }
}

impl Site for Folder {
    type Kept = SqliteStore;

    fn create(&self) -> SqliteStore {
        SqliteStore::create(&self.file()).unwrap()
    }
}

impl Disk for Folder {
    fn open(&self) -> SqliteStore {
        SqliteStore::open(&self.file()).unwrap()
    }
}

crate::contract::conform_in_everything!(Folder::new());
crate::disk::endure_in_everything!(Folder::new());

#[test]
fn a_hundred_writers_are_killed_and_every_acknowledged_entry_is_there() {
    let folder = Folder::new();
    let place = folder.file().display().to_string();
    drop(folder.create());
    let (mut dice, mut sum) = (Dice(2_021), Sum::default());
    for round in 0..50 {
        // Every other round somebody else has the file open, so that its log is not folded in at once.
        let onlooker = (round % 2 == 0).then(|| folder.open());
        let ended = kill_both(two_writers("the_writer", &place, round, &mut dice), &mut dice);
        sum.check(&mut folder.open(), ended);
        drop(onlooker);
    }
    assert_eq!((sum.writers, folder.open().verify().unwrap()), (100, sum.kept));
    assert!(sum.acknowledged > 500, "too little was written to show anything: {sum:?}");
}

#[test]
#[ignore = "a process that the crash test starts and kills"]
fn the_writer() {
    write_as_ordered(|place| SqliteStore::open(place.as_ref()).unwrap());
}

#[test]
#[ignore = "prints how fast it is"]
fn entries_a_second() {
    let folder = Folder::new();
    pace::measure("SQLite", &mut folder.create());
}
