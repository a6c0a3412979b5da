//! One row of data.

use std::borrow::Cow;
use std::sync::Arc;

use zhenggai_core::code::Severity;
use zhenggai_grammar::names::Role;
use zhenggai_grammar::width::halved;

use crate::address;
use crate::catalogue as code;
use crate::field::Field;
use crate::layout::Layout;
use crate::note::{At, Note};
use crate::read::cells::{Above, Meant};
use crate::read::deadline;
use crate::read::known::Known;
use crate::read::oddity;
use crate::read::split;
use crate::read::tree::{Said, Tree};
use crate::reading::RowReading;
use crate::sheet::{Row, Sheet, Value, Workbook};

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

    /// The columns that say a field, each with its cell.
    fn all(&self, field: Field) -> impl Iterator<Item = (u32, Option<&Meant<'s>>)> {
        let columns = self.place.layout.columns.iter().zip(&self.meant);
        columns.filter(move |(it, _)| it.field == Some(field)).map(|(it, meant)| (it.index, meant.as_ref()))
    }

    fn first(&self, field: Field) -> Option<&Meant<'s>> {
        self.all(field).next()?.1
    }

    fn text(&self, field: Field) -> Option<Cow<'s, str>> {
        self.first(field).and_then(Meant::text)
    }

    fn owned(&self, field: Field) -> Option<String> {
        self.text(field).map(Cow::into_owned)
    }

    fn shared(&self, field: Field) -> Option<Arc<str>> {
        self.first(field).and_then(Meant::shared)
    }

    /// What the row says in a column of numbers and one of texts.
    fn said(&self, number: Field, text: Field) -> Said<'s> {
        let (number, in_number) = self.all(number).next().unzip();
        let (text, in_text) = self.all(text).next().unzip();
        let (in_number, in_text) = (in_number.flatten(), in_text.flatten());
        Said {
            number: in_number.and_then(Meant::text),
            number_is_own: in_number.is_some_and(|meant| meant.is_own),
            number_at: number.map(|column| self.at(column)),
            text: in_text.and_then(Meant::shared),
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
    known: &mut Known,
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
    read.stable_id = cells.owned(Field::StableId);
    hang(&cells, tree, &mut read, notes);
    parties(&cells, known, &mut read);
    if let Some((due, meant)) = cells.all(Field::Due).next() {
        read.due = deadline::read(meant, cells.at(due), place.book.epoch, known, notes);
    }
    read.progress = cells.shared(Field::Progress);
    read.status_text = cells.shared(Field::Status);
    read.status = read.status_text.as_ref().and_then(|words| known.status(words));
    read.evidence = cells.text(Field::Evidence).map(|text| split::evidence(&text)).unwrap_or_default();
    read.note = cells.shared(Field::Note);
    extras(&cells, &mut read, notes);
    read
}

/// Hangs the row on its finding and task, and its measures on them.
fn hang(cells: &Cells<'_, '_>, tree: &mut Tree, read: &mut RowReading, notes: &mut Vec<Note>) {
    let mut finding = cells.said(Field::FindingNo, Field::Finding);
    let mut task = cells.said(Field::TaskNo, Field::Task);
    read.printed_id = cells.owned(Field::RowNo);
    let parts = read.printed_id.as_deref().map(composite).unwrap_or_default();
    if let ([first, .., _], Some((at, _))) = (parts.as_slice(), cells.all(Field::RowNo).next())
        && finding.number.is_none()
    {
        finding.number = Some(Cow::Owned(first.clone()));
        finding.number_is_own = true;
        finding.number_at = Some(cells.at(at));
        if let [first, second, _, ..] = parts.as_slice() {
            task.number = task.number.or_else(|| Some(Cow::Owned(format!("{first}-{second}"))));
        }
    }
    let aspect = cells
        .all(Field::Aspect)
        .next()
        .and_then(|(column, meant)| Some((meant?.text()?.into_owned(), cells.at(column))));
    read.finding = tree.finding(&finding, aspect, notes);
    let has_tasks = cells.all(Field::Task).next().is_some();
    read.task = if has_tasks { tree.task(&task) } else { None };
    let Some(meant) = cells.first(Field::Measure) else { return };
    read.goes_on = !meant.is_own;
    if let Value::Error(_) = meant.cell.value {
        return;
    }
    if let Some(text) = meant.shared() {
        // An exported row is one measure, however it is written.
        let is_exported = read.stable_id.is_some();
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

fn parties(cells: &Cells<'_, '_>, known: &mut Known, read: &mut RowReading) {
    for (field, own) in [
        (Field::LeadLeaders, None),
        (Field::ResponsiblePersons, None),
        (Field::LeadUnits, Some(Role::Lead)),
        (Field::CoopUnits, Some(Role::Support)),
    ] {
        for (_, meant) in cells.all(field) {
            let Some(meant) = meant.filter(|it| !matches!(it.cell.value, Value::Error(_))) else { continue };
            let Some(text) = meant.shared() else { continue };
            for (name, role) in known.names(&text) {
                let list = match (field, role.or(own)) {
                    (Field::LeadLeaders, _) => &mut read.lead_leaders,
                    (Field::ResponsiblePersons, _) => &mut read.responsible_persons,
                    (_, Some(Role::Support)) => &mut read.coop_units,
                    _ => &mut read.lead_units,
                };
                if !list.contains(name) {
                    list.push(Arc::clone(name));
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
            read.extra.push((header.to_owned(), text.into_owned()));
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
        read.extra.push((address::letters(cell.column), cell.value.shown().into_owned()));
    }
    let Some(fields) = cells.row.fields else { return };
    let headed = cells.place.layout.header_rows.last().and_then(|row| cells.place.sheet.row(*row));
    let wanted = headed.and_then(|row| row.fields).unwrap_or(fields);
    if fields == wanted {
        return;
    }
    if fields > wanted {
        let from = u32::try_from(wanted).unwrap_or(u32::MAX);
        read.surplus = cells
            .row
            .cells
            .iter()
            .filter(|it| it.column >= from)
            .map(|it| it.value.shown().into_owned())
            .collect();
    }
    let severity = if fields > wanted { Severity::Error } else { Severity::Warning };
    let note = Note::new(code::FIELD_COUNT, severity, cells.at(0));
    notes.push(note.with("fields", fields).with("wanted", wanted));
}
