//! Columns of whole numbers: seven bits a byte, least first; signed ones folded so that small ones stay small.

use crate::fault::bundle::Wreck;

/// Appends a number.
pub(super) fn put(out: &mut Vec<u8>, mut number: u64) {
    while number > 0x7f {
        out.push(u8::try_from(number & 0x7f).unwrap_or_default() | 0x80);
        number >>= 7;
    }
    out.push(u8::try_from(number).unwrap_or_default());
}

/// Appends a signed number.
pub(super) fn put_signed(out: &mut Vec<u8>, number: i64) {
    put(out, (number << 1 ^ number >> 63).cast_unsigned());
}

/// A column, or raw bytes, while it is read.
#[derive(Debug)]
pub(super) struct Cursor<'a>(&'a [u8]);

impl<'a> Cursor<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// The next number.
    pub(super) fn number(&mut self) -> Result<u64, Wreck> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let (byte, rest) = self.0.split_first().ok_or(Wreck::Column)?;
            self.0 = rest;
            let bits = u64::from(byte & 0x7f);
            if shift == 63 && bits > 1 {
                return Err(Wreck::Number);
            }
            number |= bits << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(Wreck::Number)
    }

    /// The next signed number.
    pub(super) fn signed(&mut self) -> Result<i64, Wreck> {
        let folded = self.number()?;
        Ok((folded >> 1).cast_signed() ^ -(folded & 1).cast_signed())
    }

    /// As many bytes.
    pub(super) fn bytes(&mut self, count: usize) -> Result<&'a [u8], Wreck> {
        let (bytes, rest) = self.0.split_at_checked(count).ok_or(Wreck::Column)?;
        self.0 = rest;
        Ok(bytes)
    }

    /// As many bytes as an array has.
    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], Wreck> {
        let (bytes, rest) = self.0.split_first_chunk().ok_or(Wreck::Column)?;
        self.0 = rest;
        Ok(*bytes)
    }

    /// The bytes up to the next line feed, which is passed over.
    pub(super) fn line(&mut self) -> Result<&'a [u8], Wreck> {
        let end = self.0.iter().position(|byte| *byte == b'\n').ok_or(Wreck::Column)?;
        let (line, rest) = self.0.split_at_checked(end).ok_or(Wreck::Column)?;
        self.0 = rest.split_first().map_or(rest, |(_, rest)| rest);
        Ok(line)
    }

    /// What is left.
    pub(super) const fn rest(&self) -> &'a [u8] {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn numbers_come_back(numbers: Vec<u64>, signed: Vec<i64>) {
            let mut bytes = Vec::new();
            numbers.iter().for_each(|number| put(&mut bytes, *number));
            signed.iter().for_each(|number| put_signed(&mut bytes, *number));
            let mut cursor = Cursor::new(&bytes);
            for number in numbers {
                prop_assert_eq!(cursor.number(), Ok(number));
            }
            for number in signed {
                prop_assert_eq!(cursor.signed(), Ok(number));
            }
            prop_assert_eq!(cursor.number(), Err(Wreck::Column));
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
            let mut cursor = Cursor::new(&bytes);
            while cursor.number().is_ok() {}
        }
    }
}
