//! A saved web page: the notice out of the navigation, tool bars, related links and footers around it.

// tags
mod tag;

// shapes
mod shape;

// lines
mod furniture;
mod print;

// choices
mod region;

// texts
mod layout;

use crate::source::{Encoding, Markup, Source};

/// Whether a text is HTML: it begins with a tag, or holds the end tags of blocks.
pub(crate) fn is_page(text: &str) -> bool {
    let head = text.trim_start();
    let ended = ["</p>", "</P>", "</div>", "</DIV>", "</td>", "</TD>", "</html>"]
        .iter()
        .any(|tag| text.contains(tag));
    let mut begins = head.chars();
    let tagged =
        begins.next() == Some('<') && begins.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '!');
    ended || tagged && text.contains('>')
}

/// The notice of a page. Its paragraphs are the title, the text and the signature; a row of a table is a
/// paragraph with tabs between its cells.
pub(crate) fn source(encoding: Encoding, text: &str) -> Source {
    let mut shape = shape::shape(text, shape::Furniture::Skipped);
    if !shape.has_text() {
        // A navigation that is never closed would swallow the page.
        shape = shape::shape(text, shape::Furniture::Kept);
    }
    let chosen = region::chosen(text, &shape);
    let (paragraphs, tables) = layout::paragraphs(text, &shape, &chosen);
    let lines = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line).to_owned()).collect();
    Source::new(encoding, Markup::Html, lines, paragraphs).with_tables(tables)
}

#[cfg(test)]
mod tests {
    use zhenggai_core::origin::TextSpan;

    use super::*;

    fn texts(page: &str) -> Vec<String> {
        source(Encoding::Utf8, page).paragraphs().iter().map(|p| p.text().to_owned()).collect()
    }

    #[test]
    fn every_character_keeps_its_raw_place() {
        let page = "<html><body><div>\n<p>甲&ldquo;乙<b>丙</b>&rdquo;，丁。</p>\n<p>戊，己，庚，辛。</p></div></body></html>";
        let source = source(Encoding::Utf8, page);
        let first = source.paragraphs().first().unwrap();
        assert_eq!(first.text(), "甲“乙丙”，丁。");
        let place = |word: &str| {
            first.span(first.text().find(word).unwrap()..first.text().find(word).unwrap() + word.len())
        };
        assert_eq!(place("甲"), TextSpan::new(2, 4, 1));
        assert_eq!(place("“"), TextSpan::new(2, 5, 1));
        assert_eq!(place("乙"), TextSpan::new(2, 12, 1));
        assert_eq!(place("丙"), TextSpan::new(2, 16, 1));
        assert_eq!(place("丁"), TextSpan::new(2, 29, 1));
    }

    #[test]
    fn a_line_break_parts_paragraphs_and_a_cell_parts_a_row() {
        let page = "<div><p>一，二，三。<br/>四，五，六。</p><table><tr><td rowspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table></div>";
        assert_eq!(texts(page), ["一，二，三。", "四，五，六。", "甲\t乙", "\t丙"]);
        assert_eq!(source(Encoding::Utf8, page).tables().first().map(|t| t.rows.clone()), Some(2..4));
    }

    #[test]
    fn a_page_that_is_never_closed_is_read_all_the_same() {
        let open = "<nav><div><p>根据统一部署，现将情况通报如下。<p>一、总体情况<td>二、";
        assert_eq!(texts(open), ["根据统一部署，现将情况通报如下。", "一、总体情况", "二、"]);
        assert!(texts("<div").is_empty() && texts("<p>").is_empty());
    }

    #[test]
    fn text_in_scripts_and_hidden_blocks_is_not_read() {
        let page = "<div><script>var a='一、甲，乙。';</script><p style=\"display: none\">隐，藏。</p><p>正，文。</p></div>";
        assert_eq!(texts(page), ["正，文。"]);
    }
}
