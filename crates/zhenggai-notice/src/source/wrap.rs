//! Paragraphs out of the lines of a plain text, also where every line was broken at one width.

use super::line::{is_page_number, parts, write};
use super::paragraph::{Draft, Paragraph};

/// A text is broken at a width only where it has so many lines.
const LINES: usize = 8;
/// Its lines are no narrower and no wider than this, in columns of a terminal: 20 to 60 Chinese characters.
const NARROWEST: usize = 40;
const WIDEST: usize = 120;
/// A full line lacks no more than this: a mark may not begin a line, and a word is not broken.
const SLACK: usize = 4;

/// The paragraphs of `lines`.
pub(super) fn paragraphs(lines: &[String]) -> Vec<Paragraph> {
    let wrapping = Wrapping::of(lines);
    let mut found = Vec::new();
    let mut draft = Draft::default();
    let mut before: Option<&str> = None;
    for (line, number) in lines.iter().zip(1..) {
        // Without a width every line is a paragraph, and a page number is left out wherever it stands.
        let page = is_page_number(line);
        let joins =
            wrapping.as_ref().zip(before).is_some_and(|(wrapping, before)| wrapping.joins(before, line));
        if page && wrapping.is_some() {
            continue;
        }
        if joins {
            draft.join(line);
        } else {
            keep(&mut draft, &mut found);
        }
        write(number, line, &mut draft, |draft| keep(draft, &mut found));
        before = Some(line.as_str()).filter(|line| !line.contains(parts));
    }
    keep(&mut draft, &mut found);
    found
}

fn keep(draft: &mut Draft, into: &mut Vec<Paragraph>) {
    if is_page_number(draft.text()) {
        draft.take();
    } else {
        into.extend(draft.take());
    }
}

/// How the lines of a text were broken.
struct Wrapping {
    /// How wide the widest line is, in columns.
    width: usize,
    /// Whether paragraphs are told by the indentation of their first line.
    indented: bool,
}

impl Wrapping {
    /// How `lines` were broken; `None` where each is a paragraph of its own.
    ///
    /// Lines that were broken at a width are all of it but for the last of each paragraph, and they break off
    /// in the middle of sentences; of lines that are paragraphs hardly any does.
    fn of(lines: &[String]) -> Option<Self> {
        let told: Vec<&str> =
            lines.iter().map(String::as_str).filter(|l| !l.trim().is_empty() && !is_page_number(l)).collect();
        if told.len() < LINES {
            return None;
        }
        // The first line that is a paragraph of its own ends the count.
        let width = |line: &&str| Some(columns(line)).filter(|own| *own <= WIDEST && !line.contains('\t'));
        let widths: Vec<usize> = told.iter().map(width).collect::<Option<_>>()?;
        let width = *widths.iter().max()?;
        if width < NARROWEST {
            return None;
        }
        let full = told.iter().zip(&widths).filter(|(_, own)| **own + SLACK >= width).map(|(line, _)| line);
        let broken = full.filter(|line| !ends_sentence(line)).count();
        let wrapped = broken >= 3 && broken.saturating_mul(4) >= told.len();
        let indents = told.iter().filter(|line| indent(line) > 0).count();
        let indented = indents >= 3 && indents.saturating_mul(10) <= told.len().saturating_mul(9);
        wrapped.then_some(Self { width, indented })
    }

    /// Whether `line` goes on with the paragraph in which `before` stands.
    fn joins(&self, before: &str, line: &str) -> bool {
        if before.trim().is_empty() || line.trim().is_empty() || is_page_number(before) {
            return false;
        }
        if self.indented {
            return indent(line) == 0;
        }
        columns(before).saturating_add(SLACK) >= self.width
    }
}

fn ends_sentence(line: &str) -> bool {
    line.trim_end().ends_with(['。', '：', '；', '！', '？', ':', ';'])
}

/// How many columns the white space at the beginning takes.
fn indent(line: &str) -> usize {
    line.chars().take_while(|c| c.is_whitespace()).map(width).sum()
}

/// How many columns a line takes without the white space at its end. Of one that takes more than the widest
/// may, only that it does is told.
fn columns(line: &str) -> usize {
    let mut columns = 0_usize;
    for c in line.trim_end().chars() {
        columns = columns.saturating_add(width(c));
        if columns > WIDEST {
            break;
        }
    }
    columns
}

/// A Chinese character, its punctuation and full-width forms take two columns.
fn width(c: char) -> usize {
    let wide = c >= '\u{2e80}' || matches!(c, '“' | '”' | '‘' | '’' | '—' | '…' | '①'..='⒛');
    if wide { 2 } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        let lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
        paragraphs(&lines).iter().map(|paragraph| paragraph.text().to_owned()).collect()
    }

    const WRAPPED: &str = "　　根据统一部署，第二巡察组对街道党工委开展了常规巡察，并
延伸巡察了九个社区，现将巡察整改进展情况予以公布，请大家
监督。
　　一、提高站位
　　街道党工委召开专题会议，制定方案，对反馈的问题细化整改
措施，逐项明确责任领导、责任科室和完成时限。
                 — 1 —
　　二、推进整改，对老旧小区改造推进缓慢的问题，着重从两个
方面抓好整改工作。";

    #[test]
    fn lines_of_one_width_are_joined_by_their_indentation() {
        let [first, second, third, fourth] = &*texts(WRAPPED) else { panic!("four paragraphs") };
        assert!(first.ends_with("请大家监督。") && first.contains("并延伸"), "{first}");
        assert_eq!(second, "一、提高站位");
        assert!(third.ends_with("完成时限。") && fourth.ends_with("抓好整改工作。"));
    }

    #[test]
    fn without_indentation_a_full_line_goes_on() {
        let bare = WRAPPED.replace('　', "");
        let bare = bare.replace("部署，第二", "部署，本次第二").replace("会议，制定", "会议，依规制定");
        let bare = bare.replace("推进缓慢的", "推进比较缓慢的");
        assert_eq!(texts(&bare).len(), 4, "{:?}", texts(&bare));
    }

    #[test]
    fn paragraphs_of_their_own_stay_apart() {
        let plain = "一、甲\n（一）乙方面\n1.关于丙的问题\n已完成。\n2.关于丁的问题\n正在推进。\n某局党组\n2024年1月1日\n二、戊";
        assert_eq!(texts(plain).len(), 9);
    }
}
