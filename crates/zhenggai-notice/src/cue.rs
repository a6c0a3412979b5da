//! Fixed phrases that tell something, looked up all at once.

use core::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind, Anchored, Input, MatchKind, StartKind};

/// Phrases and what each tells. Where several begin at one place, the longest counts.
pub(crate) struct Cues<T> {
    /// Absent only if the phrases did not fit into an automaton; then none is ever found.
    automaton: Option<AhoCorasick>,
    values: Vec<T>,
}

impl<T: Copy> Cues<T> {
    /// Cues of groups of phrases with spaces between them, each group with what it tells.
    pub(crate) fn new(groups: &[(T, &str)]) -> Self {
        let pairs = || {
            groups.iter().flat_map(|(value, row)| row.split_whitespace().map(move |phrase| (phrase, *value)))
        };
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .start_kind(StartKind::Both)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(pairs().map(|(phrase, _)| phrase));
        Self { automaton: automaton.ok(), values: pairs().map(|(_, value)| value).collect() }
    }

    /// The cue that begins at byte `at` of `text`, and where it ends.
    pub(crate) fn at(&self, text: &str, at: usize) -> Option<(T, usize)> {
        let input = Input::new(text).range(at.min(text.len())..).anchored(Anchored::Yes);
        let found = self.automaton.as_ref()?.find(input)?;
        self.values.get(found.pattern().as_usize()).map(|value| (*value, found.end()))
    }

    /// The cues in bytes `within` of `text`, in order, none over another.
    pub(crate) fn all(&self, text: &str, within: Range<usize>) -> impl Iterator<Item = (Range<usize>, T)> {
        let valid = within.start <= within.end && within.end <= text.len();
        let input = Input::new(text).range(if valid { within } else { 0..0 });
        self.automaton.iter().flat_map(move |automaton| {
            automaton.find_iter(input.clone()).filter_map(|found| {
                self.values.get(found.pattern().as_usize()).map(|value| (found.range(), *value))
            })
        })
    }

    /// The last cue in bytes `within` of `text`.
    pub(crate) fn last(&self, text: &str, within: Range<usize>) -> Option<(Range<usize>, T)> {
        self.all(text, within).last()
    }

    /// Whether any cue stands in bytes `within` of `text`.
    pub(crate) fn any(&self, text: &str, within: Range<usize>) -> bool {
        self.all(text, within).next().is_some()
    }
}
