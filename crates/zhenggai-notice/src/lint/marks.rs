//! Quotation marks, title marks and brackets that have no counterpart, or cross another pair.

use core::ops::Range;

use crate::catalogue::QUOTE_UNMATCHED;
use crate::glance::marks;
use crate::source::Source;

use super::finding::Finding;

/// How many characters of the text are quoted with a mark at most.
const SHOWN: usize = 24;
/// Two lone marks of one kind no further apart than this many bytes are one slip.
const NEAR: usize = 150;

const KINDS: usize = 8;
/// The closing mark of each kind.
const CLOSING: [char; KINDS] = ['”', '’', '》', '〉', ')', '」', '』', '】'];
const BRACKETS: usize = 4;

/// A mark and its kind.
#[derive(Debug, Clone, Copy)]
struct Mark {
    kind: usize,
    at: usize,
    c: char,
}

/// A slip: where it begins and what is shown of it.
struct Slip {
    range: Range<usize>,
    marks: String,
    correction: Option<String>,
}

/// Checks each paragraph for itself.
pub(super) fn check(source: &Source, findings: &mut Vec<Finding>) {
    for paragraph in source.paragraphs() {
        for slip in slips(paragraph.text()) {
            let found = Finding::new(QUOTE_UNMATCHED, paragraph.span(slip.range)).with("mark", slip.marks);
            findings.push(found.suggesting(slip.correction));
        }
    }
}

enum Side {
    Opens(usize),
    Closes(usize),
}

fn side(c: char) -> Option<Side> {
    Some(match c {
        '“' => Side::Opens(0),
        '”' => Side::Closes(0),
        '‘' => Side::Opens(1),
        '’' => Side::Closes(1),
        '《' => Side::Opens(2),
        '》' => Side::Closes(2),
        '〈' => Side::Opens(3),
        '〉' => Side::Closes(3),
        '(' | '（' => Side::Opens(BRACKETS),
        ')' | '）' => Side::Closes(BRACKETS),
        '「' => Side::Opens(5),
        '」' => Side::Closes(5),
        '『' => Side::Opens(6),
        '』' => Side::Closes(6),
        '【' => Side::Opens(7),
        '】' => Side::Closes(7),
        _ => return None,
    })
}

/// The marks of one text.
#[derive(Default)]
struct Pairing {
    open: Vec<Mark>,
    /// How many of each kind are open.
    depth: [usize; KINDS],
    /// Marks that were still open when a pair around them closed.
    crossed: [Vec<Mark>; KINDS],
    /// Closing marks without an opening one, each with what was open then.
    lone: Vec<(Mark, Option<Mark>)>,
    slips: Vec<Slip>,
}

fn slips(text: &str) -> Vec<Slip> {
    let mut pairing = Pairing::default();
    for (at, c) in marks(text) {
        match side(c) {
            Some(Side::Opens(kind)) => pairing.open(Mark { kind, at, c }),
            Some(Side::Closes(kind)) => pairing.close(text, Mark { kind, at, c }),
            None => {}
        }
    }
    pairing.finish(text)
}

/// Whether a closing mark needs no counterpart: the bracket of a label (`1)`), an apostrophe.
fn stands_alone(text: &str, at: usize, c: char) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let after = text.get(at.saturating_add(c.len_utf8())..).unwrap_or_default();
    match c {
        ')' | '）' => {
            let label = |c: char| c.is_ascii_alphanumeric() || "一二三四五六七八九十".contains(c);
            let rest = before.trim_end_matches(label);
            let length = before.len().saturating_sub(rest.len());
            let begins = rest.trim_end().is_empty()
                || rest.ends_with(['。', '；', ';', '：', ':', '，', ',', '\t', ' ']);
            (1..=9).contains(&length) && begins
        }
        '’' => {
            let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
            letter(before.chars().next_back()) && letter(after.chars().next())
        }
        _ => false,
    }
}

impl Pairing {
    fn count(&mut self, kind: usize, change: fn(usize, usize) -> usize) {
        if let Some(depth) = self.depth.get_mut(kind) {
            *depth = change(*depth, 1);
        }
    }

    fn open(&mut self, mark: Mark) {
        self.count(mark.kind, usize::saturating_add);
        self.open.push(mark);
    }

    fn close(&mut self, text: &str, mark: Mark) {
        if self.depth.get(mark.kind).is_some_and(|depth| *depth > 0) {
            while let Some(top) = self.open.pop() {
                self.count(top.kind, usize::saturating_sub);
                if top.kind == mark.kind {
                    break;
                }
                if let Some(crossed) = self.crossed.get_mut(top.kind) {
                    crossed.push(top);
                }
            }
        } else if let Some(opened) = self.crossed.get_mut(mark.kind).and_then(Vec::pop) {
            self.slips.push(slip(text, opened.at, mark, format!("{}…{}", opened.c, mark.c)));
        } else if !stands_alone(text, mark.at, mark.c) {
            self.lone.push((mark, self.open.last().copied()));
        }
    }

    /// What is left open or closes nothing. An opening mark that a wrong closing one was meant for is one
    /// slip with it.
    fn finish(mut self, text: &str) -> Vec<Slip> {
        let mut left: Vec<Mark> = core::mem::take(&mut self.open);
        left.extend(self.crossed.iter_mut().flat_map(core::mem::take));
        left.sort_by_key(|mark| mark.at);
        let mut rows = left.into_iter().peekable();
        let mut lone = core::mem::take(&mut self.lone).into_iter().peekable();
        let mut before: Option<Mark> = None;
        loop {
            let opened = rows.peek().map(|mark| mark.at);
            let closed = lone.peek().map(|(mark, _)| mark.at);
            match (opened, closed) {
                (None, None) => break,
                (Some(at), later) if later.is_none_or(|later| at < later) => {
                    let Some(mark) = rows.next() else { break };
                    if let Some((close, _)) = lone.next_if(|(close, inside)| is_meant(mark, *close, *inside))
                    {
                        self.slips.push(wrong_close(text, mark, close));
                        before = None;
                    } else if !is_second(before, mark) {
                        self.slips.push(unclosed(text, mark));
                        before = Some(mark);
                    } else {
                        before = None;
                    }
                }
                _ => {
                    let Some((mark, inside)) = lone.next() else { break };
                    if is_second(before, mark) {
                        before = None;
                    } else {
                        self.slips.push(unopened(text, mark, inside));
                        before = Some(mark);
                    }
                }
            }
        }
        self.slips
    }
}

/// “…’: a quotation that was closed with the other kind of mark.
fn is_meant(open: Mark, close: Mark, inside: Option<Mark>) -> bool {
    let quotations = open.kind <= 1 && close.kind <= 1;
    quotations && inside.is_some_and(|inside| inside.at == open.at)
}

/// Two opening or two closing marks where a pair was meant.
fn is_second(before: Option<Mark>, mark: Mark) -> bool {
    before.is_some_and(|before| before.kind == mark.kind && mark.at.saturating_sub(before.at) <= NEAR)
}

fn slip(text: &str, from: usize, to: Mark, marks: String) -> Slip {
    let end = to.at.saturating_add(to.c.len_utf8());
    let shown = text.get(from..end).is_some_and(|shown| shown.len() <= NEAR);
    Slip { range: if shown { from..end } else { to.at..end }, marks, correction: None }
}

fn wrong_close(text: &str, open: Mark, close: Mark) -> Slip {
    let mut slip = slip(text, open.at, close, format!("{}…{}", open.c, close.c));
    let right = CLOSING.get(open.kind);
    let words = text.get(open.at..close.at);
    if slip.range.start == open.at {
        slip.correction = words.zip(right).map(|(words, right)| format!("{words}{right}"));
    }
    slip
}

fn unclosed(text: &str, mark: Mark) -> Slip {
    let rest = text.get(mark.at..).unwrap_or_default();
    let inner = rest.chars().skip(1).take(SHOWN);
    let words = inner.take_while(|c| !"，。；：！？、,;:“”‘’《》（）()".contains(*c));
    let length: usize = words.map(char::len_utf8).sum();
    let end = mark.at.saturating_add(mark.c.len_utf8()).saturating_add(length);
    Slip { range: mark.at..end, marks: mark.c.to_string(), correction: None }
}

fn unopened(text: &str, mark: Mark, inside: Option<Mark>) -> Slip {
    let end = mark.at.saturating_add(mark.c.len_utf8());
    let before = text.get(..mark.at).unwrap_or_default();
    let words = before.chars().rev().take(SHOWN).take_while(|c| !"，。；：！？、,;:”’》）)".contains(*c));
    let from = mark.at.saturating_sub(words.map(char::len_utf8).sum());
    let from = from.max(inside.map_or(0, |inside| inside.at));
    Slip { range: from..end, marks: mark.c.to_string(), correction: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        slips(text).into_iter().map(|slip| text.get(slip.range).unwrap()).collect()
    }

    #[test]
    fn pairs_may_nest_and_widths_may_differ() {
        for right in [
            "““双减”政策”",
            "（甲)与(乙）",
            "《“三会一课”制度（试行）》",
            "1)甲；2）乙",
            "(2021,5)",
            "cadre’s",
            "",
        ] {
            assert_eq!(found(right), [""; 0], "{right}");
        }
    }

    #[test]
    fn each_slip_is_told_once() {
        let wrong = [
            ("按“一企一策’推进", "“一企一策’"),
            ("废止《甲+乙”机制》后", "《甲+乙”"),
            ("落实《请销假制度规定，对7人", "《请销假制度规定"),
            ("对“化整为零、规避问题，已整改", "“化整为零"),
            ("见“《甲”办法》。", "《甲”办法》"),
            ("即“一网通办“改革", "“一网通办"),
            ("（见附件", "（见附件"),
            ("修订规定》后", "修订规定》"),
        ];
        for (text, slip) in wrong {
            assert_eq!(found(text), [slip], "{text}");
        }
    }

    #[test]
    fn the_right_mark_is_offered_where_it_is_certain() {
        let slips = slips("按“一企一策’推进");
        assert_eq!(slips[0].correction.as_deref(), Some("“一企一策”"));
    }
}
