//! Stable codes: the one name by which a reason, refusal, diagnostic or error is known in every language.

use core::fmt;

/// A stable code such as `COUNT_MISMATCH` (代码).
///
/// Codes are upper-case ASCII words joined by `_`. A code is declared once, listed in its crate's `CARDS`,
/// and documented on one page. It never changes its meaning and is never used again after it was retired.
///
/// ```
/// use zhenggai_core::Code;
/// const LATE: Code = Code::new("REPORT_LATE");
/// assert_eq!(LATE.as_str(), "REPORT_LATE");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(&'static str);

impl Code {
    /// A code from its printed form.
    ///
    /// # Panics
    /// Only while the program is compiled, when used in a `const`: the form must be 3 to 48 characters out
    /// of `A`–`Z`, `0`–`9` and `_`, beginning with a letter.
    #[must_use]
    pub const fn new(form: &'static str) -> Self {
        let mut rest = form.as_bytes();
        assert!(rest.len() >= 3 && rest.len() <= 48, "a code has 3 to 48 characters");
        assert!(matches!(rest.first(), Some(b'A'..=b'Z')), "a code begins with a letter");
        while let Some((first, tail)) = rest.split_first() {
            assert!(matches!(first, b'A'..=b'Z' | b'0'..=b'9' | b'_'), "a code is made of A-Z, 0-9 and _");
            rest = tail;
        }
        Self(form)
    }

    /// The printed form, the same in every language and in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}

/// How much a diagnostic weighs (严重程度).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing need be done (提示).
    Info,
    /// Probably wrong, or missing where the field expects it (警告).
    Warning,
    /// Certainly wrong: the text or the record contradicts itself (错误).
    Error,
}

impl Severity {
    /// The word used in JSON: `info`, `warning`, `error`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What kind of thing a code names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// A value cannot be made (无效值).
    Invalid,
    /// A well-formed command is refused by the rules (拒绝).
    Refusal,
    /// A closure rule (销号规则).
    Rule,
    /// Something found in a text, a table or a dossier (诊断).
    Diagnostic,
    /// The outside failed: a file, a store, a transport (故障).
    Fault,
}

impl Family {
    /// The word used in JSON and in the reference: `invalid`, `refusal`, `rule`, `diagnostic`, `fault`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invalid => "invalid",
            Self::Refusal => "refusal",
            Self::Rule => "rule",
            Self::Diagnostic => "diagnostic",
            Self::Fault => "fault",
        }
    }
}

/// The catalogue's card for a code: what it is and its page.
#[derive(Debug, Clone, Copy)]
pub struct Card {
    code: Code,
    family: Family,
    severity: Severity,
    page: &'static str,
}

impl Card {
    /// The card of `code`; `page` is the Markdown text that documents it in Chinese and English.
    #[must_use]
    pub const fn new(code: Code, family: Family, severity: Severity, page: &'static str) -> Self {
        Self { code, family, severity, page }
    }

    /// The code.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.code
    }

    /// What kind of thing it names.
    #[must_use]
    pub const fn family(&self) -> Family {
        self.family
    }

    /// How much it weighs, unless the rule set says otherwise.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// The page: Markdown, first line `# CODE · 中文题 · English title`, then `## 中文` and `## English`.
    #[must_use]
    pub const fn page(&self) -> &'static str {
        self.page
    }

    /// The title in Chinese, from the first line of the page.
    #[must_use]
    pub fn title_zh(&self) -> &'static str {
        self.title(1)
    }

    /// The title in English, from the first line of the page.
    #[must_use]
    pub fn title_en(&self) -> &'static str {
        self.title(2)
    }

    fn title(&self, part: usize) -> &'static str {
        let first = self.page.lines().next().unwrap_or_default();
        first.trim_start_matches("# ").split(" · ").nth(part).unwrap_or_default().trim()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_takes_its_titles_from_its_page() {
        let card =
            Card::new(Code::new("ABC"), Family::Fault, Severity::Error, "# ABC · 甲 · The A\n\n## 中文\n");
        assert_eq!((card.title_zh(), card.title_en()), ("甲", "The A"));
    }

    #[test]
    fn severities_are_ordered_by_weight() {
        assert!(Severity::Error > Severity::Warning && Severity::Warning > Severity::Info);
    }
}
