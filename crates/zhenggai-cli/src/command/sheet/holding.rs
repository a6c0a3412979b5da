//! What holds a dossier: a ledger file, a file of entries, or a spreadsheet that is taken into a book of its own.

use std::path::Path;

use zhenggai::author::office;
use zhenggai::book::Book;
use zhenggai::choice;
use zhenggai::core::closure::policy::Policy;
use zhenggai::core::day::Day;
use zhenggai::core::id::{DeviceId, DossierId};
use zhenggai::core::inspection::Regime;
use zhenggai::fault::Fault;
use zhenggai::table::{self, Beginning, Taken};
use zhenggai::tables::intake::plan::Answers;

use crate::args::LedgerFile;
use crate::args::sheet::SheetSource;
use crate::command::books;
use crate::command::form::{self, Form};
use crate::command::input::{self, Trouble};
use crate::command::sheet::progress;
use crate::command::sheet::source::{self, Ledger};
use crate::show::Screen;

/// The book of a file, whatever it is. What a spreadsheet says counts from `day`; `policy` judges it.
pub(super) fn book(
    file: &Path,
    dossier: Option<&str>,
    source: &SheetSource,
    day: Day,
    policy: Option<&str>,
    screen: &Screen,
) -> Result<Book, Trouble> {
    let language = screen.language();
    let fault = |fault: Fault| Trouble::of(file.display(), &fault, language);
    match form::of(file) {
        Ok(Form::Store | Form::Lines) => {
            let named = LedgerFile { file: file.to_owned(), dossier: dossier.map(str::to_owned) };
            books::one(&named, language)
        }
        // What cannot be read is no ledger either; the reader of sheets says why.
        Ok(Form::Other) | Err(_) => {
            let ledger = source::read_file(file, source, screen)?;
            let policy = match policy {
                Some(word) => input::policy(word, language)?,
                None => in_force(ledger.feedback, day).map_err(fault)?,
            };
            of_sheet(&ledger, day, policy, screen).map_err(fault)
        }
    }
}

/// The built-in rule set that was in force on the day of the feedback, else on `day`.
pub(super) fn in_force(feedback: Option<Day>, day: Day) -> Result<Policy, Fault> {
    choice::by_day(Regime::LocalInspection, feedback.unwrap_or(day))
}

/// A book of its own with everything that a sheet says.
fn of_sheet(ledger: &Ledger, day: Day, policy: Policy, screen: &Screen) -> Result<Book, Fault> {
    let taken = Taken { author: office()?, on: day, now: input::clock()?.0 };
    let beginning = Beginning {
        dossier: DossierId::new("sheet")?,
        device: DeviceId::new("reader")?,
        title: ledger.table.title(&ledger.name),
        feedback: ledger.feedback,
        rules: None,
    };
    let mut book = table::begin(beginning, policy, &taken)?;
    let plan = table::plan(&ledger.table.reading, &book, day, &Answers::new())?;
    let bar = progress::bar(plan.steps.len(), screen.pick("登记", "recording"));
    table::import(&plan, &mut book, &taken, &mut |done| bar.set(done))?;
    bar.finish();
    Ok(book)
}
