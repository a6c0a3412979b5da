//! The package of an xlsx or ods file. What a part claims of its size is not believed: bytes are counted while they are
//! unpacked, over all parts.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;

use crate::open::xml::{Pieces, Source};
use crate::unreadable::Unreadable;

/// How many bytes all parts together have at most, unpacked.
const MOST_BYTES: u64 = 512 * 1024 * 1024;
/// How many parts a package has at most.
const MOST_PARTS: usize = 20_000;

/// What a package holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Xlsx,
    Ods,
    Other(&'static str),
}

/// A package, and how much of it was unpacked by now.
pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// The names of the parts.
    names: Vec<String>,
    unpacked: u64,
}

/// A part while it is unpacked.
pub(super) struct Part<'p, 'b> {
    file: ZipFile<'p, Cursor<&'b [u8]>>,
    name: &'p str,
    unpacked: &'p mut u64,
}

impl<'b> Package<'b> {
    /// Reads what parts there are.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Unreadable> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|why| damaged("ZIP", &why))?;
        if archive.len() > MOST_PARTS {
            let limit = u64::try_from(MOST_PARTS).unwrap_or(u64::MAX);
            return Err(Unreadable::TooLarge { part: "ZIP".to_owned(), limit, unit: "parts" });
        }
        let name = |number| match archive.name_for_index(number) {
            Some(Ok(name)) => Ok(name.replace('\\', "/")),
            Some(Err(why)) => Err(damaged("ZIP", &why)),
            None => Ok(String::new()),
        };
        let names = (0..archive.len()).map(name).collect::<Result<_, _>>()?;
        Ok(Self { archive, names, unpacked: 0 })
    }

    /// What it is.
    pub(super) fn kind(&self) -> Kind {
        let has = |name: &str| self.names.iter().any(|it| it.eq_ignore_ascii_case(name));
        let below = |folder: &str| self.names.iter().any(|it| it.starts_with(folder));
        if has("xl/workbook.xml") {
            Kind::Xlsx
        } else if has("content.xml") && !below("word/") {
            Kind::Ods
        } else if has("xl/workbook.bin") {
            Kind::Other("xlsb")
        } else if below("word/") {
            Kind::Other("Word")
        } else if has("OFD.xml") {
            Kind::Other("OFD")
        } else {
            Kind::Other("ZIP")
        }
    }

    /// A part, by its name in any letters, ready to be unpacked; `None` where there is none.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Part<'_, 'b>>, Unreadable> {
        let wanted = self.names.iter().position(|it| it.eq_ignore_ascii_case(name));
        wanted.map(|number| self.numbered(number)).transpose()
    }

    /// The pieces of a part that is XML; `None` where there is none.
    pub(super) fn pieces(&mut self, name: &str) -> Result<Option<Pieces<Part<'_, 'b>>>, Unreadable> {
        self.part(name)?.map(Pieces::new).transpose()
    }

    /// Unpacks every part once, keeping nothing of it: whoever reads the package after that meets no bomb.
    pub(super) fn weigh(&mut self) -> Result<(), Unreadable> {
        self.unpacked = 0;
        let mut room = vec![0_u8; 128 * 1024];
        for number in 0..self.names.len() {
            let mut part = self.numbered(number)?;
            while part.read(&mut room)? > 0 {}
        }
        Ok(())
    }

    fn numbered(&mut self, number: usize) -> Result<Part<'_, 'b>, Unreadable> {
        let file = self.archive.by_index(number).map_err(|why| damaged("ZIP", &why))?;
        let name = self.names.get(number).map_or("", String::as_str);
        Ok(Part { file, name, unpacked: &mut self.unpacked })
    }
}

impl Source for Part<'_, '_> {
    fn read(&mut self, room: &mut [u8]) -> Result<usize, Unreadable> {
        let read = self.file.read(room).map_err(|why| damaged(self.name, &why))?;
        *self.unpacked = self.unpacked.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
        if *self.unpacked > MOST_BYTES {
            let part = self.name.to_owned();
            return Err(Unreadable::TooLarge { part, limit: MOST_BYTES, unit: "bytes" });
        }
        Ok(read)
    }

    fn name(&self) -> &str {
        self.name
    }
}

fn damaged(part: &str, why: &dyn ToString) -> Unreadable {
    Unreadable::Damaged { part: part.to_owned(), why: why.to_string() }
}
