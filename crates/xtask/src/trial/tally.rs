//! The table at the end of a trial.

use std::fmt;
use std::time::Duration;

use super::outcome::Outcome;

/// How every suite went, and how long it took.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    rows: Vec<(String, Outcome, Duration)>,
}

impl Tally {
    /// Adds a suite that has run.
    pub fn add(&mut self, title: &str, outcome: Outcome, took: Duration) {
        self.rows.push((title.to_owned(), outcome, took));
    }

    /// Whether any suite failed.
    #[must_use]
    pub fn has_failed(&self) -> bool {
        self.rows.iter().any(|(_, outcome, _)| matches!(outcome, Outcome::Failed(_)))
    }

    fn count(&self, wanted: fn(&Outcome) -> bool) -> usize {
        self.rows.iter().filter(|(_, outcome, _)| wanted(outcome)).count()
    }
}

/// The table, and alone on the last line `N passed, N failed, N skipped`.
impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.rows.iter().map(|(title, ..)| title.len()).max().unwrap_or_default();
        for (title, outcome, took) in &self.rows {
            write!(f, "{title:width$}  {outcome:7}  {:>7.1}", took.as_secs_f64())?;
            match outcome.why() {
                Some(why) => writeln!(f, "  {why}")?,
                None => writeln!(f)?,
            }
        }
        let passed = self.count(|outcome| matches!(outcome, Outcome::Passed));
        let failed = self.count(|outcome| matches!(outcome, Outcome::Failed(_)));
        let skipped = self.count(|outcome| matches!(outcome, Outcome::Skipped(_)));
        write!(f, "{passed} passed, {failed} failed, {skipped} skipped")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_counts_the_suites() {
        let mut tally = Tally::default();
        tally.add("fmt", Outcome::Passed, Duration::from_millis(1240));
        tally.add("unit and conformance", Outcome::Failed(None), Duration::from_secs(61));
        tally.add("seed", Outcome::Skipped("no seed notice".to_owned()), Duration::ZERO);
        assert!(tally.has_failed());
        let expected = "\
fmt                   passed       1.2
unit and conformance  failed      61.0
seed                  skipped      0.0  no seed notice
1 passed, 1 failed, 1 skipped";
        assert_eq!(tally.to_string(), expected);
    }

    #[test]
    fn a_missing_tool_fails_on_ci_and_is_skipped_elsewhere() {
        let lack = || "`cargo fmt` is not installed".to_owned();
        assert_eq!(Outcome::lacking(lack(), true), Outcome::Failed(Some(lack())));
        assert_eq!(Outcome::lacking(lack(), false), Outcome::Skipped(lack()));
    }
}
