//! Which acts a text reports.
