//! How to print.

use clap::ValueEnum;

/// How to print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people (供人阅读)
    Text,
    /// For programs (供程序读取)
    Json,
}
