//! Advice: why an item stands where it stands, and what is to be done next. Nothing here is stored.

// reasons
pub mod chain;

// deeds
pub mod deed;
pub mod holder;

// steps
pub mod step;

// parts
mod closing;
mod lacking;
mod shared;

// lists
pub mod next;
