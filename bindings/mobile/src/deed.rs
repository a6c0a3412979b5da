//! What is said in the field, as records that become events.

use zhenggai::core::Invalid;
use zhenggai::core::decision::Decision;
use zhenggai::core::disclosure::Disclosure;
use zhenggai::core::evidence::{self, EvidenceKind};
use zhenggai::core::ledger::event;
use zhenggai::core::moment::Moment;
use zhenggai::core::position::Position;
use zhenggai::core::review::ReviewStep;
use zhenggai::core::text::{Name, Text};
use zhenggai::core::work::{self, Act, WorkStatus};

/// What the responsible unit reports of an item (整改进展).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct WorkReport {
    /// Of what, such as `measure:F1.M1`.
    pub item: String,
    /// How far it has come; absent when the report does not say.
    pub status: Option<WorkStatus>,
    /// What kinds of things were done.
    pub acts: Vec<Act>,
    /// The report.
    pub text: Option<String>,
}

/// A piece of evidence (佐证材料). The app keeps the file; its digest is bound in the record, which is signed.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Evidence {
    /// Its id; made out of the app's randomness where none is given.
    pub id: Option<String>,
    /// What it shows, such as `measure:F1.M1`.
    pub item: String,
    /// What kind it is.
    pub kind: EvidenceKind,
    /// Its title.
    pub title: String,
    /// The digest of the file, as `Book.prove` makes it.
    pub digest: Option<String>,
    /// The size of the file in bytes.
    pub size: Option<u64>,
    /// The day of what it shows.
    pub captured_on: Option<String>,
    /// The instant at which the device took it, in milliseconds since 1970 in UTC.
    pub captured_at: Option<i64>,
    /// Where it was taken.
    pub place: Option<Place>,
    /// What it shows, in words.
    pub caption: Option<String>,
    /// The last day on which it proves anything.
    pub expires_on: Option<String>,
    /// Who may read it.
    pub disclosure: Disclosure,
}

/// A place on the earth (位置): WGS 84 in millionths of a degree, north and east positive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Record)]
pub struct Place {
    /// Millionths of a degree north.
    pub latitude: i32,
    /// Millionths of a degree east.
    pub longitude: i32,
}

/// A review step (审核).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Review {
    /// Of what.
    pub item: String,
    /// Which stage of the rule set's review; absent when nobody said.
    pub stage: Option<String>,
    /// Passed or sent back.
    pub decision: Decision,
    /// Why.
    pub comment: Option<String>,
}

/// How a conflict is settled (裁定).
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Settlement {
    /// The entry that stands.
    pub stands: String,
    /// Those that give way: they stay in the ledger, without effect.
    pub give_way: Vec<String>,
    /// Why.
    pub reason: String,
}

fn text(field: &'static str, given: Option<String>) -> Result<Option<Text>, Invalid> {
    given.map(|given| Text::new(field, &given)).transpose()
}

impl From<&Position> for Place {
    fn from(position: &Position) -> Self {
        Self { latitude: position.latitude(), longitude: position.longitude() }
    }
}

impl TryFrom<WorkReport> for event::Event {
    type Error = Invalid;

    fn try_from(report: WorkReport) -> Result<Self, Invalid> {
        let WorkReport { item, status, acts, text: said } = report;
        let report = work::WorkReport { item: item.parse()?, status, acts, text: text("text", said)? };
        Ok(Self::WorkReported(report))
    }
}

impl Evidence {
    /// The event, under this id where none is given.
    pub(crate) fn event(self, fresh: &str) -> Result<event::Event, Invalid> {
        let Self {
            id,
            item,
            kind,
            title,
            digest,
            size,
            captured_on,
            captured_at,
            place,
            caption,
            expires_on,
            disclosure,
        } = self;
        let place = place.map(|it| Position::from_micro_degrees(it.latitude, it.longitude));
        Ok(event::Event::EvidenceSubmitted(evidence::Evidence {
            id: id.as_deref().unwrap_or(fresh).parse()?,
            item: item.parse()?,
            kind,
            title: Name::new("title", &title)?,
            digest: digest.map(|digest| digest.parse()).transpose()?,
            size,
            captured_on: captured_on.map(|day| day.parse()).transpose()?,
            captured_at: captured_at.map(Moment::from_millis).transpose()?,
            place: place.transpose()?,
            caption: text("caption", caption)?,
            expires_on: expires_on.map(|day| day.parse()).transpose()?,
            disclosure,
        }))
    }
}

impl TryFrom<Review> for event::Event {
    type Error = Invalid;

    fn try_from(review: Review) -> Result<Self, Invalid> {
        let Review { item, stage, decision, comment } = review;
        let stage = stage.map(|stage| Name::new("stage", &stage)).transpose()?;
        let comment = text("comment", comment)?;
        Ok(Self::Reviewed(ReviewStep { item: item.parse()?, stage, decision, comment }))
    }
}

impl TryFrom<Settlement> for event::Event {
    type Error = Invalid;

    fn try_from(settlement: Settlement) -> Result<Self, Invalid> {
        let Settlement { stands, give_way, reason } = settlement;
        let give_way = give_way.iter().map(|entry| entry.parse()).collect::<Result<_, _>>()?;
        let reason = Text::new("reason", &reason)?;
        Ok(Self::ConflictSettled(event::Settlement { stands: stands.parse()?, give_way, reason }))
    }
}
