//! Modules name only what lies below them.

use crate::tree::check;

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
