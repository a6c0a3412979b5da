//! What a file is, by its first bytes.

/// What a file is (文件形式).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A ledger file.
    Store,
    /// Entries as lines of JSON, as an export writes them.
    Lines,
    /// Anything else: its reader says whether it can be read.
    Other,
}

/// How many of its first bytes tell what a file is.
pub const HEAD: usize = STORE.len();

/// How a file of SQLite begins.
const STORE: &[u8] = b"SQLite format 3\0";

impl Form {
    /// What a file is that begins with `head`.
    #[must_use]
    pub fn of(head: &[u8]) -> Self {
        if head.starts_with(STORE) {
            Self::Store
        } else if head.starts_with(b"{\"") {
            Self::Lines
        } else {
            Self::Other
        }
    }
}
