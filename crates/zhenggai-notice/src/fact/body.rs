//! Who publishes and signs, and on which day.

use zhenggai_core::day::Day;

use super::date::{Mention, Year};
use super::prose::Prose;
use super::sentence::is_boundary;
use crate::reading::Said;

/// The title stands within so many paragraphs.
const INTRO: usize = 15;

/// A line under the title stands within so many paragraphs.
const SUBTITLE: usize = 4;

/// A name of a body has no more bytes than this.
const LONGEST: usize = 150;

/// Ends of names of bodies.
const BODIES: &[&str] = &[
    "党组",
    "党委",
    "委员会",
    "工委",
    "总支",
    "支部",
    "局",
    "厅",
    "委",
    "办公室",
    "政府",
    "领导小组",
    "小组",
    "院",
    "校",
    "所",
    "处",
    "站",
    "中心",
    "公司",
    "集团",
    "大学",
    "协会",
    "联合会",
    "联合社",
    "总工会",
    "社",
    "馆",
    "署",
    "部",
    "办",
    "团委",
    "妇联",
    "银行",
    "医院",
    "学院",
    "检察院",
    "法院",
    "街道",
    "督察组",
    "巡察组",
    "巡视组",
];

/// Whether `text` can be the name of a body.
fn is_body(text: &str) -> bool {
    text.len() <= LONGEST
        && BODIES.iter().any(|end| text.ends_with(end))
        && !text.contains(|c| is_boundary(c) || matches!(c, '《' | '》' | '“' | '”'))
}

/// The end of the notice: its day and who signs.
#[derive(Default)]
pub(super) struct Closing {
    /// The mention that is the day of the notice.
    pub(super) date: Option<Mention>,
    /// The signature.
    pub(super) signature: Option<Said<String>>,
}

/// The last line that is a date, or a body and a date, and the body before it.
pub(super) fn closing(proses: &[Prose<'_>], mentions: &[Mention]) -> Closing {
    let mut rest = mentions;
    while let Some((mention, earlier)) = rest.split_last() {
        rest = earlier;
        let Some(prose) = proses.get(mention.prose) else { continue };
        let behind = prose.part(mention.range.end..prose.text().len());
        if !behind.chars().all(|c| matches!(c, '）' | ')' | '。')) {
            continue;
        }
        let before = prose.part(0..mention.range.start);
        if before.chars().all(|c| matches!(c, '（' | '(')) || is_date_label(before) {
            let line_above = mention.prose.checked_sub(1).and_then(|above| proses.get(above));
            let signature = line_above.filter(|above| is_body(above.text()));
            let signature = signature.map(|above| above.saying(0..above.text().len()));
            return Closing { date: Some(mention.clone()), signature };
        }
        if is_body(before) {
            let signature = Some(prose.saying(0..mention.range.start));
            return Closing { date: Some(mention.clone()), signature };
        }
    }
    let signature = proses.last().filter(|last| is_body(last.text()));
    Closing {
        date: under_title(proses, mentions),
        signature: signature.map(|last| last.saying(0..last.text().len())),
    }
}

/// The day under the title of a report: ——2023年11月27日在…会议上, （2023年11月27日）.
fn under_title(proses: &[Prose<'_>], mentions: &[Mention]) -> Option<Mention> {
    let told = |mention: &&Mention| {
        let before = proses.get(mention.prose).map_or("", |prose| prose.part(0..mention.range.start));
        !before.is_empty() && before.chars().all(|c| matches!(c, '—' | '－' | '-' | '（' | '('))
    };
    let near = mentions.iter().take_while(|mention| mention.prose <= SUBTITLE);
    near.filter(|mention| mention.prose > 0).filter(told).find(|mention| mention.day.is_some()).cloned()
}

fn is_date_label(text: &str) -> bool {
    let text = text.trim_end_matches(['：', ':']);
    ["发布时间", "发布日期", "公布时间", "成文日期", "日期", "时间"].iter().any(|label| text.ends_with(label))
        && text.len() <= LONGEST
        && !text.contains(is_boundary)
}

/// The day that a mention with its own year means.
pub(super) fn printed_day(mention: &Mention) -> Option<Day> {
    match (mention.year, mention.month, mention.day) {
        (Year::Printed(year), Some(month), Some(day)) if !mention.is_lost => Day::new(year, month, day).ok(),
        _ => None,
    }
}

/// Who publishes: the body that the title begins with, else the signature.
pub(super) fn issuing(
    proses: &[Prose<'_>],
    title: Option<&Said<String>>,
    signature: Option<&Said<String>>,
) -> Option<Said<String>> {
    let named = title.and_then(|title| in_title(proses, title));
    // 临霁市关于…的通报, signed by 中共临霁市委员会: a place publishes nothing.
    let is_place =
        |said: &Said<String>| said.value.ends_with(['省', '市', '县', '区', '旗', '州', '镇', '乡']);
    let fuller = |named: &Said<String>| signature.filter(|signature| signature.value.contains(&named.value));
    match named {
        Some(named) if is_place(&named) => fuller(&named).cloned().or(Some(named)),
        named => named.or_else(|| signature.cloned()),
    }
}

fn in_title(proses: &[Prose<'_>], title: &Said<String>) -> Option<Said<String>> {
    let tight: String = title.value.chars().filter(|c| !c.is_whitespace()).collect();
    let before_about =
        tight.split_once("关于").or_else(|| tight.split_once("關於")).map(|(before, _)| before);
    let before_matter =
        ["巡察", "巡视", "审计", "督察", "整改", "落实"].iter().filter_map(|word| tight.find(word)).min();
    let name = before_about
        .filter(|name| !name.is_empty() && name.len() <= LONGEST)
        .or_else(|| tight.get(..before_matter?).filter(|name| is_body(name)))?;
    // The title may be broken within the name; then the place is that of its first line.
    let line = proses.iter().take(INTRO).find(|prose| prose.paragraph().line() == title.span.line);
    let shared = line.map_or(0, |line| {
        let printed = line.words(0..line.text().len());
        printed.bytes().zip(name.bytes()).take_while(|(a, b)| a == b).count()
    });
    let span = line.filter(|_| shared > 0).map_or(title.span, |line| line.span(0..shared));
    Some(Said { value: name.to_owned(), text: name.to_owned(), span })
}
