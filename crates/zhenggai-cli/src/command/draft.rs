//! `zhenggai notice draft`.

use std::fs;
use std::io;
use std::path::Path;

use zhenggai::core::day::{Day, Period};
use zhenggai::core::disclosure::Disclosure;
use zhenggai::core::invalid::Invalid;
use zhenggai::core::language::Language;
use zhenggai::core::ledger::refusal::Refusal;
use zhenggai::fault::{FILE_UNREADABLE, Fault};
use zhenggai::notice::drafting::{self, Drafted, document};

use crate::args::LedgerFile;
use crate::command::books;
use crate::command::done::unusable;
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::Screen;

/// What was asked for.
pub(super) struct Asked<'a> {
    pub(super) ledger: &'a LedgerFile,
    pub(super) as_of: Option<&'a str>,
    pub(super) day: Option<&'a str>,
    pub(super) level: &'a str,
    pub(super) issuing_body: Option<&'a str>,
    pub(super) contact: &'a [String],
    pub(super) window: Option<&'a str>,
    pub(super) template: Option<&'a Path>,
    pub(super) out: Option<&'a Path>,
    pub(super) annex: Option<&'a Path>,
}

/// Writes a notice.
pub(super) fn run(asked: &Asked<'_>, screen: &mut Screen) -> io::Result<Exit> {
    let language = screen.language();
    match drafted(asked, language).and_then(|drafted| written(asked, &drafted, language).map(|()| drafted)) {
        Ok(drafted) => {
            if asked.out.is_none() {
                screen.line(drafted.text.trim_end())?;
            }
            Ok(Exit::Clear)
        }
        Err(trouble) => unusable(screen, &trouble),
    }
}

fn drafted(asked: &Asked<'_>, language: Language) -> Result<Drafted, Trouble> {
    let book = books::one(asked.ledger, language)?;
    let of = |place: &dyn std::fmt::Display, fault: Fault| Trouble::of(place, &fault, language);
    let as_of = input::day_or_today(asked.as_of, language)?;
    let level: Disclosure = asked.level.parse().map_err(|invalid: Invalid| of(&"--level", invalid.into()))?;
    let window = asked.window.map(window).transpose();
    let window = window.map_err(|invalid| of(&"--window", invalid.into()))?;
    let template = asked.template.map(|path| input::read(path, language)).transpose()?;
    let template = template.map(|input| String::from_utf8_lossy(&input.bytes).into_owned());
    let view = book.as_of(as_of);
    let opened = || of(&asked.ledger.file.display(), Refusal::DossierNotOpened.into());
    let dossier = view.dossier.as_ref().ok_or_else(opened)?;
    let wanted = drafting::Asked {
        as_of,
        level,
        day: asked.day.map_or(Ok(as_of), |day| input::day("--day", day, language))?,
        issuing_body: asked.issuing_body,
        contact: asked.contact,
        window,
        position: zhenggai::lines::heads(book.ledger()),
        template: template.as_deref(),
    };
    drafting::draft(dossier, &wanted).map_err(|fault| of(&"--template", fault.into()))
}

/// `2025-04-01..2025-04-21`
fn window(word: &str) -> Result<Period, Invalid> {
    let (start, end) = word.split_once("..").unwrap_or((word, word));
    Period::new(start.parse::<Day>()?, end.parse::<Day>()?)
}

fn written(asked: &Asked<'_>, drafted: &Drafted, language: Language) -> Result<(), Trouble> {
    let cannot = |path: &Path, error: &dyn std::fmt::Display| Trouble {
        place: path.display().to_string(),
        code: FILE_UNREADABLE.to_string(),
        sentence: match language {
            Language::Zh => format!("无法写入：{error}"),
            Language::En => format!("it cannot be written: {error}"),
        },
    };
    if let Some(path) = asked.out {
        let word = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("docx"));
        let bytes = if word {
            document(&drafted.text).map_err(|error| cannot(path, &error))?
        } else {
            drafted.text.clone().into_bytes()
        };
        fs::write(path, bytes).map_err(|error| cannot(path, &error))?;
    }
    if let Some(path) = asked.annex {
        let json = zhenggai::record::annex(drafted).map_err(|error| cannot(path, &error))?;
        fs::write(path, json).map_err(|error| cannot(path, &error))?;
    }
    Ok(())
}
