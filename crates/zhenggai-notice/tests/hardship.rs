//! Bytes that are no notice, and notices that are no clean text: refused with a reason, or read as they are.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use zhenggai_core::origin::TextSpan;
use zhenggai_notice::decode;
use zhenggai_notice::outline::{Skeleton, outline};
use zhenggai_notice::reading::{Genre, Node, Script, Stretch};
use zhenggai_notice::source::{Encoding, Source};

const NOTICE: &str = "关于巡察整改进展情况的通报\n一、总体情况\n二、整改进展情况\n（一）政治建设方面\n1.关于学习不够的问题。\n整改进展：已完成。\n";

fn refused(bytes: &[u8]) -> (String, Option<(u32, u32)>) {
    let refusal = decode::source(bytes).unwrap_err();
    (refusal.to_string(), refusal.place().map(|place| (place.line, place.column)))
}

fn gb18030(text: &str) -> Vec<u8> {
    encoding_rs::GB18030.encode(text).0.into_owned()
}

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(bytes).collect()
}

fn problems(skeleton: &Skeleton) -> Vec<&Node> {
    skeleton.outline.aspects.iter().flat_map(|aspect| &aspect.problems).collect()
}

fn plain(text: &str) -> Skeleton {
    outline(&Source::plain(Encoding::Utf8, text))
}

#[test]
fn every_encoding_of_a_notice_gives_the_same_outline() {
    let expected = outline(&decode::source(NOTICE.as_bytes()).unwrap());
    assert_eq!(problems(&expected).len(), 1);
    for (encoding, bytes) in [
        (Encoding::Utf8, [b"\xef\xbb\xbf", NOTICE.as_bytes()].concat()),
        (Encoding::Gb18030, gb18030(NOTICE)),
        (Encoding::Utf16Le, utf16(NOTICE, u16::to_le_bytes)),
        (Encoding::Utf16Be, utf16(NOTICE, u16::to_be_bytes)),
    ] {
        let source = decode::source(&bytes).unwrap();
        assert_eq!(source.encoding(), encoding);
        assert_eq!(outline(&source), expected, "{encoding}");
    }
    let windows = decode::source(NOTICE.replace('\n', "\r\n").as_bytes()).unwrap();
    assert_eq!(outline(&windows), expected);
}

#[test]
fn what_is_no_text_is_refused_by_its_name() {
    assert_eq!(refused(b"PK\x03\x04....word/document.xml").0, "this is a Word document: save it as text");
    assert_eq!(refused(b"PK\x03\x04....xl/workbook.xml").0, "this is an Excel workbook: save it as text");
    assert_eq!(refused(b"%PDF-1.7").0, "this is a PDF: save it as text");
    assert_eq!(refused(b"abc\ndef\0").1, Some((2, 4)));
    assert_eq!(refused("甲\0乙".as_bytes()).1, Some((1, 2)));
    for empty in ["", " \n\t\r\n", "\u{feff}", "\u{200b}\n", "<html><body></body></html>"] {
        assert_eq!(decode::source(empty.as_bytes()).unwrap_err().code().as_str(), "INPUT_EMPTY", "{empty:?}");
    }
    let large = vec![b'a'; decode::LIMIT + 1];
    assert_eq!(decode::source(&large).unwrap_err().code().as_str(), "INPUT_TOO_LARGE");
}

#[test]
fn damaged_characters_are_refused_where_they_stand() {
    let mut broken = NOTICE.as_bytes().to_vec();
    let at = NOTICE.find("（一）").unwrap();
    broken[at] = 0xff;
    let (message, place) = refused(&broken);
    assert_eq!(place, Some((4, 1)));
    assert!(message.contains("FF"), "{message}");

    let mut chinese = gb18030(NOTICE);
    let at = gb18030(NOTICE.split("（一）").next().unwrap()).len();
    chinese[at] = 0xff;
    assert_eq!(refused(&chinese).1, Some((4, 1)));

    let mut half = utf16("甲\n乙", u16::to_le_bytes);
    half.pop();
    assert_eq!(refused(&half).1, Some((2, 1)));
}

#[test]
fn invisible_characters_and_odd_line_ends_change_nothing() {
    let dirty = NOTICE
        .replace("一、", "\u{200b}一、\u{feff}")
        .replace("1.", "　　1 ．")
        .replace("（一）", "\u{c}（ 一 ）");
    let (clean, dirty) = (plain(NOTICE), plain(&dirty));
    assert_eq!(problems(&clean).first().unwrap().heading, problems(&dirty).first().unwrap().heading);
    assert_eq!(problems(&dirty).first().unwrap().label, "1．");
    assert_eq!(dirty.outline.aspects.first().unwrap().label.as_deref(), Some("（一）"));
    let old = plain(&NOTICE.replace('\n', "\r"));
    assert_eq!(problems(&old).len(), 1, "a lone carriage return ends a paragraph");
    assert_eq!(problems(&old).first().unwrap().span.line, 1, "but not a line");
}

#[test]
fn page_numbers_between_the_lines_are_not_read() {
    let paged = NOTICE
        .replace("（一）", "— 1 —\n（一）")
        .replace("整改进展：", "- 2 -\n第 3 页 共 10 页\n整改进展：");
    let source = Source::plain(Encoding::Utf8, &paged);
    assert!(source.paragraphs().iter().all(|p| !p.text().contains('—') && !p.text().contains('页')));
    assert_eq!(source.paragraphs().len(), 6);
    assert_eq!(source.lines().len(), 10);
}

#[test]
fn a_notice_in_traditional_characters_keeps_them() {
    let text = "關於巡察整改進展情況的通報\n二、整改進展情況\n（一）黨的建設方面\n1.對學習貫徹不夠深入問題，著重從兩個方面抓好整改。\n(1)改進學習。一是修訂制度。二是開展輪訓，已完成整改並長期堅持。\n";
    let skeleton = plain(text);
    assert_eq!(skeleton.script, Script::Hant);
    assert_eq!(skeleton.genre, Some(Genre::Inspection));
    let problems = problems(&skeleton);
    let [problem] = problems.as_slice() else { panic!("one problem") };
    assert_eq!(problem.title.as_deref(), Some("學習貫徹不夠深入"));
    assert_eq!(problem.declared.as_ref().map(|d| (d.value, d.text.as_str())), Some((2, "兩個方面")));
    let item = problem.items.first().unwrap();
    assert_eq!((item.heading.as_deref(), item.clauses.len()), (Some("改進學習"), 2));
    let status = item.status.as_ref().unwrap();
    assert_eq!((status.value.as_str(), status.long_term), ("completed", true));
}

#[test]
fn labels_that_a_scanner_confused_still_count() {
    let text = "关于巡察整改情况的通报\n一、整改情况\n（—）政治建设方面\nl.关于学习不够的问题。\n（l）改进学习。修订制度。\n（□）深入调研。形成报告。\n2.关于调研不够的问题。\n";
    let skeleton = plain(text);
    let problems = problems(&skeleton);
    let labels: Vec<_> = problems.iter().map(|p| (p.label.as_str(), p.ordinal)).collect();
    assert_eq!(labels, [("l.", Some(1)), ("2.", Some(2))]);
    let items: Vec<_> =
        problems.first().unwrap().items.iter().map(|i| (i.label.as_str(), i.ordinal)).collect();
    assert_eq!(items, [("（l）", Some(1)), ("（□）", None)]);
}

#[test]
fn items_within_a_line_are_items_and_references_are_not() {
    let text = "关于巡察整改情况的通报\n一、整改情况\n（一）政治建设方面\n1.关于学习不够的问题。整改情况：（1）修订制度；（2）开展轮训。按照（3）办理。\n整改进展：已完成。\n";
    let skeleton = plain(text);
    let problems = problems(&skeleton);
    let problem = problems.first().unwrap();
    let items: Vec<_> = problem.items.iter().map(|item| item.label.as_str()).collect();
    assert_eq!(items, ["（1）", "（2）"]);
    assert_eq!(problem.status.as_ref().map(|s| s.text.as_str()), Some("已完成"));
}

#[test]
fn a_table_of_problems_is_an_outline() {
    let text = "关于审计整改情况的公告\n一、整改情况\n序号\t反馈问题\t整改措施\t整改进展\n1\t预算编制不够细化的问题\t一是修订办法。二是开展培训。\t已完成\n2\t专项资金拨付不及时\t印发通知。\t正在推进，长期坚持\n";
    let skeleton = plain(text);
    assert_eq!(skeleton.genre, Some(Genre::Audit));
    let problems = problems(&skeleton);
    let read: Vec<_> = problems
        .iter()
        .map(|p| {
            let status = p.status.as_ref().unwrap();
            (
                p.label.as_str(),
                p.title.as_deref().unwrap(),
                p.clauses.len(),
                status.value.as_str(),
                p.span.line,
            )
        })
        .collect();
    assert_eq!(
        read,
        [("1", "预算编制不够细化", 2, "completed", 4), ("2", "专项资金拨付不及时", 0, "ongoing", 5)]
    );
}

#[test]
fn noise_of_any_length_is_read_to_its_end() {
    let noise = "（一）1.(1)一是".repeat(20_000);
    let nested = "一、（一）1.(1)①\n".repeat(5_000);
    for text in [
        noise,
        nested,
        "。一是".repeat(20_000),
        "“".repeat(50_000),
        "：（1）甲；（2）乙。".repeat(5_000),
        "一".repeat(50_000),
        "1".repeat(50_000),
        "甲".repeat(50_000),
        "\t".repeat(20_000),
        "甲\t乙\n".repeat(5_000),
    ] {
        let skeleton = plain(&text);
        assert!(problems(&skeleton).len() < text.len());
    }
    for page in [
        "<div>".repeat(20_000),
        "<p><td><li>甲，乙。".repeat(5_000),
        "&a".repeat(20_000),
        "<table>".repeat(5_000),
    ] {
        let page = format!("<html>{page}");
        if let Ok(source) = decode::source(page.as_bytes()) {
            stays_inside(&source);
        }
    }
}

#[test]
fn a_text_without_any_number_has_no_aspects() {
    let skeleton = plain("关于整改情况的通报\n现将情况公布。\n共412个问题。\n");
    assert!(skeleton.outline.aspects.is_empty() && skeleton.outline.sections.is_empty());
    assert_eq!(skeleton.outline.loose.len(), 2);
}

fn stretches(node: &Node) -> Vec<Stretch> {
    let clauses = node.clauses.iter().map(|clause| clause.own.clone());
    let below = node.items.iter().flat_map(stretches);
    node.own.iter().cloned().chain(clauses).chain(below).collect()
}

fn spans(node: &Node) -> Vec<TextSpan> {
    let own = [node.span, node.label_span].into_iter();
    let said = node.declared.iter().map(|said| said.span).chain(node.status.iter().map(|status| status.span));
    own.chain(said)
        .chain(node.clauses.iter().map(|clause| clause.span))
        .chain(node.items.iter().flat_map(spans))
        .collect()
}

#[track_caller]
fn stays_inside(source: &Source) {
    let skeleton = outline(source);
    let all = || skeleton.outline.aspects.iter().flat_map(|aspect| &aspect.problems);
    let loose = skeleton
        .outline
        .loose
        .iter()
        .chain(skeleton.outline.sections.iter().flat_map(|section| &section.own));
    for stretch in all().flat_map(stretches).chain(loose.cloned()) {
        let paragraph = source.paragraphs().get(stretch.paragraph).unwrap();
        assert!(paragraph.text().get(stretch.range.clone()).is_some(), "{stretch:?}");
    }
    let sections = skeleton.outline.sections.iter().map(|section| section.span);
    let aspects = skeleton.outline.aspects.iter().filter_map(|aspect| aspect.span);
    for span in all().flat_map(spans).chain(sections).chain(aspects) {
        let line = source.lines().get(usize::try_from(span.line).unwrap() - 1).unwrap();
        let end = usize::try_from(span.column - 1 + span.length).unwrap();
        assert!(end <= line.chars().count(), "{span:?} in {line:?}");
    }
}

/// Texts out of what labels, clauses and statuses are made of.
fn scraps() -> impl Strategy<Value = String> {
    let scrap = prop::sample::select(vec![
        "一、",
        "（一）",
        "(1)",
        "1.",
        "①",
        "第十二项：",
        "问题一:",
        "附件：",
        "一是",
        "二是",
        "第一，",
        "其一，",
        "整改进展：",
        "已完成",
        "长期坚持",
        "目前",
        "正在推进",
        "关于",
        "对",
        "问题",
        "的问题",
        "方面",
        "着重从两个方面",
        "巡察期间移交立行立改问题3项,其中",
        "未整改到位",
        "。",
        "，",
        "；",
        "“",
        "”",
        "《",
        "》",
        "\n",
        "\r\n",
        "\t",
        "　",
        "\u{feff}",
        "2021年3月",
        "<p>",
        "</p>",
        "<td>",
        "<tr>",
        "<table>",
        "&nbsp;",
        "<div>",
        "</div>",
        "<br>",
        "甲",
        "學習",
        "欢迎广大",
        "l.",
        "（□）",
        "序号\t问题\t整改进展\n",
        "3.5公里",
        "— 3 —",
    ]);
    prop::collection::vec(scrap, 0..60).prop_map(|scraps| scraps.concat())
}

proptest! {
    #[test]
    fn no_string_makes_the_readers_panic_or_leave_the_text(text in any::<String>()) {
        stays_inside(&Source::plain(Encoding::Utf8, &text));
        if let Ok(source) = decode::source(text.as_bytes()) {
            stays_inside(&source);
        }
    }

    #[test]
    fn no_mixture_of_labels_makes_them_either(text in scraps()) {
        stays_inside(&Source::plain(Encoding::Utf8, &text));
        if let Ok(source) = decode::source(text.as_bytes()) {
            stays_inside(&source);
        }
    }

    #[test]
    fn no_bytes_make_the_decoder_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(source) = decode::source(&bytes) {
            stays_inside(&source);
        }
    }
}
