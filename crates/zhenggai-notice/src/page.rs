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
    if !text.contains('<') {
        return false;
    }
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
    fn a_page_laid_out_with_tables_gives_the_notice_alone() {
        let page = "<html><head><title>关于巡察整改情况的通报-某县人民政府网</title></head><body><table>\
            <tr><td><a href=/>首页</a> <a>公开</a></td></tr>\
            <tr><td><table><tr><td>某县人民政府门户网站</td></tr><tr><td><b>关于巡察整改情况的通报</b></td></tr>\
            <tr><td>发布时间：2023-01-02 来源：县水务局 【字体：大 中 小】</td></tr>\
            <tr><td><p>&nbsp;&nbsp;根据部署，巡察组开展了巡察。现予公布。<p>1.关于学习不够的问题。<br>已完成。\
            <table><tr><td>问题</td><td>进展</td></tr><tr><td>甲</td><td>完成</td></tr></table></td></tr></table></td></tr>\
            <tr><td>某县水务局党组</td></tr><tr><td>2023年1月1日</td></tr>\
            <tr><td>版权所有：某县人民政府，主办：某县政府办，联系电话：0000。</td></tr></table></body></html>";
        let expected = [
            "关于巡察整改情况的通报",
            "根据部署，巡察组开展了巡察。现予公布。",
            "1.关于学习不够的问题。",
            "已完成。",
            "问题\t进展",
            "甲\t完成",
            "某县水务局党组",
            "2023年1月1日",
        ];
        assert_eq!(texts(page), expected);
    }

    #[test]
    fn text_in_scripts_and_hidden_blocks_is_not_read() {
        let page = "<div><script>var a='一、甲，乙。';</script><p style=\"display: none\">隐，藏。</p><p>正，文。</p></div>";
        assert_eq!(texts(page), ["正，文。"]);
    }
}
