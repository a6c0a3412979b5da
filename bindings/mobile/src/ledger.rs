//! A ledger in memory: entries from anywhere, and what they say. Nothing of it is kept.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use zhenggai::book::{Asked, Book};
use zhenggai::choice::Rules;
use zhenggai::core::closure::reason::Outcome;
use zhenggai::core::day::Day;
use zhenggai::core::dossier::round::Round;
use zhenggai::core::id::{DeviceId, DossierId};
use zhenggai::core::language::Language;
use zhenggai::core::ledger::command::Command;
use zhenggai::core::ledger::conflict::ConflictKind;
use zhenggai::core::ledger::entry::EntryBody;
use zhenggai::core::ledger::fold::WithoutEffect;
use zhenggai::core::moment::Moment;
use zhenggai::core::party::Duty;
use zhenggai::core::review::{ClosureReason, ClosureStatus};
use zhenggai::fault::Fault;
use zhenggai::wire::entry::EntryBodyRecord;
use zhenggai::wire::fault::WireFault;
use zhenggai::wire::{entry, policy, said};

use crate::error::BookError;

/// A ledger in memory (内存账本), for showing what somebody sent before it is taken, and for checking an app against the
/// shared vectors.
#[derive(Debug, uniffi::Object)]
pub struct Ledger {
    book: Mutex<Book>,
    language: Language,
}

/// What a ledger says as of a day (截至某日的状况).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Standing {
    /// The entries without effect, in order.
    pub without_effect: Vec<Ineffective>,
    /// The conflicts that nobody has settled.
    pub conflicts: Vec<Clash>,
    /// Every item, lowest level first; none where nothing was opened.
    pub items: Vec<ItemStanding>,
}

/// An entry that the rules refuse (无效条目).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Ineffective {
    /// Its id.
    pub entry: String,
    /// The refusal's code.
    pub code: String,
    /// The parameters of its sentence.
    pub params: HashMap<String, String>,
}

/// Entries that cannot both stand, by their ids (冲突).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Clash {
    /// What they disagree on.
    pub kind: ConflictKind,
    /// The entries, in order.
    pub entries: Vec<String>,
    /// The one in force.
    pub in_force: String,
    /// Who may settle it.
    pub settled_by: Vec<Duty>,
}

/// Where an item stands (事项现状).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ItemStanding {
    /// The item.
    pub item: String,
    /// Where it stands on the closure axis.
    pub status: ClosureStatus,
    /// Its verdict.
    pub outcome: Outcome,
    /// What stands in the way: each rule's code, a space, and which of its answers it is.
    pub obstacles: Vec<String>,
    /// The rounds before the running one.
    pub earlier: Vec<EarlierRound>,
}

/// A round that is over (前轮).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct EarlierRound {
    /// Its number, from 1.
    pub number: u32,
    /// Why it was closed.
    pub closed: Option<ClosureReason>,
    /// How many requests for closure it held.
    pub attempts: u32,
    /// How many objections.
    pub objections: u32,
}

#[uniffi::export]
impl Ledger {
    /// An empty ledger of a dossier. `rules`, the id of a built-in rule set, judge it; where none is named, those in force
    /// for its line of oversight on the day of its feedback.
    ///
    /// # Errors
    /// `MALFORMED` when the dossier's id is none.
    #[uniffi::constructor]
    pub fn new(dossier: String, rules: Option<String>, language: Language) -> Result<Arc<Self>, BookError> {
        let made = || -> Result<Book, Fault> {
            let named = rules.as_deref().and_then(policy::built_in).transpose()?;
            let rules = named.map_or(Rules::ByDay, Rules::from);
            Book::new(DossierId::new(&dossier)?, DeviceId::new("reader")?, rules)
        };
        let book = made().map_err(|fault| BookError::of(&fault, language))?;
        Ok(Arc::new(Self { book: Mutex::new(book), language }))
    }

    /// Takes in entries, one line of JSON each, in any order. Returns how many were new.
    ///
    /// # Errors
    /// `RECORD_MALFORMED`, `RECORD_INVALID`, `ENTRY_ID_MISMATCH`; none is taken then.
    pub fn take(&self, lines: Vec<String>) -> Result<u64, BookError> {
        self.with(|book| {
            let read: Result<Vec<_>, _> = lines.iter().map(|line| entry::decode(line)).collect();
            Ok(u64::try_from(book.merge(read?)?).unwrap_or(u64::MAX))
        })
    }

    /// What the ledger says as of a day.
    ///
    /// # Errors
    /// `MALFORMED` when it is no day.
    pub fn standing(&self, as_of: String) -> Result<Standing, BookError> {
        self.with(|book| {
            let day: Day = as_of.parse()?;
            let (view, assessment) = (book.as_of(day), book.assess(day));
            let dossier = view.dossier.as_ref();
            let item = |item| {
                let file = dossier?.file(&item)?;
                let verdict = assessment.as_ref()?.verdict(&item)?;
                let obstacles = verdict.obstacles().map(|it| format!("{} {}", it.rule(), it.key()));
                Some(ItemStanding {
                    item: item.to_string(),
                    status: file.closure_status(),
                    outcome: verdict.outcome(),
                    obstacles: obstacles.collect(),
                    earlier: file.earlier_rounds().iter().map(EarlierRound::from).collect(),
                })
            };
            Ok(Standing {
                without_effect: view.without_effect.iter().map(Ineffective::from).collect(),
                conflicts: view
                    .conflicts
                    .iter()
                    .map(|it| Clash {
                        kind: it.kind,
                        entries: it.entries.iter().map(ToString::to_string).collect(),
                        in_force: it.in_force.to_string(),
                        settled_by: it.settled_by.clone(),
                    })
                    .collect(),
                items: dossier.into_iter().flat_map(|it| it.items()).filter_map(item).collect(),
            })
        })
    }

    /// Whether the rules would let a command in: `{"by": …, "on": …, "event": …}`. Nothing is recorded.
    ///
    /// # Errors
    /// `Refused` when they say no.
    pub fn admit(&self, said: String) -> Result<(), BookError> {
        self.with(|book| {
            let Command { author, effective_on, event } = said::decode(&said)?;
            let now = Moment::from_millis(0)?;
            book.admits(&Asked { event, author, effective_on, origin: None, now }, None)
        })
    }
}

impl Ledger {
    fn with<T>(&self, work: impl FnOnce(&mut Book) -> Result<T, Fault>) -> Result<T, BookError> {
        let mut book = self.book.lock().unwrap_or_else(PoisonError::into_inner);
        work(&mut book).map_err(|fault| BookError::of(&fault, self.language))
    }
}

/// The entry with this body, as its one canonical line: its id is the digest of the body.
///
/// # Errors
/// `RECORD_MALFORMED`, `RECORD_INVALID`.
#[uniffi::export]
pub fn seal_entry(body: String, language: Language) -> Result<String, BookError> {
    let sealed = || {
        let record: EntryBodyRecord = serde_json::from_str(&body)?;
        entry::encode(&entry::seal(EntryBody::try_from(&record)?)?)
    };
    sealed().map_err(|fault: WireFault| BookError::of(&fault.into(), language))
}

/// Reads an entry, proves its id, and writes it back as its one canonical line.
///
/// # Errors
/// `RECORD_MALFORMED`, `RECORD_INVALID`, `ENTRY_ID_MISMATCH`.
#[uniffi::export]
pub fn read_entry(line: String, language: Language) -> Result<String, BookError> {
    let read = entry::decode(&line).and_then(|it| entry::encode(&it));
    read.map_err(|fault| BookError::of(&fault.into(), language))
}

impl From<&WithoutEffect> for Ineffective {
    fn from(it: &WithoutEffect) -> Self {
        let WithoutEffect { entry, refusal } = it;
        let params = refusal.params().into_iter().map(|(name, value)| (name.to_owned(), value));
        Self { entry: entry.to_string(), code: refusal.code().to_string(), params: params.collect() }
    }
}

impl From<&Round> for EarlierRound {
    fn from(round: &Round) -> Self {
        let count = |all: usize| u32::try_from(all).unwrap_or(u32::MAX);
        Self {
            number: round.number(),
            closed: round.closed().map(|closed| closed.value),
            attempts: count(round.attempts().len()),
            objections: count(round.objections().len()),
        }
    }
}
