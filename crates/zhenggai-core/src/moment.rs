//! Instants, always handed in by the caller: the core has no clock.

use core::fmt;
use core::str::FromStr;

use chrono::{DateTime, SecondsFormat, Utc};

use crate::invalid::Invalid;

/// An instant in UTC with milliseconds, printed as `2021-12-15T01:02:03.004Z` (时刻).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(DateTime<Utc>);

impl Moment {
    /// The instant `millis` milliseconds after 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    /// `OUT_OF_RANGE` outside the years 1970 to 2199.
    pub fn from_millis(millis: i64) -> Result<Self, Invalid> {
        const END: i64 = 7_258_118_400_000;
        let within = if (0..END).contains(&millis) { DateTime::from_timestamp_millis(millis) } else { None };
        let allowed = "1970-01-01T00:00:00.000Z to 2199-12-31T23:59:59.999Z";
        within.map(Self).ok_or_else(|| Invalid::OutOfRange {
            field: "moment",
            given: millis.to_string(),
            allowed,
        })
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn millis(self) -> i64 {
        self.0.timestamp_millis()
    }
}

impl FromStr for Moment {
    type Err = Invalid;

    /// # Errors
    /// `MALFORMED` when the form is not `YYYY-MM-DDThh:mm:ss.mmmZ`, `OUT_OF_RANGE` outside 1970 to 2199.
    fn from_str(form: &str) -> Result<Self, Invalid> {
        let malformed = || Invalid::malformed("moment", form, "YYYY-MM-DDThh:mm:ss.mmmZ");
        let parsed = DateTime::parse_from_rfc3339(form).map_err(|_| malformed())?;
        let moment = Self::from_millis(parsed.timestamp_millis())?;
        if moment.to_string() == form { Ok(moment) } else { Err(malformed()) }
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

/// A hybrid logical clock: the wall clock, and a counter that keeps cause before effect where clocks lag
/// (混合逻辑时钟). Ordered by moment, then counter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    moment: Moment,
    counter: u32,
}

impl Stamp {
    /// A stamp from its parts.
    #[must_use]
    pub const fn new(moment: Moment, counter: u32) -> Self {
        Self { moment, counter }
    }

    /// The stamp of a next entry written at `now` on a device that has seen `latest`: never earlier than
    /// what was seen, however far the device's clock lags behind.
    #[must_use]
    pub fn next(now: Moment, latest: Option<Self>) -> Self {
        match latest {
            Some(seen) if seen.moment >= now => Self::new(seen.moment, seen.counter.saturating_add(1)),
            _ => Self::new(now, 0),
        }
    }

    /// The instant.
    #[must_use]
    pub const fn moment(&self) -> Moment {
        self.moment
    }

    /// The counter among stamps of one instant.
    #[must_use]
    pub const fn counter(&self) -> u32 {
        self.counter
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_have_one_form() {
        let moment: Moment = "2021-12-15T01:02:03.004Z".parse().unwrap();
        assert_eq!(Moment::from_millis(moment.millis()).unwrap(), moment);
        for bad in ["2021-12-15", "2021-12-15T09:02:03.004+08:00", "2021-12-15T01:02:03Z"] {
            assert!(bad.parse::<Moment>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_stamp_never_runs_behind_what_was_seen() {
        let at = |millis| Moment::from_millis(millis).unwrap();
        let seen = Stamp::new(at(2_000), 3);
        assert_eq!(Stamp::next(at(1_000), Some(seen)), Stamp::new(at(2_000), 4));
        assert_eq!(Stamp::next(at(3_000), Some(seen)), Stamp::new(at(3_000), 0));
    }
}
