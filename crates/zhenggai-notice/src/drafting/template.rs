//! The text out of a template (模板).

use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior, Value};
use serde::Serialize;

/// The template that is used where none is given.
pub const BUILT_IN: &str = include_str!("../../templates/notice.txt");

/// A template that cannot be filled: where, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("template, line {line}: {detail}")]
pub struct TemplateFault {
    /// The line of the template, from 1; 0 where it is not known.
    pub line: usize,
    /// What is wrong, in English.
    pub detail: String,
}

/// `contents` in `template`: the text that [`super::document`] sets.
///
/// # Errors
/// When the template is no template, or asks for what there is not.
pub fn filled(template: &str, contents: &impl Serialize) -> Result<String, TemplateFault> {
    let mut environment = Environment::new();
    // A template can be wrong, but it cannot run for ever.
    environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    environment.set_recursion_limit(64);
    let fault = |error: minijinja::Error| TemplateFault {
        line: error.line().unwrap_or(0),
        detail: error.detail().map_or_else(|| error.kind().to_string(), str::to_owned),
    };
    let filled = environment.render_str(template, Value::from(Serde(contents))).map_err(fault)?;
    Ok(filled.trim_end().to_owned() + "\n")
}
