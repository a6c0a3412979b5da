//! Exchange (交换): two holders of a dossier bring each other up to date, by files that any transport can carry.
//!
//! ```text
//!  A: Have::of ──► what A has ──►  B: Missing::of ──► what A lacks ──► bundle ──► a file  ──►  A: apply
//! ```
//!
//! * A [`Have`] says, device by device, which entries somebody has: also where numbers are missing and where a device wrote
//!   two entries under one number. It is a few lines of JSON.
//! * A bundle (交换包) is a compressed file of entries and signed heads. It can be verified by itself, without a store
//!   ([`verify`]), and applied in any order, twice, in parts ([`Missing::split`]).
//! * Nothing in a bundle is believed: ids are computed again out of what the entries say, sizes are held to [`Limits`],
//!   and a bundle is taken whole or not at all, but for [`OnCut::TakeThoseBefore`].
//! * Entries whose causes are not here yet are kept, and [`Applied::lacking`] names the causes.
//!
//! No event is understood on the way: what a newer version wrote is moved byte for byte.

// bounds
mod limits;

// numbers
mod column;

// files
mod format;

// memory
mod memory;

// parts
mod section;

// questions
mod have;

// answers
mod missing;

// bundles
mod read;
mod write;

// flow
mod apply;

pub use apply::{Applied, Apply, OnCut, Standing, Verified, apply, merge, verify};
pub use format::{Header, MAGIC};
pub use have::{Have, Mark, Strand};
pub use limits::Limits;
pub use missing::Missing;
pub use read::BundleReader;
pub use write::{Bundled, bundle};
