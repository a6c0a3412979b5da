//! `zhenggai next`.

use std::io;

use zhenggai::core::item::Item;
use zhenggai::judged::Judged;
use zhenggai::record;

use crate::args::Format;
use crate::args::advice::NextArgs;
use crate::command::books;
use crate::command::done::ended;
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::{Screen, next};

/// Says what is to be done next.
pub(super) fn run(asked: &NextArgs, screen: &mut Screen) -> io::Result<Exit> {
    ended(told(asked, screen), screen)
}

fn told(asked: &NextArgs, screen: &mut Screen) -> Result<io::Result<Exit>, Trouble> {
    let language = screen.language();
    let item: Item =
        asked.item.as_deref().unwrap_or("dossier").parse().map_err(|it: zhenggai::core::Invalid| {
            Trouble::of(asked.item.as_deref().unwrap_or_default(), &it.into(), language)
        })?;
    let day = input::day_or_today(asked.as_of.as_deref(), language)?;
    let book = books::one(&asked.ledger, language)?;
    let of = |fault| Trouble::of(asked.ledger.file.display(), &fault, language);
    let judged = Judged::new(&book, day).map_err(of)?;
    let mut found = judged.next(&item).map_err(of)?;
    let exit = if found.steps.is_empty() { Exit::Clear } else { Exit::Blocked };
    if let Some(who) = &asked.who {
        found.steps.retain(|step| judged.falls_to(step, who));
    }
    let shown = match asked.format {
        Format::Json => screen.json(&record::advice::next(&judged, &item, &found, language)),
        Format::Text => next::show(screen, &judged, &item, &found),
    };
    Ok(shown.map(|()| exit))
}
