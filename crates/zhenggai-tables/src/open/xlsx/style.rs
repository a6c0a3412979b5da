//! How a cell shows its number: as a number, a day, a month.

use std::collections::HashMap;

use crate::open::package::Package;
use crate::open::xml::Piece;
use crate::unreadable::Unreadable;

/// What a number is shown as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shows {
    Number,
    Day,
    /// A year and a month, and no day.
    Month,
}

/// What each style of the workbook shows, by its number.
pub(super) fn all(package: &mut Package<'_>) -> Result<Vec<Shows>, Unreadable> {
    let (mut styles, mut formats) = (Vec::new(), HashMap::new());
    let Some(mut pieces) = package.pieces("xl/styles.xml")? else { return Ok(styles) };
    // The same tags stand in other lists, too.
    let (mut in_formats, mut in_cells) = (false, false);
    while let Some(piece) = pieces.next()? {
        match piece {
            Piece::Open(tag) => match tag.name {
                b"numFmts" => in_formats = !tag.is_empty,
                b"cellXfs" => in_cells = !tag.is_empty,
                b"numFmt" if in_formats => {
                    if let (Some(id), Some(code)) = (tag.number("numFmtId"), tag.value("formatCode")) {
                        formats.insert(id, by_code(&code));
                    }
                }
                b"xf" if in_cells => {
                    let id = tag.number("numFmtId").unwrap_or(0);
                    styles.push(formats.get(&id).copied().unwrap_or_else(|| built_in(id)));
                }
                _ => {}
            },
            Piece::Close(b"numFmts") => in_formats = false,
            Piece::Close(b"cellXfs") => in_cells = false,
            _ => {}
        }
    }
    Ok(styles)
}

/// What the formats show that every workbook has (ECMA-376 18.8.30, those of Chinese among them). 46 is a span of time.
const fn built_in(id: u32) -> Shows {
    match id {
        17 | 27 | 36 | 50 | 52 | 57 => Shows::Month,
        14..=16 | 18..=22 | 28..=35 | 45 | 47 | 51 | 53..=56 | 58 => Shows::Day,
        _ => Shows::Number,
    }
}

/// What a format shows, by its first section. `[h]` is a span of time, and no day.
fn by_code(code: &str) -> Shows {
    let mut letters = String::new();
    let mut bracket: Option<String> = None;
    let mut is_quoted = false;
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match (c, &mut bracket) {
            ('"', _) => is_quoted = !is_quoted,
            _ if is_quoted => {}
            // The next character is shown, or skipped, as it stands.
            ('\\' | '_' | '*', None) => drop(chars.next()),
            (';', None) => break,
            ('[', None) => bracket = Some(String::new()),
            (']', Some(within)) => {
                let within = within.to_ascii_lowercase();
                if ["h", "m", "s"]
                    .iter()
                    .any(|unit| !within.is_empty() && within.replace(unit, "").is_empty())
                {
                    return Shows::Number;
                }
                bracket = None;
            }
            (c, Some(within)) => within.push(c),
            (c, None) => letters.push(c.to_ascii_lowercase()),
        }
    }
    if letters == "general" || !letters.contains(['y', 'm', 'd', 'h', 's']) {
        Shows::Number
    } else if letters.contains('y') && letters.contains('m') && !letters.contains('d') {
        Shows::Month
    } else {
        Shows::Day
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_says_what_a_number_is_shown_as() {
        for month in ["yyyy\"年\"m\"月\"", "yyyy-mm", "[$-804]yyyy\"年\"m\"月\";@", "mmm-yy"] {
            assert_eq!(by_code(month), Shows::Month, "{month}");
        }
        for day in [
            "yyyy/m/d",
            "m\"月\"d\"日\"",
            "h:mm",
            "yyyy",
            "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
            "h:mm AM/PM",
        ] {
            assert_eq!(by_code(day), Shows::Day, "{day}");
        }
        for number in [
            "General",
            "0.00",
            "0.00E+00",
            "[h]:mm:ss",
            "[mm]:ss",
            "\"第\"0\"次\"",
            "0\"days\"",
            "#,##0\\d",
            "[Red]0",
            "0;yyyy",
            "@",
            "0*d",
        ] {
            assert_eq!(by_code(number), Shows::Number, "{number}");
        }
    }
}
