//! What is not finished, why, and by when it is due.

use serde::Serialize;
use zhenggai_core::day::Day;
use zhenggai_core::deadline::Due;
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::dossier::Dossier;
use zhenggai_core::dossier::recorded::Recorded;
use zhenggai_core::finding::Finding;
use zhenggai_core::item::Item;
use zhenggai_core::measure::Measure;
use zhenggai_core::statistics::state::work_of;
use zhenggai_core::work::WorkStatus;

use super::shown;
use super::wording;

/// Something that is not finished.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unfinished {
    /// The finding.
    pub title: String,
    /// How far it has come.
    pub state: String,
    /// By when it is due, in words.
    pub due: Option<String>,
    /// Why it is not finished, as last reported.
    pub reason: Option<String>,
}

/// What is not finished; the reason is what the last report says in its own words.
pub(super) fn unfinished(dossier: &Dossier, finding: &Finding, level: Disclosure) -> Option<Unfinished> {
    let file = dossier.file(&Item::Finding(finding.id.clone()))?;
    let work = work_of(dossier, &Item::Finding(finding.id.clone())).map(|(status, _)| status);
    if work == Some(WorkStatus::Complete) {
        return None;
    }
    let due = match file.deadline() {
        Some(deadline) => match deadline.value.due() {
            Some(Due::By { day, .. }) => Some(wording::day(*day)),
            _ => deadline.value.raw().map(|raw| wording::line(raw.as_str())),
        },
        None => last_of_measures(dossier, finding, level).map(wording::day),
    };
    let reason = file.work_status().and_then(|(report, _)| report.value.text.as_ref());
    let reason = reason.map(|text| wording::line(text.as_str()));
    Some(Unfinished {
        title: wording::finding(finding.text.as_str()),
        state: work.map_or("尚未报告进展", wording::status).to_owned(),
        due,
        reason,
    })
}

/// The last due day of the measures of a finding, where each that may be shown has one.
fn last_of_measures(dossier: &Dossier, finding: &Finding, level: Disclosure) -> Option<Day> {
    let day = |measure: &Recorded<Measure>| {
        let file = dossier.file(&Item::Measure(measure.value.id().clone()))?;
        match file.deadline()?.value.due() {
            Some(Due::By { day, .. }) => Some(*day),
            _ => None,
        }
    };
    let days: Option<Vec<Day>> = shown::measures(dossier, finding, level).into_iter().map(day).collect();
    days?.into_iter().max()
}
