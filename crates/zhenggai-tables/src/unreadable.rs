//! The file is no table that can be read: which codes say so.

use zhenggai_core::code::{Card, Code, Family, Severity};
use zhenggai_core::language::{Language, fill};

/// The file is no workbook and no table of text.
pub const SHEET_FORMAT: Code = Code::new("SHEET_FORMAT");
/// The workbook is damaged.
pub const SHEET_DAMAGED: Code = Code::new("SHEET_DAMAGED");
/// The workbook is locked with a password.
pub const SHEET_LOCKED: Code = Code::new("SHEET_LOCKED");
/// The workbook is larger than a ledger can be, or unpacks to more.
pub const SHEET_TOO_LARGE: Code = Code::new("SHEET_TOO_LARGE");
/// A file of headers is no TOML, or names a field that there is not.
pub const HEADERS_INVALID: Code = Code::new("HEADERS_INVALID");

/// The cards of these codes.
pub const CARDS: &[Card] = &[
    card(SHEET_FORMAT, include_str!("../pages/SHEET_FORMAT.md")),
    card(SHEET_DAMAGED, include_str!("../pages/SHEET_DAMAGED.md")),
    card(SHEET_LOCKED, include_str!("../pages/SHEET_LOCKED.md")),
    card(HEADERS_INVALID, include_str!("../pages/HEADERS_INVALID.md")),
    card(SHEET_TOO_LARGE, include_str!("../pages/SHEET_TOO_LARGE.md")),
];

const fn card(code: Code, page: &'static str) -> Card {
    Card::new(code, Family::Fault, Severity::Error, page)
}

/// Why bytes cannot be read as a table (无法读取).
///
/// The text of `Display` is English and for developers; a user's sentence is made by [`Unreadable::sentence`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Unreadable {
    /// Neither a workbook nor text.
    #[error("this is no workbook and no table of text: {why}")]
    Format {
        /// What is wrong with it.
        why: String,
    },
    /// A part of the workbook cannot be read.
    #[error("the workbook is damaged in {part}: {why}")]
    Damaged {
        /// The sheet, or the part of the package.
        part: String,
        /// What the reader says.
        why: String,
    },
    /// Locked with a password.
    #[error("the workbook is locked with a password")]
    Locked,
    /// Too large.
    #[error("{part} has more than {limit} {unit}")]
    TooLarge {
        /// What is too large.
        part: String,
        /// How much is read at most.
        limit: u64,
        /// Of what: `bytes`, `cells` or `parts`.
        unit: &'static str,
    },
}

impl Unreadable {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Format { .. } => SHEET_FORMAT,
            Self::Damaged { .. } => SHEET_DAMAGED,
            Self::Locked => SHEET_LOCKED,
            Self::TooLarge { .. } => SHEET_TOO_LARGE,
        }
    }

    /// The sentence for a user, without a full stop.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let zh = language == Language::Zh;
        match self {
            Self::Format { why } => fill(
                if zh {
                    "既不是工作簿，也不是 CSV 文本（{why}）；请另存为 xlsx 或 CSV 后再试"
                } else {
                    "it is no workbook and no CSV text ({why}); save it as xlsx or CSV"
                },
                &[("why", why.clone())],
            ),
            Self::Damaged { part, why } => fill(
                if zh {
                    "工作簿的“{part}”损坏（{why}）；请用表格软件打开并另存一份"
                } else {
                    "the workbook is damaged in `{part}` ({why}); open it in a spreadsheet program and save it again"
                },
                &[("part", part.clone()), ("why", why.clone())],
            ),
            Self::Locked => if zh {
                "工作簿设有打开密码；请先取消密码"
            } else {
                "the workbook is locked with a password; remove it first"
            }
            .to_owned(),
            Self::TooLarge { part, limit, unit } => fill(
                if zh {
                    "“{part}”超过上限 {limit} {unit}，未读取"
                } else {
                    "`{part}` has more than {limit} {unit} and was not read"
                },
                &[
                    ("part", part.clone()),
                    ("limit", limit.to_string()),
                    ("unit", if zh { measure(unit) } else { unit }.to_owned()),
                ],
            ),
        }
    }
}

const fn measure(unit: &str) -> &str {
    match unit.as_bytes() {
        b"bytes" => "字节",
        b"cells" => "个单元格",
        _ => "个部件",
    }
}
