//! A plan as the record that crosses a border.

use zhenggai_core::language::Language;
use zhenggai_core::ledger::refusal::Refusal;
use zhenggai_core::say::refusal;
use zhenggai_wire::sheet::plan::{
    CandidateRecord, DoubtfulRecord, FORMAT, PlanRecord, RefusedRecord, StepRecord, UnreadRecord,
};

use crate::catalogue::HEADER_UNKNOWN_COLUMN;
use crate::intake::plan::{Doubt, Plan, Step};
use crate::note::{Note, named};
use crate::reading::Reading;
use crate::say;

/// The record of a plan for the file named `file`, with sentences in `language`. `notes` are those of the reading;
/// `refused` are the steps that the rules refuse, in the order of the plan.
#[must_use]
pub fn record(
    file: &str,
    (reading, notes): (&Reading, &[Note]),
    plan: &Plan,
    refused: &[(Step, Refusal)],
    language: Language,
) -> PlanRecord {
    let name = |sheet: usize| reading.sheet_name(sheet).map(str::to_owned);
    let cell = |note: &Note| note.at().map(|at| at.cell());
    let by_rules = refused.iter().map(|(it, why)| RefusedRecord {
        sheet: name(it.at.sheet),
        cell: Some(it.at.cell()),
        code: why.code().to_string(),
        what: refusal(why, language),
        step: Some(step(it, reading)),
    });
    let by_itself = plan.refused.iter().map(|note| RefusedRecord {
        sheet: name(note.sheet()),
        cell: cell(note),
        code: note.code().to_string(),
        what: say::sentence(note, language),
        step: None,
    });
    let unread = notes.iter().filter(|note| note.code() == HEADER_UNKNOWN_COLUMN).map(|note| UnreadRecord {
        sheet: name(note.sheet()),
        cell: cell(note),
        what: say::sentence(note, language),
    });
    let (created, changed): (Vec<&Step>, Vec<&Step>) =
        allowed(plan, refused).partition(|step| step.change.creates());
    PlanRecord {
        format: FORMAT.to_owned(),
        file: file.to_owned(),
        created: created.into_iter().map(|it| step(it, reading)).collect(),
        changed: changed.into_iter().map(|it| step(it, reading)).collect(),
        refused: by_rules.chain(by_itself).collect(),
        doubtful: plan.doubts.iter().map(|it| doubtful(it, reading, language)).collect(),
        unread: unread.collect(),
        unasked: plan.idle.clone(),
        unchanged: plan.unchanged,
        absent: plan.absent,
        recorded: None,
    }
}

/// The steps of a plan that no rule refuses. Those that are refused stand in the same order.
pub fn allowed<'p>(plan: &'p Plan, refused: &'p [(Step, Refusal)]) -> impl Iterator<Item = &'p Step> {
    let mut refused = refused.iter().peekable();
    plan.steps.iter().filter(move |step| refused.next_if(|(it, _)| it == *step).is_none())
}

fn step(step: &Step, reading: &Reading) -> StepRecord {
    StepRecord {
        sheet: reading.sheet_name(step.at.sheet).map(str::to_owned),
        cell: step.at.cell(),
        item: step.item.to_string(),
        change: step.change.to_string(),
        before: step.before.clone(),
        after: step.after.clone(),
    }
}

fn doubtful(doubt: &Doubt, reading: &Reading, language: Language) -> DoubtfulRecord {
    let Doubt { note, candidates } = doubt;
    let sheet = reading.sheet_name(note.sheet());
    DoubtfulRecord {
        sheet: sheet.map(str::to_owned),
        cell: note.at().map(|at| at.cell()).unwrap_or_default(),
        place: note.at().map(|at| named(sheet, at)).unwrap_or_default(),
        code: note.code().to_string(),
        what: say::sentence(note, language),
        candidates: candidates
            .iter()
            .map(|(item, text)| CandidateRecord { item: item.to_string(), text: text.clone() })
            .collect(),
    }
}
