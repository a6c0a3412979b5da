//! Reports of a dossier (整改报告): what people look at. Nothing here judges or counts; the core does.
//!
//! Every report is made for readers of a level: what is not open to them is not in it.

// words
pub mod both;

// givens
pub mod given;

// parts
pub mod record;

// pages
pub mod page;
