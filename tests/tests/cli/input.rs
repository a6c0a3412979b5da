//! What the command line makes of files that are not plain UTF-8 with line feeds.

use serde_json::Value;
use zhenggai_conformance::binary::run;

use super::place::{file, json, riverside};

/// The record of the check of a file, without what follows from its bytes and its name.
fn checked(path: &str) -> (String, Value) {
    let mut record = json(&["check", path, "--format", "json", "--lang", "zh"]);
    let encoding = record["encoding"].as_str().unwrap().to_owned();
    for field in ["encoding", "dossier", "file", "facts"] {
        record[field] = Value::Null;
    }
    record["notice"]["file"] = Value::Null;
    forget(&mut record, "facts");
    (encoding, record)
}

/// Takes away every field of this name.
fn forget(value: &mut Value, name: &str) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| forget(value, name)),
        Value::Object(fields) => {
            fields.remove(name);
            fields.values_mut().for_each(|value| forget(value, name));
        }
        _ => {}
    }
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(bytes).collect()
}

/// `dirt.rs` compares counts and places; this compares all, verdicts and next steps too.
#[test]
fn nothing_of_the_judgement_depends_on_encoding_or_line_ends() {
    let text = riverside();
    let (_, plain) = checked(&file("plain.txt", &text));
    let (gb18030, _, lossy) = encoding_rs::GB18030.encode(&text);
    assert!(!lossy);
    for (name, encoding, bytes) in [
        ("gb18030.txt", "gb18030", gb18030.into_owned()),
        ("utf-16le.txt", "utf-16le", utf16(&text, u16::to_le_bytes)),
        ("utf-16be.txt", "utf-16be", utf16(&text, u16::to_be_bytes)),
        ("windows.txt", "utf-8", text.replace('\n', "\r\n").into_bytes()),
        ("macintosh.txt", "utf-8", text.replace('\n', "\r").into_bytes()),
    ] {
        assert_eq!(checked(&file(name, bytes)), (encoding.to_owned(), plain.clone()), "{name}");
    }
}

#[test]
fn bytes_that_are_no_characters_are_refused_where_they_stand() {
    let text = riverside();
    let (head, rest) = text.split_at(text.char_indices().nth(100).unwrap().0);
    let bytes = [head.as_bytes(), b"\xff\xfe\xfd", rest.as_bytes()].concat();
    let path = file("damaged.txt", bytes);
    let (line, column) = (head.lines().count(), head.lines().last().unwrap().chars().count() + 1);
    let ran = run(&["check", &path, "--lang", "en"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    let words = format!("at line {line}, column {column}");
    assert!(ran.error.contains("[INPUT_ENCODING]") && ran.error.contains(&words), "{}", ran.error);
}

#[test]
fn documents_that_are_no_text_are_refused_by_their_name() {
    let files: [(&str, &[u8], &str); 6] = [
        ("a.docx", b"PK\x03\x04\x14\0word/document.xml", "Word 文档"),
        ("a.xlsx", b"PK\x03\x04\x14\0xl/workbook.xml", "Excel 工作簿"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版办公软件文档"),
        ("a.pdf", b"%PDF-1.7\n", "PDF 文件"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "图片"),
        ("a.ofd", b"PK\x03\x04\x14\0OFD.xml", "OFD 版式文件"),
    ];
    for (name, bytes, what) in files {
        let ran = run(&["check", &file(name, bytes), "--lang", "zh"]);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{name}");
        assert!(ran.error.contains("[INPUT_BINARY]") && ran.error.contains(what), "{}", ran.error);
    }
}

#[test]
fn a_saved_page_is_read_without_its_furniture() {
    let (_, record) = checked("tests/notices/district-education-page.html");
    assert_eq!(record["counts"]["findings"], 6);
    let text = serde_json::to_string(&record).unwrap();
    assert!(!text.contains("&nbsp;") && !text.contains("<td"), "a tag is left");
}

#[test]
fn a_notice_without_numbering_has_no_findings_and_is_no_fault() {
    let ran = run(&["check", "tests/notices/stats-only.txt", "--lang", "en"]);
    assert_eq!(ran.error, "");
    assert!(ran.out.contains("enumerates no findings"), "{}", ran.out);
    let (_, record) = checked("tests/notices/stats-only.txt");
    assert_eq!(
        (record["counts"]["findings"].as_u64(), record["findings"].as_array().map(Vec::len)),
        (Some(0), Some(0))
    );
    assert!(!record["claims"].as_array().unwrap().is_empty());
}

#[test]
fn a_file_may_have_a_chinese_name() {
    let path = file("滨河区 通报（终稿）.txt", riverside());
    let record = json(&["check", &path, "--format", "json"]);
    assert_eq!(record["file"], "滨河区 通报（终稿）.txt");
    let ran = run(&["check", &path, "--lang", "zh"]);
    assert!(ran.out.contains("滨河区 通报（终稿）.txt:42:1"), "{}", ran.out);
}
