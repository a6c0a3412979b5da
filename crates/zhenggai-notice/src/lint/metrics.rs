//! One figure with two values.

use std::collections::BTreeMap;

use crate::catalogue::METRIC_TWO_VALUES;
use crate::clause;

use super::figures::Figures;
use super::finding::Finding;

/// Words in front of a figure tell what it counts only from this many characters on.
const TELLING: usize = 6;
/// Words that say that a day or a part is meant.
const PARTED: [&str; 12] = ["年", "月", "季度", "其中", "首批", "第", "再", "又", "新", "增", "每", "今"];

/// What was counted, where, and how many.
struct Known {
    value: String,
    span: zhenggai_core::origin::TextSpan,
    paragraph: u32,
}

/// Checks figures whose words and unit are the same in two paragraphs.
pub(super) fn check(figures: &Figures<'_>, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<(String, String), Known> = BTreeMap::new();
    figures.each_row(|paragraph, text, row| {
        for figure in row.iter().filter(|figure| figure.low >= figure.high && !figure.is_percent()) {
            let words = figure.before.trim();
            // 二是面向干部推送…: the enumerator tells nothing.
            let words = clause::marks(words, 0)
                .first()
                .map_or(words, |mark| words.get(mark.start.saturating_add(mark.length)..).unwrap_or(words));
            let telling = words.chars().count() >= TELLING && !words.contains(|c: char| c.is_numeric());
            if !telling || text.contains('\t') {
                continue;
            }
            let sentence = super::surroundings::sentence_before(text, figure.range.start);
            if PARTED.iter().any(|word| sentence.contains(word)) {
                continue;
            }
            let span = paragraph.span(figure.range.clone());
            let here = Known { value: figure.digits.to_owned(), span, paragraph: paragraph.line() };
            let after: String = figure.after.chars().take(4).collect();
            let key = (format!("{words}…{after}"), figure.unit.to_owned());
            match seen.get(&key) {
                Some(first) if first.value != here.value && first.paragraph != here.paragraph => {
                    let found = Finding::new(METRIC_TWO_VALUES, span).with("metric", words);
                    let found = found.with("value", &here.value).with("other", &first.value);
                    findings.push(found.beside(first.span));
                }
                Some(_) => {}
                None => {
                    seen.insert(key, here);
                }
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::super::figures::naive;
    use super::*;

    #[test]
    fn the_same_words_with_another_figure_are_found() {
        let count = |text: &str| naive::found(text, check).1.len();
        assert_eq!(count("面向干部推送廉政短信73条。\n面向干部推送廉政短信80条。"), 1);
        assert_eq!(count("面向干部推送廉政短信73条。\n面向干部推送廉政短信73条。"), 0);
        assert_eq!(count("2023年推送廉政短信73条。\n2024年推送廉政短信80条。"), 0);
    }
}
