//! One closure rule is one `.rs` and one `.md` of the same stem, and the page has its fixed headings and two cases.

use crate::complaint::Complaint;
use crate::page::{Page, Part};
use crate::tree::{File, Tree};

const FOLDER: &str = "crates/zhenggai-core/src/closure/rules";

const PARTS: [Part; 3] = [
    ("中文", &["问什么", "为什么", "何时满足", "何时不满足", "如何解决", "出处"]),
    ("English", &["What it asks", "Why", "Met when", "Not met when", "What settles it", "Source"]),
    ("Cases", &[]),
];

const CASES: usize = 2;

/// Complains of rules without a page, pages without a rule, and pages that lack a part.
pub(crate) fn check(tree: &Tree) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for (name, file) in tree.below(FOLDER) {
        if let Some(stem) = name.strip_suffix(".rs").filter(|stem| !stem.contains('/')) {
            if tree.file(&format!("{FOLDER}/{stem}.md")).is_none() {
                let message = format!("the rule has no page `{stem}.md`");
                let advice = "write the page beside the rule, with the headings every rule page has";
                complaints.push(Complaint::new("rules", &file.path, 1, message, advice));
            }
        } else if let Some(stem) = name.strip_suffix(".md").filter(|stem| !stem.contains('/')) {
            if tree.file(&format!("{FOLDER}/{stem}.rs")).is_none() {
                let message = format!("the page has no rule `{stem}.rs`");
                let advice = "name the page after the rule's file, or remove it with the rule";
                complaints.push(Complaint::new("rules", &file.path, 1, message, advice));
            }
            complaints.extend(shape(file));
        } else {
            let message = "neither a rule nor the page of one";
            let advice = "a rule is one `.rs` and one `.md` of the same stem, in this folder itself";
            complaints.push(Complaint::new("rules", &file.path, 1, message, advice));
        }
    }
    complaints
}

fn shape(file: &File) -> Vec<Complaint> {
    let page = Page::read(file.text().unwrap_or_default());
    let mut lacks = page.lacks(&PARTS);
    if let Some((first, end)) = page.span_of("Cases") {
        let within = |line: usize| line > first && line < end;
        let cases = page.fences.iter().filter(|fence| fence.language == "toml" && within(fence.line)).count();
        if cases < CASES {
            lacks.push((first, format!("`## Cases` holds {cases} `toml` cases, and {CASES} are the fewest")));
        }
    }
    let advice = "a rule page is `# CODE · 中文题 · English title`, then `## 中文`, `## English`, `## Cases`, \
                  each with its fixed headings in their order";
    lacks
        .into_iter()
        .map(|(line, message)| Complaint::new("rules", &file.path, line, message, advice))
        .collect()
}
