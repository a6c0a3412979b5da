//! Percentages in whole numbers: no binary fraction ever comes near a rate.

use core::fmt;

use crate::closure::terms::rate::Rounding;

/// A percentage, cut to so many places (百分比).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Percent {
    /// The percentage times ten to the power of `places`.
    scaled: u128,
    places: u32,
}

/// More places than anybody prints.
const MOST_PLACES: u32 = 9;

impl Percent {
    /// `part` of `whole` in per cent; `None` when `whole` is none.
    pub(super) fn of(part: usize, whole: usize, rounding: Rounding, places: u32) -> Option<Self> {
        let places = places.min(MOST_PLACES);
        let unit = 10_u128.pow(places).saturating_mul(100);
        // usize has at most 64 bits and `unit` 37, so that nothing is cut off.
        let (part, whole) = (u128::try_from(part).ok()?, u128::try_from(whole).ok()?);
        let exact = part.saturating_mul(unit);
        let scaled = match rounding {
            Rounding::Truncate => exact.checked_div(whole)?,
            Rounding::HalfUp => {
                exact.saturating_mul(2).saturating_add(whole).checked_div(whole.saturating_mul(2))?
            }
        };
        Some(Self { scaled, places })
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10_u128.pow(self.places);
        let whole = self.scaled.checked_div(unit).unwrap_or_default();
        write!(f, "{whole}")?;
        if self.places > 0 {
            let rest = self.scaled.checked_rem(unit).unwrap_or_default();
            let width = usize::try_from(self.places).unwrap_or_default();
            write!(f, ".{rest:0width$}")?;
        }
        f.write_str("%")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(part: usize, whole: usize, rounding: Rounding, places: u32) -> String {
        Percent::of(part, whole, rounding, places).unwrap().to_string()
    }

    #[test]
    fn published_percentages_come_out_as_they_were_printed() {
        // Sources: domain 2.12, recomputed there.
        assert_eq!(percent(688, 697, Rounding::HalfUp, 2), "98.71%");
        assert_eq!(percent(453, 471, Rounding::HalfUp, 2), "96.18%");
        assert_eq!(percent(1691, 1786, Rounding::Truncate, 0), "94%");
        assert_eq!(percent(513, 817, Rounding::Truncate, 0), "62%");
        assert_eq!(percent(1691, 1786, Rounding::HalfUp, 0), "95%");
    }

    #[test]
    fn the_edges_are_exact() {
        assert_eq!(Percent::of(0, 0, Rounding::HalfUp, 2), None);
        assert_eq!(percent(0, 7, Rounding::HalfUp, 2), "0.00%");
        assert_eq!(percent(7, 7, Rounding::Truncate, 1), "100.0%");
        assert_eq!(percent(1, 8, Rounding::HalfUp, 0), "13%", "12.5 goes up");
        assert_eq!(percent(1, 8, Rounding::Truncate, 0), "12%");
        assert_eq!(percent(1, 3, Rounding::HalfUp, 9), "33.333333333%");
        assert_eq!(percent(usize::MAX, usize::MAX, Rounding::HalfUp, 9), "100.000000000%");
    }
}
