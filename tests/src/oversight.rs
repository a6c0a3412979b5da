//! Dossiers, and what oversight says of them: what is due, which step is to be taken, who answers and how that stands.

use serde::{Deserialize, Serialize};
use zhenggai::core::day::Day;
use zhenggai::core::oversight::due_list::{DueRow, due_list};
use zhenggai::core::oversight::ladder::{Charge, StepOwed, steps_ahead, steps_owed};
use zhenggai::core::oversight::matrix::matrix;
use zhenggai::core::oversight::scorecard::{Scorecard, scorecards};
use zhenggai::core::oversight::standpoint::Standpoint;
use zhenggai::core::party::Duty;
use zhenggai::core::statistics::outcome::{FourForm, Outcomes, Recoveries, Sanctions, outcomes};

use crate::dossier::{DossierVector, Standing, View};

/// What is recorded, and what oversight says on some days.
pub type OversightVector = DossierVector<ExpectedView>;

/// What is said on one day. What is absent is not asserted.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedView {
    /// The day.
    pub day: String,
    /// The items that stand for themselves, by due day.
    pub due: Option<Vec<ExpectedDue>>,
    /// The steps of escalation that are to be taken.
    pub steps: Option<Vec<ExpectedStep>>,
    /// Those of the next days, and of how many.
    pub ahead: Option<ExpectedAhead>,
    /// Who held which duty for which item: item, duty, party, first day, last day; `-` for the party where nobody did.
    pub tenures: Option<Vec<String>>,
    /// How those stand who hold a duty on the day.
    pub scorecards: Option<Vec<ExpectedCard>>,
    /// What came of accountability: form, outcomes, person-events, persons at most; `all` last. Then recoveries: kind,
    /// count, owed, paid, outstanding, how many figures are not told.
    pub outcomes: Option<Vec<String>>,
}

/// An item of the due list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedDue {
    /// The item.
    pub item: String,
    /// Its light.
    pub light: String,
    /// Its due day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// How many days are left; negative when it is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_left: Option<i64>,
    /// Since when nothing is owed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done_on: Option<String>,
}

/// A step of escalation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedStep {
    /// About what.
    pub item: String,
    /// The step.
    pub step: String,
    /// The round.
    pub round: u32,
    /// The due day it is counted from.
    pub due: String,
    /// The day from which it is asked for.
    pub since: String,
    /// Who must take it, by id.
    pub by: Vec<String>,
    /// On whom, by id.
    pub to: Vec<String>,
    /// What was taken before, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub taken: Vec<String>,
    /// The steps that nobody took.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skipped: Vec<String>,
}

/// A scorecard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedCard {
    /// Who, by id; `-` where nobody holds the duty.
    pub party: String,
    /// In which duty.
    pub duty: String,
    /// How many items, struck off, waiting for closure.
    pub items: [usize; 3],
    /// How many in time, late, overdue, due soon, without a day.
    pub days: [usize; 5],
    /// How many are sent back, opened again, were given more time; how often a step was taken.
    pub trouble: [usize; 4],
    /// The mean age of open items in tenths of a day, their median in halves, how many in each band.
    pub ages: (Option<u64>, Option<u64>, [usize; 4]),
}

/// The steps of the next days.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedAhead {
    /// How many days.
    pub days: u32,
    /// The steps.
    pub steps: Vec<ExpectedStep>,
}

impl View for ExpectedView {
    fn day(&self) -> &str {
        &self.day
    }

    fn differs(&self, standing: &Standing<'_>) -> Result<Vec<String>, String> {
        let day = standing.day;
        let standpoint = Standpoint::new(&standing.dossier, &standing.policy.terms, day);
        let mut wrong: Vec<String> = standing.refused().into_iter().collect();
        if let Some(expected) = &self.due {
            let rows: Vec<ExpectedDue> = due_list(&standpoint).leading().map(row).collect();
            differ(day, "what is due is", &rows, expected, &mut wrong);
        }
        if let Some(expected) = &self.steps {
            let steps: Vec<ExpectedStep> = steps_owed(&standpoint).iter().map(step).collect();
            differ(day, "the steps are", &steps, expected, &mut wrong);
        }
        if let Some(expected) = &self.ahead {
            let ahead = steps_ahead(&standpoint, expected.days);
            let steps: Vec<ExpectedStep> = ahead.iter().map(step).collect();
            differ(day, "the steps ahead are", &steps, &expected.steps, &mut wrong);
        }
        if let Some(expected) = &self.tenures {
            differ(day, "the tenures are", &tenures(&standpoint), expected, &mut wrong);
        }
        if let Some(expected) = &self.scorecards {
            let duties = [Duty::LeadLeader, Duty::ResponsibleUnit].into_iter();
            let cards = duties.flat_map(|duty| scorecards(&standpoint, duty));
            let cards: Vec<ExpectedCard> = cards.map(|it| card(&it)).collect();
            differ(day, "the scorecards are", &cards, expected, &mut wrong);
        }
        if let Some(expected) = &self.outcomes {
            differ(day, "the outcomes are", &told(&outcomes(&standpoint)), expected, &mut wrong);
        }
        Ok(wrong)
    }
}

fn differ<T: PartialEq + Serialize>(
    day: Day,
    what: &str,
    actual: &[T],
    expected: &[T],
    wrong: &mut Vec<String>,
) {
    if actual != expected {
        let lines: Vec<String> =
            actual.iter().map(|it| serde_json::to_string(it).unwrap_or_default()).collect();
        wrong.push(format!("{day}: {what} [\n{}\n]", lines.join(",\n")));
    }
}

fn row(row: &DueRow) -> ExpectedDue {
    ExpectedDue {
        item: row.item.to_string(),
        light: row.light.to_string(),
        due: row.term.as_ref().and_then(|term| term.due).map(|due| due.to_string()),
        days_left: row.distance.map(|distance| distance.days),
        done_on: row.done_on.map(|done| done.to_string()),
    }
}

fn tenures(standpoint: &Standpoint<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for row in matrix(standpoint) {
        for line in &row.duties {
            let held = line.tenures.iter().map(|tenure| (tenure.party.id.as_str(), tenure.period));
            for (party, period) in held.chain(line.gaps.iter().map(|gap| ("-", *gap))) {
                lines.push(format!("{} {} {party} {} {}", row.item, line.duty, period.start(), period.end()));
            }
        }
    }
    lines
}

fn card(of: &Scorecard) -> ExpectedCard {
    ExpectedCard {
        party: of.holder.as_ref().map_or_else(|| "-".to_owned(), |holder| holder.party.to_string()),
        duty: of.duty.to_string(),
        items: [of.items, of.closed, of.waiting],
        days: [of.on_time, of.late, of.overdue, of.due_soon, of.without_day],
        trouble: [of.returned, of.reopened, of.extended, of.escalations],
        ages: (of.ages.mean_tenths(), of.ages.median_halves(), of.ages.bands()),
    }
}

fn told(of: &Outcomes) -> Vec<String> {
    let sanction = |name: &str, it: &Sanctions| {
        format!("{name} {} {} {}", it.outcomes, it.person_events, it.persons_at_most)
    };
    let forms = of.forms.iter().map(|(form, it)| sanction(form.map_or("-", FourForm::as_str), it));
    let recovery = |name: &str, it: &Recoveries| {
        let untold = it.due_untold.saturating_add(it.paid_untold);
        format!("{name} {} {} {} {} {untold}", it.count, it.due, it.paid, it.outstanding)
    };
    let kinds = of.kinds.iter().map(|(kind, it)| recovery(kind.as_str(), it));
    forms
        .chain([sanction("all", &of.sanctions)])
        .chain(kinds)
        .chain([recovery("all", &of.recoveries)])
        .collect()
}

fn step(owed: &StepOwed<'_>) -> ExpectedStep {
    let parties = |charges: &[Charge]| {
        let holders = charges.iter().flat_map(|charge| &charge.holders);
        holders.map(|holder| holder.party.to_string()).collect()
    };
    ExpectedStep {
        item: owed.item.to_string(),
        step: owed.step.id.to_string(),
        round: owed.round,
        due: owed.due.to_string(),
        since: owed.since.to_string(),
        by: parties(&owed.by),
        to: parties(&owed.to),
        taken: owed.taken.iter().map(|taken| taken.value.id.to_string()).collect(),
        skipped: owed.skipped.iter().map(|skipped| skipped.step.id.to_string()).collect(),
    }
}
