//! Values of the record in the words of a ledger, such that reading the words gives the value back.

use std::borrow::Cow;

use zhenggai_core::deadline::{Anchor, Deadline, Due, DuePrecision, OffsetUnit};
use zhenggai_core::work::WorkStatus;
use zhenggai_grammar::due;

/// The words of a deadline: those it was written with, where they still say it, else words of our own.
#[must_use]
pub fn deadline(deadline: &Deadline) -> String {
    if let Some(raw) = deadline.raw()
        && says(raw.as_str(), deadline)
    {
        return raw.to_string();
    }
    let standing =
        deadline.standing().map(|standing| match standing.cadence.map(|cadence| cadence.months()) {
            Some(1) => "每月坚持",
            Some(3) => "每季度坚持",
            Some(6) => "每半年坚持",
            Some(12) => "每年坚持",
            _ => "长期坚持",
        });
    match (deadline.due().map(due_words), standing) {
        (Some(due), Some(standing)) => format!("{due}，并{standing}"),
        (Some(due), None) => due,
        (None, standing) => standing.unwrap_or_default().to_owned(),
    }
}

/// Whether words say a deadline.
#[must_use]
pub fn says(words: &str, deadline: &Deadline) -> bool {
    let read = due::read(words, None).and_then(|read| read.deadline(words));
    read.is_some_and(|read| read.due() == deadline.due() && read.standing() == deadline.standing())
}

fn due_words(due: &Due) -> String {
    match due {
        Due::By { day, precision } => {
            let (year, month) = (day.year(), day.month());
            match precision {
                DuePrecision::Day => format!("{year}年{month}月{}日前", day.day_of_month()),
                DuePrecision::Tenday => {
                    let tens = if day.day_of_month() <= 10 {
                        "上"
                    } else if day.day_of_month() <= 20 {
                        "中"
                    } else {
                        "下"
                    };
                    format!("{year}年{month}月{tens}旬")
                }
                DuePrecision::Month => format!("{year}年{month}月底前"),
                DuePrecision::Quarter => format!("{year}年第{}季度", month.div_ceil(3)),
                DuePrecision::Half => format!("{year}年{}半年", if month <= 6 { "上" } else { "下" }),
                DuePrecision::Year => format!("{year}年底前"),
            }
        }
        Due::Immediate => "立行立改".to_owned(),
        Due::After { anchor: Anchor::ConcentratedPeriod, count: 0, .. } => "集中整改期内".to_owned(),
        Due::After { anchor, count, unit } => {
            let event = match anchor {
                Anchor::Feedback => "反馈",
                Anchor::Notice => "通报印发",
                Anchor::Plan => "方案印发",
                Anchor::ConcentratedPeriod => "集中整改期结束",
            };
            let unit = match unit {
                OffsetUnit::Days => "日",
                OffsetUnit::WorkingDays => "个工作日",
                OffsetUnit::Months => "个月",
            };
            format!("{event}后{count}{unit}内")
        }
    }
}

/// The word for a status in a ledger.
#[must_use]
pub const fn status(status: WorkStatus) -> &'static str {
    match status {
        WorkStatus::Complete => "已完成",
        WorkStatus::BasicallyComplete => "基本完成",
        WorkStatus::InProgress => "正在推进",
        WorkStatus::NotStarted => "未启动",
        WorkStatus::NotComplete => "未完成",
    }
}

/// How many characters of a text a cell keeps; Excel has room for 32,767.
const ROOM: usize = 32_000;
/// What stands behind the part of a text that fits.
const CUT: &str = "……（文字过长，此处从略）";

/// A text as it can stand in a cell: nothing that would run as a formula, nothing that does not fit.
#[must_use]
pub fn safe(text: &str) -> Cow<'_, str> {
    let is_long = text.len() > ROOM && text.chars().nth(ROOM).is_some();
    if !is_long && !begins_like_a_formula(text) {
        return Cow::Borrowed(text);
    }
    let mut kept: String = text.chars().take(ROOM).collect();
    if is_long {
        kept.push_str(CUT);
    }
    if begins_like_a_formula(&kept) {
        kept.insert(0, '\'');
    }
    Cow::Owned(kept)
}

/// Whether a cell holds what [`safe`] makes of `text`.
#[must_use]
pub fn is_same(cell: &str, text: &str) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    cell == text || plain(cell) == plain(text) || plain(&safe(text)) == plain(cell)
}

/// Whether a program might run the text as a formula.
#[must_use]
pub fn begins_like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use zhenggai_core::day::Day;
    use zhenggai_core::deadline::{Cadence, Standing};

    use super::*;

    #[test]
    fn words_of_a_deadline_say_it() {
        let day = |year, month, day| Day::new(year, month, day).unwrap();
        let by = |day, precision| Due::By { day, precision };
        let mut dues = vec![
            by(day(2024, 6, 30), DuePrecision::Day),
            by(day(2024, 6, 10), DuePrecision::Tenday),
            by(day(2024, 6, 20), DuePrecision::Tenday),
            by(day(2024, 2, 29), DuePrecision::Tenday),
            by(day(2024, 2, 29), DuePrecision::Month),
            by(day(2024, 9, 30), DuePrecision::Quarter),
            by(day(2024, 6, 30), DuePrecision::Half),
            by(day(2024, 12, 31), DuePrecision::Half),
            by(day(2024, 12, 31), DuePrecision::Year),
            Due::Immediate,
            Due::After { anchor: Anchor::ConcentratedPeriod, count: 0, unit: OffsetUnit::Days },
        ];
        for anchor in Anchor::ALL {
            for unit in OffsetUnit::ALL {
                dues.push(Due::After { anchor: *anchor, count: 15, unit: *unit });
            }
        }
        let cadences = [None, Some(1), Some(3), Some(6), Some(12)];
        let standings: Vec<Option<Standing>> = [None]
            .into_iter()
            .chain(
                cadences.map(|months| Some(Standing { cadence: months.map(|it| Cadence::new(it).unwrap()) })),
            )
            .collect();
        for standing in standings {
            for due in dues.iter().cloned().map(Some).chain([None]) {
                let Ok(made) = Deadline::new(due, standing, None) else { continue };
                assert!(says(&deadline(&made), &made), "{} {made:?}", deadline(&made));
            }
        }
    }

    #[test]
    fn nothing_runs_and_nothing_overflows() {
        for text in ["=1+1", "+86", "-甲", "@SUM"] {
            assert_eq!(safe(text), format!("'{text}"));
            assert!(is_same(&safe(text), text));
        }
        let long = "改".repeat(40_000);
        assert!(safe(&long).chars().count() < 32_767 && is_same(&safe(&long), &long));
        assert!(!is_same("甲", "乙"));
    }
}
