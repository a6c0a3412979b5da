//! Who answers for what, and how that stands, as JSON (`zhenggai-who/1`).

use serde::{Deserialize, Serialize};
use zhenggai_core::day::Day;
use zhenggai_core::oversight::matrix::{DutyLine, MatrixRow};
use zhenggai_core::oversight::scorecard::{BANDS, Scorecard};
use zhenggai_core::oversight::tenure::{Holder, Tenure};

use crate::event::PeriodRecord;
use crate::oversight::answering::HolderRecord;

/// What `format` says in every record of this shape.
pub const FORMAT: &str = "zhenggai-who/1";

/// Who answers for what in a dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WhoRecord {
    /// Always [`FORMAT`].
    pub format: String,
    /// The day.
    pub as_of: String,
    /// Whose sheet it is; absent where it is that of everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<HolderRecord>,
    /// The items with who answered for each in which duty.
    pub matrix: Vec<MatrixRowRecord>,
    /// How everybody stands, lead leaders first, then responsible units.
    pub scorecards: Vec<ScorecardRecord>,
}

/// One item with its duties.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MatrixRowRecord {
    /// The item.
    pub item: String,
    /// The days that are looked at: from the register to the closure, or to the day.
    pub within: PeriodRecord,
    /// The duties.
    pub duties: Vec<DutyLineRecord>,
}

/// Who held a duty over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DutyLineRecord {
    /// The duty.
    pub duty: String,
    /// Who held it, in the order of the days.
    pub tenures: Vec<TenureRecord>,
    /// The days on which nobody did.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gaps: Vec<PeriodRecord>,
}

/// A time in which a party held a duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TenureRecord {
    /// Who.
    pub party: HolderRecord,
    /// The item the duty was given for: this one, or one above it.
    pub given_for: String,
    /// From which day to which, within the days that are looked at.
    pub period: PeriodRecord,
    /// Whether it goes on on the day.
    pub holds: bool,
    /// Who held it until the day before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<HolderRecord>,
    /// The entry that gave it.
    pub entry: String,
}

/// How a party stands in one duty: items on which the work is done, with nothing below them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ScorecardRecord {
    /// Who; absent for the items for which nobody holds the duty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<HolderRecord>,
    /// In which duty.
    pub duty: String,
    /// How many items.
    pub items: usize,
    /// How many are struck off.
    pub closed: usize,
    /// How many are done and not struck off yet.
    pub waiting: usize,
    /// How many were done on their day or before.
    pub on_time: usize,
    /// How many were done after it.
    pub late: usize,
    /// How many are not done although their day is over.
    pub overdue: usize,
    /// How many are due soon.
    pub due_soon: usize,
    /// How many have no day.
    pub without_day: usize,
    /// How many are sent back and not handed in again.
    pub returned: usize,
    /// How often items were sent back.
    pub returns: usize,
    /// How many were opened again.
    pub reopened: usize,
    /// How many were given more time.
    pub extended: usize,
    /// How often a step of escalation was taken on them.
    pub escalations: usize,
    /// The ages of the items that are not struck off; absent where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ages: Option<AgesRecord>,
}

/// Ages of open items, in days since they were put on the register or opened again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AgesRecord {
    /// How many.
    pub count: usize,
    /// Their mean, a decimal with one place, rounded half up.
    pub mean: String,
    /// Their median, a decimal with one place.
    pub median: String,
    /// How many in each band of age, the youngest first.
    pub bands: Vec<BandRecord>,
}

/// A band of age.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BandRecord {
    /// Up to so many days; absent in the last band.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up_to: Option<u64>,
    /// How many.
    pub count: usize,
}

impl WhoRecord {
    /// Who answers for what on `day`; of one party where one is named.
    #[must_use]
    pub fn new(day: Day, party: Option<&Holder>, matrix: &[MatrixRow], cards: &[Scorecard]) -> Self {
        Self {
            format: FORMAT.to_owned(),
            as_of: day.to_string(),
            party: party.map(HolderRecord::from),
            matrix: matrix.iter().map(|row| MatrixRowRecord::new(row, day)).collect(),
            scorecards: cards.iter().map(ScorecardRecord::from).collect(),
        }
    }
}

impl MatrixRowRecord {
    fn new(row: &MatrixRow, day: Day) -> Self {
        let MatrixRow { item, within, duties } = row;
        Self {
            item: item.to_string(),
            within: within.into(),
            duties: duties.iter().map(|line| DutyLineRecord::new(line, day)).collect(),
        }
    }
}

impl DutyLineRecord {
    fn new(line: &DutyLine, day: Day) -> Self {
        let tenure = |it: &Tenure| TenureRecord {
            party: (&Holder::from(&it.party)).into(),
            given_for: it.given_for.to_string(),
            period: (&it.period).into(),
            holds: it.period.holds(day),
            after: line.before(it).map(|before| (&Holder::from(&before.party)).into()).collect(),
            entry: it.entry.to_string(),
        };
        Self {
            duty: line.duty.to_string(),
            tenures: line.tenures.iter().map(tenure).collect(),
            gaps: line.gaps.iter().map(PeriodRecord::from).collect(),
        }
    }
}

impl From<&Scorecard> for ScorecardRecord {
    fn from(card: &Scorecard) -> Self {
        let one_place = |tenths: u64| format!("{}.{}", tenths / 10, tenths % 10);
        let ages = card.ages.mean_tenths().zip(card.ages.median_halves());
        let ends = BANDS.iter().copied().map(Some).chain([None]);
        Self {
            party: card.holder.as_ref().map(HolderRecord::from),
            duty: card.duty.to_string(),
            items: card.items,
            closed: card.closed,
            waiting: card.waiting,
            on_time: card.on_time,
            late: card.late,
            overdue: card.overdue,
            due_soon: card.due_soon,
            without_day: card.without_day,
            returned: card.returned,
            returns: card.returns,
            reopened: card.reopened,
            extended: card.extended,
            escalations: card.escalations,
            ages: ages.map(|(mean, median)| AgesRecord {
                count: card.ages.count(),
                mean: one_place(mean),
                median: one_place(median.saturating_mul(5)),
                bands: ends
                    .zip(card.ages.bands())
                    .map(|(up_to, count)| BandRecord { up_to, count })
                    .collect(),
            }),
        }
    }
}
