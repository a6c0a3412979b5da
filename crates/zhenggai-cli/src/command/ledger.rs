//! `zhenggai ledger`.

// jobs
mod exchange;
mod key;
mod lint;
mod record;
mod verify;

use std::io;

use zhenggai::core::moment::Moment;

use crate::args::{LedgerCommand, LedgerFile};
use crate::command::done::{Done, ended};
use crate::command::files;
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::{Screen, ledger};

/// Does what was asked for with a ledger.
pub(super) fn run(command: &LedgerCommand, screen: &mut Screen) -> io::Result<Exit> {
    let done = match command {
        LedgerCommand::New { file, opening, dossier, device, policy } => {
            record::begin(file, opening, dossier, device, policy.as_deref(), screen)
        }
        LedgerCommand::Record { ledger, said, device, key } => {
            record::record(ledger, said, device, key.as_deref(), screen)
        }
        LedgerCommand::Key { out, device, holder, algorithm } => {
            key::make(out, device, holder, algorithm, screen)
        }
        LedgerCommand::Log { ledger } => log(ledger, screen),
        LedgerCommand::Show { ledger, as_of, known_at } => {
            show(ledger, as_of.as_deref(), known_at.as_deref(), screen)
        }
        LedgerCommand::Lint { ledger, as_of, format } => lint::run(ledger, as_of.as_deref(), *format, screen),
        LedgerCommand::Verify { file, dossier } => verify::run(file, dossier.as_deref(), screen),
        LedgerCommand::Merge { ledger, from } => exchange::merge(ledger, from, screen),
        LedgerCommand::Have { ledger } => exchange::have(ledger, screen),
        LedgerCommand::Bundle { ledger, receiver, out } => {
            exchange::bundle(ledger, receiver.as_deref(), out, screen)
        }
        LedgerCommand::Apply { ledger, bundle } => exchange::apply(ledger, bundle, screen),
        LedgerCommand::Export { ledger, out } => exchange::export(ledger, out.as_deref(), screen),
        LedgerCommand::Import { file, lines } => exchange::import(file, lines, screen),
    };
    ended(done, screen)
}

fn log(file: &LedgerFile, screen: &mut Screen) -> Done {
    let kept = files::open(file, screen.language())?;
    Ok(ledger::log(screen, kept.book()).map(|()| Exit::Clear))
}

fn show(file: &LedgerFile, as_of: Option<&str>, known_at: Option<&str>, screen: &mut Screen) -> Done {
    let language = screen.language();
    let (now, today) = input::clock().map_err(|it| Trouble::of("--as-of", &it.into(), language))?;
    let day = as_of.map(|day| input::day("--as-of", day, language)).transpose()?.unwrap_or(today);
    let moment = known_at.map(str::parse::<Moment>).transpose();
    let moment = moment.map_err(|invalid| Trouble::of("--known-at", &invalid.into(), language))?;
    let kept = files::open(file, language)?;
    let view = match moment {
        Some(moment) => kept.book().as_known_at(day, moment),
        None => kept.book().as_of(day).into_owned(),
    };
    let contested = !view.conflicts.is_empty();
    let shown = ledger::show(screen, kept.book(), &view, day, now);
    Ok(shown.map(|()| if contested { Exit::Blocked } else { Exit::Clear }))
}
