//! The overview as a picture (SVG), for what takes pictures: documents, slides, a page of others.

use std::fmt::Write as _;

use zhenggai_core::language::Language;

use crate::given::Given;
use crate::record::figures::{CourseRecord, LevelRecord};
use crate::record::{ReportRecord, record};
use crate::wording::cut;

const WIDTH: f64 = 1200.0;
const EDGE: f64 = 56.0;
const INSIDE: f64 = WIDTH - 2.0 * EDGE;

const INK: &str = "#1c2733";
const SOFT: &str = "#56636f";
const LINE: &str = "#e4e1d9";
const GREEN: &str = "#3b7d58";
const BLUE: &str = "#3d6f9e";
const AMBER: &str = "#c2841a";
const RED: &str = "#b8362d";
const GREY: &str = "#a9b0b6";
const SEAL: &str = "#a8322a";

/// The statuses of the closure axis in the order of the bar, each with its colour.
const CLOSURE: [(&str, &str); 9] = [
    ("filed", GREEN),
    ("closed", GREEN),
    ("on_public_notice", BLUE),
    ("accepted", BLUE),
    ("under_review", AMBER),
    ("requested", AMBER),
    ("returned", RED),
    ("reopened", SEAL),
    ("open", GREY),
];

/// The statuses of the work axis.
const WORK: [(&str, &str); 6] = [
    ("complete", GREEN),
    ("basically_complete", BLUE),
    ("in_progress", AMBER),
    ("not_complete", RED),
    ("not_started", GREY),
    ("none", GREY),
];

/// The overview of a dossier: figures, lights, both axes, course. It asks for no font of its own and for no network.
#[must_use]
pub fn picture(given: &Given<'_>) -> String {
    let data = record(given);
    let mut picture = Picture { svg: String::new(), data: &data, language: given.language };
    picture.draw();
    picture.svg
}

struct Picture<'a> {
    svg: String,
    data: &'a ReportRecord,
    language: Language,
}

/// Where a text stands to its place.
#[derive(Clone, Copy)]
enum Anchor {
    Start,
    End,
}

impl Picture<'_> {
    fn draw(&mut self) {
        let title = escaped(&self.data.frame.title);
        self.put(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 700\" width=\"1200\" height=\"700\" role=\"img\" \
             font-family=\"'Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif\"><title>{title}</title>\
             <rect width=\"1200\" height=\"700\" fill=\"#ffffff\"/><rect x=\"{EDGE}\" y=\"44\" width=\"40\" height=\"4\" fill=\"{SEAL}\"/>"
        ));
        let of = self.pick("截至", "as of ");
        let kicker = format!("{of}{}", self.data.as_of);
        self.text(EDGE + 52.0, 51.0, 15.0, SEAL, Anchor::Start, &kicker);
        self.text(EDGE, 92.0, 30.0, INK, Anchor::Start, &cut(&self.data.frame.title, 34));
        self.tiles();
        let work = self.work_level();
        let Some(level) = self.data.levels.iter().find(|it| it.level == work) else { return };
        let counts = level.counts.clone();
        let names = (self.pick("工作进展", "work"), self.pick("销号状态", "closure"));
        self.bar(258.0, names.0, &counts.work, "work", &WORK);
        self.bar(338.0, names.1, &counts.closure, "closure", &CLOSURE);
        if let Some(course) = self.data.courses.iter().find(|it| it.level == work) {
            self.course(&course.clone());
        }
        self.svg.push_str("</svg>\n");
    }

    const fn pick<'s>(&self, zh: &'s str, en: &'s str) -> &'s str {
        match self.language {
            Language::Zh => zh,
            Language::En => en,
        }
    }

    fn put(&mut self, part: std::fmt::Arguments<'_>) {
        // Writing to a string does not fail.
        self.svg.write_fmt(part).ok();
    }

    fn text(&mut self, x: f64, y: f64, size: f64, fill: &str, anchor: Anchor, words: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::End => "end",
        };
        let words = escaped(words);
        self.put(format_args!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\" fill=\"{fill}\" text-anchor=\"{anchor}\">{words}</text>"
        ));
    }

    /// The level on which the work is done.
    fn work_level(&self) -> &'static str {
        let measures = self.data.levels.iter().any(|it| it.level == "measure" && it.counts.total > 0);
        if measures { "measure" } else { "finding" }
    }

    fn tiles(&mut self) {
        let level = |name: &str| self.data.levels.iter().find(|it| it.level == name);
        let share = |of: Option<&LevelRecord>| {
            of.map_or_else(String::new, |it| format!("{} / {}", it.counts.closed, it.counts.total))
        };
        let rate = level(self.work_level())
            .and_then(|it| it.rates.iter().find(|rate| rate.formula == self.data.formula)?.percent.clone());
        let lights = &self.data.lights;
        let overdue = level(self.work_level()).map_or(0, |it| it.counts.overdue);
        let tiles = [
            (self.pick("问题销号", "findings struck off"), share(level("finding")), INK),
            (self.pick("措施销号", "measures struck off"), share(level("measure")), INK),
            (self.pick("整改完成率", "completion rate"), rate.unwrap_or_else(|| "—".to_owned()), INK),
            (
                self.pick("红 / 黄 / 绿灯", "red / yellow / green"),
                format!("{} / {} / {}", lights.red, lights.yellow, lights.green),
                INK,
            ),
            (self.pick("逾期未完成", "overdue"), overdue.to_string(), if overdue > 0 { RED } else { INK }),
        ];
        let wide = (INSIDE - 4.0 * 16.0) / 5.0;
        let mut x = EDGE;
        for (name, figure, fill) in tiles {
            self.put(format_args!(
                "<rect x=\"{x:.1}\" y=\"122\" width=\"{wide:.1}\" height=\"96\" rx=\"10\" fill=\"#f3f1ea\"/>"
            ));
            self.text(x + 18.0, 152.0, 15.0, SOFT, Anchor::Start, name);
            self.text(x + 18.0, 196.0, 30.0, fill, Anchor::Start, &figure);
            x += wide + 16.0;
        }
    }

    /// A bar of one axis with its legend.
    fn bar(
        &mut self,
        y: f64,
        name: &str,
        counts: &std::collections::BTreeMap<&'static str, usize>,
        vocabulary: &str,
        order: &[(&str, &str)],
    ) {
        let total = counts.values().sum::<usize>();
        self.text(EDGE, y, 15.0, INK, Anchor::Start, name);
        let (mut x, mut legend) = (EDGE, EDGE + 110.0);
        for (word, fill) in order {
            let count = counts.get(word).copied().unwrap_or_default();
            if count == 0 {
                continue;
            }
            let wide = INSIDE * share(count, total);
            self.put(format_args!(
                "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"22\" fill=\"{fill}\"/>",
                y + 14.0,
                (wide - 2.0).max(1.0)
            ));
            let called = self.data.names.get(vocabulary).and_then(|names| names.get(word));
            let called = called.map_or(*word, |both| self.pick(&both.zh, &both.en)).to_owned();
            let shown = format!("{called} {count}");
            self.put(format_args!(
                "<rect x=\"{legend:.1}\" y=\"{:.1}\" width=\"11\" height=\"11\" rx=\"2\" fill=\"{fill}\"/>",
                y - 11.0
            ));
            self.text(legend + 17.0, y, 14.0, SOFT, Anchor::Start, &shown);
            legend += 40.0 + shown.chars().map(|c| if c.is_ascii() { 8.0 } else { 14.0 }).sum::<f64>();
            x += wide;
        }
    }

    /// What was struck off, against the days in force.
    fn course(&mut self, course: &CourseRecord) {
        const TOP: f64 = 420.0;
        const BOTTOM: f64 = 630.0;
        let day = |word: &str| word.parse::<zhenggai_core::Day>().ok();
        let days: Vec<_> = course.points.iter().filter_map(|point| day(&point.0)).collect();
        let (Some(first), Some(last)) = (days.first().copied(), days.last().copied()) else { return };
        let span = last.days_since(first).max(1);
        let at = |on: zhenggai_core::Day| EDGE + INSIDE * part(on.days_since(first), span);
        let up = |count: usize| BOTTOM - (BOTTOM - TOP) * share(count, course.counted);
        let path = |counts: &dyn Fn(usize) -> Option<usize>| {
            let (mut path, mut before) = (String::new(), None);
            for (place, on) in days.iter().enumerate() {
                let Some(count) = counts(place) else { break };
                let (x, y) = (at(*on), up(count));
                match before {
                    None => write!(path, "M{x:.1} {y:.1}").ok(),
                    Some(level) => write!(path, "L{x:.1} {level:.1}L{x:.1} {y:.1}").ok(),
                };
                before = Some(y);
            }
            path
        };
        let planned = path(&|place| course.points.get(place).map(|point| point.3));
        let closed = path(&|place| course.points.get(place).and_then(|point| point.4));
        self.put(format_args!(
            "<path d=\"M{EDGE} {BOTTOM}H{:.1}M{EDGE} {TOP}H{:.1}\" stroke=\"{LINE}\"/>\
             <path d=\"{planned}\" fill=\"none\" stroke=\"{BLUE}\" stroke-width=\"2\"/>\
             <path d=\"{closed}\" fill=\"none\" stroke=\"{GREEN}\" stroke-width=\"3.5\"/>",
            EDGE + INSIDE,
            EDGE + INSIDE
        ));
        let names = (self.pick("已销号", "struck off"), self.pick("按现行时限", "by present deadlines"));
        self.text(EDGE, TOP - 10.0, 14.0, GREEN, Anchor::Start, names.0);
        self.text(EDGE + 110.0, TOP - 10.0, 14.0, BLUE, Anchor::Start, names.1);
        self.text(EDGE + INSIDE, TOP - 10.0, 14.0, SOFT, Anchor::End, &course.counted.to_string());
        self.text(EDGE, BOTTOM + 22.0, 14.0, SOFT, Anchor::Start, &first.to_string());
        self.text(EDGE + INSIDE, BOTTOM + 22.0, 14.0, SOFT, Anchor::End, &last.to_string());
        let projection = self.pick(&course.projection.zh, &course.projection.en).to_owned();
        self.text(EDGE, BOTTOM + 50.0, 14.0, SOFT, Anchor::Start, &cut(&projection, 90));
    }
}

/// A share of a whole, between 0 and 1.
fn share(of: usize, whole: usize) -> f64 {
    let exact = |count: usize| u32::try_from(count).map_or(f64::from(u32::MAX), f64::from);
    if whole == 0 { 0.0 } else { exact(of.min(whole)) / exact(whole) }
}

fn part(of: i64, whole: i64) -> f64 {
    let exact = |count: i64| i32::try_from(count).map_or(f64::from(i32::MAX), f64::from);
    exact(of.clamp(0, whole)) / exact(whole)
}

/// A text as SVG reads it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_stay_within_their_whole() {
        assert!((share(3, 4) - 0.75).abs() < 1e-9 && share(1, 0).abs() < 1e-9 && share(9, 4) <= 1.0);
        assert_eq!(escaped("<a&\">"), "&lt;a&amp;&quot;&gt;");
    }
}
