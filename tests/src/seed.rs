//! The one real notice, which is not part of this tree, with the facts that were written down about it.

use std::env;
use std::path::PathBuf;

use serde_json::Value;
use zhenggai::check::{Checked, Given, check};
use zhenggai::core::day::Day;
use zhenggai::core::moment::Moment;
use zhenggai::notice::reading::Node;
use zhenggai::wire::hash::sha256;
use zhenggai::wire::policy::built_in;

use crate::folder;
use crate::outline::list;

/// The real notice: what is known about it, and what the library makes of it.
#[derive(Debug)]
pub struct Seed {
    /// The facts written down by hand. Lines count from 1, columns from 0 in code points.
    pub annotation: Value,
    /// The notice as the library checks it under the rules of 2015.
    pub checked: Checked,
}

/// An item of the notice, on both sides.
#[derive(Debug)]
pub struct SeedItem<'a> {
    /// The measure that it becomes, such as `F2.M1`.
    pub measure: String,
    /// What was written down about it.
    pub noted: &'a Value,
    /// What was read.
    pub node: &'a Node,
}

impl Seed {
    /// A list of the annotation.
    #[must_use]
    pub fn noted(&self, name: &str) -> &[Value] {
        list(&self.annotation, name)
    }

    /// The problems that were read, in order.
    #[must_use]
    pub fn problems(&self) -> Vec<&Node> {
        self.checked.reading.outline.aspects.iter().flat_map(|aspect| &aspect.problems).collect()
    }

    /// The items of both sides by position; an item that only one side has is left out.
    #[must_use]
    pub fn items(&self) -> Vec<SeedItem<'_>> {
        let mut items = Vec::new();
        for ((problem, read), number) in self.noted("problems").iter().zip(self.problems()).zip(1..) {
            for ((noted, node), item) in list(problem, "items").iter().zip(&read.items).zip(1..) {
                items.push(SeedItem { measure: format!("F{number}.M{item}"), noted, node });
            }
        }
        items
    }
}

/// The number in the field `name`; 0 where there is none.
#[must_use]
pub fn number(value: &Value, name: &str) -> u32 {
    value.get(name).and_then(Value::as_u64).and_then(|number| u32::try_from(number).ok()).unwrap_or_default()
}

/// Reads the notice and the annotation beside it: where `ZHENGGAI_SEED` says, else beside the tree.
///
/// # Errors
/// When one of the two is not there, cannot be read, or is not of the other.
pub fn seed() -> Result<Seed, String> {
    let named = env::var_os("ZHENGGAI_SEED").filter(|path| !path.is_empty());
    let path = named.map_or_else(|| folder::path("../shared/seed/dongying-2021.txt"), PathBuf::from);
    let bytes = std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let annotation: Value = folder::json(&path.with_extension("annotation.json"))?;
    let digest = annotation.pointer("/source/sha256").and_then(Value::as_str).unwrap_or_default();
    if sha256(&bytes).to_string() != format!("sha256:{digest}") {
        return Err(format!("{}: the annotation is about another text", path.display()));
    }
    let rules = built_in("cn.party-inspection.2015").ok_or("no such rule set")?;
    let rules = rules.map_err(|fault| fault.to_string())?;
    let now = Moment::from_millis(1_769_817_600_000).map_err(|error| error.to_string())?;
    let today = Day::new(2026, 1, 31).map_err(|error| error.to_string())?;
    let given = Given { bytes: &bytes, as_of: None, now, today };
    let checked = check(given, rules).map_err(|fault| fault.to_string())?;
    Ok(Seed { annotation, checked })
}
