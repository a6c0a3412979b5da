//! The small grammars that every reader needs: characters out of bytes, numerals, deadlines, lists of names.
//!
//! Nothing here knows a notice or a sheet; both read with it, so that the same words mean the same in both.

// codes
pub mod catalogue;

// characters
pub mod charset;
pub mod width;

// numbers
pub mod numeral;
pub mod serial;

// words
pub mod due;
pub mod names;
