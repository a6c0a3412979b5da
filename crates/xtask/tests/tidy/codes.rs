//! Codes, the lists they stand in, and their pages; rules and theirs.

use crate::tree::{PAGE, RULE_PAGE, check, good, said};

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
