//! One thing that `tidy` found wrong, and where.

use std::fmt;

/// One thing that `tidy` found wrong, and where; complaints sort by path, then line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Complaint {
    /// The file or folder, from the root of the tree, with `/` on every system.
    pub path: String,
    /// The line, counted from one; one where the complaint is about the whole file or folder.
    pub line: usize,
    /// The check that complains.
    pub check: &'static str,
    /// What is wrong.
    pub message: String,
    /// What mends it.
    pub advice: String,
}

impl Complaint {
    /// A complaint of `check` about `line` of the file at `path`.
    pub(crate) fn new(
        check: &'static str,
        path: &str,
        line: usize,
        message: impl Into<String>,
        advice: impl Into<String>,
    ) -> Self {
        Self { path: path.to_owned(), line, check, message: message.into(), advice: advice.into() }
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {} ({})", self.path, self.line, self.message, self.check)
    }
}
