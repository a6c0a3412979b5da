//! A ledger in a spreadsheet, read and checked.

use zhenggai_core::day::Day;
use zhenggai_tables::header::Headers;
use zhenggai_tables::note::Note;
use zhenggai_tables::reading::Reading;
use zhenggai_tables::{lint, open, read};

use crate::fault::Fault;

/// What was read, and what was found in it.
#[derive(Debug, Clone)]
pub struct Table {
    /// What the ledger says.
    pub reading: Reading,
    /// What is odd, missing or contradicts itself, by place.
    pub notes: Vec<Note>,
}

/// Reads a ledger out of a workbook or a CSV file (读取台账). `feedback` is the day of the feedback, where it is known.
///
/// # Errors
/// `SHEET_FORMAT`, `SHEET_DAMAGED`, `SHEET_LOCKED` or `SHEET_TOO_LARGE`. What is wrong in a ledger that can be read is no
/// error; it is noted.
///
/// ```
/// use zhenggai::table;
/// use zhenggai::tables::header::Headers;
/// let csv = "序号,反馈问题,整改措施,责任单位,完成时限\n1,学习不够,修订制度,办公室,\n";
/// let table = table::read(csv.as_bytes(), &Headers::built_in(), None, &mut |_| {})?;
/// assert_eq!(table.notes.first().map(|note| note.code().as_str()), Some("DUE_MISSING"));
/// # Ok::<(), zhenggai::fault::Fault>(())
/// ```
pub fn read(
    bytes: &[u8],
    headers: &Headers,
    feedback: Option<Day>,
    told: &mut dyn FnMut(usize),
) -> Result<Table, Fault> {
    let book = open::workbook(bytes)?;
    let reading = read::read_with(&book, headers, told);
    let notes = lint::lint(&book, &reading, feedback);
    Ok(Table { reading, notes })
}
