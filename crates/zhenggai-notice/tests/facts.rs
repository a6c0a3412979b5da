//! The facts of the five notices, compared with their gold.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::path::PathBuf;

use serde_json::{Value, json};
use zhenggai_notice::reading::Facts;
use zhenggai_notice::{decode, fact, outline};

const NOTICES: [&str; 5] = [
    "county-water-bureau.txt",
    "soe-port-investment.txt",
    "eco-inspection-closure.txt",
    "stats-only.txt",
    "district-education-page.html",
];

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/notices")
}

fn facts(file: &str) -> Facts {
    let bytes = std::fs::read(folder().join(file)).unwrap();
    let source = decode::source(&bytes).unwrap();
    let skeleton = outline::outline(&source);
    fact::facts(&source, skeleton.title.as_ref(), &skeleton.outline)
}

fn gold(file: &str) -> Value {
    let stem = file.split('.').next().unwrap();
    let text = std::fs::read_to_string(folder().join(format!("{stem}.gold.json"))).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// Compares what `read` makes of the facts with what stands in the gold under `key`.
fn check(key: &str, read: impl Fn(&Facts) -> Value) {
    for file in NOTICES {
        let (facts, gold) = (facts(file), gold(file));
        assert_eq!(read(&facts), gold[key], "{file}: {key}");
    }
}

#[test]
fn bodies_are_as_first_named() {
    check("issuing_body", |facts| json!(facts.issuing_body.as_ref().map(|said| &said.value)));
    check("inspected_body", |facts| json!(facts.inspected_body.as_ref().map(|said| &said.value)));
    check("inspecting_body", |facts| json!(facts.inspecting_body.as_ref().map(|said| &said.value)));
}

#[test]
fn days_of_inspection_feedback_and_notice_are_read() {
    check("inspected_period", |facts| {
        facts.inspected_period.as_ref().map_or(Value::Null, |said| {
            let (start, end) = (said.value.start().to_string(), said.value.end().to_string());
            json!({"start": start, "end": end, "text": said.text})
        })
    });
    let day = |said: &Option<zhenggai_notice::reading::Said<Option<zhenggai_core::Day>>>| {
        said.as_ref().map_or(
            Value::Null,
            |said| json!({"date": said.value.map(|day| day.to_string()), "text": said.text}),
        )
    };
    check("feedback_date", |facts| day(&facts.feedback_date));
    check("notice_date", |facts| day(&facts.notice_date));
}

#[test]
fn channels_are_as_printed() {
    check("contact", |facts| {
        facts.contact.as_ref().map_or(Value::Null, |contact| {
            let all = |said: &[zhenggai_notice::reading::Said<String>]| {
                said.iter().map(|said| said.value.clone()).collect::<Vec<_>>()
            };
            json!({
                "phones": all(&contact.phones),
                "address": contact.address.as_ref().map(|said| &said.value),
                "postcode": contact.postcode.as_ref().map(|said| &said.value),
                "emails": all(&contact.emails),
            })
        })
    });
}

#[test]
fn totals_for_the_whole_notice_stand_in_order() {
    check("declared_totals", |facts| {
        let total = |total: &zhenggai_notice::reading::DeclaredTotal| {
            let value = match total.value.as_count() {
                Some(count) if total.kind.as_str() != "rate" => json!(count),
                _ => json!(total.value.to_string()),
            };
            let (kind, of) = (total.kind.as_str(), total.of.as_str());
            json!({"kind": kind, "of": of, "value": value, "text": total.text, "line": total.span.line})
        };
        facts.declared_totals.iter().map(total).collect()
    });
}

#[test]
fn tables_keep_their_cells() {
    check("tables", |facts| {
        let table = |table: &zhenggai_notice::reading::Table| {
            json!({
                "line_first": table.line_first,
                "line_last": table.line_last,
                "header": table.header,
                "rows": table.rows,
            })
        };
        facts.tables.iter().map(table).collect()
    });
}

#[test]
fn documents_carry_what_was_done_with_them() {
    check("documents", |facts| {
        let document = |document: &zhenggai_notice::reading::DocumentReading| {
            json!({
                "title": document.title,
                "actions": document.actions,
                "institutional": document.institutional,
                "line": document.span.line,
            })
        };
        facts.documents.iter().map(document).collect()
    });
}

/// The gold prints some figures with their verb and some without; here they always have it, so that the
/// words of the gold are part of these.
///
/// One figure differs: 补缴党费4200元 is 4200 元 here, as printed, and 0.42 万元 in the gold. The amount in
/// yuan is the same.
#[test]
fn figures_of_accountability_have_kind_unit_and_yuan() {
    let mut otherwise = Vec::new();
    for file in NOTICES {
        let gold = gold(file);
        let gold = gold["accountability"].as_array().unwrap();
        let read = facts(file).accountability;
        assert_eq!(read.len(), gold.len(), "{file}");
        for (read, gold) in read.iter().zip(gold) {
            let words = gold["text"].as_str().unwrap();
            assert!(read.text.contains(words), "{file}: {} has not {words}", read.text);
            assert_eq!(json!(read.kind), gold["kind"], "{file}: {words}");
            assert_eq!(json!(read.span.line), gold["line"], "{file}: {words}");
            let yuan = read.amount.map(|amount| amount.to_string());
            assert_eq!(yuan.as_deref(), gold["amount_yuan"].as_str(), "{file}: {words}");
            if json!(read.unit) != gold["unit"] || json!(read.value.to_string()) != gold["value"] {
                otherwise.push(words.to_owned());
            }
        }
    }
    assert_eq!(otherwise, ["4200元"]);
}

mod sentences {
    use zhenggai_notice::fact;
    use zhenggai_notice::reading::{Facts, Outline};
    use zhenggai_notice::source::{Encoding, Source};

    fn read(text: &str) -> Facts {
        fact::facts(&Source::plain(Encoding::Utf8, text), None, &Outline::default())
    }

    #[track_caller]
    fn document(text: &str, expected: &[(&str, &str)]) {
        let facts = read(text);
        let found: Vec<(String, String)> =
            facts.documents.iter().map(|it| (it.title.clone(), it.actions.join("、"))).collect();
        let expected: Vec<(String, String)> =
            expected.iter().map(|(title, verbs)| ((*title).to_owned(), (*verbs).to_owned())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn the_nearest_verb_governs_a_row_of_titles() {
        document(
            "制定并出台《甲》、《乙》和《丙（试行）》等文件",
            &[("甲", "制定、出台"), ("乙", "制定、出台"), ("丙（试行）", "制定、出台")],
        );
        document("修订《甲》，废止《乙》", &[("甲", "修订"), ("乙", "废止")]);
        document("编印《案例汇编》", &[("案例汇编", "汇编")]);
        document("组织学习贯彻《甲条例》", &[("甲条例", "学习")]);
        document("转发《关于印发《甲》的通知》", &[("关于印发《甲》的通知", "引用")]);
    }

    #[test]
    fn a_verb_behind_a_title_counts_when_none_stands_before_it() {
        document("对《甲》进行修订完善", &[("甲", "修订、完善")]);
        document("《甲》已印发", &[("甲", "印发")]);
        document("按照《甲》要求，修订《乙》", &[("甲", "引用"), ("乙", "修订")]);
        document("将《甲》纳入学习内容", &[("甲", "学习")]);
    }

    #[test]
    fn a_verb_that_describes_or_is_denied_makes_no_document() {
        document("根据新修订的《甲》开展工作", &[("甲", "引用")]);
        document("严格落实省厅印发的《甲》", &[("甲", "执行")]);
        document("对未制定《甲》的单位", &[("甲", "引用")]);
        document("落实《甲制度，执行《乙》", &[("乙", "执行")]);
    }

    #[test]
    fn what_is_being_drafted_is_a_draft() {
        for (text, draft) in [
            ("起草《甲》", true),
            ("编制完成《甲》初稿", true),
            ("拟出台《甲》", true),
            ("制定《甲（征求意见稿）》", true),
            ("制定《甲》", false),
            ("根据《甲》征求意见", false),
        ] {
            assert_eq!(read(text).documents[0].draft, draft, "{text}");
        }
    }

    #[test]
    fn a_heading_gives_the_verb_of_a_list() {
        let text = "正文\n附件：修订制度目录\n1.《甲》\n2.《乙》";
        document(text, &[("甲", "修订"), ("乙", "修订")]);
    }

    #[track_caller]
    fn accountability(text: &str, expected: &[(&str, &str)]) {
        let facts = read(text);
        let found: Vec<(&str, String)> =
            facts.accountability.iter().map(|it| (it.kind, format!("{}{}", it.value, it.unit))).collect();
        let expected: Vec<(&str, String)> =
            expected.iter().map(|(kind, figure)| (*kind, (*figure).to_owned())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn measures_against_people_are_read_on_both_sides_of_the_figure() {
        accountability("立案3件4人", &[("立案", "3件"), ("立案", "4人")]);
        accountability("对2人诫勉、3名责任人批评教育", &[("诫勉", "2人"), ("批评教育", "3名")]);
        accountability("12名干部受到处理", &[("处理", "12名")]);
        accountability("问责党组织2个", &[("问责", "2个")]);
        accountability("向纪委移交涉及工程的问题线索2类5件", &[("移交线索", "5件")]);
    }

    #[test]
    fn money_recovered_is_read_and_other_money_is_not() {
        accountability("违规补贴1.2万元已全部清退", &[("清退", "1.2万元")]);
        accountability("追缴违规发放的补贴，共计3万元", &[("追缴", "3万元")]);
        accountability("追缴资金12笔、40余万元", &[("追缴", "40万元")]);
        accountability("完成投资3.2亿元，减免费用740万元，节约资金8万元", &[]);
        accountability("上缴税款3亿元，未追缴资金5万元", &[]);
    }

    #[test]
    fn enforcement_against_firms_is_no_accountability() {
        accountability("约谈运输公司4家，9人次，清退违规企业2家", &[]);
        accountability("通报12家企业，移送处罚9项，罚款7.5万元", &[]);
        accountability("处理来电事件310件，行政执法立案5件", &[]);
    }

    #[track_caller]
    fn dates(text: &str, expected: &[&str]) {
        let facts = read(text);
        let found: Vec<String> = facts
            .dates
            .iter()
            .map(|it| it.day.map_or_else(|| format!("{}?", it.text), |day| day.to_string()))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn dates_are_read_in_every_print() {
        dates("2022年3月7日至5月6日", &["2022-03-07", "2022-05-06"]);
        dates("２０２２ 年 ３ 月 ７ 日—9日", &["2022-03-07", "2022-03-09"]);
        dates("2022年12月至1月", &["2022-12-31", "2023-01-31"]);
        dates("二〇二一年十二月十五日", &["2021-12-15"]);
        dates("2021年6月20-22日", &["2021-06-20", "2021-06-22"]);
        dates("2024-12-10，2024.2.30", &["2024-12-10", "2024.2.30?"]);
        dates("三年行动计划，第3月，12个月，十九大，《2025年计划》", &[]);
    }

    #[test]
    fn lost_characters_leave_a_date_without_a_day() {
        dates("202?年12月26日", &["202?年12月26日?"]);
        dates("２０２１年□月", &["２０２１年□月?"]);
        dates("2021年13月5日，2021年2月30日", &["2021年13月5日?", "2021年2月30日?"]);
        dates("2022年  月  日", &["2022年月日?"]);
    }

    #[test]
    fn a_year_that_is_not_printed_is_found_by_the_notice() {
        let text =
            "9月7日发布，今年6月完工，2020年10月以来检查，11月结束。去年8月启动，12月完成。\n2021年12月15日";
        dates(
            text,
            &[
                "2021-09-07",
                "2021-06-30",
                "2020-10-31",
                "2020-11-30",
                "2020-08-31",
                "2020-12-31",
                "2021-12-15",
            ],
        );
    }

    #[track_caller]
    fn quantities(text: &str, expected: &[&str]) {
        let facts = read(text);
        let found: Vec<String> = facts
            .quantities
            .iter()
            .map(|it| format!("{} {} {}", it.quantity.bound, it.quantity.value, it.quantity.unit))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn figures_keep_their_bound_and_unit() {
        quantities("巡河1.2万余人次", &["at_least 12000 人次"]);
        quantities("补助3100多万元", &["at_least 3100 万元"]);
        quantities("近10%，附近3家，节约5万元", &["at_most 10 %", "exact 3 家", "exact 5 万元"]);
        quantities("35岁以下，不少于40份，约6亩", &["at_most 35 岁", "at_least 40 份", "about 6 亩"]);
        quantities(
            "两千三百件，百分之九十五，下降4.2个百分点",
            &["exact 2300 件", "exact 95 %", "exact 4.2 个百分点"],
        );
        quantities("1,160户，9家,5家", &["exact 1160 户", "exact 9 家", "exact 5 家"]);
        quantities("1.3个党支部", &["exact 3 个"]);
    }

    #[test]
    fn words_with_numerals_are_no_figures() {
        quantities("八项规定、第一项、十九大、一条不落、“三个不变”、B302室、59号、百家、数十名、二类", &[]);
    }

    #[test]
    fn totals_of_other_matters_are_not_declared() {
        let facts =
            read("民主生活会查摆5个方面14条具体问题。移交立行立改问题17个，办结率100%。从三个方面抓整改。");
        assert_eq!(facts.declared_totals, []);
    }

    #[test]
    fn a_figure_behind_a_word_for_calls_is_no_telephone() {
        assert_eq!(read("接听服务热线120条，办公地址，方便群众。").contact, None);
        let contact =
            read("联系电话：（0261）5550123、5550124；通讯地址：云麓市人民路18号（邮编：026100）").contact;
        let contact = contact.unwrap();
        let phones: Vec<_> = contact.phones.iter().map(|said| said.value.as_str()).collect();
        assert_eq!(phones, ["（0261）5550123", "5550124"]);
        assert_eq!(contact.address.unwrap().value, "云麓市人民路18号");
        assert_eq!(contact.postcode.unwrap().value, "026100");
    }

    #[test]
    fn an_audit_names_office_level_year_and_the_day_of_the_report() {
        let facts = read(
            "2023年9月26日，县人大常委会听取了县审计局受县政府委托作的关于2022年度县级预算执行情况的审计工作报告。",
        );
        assert_eq!(facts.inspecting_body.unwrap().value, "县审计局");
        assert_eq!(facts.inspected_body.unwrap().value, "县级");
        assert_eq!(facts.inspected_period.unwrap().text, "2022年度");
        assert_eq!(facts.feedback_date.unwrap().text, "2023年9月26日");
    }
}

mod properties {
    use proptest::prelude::*;
    use zhenggai_core::origin::TextSpan;
    use zhenggai_notice::reading::{Facts, Stretch};
    use zhenggai_notice::source::{Encoding, Source};
    use zhenggai_notice::{act, fact, outline};

    /// Every place that facts name.
    fn places(facts: &Facts) -> Vec<(TextSpan, Option<&Stretch>)> {
        let mut found: Vec<(TextSpan, Option<&Stretch>)> = Vec::new();
        let bodies = [&facts.issuing_body, &facts.signature, &facts.inspected_body, &facts.inspecting_body];
        found.extend(bodies.into_iter().flatten().map(|said| (said.span, None)));
        found.extend(facts.inspected_period.iter().map(|said| (said.span, None)));
        found.extend(facts.feedback_date.iter().chain(&facts.notice_date).map(|said| (said.span, None)));
        found.extend(facts.invitation.iter().map(|said| (said.span, None)));
        if let Some(contact) = &facts.contact {
            let one = contact.address.iter().chain(&contact.postcode);
            found.extend(contact.phones.iter().chain(&contact.emails).chain(one).map(|s| (s.span, None)));
        }
        found.extend(facts.declared_totals.iter().map(|total| (total.span, None)));
        found.extend(facts.documents.iter().map(|it| (it.span, Some(&it.stretch))));
        found.extend(facts.accountability.iter().map(|it| (it.span, Some(&it.stretch))));
        found.extend(facts.dates.iter().map(|it| (it.span, Some(&it.stretch))));
        found.extend(facts.quantities.iter().map(|it| (it.span, Some(&it.stretch))));
        found
    }

    fn holds(text: &str) {
        let source = Source::plain(Encoding::Utf8, text);
        let skeleton = outline::outline(&source);
        let facts = fact::facts(&source, skeleton.title.as_ref(), &skeleton.outline);
        for (span, stretch) in places(&facts) {
            let line = &source.lines()[span.line as usize - 1];
            let end = (span.column + span.length) as usize - 1;
            assert!(span.column > 0 && end <= line.chars().count(), "{span:?} in {line:?}");
            if let Some(stretch) = stretch {
                let paragraph = source.paragraphs()[stretch.paragraph].text();
                let words = paragraph.get(stretch.range.clone());
                assert!(words.is_some_and(|words| !words.is_empty()), "{stretch:?} in {paragraph:?}");
            }
        }
        // A letter that a scanner reads in the place of a digit may be one.
        let is_word = |c: &char| c.is_alphabetic() && !matches!(c, 'O' | 'o' | 'l' | 'I');
        let acts = act::acts(text);
        assert!(!acts.is_empty() || !text.chars().any(|c| is_word(&c)), "no act in {text:?}");
        assert!(acts.is_empty() || text.chars().any(char::is_alphabetic), "{acts:?} in {text:?}");
    }

    #[test]
    fn a_letter_among_digits_is_a_digit_and_no_word() {
        for text in ["0l", "2O21", "l", "完成l项"] {
            holds(text);
        }
    }

    /// Pieces that readers look for, in any order.
    fn pieces() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(vec![
            "2022年",
            "12月",
            "6日",
            "至",
            "202?年",
            "□月",
            "今年",
            "二〇二一年",
            "十二",
            "３月",
            "-",
            "2024-12-10",
            "3",
            "12.5",
            "1,160",
            "万",
            "余",
            "元",
            "人次",
            "个",
            "%",
            "百分之",
            "方面",
            "问题",
            "措施",
            "制度",
            "项",
            "《",
            "》",
            "“",
            "”",
            "（",
            "）",
            "，",
            "。",
            "；",
            "：",
            "、",
            "\n",
            " ",
            "　",
            "\t",
            "对",
            "开展",
            "巡察",
            "巡察组",
            "反馈",
            "县委",
            "党组",
            "关于",
            "以下简称",
            "制定",
            "印发",
            "修订",
            "的",
            "诫勉",
            "追缴",
            "立案",
            "已完成",
            "正在推进",
            "完成率",
            "其中",
            "电话：",
            "邮编",
            "地址：",
            "邮箱：",
            "a@b.cn",
            "0261-5550123",
            "欢迎",
            "监督",
            "附件",
            "一、",
            "（一）",
            "1.",
            "一是",
            "😀",
            "\u{200b}",
            "e\u{301}",
        ]);
        prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_text_is_read_and_every_place_lies_in_it(text in any::<String>()) {
            holds(&text);
        }

        #[test]
        fn any_order_of_known_pieces_is_read_and_every_place_lies_in_it(text in pieces()) {
            holds(&text);
        }
    }
}
