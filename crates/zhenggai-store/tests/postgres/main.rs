//! The store in a PostgreSQL database, on a real server.
#![cfg(all(feature = "postgres", unix))]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail")]

#[path = "../shared/chain.rs"]
mod chain;

#[path = "../shared/contract.rs"]
mod contract;
#[path = "../shared/disk.rs"]
mod disk;
#[path = "../shared/pace.rs"]
mod pace;
mod server;

#[path = "../shared/kill.rs"]
mod kill;

mod database;

use zhenggai_store::store::{PostgresStore, Store as _};

use crate::contract::Site;
use crate::disk::Disk;
use crate::kill::{Dice, Sum, kill_both, two_writers, write_as_ordered};
use crate::server::{Server, fresh};

/// A schema on a server.
#[derive(Debug)]
pub(crate) struct Place {
    pub(crate) server: String,
    pub(crate) schema: String,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self { server: Server::shared().address.clone(), schema: fresh() }
    }
}

impl Site for Place {
    type Kept = PostgresStore;

    fn create(&self) -> PostgresStore {
        PostgresStore::create(&self.server, &self.schema).unwrap()
    }
}

impl Disk for Place {
    fn open(&self) -> PostgresStore {
        PostgresStore::open(&self.server, &self.schema).unwrap()
    }
}

crate::contract::conform_in_everything!(Place::new());
crate::disk::endure_in_everything!(Place::new());

#[test]
fn a_hundred_writers_are_killed_and_every_acknowledged_entry_is_there() {
    let place = Place::new();
    drop(place.create());
    let (mut dice, mut sum) = (Dice(2_022), Sum::default());
    for round in 0..50 {
        let ended = kill_both(two_writers("the_writer", &line(&place), round, &mut dice), &mut dice);
        check(&place, &mut sum, ended);
    }
    assert_eq!((sum.writers, place.open().verify().unwrap()), (100, sum.kept));
    assert!(sum.acknowledged > 500, "too little was written to show anything: {sum:?}");
}

#[test]
fn a_server_is_killed_and_every_acknowledged_entry_is_there() {
    let server = Server::start().unwrap();
    let place = Place { server: server.address.clone(), schema: fresh() };
    drop(place.create());
    let (mut dice, mut sum) = (Dice(2_023), Sum::default());
    for round in 0..5 {
        let writers = two_writers("the_writer", &line(&place), round, &mut dice);
        writers.iter().for_each(kill::Writer::wait_for_a_batch);
        dice.wait(60);
        let mut open = place.open();
        server.crash_and_start();
        let lost = open.append(&[]).unwrap_err();
        assert_eq!(lost.code().as_str(), "STORE_UNAVAILABLE", "{lost}");
        let ended = writers.into_iter().map(kill::Writer::kill).collect();
        check(&place, &mut sum, ended);
    }
    assert_eq!((sum.writers, place.open().verify().unwrap()), (10, sum.kept));
    assert!(sum.acknowledged > 10, "too little was written to show anything: {sum:?}");
}

fn check(place: &Place, sum: &mut Sum, ended: Vec<(kill::Orders, u64)>) {
    let mut store = place.open();
    // Waits until the server has ended what a dead writer had begun.
    store.append(&[]).unwrap();
    sum.check(&mut store, ended);
}

/// The place as a writer is told it.
fn line(place: &Place) -> String {
    format!("{}|{}", place.schema, place.server)
}

#[test]
#[ignore = "a process that the crash tests start and kill"]
fn the_writer() {
    write_as_ordered(|place| {
        let (schema, server) = place.split_once('|').unwrap();
        PostgresStore::open(server, schema).unwrap()
    });
}

#[test]
#[ignore = "prints how fast it is"]
fn entries_a_second() {
    pace::measure("PostgreSQL", &mut Place::new().create());
}
