//! A place on the earth, exact without floating point.

use core::fmt;
use core::str::FromStr;

use crate::invalid::Invalid;

/// A place on the earth (位置): WGS 84 in millionths of a degree, printed as `37.433900,118.674700`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    latitude: i32,
    longitude: i32,
}

impl Position {
    /// From millionths of a degree, north and east positive.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` beyond 90 degrees of latitude or 180 of longitude.
    pub fn from_micro_degrees(latitude: i32, longitude: i32) -> Result<Self, Invalid> {
        let out =
            |field, given: i32, allowed| Invalid::OutOfRange { field, given: given.to_string(), allowed };
        if !(-90_000_000..=90_000_000).contains(&latitude) {
            return Err(out("latitude", latitude, "-90000000 to 90000000 millionths of a degree"));
        }
        if !(-180_000_000..=180_000_000).contains(&longitude) {
            return Err(out("longitude", longitude, "-180000000 to 180000000 millionths of a degree"));
        }
        Ok(Self { latitude, longitude })
    }

    /// Millionths of a degree north.
    #[must_use]
    pub const fn latitude(&self) -> i32 {
        self.latitude
    }

    /// Millionths of a degree east.
    #[must_use]
    pub const fn longitude(&self) -> i32 {
        self.longitude
    }
}

fn degrees(f: &mut fmt::Formatter<'_>, micro: i32) -> fmt::Result {
    let (sign, size) = (if micro < 0 { "-" } else { "" }, micro.unsigned_abs());
    write!(f, "{sign}{}.{:06}", size / 1_000_000, size % 1_000_000)
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        degrees(f, self.latitude)?;
        f.write_str(",")?;
        degrees(f, self.longitude)
    }
}

/// Degrees with six decimals, as millionths.
fn micro(form: &str) -> Option<i32> {
    let (whole, part) = form.split_once('.')?;
    let (sign, whole) = whole.strip_prefix('-').map_or((1, whole), |rest| (-1, rest));
    let digits = |form: &str| form.bytes().all(|byte| byte.is_ascii_digit());
    if part.len() != 6 || whole.is_empty() || whole.len() > 3 || !digits(whole) || !digits(part) {
        return None;
    }
    let size = whole.parse::<i32>().ok()?.checked_mul(1_000_000)?.checked_add(part.parse().ok()?)?;
    size.checked_mul(sign)
}

impl FromStr for Position {
    type Err = Invalid;

    /// # Errors
    /// `MALFORMED` when the form is not two numbers with six decimals joined by a comma, `OUT_OF_RANGE` beyond
    /// the earth.
    fn from_str(form: &str) -> Result<Self, Invalid> {
        let malformed = || Invalid::malformed("position", form, "`37.433900,118.674700`");
        let (latitude, longitude) = form.split_once(',').ok_or_else(malformed)?;
        let latitude = micro(latitude).ok_or_else(malformed)?;
        let position = Self::from_micro_degrees(latitude, micro(longitude).ok_or_else(malformed)?)?;
        if position.to_string() == form { Ok(position) } else { Err(malformed()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_has_one_form() {
        for form in ["37.433900,118.674700", "-0.000001,-180.000000", "0.000000,0.000000"] {
            assert_eq!(form.parse::<Position>().unwrap().to_string(), form);
        }
        for bad in ["37.4,118.6", "91.000000,0.000000", "-0.000000,0.000000", "037.433900,1.000000", "x"] {
            assert!(bad.parse::<Position>().is_err(), "{bad}");
        }
    }
}
