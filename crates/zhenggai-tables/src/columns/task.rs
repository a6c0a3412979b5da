//! The table of tasks.

use std::borrow::Cow;

use zhenggai_core::dossier::recorded::Recorded;
use zhenggai_core::id::DossierId;
use zhenggai_core::item::Item;
use zhenggai_core::measure::Task;

use crate::columns::batch::Batch;
use crate::columns::column::{Columns, Table};
use crate::columns::given::Given;
use crate::columns::name::TableName;
use crate::columns::state::{self, OfItems, State};

/// The table of tasks (任务表): one row a task, in the order of the dossier.
#[derive(Debug)]
pub enum Tasks {}

/// One task.
#[derive(Debug)]
pub struct TaskRow<'a> {
    dossier: &'a DossierId,
    task: &'a Recorded<Task>,
    state: &'a State,
}

/// Adds the tasks that may be shown.
pub fn fill(given: &Given<'_>, shown: &[State], into: &mut Batch<Tasks>) {
    let dossier = given.dossier;
    for state in shown {
        let Item::Task(id) = state.item() else { continue };
        let Some(task) = dossier.tasks().get(id) else { continue };
        into.push(&TaskRow { dossier: dossier.id(), task, state });
    }
}

impl OfItems for Tasks {
    fn state<'r>(row: &'r TaskRow<'_>) -> &'r State {
        row.state
    }
}

impl Table for Tasks {
    const NAME: TableName = TableName::Tasks;
    type Row<'a> = TaskRow<'a>;

    fn columns() -> Columns<Self> {
        let told = Columns::<Self>::new()
            .text("dossier", ["台账编号", "The dossier."], |row| Some(row.dossier.as_str().into()))
            .always()
            .text(
                "task",
                ["任务编号，在本台账内唯一", "The task's id within the dossier."],
                |row| Some(row.task.value.id.as_str().into()),
            )
            .always()
            .text("finding", ["所回应的问题", "The finding it answers."], |row| {
                Some(row.task.value.finding.as_str().into())
            })
            .always()
            .text("label", ["所印序号", "The number as printed."], |row| {
                row.task.value.label.as_ref().map(|label| label.as_str().into())
            })
            .text("text", ["任务内容", "What must be achieved."], |row| {
                Some(row.task.value.text.as_str().into())
            })
            .always()
            .day("recorded_on", ["登记日", "From which day it is on the register."], |row| {
                Some(row.task.mark.on)
            })
            .always()
            .text("entry", ["登记它的条目", "The entry that recorded it."], |row| {
                Some(Cow::Owned(row.task.entry().to_string()))
            })
            .always();
        state::columns(told)
    }
}
