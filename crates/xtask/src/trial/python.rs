//! The binding for Python: built into a wheel, installed into an environment of its own, and tried there.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::cargo::went_well;
use super::outcome::Outcome;
use crate::fault::Fault;

/// The folder of the binding.
const BINDING: &str = "bindings/python";

/// Where the environment, the wheel and the stubs are made.
const MADE: &str = "target/python";

/// What an interpreter must be able to do; it ends with 0 where it can.
const ASKED: &str = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))";

/// Whether there is an interpreter of at least 3.10 that can make environments.
pub(crate) fn is_installed() -> bool {
    let asked = Command::new(INTERPRETER)
        .args(["-c", ASKED])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    asked.is_ok_and(|status| status.success())
}

const INTERPRETER: &str = if cfg!(windows) { "python" } else { "python3" };

/// Builds the wheel and runs its tests, the examples in its documentation, and what holds its stubs against it.
pub(crate) fn trial(root: &Path) -> Result<Outcome, Fault> {
    let course = Course { binding: root.join(BINDING), made: root.join(MADE) };
    course.make_room()?;
    for (what, mut call) in course.calls() {
        if !went_well(&mut call)? {
            return Ok(Outcome::Failed(Some(what.to_owned())));
        }
    }
    Ok(Outcome::Passed)
}

struct Course {
    binding: PathBuf,
    made: PathBuf,
}

impl Course {
    /// What an earlier trial made is not looked at.
    fn make_room(&self) -> Result<(), Fault> {
        match fs::remove_dir_all(&self.made) {
            Err(source) if source.kind() != io::ErrorKind::NotFound => {
                Err(Fault::Unreadable { path: self.made.clone(), source })
            }
            _ => Ok(()),
        }
    }

    /// The calls in order, each with what has failed where it fails.
    fn calls(&self) -> Vec<(&'static str, Command)> {
        let made = |name: &str| self.made.join(name);
        let mut venv = Command::new(INTERPRETER);
        venv.args(["-m", "venv"]).arg(made("venv")).stdin(Stdio::null());
        let mut needs = self.module("pip");
        needs.args(["install", "--quiet", "--disable-pip-version-check", "--requirement"]);
        needs.arg(self.binding.join("tests/requirements.txt"));
        let mut wheel = self.module("maturin");
        wheel.args(["build", "--locked", "--features", "panics", "--out"]).arg(made("wheels"));
        let mut stubs = self.module("maturin");
        stubs.args(["generate-stubs", "--locked", "--features", "panics", "--out"]).arg(made("stubs"));
        let mut install = self.module("pip");
        install.args(["install", "--quiet", "--disable-pip-version-check", "--no-index", "--no-deps"]);
        install.arg("--find-links").arg(made("wheels")).arg("zhenggai");
        let mut tests = self.module("pytest");
        tests.arg("tests").env("ZHENGGAI_STUBS", made("stubs"));
        let mut stubtest = self.module("mypy.stubtest");
        stubtest.args(["zhenggai", "--ignore-missing-stub"]);
        let mut strict = self.module("mypy");
        strict.args(["--strict", "python", "tests"]);
        vec![
            ("an environment cannot be made", venv),
            ("what the tests need cannot be installed", needs),
            ("the wheel does not build", wheel),
            ("the stubs cannot be generated", stubs),
            ("the wheel cannot be installed", install),
            ("a test failed", tests),
            ("the stubs say otherwise than the module", stubtest),
            ("mypy --strict has objections", strict),
        ]
    }

    /// A call of a module by the interpreter of the environment, in the folder of the binding.
    fn module(&self, name: &str) -> Command {
        let folder = if cfg!(windows) { "Scripts" } else { "bin" };
        let mut call = Command::new(self.made.join("venv").join(folder).join("python"));
        call.current_dir(&self.binding).args(["-m", name]).stdin(Stdio::null());
        call.env("PYTHONUTF8", "1").env_remove("PYTHONPATH").env_remove("VIRTUAL_ENV");
        call
    }
}
