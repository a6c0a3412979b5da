//! The paragraphs and rows of a document, each a line.

use crate::source::{Draft, Grid, Paragraph};

use super::element::{Element, Item, each};
use super::numbering::{Numbering, Place};

/// What a document says, line by line.
pub(super) struct Body {
    pub(super) lines: Vec<String>,
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) tables: Vec<Grid>,
}

/// The body of the document `xml`; `None` when it is no well-formed XML.
pub(super) fn body(xml: &str, numbering: Numbering) -> Option<Body> {
    let mut walker = Walker {
        numbering,
        body: Body { lines: Vec::new(), paragraphs: Vec::new(), tables: Vec::new() },
        texts: Vec::new(),
        silent: 0,
        is_text: false,
        tables: Vec::new(),
    };
    each(xml, |item| walker.item(item))?;
    walker.flush();
    Some(walker.body)
}

/// A paragraph that is being read; one within another stands in a text box.
#[derive(Default)]
struct Text {
    text: String,
    place: Place,
    style: Option<String>,
}

/// A table that is being read. One within a cell of another is a part of that cell's text.
#[derive(Default)]
struct Table {
    /// Index of the first paragraph, and the first line.
    first: usize,
    line: usize,
    cells: Vec<String>,
    cell: String,
    span: usize,
    continued: bool,
}

struct Walker {
    numbering: Numbering,
    body: Body,
    texts: Vec<Text>,
    /// How many elements are open whose text nobody sees.
    silent: usize,
    is_text: bool,
    tables: Vec<Table>,
}

/// Elements whose text is no part of the document: what was deleted, fields, and a second form of a drawing.
const SILENT: [&str; 4] = ["del", "moveFrom", "instrText", "Fallback"];

impl Walker {
    fn item(&mut self, item: Item) {
        match item {
            Item::Begins(element, ends) => {
                if SILENT.contains(&element.name.as_str()) && !ends {
                    self.silent = self.silent.saturating_add(1);
                } else if self.silent == 0 {
                    self.begins(&element, ends);
                }
            }
            Item::Ends(name) if SILENT.contains(&name.as_str()) => {
                self.silent = self.silent.saturating_sub(1)
            }
            Item::Ends(name) if self.silent == 0 => self.ends(&name),
            Item::Text(text) if self.silent == 0 && self.is_text => self.write(&text),
            _ => {}
        }
    }

    fn begins(&mut self, element: &Element, ends: bool) {
        match element.name.as_str() {
            "p" if ends => self.line(Text::default()),
            "p" => self.texts.push(Text::default()),
            "t" => self.is_text = !ends,
            "tab" if element.value("pos").is_none() => self.write(" "),
            "cr" | "br" => self.write("\n"),
            "noBreakHyphen" => self.write("-"),
            "numId" | "ilvl" | "pStyle" => {
                let Some(text) = self.texts.last_mut() else { return };
                match element.name.as_str() {
                    "numId" => text.place.list = element.number(),
                    "ilvl" => text.place.level = element.number(),
                    _ => text.style = element.value("val").map(str::to_owned),
                }
            }
            "tbl" => {
                let (first, line) = (self.body.paragraphs.len(), self.body.lines.len());
                self.tables.push(Table { first, line, ..Table::default() });
            }
            "tc" => self.in_table(|table| (table.span, table.continued) = (1, false)),
            "gridSpan" => {
                let span = element.number().and_then(|span| usize::try_from(span).ok()).unwrap_or(1);
                self.in_table(|table| table.span = span.clamp(1, 64));
            }
            "vMerge" if element.value("val").is_none_or(|val| val == "continue") => {
                self.in_table(|table| table.continued = true);
            }
            _ => {}
        }
    }

    fn ends(&mut self, name: &str) {
        match name {
            "t" => self.is_text = false,
            "p" => {
                if let Some(text) = self.texts.pop() {
                    self.line(text);
                }
            }
            "tc" => self.in_table(|table| {
                let text = core::mem::take(&mut table.cell);
                table.cells.push(if table.continued { String::new() } else { text });
                let empty = table.span.saturating_sub(1);
                table.cells.extend((0..empty).map(|_| String::new()));
            }),
            "tr" => self.row(),
            "tbl" => self.table(),
            _ => {}
        }
    }

    fn in_table(&mut self, change: impl FnOnce(&mut Table)) {
        if let [table] = self.tables.as_mut_slice() {
            change(table);
        }
    }

    fn write(&mut self, text: &str) {
        if let Some(open) = self.texts.last_mut() {
            open.text.push_str(text);
        }
    }

    /// A paragraph is a line, or a part of the cell it stands in.
    fn line(&mut self, text: Text) {
        let number = self.numbering.next(text.place, text.style.as_deref());
        let printed = format!("{number}{}", text.text).replace(['\r', '\t'], " ");
        match self.tables.first_mut() {
            Some(table) => table.cell.push_str(printed.replace('\n', " ").trim()),
            // A break within a paragraph parts what a reader sees as two.
            None => printed.split('\n').for_each(|line| self.push(line.to_owned())),
        }
    }

    fn row(&mut self) {
        if let [table] = self.tables.as_mut_slice() {
            let cells = core::mem::take(&mut table.cells);
            self.push(cells.join("\t"));
        }
    }

    fn table(&mut self) {
        let Some(table) = self.tables.pop().filter(|_| self.tables.is_empty()) else { return };
        let rows = table.first..self.body.paragraphs.len();
        let line = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        if rows.len() > 1 {
            let (line_first, line_last) = (line(table.line.saturating_add(1)), line(self.body.lines.len()));
            self.body.tables.push(Grid { rows, line_first, line_last });
        }
    }

    fn push(&mut self, line: String) {
        let number = u32::try_from(self.body.lines.len()).unwrap_or(u32::MAX).saturating_add(1);
        let mut draft = Draft::default();
        for (c, column) in line.chars().zip(1_u32..) {
            draft.push(c, number, column);
        }
        self.body.paragraphs.extend(draft.take());
        self.body.lines.push(line);
    }

    /// What was never ended is read all the same.
    fn flush(&mut self) {
        while let Some(text) = self.texts.pop() {
            self.line(text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(inner: &str) -> Vec<String> {
        let xml = format!("<w:document xmlns:w=\"w\"><w:body>{inner}</w:body></w:document>");
        let body = body(&xml, Numbering::default()).unwrap();
        body.paragraphs.iter().map(|paragraph| paragraph.text().to_owned()).collect()
    }

    #[test]
    fn runs_are_joined_and_what_was_deleted_is_gone() {
        let inner = "<w:p><w:r><w:t>一、总</w:t></w:r><w:del><w:r><w:delText>X</w:delText></w:r></w:del>\
            <w:r><w:t>体&amp;情况</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>";
        assert_eq!(texts(inner), ["一、总体&情况", "甲", "乙"]);
    }

    #[test]
    fn a_row_is_a_line_with_tabs_between_its_cells() {
        let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
        let merged = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>";
        let inner = format!(
            "<w:tbl><w:tr>{}{}</w:tr><w:tr>{merged}{}</w:tr></w:tbl>",
            cell("问题"),
            cell("进展"),
            cell("已完成")
        );
        assert_eq!(texts(&inner), ["问题\t进展", "\t已完成"]);
    }
}
