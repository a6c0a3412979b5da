//! Days, months, quarters, years and spans of them: 2021年8月—12月, 2024.06.30, 二〇二四年上半年, 20211231.

use zhenggai_core::day::Day;
use zhenggai_core::deadline::DuePrecision;

use super::cursor::Cursor;

/// A day or a span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// The last day meant.
    Until {
        /// The day.
        day: Day,
        /// How exactly it is named.
        precision: DuePrecision,
        /// The first day of a span.
        from: Option<Day>,
        /// Written in digits alone.
        is_compact: bool,
    },
    /// A month and a day of a year that nobody names.
    Yearless {
        /// The month.
        month: u32,
        /// The day.
        day: u32,
    },
    /// There is no such day.
    NoSuchDay,
    /// A span that begins and does not end: 2024年1月至长期.
    OpenEnd,
    /// A beginning alone: 2024年1月起.
    Start,
}

/// One end of a span, before its year is known.
#[derive(Debug, Clone, Copy)]
struct End {
    year: Option<i32>,
    /// The first month and day.
    first: (u32, u32),
    /// The last month; the last day of it where `day` is absent.
    month: u32,
    day: Option<u32>,
    precision: DuePrecision,
    is_compact: bool,
}

impl End {
    const fn months(year: Option<i32>, first: u32, last: u32, precision: DuePrecision) -> Self {
        Self { year, first: (first, 1), month: last, day: None, precision, is_compact: false }
    }

    const fn day(year: Option<i32>, month: u32, day: u32, precision: DuePrecision) -> Self {
        Self { year, first: (month, day), month, day: Some(day), precision, is_compact: false }
    }

    fn last_in(&self, year: i32) -> Option<Day> {
        match self.day {
            Some(day) => Day::new(year, self.month, day).ok(),
            None => Day::new(year, self.month, 1).ok().map(Day::end_of_month),
        }
    }

    fn first_in(&self, year: i32) -> Option<Day> {
        Day::new(year, self.first.0, self.first.1).ok()
    }
}

const TO: &[&str] = &["至", "到", "——", "—", "-", "–", "~", "～", "─", "→"];

/// Passes over a day or a span. `document` is the year that words like 今年 are meant of.
pub(super) fn read(cursor: &mut Cursor<'_>, document: Option<i32>) -> Option<Found> {
    if cursor.before().is_some_and(|c| c.is_ascii_digit()) {
        return None;
    }
    let mut at = *cursor;
    let start = end(&mut at, document)?;
    *cursor = at;
    let mut beyond = at;
    if beyond.eat_any(TO) {
        if beyond.eat_any(&["长期", "永久"]) {
            *cursor = beyond;
            return Some(Found::OpenEnd);
        }
        if let Some(last) = end(&mut beyond, document).or_else(|| partial(&mut beyond, &start)) {
            *cursor = beyond;
            let last = End { year: last.year.or(start.year), ..last };
            return Some(found(&last, Some(&start), document));
        }
    }
    if cursor.eat_any(&["以来", "开始", "起"]) {
        return Some(Found::Start);
    }
    Some(found(&start, None, document))
}

fn found(last: &End, start: Option<&End>, document: Option<i32>) -> Found {
    let Some(year) = last.year.or(document) else {
        // 2024 has a 29 February: a day that some year has is no error yet.
        return match last.last_in(2024) {
            Some(_) if last.day.is_none() && last.month == 2 => Found::Yearless { month: 2, day: 28 },
            Some(day) => Found::Yearless { month: day.month(), day: day.day_of_month() },
            None => Found::NoSuchDay,
        };
    };
    // 8至12月 is a span by itself.
    let own = (last.precision == DuePrecision::Month && last.first.0 != last.month).then_some(last);
    let from = start.or(own).and_then(|start| start.first_in(start.year.unwrap_or(year)));
    match last.last_in(year) {
        Some(day) => Found::Until { day, precision: last.precision, from, is_compact: last.is_compact },
        None => Found::NoSuchDay,
    }
}

/// The end of a span that leaves out what its beginning says: 2021年8月—**12月** is read elsewhere, this is
/// 2021.8-**12**, 2021.9.1-**9.30**, 2021年9月1日-**30日**.
fn partial(cursor: &mut Cursor<'_>, start: &End) -> Option<End> {
    let mut at = *cursor;
    let first = at.number().filter(|it| it.is_arabic && it.chars <= 2)?;
    let mark = ['.', '/', '-'].into_iter().find(|mark| at.peek() == Some(*mark));
    let end = match (start.day, mark) {
        (Some(_), Some(_)) => {
            at.advance();
            let day = at.number().filter(|it| it.is_arabic && it.chars <= 2)?;
            End::day(start.year, first.value, day.value, DuePrecision::Day)
        }
        (Some(_), None) => {
            at.eat_any(&["日", "号"]);
            End::day(start.year, start.month, first.value, DuePrecision::Day)
        }
        (None, _) => End::months(start.year, first.value, first.value, DuePrecision::Month),
    };
    *cursor = at;
    Some(end)
}

/// A day, month, quarter, half or year.
fn end(cursor: &mut Cursor<'_>, document: Option<i32>) -> Option<End> {
    let mut at = *cursor;
    let told = [("今年", 0), ("本年", 0), ("明年", 1), ("次年", 1), ("去年", -1)];
    if let Some((_, shift)) = told.iter().find(|(word, _)| at.eat(word)) {
        at.eat("度");
        let year = document.map(|year| year.saturating_add(*shift));
        let end = within_year(&mut at, year)?;
        *cursor = at;
        return Some(end);
    }
    if let Some(end) = with_number(&mut at).or_else(|| part_of_year(&mut at, None)) {
        *cursor = at;
        return Some(end);
    }
    None
}

/// What begins with a number.
fn with_number(cursor: &mut Cursor<'_>) -> Option<End> {
    let mut at = *cursor;
    let number = at.number()?;
    let end = if at.sees("年") && year(number.value, number.chars).is_some() {
        at.eat("年");
        at.eat("度");
        within_year(&mut at, year(number.value, number.chars))?
    } else if at.sees("月") && number.chars <= 3 {
        at = *cursor;
        within_year_by_month(&mut at, None)?
    } else if number.is_arabic && number.chars == 8 {
        compact(number.value)?
    } else if number.is_arabic && number.chars == 6 && !at.sees("年") {
        let (year, month) = (number.value / 100, number.value % 100);
        let year = i32::try_from(year).ok().filter(|year| (1990..2100).contains(year))?;
        (1..=12).contains(&month).then_some(())?;
        End { is_compact: true, ..End::months(Some(year), month, month, DuePrecision::Month) }
    } else if number.is_arabic && number.chars == 4 {
        with_marks(&mut at, number.value)?
    } else if number.is_arabic && number.chars <= 2 && (1..=12).contains(&number.value) {
        months_without_year(&mut at, number.value)?
    } else {
        return None;
    };
    *cursor = at;
    Some(end)
}

fn year(value: u32, chars: usize) -> Option<i32> {
    let value = i32::try_from(value).ok()?;
    match chars {
        4 => (1900..2200).contains(&value).then_some(value),
        2 => (10..60).contains(&value).then(|| value.saturating_add(2000)),
        _ => None,
    }
}

fn compact(digits: u32) -> Option<End> {
    let (year, month, day) = (digits / 10_000, digits / 100 % 100, digits % 100);
    let year = i32::try_from(year).ok().filter(|year| (1990..2100).contains(year))?;
    Some(End { is_compact: true, ..End::day(Some(year), month, day, DuePrecision::Day) })
}

/// 2024.06.30, 2024-6-30, 2024/6, 2024 alone.
fn with_marks(cursor: &mut Cursor<'_>, year: u32) -> Option<End> {
    let year = i32::try_from(year).ok().filter(|year| (1900..2200).contains(year))?;
    let mut at = *cursor;
    let mark = at.peek().filter(|c| matches!(c, '.' | '-' | '/' | '。' | '·'));
    let Some(mark) = mark else {
        return at.is_at_end().then(|| End::months(Some(year), 1, 12, DuePrecision::Year));
    };
    at.advance();
    let month = at.number().filter(|it| it.is_arabic && it.chars <= 2)?;
    *cursor = at;
    if at.sees("月") {
        at.eat("月");
        *cursor = at;
    }
    if at.peek() == Some(mark) || at.before() == Some('月') {
        if at.before() != Some('月') {
            at.advance();
        }
        if let Some(day) = at.number().filter(|it| it.is_arabic && it.chars <= 2) {
            at.eat_any(&["日", "号"]);
            time_of_day(&mut at);
            *cursor = at;
            return Some(End::day(Some(year), month.value, day.value, DuePrecision::Day));
        }
    }
    cursor.eat_any(&["月底", "底", "末"]);
    let precision = DuePrecision::Month;
    Some(End::months(Some(year), month.value, month.value, precision))
}

/// 9.30, 9/30: a month and a day without a year, where nothing else stands.
fn months_without_year(cursor: &mut Cursor<'_>, month: u32) -> Option<End> {
    let mut at = *cursor;
    at.peek().filter(|c| matches!(c, '.' | '/' | '-'))?;
    at.advance();
    let day = at.number().filter(|it| it.is_arabic && it.chars <= 2)?;
    at.eat_any(&["日", "号"]);
    at.eat_any(&["之前", "以前", "前"]);
    at.is_at_end().then(|| {
        *cursor = at;
        End::day(None, month, day.value, DuePrecision::Day)
    })
}

/// What follows a year: 12月31日, 底, 上半年, 三季度, nothing.
fn within_year(cursor: &mut Cursor<'_>, year: Option<i32>) -> Option<End> {
    cursor.eat_any(&["全年", "当年"]);
    let mut at = *cursor;
    if let Some(end) = within_year_by_month(&mut at, year).or_else(|| part_of_year(&mut at, year)) {
        *cursor = at;
        return Some(end);
    }
    if cursor.sees("初") {
        return None;
    }
    Some(End::months(year, 1, 12, DuePrecision::Year))
}

/// 年底, 上半年, 第三季度, 年中.
fn part_of_year(cursor: &mut Cursor<'_>, year: Option<i32>) -> Option<End> {
    use DuePrecision::{Half, Quarter, Year};
    let halves: [(&[&str], u32, u32, DuePrecision); 3] = [
        (&["上半年", "年中"], 1, 6, Half),
        (&["下半年"], 7, 12, Half),
        (&["年底", "年末", "年终", "年内"], 1, 12, Year),
    ];
    for (words, first, last, precision) in halves {
        if cursor.eat_any(words) {
            cursor.eat_any(&["底", "末"]);
            return Some(End::months(year, first, last, precision));
        }
    }
    if year.is_some() && cursor.eat_any(&["底", "末", "终", "内"]) {
        return Some(End::months(year, 1, 12, Year));
    }
    if year.is_some() && cursor.eat("中") {
        return Some(End::months(year, 1, 6, Half));
    }
    let mut at = *cursor;
    at.eat("第");
    let quarter =
        if at.eat_any(&["Q", "q"]) { at.number() } else { at.number().filter(|_| at.eat("季度")) };
    let quarter = quarter.map(|it| it.value).filter(|it| (1..=4).contains(it))?;
    at.eat_any(&["季度", "末", "底"]);
    *cursor = at;
    let last = quarter.saturating_mul(3);
    Some(End::months(year, last.saturating_sub(2), last, Quarter))
}

/// 12月, 12月底, 12月31日, 12月上旬, 8至12月.
fn within_year_by_month(cursor: &mut Cursor<'_>, year: Option<i32>) -> Option<End> {
    let mut at = *cursor;
    let first = at.number().filter(|it| it.chars <= 3)?.value;
    if !at.eat("月") {
        // 8至12月
        if !at.eat_any(TO) {
            return None;
        }
        let last = at.number().filter(|it| it.chars <= 3)?.value;
        if !at.eat("月") {
            return None;
        }
        at.eat_any(&["份", "底", "末"]);
        *cursor = at;
        return Some(End::months(year, first, last, DuePrecision::Month));
    }
    at.eat("份");
    *cursor = at;
    let tens =
        [("上中旬", Some(20)), ("中下旬", None), ("上旬", Some(10)), ("中旬", Some(20)), ("下旬", None)];
    if let Some((_, day)) = tens.iter().find(|(word, _)| cursor.eat(word)) {
        let end = End::months(year, first, first, DuePrecision::Tenday);
        return Some(End { day: *day, ..end });
    }
    if cursor.eat("初") {
        return Some(End { day: Some(10), ..End::months(year, first, first, DuePrecision::Tenday) });
    }
    if cursor.eat_any(&["底", "末", "内", "终"]) {
        return Some(End::months(year, first, first, DuePrecision::Month));
    }
    if let Some(day) = at.number().filter(|it| it.chars <= 3)
        && !at.sees("个")
        && !at.sees("月")
    {
        at.eat_any(&["日", "号"]);
        time_of_day(&mut at);
        *cursor = at;
        return Some(End::day(year, first, day.value, DuePrecision::Day));
    }
    Some(End::months(year, first, first, DuePrecision::Month))
}

/// 00:00:00, T00:00, 18时: dropped.
fn time_of_day(cursor: &mut Cursor<'_>) {
    let mut at = *cursor;
    at.eat_any(&["T", "t"]);
    if at.number().is_none() || !(at.eat(":") || at.eat("时") || at.eat("点")) {
        return;
    }
    while at.number().is_some() || at.eat_any(&[":", ".", "分", "秒", "Z"]) {}
    *cursor = at;
}
