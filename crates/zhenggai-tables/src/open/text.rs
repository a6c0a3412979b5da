//! Tables of text: CSV with commas, tabs or semicolons.

use csv::{ReaderBuilder, StringRecord};
use zhenggai_grammar::charset::{self, Undecodable};
use zhenggai_grammar::serial::Epoch;

use crate::open::gauge::Gauge;
use crate::sheet::{Cell, Format, Row, Sheet, Value, Workbook, cleaned};
use crate::unreadable::Unreadable;

/// Reads a table of text. Every field is a text; a row is a record, so that line breaks in quotes do not count.
pub(super) fn read(bytes: &[u8]) -> Result<Workbook, Unreadable> {
    let decoded = charset::decode(bytes).map_err(|why| match why {
        Undecodable::Nul { place } => Unreadable::Format { why: format!("NUL {place}") },
        Undecodable::Bytes { place, bytes } => Unreadable::Format { why: format!("{place}: {bytes}") },
    })?;
    let text = decoded.text.replace("\r\n", "\n").replace('\r', "\n");
    if text.starts_with("%PDF-") || text.trim_start().starts_with("{\\rtf") {
        return Err(Unreadable::Format { why: "PDF, RTF".to_owned() });
    }
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut gauge = Gauge::default();
    let mut record = StringRecord::new();
    // The reader passes over empty lines; they are records all the same.
    let (mut number, mut next_line) = (0_u32, 1_u64);
    loop {
        let more = reader.read_record(&mut record);
        match more {
            Ok(true) => {}
            Ok(false) => break,
            Err(why) => {
                return Err(Unreadable::Damaged { part: "CSV".to_owned(), why: why.to_string() });
            }
        }
        let line = record.position().map_or(next_line, csv::Position::line);
        let passed = u32::try_from(line.saturating_sub(next_line)).unwrap_or(0);
        number = number.saturating_add(passed).saturating_add(1);
        let breaks =
            record.iter().map(|field| field.bytes().filter(|byte| *byte == b'\n').count()).sum::<usize>();
        next_line = line.saturating_add(u64::try_from(breaks).unwrap_or(0)).saturating_add(1);
        rows.push(row(number, &record, &mut gauge)?);
    }
    let sheet = Sheet { rows, ..Sheet::default() };
    let encoding = Some((decoded.encoding, decoded.has_mark));
    Ok(Workbook { format: Format::Csv, encoding, epoch: Epoch::Y1900, sheets: vec![sheet] })
}

fn row(number: u32, record: &StringRecord, gauge: &mut Gauge) -> Result<Row, Unreadable> {
    let mut cells = Vec::new();
    for (column, field) in (0_u32..).zip(record) {
        gauge.cell("CSV")?;
        let (text, had_controls) = cleaned(field);
        if !text.is_empty() || had_controls {
            cells.push(Cell { column, value: Value::Text(text.into()), formula: None, had_controls });
        }
    }
    Ok(Row { number, is_hidden: false, fields: Some(record.len()), cells })
}

/// The mark that parts the fields: the one that stands most often in the first lines.
fn delimiter(text: &str) -> u8 {
    let head: String = text.lines().take(20).collect::<Vec<_>>().join("\n");
    let count = |mark: char| head.matches(mark).count();
    let (commas, tabs, semicolons) = (count(','), count('\t'), count(';'));
    if tabs > commas && tabs >= semicolons {
        b'\t'
    } else if semicolons > commas {
        b';'
    } else {
        b','
    }
}
