//! Exit codes.

use std::process::ExitCode;

/// How the command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// 0: nothing blocks.
    Clear,
    /// 1: a closure rule says no, or the text contradicts itself.
    Blocked,
    /// 2: bad usage, or input that cannot be read. Clap ends with the same code.
    Unusable,
}

impl Exit {
    /// The code for the operating system.
    pub(crate) fn code(self) -> ExitCode {
        ExitCode::from(match self {
            Self::Clear => 0,
            Self::Blocked => 1,
            Self::Unusable => 2,
        })
    }
}
