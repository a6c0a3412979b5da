//! The log: the order in which one keeper took entries in, and the Merkle tree over it (RFC 6962).
//!
//! The leaves are the entries' printed ids in that order; the first time an entry comes in counts, later
//! times do not. A keeper only ever appends, whatever the entries' clocks say, so its earlier log is a prefix
//! of every later one, and that is what a proof of growth proves. The ledger's own order
//! (`zhenggai_core::ledger::order`) would not do: there a late entry of another device moves others along.
//! Two keepers of the same entries may have taken them in in different orders. Their roots differ then; their
//! fingerprints ([`crate::seal::head::Tips`]) are equal.
//!
//! A leaf is hashed as `H(00 ‖ printed id)`, a node as `H(01 ‖ left ‖ right)`.

// roots
pub mod root;

// trees
pub mod tree;
