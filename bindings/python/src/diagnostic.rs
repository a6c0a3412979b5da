//! What is wrong at a place: in a notice, between a notice and a ledger, in a dossier.

use serde::{Deserialize, Serialize};
use zhenggai::wire::lint::DossierNoteRecord;
use zhenggai::wire::notice::{CorrectionRecord, DiagnosticRecord, DifferenceRecord, PlaceRecord};

use crate::html;
use crate::record::record;
use crate::tuple::Tuple;

record! {
    /// A stretch of one line of a file. Lines and columns count from 1, columns in characters.
    Place holds PlaceRecord {
        /// The line.
        line: u32,
        /// The column of its first character.
        column: u32,
        /// How many characters it has.
        length: u32,
    }
}

record! {
    /// Something wrong, or missing, at a place of a notice (诊断).
    Diagnostic holds DiagnosticRecord {
        /// The stable code, such as `COUNT_MISMATCH`; `zhenggai.explain` tells what it means.
        code: String,
        /// `info`, `warning` or `error`.
        severity: String,
        /// The line, from 1.
        line: u32,
        /// The column of its first character, from 1, in characters of the file as it stands.
        column: u32,
        /// How many characters it covers.
        length: u32,
        /// The words there, exactly as they stand.
        quote: String,
        /// Other places that belong to it.
        related: Tuple<Place>,
        /// What would be right in place of the quote, where that is certain.
        suggestion: Option<String>,
    }
    told {
        /// The sentence for the reader.
        message, message_zh, message_en: String;
    }
    methods {
        fn _repr_html_(&self, py: pyo3::Python<'_>) -> pyo3::PyResult<String> {
            let told = self.held.told_in(crate::language::chosen(py)?);
            Ok(html::diagnostics(std::slice::from_ref(told), None))
        }
    }
}

record! {
    /// A line as it stands, and as it would read.
    Correction holds CorrectionRecord {
        /// The line, from 1.
        line: u32,
        /// As it stands.
        before: String,
        /// With the corrections in it.
        after: String,
        /// The codes of what is corrected.
        codes: Tuple<String>,
    }
}

record! {
    /// A place where a notice and a ledger disagree.
    Difference holds DifferenceRecord {
        /// The stable code, such as `FIGURE_DIFFERS`.
        code: String,
        /// `info`, `warning` or `error`.
        severity: String,
        /// Where in the notice; absent for what it does not print.
        place: Option<Place>,
        /// Which item of the record is meant, such as `finding:F1`.
        item: Option<String>,
        /// The entries that say otherwise.
        entries: Tuple<String>,
    }
    told {
        /// The sentence for the reader.
        message, message_zh, message_en: String;
    }
}

record! {
    /// Something wrong in a dossier.
    Note holds DossierNoteRecord {
        /// The stable code.
        code: String,
        /// `error`, `warning`, `info`.
        severity: String,
        /// The item, such as `measure:F1.M1`, or `dossier`.
        item: String,
        /// The id of the entry that says what is wrong; absent where nothing was recorded.
        entry: Option<String>,
    }
    told {
        /// The sentence.
        message, message_zh, message_en: String;
    }
}

/// Something odd in a workbook, at a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CellNoteRecord {
    pub(crate) place: Option<String>,
    pub(crate) code: String,
    pub(crate) severity: String,
    pub(crate) message: String,
}

record! {
    /// Something odd, missing or contradictory in a workbook.
    CellNote holds CellNoteRecord {
        /// The stable code.
        code: String,
        /// `info`, `warning` or `error`.
        severity: String,
        /// Where, such as `台账!D7`; absent where it is about a whole sheet.
        place: Option<String>,
    }
    told {
        /// The sentence.
        message, message_zh, message_en: String;
    }
}
