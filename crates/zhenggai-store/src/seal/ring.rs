//! The key ring: which key is whose, from when to when.
//!
//! Whoever verifies puts the ring together from keys that were handed over by a way he trusts. Enrolment and
//! revocation by entries of the ledger itself are not there yet.

use std::collections::BTreeMap;

use zhenggai_core::day::Day;
use zhenggai_core::id::DeviceId;
use zhenggai_core::invalid::Invalid;
use zhenggai_core::moment::Moment;

use crate::seal::fault::SealFault;
use crate::seal::key::{KeyId, VerifyingKey};

const MILLIS_OF_DAY: i64 = 86_400_000;
/// China is eight hours ahead of UTC.
const MILLIS_AHEAD: i64 = 28_800_000;

/// Keys, and the devices they belong to (密钥环).
#[derive(Debug, Clone, Default)]
pub struct KeyRing {
    keys: BTreeMap<KeyId, Held>,
}

#[derive(Debug, Clone)]
struct Held {
    key: VerifyingKey,
    terms: Vec<Term>,
}

/// A time in which a key is a device's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    device: DeviceId,
    from: Option<Day>,
    until: Option<Day>,
}

impl Term {
    /// The key is `device`'s from the first to the last of these days in China (both included; no day: from
    /// the beginning, without end).
    ///
    /// # Errors
    /// `ENDS_BEFORE_START` when `until` is earlier than `from`.
    pub fn new(device: DeviceId, from: Option<Day>, until: Option<Day>) -> Result<Self, Invalid> {
        if let (Some(start), Some(end)) = (from, until)
            && end < start
        {
            let (start, end) = (start.to_string(), end.to_string());
            return Err(Invalid::EndsBeforeStart { field: "term", start, end });
        }
        Ok(Self { device, from, until })
    }

    fn holds(&self, device: Option<&DeviceId>, day: Option<Day>) -> bool {
        let bare = self.from.is_none() && self.until.is_none();
        let within = day.map_or(bare, |day| {
            self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
        });
        within && device.is_none_or(|device| *device == self.device)
    }
}

impl KeyRing {
    /// A ring without keys.
    #[must_use]
    pub const fn new() -> Self {
        Self { keys: BTreeMap::new() }
    }

    /// Vouches for a key during a term. A key may have several.
    pub fn enrol(&mut self, key: &VerifyingKey, term: Term) -> KeyId {
        let held = self.keys.entry(key.id()).or_insert_with(|| Held { key: key.clone(), terms: Vec::new() });
        held.terms.push(term);
        key.id()
    }

    /// The key that goes by this name.
    #[must_use]
    pub fn key(&self, id: &KeyId) -> Option<&VerifyingKey> {
        self.keys.get(id).map(|held| &held.key)
    }

    /// The key named `name`, if it was that of `device` (none: of any device) on the day in China of `at`.
    ///
    /// # Errors
    /// `KEY_UNKNOWN` when it is not in the ring, `KEY_NOT_VALID` when it was not the device's on that day.
    pub fn trusted(
        &self,
        name: &str,
        device: Option<&DeviceId>,
        at: Moment,
    ) -> Result<&VerifyingKey, SealFault> {
        let held = name.parse().ok().and_then(|id: KeyId| self.keys.get(&id));
        let held = held.ok_or_else(|| SealFault::KeyUnknown { key: name.to_owned() })?;
        let day = day_in_china(at);
        if held.terms.iter().any(|term| term.holds(device, day)) {
            return Ok(&held.key);
        }
        let holder = device.map_or_else(|| "–".to_owned(), DeviceId::to_string);
        Err(SealFault::KeyNotValid { key: name.to_owned(), holder, at: at.to_string() })
    }
}

fn day_in_china(at: Moment) -> Option<Day> {
    let days = at.millis().saturating_add(MILLIS_AHEAD).div_euclid(MILLIS_OF_DAY);
    Day::new(1970, 1, 1).ok().and_then(|first| first.plus_days(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_a_key_is_the_day_in_china() {
        let day = |moment: &str| day_in_china(moment.parse().unwrap()).unwrap().to_string();
        assert_eq!(day("2022-05-31T15:59:59.999Z"), "2022-05-31");
        assert_eq!(day("2022-05-31T16:00:00.000Z"), "2022-06-01");
    }
}
