//! The lines of a plain text, page numbers left out.

use crate::glance::marks;

use super::paragraph::{Draft, is_without_width};

/// Whether `c` ends a paragraph within a line.
pub(super) fn parts(c: char) -> bool {
    matches!(c, '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Writes a line behind what the draft has, where white space at its beginning is nothing; a lone carriage return
/// or a separator within it ends a paragraph.
pub(super) fn write(number: u32, line: &str, draft: &mut Draft, mut end: impl FnMut(&mut Draft)) {
    let mut joined = !draft.text().is_empty();
    if !marks(line).any(|(_, c)| parts(c) || is_without_width(c)) {
        let text = if joined { line.trim_start() } else { line };
        let skipped =
            line.get(..line.len().saturating_sub(text.len())).map_or(0, |white| white.chars().count());
        draft.push_str(text, number, u32::try_from(skipped).unwrap_or(u32::MAX).saturating_add(1));
        return;
    }
    for (c, column) in line.chars().zip(1_u32..) {
        if parts(c) {
            end(draft);
        } else if !joined || !c.is_whitespace() {
            joined = false;
            draft.push(c, number, column);
        }
    }
}

/// Whether a line is only a page number: `— 3 —`, `- 3 -`, `第3页`, `第 3 页 共 10 页`, `3 / 10`.
pub(super) fn is_page_number(line: &str) -> bool {
    let line = line.trim();
    if line.len() > 48 || !line.contains(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let dashed =
        line.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '—' | '－' | '–' | '·' | '~'));
    let framed = dashed.len() < line.len() && line.chars().next() == line.chars().next_back();
    let digits = |s: &str| !s.is_empty() && s.len() <= 4 && s.bytes().all(|b| b.is_ascii_digit());
    if framed && digits(dashed) {
        return true;
    }
    let bare: String = line.chars().filter(|c| !c.is_whitespace()).collect();
    if let Some((page, pages)) = bare.split_once('/') {
        return digits(page) && digits(pages);
    }
    let bare = bare.replace(['第', '共', '页', '頁', ',', '，'], " ");
    line.contains(['页', '頁']) && bare.split_whitespace().all(digits)
}
