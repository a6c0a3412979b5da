//! Calls cargo, the one that was called with the chore.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::fault::Fault;

/// Cargo in one workspace.
#[derive(Debug)]
pub(crate) struct Cargo<'r> {
    root: &'r Path,
}

impl<'r> Cargo<'r> {
    /// Cargo in the workspace at `root`.
    pub(crate) fn new(root: &'r Path) -> Self {
        Self { root }
    }

    /// A call of cargo with `args`, not yet made.
    pub(crate) fn call(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(self.root).args(args).stdin(Stdio::null());
        command
    }

    /// Whether cargo has the subcommand `name`, and what it needs.
    pub(crate) fn has(&self, name: &str) -> bool {
        let asked = self.call(&[name, "--version"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
        asked.is_ok_and(|status| status.success())
    }

    /// Builds the program `binary` of `package`; none if it does not build, which cargo has then said.
    pub(crate) fn build(&self, package: &str, binary: &str) -> Result<Option<PathBuf>, Fault> {
        let output = self
            .call(&["build", "--locked", "--package", package, "--bin", binary])
            .arg("--message-format=json-render-diagnostics")
            .stderr(Stdio::inherit())
            .output()
            .map_err(|error| Fault::Tool { tool: "cargo build".to_owned(), said: error.to_string() })?;
        if !output.status.success() {
            return Ok(None);
        }
        let text = String::from_utf8_lossy(&output.stdout);
        let built = text.lines().find_map(|line| executable(line, binary));
        built.map(Some).ok_or_else(|| Fault::Tool {
            tool: "cargo build".to_owned(),
            said: format!("it does not say where `{binary}` is"),
        })
    }
}

/// Makes a call whose output the terminal shows, and says whether it went well.
pub(crate) fn went_well(command: &mut Command) -> Result<bool, Fault> {
    let tool = format!("{command:?}");
    let status = command.status().map_err(|error| Fault::Tool { tool, said: error.to_string() })?;
    Ok(status.success())
}

/// The program that a line of cargo's messages speaks of, if it is the one called `binary`.
fn executable(line: &str, binary: &str) -> Option<PathBuf> {
    let message: serde_json::Value = serde_json::from_str(line).ok()?;
    let named = message.pointer("/target/name").and_then(serde_json::Value::as_str) == Some(binary);
    message.get("executable").and_then(serde_json::Value::as_str).filter(|_| named).map(PathBuf::from)
}
