//! The course of a trial: what each suite runs.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a chore talks to the terminal")]

use std::env;
use std::ffi::OsString;
use std::path::{self, Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use clap::ValueEnum;

use super::cargo::{Cargo, went_well};
use super::driver;
use super::kotlin;
use super::outcome::Outcome;
use super::python;
use super::server;
use super::suite::Suite;
use super::swift;
use super::tally::Tally;
use crate::fault::Fault;
use crate::tidy::tidy;

/// The notice that the seed suite reads where the environment names none, from the workspace's root.
const SEED: &str = "../shared/seed/dongying-2021.txt";

/// The features that are off by default and are looked at all the same.
const FEATURES: &str = "zhenggai-store/postgres,zhenggai/portfolio";

/// Those of them that tests need nothing outside for.
const TESTED: &str = "zhenggai/portfolio";

/// Runs `suites`, or all if there are none, in the workspace at `root`; goes on after a failure.
pub fn trial(root: &Path, suites: &[Suite]) -> Tally {
    let mut course = Course { root, cargo: Cargo::new(root), on_ci: on_ci(), binary: None };
    let mut tally = Tally::default();
    for suite in Suite::value_variants() {
        if suites.is_empty() || suites.contains(suite) {
            println!("── {}", suite.title());
            let started = Instant::now();
            let outcome = course.run(*suite).unwrap_or_else(|fault| Outcome::Failed(Some(fault.to_string())));
            let took = started.elapsed();
            match outcome.why() {
                Some(why) => println!("── {}: {outcome}: {why}\n", suite.title()),
                None => println!("── {}: {outcome} in {:.1} s\n", suite.title(), took.as_secs_f64()),
            }
            tally.add(suite.title(), outcome, took);
        }
    }
    tally
}

#[derive(Debug)]
struct Course<'r> {
    root: &'r Path,
    cargo: Cargo<'r>,
    on_ci: bool,
    /// The built command line, once it is built.
    binary: Option<PathBuf>,
}

impl Course<'_> {
    fn run(&mut self, suite: Suite) -> Result<Outcome, Fault> {
        match suite {
            Suite::Fmt => self.with_tool("fmt", &["fmt", "--all", "--check"]),
            Suite::Clippy => {
                let args = ["clippy", "--workspace", "--all-targets", "--features", FEATURES, "--locked"];
                self.with_tool("clippy", &[&args[..], &["--", "-D", "warnings"]].concat())
            }
            Suite::Tidy => self.tidy(),
            Suite::Build => self.build(),
            Suite::UnitAndConformance => self.unit_and_conformance(),
            Suite::Postgres => self.postgres(),
            Suite::Office => self.office(),
            Suite::Browser => self.browser(),
            Suite::Peers => self.peers(),
            Suite::Python => self.python(),
            Suite::Kotlin => match kotlin::lacking() {
                Some(lack) => Ok(Outcome::lacking(lack, self.on_ci)),
                None => kotlin::run(&self.cargo, self.root),
            },
            Suite::Swift => swift::run(&self.cargo, self.root),
            Suite::DocTests => {
                let args = ["test", "--workspace", "--features", TESTED, "--doc", "--locked"];
                ended(&mut self.cargo.call(&args))
            }
            Suite::Docs => self.docs(),
            Suite::Seed => self.seed(),
        }
    }

    fn with_tool(&self, tool: &str, args: &[&str]) -> Result<Outcome, Fault> {
        if self.cargo.has(tool) {
            ended(&mut self.cargo.call(args))
        } else {
            Ok(Outcome::lacking(format!("`cargo {tool}` is not installed"), self.on_ci))
        }
    }

    fn tidy(&self) -> Result<Outcome, Fault> {
        let complaints = tidy(self.root)?;
        for complaint in &complaints {
            eprintln!("{complaint}\n  {}", complaint.advice);
        }
        Ok(if complaints.is_empty() { Outcome::Passed } else { Outcome::Failed(None) })
    }

    fn build(&mut self) -> Result<Outcome, Fault> {
        self.binary = self.cargo.build("zhenggai-cli", "zhenggai")?;
        Ok(if self.binary.is_some() { Outcome::Passed } else { Outcome::Failed(None) })
    }

    fn unit_and_conformance(&mut self) -> Result<Outcome, Fault> {
        if self.binary.is_none() {
            self.build()?;
        }
        let Some(binary) = &self.binary else {
            return Ok(Outcome::Failed(Some("the command line does not build".to_owned())));
        };
        let mut call = if self.cargo.has("nextest") {
            self.cargo.call(&[
                "nextest",
                "run",
                "--workspace",
                "--features",
                TESTED,
                "--locked",
                "--no-fail-fast",
                "--no-tests=pass",
            ])
        } else {
            let args = ["test", "--workspace", "--features", TESTED, "--lib", "--bins", "--tests"];
            self.cargo.call(&[&args[..], &["--locked", "--no-fail-fast"]].concat())
        };
        call.env("ZHENGGAI_BIN", binary);
        ended(snapshots_are_compared(&mut call))
    }

    /// The tests start a server themselves; they need its programs.
    fn postgres(&self) -> Result<Outcome, Fault> {
        if !server::is_installed() {
            let lack = format!("no {} in PATH or {}/*/bin", server::PROGRAMS.join(", "), server::DEBIAN);
            return Ok(Outcome::lacking(lack, self.on_ci));
        }
        ended(&mut self.cargo.call(&[
            "test",
            "--package",
            "zhenggai-store",
            "--features",
            "postgres",
            "--test",
            "postgres",
            "--locked",
        ]))
    }

    /// The tests call LibreOffice themselves, with a profile of their own.
    fn office(&self) -> Result<Outcome, Fault> {
        let path = env::var_os("PATH").unwrap_or_default();
        let names = ["soffice", "soffice.exe"];
        if !env::split_paths(&path).any(|folder| names.iter().any(|name| folder.join(name).is_file())) {
            let lack = "no soffice (LibreOffice Calc) in PATH".to_owned();
            return Ok(Outcome::lacking(lack, self.on_ci));
        }
        ended(&mut self.ignored("sheets"))
    }

    /// A test drives a browser of the system; the driver comes from npm into the target folder.
    fn browser(&self) -> Result<Outcome, Fault> {
        match driver::browser(self.root) {
            Ok(driver) => {
                let mut call = self.ignored("browser");
                ended(call.env("ZHENGGAI_BROWSER_DRIVER", driver.folder).env("CHROMIUM", driver.program))
            }
            Err(lack) => Ok(Outcome::lacking(lack, self.on_ci)),
        }
    }

    /// A test calls Python with the tools of others, which come from PyPI into the target folder.
    fn peers(&self) -> Result<Outcome, Fault> {
        match driver::peers(self.root) {
            Ok(python) => ended(self.ignored("peers").env("ZHENGGAI_PEERS_PYTHON", python)),
            Err(lack) => Ok(Outcome::lacking(lack, self.on_ci)),
        }
    }

    fn python(&self) -> Result<Outcome, Fault> {
        if !python::is_installed() {
            let lack = "no python3 of 3.10 or newer with venv and pip in PATH".to_owned();
            return Ok(Outcome::lacking(lack, self.on_ci));
        }
        python::trial(self.root)
    }

    /// The tests of a file that need what not every machine has. With the whole workspace named, what the suite
    /// before it built is used as it is; a single package would be built again with fewer features.
    fn ignored(&self, file: &str) -> Command {
        let args = ["test", "--workspace", "--features", TESTED, "--test", file, "--locked"];
        self.cargo.call(&[&args[..], &["--", "--ignored"]].concat())
    }

    fn docs(&self) -> Result<Outcome, Fault> {
        let mut flags = env::var_os("RUSTDOCFLAGS").unwrap_or_default();
        flags.push(" -D warnings");
        let mut call =
            self.cargo.call(&["doc", "--workspace", "--features", FEATURES, "--no-deps", "--locked"]);
        ended(call.env("RUSTDOCFLAGS", flags))
    }

    /// The one suite that may be absent even on CI: the notice is not ours to publish.
    fn seed(&mut self) -> Result<Outcome, Fault> {
        let named = env::var_os("ZHENGGAI_SEED").filter(|path| !path.is_empty());
        let seed = named.unwrap_or_else(|| OsString::from(SEED));
        let found = self.root.join(&seed);
        if !found.is_file() {
            let shown = seed.to_string_lossy();
            return Ok(Outcome::Skipped(format!("no seed notice at {shown} (set ZHENGGAI_SEED)")));
        }
        if !self.root.join("tests/tests/seed.rs").is_file() {
            return Ok(Outcome::Skipped("no seed tests at tests/tests/seed.rs".to_owned()));
        }
        let found = path::absolute(&found).map_err(|source| Fault::Unreadable { path: found, source })?;
        if self.binary.is_none() {
            self.build()?;
        }
        let mut call = self.ignored("seed");
        call.env("ZHENGGAI_SEED", found);
        if let Some(binary) = &self.binary {
            call.env("ZHENGGAI_BIN", binary);
        }
        ended(snapshots_are_compared(&mut call))
    }
}

fn ended(call: &mut Command) -> Result<Outcome, Fault> {
    Ok(if went_well(call)? { Outcome::Passed } else { Outcome::Failed(None) })
}

/// Whatever the caller's environment says, a trial writes no snapshot and lets no difference pass.
fn snapshots_are_compared(call: &mut Command) -> &mut Command {
    call.env("INSTA_UPDATE", "no")
        .env("INSTA_FORCE_PASS", "0")
        .env_remove("INSTA_FORCE_UPDATE")
        .env_remove("INSTA_FORCE_UPDATE_SNAPSHOTS")
}

fn on_ci() -> bool {
    env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}
