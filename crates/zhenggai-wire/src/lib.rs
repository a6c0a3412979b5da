//! What crosses a border: versioned JSON, canonical bytes, rule sets in TOML.

// shapes
pub mod shape;

// faults
pub mod fault;

// parts
pub mod canonical;
pub mod hash;
pub mod party;

// records
pub mod event;
pub mod notice;
pub mod sheet;

// entries
pub mod entry;
pub mod said;

// seals
pub mod seal;

// days
pub mod calendar;

// judgements
pub mod policy;
pub mod verdict;

// figures
pub mod lint;
pub mod organisations;
pub mod statistics;

// views
pub mod oversight;

// dossiers
pub mod dossier;

// artefacts
pub mod artefact;

// jobs
pub mod advice;
pub mod check;
