//! Parties and origins as records.

use serde::{Deserialize, Serialize};
use zhenggai_core::id::PartyId;
use zhenggai_core::invalid::Invalid;
use zhenggai_core::ledger::entry::Author;
use zhenggai_core::origin::{Origin, Place, TextSpan};
use zhenggai_core::party::Party;
use zhenggai_core::text::Name;

/// A person or a body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PartyRecord {
    /// Its id within the dossier.
    pub id: String,
    /// `person` or `body`.
    pub kind: String,
    /// The name of the body, or the person's office.
    pub name: String,
}

impl From<&Party> for PartyRecord {
    fn from(party: &Party) -> Self {
        let Party { id, kind, name } = party;
        Self { id: id.to_string(), kind: kind.to_string(), name: name.to_string() }
    }
}

impl TryFrom<&PartyRecord> for Party {
    type Error = Invalid;

    fn try_from(record: &PartyRecord) -> Result<Self, Invalid> {
        let PartyRecord { id, kind, name } = record;
        Ok(Self { id: PartyId::new(id)?, kind: kind.parse()?, name: Name::new("name", name)? })
    }
}

/// Whose word an entry is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AuthorRecord {
    /// The party.
    pub party: PartyRecord,
    /// In which duty it speaks.
    pub duty: String,
}

impl From<&Author> for AuthorRecord {
    fn from(author: &Author) -> Self {
        let Author { party, duty } = author;
        Self { party: party.into(), duty: duty.to_string() }
    }
}

impl TryFrom<&AuthorRecord> for Author {
    type Error = Invalid;

    fn try_from(record: &AuthorRecord) -> Result<Self, Invalid> {
        let AuthorRecord { party, duty } = record;
        Ok(Self { party: party.try_into()?, duty: duty.parse()? })
    }
}

/// A place in a text (`line`, `column`, `length`) or in a workbook (`cell`, `sheet`), with its basis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged, deny_unknown_fields)]
pub enum OriginRecord {
    /// In a text.
    Text {
        /// The line, from 1.
        line: u32,
        /// The column, from 1, in characters.
        column: u32,
        /// How many characters.
        length: u32,
        /// `explicit`, `explicit_part` or `inferred`.
        basis: String,
    },
    /// In a workbook.
    Cell {
        /// The sheet; absent in a CSV file.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sheet: Option<String>,
        /// The cell.
        cell: String,
        /// As above.
        basis: String,
    },
}

impl From<&Origin> for OriginRecord {
    fn from(origin: &Origin) -> Self {
        let basis = origin.basis().to_string();
        match origin.place() {
            Place::Text(TextSpan { line, column, length }) => {
                Self::Text { line: *line, column: *column, length: *length, basis }
            }
            Place::Cell { sheet, cell } => {
                Self::Cell { sheet: sheet.as_ref().map(Name::to_string), cell: cell.to_string(), basis }
            }
        }
    }
}

impl TryFrom<&OriginRecord> for Origin {
    type Error = Invalid;

    fn try_from(record: &OriginRecord) -> Result<Self, Invalid> {
        Ok(match record {
            OriginRecord::Text { line, column, length, basis } => {
                Self::new(Place::Text(TextSpan::new(*line, *column, *length)), basis.parse()?)
            }
            OriginRecord::Cell { sheet, cell, basis } => {
                let sheet = sheet.as_deref().map(|sheet| Name::new("sheet", sheet)).transpose()?;
                Self::new(Place::Cell { sheet, cell: Name::new("cell", cell)? }, basis.parse()?)
            }
        })
    }
}
