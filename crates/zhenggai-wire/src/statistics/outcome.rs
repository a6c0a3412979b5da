//! What came of accountability and of recoveries, as records.

use serde::{Deserialize, Serialize};
use zhenggai_core::language::Language;
use zhenggai_core::outcome::RecoveryKind;
use zhenggai_core::say::figures;
use zhenggai_core::statistics::outcome::{FourForm, OutcomeFormula, Outcomes, Recoveries, Sanctions};

/// What came of accountability and of recoveries, each figure with how it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomesRecord {
    /// The day up to which is counted.
    pub cut_off: String,
    /// How the figures are made: id and words.
    pub definitions: Vec<DefinitionRecord>,
    /// All accountability outcomes.
    pub sanctions: SanctionsRecord,
    /// By the four forms; those of which it was not said which come first, without a `form`.
    pub forms: Vec<FormRecord>,
    /// By responsible unit; an item of several units counts for each.
    pub units: Vec<UnitRecord>,
    /// All recoveries.
    pub recoveries: RecoveriesRecord,
    /// By kind.
    pub kinds: Vec<KindRecord>,
}

/// How a figure is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DefinitionRecord {
    /// `person_events_added`, `persons_at_most`, `due_less_paid`.
    pub formula: String,
    /// In words.
    pub text: String,
}

/// Accountability outcomes, counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SanctionsRecord {
    /// How many outcomes.
    pub outcomes: usize,
    /// Person-events.
    pub person_events: u64,
    /// How many of the outcomes tell persons alone.
    pub events_untold: usize,
    /// Persons, at most.
    pub persons_at_most: u64,
    /// How many outcomes tell persons; with one the number is exact.
    pub persons_told: usize,
    /// Cases.
    pub cases: u64,
    /// How many outcomes tell no count.
    pub uncounted: usize,
    /// The entries that the figures rest on.
    pub entries: Vec<String>,
}

/// The outcomes of one form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FormRecord {
    /// `first`, `second`, `third`, `fourth`; absent where it was not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// Its name.
    pub name: String,
    /// The outcomes.
    pub sanctions: SanctionsRecord,
}

/// The outcomes of one unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitRecord {
    /// Its id; absent where no unit is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The outcomes.
    pub sanctions: SanctionsRecord,
}

/// Recoveries, added up; decimals in yuan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecoveriesRecord {
    /// How many.
    pub count: usize,
    /// What is owed.
    pub due_yuan: String,
    /// What came in.
    pub paid_yuan: String,
    /// What is still out.
    pub outstanding_yuan: String,
    /// How many do not tell what is owed.
    pub due_untold: usize,
    /// How many do not tell what came in.
    pub paid_untold: usize,
    /// The entries that the figures rest on.
    pub entries: Vec<String>,
}

/// The recoveries of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindRecord {
    /// `recovered`, `restituted`, `returned`, `collected`, `loss_recovered`.
    pub recovery_kind: String,
    /// Its name.
    pub name: String,
    /// The recoveries.
    pub recoveries: RecoveriesRecord,
}

impl OutcomesRecord {
    /// The record, with names and definitions in `language`.
    #[must_use]
    pub fn new(of: &Outcomes, language: Language) -> Self {
        let definition = |formula: &OutcomeFormula| DefinitionRecord {
            formula: formula.to_string(),
            text: figures::outcome_formula(*formula, language).to_owned(),
        };
        let form = |(form, sanctions): (&Option<FourForm>, &Sanctions)| FormRecord {
            form: form.map(|form| form.to_string()),
            name: figures::form(*form, language).to_owned(),
            sanctions: sanctions.into(),
        };
        let kind = |(kind, recoveries): (&RecoveryKind, &Recoveries)| KindRecord {
            recovery_kind: kind.to_string(),
            name: figures::recovery_kind(*kind, language).to_owned(),
            recoveries: recoveries.into(),
        };
        let units = of.units.iter().map(|(party, sanctions)| UnitRecord {
            party: party.as_ref().map(|party| party.id.to_string()),
            name: party.as_ref().map(|party| party.name.to_string()),
            sanctions: sanctions.into(),
        });
        Self {
            cut_off: of.cut_off.to_string(),
            definitions: OutcomeFormula::ALL.iter().map(definition).collect(),
            sanctions: (&of.sanctions).into(),
            forms: of.forms.iter().map(form).collect(),
            units: units.collect(),
            recoveries: (&of.recoveries).into(),
            kinds: of.kinds.iter().map(kind).collect(),
        }
    }
}

impl From<&Sanctions> for SanctionsRecord {
    fn from(of: &Sanctions) -> Self {
        Self {
            outcomes: of.outcomes,
            person_events: of.person_events,
            events_untold: of.events_untold,
            persons_at_most: of.persons_at_most,
            persons_told: of.persons_told,
            cases: of.cases,
            uncounted: of.uncounted,
            entries: of.entries.iter().map(ToString::to_string).collect(),
        }
    }
}

impl From<&Recoveries> for RecoveriesRecord {
    fn from(of: &Recoveries) -> Self {
        Self {
            count: of.count,
            due_yuan: of.due.to_string(),
            paid_yuan: of.paid.to_string(),
            outstanding_yuan: of.outstanding.to_string(),
            due_untold: of.due_untold,
            paid_untold: of.paid_untold,
            entries: of.entries.iter().map(ToString::to_string).collect(),
        }
    }
}
