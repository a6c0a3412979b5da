//! The shape of a page: its blocks, and the pieces of text in them by their places in the raw file.

use core::convert::Infallible;
use core::ops::Range;
use std::collections::BTreeMap;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::tag::Tag;

/// A block.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) parent: usize,
    pub(super) tag: Tag,
    /// The first piece in it or below, and the one behind the last.
    pub(super) pieces: Range<usize>,
    dead: bool,
}

/// A piece of text: what a reader sees as one paragraph.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// The block in which it stands.
    pub(super) element: usize,
    /// Its stretches of the raw file, entities as they are.
    pub(super) runs: Vec<Range<usize>>,
    /// How many characters it has, white space apart.
    pub(super) chars: u32,
    /// How many of them are the text of links.
    pub(super) linked: u32,
    /// How many commas, semicolons and full stops.
    pub(super) stops: u32,
    /// The cell of a table it stands in.
    pub(super) cell: Option<Cell>,
}

/// A cell by its table, and by row and place in the row as they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cell {
    pub(super) table: usize,
    pub(super) row: usize,
    pub(super) place: usize,
}

/// A table.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// The raw bytes from its start tag to its end tag.
    pub(super) range: Range<usize>,
    /// Over how many rows and columns each cell of each row reaches.
    pub(super) rows: Vec<Vec<(u32, u32)>>,
    /// Whether it holds another table.
    pub(super) nested: bool,
}

/// The shape of a page.
#[derive(Debug, Default)]
pub(super) struct Shape {
    pub(super) elements: Vec<Element>,
    pub(super) pieces: Vec<Piece>,
    pub(super) sheets: Vec<Sheet>,
    /// The page's own title, as it stands in its head.
    pub(super) title: Option<Piece>,
}

impl Shape {
    /// Whether there is any text.
    pub(super) fn has_text(&self) -> bool {
        !self.pieces.is_empty()
    }
}

/// Whether blocks that stand around a text (`nav`, `footer`) are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Furniture {
    Skipped,
    Kept,
}

/// The shape of the page `text`.
pub(super) fn shape(text: &str, furniture: Furniture) -> Shape {
    let mut builder = Builder::new(text, furniture);
    builder.open(Tag::Block(0), 0);
    let mut emitter =
        CallbackEmitter::new(|event: CallbackEvent<'_>, span: Span<usize>| -> Option<Infallible> {
            builder.event(&event, &span);
            None
        });
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(text, emitter).finish();
    builder.finish()
}

/// How far up an element to end is looked for.
const REACH: usize = 64;

struct Builder<'a> {
    text: &'a str,
    furniture: Furniture,
    shape: Shape,
    /// Open elements, outermost first.
    stack: Vec<usize>,
    /// How many elements of each kind are open.
    open: BTreeMap<Tag, usize>,
    /// Open tables, outermost first.
    sheets: Vec<usize>,
    piece: Option<Piece>,
    /// How deep the stack was when the open link began.
    link: Option<usize>,
    tag: Tag,
    attribute: Attribute,
    in_title: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Attribute {
    Rows,
    Columns,
    Style,
    Other,
}

impl<'a> Builder<'a> {
    fn new(text: &'a str, furniture: Furniture) -> Self {
        Self {
            text,
            furniture,
            shape: Shape::default(),
            stack: Vec::new(),
            open: BTreeMap::new(),
            sheets: Vec::new(),
            piece: None,
            link: None,
            tag: Tag::Inline,
            attribute: Attribute::Other,
            in_title: false,
        }
    }

    fn event(&mut self, event: &CallbackEvent<'_>, span: &Span<usize>) {
        match event {
            CallbackEvent::OpenStartTag { name } => self.start(Tag::of(name), span.start),
            CallbackEvent::AttributeName { name } => self.attribute_name(name),
            CallbackEvent::AttributeValue { value } => self.attribute_value(value),
            CallbackEvent::EndTag { name } => self.end(Tag::of(name), span),
            CallbackEvent::String { .. } => self.string(span.start..span.end),
            CallbackEvent::CloseStartTag { .. }
            | CallbackEvent::Comment { .. }
            | CallbackEvent::Doctype { .. }
            | CallbackEvent::Error(_) => {}
        }
    }

    fn start(&mut self, tag: Tag, at: usize) {
        self.tag = tag;
        if tag.parts() {
            self.flush();
        }
        match tag {
            Tag::Link => self.link = Some(self.stack.len()),
            Tag::PageTitle => self.in_title = self.shape.title.is_none(),
            Tag::Inline | Tag::Break => {}
            _ => {
                self.end_before(tag);
                self.open(tag, at);
            }
        }
    }

    fn attribute_name(&mut self, name: &[u8]) {
        self.attribute = match name {
            b"rowspan" => Attribute::Rows,
            b"colspan" => Attribute::Columns,
            b"style" => Attribute::Style,
            _ => Attribute::Other,
        };
        if name == b"hidden" {
            self.kill();
        }
    }

    fn attribute_value(&mut self, value: &[u8]) {
        let text = core::str::from_utf8(value).unwrap_or_default();
        let reach = || text.trim().parse::<u32>().unwrap_or(1).clamp(1, 50);
        match self.attribute {
            Attribute::Style if self.tag.opens() => {
                let plain: String = text.chars().filter(|c| !c.is_whitespace()).take(400).collect();
                if plain.contains("display:none") || plain.contains("visibility:hidden") {
                    self.kill();
                }
            }
            Attribute::Rows if self.tag == Tag::Cell => {
                if let Some(cell) = self.last_cell() {
                    cell.0 = reach();
                }
            }
            Attribute::Columns if self.tag == Tag::Cell => {
                if let Some(cell) = self.last_cell() {
                    cell.1 = reach();
                }
            }
            _ => {}
        }
    }

    fn last_cell(&mut self) -> Option<&mut (u32, u32)> {
        let sheet = self.shape.sheets.get_mut(*self.sheets.last()?)?;
        sheet.rows.last_mut()?.last_mut()
    }

    /// Nothing in the element that was just opened is seen.
    fn kill(&mut self) {
        if let Some(element) =
            self.stack.last().and_then(|top| self.shape.elements.get_mut(*top)).filter(|_| self.tag.opens())
        {
            element.dead = true;
        }
    }

    fn open(&mut self, tag: Tag, at: usize) {
        let parent = self.stack.last().copied().unwrap_or(0);
        let framed = matches!(tag, Tag::Frame(_)) && self.furniture == Furniture::Skipped;
        let below = self.shape.elements.get(parent).is_some_and(|parent| parent.dead);
        let dead = below || framed || matches!(tag, Tag::Dead(_));
        let index = self.shape.elements.len();
        let pieces = self.shape.pieces.len()..self.shape.pieces.len();
        self.shape.elements.push(Element { parent, tag, pieces, dead });
        self.stack.push(index);
        let open = self.open.entry(tag).or_default();
        *open = open.saturating_add(1);
        match tag {
            Tag::Table => self.open_sheet(at),
            Tag::Row => {
                if let Some(sheet) = self.sheets.last().and_then(|sheet| self.shape.sheets.get_mut(*sheet)) {
                    sheet.rows.push(Vec::new());
                }
            }
            Tag::Cell => self.open_cell(),
            _ => {}
        }
    }

    fn open_sheet(&mut self, at: usize) {
        if let Some(outer) = self.sheets.last().and_then(|outer| self.shape.sheets.get_mut(*outer)) {
            outer.nested = true;
        }
        self.sheets.push(self.shape.sheets.len());
        self.shape.sheets.push(Sheet { range: at..at, ..Sheet::default() });
    }

    fn open_cell(&mut self) {
        let Some(sheet) = self.sheets.last().and_then(|sheet| self.shape.sheets.get_mut(*sheet)) else {
            return;
        };
        if sheet.rows.is_empty() {
            sheet.rows.push(Vec::new());
        }
        if let Some(row) = sheet.rows.last_mut() {
            row.push((1, 1));
        }
    }

    /// Ends the elements that cannot go on when `next` begins.
    fn end_before(&mut self, next: Tag) {
        for _ in 0..2 {
            let tags = self.stack.iter().enumerate().rev().take(REACH);
            let mut found = None;
            for (depth, element) in tags {
                let Some(element) = self.shape.elements.get(*element) else { break };
                if element.tag.ends_before(next) {
                    found = Some(depth);
                    break;
                }
                if element.tag.shelters(next) {
                    break;
                }
            }
            let Some(depth) = found else { break };
            self.pop_to(depth.max(1));
        }
    }

    fn end(&mut self, tag: Tag, span: &Span<usize>) {
        if tag.parts() {
            self.flush();
        }
        match tag {
            Tag::Link => self.link = None,
            Tag::PageTitle => self.in_title = false,
            Tag::Inline | Tag::Break => {}
            _ => self.close(tag, span.end),
        }
    }

    fn close(&mut self, tag: Tag, end: usize) {
        if self.open.get(&tag).copied().unwrap_or(0) == 0 {
            return;
        }
        if let (Tag::Table, Some(sheet)) =
            (tag, self.sheets.last().and_then(|s| self.shape.sheets.get_mut(*s)))
        {
            sheet.range.end = end;
        }
        let is_it =
            |element: &usize| self.shape.elements.get(*element).is_some_and(|element| element.tag == tag);
        if let Some(depth) = self.stack.iter().rposition(is_it) {
            self.pop_to(depth.max(1));
        }
    }

    /// Closes open elements until so many are left.
    fn pop_to(&mut self, depth: usize) {
        while self.stack.len() > depth {
            let Some(index) = self.stack.pop() else { break };
            let end = self.shape.pieces.len();
            let Some(element) = self.shape.elements.get_mut(index) else { continue };
            element.pieces.end = end;
            if let Some(open) = self.open.get_mut(&element.tag) {
                *open = open.saturating_sub(1);
            }
            if element.tag == Tag::Table {
                self.sheets.pop();
            }
        }
        if self.link.is_some_and(|link| link > self.stack.len()) {
            self.link = None;
        }
    }

    fn string(&mut self, range: Range<usize>) {
        let Some(raw) = self.text.get(range.clone()) else { return };
        if self.in_title {
            let title = self.shape.title.get_or_insert_with(|| Piece::new(0, None));
            title.add(range, raw, false);
            return;
        }
        let top = self.stack.last().copied().unwrap_or(0);
        if self.shape.elements.get(top).is_none_or(|element| element.dead) {
            return;
        }
        let linked = self.link.is_some();
        if self.piece.is_none() && raw.trim().is_empty() {
            return;
        }
        let cell = self.cell();
        self.piece.get_or_insert_with(|| Piece::new(top, cell)).add(range, raw, linked);
    }

    fn cell(&self) -> Option<Cell> {
        let table = *self.sheets.last()?;
        let rows = &self.shape.sheets.get(table)?.rows;
        let row = rows.len().checked_sub(1)?;
        let place = rows.last()?.len().checked_sub(1)?;
        Some(Cell { table, row, place })
    }

    fn flush(&mut self) {
        self.shape.pieces.extend(self.piece.take().filter(|piece| piece.chars > 0));
    }

    fn finish(mut self) -> Shape {
        self.flush();
        for sheet in core::mem::take(&mut self.sheets) {
            if let Some(sheet) = self.shape.sheets.get_mut(sheet) {
                sheet.range.end = self.text.len();
            }
        }
        self.pop_to(0);
        self.shape
    }
}

impl Piece {
    fn new(element: usize, cell: Option<Cell>) -> Self {
        Self { element, runs: Vec::new(), chars: 0, linked: 0, stops: 0, cell }
    }

    fn add(&mut self, range: Range<usize>, raw: &str, linked: bool) {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let chars = count(raw.chars().filter(|c| !c.is_whitespace()).count());
        let stops = raw.chars().filter(|c| matches!(c, '，' | '。' | '；' | ',' | ';' | '、')).count();
        self.chars = self.chars.saturating_add(chars);
        self.stops = self.stops.saturating_add(count(stops));
        self.linked = self.linked.saturating_add(if linked { chars } else { 0 });
        self.runs.push(range);
    }
}
