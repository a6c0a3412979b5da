//! The days that mentions of dates mean: years that are not printed are found here.

use core::ops::Range;

use zhenggai_core::day::{Day, Period};

use super::date::{Mention, Year};
use super::prose::Prose;
use crate::reading::{DatePrecision, DateReading, Said};

/// A mention and the day it means.
#[derive(Debug, Clone)]
pub(super) struct Dated {
    /// Which prose.
    pub(super) prose: usize,
    /// Where in it.
    pub(super) range: Range<usize>,
    /// The first day it can mean.
    pub(super) first: Option<Day>,
    /// The last day it can mean.
    pub(super) last: Option<Day>,
    /// It is the end of a range that the one before begins.
    pub(super) ends_range: bool,
    precision: DatePrecision,
    year_printed: bool,
}

impl Dated {
    /// Whether a day is told, not only a month or a year.
    pub(super) fn is_told_by_day(&self) -> bool {
        self.precision == DatePrecision::Day
    }
}

/// All dates of a notice, in order.
pub(super) struct Calendar {
    dates: Vec<Dated>,
}

impl Calendar {
    /// The days that `mentions` mean in a notice of `notice_day`.
    ///
    /// A year that is not printed is that of the other end of the range; in the paragraph that tells of the
    /// inspection and the feedback, the one named before; else the one named before in the sentence with a
    /// month; else the last in which the day does not lie after the notice.
    pub(super) fn new(proses: &[Prose<'_>], mentions: &[Mention], notice_day: Option<Day>) -> Self {
        let intro = intro(proses, mentions);
        let mut dates: Vec<Dated> = Vec::with_capacity(mentions.len());
        let mut before: Option<i32> = None;
        let mut in_sentence: Option<i32> = None;
        let mut last: Option<&Mention> = None;
        for mention in mentions {
            if !last.is_some_and(|last| is_same_sentence(proses, &intro, last, mention)) {
                in_sentence = None;
            }
            let start = dates.last().filter(|_| mention.ends_range).and_then(|start| start.first);
            let year = match mention.year {
                Year::Printed(year) => Some(year),
                Year::OfNotice(after) => notice_day.map(Day::year).or(before).map(|year| year + after),
                Year::OfBefore(after) => before.map(|year| year + after),
                Year::Absent => end_of_range(start, mention)
                    .or(in_sentence)
                    .or_else(|| not_after(notice_day?, mention))
                    .or(before),
            };
            let month = mention.month.or_else(|| start.filter(|_| mention.day.is_some()).map(Day::month));
            let (first, last_day) = days(mention, year, month);
            before = year.filter(|_| !mention.is_lost).or(before);
            if mention.precision != DatePrecision::Year {
                in_sentence = first.map(Day::year).or(in_sentence);
            }
            dates.push(Dated {
                prose: mention.prose,
                range: mention.range.clone(),
                first,
                last: last_day,
                ends_range: mention.ends_range,
                precision: mention.precision,
                year_printed: matches!(mention.year, Year::Printed(_)),
            });
            last = Some(mention);
        }
        Self { dates }
    }

    /// The dates within bytes `range` of prose `prose`.
    pub(super) fn within(&self, prose: usize, range: Range<usize>) -> &[Dated] {
        let from = self.dates.partition_point(|date| (date.prose, date.range.start) < (prose, range.start));
        let to = self.dates.partition_point(|date| (date.prose, date.range.start) < (prose, range.end));
        self.dates.get(from..to).unwrap_or_default()
    }

    /// Where dates stand in prose `prose`.
    pub(super) fn ranges(&self, prose: usize) -> Vec<Range<usize>> {
        self.within(prose, 0..usize::MAX).iter().map(|date| date.range.clone()).collect()
    }

    /// The first range of days within bytes `range` of a prose, as a period.
    pub(super) fn period(
        &self,
        position: usize,
        prose: &Prose<'_>,
        range: Range<usize>,
    ) -> Option<Said<Period>> {
        self.within(position, range).windows(2).find_map(|pair| {
            let [start, end] = pair else { return None };
            let period = Period::new(start.first?, end.last?).ok().filter(|_| end.ends_range)?;
            Some(prose.said(start.range.start..end.range.end, period))
        })
    }

    /// Every date with its words.
    pub(super) fn readings(&self, proses: &[Prose<'_>]) -> Vec<DateReading> {
        let reading = |date: &Dated| {
            let prose = proses.get(date.prose)?;
            Some(DateReading {
                day: date.last,
                precision: date.precision,
                year_printed: date.year_printed,
                text: prose.words(date.range.clone()),
                span: prose.span(date.range.clone()),
                stretch: prose.stretch(date.range.clone()),
            })
        };
        self.dates.iter().filter_map(reading).collect()
    }
}

/// The first and the last day that `mention` can mean.
fn days(mention: &Mention, year: Option<i32>, month: Option<u32>) -> (Option<Day>, Option<Day>) {
    let Some(year) = year.filter(|_| !mention.is_lost) else { return (None, None) };
    match (mention.precision, month) {
        (DatePrecision::Year, _) => (Day::new(year, 1, 1).ok(), Day::new(year, 12, 31).ok()),
        (DatePrecision::Month, Some(month)) => {
            let first = Day::new(year, month, 1).ok();
            (first, first.map(Day::end_of_month))
        }
        (DatePrecision::Day, Some(month)) => {
            let day = mention.day.and_then(|day| Day::new(year, month, day).ok());
            (day, day)
        }
        _ => (None, None),
    }
}

/// The year of the end of a range that begins on `start`: 12月至1月 runs into the next one.
fn end_of_range(start: Option<Day>, mention: &Mention) -> Option<i32> {
    let start = start?;
    let is_next = mention.month.is_some_and(|month| month < start.month());
    Some(if is_next { start.year() + 1 } else { start.year() })
}

/// The last year in which `mention` does not lie after the notice.
fn not_after(notice_day: Day, mention: &Mention) -> Option<i32> {
    let month = mention.month?;
    let is_after = (month, mention.day.unwrap_or(1)) > (notice_day.month(), notice_day.day_of_month());
    Some(if is_after { notice_day.year() - 1 } else { notice_day.year() })
}

/// The proses that tell of the inspection: the first with a range of days and the name of an inspection,
/// and the next when it tells of the feedback.
fn intro(proses: &[Prose<'_>], mentions: &[Mention]) -> Range<usize> {
    let is_told = |mention: &&Mention| {
        let text = proses.get(mention.prose).map_or("", Prose::text);
        mention.ends_range && ["巡察", "巡视", "督察", "审计"].iter().any(|word| text.contains(word))
    };
    let Some(first) = mentions.iter().take(20).find(is_told).map(|mention| mention.prose) else {
        return 0..0;
    };
    let tells_feedback = proses.get(first + 1).is_some_and(|next| next.text().contains("反馈"));
    first..first + 1 + usize::from(tells_feedback)
}

/// Whether a year that is named at `last` still holds at `mention`.
fn is_same_sentence(proses: &[Prose<'_>], intro: &Range<usize>, last: &Mention, mention: &Mention) -> bool {
    if intro.contains(&last.prose) && intro.contains(&mention.prose) {
        return true;
    }
    let between = proses.get(last.prose).map_or("", |prose| prose.part(last.range.end..mention.range.start));
    last.prose == mention.prose && !between.contains('。')
}
