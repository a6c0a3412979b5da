//! The pages of the closure rules, and the cases that stand in them.

use std::collections::BTreeSet;
use std::path::Path;

use crate::case::Case;
use crate::folder;

/// Where every rule has its source and its page.
pub const RULES: &str = "crates/zhenggai-core/src/closure/rules";

/// The page of one rule.
#[derive(Debug)]
pub struct RulePage {
    /// The rule's code, from the first line.
    pub code: String,
    /// The cases, with the line on which each begins.
    pub cases: Vec<(usize, Case)>,
    /// The sentence keys that the rule's source can answer with.
    pub keys: BTreeSet<String>,
}

/// Every rule's page.
///
/// # Errors
/// When a file cannot be read or a case has another shape; all of them at once.
pub fn pages() -> Result<Vec<RulePage>, String> {
    let mut pages = Vec::new();
    let mut wrong = Vec::new();
    for path in folder::files(RULES, "md")? {
        match page(&path) {
            Ok(page) => pages.push(page),
            Err(said) => wrong.push(said),
        }
    }
    if wrong.is_empty() { Ok(pages) } else { Err(wrong.join("\n")) }
}

fn page(path: &Path) -> Result<RulePage, String> {
    let text = folder::text(path)?;
    let code = text.lines().next().and_then(|line| line.strip_prefix("# ")?.split(" · ").next());
    let code = code.ok_or_else(|| format!("{}: the first line names no code", path.display()))?.to_owned();
    let mut cases = Vec::new();
    for (line, block) in blocks(&text) {
        let case = toml::from_str(&block).map_err(|error| format!("{}:{line}: {error}", path.display()))?;
        cases.push((line, case));
    }
    let keys = keys(&folder::text(&path.with_extension("rs"))?);
    Ok(RulePage { code, cases, keys })
}

/// The `toml` blocks of a page, each with its first line.
fn blocks(text: &str) -> Vec<(usize, String)> {
    let mut blocks = Vec::new();
    let mut open: Option<(usize, String)> = None;
    for (number, line) in (1..).zip(text.lines()) {
        match (&mut open, line.trim_end()) {
            (None, "```toml") => open = Some((number, String::new())),
            (None, _) => {}
            (Some(_), "```") => blocks.extend(open.take()),
            (Some((_, block)), line) => {
                block.push_str(line);
                block.push('\n');
            }
        }
    }
    blocks
}

/// Every sentence key that stands in a rule's source.
fn keys(source: &str) -> BTreeSet<String> {
    let calls = ["met(\"", "does_not_apply(\"", "cannot_tell(\"", "absent(\""];
    let found = calls.iter().flat_map(|call| source.split(call).skip(1));
    found.filter_map(|rest| rest.split_once('"')).map(|(key, _)| key.to_owned()).collect()
}
