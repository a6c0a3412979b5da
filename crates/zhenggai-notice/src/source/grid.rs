//! Tables of a plain text: rows in a row with as many tabs each.

use core::ops::Range;

use super::paragraph::Paragraph;

/// A table of the source (表格): which paragraphs are its rows.
///
/// A row is one paragraph whose text is its cells with a tab between two of them, in plain text as in a web
/// page; [`Paragraph::cells`] cuts it. Empty cells stay, so that columns keep their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// Indices into [`Source::paragraphs`](crate::source::Source::paragraphs), header row included.
    pub rows: Range<usize>,
    /// First line of the file that belongs to it.
    pub line_first: u32,
    /// Last line.
    pub line_last: u32,
}

/// The tables of a plain text: rows in a row with as many tabs each.
pub(super) fn tabbed(paragraphs: &[Paragraph]) -> Vec<Grid> {
    let tabs = |p: &Paragraph| p.text().matches('\t').count();
    let mut tables: Vec<Grid> = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let here = tabs(paragraph);
        let (Some(table), Some((count, last))) = (tables.last_mut(), open) else {
            open = (here > 0).then_some((here, index));
            tables.extend(open.map(|_| row(paragraph, index)));
            continue;
        };
        if here == count && last.saturating_add(1) == index {
            table.rows.end = index.saturating_add(1);
            table.line_last = paragraph.last_line();
            open = Some((count, index));
        } else {
            open = (here > 0).then_some((here, index));
            tables.extend(open.map(|_| row(paragraph, index)));
        }
    }
    tables.retain(|table| table.rows.len() > 1);
    tables
}

fn row(paragraph: &Paragraph, index: usize) -> Grid {
    Grid {
        rows: index..index.saturating_add(1),
        line_first: paragraph.line(),
        line_last: paragraph.last_line(),
    }
}
