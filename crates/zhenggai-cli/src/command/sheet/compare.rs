//! `zhenggai sheet compare`.

use std::path::Path;

use zhenggai::fault::Fault;
use zhenggai::table;
use zhenggai::tables::intake::plan::Plan;

use crate::args::{Matches, SheetSource};
use crate::command::done::Done;
use crate::command::input::{self, Trouble};
use crate::command::sheet::source::{self, Ledger};
use crate::command::sheet::{answers, holding};
use crate::exit::Exit;
use crate::show::{Screen, plan};

/// Says what changed from one ledger to another.
pub(super) fn compare(
    before: &Path,
    dossier: Option<&str>,
    source: &SheetSource,
    matches: &Matches,
    screen: &mut Screen,
) -> Done {
    let (after, found) = compared(before, dossier, source, matches, screen)?;
    let exit = if found.doubts.is_empty() && found.refused.is_empty() { Exit::Clear } else { Exit::Blocked };
    Ok(plan::show(screen, &after.table, &found, &[]).map(|()| exit))
}

fn compared(
    before: &Path,
    dossier: Option<&str>,
    source: &SheetSource,
    matches: &Matches,
    screen: &Screen,
) -> Result<(Ledger, Plan), Trouble> {
    let language = screen.language();
    let answers = answers::read(matches, language)?;
    let now = source::read(source, screen)?;
    let fault = |fault: Fault| Trouble::of(source.file.display(), &fault, language);
    let (_, today) = input::clock().map_err(|invalid| fault(invalid.into()))?;
    let book = holding::book(before, dossier, source, today, None, screen)?;
    let plan = table::plan(&now.table.reading, &book, today, &answers).map_err(fault)?;
    Ok((now, plan))
}
