//! Books of zhenggai for Kotlin and Swift (移动端): the ledger, the rules and the merge on the phone.
//!
//! Nothing here decides. What a phone can do is an operation of the front door `zhenggai`; this crate says it in records,
//! enums and objects that [UniFFI](https://mozilla.github.io/uniffi-rs/) carries over. Days are `2025-03-01` in China's
//! time, moments milliseconds since 1970 in UTC, items `measure:F1.M1`. Every failure is one [`BookError`]: code,
//! sentence, details. Guides: `docs/android.md`, `docs/ios.md`.

// words
mod words;

// errors
mod error;

// hosts
mod host;

// work
mod aside;

// records
mod card;
mod deed;
mod entry;
mod page;
mod verdict;

// objects
mod key;
mod ledger;

// books
mod book;

pub use book::{Book, dossiers};
pub use card::{Answer, Inbox, ItemCard};
pub use deed::{Evidence, Place, Review, Settlement, WorkReport};
pub use entry::{Author, Bundled, Change, Conflict, Draft, LogLine, Proof, Received, Verification};
pub use error::{BookError, SignerError};
pub use host::{Clock, Host, Observer, ProgressListener, Randomness, Signer};
pub use key::DeviceKey;
pub use ledger::{Clash, EarlierRound, Ineffective, ItemStanding, Ledger, Standing, read_entry, seal_entry};
pub use page::{DossierPage, EvidencePiece, ItemPage, Report, ReviewNote, Tenure};
pub use verdict::{Reason, Step, Verdict};

uniffi::setup_scaffolding!();
