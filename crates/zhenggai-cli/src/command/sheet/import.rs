//! `zhenggai sheet import`.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use zhenggai::book::Book;
use zhenggai::core::id::{DeviceId, DossierId, EntryId};
use zhenggai::core::language::Language;
use zhenggai::core::ledger::entry::Entry;
use zhenggai::fault::Fault;
use zhenggai::store::seal::key::SigningKey;
use zhenggai::store::seal::sign::sign;
use zhenggai::store::store::{SqliteStore, Store as _};
use zhenggai::table::{self, Beginning, Outcome, Taken};
use zhenggai::tables::intake::plan::{Answers, Plan};
use zhenggai::tables::note::At;
use zhenggai::tables::record;
use zhenggai::wire::policy;

use crate::args::sheet::{SheetIntake, SheetSource};
use crate::args::{Format, LedgerFile};
use crate::command::author::author;
use crate::command::consent;
use crate::command::done::Done;
use crate::command::files;
use crate::command::input::{self, Trouble};
use crate::command::sheet::source::{self, Ledger};
use crate::command::sheet::{answers, holding, progress, question};
use crate::exit::Exit;
use crate::show::{Screen, plan};

/// What would be written, and all that writing needs.
struct Ready {
    book: Book,
    plan: Plan,
    outcome: Outcome,
    /// The opening, where the ledger is begun.
    opening: Option<EntryId>,
    key: Option<SigningKey>,
}

/// Shows what would come of taking a sheet in, and records it when that is confirmed.
pub(super) fn import(source: &SheetSource, intake: &SheetIntake, screen: &mut Screen) -> Done {
    let mut answers = answers::read(&intake.matches, screen.language())?;
    let ledger = source::read(source, screen)?;
    let mut ready = ready(&ledger, intake, &answers, screen)?;
    if intake.format == Format::Json {
        return told(&ledger, &ready, intake, screen);
    }
    let mut asked = BTreeSet::new();
    let confirmed = loop {
        match shown(&ledger, &ready, intake, &mut asked, screen) {
            Ok(Next::Settled(confirmed)) => break confirmed,
            Ok(Next::Answered(more)) => answers.extend(more),
            Err(error) => return Ok(Err(error)),
        }
        ready = self::ready(&ledger, intake, &answers, screen)?;
    };
    if !confirmed {
        return Ok(Ok(exit(&ready)));
    }
    let count = write(&ready, &intake.into, screen.language())?;
    Ok(screen.line(&done(count, &intake.into, screen.language())).map(|()| exit(&ready)))
}

fn exit(ready: &Ready) -> Exit {
    let Ready { plan, outcome, .. } = ready;
    let is_settled = plan.doubts.is_empty() && plan.refused.is_empty() && outcome.refused.is_empty();
    if is_settled { Exit::Clear } else { Exit::Blocked }
}

/// For programs: the plan, and how many entries were recorded where that was asked for.
fn told(ledger: &Ledger, ready: &Ready, intake: &SheetIntake, screen: &mut Screen) -> Done {
    let language = screen.language();
    let read = (&ledger.table.reading, ledger.table.notes.as_slice());
    let mut record = record::plan::record(&ledger.name, read, &ready.plan, &ready.outcome.refused, language);
    if intake.yes {
        let is_idle = ready.outcome.entries.is_empty();
        record.recorded = Some(if is_idle { 0 } else { write(ready, &intake.into, language)? });
    }
    Ok(screen.json(&record).map(|()| exit(ready)))
}

/// What comes after a plan was shown.
enum Next {
    /// It is written, or it is not.
    Settled(bool),
    /// There are answers, and so another plan.
    Answered(Answers),
}

/// Shows the plan, and asks about what is in doubt and whether it is to be written.
fn shown(
    ledger: &Ledger,
    ready: &Ready,
    intake: &SheetIntake,
    asked: &mut BTreeSet<At>,
    screen: &mut Screen,
) -> io::Result<Next> {
    plan::show(screen, &ledger.table, &ready.plan, &ready.outcome.refused)?;
    if !intake.yes && screen.is_attended() {
        let answers = question::ask(screen, &ledger.table.reading, &ready.plan.doubts, asked)?;
        if !answers.is_empty() {
            return Ok(Next::Answered(answers));
        }
    }
    let confirmed = if ready.outcome.entries.is_empty() {
        consent::needless(screen)?
    } else {
        consent::given(screen, entries(ready).len(), &intake.into, intake.yes)?
    };
    Ok(Next::Settled(confirmed))
}

fn done(count: usize, into: &Path, language: Language) -> String {
    let into = into.display();
    match language {
        Language::Zh => format!("已向 {into} 写入{count}条记录。"),
        Language::En => format!("Entries recorded in {into}: {count}."),
    }
}

/// Holds the sheet against the ledger, and tries in memory what would be recorded.
fn ready(
    ledger: &Ledger,
    intake: &SheetIntake,
    answers: &Answers,
    screen: &Screen,
) -> Result<Ready, Trouble> {
    let language = screen.language();
    let fault = |fault: Fault| Trouble::of(intake.into.display(), &fault, language);
    let (now, today) = input::clock().map_err(|invalid| fault(invalid.into()))?;
    let on = intake.on.as_deref().map_or(Ok(today), |day| input::day("--on", day, language))?;
    let key = intake.key.as_deref().map(|path| files::key(path, language)).transpose()?;
    let device = device(intake, language)?;
    let is_new = !intake.into.exists();
    let mut book = if is_new { None } else { Some(open(intake, device.as_str(), language)?) };
    let author = author(intake.by.as_deref(), book.as_ref(), language)?;
    let taken = Taken { author, on, now };
    let mut book = match book.take() {
        Some(book) => book,
        None => begun(ledger, intake, device, &taken, language)?,
    };
    let opening = book.ledger().past().keys().next().copied().filter(|_| is_new);
    let (plan, outcome) = tried(ledger, &mut book, &taken, answers, screen).map_err(fault)?;
    Ok(Ready { book, plan, outcome, opening, key })
}

fn tried(
    ledger: &Ledger,
    book: &mut Book,
    taken: &Taken,
    answers: &Answers,
    screen: &Screen,
) -> Result<(Plan, Outcome), Fault> {
    let plan = table::plan(&ledger.table.reading, book, taken.on, answers)?;
    let bar = progress::bar(plan.steps.len(), screen.pick("核对", "checking"));
    let outcome = table::import(&plan, book, taken, &mut |done| bar.set(done))?;
    bar.finish();
    Ok((plan, outcome))
}

fn open(intake: &SheetIntake, device: &str, language: Language) -> Result<Book, Trouble> {
    let named = LedgerFile { file: intake.into.clone(), dossier: intake.dossier.clone() };
    files::open_on(&named, device, language).map(zhenggai::kept::KeptBook::into_book)
}

/// A ledger that is begun from the sheet, in memory.
fn begun(
    ledger: &Ledger,
    intake: &SheetIntake,
    device: DeviceId,
    taken: &Taken,
    language: Language,
) -> Result<Book, Trouble> {
    let fault = |fault: Fault| Trouble::of(intake.into.display(), &fault, language);
    let title = ledger.table.title(&ledger.name);
    let id = match &intake.dossier {
        Some(named) => named.clone(),
        None => {
            let plain: String = title.chars().filter(|c| c.is_alphanumeric()).take(50).collect();
            format!("{plain}-{}", random()?)
        }
    };
    let dossier = DossierId::new(&id).map_err(|it| Trouble::of("--dossier", &it.into(), language))?;
    let word = match &intake.policy {
        Some(word) => word.clone(),
        None => holding::in_force(ledger.feedback, taken.on).map_err(fault)?.id.to_string(),
    };
    let text = input::policy_text(&word, language)?;
    let rules = policy::adoption(&text).map_err(|it| Trouble::of("--policy", &it.into(), language))?;
    let judge = input::policy(&word, language)?;
    let feedback = ledger.feedback;
    let beginning = Beginning { dossier, device, title, feedback, rules: Some(rules) };
    table::begin(beginning, judge, taken).map_err(fault)
}

/// The device that was named, else one that was never before: two copies of a ledger must not write as the same one.
fn device(intake: &SheetIntake, language: Language) -> Result<DeviceId, Trouble> {
    let id = intake.device.clone().map_or_else(|| Ok(format!("import-{}", random()?)), Ok)?;
    DeviceId::new(&id).map_err(|invalid| Trouble::of("--device", &invalid.into(), language))
}

/// Eight digits that nobody can foresee.
fn random() -> Result<String, Trouble> {
    let mut bytes = [0_u8; 4];
    getrandom::fill(&mut bytes).map_err(|error| Trouble {
        place: "random".to_owned(),
        code: zhenggai::fault::FILE_UNREADABLE.to_string(),
        sentence: error.to_string(),
    })?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// What is to be written, in order.
fn entries(ready: &Ready) -> Vec<&Entry> {
    let ids = ready.opening.iter().chain(&ready.outcome.entries);
    ids.filter_map(|id| ready.book.ledger().entry(id)).collect()
}

/// Writes all of it, or nothing; tells how many entries that were.
fn write(ready: &Ready, into: &Path, language: Language) -> Result<usize, Trouble> {
    let written = || -> Result<usize, Fault> {
        let entries = entries(ready).into_iter().map(|entry| match &ready.key {
            Some(key) => sign(entry, key),
            None => Ok(entry.clone()),
        });
        let entries: Vec<Entry> = entries.collect::<Result<_, _>>()?;
        let mut store =
            if ready.opening.is_some() { SqliteStore::create(into)? } else { SqliteStore::open(into)? };
        store.append(&entries)?;
        Ok(entries.len())
    };
    written().map_err(|fault| Trouble::of(into.display(), &fault, language))
}
