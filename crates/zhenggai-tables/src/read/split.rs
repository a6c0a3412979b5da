//! Cells that hold several things.

use std::sync::Arc;

use zhenggai_grammar::names;
use zhenggai_grammar::numeral;

/// The measures in a cell: numbered ones at the beginnings of lines are parted, number and closing ；or 。 dropped;
/// any other text is one measure as it stands.
pub(super) fn measures(text: &Arc<str>) -> Vec<Arc<str>> {
    let whole = || vec![Arc::clone(text)];
    if !text.contains('\n') {
        return whole();
    }
    let mut found: Vec<String> = Vec::new();
    for line in text.lines() {
        let next = u32::try_from(found.len()).unwrap_or(u32::MAX).saturating_add(1);
        match numbered(line, next) {
            Some(rest) => found.push(rest.to_owned()),
            None => match found.last_mut() {
                Some(last) => {
                    last.push('\n');
                    last.push_str(line.trim_end());
                }
                None => return whole(),
            },
        }
    }
    if found.len() < 2 {
        return whole();
    }
    found.iter().map(|it| it.trim().trim_end_matches(['；', ';', '。']).trim_end().into()).collect()
}

/// What follows the number `wanted` at the beginning of a line: 2. 2、 （2） 2) ② 二、 （二）.
fn numbered(line: &str, wanted: u32) -> Option<&str> {
    let line = line.trim_start();
    let (open, inner) = match line.strip_prefix(['（', '(']) {
        Some(inner) => (true, inner),
        None => (false, line),
    };
    if let Some(circle) = line.chars().next().filter(|c| ('①'..='⑳').contains(c)) {
        let value = u32::from(circle).saturating_sub(u32::from('①')).saturating_add(1);
        return line.get(circle.len_utf8()..).filter(|_| value == wanted).map(str::trim_start);
    }
    let (value, length) = numeral::leading(inner)?;
    let rest = inner.get(length..)?;
    let rest = if open {
        rest.strip_prefix(['）', ')'])?
    } else {
        let rest = rest.strip_prefix(['.', '．', '、', ')', '）'])?;
        // 1.5公里 is no number of a measure.
        if rest.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        rest
    };
    (value == wanted).then(|| rest.trim_start())
}

/// The pieces of evidence in a cell.
pub(super) fn evidence(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut joined = false;
    for piece in names::pieces(text) {
        let words = text.get(piece.clone()).unwrap_or_default();
        // Commas part clauses of a title, not pieces.
        match found.last_mut().filter(|_| joined) {
            Some(last) => last.push_str(words),
            None => found.push(words.to_owned()),
        }
        let mark = text.get(piece.end..).and_then(|rest| rest.chars().next());
        joined = matches!(mark, Some('，' | ',' | '。'));
        if let (true, Some(mark), Some(last)) = (joined, mark, found.last_mut()) {
            last.push(mark);
        }
    }
    found.retain(|it| it.trim() != "无" && it.chars().any(char::is_alphanumeric));
    for piece in &mut found {
        if piece.trim().len() < piece.len() {
            *piece = piece.trim().to_owned();
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measures(text: &str) -> Vec<String> {
        super::measures(&Arc::from(text)).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn numbered_measures_are_parted() {
        for text in
            ["1.甲；\n2.乙。", "1、甲;\n2、乙", "（1）甲\n（2）乙。", "①甲；\n②乙", "一、甲；\n二、乙"]
        {
            assert_eq!(measures(text), ["甲", "乙"], "{text}");
        }
        assert_eq!(measures("1.甲\n续\n2.乙"), ["甲\n续", "乙"]);
        for text in ["1.甲；2.乙。", "甲\n乙", "1.甲", "2.甲\n3.乙", "1.5公里\n2.5公里", "一是甲；\n二是乙"]
        {
            assert_eq!(measures(text), [text], "{text}");
        }
    }

    #[test]
    fn evidence_is_parted_outside_of_brackets() {
        assert_eq!(evidence("通知书（4份）、合同；发票\n照片"), ["通知书（4份）", "合同", "发票", "照片"]);
        assert_eq!(evidence("关于甲，乙的报告"), ["关于甲，乙的报告"]);
        assert!(evidence("无").is_empty() && evidence("-").is_empty());
    }
}
