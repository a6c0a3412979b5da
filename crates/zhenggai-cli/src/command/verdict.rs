//! `zhenggai verdict`.

use std::io;

use zhenggai::core::closure::reason::Outcome;
use zhenggai::judged::Judged;
use zhenggai::record;
use zhenggai::replay::{Agreement, replay as replayed};

use crate::args::Format;
use crate::args::advice::{ListArgs, ReplayArgs};
use crate::command::books;
use crate::command::done::{Done, ended};
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::{Screen, replay as view, verdicts};

/// Lists the verdicts of a level.
pub(super) fn list(asked: &ListArgs, screen: &mut Screen) -> io::Result<Exit> {
    let listed = listed(asked, screen);
    ended(listed, screen)
}

/// Makes the verdict on a closure again.
pub(super) fn replay(asked: &ReplayArgs, screen: &mut Screen) -> io::Result<Exit> {
    let told = told(asked, screen);
    ended(told, screen)
}

fn listed(asked: &ListArgs, screen: &mut Screen) -> Done {
    let language = screen.language();
    let day = input::day_or_today(asked.as_of.as_deref(), language)?;
    let book = books::one(&asked.ledger, language)?;
    let of = |fault| Trouble::of(asked.ledger.file.display(), &fault, language);
    let judged = Judged::new(&book, day).map_err(of)?;
    let dossier = judged.dossier().map_err(of)?;
    let standing = judged.standing(asked.level).map_err(of)?;
    let rows: Vec<_> = standing.into_iter().filter(|it| !asked.open || !it.closure.is_closed()).collect();
    let blocked = rows.iter().any(|row| !row.closure.is_closed() && row.verdict.outcome() != Outcome::Met);
    let shown = match asked.format {
        Format::Json => screen.json(&record::advice::verdicts(&judged, &rows, language).map_err(of)?),
        Format::Text => verdicts::show(screen, &judged, dossier, &rows),
    };
    Ok(shown.map(|()| if blocked { Exit::Blocked } else { Exit::Clear }))
}

fn told(asked: &ReplayArgs, screen: &mut Screen) -> Done {
    let language = screen.language();
    let book = books::one(&asked.ledger, language)?;
    let of = |fault| Trouble::of(asked.ledger.file.display(), &fault, language);
    let found = replayed(&book, &asked.wanted).map_err(of)?;
    let exit = match found.agreement() {
        Agreement::Same | Agreement::NotStamped => Exit::Clear,
        Agreement::OtherRules | Agreement::OtherContent => Exit::Blocked,
    };
    if asked.bytes {
        return Ok(screen.raw(&String::from_utf8_lossy(&found.bytes)).map(|()| exit));
    }
    let today = input::day_or_today(None, language)?;
    let other = match &asked.under {
        Some(word) => input::policy(word, language)?,
        None => found.rules_of_today(&book, today).map_err(of)?,
    };
    let under = found.under(other);
    let shown = match asked.format {
        Format::Json => screen.json(&record::advice::replay(book.ledger(), &found, under.as_ref(), language)),
        Format::Text => view::show(screen, book.ledger(), &found, under.as_ref()),
    };
    Ok(shown.map(|()| exit))
}
