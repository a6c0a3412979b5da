//! Where items stand (`zhenggai-verdicts/1`), why one stands where it stands (`zhenggai-why/1`), what is to be done next
//! (`zhenggai-next/1`), and how a decision came about (`zhenggai-replay/1`), as records.

use serde::{Deserialize, Serialize};

use crate::artefact::ArtefactRecord;
use crate::verdict::{PolicyRefRecord, ReasonRecord, VerdictRecord};

/// What `format` says in a chain of reasons.
pub const WHY_FORMAT: &str = "zhenggai-why/1";
/// What `format` says in a list of next steps.
pub const NEXT_FORMAT: &str = "zhenggai-next/1";
/// What `format` says in a replayed decision.
pub const REPLAY_FORMAT: &str = "zhenggai-replay/1";

/// What `format` says in a list of verdicts.
pub const VERDICTS_FORMAT: &str = "zhenggai-verdicts/1";

/// Where the items of a level stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerdictsRecord {
    /// Always [`VERDICTS_FORMAT`].
    pub format: String,
    /// `zh` or `en`: the language of the sentences.
    pub language: String,
    /// The day of judgement.
    pub as_of: String,
    /// The rule set.
    pub policy: PolicyRefRecord,
    /// The items, in their order.
    pub items: Vec<StandingRecord>,
}

/// Where an item stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandingRecord {
    /// What it says.
    pub text: String,
    /// Where it stands on the closure axis.
    pub status: String,
    /// Why it is struck off, where it is.
    pub reason: Option<String>,
    /// Which round it is in, from 1.
    pub round: u32,
    /// Of each level below: how many items are struck off, out of how many.
    pub below: Vec<BelowRecord>,
    /// Its verdict.
    pub verdict: VerdictRecord,
}

/// How far the items of a level below have come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BelowRecord {
    /// The level.
    pub level: String,
    /// How many are struck off.
    pub closed: usize,
    /// How many there are.
    pub all: usize,
}

/// An entry that a reason rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CitedEntryRecord {
    /// Its id.
    pub entry: String,
    /// The day from which it counts.
    pub on: String,
    /// What it records.
    pub kind: String,
    /// Whose word it is: the name of the body, or the person's office.
    pub by: String,
    /// In which duty.
    pub duty: String,
}

/// Why an item stands where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WhyRecord {
    /// Always [`WHY_FORMAT`].
    pub format: String,
    /// `zh` or `en`: the language of the sentences.
    pub language: String,
    /// The day of judgement.
    pub as_of: String,
    /// The rule set.
    pub policy: PolicyRefRecord,
    /// The item and those below it.
    pub chain: ChainRecord,
    /// The entries that reasons rest on.
    pub facts: Vec<CitedEntryRecord>,
}

/// An item with its verdict, and the items below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChainRecord {
    /// The item, such as `measure:F1.M1`.
    pub item: String,
    /// What it says.
    pub text: String,
    /// Where it stands on the closure axis.
    pub status: String,
    /// Its verdict.
    pub outcome: String,
    /// Whether nothing is left to be asked.
    pub settled: bool,
    /// All reasons, in the order of the rule set.
    pub reasons: Vec<ReasonRecord>,
    /// The items right below.
    pub below: Vec<Self>,
}

/// What is to be done next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextRecord {
    /// Always [`NEXT_FORMAT`].
    pub format: String,
    /// `zh` or `en`: the language of the sentences.
    pub language: String,
    /// The day of judgement.
    pub as_of: String,
    /// The rule set.
    pub policy: PolicyRefRecord,
    /// The item that is to be struck off.
    pub item: String,
    /// The steps, each possible once those before it are done.
    pub steps: Vec<DeedRecord>,
    /// Items that are not struck off at all.
    pub staying: Vec<String>,
    /// Items whose way on shows only when a measure was planned.
    pub later: Vec<String>,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeedRecord {
    /// What is to be done: `submit_evidence`, `review`, `close`, …
    pub deed: String,
    /// The kind of entry that records it, where there is a single one.
    pub event: Option<String>,
    /// In words.
    pub what: String,
    /// On which item.
    pub item: String,
    /// For which items.
    pub serves: Vec<String>,
    /// The rules that it satisfies; empty for the steps of the closure itself.
    pub rules: Vec<String>,
    /// The stage of the review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// By how many parties, in a review.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parties: Option<usize>,
    /// The kinds of evidence of which one is asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<String>,
    /// The duties that may do it.
    pub duties: Vec<String>,
    /// Those who hold one of these duties on the day, by name.
    pub who: Vec<String>,
    /// Not before this day.
    pub from: Option<String>,
    /// By when.
    pub by: Option<String>,
}

/// A decision that was replayed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReplayRecord {
    /// Always [`REPLAY_FORMAT`].
    pub format: String,
    /// `zh` or `en`: the language of the sentences.
    pub language: String,
    /// The decision.
    pub decision: CitedEntryRecord,
    /// Why the item was struck off.
    pub reason: String,
    /// How many decisions before it struck the same item off.
    pub earlier: usize,
    /// What the decision names.
    pub stamp: Option<StampRecord>,
    /// What the replay yields.
    pub replayed: StampRecord,
    /// `same`, `not_stamped`, `other_rules`, `other_content`.
    pub agreement: String,
    /// The code of what is to be told, where they do not agree.
    pub code: Option<String>,
    /// The same in words.
    pub sentence: Option<String>,
    /// The verdict in no language, whose canonical bytes have that digest.
    pub verdict: ArtefactRecord,
    /// Its reasons in words.
    pub reasons: Vec<ReasonRecord>,
    /// The entries that they rest on.
    pub facts: Vec<CitedEntryRecord>,
    /// The same facts under another rule set.
    pub under: Option<UnderRecord>,
}

/// A verdict by its rule set and digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StampRecord {
    /// The rule set.
    pub policy: PolicyRefRecord,
    /// The digest of the verdict's canonical bytes.
    pub digest: String,
}

/// How the same facts are judged under another rule set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnderRecord {
    /// The other rule set.
    pub policy: PolicyRefRecord,
    /// The outcome under it.
    pub outcome: String,
    /// What it answers differently.
    pub differences: Vec<DifferenceRecord>,
}

/// A rule that two rule sets answer differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DifferenceRecord {
    /// The rule.
    pub rule: String,
    /// The reason then; absent where it was not asked.
    pub then: Option<ReasonRecord>,
    /// The reason under the other rule set; absent where it is not asked.
    pub now: Option<ReasonRecord>,
}
