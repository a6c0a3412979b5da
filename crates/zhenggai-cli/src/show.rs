//! What goes to the terminal, or into a pipe.

// words
pub(crate) mod phrase;
mod style;

// parts
mod snippet;
mod table;
mod wrap;

// ways
mod screen;

// trees
mod tree;

// reasons
mod reason;

// facts
mod facts;

// pages
pub(crate) mod changes;
pub(crate) mod checked;
pub(crate) mod comments;
pub(crate) mod due;
pub(crate) mod ledger;
pub(crate) mod next;
pub(crate) mod plan;
pub(crate) mod reading;
pub(crate) mod replay;
pub(crate) mod rules;
pub(crate) mod sheet;
pub(crate) mod statistics;
pub(crate) mod verdicts;
pub(crate) mod who;
pub(crate) mod why;

pub(crate) use screen::Screen;
