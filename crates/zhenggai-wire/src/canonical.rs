//! RFC 8785: the one byte form of a JSON value.
//!
//! Records hold no floating point, so numbers are whole and lie within ±(2^53 − 1), where JSON numbers are
//! exact everywhere. A property test holds this file to an independent implementation.

use serde::Serialize;
use serde_json::{Map, Number, Value};
use zhenggai_core::invalid::Invalid;

use crate::fault::WireFault;

/// The largest whole number that every JSON reader keeps exactly.
const MOST: i64 = (1 << 53) - 1;

/// The canonical bytes of a record: members sorted by their UTF-16 code units, no white space, UTF-8.
///
/// # Errors
/// `RECORD_INVALID` when the record holds a number that is not whole or lies outside ±(2^53 − 1).
pub fn bytes(record: &impl Serialize) -> Result<Vec<u8>, WireFault> {
    let mut out = Vec::with_capacity(512);
    append(&serde_json::to_value(record)?, &mut out)?;
    Ok(out)
}

/// Appends the canonical bytes of a JSON value to `out`: for values that nobody here has a record for.
///
/// # Errors
/// As [`bytes`].
pub fn append(it: &Value, out: &mut Vec<u8>) -> Result<(), WireFault> {
    match it {
        Value::Null => out.extend_from_slice(b"null"),
        Value::Bool(true) => out.extend_from_slice(b"true"),
        Value::Bool(false) => out.extend_from_slice(b"false"),
        Value::Number(number) => whole(number, out)?,
        Value::String(text) => string(text, out)?,
        Value::Array(items) => array(items, out)?,
        Value::Object(members) => object(members, out)?,
    }
    Ok(())
}

fn whole(number: &Number, out: &mut Vec<u8>) -> Result<(), WireFault> {
    let exact = number.as_i64().filter(|whole| (-MOST..=MOST).contains(whole));
    let Some(exact) = exact else {
        let given = number.to_string();
        let allowed = "-9007199254740991 to 9007199254740991, whole";
        return Err(Invalid::OutOfRange { field: "number", given, allowed }.into());
    };
    out.extend_from_slice(exact.to_string().as_bytes());
    Ok(())
}

/// serde_json escapes what RFC 8785 escapes, in the same form, and nothing else.
fn string(text: &str, out: &mut Vec<u8>) -> Result<(), WireFault> {
    Ok(serde_json::to_writer(out, text)?)
}

fn array(items: &[Value], out: &mut Vec<u8>) -> Result<(), WireFault> {
    out.push(b'[');
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push(b',');
        }
        append(item, out)?;
    }
    out.push(b']');
    Ok(())
}

fn object(members: &Map<String, Value>, out: &mut Vec<u8>) -> Result<(), WireFault> {
    let mut sorted: Vec<(&String, &Value)> = members.iter().collect();
    sorted.sort_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
    out.push(b'{');
    for (at, (name, member)) in sorted.into_iter().enumerate() {
        if at > 0 {
            out.push(b',');
        }
        string(name, out)?;
        out.push(b':');
        append(member, out)?;
    }
    out.push(b'}');
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_sorted_by_utf_16_and_not_by_code_point() {
        let value = serde_json::json!({ "\u{fb33}": 1, "\u{1f600}": 2, "\u{80}": 3, "a": 4 });
        let text = String::from_utf8(bytes(&value).unwrap()).unwrap();
        assert_eq!(text, "{\"a\":4,\"\u{80}\":3,\"\u{1f600}\":2,\"\u{fb33}\":1}");
    }

    #[test]
    fn a_number_that_readers_would_round_is_refused() {
        for value in [serde_json::json!(1.5), serde_json::json!(9_007_199_254_740_992_u64)] {
            assert_eq!(bytes(&value).unwrap_err().code().as_str(), "RECORD_INVALID");
        }
    }
}
