//! Dossiers, and the figures that are counted from them.

use serde::{Deserialize, Serialize};
use zhenggai::core::closure::terms::rate::RateFormula;
use zhenggai::core::language::Language;
use zhenggai::core::oversight::standpoint::Standpoint;
use zhenggai::core::say::figures;
use zhenggai::core::statistics::{Row, Table, table};
use zhenggai::core::work::WorkStatus;

use crate::dossier::{DossierVector, Standing, View};

/// What is recorded, and what is counted on some days.
pub type FiguresVector = DossierVector<ExpectedFigures>;

/// What is counted up to one day.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedFigures {
    /// The day.
    pub day: String,
    /// How rows are grouped.
    pub by: String,
    /// The rows.
    pub rows: Vec<ExpectedRow>,
}

/// A row of figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedRow {
    /// Its level.
    pub level: String,
    /// Its group, by its Chinese name.
    pub group: String,
    /// How many there are.
    pub total: usize,
    /// How many are complete.
    pub complete: usize,
    /// How many are struck off.
    pub closed: usize,
    /// How many are late and not done.
    pub overdue: usize,
    /// How many were opened again.
    pub reopened: usize,
    /// Each formula with numerator, denominator and percentage, or why there is none.
    pub rates: Vec<String>,
}

impl View for ExpectedFigures {
    fn day(&self) -> &str {
        &self.day
    }

    fn differs(&self, standing: &Standing<'_>) -> Result<Vec<String>, String> {
        let Standing { day, dossier, policy, .. } = standing;
        let by = self.by.parse().map_err(|error| format!("{error}"))?;
        let at = table(&Standpoint::new(dossier, &policy.terms, *day), by);
        let rows: Vec<ExpectedRow> = at.rows.iter().map(|it| row(&at, it)).collect();
        let mut wrong: Vec<String> = standing.refused().into_iter().collect();
        if rows != self.rows {
            let rows = serde_json::to_string(&rows).unwrap_or_default();
            wrong.push(format!("{day} by {}: the rows are {rows}", self.by));
        }
        Ok(wrong)
    }
}

fn row(at: &Table, row: &Row) -> ExpectedRow {
    let rate = |formula: &RateFormula| {
        let rate = at.rate(row, *formula);
        let parts = rate.parts();
        let percent = parts.percent.unwrap_or_else(|why| why.to_string());
        format!("{formula} {}/{} {percent}", parts.numerator, parts.denominator)
    };
    ExpectedRow {
        level: row.level.to_string(),
        group: figures::group(&row.group, Language::Zh),
        total: row.counts.total(),
        complete: row.counts.work(Some(WorkStatus::Complete)),
        closed: row.counts.closed(),
        overdue: row.counts.overdue(),
        reopened: row.counts.reopened(),
        rates: RateFormula::ALL.iter().map(rate).collect(),
    }
}
