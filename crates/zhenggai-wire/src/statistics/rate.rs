//! Rates as records: the definition always goes with the figure.

use serde::{Deserialize, Serialize};
use zhenggai_core::language::Language;
use zhenggai_core::say::figures;
use zhenggai_core::statistics::Rate;
use zhenggai_core::statistics::group::Group;

/// A group of items.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupRecord {
    /// `all`, `unit`, `leader`, `class`, `aspect`, `source`.
    pub kind: String,
    /// The id of the party or aspect, or the word of the class or source; absent for all, and where nobody said.
    pub id: Option<String>,
    /// Its name.
    pub name: String,
}

impl GroupRecord {
    /// The record of a group.
    #[must_use]
    pub fn new(group: &Group, language: Language) -> Self {
        let (kind, id) = match group {
            Group::All => ("all", None),
            Group::Unit(party) => ("unit", party.as_ref().map(|party| party.id.to_string())),
            Group::Leader(party) => ("leader", party.as_ref().map(|party| party.id.to_string())),
            Group::Class(class) => ("class", class.map(|class| class.to_string())),
            Group::Aspect(aspect) => ("aspect", aspect.as_ref().map(|(id, _)| id.to_string())),
            Group::Source(source) => ("source", Some(source.to_string())),
        };
        Self { kind: kind.to_owned(), id, name: figures::group(group, language) }
    }
}

/// A rate with its definition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RateRecord {
    /// Items of which level are counted.
    pub level: String,
    /// `strict`, `lenient`, `closed`, `due_only`.
    pub formula: String,
    /// How many count.
    pub numerator: usize,
    /// Out of how many.
    pub denominator: usize,
    /// The percentage, cut as `rounding` and `places` say; absent where there is none.
    pub percent: Option<String>,
    /// Why there is none: `nothing_counted`, `continuing`.
    pub no_rate: Option<String>,
    /// `half_up` or `truncate`.
    pub rounding: String,
    /// To how many places of the percentage.
    pub places: u32,
    /// The day up to which is counted.
    pub cut_off: String,
    /// All of it in a sentence.
    pub sentence: String,
}

impl RateRecord {
    /// The record of a rate.
    #[must_use]
    pub fn new(rate: &Rate, language: Language) -> Self {
        let parts = rate.parts();
        let (percent, no_rate) = match parts.percent {
            Ok(percent) => (Some(percent), None),
            Err(why) => (None, Some(why.to_string())),
        };
        Self {
            level: parts.definition.level.to_string(),
            formula: parts.definition.formula.to_string(),
            numerator: parts.numerator,
            denominator: parts.denominator,
            percent,
            no_rate,
            rounding: parts.definition.rounding.to_string(),
            places: parts.definition.places,
            cut_off: parts.definition.cut_off.to_string(),
            sentence: figures::rate(rate, language),
        }
    }
}
