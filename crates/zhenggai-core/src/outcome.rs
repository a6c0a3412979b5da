//! What came of the work: typed results, rules, money, accountability.

use crate::day::Day;
use crate::id::{AccountabilityId, RecoveryId, ResultId, RuleOutputId};
use crate::invalid::Invalid;
use crate::item::Item;
use crate::money::Money;
use crate::quantity::Quantity;
use crate::text::{Name, Text};
use crate::vocabulary;

/// A figure that came of the work (成效数据).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedResult {
    /// Its id.
    pub id: ResultId,
    /// Of what.
    pub item: Item,
    /// What is counted.
    pub what: Name,
    /// The figure.
    pub quantity: Quantity,
    /// How it is counted (口径).
    pub counting_rule: Option<Text>,
}

vocabulary! {
    /// How far a rule has come (制度状态).
    pub enum RuleStage as "stage" {
        /// Drafted, or out for comment: not in force (起草、初稿、征求意见).
        Drafted = "drafted",
        /// Said to have been made, without saying that it was issued (制定).
        Made = "made",
        /// Issued (出台、印发).
        Issued = "issued",
        /// Revised and in force (修订).
        Revised = "revised",
        /// Repealed (废止).
        Repealed = "repealed",
    }
}

/// A rule that was made, revised or repealed (制度文件).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleOutput {
    /// Its id.
    pub id: RuleOutputId,
    /// Which item produced it.
    pub item: Item,
    /// Its title, without 《》.
    pub title: Name,
    /// How far it has come.
    pub stage: RuleStage,
    /// From when it is in force.
    pub in_force_from: Option<Day>,
}

vocabulary! {
    /// What was done with money (追缴种类).
    pub enum RecoveryKind as "recovery_kind" {
        /// Got back (追缴、追回).
        Recovered = "recovered",
        /// Made good (退赔).
        Restituted = "restituted",
        /// Returned to whom it belongs (清退、退还).
        Returned = "returned",
        /// Collected for the treasury (收缴、上缴、补缴).
        Collected = "collected",
        /// Loss averted or made up (挽回损失).
        LossRecovered = "loss_recovered",
    }
}

/// Money to be got back (追缴、挽回损失). An amount that nobody named is absent, never zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recovery {
    /// Its id.
    pub id: RecoveryId,
    /// Which item.
    pub item: Item,
    /// What kind.
    pub kind: RecoveryKind,
    /// How much is owed.
    pub due: Option<Money>,
    /// How much has come in, altogether.
    pub paid: Option<Money>,
}

vocabulary! {
    /// The family of an accountability outcome (问责、处分类别). Source: domain 5.2.
    pub enum AccountabilityFamily as "family" {
        /// Talk, criticism, inspection order, admonition (谈话提醒、批评教育、责令检查、诫勉).
        LightHandling = "light_handling",
        /// Accountability of organisations and leaders (问责、通报).
        Accountability = "accountability",
        /// Organisational handling (组织处理).
        OrganisationalHandling = "organisational_handling",
        /// Party discipline (党纪处分).
        PartyDiscipline = "party_discipline",
        /// Administrative sanction (政务处分).
        AdministrativeSanction = "administrative_sanction",
        /// Case filed or handed to justice (立案、移送司法).
        Criminal = "criminal",
        /// Leads handed over (移交问题线索); numbers only, never text.
        Leads = "leads",
    }
}

/// An accountability outcome (问责情况): counts, never names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accountability {
    id: AccountabilityId,
    item: Item,
    family: AccountabilityFamily,
    kind: Name,
    persons: Option<u32>,
    person_events: Option<u32>,
    cases: Option<u32>,
}

impl Accountability {
    /// An outcome of this family; `kind` is the word used, such as 诫勉.
    #[must_use]
    pub const fn new(id: AccountabilityId, item: Item, family: AccountabilityFamily, kind: Name) -> Self {
        Self { id, item, family, kind, persons: None, person_events: None, cases: None }
    }

    /// With its counts: distinct persons (人), person-events (人次), cases (件、起). They never add up.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` when there are fewer person-events than persons.
    pub fn with_counts(
        mut self,
        persons: Option<u32>,
        person_events: Option<u32>,
        cases: Option<u32>,
    ) -> Result<Self, Invalid> {
        if let (Some(persons), Some(events)) = (persons, person_events)
            && events < persons
        {
            let given = format!("{events}");
            return Err(Invalid::OutOfRange {
                field: "person_events",
                given,
                allowed: "at least the number of persons",
            });
        }
        (self.persons, self.person_events, self.cases) = (persons, person_events, cases);
        Ok(self)
    }

    /// Its id.
    #[must_use]
    pub const fn id(&self) -> &AccountabilityId {
        &self.id
    }

    /// Which item it belongs to.
    #[must_use]
    pub const fn item(&self) -> &Item {
        &self.item
    }

    /// Its family.
    #[must_use]
    pub const fn family(&self) -> AccountabilityFamily {
        self.family
    }

    /// The word used.
    #[must_use]
    pub const fn kind(&self) -> &Name {
        &self.kind
    }

    /// Distinct persons (人).
    #[must_use]
    pub const fn persons(&self) -> Option<u32> {
        self.persons
    }

    /// Person-events (人次).
    #[must_use]
    pub const fn person_events(&self) -> Option<u32> {
        self.person_events
    }

    /// Cases (件、起).
    #[must_use]
    pub const fn cases(&self) -> Option<u32> {
        self.cases
    }
}
