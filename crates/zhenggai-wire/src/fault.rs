//! Why a record cannot be read.

use zhenggai_core::code::{Card, Code, Family, Severity};
use zhenggai_core::invalid::Invalid;
use zhenggai_core::language::{Language, fill};

use crate::shape::fault::{FileFault, RECORD_INVALID, RECORD_MALFORMED};

/// An entry's id is not the digest of what it says.
pub const ENTRY_ID_MISMATCH: Code = Code::new("ENTRY_ID_MISMATCH");

/// The cards of the wire's codes.
pub const CARDS: &[Card] = &[Card::new(
    ENTRY_ID_MISMATCH,
    Family::Fault,
    Severity::Error,
    include_str!("../pages/ENTRY_ID_MISMATCH.md"),
)];

/// A record that cannot be read. Nothing of it was taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum WireFault {
    /// The text is not the JSON or TOML that the format asks for.
    #[error("line {line}, column {column}: {message}")]
    Malformed {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What the decoder says, in English.
        message: String,
    },
    /// A record holds a value that cannot be made.
    #[error("{0}")]
    Invalid(#[from] Invalid),
    /// An entry's id is not the digest of what it says.
    #[error("the entry says it is {claimed}, its content is {actual}")]
    IdMismatch {
        /// The id it carries.
        claimed: String,
        /// The id its content has.
        actual: String,
    },
    /// A file that people write does not fit its shape, or contradicts itself.
    #[error(transparent)]
    File(#[from] FileFault),
}

impl WireFault {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Malformed { .. } => RECORD_MALFORMED,
            Self::Invalid(_) => RECORD_INVALID,
            Self::IdMismatch { .. } => ENTRY_ID_MISMATCH,
            Self::File(fault) => fault.code(),
        }
    }

    /// The sentence for a user.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let pick = |zh, en| if language == Language::Zh { zh } else { en };
        match self {
            Self::Malformed { line, column, message } => fill(
                pick(
                    "第{line}行第{column}列不合格式：{message}",
                    "line {line}, column {column} is malformed: {message}",
                ),
                &[("line", line.to_string()), ("column", column.to_string()), ("message", message.clone())],
            ),
            Self::Invalid(invalid) => zhenggai_core::say::invalid(invalid, language),
            Self::IdMismatch { claimed, actual } => fill(
                pick(
                    "条目自称{claimed}，内容的摘要却是{actual}",
                    "the entry says it is {claimed}, its content is {actual}",
                ),
                &[("claimed", claimed.clone()), ("actual", actual.clone())],
            ),
            Self::File(fault) => fault.sentence(language),
        }
    }
}

impl From<serde_json::Error> for WireFault {
    fn from(error: serde_json::Error) -> Self {
        let text = error.to_string();
        let message = text.split(" at line ").next().unwrap_or_default().to_owned();
        Self::Malformed { line: error.line(), column: error.column(), message }
    }
}
