//! What is said in both languages.

use serde::{Deserialize, Serialize};
use zhenggai_core::language::Language;

/// A text in Chinese and in English (双语文本).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Both {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

impl Both {
    /// What `say` says in each language.
    #[must_use]
    pub fn of<S: Into<String>>(say: impl Fn(Language) -> S) -> Self {
        Self { zh: say(Language::Zh).into(), en: say(Language::En).into() }
    }
}
