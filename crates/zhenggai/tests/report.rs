//! The page of a notice that was checked: it shows what the core counted, and nothing in it can break it.
#![expect(clippy::unwrap_used, reason = "a page that cannot be made fails the test")]

use serde_json::Value;
use zhenggai::check::{Checked, Given, check};
use zhenggai::choice::Rules;
use zhenggai::core::disclosure::Disclosure;
use zhenggai::core::language::Language;
use zhenggai::core::{Day, moment::Moment};
use zhenggai::overview::overview;
use zhenggai::report::{Asked, Report, page};

const NOTICE: &str = include_str!("../../../examples/riverside/notice.txt");

fn checked(text: &str) -> Checked {
    let (now, today) = (Moment::from_millis(1_769_817_600_000).unwrap(), Day::new(2026, 1, 31).unwrap());
    check(Given { bytes: text.as_bytes(), as_of: None, now, today }, Rules::ByDay).unwrap()
}

fn page_of(checked: &Checked) -> String {
    let asked = Asked { day: checked.day, readers: Disclosure::Public, language: Language::Zh };
    let report = Report::of_notice(checked, "notice.txt", asked).unwrap();
    page::page(&report.given().unwrap()).unwrap()
}

/// The data of a page, as a browser reads it.
fn data(page: &str) -> Value {
    let (_, rest) = page.split_once("id=\"data\">").unwrap();
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

#[test]
fn the_page_of_a_notice_shows_what_was_counted() {
    let checked = checked(NOTICE);
    let data = data(&page_of(&checked));
    let rows = overview(&checked.dossier, &checked.assessment).findings;
    assert_eq!(data["format"], "zhenggai-report/1");
    assert_eq!(data["levels"][0]["counts"]["total"], rows.len());
    let items = data["items"].as_array().unwrap();
    assert_eq!(items.len(), rows.len() + checked.dossier.tasks().len() + checked.dossier.measures().len());
    for (row, item) in rows.iter().zip(items) {
        assert_eq!(item["text"], row.finding.value.text.to_string());
        assert_eq!(item["outcome"], row.outcome.to_string());
        assert_eq!(item["closure"], row.closure.to_string());
    }
    let notes = data["notes"].as_array().unwrap();
    let sums: Vec<&Value> = notes.iter().filter(|note| note["code"] == "SUM_MISMATCH").collect();
    assert_eq!(sums.len(), 1);
    assert_eq!(sums[0]["place"], "notice.txt:17:49");
    assert_eq!(data["ledger"]["entries"], checked.book.ledger().len());
}

#[test]
fn what_a_notice_says_is_read_as_data_whatever_it_is() {
    let hostile = "&amp;%%data%%😀";
    let page = page_of(&checked(&NOTICE.replace("理论学习联系实际不紧密", hostile)));
    let texts = data(&page)["items"].to_string();
    assert!(texts.contains("&amp;%%data%%") && texts.contains("😀"), "nothing is lost");
    assert!(!page.contains("&amp;%%data%%"), "it is written with escapes");
    assert_eq!(page.matches("</script>").count(), 3);
}

#[test]
fn the_same_input_gives_the_same_page() {
    assert!(page_of(&checked(NOTICE)) == page_of(&checked(NOTICE)));
}
