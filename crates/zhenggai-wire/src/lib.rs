//! What crosses a border: versioned JSON, canonical bytes, rule sets in TOML.

// notices
pub mod notice;
