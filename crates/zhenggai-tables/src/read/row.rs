//! One row of data.

use zhenggai_core::code::Severity;
use zhenggai_grammar::names::{self, Role};
use zhenggai_grammar::width::halved;

use crate::address;
use crate::catalogue as code;
use crate::field::Field;
use crate::layout::Layout;
use crate::layout::column;
use crate::note::{At, Note};
use crate::read::cells::{Above, Meant};
use crate::read::deadline;
use crate::read::oddity;
use crate::read::split;
use crate::read::tree::{Said, Tree};
use crate::reading::RowReading;
use crate::sheet::{Row, Sheet, Value, Workbook};
use crate::status;

/// Where a row stands.
pub(super) struct Place<'s> {
    pub(super) book: &'s Workbook,
    pub(super) sheet: &'s Sheet,
    pub(super) number: usize,
    pub(super) layout: &'s Layout,
}

/// A row with its cells as they are meant.
struct Cells<'p, 's> {
    place: &'p Place<'s>,
    row: &'s Row,
    meant: Vec<Option<Meant<'s>>>,
}

impl<'s> Cells<'_, 's> {
    fn at(&self, column: u32) -> At {
        At { sheet: self.place.number, row: self.row.number, column }
    }

    fn of(&self, column: u32) -> Option<&Meant<'s>> {
        let at = self.place.layout.columns.iter().position(|it| it.index == column)?;
        self.meant.get(at)?.as_ref()
    }

    fn first(&self, field: Field) -> Option<&Meant<'s>> {
        column::first(&self.place.layout.columns, field).and_then(|column| self.of(column))
    }

    fn text(&self, field: Field) -> Option<String> {
        self.first(field).and_then(Meant::text)
    }

    /// What the row says in a column of numbers and one of texts.
    fn said(&self, number: Field, text: Field) -> Said {
        let columns = &self.place.layout.columns;
        let (number, text) = (column::first(columns, number), column::first(columns, text));
        let in_number = number.and_then(|column| self.of(column));
        let in_text = text.and_then(|column| self.of(column));
        Said {
            number: in_number.and_then(Meant::text),
            number_is_own: in_number.is_some_and(|meant| meant.is_own),
            number_at: number.map(|column| self.at(column)),
            text: in_text.and_then(Meant::text),
            text_is_own: in_text.is_some_and(|meant| meant.is_own),
            at: text.map(|column| self.at(column)),
        }
    }
}

/// Reads a row.
pub(super) fn read<'s>(
    place: &Place<'s>,
    row: &'s Row,
    above: &mut Above<'s>,
    tree: &mut Tree,
    notes: &mut Vec<Note>,
) -> RowReading {
    let cells = Cells { place, row, meant: above.row(place.sheet, row) };
    oddity::of_row(row, place.number, notes);
    for (column, meant) in place.layout.columns.iter().zip(&cells.meant) {
        let Some(meant) = meant else { continue };
        let at = cells.at(column.index);
        if meant.ditto.is_some() {
            notes.push(
                Note::new(code::DITTO, Severity::Info, at).with("value", meant.text().unwrap_or_default()),
            );
        } else if meant.is_own && column.field != Some(Field::StableId) {
            oddity::of_cell(meant.cell, at, notes);
        }
    }
    let mut read = RowReading { sheet: place.number, row: row.number, ..RowReading::default() };
    hang(&cells, tree, &mut read, notes);
    parties(&cells, &mut read);
    let due = column::first(&place.layout.columns, Field::Due);
    if let Some(due) = due {
        read.due = deadline::read(cells.of(due), cells.at(due), place.book.epoch, notes);
    }
    read.progress = cells.text(Field::Progress);
    read.status_text = cells.text(Field::Status);
    read.status = read.status_text.as_deref().and_then(status::read);
    read.evidence = cells.text(Field::Evidence).map(|text| split::evidence(&text)).unwrap_or_default();
    read.note = cells.text(Field::Note);
    read.stable_id = cells.text(Field::StableId);
    extras(&cells, &mut read, notes);
    read
}

/// Hangs the row on its finding and task, and its measures on them.
fn hang(cells: &Cells<'_, '_>, tree: &mut Tree, read: &mut RowReading, notes: &mut Vec<Note>) {
    let columns = &cells.place.layout.columns;
    let mut finding = cells.said(Field::FindingNo, Field::Finding);
    let mut task = cells.said(Field::TaskNo, Field::Task);
    read.printed_id = cells.text(Field::RowNo);
    let parts = read.printed_id.as_deref().map(composite).unwrap_or_default();
    if let ([first, .., _], Some(at)) = (parts.as_slice(), column::first(columns, Field::RowNo))
        && finding.number.is_none()
    {
        finding.number = Some(first.clone());
        finding.number_is_own = true;
        finding.number_at = Some(cells.at(at));
        if let [first, second, _, ..] = parts.as_slice() {
            task.number = task.number.or_else(|| Some(format!("{first}-{second}")));
        }
    }
    let aspect = column::first(columns, Field::Aspect).and_then(|column| {
        let meant = cells.of(column)?;
        Some((meant.text()?, cells.at(column)))
    });
    read.finding = tree.finding(&finding, aspect, notes);
    let has_tasks = column::first(columns, Field::Task).is_some();
    read.task = if has_tasks { tree.task(&task) } else { None };
    let Some(measure) = column::first(columns, Field::Measure) else { return };
    let Some(meant) = cells.of(measure) else { return };
    read.goes_on = !meant.is_own;
    if let Value::Error(_) = meant.cell.value {
        return;
    }
    if let Some(text) = meant.text() {
        // An exported row is one measure, however it is written.
        let is_exported = cells.text(Field::StableId).is_some();
        read.measures = tree.measures(if is_exported { vec![text] } else { split::measures(&text) });
    }
}

/// The parts of 1-1-2.
fn composite(number: &str) -> Vec<String> {
    halved(number)
        .split(['-', '—', '.'])
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

fn parties(cells: &Cells<'_, '_>, read: &mut RowReading) {
    for (field, own) in [
        (Field::LeadLeaders, None),
        (Field::ResponsiblePersons, None),
        (Field::LeadUnits, Some(Role::Lead)),
        (Field::CoopUnits, Some(Role::Support)),
    ] {
        for index in column::of(&cells.place.layout.columns, field) {
            let Some(meant) = cells.of(index).filter(|it| !matches!(it.cell.value, Value::Error(_))) else {
                continue;
            };
            let Some(text) = meant.text() else { continue };
            for listed in names::read(&text).listed {
                let name = text.get(listed.printed.clone()).unwrap_or_default().to_owned();
                let list = match (field, listed.role.or(own)) {
                    (Field::LeadLeaders, _) => &mut read.lead_leaders,
                    (Field::ResponsiblePersons, _) => &mut read.responsible_persons,
                    (_, Some(Role::Support)) => &mut read.coop_units,
                    _ => &mut read.lead_units,
                };
                if !list.contains(&name) {
                    list.push(name);
                }
            }
        }
    }
}

/// Columns that are not known, and fields beyond the header.
fn extras(cells: &Cells<'_, '_>, read: &mut RowReading, notes: &mut Vec<Note>) {
    let columns = &cells.place.layout.columns;
    for (column, meant) in columns.iter().zip(&cells.meant).filter(|(column, _)| column.field.is_none()) {
        if let Some(text) = meant.as_ref().and_then(Meant::text) {
            let header = column.header.rsplit(" / ").next().unwrap_or_default();
            read.extra.push((header.to_owned(), text));
        }
    }
    let width = columns.last().map_or(0, |column| column.index.saturating_add(1));
    for cell in
        cells.row.cells.iter().filter(|cell| !columns.iter().any(|column| column.index == cell.column))
    {
        let is_headed = cells
            .place
            .layout
            .header_rows
            .iter()
            .any(|row| cells.place.sheet.row(*row).is_some_and(|row| row.cell(cell.column).is_some()));
        if is_headed || cells.row.fields.is_some() && cell.column >= width {
            continue;
        }
        read.extra.push((address::letters(cell.column), cell.value.shown()));
    }
    let Some(fields) = cells.row.fields else { return };
    let headed = cells.place.layout.header_rows.last().and_then(|row| cells.place.sheet.row(*row));
    let wanted = headed.and_then(|row| row.fields).unwrap_or(fields);
    if fields == wanted {
        return;
    }
    if fields > wanted {
        let from = u32::try_from(wanted).unwrap_or(u32::MAX);
        read.surplus =
            cells.row.cells.iter().filter(|it| it.column >= from).map(|it| it.value.shown()).collect();
    }
    let severity = if fields > wanted { Severity::Error } else { Severity::Warning };
    let note = Note::new(code::FIELD_COUNT, severity, cells.at(0));
    notes.push(note.with("fields", fields).with("wanted", wanted));
}
