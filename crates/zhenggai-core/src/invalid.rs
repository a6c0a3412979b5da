//! The first kind of no: a value cannot be made.

use crate::code::Code;

/// A text is empty.
pub const EMPTY: Code = Code::new("EMPTY");
/// A text is longer than its field allows.
pub const TOO_LONG: Code = Code::new("TOO_LONG");
/// A text holds a control character.
pub const CONTROL_CHAR: Code = Code::new("CONTROL_CHAR");
/// A value has not the form its field asks for.
pub const MALFORMED: Code = Code::new("MALFORMED");
/// A number or a day lies outside what its field allows.
pub const OUT_OF_RANGE: Code = Code::new("OUT_OF_RANGE");
/// A word is none of those its field knows.
pub const UNKNOWN_WORD: Code = Code::new("UNKNOWN_WORD");
/// A period ends before it begins.
pub const ENDS_BEFORE_START: Code = Code::new("ENDS_BEFORE_START");

/// Why a value could not be made (无效值): the field, what was given, and what it should be.
///
/// The text of `Display` is English and for developers; a user's sentence is made by [`crate::say`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Invalid {
    /// The text is empty, or white space alone.
    #[error("`{field}` is empty")]
    Empty {
        /// The field.
        field: &'static str,
    },
    /// The text is too long.
    #[error("`{field}` has {length} characters, at most {limit} are allowed")]
    TooLong {
        /// The field.
        field: &'static str,
        /// How long it is, in characters.
        length: usize,
        /// How long it may be, in characters.
        limit: usize,
    },
    /// The text holds a control character.
    #[error("`{field}` holds the control character U+{character:04X} at character {position}")]
    ControlChar {
        /// The field.
        field: &'static str,
        /// The character, as its code point.
        character: u32,
        /// Where, counted in characters from 1.
        position: usize,
    },
    /// The value has not the form that the field asks for.
    #[error("`{field}` is `{given}`, expected {expected}")]
    Malformed {
        /// The field.
        field: &'static str,
        /// What was given, cut after 80 characters.
        given: String,
        /// The form that was expected.
        expected: &'static str,
    },
    /// The value lies outside its range.
    #[error("`{field}` is {given}, allowed is {allowed}")]
    OutOfRange {
        /// The field.
        field: &'static str,
        /// What was given.
        given: String,
        /// The range.
        allowed: &'static str,
    },
    /// The word is none of those known here.
    #[error("`{field}` is `{given}`, known are {known}")]
    UnknownWord {
        /// The field.
        field: &'static str,
        /// What was given, cut after 80 characters.
        given: String,
        /// The words known, separated by commas.
        known: String,
    },
    /// The period ends before it begins.
    #[error("`{field}` ends on {end}, before it starts on {start}")]
    EndsBeforeStart {
        /// The field.
        field: &'static str,
        /// The first day.
        start: String,
        /// The last day.
        end: String,
    },
}

impl Invalid {
    /// The value of `field` has not the form `expected`.
    #[must_use]
    pub fn malformed(field: &'static str, given: &str, expected: &'static str) -> Self {
        Self::Malformed { field, given: shortened(given), expected }
    }

    /// The word `given` is none of `known`.
    #[must_use]
    pub fn unknown_word(field: &'static str, given: &str, known: &[&str]) -> Self {
        Self::UnknownWord { field, given: shortened(given), known: known.join(", ") }
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Empty { .. } => EMPTY,
            Self::TooLong { .. } => TOO_LONG,
            Self::ControlChar { .. } => CONTROL_CHAR,
            Self::Malformed { .. } => MALFORMED,
            Self::OutOfRange { .. } => OUT_OF_RANGE,
            Self::UnknownWord { .. } => UNKNOWN_WORD,
            Self::EndsBeforeStart { .. } => ENDS_BEFORE_START,
        }
    }

    /// The field that was refused, by its name in JSON.
    #[must_use]
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Empty { field }
            | Self::TooLong { field, .. }
            | Self::ControlChar { field, .. }
            | Self::Malformed { field, .. }
            | Self::OutOfRange { field, .. }
            | Self::UnknownWord { field, .. }
            | Self::EndsBeforeStart { field, .. } => field,
        }
    }

    /// The parameters of the user's sentence, by name.
    #[must_use]
    pub fn params(&self) -> Vec<(&'static str, String)> {
        let mut params = vec![("field", self.field().to_owned())];
        match self {
            Self::Empty { .. } => {}
            Self::TooLong { length, limit, .. } => {
                params.extend([("length", length.to_string()), ("limit", limit.to_string())]);
            }
            Self::ControlChar { character, position, .. } => {
                params.extend([
                    ("character", format!("U+{character:04X}")),
                    ("position", position.to_string()),
                ]);
            }
            Self::Malformed { given, expected, .. } => {
                params.extend([("given", given.clone()), ("expected", (*expected).to_owned())]);
            }
            Self::OutOfRange { given, allowed, .. } => {
                params.extend([("given", given.clone()), ("allowed", (*allowed).to_owned())]);
            }
            Self::UnknownWord { given, known, .. } => {
                params.extend([("given", given.clone()), ("known", known.clone())]);
            }
            Self::EndsBeforeStart { start, end, .. } => {
                params.extend([("start", start.clone()), ("end", end.clone())]);
            }
        }
        params
    }
}

fn shortened(given: &str) -> String {
    let mut short: String = given.chars().take(80).collect();
    if short.len() < given.len() {
        short.push('…');
    }
    short
}
