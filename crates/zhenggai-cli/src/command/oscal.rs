//! `zhenggai oscal`.

use std::path::Path;

use zhenggai::core::language::Language;
use zhenggai::report::oscal::{self, read};
use zhenggai::report::{Asked, Report};
use zhenggai::wire::event::EventRecord;
use zhenggai::wire::party::AuthorRecord;
use zhenggai::wire::said::SaidRecord;

use crate::args::LedgerFile;
use crate::args::report::OscalCommand;
use crate::command::author::author;
use crate::command::books;
use crate::command::done::Done;
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::Screen;

/// Gives a document out, or takes one in.
pub(super) fn run(command: &OscalCommand, screen: &mut Screen) -> Done {
    match command {
        OscalCommand::Export { ledger, as_of, disclosure, out } => {
            export(ledger, as_of.as_deref(), disclosure, out, screen)
        }
        OscalCommand::Import { file, on, by, opening, out } => {
            import(file, on.as_deref(), by.as_deref(), (opening, out), screen)
        }
    }
}

fn export(
    ledger: &LedgerFile,
    as_of: Option<&str>,
    disclosure: &str,
    out: &Path,
    screen: &mut Screen,
) -> Done {
    let language = screen.language();
    let readers = input::readers(disclosure, language)?;
    let day = input::day_or_today(as_of, language)?;
    let book = books::one(ledger, language)?;
    let of = |fault| Trouble::of(ledger.file.display(), &fault, language);
    let report = Report::of(&book, Asked { day, readers, language }).map_err(of)?;
    let json = oscal::json(&report.given().map_err(of)?);
    let json = json.map_err(|error| input::unwritable(out, &error.into(), language))?;
    input::write(out, json, language)?;
    let told = match language {
        Language::Zh => format!("已写入 {}", out.display()),
        Language::En => format!("wrote {}", out.display()),
    };
    Ok(screen.line(&told).map(|()| Exit::Clear))
}

fn import(
    file: &Path,
    on: Option<&str>,
    by: Option<&str>,
    (opening, out): (&Path, &Path),
    screen: &mut Screen,
) -> Done {
    let language = screen.language();
    let of = |fault: zhenggai::fault::Fault| Trouble::of(file.display(), &fault, language);
    let author = author(by, None, language)?;
    let on = input::day_or_today(on, language)?;
    let bytes = input::read(file, language)?.bytes;
    let taken = read::read(&String::from_utf8_lossy(&bytes)).map_err(|fault| of(fault.into()))?;
    let mut lines = Vec::new();
    for event in &taken.events {
        let (by, event) = (AuthorRecord::from(&author), EventRecord::from(event));
        let said = SaidRecord { by, on: on.to_string(), event };
        let line = serde_json::to_string(&said);
        lines.push(line.map_err(|error| input::unwritable(out, &error.into(), language))? + "\n");
    }
    let (first, rest) = lines
        .split_first()
        .map_or((String::new(), String::new()), |(first, rest)| (first.clone(), rest.concat()));
    input::write(opening, first, language)?;
    input::write(out, rest, language)?;
    let (count, left) = (taken.events.len(), taken.passed_over.len());
    let mut told = vec![match language {
        Language::Zh => {
            format!("读出{count}条登记，写入 {} 和 {}；{left}处未读入", opening.display(), out.display())
        }
        Language::En => {
            format!(
                "read {count} entries, written to {} and {}; {left} places were passed over",
                opening.display(),
                out.display()
            )
        }
    }];
    told.extend(taken.passed_over.iter().map(|it| {
        let why = match language {
            Language::Zh => &it.why.zh,
            Language::En => &it.why.en,
        };
        format!("  {}: {why}", it.place)
    }));
    Ok(told.iter().try_for_each(|line| screen.line(line)).map(|()| Exit::Clear))
}
