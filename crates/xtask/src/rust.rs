//! A Rust file, read as tokens: its modules, the paths it names, its codes and lists; what is only for tests is left out.
//!
//! Tokens, not a syntax tree, so that what stands in a macro is read like everything else.

mod token;

mod constants;
mod modules;
mod shorn;

mod paths;

pub(crate) use constants::{CodeUse, List};
pub(crate) use modules::Module;
pub(crate) use paths::{Named, Target};

use proc_macro2::TokenStream;

/// A Rust file without what is only for tests.
#[derive(Debug, Default)]
pub(crate) struct Rust {
    /// Whether the whole file is only for tests.
    pub(crate) only_tests: bool,
    /// The modules that are only for tests and lie in files of their own.
    pub(crate) test_modules: Vec<String>,
    /// The modules it declares.
    pub(crate) modules: Vec<Module>,
    /// The paths in the same crate, and the macros, that it names.
    pub(crate) named: Vec<Named>,
    /// The `macro_rules!` it declares.
    pub(crate) macros: Vec<String>,
    /// Each `Code::new(…)`.
    pub(crate) codes: Vec<CodeUse>,
    /// Each list of cards or rules.
    pub(crate) lists: Vec<List>,
}

impl Rust {
    /// Reads the file that is the module at `place` of its crate; `Err` with a line where it is not Rust.
    pub(crate) fn read(text: &str, place: &[String]) -> Result<Self, usize> {
        let stream: TokenStream =
            text.parse().map_err(|error: proc_macro2::LexError| error.span().start().line)?;
        let shorn = shorn::shear(stream);
        if shorn.only_tests {
            return Ok(Self { only_tests: true, ..Self::default() });
        }
        let (named, macros) = paths::find(&shorn.tokens, place);
        let (codes, lists) = constants::find(&shorn.tokens);
        Ok(Self {
            only_tests: false,
            test_modules: shorn.modules,
            modules: modules::find(&shorn.tokens),
            named,
            macros,
            codes,
            lists,
        })
    }
}
