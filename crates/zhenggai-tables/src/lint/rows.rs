//! What a single row lacks, and where its status and its progress disagree.

use aho_corasick::AhoCorasick;
use zhenggai_core::code::Severity;
use zhenggai_core::work::WorkStatus;

use crate::catalogue as code;
use crate::field::Field;
use crate::layout::column;
use crate::note::{At, Note};
use crate::reading::{Reading, RowReading};
use crate::status;

pub(super) fn check(reading: &Reading, notes: &mut Vec<Note>) {
    for row in &reading.rows {
        let Some(sheet) = reading.sheets.get(row.sheet) else { continue };
        let columns = &sheet.layout.columns;
        let at = |field| {
            let column = column::first(columns, field)?;
            Some(At { sheet: row.sheet, row: row.row, column })
        };
        let mut push = |code, severity, field| {
            if let Some(at) = at(field) {
                notes.push(Note::new(code, severity, at));
            }
        };
        let has_finding =
            row.finding.and_then(|it| reading.findings.get(it)).is_some_and(|it| it.text.is_some());
        if !has_finding {
            push(code::FINDING_MISSING, Severity::Error, Field::Finding);
        }
        if row.measures.is_empty() {
            push(code::MEASURE_MISSING, Severity::Error, Field::Measure);
        }
        if row.lead_leaders.is_empty() {
            push(code::LEADER_MISSING, Severity::Warning, Field::LeadLeaders);
        }
        if row.lead_units.is_empty() {
            push(code::UNIT_MISSING, Severity::Warning, Field::LeadUnits);
        }
        if row.status == Some(WorkStatus::Complete) && row.evidence.is_empty() {
            push(code::COMPLETED_NO_EVIDENCE, Severity::Warning, Field::Evidence);
        }
        let Some(at) = at(Field::Status) else { continue };
        match (&row.status_text, row.status) {
            (Some(text), None) => {
                notes.push(Note::new(code::STATUS_UNKNOWN, Severity::Warning, at).with("text", text));
            }
            (Some(text), Some(status)) => {
                if let Some(other) = contradiction(row, status) {
                    let note = Note::new(code::STATUS_CONFLICT, Severity::Warning, at);
                    notes.push(note.with("claim", text).with("other", other));
                }
            }
            (None, _) => {}
        }
    }
}

/// The clause of the progress that speaks against the status.
fn contradiction(row: &RowReading, status: WorkStatus) -> Option<&str> {
    let progress = row.progress.as_deref()?;
    let standing = row.due.said.as_ref().is_some_and(|said| said.standing.is_some());
    match status {
        WorkStatus::Complete if !standing && has_open(progress) => {
            progress.split(['，', ',', '；', ';', '。', '\n']).map(str::trim).find(|clause| is_open(clause))
        }
        WorkStatus::Complete | WorkStatus::BasicallyComplete => None,
        WorkStatus::InProgress | WorkStatus::NotComplete => says_done(progress).then_some(progress),
        WorkStatus::NotStarted => {
            let begun =
                progress.starts_with("已") && !progress.contains(['拟', '将']) && !progress.contains("计划");
            (begun || says_done(progress)).then_some(progress)
        }
    }
}

/// Words by which a clause says that something is still to be done.
const OPEN: &[&str] = &[
    "剩余",
    "尚未",
    "还未",
    "未完成",
    "正在",
    "仍在",
    "推进中",
    "进行中",
    "尚有",
    "还有",
    "有待",
    "未到位",
    "尚需",
    "待完成",
    "未整改",
    "未落实到位",
];

/// Words by which it says that nothing is.
const CLOSED: &[&str] = &["无剩余", "没有剩余", "均已", "全部完成", "已完成", "已全部", "不存在", "未发现"];

/// Whether a clause says that something is still to be done.
fn is_open(clause: &str) -> bool {
    has_open(clause) && CLOSED.iter().all(|word| !clause.contains(word))
}

/// Whether words of [`OPEN`] stand in a text; looked for all at once, since most rows have none.
fn has_open(text: &str) -> bool {
    static WORDS: std::sync::LazyLock<Option<AhoCorasick>> =
        std::sync::LazyLock::new(|| AhoCorasick::new(OPEN).ok());
    WORDS.as_ref().is_some_and(|words| words.is_match(text))
}

/// Whether the progress says in so many words that all is done.
fn says_done(progress: &str) -> bool {
    let whole = status::read(progress) == Some(WorkStatus::Complete);
    let first = progress.split(['，', ',', '；', ';', '。']).next().unwrap_or_default();
    let opens = ["已全部完成", "全部完成", "已完成整改", "已整改到位", "已全部整改到位"]
        .iter()
        .any(|it| first.starts_with(it));
    whole || opens && !progress.split(['，', ',', '；', ';', '。']).any(is_open)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn conflicts(status: WorkStatus, progress: &str) -> bool {
        let row = RowReading { progress: Some(progress.into()), ..RowReading::default() };
        contradiction(&row, status).is_some()
    }

    #[test]
    fn done_and_not_done_contradict() {
        use WorkStatus::{Complete, InProgress, NotComplete, NotStarted};
        for (status, progress) in [
            (Complete, "正在清理，剩余3处"),
            (Complete, "已处置8户，1户因诉讼正在推进"),
            (Complete, "尚未开展"),
            (NotComplete, "已完成"),
            (NotComplete, "已全部完成"),
            (NotStarted, "已印发方案"),
            (InProgress, "已完成"),
        ] {
            assert!(conflicts(status, progress), "{status} {progress}");
        }
        for (status, progress) in [
            (Complete, "已完成核查，发现问题17个"),
            (Complete, "三季度发文57件"),
            (Complete, "原剩余3处均已清理"),
            (Complete, "已全部整改，未发现新增"),
            (NotComplete, "5家已换届，1家正在筹备"),
            (NotComplete, "计划8月选派"),
            (NotComplete, "已处置8户，1户因诉讼正在推进"),
            (InProgress, "已完成招标，正在施工"),
            (NotStarted, "尚未开展"),
            (NotStarted, "已计划下半年启动"),
        ] {
            assert!(!conflicts(status, progress), "{status} {progress}");
        }
    }
}
