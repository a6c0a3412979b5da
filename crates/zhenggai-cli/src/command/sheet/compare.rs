//! `zhenggai sheet compare`.

use std::path::Path;

use zhenggai::fault::Fault;
use zhenggai::table;
use zhenggai::tables::intake::plan::Plan;
use zhenggai::tables::record;

use crate::args::Format;
use crate::args::sheet::{Matches, SheetSource};
use crate::command::done::Done;
use crate::command::input::{self, Trouble};
use crate::command::sheet::source::{self, Ledger};
use crate::command::sheet::{answers, holding};
use crate::exit::Exit;
use crate::show::{Screen, plan};

/// What is to be compared with what.
pub(crate) struct Compare<'a> {
    pub(crate) before: &'a Path,
    pub(crate) dossier: Option<&'a str>,
    pub(crate) source: &'a SheetSource,
    pub(crate) matches: &'a Matches,
    pub(crate) format: Format,
}

/// Says what changed from one ledger to another.
pub(super) fn compare(asked: &Compare<'_>, screen: &mut Screen) -> Done {
    let (after, found) = compared(asked, screen)?;
    let exit = if found.doubts.is_empty() && found.refused.is_empty() { Exit::Clear } else { Exit::Blocked };
    let read = (&after.table.reading, after.table.notes.as_slice());
    let shown = match asked.format {
        Format::Text => plan::show(screen, &after.table, &found, &[]),
        Format::Json => screen.json(&record::plan::record(&after.name, read, &found, &[], screen.language())),
    };
    Ok(shown.map(|()| exit))
}

fn compared(asked: &Compare<'_>, screen: &Screen) -> Result<(Ledger, Plan), Trouble> {
    let language = screen.language();
    let answers = answers::read(asked.matches, language)?;
    let now = source::read(asked.source, screen)?;
    let fault = |fault: Fault| Trouble::of(asked.source.file.display(), &fault, language);
    let (_, today) = input::clock().map_err(|invalid| fault(invalid.into()))?;
    let book = holding::book(asked.before, asked.dossier, asked.source, today, None, screen)?;
    let plan = table::plan(&now.table.reading, &book, today, &answers).map_err(fault)?;
    Ok((now, plan))
}
