//! A ledger in a spreadsheet, read and checked.

use zhenggai_core::adoption::Adoption;
use zhenggai_core::day::Day;
use zhenggai_core::dossier::{Coverage, Dossier, Opening};
use zhenggai_core::id::{DeviceId, DossierId, EntryId};
use zhenggai_core::inspection::{Inspection, Regime};
use zhenggai_core::ledger::entry::Author;
use zhenggai_core::ledger::event::Event;
use zhenggai_core::ledger::refusal::Refusal;
use zhenggai_core::moment::Moment;
use zhenggai_core::text::Name;
use zhenggai_tables::header::Headers;
use zhenggai_tables::intake::{self, plan::Answers, plan::Plan, plan::Step};
use zhenggai_tables::note::Note;
use zhenggai_tables::reading::Reading;
use zhenggai_tables::{lint, open, read};

use crate::book::{Asked, Book};
use crate::choice::Rules;
use crate::fault::Fault;

/// What was read, and what was found in it.
#[derive(Debug, Clone)]
pub struct Table {
    /// What the ledger says.
    pub reading: Reading,
    /// What is odd, missing or contradicts itself, by place.
    pub notes: Vec<Note>,
}

/// Reads a ledger out of a workbook or a CSV file (读取台账). `feedback` is the day of the feedback, where it is known.
///
/// # Errors
/// `SHEET_FORMAT`, `SHEET_DAMAGED`, `SHEET_LOCKED` or `SHEET_TOO_LARGE`. What is wrong in a ledger that can be read is no
/// error; it is noted.
///
/// ```
/// use zhenggai::table;
/// use zhenggai::tables::header::Headers;
/// let csv = "序号,反馈问题,整改措施,责任单位,完成时限\n1,学习不够,修订制度,办公室,\n";
/// let table = table::read(csv.as_bytes(), &Headers::built_in(), None, &mut |_| {})?;
/// assert_eq!(table.notes.first().map(|note| note.code().as_str()), Some("DUE_MISSING"));
/// # Ok::<(), zhenggai::fault::Fault>(())
/// ```
pub fn read(
    bytes: &[u8],
    headers: &Headers,
    feedback: Option<Day>,
    told: &mut dyn FnMut(usize),
) -> Result<Table, Fault> {
    let book = open::workbook(bytes)?;
    let reading = read::read_with(&book, headers, told);
    let notes = lint::lint(&book, &reading, feedback);
    Ok(Table { reading, notes })
}

impl Table {
    /// The title of a sheet, else the name of its file: what a dossier out of it is called.
    #[must_use]
    pub fn title(&self, file: &str) -> String {
        let sheets = self.reading.sheets.iter();
        let title = sheets.filter_map(|sheet| sheet.title.as_ref().map(|(title, _)| title.as_str())).next();
        title.unwrap_or(file).split_whitespace().collect::<Vec<_>>().join(" ").chars().take(200).collect()
    }
}

/// Whose word a sheet is, from which day it counts, and the moment it is taken in.
#[derive(Debug, Clone)]
pub struct Taken {
    /// Whose word it is: the unit that filled the sheet in.
    pub author: Author,
    /// The day from which it counts.
    pub on: Day,
    /// The moment.
    pub now: Moment,
}

/// What came of taking a sheet in (导入结果).
#[derive(Debug, Clone, Default)]
pub struct Outcome {
    /// The entries that were recorded, in order.
    pub entries: Vec<EntryId>,
    /// Steps that the rules refused, with why.
    pub refused: Vec<(Step, Refusal)>,
}

/// What a sheet says of the dossier that it begins (建档信息).
#[derive(Debug, Clone)]
pub struct Beginning {
    /// The dossier.
    pub dossier: DossierId,
    /// The device on which it is begun.
    pub device: DeviceId,
    /// Its title.
    pub title: String,
    /// The day of the feedback, where it is known.
    pub feedback: Option<Day>,
    /// The rule set that the ledger is held to; without one, nobody's duty is checked.
    pub rules: Option<Adoption>,
}

/// A book about nothing but a sheet: a dossier with its title, opened and still empty. `rules` judge it.
///
/// # Errors
/// `Invalid` when the title is none; `Fault::Wire` when the rule set that is adopted cannot be read.
pub fn begin(beginning: Beginning, judge: impl Into<Rules>, taken: &Taken) -> Result<Book, Fault> {
    let Beginning { dossier, device, title, feedback, rules } = beginning;
    let mut book = Book::new(dossier, device, judge)?;
    let inspection = Inspection {
        regime: Regime::LocalInspection,
        inspecting_body: None,
        inspected_body: None,
        on_site: None,
        feedback_on: feedback,
    };
    let title = Name::new("title", &title)?;
    let coverage = Coverage::FullRecord;
    let opening = Opening { title, inspection, coverage, rules, parent: None };
    record(&mut book, Event::DossierOpened(opening), None, taken)?;
    Ok(book)
}

/// What would come of taking a reading into a book (导入方案); nothing is recorded.
///
/// # Errors
/// `DOSSIER_NOT_OPENED` when there is no dossier yet as of that day.
pub fn plan(reading: &Reading, book: &Book, on: Day, answers: &Answers) -> Result<Plan, Fault> {
    Ok(intake::plan(reading, &dossier(book, on)?, on, answers)?)
}

fn dossier(book: &Book, on: Day) -> Result<Dossier, Fault> {
    Ok(book.as_of(on).dossier.clone().ok_or(Refusal::DossierNotOpened)?)
}

/// Records the steps of a plan, telling after each how many were. What the rules refuse is left out and reported; so is
/// what hangs on it.
///
/// # Errors
/// A fault that is no refusal ends it; what was recorded by then stays.
pub fn import(
    plan: &Plan,
    book: &mut Book,
    taken: &Taken,
    told: &mut dyn FnMut(usize),
) -> Result<Outcome, Fault> {
    let mut outcome = Outcome::default();
    for (number, step) in (1_usize..).zip(&plan.steps) {
        match record(book, step.event.clone(), Some(step), taken) {
            Ok(id) => outcome.entries.push(id),
            Err(Fault::Refused(refusal)) => outcome.refused.push((step.clone(), refusal)),
            Err(fault) => return Err(fault),
        }
        told(number);
    }
    Ok(outcome)
}

fn record(book: &mut Book, event: Event, step: Option<&Step>, taken: &Taken) -> Result<EntryId, Fault> {
    let asked = Asked {
        event,
        author: taken.author.clone(),
        effective_on: taken.on,
        origin: step.and_then(|step| step.origin.clone()),
        now: taken.now,
    };
    book.record(asked)
}
