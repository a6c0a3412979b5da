//! Comments of the public as an office lists them, a row each: when and how they came, what they say, what was answered.

use zhenggai_core::code::Severity;
use zhenggai_core::day::Day;
use zhenggai_grammar::due::{Told, read as read_due};

use crate::catalogue::{COMMENT_DAY_MISSING, COMMENT_HEADER_MISSING, COMMENT_TEXT_MISSING, DUE_UNKNOWN};
use crate::header::bare;
use crate::note::{self, At, Note};
use crate::sheet::{Row, Sheet, Value, Workbook};

/// A comment as it is listed (群众意见登记).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentRow {
    /// The cell of its text.
    pub at: At,
    /// The day on which it came.
    pub received: Day,
    /// How it came: telephone, letter, visit.
    pub channel: Option<String>,
    /// What it says.
    pub text: String,
    /// What it is about, in the words of the list: a number, a text.
    pub about: Option<String>,
    /// By when it is to be answered.
    pub answer_by: Option<Day>,
    /// What was answered, and on which day.
    pub answer: Option<(String, Day)>,
}

/// What a list of comments says (意见清单).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comments {
    /// The names of the sheets, in order; a CSV file has none.
    pub sheets: Vec<Option<String>>,
    /// The comments that can be taken in.
    pub rows: Vec<CommentRow>,
    /// What cannot, and why.
    pub notes: Vec<Note>,
}

impl Comments {
    /// A cell as people read it: `意见!B7`, or `B7` where the sheet has no name.
    #[must_use]
    pub fn named(&self, at: At) -> String {
        note::named(self.sheets.get(at.sheet).and_then(Option::as_deref), at)
    }
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Received,
    Channel,
    Text,
    About,
    AnswerBy,
    Answer,
    AnsweredOn,
}

/// How such lists head their columns; of two that fit, the longer word counts.
const WORDS: &[(Column, &[&str])] = &[
    (
        Column::Received,
        &[
            "收到日期",
            "收到时间",
            "来信日期",
            "反映日期",
            "反映时间",
            "登记日期",
            "受理日期",
            "日期",
            "received",
        ],
    ),
    (Column::Channel, &["渠道", "反映渠道", "来源", "方式", "反映方式", "途径", "channel"]),
    (
        Column::Text,
        &["内容", "意见内容", "意见建议", "意见", "反映内容", "反映问题", "诉求", "诉求内容", "comment"],
    ),
    (
        Column::About,
        &["涉及事项", "对应事项", "涉及问题", "对应问题", "问题编号", "事项编号", "关联事项", "about"],
    ),
    (Column::AnswerBy, &["答复期限", "答复时限", "办理时限", "办理期限", "应答复日期", "answerby"]),
    (Column::Answer, &["答复", "答复内容", "答复情况", "办理结果", "办理情况", "处理结果", "answer"]),
    (Column::AnsweredOn, &["答复日期", "答复时间", "办结日期", "办结时间", "answeredon"]),
];

/// How far down the header is looked for.
const HEAD: usize = 10;

/// Reads lists of comments out of every sheet of a workbook that is not hidden. A row without a text, or without a day that
/// can be read, is not guessed at: a note says so, and the row is left.
#[must_use]
pub fn read(book: &Workbook) -> Comments {
    let names = book.sheets.iter().map(|sheet| sheet.name.clone()).collect();
    let mut found = Comments { sheets: names, ..Comments::default() };
    for (number, sheet) in book.sheets.iter().enumerate().filter(|(_, sheet)| !sheet.is_hidden) {
        let head = sheet.rows.iter().take(HEAD).find_map(|row| Some((row.number, columns(row)?)));
        match head {
            Some((head, columns)) => {
                for row in sheet.rows.iter().filter(|row| row.number > head) {
                    take(number, sheet, row, &columns, &mut found);
                }
            }
            None if sheet.rows.is_empty() => {}
            None => found.notes.push(Note::on_sheet(COMMENT_HEADER_MISSING, Severity::Error, number)),
        }
    }
    found
}

/// The columns of a header: one at least for the text, one for the day.
fn columns(row: &Row) -> Option<Vec<(u32, Column)>> {
    let named = row.cells.iter().filter_map(|cell| Some((cell.column, column(&cell.value.shown())?)));
    let columns: Vec<(u32, Column)> = named.collect();
    let has = |wanted: Column| columns.iter().any(|(_, column)| *column == wanted);
    (has(Column::Text) && has(Column::Received)).then_some(columns)
}

fn column(header: &str) -> Option<Column> {
    let bare = bare(header);
    WORDS.iter().find(|(_, words)| words.contains(&bare.as_str())).map(|(column, _)| *column)
}

fn take(sheet_number: usize, sheet: &Sheet, row: &Row, columns: &[(u32, Column)], found: &mut Comments) {
    let seen = |wanted: Column| {
        let (at, _) = columns.iter().find(|(_, column)| *column == wanted)?;
        let at = At { sheet: sheet_number, row: row.number, column: *at };
        Some((at, sheet.seen(row, at.column).map(|cell| &cell.value)))
    };
    let words = |wanted: Column| {
        let shown = seen(wanted)?.1?.shown();
        let shown = shown.trim();
        (!shown.is_empty()).then(|| shown.to_owned())
    };
    let day = |wanted: Column| seen(wanted).and_then(|(_, value)| value.and_then(day));
    if row.cells.iter().all(|cell| cell.value.shown().trim().is_empty()) {
        return;
    }
    let Some((at, _)) = seen(Column::Text) else { return };
    let Some(text) = words(Column::Text) else {
        found.notes.push(Note::new(COMMENT_TEXT_MISSING, Severity::Error, at));
        return;
    };
    let missing = |wanted: Column| {
        let at = seen(wanted).map_or(at, |(at, _)| at);
        let shown = words(wanted).unwrap_or_default();
        Note::new(COMMENT_DAY_MISSING, Severity::Error, at).with("text", shown)
    };
    let Some(received) = day(Column::Received) else {
        found.notes.push(missing(Column::Received));
        return;
    };
    let answer_by = day(Column::AnswerBy);
    if let (None, Some(text), Some((at, _))) = (answer_by, words(Column::AnswerBy), seen(Column::AnswerBy)) {
        found.notes.push(Note::new(DUE_UNKNOWN, Severity::Warning, at).with("text", text));
    }
    let answer = words(Column::Answer).and_then(|answer| {
        let on = day(Column::AnsweredOn);
        if on.is_none() {
            found.notes.push(missing(Column::AnsweredOn));
        }
        Some((answer, on?))
    });
    let (channel, about) = (words(Column::Channel), words(Column::About));
    found.rows.push(CommentRow { at, received, channel, text, about, answer_by, answer });
}

/// The very day that a cell names: a month alone is none.
fn day(value: &Value) -> Option<Day> {
    match value {
        Value::Day { day, as_month: false } => *day,
        _ => match read_due(&value.shown(), None)?.told {
            Told::By { day, precision: zhenggai_core::deadline::DuePrecision::Day, .. } => Some(day),
            _ => None,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::open;

    fn listed(csv: &str) -> Comments {
        read(&open::workbook(csv.as_bytes()).unwrap())
    }

    #[test]
    fn rows_become_comments_with_their_days() {
        let read = listed(
            "滨河区整改公示意见登记表\n序号,收到日期,反映渠道,意见内容,涉及事项,答复期限,答复情况,答复日期\n\
             1,2025-04-03,电话,公厕仍未开放,3,2025年4月18日,,\n2,2025.4.7,来信,建议公开补贴名单,,,已在村务栏公开,2025-04-15\n",
        );
        assert!(read.notes.is_empty(), "{:?}", read.notes);
        let [first, second] = read.rows.as_slice() else { panic!("two rows") };
        assert_eq!(
            (first.received.to_string(), first.channel.as_deref()),
            ("2025-04-03".into(), Some("电话"))
        );
        assert_eq!(first.about.as_deref(), Some("3"));
        assert_eq!(first.answer_by.map(|day| day.to_string()).as_deref(), Some("2025-04-18"));
        assert_eq!((first.answer.clone(), first.at.cell()), (None, "D3".to_owned()));
        let (answer, on) = second.answer.clone().unwrap();
        assert_eq!((answer.as_str(), on.to_string().as_str()), ("已在村务栏公开", "2025-04-15"));
    }

    #[test]
    fn what_cannot_be_taken_in_is_told_with_its_cell() {
        let read = listed(
            "收到日期,内容,答复期限,答复,答复日期\n2025-04,只有月份,,,\n2025-04-03,,,,\n2025-04-04,有期限,尽快,,\n2025-04-05,已答复,,谢谢,\n,,,,\n",
        );
        let told: Vec<String> = read
            .notes
            .iter()
            .map(|note| format!("{} {}", note.code(), note.at().map(|at| at.cell()).unwrap_or_default()))
            .collect();
        let expected =
            ["COMMENT_DAY_MISSING A2", "COMMENT_TEXT_MISSING B3", "DUE_UNKNOWN C4", "COMMENT_DAY_MISSING E5"];
        assert_eq!(told, expected);
        assert_eq!(read.rows.len(), 2, "the comment itself is taken in where only its answer has no day");
    }

    #[test]
    fn headers_are_compared_as_those_of_ledgers_are() {
        let read = listed("Received,Channel,Comment,Answer by\n2025-04-03,letter,lamps are out,2025-04-18\n");
        assert_eq!(
            read.rows.first().and_then(|row| row.answer_by).map(|day| day.to_string()).as_deref(),
            Some("2025-04-18")
        );
        let read = listed("收到日期（年月日）,意见内容＊\n2025-04-03,路灯不亮\n");
        assert_eq!(read.rows.len(), 1);
    }

    #[test]
    fn a_cell_is_named_with_its_sheet() {
        let mut book = rust_xlsxwriter::Workbook::new();
        for name in ["电话", "来信"] {
            let sheet = book.add_worksheet();
            sheet.set_name(name).unwrap();
            for (column, words) in (0_u16..).zip(["收到日期", "内容"]) {
                sheet.write(0, column, words).unwrap();
            }
            sheet.write(1, 1, "路灯不亮").unwrap();
        }
        let read = read(&open::workbook(&book.save_to_buffer().unwrap()).unwrap());
        let places: Vec<String> =
            read.notes.iter().filter_map(|note| note.at()).map(|at| read.named(at)).collect();
        assert_eq!(places, ["电话!A2", "来信!A2"]);
    }

    #[test]
    fn a_table_of_something_else_is_none() {
        let read = listed("序号,反馈问题,整改措施\n1,学习不够,修订制度\n");
        assert!(read.rows.is_empty());
        assert_eq!(read.notes.first().map(|note| note.code()), Some(COMMENT_HEADER_MISSING));
    }
}
