//! The suites, in the order in which they run.

use clap::ValueEnum;

/// A suite of checks or tests; the order here is the order in which they run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Suite {
    /// Every Rust file is formatted.
    Fmt,
    /// No lint fires.
    Clippy,
    /// The tree is in order, as `cargo xtask tidy` sees it.
    Tidy,
    /// The command line builds.
    Build,
    /// The unit tests, and the vectors through the library and the built command line.
    #[value(name = "unit-and-conformance", aliases = ["unit and conformance", "unit", "conformance"])]
    UnitAndConformance,
    /// The store in PostgreSQL, on a server that the tests start.
    Postgres,
    /// Workbooks through LibreOffice and back.
    Office,
    /// The page in a real browser, which the tests drive.
    Browser,
    /// OSCAL documents and calendars, read by the tools of others.
    Peers,
    /// The binding for Python, in an environment of its own.
    Python,
    /// The Kotlin side of the phones, over the built library.
    Kotlin,
    /// The Swift side of the phones, on this system or in a folder with Debian 13.
    Swift,
    /// The examples in the documentation run.
    #[value(name = "doc-tests", aliases = ["doc tests", "doc"])]
    DocTests,
    /// The documentation builds without a warning.
    Docs,
    /// The tests over a real notice, which is not part of the tree.
    Seed,
}

impl Suite {
    /// The name under which it is reported.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Clippy => "clippy",
            Self::Tidy => "tidy",
            Self::Build => "build",
            Self::UnitAndConformance => "unit and conformance",
            Self::Postgres => "postgres",
            Self::Office => "office",
            Self::Browser => "browser",
            Self::Peers => "peers",
            Self::Python => "python",
            Self::Kotlin => "kotlin",
            Self::Swift => "swift",
            Self::DocTests => "doc tests",
            Self::Docs => "docs",
            Self::Seed => "seed",
        }
    }
}
