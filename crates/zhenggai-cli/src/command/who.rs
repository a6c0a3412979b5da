//! `zhenggai who`.

use std::io;

use zhenggai::core::language::Language;
use zhenggai::oversight::Oversight;
use zhenggai::wire::oversight::who::WhoRecord;

use crate::args::Format;
use crate::args::oversight::WhoArgs;
use crate::command::done::unusable;
use crate::command::due;
use crate::command::input::Trouble;
use crate::exit::Exit;
use crate::show::Screen;
use crate::show::who::{self, Shown};

/// Prints who answers for what.
pub(super) fn run(asked: &WhoArgs, screen: &mut Screen) -> io::Result<Exit> {
    match found(asked, screen.language()) {
        Ok((oversight, shown)) => {
            if asked.format == Format::Json {
                let party = shown.party.as_ref();
                screen.json(&WhoRecord::new(oversight.day(), party, &shown.matrix, &shown.cards))?;
            } else {
                who::show(screen, &oversight, &shown)?;
            }
            Ok(Exit::Clear)
        }
        Err(trouble) => unusable(screen, &trouble),
    }
}

fn found(asked: &WhoArgs, language: Language) -> Result<(Oversight, Shown), Trouble> {
    let oversight = due::oversight(&asked.ledger, asked.as_of.as_deref(), language)?;
    let party = asked.party.as_deref();
    let party = party.map(|word| due::party(oversight.dossier(), "PARTY", word, language)).transpose()?;
    let shown = Shown::of(&oversight, party.as_ref(), asked.scorecards);
    Ok((oversight, shown))
}
