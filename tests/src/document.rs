//! A text as a Word document, paragraph by paragraph and row by row.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The document whose paragraphs are the lines of `text`; lines in a row with tabs are a table.
///
/// # Errors
/// When the archive cannot be written.
pub fn document(text: &str) -> Result<Vec<u8>, String> {
    let mut body = String::new();
    let mut in_table = false;
    for line in text.trim_end_matches('\n').split('\n') {
        let row = line.contains('\t');
        if row != in_table {
            body.push_str(if row { "<w:tbl>" } else { "</w:tbl>" });
            in_table = row;
        }
        if row {
            let cells: Vec<String> =
                line.split('\t').map(|cell| format!("<w:tc>{}</w:tc>", paragraph(cell))).collect();
            body.push_str(&format!("<w:tr>{}</w:tr>", cells.concat()));
        } else {
            body.push_str(&paragraph(line));
        }
    }
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>"
    );
    packed(&xml).map_err(|error| error.to_string())
}

/// An archive with nothing but the document `xml`.
///
/// # Errors
/// When it cannot be written.
pub fn packed(xml: &str) -> zip::result::ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("word/document.xml", SimpleFileOptions::default())?;
    archive.write_all(xml.as_bytes())?;
    Ok(archive.finish()?.into_inner())
}

/// A paragraph, its text in two runs, as an editor leaves it behind.
fn paragraph(text: &str) -> String {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    let half = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
    let (one, other) = text.split_at(half);
    let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(text));
    format!("<w:p>{}{}</w:p>", run(one), run(other))
}
