//! `zhenggai who`.

use std::io;

use zhenggai::core::language::Language;
use zhenggai::oversight::Oversight;
use zhenggai::who::Who;

use crate::args::Format;
use crate::args::oversight::WhoArgs;
use crate::command::done::unusable;
use crate::command::due;
use crate::command::input::Trouble;
use crate::exit::Exit;
use crate::show::Screen;
use crate::show::who;

/// Prints who answers for what.
pub(super) fn run(asked: &WhoArgs, screen: &mut Screen) -> io::Result<Exit> {
    match found(asked, screen.language()) {
        Ok((oversight, shown)) => {
            if asked.format == Format::Json {
                screen.json(&shown.record(&oversight))?;
            } else {
                who::show(screen, &oversight, &shown)?;
            }
            Ok(Exit::Clear)
        }
        Err(trouble) => unusable(screen, &trouble),
    }
}

fn found(asked: &WhoArgs, language: Language) -> Result<(Oversight, Who), Trouble> {
    let oversight = due::oversight(&asked.ledger, asked.as_of.as_deref(), language)?;
    let party = asked.party.as_deref();
    let party = party.map(|word| due::party(&oversight, "PARTY", word, language)).transpose()?;
    let mut shown = Who::of(&oversight, party.as_ref());
    if asked.scorecards {
        shown.matrix.clear();
    }
    Ok((oversight, shown))
}
