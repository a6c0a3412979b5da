//! Data inside a page: whatever it says, it is read as data.

use serde::Serialize;

/// The JSON of `data`, written so that nothing in it ends the element it stands in, begins a comment, or breaks a line of
/// a script: `<`, `>`, `&`, U+2028 and U+2029 are written as escapes, which JSON reads as the same characters.
pub(super) fn json(data: &impl Serialize) -> Result<String, serde_json::Error> {
    let plain = serde_json::to_string(data)?;
    let mut safe = String::with_capacity(plain.len());
    for character in plain.chars() {
        match character {
            '<' => safe.push_str("\\u003c"),
            '>' => safe.push_str("\\u003e"),
            '&' => safe.push_str("\\u0026"),
            '\u{2028}' => safe.push_str("\\u2028"),
            '\u{2029}' => safe.push_str("\\u2029"),
            other => safe.push(other),
        }
    }
    Ok(safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_hostile_is_left_and_nothing_is_lost() {
        let hostile = "</script><!--<script>&amp;\u{2028}\u{2029}\u{202e}\"\\\u{0}😀";
        let written = json(&hostile).expect("a string is JSON");
        assert!(!written.contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{written}");
        let read: String = serde_json::from_str(&written).expect("it is JSON");
        assert_eq!(read, hostile);
    }
}
