//! Input as it comes: other encodings, other files, no file, far too much.

use std::path::Path;

use encoding_rs::GB18030;
use serde_json::Value;
use zhenggai_conformance::binary::{Run, root, run, run_with_input};

use super::{RIVERSIDE, json};

fn notice() -> String {
    std::fs::read_to_string(root().join(RIVERSIDE)).unwrap()
}

fn check_bytes(bytes: &[u8]) -> Run {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("通报 一.txt");
    std::fs::write(&path, bytes).unwrap();
    run(&[
        Path::new("check"),
        &path,
        Path::new("--lang"),
        Path::new("en"),
        Path::new("--format"),
        Path::new("json"),
    ])
}

/// What must not depend on how the bytes are written: findings, verdicts, places of diagnostics.
fn essence(run: &Run) -> (Value, Value, Vec<Value>) {
    let checked = json(run);
    let diagnostics = checked["notice"]["diagnostics"].as_array().unwrap();
    let place = |it: &Value| serde_json::json!([it["code"], it["line"], it["column"]]);
    (checked["counts"].clone(), checked["claims"].clone(), diagnostics.iter().map(place).collect())
}

#[test]
fn the_same_notice_reads_the_same_in_every_encoding_and_with_every_line_end() {
    let text = notice();
    let plain = check_bytes(text.as_bytes());
    assert_eq!(plain.code, Some(1));
    let utf16: Vec<u8> = [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let windows = text.replace('\n', "\r\n");
    let marked = format!("\u{feff}{text}");
    for (bytes, encoding) in [
        (GB18030.encode(&text).0.into_owned(), "gb18030"),
        (utf16, "utf-16le"),
        (windows.into_bytes(), "utf-8"),
        (marked.into_bytes(), "utf-8"),
    ] {
        let other = check_bytes(&bytes);
        assert_eq!(json(&other)["encoding"], encoding);
        assert_eq!(essence(&other), essence(&plain), "{encoding}");
    }
}

#[test]
fn what_is_no_text_is_refused_with_its_code() {
    let bad = [b"\xd6\xd0\xb9\xfa ".repeat(8), vec![0xff], b"\xd6\xd0\n".to_vec()].concat();
    for (bytes, code, word) in [
        (Vec::new(), "INPUT_EMPTY", "empty"),
        (b" \n\t\r\n".to_vec(), "INPUT_EMPTY", "empty"),
        (b"PK\x03\x04word/document.xml".to_vec(), "INPUT_BINARY", "Word"),
        (b"%PDF-1.7\n".to_vec(), "INPUT_BINARY", "PDF"),
        (vec![0, 1, 2, 3, 255, 254, 0, 0], "INPUT_BINARY", ""),
        (bad, "INPUT_ENCODING", "line 1"),
    ] {
        let refused = check_bytes(&bytes);
        assert_eq!((refused.code, refused.out.as_str()), (Some(2), ""), "{code}");
        assert!(refused.error.contains(&format!("[{code}]")), "{code}: {}", refused.error);
        assert!(refused.error.contains(word) && refused.error.contains("通报 一.txt"), "{}", refused.error);
    }
}

#[test]
fn what_is_not_there_or_no_file_is_said() {
    for path in ["no/such/notice.txt", "examples"] {
        let refused = run(&["check", path, "--lang", "en"]);
        assert_eq!((refused.code, refused.out.as_str()), (Some(2), ""), "{path}");
        assert!(
            refused.error.contains("[FILE_UNREADABLE]") && refused.error.contains(path),
            "{}",
            refused.error
        );
    }
}

#[test]
fn a_file_over_the_limit_is_refused_and_one_long_line_is_not() {
    let over = check_bytes("甲".repeat(11_184_811).as_bytes());
    assert_eq!(over.code, Some(2));
    assert!(over.error.contains("[INPUT_TOO_LARGE]"), "{}", over.error);
    for line in ["整改工作有序推进，".repeat(700_000), "（一）1.(1)一是加强管理。".repeat(300_000)]
    {
        let long = check_bytes(line.as_bytes());
        assert!(matches!(long.code, Some(0 | 1)), "{}", long.error);
    }
}

#[test]
fn a_notice_without_any_numbering_says_so() {
    let checked = run(&["check", "tests/notices/stats-only.txt", "--lang", "en"]);
    assert_eq!(checked.code, Some(1));
    assert!(checked.out.contains("enumerates no findings"), "{}", checked.out);
    assert!(checked.out.contains("PERCENT_MISMATCH"));
}

#[test]
fn a_notice_comes_from_standard_input() {
    let checked = run_with_input(&["check", "-", "--lang", "en", "--format", "json"], notice().as_bytes());
    assert_eq!(checked.code, Some(1), "{}", checked.error);
    assert_eq!(json(&checked)["counts"]["findings"], 12);
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_name_that_is_no_utf_8_is_read_all_the_same() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let folder = tempfile::tempdir().unwrap();
    // 通报.txt as an office machine wrote it in GBK.
    let path = folder.path().join(OsStr::from_bytes(b"\xcd\xa8\xb1\xa8.txt"));
    std::fs::write(&path, notice()).unwrap();
    let checked = run(&[OsStr::new("check"), path.as_os_str(), OsStr::new("--lang"), OsStr::new("zh")]);
    assert_eq!(checked.code, Some(1), "{}", checked.error);
}
