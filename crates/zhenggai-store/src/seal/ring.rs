//! The key ring: which key is whose, from when, and up to which entry.
//!
//! Whoever verifies puts the ring together: from keys that were handed over by a way he trusts, or, beginning with such
//! keys, from the entries of the record by which devices were enrolled and revoked. Which of those entries count is a
//! matter of authority, and not decided here.

use std::collections::{BTreeMap, HashMap, HashSet};

use zhenggai_core::day::Day;
use zhenggai_core::id::{DeviceId, EntryId};
use zhenggai_core::invalid::Invalid;
use zhenggai_core::moment::Moment;

use crate::raw::Envelope;
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
    revoked: Option<Vouched>,
}

/// The last entry of a device that whoever revoked its key had seen: it and what it follows on that device stay good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Its number on its device.
    pub seq: u64,
    /// Its id.
    pub id: EntryId,
}

/// Up to where a revoked key is vouched for; nothing when no entry of the device had been seen.
type Vouched = Option<Seen>;

/// What a key signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signed<'a> {
    /// A head, by whichever device.
    Head,
    /// An entry.
    Entry {
        /// The device that wrote it.
        device: &'a DeviceId,
        /// Its number on that device.
        seq: u64,
        /// Its id.
        id: EntryId,
    },
}

/// The last entry of `device` among those that the entry `revocation` follows, however far back: what whoever revoked
/// had seen of it. `None` when it follows none. Where the device's chain forks, the branch with the higher number counts.
pub fn last_seen<'a, E: Envelope + 'a>(
    entries: impl IntoIterator<Item = &'a E>,
    revocation: EntryId,
    device: &DeviceId,
) -> Option<Seen> {
    let known: HashMap<EntryId, &E> = entries.into_iter().map(|entry| (entry.id(), entry)).collect();
    let (mut open, mut met, mut last) = (vec![revocation], HashSet::new(), None::<Seen>);
    while let Some(id) = open.pop() {
        let Some(entry) = known.get(&id).filter(|_| met.insert(id)) else { continue };
        let newer = last.is_none_or(|last| (last.seq, last.id) < (entry.seq(), id));
        if id != revocation && entry.device() == device && newer {
            last = Some(Seen { seq: entry.seq(), id });
        }
        open.extend(entry.prev().into_iter().chain(entry.parents().iter().copied()));
    }
    last
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
        Ok(Self { device, from, until, revoked: None })
    }

    /// Whether the term was revoked, and what is signed is not vouched for. Of an entry below the last one seen only its
    /// number is known here; that it lies on the same branch, a whole record shows.
    fn is_cut(&self, signed: Signed<'_>) -> bool {
        let Some(vouched) = self.revoked else { return false };
        match (vouched, signed) {
            (Some(seen), Signed::Entry { seq, id, .. }) => {
                seq > seen.seq || (seq == seen.seq && id != seen.id)
            }
            _ => true,
        }
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

    /// Takes back all keys of a device: what was signed with them counts up to the entry `last`, which whoever revoked them
    /// had seen ([`last_seen`]), and no further; heads count no more. A key that is enrolled afterwards is not touched.
    pub fn revoke(&mut self, device: &DeviceId, last: Option<Seen>) {
        let terms = self.keys.values_mut().flat_map(|held| &mut held.terms);
        terms
            .filter(|term| term.device == *device && term.revoked.is_none())
            .for_each(|term| term.revoked = Some(last));
    }

    /// The last vouched entry of each device whose keys were revoked, and the key.
    pub(crate) fn vouched(&self) -> impl Iterator<Item = (KeyId, &DeviceId, Seen)> {
        self.keys.iter().flat_map(|(id, held)| {
            held.terms.iter().filter_map(|term| Some((*id, &term.device, term.revoked.flatten()?)))
        })
    }

    /// The key that goes by this name.
    #[must_use]
    pub fn key(&self, id: &KeyId) -> Option<&VerifyingKey> {
        self.keys.get(id).map(|held| &held.key)
    }

    /// The key named `name`, if it was that of the device (for a head: of any device) on the day in China of `at`, and not
    /// revoked before what was signed.
    ///
    /// # Errors
    /// `KEY_UNKNOWN` when it is not in the ring, `KEY_NOT_VALID` when it was not the device's on that day, `KEY_REVOKED`
    /// when it was revoked, and what it signed is not vouched for.
    pub fn trusted(&self, name: &str, signed: Signed<'_>, at: Moment) -> Result<&VerifyingKey, SealFault> {
        let device = match signed {
            Signed::Head => None,
            Signed::Entry { device, .. } => Some(device),
        };
        let held = name.parse().ok().and_then(|id: KeyId| self.keys.get(&id));
        let held = held.ok_or_else(|| SealFault::KeyUnknown { key: name.to_owned() })?;
        let day = day_in_china(at);
        let holder = device.map_or_else(|| "–".to_owned(), DeviceId::to_string);
        let mut holding = held.terms.iter().filter(|term| term.holds(device, day)).peekable();
        if holding.peek().is_some() {
            return match holding.find(|term| !term.is_cut(signed)) {
                Some(_) => Ok(&held.key),
                None => Err(SealFault::KeyRevoked { key: name.to_owned(), holder }),
            };
        }
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
