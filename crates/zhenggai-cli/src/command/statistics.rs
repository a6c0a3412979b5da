//! `zhenggai stats`.

use std::io;
use std::path::{Path, PathBuf};

use zhenggai::book::Book;
use zhenggai::core::language::Language;
use zhenggai::core::ledger::refusal::Refusal;
use zhenggai::core::moment::Moment;
use zhenggai::core::statistics::group::Grouping;
use zhenggai::core::statistics::issue::Issue;
use zhenggai::core::statistics::organisation::Organisations;
use zhenggai::fault::Fault;
use zhenggai::figures::{self, Figures, figures};
use zhenggai::wire::organisations;

use crate::args::{Format, StatsArgs};
use crate::command::books;
use crate::command::done::unusable;
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::{Screen, statistics};

/// Prints the figures of ledgers.
pub(super) fn run(args: &StatsArgs, screen: &mut Screen) -> io::Result<Exit> {
    match counted(args, screen.language()) {
        Ok(found) => {
            match args.format {
                Format::Json => screen.json(&found.record(screen.language()))?,
                Format::Text => statistics::show(screen, &found)?,
            }
            Ok(Exit::Clear)
        }
        Err(trouble) => unusable(screen, &trouble),
    }
}

fn counted(args: &StatsArgs, language: Language) -> Result<Figures, Trouble> {
    let day = input::day_or_today(args.as_of.as_deref(), language)?;
    let known_at = args.known_at.as_deref().map(str::parse::<Moment>).transpose();
    let known_at = known_at.map_err(|it| Trouble::of("--known-at", &it.into(), language))?;
    let by: Grouping =
        args.by.parse().map_err(|it: zhenggai::core::Invalid| Trouble::of("--by", &it.into(), language))?;
    let (tree, issues) = match &args.tree {
        Some(path) => tree(path, language)?,
        None => (Organisations::default(), Vec::new()),
    };
    let books = all(&args.ledgers, args.dossier.as_deref(), language)?;
    let asked = figures::Asked { day, known_at, by, pace_days: args.pace_days };
    let found = figures(&books, asked, &tree, &issues);
    if found.dossiers.is_empty() {
        let place = args.ledgers.first().map(|path| path.display().to_string()).unwrap_or_default();
        return Err(Trouble::of(place, &Refusal::DossierNotOpened.into(), language));
    }
    Ok(found)
}

/// The books of all files. Files that hold the same dossier are taken together, as holders of one ledger.
fn all(paths: &[PathBuf], dossier: Option<&str>, language: Language) -> Result<Vec<Book>, Trouble> {
    let mut books: Vec<Book> = Vec::new();
    for path in paths {
        for book in books::open(path, dossier, language)? {
            let id = book.ledger().dossier_id();
            match books.iter_mut().find(|known| known.ledger().dossier_id() == id) {
                Some(known) => {
                    let entries: Vec<_> = book.ledger().past().values().cloned().collect();
                    let merged = known.merge(entries);
                    merged.map_err(|fault: Fault| Trouble::of(path.display(), &fault, language))?;
                }
                None => books.push(book),
            }
        }
    }
    Ok(books)
}

fn tree(path: &Path, language: Language) -> Result<(Organisations, Vec<Issue>), Trouble> {
    let of = |fault: &Fault| Trouble::of(path.display(), fault, language);
    let bytes = input::read(path, language)?.bytes;
    let (_, text) = zhenggai::notice::decode::text(&bytes).map_err(|it| of(&it.into()))?;
    organisations::read(&text).map_err(|fault| of(&fault.into()))
}
