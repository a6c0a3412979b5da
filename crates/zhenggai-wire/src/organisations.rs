//! A tree of organisations and a classification of findings, as a TOML file.

use serde::Deserialize;
use zhenggai_core::id::{DossierId, FindingId, OrganisationId};
use zhenggai_core::statistics::issue::Issue;
use zhenggai_core::statistics::organisation::{Organisation, Organisations, TreeFlaw};
use zhenggai_core::text::Name;

use crate::fault::WireFault;
use crate::shape::check::sheet;
use crate::shape::fault::{FileFault, FileFlaw, NoTree};
use crate::shape::key::{Key, Kind};
use crate::shape::schema;

const ID: Kind = Kind::Id;
const FINDING: Kind = Kind::Text(Name::LIMIT);

const ORGANISATION: &[Key] = &[
    Key::needed("id", Kind::Id, "编号", "its id"),
    Key::needed("name", Kind::Text(Name::LIMIT), "名称", "its name"),
    Key::new("parent", Kind::Id, "上级组织的编号", "the id of the one above it"),
    Key::new(
        "dossiers",
        Kind::List(&ID, false),
        "挂在它名下的整改台账",
        "the ids of the dossiers that hang on it",
    ),
];
const ORGANISATION_TABLE: Kind = Kind::Table(ORGANISATION);

const ISSUE: &[Key] = &[
    Key::needed("code", Kind::Text(Name::LIMIT), "分类代码或名称", "its code or name"),
    Key::needed(
        "findings",
        Kind::List(&FINDING, true),
        "属于此类的问题，写成“台账编号/问题编号”",
        "the findings that belong to it, each as `dossier/finding`",
    ),
];
const ISSUE_TABLE: Kind = Kind::Table(ISSUE);

/// The keys of a file of organisations.
pub const KEYS: &[Key] = &[
    Key::new("organisations", Kind::List(&ORGANISATION_TABLE, false), "组织", "the organisations"),
    Key::new("issues", Kind::List(&ISSUE_TABLE, false), "问题分类", "the classification of findings"),
];

#[derive(Debug, Deserialize)]
struct FileRecord {
    #[serde(default)]
    organisations: Vec<OrganisationRecord>,
    #[serde(default)]
    issues: Vec<IssueRecord>,
}

#[derive(Debug, Deserialize)]
struct OrganisationRecord {
    id: String,
    name: String,
    parent: Option<String>,
    #[serde(default)]
    dossiers: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct IssueRecord {
    code: String,
    findings: Vec<String>,
}

/// The JSON Schema of a file of organisations.
#[must_use]
pub fn json_schema() -> serde_json::Value {
    schema::schema("zhenggai organisations", "urn:zhenggai:schema:organisations:1", KEYS)
}

/// Reads a tree of organisations and a classification of findings.
///
/// # Errors
/// A fault with line and column when the text does not fit the format, or the organisations make up no tree.
pub fn read(text: &str) -> Result<(Organisations, Vec<Issue>), WireFault> {
    let sheet = sheet(text, KEYS)?;
    let record: FileRecord = toml::from_str(text).map_err(|error| {
        sheet.fault(&[], FileFlaw::Syntax([error.message().to_owned(), error.message().to_owned()]))
    })?;
    let all = record.organisations.iter().map(organisation).collect::<Result<_, WireFault>>()?;
    let tree = Organisations::new(all).map_err(|flaw| {
        let at = |place: usize, key: &[&str], why: NoTree| {
            let place = place.to_string();
            let way: Vec<&str> = ["organisations", &place].into_iter().chain(key.iter().copied()).collect();
            sheet.fault(&way, FileFlaw::NoTree(why))
        };
        match flaw {
            TreeFlaw::Twice(place) => at(place, &["id"], NoTree::Twice),
            TreeFlaw::ParentUnknown(place) => at(place, &["parent"], NoTree::ParentUnknown),
            TreeFlaw::Ring(place) => at(place, &["parent"], NoTree::Ring),
            TreeFlaw::TooDeep(place) => at(place, &["parent"], NoTree::TooDeep),
            TreeFlaw::DossierTwice(place, dossier) => {
                at(place, &["dossiers", &dossier.to_string()], NoTree::DossierTwice)
            }
        }
    })?;
    let mut issues = Vec::new();
    for (place, issue) in record.issues.iter().enumerate() {
        let mut findings = Vec::new();
        for (at, form) in issue.findings.iter().enumerate() {
            let wrong = || -> FileFault {
                let (place, at) = (place.to_string(), at.to_string());
                sheet.fault(&["issues", &place, "findings", &at], FileFlaw::NoTree(NoTree::FindingForm))
            };
            let (dossier, finding) = form.split_once('/').ok_or_else(wrong)?;
            let dossier = DossierId::new(dossier).map_err(|_| wrong())?;
            findings.push((dossier, FindingId::new(finding).map_err(|_| wrong())?));
        }
        issues.push(Issue { code: Name::new("code", &issue.code)?, findings });
    }
    Ok((tree, issues))
}

fn organisation(record: &OrganisationRecord) -> Result<Organisation, WireFault> {
    Ok(Organisation {
        id: OrganisationId::new(&record.id)?,
        name: Name::new("name", &record.name)?,
        parent: record.parent.as_deref().map(OrganisationId::new).transpose()?,
        dossiers: record.dossiers.iter().map(|id| DossierId::new(id)).collect::<Result<_, _>>()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = r#"[[organisations]]
id = "city"
name = "岚江市"

[[organisations]]
id = "binhe"
name = "滨河区"
parent = "city"
dossiers = ["riverside"]

[[issues]]
code = "河湖管护"
findings = ["riverside/F1", "qingxi/F2"]
"#;

    #[test]
    fn a_tree_and_a_classification_are_read() {
        let (tree, issues) = read(SMALL).unwrap();
        assert_eq!(tree.tops().count(), 1);
        assert_eq!(tree.dossiers().map(ToString::to_string).collect::<Vec<_>>(), ["riverside"]);
        assert_eq!(issues.len(), 1);
        assert_eq!(issues[0].findings.len(), 2);
        assert!(read("").unwrap().0.is_empty());
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        for (from, to, line, column, code) in [
            ("parent = \"city\"", "parent = \"town\"", 8, 10, "TREE_INVALID"),
            ("parent = \"city\"", "parent = \"binhe\"", 8, 10, "TREE_INVALID"),
            ("id = \"binhe\"", "id = \"city\"", 6, 6, "TREE_INVALID"),
            ("[\"riverside\"]", "[\"riverside\", \"riverside\"]", 9, 26, "TREE_INVALID"),
            ("qingxi/F2", "qingxi", 13, 29, "TREE_INVALID"),
            ("dossiers", "dosiers", 9, 1, "FILE_KEY_UNKNOWN"),
            ("name = \"岚江市\"", "name = 岚江市", 3, 8, "RECORD_MALFORMED"),
        ] {
            let Err(WireFault::File(fault)) = read(&SMALL.replace(from, to)) else { panic!("{to} is taken") };
            assert_eq!((fault.place.line, fault.place.column), (line, column), "{to}: {fault}");
            assert_eq!(fault.code().as_str(), code, "{to}: {fault}");
        }
    }
}
