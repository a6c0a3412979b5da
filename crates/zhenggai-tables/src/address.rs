//! Addresses of cells: B7.

/// The letters of a column, which is counted from 0: 0 is `A`, 26 is `AA`.
///
/// ```
/// use zhenggai_tables::address::letters;
/// assert_eq!((letters(0), letters(27)), ("A".to_owned(), "AB".to_owned()));
/// ```
#[must_use]
pub fn letters(column: u32) -> String {
    let mut found = Vec::new();
    let mut left = u64::from(column).saturating_add(1);
    while left > 0 {
        let digit = left.saturating_sub(1) % 26;
        found.push(char::from(b'A'.saturating_add(u8::try_from(digit).unwrap_or(0))));
        left = left.saturating_sub(1) / 26;
    }
    found.iter().rev().collect()
}

/// The address of the cell in a column (from 0) and a row (from 1).
#[must_use]
pub fn cell(column: u32, row: u32) -> String {
    format!("{}{row}", letters(column))
}

/// The column (from 0) and the row (from 1) that `B7` names; `None` for anything else.
#[must_use]
pub fn parse(address: &str) -> Option<(u32, u32)> {
    let address = address.trim();
    let split = address.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = address.split_at_checked(split)?;
    let letters = letters.trim_matches('$');
    if letters.is_empty() || letters.len() > 3 || !letters.bytes().all(|b| b.is_ascii_alphabetic()) {
        return None;
    }
    let column = letters.bytes().fold(0_u32, |sum, letter| {
        let value = u32::from(letter.to_ascii_uppercase().saturating_sub(b'A'));
        sum.saturating_mul(26).saturating_add(value).saturating_add(1)
    });
    let row: u32 = row.trim_start_matches('$').parse().ok()?;
    (row > 0).then(|| (column.saturating_sub(1), row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_back() {
        for (column, name) in
            [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")]
        {
            assert_eq!(letters(column), name);
            assert_eq!(parse(&cell(column, 12)), Some((column, 12)));
        }
        for bad in ["", "A", "7", "A0", "AAAA1", "甲1"] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }
}
