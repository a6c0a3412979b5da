//! Tables of a document: forms with a name on the left and room on the right.

/// How wide a line of text is, in twentieths of a point.
const WIDTH: usize = 8844;

/// How wide the first column of two is.
const NAME: usize = 2000;

/// The cells of a line `| … | … |`; `None` where it is none.
pub(super) fn cells(line: &str) -> Option<Vec<&str>> {
    let inside = line.trim().strip_prefix('|')?.strip_suffix('|')?;
    Some(inside.split('|').map(|cell| cell.trim_matches(' ')).collect())
}

/// A table of these rows; nothing where there are none.
pub(super) fn table(rows: &[Vec<&str>]) -> String {
    let Some(columns) = rows.iter().map(Vec::len).max() else { return String::new() };
    let widths: Vec<usize> = match columns {
        2 => vec![NAME, WIDTH.saturating_sub(NAME)],
        columns => vec![WIDTH.checked_div(columns).unwrap_or(WIDTH); columns],
    };
    let grid: String = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
    let rows: String = rows.iter().map(|row| self::row(row, &widths)).collect();
    let border =
        |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"000000\"/>");
    let borders: String = ["top", "left", "bottom", "right", "insideH", "insideV"].map(border).concat();
    format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/><w:tblBorders>{borders}</w:tblBorders>\
         <w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )
}

fn row(cells: &[&str], widths: &[usize]) -> String {
    let empty = "";
    let cells = widths.iter().enumerate().map(|(at, width)| {
        let (font, align) = if at == 0 { ("黑体", "center") } else { ("仿宋_GB2312", "left") };
        let text = quick_xml::escape::escape(*cells.get(at).unwrap_or(&empty));
        format!(
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr>\
             <w:spacing w:before=\"60\" w:after=\"60\" w:line=\"400\" w:lineRule=\"exact\"/><w:jc w:val=\"{align}\"/></w:pPr><w:r><w:rPr>\
             <w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"{font}\"/><w:sz w:val=\"26\"/>\
             <w:szCs w:val=\"26\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p></w:tc>"
        )
    });
    format!("<w:tr><w:trPr><w:cantSplit/></w:trPr>{}</w:tr>", cells.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_between_bars_is_a_row() {
        assert_eq!(cells("| 事项 | F1 |"), Some(vec!["事项", "F1"]));
        assert_eq!(cells("正文"), None);
        let table = table(&[vec!["甲", "<乙>"]]);
        assert!(table.contains("&lt;乙&gt;") && table.ends_with("</w:tbl>"), "{table}");
        assert_eq!(self::table(&[]), "");
    }
}
