//! Money in decimal yuan.

use core::fmt;
use core::str::FromStr;

use rust_decimal::Decimal;

use crate::invalid::Invalid;

/// An amount in renminbi yuan, exact to four decimals, never negative (金额，元).
///
/// Printed without trailing zeros: `234700`, `0.5`.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(Decimal);

impl Money {
    /// No money.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// The sum of both; `None` beyond ten thousand billion yuan.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).and_then(Self::within)
    }

    /// What is left of this after `other` was taken from it; zero when `other` is more.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        self.0.checked_sub(other.0).and_then(Self::within).unwrap_or(Self::ZERO)
    }

    /// Whether there is any.
    #[must_use]
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// The amount in ten-thousandths of a yuan, the smallest part that is kept.
    #[must_use]
    pub fn ten_thousandths(self) -> i128 {
        let mut amount = self.0;
        amount.rescale(4);
        amount.mantissa()
    }

    fn within(amount: Decimal) -> Option<Self> {
        let most = Decimal::from(10_000_000_000_000_i64);
        (Decimal::ZERO..=most).contains(&amount).then(|| Self(amount.normalize()))
    }
}

impl FromStr for Money {
    type Err = Invalid;

    /// # Errors
    /// `MALFORMED` when the form is no decimal with at most four places, `OUT_OF_RANGE` when it is negative
    /// or beyond ten thousand billion yuan.
    fn from_str(form: &str) -> Result<Self, Invalid> {
        let malformed =
            || Invalid::malformed("amount_yuan", form, "yuan as a decimal such as `234700` or `0.96`");
        let plain = form.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'-');
        let amount: Decimal =
            if plain { form.parse().map_err(|_| malformed())? } else { return Err(malformed()) };
        if amount.normalize().scale() > 4 {
            return Err(malformed());
        }
        Self::within(amount).ok_or_else(|| Invalid::OutOfRange {
            field: "amount_yuan",
            given: form.to_owned(),
            allowed: "0 to 10000000000000",
        })
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} yuan", self.0)
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_exact_and_has_one_form() {
        let money = |form: &str| form.parse::<Money>().unwrap();
        assert_eq!(money("234700.00").to_string(), "234700");
        assert_eq!(money("0.1").plus(money("0.2")), Some(money("0.3")));
        assert_eq!(money("5").less(money("7")), Money::ZERO);
        assert_eq!(money("234700.5").ten_thousandths(), 2_347_005_000);
        assert_eq!(money("10000000000000").ten_thousandths(), 100_000_000_000_000_000);
        for bad in ["", "1e3", "-1", "0.00001", "１", "99999999999999999"] {
            assert!(bad.parse::<Money>().is_err(), "{bad}");
        }
    }
}
