//! Why a store cannot be used, or does not take what it was given.

use zhenggai_core::code::{Card, Code, Family, Severity};
use zhenggai_core::language::{Language, fill};

/// The store cannot be reached, read or written.
pub const STORE_UNAVAILABLE: Code = Code::new("STORE_UNAVAILABLE");

/// The cards of the stores' codes.
pub const CARDS: &[Card] = &[Card::new(
    STORE_UNAVAILABLE,
    Family::Fault,
    Severity::Error,
    include_str!("../pages/STORE_UNAVAILABLE.md"),
)];

/// What went wrong with a store. It holds what it held before.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum StoreFault {
    /// It cannot be reached, read or written.
    #[error("{place}: {message}")]
    Unavailable {
        /// The file or the server.
        place: String,
        /// What the library or the system says, in English.
        message: String,
    },
}

impl StoreFault {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Unavailable { .. } => STORE_UNAVAILABLE,
        }
    }

    /// The sentence for a user.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let pick = |zh, en| if language == Language::Zh { zh } else { en };
        match self {
            Self::Unavailable { place, message } => fill(
                pick("无法使用账本库{place}：{message}", "{place} cannot be used: {message}"),
                &[("place", place.clone()), ("message", message.clone())],
            ),
        }
    }
}
