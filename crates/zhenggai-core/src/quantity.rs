//! Figures as notices print them: a value, how exact it is, and what is counted.

use core::fmt;
use core::str::FromStr;

use rust_decimal::Decimal;

use crate::invalid::Invalid;
use crate::text::Name;
use crate::vocabulary;

/// A decimal number, kept exactly and printed without trailing zeros (数值).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Number(Decimal);

impl Number {
    /// The number in the form in which it was counted.
    #[must_use]
    pub fn from_count(count: u64) -> Self {
        Self(Decimal::from(count))
    }

    /// This many times the number; `None` beyond what can be kept exactly.
    #[must_use]
    pub fn times(self, count: i64) -> Option<Self> {
        self.0.checked_mul(Decimal::from(count)).map(|product| Self(product.normalize()))
    }

    /// The whole number it is, if it is one that fits.
    #[must_use]
    pub fn as_count(self) -> Option<u64> {
        let whole = self.0.normalize();
        if whole.scale() == 0 { u64::try_from(whole.mantissa()).ok() } else { None }
    }
}

impl FromStr for Number {
    type Err = Invalid;

    /// # Errors
    /// `MALFORMED` when the form is not digits with at most one point and a sign before them.
    fn from_str(form: &str) -> Result<Self, Invalid> {
        let malformed = || Invalid::malformed("value", form, "a decimal number such as `94.4`");
        let plain = form.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'-');
        if !plain {
            return Err(malformed());
        }
        form.parse::<Decimal>().map(|value| Self(value.normalize())).map_err(|_| malformed())
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

vocabulary! {
    /// How exact a printed figure is (界限词).
    pub enum Bound as "bound" {
        /// Just this many.
        Exact = "exact",
        /// This many or more: 余, 多, 超, 以上.
        AtLeast = "at_least",
        /// This many or fewer: 近, 不足, 以下.
        AtMost = "at_most",
        /// Roughly this many: 约, 左右.
        About = "about",
    }
}

/// A figure: value, bound and the unit it is printed with (数量).
///
/// Units are measure words as printed: 人 counts persons, 人次 person-events; they never add up.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity {
    /// The value.
    pub value: Number,
    /// How exact it is.
    pub bound: Bound,
    /// The measure word, such as 项, 人次, 万元.
    pub unit: Name,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_one_form() {
        assert_eq!("94.40".parse::<Number>().unwrap().to_string(), "94.4");
        assert_eq!("12".parse::<Number>().unwrap().as_count(), Some(12));
        assert_eq!("1.5".parse::<Number>().unwrap().as_count(), None);
        assert_eq!("-1".parse::<Number>().unwrap().as_count(), None);
        assert!("1e9".parse::<Number>().is_err());
    }
}
