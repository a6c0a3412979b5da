//! Bytes into a workbook.

// marks
mod gauge;

// rows
mod grid;

// markup
mod xml;

// packages
mod package;

// values
mod value;

// formats
mod text;
mod xlsx;

// older formats
mod older;

use crate::sheet::Workbook;
use crate::unreadable::Unreadable;

/// How many bytes a file has at most: 128 MiB. A ledger of 100,000 rows has about 10.
pub const LARGEST: u64 = 128 * 1024 * 1024;

/// Reads a workbook (xlsx, xls, ods) or a table of text (CSV in UTF-8, GB18030 or UTF-16). What a file claims of
/// itself is not believed: cells are counted while they are read, and packed parts while they are unpacked.
///
/// # Errors
/// `SHEET_FORMAT`, `SHEET_DAMAGED`, `SHEET_LOCKED` or `SHEET_TOO_LARGE`, naming the part.
///
/// ```
/// let book = zhenggai_tables::open::workbook("序号,反馈问题\n1,学习不够\n".as_bytes())?;
/// assert_eq!(book.sheets.first().map(|sheet| sheet.rows.len()), Some(2));
/// # Ok::<(), zhenggai_tables::unreadable::Unreadable>(())
/// ```
pub fn workbook(bytes: &[u8]) -> Result<Workbook, Unreadable> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > LARGEST {
        return Err(Unreadable::TooLarge { part: "file".to_owned(), limit: LARGEST, unit: "bytes" });
    }
    if bytes.starts_with(b"PK\x03\x04") {
        let mut package = package::Package::open(bytes)?;
        return match package.kind() {
            package::Kind::Xlsx => xlsx::read(bytes, &mut package),
            package::Kind::Ods => package.weigh().and_then(|()| older::ods(bytes)),
            package::Kind::Other(what) => Err(Unreadable::Format { why: what.to_owned() }),
        };
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return older::xls(bytes);
    }
    text::read(bytes)
}
