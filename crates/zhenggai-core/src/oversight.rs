//! Oversight: who answers and what is due. Computed from a dossier, the terms of a rule set and a day; nothing here is
//! stored.

// view
pub mod standpoint;

// people
pub mod tenure;

// days
pub mod progress;
pub mod term;

// axis
pub mod timeliness;

// signs
pub mod light;

// lists
pub mod due_list;
pub mod pending;

// steps
pub mod ladder;

// sheets
pub mod matrix;
pub mod scorecard;
