//! Stages on the way to a deadline.

use crate::day::Day;

/// The due days of the stages of one item (阶段目标的时限), earliest first, and that of the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stages {
    stages: Vec<(usize, Day)>,
    whole: Option<Day>,
}

impl Stages {
    /// The stages' due days as they were set (their places are kept, from 0), and the day for the whole.
    #[must_use]
    pub fn new(stages: impl IntoIterator<Item = Day>, whole: Option<Day>) -> Self {
        let mut stages: Vec<_> = stages.into_iter().enumerate().collect();
        stages.sort_by_key(|(_, day)| *day);
        Self { stages, whole }
    }

    /// The stage whose day comes next on `day`, with its place: the first that is not over.
    #[must_use]
    pub fn next(&self, day: Day) -> Option<(usize, Day)> {
        self.stages.iter().copied().find(|(_, due)| *due >= day)
    }

    /// The stages whose day is over on `day`.
    pub fn over(&self, day: Day) -> impl Iterator<Item = (usize, Day)> {
        self.stages.iter().copied().filter(move |(_, due)| *due < day)
    }

    /// The stages that are due only after the whole: a plan that contradicts itself.
    pub fn after_the_whole(&self) -> impl Iterator<Item = (usize, Day)> {
        self.stages.iter().copied().filter(|(_, due)| self.whole.is_some_and(|whole| *due > whole))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_come_in_the_order_of_their_days() {
        let days: Vec<Day> = ["2022-06-30", "2021-12-31", "2023-03-31"].map(|it| it.parse().unwrap()).into();
        let stages = Stages::new(days.clone(), Some("2022-12-31".parse().unwrap()));
        assert_eq!(stages.next("2022-01-01".parse().unwrap()), Some((0, days[0])));
        assert_eq!(
            stages.next("2021-12-31".parse().unwrap()),
            Some((1, days[1])),
            "the day itself is not over"
        );
        assert_eq!(stages.over("2022-01-01".parse().unwrap()).collect::<Vec<_>>(), [(1, days[1])]);
        assert_eq!(stages.after_the_whole().collect::<Vec<_>>(), [(2, days[2])]);
        assert_eq!(Stages::new(days, None).after_the_whole().count(), 0);
    }
}
