//! A `Cargo.toml`, as far as the order of the crates is concerned.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// One dependency a manifest names.
#[derive(Debug)]
pub(crate) struct Dependency {
    /// The package's name, also where the manifest calls it by another.
    pub(crate) package: String,
    /// The line that names it.
    pub(crate) line: usize,
}

/// A package's manifest.
#[derive(Debug)]
pub(crate) struct Manifest {
    /// The package's name.
    pub(crate) name: String,
    /// The line of the name.
    pub(crate) line: usize,
    /// Everything it depends on: normal, build and test dependencies, for every target.
    pub(crate) dependencies: Vec<Dependency>,
}

const SECTIONS: [&str; 3] = ["dependencies", "dev-dependencies", "build-dependencies"];

impl Manifest {
    /// Reads a package's manifest; `Ok(None)` for one that holds no package, and what is wrong for one that is no TOML.
    pub(crate) fn read(text: &str, workspace: &Renamed) -> Result<Option<Self>, String> {
        let parsed = DeTable::parse(text).map_err(|error| error.message().to_owned())?;
        let table = parsed.get_ref();
        let Some(name) = table.get("package").and_then(|package| package.get_ref().get("name")) else {
            return Ok(None);
        };
        let mut dependencies = Vec::new();
        gather(text, table, workspace, &mut dependencies);
        let targets = table.get("target").and_then(|target| target.get_ref().as_table());
        for target in targets.into_iter().flat_map(|targets| targets.values()) {
            if let Some(target) = target.get_ref().as_table() {
                gather(text, target, workspace, &mut dependencies);
            }
        }
        Ok(Some(Self {
            name: name.get_ref().as_str().unwrap_or_default().to_owned(),
            line: line_at(text, name.span().start),
            dependencies,
        }))
    }
}

/// The dependencies that the workspace itself calls by another name: (what members write, the package).
#[derive(Debug, Default)]
pub(crate) struct Renamed(Vec<(String, String)>);

impl Renamed {
    /// Reads the renamings from the root's manifest; none if it cannot be read.
    pub(crate) fn read(text: &str) -> Self {
        let Ok(parsed) = DeTable::parse(text) else { return Self::default() };
        let table = parsed
            .get_ref()
            .get("workspace")
            .and_then(|workspace| workspace.get_ref().get("dependencies"))
            .and_then(|dependencies| dependencies.get_ref().as_table());
        let renamed = table.into_iter().flat_map(|table| table.iter()).filter_map(|(key, value)| {
            let package = value.get_ref().get("package")?.get_ref().as_str()?;
            Some((key.get_ref().clone().into_owned(), package.to_owned()))
        });
        Self(renamed.collect())
    }

    fn package(&self, key: &str) -> String {
        let found = self.0.iter().find(|(written, _)| written == key);
        found.map_or(key, |(_, package)| package).to_owned()
    }
}

fn gather(text: &str, table: &DeTable<'_>, workspace: &Renamed, found: &mut Vec<Dependency>) {
    for section in SECTIONS {
        let entries = table.get(section).and_then(|entries| entries.get_ref().as_table());
        for (key, value) in entries.into_iter().flat_map(|entries| entries.iter()) {
            let written: &str = key.get_ref();
            found.push(Dependency {
                package: package_of(written, value, workspace),
                line: line_at(text, key.span().start),
            });
        }
    }
}

fn package_of(written: &str, value: &Spanned<DeValue<'_>>, workspace: &Renamed) -> String {
    let own = value.get_ref().get("package").and_then(|package| package.get_ref().as_str());
    let inherited = value.get_ref().get("workspace").is_some();
    match own {
        Some(package) => package.to_owned(),
        None if inherited => workspace.package(written),
        None => written.to_owned(),
    }
}

fn line_at(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}
