//! Where ledgers are kept: seals that prove them, stores that hold them.

// entries
pub mod raw;

// seals
pub mod seal;

// faults
pub mod fault;

// stores
pub mod store;

// exchange
pub mod exchange;
