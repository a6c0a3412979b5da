//! The print set-up that all sheets share.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use crate::words;
use crate::write::given::Paper;

/// Lengthwise, one page wide, the header on each page, the page number below.
pub(super) fn set(sheet: &mut Worksheet, paper: Paper, header: u32) -> Result<(), XlsxError> {
    sheet
        .set_paper_size(match paper {
            Paper::A3 => 8,
            Paper::A4 => 9,
        })
        .set_landscape()
        .set_print_fit_to_pages(1, 0)
        .set_print_center_horizontally(true)
        .set_margins(0.5, 0.5, 0.6, 0.7, 0.3, 0.35)
        .set_footer("&C&\"仿宋_GB2312,常规\"&10第 &P 页，共 &N 页");
    sheet.set_repeat_rows(0, header)?.set_freeze_panes(header.saturating_add(1), 0)?;
    Ok(())
}

/// A text, made harmless.
pub(super) fn text(
    sheet: &mut Worksheet,
    at: (u32, u16),
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    let text = words::safe(text);
    if text.is_empty() {
        sheet.write_blank(at.0, at.1, format)?;
    } else {
        sheet.write_string_with_format(at.0, at.1, text, format)?;
    }
    Ok(())
}

/// A text over several cells of one column or row.
pub(super) fn merged(
    sheet: &mut Worksheet,
    from: (u32, u16),
    to: (u32, u16),
    words: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    if from == to {
        return text(sheet, from, words, format);
    }
    sheet.merge_range(from.0, from.1, to.0, to.1, &words::safe(words), format)?;
    Ok(())
}

/// A header with its columns' widths.
pub(super) fn header(
    sheet: &mut Worksheet,
    row: u32,
    columns: &[(&str, f64)],
    format: &Format,
) -> Result<(), XlsxError> {
    for (column, (words, width)) in (0_u16..).zip(columns) {
        sheet.set_column_width(column, *width)?;
        text(sheet, (row, column), words, format)?;
    }
    sheet.set_row_height(row, 30)?;
    Ok(())
}
