//! Where ledgers are kept: seals that prove them, stores that hold them.

// faults
pub mod fault;

// seals
pub mod seal;

// stores
pub mod store;
