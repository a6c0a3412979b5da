//! A list of comments goes into a ledger: shown first, recorded once, what is not certain is asked.

use std::fs;

use crate::desk::Desk;
use crate::place::snapshot;

const LIST: &str = "滨河区整改公示意见登记表\n\
序号,收到日期,反映渠道,意见内容,涉及事项,答复期限,答复情况,答复日期\n\
1,2024-11-03,电话,沿河步道仍有积水,1,2024-11-18,,\n\
2,2024.11.7,来信,建议公开补贴名单,惠民补贴名单,,已在村务栏公开,2024-11-15\n\
3,2024-11,来访,只记得月份,,,,\n";

fn desk() -> Desk {
    let desk = Desk::begun();
    fs::write(desk.at("comments.csv"), LIST).unwrap();
    desk
}

#[test]
fn a_list_is_shown_first_and_recorded_once() {
    let desk = desk();
    let words = "notice comments @comments.csv --into @office.zg --device office";
    for language in ["zh", "en"] {
        let shown = desk.run(&format!("{words} --lang {language}"));
        assert_eq!(shown.code, Some(1), "a row has no day: {}", shown.error);
        snapshot(&format!("comments_{language}"), &shown.out);
    }
    let recorded = desk.run(&format!("{words} --yes --lang en"));
    assert_eq!(recorded.code, Some(1), "{}", recorded.error);
    assert!(recorded.out.contains("3 recorded; 1 wait for an answer"), "{}", recorded.out);
    let again = desk.run(&format!("{words} --yes --lang en"));
    assert!(again.out.contains("On record already, and not recorded again: 2."), "{}", again.out);
    assert!(again.out.contains("There is nothing to record."), "{}", again.out);
    let due = desk.run("due @office.zg --as-of 2024-11-10 --lang en");
    assert!(due.out.contains("2024-11-18"), "the answer is due: {}", due.out);
}

#[test]
fn an_answer_that_comes_later_is_added_to_the_comment() {
    let desk = desk();
    let words = "notice comments @comments.csv --into @office.zg --device office --yes --lang en";
    desk.run(words);
    fs::write(desk.at("comments.csv"), LIST.replace("2024-11-18,,", "2024-11-18,已排水,2024-11-12")).unwrap();
    let added = desk.run(words);
    assert!(added.out.contains("1 recorded; 0 wait for an answer"), "{}", added.out);
}

#[test]
fn another_table_and_another_publication_are_refused_by_name() {
    let desk = desk();
    fs::write(desk.at("ledger.csv"), "序号,反馈问题,整改措施\n1,学习不够,修订制度\n").unwrap();
    let other = desk.run("notice comments @ledger.csv --into @office.zg --device office --lang en");
    assert_eq!(other.code, Some(1));
    assert!(other.out.contains("COMMENT_HEADER_MISSING"), "{}", other.out);
    let unknown = desk.run(
        "notice comments @comments.csv --into @office.zg --device office --publication P9 --yes --lang en",
    );
    assert_eq!(unknown.code, Some(2));
    assert!(unknown.error.contains("P9"), "{}", unknown.error);
}
