//! `zhenggai sheet`.

// steps
mod progress;

// sources
mod source;

use std::fs;
use std::io;
use std::path::Path;

use zhenggai::book::Book;
use zhenggai::core::closure::assess;
use zhenggai::core::code::Severity;
use zhenggai::core::day::Day;
use zhenggai::core::id::{DossierId, PartyId};
use zhenggai::core::item::Item;
use zhenggai::core::language::Language;
use zhenggai::core::ledger::entry::Author;
use zhenggai::core::ledger::refusal::Refusal;
use zhenggai::core::party::{Duty, Party, PartyKind};
use zhenggai::core::text::Name;
use zhenggai::fault::Fault;
use zhenggai::table::{self, Table, Taken};
use zhenggai::tables::intake::plan::Answers;
use zhenggai::tables::reading::Reading;
use zhenggai::tables::record;
use zhenggai::tables::write::{self, given::Given, given::Paper};

use crate::args::{Format, PaperSize, SheetSource};
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::{Screen, plan, sheet};

use source::Ledger;

/// The rule set of a book that only serves to compare.
const PLAIN: &str = "cn.party-inspection.2015";

/// What is to be written where.
pub(super) struct Export<'a> {
    pub(super) source: &'a SheetSource,
    pub(super) output: &'a Path,
    pub(super) as_of: Option<&'a str>,
    pub(super) policy: &'a str,
    pub(super) filler: Option<&'a str>,
    pub(super) paper: PaperSize,
}

/// Reads a ledger and prints what it says.
pub(super) fn read(source: &SheetSource, format: Format, screen: &mut Screen) -> io::Result<Exit> {
    let ledger = match source::read(source, screen) {
        Ok(ledger) => ledger,
        Err(trouble) => return unusable(screen, &trouble),
    };
    let Ledger { name, feedback, table: Table { reading, notes } } = &ledger;
    match format {
        Format::Json => screen.json(&record::record(name, reading, notes, *feedback, screen.language()))?,
        Format::Text => sheet::show(screen, name, reading, notes)?,
    }
    let error = notes.iter().any(|note| note.severity() == Severity::Error);
    Ok(if error { Exit::Blocked } else { Exit::Clear })
}

/// Reads a ledger, judges it, and writes a workbook.
pub(super) fn export(asked: &Export<'_>, screen: &mut Screen) -> io::Result<Exit> {
    match exported(asked, screen) {
        Ok(told) => {
            screen.line(&told)?;
            Ok(Exit::Clear)
        }
        Err(trouble) => unusable(screen, &trouble),
    }
}

fn exported(asked: &Export<'_>, screen: &Screen) -> Result<String, Trouble> {
    let language = screen.language();
    let ledger = source::read(asked.source, screen)?;
    let place = asked.source.file.display().to_string();
    let (_, today) = input::clock().map_err(|fault| Trouble::of("clock", &fault.into(), language))?;
    let day = asked.as_of.map_or(Ok(today), |day| input::day("--as-of", day, language))?;
    let (book, entries) = book(&ledger, day, asked.policy, &place, screen)?;
    let dossier = book.as_of(day).dossier.clone();
    let dossier = dossier.ok_or_else(|| Trouble::of(&place, &Refusal::DossierNotOpened.into(), language))?;
    let assessment = assess(&dossier, book.policy(), day);
    let given = Given {
        dossier: &dossier,
        assessment: Some(&assessment),
        day,
        filler: asked.filler,
        paper: match asked.paper {
            PaperSize::A3 => Paper::A3,
            PaperSize::A4 => Paper::A4,
        },
    };
    let written = write::workbook(&given).map_err(|fault| fault.to_string());
    written.and_then(|bytes| fs::write(asked.output, bytes).map_err(|fault| fault.to_string())).map_err(
        |why| Trouble {
            place: asked.output.display().to_string(),
            code: zhenggai::fault::FILE_UNWRITABLE.to_string(),
            sentence: why,
        },
    )?;
    let (findings, measures) = (dossier.findings().len(), dossier.measures().len());
    let output = asked.output.display();
    Ok(match language {
        Language::Zh => {
            format!("已写入 {output}：{findings}个问题、{measures}条措施（登记{entries}条记录，截至{day}）")
        }
        Language::En => {
            format!(
                "wrote {output}: {findings} findings, {measures} measures ({entries} entries, as of {day})"
            )
        }
    })
}

/// A fresh book with everything that a ledger says.
fn book(
    ledger: &Ledger,
    day: Day,
    policy: &str,
    place: &str,
    screen: &Screen,
) -> Result<(Book, usize), Trouble> {
    let language = screen.language();
    let fault = |fault: Fault| Trouble::of(place, &fault, language);
    let rules = input::policy(policy, language)?;
    let taken = taken(day).map_err(fault)?;
    let title = title(&ledger.table.reading, &ledger.name);
    let id = DossierId::new("sheet").map_err(|invalid| fault(invalid.into()))?;
    let mut book = table::fresh(id, &title, ledger.feedback, rules, &taken).map_err(fault)?;
    let plan = table::plan(&ledger.table.reading, &book, day, &Answers::new()).map_err(fault)?;
    let bar = progress::bar(plan.steps.len(), screen.pick("登记", "recording"));
    let outcome = table::import(&plan, &mut book, &taken, &mut |done| bar.set(done)).map_err(fault)?;
    bar.finish();
    Ok((book, outcome.entries.saturating_add(1)))
}

fn title(reading: &Reading, file: &str) -> String {
    let titles = reading.sheets.iter().filter_map(|sheet| sheet.title.as_ref().map(|(title, _)| title));
    let title = titles.into_iter().next().map_or(file, String::as_str);
    title.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(200).collect()
}

/// The office that keeps the ledger answers for what stands in it.
fn taken(on: Day) -> Result<Taken, Fault> {
    let (now, _) = input::clock()?;
    let name = Name::new("name", "整改工作领导小组办公室")?;
    let party = Party { id: PartyId::new("rectification-office")?, kind: PartyKind::Body, name };
    Ok(Taken { author: Author { party, duty: Duty::RectificationOffice }, on, now })
}

/// Says what changed from one ledger to another.
pub(super) fn compare(
    before: &Path,
    source: &SheetSource,
    answers: &[String],
    screen: &mut Screen,
) -> io::Result<Exit> {
    match compared(before, source, answers, screen) {
        Ok((after, found)) => {
            plan::show(screen, &after.table.reading, &found)?;
            Ok(if found.doubts.is_empty() && found.refused.is_empty() { Exit::Clear } else { Exit::Blocked })
        }
        Err(trouble) => unusable(screen, &trouble),
    }
}

fn compared(
    before: &Path,
    source: &SheetSource,
    answers: &[String],
    screen: &Screen,
) -> Result<(Ledger, zhenggai::tables::intake::plan::Plan), Trouble> {
    let language = screen.language();
    let answers = answered(answers, language)?;
    let was = source::read_file(before, source, screen)?;
    let now = source::read(source, screen)?;
    let (_, today) = input::clock().map_err(|fault| Trouble::of("clock", &fault.into(), language))?;
    let (book, _) = book(&was, today, PLAIN, &before.display().to_string(), screen)?;
    let plan = table::plan(&now.table.reading, &book, today, &answers)
        .map_err(|fault| Trouble::of(source.file.display(), &fault, language))?;
    Ok((now, plan))
}

/// `台账!C7=measure:F1.M2`, `台账!C7=new`.
fn answered(answers: &[String], language: Language) -> Result<Answers, Trouble> {
    let one = |answer: &String| {
        let (cell, item) = answer.rsplit_once('=').unwrap_or((answer, ""));
        if item == "new" {
            return Ok((cell.to_owned(), None));
        }
        let item: Item = item
            .parse()
            .map_err(|invalid: zhenggai::core::Invalid| Trouble::of("--answer", &invalid.into(), language))?;
        Ok((cell.to_owned(), Some(item)))
    };
    answers.iter().map(one).collect()
}

fn unusable(screen: &mut Screen, trouble: &Trouble) -> io::Result<Exit> {
    screen.trouble(&trouble.place, &trouble.code, &trouble.sentence)?;
    Ok(Exit::Unusable)
}
