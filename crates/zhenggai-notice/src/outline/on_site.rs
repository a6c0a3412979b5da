//! The unnumbered block about matters handed over on site (立行立改问题).

use core::ops::Range;

use zhenggai_core::origin::Basis;

use crate::clause;
use crate::phrase::{is_comma, is_full_stop, parted, parts, sentence, trimmed};
use crate::reading::{OnSiteBlock, OnSiteMatter, Said, StatusReading, Stretch};
use crate::status;
use zhenggai_grammar::numeral;

use super::node::clauses;
use super::text::Texts;
use super::tree::Enumerator;

/// The block that stands in these paragraphs, if there are any.
pub(super) fn block(texts: &Texts<'_>, own: Vec<Stretch>) -> Option<OnSiteBlock> {
    let first = own.first()?.clone();
    let text = texts.folded(first.paragraph);
    let opening = sentence(text, 0, is_full_stop).range;
    let matters = matters(texts, first.paragraph, opening.clone());
    let marks = own.iter().enumerate().flat_map(|(stretch, own)| {
        let text = texts.folded(own.paragraph);
        clause::marks(text, 0).into_iter().map(move |mark| Enumerator { stretch, mark })
    });
    let status =
        if matters.is_empty() { status_of_all(texts, first.paragraph, opening.clone()) } else { None };
    Some(OnSiteBlock {
        declared: declared(texts, first.paragraph, opening),
        matters,
        status,
        clauses: clauses(texts, &own, &marks.collect::<Vec<_>>()),
        span: texts.span(first.paragraph, first.range),
        own,
    })
}

/// 立行立改问题3项, 移交3个立行立改问题
fn declared(texts: &Texts<'_>, paragraph: usize, opening: Range<usize>) -> Option<Said<u32>> {
    let text = texts.folded(paragraph).get(opening)?;
    let at = text.find("立行立改")?;
    let behind = at.saturating_add("立行立改".len());
    let rest = text.get(behind..)?;
    let noun =
        ["的问题", "问题", "事项", "任务"].iter().find_map(|noun| rest.strip_prefix(noun)).unwrap_or(rest);
    let noun = noun.trim_start_matches(['共', '计']);
    if let Some((value, length)) = numeral::leading(noun) {
        let start = text.len().saturating_sub(noun.len());
        let measure =
            noun.get(length..).and_then(|rest| rest.chars().next()).filter(|c| "个项件条".contains(*c));
        let end = start.saturating_add(length).saturating_add(measure.map_or(0, char::len_utf8));
        return measure.map(|_| texts.said(value, paragraph, start..end));
    }
    let before = text.get(..at)?;
    let bare = before.trim_end_matches(['个', '项', '件', '条']);
    let (value, start) = numeral::trailing(bare)?;
    Some(texts.said(value, paragraph, start..before.len()))
}

fn status_of_all(texts: &Texts<'_>, paragraph: usize, opening: Range<usize>) -> Option<StatusReading> {
    let text = texts.folded(paragraph);
    parts(text, opening, is_comma).into_iter().find_map(|part| reading(texts, paragraph, part))
}

fn reading(texts: &Texts<'_>, paragraph: usize, part: Range<usize>) -> Option<StatusReading> {
    let text = texts.folded(paragraph);
    let (value, range) = status::first(text, part.clone())?;
    let long_term = text.get(part)?.contains("长期坚持");
    let words = texts.words(paragraph, range.clone());
    let span = texts.span(paragraph, range);
    Some(StatusReading { value, basis: Basis::Explicit, text: words, span, long_term })
}

/// 其中甲、乙2项问题已整改完成，丙问题未整改到位
fn matters(texts: &Texts<'_>, paragraph: usize, opening: Range<usize>) -> Vec<OnSiteMatter> {
    let text = texts.folded(paragraph);
    let Some(inner) = text.get(opening.clone()).and_then(|opening| opening.find("其中")) else {
        return Vec::new();
    };
    let from = opening.start.saturating_add(inner).saturating_add("其中".len());
    let mut found = Vec::new();
    let mut begun = from;
    for part in parts(text, from..opening.end, is_comma) {
        let Some((_, words)) = status::first(text, part.clone()) else { continue };
        let named = trimmed(text, begun.min(part.start)..words.start);
        let status = reading(texts, paragraph, words.start..part.end);
        for name in names(text, named) {
            let said = texts.words(paragraph, name.clone());
            let span = texts.span(paragraph, name);
            found.push(OnSiteMatter { name: said, status: status.clone(), span });
        }
        begun = part.end;
    }
    found
}

/// The names in a list of matters: apart only where a count of them stands behind.
fn names(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let bare = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
    let mut list = range;
    let lead = bare(&list)
        .len()
        .saturating_sub(bare(&list).trim_start_matches(|c: char| is_comma(c) || c == '：' || c == ':').len());
    list.start = list.start.saturating_add(lead);
    for tail in ["均", "全部", "已", "问题", "事项", "等"] {
        let kept = bare(&list).trim_end();
        list.end = list.start.saturating_add(kept.strip_suffix(tail).unwrap_or(kept).len());
    }
    let unmeasured = bare(&list).trim_end_matches(['个', '项', '件', '条']);
    let counted = if unmeasured.len() < bare(&list).len() { numeral::trailing(unmeasured) } else { None };
    match counted {
        Some((count, start)) => {
            list.end = list.start.saturating_add(start);
            // 和 and 及 may stand within a name (不及时); the printed count tells where they part names.
            let apart = |marks: &[char]| {
                let ends = bare(&list).char_indices().filter(|(_, c)| marks.contains(c));
                parted(text, list.clone(), ends)
            };
            let ways = [['、'].as_slice(), &['、', '和'], &['、', '及'], &['、', '和', '及']];
            let fits = |names: &Vec<Range<usize>>| u32::try_from(names.len()) == Ok(count);
            ways.into_iter().map(apart).find(fits).unwrap_or_else(|| apart(&['、']))
        }
        None => vec![trimmed(text, list)].into_iter().filter(|name| !name.is_empty()).collect(),
    }
}
