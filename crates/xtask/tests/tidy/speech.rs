//! What no file may say.

use std::process::Command;

use xtask::tidy;

use crate::tree::{check, good, write};

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
