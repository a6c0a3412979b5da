//! The lines of a rule set that is told in words.

use crate::closure::source::{Confidence, PolicySource};

/// A part of a rule set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub title: &'static str,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// One thing that a rule set says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is about, the same in every rule set and language.
    pub key: String,
    /// What it says.
    pub text: String,
    /// What that rests on.
    pub source: Option<PolicySource>,
}

impl Line {
    pub(super) fn new(key: impl Into<String>, text: String) -> Self {
        Self { key: key.into(), text, source: None }
    }

    pub(super) fn resting_on(mut self, source: &PolicySource) -> Self {
        self.source = Some(source.clone());
        self
    }

    /// How sure it is.
    #[must_use]
    pub fn confidence(&self) -> Option<Confidence> {
        self.source.as_ref().map(|source| source.confidence)
    }
}
