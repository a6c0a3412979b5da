//! What was read out of a published notice of rectification, as JSON (`rectification-notice/1`).
//!
//! The records say what is printed and nothing else: a field that is not printed is `null`. White space is
//! taken out of every string except [`DiagnosticRecord::quote`]. Lines count from 1 and end at `\n`. Keys
//! stand in the order of the fields.

use serde::{Deserialize, Serialize};

/// What `format` says in every record of this shape.
pub const FORMAT: &str = "rectification-notice/1";

/// A notice (整改通报).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeRecord {
    /// Always [`FORMAT`].
    pub format: String,
    /// The name of the file, without its folder.
    pub file: String,
    /// `inspection`, `audit` or `eco` (通报类别).
    pub genre: Option<String>,
    /// `hans` or `hant`.
    pub script: String,
    /// The whole title, joined where it is broken over lines.
    pub title: Option<String>,
    /// Who publishes, in full (发布单位).
    pub issuing_body: Option<String>,
    /// The body inspected, as first named (被巡察党组织).
    pub inspected_body: Option<String>,
    /// The team that inspected, as first named (巡察组).
    pub inspecting_body: Option<String>,
    /// When the inspection was on site (进驻时间).
    pub inspected_period: Option<PeriodRecord>,
    /// The day of the feedback (反馈日期).
    pub feedback_date: Option<DateRecord>,
    /// The day of the notice (落款日期).
    pub notice_date: Option<DateRecord>,
    /// How the public can answer (联系方式).
    pub contact: Option<ContactRecord>,
    /// Totals stated for the whole notice, in order.
    pub declared_totals: Vec<TotalRecord>,
    /// Numbered parts that are no aspect, in order.
    pub sections: Vec<SectionRecord>,
    /// The outline of the rectification proper.
    pub aspects: Vec<AspectRecord>,
    /// Tables, in order.
    pub tables: Vec<TableRecord>,
    /// Every complete 《…》, in order.
    pub documents: Vec<DocumentRecord>,
    /// Figures of accountability and of money recovered, in order.
    pub accountability: Vec<AccountabilityRecord>,
    /// What contradicts itself or is missing, in the order of the text.
    pub diagnostics: Vec<DiagnosticRecord>,
}

impl NoticeRecord {
    /// The record as JSON: two spaces a level, a line end at the end.
    ///
    /// # Errors
    /// Only when memory runs out while the text is written.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self).map(|json| json + "\n")
    }
}

/// A period as printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodRecord {
    /// The first day, `YYYY-MM-DD`.
    pub start: String,
    /// The last day, `YYYY-MM-DD`.
    pub end: String,
    /// The words.
    pub text: String,
}

/// A date as printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateRecord {
    /// `YYYY-MM-DD`; absent when the words cannot be read with certainty.
    pub date: Option<String>,
    /// The words.
    pub text: String,
}

/// Channels as printed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactRecord {
    /// Telephone numbers.
    pub phones: Vec<String>,
    /// Postal address.
    pub address: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
}

/// A total stated for the whole notice: a claim, never a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TotalRecord {
    /// `total`, `completed`, `staged`, `ongoing`, `not_done` or `rate`.
    pub kind: String,
    /// `aspects`, `categories`, `problems`, `tasks`, `measures`, `documents` or `village_problems`.
    pub of: String,
    /// The figure.
    pub value: TotalValue,
    /// The words.
    pub text: String,
    /// The line where they stand.
    pub line: u32,
}

/// A count is a number in JSON, a percentage a string, so that `94.4` stays `94.4`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum TotalValue {
    /// How many.
    Count(u64),
    /// A percentage, or a count with a fraction, in decimal digits.
    Decimal(String),
}

/// A numbered part that is no aspect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionRecord {
    /// As printed, with brackets and stop.
    pub label: String,
    /// The leading phrase.
    pub heading: String,
    /// `preface`, `progress`, `next_steps` or `annex`.
    pub role: String,
    /// The line of its label.
    pub line: u32,
}

/// An aspect and its problems (方面). In a notice without an aspect level everything but `problems` is
/// absent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AspectRecord {
    /// As printed, with brackets and stop.
    pub label: Option<String>,
    /// The number it stands for.
    pub ordinal: Option<u32>,
    /// The text after the label.
    pub heading: Option<String>,
    /// The heading without 关于, 方面 and what follows.
    pub title: Option<String>,
    /// How many problems the heading announces.
    pub declared: Option<u32>,
    /// The line of its label.
    pub line: Option<u32>,
    /// Its problems, in order.
    pub problems: Vec<ProblemRecord>,
}

/// A problem (反馈问题).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProblemRecord {
    /// As printed, with brackets and stop.
    pub label: String,
    /// The number it stands for; absent when it cannot be read.
    pub ordinal: Option<u32>,
    /// The sentence that names it, without its final stop.
    pub heading: Option<String>,
    /// The finding alone.
    pub title: Option<String>,
    /// How many items the heading announces.
    pub declared: Option<u32>,
    /// 一是, 二是 … of its own text.
    pub clauses: Vec<String>,
    /// `completed`, `staged`, `ongoing`, `planned` or `not_in_place`, as far as it is printed.
    pub status: Option<String>,
    /// The words that say so.
    pub status_text: Option<String>,
    /// 长期坚持 is printed with it.
    pub long_term: bool,
    /// The line of its label.
    pub line: u32,
    /// What was done, in order.
    pub items: Vec<ItemRecord>,
}

/// An item below a problem, to any depth (整改措施).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemRecord {
    /// As printed, with brackets and stop.
    pub label: String,
    /// The number it stands for; absent when it cannot be read.
    pub ordinal: Option<u32>,
    /// The leading phrase; absent when it has none of its own.
    pub heading: Option<String>,
    /// How many items the heading announces.
    pub declared: Option<u32>,
    /// 一是, 二是 … of its own text.
    pub clauses: Vec<String>,
    /// `completed`, `staged`, `ongoing`, `planned` or `not_in_place`, as far as it is printed.
    pub status: Option<String>,
    /// The words that say so.
    pub status_text: Option<String>,
    /// 长期坚持 is printed with it.
    pub long_term: bool,
    /// The line of its label.
    pub line: u32,
    /// The items below, in order.
    pub items: Vec<Self>,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableRecord {
    /// The first line of the file that belongs to it.
    pub line_first: u32,
    /// The last one.
    pub line_last: u32,
    /// Cells of the first row.
    pub header: Vec<String>,
    /// Cells of the other rows.
    pub rows: Vec<Vec<String>>,
}

/// A document named in 《》 and what was done with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentRecord {
    /// The title without its outer brackets.
    pub title: String,
    /// The printed verbs: 制定 出台 修订 完善 印发 下发 废止 起草 编制 建立 新建 汇编, or 学习 执行 引用.
    pub actions: Vec<String>,
    /// The body itself made, changed, issued, drafted or repealed it (制度成果).
    pub institutional: bool,
    /// The line where its title begins.
    pub line: u32,
}

/// A figure of accountability, or money recovered (问责与追缴).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountabilityRecord {
    /// The printed verb in short: 诫勉, 党纪处分, 追缴, 立案 …
    pub kind: String,
    /// The figure, in decimal digits.
    pub value: String,
    /// The unit as printed; 人 and 人次 are not the same.
    pub unit: String,
    /// The words.
    pub text: String,
    /// The line where they stand.
    pub line: u32,
    /// For money, yuan in decimal digits; left out otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount_yuan: Option<String>,
}

/// Something wrong, or missing, at a place (诊断).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiagnosticRecord {
    /// The stable code, such as `COUNT_MISMATCH`.
    pub code: String,
    /// `info`, `warning` or `error`.
    pub severity: String,
    /// The line.
    pub line: u32,
    /// The column of its first character, from 1, in characters of the file as it stands.
    pub column: u32,
    /// How many characters it covers.
    pub length: u32,
    /// The words there, exactly as they stand.
    pub quote: String,
    /// The sentence for the reader, in the language asked for.
    pub message: String,
    /// Other places that belong to it.
    pub related: Vec<PlaceRecord>,
    /// What would be right in place of the quote, where that is certain.
    pub suggestion: Option<String>,
}

/// What `format` says in every record of what is wrong in a notice.
pub const LINT_FORMAT: &str = "notice-lint/1";

/// What is wrong in a notice, and the corrections that are certain (校核结果).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LintRecord {
    /// Always [`LINT_FORMAT`].
    pub format: String,
    /// The name of the file, without its folder.
    pub file: String,
    /// What is wrong, in the order of the text.
    pub diagnostics: Vec<DiagnosticRecord>,
    /// What the certain corrections make of its lines, in order.
    pub corrections: Vec<CorrectionRecord>,
}

/// What `format` says in every record of a notice held against a ledger.
pub const RECONCILE_FORMAT: &str = "notice-reconcile/1";

/// Where a notice and a ledger disagree (通报与台账核对).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReconcileRecord {
    /// Always [`RECONCILE_FORMAT`].
    pub format: String,
    /// The notice.
    pub file: String,
    /// Where they disagree, in the order of the notice.
    pub differences: Vec<DifferenceRecord>,
}

/// A place where a notice and a ledger disagree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DifferenceRecord {
    /// The stable code, such as `FIGURE_DIFFERS`.
    pub code: String,
    /// `info`, `warning` or `error`.
    pub severity: String,
    /// Where in the notice; absent for what it does not print.
    pub place: Option<PlaceRecord>,
    /// Which item of the record is meant, such as `finding:F1`.
    pub item: Option<String>,
    /// The entries that say otherwise.
    pub entries: Vec<String>,
    /// The sentence for the reader, in the language asked for.
    pub message: String,
}

/// A line as it stands, and as it would read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CorrectionRecord {
    /// The line.
    pub line: u32,
    /// As it stands.
    pub before: String,
    /// With the corrections in it.
    pub after: String,
    /// The codes of what is corrected.
    pub codes: Vec<String>,
}

/// A stretch of one line of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceRecord {
    /// The line.
    pub line: u32,
    /// The column of its first character, from 1.
    pub column: u32,
    /// How many characters it has.
    pub length: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_a_number_and_a_percentage_a_string() {
        let total = |value| TotalRecord {
            kind: "rate".to_owned(),
            of: "tasks".to_owned(),
            value,
            text: "甲".to_owned(),
            line: 6,
        };
        let count = serde_json::to_string(&total(TotalValue::Count(27))).unwrap();
        let rate = serde_json::to_string(&total(TotalValue::Decimal("92.6".to_owned()))).unwrap();
        assert_eq!(count, r#"{"kind":"rate","of":"tasks","value":27,"text":"甲","line":6}"#);
        assert_eq!(rate, r#"{"kind":"rate","of":"tasks","value":"92.6","text":"甲","line":6}"#);
        assert_eq!(
            serde_json::from_str::<TotalRecord>(&rate).unwrap().value,
            TotalValue::Decimal("92.6".to_owned())
        );
    }

    #[test]
    fn an_amount_is_left_out_where_there_is_no_money() {
        let figure = |amount_yuan| AccountabilityRecord {
            kind: "诫勉".to_owned(),
            value: "2".to_owned(),
            unit: "人".to_owned(),
            text: "诫勉2人".to_owned(),
            line: 25,
            amount_yuan,
        };
        let without = serde_json::to_string(&figure(None)).unwrap();
        assert!(!without.contains("amount_yuan"));
        assert_eq!(serde_json::from_str::<AccountabilityRecord>(&without).unwrap(), figure(None));
        assert!(
            serde_json::to_string(&figure(Some("0.5".to_owned())))
                .unwrap()
                .ends_with(r#""amount_yuan":"0.5"}"#)
        );
    }
}
