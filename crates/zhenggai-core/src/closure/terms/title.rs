//! Names that a rule set gives, in both languages.

use crate::language::Language;
use crate::text::Name;

/// A name in both languages (名称).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// In Chinese.
    pub zh: Name,
    /// In English.
    pub en: Name,
}

impl Title {
    /// The name in one language.
    #[must_use]
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::Zh => self.zh.as_str(),
            Language::En => self.en.as_str(),
        }
    }
}
