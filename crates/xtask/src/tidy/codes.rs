//! Every code is declared once, stands in its crate's list of cards, and has one page.

use std::collections::{BTreeMap, BTreeSet};

use crate::complaint::Complaint;
use crate::page::{Page, Part, is_code};
use crate::rust::List;
use crate::sources::Sources;
use crate::tree::File;

const PARTS: [Part; 2] =
    [("中文", &["何时出现", "为什么", "怎么办"]), ("English", &["When", "Why", "What to do"])];

/// Where, in a crate's `src`, each rule lies, and the file that lists them.
const RULES: &str = "closure/rules";
const RULES_LIST: &str = "closure/rules.rs";

/// A `Code::new("…")` in a constant.
struct Declared<'t> {
    code: String,
    constant: String,
    line: usize,
    file: &'t File,
    folder: &'t str,
    /// The stem of the rule's file, where a rule declares the code.
    rule: Option<&'t str>,
}

/// A page that is about a code.
struct Written<'t> {
    code: Option<String>,
    file: &'t File,
    folder: &'t str,
    /// Whether it stands beside a rule.
    rule: bool,
}

/// Complains of codes declared twice, unlisted, or without a page, and of pages without a code.
pub(crate) fn check(sources: &Sources<'_>) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let mut declared = Vec::new();
    let mut written = Vec::new();
    for folder in sources.tree.crates() {
        declare(sources, folder, &mut declared, &mut complaints);
        pages(sources, folder, &mut written, &mut complaints);
    }
    complaints.extend(twice(&declared));
    complaints.extend(unpaged(&declared, &written));
    complaints.extend(orphans(&declared, &written));
    complaints.extend(unlisted(sources, &declared));
    complaints
}

fn complain(file: &File, line: usize, message: String, advice: &str) -> Complaint {
    Complaint::new("codes", &file.path, line, message, advice)
}

/// The codes that the crate in `folder` declares.
fn declare<'t>(
    sources: &Sources<'t>,
    folder: &'t str,
    declared: &mut Vec<Declared<'t>>,
    complaints: &mut Vec<Complaint>,
) {
    for (rest, file, rust) in sources.of_crate(folder) {
        let rule = rest.strip_prefix(RULES).and_then(|rest| rest.strip_prefix('/')?.strip_suffix(".rs"));
        for found in &rust.codes {
            let said = match (&found.code, &found.constant) {
                (None, _) => "`Code::new` is not given the code itself".to_owned(),
                (Some(code), _) if !is_code(code) => format!("`{code}` is not in SCREAMING_SNAKE_CASE"),
                (Some(code), None) => format!("`{code}` is declared outside a constant"),
                (Some(code), Some(constant)) => {
                    declared.push(Declared {
                        code: code.clone(),
                        constant: constant.clone(),
                        line: found.line,
                        file,
                        folder,
                        rule,
                    });
                    continue;
                }
            };
            let advice = "declare it as a constant: `Code::new(\"SOME_CODE\")`";
            complaints.push(complain(file, found.line, said, advice));
        }
    }
}

/// The pages that the crate in `folder` has, and what is wrong with their shape.
fn pages<'t>(
    sources: &Sources<'t>,
    folder: &'t str,
    written: &mut Vec<Written<'t>>,
    complaints: &mut Vec<Complaint>,
) {
    for (_, file) in sources.tree.below(&format!("{folder}/pages")) {
        let page = Page::read(file.text().unwrap_or_default());
        let advice = "a page is `# CODE · 中文题 · English title`, then `## 中文` and `## English`, \
                      each with its fixed headings in their order";
        for (line, said) in page.lacks(&PARTS) {
            complaints.push(complain(file, line, said, advice));
        }
        let stem = file.name().strip_suffix(".md").unwrap_or(file.name()).to_owned();
        if page.code.as_ref().is_some_and(|code| *code != stem) {
            let said = format!("the first line does not name `{stem}`, as the file does");
            complaints.push(complain(file, 1, said, "call the file after the code on its first line"));
        }
        written.push(Written { code: Some(stem), file, folder, rule: false });
    }
    for (name, file) in sources.tree.below(&format!("{folder}/src/{RULES}")) {
        if name.ends_with(".md") {
            let code = Page::read(file.text().unwrap_or_default()).code;
            written.push(Written { code, file, folder, rule: true });
        }
    }
}

fn twice(declared: &[Declared<'_>]) -> Vec<Complaint> {
    let mut first: BTreeMap<&str, &Declared<'_>> = BTreeMap::new();
    let mut complaints = Vec::new();
    for one in declared {
        if let Some(earlier) = first.get(one.code.as_str()) {
            let said = format!("`{}` is declared at {}:{} too", one.code, earlier.file.path, earlier.line);
            complaints.push(complain(one.file, one.line, said, "declare a code once, and name it elsewhere"));
        } else {
            first.insert(&one.code, one);
        }
    }
    complaints
}

fn unpaged(declared: &[Declared<'_>], written: &[Written<'_>]) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    let mut seen = BTreeSet::new();
    for one in declared.iter().filter(|one| seen.insert(one.code.as_str())) {
        let pages: Vec<&Written<'_>> = written
            .iter()
            .filter(|page| page.folder == one.folder && page.code.as_ref() == Some(&one.code))
            .collect();
        let Some((kept, others)) = pages.split_first() else {
            let said = format!("`{}` has no page", one.code);
            let advice = format!("write `{}/pages/{}.md`, or the rule's own page", one.folder, one.code);
            complaints.push(complain(one.file, one.line, said, &advice));
            continue;
        };
        for other in others {
            let said = format!("`{}` has a page at {} too", one.code, kept.file.path);
            complaints.push(complain(other.file, 1, said, "keep one page for a code"));
        }
    }
    complaints
}

fn orphans(declared: &[Declared<'_>], written: &[Written<'_>]) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for page in written {
        let Some(code) = &page.code else { continue };
        let owned = declared.iter().any(|one| {
            let beside = !page.rule || one.rule == Some(page.file.stem());
            one.code == *code && one.folder == page.folder && beside
        });
        if !owned {
            let place = if page.rule { "the rule beside it" } else { "its crate" };
            let said = format!("`{code}` has a page, and {place} does not declare it");
            complaints.push(complain(page.file, 1, said, "declare the code, or remove the page"));
        }
    }
    complaints
}

fn unlisted(sources: &Sources<'_>, declared: &[Declared<'_>]) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    for one in declared {
        let Some(stem) = one.rule else {
            if !is_card(sources, one, declared) {
                let said = format!("`{}` (`{}`) stands in no `CARDS` of its crate", one.constant, one.code);
                let advice = "add it to a `const CARDS`, so that it is in the catalogue; where another file \
                              has a constant of the same name, write it as `file::NAME`";
                complaints.push(complain(one.file, one.line, said, advice));
            }
            continue;
        };
        let list = format!("{}/src/{RULES_LIST}", one.folder);
        let lists = sources.rust(&list).map_or(&[][..], |rust| &rust.lists);
        if !named(lists, "RULES", |_, word| word == stem) {
            let said = format!("the rule `{stem}` does not stand in the `RULES` of closure/rules.rs");
            complaints.push(complain(one.file, one.line, said, "add its card to `const RULES`"));
        }
    }
    complaints
}

/// Whether the constant stands in a `CARDS` of its crate. A name that several files use counts only with its file.
fn is_card(sources: &Sources<'_>, one: &Declared<'_>, declared: &[Declared<'_>]) -> bool {
    if one.constant == "CARDS" {
        return true;
    }
    let shared = declared.iter().any(|other| {
        other.folder == one.folder && other.constant == one.constant && other.file.path != one.file.path
    });
    sources.of_crate(one.folder).any(|(_, file, rust)| {
        let same_file = file.path == one.file.path;
        named(&rust.lists, "CARDS", |before, word| {
            word == one.constant && (!shared || same_file || before == Some(one.file.stem()))
        })
    })
}

fn named(lists: &[List], name: &str, wanted: impl Fn(Option<&str>, &str) -> bool) -> bool {
    lists
        .iter()
        .filter(|list| list.name == name)
        .any(|list| list.words.iter().any(|(before, word)| wanted(before.as_deref(), word)))
}
