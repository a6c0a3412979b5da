//! Entries, conflicts, drafts, what comes and goes.

use zhenggai::book::Book;
use zhenggai::core::language::Language;
use zhenggai::core::ledger::conflict::{self, ConflictKind};
use zhenggai::core::ledger::entry::{Author as CoreAuthor, Entry};
use zhenggai::core::party::{Duty, Party, PartyKind};
use zhenggai::core::text::Name;
use zhenggai::core::{Invalid, say};
use zhenggai::field::log::Line;
use zhenggai::field::proof;
use zhenggai::store::exchange::{self, Applied};
use zhenggai::store::seal::verify;
use zhenggai::store::store as kept;

/// Whose word something is, and in which duty (作者).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Author {
    /// The id of the party within the dossier.
    pub party: String,
    /// Person or body.
    pub kind: PartyKind,
    /// The name of the body, or the person's office.
    pub name: String,
    /// In which duty.
    pub duty: Duty,
}

impl TryFrom<Author> for CoreAuthor {
    type Error = Invalid;

    fn try_from(author: Author) -> Result<Self, Invalid> {
        let Author { party, kind, name, duty } = author;
        let party = Party { id: party.parse()?, kind, name: Name::new("name", &name)? };
        Ok(Self { party, duty })
    }
}

impl From<&CoreAuthor> for Author {
    fn from(author: &CoreAuthor) -> Self {
        let CoreAuthor { party: Party { id, kind, name }, duty } = author;
        Self { party: id.to_string(), kind: *kind, name: name.to_string(), duty: *duty }
    }
}

/// An entry and what came of it (流水).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LogLine {
    /// Its id: the digest of what it says.
    pub entry: String,
    /// The device that wrote it.
    pub device: String,
    /// Its number on that device.
    pub seq: u64,
    /// When, in milliseconds since 1970 in UTC.
    pub recorded_at: i64,
    /// The day from which it counts.
    pub on: String,
    /// Whose word it is.
    pub by: Author,
    /// What it records, such as `work_reported`.
    pub kind: String,
    /// The same in words.
    pub what: String,
    /// Whether it is signed.
    pub signed: bool,
    /// The code of the refusal, where it has no effect.
    pub refusal: Option<String>,
    /// The same in words.
    pub why_not: Option<String>,
}

impl LogLine {
    /// A line of the log, with sentences in `language`.
    pub(crate) fn of(line: Line<'_>, language: Language) -> Self {
        let Line { entry, refusal } = line;
        let body = entry.body();
        Self {
            entry: entry.id().to_string(),
            device: body.device.to_string(),
            seq: body.seq,
            recorded_at: body.recorded_at.moment().millis(),
            on: body.effective_on.to_string(),
            by: (&body.author).into(),
            kind: body.event.kind().to_owned(),
            what: what(entry, language),
            signed: entry.signature().is_some(),
            refusal: refusal.map(|refusal| refusal.code().to_string()),
            why_not: refusal.map(|refusal| say::refusal(refusal, language)),
        }
    }
}

fn what(entry: &Entry, language: Language) -> String {
    let event = &entry.body().event;
    let known = event.known_kind().map(|kind| say::event_kind(kind, language).to_owned());
    known.unwrap_or_else(|| event.kind().to_owned())
}

/// Entries that did not know each other and cannot both stand (冲突).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Conflict {
    /// What they disagree on.
    pub kind: ConflictKind,
    /// The same in words.
    pub what: String,
    /// The entries, in their order.
    pub entries: Vec<LogLine>,
    /// The id of the one that is in force meanwhile.
    pub in_force: String,
    /// The duties that may settle it.
    pub settled_by: Vec<Duty>,
}

impl Conflict {
    /// A conflict of `book`, with sentences in `language`.
    pub(crate) fn of(conflict: &conflict::Conflict, book: &Book, language: Language) -> Self {
        let conflict::Conflict { kind, slot: _, entries, in_force, settled_by } = conflict;
        let known = entries.iter().filter_map(|id| book.ledger().entry(id));
        Self {
            kind: *kind,
            what: say::conflict(*kind, language).to_owned(),
            entries: known.map(|entry| LogLine::of(Line { entry, refusal: None }, language)).collect(),
            in_force: in_force.to_string(),
            settled_by: settled_by.clone(),
        }
    }
}

/// Something that somebody is still writing (草稿).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Draft {
    /// Its id on this device.
    pub id: String,
    /// When it was last saved, in milliseconds since 1970 in UTC.
    pub saved_at: i64,
    /// What is written so far, in whatever form the app keeps it; `{"by": …, "on": …, "event": …}` when it is to be
    /// recorded.
    pub text: String,
}

impl From<kept::Draft> for Draft {
    fn from(draft: kept::Draft) -> Self {
        let kept::Draft { id, saved_at, text } = draft;
        Self { id, saved_at: saved_at.millis(), text }
    }
}

/// What names the bytes of a file, whoever keeps it (文件摘要).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Proof {
    /// The digest, such as `sha256:…`.
    pub digest: String,
    /// How many bytes there are.
    pub size: u64,
}

impl From<proof::Proof> for Proof {
    fn from(proof: proof::Proof) -> Self {
        let proof::Proof { digest, size } = proof;
        Self { digest: digest.to_string(), size }
    }
}

/// What went into a bundle (交换包).
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Bundled {
    /// The entries.
    pub entries: u64,
    /// The bytes of the file.
    pub bytes: u64,
}

impl From<exchange::Bundled> for Bundled {
    fn from(bundled: exchange::Bundled) -> Self {
        let exchange::Bundled { entries, bytes } = bundled;
        Self { entries, bytes }
    }
}

/// What came of a bundle (收包结果).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Received {
    /// The entries that were taken.
    pub new: u64,
    /// Those that were there already.
    pub known: u64,
    /// The ids of causes that entries name and that are not here yet: ask for them, nothing is lost.
    pub lacking: Vec<String>,
}

impl From<&Applied> for Received {
    fn from(applied: &Applied) -> Self {
        let Applied { header: _, new, known, heads: _, lacking, stopped: _ } = applied;
        Self { new: *new, known: *known, lacking: lacking.iter().map(ToString::to_string).collect() }
    }
}

/// What came of proving a book (核验结果).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Verification {
    /// The entries whose id is the digest of their content.
    pub entries: u64,
    /// The devices that wrote them.
    pub devices: u64,
    /// The entries with a signature.
    pub signed: u64,
    /// The signatures that were found good.
    pub verified: u64,
    /// The entries that nobody can change without breaking a good signature.
    pub sealed: u64,
    /// What names this set of entries on every device, whatever the order in which they came in (指纹).
    pub fingerprint: Option<String>,
    /// What is wrong, in the book's language; nothing where all is sound.
    pub breaches: Vec<String>,
}

impl Verification {
    /// A report, with sentences in `language`.
    pub(crate) fn of(report: &verify::Report, language: Language) -> Self {
        let verify::Report {
            lines: _,
            entries,
            repeated: _,
            devices,
            signed,
            verified,
            sealed,
            heads: _,
            dossier: _,
            root: _,
            tips: _,
            fingerprint,
            breaches,
        } = report;
        let breach = |breach: &zhenggai::store::seal::fault::Breach| {
            format!("{}: {}", breach.fault.code(), breach.sentence(language))
        };
        Self {
            entries: *entries,
            devices: *devices,
            signed: *signed,
            verified: *verified,
            sealed: *sealed,
            fingerprint: fingerprint.map(|digest| digest.to_string()),
            breaches: breaches.iter().map(breach).collect(),
        }
    }
}

/// What changed in a book (变化).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum Change {
    /// An entry was recorded.
    Recorded {
        /// Which.
        entry: String,
    },
    /// An entry was undone.
    Undone {
        /// Which.
        entry: String,
        /// The correction that says so.
        by: String,
    },
    /// Entries of others came in.
    Received {
        /// How many were new.
        new: u64,
    },
    /// A draft was saved.
    DraftSaved {
        /// Which.
        draft: String,
    },
    /// A draft was recorded or thrown away.
    DraftGone {
        /// Which.
        draft: String,
    },
}
