//! The corrections that are certain, as changes of lines (订正预览).

use zhenggai_core::code::Code;

use crate::diagnostic::Diagnostic;
use crate::source::Source;

/// A line of the file, as it stands and as it would read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The line, from 1.
    pub line: u32,
    /// As it stands.
    pub before: String,
    /// With every certain correction in it.
    pub after: String,
    /// What is corrected, in the order of the line.
    pub codes: Vec<Code>,
}

/// What the certain corrections among `diagnostics` make of the lines of `source`, in order. Of two that overlap the
/// first is taken; the rest of a line stays as it is, and no file is written.
///
/// ```
/// use zhenggai_notice::{correction::corrections, decode, lint::lint, read};
/// let source = decode::source("关于巡察整改情况的通报\n截止目前，已完成整改。\n".as_bytes())?;
/// let changes = corrections(&source, &lint(&source, &read(&source)));
/// assert_eq!(changes.first().map(|change| change.after.as_str()), Some("截至目前，已完成整改。"));
/// # Ok::<(), zhenggai_notice::unreadable::Unreadable>(())
/// ```
#[must_use]
pub fn corrections(source: &Source, diagnostics: &[Diagnostic]) -> Vec<Change> {
    let mut certain: Vec<(&Diagnostic, &str)> =
        diagnostics.iter().filter_map(|one| Some((one, one.suggestion()?))).collect();
    certain.sort_by_key(|(one, _)| (one.span().line, one.span().column));
    let lines = certain.chunk_by(|(one, _), (next, _)| one.span().line == next.span().line);
    lines.filter_map(|line| change(source, line)).collect()
}

fn change(source: &Source, certain: &[(&Diagnostic, &str)]) -> Option<Change> {
    let line = certain.first()?.0.span().line;
    let index = usize::try_from(line).ok()?.checked_sub(1)?;
    let before = source.lines().get(index)?;
    let mut change = Change { line, before: before.clone(), after: String::new(), codes: Vec::new() };
    let mut rest = before.as_str();
    let mut column = 1_u32;
    for (one, right) in certain {
        let Some(skipped) = one.span().column.checked_sub(column) else { continue };
        let at: usize = rest.chars().take(usize::try_from(skipped).ok()?).map(char::len_utf8).sum();
        let Some(behind) = rest.get(at..).and_then(|there| there.strip_prefix(one.quote())) else { continue };
        change.after.push_str(rest.get(..at)?);
        change.after.push_str(right);
        change.codes.push(one.code());
        rest = behind;
        column = one.span().column.saturating_add(one.span().length);
    }
    change.after.push_str(rest);
    (change.after != change.before).then_some(change)
}

#[cfg(test)]
mod tests {
    use zhenggai_core::code::Severity;
    use zhenggai_core::origin::TextSpan;

    use super::*;
    use crate::source::Encoding;

    #[test]
    fn corrections_of_a_line_are_made_from_left_to_right() {
        let source = Source::plain(Encoding::Utf8, "题\n甲乙丙丁戊");
        let one = |column, quote: &str, right: &str| {
            let length = u32::try_from(quote.chars().count()).unwrap();
            let span = TextSpan::new(2, column, length);
            Diagnostic::new(Code::new("SLIP"), Severity::Error, span, quote).suggesting(right)
        };
        let found = [one(4, "丁", "D"), one(1, "甲乙", "A"), one(2, "乙", "B"), one(5, "错", "E")];
        let [change] = corrections(&source, &found).try_into().unwrap();
        assert_eq!((change.line, change.after.as_str(), change.codes.len()), (2, "A丙D戊", 2));
    }
}
