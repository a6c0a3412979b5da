//! The table of diagnostics: what is wrong in texts, sheets and dossiers.

use std::borrow::Cow;

use zhenggai_core::code::{Code, Severity};
use zhenggai_core::origin::TextSpan;

use crate::columns::batch::Batch;
use crate::columns::column::{Columns, Table, words};
use crate::columns::name::TableName;

zhenggai_core::vocabulary! {
    /// In what something was found (诊断对象).
    pub enum Found as "found_in" {
        /// A published notice (通报).
        Notice = "notice",
        /// A ledger in a spreadsheet (表格台账).
        Sheet = "sheet",
        /// A dossier (台账).
        Dossier = "dossier",
    }
}

/// The table of diagnostics (诊断表): one row a thing that is wrong.
#[derive(Debug)]
pub enum Diagnostics {}

/// Something that is wrong, with its place.
#[derive(Debug, Clone)]
pub struct DiagnosticRow<'a> {
    /// The file, or the dossier.
    pub source: &'a str,
    /// In what it was found.
    pub found_in: Found,
    /// Its code.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// The place as people read it: `14:115` in a text, `台账!B7` in a workbook, the item in a dossier.
    pub place: String,
    /// The place in a text.
    pub span: Option<TextSpan>,
    /// The words there.
    pub quote: Option<&'a str>,
    /// The sentence, where a language was asked for.
    pub message: Option<String>,
    /// What would be right, where that is certain.
    pub suggestion: Option<&'a str>,
    /// The entry that says what is wrong.
    pub entry: Option<String>,
}

/// Adds what is wrong.
pub fn fill<'a>(rows: impl IntoIterator<Item = DiagnosticRow<'a>>, into: &mut Batch<Diagnostics>) {
    rows.into_iter().for_each(|row| into.push(&row));
}

const SEVERITIES: [Severity; 3] = [Severity::Info, Severity::Warning, Severity::Error];

impl Table for Diagnostics {
    const NAME: TableName = TableName::Diagnostics;
    type Row<'a> = DiagnosticRow<'a>;

    fn columns() -> Columns<Self> {
        Columns::<Self>::new()
            .text("source", ["文件或台账", "The file, or the dossier."], |row| Some(row.source.into()))
            .always()
            .word("found_in", ["通报、表格还是台账", "In what it was found."], words!(Found), |row| {
                Some(row.found_in.as_str())
            })
            .always()
            .text("code", ["诊断代码", "Its code."], |row| Some(row.code.as_str().into()))
            .always()
            .word(
                "severity",
                ["严重程度", "How much it weighs."],
                SEVERITIES.map(Severity::as_str).into(),
                |row| Some(row.severity.as_str()),
            )
            .always()
            .text(
                "place",
                ["位置：行:列、单元格或事项", "The place: line and column, cell, or item."],
                |row| Some(row.place.as_str().into()),
            )
            .always()
            .count("line", ["行，从1起", "The line of the text, from 1."], |row| {
                row.span.map(|span| u64::from(span.line))
            })
            .count("column", ["列（字符），从1起", "The column in characters, from 1."], |row| {
                row.span.map(|span| u64::from(span.column))
            })
            .count("length", ["字符数", "How many characters."], |row| {
                row.span.map(|span| u64::from(span.length))
            })
            .text("quote", ["原文", "The words there."], |row| row.quote.map(Cow::Borrowed))
            .text(
                "message",
                ["说明；未要求文字的为空", "The sentence; empty where no language was asked for."],
                |row| row.message.as_deref().map(Cow::Borrowed),
            )
            .text(
                "suggestion",
                ["确定无疑的改法", "What would be right, where that is certain."],
                |row| row.suggestion.map(Cow::Borrowed),
            )
            .text("entry", ["所涉条目", "The entry that says what is wrong."], |row| {
                row.entry.as_deref().map(Cow::Borrowed)
            })
    }
}
