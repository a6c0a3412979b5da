//! How the command line ends: 0, 1 or 2, and what it says on standard error then.

use zhenggai_conformance::binary::run;

use super::place::{CLEAN, RIVERSIDE, file, path};

/// Runs and expects an end with 2: nothing on standard output, these words on standard error.
fn unusable(arguments: &[&str], words: &[&str]) {
    let ran = run(arguments);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{arguments:?}: {}", ran.error);
    for word in words {
        assert!(ran.error.contains(word), "{arguments:?}: no `{word}` in {}", ran.error);
    }
}

#[test]
fn a_rule_that_says_no_or_an_error_in_the_text_ends_with_1() {
    for format in ["text", "json"] {
        assert_eq!(run(&["check", RIVERSIDE, "--format", format]).code, Some(1));
    }
    let open = file("open.txt", CLEAN.replace("配发对讲机30台，已完成整改", "尚未配发对讲机，正在推进"));
    assert_eq!(run(&["check", &open]).code, Some(1));
    assert_eq!(run(&["notice", "read", &open]).code, Some(0));
    let wrong = file("wrong.txt", CLEAN.replace("（2）更新", "（1）更新"));
    assert_eq!(run(&["check", &wrong]).code, Some(1));
    assert_eq!(run(&["notice", "read", &wrong]).code, Some(1));
}

#[test]
fn what_cannot_be_read_ends_with_2() {
    let missing = path("no-such-file.txt").into_os_string().into_string().unwrap();
    let empty = file("empty.txt", "");
    let binary = file("binary.txt", b"\x7fELF\x02\x01\0\0\0\0\x03\0\x3e");
    let folder = path("").into_os_string().into_string().unwrap();
    for job in [&["check"][..], &["notice", "read"]] {
        let with = |file| [job, &[file, "--lang", "zh"]].concat();
        unusable(&with(&missing), &["[FILE_UNREADABLE]", "no-such-file.txt", "找不到"]);
        unusable(&with(&empty), &["[INPUT_EMPTY]", "empty.txt"]);
        unusable(&with(&binary), &["[INPUT_BINARY]", "binary.txt"]);
        unusable(&with(&folder), &["[FILE_UNREADABLE]", "文件夹"]);
    }
}

#[test]
fn a_day_that_cannot_be_meant_ends_with_2() {
    unusable(&["check", RIVERSIDE, "--as-of", "2025-13-01", "--lang", "en"], &["[OUT_OF_RANGE]", "--as-of"]);
    unusable(&["check", RIVERSIDE, "--as-of", "tomorrow", "--lang", "zh"], &["[MALFORMED]", "“tomorrow”"]);
    let before = ["check", RIVERSIDE, "--as-of", "2025-03-27", "--lang", "en"];
    unusable(&before, &["[BEFORE_PUBLICATION]", "notice.txt", "2025-03-28", "2025-03-27"]);
    assert_eq!(run(&["check", RIVERSIDE, "--as-of", "2025-03-28"]).code, Some(1));
}

#[test]
fn words_that_are_no_arguments_end_with_2() {
    unusable(&["check"], &["<FILE>"]);
    unusable(&["check", RIVERSIDE, "--format", "xml"], &["xml"]);
    unusable(&["check", RIVERSIDE, "--lang", "fr"], &["`fr`"]);
    unusable(&["chek", RIVERSIDE], &["check"]);
}

#[test]
fn a_judgement_of_a_later_day_says_so() {
    let ran = run(&["check", RIVERSIDE, "--as-of", "2025-06-30", "--lang", "en"]);
    assert!(ran.out.contains("as of 2025-06-30"), "{}", ran.out);
}
