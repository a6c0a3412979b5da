//! The bytes are no text that can be read: which codes say so, and what is known of the place.

use zhenggai_core::code::{Card, Code, Family, Severity};
use zhenggai_core::origin::TextSpan;

/// There is no text in the file.
pub const INPUT_EMPTY: Code = Code::new("INPUT_EMPTY");
/// The file is no text: a Word document, a PDF, an image …
pub const INPUT_BINARY: Code = Code::new("INPUT_BINARY");
/// The characters cannot be made out: neither UTF-8 nor GB18030.
pub const INPUT_ENCODING: Code = Code::new("INPUT_ENCODING");
/// The file is larger than a notice can be.
pub const INPUT_TOO_LARGE: Code = Code::new("INPUT_TOO_LARGE");

/// The cards of these codes.
pub const CARDS: &[Card] = &[
    Card::new(INPUT_EMPTY, Family::Fault, Severity::Error, include_str!("../pages/INPUT_EMPTY.md")),
    Card::new(INPUT_BINARY, Family::Fault, Severity::Error, include_str!("../pages/INPUT_BINARY.md")),
    Card::new(INPUT_ENCODING, Family::Fault, Severity::Error, include_str!("../pages/INPUT_ENCODING.md")),
    Card::new(INPUT_TOO_LARGE, Family::Fault, Severity::Error, include_str!("../pages/INPUT_TOO_LARGE.md")),
];

zhenggai_core::vocabulary! {
    /// What a file is that is no text (文件类型).
    pub enum Foreign as "foreign" {
        /// A Word document (.docx), or one of its kind.
        Word = "word",
        /// A workbook (.xlsx).
        Excel = "excel",
        /// Slides (.pptx).
        PowerPoint = "powerpoint",
        /// A document of an older office program (.doc, .xls, .wps).
        OldOffice = "old_office",
        /// A document with formatting (.rtf).
        RichText = "rich_text",
        /// A PDF.
        Pdf = "pdf",
        /// An OFD document (版式文档).
        Ofd = "ofd",
        /// An image.
        Image = "image",
        /// A packed archive.
        Archive = "archive",
        /// Anything else.
        Unknown = "unknown",
    }
}

impl Foreign {
    /// What it is called in an English sentence.
    #[must_use]
    pub const fn name_en(self) -> &'static str {
        match self {
            Self::Word => "a Word document",
            Self::Excel => "an Excel workbook",
            Self::PowerPoint => "a PowerPoint file",
            Self::OldOffice => "a document of an older office program",
            Self::RichText => "a rich text document",
            Self::Pdf => "a PDF",
            Self::Ofd => "an OFD document",
            Self::Image => "an image",
            Self::Archive => "a packed archive",
            Self::Unknown => "a file of an unknown kind",
        }
    }

    /// What it is called in a Chinese sentence.
    #[must_use]
    pub const fn name_zh(self) -> &'static str {
        match self {
            Self::Word => "Word 文档",
            Self::Excel => "Excel 工作簿",
            Self::PowerPoint => "PowerPoint 文件",
            Self::OldOffice => "旧版办公软件文档",
            Self::RichText => "RTF 文档",
            Self::Pdf => "PDF 文件",
            Self::Ofd => "OFD 版式文件",
            Self::Image => "图片",
            Self::Archive => "压缩包",
            Self::Unknown => "未知格式",
        }
    }
}

/// Why bytes cannot be read as a notice (无法读取).
///
/// The text of `Display` is English and for developers; a user's sentence is made from code and parameters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Unreadable {
    /// Nothing but white space.
    #[error("the file has no text")]
    Empty,
    /// No text.
    #[error("this is {}: save it as text", what.name_en())]
    Binary {
        /// What it is.
        what: Foreign,
        /// Where the first character stands that no text has; absent when the file is known by its beginning.
        place: Option<TextSpan>,
    },
    /// Neither of the encodings that notices use.
    #[error("the characters cannot be made out from {place} on ({bytes}): save the file as UTF-8")]
    Encoding {
        /// Where the first bytes stand that are no character of the encoding the file is most likely in.
        place: TextSpan,
        /// These bytes, in hexadecimal, such as `FF 41`.
        bytes: String,
    },
    /// Too large.
    #[error("the file has {size} bytes, at most {limit} are read")]
    TooLarge {
        /// How many bytes it has.
        size: usize,
        /// How many it may have.
        limit: usize,
    },
}

impl Unreadable {
    /// What kind of file it is instead of a text, if that is the trouble.
    #[must_use]
    pub const fn foreign(&self) -> Option<Foreign> {
        match self {
            Self::Binary { what, .. } => Some(*what),
            _ => None,
        }
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Empty => INPUT_EMPTY,
            Self::Binary { .. } => INPUT_BINARY,
            Self::Encoding { .. } => INPUT_ENCODING,
            Self::TooLarge { .. } => INPUT_TOO_LARGE,
        }
    }

    /// Where, if the trouble has a place.
    #[must_use]
    pub const fn place(&self) -> Option<TextSpan> {
        match self {
            Self::Empty | Self::TooLarge { .. } => None,
            Self::Binary { place, .. } => *place,
            Self::Encoding { place, .. } => Some(*place),
        }
    }

    /// The parameters of the user's sentence, by name: `what` (a word of [`Foreign`]), `line`, `column`,
    /// `bytes`, `size`, `limit`.
    #[must_use]
    pub fn params(&self) -> Vec<(&'static str, String)> {
        let mut params = Vec::new();
        match self {
            Self::Empty => {}
            Self::Binary { what, .. } => params.push(("what", what.as_str().to_owned())),
            Self::Encoding { bytes, .. } => params.push(("bytes", bytes.clone())),
            Self::TooLarge { size, limit } => {
                params.extend([("size", size.to_string()), ("limit", limit.to_string())]);
            }
        }
        if let Some(place) = self.place() {
            params.extend([("line", place.line.to_string()), ("column", place.column.to_string())]);
        }
        params
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_page_with_both_titles() {
        for card in CARDS {
            let head = format!("# {} · ", card.code());
            assert!(card.page().starts_with(&head), "{}", card.code());
            assert!(!card.title_zh().is_empty() && !card.title_en().is_empty(), "{}", card.code());
        }
    }

    #[test]
    fn a_refusal_names_its_place_and_what_the_sentence_needs() {
        let refusal = Unreadable::Encoding { place: TextSpan::new(2, 5, 1), bytes: "FF".to_owned() };
        let params = refusal.params();
        assert_eq!(
            params,
            [("bytes", "FF".to_owned()), ("line", "2".to_owned()), ("column", "5".to_owned())]
        );
        let word = Unreadable::Binary { what: Foreign::Word, place: None };
        assert_eq!(word.to_string(), "this is a Word document: save it as text");
    }
}
