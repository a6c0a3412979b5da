//! Lists of names in one cell or line (名单): 甲局、乙局, 甲局（牵头），乙、丙（配合）, 牵头单位：甲；配合单位：乙等.

// parts
mod role;

// words
mod word;

use core::ops::Range;

use word::{Said, has_office_ending};

pub use role::Role;

/// A name in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its bytes in the text, without what stands behind it in brackets.
    pub range: Range<usize>,
    /// Its bytes with a remark in brackets that says no part: 甲局（园区内部分）.
    pub printed: Range<usize>,
    /// Its part, where the list says one.
    pub role: Option<Role>,
    /// It stands for many (各街道): to be expanded by an explicit table only.
    pub is_group: bool,
}

/// A list of names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Names {
    /// The names, in order.
    pub listed: Vec<Listed>,
    /// It ends with 等: there are more than it names.
    pub is_open: bool,
}

impl Names {
    /// The names with this part, or without one where `role` is `None`, as printed in `text`.
    pub fn of<'t>(&self, text: &'t str, role: Option<Role>) -> impl Iterator<Item = &'t str> {
        let wanted = self.listed.iter().filter(move |name| name.role == role);
        wanted.filter_map(move |name| text.get(name.printed.clone()))
    }

    /// Whether the list parts its names into those that lead and those that help.
    #[must_use]
    pub fn is_parted(&self) -> bool {
        self.listed.iter().any(|name| name.role.is_some())
    }
}

/// Reads a list. Names are parted by 、，,；;。 and line ends outside of brackets; by 和 及 与 / and spaces only
/// between two words that end like offices, since 住房和城乡建设局 is one. What stands behind in brackets or
/// words (牵头, 配合, 按职责分工负责) is said of the names before it, what stands before a colon of those behind.
/// A dash alone is nobody.
///
/// ```
/// use zhenggai_grammar::names::{Role, read};
/// let text = "甲局（牵头），乙局、丙局（配合）";
/// let names = read(text);
/// assert_eq!(names.of(text, Some(Role::Lead)).collect::<Vec<_>>(), ["甲局"]);
/// assert_eq!(names.of(text, Some(Role::Support)).collect::<Vec<_>>(), ["乙局", "丙局"]);
/// ```
#[must_use]
pub fn read(text: &str) -> Names {
    let mut list = List::default();
    for piece in pieces(text) {
        list.take(text, piece);
    }
    Names { listed: list.listed, is_open: list.is_open }
}

/// The stretches between separators, outside of brackets.
pub fn pieces(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut found = Vec::new();
    let (mut begun, mut depth) = (0_usize, 0_u32);
    for (at, c) in text.char_indices() {
        match c {
            '（' | '(' | '〔' | '[' | '【' | '《' => depth = depth.saturating_add(1),
            '）' | ')' | '〕' | ']' | '】' | '》' => depth = depth.saturating_sub(1),
            '、' | '，' | ',' | '；' | ';' | '。' | '\n' | '\r' if depth == 0 => {
                found.push(begun..at);
                begun = at.saturating_add(c.len_utf8());
            }
            _ => {}
        }
    }
    found.push(begun..text.len());
    found.into_iter()
}

#[derive(Default)]
struct List {
    listed: Vec<Listed>,
    /// The names from here on are still to be told their part.
    unsaid: usize,
    /// The part of the names to come.
    standing: Option<Role>,
    is_open: bool,
}

impl List {
    fn take(&mut self, text: &str, piece: Range<usize>) {
        let mut left = trimmed(text, piece);
        if let Some((role, length)) = text.get(left.clone()).and_then(word::heading) {
            self.standing = Some(role);
            self.unsaid = self.listed.len();
            left = trimmed(text, left.start.saturating_add(length)..left.end);
        }
        let words = text.get(left.clone()).unwrap_or_default();
        let (kept, said) = word::ending(words);
        if said == Some(Said::Open) {
            self.is_open = true;
        }
        let from = left.start.saturating_add(kept.start);
        let kept = trimmed(text, from..left.start.saturating_add(kept.end));
        for name in joined(text, kept) {
            self.push(text, name);
        }
        match said {
            Some(Said::Of(role)) => {
                let told = self.listed.iter_mut().skip(self.unsaid);
                told.filter(|name| name.role.is_none()).for_each(|name| name.role = Some(role));
                self.unsaid = self.listed.len();
            }
            Some(Said::Nothing) => self.unsaid = self.listed.len(),
            Some(Said::Open) | None => {}
        }
    }

    fn push(&mut self, text: &str, printed: Range<usize>) {
        let name = text.get(printed.clone()).unwrap_or_default();
        let end = word::remark(name).map_or(name.len(), |(at, _)| at);
        let range = trimmed(text, printed.start..printed.start.saturating_add(end));
        let name = text.get(range.clone()).unwrap_or_default();
        if name.chars().any(char::is_alphanumeric) && !matches!(name, "无" | "暂无") {
            let is_group = word::is_group(name);
            self.listed.push(Listed { range, printed, role: self.standing, is_group });
        }
    }
}

/// 甲科和乙科: parted where both sides end like an office.
fn joined(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let words = text.get(range.clone()).unwrap_or_default();
    let mut found = Vec::new();
    let mut begun = 0_usize;
    let mut depth = 0_u32;
    for (at, c) in words.char_indices() {
        match c {
            '（' | '(' => depth = depth.saturating_add(1),
            '）' | ')' => depth = depth.saturating_sub(1),
            '和' | '及' | '与' | '/' | '／' | ' ' | '\u{3000}' if depth == 0 => {
                let before = words.get(begun..at).unwrap_or_default().trim_end_matches('以');
                let next = at.saturating_add(c.len_utf8());
                let after = words.get(next..).unwrap_or_default();
                let end = after.find(['和', '及', '与', '/', '／', ' ']).unwrap_or(after.len());
                let follows = after.get(..end).unwrap_or_default();
                if has_office_ending(before) && (has_office_ending(follows) || has_office_ending(after)) {
                    found.push(begun..begun.saturating_add(before.len()));
                    begun = next;
                }
            }
            _ => {}
        }
    }
    found.push(begun..words.len());
    let shift = |it: Range<usize>| range.start.saturating_add(it.start)..range.start.saturating_add(it.end);
    found.into_iter().map(|it| trimmed(text, shift(it))).collect()
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inside = text.get(range.clone()).unwrap_or_default();
    let start = range.start.saturating_add(inside.len().saturating_sub(inside.trim_start().len()));
    start..start.saturating_add(inside.trim().len())
}

#[cfg(test)]
mod tests;
