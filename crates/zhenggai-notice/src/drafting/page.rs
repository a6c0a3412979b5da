//! The text as a Word document in the layout of official documents (GB/T 9704-2012).

// tables
mod table;

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;

use crate::label::{self, Style};

/// How a paragraph is set.
struct Setting {
    font: &'static str,
    bold: bool,
    /// Half points: 44 is 二号, 32 is 三号.
    size: u32,
    align: &'static str,
    /// Whether its first line stands in by two characters.
    indented: bool,
}

const SONG: &str = "方正小标宋简体";
const HEI: &str = "黑体";
const KAI: &str = "楷体_GB2312";
const FANG: &str = "仿宋_GB2312";

const BODY: Setting = Setting { font: FANG, bold: false, size: 32, align: "both", indented: true };

/// The document of a drafted text: a title, an empty line, paragraphs, an empty line, signature and day.
///
/// Lines of the form `| … | … |` that follow each other are a table (表格).
///
/// A4; margins 37, 35, 28 and 26 mm; 22 lines of 28 characters; title in 小标宋, levels in 黑体 and 楷体, text in 仿宋,
/// named and not embedded; page numbers `— 1 —`.
///
/// # Errors
/// Only when memory runs out while the archive is written.
pub fn document(text: &str) -> ZipResult<Vec<u8>> {
    let lines: Vec<&str> = text.trim_end().split('\n').collect();
    let body = lines.iter().position(|line| line.trim().is_empty()).unwrap_or(0);
    let closing = lines.iter().rposition(|line| line.trim().is_empty()).unwrap_or(lines.len());
    let closing = if closing == body { lines.len() } else { closing };
    let mut paragraphs = String::new();
    let mut form: Vec<Vec<&str>> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if let Some(cells) = table::cells(line) {
            form.push(cells);
            continue;
        }
        paragraphs.push_str(&table::table(&core::mem::take(&mut form)));
        let setting = match at {
            at if at < body => Setting { font: SONG, size: 44, align: "center", indented: false, ..BODY },
            at if at > closing => Setting { align: "right", indented: false, ..BODY },
            // Whoever a letter is to stands at the margin.
            at if line.ends_with('：') && at <= body.saturating_add(2) => {
                Setting { indented: false, ..BODY }
            }
            _ => level(line),
        };
        // Signature and day never stand alone on a page.
        let kept = at.saturating_add(1) >= closing && at.saturating_add(1) < lines.len();
        paragraphs.push_str(&paragraph(line, &setting, kept));
    }
    paragraphs.push_str(&table::table(&form));
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // One day for all: the same text gives the same bytes.
    let options = SimpleFileOptions::default();
    let document = DOCUMENT.replace("{body}", &paragraphs);
    let parts: [(&str, &str); 7] = [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELATIONS),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS),
        ("word/document.xml", &document),
        ("word/styles.xml", STYLES),
        ("word/footer1.xml", FOOTER),
        ("word/settings.xml", SETTINGS),
    ];
    for (name, part) in parts {
        archive.start_file(name, options)?;
        archive.write_all(part.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

/// The setting of a paragraph by its number: 一、 in 黑体, （一） in 楷体, 1. in bold 仿宋.
fn level(line: &str) -> Setting {
    match label::label(line.trim_start()).map(|label| label.style) {
        Some(Style::ChineseStop) => Setting { font: HEI, ..BODY },
        Some(Style::ChineseParen) => Setting { font: KAI, ..BODY },
        Some(Style::ArabicStop | Style::Matter) => Setting { bold: true, ..BODY },
        _ => BODY,
    }
}

fn paragraph(line: &str, setting: &Setting, kept: bool) -> String {
    let Setting { font, bold, size, align, indented } = setting;
    let indent = if *indented { "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>" } else { "" };
    let spacing = if *size > 32 { 700 } else { 579 };
    let kept = if kept { "<w:keepNext/>" } else { "" };
    let bold = if *bold { "<w:b/>" } else { "" };
    let text = quick_xml::escape::escape(line);
    format!(
        "<w:p><w:pPr>{kept}<w:spacing w:line=\"{spacing}\" w:lineRule=\"exact\"/>{indent}<w:jc w:val=\"{align}\"/></w:pPr>\
         <w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"{font}\"/>{bold}\
         <w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>"
    )
}

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/></Types>"#;

const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;

const DOCUMENT_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/></Relationships>"#;

const DOCUMENT: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>{body}<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="579"/></w:sectPr></w:body></w:document>"#;

const STYLES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>"#;

const FOOTER: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve">— </w:t></w:r><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r><w:r><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>"#;

const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:zoom w:percent="100"/><w:characterSpacingControl w:val="compressPunctuation"/></w:settings>"#;
