//! The one real notice, held against the facts that were written down about it by hand.
//!
//! The notice is not part of this tree: `cargo xtask test seed` runs these where it lies beside the tree, or
//! where `ZHENGGAI_SEED` says.
#![expect(clippy::unwrap_used, reason = "a test that cannot read its files fails")]

// outline
#[path = "seed/skeleton.rs"]
mod skeleton;

// facts
#[path = "seed/accountability.rs"]
mod accountability;
#[path = "seed/documents.rs"]
mod documents;
#[path = "seed/quantities.rs"]
mod quantities;
#[path = "seed/who.rs"]
mod who;

// judgement
#[path = "seed/contradictions.rs"]
mod contradictions;
#[path = "seed/statuses.rs"]
mod statuses;
#[path = "seed/verdicts.rs"]
mod verdicts;
