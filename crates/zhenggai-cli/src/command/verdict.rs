//! `zhenggai verdict`.

use std::io;

use zhenggai::record;
use zhenggai::replay::{Agreement, replay as replayed};

use crate::args::Format;
use crate::args::advice::ReplayArgs;
use crate::command::books;
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::{Screen, replay as view};

/// Makes the verdict on a closure again.
pub(super) fn replay(asked: &ReplayArgs, screen: &mut Screen) -> io::Result<Exit> {
    match told(asked, screen) {
        Ok(done) => done,
        Err(trouble) => {
            screen.trouble(&trouble.place, &trouble.code, &trouble.sentence)?;
            Ok(Exit::Unusable)
        }
    }
}

fn told(asked: &ReplayArgs, screen: &mut Screen) -> Result<io::Result<Exit>, Trouble> {
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
