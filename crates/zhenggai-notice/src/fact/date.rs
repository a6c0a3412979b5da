//! Dates as printed: 2022年3月7日至5月6日, 7月份, 二〇二一年, 今年6月, 2024-12-10, 202?年.

use core::ops::Range;

use super::figure::digit;
use super::prose::Prose;
use crate::reading::DatePrecision;
use zhenggai_grammar::numeral;

/// A date as it stands, before a year that is not printed is known.
#[derive(Debug, Clone)]
pub(super) struct Mention {
    /// Which prose.
    pub(super) prose: usize,
    /// Where in it.
    pub(super) range: Range<usize>,
    /// Its year.
    pub(super) year: Year,
    /// Its month.
    pub(super) month: Option<u32>,
    /// Its day of the month.
    pub(super) day: Option<u32>,
    /// How exact it is meant.
    pub(super) precision: DatePrecision,
    /// Characters of it are lost, or it cannot be a date.
    pub(super) is_lost: bool,
    /// It is the end of a range that the mention before it begins.
    pub(super) ends_range: bool,
}

/// The year of a mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Year {
    /// Printed.
    Printed(i32),
    /// So many years after that of the notice: 今年, 明年, 去年.
    OfNotice(i32),
    /// So many years after the one named before: 同年, 次年.
    OfBefore(i32),
    /// Not printed.
    Absent,
}

const RELATIVE: &[(&str, Year)] = &[
    ("今年", Year::OfNotice(0)),
    ("本年", Year::OfNotice(0)),
    ("明年", Year::OfNotice(1)),
    ("去年", Year::OfNotice(-1)),
    ("上年", Year::OfNotice(-1)),
    ("同年", Year::OfBefore(0)),
    ("当年", Year::OfBefore(0)),
    ("次年", Year::OfBefore(1)),
];

/// Between the ends of a range of days.
const TO: &[&str] = &["至", "到", "-", "—", "——", "－", "–", "~", "～", "─", "起至"];

/// The dates of one prose, in order; those within `titles` are part of a name and left out.
pub(super) fn mentions(position: usize, prose: &Prose<'_>, titles: &[Range<usize>], into: &mut Vec<Mention>) {
    let text = prose.text();
    let begun = into.len();
    let mut resume = 0;
    for (at, c) in prose.signs() {
        if at < resume || !begins(c) || super::bracket::within(titles, at) {
            continue;
        }
        let before = into.get(begun..).and_then(<[Mention]>::last);
        let follows = before.is_some_and(|before| {
            text.get(before.range.end..at).is_some_and(|between| TO.contains(&between))
        });
        let found = match relative(text, at) {
            Some(found) => found,
            None => {
                let Some(slot) = slot(text, at) else { continue };
                resume = slot.end;
                let day_may_stand_alone = follows && before.is_some_and(|before| before.day.is_some());
                let previous = text.get(..at).and_then(|text| text.chars().next_back());
                date(text, &slot, previous, day_may_stand_alone)
            }
        };
        if let Some(mut found) = found {
            resume = found.range.end;
            found.prose = position;
            found.range.start = at;
            found.ends_range = follows;
            into.push(found);
        }
    }
}

/// Whether a date can begin with `c`.
fn begins(c: char) -> bool {
    match c {
        '今' | '本' | '明' | '去' | '上' | '同' | '当' | '次' => true,
        '□' | '■' | '×' | '\u{fffd}' => true,
        _ => digit(c).is_some() || numeral::is_chinese(c),
    }
}

/// A row of numerals, some of which may be lost.
struct Slot {
    /// Absent when a character is lost or kinds of numerals are mixed.
    value: Option<u32>,
    chars: usize,
    is_chinese: bool,
    has_numeral: bool,
    end: usize,
}

impl Slot {
    fn is_within(&self, least: u32, most: u32) -> bool {
        self.value.is_some_and(|value| (least..=most).contains(&value))
    }
}

/// The row that begins at byte `at`. A row that is too long for a date is passed over as a whole.
fn slot(text: &str, at: usize) -> Option<Slot> {
    let rest = text.get(at..)?;
    let (mut arabic, mut chinese, mut lost, mut end) = (0, 0, 0, at);
    for c in rest.chars() {
        if digit(c).is_some() {
            arabic += 1;
        } else if numeral::is_chinese(c) {
            chinese += 1;
        } else if is_lost(c) {
            lost += 1;
        } else {
            break;
        }
        end += c.len_utf8();
    }
    let chars = arabic + chinese + lost;
    let plain = lost == 0 && (arabic == 0 || chinese == 0) && chars <= 8;
    let printed = text.get(at..end).unwrap_or_default();
    let value = if plain {
        numeral::whole(printed)
    } else if chinese > 0 && arabic == 0 && chars <= 8 {
        // 二O二一: a letter stands for 〇.
        numeral::whole(&printed.replace(['O', 'o'], "〇"))
    } else {
        None
    };
    let has_numeral = arabic + chinese > 0;
    (chars > 0).then_some(Slot { value, chars, is_chinese: chinese > 0, has_numeral, end })
}

/// Whether `c` stands where a digit was lost or confused.
fn is_lost(c: char) -> bool {
    matches!(c, '?' | '？' | '□' | '■' | '▢' | '×' | '＊' | '*' | '\u{fffd}' | '_' | '＿')
        || matches!(c, 'X' | 'x' | 'Ｘ' | 'O' | 'o' | 'l' | 'I')
}

/// 今年6月: a date whose year is told by a word. `None` when no such word stands here, `Some(None)` when
/// one does but no month follows.
fn relative(text: &str, at: usize) -> Option<Option<Mention>> {
    let rest = text.get(at..)?;
    if !rest.get('今'.len_utf8()..)?.starts_with('年') {
        return None;
    }
    let (word, year) = RELATIVE.iter().find(|(word, _)| rest.starts_with(word))?;
    Some(behind_year(text, at + word.len(), *year, Loss::None).filter(|found| found.month.is_some()))
}

/// The date that begins with `slot`.
fn date(text: &str, slot: &Slot, previous: Option<char>, day_may_stand_alone: bool) -> Option<Mention> {
    let rest = text.get(slot.end..)?;
    match rest.chars().next()? {
        '年' => {
            let year = slot.value.filter(|year| slot.chars == 4 && (1900..2200).contains(year));
            let behind = slot.end + '年'.len_utf8();
            match year {
                Some(year) => behind_year(text, behind, Year::Printed(i32::try_from(year).ok()?), Loss::None),
                None if slot.value.is_none() && slot.chars == 4 && slot.has_numeral => {
                    behind_year(text, behind, Year::Absent, Loss::Year)
                }
                None => behind_year(text, behind, Year::Absent, Loss::Year)
                    .filter(|found| found.month.is_some() && slot.has_numeral),
            }
        }
        '月' if slot.has_numeral && !previous.is_some_and(|c| matches!(c, '个' | '第' | '.' | '．')) => {
            let found = behind_month(text, slot, Year::Absent, Loss::None)?;
            let is_certain = if slot.is_chinese {
                found.day.is_some() || rest.starts_with("月份")
            } else {
                slot.value.is_some()
            };
            let is_month = slot.is_within(1, 12);
            (found.precision == DatePrecision::Day || (is_certain && is_month)).then_some(found)
        }
        '日' | '号' if day_may_stand_alone && slot.is_within(1, 31) => {
            let end = slot.end + '日'.len_utf8();
            Some(mention(end, Year::Absent, None, slot.value, DatePrecision::Day, false))
        }
        _ => with_marks(text, slot),
    }
}

/// Whether characters were lost before the place that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Loss {
    None,
    Year,
}

fn mention(
    end: usize,
    year: Year,
    month: Option<u32>,
    day: Option<u32>,
    precision: DatePrecision,
    is_lost: bool,
) -> Mention {
    Mention { prose: 0, range: 0..end, year, month, day, precision, is_lost, ends_range: false }
}

/// What follows a year and its 年, which end at byte `at`.
fn behind_year(text: &str, at: usize, year: Year, loss: Loss) -> Option<Mention> {
    let rest = text.get(at..)?;
    if let Some(month) = slot(text, at).filter(|month| follows(text, month.end, '月')) {
        return behind_month(text, &month, year, loss);
    }
    // 2022年月日: nothing was filled in.
    if rest.starts_with("月日") {
        return Some(mention(at + "月日".len(), year, None, None, DatePrecision::Day, true));
    }
    Some(mention(at, year, None, None, DatePrecision::Year, loss == Loss::Year))
}

/// What follows the month `slot` and its 月.
fn behind_month(text: &str, month: &Slot, year: Year, loss: Loss) -> Option<Mention> {
    let at = month.end + '月'.len_utf8();
    let is_lost = loss == Loss::Year || !month.is_within(1, 12);
    let month = month.value.or(Some(0));
    if let Some(day) = slot(text, at) {
        if follows(text, day.end, '日') || follows(text, day.end, '号') {
            let lost = is_lost || !day.is_within(1, 31);
            let end = day.end + '日'.len_utf8();
            return Some(mention(end, year, month, day.value.or(Some(0)), DatePrecision::Day, lost));
        }
        if day.is_within(1, 31) && begins_range_of_days(text, day.end) {
            return Some(mention(day.end, year, month, day.value, DatePrecision::Day, is_lost));
        }
    }
    Some(mention(at, year, month, None, DatePrecision::Month, is_lost))
}

/// 6月20-22日: whether the range of days goes on at byte `at`.
fn begins_range_of_days(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    let to = TO.iter().filter(|to| rest.starts_with(**to)).map(|to| to.len()).max();
    let last = to.and_then(|to| slot(text, at + to));
    last.is_some_and(|day| day.is_within(1, 31) && follows(text, day.end, '日'))
}

fn follows(text: &str, at: usize, c: char) -> bool {
    text.get(at..).is_some_and(|rest| rest.starts_with(c))
}

/// 2024-12-10, 2024.12.10, 2024/12/10.
fn with_marks(text: &str, year: &Slot) -> Option<Mention> {
    let mark = |c: &char| matches!(c, '-' | '.' | '/' | '．' | '－');
    let printed = year.value.filter(|_| year.chars == 4 && !year.is_chinese)?;
    if !(1900..2200).contains(&printed) {
        return None;
    }
    let first = text.get(year.end..)?.chars().next().filter(mark)?;
    let month = slot(text, year.end + first.len_utf8()).filter(|slot| slot.chars <= 2 && !slot.is_chinese)?;
    let second = text.get(month.end..)?.chars().next().filter(mark)?;
    let day = slot(text, month.end + second.len_utf8()).filter(|slot| slot.chars <= 2 && !slot.is_chinese)?;
    if first != second || !month.is_within(1, 12) || !day.is_within(1, 31) {
        return None;
    }
    let year = Year::Printed(i32::try_from(printed).ok()?);
    Some(mention(day.end, year, month.value, day.value, DatePrecision::Day, false))
}
