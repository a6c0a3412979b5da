//! `zhenggai sheet`.

use std::io;
use std::path::Path;

use zhenggai::core::code::Severity;
use zhenggai::core::day::Day;
use zhenggai::table::{self, Table};
use zhenggai::tables::header::Headers;
use zhenggai::tables::open::LARGEST;
use zhenggai::tables::record;

use crate::args::Format;
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::{Screen, sheet};

/// What was asked for.
pub(super) struct Asked<'a> {
    pub(super) file: &'a Path,
    pub(super) format: Format,
    pub(super) feedback: Option<&'a str>,
    pub(super) headers: Option<&'a Path>,
}

/// A ledger that was read.
struct Ledger {
    name: String,
    feedback: Option<Day>,
    table: Table,
}

/// Reads a ledger and prints what it says.
pub(super) fn read(asked: &Asked<'_>, screen: &mut Screen) -> io::Result<Exit> {
    match ledger(asked, screen) {
        Ok(Ledger { name, feedback, table }) => {
            let Table { reading, notes } = &table;
            match asked.format {
                Format::Json => {
                    screen.json(&record::record(&name, reading, notes, feedback, screen.language()))?;
                }
                Format::Text => sheet::show(screen, &name, reading, notes)?,
            }
            let error = notes.iter().any(|note| note.severity() == Severity::Error);
            Ok(if error { Exit::Blocked } else { Exit::Clear })
        }
        Err(trouble) => {
            screen.trouble(&trouble.place, &trouble.code, &trouble.sentence)?;
            Ok(Exit::Unusable)
        }
    }
}

fn ledger(asked: &Asked<'_>, screen: &Screen) -> Result<Ledger, Trouble> {
    let language = screen.language();
    let feedback = asked.feedback.map(|day| input::day("--feedback-date", day, language)).transpose()?;
    let mut headers = Headers::built_in();
    if let Some(path) = asked.headers {
        let text = input::read(path, language)?;
        headers
            .add(&String::from_utf8_lossy(&text.bytes))
            .map_err(|fault| Trouble::of(path.display(), &fault.into(), language))?;
    }
    let input = input::read_up_to(LARGEST, asked.file, language)?;
    let table = table::read(&input.bytes, &headers, feedback, &mut |_| {})
        .map_err(|fault| Trouble::of(asked.file.display(), &fault, language))?;
    Ok(Ledger { name: input.name, feedback, table })
}
