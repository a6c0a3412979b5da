//! What can go wrong outside: a file, a tool, a line of text that is not what it should be.

use std::io;
use std::path::PathBuf;

/// A chore could not be done at all; what a chore finds wrong in the tree is a complaint, not a fault.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// A file or folder could not be read.
    #[error("cannot read `{}`", path.display())]
    Unreadable {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A tool could not be started, or ended in a way that leaves nothing to go on.
    #[error("cannot run `{tool}`: {said}")]
    Tool {
        /// The tool, as it was called.
        tool: String,
        /// What was seen of it.
        said: String,
    },
    /// Two listings of holidays say different things of a day.
    #[error("the two listings do not agree on {day}")]
    Disagreement {
        /// The day.
        day: String,
    },
    /// The workspace's root cannot be told from where the chore was built.
    #[error("cannot find the workspace above `{}`", from.display())]
    NoWorkspace {
        /// Where the search began.
        from: PathBuf,
    },
}
