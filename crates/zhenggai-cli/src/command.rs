//! Which command runs what.

// folders
mod shelf;

// tools
mod input;

// jobs
mod check;
mod explain;
mod notice;
mod policy;
mod sheet;

use std::io;

use crate::args::{Args, Command, NoticeCommand, SheetCommand};
use crate::exit::Exit;
use crate::show::Screen;

/// Runs what was asked for. Only here is written to the terminal.
pub(crate) fn run(args: &Args) -> Exit {
    let language = args.language();
    let mut screen = Screen::new(language);
    let ended = match &args.command {
        Command::Check { file, format, as_of, policy, strict } => {
            let asked = check::Asked {
                file,
                format: *format,
                as_of: as_of.as_deref(),
                policy: policy.as_deref(),
                strict: *strict,
            };
            check::run(&asked, &mut screen)
        }
        Command::Notice { command: NoticeCommand::Read { file, format } } => {
            notice::read(file, *format, &mut screen)
        }
        Command::Notice { command: NoticeCommand::Lint { file, format, fix_preview } } => {
            notice::lint(file, *format, *fix_preview, &mut screen)
        }
        Command::Sheet { command: SheetCommand::Read { file, format, feedback_date, headers } } => {
            let asked = sheet::Asked {
                file,
                format: *format,
                feedback: feedback_date.as_deref(),
                headers: headers.as_deref(),
            };
            sheet::read(&asked, &mut screen)
        }
        Command::Policy { command } => policy::run(command, &mut screen),
        Command::Explain { code } => explain::run(code.as_deref(), &mut screen),
    };
    match ended.and_then(|exit| screen.flush().map(|()| exit)) {
        Ok(exit) => exit,
        // Whoever reads the pipe has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Clear,
        Err(error) => {
            // Standard error may be gone too; then nobody can be told.
            screen.lost(&error).ok();
            Exit::Unusable
        }
    }
}
