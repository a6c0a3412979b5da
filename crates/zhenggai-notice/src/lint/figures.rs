//! The figures of a paragraph as intervals, with the words around each.

use core::ops::Range;
use std::sync::LazyLock;

use zhenggai_core::quantity::Bound;

use crate::cue::Cues;
use crate::reading::{QuantityReading, Reading};
use crate::source::Paragraph;

use super::text::Texts;

/// How many figures back a whole is looked for.
pub(super) const REACH: usize = 12;
/// No more than this many bytes of words are looked at between two figures.
const WORDS: usize = 240;

/// A figure.
#[derive(Debug, Clone)]
pub(super) struct Figure<'r> {
    pub(super) range: Range<usize>,
    /// As printed, without its unit.
    pub(super) digits: &'r str,
    pub(super) unit: &'r str,
    pub(super) bound: Bound,
    /// What the printed figure can stand for.
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) value: f64,
    /// What one of its digits is worth: 10000 in 2.07万项.
    pub(super) scale: f64,
    /// Places printed after the point.
    pub(super) places: usize,
    /// Which sentence of the paragraph it stands in, and which part of it between semicolons.
    pub(super) sentence: usize,
    pub(super) segment: usize,
    /// The words of its clause before and after it, no further than the figures beside it.
    pub(super) before: &'r str,
    pub(super) after: &'r str,
    /// Whether its clause goes on to another figure.
    leads: bool,
}

impl Figure<'_> {
    pub(super) fn is_percent(&self) -> bool {
        matches!(self.unit, "%" | "％" | "﹪" | "百分之")
    }

    /// The words of its clause. Words that lead to another figure speak of that one.
    fn clause(&self) -> impl Iterator<Item = &str> {
        [self.before].into_iter().chain((!self.leads).then_some(self.after))
    }

    /// Whether one of `words` stands in its clause.
    pub(super) fn is_called(&self, words: &[&str]) -> bool {
        self.clause().any(|clause| words.iter().any(|word| clause.contains(word)))
    }
}

/// A paragraph that prints a figure, and all of its figures.
struct Row<'r> {
    paragraph: &'r Paragraph,
    text: &'r str,
    figures: Vec<Figure<'r>>,
}

/// All figures, read once for all checks.
pub(super) struct Figures<'r>(Vec<Row<'r>>);

impl<'r> Figures<'r> {
    /// The figures of a reading.
    pub(super) fn of(texts: &'r Texts<'_>, reading: &'r Reading) -> Self {
        let all = &reading.facts.quantities;
        let rows = all.chunk_by(|one, next| one.stretch.paragraph == next.stretch.paragraph);
        let read = |row: &'r [QuantityReading]| {
            let (paragraph, text) = texts.paragraph(row.first()?.stretch.paragraph)?;
            Some(Row { paragraph, text, figures: figures(text, row) })
        };
        Self(rows.filter_map(read).collect())
    }

    /// Calls `check` with each paragraph that prints several figures, and with these.
    pub(super) fn each(&self, mut check: impl FnMut(&Paragraph, &str, &[Figure<'r>])) {
        self.each_row(|paragraph, text, row| {
            if row.len() > 1 {
                check(paragraph, text, row);
            }
        });
    }

    /// Calls `check` with each paragraph that prints a figure, and with all of them.
    pub(super) fn each_row(&self, mut check: impl FnMut(&Paragraph, &str, &[Figure<'r>])) {
        self.0.iter().for_each(|row| check(row.paragraph, row.text, &row.figures));
    }
}

fn figures<'r>(text: &'r str, row: &'r [QuantityReading]) -> Vec<Figure<'r>> {
    let (mut sentence, mut segment) = (0_usize, 0_usize);
    let mut end = 0_usize;
    let mut made: Vec<Figure<'r>> = Vec::with_capacity(row.len());
    for (index, reading) in row.iter().enumerate() {
        let range = reading.stretch.range.clone();
        let between = text.get(end..range.start).unwrap_or_default();
        sentence = sentence.saturating_add(between.matches(['。', '！', '？']).count());
        segment = segment.saturating_add(between.matches(['。', '！', '？', '；', ';']).count());
        let next = row.get(index.saturating_add(1)).map_or(text.len(), |next| next.stretch.range.start);
        let after = text.get(range.end..next.max(range.end)).unwrap_or_default();
        end = range.end.max(end);
        let (before, own) = (last_clause(between), first_clause(after));
        let leads = own.len() == after.len() && next < text.len();
        made.extend(
            figure(text, reading, (sentence, segment), before, own).map(|made| Figure { leads, ..made }),
        );
    }
    made
}

fn figure<'r>(
    text: &'r str,
    reading: &'r QuantityReading,
    (sentence, segment): (usize, usize),
    before: &'r str,
    after: &'r str,
) -> Option<Figure<'r>> {
    let range = reading.stretch.range.clone();
    let printed = text.get(range.clone())?;
    let digits = digits_of(printed);
    let places = digits.split_once(['.', '．']).map_or(0, |(_, places)| places.chars().count());
    let value: f64 = reading.quantity.value.to_string().parse().ok()?;
    let unit = reading.quantity.unit.as_str();
    let bound = reading.quantity.bound;
    // 2.07万项 is 20700 with the unit 项: its last printed place is worth 100.
    let scale =
        digits.parse().ok().filter(|printed: &f64| *printed > 0.0).map_or(1.0, |printed| value / printed);
    let (low, high) = interval(value, places, scale, unit, bound);
    Some(Figure {
        range,
        digits,
        unit,
        bound,
        low,
        high,
        value,
        scale,
        places,
        sentence,
        segment,
        before,
        after,
        leads: false,
    })
}

fn digits_of(printed: &str) -> &str {
    let start = printed.find(|c: char| c.is_numeric() || "两百千".contains(c)).unwrap_or(0);
    let rest = printed.get(start..).unwrap_or_default();
    let number = |c: char| c.is_ascii_digit() || ".,．，".contains(c) || ('０'..='９').contains(&c);
    let end = rest.find(|c: char| !number(c)).unwrap_or(rest.len());
    let digits = rest.get(..end).unwrap_or_default().trim_end_matches([',', '，', '.']);
    if digits.is_empty() { rest.trim_end_matches(|c: char| !c.is_numeric()) } else { digits }
}

/// What a printed figure can stand for: exact where things are counted, half of the last place where it was
/// rounded, open where a bound is printed.
fn interval(value: f64, places: usize, scale: f64, unit: &str, bound: Bound) -> (f64, f64) {
    let place = 0.1_f64.powi(i32::try_from(places).unwrap_or(0)) * scale;
    let rounded = places > 0 || scale > 1.5 || unit.starts_with(['万', '亿', '千', '%', '％']);
    let slack = if rounded { place / 2.0 } else { 0.0 };
    let coarse = (value * 0.1).max(1.0);
    match bound {
        Bound::Exact => (value - slack, value + slack),
        Bound::AtLeast => (value, value + coarse),
        Bound::AtMost => (value - coarse, value),
        Bound::About => (value - coarse, value + coarse),
    }
}

fn near_end(words: &str) -> &str {
    let mut from = words.len().saturating_sub(WORDS);
    while !words.is_char_boundary(from) {
        from = from.saturating_add(1);
    }
    words.get(from..).unwrap_or_default()
}

fn last_clause(words: &str) -> &str {
    near_end(words)
        .rsplit(['，', '。', '；', '、', '：', ',', ';', ':', '！', '？'])
        .next()
        .unwrap_or_default()
}

fn first_clause(words: &str) -> &str {
    let mut to = words.len().min(WORDS);
    while !words.is_char_boundary(to) {
        to = to.saturating_sub(1);
    }
    let near = words.get(..to).unwrap_or_default();
    near.split(['，', '。', '；', '、', '：', ',', ';', ':', '！', '？']).next().unwrap_or_default()
}

/// The words between two figures, or none where they are far apart.
pub(super) fn between<'t>(text: &'t str, one: &Figure<'_>, other: &Figure<'_>) -> Option<&'t str> {
    text.get(one.range.end..other.range.start).filter(|words| words.len() <= WORDS)
}

/// How far the work has come that a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    /// Partly or nearly done, whatever else is said.
    Staged,
    /// Not done, though words of what is done may stand in it: 未完成.
    Open,
    Done,
}

const OPEN: [&str; 14] = [
    "正在",
    "推进",
    "未完成",
    "尚未",
    "未整改",
    "未办结",
    "未销号",
    "剩余",
    "其余",
    "在办",
    "进行中",
    "整改中",
    "未启动",
    "未达",
];
const STAGED: [&str; 3] = ["基本", "阶段性", "部分"];
/// Words of what is done.
pub(super) const DONE: [&str; 20] = [
    "完工", "竣工", "完成", "办结", "销号", "整改", "落实", "化解", "解决", "到位", "清零", "处置", "治理",
    "结案", "兑现", "清退", "验收", "补办", "办理", "纠正",
];

static STAGES: LazyLock<Cues<Stage>> = LazyLock::new(|| {
    Cues::new(&[
        (Stage::Staged, &STAGED.join(" ")),
        (Stage::Open, &OPEN.join(" ")),
        (Stage::Done, &DONE.join(" ")),
    ])
});

/// How far the work has come, by the words of the figure's clause.
pub(super) fn stage(figure: &Figure<'_>) -> Option<Stage> {
    // 要求分阶段整改的357个: what is to be done names the whole.
    if figure.before.ends_with('的') && !figure.before.contains('已') {
        return None;
    }
    figure.clause().flat_map(|words| STAGES.all(words, 0..words.len())).map(|(_, stage)| stage).min()
}

/// Readings of plain figures, for tests of what is made of them.
#[cfg(test)]
pub(super) mod naive {
    use zhenggai_core::quantity::Quantity;
    use zhenggai_core::text::Name;

    use super::super::finding::{Finding, quote};
    use super::*;
    use crate::diagnostic::Diagnostic;
    use crate::reading::{Facts, Stretch};
    use crate::source::{Encoding, Source};

    const UNITS: [&str; 24] = [
        "万元", "万吨", "万项", "人次", "场次", "%", "个", "项", "条", "件", "家", "名", "人", "亩", "宗",
        "本", "吨", "岁", "处", "次", "类", "元", "份", "组",
    ];

    type Check = fn(&Figures<'_>, &mut Vec<Finding>);

    /// What a check finds in a text, as it found it.
    pub(in crate::lint) fn found(text: &str, check: Check) -> (Source, Vec<Finding>) {
        let (source, reading) = read(text);
        let mut findings = Vec::new();
        check(&Figures::of(&Texts::new(&source, &reading), &reading), &mut findings);
        (source, findings)
    }

    /// The parameters of what a check finds in a text, once each, in the order of the text.
    pub(in crate::lint) fn params(text: &str, check: Check) -> Vec<String> {
        let (source, findings) = found(text, check);
        let values = |one: &Diagnostic| {
            one.params().iter().map(|(_, value)| value.as_str()).collect::<Vec<_>>().join(" ")
        };
        quote(&source, findings).iter().map(values).collect()
    }

    /// Every number with one of a few units.
    fn read(text: &str) -> (Source, Reading) {
        let source = Source::plain(Encoding::Utf8, text);
        let mut quantities = Vec::new();
        for (index, paragraph) in source.paragraphs().iter().enumerate() {
            let text = paragraph.text();
            let mut from = 0;
            while let Some(start) = text.get(from..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit()))
            {
                let start = from + start;
                let rest = text.get(start..).unwrap_or_default();
                let digits: String = rest.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
                let mut end = start + digits.len();
                let mut bound = if text.get(..start).is_some_and(|before| before.ends_with('约')) {
                    Bound::About
                } else {
                    Bound::Exact
                };
                for more in ["余", "多"] {
                    if text.get(end..).is_some_and(|rest| rest.starts_with(more)) {
                        end += more.len();
                        bound = Bound::AtLeast;
                    }
                }
                let unit =
                    UNITS.iter().find(|unit| text.get(end..).is_some_and(|rest| rest.starts_with(**unit)));
                if let Some(unit) = unit {
                    end += unit.len();
                    let quantity = Quantity {
                        value: digits.parse().unwrap(),
                        bound,
                        unit: Name::new("unit", unit).unwrap(),
                    };
                    let stretch = Stretch { paragraph: index, range: start..end };
                    let span = paragraph.span(start..end);
                    quantities.push(QuantityReading {
                        quantity,
                        text: text.get(start..end).unwrap().to_owned(),
                        span,
                        stretch,
                    });
                }
                from = end;
            }
        }
        (source, Reading { facts: Facts { quantities, ..Facts::default() }, ..Reading::default() })
    }
}
