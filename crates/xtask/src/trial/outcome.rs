//! How a suite went.

use std::fmt;

/// How a suite went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Everything in it held.
    Passed,
    /// Something in it did not hold; what, if the suite itself has not said it.
    Failed(Option<String>),
    /// It was not run, and why.
    Skipped(String),
}

impl Outcome {
    /// The outcome of a suite for which `lack` says what is missing; on CI, where everything must be there, a failure.
    #[must_use]
    pub fn lacking(lack: String, on_ci: bool) -> Self {
        if on_ci { Self::Failed(Some(lack)) } else { Self::Skipped(lack) }
    }

    /// What there is to say beyond the one word.
    #[must_use]
    pub fn why(&self) -> Option<&str> {
        match self {
            Self::Passed => None,
            Self::Failed(why) => why.as_deref(),
            Self::Skipped(why) => Some(why),
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Passed => "passed",
            Self::Failed(_) => "failed",
            Self::Skipped(_) => "skipped",
        })
    }
}
