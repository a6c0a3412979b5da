//! A reading as the record that crosses a border.

// plans
pub mod plan;

use std::collections::BTreeMap;
use std::sync::Arc;

use zhenggai_core::day::Day;
use zhenggai_core::deadline::OffsetUnit;
use zhenggai_core::language::Language;
use zhenggai_core::work::WorkStatus;
use zhenggai_grammar::charset::Encoding;
use zhenggai_grammar::due::{self, Told};
use zhenggai_wire::sheet::{
    DueRecord, FORMAT, FindingRecord, LedgerRecord, MeasureRecord, MeasureText, RowRecord,
    SheetDiagnosticRecord, SheetRecord, SheetsRecord, SkippedRecord, TaskRecord,
};

use crate::address;
use crate::layout::SheetRole;
use crate::layout::line::LineKind;
use crate::note::Note;
use crate::reading::{DueReading, MeasureReading, Reading, RowReading, SheetReading};
use crate::say;

/// More characters than a cell can keep: a text is then given by its ends.
const LONG: usize = 32_767;
/// How many characters of each end.
const ENDS: usize = 20;

/// The record of a reading of the file named `file`, with sentences in `language`.
#[must_use]
pub fn record(
    file: &str,
    reading: &Reading,
    notes: &[Note],
    feedback: Option<Day>,
    language: Language,
) -> SheetsRecord {
    let name = |sheet: usize| reading.sheet_name(sheet).map(str::to_owned);
    let finding = |it: Option<usize>| it.and_then(|it| reading.findings.get(it)).map(|it| it.id.clone());
    SheetsRecord {
        format: FORMAT.to_owned(),
        file: file.to_owned(),
        encoding: reading.encoding.map(encoding),
        feedback_date: feedback.map(|day| day.to_string()),
        sheets: reading.sheets.iter().map(sheet).collect(),
        findings: reading
            .findings
            .iter()
            .map(|it| FindingRecord {
                id: it.id.clone(),
                printed_id: it.printed_id.clone(),
                aspect: it.aspect.as_ref().map(|(text, _)| text.clone()),
                text: it.text.as_deref().map(str::to_owned),
                sheet: name(it.at.sheet),
                row: it.at.row,
            })
            .collect(),
        tasks: reading
            .tasks
            .iter()
            .map(|it| TaskRecord {
                id: it.id.clone(),
                printed_id: it.printed_id.clone(),
                finding: finding(it.finding),
                text: it.text.to_string(),
                sheet: name(it.at.sheet),
                row: it.at.row,
            })
            .collect(),
        rows: reading.rows.iter().map(|it| row(it, reading)).collect(),
        diagnostics: notes
            .iter()
            .map(|note| SheetDiagnosticRecord {
                sheet: name(note.sheet()),
                cell: note.at().map(|at| at.cell()),
                code: note.code().to_string(),
                severity: note.severity().as_str().to_owned(),
                what: say::sentence(note, language),
            })
            .collect(),
    }
}

fn encoding((encoding, has_mark): (Encoding, bool)) -> String {
    match (encoding, has_mark) {
        (Encoding::Utf8, true) => "utf-8-sig".to_owned(),
        (Encoding::Utf16Le | Encoding::Utf16Be, true) => "utf-16".to_owned(),
        _ => encoding.to_string(),
    }
}

fn sheet(sheet: &SheetReading) -> SheetRecord {
    let layout = &sheet.layout;
    let ledger = (layout.role == SheetRole::Ledger).then(|| LedgerRecord {
        header_rows: layout.header_rows.clone(),
        columns: layout
            .columns
            .iter()
            .map(|column| (address::letters(column.index), column.field.map(|field| field.to_string())))
            .collect(),
        first_data_row: layout.data().next(),
        last_data_row: layout.data().last(),
        skipped_rows: layout
            .lines
            .iter()
            .filter_map(|line| match line.kind {
                LineKind::Data => None,
                LineKind::Skipped(why) => Some(SkippedRecord { row: line.number, why: why.to_string() }),
            })
            .collect(),
        hidden_rows: sheet.hidden_rows.clone(),
    });
    SheetRecord { name: sheet.name.clone(), role: layout.role.to_string(), ledger }
}

fn row(row: &RowReading, reading: &Reading) -> RowRecord {
    let mut extra: BTreeMap<String, serde_json::Value> =
        row.extra.iter().map(|(header, text)| (header.clone(), text.as_str().into())).collect();
    if !row.surplus.is_empty() {
        extra.insert("surplus_fields".to_owned(), row.surplus.clone().into());
    }
    RowRecord {
        sheet: reading.sheet_name(row.sheet).map(str::to_owned),
        row: row.row,
        printed_id: row.printed_id.clone(),
        finding: row.finding.and_then(|it| reading.findings.get(it)).map(|it| it.id.clone()),
        task: row.task.and_then(|it| reading.tasks.get(it)).map(|it| it.id.clone()),
        measures: row.measures.iter().map(measure).collect(),
        lead_leaders: names(&row.lead_leaders),
        responsible_persons: names(&row.responsible_persons),
        lead_units: names(&row.lead_units),
        coop_units: names(&row.coop_units),
        due: due(&row.due),
        progress: row.progress.as_deref().map(str::to_owned),
        status: row.status.map(status).map(str::to_owned),
        status_text: row.status_text.as_deref().map(str::to_owned),
        evidence: row.evidence.clone(),
        note: row.note.as_deref().map(str::to_owned),
        extra,
    }
}

fn names(names: &[Arc<str>]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}

fn measure(measure: &MeasureReading) -> MeasureRecord {
    let id = measure.id.clone();
    let length = if measure.text.len() > LONG { measure.text.chars().count() } else { 0 };
    let text = if length > LONG {
        let chars: Vec<char> = measure.text.chars().collect();
        MeasureText::Ends {
            text_length: length,
            text_starts: chars.iter().take(ENDS).collect(),
            text_ends: chars.iter().skip(length.saturating_sub(ENDS)).collect(),
        }
    } else {
        MeasureText::Whole { text: measure.text.to_string() }
    };
    MeasureRecord { id, text }
}

/// The word for a status in this format.
#[must_use]
pub const fn status(status: WorkStatus) -> &'static str {
    match status {
        WorkStatus::Complete => "completed",
        WorkStatus::BasicallyComplete => "staged",
        WorkStatus::InProgress => "ongoing",
        WorkStatus::NotStarted => "planned",
        WorkStatus::NotComplete => "not_in_place",
    }
}

fn due(due: &DueReading) -> DueRecord {
    let mut record = DueRecord {
        kind: "none".to_owned(),
        date: None,
        text: due.text.as_deref().map(str::to_owned),
        precision: None,
        start: None,
        month_day: None,
        long_term: false,
        anchor: None,
        offset: None,
    };
    let Some(due::Reading { told, standing, .. }) = &due.said else { return record };
    record.long_term = standing.is_some();
    record.kind = match told {
        Told::By { .. } | Told::Yearless { .. } => "date",
        Told::Immediate => "immediate",
        Told::After { .. } => "relative",
        Told::Standing => "long_term",
        Told::NoSuchDay | Told::Progress | Told::Unknown => "unknown",
    }
    .to_owned();
    match told {
        Told::By { day, precision, from } => {
            record.date = Some(day.to_string());
            record.precision = Some(precision.to_string());
            record.start = from.map(|day| day.to_string());
        }
        Told::Yearless { month, day } => {
            record.precision = Some("day".to_owned());
            record.month_day = Some(format!("{month:02}-{day:02}"));
        }
        Told::After { anchor, count, unit } => {
            record.anchor = Some(anchor.to_string());
            let unit = match unit {
                OffsetUnit::Days => "days",
                OffsetUnit::WorkingDays => "workdays",
                OffsetUnit::Months => "months",
            };
            record.offset = Some(BTreeMap::from([(unit.to_owned(), *count)]));
        }
        _ => {}
    }
    record
}
