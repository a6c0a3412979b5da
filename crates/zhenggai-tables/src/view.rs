//! A dossier as the rows of a ledger: what is written into a sheet, and what a sheet is compared with.

use zhenggai_core::day::Day;
use zhenggai_core::deadline::Deadline;
use zhenggai_core::dossier::Dossier;
use zhenggai_core::finding::Finding;
use zhenggai_core::item::Item;
use zhenggai_core::party::Duty;
use zhenggai_core::review::ClosureStatus;
use zhenggai_core::work::WorkStatus;

/// A row of a ledger: one measure, or a task or finding that has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowView {
    /// What the row is about.
    pub item: Item,
    /// The finding above it.
    pub finding: Item,
    /// The task above it.
    pub task: Option<Item>,
    /// The title of the aspect.
    pub aspect: Option<String>,
    /// The number of the finding.
    pub number: String,
    /// The finding.
    pub finding_text: String,
    /// The task.
    pub task_text: Option<String>,
    /// The measure.
    pub measure: Option<String>,
    /// Who leads.
    pub lead_leaders: Vec<String>,
    /// Units that lead.
    pub lead_units: Vec<String>,
    /// Units that help.
    pub coop_units: Vec<String>,
    /// Who handles it.
    pub responsible_persons: Vec<String>,
    /// The deadline in force.
    pub deadline: Option<Deadline>,
    /// What was last reported, in words.
    pub progress: Option<String>,
    /// How far the work has come.
    pub status: Option<WorkStatus>,
    /// Titles of the evidence.
    pub evidence: Vec<String>,
    /// Where it stands on the closure axis.
    pub closure: ClosureStatus,
}

/// The rows of a dossier as of `day`, findings in order. What is set for a finding or task and not for its measure is
/// shown with the measure.
#[must_use]
pub fn rows(dossier: &Dossier, day: Day) -> Vec<RowView> {
    let mut rows = Vec::new();
    for (number, finding) in (1_usize..).zip(dossier.findings().iter()) {
        let finding = &finding.value;
        let item = Item::Finding(finding.id.clone());
        let before = rows.len();
        for child in dossier.children(&item) {
            match child {
                Item::Task(_) => {
                    let measures: Vec<&Item> = dossier.children(child).iter().collect();
                    if measures.is_empty() {
                        rows.push(row(dossier, finding, number, child, Some(child), day));
                    }
                    for measure in measures {
                        rows.push(row(dossier, finding, number, measure, Some(child), day));
                    }
                }
                Item::Measure(id) => {
                    let first = dossier.measures().get(id).and_then(|it| it.value.findings().first());
                    if first == Some(&finding.id) {
                        rows.push(row(dossier, finding, number, child, None, day));
                    }
                }
                Item::Finding(_) | Item::Dossier => {}
            }
        }
        if rows.len() == before {
            rows.push(row(dossier, finding, number, &item, None, day));
        }
    }
    rows
}

fn row(
    dossier: &Dossier,
    finding: &Finding,
    number: usize,
    item: &Item,
    task: Option<&Item>,
    day: Day,
) -> RowView {
    let above: Vec<Item> = [item.clone()].into_iter().chain(dossier.parents(item)).collect();
    let named = |duty: Duty| names(dossier, &above, duty, day);
    let file = dossier.file(item);
    let task_text = task.and_then(|task| match task {
        Item::Task(id) => dossier.tasks().get(id).map(|task| task.value.text.to_string()),
        _ => None,
    });
    let measure = match item {
        Item::Measure(id) => dossier.measures().get(id).map(|measure| measure.value.text().to_string()),
        _ => None,
    };
    let aspect = finding.aspect.as_ref().and_then(|id| dossier.aspects().get(id));
    RowView {
        item: item.clone(),
        finding: Item::Finding(finding.id.clone()),
        task: task.cloned(),
        aspect: aspect.map(|aspect| aspect.value.title.to_string()),
        number: finding.label.as_ref().map_or_else(|| number.to_string(), ToString::to_string),
        finding_text: finding.text.to_string(),
        task_text,
        measure,
        lead_leaders: named(Duty::LeadLeader),
        lead_units: named(Duty::ResponsibleUnit),
        coop_units: named(Duty::CooperatingUnit),
        responsible_persons: named(Duty::Handler),
        deadline: above
            .iter()
            .filter_map(|item| dossier.file(item))
            .find_map(|file| file.deadline())
            .map(|deadline| deadline.value.clone()),
        progress: file.and_then(|file| {
            let reports = file.reports_of_round().iter().rev();
            reports.filter_map(|report| report.value.text.as_ref()).map(ToString::to_string).next()
        }),
        status: file.and_then(|file| file.work_status()).map(|(_, status)| status),
        evidence: file.map_or_else(Vec::new, |file| {
            file.evidence_in_force().map(|it| it.evidence.value.title.to_string()).collect()
        }),
        closure: file.map_or(ClosureStatus::Open, |file| file.closure_status()),
    }
}

/// Who holds a duty: for the item itself, else for what stands above it.
fn names(dossier: &Dossier, above: &[Item], duty: Duty, day: Day) -> Vec<String> {
    for item in above {
        let Some(file) = dossier.file(item) else { continue };
        let held =
            file.responsibilities().iter().filter(|it| it.value.duty() == duty && it.value.holds_on(day));
        let mut names: Vec<String> = Vec::new();
        for party in held.map(|it| it.value.party().name.to_string()) {
            if !names.contains(&party) {
                names.push(party);
            }
        }
        if !names.is_empty() {
            return names;
        }
    }
    Vec::new()
}
