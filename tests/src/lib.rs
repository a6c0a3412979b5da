//! The shared vectors, and the two Rust subjects that run them: the library and the built command line.

// files
pub mod document;
pub mod folder;

// dossiers
pub mod base;

// entries
pub mod chain;

// stories
pub mod story;

// pages
pub mod page;

// subjects
pub mod calendar;
pub mod case;
pub mod condition;
pub mod record;

// vectors of one dossier
pub mod dossier;

// verdicts
pub mod closure;

// figures
pub mod city;
pub mod figures;
pub mod lint;
pub mod oversight;

// several devices
pub mod devices;

// readers
pub mod library;

// measuring
pub mod outline;
pub mod tally;

// comparing
pub mod agreement;
pub mod seed;
pub mod table;

// manuals
pub mod manual;

// running
pub mod binary;
