//! Who was inspected by whom, and on which days.

use core::ops::Range;

use zhenggai_core::day::{Day, Period};

use super::calendar::Calendar;
use super::prose::Prose;
use super::sentence::{is_boundary, sentences};
use crate::reading::Said;

/// The inspection is told of within so many paragraphs.
const INTRO: usize = 15;

/// A name of a body has no more bytes than this.
const LONGEST: usize = 150;

/// A row of names has no more bytes than this.
const LONGEST_WHOM: usize = 450;

/// Words that say an inspection takes place.
const HELD: &[&str] = &["开展", "进行", "实施", "启动"];

/// Kinds of inspection.
const INSPECTIONS: &[&str] = &["巡察", "巡视", "督察", "审计", "督导", "检查"];

/// What a notice tells of the inspection.
#[derive(Default)]
pub(super) struct Inspection {
    /// Who was inspected.
    pub(super) inspected: Option<Said<String>>,
    /// Who inspected.
    pub(super) inspecting: Option<Said<String>>,
    /// On which days.
    pub(super) period: Option<Said<Period>>,
    /// When the feedback was given.
    pub(super) feedback: Option<Said<Option<Day>>>,
}

/// What the first paragraphs tell of the inspection.
pub(super) fn inspection(proses: &[Prose<'_>], calendar: &Calendar) -> Inspection {
    let mut found = Inspection::default();
    let mut held_in = None;
    for (position, prose) in proses.iter().enumerate().take(INTRO) {
        for sentence in sentences(prose) {
            if found.inspected.is_none()
                && let Some(held) = held(prose, position, sentence.clone(), calendar)
            {
                found.inspected = Some(held.0);
                found.inspecting = held.1;
                found.period = calendar.period(position, prose, sentence.clone());
                held_in = Some(position);
            }
            if found.feedback.is_none() && held_in.is_some_and(|held| position <= held + 2) {
                found.feedback = feedback(prose, position, sentence, calendar);
            }
        }
    }
    if found.inspected.is_none() {
        found = audit(proses, calendar);
    }
    found
}

/// X 对 Y 开展了…巡察: Y, and X where it is named.
fn held(
    prose: &Prose<'_>,
    position: usize,
    sentence: Range<usize>,
    calendar: &Calendar,
) -> Option<(Said<String>, Option<Said<String>>)> {
    let text = prose.part(sentence.clone());
    text.match_indices('对').take(50).find_map(|(at, word)| {
        let after = text.get(at + word.len()..)?;
        let part = after.split(is_boundary).next()?;
        let (verb, _) = HELD.iter().filter_map(|held| Some((part.find(held)?, held))).min()?;
        let whom = part.get(..verb)?;
        let what = part.get(verb..)?;
        let is_inspection = INSPECTIONS.iter().any(|kind| what.contains(kind));
        if whom.is_empty() || whom.len() > LONGEST_WHOM || !is_inspection {
            return None;
        }
        let start = sentence.start + at + word.len();
        // 对甲局2022年度预算执行情况进行了审计: the body stands before the year.
        let dated = calendar.within(position, start..start + verb).iter().map(|date| date.range.start);
        let verb = dated.filter(|date| *date > start).min().map_or(verb, |date| date - start);
        let who = inspecting(prose, position, sentence.start..sentence.start + at, calendar);
        Some((prose.saying(short_name(prose, start..start + verb)), who))
    })
}

/// The body that stands in the last part of `before`, without the days that stand before or behind it.
fn inspecting(
    prose: &Prose<'_>,
    position: usize,
    before: Range<usize>,
    calendar: &Calendar,
) -> Option<Said<String>> {
    let text = prose.part(before.clone());
    let boundary = text.char_indices().rev().find(|(_, c)| is_boundary(*c));
    let mut from = before.start + boundary.map_or(0, |(at, c)| at + c.len_utf8());
    let mut to = before.end;
    for date in calendar.within(position, from..to) {
        if prose.part(from..date.range.start).ends_with('于') {
            to = date.range.start.saturating_sub('于'.len_utf8());
            break;
        }
        if date.range.end <= to {
            from = date.range.end;
        }
    }
    let name = prose.part(from..to);
    let name = name.trim_start_matches("由").trim_start_matches("经");
    let start = to.saturating_sub(name.len());
    (!name.is_empty() && name.len() <= LONGEST).then(|| prose.saying(start..to))
}

/// `甲公司党委（以下简称集团党委）`: the name the notice goes on to use; other remarks are left out.
fn short_name(prose: &Prose<'_>, name: Range<usize>) -> Range<usize> {
    let text = prose.part(name.clone());
    let Some(open) = text.find(['（', '(']) else { return name };
    let remark = text.get(open..).unwrap_or_default();
    for word in ["以下简称", "下称", "简称"] {
        if let Some(at) = remark.find(word) {
            let behind = remark.get(at + word.len()..).unwrap_or_default();
            let short = behind.trim_start_matches(['为', '：', ':', '“', '"', '「']);
            let start = name.start + open + remark.len().saturating_sub(short.len());
            let length = short.find(['”', '"', '」', '）', ')', '，', ',']).unwrap_or(short.len());
            if length > 0 {
                return start..start + length;
            }
        }
    }
    name.start..name.start + open
}

/// The date before 反馈 in a sentence.
fn feedback(
    prose: &Prose<'_>,
    position: usize,
    sentence: Range<usize>,
    calendar: &Calendar,
) -> Option<Said<Option<Day>>> {
    let word = prose.part(sentence.clone()).rfind("反馈")?;
    let dates = calendar.within(position, sentence.start..sentence.start + word);
    let date = dates.last().filter(|date| !date.ends_range && date.is_told_by_day())?;
    Some(prose.said(date.range.clone(), date.last))
}

/// What a notice about an audit tells: the level audited (省级, 市本级), the audit office, the audited year,
/// and the day on which the report was heard.
fn audit(proses: &[Prose<'_>], calendar: &Calendar) -> Inspection {
    let mut found = Inspection::default();
    for (position, prose) in proses.iter().enumerate().take(INTRO) {
        for sentence in sentences(prose) {
            let text = prose.part(sentence.clone());
            if !text.contains("审计") {
                continue;
            }
            let at =
                |range: Range<usize>| prose.saying(sentence.start + range.start..sentence.start + range.end);
            if found.inspecting.is_none() {
                found.inspecting = office(text).map(at);
            }
            if found.inspected.is_none() {
                found.inspected = level(text).map(at);
            }
            if found.period.is_none() {
                found.period = audited_year(prose, position, sentence.clone(), calendar);
            }
            let heard = ["听取", "审议"].iter().filter_map(|word| text.find(word)).min();
            if let Some(heard) = heard.filter(|_| found.feedback.is_none()) {
                let dates = calendar.within(position, sentence.start..sentence.start + heard);
                let date = dates.last().filter(|date| date.is_told_by_day());
                found.feedback = date.map(|date| prose.said(date.range.clone(), date.last));
            }
        }
    }
    found
}

/// The audit office in `text`.
fn office(text: &str) -> Option<Range<usize>> {
    let (at, word) =
        ["审计厅", "审计局", "审计署"].iter().filter_map(|word| Some((text.find(word)?, word))).min()?;
    let before = text.get(..at)?;
    let starts = |c: char| {
        is_boundary(c) || matches!(c, '由' | '受' | '对' | '的' | '、' | '托' | '表' | '取' | '议' | '了')
    };
    let start = before.char_indices().rev().find(|(_, c)| starts(*c)).map_or(0, |(at, c)| at + c.len_utf8());
    (at - start <= LONGEST).then_some(start..at + word.len())
}

/// The level in front of 预算执行 or 财政收支: 省级, 市本级.
fn level(text: &str) -> Option<Range<usize>> {
    let at = ["预算执行", "财政收支", "财政预算"].iter().filter_map(|word| text.find(word)).min()?;
    let before = text.get(..at)?;
    [
        "省本级",
        "市本级",
        "区本级",
        "县本级",
        "州本级",
        "省级",
        "市级",
        "区级",
        "县级",
        "州级",
        "自治区本级",
        "中央",
        "本级",
    ]
    .iter()
    .filter_map(|word| before.rfind(word).map(|start| start..start + word.len()))
    .max_by_key(|range| (range.end, range.len()))
}

/// The year in front of the level.
fn audited_year(
    prose: &Prose<'_>,
    position: usize,
    sentence: Range<usize>,
    calendar: &Calendar,
) -> Option<Said<Period>> {
    let text = prose.part(sentence.clone());
    let at = sentence.start + level(text)?.start;
    let year =
        calendar.within(position, sentence.start..at).iter().rev().find(|date| !date.is_told_by_day())?;
    let end = if prose.part(year.range.end..at).starts_with('度') {
        year.range.end + '度'.len_utf8()
    } else {
        year.range.end
    };
    Some(prose.said(year.range.start..end, Period::new(year.first?, year.last?).ok()?))
}
