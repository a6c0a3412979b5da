//! Files of many megabytes, most of them in one line.

use std::fs::File;

use zhenggai::notice::decode::LIMIT;
use zhenggai_conformance::binary::run;

use super::place::{file, json, path};

const SIZE: usize = 20 * 1000 * 1000;

/// The piece again and again, in one line.
fn long(piece: &str) -> String {
    piece.repeat(SIZE / piece.len())
}

#[test]
fn a_file_above_the_limit_is_refused_and_not_read() {
    let large = path("too-large.txt");
    File::create(&large).unwrap().set_len(u64::try_from(LIMIT).unwrap() + 1).unwrap();
    let large = large.into_os_string().into_string().unwrap();
    let ran = run(&["check", &large, "--lang", "en"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert!(ran.error.contains("[INPUT_TOO_LARGE]") && ran.error.contains("33554432"), "{}", ran.error);
}

#[test]
fn one_line_of_many_megabytes_of_numbers_is_read_to_its_end() {
    let noise = long("一是1.（1）2024年3月第一，其二①《甲》“乙”12人、3.5万元二、3个方面");
    let ran = run(&["check", &file("noise.txt", noise), "--lang", "en"]);
    assert_eq!(ran.error, "");
    assert!(ran.code.is_some_and(|code| code < 2), "{:?}", ran.code);
}

#[test]
fn marks_that_are_never_closed_are_counted_and_the_first_of_them_shown() {
    let ran = run(&["check", &file("unclosed.txt", "《".repeat(100_000)), "--lang", "en"]);
    assert_eq!((ran.code, ran.error.as_str()), (Some(1), ""));
    assert!(ran.out.contains("--format json has them all"), "{}", ran.out.len());
}

#[test]
fn thousands_of_problems_are_judged_one_by_one() {
    let mut text = "关于巡察整改情况的通报\n".to_owned();
    for aspect in ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"] {
        text += &format!("（{aspect}）制度建设方面\n");
        (1..=150).for_each(|number| text += &format!("{number}.关于制度不健全的问题。已完成整改。\n"));
    }
    let record = json(&["check", &file("many.txt", text), "--format", "json", "--lang", "en"]);
    assert_eq!(record["findings"].as_array().unwrap().len(), 1500);
}
