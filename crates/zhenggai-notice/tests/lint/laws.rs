//! What holds for any text: nothing panics, every span lies in the text, every quote stands at its span.

use proptest::prelude::*;

use super::reading::diagnose;

/// Pieces of which notices are made, and some dirt.
const PIECES: &[&str] = &[
    "中共青石县农业局党组关于巡察整改进展情况的通报\n",
    "一、",
    "（一）",
    "1.",
    "(1)",
    "(2)",
    "(2)",
    "12.",
    "①",
    "一是",
    "二是",
    "四是",
    "第一，",
    "对学习不深入问题，着重从三个方面抓好整改。\n",
    "2022年3月7日至5月6日，",
    "县委第二巡察组",
    "巡视整改",
    "巡察反馈",
    "6月20日",
    "2023年8月份以来",
    "2022年13月40日",
    "20□□年",
    "《",
    "》",
    "“",
    "”",
    "‘",
    "’",
    "(",
    "）",
    "、",
    "，",
    "。",
    "；",
    "\n",
    "\r\n",
    "\t",
    "\u{200b}",
    "　",
    "共反馈3个方面12个问题",
    "分解为27项整改任务",
    "已完成24项",
    "正在推进2项",
    "完成率92.6%",
    "占71.1%",
    "其中",
    "合计",
    "38名",
    "由75件减至57件",
    "减少24%",
    "甲项目、甲项目等5个",
    "整改进展：已完成。\n",
    "均取得阶段性成效",
    "欢迎监督。电话：0261-5550123；邮编：0261；邮箱：a@b.cn\n",
    "2022年12月26日\n",
    "12.5",
    "％",
    "😀",
    "&",
    "<b>",
    "问题1:",
    "9999999999999999999999",
];

fn check(text: &str) {
    let (source, found) = diagnose(text.as_bytes());
    for one in &found {
        let span = one.span();
        let line = &source.lines()[span.line as usize - 1];
        let words: String = line.chars().skip(span.column as usize - 1).take(span.length as usize).collect();
        assert_eq!(words, one.quote(), "{one:?}");
        assert_eq!(words.chars().count(), span.length as usize, "{one:?}");
        for beside in one.related() {
            let line = &source.lines()[beside.line as usize - 1];
            assert!(beside.column as usize - 1 + beside.length as usize <= line.chars().count(), "{one:?}");
        }
    }
    let places: Vec<_> = found.iter().map(|one| (one.span().line, one.span().column, one.code())).collect();
    assert!(places.is_sorted(), "{places:?}");
}

proptest! {
    #[test]
    fn texts_made_of_pieces_of_notices(pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..60)) {
        check(&pieces.concat());
    }

    #[test]
    fn texts_of_any_characters(text in "(?s).{0,200}") {
        // A text that looks like markup is read as a page, where quotes hold tags.
        check(&text.replace('<', "＜").replace('\u{feff}', ""));
    }
}

#[test]
fn a_line_of_any_length_takes_time_in_proportion() {
    let unit = "(1)甲，其中“乙、丙《丁38个、3个，占7%，巡视整改2023年8月以来，";
    for length in [1_000, 8_000] {
        diagnose(unit.repeat(length).as_bytes());
    }
}
