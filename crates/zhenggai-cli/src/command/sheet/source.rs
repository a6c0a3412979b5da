//! The ledger that a command works with, and the headers it is read by.

use std::fs;
use std::path::Path;

use zhenggai::core::day::Day;
use zhenggai::core::invalid::Invalid;
use zhenggai::core::language::Language;
use zhenggai::fault::Fault;
use zhenggai::table::{self, Table};
use zhenggai::tables::field::Field;
use zhenggai::tables::header::{Headers, Mapping};
use zhenggai::tables::open::LARGEST;

use crate::args::sheet::SheetSource;
use crate::command::input::{self, Trouble};
use crate::show::Screen;

use crate::command::sheet::progress;

/// A ledger that was read.
pub(super) struct Ledger {
    /// The name of its file.
    pub(super) name: String,
    /// The day of the feedback.
    pub(super) feedback: Option<Day>,
    /// What it says.
    pub(super) table: Table,
}

/// Reads the ledger that was named.
pub(super) fn read(source: &SheetSource, screen: &Screen) -> Result<Ledger, Trouble> {
    read_file(&source.file, source, screen)
}

/// Reads another file in the same way.
pub(super) fn read_file(file: &Path, source: &SheetSource, screen: &Screen) -> Result<Ledger, Trouble> {
    let language = screen.language();
    let feedback = source.feedback_date.as_deref();
    let feedback = feedback.map(|day| input::day("--feedback-date", day, language)).transpose()?;
    let headers = headers(source, language)?;
    let input = input::read_up_to(LARGEST, file, language)?;
    let bar = progress::spinner(screen.pick("读取", "reading"));
    let table = table::read(&input.bytes, &headers, feedback, &mut |rows| bar.set(rows))
        .map_err(|fault| Trouble::of(file.display(), &fault, language))?;
    bar.finish();
    Ok(Ledger { name: input.name, feedback, table })
}

fn headers(source: &SheetSource, language: Language) -> Result<Headers, Trouble> {
    let mut headers = Headers::built_in();
    let fault = |place: &Path, fault: Fault| Trouble::of(place.display(), &fault, language);
    if let Some(path) = &source.headers {
        let text = input::read(path, language)?;
        headers.add(&String::from_utf8_lossy(&text.bytes)).map_err(|bad| fault(path, bad.into()))?;
    }
    let mut mapping = Mapping::default();
    let remembered = source.mapping.as_deref().filter(|path| path.exists());
    if let Some(path) = remembered {
        let text = input::read(path, language)?;
        mapping =
            Mapping::read(&String::from_utf8_lossy(&text.bytes)).map_err(|bad| fault(path, bad.into()))?;
    }
    for pair in &source.map {
        let (header, field) = pair.rsplit_once('=').unwrap_or((pair, ""));
        let field: Field =
            field.parse().map_err(|invalid: Invalid| Trouble::of("--map", &invalid.into(), language))?;
        mapping.learn(header, field);
    }
    let text = mapping.to_toml();
    headers.add(&text).map_err(|bad| Trouble::of("--map", &bad.into(), language))?;
    if let (Some(path), false) = (&source.mapping, source.map.is_empty()) {
        fs::write(path, text).map_err(|why| Trouble {
            place: path.display().to_string(),
            code: zhenggai::fault::FILE_UNWRITABLE.to_string(),
            sentence: why.to_string(),
        })?;
    }
    Ok(headers)
}
