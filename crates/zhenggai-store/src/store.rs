//! Stores (账本库): where the entries of ledgers are kept.
//!
//! # The promise
//!
//! * **Durable.** When [`Store::append`] returns, its entries are on the disk: the file or the server's log was
//!   flushed to the device. They outlive the death of the process, and of the machine if its disk keeps what it
//!   says it has written.
//! * **All or none.** A batch is taken whole or not at all, also where the process dies in the middle.
//! * **Once.** An entry that is there is not taken again. After a fault, hand the batch in once more.
//! * **Proven.** Nothing is taken, and nothing is given back, whose id is not the digest of what it says.
//! * **In order.** Entries come back in the order in which they were taken, at every time the same.
//! * **Nothing changes.** A store has no way to change an entry or to remove one.
//!
//! What it does not promise: that nobody with the file at hand removed an entry, or put in one that he wrote
//! himself. Seals and heads are for that.
//!
//! Of an entry that comes twice, once with and once without a signature, the one that came first stays: the id
//! does not cover the signature.

// stored form
#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod head;
mod line;

// contract
mod contract;

// place
#[cfg(any(feature = "sqlite", feature = "postgres"))]
mod place;

// keepers
mod memory;
#[cfg(feature = "postgres")]
mod postgres;
#[cfg(feature = "sqlite")]
mod sqlite;

// drafts
#[cfg(feature = "sqlite")]
mod desk;

// proof
mod audit;

// transfer
mod jsonl;

pub use audit::{audit, audit_lines};
pub use contract::{Appended, Scope, Store};
#[cfg(feature = "sqlite")]
pub use desk::{Desk, Draft};
pub use jsonl::{Imported, OnBadLine, export, import};
pub use line::{Kept, Link};
pub use memory::MemoryStore;
#[cfg(feature = "postgres")]
pub use postgres::PostgresStore;
#[cfg(feature = "sqlite")]
pub use sqlite::SqliteStore;
