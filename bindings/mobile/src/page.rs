//! Pages: the dossier, and everything about one item.

use zhenggai::core::decision::Decision;
use zhenggai::core::dossier::Coverage;
use zhenggai::core::dossier::file::EvidenceFile;
use zhenggai::core::dossier::recorded::{Mark, Recorded};
use zhenggai::core::evidence::EvidenceKind;
use zhenggai::core::item::Level;
use zhenggai::core::party::Duty;
use zhenggai::core::responsibility::Responsibility;
use zhenggai::core::review::{ClosureReason, ClosureStatus, ReviewStep};
use zhenggai::core::work::{Act, WorkReport, WorkStatus};
use zhenggai::field::sheet::Sheet;

use crate::card::{Answer, answers, printed};
use crate::deed::Place;

/// A dossier (整改台账).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DossierPage {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// How much of the record it shows.
    pub coverage: Coverage,
    /// The day of the feedback.
    pub feedback_on: Option<String>,
    /// The rule set by which it is judged.
    pub rules: String,
    /// Its version.
    pub version: String,
    /// How many entries there are.
    pub entries: u64,
    /// Entries that this version of the app does not understand; they are kept, and moved on.
    pub not_understood: u64,
    /// Every item, lowest level first.
    pub items: Vec<String>,
}

/// Everything about one item (事项详情).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ItemPage {
    /// The item.
    pub item: String,
    /// Its level.
    pub level: Level,
    /// Its printed number, where it has one.
    pub label: Option<String>,
    /// What it says.
    pub text: String,
    /// The items above, nearest first.
    pub above: Vec<String>,
    /// The items right below.
    pub below: Vec<String>,
    /// The due day in force.
    pub due: Option<String>,
    /// The first due day that was set.
    pub original_due: Option<String>,
    /// Whether an obligation goes on without end.
    pub standing: bool,
    /// Who answers for it on the day.
    pub answering: Vec<Answer>,
    /// Who was made responsible for it, past ones included.
    pub responsibilities: Vec<Tenure>,
    /// What was last reported in the running round.
    pub work: Option<WorkStatus>,
    /// All reports, in order.
    pub reports: Vec<Report>,
    /// All evidence, withdrawn pieces included.
    pub evidence: Vec<EvidencePiece>,
    /// The review steps since the latest request for closure.
    pub reviews: Vec<ReviewNote>,
    /// Where it stands on the closure axis.
    pub closure: ClosureStatus,
    /// Why it is struck off, where it is.
    pub closed: Option<ClosureReason>,
    /// The running round, from 1.
    pub round: u32,
}

/// Who was made responsible, from when to when (任期).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Tenure {
    /// In which duty.
    pub duty: Duty,
    /// The id of the party.
    pub party: String,
    /// Its name or office.
    pub name: String,
    /// The first day, where one was said.
    pub from: Option<String>,
    /// The last day, where one was said.
    pub until: Option<String>,
}

/// What the responsible unit reported (整改进展).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Report {
    /// The entry that recorded it.
    pub entry: String,
    /// The day from which it counts.
    pub on: String,
    /// The party that said it.
    pub by: String,
    /// How far it has come.
    pub status: Option<WorkStatus>,
    /// What kinds of things were done.
    pub acts: Vec<Act>,
    /// The report.
    pub text: Option<String>,
}

/// A piece of evidence and what reviewers said of it (佐证材料).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct EvidencePiece {
    /// Its id.
    pub id: String,
    /// The entry that recorded it.
    pub entry: String,
    /// What kind it is.
    pub kind: EvidenceKind,
    /// Its title.
    pub title: String,
    /// The digest of the file that the app keeps.
    pub digest: Option<String>,
    /// The size of the file in bytes.
    pub size: Option<u64>,
    /// The instant at which a device took it, in milliseconds since 1970 in UTC.
    pub captured_at: Option<i64>,
    /// Where it was taken.
    pub place: Option<Place>,
    /// What it shows, in words.
    pub caption: Option<String>,
    /// The latest decision; absent while nobody has looked.
    pub decision: Option<Decision>,
    /// Whether it was withdrawn or replaced.
    pub withdrawn: bool,
}

/// A review step (审核).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ReviewNote {
    /// The entry that recorded it.
    pub entry: String,
    /// The day.
    pub on: String,
    /// The party that reviewed.
    pub by: String,
    /// Which stage; absent when nobody said.
    pub stage: Option<String>,
    /// Passed or sent back.
    pub decision: Decision,
    /// Why.
    pub comment: Option<String>,
}

impl From<Sheet> for ItemPage {
    fn from(sheet: Sheet) -> Self {
        let Sheet {
            item,
            label,
            text,
            above,
            below,
            term,
            answering,
            responsibilities,
            work,
            reports,
            evidence,
            reviews,
            closure,
            closed,
            round,
        } = sheet;
        Self {
            item: item.to_string(),
            level: item.level(),
            label: label.as_ref().map(ToString::to_string),
            text,
            above: printed(&above),
            below: printed(&below),
            due: term.as_ref().and_then(|term| term.due).map(|day| day.to_string()),
            original_due: term.as_ref().and_then(|term| term.original).map(|day| day.to_string()),
            standing: term.as_ref().is_some_and(|term| term.standing.is_some()),
            answering: answers(&answering),
            responsibilities: responsibilities.iter().map(|held| Tenure::from(&held.value)).collect(),
            work,
            reports: reports.iter().map(Report::from).collect(),
            evidence: evidence.iter().map(EvidencePiece::from).collect(),
            reviews: reviews.iter().map(ReviewNote::from).collect(),
            closure,
            closed,
            round,
        }
    }
}

impl From<&Responsibility> for Tenure {
    fn from(held: &Responsibility) -> Self {
        Self {
            duty: held.duty(),
            party: held.party().id.to_string(),
            name: held.party().name.to_string(),
            from: held.from().map(|day| day.to_string()),
            until: held.until().map(|day| day.to_string()),
        }
    }
}

impl From<&Recorded<WorkReport>> for Report {
    fn from(recorded: &Recorded<WorkReport>) -> Self {
        let Recorded { mark: Mark { entry, on, author, duty: _, origin: _ }, value, corrected: _ } = recorded;
        let WorkReport { item: _, status, acts, text } = value;
        Self {
            entry: entry.to_string(),
            on: on.to_string(),
            by: author.to_string(),
            status: *status,
            acts: acts.clone(),
            text: text.as_ref().map(ToString::to_string),
        }
    }
}

impl From<&EvidenceFile> for EvidencePiece {
    fn from(file: &EvidenceFile) -> Self {
        let it = &file.evidence.value;
        Self {
            id: it.id.to_string(),
            entry: file.evidence.entry().to_string(),
            kind: it.kind,
            title: it.title.to_string(),
            digest: it.digest.map(|digest| digest.to_string()),
            size: it.size,
            captured_at: it.captured_at.map(|moment| moment.millis()),
            place: it.place.as_ref().map(Place::from),
            caption: it.caption.as_ref().map(ToString::to_string),
            decision: file.decision(),
            withdrawn: file.withdrawn.is_some(),
        }
    }
}

impl From<&Recorded<ReviewStep>> for ReviewNote {
    fn from(recorded: &Recorded<ReviewStep>) -> Self {
        let Recorded { mark: Mark { entry, on, author, duty: _, origin: _ }, value, corrected: _ } = recorded;
        let ReviewStep { item: _, stage, decision, comment } = value;
        Self {
            entry: entry.to_string(),
            on: on.to_string(),
            by: author.to_string(),
            stage: stage.as_ref().map(ToString::to_string),
            decision: *decision,
            comment: comment.as_ref().map(ToString::to_string),
        }
    }
}
