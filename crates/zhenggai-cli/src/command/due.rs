//! `zhenggai due`.

use std::io;
use std::path::Path;

use zhenggai::core::id::PartyId;
use zhenggai::core::language::Language;
use zhenggai::core::ledger::refusal::Refusal;
use zhenggai::core::oversight::due_list::Whose;
use zhenggai::due::Due;
use zhenggai::oversight::Oversight;
use zhenggai::report::{Asked, Report, calendar};

use crate::args::oversight::DueArgs;
use crate::args::{Format, LedgerFile};
use crate::command::books;
use crate::command::done::{self, Done, unusable};
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::Screen;
use crate::show::due;

/// Prints what is due. Ends with 1 where something is overdue.
pub(super) fn run(asked: &DueArgs, screen: &mut Screen) -> io::Result<Exit> {
    if let Some(out) = &asked.ics {
        return done::ended(calendar(asked, out, screen), screen);
    }
    match found(asked, screen.language()) {
        Ok((oversight, whose)) => {
            let shown = Due::of(&oversight, whose, asked.horizon);
            if asked.format == Format::Json {
                screen.json(&shown.record(&oversight))?;
            } else {
                due::show(screen, &oversight, &shown)?;
            }
            Ok(if shown.is_overdue() { Exit::Blocked } else { Exit::Clear })
        }
        Err(trouble) => unusable(screen, &trouble),
    }
}

/// Writes a calendar.
fn calendar(asked: &DueArgs, out: &Path, screen: &mut Screen) -> Done {
    let language = screen.language();
    let readers = input::readers(&asked.disclosure, language)?;
    let day = input::day_or_today(asked.as_of.as_deref(), language)?;
    let book = books::one(&asked.ledger, language)?;
    let of = |fault| Trouble::of(asked.ledger.file.display(), &fault, language);
    let report = Report::of(&book, Asked { day, readers, language }).map_err(of)?;
    input::write(out, calendar::calendar(&report.given().map_err(of)?), language)?;
    let told = match language {
        Language::Zh => format!("已写入 {}：导入日历，更新后再次导入即可", out.display()),
        Language::En => {
            format!("wrote {}: import it into a calendar, and again when it has changed", out.display())
        }
    };
    Ok(screen.line(&told).map(|()| Exit::Clear))
}

fn found(asked: &DueArgs, language: Language) -> Result<(Oversight, Option<Whose>), Trouble> {
    let oversight = oversight(&asked.ledger, asked.as_of.as_deref(), language)?;
    let whose = whose(asked, &oversight, language)?;
    Ok((oversight, whose))
}

/// The ledger in a file, as of a day.
pub(super) fn oversight(
    ledger: &LedgerFile,
    as_of: Option<&str>,
    language: Language,
) -> Result<Oversight, Trouble> {
    let day = input::day_or_today(as_of, language)?;
    let book = books::one(ledger, language)?;
    let unopened = || Trouble::of(ledger.file.display(), &Refusal::DossierNotOpened.into(), language);
    Oversight::of(&book, day).ok_or_else(unopened)
}

fn whose(asked: &DueArgs, oversight: &Oversight, language: Language) -> Result<Option<Whose>, Trouble> {
    let party = |option: &str, word: &str| party(oversight, option, word, language);
    Ok(match (&asked.who, &asked.unit, &asked.leader) {
        (Some(word), _, _) => Some(Whose::Anyone(party("--who", word)?)),
        (_, Some(word), _) => Some(Whose::Unit(party("--unit", word)?)),
        (_, _, Some(word)) => Some(Whose::Leader(party("--leader", word)?)),
        (None, None, None) => None,
    })
}

/// The party with this id or name, among those that answer for something.
pub(super) fn party(
    oversight: &Oversight,
    option: &str,
    word: &str,
    language: Language,
) -> Result<PartyId, Trouble> {
    oversight.party(word).map_err(|fault| Trouble::of(option, &fault, language))
}
