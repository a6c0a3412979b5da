//! The built command line, run as people run it.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

/// How a run ended.
#[derive(Debug)]
pub struct Run {
    /// The exit code; absent when a signal ended it.
    pub code: Option<i32>,
    /// What went to standard output.
    pub out: String,
    /// What went to standard error.
    pub error: String,
}

/// The binary: the one named by `ZHENGGAI_BIN`, else the one that cargo builds now.
static BINARY: LazyLock<PathBuf> = LazyLock::new(|| match std::env::var_os("ZHENGGAI_BIN") {
    Some(path) => PathBuf::from(path),
    None => build(),
});

fn build() -> PathBuf {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let asked = ["build", "--quiet", "--package", "zhenggai-cli", "--message-format", "json"];
    let built = Command::new(cargo).args(asked).current_dir(root()).output();
    let lines = built.map(|built| String::from_utf8_lossy(&built.stdout).into_owned()).unwrap_or_default();
    let artifact = |line: &str| {
        let line: serde_json::Value = serde_json::from_str(line).ok()?;
        line.get("executable")?.as_str().map(PathBuf::from)
    };
    lines.lines().filter_map(artifact).next_back().unwrap_or_default()
}

/// The root of the workspace.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A command that runs the binary in the root of the workspace, in a plain environment.
#[must_use]
pub fn command<S: AsRef<OsStr>>(args: &[S]) -> Command {
    let mut command = Command::new(&*BINARY);
    command.args(args).current_dir(root()).stdin(Stdio::null());
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLORTERM", "COLUMNS"] {
        command.env_remove(name);
    }
    command.env("LC_ALL", "C.UTF-8").env("LANG", "C.UTF-8");
    command
}

/// Runs the binary to its end.
///
/// # Panics
/// When it cannot be started: then there is nothing to test.
#[must_use]
#[expect(clippy::expect_used, reason = "without the binary there is nothing to test")]
pub fn run<S: AsRef<OsStr>>(args: &[S]) -> Run {
    let output = command(args).output().expect("the binary runs");
    ended(&output)
}

/// Runs the binary with these bytes on its standard input.
///
/// # Panics
/// When it cannot be started.
#[must_use]
#[expect(clippy::expect_used, reason = "without the binary there is nothing to test")]
pub fn run_with_input<S: AsRef<OsStr>>(args: &[S], input: &[u8]) -> Run {
    let mut command = command(args);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the binary runs");
    if let Some(mut stdin) = child.stdin.take() {
        // A program that has seen enough closes the pipe.
        stdin.write_all(input).ok();
    }
    ended(&child.wait_with_output().expect("the binary ends"))
}

fn ended(output: &std::process::Output) -> Run {
    Run {
        code: output.status.code(),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        error: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}
