//! The zhenggai command line: check a notice, read it, explain a code.

// words
mod exit;
mod locale;

// asked
mod args;

// ways
mod show;

// jobs
mod command;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    let args = args::Args::parse();
    args.color.write_global();
    command::run(&args).code()
}
