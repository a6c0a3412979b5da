//! The length, the opening and the name of a file, and whether it is Rust at all.

use crate::tree::check;

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

#[test]
fn reading_says_where_a_file_is_not_rust() {
    check(
        "reading",
        &[("tests/broken.rs", "//! Broken.\n\nfn f() {\n    \"\n")],
        &["tests/broken.rs:4: this cannot be read as Rust (reading)"],
    );
}
