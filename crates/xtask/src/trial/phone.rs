//! The library for phones, and what is written out of it for a language.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use super::cargo::{Cargo, went_well};
use crate::fault::Fault;

/// What was built for the phones.
#[derive(Debug)]
pub(crate) struct Phone {
    /// The library that the other languages load.
    library: PathBuf,
    /// The program that writes their sides.
    writer: PathBuf,
}

impl Phone {
    /// Builds both, and the hub beside them; none if they do not build, which cargo has then said. With the whole workspace named, what the
    /// suites before it built is used as it is.
    pub(crate) fn build(cargo: &Cargo<'_>) -> Result<Option<Self>, Fault> {
        let failed = |said: String| Fault::Tool { tool: "cargo build".to_owned(), said };
        let output = cargo
            .call(&["build", "--workspace", "--locked", "--features", "zhenggai-mobile/bindgen"])
            .args([
                "--lib",
                "--bin",
                "uniffi-bindgen",
                "--bin",
                "zhenggai-hub",
                "--message-format=json-render-diagnostics",
            ])
            .stderr(Stdio::inherit())
            .output()
            .map_err(|error| failed(error.to_string()))?;
        if !output.status.success() {
            return Ok(None);
        }
        let text = String::from_utf8_lossy(&output.stdout);
        let library = text.lines().find_map(|line| file_of(line, "zhenggai_mobile", is_library));
        let writer = text.lines().find_map(|line| file_of(line, "uniffi-bindgen", |_| true));
        match (library, writer) {
            (Some(library), Some(writer)) => Ok(Some(Self { library, writer })),
            _ => Err(failed("it does not say where the library and `uniffi-bindgen` are".to_owned())),
        }
    }

    /// The folder in which the library is.
    pub(crate) fn folder(&self) -> &Path {
        self.library.parent().unwrap_or_else(|| Path::new("."))
    }

    /// The library.
    pub(crate) fn library(&self) -> &Path {
        &self.library
    }

    /// Writes the side of `language` into a folder. Says whether it went well.
    pub(crate) fn write(&self, root: &Path, language: &str, into: &Path) -> Result<bool, Fault> {
        let mut call = Command::new(&self.writer);
        call.current_dir(root.join("bindings/mobile"))
            .args(["generate", "--language", language, "--no-format", "--out-dir"])
            .arg(into)
            .arg(&self.library);
        went_well(&mut call)
    }
}

/// The file of the artefact `name` that a line of cargo's messages speaks of.
fn file_of(line: &str, name: &str, wanted: fn(&Path) -> bool) -> Option<PathBuf> {
    let message: Value = serde_json::from_str(line).ok()?;
    if message.pointer("/target/name").and_then(Value::as_str) != Some(name) {
        return None;
    }
    let files = message.get("filenames").and_then(Value::as_array)?;
    files.iter().filter_map(Value::as_str).map(PathBuf::from).find(|file| wanted(file))
}

fn is_library(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ["so", "dylib", "dll"].iter().any(|it| ending == *it))
}
