//! Beginning a ledger and recording in it.

use std::path::Path;

use zhenggai::book::{Asked, Book};
use zhenggai::choice::Rules;
use zhenggai::core::id::{DeviceId, DossierId};
use zhenggai::core::language::Language;
use zhenggai::core::ledger::command::Command;
use zhenggai::core::ledger::event::Event;
use zhenggai::core::moment::Moment;
use zhenggai::fault::Fault;
use zhenggai::kept::KeptBook;
use zhenggai::notice::decode;
use zhenggai::store::store::SqliteStore;
use zhenggai::wire::policy;
use zhenggai::wire::said;

use crate::args::LedgerFile;
use crate::command::done::{Done, recorded, stopped};
use crate::command::files;
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::Screen;

/// Begins a ledger in a new file.
pub(super) fn begin(
    file: &Path,
    opening: &Path,
    dossier: &str,
    device: &str,
    rules: Option<&str>,
    screen: &mut Screen,
) -> Done {
    let language = screen.language();
    let of = |place: &str| {
        let place = place.to_owned();
        move |invalid: zhenggai::core::Invalid| Trouble::of(place, &invalid.into(), language)
    };
    let dossier = DossierId::new(dossier).map_err(of("--dossier"))?;
    let device = DeviceId::new(device).map_err(of("--device"))?;
    let text = rules.map(|rules| input::policy_text(rules, language)).transpose()?;
    let judge = match rules {
        Some(rules) => Rules::from(input::policy(rules, language)?),
        None => Rules::ByDay,
    };
    let lines = lines(opening, language)?;
    let Some((number, line)) = lines.first() else {
        let fault = Fault::Refused(zhenggai::core::ledger::refusal::Refusal::DossierNotOpened);
        return Err(Trouble::of(opening.display(), &fault, language));
    };
    let place = format!("{}:{number}", opening.display());
    let mut asked = asked(line, &place, language)?;
    if let (Event::DossierOpened(opening), Some(text)) = (&mut asked.event, &text) {
        let adoption =
            policy::adoption(text).map_err(|fault| Trouble::of("--policy", &fault.into(), language))?;
        opening.rules = Some(adoption);
    }
    // No file is made for an opening that opens nothing.
    Book::new(dossier.clone(), device.clone(), judge.clone())
        .and_then(|book| book.decide(asked.clone()))
        .map_err(|fault| Trouble::of(&place, &fault, language))?;
    let store = SqliteStore::create(file).map_err(|it| Trouble::of(file.display(), &it.into(), language))?;
    KeptBook::begin(Box::new(store), dossier, device, judge, asked)
        .map_err(|fault| Trouble::of(place, &fault, language))?;
    let said = match language {
        Language::Zh => format!("已建档：{}", file.display()),
        Language::En => format!("begun: {}", file.display()),
    };
    Ok(screen.line(&said).map(|()| Exit::Clear))
}

/// Records line by line, up to the first that is refused.
pub(super) fn record(
    ledger: &LedgerFile,
    said: &Path,
    device: &str,
    key: Option<&Path>,
    screen: &mut Screen,
) -> Done {
    let language = screen.language();
    let key = key.map(|path| files::key(path, language)).transpose()?;
    let mut kept = files::open_on(ledger, device, language)?;
    if let Some(key) = key {
        kept = kept.signing_with(key);
    }
    let mut count = 0_usize;
    for (number, line) in lines(said, language)? {
        let place = format!("{}:{number}", said.display());
        let taken = asked(&line, &place, language)
            .and_then(|asked| kept.record(asked).map_err(|fault| Trouble::of(&place, &fault, language)));
        if let Err(trouble) = taken {
            return Ok(stopped(screen, count, &trouble));
        }
        count = count.saturating_add(1);
    }
    Ok(recorded(screen, count).map(|()| Exit::Clear))
}

fn asked(line: &str, place: &str, language: Language) -> Result<Asked, Trouble> {
    let of = |fault: Fault| Trouble::of(place, &fault, language);
    let Command { author, effective_on, event } = said::decode(line).map_err(|fault| of(fault.into()))?;
    let now: Moment = input::clock().map_err(|invalid| of(invalid.into()))?.0;
    Ok(Asked { event, author, effective_on, origin: None, now })
}

/// The lines of a file that are not blank, each with its number.
fn lines(path: &Path, language: Language) -> Result<Vec<(usize, String)>, Trouble> {
    let bytes = input::read(path, language)?.bytes;
    let text = decode::text(&bytes).map_err(|fault| Trouble::of(path.display(), &fault.into(), language))?.1;
    let numbered = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    Ok(numbered.map(|(number, line)| (number, line.to_owned())).collect())
}
