//! Entries as columns, and back. What is alike stands together, and what can be computed is left out: ids, mostly the
//! entry before, the dossier.
//!
//! Columns of numbers, each with its length before it; then lines of text. Where a digest stands in a text, there is a
//! byte 01, and the digest is pointed to in the column of pointers; where the 64 bytes of a signature stand, there is a
//! byte 02, and they follow raw. Canonical JSON holds neither byte.

use zhenggai_core::day::Day;
use zhenggai_core::digest::{Digest, DigestAlgorithm};
use zhenggai_core::id::{DeviceId, EntryId};
use zhenggai_core::moment::{Moment, Stamp};
use zhenggai_wire::canonical;
use zhenggai_wire::fault::WireFault;

use super::column::{Cursor, put, put_signed};
use super::memory::{Index, Last, Memory, point, pointed};
use crate::fault::bundle::Wreck;
use crate::raw::{Envelope as _, Parts, RawEntry};

/// How many bytes of an id stand in a bundle, so that a broken entry is named and not the part it stands in.
pub(super) const CHECK: usize = 4;

const DIGEST: u8 = 1;
const HEX: u8 = 2;
/// The hexadecimal digits of a signature of 64 bytes.
const DIGITS: usize = 128;

const SM3: u64 = 1;
const ORIGIN: u64 = 1 << 1;
const SIGNED: u64 = 1 << 2;
/// The entry before is the last of this device in the bundle.
const FOLLOWS: u64 = 1 << 3;
/// The entry before is pointed to.
const POINTS: u64 = 1 << 4;
const ALL: u64 = SM3 | ORIGIN | SIGNED | FOLLOWS | POINTS;

const MILLIS_OF_DAY: i64 = 86_400_000;

/// The columns, in the order in which they stand.
#[derive(Debug, Default)]
struct Columns {
    devices: Vec<u8>,
    seqs: Vec<u8>,
    flags: Vec<u8>,
    parents: Vec<u8>,
    pointers: Vec<u8>,
    millis: Vec<u8>,
    counters: Vec<u8>,
    days: Vec<u8>,
    authors: Vec<u8>,
}

/// A part of entries that is being written.
#[derive(Debug, Default)]
pub(super) struct Section {
    columns: Columns,
    text: Vec<u8>,
    raw: Vec<u8>,
    count: usize,
}

impl Section {
    pub(super) const fn count(&self) -> usize {
        self.count
    }

    pub(super) const fn bytes(&self) -> usize {
        self.text.len() + self.raw.len()
    }

    /// What compresses, and what does not.
    pub(super) fn finish(self) -> (Vec<u8>, Vec<u8>) {
        let Columns { devices, seqs, flags, parents, pointers, millis, counters, days, authors } =
            self.columns;
        let mut packed = Vec::with_capacity(self.text.len() * 2);
        for column in [devices, seqs, flags, parents, pointers, millis, counters, days, authors] {
            put(&mut packed, u64::try_from(column.len()).unwrap_or(u64::MAX));
            packed.extend_from_slice(&column);
        }
        packed.extend_from_slice(&self.text);
        (packed, self.raw)
    }

    /// Takes in the next entry.
    pub(super) fn push(
        &mut self,
        entry: &RawEntry,
        memory: &mut Memory,
        index: &mut Index,
    ) -> Result<(), WireFault> {
        let wide = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
        let millis = entry.recorded_at().moment().millis();
        let at = match index.devices.get(entry.device()) {
            Some(at) => *at,
            None => {
                let (at, device) = (memory.devices.len(), entry.device().clone());
                self.line(device.as_str().as_bytes());
                index.devices.insert(device.clone(), at);
                memory.devices.push(Last { device, seq: 0, id: None, millis: memory.millis });
                at
            }
        };
        put(&mut self.columns.devices, wide(at));
        let Some(last) = memory.devices.get_mut(at) else { return Ok(()) };
        let follows = entry.prev().is_some() && entry.prev() == last.id;
        put_signed(&mut self.columns.seqs, step(entry.seq(), last.seq));
        put_signed(&mut self.columns.millis, millis.wrapping_sub(last.millis));
        *last = Last { device: last.device.clone(), seq: entry.seq(), id: Some(entry.id()), millis };
        put(&mut self.columns.counters, u64::from(entry.recorded_at().counter()));
        put_signed(&mut self.columns.days, days(entry.effective_on()).wrapping_sub(day_of(millis)));
        let flag = |set: bool, flag: u64| if set { flag } else { 0 };
        put(
            &mut self.columns.flags,
            flag(entry.id().digest().algorithm() == DigestAlgorithm::Sm3, SM3)
                | flag(entry.origin_json().is_some(), ORIGIN)
                | flag(entry.signature_record().is_some(), SIGNED)
                | flag(follows, FOLLOWS)
                | flag(entry.prev().is_some() && !follows, POINTS),
        );
        put(&mut self.columns.parents, wide(entry.parents().len()));
        for cause in entry.prev().filter(|_| !follows).iter().chain(entry.parents()) {
            point(memory, index, cause.digest(), (&mut self.columns.pointers, &mut self.raw));
        }
        match index.authors.get(entry.author_json()) {
            Some(at) => put(&mut self.columns.authors, wide(*at).saturating_add(1)),
            None => {
                put(&mut self.columns.authors, 0);
                index.authors.insert(entry.author_json().to_owned(), memory.authors.len());
                memory.authors.push(entry.author_json().to_owned());
                self.holed(entry.author_json(), memory, index);
            }
        }
        self.holed(entry.event_json(), memory, index);
        if let Some(origin) = entry.origin_json() {
            self.holed(origin, memory, index);
        }
        if let Some(signature) = entry.signature_record() {
            let text = String::from_utf8(canonical::bytes(signature)?).unwrap_or_default();
            let text = self.without_hex(&text, &signature.hex);
            self.holed(&text, memory, index);
        }
        self.raw.extend_from_slice(entry.id().digest().bytes().get(..CHECK).unwrap_or_default());
        index.entries.insert(entry.id(), memory.entries.len());
        memory.entries.push(entry.id());
        memory.millis = millis;
        self.count += 1;
        Ok(())
    }

    fn line(&mut self, line: &[u8]) {
        self.text.extend_from_slice(line);
        self.text.push(b'\n');
    }

    /// The text, with a hole where the digits of a signature stand.
    fn without_hex(&mut self, text: &str, hex: &str) -> String {
        if hex.len() != DIGITS {
            return text.to_owned();
        }
        let (pairs, _) = hex.as_bytes().as_chunks::<2>();
        self.raw.extend(pairs.iter().map(|[high, low]| nibble(*high) << 4 | nibble(*low)));
        text.replacen(hex, "\u{2}", 1)
    }

    /// A line of text, with a hole wherever a digest stands.
    fn holed(&mut self, text: &str, memory: &mut Memory, index: &mut Index) {
        let mut rest = text;
        let mut done = "";
        while let Some((before, after)) = rest.split_once(':') {
            let found = after.get(..64).and_then(|hex| {
                let name = ["sha256", "sm3"].into_iter().find(|name| before.ends_with(name))?;
                let digest: Digest = format!("{name}:{hex}").parse().ok()?;
                Some((before.strip_suffix(name)?, digest, after.get(64..)?))
            });
            match found {
                Some((before, digest, after)) => {
                    self.text.extend_from_slice(done.as_bytes());
                    self.text.extend_from_slice(before.as_bytes());
                    self.text.push(DIGEST);
                    point(memory, index, &digest, (&mut self.columns.pointers, &mut self.raw));
                    (rest, done) = (after, "");
                }
                None => {
                    self.text.extend_from_slice(before.as_bytes());
                    self.text.push(b':');
                    (rest, done) = (after, "");
                }
            }
        }
        self.line(rest.as_bytes());
    }
}

fn nibble(digit: u8) -> u8 {
    char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok()).unwrap_or_default()
}

/// How far a number is from the one that was to be expected.
fn step(seq: u64, last: u64) -> i64 {
    seq.cast_signed().wrapping_sub(last.cast_signed()).wrapping_sub(1)
}

fn day_of(millis: i64) -> i64 {
    millis.div_euclid(MILLIS_OF_DAY)
}

fn days(day: Day) -> i64 {
    Day::new(1970, 1, 1).map_or(0, |first| day.days_since(first))
}

/// A part of entries that is being read.
#[derive(Debug)]
pub(super) struct Rows<'a> {
    devices: Cursor<'a>,
    seqs: Cursor<'a>,
    flags: Cursor<'a>,
    parents: Cursor<'a>,
    pointers: Cursor<'a>,
    millis: Cursor<'a>,
    counters: Cursor<'a>,
    days: Cursor<'a>,
    authors: Cursor<'a>,
    text: Cursor<'a>,
    raw: Cursor<'a>,
}

/// An entry as the columns say it, not yet proven.
#[derive(Debug)]
pub(super) struct Drawn {
    pub(super) parts: Parts,
    /// Which device it is of.
    pub(super) at: usize,
    /// The first bytes of the id it had where it was written.
    pub(super) check: [u8; CHECK],
}

impl<'a> Rows<'a> {
    pub(super) fn new(unpacked: &'a [u8], raw: &'a [u8]) -> Result<Self, Wreck> {
        let mut all = Cursor::new(unpacked);
        let mut column = || {
            let length = usize::try_from(all.number()?).map_err(|_| Wreck::Number)?;
            all.bytes(length).map(Cursor::new)
        };
        Ok(Self {
            devices: column()?,
            seqs: column()?,
            flags: column()?,
            parents: column()?,
            pointers: column()?,
            millis: column()?,
            counters: column()?,
            days: column()?,
            authors: column()?,
            text: Cursor::new(all.rest()),
            raw: Cursor::new(raw),
        })
    }

    /// Whether everything was read.
    pub(super) const fn is_done(&self) -> bool {
        let columns = [
            &self.devices,
            &self.seqs,
            &self.flags,
            &self.parents,
            &self.pointers,
            &self.millis,
            &self.counters,
            &self.days,
            &self.authors,
            &self.text,
            &self.raw,
        ];
        let [a, b, c, d, e, f, g, h, i, j, k] = columns;
        a.rest().is_empty()
            && b.rest().is_empty()
            && c.rest().is_empty()
            && d.rest().is_empty()
            && e.rest().is_empty()
            && f.rest().is_empty()
            && g.rest().is_empty()
            && h.rest().is_empty()
            && i.rest().is_empty()
            && j.rest().is_empty()
            && k.rest().is_empty()
    }

    /// The next entry, which may grow to as many bytes.
    pub(super) fn next(&mut self, memory: &mut Memory, most: usize) -> Result<Drawn, Wreck> {
        let at = usize::try_from(self.devices.number()?).map_err(|_| Wreck::Reference)?;
        if at == memory.devices.len() {
            let device = string(self.text.line()?)?;
            let device: DeviceId = device.parse().map_err(|_| Wreck::Number)?;
            memory.devices.push(Last { device, seq: 0, id: None, millis: memory.millis });
        }
        let last = memory.devices.get(at).cloned().ok_or(Wreck::Reference)?;
        let seq = last.seq.cast_signed().wrapping_add(1).wrapping_add(self.seqs.signed()?).cast_unsigned();
        let millis = last.millis.wrapping_add(self.millis.signed()?);
        let moment = Moment::from_millis(millis).map_err(|_| Wreck::Number)?;
        let counter = u32::try_from(self.counters.number()?).map_err(|_| Wreck::Number)?;
        let days = day_of(millis).wrapping_add(self.days.signed()?);
        let first = Day::new(1970, 1, 1).map_err(|_| Wreck::Number)?;
        let effective_on = first.plus_days(days).ok_or(Wreck::Number)?;
        let flags = self.flags.number()?;
        if flags & !ALL != 0 || flags & FOLLOWS != 0 && (flags & POINTS != 0 || last.id.is_none()) {
            return Err(Wreck::Number);
        }
        let prev = if flags & POINTS == 0 {
            last.id.filter(|_| flags & FOLLOWS != 0)
        } else {
            Some(EntryId::new(pointed(memory, &mut self.pointers, &mut self.raw)?))
        };
        let count = self.parents.number()?;
        if count > u64::try_from(most / 64).unwrap_or(u64::MAX) {
            return Err(Wreck::Growth);
        }
        let parents = (0..count)
            .map(|_| pointed(memory, &mut self.pointers, &mut self.raw).map(EntryId::new))
            .collect::<Result<_, _>>()?;
        let author = match self.authors.number()?.checked_sub(1) {
            Some(at) => {
                let at = usize::try_from(at).map_err(|_| Wreck::Reference)?;
                memory.authors.get(at).cloned().ok_or(Wreck::Reference)?
            }
            None => {
                let author = self.filled(memory, most)?;
                memory.authors.push(author.clone());
                author
            }
        };
        let event = self.filled(memory, most)?;
        let origin = if flags & ORIGIN == 0 { None } else { Some(self.filled(memory, most)?) };
        let signature = if flags & SIGNED == 0 { None } else { Some(self.filled(memory, most)?) };
        let algorithm = if flags & SM3 == 0 { DigestAlgorithm::Sha256 } else { DigestAlgorithm::Sm3 };
        if let Some(kept) = memory.devices.get_mut(at) {
            *kept = Last { device: last.device.clone(), seq, id: None, millis };
        }
        memory.millis = millis;
        let parts = Parts {
            algorithm,
            device: last.device,
            seq,
            prev,
            parents,
            recorded_at: Stamp::new(moment, counter),
            effective_on,
            author,
            event,
            origin,
            signature,
        };
        Ok(Drawn { parts, at, check: self.raw.array()? })
    }

    /// Remembers the entry that came of what was drawn last.
    pub(super) fn remember(memory: &mut Memory, at: usize, id: EntryId) {
        memory.entries.push(id);
        if let Some(last) = memory.devices.get_mut(at) {
            last.id = Some(id);
        }
    }

    /// A line of text, with its holes filled.
    fn filled(&mut self, memory: &mut Memory, most: usize) -> Result<String, Wreck> {
        let line = self.text.line()?;
        let mut text = Vec::with_capacity(line.len());
        for byte in line {
            match *byte {
                DIGEST => {
                    let digest = pointed(memory, &mut self.pointers, &mut self.raw)?;
                    text.extend_from_slice(digest.to_string().as_bytes());
                }
                HEX => {
                    let bytes: [u8; DIGITS / 2] = self.raw.array()?;
                    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
                    text.extend_from_slice(hex.as_bytes());
                }
                byte => text.push(byte),
            }
            if text.len() > most {
                return Err(Wreck::Growth);
            }
        }
        string(&text)
    }
}

fn string(bytes: &[u8]) -> Result<String, Wreck> {
    core::str::from_utf8(bytes).map(str::to_owned).map_err(|_| Wreck::Number)
}
