//! `tidy` over small trees: one good tree without a complaint, and for each check trees that it must complain of.
#![expect(clippy::expect_used, reason = "a test that cannot write its tree has failed")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

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

const RULE_PAGE: &str = "\
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

const PAGE: &str = "\
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
fn good() -> BTreeMap<&'static str, String> {
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
fn said(name: &str, files: &BTreeMap<&'static str, String>) -> Vec<String> {
    let root = write(name, files);
    tidy(&root).expect("the tree is read").iter().map(ToString::to_string).collect()
}

fn write(name: &str, files: &BTreeMap<&'static str, String>) -> PathBuf {
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
fn check(name: &str, changes: &[(&'static str, &str)], expected: &[&str]) {
    let mut files = good();
    for (path, text) in changes {
        files.insert(path, (*text).to_owned());
    }
    assert_eq!(said(name, &files), expected);
}

/// As [`check`], over a crate whose `lib.rs` is this and whose other files are these, beside the good tree.
fn check_layers(name: &str, lib: &str, others: &[(&'static str, &str)], expected: &[&str]) {
    let mut changes =
        vec![("crates/zhenggai-wire/Cargo.toml", "[package]\nname = \"zhenggai-wire\"\n"), (WIRE_LIB, lib)];
    changes.extend_from_slice(others);
    check(name, &changes, expected);
}

const WIRE_LIB: &str = "crates/zhenggai-wire/src/lib.rs";
const A: &str = "crates/zhenggai-wire/src/a.rs";
const B: &str = "crates/zhenggai-wire/src/b.rs";
const C: &str = "crates/zhenggai-wire/src/c.rs";
const ABC: &str = "//! Wire.\n\n// low\nmod a;\n\n// high\nmod b;\nmod c;\n";

#[test]
fn a_good_tree_has_no_complaint() {
    check("good", &[], &[]);
}

#[test]
fn tidy_of_this_workspace_is_clean() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let complaints = tidy(&root).expect("the workspace is read");
    let said: Vec<String> = complaints.iter().map(ToString::to_string).collect();
    assert!(said.is_empty(), "{}", said.join("\n"));
}

#[test]
fn layers_arrows_up_and_sideways_and_the_ring_they_make() {
    check_layers(
        "layers-arrows",
        ABC,
        &[
            (A, "//! A.\n\nfn f() -> Option<crate::b::B> {\n    None\n}\n"),
            (B, "//! B.\n\nuse crate::{\n    a::A,\n    c::{self, C},\n};\n"),
            (C, "//! C.\n\nfn f() {\n    println!(\"{}\", super::b::B);\n}\n"),
        ],
        &[
            "crates/zhenggai-wire/src/a.rs:3: `a` names `b`, which stands in a later block (layers)",
            "crates/zhenggai-wire/src/b.rs:5: `b` names `c`, which stands in the same block (layers)",
            "crates/zhenggai-wire/src/c.rs:4: `c` names `b`, which stands in the same block (layers)",
            "crates/zhenggai-wire/src/lib.rs:4: the modules form a ring: a → b → a (layers)",
            "crates/zhenggai-wire/src/lib.rs:8: the modules form a ring: c → b → c (layers)",
        ],
    );
}

#[test]
fn layers_hold_inside_a_folder() {
    check_layers(
        "layers-folder",
        "//! Wire.\n\n// low\nmod a;\n\n// high\nmod b;\n",
        &[
            (A, "//! A.\n\nmod x;\n\nmod y;\n\npub(crate) struct Own;\n"),
            (
                "crates/zhenggai-wire/src/a/x.rs",
                "//! X.\n\nuse super::Own;\nuse super::y::Y;\nuse super::*;\n",
            ),
            (
                "crates/zhenggai-wire/src/a/y.rs",
                "//! Y.\n\nuse super::x::X;\n\nmod inner {\n    use super::super::super::b::B;\n    use super::Y;\n}\n",
            ),
            (B, "//! B.\n\nuse crate::a::Own;\nuse super::A;\n"),
        ],
        &[
            "crates/zhenggai-wire/src/a.rs:3: the modules form a ring: x → y → x (layers)",
            "crates/zhenggai-wire/src/a/x.rs:3: names `Own` of `a`, which it is part of (layers)",
            "crates/zhenggai-wire/src/a/x.rs:4: `x` names `y`, which stands in a later block (layers)",
            "crates/zhenggai-wire/src/a/x.rs:5: names `a`, which it is part of (layers)",
            "crates/zhenggai-wire/src/a/y.rs:6: `a` names `b`, which stands in a later block (layers)",
            "crates/zhenggai-wire/src/b.rs:4: names `A` of `lib.rs`, which it is part of (layers)",
            "crates/zhenggai-wire/src/lib.rs:4: the modules form a ring: a → b → a (layers)",
        ],
    );
}

#[test]
fn layers_see_through_macros() {
    check_layers(
        "layers-macros",
        ABC,
        &[
            (A, "//! A.\n\nmacro_rules! make {\n    () => { $crate::c::made() };\n}\n"),
            (B, "//! B.\n\n#[macro_export]\nmacro_rules! build {\n    () => {};\n}\nmake!();\n"),
            (C, "//! C.\n\ncrate::build!();\nstd::println!();\n"),
        ],
        &[
            "crates/zhenggai-wire/src/a.rs:4: `a` names `c`, which stands in a later block (layers)",
            "crates/zhenggai-wire/src/c.rs:3: `c` names `b`, which stands in the same block (layers)",
            "crates/zhenggai-wire/src/lib.rs:4: the modules form a ring: a → c → b → a (layers)",
        ],
    );
}

#[test]
fn layers_want_a_heading_over_each_block() {
    check_layers(
        "layers-headings",
        "//! Wire.\n\nmod a;\n\n// two words\nmod b;\n// high\nmod c;\n",
        &[(A, "//! A.\n"), (B, "//! B.\n"), (C, "//! C.\n")],
        &[
            "crates/zhenggai-wire/src/lib.rs:3: no one-word comment stands above this block of `mod` lines (layers)",
            "crates/zhenggai-wire/src/lib.rs:6: no one-word comment stands above this block of `mod` lines (layers)",
            "crates/zhenggai-wire/src/lib.rs:8: a comment stands inside a block of `mod` lines; \
             a new block begins after a blank line (layers)",
        ],
    );
    check_layers("layers-one-module", "//! Wire.\n\nmod a;\n", &[(A, "//! A.\n")], &[]);
}

#[test]
fn layers_check_a_program_through_its_main() {
    check(
        "layers-main",
        &[
            ("crates/zhenggai-cli/Cargo.toml", "[package]\nname = \"zhenggai-cli\"\n"),
            (
                "crates/zhenggai-cli/src/main.rs",
                "//! Main.\n\n// low\nmod a;\n\n// high\nmod b;\n\nuse b::B;\n",
            ),
            ("crates/zhenggai-cli/src/a.rs", "//! A.\n\nuse super::b;\n"),
            ("crates/zhenggai-cli/src/b.rs", "//! B.\n"),
            ("crates/zhenggai-cli/src/lost.rs", "//! Lost.\n"),
        ],
        &[
            "crates/zhenggai-cli/src/a.rs:3: `a` names `b`, which stands in a later block (layers)",
            "crates/zhenggai-cli/src/lost.rs:1: no `mod lost;` in `main.rs` declares this file (layers)",
        ],
    );
}

#[test]
fn layers_let_tests_name_everything() {
    check_layers(
        "layers-tests",
        "//! Wire.\n\n// low\nmod a;\n\n// high\nmod b;\n",
        &[
            (A, "//! A.\n\n#[cfg(test)]\nmod tests;\n\n#[cfg(all(test, unix))]\nuse crate::b::{B, C};\n"),
            ("crates/zhenggai-wire/src/a/tests.rs", "//! Tests.\n\nuse crate::b::B;\nuse super::*;\n"),
            (B, "//! B.\n"),
        ],
        &[],
    );
    check_layers(
        "layers-not-only-tests",
        "//! Wire.\n\n// low\nmod a;\n\n// high\nmod b;\n",
        &[(A, "//! A.\n\n#[cfg(any(test, unix))]\nuse crate::b::B;\n"), (B, "//! B.\n")],
        &["crates/zhenggai-wire/src/a.rs:4: `a` names `b`, which stands in a later block (layers)"],
    );
}

#[test]
fn crates_point_one_way() {
    check(
        "crates-order",
        &[
            (
                "Cargo.toml",
                "[workspace.dependencies]\ninner = { path = \"crates/zhenggai-core\", package = \"zhenggai-core\" }\n",
            ),
            (
                "crates/zhenggai-core/Cargo.toml",
                "[package]\nname = \"zhenggai-core\"\n\n[dependencies]\nserde_json = \"1\"\nzhenggai-wire.workspace = true\n",
            ),
            (
                "crates/zhenggai-wire/Cargo.toml",
                "[package]\nname = \"zhenggai-wire\"\n[dependencies]\nserde = \"1\"\ninner.workspace = true\n",
            ),
            (
                "crates/zhenggai-notice/Cargo.toml",
                "[package]\nname = \"zhenggai-notice\"\n[target.'cfg(unix)'.dev-dependencies]\n\
                 tables = { path = \"../zhenggai-tables\", package = \"zhenggai-tables\" }\n",
            ),
            ("crates/zhenggai-tables/Cargo.toml", "[package]\nname = \"zhenggai-tables\"\n"),
            (
                "tests/Cargo.toml",
                "[package]\nname = \"zhenggai-conformance\"\n[dependencies]\ninner.workspace = true\n",
            ),
            ("crates/zhenggai-more/Cargo.toml", "[package]\nname = \"zhenggai-more\"\n"),
        ],
        &[
            "crates/zhenggai-core/Cargo.toml:5: `zhenggai-core` may not know `serde_json` (crates)",
            "crates/zhenggai-core/Cargo.toml:6: `zhenggai-core` may not know `zhenggai-wire` (crates)",
            "crates/zhenggai-more/Cargo.toml:2: `zhenggai-more` has no place in the order of the crates (crates)",
            "crates/zhenggai-notice/Cargo.toml:4: `zhenggai-notice` may not know `zhenggai-tables` (crates)",
            "tests/Cargo.toml:4: `zhenggai-conformance` may not know `zhenggai-core` (crates)",
        ],
    );
}

#[test]
fn crates_carry_their_folders_name() {
    check(
        "crates-folder",
        &[
            (
                "crates/zhenggai-wire/Cargo.toml",
                "[package]\nversion = \"0.1.0\"\nname = \"zhenggai-store\"\n",
            ),
            ("tests/Cargo.toml", "[package]\nname = \"tests\"\n"),
        ],
        &[
            "crates/zhenggai-wire/Cargo.toml:3: the package is called `zhenggai-store`, \
             and its folder asks for `zhenggai-wire` (crates)",
            "tests/Cargo.toml:2: the package is called `tests`, and its folder asks for `zhenggai-conformance` (crates)",
        ],
    );
}

#[test]
fn length_is_800_lines_at_the_most() {
    let longest = format!("//! Long.\n{}", "\n".repeat(799));
    check("length-most", &[("tests/long.rs", &longest)], &[]);
    check(
        "length-over",
        &[("tests/long.rs", &format!("{longest}\n"))],
        &["tests/long.rs:801: the file has 801 lines, and 800 is the most (length)"],
    );
}

#[test]
fn opening_is_the_first_line() {
    let message = "the file does not begin with a `//!` line (opening)";
    check(
        "opening",
        &[
            ("tests/attribute.rs", "#![allow(missing_docs)]\n//! Late.\n"),
            ("tests/empty.rs", ""),
            ("tests/mute.rs", "//!\n//! Late.\n"),
        ],
        &[
            &format!("tests/attribute.rs:1: {message}"),
            &format!("tests/empty.rs:1: {message}"),
            &format!("tests/mute.rs:1: {message}"),
        ],
    );
}

#[test]
fn names_say_something() {
    check(
        "names",
        &[
            ("tests/helpers.rs", "//! Help.\n"),
            ("tests/common/mod.rs", "//! Common.\n"),
            ("tests/inline.rs", "//! Inline.\n\npub mod prelude {}\n"),
            ("docs/commonly.md", "fine\n"),
        ],
        &[
            "tests/common:1: a folder is called `common` (names)",
            "tests/common/mod.rs:1: a file is called `mod.rs` (names)",
            "tests/helpers.rs:1: a file is called `helpers` (names)",
            "tests/inline.rs:3: a module is called `prelude` (names)",
        ],
    );
}

const RULE_PAGE_PATH: &str = "crates/zhenggai-core/src/closure/rules/evidence_present.md";

#[test]
fn rules_come_with_a_page_and_pages_with_a_rule() {
    let mut files = good();
    files.remove(RULE_PAGE_PATH);
    files.insert("crates/zhenggai-core/src/closure/rules/other.md", RULE_PAGE.to_owned());
    assert_eq!(
        said("rules-pairs", &files),
        [
            "crates/zhenggai-core/src/closure/rules/evidence_present.rs:1: \
             the rule has no page `evidence_present.md` (rules)",
            "crates/zhenggai-core/src/closure/rules/other.md:1: \
             `EVIDENCE_PRESENT` has a page, and the rule beside it does not declare it (codes)",
            "crates/zhenggai-core/src/closure/rules/other.md:1: the page has no rule `other.rs` (rules)",
        ]
    );
}

#[test]
fn rules_have_every_heading_in_order_and_two_cases() {
    let page = RULE_PAGE
        .replace("### 何时满足\n三\n### 何时不满足\n四\n", "### 何时不满足\n四\n### 何时满足\n三\n")
        .replace("### Why\nTwo.\n", "")
        .replace("Five.\n", "")
        .replacen("```toml\n```\n", "", 1);
    check(
        "rules-shape",
        &[(RULE_PAGE_PATH, &page)],
        &[
            "crates/zhenggai-core/src/closure/rules/evidence_present.md:9: \
             `### 何时不满足` stands too early (rules)",
            "crates/zhenggai-core/src/closure/rules/evidence_present.md:18: \
             `### Why` is missing under `## English` (rules)",
            "crates/zhenggai-core/src/closure/rules/evidence_present.md:26: \
             nothing stands under `### What settles it` (rules)",
            "crates/zhenggai-core/src/closure/rules/evidence_present.md:30: \
             `## Cases` holds 1 `toml` cases, and 2 are the fewest (rules)",
        ],
    );
}

#[test]
fn rules_name_their_code_first() {
    check(
        "rules-title",
        &[(RULE_PAGE_PATH, &RULE_PAGE.replace(" · Evidence is there", ""))],
        &[
            "crates/zhenggai-core/src/closure/rules/evidence_present.md:1: \
             the first line is not `# CODE · 中文题 · English title` (rules)",
            "crates/zhenggai-core/src/closure/rules/evidence_present.rs:6: \
             `EVIDENCE_PRESENT` has no page (codes)",
        ],
    );
}

const TASK: &str = "crates/zhenggai-core/src/task.rs";

#[test]
fn codes_are_declared_once_in_a_constant_and_spelled_out() {
    check(
        "codes-declared",
        &[(
            TASK,
            "//! A task.\n\nconst AGAIN: Code = Code::new(\"TEXT_EMPTY\");\nconst CARDS: &[Code] = &[AGAIN];\n\
             fn loose() -> Code {\n    Code::new(\"LOOSE\")\n}\nconst LOW: Code = Code::new(\"low\");\n\
             macro_rules! code {\n    ($text:literal) => { Code::new($text) };\n}\n",
        )],
        &[
            "crates/zhenggai-core/src/task.rs:3: `TEXT_EMPTY` is declared at \
             crates/zhenggai-core/src/finding.rs:5 too (codes)",
            "crates/zhenggai-core/src/task.rs:6: `LOOSE` is declared outside a constant (codes)",
            "crates/zhenggai-core/src/task.rs:8: `low` is not in SCREAMING_SNAKE_CASE (codes)",
            "crates/zhenggai-core/src/task.rs:10: `Code::new` is not given the code itself (codes)",
        ],
    );
}

#[test]
fn codes_have_one_page_and_pages_a_code() {
    check(
        "codes-pages",
        &[
            (
                TASK,
                "//! A task.\n\nconst LATE: Code = Code::new(\"LATE\");\nconst CARDS: &[Code] = &[LATE];\n",
            ),
            (
                "crates/zhenggai-core/pages/EVIDENCE_PRESENT.md",
                &PAGE.replace("TEXT_EMPTY", "EVIDENCE_PRESENT"),
            ),
            ("crates/zhenggai-core/pages/EARLY.md", &PAGE.replace("TEXT_EMPTY", "EARLY")),
            ("crates/zhenggai-core/pages/TEXT_EMPTY.md", &PAGE.replace("### 怎么办\n三\n", "")),
        ],
        &[
            "crates/zhenggai-core/pages/EARLY.md:1: \
             `EARLY` has a page, and its crate does not declare it (codes)",
            "crates/zhenggai-core/pages/TEXT_EMPTY.md:3: `### 怎么办` is missing under `## 中文` (codes)",
            "crates/zhenggai-core/src/closure/rules/evidence_present.md:1: `EVIDENCE_PRESENT` has a page at \
             crates/zhenggai-core/pages/EVIDENCE_PRESENT.md too (codes)",
            "crates/zhenggai-core/src/task.rs:3: `LATE` has no page (codes)",
        ],
    );
}

#[test]
fn codes_are_listed() {
    check(
        "codes-listed",
        &[
            (
                TASK,
                "//! A task.\n\nconst TEXT_EMPTY: Code = Code::new(\"TASK_EMPTY\");\n\
                 const NO_OWNER: Code = Code::new(\"NO_OWNER\");\n",
            ),
            ("crates/zhenggai-core/pages/TASK_EMPTY.md", &PAGE.replace("TEXT_EMPTY", "TASK_EMPTY")),
            ("crates/zhenggai-core/pages/NO_OWNER.md", &PAGE.replace("TEXT_EMPTY", "NO_OWNER")),
            (
                "crates/zhenggai-core/src/closure/rules.rs",
                "//! Rules.\n\nmod evidence_present;\n\nconst RULES: &[u8] = &[];\n",
            ),
        ],
        &[
            "crates/zhenggai-core/src/closure/rules/evidence_present.rs:6: \
             the rule `evidence_present` does not stand in the `RULES` of closure/rules.rs (codes)",
            "crates/zhenggai-core/src/task.rs:3: `TEXT_EMPTY` (`TASK_EMPTY`) stands in no `CARDS` of its crate (codes)",
            "crates/zhenggai-core/src/task.rs:4: `NO_OWNER` (`NO_OWNER`) stands in no `CARDS` of its crate (codes)",
        ],
    );
    check(
        "codes-listed-by-file",
        &[
            (TASK, "//! A task.\n\npub(crate) const TEXT_EMPTY: Code = Code::new(\"TASK_EMPTY\");\n"),
            ("crates/zhenggai-core/pages/TASK_EMPTY.md", &PAGE.replace("TEXT_EMPTY", "TASK_EMPTY")),
            (
                "crates/zhenggai-core/src/closure/reason.rs",
                "//! Reasons.\n\nuse crate::task;\n\nconst CARDS: &[Code] = &[task::TEXT_EMPTY];\n",
            ),
        ],
        &[],
    );
}

/// Text that `tidy` complains of, put together so that this file does not hold it.
fn speech() -> String {
    let lines = [
        ["see /ho", "me/someone/notes"],
        ["TO", "DO: later"],
        ["    to", "do!()"],
        ["    unimple", "mented!(\"later\")"],
        ["a/wo", "rk/b is a path of the tree"],
        ["XX", "XX"],
        ["XX", "X"],
    ];
    lines.map(|parts| parts.concat()).join("\n")
}

#[test]
fn speech_is_of_no_machine_and_of_nothing_undone() {
    let folder = ["/ho", "me/"].concat();
    let marks =
        [["TO", "DO"], ["to", "do!"], ["unimple", "mented!"], ["XX", "X"]].map(|parts| parts.concat());
    let [mark, first, second, third] = &marks;
    check(
        "speech",
        &[("docs/notes.md", &speech()), ("Cargo.lock", &speech())],
        &[
            &format!("docs/notes.md:1: names the machine path `{folder}` (speech)"),
            &format!("docs/notes.md:2: holds the unfinished mark `{mark}` (speech)"),
            &format!("docs/notes.md:3: holds the unfinished mark `{first}` (speech)"),
            &format!("docs/notes.md:4: holds the unfinished mark `{second}` (speech)"),
            &format!("docs/notes.md:7: holds the unfinished mark `{third}` (speech)"),
        ],
    );
}

#[test]
fn speech_is_asked_only_of_what_git_tracks() {
    let mut files = good();
    files.insert("notes.md", speech());
    files.insert(".gitignore", "scrap\n".to_owned());
    files.insert("scrap/util.rs", String::new());
    let root = write("speech-git", &files);
    let git = |args: &[&str]| {
        let status = Command::new("git").arg("-C").arg(&root).args(args).status().expect("git runs");
        assert!(status.success());
    };
    git(&["init", "--quiet"]);
    let count = || tidy(&root).expect("the tree is read").len();
    assert_eq!(count(), 0);
    git(&["add", "notes.md"]);
    assert_eq!(count(), 5);
}

#[test]
fn reading_says_where_a_file_is_not_rust() {
    check(
        "reading",
        &[("tests/broken.rs", "//! Broken.\n\nfn f() {\n    \"\n")],
        &["tests/broken.rs:4: this cannot be read as Rust (reading)"],
    );
}
