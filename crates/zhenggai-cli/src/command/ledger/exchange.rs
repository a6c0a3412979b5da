//! Merging, bundles, exports.

use std::io::{self, BufReader, BufWriter, Write as _};
use std::path::Path;

use zhenggai::core::id::DossierId;
use zhenggai::core::language::Language;
use zhenggai::fault::Fault;
use zhenggai::store::exchange::{self, Apply, Have, Missing};
use zhenggai::store::store::SqliteStore;
use zhenggai::store::store::{self, OnBadLine, Scope, Store as _};

use crate::args::LedgerFile;
use crate::command::done::Done;
use crate::command::files;
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::Screen;

/// Brings into a ledger what another has.
pub(super) fn merge(ledger: &LedgerFile, from: &Path, screen: &mut Screen) -> Done {
    let language = screen.language();
    let (mut into, dossier) = store_of(ledger, language)?;
    let mut other = open(from, language)?;
    let appended = exchange::merge(&mut other, &mut into, &dossier)
        .map_err(|fault| Trouble::of(from.display(), &fault.into(), language))?;
    Ok(taken(screen, appended.new, appended.known))
}

/// Prints what a ledger has.
pub(super) fn have(ledger: &LedgerFile, screen: &mut Screen) -> Done {
    let language = screen.language();
    let (mut kept, dossier) = store_of(ledger, language)?;
    let of = |fault: Fault| Trouble::of(ledger.file.display(), &fault, language);
    let have = Have::of(&mut kept, &dossier).map_err(|fault| of(fault.into()))?;
    let text = have.encode().map_err(|fault| of(fault.into()))?;
    Ok(screen.line(text.trim_end()).map(|()| Exit::Clear))
}

/// Writes a bundle of what somebody lacks.
pub(super) fn bundle(ledger: &LedgerFile, receiver: Option<&Path>, out: &Path, screen: &mut Screen) -> Done {
    let language = screen.language();
    let (mut kept, dossier) = store_of(ledger, language)?;
    let of = |fault: Fault| Trouble::of(ledger.file.display(), &fault, language);
    let have = match receiver {
        Some(path) => {
            let bytes = input::read(path, language)?.bytes;
            let text = String::from_utf8_lossy(&bytes);
            Have::decode(&text).map_err(|fault| Trouble::of(path.display(), &fault.into(), language))?
        }
        None => Have::nothing(dossier),
    };
    let missing = Missing::of(&mut kept, &have).map_err(|fault| of(fault.into()))?;
    let heads = kept.heads(&have.dossier).map_err(|fault| of(fault.into()))?;
    let mut file = BufWriter::new(files::make(out, language)?);
    let written = exchange::bundle(&mut kept, &missing, &heads, &mut file)
        .map_err(|fault| Trouble::of(out.display(), &fault.into(), language))?;
    file.flush().map_err(|error| input::unwritable(out, &error, language))?;
    let said = match language {
        Language::Zh => format!("{}条，{}字节", written.entries, written.bytes),
        Language::En => format!("{} entries, {} bytes", written.entries, written.bytes),
    };
    Ok(screen.line(&said).map(|()| Exit::Clear))
}

/// Takes a bundle into a ledger.
pub(super) fn apply(ledger: &LedgerFile, bundle: &Path, screen: &mut Screen) -> Done {
    let language = screen.language();
    let (mut into, dossier) = store_of(ledger, language)?;
    let mut file = BufReader::new(files::read(bundle, language)?);
    let how = Apply { dossier: Some(&dossier), ..Apply::default() };
    let applied = exchange::apply(&mut into, &mut file, &how)
        .map_err(|fault| Trouble::of(bundle.display(), &fault.into(), language))?;
    let told = taken(screen, applied.new, applied.known);
    if applied.lacking.is_empty() {
        return Ok(told);
    }
    let said = match language {
        Language::Zh => format!("另缺{}条前序条目，先到者已保存，待补齐后生效", applied.lacking.len()),
        Language::En => format!(
            "{} earlier entries are still missing; what rests on them is kept and waits",
            applied.lacking.len()
        ),
    };
    Ok(told.and_then(|exit| screen.line(&said).map(|()| exit)))
}

/// Writes all entries of a dossier.
pub(super) fn export(ledger: &LedgerFile, out: Option<&Path>, screen: &mut Screen) -> Done {
    let language = screen.language();
    let (mut kept, dossier) = store_of(ledger, language)?;
    let scope = Scope::Dossier(&dossier);
    let place = out.unwrap_or(&ledger.file);
    let of = |fault: Fault| Trouble::of(place.display(), &fault, language);
    match out {
        Some(path) => {
            let mut file = BufWriter::new(files::make(path, language)?);
            let count = store::export(&mut kept, scope, &mut file).map_err(|fault| of(fault.into()))?;
            let said = match language {
                Language::Zh => format!("已导出{count}条"),
                Language::En => format!("{count} entries exported"),
            };
            Ok(screen.line(&said).map(|()| Exit::Clear))
        }
        None => {
            let mut terminal = io::stdout().lock();
            store::export(&mut kept, scope, &mut terminal).map_err(|fault| of(fault.into()))?;
            Ok(Ok(Exit::Clear))
        }
    }
}

/// Takes in lines.
pub(super) fn import(path: &Path, lines: &Path, screen: &mut Screen) -> Done {
    let language = screen.language();
    let mut input = BufReader::new(files::read(lines, language)?);
    let mut kept = SqliteStore::open_or_create(path)
        .map_err(|fault| Trouble::of(path.display(), &fault.into(), language))?;
    let imported = store::import(&mut kept, &mut input, OnBadLine::TakeNothing)
        .map_err(|fault| Trouble::of(lines.display(), &fault.into(), language))?;
    Ok(taken(screen, imported.new, imported.known))
}

fn taken(screen: &mut Screen, new: u64, known: u64) -> io::Result<Exit> {
    let said = match screen.language() {
        Language::Zh => format!("新收{new}条，已有{known}条"),
        Language::En => format!("{new} new entries, {known} known before"),
    };
    screen.line(&said).map(|()| Exit::Clear)
}

fn open(path: &Path, language: Language) -> Result<SqliteStore, Trouble> {
    SqliteStore::open(path).map_err(|fault| Trouble::of(path.display(), &fault.into(), language))
}

fn store_of(ledger: &LedgerFile, language: Language) -> Result<(SqliteStore, DossierId), Trouble> {
    let mut kept = open(&ledger.file, language)?;
    let dossier = files::dossier(&mut kept, &ledger.file, ledger.dossier.as_deref(), language)?;
    Ok((kept, dossier))
}
