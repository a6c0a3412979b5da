//! Why a record cannot be read.

use zhenggai_core::code::{Card, Code, Family, Severity};
use zhenggai_core::invalid::Invalid;
use zhenggai_core::language::{Language, fill};

/// The text is not the JSON or TOML that the format asks for.
pub const RECORD_MALFORMED: Code = Code::new("RECORD_MALFORMED");
/// A record holds a value that cannot be made.
pub const RECORD_INVALID: Code = Code::new("RECORD_INVALID");
/// An entry's id is not the digest of what it says.
pub const ENTRY_ID_MISMATCH: Code = Code::new("ENTRY_ID_MISMATCH");
/// A rule set names a rule that there is not.
pub const POLICY_UNKNOWN_RULE: Code = Code::new("POLICY_UNKNOWN_RULE");

/// The cards of the wire's codes.
pub const CARDS: &[Card] = &[
    Card::new(RECORD_MALFORMED, Family::Fault, Severity::Error, include_str!("../pages/RECORD_MALFORMED.md")),
    Card::new(RECORD_INVALID, Family::Fault, Severity::Error, include_str!("../pages/RECORD_INVALID.md")),
    Card::new(
        ENTRY_ID_MISMATCH,
        Family::Fault,
        Severity::Error,
        include_str!("../pages/ENTRY_ID_MISMATCH.md"),
    ),
    Card::new(
        POLICY_UNKNOWN_RULE,
        Family::Fault,
        Severity::Error,
        include_str!("../pages/POLICY_UNKNOWN_RULE.md"),
    ),
];

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
    /// A rule set names a rule that there is not.
    #[error("line {line}, column {column}: there is no rule `{rule}`")]
    UnknownRule {
        /// The name.
        rule: String,
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
}

impl WireFault {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Malformed { .. } => RECORD_MALFORMED,
            Self::Invalid(_) => RECORD_INVALID,
            Self::IdMismatch { .. } => ENTRY_ID_MISMATCH,
            Self::UnknownRule { .. } => POLICY_UNKNOWN_RULE,
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
            Self::UnknownRule { rule, line, column } => fill(
                pick(
                    "第{line}行第{column}列：没有规则“{rule}”",
                    "line {line}, column {column}: there is no rule `{rule}`",
                ),
                &[("rule", rule.clone()), ("line", line.to_string()), ("column", column.to_string())],
            ),
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
