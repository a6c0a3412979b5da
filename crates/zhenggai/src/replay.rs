//! A decision is replayed: the verdict on which an item was struck off, made again under the rules of its day.

use zhenggai_core::closure::assess;
use zhenggai_core::closure::difference::{Difference, differences};
use zhenggai_core::closure::policy::Policy;
use zhenggai_core::closure::verdict::Verdict;
use zhenggai_core::code::{Card, Code, Family, Severity};
use zhenggai_core::day::Day;
use zhenggai_core::dossier::Dossier;
use zhenggai_core::id::EntryId;
use zhenggai_core::item::Item;
use zhenggai_core::language::Language;
use zhenggai_core::ledger::entry::Entry;
use zhenggai_core::ledger::event::Event;
use zhenggai_core::ledger::refusal::Refusal;
use zhenggai_core::review::{ClosureReason, VerdictStamp};
use zhenggai_wire::artefact;
use zhenggai_wire::policy;

use crate::book::Book;
use crate::choice::{Rules, by_day};
use crate::fault::Fault;

/// A closure names another verdict than the one that its record and its rules yield.
pub const VERDICT_DIFFERS: Code = Code::new("VERDICT_DIFFERS");
/// A closure names no verdict, so that there is nothing to compare with.
pub const VERDICT_NOT_STAMPED: Code = Code::new("VERDICT_NOT_STAMPED");

/// The cards of the codes of a replay.
pub const CARDS: &[Card] = &[
    Card::new(
        VERDICT_DIFFERS,
        Family::Diagnostic,
        Severity::Error,
        include_str!("../pages/VERDICT_DIFFERS.md"),
    ),
    Card::new(
        VERDICT_NOT_STAMPED,
        Family::Diagnostic,
        Severity::Warning,
        include_str!("../pages/VERDICT_NOT_STAMPED.md"),
    ),
];

/// A decision that was replayed (判定重放).
#[derive(Debug, Clone)]
pub struct Replay {
    /// The entry by which the item was struck off.
    pub entry: Entry,
    /// What was struck off.
    pub item: Item,
    /// Why.
    pub reason: ClosureReason,
    /// How many decisions before this one struck the same item off.
    pub earlier: usize,
    /// The dossier as whoever decided knew it.
    pub dossier: Dossier,
    /// The rule set of the day of the decision.
    pub policy: Policy,
    /// The verdict that the entry names.
    pub stamp: Option<VerdictStamp>,
    /// The verdict, made again.
    pub verdict: Verdict,
    /// Its canonical bytes.
    pub bytes: Vec<u8>,
    /// How a closure would name it.
    pub remade: VerdictStamp,
}

/// Whether a closure names the verdict that was made again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// It does, byte for byte.
    Same,
    /// It names none.
    NotStamped,
    /// It names a verdict under another rule set, or another version of it.
    OtherRules,
    /// Under the same rule set, it names a verdict with another content.
    OtherContent,
}

impl Agreement {
    /// Its code, where something is to be told.
    #[must_use]
    pub const fn code(self) -> Option<Code> {
        match self {
            Self::Same => None,
            Self::NotStamped => Some(VERDICT_NOT_STAMPED),
            Self::OtherRules | Self::OtherContent => Some(VERDICT_DIFFERS),
        }
    }

    /// The word in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::NotStamped => "not_stamped",
            Self::OtherRules => "other_rules",
            Self::OtherContent => "other_content",
        }
    }
}

/// How the same facts are judged under another rule set.
#[derive(Debug, Clone)]
pub struct Elsewise {
    /// The other rule set.
    pub policy: Policy,
    /// The verdict under it.
    pub verdict: Verdict,
}

impl Replay {
    /// Whether the closure names the verdict that was made again.
    #[must_use]
    pub fn agreement(&self) -> Agreement {
        let Some(stamp) = &self.stamp else { return Agreement::NotStamped };
        if *stamp == self.remade {
            Agreement::Same
        } else if (&stamp.policy, &stamp.version) == (&self.remade.policy, &self.remade.version) {
            Agreement::OtherContent
        } else {
            Agreement::OtherRules
        }
    }

    /// What is to be told of the agreement, in words; `None` where it is the same.
    #[must_use]
    pub fn sentence(&self, language: Language) -> Option<String> {
        let (policy, version) = (&self.remade.policy, &self.remade.version);
        let named = self.stamp.as_ref().map(|stamp| format!("{} {}", stamp.policy, stamp.version));
        let named = named.unwrap_or_default();
        Some(match (self.agreement(), language) {
            (Agreement::Same, _) => return None,
            (Agreement::NotStamped, Language::Zh) => {
                "销号时未登记所依据的判定，无从核对；以下是按当时规则重放的判定".to_owned()
            }
            (Agreement::NotStamped, Language::En) => {
                "the closure names no verdict to compare with; this is the one that the rules of its day yield".to_owned()
            }
            (Agreement::OtherRules, Language::Zh) => {
                format!("销号登记的判定出自{named}，而台账当时采用的是{policy} {version}")
            }
            (Agreement::OtherRules, Language::En) => format!(
                "the closure names a verdict under {named}, but the ledger was held to {policy} {version} then"
            ),
            (Agreement::OtherContent, Language::Zh) => format!(
                "销号登记的判定与按{policy} {version}重放的内容不同：登记的摘要被改过，或判定时的软件对规则的解释不同"
            ),
            (Agreement::OtherContent, Language::En) => format!(
                "the closure names another verdict than {policy} {version} yields: its stamp was altered, or the \
                 software of its day read a rule differently"
            ),
        })
    }

    /// The same facts on the same day, judged under another rule set.
    #[must_use]
    pub fn under(&self, policy: Policy) -> Option<Elsewise> {
        let assessment = assess(&self.dossier, &policy, self.verdict.day());
        let verdict = assessment.verdict(&self.item)?.clone();
        Some(Elsewise { policy, verdict })
    }

    /// The rule set of today: the one that the ledger is held to now, where that is another; else the one that would
    /// be chosen for the line of oversight today.
    ///
    /// # Errors
    /// Where a built-in set cannot be read.
    pub fn rules_of_today(&self, book: &Book, today: Day) -> Result<Policy, Fault> {
        let now = book.policy();
        if (&now.id, &now.version) != (&self.policy.id, &self.policy.version) {
            return Ok(now.clone());
        }
        by_day(self.dossier.inspection().regime, today)
    }

    /// What another rule set answers differently.
    #[must_use]
    pub fn differences<'a>(&'a self, other: &'a Elsewise) -> Vec<Difference<'a>> {
        differences(&self.verdict, &other.verdict)
    }
}

/// Makes the verdict again on which an item was struck off: with what the deciding device had seen, under the rules
/// of that day. `wanted` is an item, whose latest closure is meant, or the id of the entry, whole or its beginning.
///
/// What came into the ledger later changes nothing.
///
/// # Errors
/// `CLOSURE_NOT_FOUND` where there is no such closure in effect, `RULES_NOT_AT_HAND` where its rules are not known
/// here; `Fault::Wire` when a rule set that the ledger carries cannot be read.
pub fn replay(book: &Book, wanted: &str) -> Result<Replay, Fault> {
    let (entry, earlier) = find(book, wanted)?;
    let Event::Closed { item, reason, verdict: stamp } = &entry.body().event else {
        return Err(Fault::ClosureNotFound { wanted: wanted.to_owned() });
    };
    let then = book.known_to(&entry, rules_of(stamp.as_ref(), book.rules())?)?;
    let view = then.latest();
    if let Some(missing) = &view.rules_missing {
        let (policy, version) = (missing.policy.to_string(), missing.version.to_string());
        return Err(Fault::RulesNotAtHand { policy, version });
    }
    let dossier = view.dossier.clone().ok_or(Refusal::DossierNotOpened)?;
    if let Some(stamp) = stamp.as_ref().filter(|_| dossier.powers().rule_set().is_none())
        && (&stamp.policy, &stamp.version) != (&then.policy().id, &then.policy().version)
    {
        let (policy, version) = (stamp.policy.to_string(), stamp.version.to_string());
        return Err(Fault::RulesNotAtHand { policy, version });
    }
    let assessment = assess(&dossier, then.policy(), entry.body().effective_on);
    let verdict = assessment.verdict(item).cloned();
    let verdict = verdict.ok_or_else(|| Fault::ClosureNotFound { wanted: wanted.to_owned() })?;
    let bytes = artefact::canonical(&verdict)?;
    let remade = artefact::stamp(&verdict)?;
    Ok(Replay {
        item: item.clone(),
        reason: *reason,
        earlier,
        dossier,
        policy: then.policy().clone(),
        stamp: stamp.clone(),
        verdict,
        bytes,
        remade,
        entry,
    })
}

/// A ledger that adopted no rule set was judged by the one its holder had; the stamp says which.
fn rules_of(stamp: Option<&VerdictStamp>, without: &Rules) -> Result<Rules, Fault> {
    let Some(stamp) = stamp else { return Ok(without.clone()) };
    let built_in = policy::built_in(stamp.policy.as_str()).transpose()?;
    let same = built_in.filter(|policy| policy.version == stamp.version);
    Ok(same.map_or_else(|| without.clone(), Into::into))
}

/// The closure that is meant, and how many of the same item came before it.
fn find(book: &Book, wanted: &str) -> Result<(Entry, usize), Fault> {
    let idle: Vec<EntryId> = book.latest().without_effect.iter().map(|it| it.entry).collect();
    let entries = book.ledger().entries();
    let closures: Vec<(&Entry, &Item)> = entries
        .into_iter()
        .filter(|entry| !idle.contains(&entry.id()))
        .filter_map(|entry| match &entry.body().event {
            Event::Closed { item, .. } => Some((entry, item)),
            _ => None,
        })
        .collect();
    let place = match wanted.parse::<Item>() {
        Ok(item) => closures.iter().rposition(|(_, closed)| **closed == item),
        Err(_) => {
            let begins = |(entry, _): &(&Entry, &Item)| {
                let id = entry.id().to_string();
                let bare = id.split_once(':').map_or(id.as_str(), |(_, digits)| digits);
                wanted.len() >= SHORTEST && (id.starts_with(wanted) || bare.starts_with(wanted))
            };
            let mut found = closures.iter().enumerate().filter(|(_, closure)| begins(closure));
            found.next().map(|(place, _)| place).filter(|_| found.next().is_none())
        }
    };
    let found = place.and_then(|place| Some((place, closures.get(place)?)));
    let (place, (entry, item)) = found.ok_or_else(|| Fault::ClosureNotFound { wanted: wanted.to_owned() })?;
    let earlier = closures.iter().take(place).filter(|(_, other)| other == item).count();
    Ok(((*entry).clone(), earlier))
}

/// How many characters of an entry's id name it at the least.
const SHORTEST: usize = 8;
