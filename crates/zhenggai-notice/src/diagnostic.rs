//! Something found in a text: a code, a place, what the sentence needs.

use zhenggai_core::code::{Code, Severity};
use zhenggai_core::origin::TextSpan;

/// A diagnostic (诊断): what is wrong, where, and what would be right if that is certain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    code: Code,
    severity: Severity,
    span: TextSpan,
    quote: String,
    params: Vec<(&'static str, String)>,
    related: Vec<TextSpan>,
    suggestion: Option<String>,
}

impl Diagnostic {
    /// A diagnostic at `span`, where `quote` stands.
    #[must_use]
    pub fn new(code: Code, severity: Severity, span: TextSpan, quote: &str) -> Self {
        Self {
            code,
            severity,
            span,
            quote: quote.to_owned(),
            params: Vec::new(),
            related: Vec::new(),
            suggestion: None,
        }
    }

    /// With a parameter of its sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.params.push((name, value.to_string()));
        self
    }

    /// With another place that belongs to it: the other side of a contradiction.
    #[must_use]
    pub fn beside(mut self, span: TextSpan) -> Self {
        self.related.push(span);
        self
    }

    /// With what would be right in place of the quote, where that is certain.
    #[must_use]
    pub fn suggesting(mut self, correction: &str) -> Self {
        self.suggestion = Some(correction.to_owned());
        self
    }

    /// The code.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.code
    }

    /// How much it weighs.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// Where.
    #[must_use]
    pub const fn span(&self) -> TextSpan {
        self.span
    }

    /// The words there.
    #[must_use]
    pub fn quote(&self) -> &str {
        &self.quote
    }

    /// The parameters of its sentence, by name.
    #[must_use]
    pub fn params(&self) -> &[(&'static str, String)] {
        &self.params
    }

    /// Other places that belong to it.
    #[must_use]
    pub fn related(&self) -> &[TextSpan] {
        &self.related
    }

    /// What would be right, where that is certain.
    #[must_use]
    pub fn suggestion(&self) -> Option<&str> {
        self.suggestion.as_deref()
    }
}
