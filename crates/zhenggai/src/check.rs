//! The main job: a published notice goes in; what it says, what contradicts itself, and what may be struck off
//! comes out.

use zhenggai_core::closure::policy::Policy;
use zhenggai_core::closure::policy::validity::Validity;
use zhenggai_core::closure::{Assessment, assess};
use zhenggai_core::day::Day;
use zhenggai_core::dossier::{Coverage, Dossier};
use zhenggai_core::draft::DossierDraft;
use zhenggai_core::id::{DeviceId, DossierId, PartyId};
use zhenggai_core::inspection::Regime;
use zhenggai_core::ledger::entry::Author;
use zhenggai_core::ledger::intake;
use zhenggai_core::moment::Moment;
use zhenggai_core::party::{Duty, Party, PartyKind};
use zhenggai_core::text::Name;
use zhenggai_notice::diagnostic::Diagnostic;
use zhenggai_notice::reading::Reading;
use zhenggai_notice::source::Source;
use zhenggai_wire::hash::sha256;

use crate::book::{Asked, Book};
use crate::choice::{Choice, Rules, by_day};
use crate::fault::Fault;

/// A notice as it was handed in.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// Its bytes.
    pub bytes: &'a [u8],
    /// The day as of which to judge; without one, the day of the notice.
    pub as_of: Option<Day>,
    /// The moment, by the caller's clock: when the entries are written. It is also the day for a notice
    /// that prints none.
    pub now: Moment,
    /// Today, by the caller's calendar.
    pub today: Day,
}

/// A notice that was checked (核对结果).
#[derive(Debug, Clone)]
pub struct Checked {
    /// The text and where everything stands in it.
    pub source: Source,
    /// What it says.
    pub reading: Reading,
    /// What contradicts itself or is missing, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// What of it can be taken into a record.
    pub draft: DossierDraft,
    /// The record it was taken into.
    pub book: Book,
    /// How the rule set came to judge.
    pub choice: Choice,
    /// The day as of which was judged.
    pub day: Day,
    /// The dossier as of that day.
    pub dossier: Dossier,
    /// The verdicts.
    pub assessment: Assessment,
}

/// Reads a notice without taking it into a record: text, reading, diagnostics.
///
/// # Errors
/// `Fault::Unreadable` when the bytes are no text that can be read.
pub fn read(bytes: &[u8]) -> Result<(Source, Reading, Vec<Diagnostic>), Fault> {
    let source = zhenggai_notice::decode::source(bytes)?;
    let reading = zhenggai_notice::read(&source);
    let diagnostics = zhenggai_notice::lint::lint(&source, &reading);
    Ok((source, reading, diagnostics))
}

/// Checks a notice: reads it, takes it into a fresh ledger, judges every item under a rule set that is named, or
/// under the one in force for its line of oversight on the day of the feedback ([`Rules::ByDay`]).
///
/// A notice is a published extract: what it does not print is unknown, not absent.
///
/// # Errors
/// `Fault::Unreadable` when the bytes are no text that can be read, `Fault::BeforePublication` when `as_of`
/// lies before the day of the notice.
pub fn check(given: Given<'_>, rules: impl Into<Rules>) -> Result<Checked, Fault> {
    let (source, reading, diagnostics) = read(given.bytes)?;
    let draft = zhenggai_notice::lower::draft(&source, &reading);
    let published = draft.published_on.as_ref().map(|day| day.value);
    let day = given.as_of.or(published).unwrap_or(given.today);
    if let Some(published) = published.filter(|published| day < *published) {
        return Err(Fault::BeforePublication { published, asked: day });
    }
    let (policy, choice) = chosen(rules.into(), &draft, given.today)?;
    let digest = sha256(given.bytes).to_string();
    let short: String = digest.chars().skip("sha256:".len()).take(16).collect();
    let dossier_id = DossierId::new(&format!("notice-{short}"))?;
    let mut book = Book::new(dossier_id.clone(), DeviceId::new("reader")?, policy)?;
    let author = author(&draft)?;
    for read in intake::events(&draft, Coverage::PublishedExtract, &Name::new("title", UNTITLED)?)? {
        book.record(Asked {
            event: read.event,
            author: author.clone(),
            effective_on: published.unwrap_or(day),
            origin: read.origin,
            now: given.now,
        })?;
    }
    let dossier =
        book.as_of(day).dossier.clone().ok_or(zhenggai_core::ledger::refusal::Refusal::DossierNotOpened)?;
    let assessment = assess(&dossier, book.policy(), day);
    Ok(Checked { source, reading, diagnostics, draft, book, choice, day, dossier, assessment })
}

/// The rule set to judge by, and how it came to do so.
fn chosen(rules: Rules, draft: &DossierDraft, today: Day) -> Result<(Policy, Choice), Fault> {
    let feedback = draft.feedback_on.as_ref().map(|day| day.value);
    let day = feedback.or_else(|| draft.published_on.as_ref().map(|day| day.value));
    let regime = draft.regime.as_ref().map_or(Regime::Other, |regime| regime.value);
    let (policy, named) = match rules {
        Rules::Named(policy) => (*policy, true),
        Rules::ByDay => (by_day(regime, day.unwrap_or(today))?, false),
    };
    let validity = day.map_or(Validity::InForce, |day| policy.validity(day));
    let choice = Choice { named, regime, day, is_feedback: feedback.is_some(), validity };
    Ok((policy, choice))
}

const UNTITLED: &str = "（无标题）";

/// The publisher answers for what is printed.
fn author(draft: &DossierDraft) -> Result<Author, Fault> {
    let name = draft.publisher.as_ref().map(|publisher| publisher.value.clone());
    let name = name.map_or_else(|| Name::new("name", "（未署名）"), Ok)?;
    let party = Party { id: PartyId::new("publisher")?, kind: PartyKind::Body, name };
    Ok(Author { party, duty: Duty::Publisher })
}
