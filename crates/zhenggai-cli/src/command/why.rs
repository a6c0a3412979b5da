//! `zhenggai why`.

use std::io;

use zhenggai::core::item::Item;
use zhenggai::judged::Judged;
use zhenggai::record;

use crate::args::Format;
use crate::args::advice::WhyArgs;
use crate::command::books;
use crate::command::done::ended;
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::{Screen, why};

/// Says why an item stands where it stands.
pub(super) fn run(asked: &WhyArgs, screen: &mut Screen) -> io::Result<Exit> {
    ended(told(asked, screen), screen)
}

fn told(asked: &WhyArgs, screen: &mut Screen) -> Result<io::Result<Exit>, Trouble> {
    let language = screen.language();
    let item: Item = asked
        .item
        .parse()
        .map_err(|it: zhenggai::core::Invalid| Trouble::of(&asked.item, &it.into(), language))?;
    let day = input::day_or_today(asked.as_of.as_deref(), language)?;
    let book = books::one(&asked.ledger, language)?;
    let of = |fault| Trouble::of(asked.ledger.file.display(), &fault, language);
    let judged = Judged::new(&book, day).map_err(of)?;
    let chain = judged.chain(&item).map_err(of)?;
    let exit = if chain.is_settled() { Exit::Clear } else { Exit::Blocked };
    let shown = match asked.format {
        Format::Json => screen.json(&record::advice::why(&judged, &chain, language).map_err(of)?),
        Format::Text => why::show(screen, &judged, &chain, asked.all),
    };
    Ok(shown.map(|()| exit))
}
