//! Reports of a dossier (整改报告): what people look at. Nothing here judges or counts; the core does.
//!
//! Every report is made for readers of a level: what is not open to them is not in it.

// words
pub mod both;

// names
pub mod id;
mod wording;

// givens
pub mod given;

// exchange
pub mod oscal;

// calendars
pub mod calendar;

// letters
pub mod letter;

// parts
pub mod record;

// pictures
pub mod picture;

// several
pub mod portfolio;

// pages
pub mod page;
