//! What checking a notice yields, as JSON (`zhenggai-check/1`).

use serde::{Deserialize, Serialize};

use crate::notice::NoticeRecord;
use crate::verdict::{PolicyRefRecord, VerdictRecord};

/// What `format` says in every record of this shape.
pub const FORMAT: &str = "zhenggai-check/1";

/// A checked notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckRecord {
    /// Always [`FORMAT`].
    pub format: String,
    /// The name of the file.
    pub file: String,
    /// How its bytes were read.
    pub encoding: String,
    /// `zh` or `en`: the language of the sentences.
    pub language: String,
    /// The day as of which was judged.
    pub as_of: String,
    /// The rule set.
    pub policy: PolicyRefRecord,
    /// How it came to judge.
    pub choice: ChoiceRecord,
    /// The id of the dossier that the notice was taken into.
    pub dossier: String,
    /// `published_extract`: what is not printed is unknown, not absent.
    pub coverage: String,
    /// How many there are of each.
    pub counts: CountsRecord,
    /// Published totals, and whether the rows of the notice bear them out.
    pub claims: Vec<ClaimStandingRecord>,
    /// The findings, in order, with their measures and verdicts.
    pub findings: Vec<FindingStandingRecord>,
    /// The facts that reasons rest on: where each entry was read.
    pub facts: Vec<FactRecord>,
    /// What would clear what stands in the way, most decisive first.
    pub next_steps: Vec<NextStepRecord>,
    /// What was read and what contradicts itself.
    pub notice: NoticeRecord,
}

/// How a rule set came to judge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceRecord {
    /// Whether it was named; else it was chosen by line of oversight and day.
    pub named: bool,
    /// The line of oversight.
    pub regime: String,
    /// The day that decides: that of the feedback, or where nobody said it that of the notice.
    pub day: Option<String>,
    /// Whether the set was in force on that day: `in_force`, `not_yet`, `ended`.
    pub validity: String,
}

/// How many there are of each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountsRecord {
    /// Aspects.
    pub aspects: usize,
    /// Findings of the feedback.
    pub findings: usize,
    /// Findings handed over on site.
    pub handed_over_on_site: usize,
    /// Measures as the notice numbers them.
    pub measures: usize,
    /// 一是, 二是 … in items and problems.
    pub clauses: usize,
    /// Documents named.
    pub documents: usize,
    /// Entries in the ledger.
    pub entries: usize,
    /// Findings that may be struck off.
    pub may_close: usize,
    /// Findings that a blocking rule keeps open.
    pub may_not_close: usize,
    /// Findings of which the record does not say enough.
    pub cannot_tell: usize,
    /// Diagnostics of severity `error`.
    pub errors: usize,
    /// Diagnostics of severity `warning`.
    pub warnings: usize,
}

/// A published total.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimStandingRecord {
    /// What it says: `total`, `completed`, …
    pub kind: String,
    /// What it counts: `findings` are called `problems` here, as in the notice.
    pub of: String,
    /// The figure.
    pub value: String,
    /// Where it was read.
    pub line: Option<u32>,
    /// How many rows of this kind the notice itself enumerates, or prints in this state; `null` when it does
    /// not, so that the figure cannot be derived.
    pub enumerated: Option<usize>,
}

/// A finding with its verdict and its measures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindingStandingRecord {
    /// Its id.
    pub id: String,
    /// The number as printed.
    pub label: Option<String>,
    /// The finding.
    pub text: String,
    /// Where it comes from.
    pub source: String,
    /// What is reported of the finding itself.
    pub work_status: Option<String>,
    /// Where it stands on the closure axis.
    pub closure_status: String,
    /// The line it was read at.
    pub line: Option<u32>,
    /// The verdict on it.
    pub verdict: VerdictRecord,
    /// Its measures.
    pub measures: Vec<MeasureStandingRecord>,
}

/// A measure with its verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasureStandingRecord {
    /// Its id.
    pub id: String,
    /// The number as printed.
    pub label: Option<String>,
    /// The measure.
    pub text: String,
    /// What is reported of it.
    pub work_status: Option<String>,
    /// The line it was read at.
    pub line: Option<u32>,
    /// The verdict on it.
    pub verdict: VerdictRecord,
}

/// Where an entry was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactRecord {
    /// The entry's id.
    pub entry: String,
    /// What it records.
    pub kind: String,
    /// The line, from 1.
    pub line: Option<u32>,
    /// The column, from 1, in characters.
    pub column: Option<u32>,
}

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextStepRecord {
    /// The rule that it would satisfy.
    pub rule: String,
    /// What to do, in words.
    pub what: String,
    /// Whether a rule says no (`not_met`) or nobody can tell (`cannot_tell`).
    pub outcome: String,
    /// The items it is about.
    pub items: Vec<String>,
    /// The duties that can do it.
    pub settlers: Vec<String>,
}
