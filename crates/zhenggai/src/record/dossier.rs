//! A dossier as of a day as a record for JSON.

use std::collections::BTreeMap;

use zhenggai_core::dossier::recorded::{Mark, Recorded};
use zhenggai_core::finding::Finding;
use zhenggai_core::item::{Item, Level};
use zhenggai_core::measure::{Measure, MeasureClass, MeasureNature, Task};
use zhenggai_core::oversight::due_list::{Answering, DueRow};
use zhenggai_core::oversight::term::term;
use zhenggai_core::text::Name;
use zhenggai_wire::dossier::{
    DossierRecord, FORMAT, FindingStateRecord, ItemStateRecord, MeasureStateRecord, TaskStateRecord,
};
use zhenggai_wire::event::{PeriodRecord, ResponsibilityRecord};
use zhenggai_wire::verdict::PolicyRefRecord;

use crate::oversight::Oversight;

/// A dossier as of a day: its findings with the tasks and measures below them, each with where it stands.
#[must_use]
pub fn dossier(oversight: &Oversight) -> DossierRecord {
    let tree = Tree::of(oversight);
    let dossier = oversight.dossier();
    let inspection = dossier.inspection();
    let (policy, opening) = (oversight.policy(), dossier.opening());
    DossierRecord {
        format: FORMAT.to_owned(),
        id: dossier.id().to_string(),
        title: opening.value.title.to_string(),
        as_of: oversight.day().to_string(),
        coverage: dossier.coverage().to_string(),
        policy: PolicyRefRecord { id: policy.id.to_string(), version: policy.version.to_string() },
        regime: inspection.regime.to_string(),
        inspecting_body: inspection.inspecting_body.as_ref().map(Name::to_string),
        inspected_body: inspection.inspected_body.as_ref().map(Name::to_string),
        on_site: inspection.on_site.as_ref().map(PeriodRecord::from),
        feedback_on: inspection.feedback_on.map(|day| day.to_string()),
        state: tree.state(&Item::Dossier, &opening.mark),
        findings: dossier.findings().iter().map(|finding| tree.finding(finding)).collect(),
        measures: dossier.measures().iter().map(|measure| tree.measure(measure)).collect(),
    }
}

/// A dossier with what is due of it, by item.
struct Tree<'o> {
    oversight: &'o Oversight,
    due: BTreeMap<Item, DueRow>,
}

impl<'o> Tree<'o> {
    fn of(oversight: &'o Oversight) -> Self {
        let rows = oversight.due_list().rows.into_iter();
        Self { oversight, due: rows.map(|row| (row.item.clone(), row)).collect() }
    }

    fn finding(&self, finding: &Recorded<Finding>) -> FindingStateRecord {
        let dossier = self.oversight.dossier();
        let Finding { id, aspect, label, text, source, meeting: _, disclosure } = &finding.value;
        let item = Item::Finding(id.clone());
        let tasks = dossier.children(&item).iter().filter(|below| below.level() == Level::Task);
        let tasks = tasks.filter_map(|below| match below {
            Item::Task(id) => dossier.tasks().get(id),
            _ => None,
        });
        FindingStateRecord {
            id: id.to_string(),
            label: label.as_ref().map(Name::to_string),
            text: text.to_string(),
            source: source.to_string(),
            disclosure: disclosure.to_string(),
            aspect: aspect.as_ref().map(ToString::to_string),
            state: self.state(&item, &finding.mark),
            tasks: tasks.map(|task| self.task(task)).collect(),
            measures: dossier.measures_of(id).map(|measure| self.measure(measure)).collect(),
        }
    }

    fn task(&self, task: &Recorded<Task>) -> TaskStateRecord {
        let Task { id, finding, label, text } = &task.value;
        TaskStateRecord {
            id: id.to_string(),
            finding: finding.to_string(),
            label: label.as_ref().map(Name::to_string),
            text: text.to_string(),
            state: self.state(&Item::Task(id.clone()), &task.mark),
        }
    }

    fn measure(&self, measure: &Recorded<Measure>) -> MeasureStateRecord {
        let it = &measure.value;
        MeasureStateRecord {
            id: it.id().to_string(),
            findings: it.findings().iter().map(ToString::to_string).collect(),
            task: it.task().map(ToString::to_string),
            label: it.label().map(Name::to_string),
            text: it.text().to_string(),
            class: it.class().as_ref().map(MeasureClass::to_string),
            natures: it.natures().iter().map(MeasureNature::to_string).collect(),
            state: self.state(&Item::Measure(it.id().clone()), &measure.mark),
        }
    }

    fn state(&self, item: &Item, mark: &Mark) -> ItemStateRecord {
        let (dossier, day) = (self.oversight.dossier(), self.oversight.day());
        let standpoint = self.oversight.standpoint();
        let (file, row) = (dossier.file(item), self.due.get(item));
        let term = row.map_or_else(|| term(&standpoint, item), |row| row.term.clone());
        let written = |day: zhenggai_core::day::Day| day.to_string();
        let held = file.into_iter().flat_map(|file| file.responsibilities());
        ItemStateRecord {
            item: item.to_string(),
            work: file.and_then(|file| file.work_status()).map(|(_, status)| status.to_string()),
            closure: standpoint.closure(item).to_string(),
            closed_for: file.and_then(|file| file.round().closed()).map(|closed| closed.value.to_string()),
            round: file.map_or(1, |file| file.round().number()),
            due: term.as_ref().and_then(|term| term.due).map(written),
            original_due: term.as_ref().and_then(|term| term.original).map(written),
            days_left: row.and_then(|row| row.distance).map(|distance| distance.days),
            light: row.map(|row| row.light.to_string()),
            standing: term.is_some_and(|term| term.standing.is_some()),
            answering: (&Answering::on(&standpoint, item, day)).into(),
            responsibilities: held.map(|it| ResponsibilityRecord::from(&it.value)).collect(),
            below: dossier.children(item).iter().map(Item::to_string).collect(),
            entry: mark.entry.to_string(),
        }
    }
}
