//! `zhenggai sheet`.

// steps
mod answers;
mod progress;
mod question;

// sources
mod source;

// books
mod holding;

// jobs
mod compare;
mod export;
mod import;

use std::io;

use zhenggai::core::code::Severity;
use zhenggai::table::Table;
use zhenggai::tables::record;

use crate::args::Format;
use crate::args::sheet::{SheetIntake, SheetSource};
use crate::command::done::ended;
use crate::exit::Exit;
use crate::show::{Screen, sheet};

pub(super) use compare::Compare;
pub(super) use export::Export;

use source::Ledger;

/// Takes a ledger in.
pub(super) fn import(source: &SheetSource, intake: &SheetIntake, screen: &mut Screen) -> io::Result<Exit> {
    let done = import::import(source, intake, screen);
    ended(done, screen)
}

/// Writes a workbook.
pub(super) fn export(asked: &Export<'_>, screen: &mut Screen) -> io::Result<Exit> {
    let done = export::export(asked, screen);
    ended(done, screen)
}

/// Says what changed from one ledger to another.
pub(super) fn compare(asked: &Compare<'_>, screen: &mut Screen) -> io::Result<Exit> {
    let done = compare::compare(asked, screen);
    ended(done, screen)
}

/// Reads a ledger and prints what it says.
pub(super) fn read(source: &SheetSource, format: Format, screen: &mut Screen) -> io::Result<Exit> {
    let done = source::read(source, screen).map(|ledger| told(&ledger, format, screen));
    ended(done, screen)
}

fn told(ledger: &Ledger, format: Format, screen: &mut Screen) -> io::Result<Exit> {
    let Ledger { name, feedback, table: Table { reading, notes } } = ledger;
    match format {
        Format::Json => screen.json(&record::record(name, reading, notes, *feedback, screen.language()))?,
        Format::Text => sheet::show(screen, name, reading, notes)?,
    }
    let error = notes.iter().any(|note| note.severity() == Severity::Error);
    Ok(if error { Exit::Blocked } else { Exit::Clear })
}
