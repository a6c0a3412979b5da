//! The invented notices, damaged in every way that a hand, a scanner or a bad copy damages a text: still read to the end,
//! and whatever is said of them stands in them.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::Index;
use regex::Regex;
use zhenggai_notice::decode;
use zhenggai_notice::lint::lint;
use zhenggai_notice::lower::draft;
use zhenggai_notice::read;

/// The notices, text and pages, by the names of their files.
static NOTICES: LazyLock<Vec<(PathBuf, String)>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let of_tests = fs::read_dir(root.join("tests/notices")).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> = of_tests.chain([root.join("examples/riverside/notice.txt")]).collect();
    paths.retain(|path| path.extension().is_some_and(|kind| kind == "txt" || kind == "html"));
    paths.sort();
    let read = |path: PathBuf| fs::read_to_string(&path).ok().map(|text| (path, text));
    paths.into_iter().filter_map(read).collect()
});

/// How a span is printed.
static SPAN: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"TextSpan \{ line: (\d+), column: (\d+), length: (\d+) \}").unwrap());

/// One way to damage a text.
#[derive(Debug, Clone)]
enum Damage {
    /// A stretch is lost.
    Lost(Index, u8),
    /// A stretch stands there twice.
    Twice(Index, u8),
    /// Two lines have changed places.
    Swapped(Index, Index),
    /// A line end is lost.
    Joined(Index),
    /// A line is broken.
    Broken(Index),
    /// The text ends early.
    CutOff(Index),
    /// Something strange stands in it.
    Strange(Index, &'static str),
    /// A character was misread.
    Misread(Index, char),
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = any::<Index>;
    let strange = prop::sample::select(vec![
        "（一）",
        "1.",
        "一是",
        "“",
        "》",
        "<td>",
        "</table>",
        "&#x4e00;",
        "\u{feff}",
        "\t",
        "２０２１年",
        "99999999999999999999",
        "100%",
        "-0",
        "等八个",
        "共0项",
        "其中：",
        "截至",
        "0000年00月00日",
        "人次",
        "万元",
        "\u{202e}",
        "𠀀",
        "e\u{301}",
    ]);
    prop_oneof![
        (at(), any::<u8>()).prop_map(|(at, length)| Damage::Lost(at, length)),
        (at(), any::<u8>()).prop_map(|(at, length)| Damage::Twice(at, length)),
        (at(), at()).prop_map(|(one, other)| Damage::Swapped(one, other)),
        at().prop_map(Damage::Joined),
        at().prop_map(Damage::Broken),
        at().prop_map(Damage::CutOff),
        (at(), strange).prop_map(|(at, strange)| Damage::Strange(at, strange)),
        (at(), any::<char>()).prop_map(|(at, misread)| Damage::Misread(at, misread)),
    ]
}

fn damaged(text: &str, damages: &[Damage]) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for damage in damages {
        let count = chars.len().max(1);
        let stretch = |at: &Index, length: u8| {
            let start = at.index(count).min(chars.len());
            start..(start + usize::from(length)).min(chars.len())
        };
        match damage {
            Damage::Lost(at, length) => drop(chars.drain(stretch(at, *length))),
            Damage::Twice(at, length) => {
                let again = chars[stretch(at, *length)].to_vec();
                let start = at.index(count).min(chars.len());
                chars.splice(start..start, again);
            }
            Damage::Swapped(one, other) => {
                let text: String = chars.iter().collect();
                let mut lines: Vec<&str> = text.split('\n').collect();
                let (one, other) = (one.index(lines.len()), other.index(lines.len()));
                lines.swap(one, other);
                chars = lines.join("\n").chars().collect();
            }
            Damage::Joined(at) => {
                let start = at.index(count);
                if let Some(end) = chars.iter().skip(start).position(|c| *c == '\n') {
                    chars.remove(start + end);
                }
            }
            Damage::Broken(at) => chars.insert(at.index(count).min(chars.len()), '\n'),
            Damage::CutOff(at) => chars.truncate(at.index(count)),
            Damage::Strange(at, strange) => {
                let start = at.index(count).min(chars.len());
                chars.splice(start..start, strange.chars());
            }
            Damage::Misread(at, misread) => {
                if let Some(c) = chars.get_mut(at.index(count)) {
                    *c = *misread;
                }
            }
        }
    }
    chars.into_iter().collect()
}

/// Reads bytes as far as they can be read; everything that is said of them must stand in the text.
#[track_caller]
fn stands(bytes: &[u8]) {
    let Ok(source) = decode::source(bytes) else { return };
    let reading = read(&source);
    let found = lint(&source, &reading);
    let drafted = draft(&source, &reading);
    let lines: Vec<usize> = source.lines().iter().map(|line| line.chars().count()).collect();
    for said in [format!("{reading:?}"), format!("{found:?}"), format!("{drafted:?}")] {
        for span in SPAN.captures_iter(&said) {
            let [line, column, length] = span.extract::<3>().1.map(|digits| digits.parse::<usize>().unwrap());
            let inside = lines
                .get(line.wrapping_sub(1))
                .is_some_and(|chars| column >= 1 && column - 1 + length <= *chars);
            let before: String = said[..span.get(0).unwrap().start()].chars().rev().take(160).collect();
            let before: String = before.chars().rev().collect();
            assert!(inside, "{} lies outside, said after: {before}", &span[0]);
        }
    }
}

#[test]
fn what_is_said_of_a_whole_notice_stands_in_it() {
    assert!(NOTICES.len() >= 18, "the notices are there");
    for (path, text) in NOTICES.iter() {
        let source = decode::source(text.as_bytes()).unwrap();
        let said = format!("{:?}", read(&source));
        assert!(SPAN.is_match(&said), "{} says where things stand", path.display());
        stands(text.as_bytes());
    }
}

#[test]
fn a_cell_that_ends_with_its_line_ends_in_it() {
    stands("<html><table><tr><td>整改任务</td><td>第一项</td></tr>\n<tr><td>整改完成情况\n</td><td>已完成。</td></tr></table>".as_bytes());
}

proptest! {
    #[test]
    fn what_is_said_of_a_damaged_notice_stands_in_it(
        notice in any::<Index>(),
        damages in prop::collection::vec(damage(), 1..12),
    ) {
        let (_, text) = notice.get(&NOTICES);
        stands(damaged(text, &damages).as_bytes());
    }

    #[test]
    fn bytes_that_changed_in_a_notice_are_refused_or_read(
        notice in any::<Index>(),
        changes in prop::collection::vec((any::<Index>(), any::<u8>()), 1..6),
        gb18030 in any::<bool>(),
    ) {
        let (_, text) = notice.get(&NOTICES);
        let mut bytes = if gb18030 {
            encoding_rs::GB18030.encode(text).0.into_owned()
        } else {
            text.clone().into_bytes()
        };
        for (at, byte) in changes {
            let place = at.index(bytes.len());
            bytes[place] = byte;
        }
        stands(&bytes);
    }
}
