//! Which command runs what.

// tools
mod form;
mod input;

// ends
mod done;

// ledger files
mod files;

// ledgers
mod books;

// words
mod author;
mod consent;

// jobs
mod check;
mod comments;
mod draft;
mod explain;
mod ledger;
mod letter;
mod next;
mod notice;
mod oscal;
mod policy;
mod reconcile;
mod report;
mod sheet;
mod statistics;
mod verdict;
mod why;

// views
mod due;

// people
mod who;

use std::io;

use crate::args::advice::VerdictCommand;
use crate::args::notice::NoticeCommand;
use crate::args::sheet::SheetCommand;
use crate::args::{Args, Command};
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
        Command::Sheet { command } => match command {
            SheetCommand::Read { source, format } => sheet::read(source, *format, &mut screen),
            SheetCommand::Import { source, intake } => sheet::import(source, intake, &mut screen),
            SheetCommand::Export { source, chosen, output, as_of, policy, filler, paper, disclosure } => {
                let asked = sheet::Export {
                    source,
                    dossier: chosen.dossier.as_deref(),
                    output,
                    as_of: as_of.as_deref(),
                    policy: policy.as_deref(),
                    filler: filler.as_deref(),
                    paper: *paper,
                    disclosure,
                };
                sheet::export(&asked, &mut screen)
            }
            SheetCommand::Compare { before, source, chosen, matches, format } => {
                let asked = sheet::Compare {
                    before,
                    dossier: chosen.dossier.as_deref(),
                    source,
                    matches,
                    format: *format,
                };
                sheet::compare(&asked, &mut screen)
            }
        },
        Command::Notice {
            command:
                NoticeCommand::Draft {
                    ledger,
                    as_of,
                    day,
                    level,
                    issuing_body,
                    contact,
                    window,
                    template,
                    out,
                    annex,
                },
        } => {
            let asked = draft::Asked {
                ledger,
                as_of: as_of.as_deref(),
                day: day.as_deref(),
                level,
                issuing_body: issuing_body.as_deref(),
                contact,
                window: window.as_deref(),
                template: template.as_deref(),
                out: out.as_deref(),
                annex: annex.as_deref(),
            };
            draft::run(&asked, &mut screen)
        }
        Command::Notice { command: NoticeCommand::Reconcile { file, ledger, before, as_of, format } } => {
            let asked = reconcile::Asked {
                file,
                ledger,
                before: before.as_deref(),
                as_of: as_of.as_deref(),
                format: *format,
            };
            reconcile::run(&asked, &mut screen)
        }
        Command::Notice { command: NoticeCommand::Lint { file, format, fix_preview } } => {
            notice::lint(file, *format, *fix_preview, &mut screen)
        }
        Command::Notice { command: NoticeCommand::Comments(asked) } => comments::run(asked, &mut screen),
        Command::Ledger { command } => ledger::run(command, &mut screen),
        Command::Due(asked) => due::run(asked, &mut screen),
        Command::Who(asked) => who::run(asked, &mut screen),
        Command::Stats(args) => statistics::run(args, &mut screen),
        Command::Report(asked) => done::ended(report::run(asked, &mut screen), &mut screen),
        Command::Letter(asked) => done::ended(letter::run(asked, &mut screen), &mut screen),
        Command::Oscal { command } => done::ended(oscal::run(command, &mut screen), &mut screen),
        Command::Policy { command } => policy::run(command, &mut screen),
        Command::Why(asked) => why::run(asked, &mut screen),
        Command::Next(asked) => next::run(asked, &mut screen),
        Command::Verdict { command: VerdictCommand::List(asked) } => verdict::list(asked, &mut screen),
        Command::Verdict { command: VerdictCommand::Replay(asked) } => verdict::replay(asked, &mut screen),
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
