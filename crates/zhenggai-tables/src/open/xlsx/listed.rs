//! What the workbook lists: its sheets, and from which day it counts.

use std::collections::HashMap;

use zhenggai_grammar::serial::Epoch;

use crate::open::package::Package;
use crate::open::xml::Piece;
use crate::unreadable::Unreadable;

/// What the workbook says of itself.
pub(super) struct Listed {
    pub(super) epoch: Epoch,
    /// The sheets, in order.
    pub(super) sheets: Vec<Sheet>,
}

/// A sheet as it is listed.
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) is_hidden: bool,
    /// The part that holds its cells.
    pub(super) part: String,
}

pub(super) fn read(package: &mut Package<'_>) -> Result<Listed, Unreadable> {
    let targets = targets(package)?;
    let mut listed = Listed { epoch: Epoch::Y1900, sheets: Vec::new() };
    let Some(mut pieces) = package.pieces("xl/workbook.xml")? else { return Ok(listed) };
    while let Some(piece) = pieces.next()? {
        let Piece::Open(tag) = piece else { continue };
        match tag.name {
            b"workbookPr" if tag.is_true("date1904") => listed.epoch = Epoch::Y1904,
            b"sheet" => {
                let state = tag.value("state");
                let target = tag.value("id").and_then(|id| targets.get(&*id).cloned());
                listed.sheets.push(Sheet {
                    name: tag.value("name").unwrap_or_default().into_owned(),
                    is_hidden: state.is_some_and(|state| state != "visible"),
                    part: target.unwrap_or_default(),
                });
            }
            _ => {}
        }
    }
    Ok(listed)
}

/// The parts that the workbook names, by id.
fn targets(package: &mut Package<'_>) -> Result<HashMap<String, String>, Unreadable> {
    let mut targets = HashMap::new();
    let Some(mut pieces) = package.pieces("xl/_rels/workbook.xml.rels")? else { return Ok(targets) };
    while let Some(piece) = pieces.next()? {
        if let Piece::Open(tag) = piece
            && tag.name == b"Relationship"
            && let (Some(id), Some(target)) = (tag.value("Id"), tag.value("Target"))
        {
            let target = target.replace('\\', "/");
            let part = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            targets.insert(id.into_owned(), part);
        }
    }
    Ok(targets)
}
