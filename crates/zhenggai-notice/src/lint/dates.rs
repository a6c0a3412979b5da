//! Dates: told as past but later than the notice, out of order, or unreadable.

use zhenggai_core::day::Day;
use zhenggai_core::origin::TextSpan;

use crate::catalogue::{DATE_AFTER_NOTICE, DATE_ORDER, DATE_UNREADABLE};
use crate::reading::{DatePrecision, DateReading, Facts, Reading, Said, SectionRole};

use super::finding::Finding;
use super::surroundings::{Titles, bare, clause_after, clause_before, sentence_before};
use super::text::Texts;

/// Words that make a plan or a term of the whole sentence after them.
const PLANS: [&str; 19] = [
    "拟",
    "预计",
    "力争",
    "争取",
    "下一步",
    "下步",
    "届时",
    "待",
    "时限",
    "期限",
    "限期",
    "公示",
    "反馈时间",
    "受理",
    "有效期",
    "到期",
    "目标",
    "规划",
    "明年",
];
/// Words that make a plan of the part of a sentence they stand in.
const PLANS_NEAR: [&str; 18] = [
    "将",
    "确保",
    "有望",
    "即将",
    "可于",
    "可在",
    "定于",
    "排定",
    "安排",
    "要求",
    "承诺",
    "约定",
    "延期",
    "延长",
    "推迟",
    "截止日期",
    "截止时间",
    "止于",
];
/// What stands before 计划 where it is a noun.
const PLAN_NOUN: [&str; 13] = ["按", "照", "据", "度", "动", "作", "改", "年", "划", "成", "计", "务", "项"];
/// What follows a date that is a term rather than a time.
const TERM_AFTER: [&str; 10] =
    ["前", "之前", "以前", "底前", "末前", "初前", "止", "起施行", "起执行", "起实施"];

/// Checks every date that was read.
pub(super) fn check(texts: &Texts<'_>, reading: &Reading, findings: &mut Vec<Finding>) {
    let facts = &reading.facts;
    unreadable(facts, findings);
    order(facts, findings);
    ranges(texts, facts, findings);
    if let Some(notice) = facts.notice_date.as_ref().and_then(|said| said.value) {
        after(texts, reading, notice, findings);
    }
}

fn unreadable(facts: &Facts, findings: &mut Vec<Finding>) {
    let named = [&facts.feedback_date, &facts.notice_date];
    let named = named.into_iter().flatten().filter(|said| said.value.is_none());
    let mut lost: Vec<(&str, TextSpan)> = named.map(|said| (said.text.as_str(), said.span)).collect();
    let dates = facts.dates.iter().filter(|date| date.day.is_none() && is_damaged(&date.text));
    for (text, span) in dates.map(|date| (date.text.as_str(), date.span)) {
        if !lost.iter().take(2).any(|(_, known)| overlaps(*known, span)) {
            lost.push((text, span));
        }
    }
    for (text, span) in lost {
        findings.push(Finding::new(DATE_UNREADABLE, span).with("date", text));
    }
}

fn overlaps(one: TextSpan, other: TextSpan) -> bool {
    one.line == other.line
        && one.column < other.column.saturating_add(other.length)
        && other.column < one.column.saturating_add(one.length)
}

/// A date without a day may only lack its year. It is damaged where something stands in it that is no part
/// of a date, or where month and day are printed and the calendar has no such day.
fn is_damaged(text: &str) -> bool {
    let part = |c: char| {
        c.is_ascii_digit()
            || "年月日号份底初末中上下旬〇零一二三四五六七八九十-./至".contains(c)
            || is_wide_digit(c)
    };
    if text.chars().any(|c| !part(c)) {
        return true;
    }
    let number = |from: &str| -> Option<u32> {
        let digits: String = from.chars().rev().take_while(char::is_ascii_digit).collect();
        digits.chars().rev().collect::<String>().parse().ok()
    };
    let month = text.split_once('月').and_then(|(before, _)| number(before));
    let day = text.split_once('日').and_then(|(before, _)| number(before));
    let year = text.split_once('年').and_then(|(before, _)| number(before));
    match (month, day) {
        (Some(month), _) if !(1..=12).contains(&month) => true,
        // 2000 was a leap year: what it lacks, no year has.
        (Some(month), Some(day)) => {
            Day::new(2000, month, day).is_err()
                || year.is_some_and(|year| Day::new(year.cast_signed(), month, day).is_err())
        }
        _ => false,
    }
}

fn is_wide_digit(c: char) -> bool {
    ('０'..='９').contains(&c)
}

/// The feedback comes after the inspection, and not after the notice.
fn order(facts: &Facts, findings: &mut Vec<Finding>) {
    let Some((feedback, day)) = day_of(facts.feedback_date.as_ref()) else { return };
    if let Some(period) = &facts.inspected_period {
        let end = period.value.end();
        if day < end && !turn_of_year(&feedback.text, day, end) {
            findings.push(out_of_order(feedback.span, &feedback.text, period.span, &period.text));
        }
    }
    if let Some((notice, last)) = day_of(facts.notice_date.as_ref()) {
        // With its year printed it is reported as later than the notice.
        if last < day && !feedback.text.contains('年') {
            findings.push(out_of_order(notice.span, &notice.text, feedback.span, &feedback.text));
        }
    }
}

fn day_of(said: Option<&Said<Option<Day>>>) -> Option<(&Said<Option<Day>>, Day)> {
    said.and_then(|said| Some((said, said.value?)))
}

fn out_of_order(span: TextSpan, date: &str, other: TextSpan, after: &str) -> Finding {
    Finding::new(DATE_ORDER, span).with("date", date).with("after", after).beside(other)
}

/// Whether the year of `text` was left out and the next one makes sense: within ten months.
fn turn_of_year(text: &str, day: Day, end: Day) -> bool {
    !text.contains('年') && day.plus_months(12).is_some_and(|next| (0..=305).contains(&next.days_since(end)))
}

/// 2022年5月6日至3月7日 ends before it begins.
fn ranges(texts: &Texts<'_>, facts: &Facts, findings: &mut Vec<Finding>) {
    for pair in facts.dates.windows(2) {
        let [from, to] = pair else { continue };
        let (Some(start), Some(end)) = (from.day, to.day) else { continue };
        let joined = from.stretch.paragraph == to.stretch.paragraph
            && texts.paragraph(from.stretch.paragraph).is_some_and(|(_, text)| {
                let between = text.get(from.stretch.range.end..to.stretch.range.start);
                between.is_some_and(|between| {
                    matches!(between.trim(), "至" | "到" | "—" | "-" | "－" | "–" | "~")
                })
            });
        let exact = from.precision == DatePrecision::Day && to.precision == DatePrecision::Day;
        let omitted = !to.year_printed
            && end.plus_months(12).is_some_and(|next| (0..=185).contains(&next.days_since(start)));
        if joined && exact && end < start && !omitted {
            findings.push(out_of_order(to.span, &to.text, from.span, &from.text));
        }
    }
}

fn after(texts: &Texts<'_>, reading: &Reading, notice: Day, findings: &mut Vec<Finding>) {
    let ahead = reading.outline.sections.iter().filter(|section| section.role == SectionRole::NextSteps);
    let ahead: Vec<usize> = ahead.flat_map(|section| &section.own).map(|own| own.paragraph).collect();
    let mut titles: Option<(usize, Titles<'_>)> = None;
    for date in &reading.facts.dates {
        let place = &date.stretch;
        let later = first_day(date).is_some_and(|first| first > notice);
        if !later || !date.year_printed {
            continue;
        }
        let Some((_, text)) = texts.paragraph(place.paragraph) else { continue };
        // Among the next steps only what is plainly told as past is meant so.
        if ahead.binary_search(&place.paragraph).is_ok()
            && !["了", "已"].iter().any(|word| clause_after(text, place.range.end).contains(word))
        {
            continue;
        }
        if titles.as_ref().is_none_or(|(index, _)| *index != place.paragraph) {
            titles = Some((place.paragraph, Titles::of(text)));
        }
        let in_title = titles.as_mut().is_some_and(|(_, titles)| titles.covers(place.range.start));
        if in_title || !is_told(text, date) {
            continue;
        }
        let found = Finding::new(DATE_AFTER_NOTICE, date.span).with("date", &date.text);
        let found = found.with("notice", notice);
        findings.push(match &reading.facts.notice_date {
            Some(said) => found.beside(said.span),
            None => found,
        });
    }
}

/// The first day that the date can mean; none for a bare year, which most often names a plan or a budget.
fn first_day(date: &DateReading) -> Option<Day> {
    let day = date.day?;
    match date.precision {
        DatePrecision::Day => Some(day),
        DatePrecision::Month => Day::new(day.year(), day.month(), 1).ok(),
        DatePrecision::Year => Day::new(day.year(), 1, 1).ok(),
    }
}

/// Whether the text around the date tells of something done, rather than of a plan, a term or a window.
fn is_told(text: &str, date: &DateReading) -> bool {
    let range = &date.stretch.range;
    let (before, after) = (clause_before(text, range.start), clause_after(text, range.end));
    let after = after.trim_start_matches("份").trim_start_matches(['初', '底', '末', '中']);
    if date.precision == DatePrecision::Year && !after.starts_with("以来") {
        return false;
    }
    let earlier = bare(sentence_before(text, range.start));
    let near = bare(&format!("{before}{after}"));
    let phrase = clause_before(text, range.start);
    let past = ["已", "了", "开展", "完成", "以来"].iter().any(|word| near.contains(word));
    let term = TERM_AFTER.iter().any(|word| after.starts_with(word))
        || phrase.ends_with(['至', '到', '—', '-', '～', '~']) && !phrase.ends_with("截至")
        || after.starts_with(['至', '—', '-', '～', '~', '（', '(']) && (near.contains('期') || !past);
    let planned = PLANS.iter().any(|word| earlier.contains(word) || near.contains(word))
        || PLANS_NEAR.iter().any(|word| near.contains(word))
        || is_planned(&earlier)
        || is_planned(&near);
    !term && !planned
}

/// Whether 计划 stands in it as a verb: 计划2023年6月完成, not 按计划 or 年度计划.
fn is_planned(text: &str) -> bool {
    text.match_indices("计划").any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        !PLAN_NOUN.iter().any(|word| before.ends_with(word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_damaged_where_characters_are_lost_or_no_such_day_exists() {
        for damaged in ["2022年□月5日", "20？？年", "6月31日", "2022年2月29日", "13月1日"] {
            assert!(is_damaged(damaged), "{damaged}");
        }
        for whole in ["6月5日", "2024年2月29日", "8月份", "二〇二二年六月", "6月底"] {
            assert!(!is_damaged(whole), "{whole}");
        }
    }

    #[test]
    fn a_plan_is_a_verb() {
        assert!(is_planned("计划"));
        assert!(is_planned("方案已定，计划于"));
        assert!(!is_planned("按照审计计划于"));
        assert!(!is_planned("根据年度计划"));
    }
}
