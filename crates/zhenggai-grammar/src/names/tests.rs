//! Lists as they stand in ledgers.

use super::*;

fn told(text: &str) -> Vec<(&str, Option<Role>)> {
    read(text).listed.into_iter().map(|name| (text.get(name.printed).unwrap(), name.role)).collect()
}

fn names(text: &str) -> Vec<&str> {
    told(text).into_iter().map(|(name, _)| name).collect()
}

const LEAD: Option<Role> = Some(Role::Lead);
const HELP: Option<Role> = Some(Role::Support);

#[test]
fn every_separator_parts() {
    for text in [
        "甲局、乙科",
        "甲局，乙科",
        "甲局,乙科",
        "甲局；乙科",
        "甲局; 乙科",
        "甲局\n乙科",
        "甲局\r\n乙科。",
        "甲局 乙科",
        "甲局/乙科",
    ] {
        assert_eq!(names(text), ["甲局", "乙科"], "{text:?}");
    }
    assert_eq!(names("办公室和财务科、项目中心以及信息中心"), ["办公室", "财务科", "项目中心", "信息中心"]);
    assert_eq!(names("住房和城乡建设局、人力资源和社会保障局"), ["住房和城乡建设局", "人力资源和社会保障局"]);
    assert_eq!(names("文化和旅游局及财政局"), ["文化和旅游局", "财政局"]);
    assert_eq!(names("工商注销通知书（4份、原件）、合同"), ["工商注销通知书（4份、原件）", "合同"]);
}

#[test]
fn parts_are_told_by_brackets_words_and_headings() {
    let parted = [("甲局", LEAD), ("乙局", HELP), ("丙局", HELP)];
    for text in [
        "甲局（牵头），乙局、丙局（配合）",
        "甲局(牵头)、乙局(配合)、丙局(配合)",
        "牵头单位：甲局；配合单位：乙局、丙局",
        "牵头：甲局\n配合：乙局、丙局",
        "甲局牵头，乙局、丙局配合",
        "由甲局牵头，乙局、丙局按职责分工负责",
    ] {
        assert_eq!(told(text), parted, "{text}");
    }
    assert_eq!(told("甲局（园区内部分）、乙局。"), [("甲局（园区内部分）", None), ("乙局", None)]);
    let text = "甲局（园区内部分）";
    assert_eq!(read(text).listed.first().and_then(|it| text.get(it.range.clone())), Some("甲局"));
    assert!(read("甲局（牵头）").is_parted() && !read("甲局").is_parted());
}

#[test]
fn open_lists_and_groups_are_marked() {
    for (text, expected) in [
        ("甲局、乙局等", vec!["甲局", "乙局"]),
        ("甲局、乙局等3个单位", vec!["甲局", "乙局"]),
        ("甲局、乙局等相关部门", vec!["甲局", "乙局"]),
    ] {
        assert_eq!(names(text), expected);
        assert!(read(text).is_open);
    }
    assert!(!read("高等院校管理科").is_open);
    let groups: Vec<bool> =
        read("各街道、财政局、市直各部门、相关单位").listed.iter().map(|it| it.is_group).collect();
    assert_eq!(groups, [true, false, true, true]);
}

#[test]
fn nobody_is_nobody() {
    for text in ["-", "—", "/", "无", "", " ", "（", "、、"] {
        assert!(names(text).is_empty(), "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn every_name_is_a_stretch_of_the_text(text in "[甲乙局办和及与等各牵头配合、，；（）()：:\\n /-]{0,30}") {
        for name in read(&text).listed {
            assert!(text.get(name.range.clone()).is_some_and(|it| !it.trim().is_empty()), "{text:?} {name:?}");
        }
    }
}
