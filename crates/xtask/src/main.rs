//! The command line of the chores.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a chore talks to the terminal")]

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use xtask::{Fault, Suite, holidays, tidy, trial};

/// The project's own chores.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", arg_required_else_help = true)]
struct Chores {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Debug, Subcommand)]
enum Chore {
    /// Read the tree and complain of what is out of order.
    Tidy {
        /// The root of the tree [default: this workspace].
        root: Option<PathBuf>,
    },
    /// Run every suite, or only those named, and end with how each went.
    Test {
        /// The suites to run, in the order of the list below whatever the order here.
        #[arg(value_enum)]
        suites: Vec<Suite>,
    },
    /// Print the years of the calendar of statutory holidays, checked against a second listing.
    Holidays {
        /// A folder of `YYYY.json` as holiday-cn publishes them.
        from: PathBuf,
        /// The `chinese-days.json` of chinese-days.
        against: PathBuf,
    },
}

fn main() -> ExitCode {
    match run(&Chores::parse().chore) {
        Ok(code) => code,
        Err(fault) => {
            match fault.source() {
                Some(source) => eprintln!("{fault}: {source}"),
                None => eprintln!("{fault}"),
            }
            ExitCode::from(2)
        }
    }
}

fn run(chore: &Chore) -> Result<ExitCode, Fault> {
    let failed = match chore {
        Chore::Tidy { root: Some(root) } => complain(root)?,
        Chore::Tidy { root: None } => complain(&workspace()?)?,
        Chore::Holidays { from, against } => {
            println!("{}", holidays(from, against)?.trim());
            false
        }
        Chore::Test { suites } => {
            let tally = trial(&workspace()?, suites);
            println!("{tally}");
            tally.has_failed()
        }
    };
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Prints every complaint about the tree at `root`, and says whether there was any.
fn complain(root: &Path) -> Result<bool, Fault> {
    let complaints = tidy(root)?;
    for complaint in &complaints {
        println!("{complaint}\n  {}", complaint.advice);
    }
    Ok(!complaints.is_empty())
}

/// The root of the workspace this chore was built in.
fn workspace() -> Result<PathBuf, Fault> {
    let own = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let from = own.unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
    let root = from.parent().and_then(Path::parent).map(Path::to_path_buf);
    root.filter(|root| root.join("Cargo.toml").is_file()).ok_or(Fault::NoWorkspace { from })
}
