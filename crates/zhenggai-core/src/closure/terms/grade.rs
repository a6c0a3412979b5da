//! The scale on which rectification is graded: data, never an enum.

use crate::closure::terms::title::Title;
use crate::text::Name;

/// A grade (评估等次).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grade {
    /// Its id.
    pub id: Name,
    /// Its name.
    pub title: Title,
    /// From how many of a hundred points, where the scale is by points.
    pub from_points: Option<u32>,
    /// What follows from it.
    pub then: Option<Title>,
}

/// A scale of grades, the best first (评估等次表).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GradeScale(pub Vec<Grade>);

impl GradeScale {
    /// The grade for so many points; `None` where the scale is not by points.
    #[must_use]
    pub fn of(&self, points: u32) -> Option<&Grade> {
        self.0.iter().find(|grade| grade.from_points.is_some_and(|from| points >= from))
    }
}
