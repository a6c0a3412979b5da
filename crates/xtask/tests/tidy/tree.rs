//! The good tree, and what `tidy` says of it after changes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use xtask::tidy;

const MANIFEST: &str = "[package]\nname = \"zhenggai-core\"\n";

const LIB: &str = "\
//! A small crate.

// words
mod code;
mod text;

// nouns
pub mod finding;
mod task;

// judgement
/// What is asked of a finding.
#[cfg(feature = \"closure\")]
pub mod closure;

#[cfg(test)]
mod laws;
";

const CLOSURE: &str = "\
//! Closing.

mod reason;

mod rules;

pub use reason::Reason;
";

const RULES: &str = "\
//! The rules.

mod evidence_present;

const RULES: &[Card] = &[evidence_present::CARD];
";

const RULE: &str = "\
//! Evidence is there.

use crate::closure::reason::Reason;
use crate::code::Code;

pub(super) const CARD: Card = Card::new(Code::new(\"EVIDENCE_PRESENT\"));
";

pub(crate) const RULE_PAGE: &str = "\
# EVIDENCE_PRESENT · 有佐证材料 · Evidence is there

## 中文

### 问什么
一
### 为什么
二
### 何时满足
三
### 何时不满足
四
### 如何解决
五
### 出处
六

## English

### What it asks
One.
### Why
Two.
### Met when
Three.
### Not met when
Four.
### What settles it
Five.
### Source
Six.

## Cases

```toml
# ## not a heading
```

```toml
```
";

const FINDING: &str = "\
//! A finding.

use crate::{code::{self, Code}, text};

const TEXT_EMPTY: Code = Code::new(\"TEXT_EMPTY\");

pub(crate) const CARDS: &[Code] = &[TEXT_EMPTY];

#[cfg(test)]
mod tests {
    use crate::closure::Reason;
    use super::*;
}
";

pub(crate) const PAGE: &str = "\
# TEXT_EMPTY · 文字为空 · The text is empty

## 中文

### 何时出现
一
### 为什么
二
### 怎么办
三

## English

### When
One.
### Why
Two.
### What to do
Three.
### Source
Four.
";

/// A tree that nothing is wrong with.
pub(crate) fn good() -> BTreeMap<&'static str, String> {
    let files = [
        ("Cargo.toml", "[workspace]\nmembers = [\"crates/*\"]\n"),
        ("crates/zhenggai-core/Cargo.toml", MANIFEST),
        ("crates/zhenggai-core/src/lib.rs", LIB),
        ("crates/zhenggai-core/src/code.rs", "//! Codes.\n\npub struct Code;\n"),
        ("crates/zhenggai-core/src/text.rs", "//! Text.\n\nuse std::fmt;\n"),
        ("crates/zhenggai-core/src/finding.rs", FINDING),
        ("crates/zhenggai-core/src/task.rs", "//! A task.\n\npub(in crate::closure) fn of() {}\n"),
        ("crates/zhenggai-core/src/laws.rs", "//! Laws.\n\nuse crate::anything;\n"),
        ("crates/zhenggai-core/src/closure.rs", CLOSURE),
        ("crates/zhenggai-core/src/closure/reason.rs", "//! Reasons.\n\nuse crate::finding::Finding;\n"),
        ("crates/zhenggai-core/src/closure/rules.rs", RULES),
        ("crates/zhenggai-core/src/closure/rules/evidence_present.rs", RULE),
        ("crates/zhenggai-core/src/closure/rules/evidence_present.md", RULE_PAGE),
        ("crates/zhenggai-core/pages/TEXT_EMPTY.md", PAGE),
        ("crates/xtask/Cargo.toml", "[package]\nname = \"xtask\"\n"),
        ("crates/xtask/src/main.rs", "//! Chores.\n"),
    ];
    files.into_iter().map(|(path, text)| (path, text.to_owned())).collect()
}

/// Writes a tree and gives what `tidy` says of it, a complaint a line.
pub(crate) fn said(name: &str, files: &BTreeMap<&'static str, String>) -> Vec<String> {
    let root = write(name, files);
    tidy(&root).expect("the tree is read").iter().map(ToString::to_string).collect()
}

pub(crate) fn write(name: &str, files: &BTreeMap<&'static str, String>) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("tidy").join(name);
    if root.exists() {
        fs::remove_dir_all(&root).expect("the old tree is removed");
    }
    for (path, text) in files {
        let full = root.join(path);
        fs::create_dir_all(full.parent().expect("a file lies in a folder")).expect("the folder is made");
        fs::write(full, text).expect("the file is written");
    }
    root
}

/// Lays `changes` over the good tree and compares what `tidy` says of it, line by line.
pub(crate) fn check(name: &str, changes: &[(&'static str, &str)], expected: &[&str]) {
    let mut files = good();
    for (path, text) in changes {
        files.insert(path, (*text).to_owned());
    }
    assert_eq!(said(name, &files), expected);
}
