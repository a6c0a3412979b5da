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
pub const HEAD: usize = 16;

impl Form {
    /// What a file is that begins with `head`.
    #[must_use]
    pub fn of(head: &[u8]) -> Self {
        match head {
            [
                b'S',
                b'Q',
                b'L',
                b'i',
                b't',
                b'e',
                b' ',
                b'f',
                b'o',
                b'r',
                b'm',
                b'a',
                b't',
                b' ',
                b'3',
                0,
                ..,
            ] => Self::Store,
            [b'{', b'"', ..] => Self::Lines,
            _ => Self::Other,
        }
    }
}
