//! Every form of domain 3.4, and those that only look like one.

use zhenggai_core::deadline::{Anchor, DuePrecision, OffsetUnit};

use super::*;

fn told(words: &str) -> Told {
    read(words, None).unwrap().told
}

#[test]
fn the_last_day_meant_is_told_with_its_precision() {
    use DuePrecision::{Day, Half, Month, Quarter, Tenday, Year};
    for (words, day, precision) in [
        ("2021年12月底前", "2021-12-31", Month),
        ("2021年12月底", "2021-12-31", Month),
        ("2021年12月", "2021-12-31", Month),
        ("2021年12月份", "2021-12-31", Month),
        ("2021年2月", "2021-02-28", Month),
        ("2024年底前", "2024-12-31", Year),
        ("2024年年底之前", "2024-12-31", Year),
        ("2024年末", "2024-12-31", Year),
        ("2024年", "2024-12-31", Year),
        ("2024年度", "2024-12-31", Year),
        ("2024年内", "2024-12-31", Year),
        ("2021年12月31日前", "2021-12-31", Day),
        ("2021年12月31日前完成", "2021-12-31", Day),
        ("2021.12.31", "2021-12-31", Day),
        ("2021-12-31", "2021-12-31", Day),
        ("2021/12/31", "2021-12-31", Day),
        ("2021年12月31", "2021-12-31", Day),
        ("2024-06-30 00:00:00", "2024-06-30", Day),
        ("2024-06-30T18:00", "2024-06-30", Day),
        ("20211231", "2021-12-31", Day),
        ("202112", "2021-12-31", Month),
        ("2024.6", "2024-06-30", Month),
        ("2024-06", "2024-06-30", Month),
        ("2024/6月底", "2024-06-30", Month),
        ("2024", "2024-12-31", Year),
        ("２０２４年６月底前", "2024-06-30", Month),
        ("２０２４．６．３０", "2024-06-30", Day),
        ("二〇二四年六月底前", "2024-06-30", Month),
        ("二零二四年十二月三十一日", "2024-12-31", Day),
        ("2024 年 6 月 底 前", "2024-06-30", Month),
        ("24年6月底", "2024-06-30", Month),
        ("2024年上半年", "2024-06-30", Half),
        ("2024年下半年", "2024-12-31", Half),
        ("2024年二季度", "2024-06-30", Quarter),
        ("2024年第三季度末", "2024-09-30", Quarter),
        ("2024年1季度", "2024-03-31", Quarter),
        ("2024年Q4", "2024-12-31", Quarter),
        ("2024年3月上旬", "2024-03-10", Tenday),
        ("2024年3月中旬", "2024-03-20", Tenday),
        ("2024年2月下旬", "2024-02-29", Tenday),
        ("2024年6月底前完成整改", "2024-06-30", Month),
        ("立行立改，2024年6月底前完成", "2024-06-30", Month),
        ("2024年3月底前取得阶段性成效；2024年9月底前全部完成", "2024-09-30", Month),
    ] {
        let read = told(words);
        let Told::By { day: last, precision: exact, from: None } = read else { panic!("{words}: {read:?}") };
        assert_eq!((last.to_string().as_str(), exact), (day, precision), "{words}");
    }
}

#[test]
fn a_span_gives_both_its_ends() {
    for (words, from, day) in [
        ("2021年8月—12月", "2021-08-01", "2021-12-31"),
        ("2021年8至12月", "2021-08-01", "2021-12-31"),
        ("2021年9月至2022年3月", "2021-09-01", "2022-03-31"),
        ("2024年3月1日至5月31日", "2024-03-01", "2024-05-31"),
        ("2024年3月1日-15日", "2024-03-01", "2024-03-15"),
        ("2024.3.1-2024.5.31", "2024-03-01", "2024-05-31"),
        ("2024.3.1-5.31", "2024-03-01", "2024-05-31"),
        ("2024.3-2024.5", "2024-03-01", "2024-05-31"),
        ("2024.3-5", "2024-03-01", "2024-05-31"),
        ("2024-03-01~2024-05-31", "2024-03-01", "2024-05-31"),
        ("2023年—2024年", "2023-01-01", "2024-12-31"),
    ] {
        let read = told(words);
        let Told::By { day: last, from: Some(first), .. } = read else { panic!("{words}: {read:?}") };
        assert_eq!((first.to_string().as_str(), last.to_string().as_str()), (from, day), "{words}");
    }
}

#[test]
fn an_obligation_may_go_on_after_the_day() {
    for words in [
        "2025年底前,并长期坚持",
        "2024年6月底前并长期坚持",
        "2024年6月底前完成，后持续推进",
        "长期坚持（2024年6月底前取得阶段性成效）",
    ] {
        let reading = read(words, None).unwrap();
        assert!(matches!(reading.told, Told::By { .. }) && reading.standing.is_some(), "{words}");
    }
    for words in ["立行立改，长期坚持", "立行立改并长期坚持"] {
        let reading = read(words, None).unwrap();
        assert!(reading.told == Told::Immediate && reading.standing.is_some(), "{words}");
    }
    for words in
        ["长期坚持", "持续推进", "常态化", "长期", "每季度末", "2024年1月起长期坚持", "2024年1月至长期"]
    {
        let reading = read(words, None).unwrap();
        assert!(reading.told == Told::Standing && reading.standing.is_some(), "{words}: {reading:?}");
    }
    let quarterly = read("每季度末", None).unwrap().standing.unwrap();
    assert_eq!(quarterly.cadence.map(Cadence::months), Some(3));
}

#[test]
fn a_limit_runs_from_its_event() {
    use Anchor::{ConcentratedPeriod, Feedback, Notice, Plan};
    use OffsetUnit::{Days, Months, WorkingDays};
    for (words, limit) in [
        ("反馈后1个月内", (Feedback, 1, Months)),
        ("收到反馈意见后两个月内", (Feedback, 2, Months)),
        ("收到反馈意见之日起15个工作日内", (Feedback, 15, WorkingDays)),
        ("自收到巡察反馈意见之日起，3个月内", (Feedback, 3, Months)),
        ("反馈后15日内", (Feedback, 15, Days)),
        ("反馈后30天内", (Feedback, 30, Days)),
        ("反馈会后半年内", (Feedback, 6, Months)),
        ("反馈之日起两周内完成", (Feedback, 14, Days)),
        ("反馈后1年内", (Feedback, 12, Months)),
        ("整改方案印发后1个月内", (Plan, 1, Months)),
        ("通报印发后10个工作日内", (Notice, 10, WorkingDays)),
        ("集中整改期内", (ConcentratedPeriod, 0, Days)),
        ("集中整改期结束前", (ConcentratedPeriod, 0, Days)),
        ("集中整改期结束后1个月内", (ConcentratedPeriod, 1, Months)),
        ("3个月内", (Feedback, 3, Months)),
    ] {
        let (anchor, count, unit) = limit;
        assert_eq!(told(words), Told::After { anchor, count, unit }, "{words}");
    }
}

#[test]
fn without_a_year_the_document_says_it_or_nobody() {
    for (words, month, day) in [
        ("8月底前", 8, 31),
        ("12月31日前", 12, 31),
        ("2月底", 2, 28),
        ("年底前", 12, 31),
        ("上半年", 6, 30),
        ("9.30", 9, 30),
        ("今年年底", 12, 31),
        ("3月1日至5月31日", 5, 31),
    ] {
        assert_eq!(told(words), Told::Yearless { month, day }, "{words}");
    }
    let of = |words| read(words, Some(2021)).unwrap().told;
    for (words, day) in [
        ("8月底前", "2021-08-31"),
        ("明年3月", "2022-03-31"),
        ("今年底", "2021-12-31"),
        ("年底前", "2021-12-31"),
        ("2月底", "2021-02-28"),
    ] {
        assert!(matches!(of(words), Told::By { day: last, .. } if last.to_string() == day), "{words}");
    }
}

#[test]
fn what_is_no_deadline_is_told_as_such() {
    for words in ["2024年2月30日", "2023-02-29", "2024年13月", "20240631", "2024.4.31前", "2月30日"] {
        assert_eq!(told(words), Told::NoSuchDay, "{words}");
    }
    for words in ["已完成", "整改到位", "完成", "正在推进", "未完成"] {
        assert_eq!(told(words), Told::Progress, "{words}");
    }
    for words in ["待定", "按上级要求", "详见附件", "/", "—", "2023年以来", "第一批", "12", "3.5万元"]
    {
        assert_eq!(told(words), Told::Unknown, "{words}");
    }
    assert_eq!(read(" \u{3000}\n", None), None);
}

#[test]
fn words_of_a_record_say_what_was_read() {
    let words = "2024年6月底前并长期坚持";
    let deadline = read(words, None).unwrap().deadline(words).unwrap();
    assert!(deadline.standing().is_some() && deadline.due().is_some());
    assert_eq!(deadline.raw().map(Text::as_str), Some(words));
    assert_eq!(read("8月底前", None).unwrap().deadline("8月底前"), None);
}

proptest::proptest! {
    #[test]
    fn no_words_are_too_strange(words in "[0-9０-９一二十年月日底前至—.\\-/ 后内个工作长期上半季度初中旬反馈集整改方案a-z]{0,24}") {
        let _ = read(&words, Some(2024));
    }

    #[test]
    fn a_day_is_read_back_however_it_is_written(year in 1990..2099_i32, month in 1..=12_u32, day in 1..=28_u32) {
        let expected = Day::new(year, month, day).unwrap();
        for words in [
            format!("{year}年{month}月{day}日前"),
            format!("{year}.{month}.{day}"),
            format!("{year}-{month:02}-{day:02}"),
            format!("{year}/{month}/{day}"),
            format!("{year}{month:02}{day:02}"),
        ] {
            let read = told(&words);
            assert!(matches!(read, Told::By { day, .. } if day == expected), "{words}: {read:?}");
        }
    }
}
