//! Paragraphs and rows out of the chosen pieces.

use crate::source::{Draft, Grid, Paragraph};

use super::print;
use super::region::Chosen;
use super::shape::{Piece, Shape, Sheet};

/// The paragraphs and tables of the chosen pieces.
pub(super) fn paragraphs(page: &str, shape: &Shape, chosen: &Chosen) -> (Vec<Paragraph>, Vec<Grid>) {
    let mut layout = Layout { pen: Pen::new(page), paragraphs: Vec::new(), tables: Vec::new() };
    if let Some(title) = &chosen.title {
        layout.piece(title);
    }
    let pieces = chosen.pieces.iter().filter_map(|index| shape.pieces.get(*index));
    let mut pieces = pieces.peekable();
    while let Some(piece) = pieces.next() {
        let sheet = |piece: &Piece| {
            piece.cell.map(|cell| cell.table).filter(|table| chosen.data.get(*table) == Some(&true))
        };
        let Some(table) = sheet(piece) else {
            layout.piece(piece);
            continue;
        };
        let mut cells = vec![piece];
        while let Some(next) = pieces.next_if(|next| sheet(next) == Some(table)) {
            cells.push(next);
        }
        if let Some(sheet) = shape.sheets.get(table) {
            layout.table(sheet, &cells);
        }
    }
    (layout.paragraphs, layout.tables)
}

/// How many columns a table has at most.
const COLUMNS: usize = 64;

struct Layout<'a> {
    pen: Pen<'a>,
    paragraphs: Vec<Paragraph>,
    tables: Vec<Grid>,
}

impl Layout<'_> {
    fn piece(&mut self, piece: &Piece) {
        self.pen.piece(piece);
        self.paragraphs.extend(self.pen.take());
    }

    /// Rows with a tab between two cells; where a cell reaches over further rows or columns stand empty ones.
    fn table(&mut self, sheet: &Sheet, pieces: &[&Piece]) {
        let (line_first, _) = self.pen.place(sheet.range.start);
        let first = self.paragraphs.len();
        let mut pieces = pieces.iter().peekable();
        let mut reach = vec![0_u32; COLUMNS];
        for (row, cells) in sheet.rows.iter().enumerate() {
            let mut column = 0_usize;
            let mut widths = cells.iter().copied().enumerate();
            while column < COLUMNS {
                if column > 0 && (widths.len() > 0 || reach.iter().skip(column).any(|rows| *rows > 0)) {
                    self.pen.tab();
                }
                if let Some(rows) = reach.get_mut(column).filter(|rows| **rows > 0) {
                    *rows = rows.saturating_sub(1);
                    column = column.saturating_add(1);
                    continue;
                }
                let Some((place, (rows, columns))) = widths.next() else {
                    // Nothing here, but a cell from above may stand further on.
                    if !reach.iter().skip(column).any(|rows| *rows > 0) {
                        break;
                    }
                    column = column.saturating_add(1);
                    continue;
                };
                while let Some(piece) = pieces
                    .next_if(|piece| piece.cell.is_some_and(|cell| (cell.row, cell.place) == (row, place)))
                {
                    self.pen.piece(piece);
                }
                let end = column.saturating_add(usize::try_from(columns).unwrap_or(1)).min(COLUMNS);
                for (offset, rows_below) in reach.iter_mut().enumerate().take(end).skip(column) {
                    *rows_below = rows.saturating_sub(1);
                    if offset > column {
                        self.pen.tab();
                    }
                }
                column = end;
            }
            self.paragraphs.extend(self.pen.take());
        }
        let (line_last, _) = self.pen.place(sheet.range.end.saturating_sub(1).max(sheet.range.start));
        let rows = first..self.paragraphs.len();
        if rows.len() > 1 {
            self.tables.push(Grid { rows, line_first, line_last });
        }
    }
}

/// Writes characters where they were printed, and white space as a reader sees it.
struct Pen<'a> {
    page: &'a str,
    draft: Draft,
    /// Whether a line ended in the white space since the last character, if there is any.
    space: Option<bool>,
    last: Option<char>,
    at: usize,
    line: u32,
    column: u32,
}

impl<'a> Pen<'a> {
    fn new(page: &'a str) -> Self {
        Self { page, draft: Draft::default(), space: None, last: None, at: 0, line: 1, column: 1 }
    }

    fn piece(&mut self, piece: &Piece) {
        let page = self.page;
        print::each(page, piece, |c, at| {
            let place = self.place(at);
            self.write(c, place);
            true
        });
    }

    fn write(&mut self, c: char, place: (u32, u32)) {
        if c.is_whitespace() {
            *self.space.get_or_insert(false) |= matches!(c, '\n' | '\r');
            return;
        }
        if let (Some(ended), Some(last)) = (self.space.take(), self.last) {
            // A line end between two Chinese characters is no space.
            if !(ended && (is_wide(last) || is_wide(c))) {
                self.draft.push(' ', place.0, place.1);
            }
        }
        self.draft.push(c, place.0, place.1);
        self.last = Some(c);
    }

    fn tab(&mut self) {
        self.space = None;
        self.last = None;
        self.draft.push('\t', self.line, self.column);
    }

    fn take(&mut self) -> Option<Paragraph> {
        (self.space, self.last) = (None, None);
        self.draft.take()
    }

    /// Line and column of a byte of the page. Bytes are asked for in their order, so that none is counted twice.
    fn place(&mut self, at: usize) -> (u32, u32) {
        if at < self.at {
            (self.at, self.line, self.column) = (0, 1, 1);
        }
        for c in self.page.get(self.at..at).unwrap_or_default().chars() {
            if c == '\n' {
                self.line = self.line.saturating_add(1);
                self.column = 1;
            } else {
                self.column = self.column.saturating_add(1);
            }
        }
        self.at = at.max(self.at);
        (self.line, self.column)
    }
}

fn is_wide(c: char) -> bool {
    c >= '\u{2e80}' || matches!(c, '“' | '”' | '‘' | '’' | '—' | '…')
}
