//! Verdicts and their reasons.

use zhenggai::wire::verdict::{PolicyRefRecord, ReasonRecord, VerdictRecord};

use crate::day::Written;
use crate::record::record;
use crate::tuple::Tuple;

record! {
    /// A rule set and its version (规则集).
    PolicyRef holds PolicyRefRecord {
        /// Its id.
        id: String,
        /// Its version.
        version: String,
    }
}

record! {
    /// One reason of a verdict (理由): what a rule answers about an item, and on which entries that rests.
    Reason holds ReasonRecord {
        /// The rule's code; `zhenggai.explain` tells what it asks.
        rule: String,
        /// `met`, `not_met`, `does_not_apply` or `cannot_tell`.
        outcome: String,
        /// `blocks` or `warns`.
        weight: String,
        /// How sure the values of the rule set are that it rests on: `confirmed`, `practice`, `unconfirmed`.
        confidence: String,
        /// Which of the rule's answers it is.
        key: String,
        /// The duties that can settle it.
        settlers: Tuple<String>,
        /// By when, if a deadline is known.
        by: Option<Written>,
        /// The ids of the entries it rests on.
        facts: Tuple<String>,
    }
    told {
        /// The answer in words.
        sentence, sentence_zh, sentence_en: String;
        /// What would settle it, in words.
        remedy, remedy_zh, remedy_en: Option<String>;
    }
}

record! {
    /// The verdict on one item (判定).
    Verdict holds VerdictRecord {
        /// The item, such as `measure:F1.M1`.
        item: String,
        /// The day of judgement.
        day: Written,
        /// The rule set.
        policy: PolicyRef,
        /// `met`: the item may be struck off; `not_met`: a blocking rule says no; `cannot_tell`; `does_not_apply`.
        outcome: String,
        /// The reasons, in the order of the rule set.
        reasons: Tuple<Reason>,
    }
    methods {
        /// The reasons that stand in the way: what blocks and is not met, and what nobody can tell.
        #[getter]
        fn obstacles(&self) -> Tuple<Reason> {
            let both = self.held.zh.reasons.iter().zip(&self.held.en.reasons);
            let standing = both.filter(|(it, _)| it.stands_in_the_way());
            standing.map(|(zh, en)| crate::record::Give::give(zh, en)).collect()
        }

        fn _repr_html_(&self, py: pyo3::Python<'_>) -> pyo3::PyResult<String> {
            Ok(crate::html::verdict(self.held.told_in(crate::language::chosen(py)?)))
        }
    }
}
