//! The one error at the border: a stable code, a sentence in the book's language, what it is about.

use std::collections::HashMap;

use zhenggai::core::code::Family;
use zhenggai::core::language::Language;
use zhenggai::explain;
use zhenggai::fault::Fault;

/// Why something was not done (错误). `explain` of the command line has a page on every code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum BookError {
    /// The rules say no (拒绝).
    #[error("{code}: {sentence}")]
    Refused {
        /// The stable code, such as `OWN_REVIEW`.
        code: String,
        /// What it says, in the book's language.
        sentence: String,
        /// The parameters of the sentence, by name.
        details: HashMap<String, String>,
    },
    /// A value cannot be made (无效值).
    #[error("{code}: {sentence}")]
    Invalid {
        /// The stable code, such as `MALFORMED`.
        code: String,
        /// What it says, in the book's language.
        sentence: String,
        /// The parameters of the sentence, by name.
        details: HashMap<String, String>,
    },
    /// The outside failed: a file, a key, a bundle (故障).
    #[error("{code}: {sentence}")]
    Failed {
        /// The stable code, such as `BUNDLE_DAMAGED`.
        code: String,
        /// What it says, in the book's language.
        sentence: String,
        /// The parameters of the sentence, by name.
        details: HashMap<String, String>,
    },
    /// It was stopped by whoever began it; nothing was changed (已取消).
    #[error("stopped")]
    Stopped,
}

impl BookError {
    /// The error that a fault is, with its sentence in `language`.
    pub(crate) fn of(fault: &Fault, language: Language) -> Self {
        let (code, sentence) = (fault.code(), fault.sentence(language));
        let details = fault.params().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        let family = explain::card(code.as_str()).map(|card| card.family());
        let code = code.to_string();
        match family {
            Some(Family::Refusal | Family::Rule) => Self::Refused { code, sentence, details },
            Some(Family::Invalid) => Self::Invalid { code, sentence, details },
            Some(Family::Fault | Family::Diagnostic) | None => Self::Failed { code, sentence, details },
        }
    }
}

/// Why a [`Signer`](crate::Signer) made no signature (签名失败).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum SignerError {
    /// The key cannot be used now: it is locked, or its owner said no (不可用).
    #[error("{reason}")]
    Unavailable {
        /// Why, for the user.
        reason: String,
    },
}

impl From<uniffi::UnexpectedUniFFICallbackError> for SignerError {
    fn from(error: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Unavailable { reason: error.reason }
    }
}
