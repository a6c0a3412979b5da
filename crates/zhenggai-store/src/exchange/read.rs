//! Reading bundles.

use std::collections::VecDeque;
use std::io::Read;

use flate2::read::DeflateDecoder;
use sha2::{Digest as _, Sha256};
use zhenggai_core::digest::DigestAlgorithm;
use zhenggai_core::id::EntryId;
use zhenggai_wire::fault::WireFault;
use zhenggai_wire::hash::digest;

use super::format::{FORMAT, Header, HeaderRecord, Kind, MAGIC, VERSION};
use super::limits::Limits;
use super::memory::Memory;
use super::section::Rows;
use crate::fault::StoreFault;
use crate::fault::bundle::{BundleFault, Measure, Wreck};
use crate::raw::{Envelope as _, RawEntry};
use crate::seal::fault::SealFault;
use crate::seal::head::SignedHead;

/// A bundle that is being read: its entries in their order, each proven, until the first fault or the end.
///
/// One part of the file is in memory at a time, and 33 bytes for each entry that was read.
pub struct BundleReader<'r> {
    file: File<'r>,
    limits: Limits,
    header: Header,
    heads: Vec<SignedHead>,
    memory: Memory,
    ready: VecDeque<Result<RawEntry, StoreFault>>,
    /// How many entries were read.
    entries: u64,
    bytes: u64,
    ended: bool,
}

impl core::fmt::Debug for BundleReader<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("BundleReader").field("header", &self.header).finish_non_exhaustive()
    }
}

impl<'r> BundleReader<'r> {
    /// Reads the header and the heads. The heads' signatures are read, not judged.
    ///
    /// # Errors
    /// `BUNDLE_FOREIGN`, `BUNDLE_TOO_NEW`, `BUNDLE_CUT`, `BUNDLE_DAMAGED`, `BUNDLE_TOO_LARGE`; `DOSSIER_MISMATCH` when a head
    /// is of another dossier; `TRANSFER_FAILED` when `input` cannot be read.
    pub fn open(input: &'r mut dyn Read, limits: Limits) -> Result<Self, StoreFault> {
        let mut file = File { input, hash: Sha256::new(), offset: 0 };
        let header = file.header(&limits)?;
        let mut reader = Self {
            file,
            limits,
            header,
            heads: Vec::new(),
            memory: Memory::default(),
            ready: VecDeque::new(),
            entries: 0,
            bytes: 0,
            ended: false,
        };
        if reader.header.heads > 0 {
            reader.heads()?;
        }
        Ok(reader)
    }

    /// What the bundle says of itself.
    #[must_use]
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// The signed heads that it carries.
    #[must_use]
    pub fn signed_heads(&self) -> &[SignedHead] {
        &self.heads
    }

    fn damaged(&self, offset: u64, entry: Option<u64>, wreck: Wreck) -> StoreFault {
        BundleFault::Damaged { offset, entry, wreck }.into()
    }

    fn heads(&mut self) -> Result<(), StoreFault> {
        let begin = self.file.offset;
        let part = self.file.part(&self.limits, 0)?;
        if part.kind != Kind::Heads || u64::from(part.count) != self.header.heads {
            return Err(self.damaged(begin, None, Wreck::Count));
        }
        let text =
            core::str::from_utf8(&part.unpacked).map_err(|_| self.damaged(begin, None, Wreck::Column))?;
        let whole = |fault: SealFault| BundleFault::Seal { entry: None, fault };
        for line in text.lines() {
            let head = SignedHead::decode(line).map_err(whole)?;
            let (expected, found) = (self.header.dossier.clone(), head.head().dossier.clone());
            if expected != found {
                return Err(whole(SealFault::DossierMismatch { expected, found }).into());
            }
            self.heads.push(head);
        }
        if u64::try_from(self.heads.len()) != Ok(self.header.heads) || !part.raw.is_empty() {
            return Err(self.damaged(begin, None, Wreck::Count));
        }
        Ok(())
    }

    /// Reads the next part; nothing after the end.
    fn advance(&mut self) -> Result<(), StoreFault> {
        let (begin, hash) = (self.file.offset, self.file.hash.clone());
        let part = self.file.part(&self.limits, self.entries)?;
        match part.kind {
            Kind::Entries => self.rows(begin, &part),
            Kind::Heads => Err(self.damaged(begin, None, Wreck::Kind)),
            Kind::End => {
                self.ended = true;
                let whole: [u8; 32] = hash.finalize().into();
                if part.raw != whole {
                    return Err(self.damaged(begin, None, Wreck::Digest));
                }
                if self.entries != self.header.entries || part.count != 0 || !part.unpacked.is_empty() {
                    return Err(self.damaged(begin, None, Wreck::Count));
                }
                if self.file.goes_on()? {
                    return Err(self.damaged(self.file.offset, None, Wreck::Rest));
                }
                Ok(())
            }
        }
    }

    fn rows(&mut self, begin: u64, part: &Part) -> Result<(), StoreFault> {
        let first = self.entries.saturating_add(1);
        if part.count == 0 || self.entries.saturating_add(u64::from(part.count)) > self.header.entries {
            return Err(self.damaged(begin, Some(first), Wreck::Count));
        }
        let most = usize::try_from(self.limits.entry).unwrap_or(usize::MAX);
        let failed = |entry, wreck| {
            StoreFault::from(BundleFault::Damaged { offset: begin, entry: Some(entry), wreck })
        };
        let mut rows = Rows::new(&part.unpacked, &part.raw).map_err(|wreck| failed(first, wreck))?;
        for _ in 0..part.count {
            let entry = self.entries.saturating_add(1);
            let drawn = rows.next(&mut self.memory, most).map_err(|wreck| match wreck {
                Wreck::Growth => self
                    .limits
                    .check(begin, Measure::Entry, u64::MAX)
                    .err()
                    .unwrap_or_else(|| failed(entry, wreck)),
                wreck => failed(entry, wreck),
            })?;
            let (at, check) = (drawn.at, drawn.check);
            let raw = RawEntry::assemble(drawn.parts, &self.header.dossier)
                .map_err(|fault| BundleFault::Entry { entry, fault })?;
            let length = u64::try_from(raw.line().len()).unwrap_or(u64::MAX);
            self.bytes = self.bytes.saturating_add(length);
            self.limits.check(begin, Measure::Entry, length)?;
            self.limits.check(begin, Measure::Total, self.bytes)?;
            Rows::remember(&mut self.memory, at, raw.id());
            self.entries = entry;
            let same = raw.id().digest().bytes().starts_with(&check);
            self.ready.push_back(if same { Ok(raw) } else { Err(broken(entry, check, raw.id())) });
        }
        if rows.is_done() { Ok(()) } else { Err(failed(self.entries, Wreck::Column)) }
    }
}

fn broken(entry: u64, check: [u8; 4], actual: EntryId) -> StoreFault {
    let digits: String = check.iter().map(|byte| format!("{byte:02x}")).collect();
    let claimed = format!("{}:{digits}…", actual.digest().algorithm().as_str());
    BundleFault::Entry { entry, fault: WireFault::IdMismatch { claimed, actual: actual.to_string() } }.into()
}

impl Iterator for BundleReader<'_> {
    type Item = Result<RawEntry, StoreFault>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(ready) = self.ready.pop_front() {
                return Some(ready);
            }
            if self.ended {
                return None;
            }
            if let Err(fault) = self.advance() {
                // What stood in a part before the fault is not handed out: a part is whole or not there.
                self.ready.clear();
                self.ended = true;
                return Some(Err(fault));
            }
        }
    }
}

/// A part of the file, unpacked, its digest found right.
struct Part {
    kind: Kind,
    count: u32,
    unpacked: Vec<u8>,
    raw: Vec<u8>,
}

struct File<'r> {
    input: &'r mut dyn Read,
    hash: Sha256,
    offset: u64,
}

impl File<'_> {
    /// As many bytes; memory is asked for as they come, not as they are claimed. `entries` stand whole before.
    fn bytes(&mut self, count: u64, entries: u64) -> Result<Vec<u8>, StoreFault> {
        let mut bytes = Vec::new();
        let read = (&mut *self.input).take(count).read_to_end(&mut bytes);
        let came = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.offset = self.offset.saturating_add(came);
        read.map_err(|error| self.interrupted(&error))?;
        self.hash.update(&bytes);
        if came < count {
            return Err(BundleFault::Cut { offset: self.offset, entries }.into());
        }
        Ok(bytes)
    }

    fn array<const N: usize>(&mut self, entries: u64) -> Result<[u8; N], StoreFault> {
        let bytes = self.bytes(u64::try_from(N).unwrap_or(u64::MAX), entries)?;
        let offset = self.offset;
        <[u8; N]>::try_from(bytes).map_err(|_| BundleFault::Cut { offset, entries }.into())
    }

    fn interrupted(&self, error: &std::io::Error) -> StoreFault {
        StoreFault::Interrupted { offset: self.offset, message: error.to_string() }
    }

    fn goes_on(&mut self) -> Result<bool, StoreFault> {
        let mut one = Vec::new();
        let count = (&mut *self.input).take(1).read_to_end(&mut one);
        count.map(|count| count > 0).map_err(|error| self.interrupted(&error))
    }

    fn header(&mut self, limits: &Limits) -> Result<Header, StoreFault> {
        let mut first = Vec::new();
        let read = (&mut *self.input).take(8).read_to_end(&mut first);
        read.map_err(|error| self.interrupted(&error))?;
        if !MAGIC.starts_with(&first) || first.is_empty() {
            return Err(BundleFault::Foreign.into());
        }
        self.offset = u64::try_from(first.len()).unwrap_or_default();
        if first.len() < MAGIC.len() {
            return Err(BundleFault::Cut { offset: self.offset, entries: 0 }.into());
        }
        self.hash.update(&first);
        let version = u16::from_be_bytes(self.array(0)?);
        if version > VERSION {
            return Err(BundleFault::TooNew { version, known: VERSION }.into());
        }
        let begin = self.offset;
        let length = u64::from(u32::from_be_bytes(self.array(0)?));
        limits.check(begin, Measure::Header, length)?;
        let text = self.bytes(length, 0)?;
        let sum: [u8; 32] = self.hash.clone().finalize().into();
        let damaged = |wreck| BundleFault::Damaged { offset: begin, entry: None, wreck };
        if self.array::<32>(0)? != sum {
            return Err(damaged(Wreck::Digest).into());
        }
        let record: HeaderRecord = serde_json::from_slice(&text).map_err(|_| damaged(Wreck::Header))?;
        let HeaderRecord { format, dossier, entries, heads, part, parts } = record;
        let dossier = dossier.parse().map_err(|_| damaged(Wreck::Header))?;
        if version == 0 || format != FORMAT || part == 0 || part > parts {
            return Err(damaged(Wreck::Header).into());
        }
        limits.check(begin, Measure::Entries, entries)?;
        limits.check(begin, Measure::Heads, heads)?;
        Ok(Header { dossier, entries, heads, part, parts })
    }

    fn part(&mut self, limits: &Limits, entries: u64) -> Result<Part, StoreFault> {
        let begin = self.offset;
        let frame: [u8; 17] = self.array(entries)?;
        let [kind, rest @ ..] = frame;
        let (numbers, _) = rest.as_chunks::<4>();
        let [count, unpacked, packed, raw] = numbers else { return Err(BundleFault::Foreign.into()) };
        let [count, unpacked, packed, raw] = [*count, *unpacked, *packed, *raw].map(u32::from_be_bytes);
        let next = (kind != Kind::End.byte()).then(|| entries.saturating_add(1));
        let damaged = |wreck| BundleFault::Damaged { offset: begin, entry: next, wreck };
        limits.check(begin, Measure::Unpacked, u64::from(unpacked))?;
        limits.check(begin, Measure::Packed, u64::from(packed).saturating_add(u64::from(raw)))?;
        let packed = self.bytes(u64::from(packed), entries)?;
        let raw = self.bytes(u64::from(raw), entries)?;
        let whole = [&frame[..], &packed, &raw].concat();
        if self.array::<32>(entries)? != *digest(DigestAlgorithm::Sha256, &whole).bytes() {
            return Err(damaged(Wreck::Digest).into());
        }
        let kind = Kind::of(kind).ok_or_else(|| damaged(Wreck::Kind))?;
        let mut text = Vec::new();
        // One byte more than claimed shows that there is more.
        let mut unpacker = DeflateDecoder::new(packed.as_slice()).take(u64::from(unpacked).saturating_add(1));
        unpacker.read_to_end(&mut text).map_err(|_| damaged(Wreck::Packing))?;
        if u64::try_from(text.len()) != Ok(u64::from(unpacked)) {
            return Err(damaged(Wreck::Packing).into());
        }
        Ok(Part { kind, count, unpacked: text, raw })
    }
}
