//! Crates know only what lies below them, and carry their folder's name.

use crate::tree::check;

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
