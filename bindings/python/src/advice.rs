//! Why items stand where they stand, what is to be done next, and how a decision came about.

use zhenggai::wire::advice::{
    BelowRecord, ChainRecord, CitedEntryRecord, DeedRecord, DifferenceRecord, NextRecord, ReplayRecord,
    StampRecord, StandingRecord, UnderRecord, WhyRecord,
};

use crate::day::Written;
use crate::html;
use crate::record::record;
use crate::tuple::Tuple;
use crate::verdict::{PolicyRef, Reason, Verdict};

record! {
    /// How far the items of a level below have come.
    Below holds BelowRecord {
        /// The level.
        level: String,
        /// How many are struck off.
        closed: usize,
        /// How many there are.
        all: usize,
    }
}

record! {
    /// Where an item stands (事项现状).
    Standing holds StandingRecord {
        /// What it says.
        text: String,
        /// Where it stands on the closure axis.
        status: String,
        /// Why it is struck off, where it is.
        reason: Option<String>,
        /// Which round it is in, from 1.
        round: u32,
        /// Of each level below: how many items are struck off, out of how many.
        below: Tuple<Below>,
        /// Its verdict.
        verdict: Verdict,
    }
}

record! {
    /// An entry that a reason rests on.
    CitedEntry holds CitedEntryRecord {
        /// Its id.
        entry: String,
        /// The day from which it counts.
        on: Written,
        /// What it records.
        kind: String,
        /// Whose word it is: the name of the body, or the person's office.
        by: String,
        /// In which duty.
        duty: String,
    }
}

record! {
    /// An item with its verdict, and the items below it.
    Chain holds ChainRecord {
        /// The item, such as `measure:F1.M1`.
        item: String,
        /// What it says.
        text: String,
        /// Where it stands on the closure axis.
        status: String,
        /// Its verdict.
        outcome: String,
        /// Whether nothing is left to be asked.
        settled: bool,
        /// All reasons, in the order of the rule set.
        reasons: Tuple<Reason>,
        /// The items right below.
        below: Tuple<Chain>,
    }
    methods {
        fn _repr_html_(&self, py: pyo3::Python<'_>) -> pyo3::PyResult<String> {
            Ok(html::chain(self.held.told_in(crate::language::chosen(py)?)))
        }
    }
}

record! {
    /// Why an item stands where it stands (`zhenggai-why/1`): a tree down to the entries.
    Why holds WhyRecord {
        /// The day of judgement.
        as_of: Written,
        /// The rule set.
        policy: PolicyRef,
        /// The item and those below it.
        chain: Chain,
        /// The entries that reasons rest on.
        facts: Tuple<CitedEntry>,
    }
    methods {
        fn _repr_html_(&self, py: pyo3::Python<'_>) -> pyo3::PyResult<String> {
            Ok(html::chain(&self.held.told_in(crate::language::chosen(py)?).chain))
        }
    }
}

record! {
    /// One step that is to be taken.
    Step holds DeedRecord {
        /// What is to be done: `submit_evidence`, `review`, `close`, …
        deed: String,
        /// The kind of entry that records it, where there is a single one.
        event: Option<String>,
        /// On which item.
        item: String,
        /// For which items.
        serves: Tuple<String>,
        /// The rules that it satisfies; empty for the steps of the closure itself.
        rules: Tuple<String>,
        /// The stage of the review.
        stage: Option<String>,
        /// By how many parties, in a review.
        parties: Option<usize>,
        /// The kinds of evidence of which one is asked for.
        kinds: Tuple<String>,
        /// The duties that may do it.
        duties: Tuple<String>,
        /// Those who hold one of these duties on the day, by name.
        who: Tuple<String>,
        /// By when.
        by: Option<Written>,
    }
    told {
        /// In words.
        what, what_zh, what_en: String;
    }
    methods {
        /// Not before this day.
        #[getter]
        fn not_before(&self) -> Option<Written> {
            crate::record::Give::give(&self.held.zh.from, &self.held.en.from)
        }
    }
}

record! {
    /// What is to be done next, so that an item can be struck off (`zhenggai-next/1`).
    NextSteps holds NextRecord {
        /// The day of judgement.
        as_of: Written,
        /// The rule set.
        policy: PolicyRef,
        /// The item that is to be struck off.
        item: String,
        /// The steps, each possible once those before it are done.
        steps: Tuple<Step>,
        /// Items that are not struck off at all.
        staying: Tuple<String>,
        /// Items whose way on shows only when a measure was planned.
        later: Tuple<String>,
    }
}

record! {
    /// A verdict by its rule set and digest.
    Stamp holds StampRecord {
        /// The rule set.
        policy: PolicyRef,
        /// The digest of the verdict's canonical bytes.
        digest: String,
    }
}

record! {
    /// A rule that two rule sets answer differently.
    RuleDifference holds DifferenceRecord {
        /// The rule.
        rule: String,
        /// The reason then; absent where it was not asked.
        then: Option<Reason>,
        /// The reason under the other rule set; absent where it is not asked.
        now: Option<Reason>,
    }
}

record! {
    /// How the same facts are judged under another rule set.
    Under holds UnderRecord {
        /// The other rule set.
        policy: PolicyRef,
        /// The outcome under it.
        outcome: String,
        /// What it answers differently.
        differences: Tuple<RuleDifference>,
    }
}

record! {
    /// A decision that was replayed: the verdict on which an item was struck off, made again (`zhenggai-replay/1`).
    Replay holds ReplayRecord {
        /// The decision.
        decision: CitedEntry,
        /// Why the item was struck off.
        reason: String,
        /// How many decisions before it struck the same item off.
        earlier: usize,
        /// What the decision names.
        stamp: Option<Stamp>,
        /// What the replay yields.
        replayed: Stamp,
        /// `same`, `not_stamped`, `other_rules`, `other_content`.
        agreement: String,
        /// The code of what is to be told, where they do not agree.
        code: Option<String>,
        /// The reasons of the verdict.
        reasons: Tuple<Reason>,
        /// The entries that they rest on.
        facts: Tuple<CitedEntry>,
        /// The same facts under another rule set.
        under: Option<Under>,
    }
    told {
        /// Whether they agree, in words; absent where they do.
        sentence, sentence_zh, sentence_en: Option<String>;
    }
}
