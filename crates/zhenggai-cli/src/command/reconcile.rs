//! `zhenggai notice reconcile`.

use std::io;
use std::path::Path;

use zhenggai::core::code::Severity;
use zhenggai::core::language::Language;
use zhenggai::core::ledger::refusal::Refusal;
use zhenggai::notice::difference::Difference;
use zhenggai::notice::reading::Reading;
use zhenggai::notice::reconcile::reconcile;

use crate::args::{Format, LedgerFile};
use crate::command::books;
use crate::command::done::unusable;
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::Screen;

/// What was asked for.
pub(super) struct Asked<'a> {
    pub(super) file: &'a Path,
    pub(super) ledger: &'a LedgerFile,
    pub(super) before: Option<&'a Path>,
    pub(super) as_of: Option<&'a str>,
    pub(super) format: Format,
}

/// Prints where a notice and a ledger disagree.
pub(super) fn run(asked: &Asked<'_>, screen: &mut Screen) -> io::Result<Exit> {
    let language = screen.language();
    match differences(asked, language) {
        Ok(found) => {
            let shown = asked.file.display().to_string();
            if asked.format == Format::Json {
                screen.json(&zhenggai::record::differences(&shown, &found, language))?;
            } else {
                for one in &found {
                    let place = one.span.map_or_else(|| shown.clone(), |span| format!("{shown}:{span}"));
                    let sentence = zhenggai::notice::say::difference(one, language);
                    screen.remark(one.severity(), one.code.as_str(), &place, &sentence)?;
                }
                if found.is_empty() {
                    screen.line(screen.pick("通报与台账一致", "the notice agrees with the record"))?;
                }
            }
            let error = found.iter().any(|one| one.severity() == Severity::Error);
            Ok(if error { Exit::Blocked } else { Exit::Clear })
        }
        Err(trouble) => unusable(screen, &trouble),
    }
}

fn differences(asked: &Asked<'_>, language: Language) -> Result<Vec<Difference>, Trouble> {
    let reading = notice(asked.file, language)?;
    let before = asked.before.map(|path| notice(path, language)).transpose()?;
    let book = books::one(asked.ledger, language)?;
    let as_of = asked.as_of.map(|word| input::day("--as-of", word, language)).transpose()?;
    let printed = reading.facts.notice_date.as_ref().and_then(|said| said.value);
    let day = match as_of.or(printed) {
        Some(day) => day,
        None => input::day_or_today(None, language)?,
    };
    let opened = || Trouble::of(asked.ledger.file.display(), &Refusal::DossierNotOpened.into(), language);
    let view = book.as_of(day);
    let dossier = view.dossier.as_ref().ok_or_else(opened)?;
    Ok(reconcile(&reading, dossier, before.as_ref()))
}

fn notice(path: &Path, language: Language) -> Result<Reading, Trouble> {
    let input = input::read(path, language)?;
    let read = zhenggai::check::read(&input.bytes);
    let (_, reading, _) = read.map_err(|fault| Trouble::of(path.display(), &fault, language))?;
    Ok(reading)
}
