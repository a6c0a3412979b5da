//! The part of a sheet: its cells, and what stands around them.

use std::sync::Arc;

use zhenggai_grammar::serial::{self, Epoch};

use crate::open::gauge::Gauge;
use crate::open::grid::Grid;
use crate::open::xlsx::string::{self, Text};
use crate::open::xlsx::style::Shows;
use crate::open::xml::{Piece, Pieces, Source, Tag};
use crate::sheet::merge::Merge;
use crate::sheet::{Cell, Row, Value, cleaned};
use crate::unreadable::Unreadable;

/// How many merged ranges of a sheet are kept at most.
const MOST_MERGES: usize = 1_000_000;

/// What all sheets of a workbook share.
pub(super) struct Shared {
    pub(super) strings: Vec<Text>,
    pub(super) styles: Vec<Shows>,
    pub(super) epoch: Epoch,
}

/// What a part holds.
#[derive(Default)]
pub(super) struct Read {
    pub(super) rows: Vec<Row>,
    pub(super) margins: Margins,
    /// A formula is that of another cell, moved: its text is still empty.
    pub(super) is_derived: bool,
}

/// What stands around the cells of a sheet.
#[derive(Default)]
pub(super) struct Margins {
    /// The cells that the sheet claims to have.
    pub(super) claimed: Option<String>,
    /// Merged ranges.
    pub(super) merges: Vec<Merge>,
    /// Hidden rows, from 1.
    pub(super) hidden_rows: Vec<u32>,
    /// Hidden columns, from 0.
    pub(super) hidden_columns: Vec<(u32, u32)>,
}

/// Reads the part of the sheet `name`. One without cells, such as that of a chart, has no rows.
pub(super) fn read<S: Source>(
    pieces: &mut Pieces<S>,
    shared: &Shared,
    name: &str,
    gauge: &mut Gauge,
) -> Result<Read, Unreadable> {
    let mut read = Read::default();
    while let Some(piece) = pieces.next()? {
        let Piece::Open(tag) = piece else { continue };
        match tag.name {
            b"dimension" => read.margins.claimed = tag.value("ref").map(String::from),
            b"col" if tag.is_true("hidden") => {
                if let (Some(from), Some(to)) = (tag.number("min"), tag.number("max")) {
                    read.margins.hidden_columns.push((from.saturating_sub(1), to.saturating_sub(1)));
                }
            }
            b"sheetData" if !tag.is_empty => {
                let grid = Grid::new(name, gauge);
                let mut body =
                    Body { shared, grid, row: 0, column: 0, hidden: Vec::new(), is_derived: false };
                body.read(pieces)?;
                read.is_derived = body.is_derived;
                read.margins.hidden_rows = body.hidden;
                read.rows = body.grid.rows();
            }
            b"mergeCell" if read.margins.merges.len() < MOST_MERGES => {
                read.margins.merges.extend(tag.value("ref").and_then(|range| Merge::parse(&range)));
            }
            _ => {}
        }
    }
    Ok(read)
}

/// The rows of a sheet while they are read.
struct Body<'s> {
    shared: &'s Shared,
    grid: Grid<'s>,
    /// The number of the row, from 1.
    row: u32,
    /// The column of the next cell that does not say its own, from 0.
    column: u32,
    hidden: Vec<u32>,
    is_derived: bool,
}

/// What a cell says of itself.
struct Head {
    row: u32,
    column: u32,
    shows: Shows,
    kind: Kind,
}

/// What the value of a cell is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A number, unless it cannot be one.
    Number,
    /// The number of a text that cells share.
    Shared,
    /// A text.
    Text,
    /// A text in an element of its own.
    Inline,
    Truth,
    Error,
    /// A day by its digits.
    Day,
}

impl Body<'_> {
    fn read<S: Source>(&mut self, pieces: &mut Pieces<S>) -> Result<(), Unreadable> {
        let (mut words, mut formula) = (String::new(), String::new());
        loop {
            match pieces.next()? {
                Some(Piece::Open(tag)) if tag.name == b"c" => {
                    let head = self.head(&tag);
                    self.column = head.column.saturating_add(1);
                    if !tag.is_empty {
                        words.clear();
                        formula.clear();
                        self.cell(pieces, &head, &mut words, &mut formula)?;
                    }
                }
                Some(Piece::Open(tag)) if tag.name == b"row" => {
                    self.row = tag.number("r").unwrap_or(self.row.saturating_add(1));
                    self.column = 0;
                    if tag.is_true("hidden") {
                        self.hidden.push(self.row);
                    }
                }
                Some(Piece::Close(b"sheetData")) => return Ok(()),
                Some(_) => {}
                None => return Err(pieces.damaged("it ends too early")),
            }
        }
    }

    fn head(&self, tag: &Tag<'_>) -> Head {
        let mut head = Head { row: self.row, column: self.column, shows: Shows::Number, kind: Kind::Number };
        for (name, value) in tag.attributes() {
            match name {
                b"r" => {
                    if let Some((row, column)) = place(value) {
                        (head.row, head.column) = (row, column);
                    }
                }
                b"s" => {
                    let style = number(value).and_then(|style| self.shared.styles.get(style));
                    head.shows = style.copied().unwrap_or(Shows::Number);
                }
                b"t" => {
                    head.kind = match value {
                        b"s" => Kind::Shared,
                        b"n" => Kind::Number,
                        b"b" => Kind::Truth,
                        b"e" => Kind::Error,
                        b"d" => Kind::Day,
                        b"inlineStr" | b"is" => Kind::Inline,
                        _ => Kind::Text,
                    }
                }
                _ => {}
            }
        }
        head
    }

    fn cell<S: Source>(
        &mut self,
        pieces: &mut Pieces<S>,
        head: &Head,
        words: &mut String,
        formula: &mut String,
    ) -> Result<(), Unreadable> {
        let (mut has_value, mut has_formula) = (false, false);
        loop {
            match pieces.next()? {
                Some(Piece::Close(b"c")) => break,
                Some(Piece::Open(tag)) => {
                    let (name, is_empty) = (tag.name, tag.is_empty);
                    match name {
                        // What stands here stands in an element of its own once more.
                        b"v" if head.kind == Kind::Inline && is_empty => {}
                        b"v" if head.kind == Kind::Inline => pieces.pass(b"v")?,
                        b"v" => {
                            has_value = true;
                            if !is_empty {
                                pieces.text(b"v", words)?;
                            }
                        }
                        b"is" => {
                            has_value = true;
                            if !is_empty {
                                string::one(pieces, b"is", words)?;
                            }
                        }
                        b"f" => {
                            has_formula = true;
                            let is_moved = tag.value("t").is_some_and(|kind| kind == "shared");
                            if !is_empty {
                                pieces.text(b"f", formula)?;
                            }
                            self.is_derived |= is_moved && formula.is_empty();
                        }
                        _ => {}
                    }
                }
                Some(_) => {}
                None => return Err(pieces.damaged("it ends too early")),
            }
        }
        if words.is_empty() && !has_formula {
            return Ok(());
        }
        self.grid.count()?;
        let (value, had_controls) = match self.value(head, words, has_value) {
            Ok(value) => value,
            Err(why) => return Err(pieces.damaged(why)),
        };
        if matches!(&value, Value::Text(text) if text.is_empty()) && !had_controls {
            return Ok(());
        }
        let formula = has_formula.then(|| formula.as_str().into());
        self.grid.put(head.row, Cell { column: head.column, value, formula, had_controls });
        Ok(())
    }

    /// What a cell shows, and whether control characters were dropped from it.
    fn value(&self, head: &Head, words: &str, has_value: bool) -> Result<(Value, bool), &'static str> {
        let plain = |value| Ok((value, false));
        let written = |words: &str| {
            let (text, had_controls) = cleaned(words);
            Ok((Value::Text(Arc::from(text)), had_controls))
        };
        // A formula may give an empty text; that is a value.
        if words.is_empty() && !(has_value && head.kind == Kind::Text) {
            return plain(Value::Nothing);
        }
        let as_month = head.shows == Shows::Month;
        match head.kind {
            Kind::Shared => {
                let known = number(words.as_bytes()).and_then(|at| self.shared.strings.get(at));
                let (text, had_controls) = known.ok_or("a cell shares a text that there is not")?;
                Ok((Value::Text(Arc::clone(text)), *had_controls))
            }
            Kind::Number => match words.trim().parse::<f64>() {
                Ok(number) if head.shows == Shows::Number => plain(Value::Number(number)),
                Ok(number) => plain(Value::Day { day: serial::day(number, self.shared.epoch), as_month }),
                Err(_) => written(words),
            },
            Kind::Text => written(&string::unescaped(words)),
            Kind::Inline => written(words),
            Kind::Truth => match words.trim() {
                "1" => plain(Value::Truth(true)),
                "0" => plain(Value::Truth(false)),
                word => match word.to_ascii_lowercase().parse() {
                    Ok(truth) => plain(Value::Truth(truth)),
                    Err(_) => written(words),
                },
            },
            Kind::Error => plain(Value::Error(words.trim().into())),
            Kind::Day => {
                let day = words.get(..10).and_then(|day| day.parse().ok());
                plain(Value::Day { day, as_month })
            }
        }
    }
}

/// A number by its digits.
fn number(digits: &[u8]) -> Option<usize> {
    let digits = digits.trim_ascii();
    if digits.is_empty() {
        return None;
    }
    digits.iter().try_fold(0_usize, |sum, byte| {
        let digit = byte.checked_sub(b'0').filter(|digit| *digit < 10)?;
        sum.checked_mul(10)?.checked_add(usize::from(digit))
    })
}

/// The row (from 1) and the column (from 0) that `B7` names.
fn place(address: &[u8]) -> Option<(u32, u32)> {
    let split = address.iter().position(u8::is_ascii_digit)?;
    let (letters, digits) = address.split_at_checked(split)?;
    let column = letters.iter().try_fold(0_u32, |sum, letter| {
        let letter = letter.to_ascii_uppercase().checked_sub(b'A').filter(|letter| *letter < 26)?;
        sum.checked_mul(26)?.checked_add(u32::from(letter).saturating_add(1))
    })?;
    let row = number(digits).and_then(|row| u32::try_from(row).ok())?;
    Some((row, column.checked_sub(1)?))
}
