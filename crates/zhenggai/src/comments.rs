//! What the public says of a notice: a list of comments, taken into a ledger.

use zhenggai_core::day::Day;
use zhenggai_core::id::PublicationId;
use zhenggai_core::ledger::refusal::Refusal;
use zhenggai_tables::comments::{self, Comments};
use zhenggai_tables::intake::comments::CommentPlan;
use zhenggai_tables::{intake, open};

use crate::book::Book;
use crate::fault::Fault;

/// Reads a list of comments out of a workbook or a CSV file (读取意见清单).
///
/// # Errors
/// `SHEET_FORMAT`, `SHEET_DAMAGED`, `SHEET_LOCKED` or `SHEET_TOO_LARGE`. Rows that cannot be taken in are noted.
///
/// ```
/// use zhenggai::comments;
/// let list = comments::read("收到日期,渠道,内容\n2025-04-03,电话,公厕仍未开放\n".as_bytes())?;
/// assert_eq!(list.rows.first().map(|row| row.text.as_str()), Some("公厕仍未开放"));
/// # Ok::<(), zhenggai::fault::Fault>(())
/// ```
pub fn read(bytes: &[u8]) -> Result<Comments, Fault> {
    Ok(comments::read(&open::workbook(bytes)?))
}

/// What would come of taking the list into a book (登记方案); nothing is recorded. `publication` is what the comments were
/// made on, where that is known.
///
/// # Errors
/// `DOSSIER_NOT_OPENED` when there is no dossier yet as of `on`; `Invalid` where a text is too long.
pub fn plan(
    list: &Comments,
    book: &Book,
    on: Day,
    publication: Option<&PublicationId>,
) -> Result<CommentPlan, Fault> {
    let view = book.as_of(on);
    let dossier = view.dossier.as_ref().ok_or(Refusal::DossierNotOpened)?;
    Ok(intake::comments::comments(list, dossier, on, publication)?)
}
