//! Results, rules, recoveries, accountability and published figures as records.

use serde::{Deserialize, Serialize};
use zhenggai_core::claim::Claim;
use zhenggai_core::day::Day;
use zhenggai_core::id::{AccountabilityId, ClaimId, RecoveryId, ResultId, RuleOutputId};
use zhenggai_core::invalid::Invalid;
use zhenggai_core::money::Money;
use zhenggai_core::outcome::{Accountability, Recovery, RuleOutput, TypedResult};
use zhenggai_core::quantity::Quantity;
use zhenggai_core::text::{Name, Text};

/// A typed result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ResultRecord {
    /// Its id.
    pub id: String,
    /// Of what.
    pub item: String,
    /// What is counted.
    pub what: String,
    /// The figure, a decimal.
    pub value: String,
    /// `exact`, `at_least`, `at_most` or `about`.
    pub bound: String,
    /// The measure word.
    pub unit: String,
    /// How it is counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counting_rule: Option<String>,
}

impl From<&TypedResult> for ResultRecord {
    fn from(result: &TypedResult) -> Self {
        let TypedResult { id, item, what, quantity, counting_rule } = result;
        let Quantity { value, bound, unit } = quantity;
        Self {
            id: id.to_string(),
            item: item.to_string(),
            what: what.to_string(),
            value: value.to_string(),
            bound: bound.to_string(),
            unit: unit.to_string(),
            counting_rule: counting_rule.as_ref().map(Text::to_string),
        }
    }
}

impl TryFrom<&ResultRecord> for TypedResult {
    type Error = Invalid;

    fn try_from(record: &ResultRecord) -> Result<Self, Invalid> {
        let ResultRecord { id, item, what, value, bound, unit, counting_rule } = record;
        let unit = Name::new("unit", unit)?;
        Ok(Self {
            id: ResultId::new(id)?,
            item: item.parse()?,
            what: Name::new("what", what)?,
            quantity: Quantity { value: value.parse()?, bound: bound.parse()?, unit },
            counting_rule: counting_rule
                .as_deref()
                .map(|rule| Text::new("counting_rule", rule))
                .transpose()?,
        })
    }
}

/// A rule that was made, revised or repealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RuleOutputRecord {
    /// Its id.
    pub id: String,
    /// Which item produced it.
    pub item: String,
    /// Its title, without 《》.
    pub title: String,
    /// How far it has come.
    pub stage: String,
    /// From when it is in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force_from: Option<String>,
}

impl From<&RuleOutput> for RuleOutputRecord {
    fn from(output: &RuleOutput) -> Self {
        let RuleOutput { id, item, title, stage, in_force_from } = output;
        Self {
            id: id.to_string(),
            item: item.to_string(),
            title: title.to_string(),
            stage: stage.to_string(),
            in_force_from: in_force_from.map(|day| day.to_string()),
        }
    }
}

impl TryFrom<&RuleOutputRecord> for RuleOutput {
    type Error = Invalid;

    fn try_from(record: &RuleOutputRecord) -> Result<Self, Invalid> {
        let RuleOutputRecord { id, item, title, stage, in_force_from } = record;
        Ok(Self {
            id: RuleOutputId::new(id)?,
            item: item.parse()?,
            title: Name::new("title", title)?,
            stage: stage.parse()?,
            in_force_from: in_force_from.as_deref().map(str::parse::<Day>).transpose()?,
        })
    }
}

/// Money to be got back, in yuan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RecoveryRecord {
    /// Its id.
    pub id: String,
    /// Which item.
    pub item: String,
    /// What kind.
    pub recovery_kind: String,
    /// How much is owed, a decimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due_yuan: Option<String>,
    /// How much has come in, a decimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_yuan: Option<String>,
}

impl From<&Recovery> for RecoveryRecord {
    fn from(recovery: &Recovery) -> Self {
        let Recovery { id, item, kind, due, paid } = recovery;
        Self {
            id: id.to_string(),
            item: item.to_string(),
            recovery_kind: kind.to_string(),
            due_yuan: due.map(|money| money.to_string()),
            paid_yuan: paid.map(|money| money.to_string()),
        }
    }
}

impl TryFrom<&RecoveryRecord> for Recovery {
    type Error = Invalid;

    fn try_from(record: &RecoveryRecord) -> Result<Self, Invalid> {
        let RecoveryRecord { id, item, recovery_kind, due_yuan, paid_yuan } = record;
        let money = |yuan: &Option<String>| yuan.as_deref().map(str::parse::<Money>).transpose();
        Ok(Self {
            id: RecoveryId::new(id)?,
            item: item.parse()?,
            kind: recovery_kind.parse()?,
            due: money(due_yuan)?,
            paid: money(paid_yuan)?,
        })
    }
}

/// An accountability outcome: counts, never names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AccountabilityOutcomeRecord {
    /// Its id.
    pub id: String,
    /// Which item it belongs to.
    pub item: String,
    /// Its family.
    pub family: String,
    /// The word used.
    pub word: String,
    /// Distinct persons.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub persons: Option<u32>,
    /// Person-events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person_events: Option<u32>,
    /// Cases.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cases: Option<u32>,
}

impl From<&Accountability> for AccountabilityOutcomeRecord {
    fn from(it: &Accountability) -> Self {
        Self {
            id: it.id().to_string(),
            item: it.item().to_string(),
            family: it.family().to_string(),
            word: it.kind().to_string(),
            persons: it.persons(),
            person_events: it.person_events(),
            cases: it.cases(),
        }
    }
}

impl TryFrom<&AccountabilityOutcomeRecord> for Accountability {
    type Error = Invalid;

    fn try_from(record: &AccountabilityOutcomeRecord) -> Result<Self, Invalid> {
        let AccountabilityOutcomeRecord { id, item, family, word, persons, person_events, cases } = record;
        let word = Name::new("word", word)?;
        Self::new(AccountabilityId::new(id)?, item.parse()?, family.parse()?, word).with_counts(
            *persons,
            *person_events,
            *cases,
        )
    }
}

/// A published figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ClaimRecord {
    /// Its id.
    pub id: String,
    /// What it says.
    pub claim_kind: String,
    /// What it counts.
    pub of: String,
    /// The figure, a decimal.
    pub value: String,
}

impl From<&Claim> for ClaimRecord {
    fn from(claim: &Claim) -> Self {
        let Claim { id, kind, of, value } = claim;
        Self {
            id: id.to_string(),
            claim_kind: kind.to_string(),
            of: of.to_string(),
            value: value.to_string(),
        }
    }
}

impl TryFrom<&ClaimRecord> for Claim {
    type Error = Invalid;

    fn try_from(record: &ClaimRecord) -> Result<Self, Invalid> {
        let ClaimRecord { id, claim_kind, of, value } = record;
        Ok(Self { id: ClaimId::new(id)?, kind: claim_kind.parse()?, of: of.parse()?, value: value.parse()? })
    }
}
