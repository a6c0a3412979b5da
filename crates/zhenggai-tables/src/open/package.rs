//! The package of an xlsx or ods file: unpacked once, to see how large it is and what readers of cells do not tell:
//! merged cells, hidden rows and columns, links to other files.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use aho_corasick::AhoCorasick;
use zip::ZipArchive;

use crate::address;
use crate::sheet::merge::Merge;
use crate::unreadable::Unreadable;

/// How many bytes all parts together have at most, unpacked.
const MOST_BYTES: u64 = 512 * 1024 * 1024;
/// How many parts a package has at most.
const MOST_PARTS: usize = 20_000;
/// How many merged ranges of a sheet are kept at most.
const MOST_MERGES: usize = 1_000_000;

/// What a package holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Xlsx,
    Ods,
    Other(&'static str),
}

/// What was seen while a package was unpacked.
#[derive(Debug, Default)]
pub(super) struct Package {
    names: Vec<String>,
    margins: BTreeMap<String, Margins>,
    workbook: String,
    relations: String,
}

/// What stands around the cells of a sheet.
#[derive(Debug, Default, Clone)]
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

impl Package {
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

    /// The margins of the sheets, in the order of the workbook.
    pub(super) fn margins(&self) -> Vec<Margins> {
        let targets: BTreeMap<&str, &str> = tags(&self.relations, "Relationship")
            .filter_map(|tag| Some((attribute(tag, "Id")?, attribute(tag, "Target")?)))
            .collect();
        let sheets = tags(&self.workbook, "sheet").map(|tag| {
            let id = ["r:id", "id"].iter().find_map(|name| attribute(tag, name))?;
            let target = targets.get(id)?.trim_start_matches('/');
            self.margins.get(target).or_else(|| self.margins.get(&format!("xl/{target}")))
        });
        sheets.map(|margins| margins.cloned().unwrap_or_default()).collect()
    }
}

/// Unpacks every part once, keeping next to nothing of it.
pub(super) fn open(bytes: &[u8]) -> Result<Package, Unreadable> {
    let damaged =
        |part: &str, why: &dyn ToString| Unreadable::Damaged { part: part.to_owned(), why: why.to_string() };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|why| damaged("ZIP", &why))?;
    if archive.len() > MOST_PARTS {
        let limit = u64::try_from(MOST_PARTS).unwrap_or(u64::MAX);
        return Err(Unreadable::TooLarge { part: "ZIP".to_owned(), limit, unit: "parts" });
    }
    let mut package = Package::default();
    let mut unpacked = 0_u64;
    for number in 0..archive.len() {
        let mut part = archive.by_index(number).map_err(|why| damaged("ZIP", &why))?;
        let name = part.name().map_err(|why| damaged("ZIP", &why))?.into_owned();
        let mut scan = Scan::new(&name);
        let mut chunk = vec![0_u8; 128 * 1024];
        loop {
            let read = part.read(&mut chunk).map_err(|why| damaged(&name, &why))?;
            let Some(got) = chunk.get(..read).filter(|got| !got.is_empty()) else { break };
            unpacked = unpacked.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
            if unpacked > MOST_BYTES {
                return Err(Unreadable::TooLarge { part: name, limit: MOST_BYTES, unit: "bytes" });
            }
            scan.take(got);
        }
        match scan {
            Scan::Sheet(sheet) => {
                package.margins.insert(name.clone(), sheet.margins);
            }
            Scan::Kept(text) if name.ends_with("workbook.xml") => {
                package.workbook = String::from_utf8_lossy(&text).into_owned();
            }
            Scan::Kept(text) => package.relations = String::from_utf8_lossy(&text).into_owned(),
            Scan::Passed => {}
        }
        package.names.push(name);
    }
    Ok(package)
}

/// What is done with the bytes of a part.
enum Scan {
    Sheet(Box<SheetScan>),
    Kept(Vec<u8>),
    Passed,
}

impl Scan {
    fn new(name: &str) -> Self {
        let lower = name.to_ascii_lowercase();
        if lower.starts_with("xl/worksheets/") && lower.ends_with(".xml") {
            Self::Sheet(Box::default())
        } else if lower == "xl/workbook.xml" || lower == "xl/_rels/workbook.xml.rels" {
            Self::Kept(Vec::new())
        } else {
            Self::Passed
        }
    }

    fn take(&mut self, chunk: &[u8]) {
        match self {
            Self::Sheet(sheet) => sheet.take(chunk),
            // A workbook lists its sheets in some kilobytes.
            Self::Kept(kept) if kept.len() < 16 * 1024 * 1024 => kept.extend_from_slice(chunk),
            Self::Kept(_) | Self::Passed => {}
        }
    }
}

/// Looks for a few tags in the text of a sheet, without reading all of it as XML.
#[derive(Default)]
struct SheetScan {
    margins: Margins,
    held: Vec<u8>,
}

impl SheetScan {
    fn take(&mut self, chunk: &[u8]) {
        self.held.extend_from_slice(chunk);
        // Before the last `<`, every tag is complete.
        let Some(whole) = self.held.iter().rposition(|byte| *byte == b'<') else {
            self.held.clear();
            return;
        };
        let text = self.held.get(..whole).unwrap_or_default();
        for found in wanted().into_iter().flat_map(|wanted| wanted.find_iter(text)) {
            let Some(tag) = tag_around(text, found.start()) else { continue };
            self.margins.take(tag);
        }
        self.held.drain(..whole);
        if self.held.len() > 1024 * 1024 {
            self.held.clear();
        }
    }
}

fn wanted() -> Option<&'static AhoCorasick> {
    static WANTED: std::sync::LazyLock<Option<AhoCorasick>> = std::sync::LazyLock::new(|| {
        AhoCorasick::new(["hidden=\"1\"", "hidden=\"true\"", "mergeCell ref=", "dimension ref="]).ok()
    });
    WANTED.as_ref()
}

/// The tag in which byte `at` stands; `None` where it stands in text.
fn tag_around(text: &[u8], at: usize) -> Option<&str> {
    let before = text.get(..at)?;
    let start = before.iter().rposition(|byte| matches!(byte, b'<' | b'>'))?;
    if before.get(start) != Some(&b'<') {
        return None;
    }
    let rest = text.get(start..)?;
    let end = rest.iter().position(|byte| *byte == b'>')?;
    core::str::from_utf8(rest.get(..end)?).ok()
}

impl Margins {
    fn take(&mut self, tag: &str) {
        let name = tag.trim_start_matches('<').split([' ', '/']).next().unwrap_or_default();
        match name.rsplit(':').next().unwrap_or_default() {
            "dimension" => self.claimed = attribute(tag, "ref").map(str::to_owned),
            "mergeCell" if self.merges.len() < MOST_MERGES => {
                self.merges.extend(attribute(tag, "ref").and_then(range));
            }
            "row" => self.hidden_rows.extend(attribute(tag, "r").and_then(|row| row.parse::<u32>().ok())),
            "col" => {
                let number = |name| attribute(tag, name).and_then(|it| it.parse::<u32>().ok());
                if let (Some(from), Some(to)) = (number("min"), number("max")) {
                    self.hidden_columns.push((from.saturating_sub(1), to.saturating_sub(1)));
                }
            }
            _ => {}
        }
    }
}

/// `A1:B7`.
pub(super) fn range(words: &str) -> Option<Merge> {
    let (from, to) = words.split_once(':').unwrap_or((words, words));
    let (first_column, first_row) = address::parse(from)?;
    let (last_column, last_row) = address::parse(to)?;
    (first_column <= last_column && first_row <= last_row).then_some(Merge {
        first_row,
        last_row,
        first_column,
        last_column,
    })
}

/// The value of an attribute of a tag.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = tag;
    loop {
        let at = rest.find(name)?;
        let (before, from) = rest.split_at_checked(at)?;
        let value = from.get(name.len()..)?;
        if before.ends_with([' ', '\n', '\t', '\r'])
            && let Some(value) = value.strip_prefix("=\"")
        {
            return value.split('"').next();
        }
        rest = value;
    }
}

/// The tags with this name.
fn tags<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = &'t str> {
    text.split('<').filter(move |tag| {
        let found = tag.split([' ', '>', '/', '\n', '\t', '\r']).next().unwrap_or_default();
        found.rsplit(':').next() == Some(name)
    })
}
