//! Writing bundles.

use std::io::Write;
use std::ops::ControlFlow;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use sha2::{Digest as _, Sha256};
use zhenggai_core::digest::DigestAlgorithm;
use zhenggai_wire::canonical;
use zhenggai_wire::fault::WireFault;
use zhenggai_wire::hash::digest;

use super::format::{BYTES, FORMAT, HeaderRecord, Kind, MAGIC, ROWS, VERSION};
use super::memory::{Index, Memory};
use super::missing::Missing;
use super::section::Section;
use crate::fault::StoreFault;
use crate::fault::bundle::BundleFault;
use crate::raw::RawEntry;
use crate::seal::fault::SealFault;
use crate::seal::head::SignedHead;
use crate::store::Store;

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bundled {
    /// The entries.
    pub entries: u64,
    /// The bytes of the file.
    pub bytes: u64,
}

/// Writes a bundle of what somebody lacks, and signed heads along with it. A few thousand entries are in memory at a
/// time, and 100 bytes for each that was written.
///
/// # Errors
/// `TRANSFER_FAILED` when `out` cannot be written; `DOSSIER_MISMATCH` when a head is of another dossier; further as
/// [`Store::at`]. What was written until then is a bundle that breaks off.
pub fn bundle(
    store: &mut dyn Store,
    missing: &Missing,
    heads: &[SignedHead],
    out: &mut dyn Write,
) -> Result<Bundled, StoreFault> {
    let mut file = File { out, hash: Sha256::new(), written: 0 };
    file.begin(missing, heads)?;
    let mut writer = Writer {
        memory: Memory::default(),
        index: Index::default(),
        section: Section::default(),
        entries: 0,
    };
    let mut done = Ok(());
    missing.each(store, &mut |kept| {
        done = writer.take(&kept.raw, &mut file);
        if done.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    done?;
    writer.flush(&mut file)?;
    file.end()?;
    Ok(Bundled { entries: writer.entries, bytes: file.written })
}

struct Writer {
    memory: Memory,
    index: Index,
    section: Section,
    entries: u64,
}

impl Writer {
    fn take(&mut self, entry: &RawEntry, file: &mut File<'_>) -> Result<(), StoreFault> {
        self.entries += 1;
        let refused = |fault| BundleFault::Entry { entry: self.entries, fault };
        self.section.push(entry, &mut self.memory, &mut self.index).map_err(refused)?;
        if self.section.count() >= ROWS || self.section.bytes() >= BYTES { self.flush(file) } else { Ok(()) }
    }

    fn flush(&mut self, file: &mut File<'_>) -> Result<(), StoreFault> {
        let section = core::mem::take(&mut self.section);
        if section.count() == 0 {
            return Ok(());
        }
        let count = section.count();
        let (packed, raw) = section.finish();
        file.part(Kind::Entries, count, &packed, &raw)
    }
}

/// The file that is being written, and the digest of what it holds so far.
struct File<'w> {
    out: &'w mut dyn Write,
    hash: Sha256,
    written: u64,
}

impl File<'_> {
    fn put(&mut self, bytes: &[u8]) -> Result<(), StoreFault> {
        self.out.write_all(bytes).map_err(|error| self.failed(&error))?;
        self.hash.update(bytes);
        self.written = self.written.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        Ok(())
    }

    fn failed(&self, error: &std::io::Error) -> StoreFault {
        StoreFault::Interrupted { offset: self.written, message: error.to_string() }
    }

    fn begin(&mut self, missing: &Missing, heads: &[SignedHead]) -> Result<(), StoreFault> {
        let wide = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
        let whole = |fault: SealFault| BundleFault::Seal { entry: None, fault };
        let mut lines = String::new();
        for head in heads {
            let (expected, found) = (missing.dossier(), &head.head().dossier);
            if expected != found {
                let (expected, found) = (expected.clone(), found.clone());
                return Err(whole(SealFault::DossierMismatch { expected, found }).into());
            }
            lines.push_str(&head.encode().map_err(whole)?);
            lines.push('\n');
        }
        let (part, parts) = missing.part();
        let header = HeaderRecord {
            format: FORMAT.to_owned(),
            dossier: missing.dossier().to_string(),
            entries: wide(missing.len()),
            heads: wide(heads.len()),
            part,
            parts,
        };
        let refused = |fault: WireFault| BundleFault::Seal { entry: None, fault: fault.into() };
        let header = canonical::bytes(&header).map_err(refused)?;
        let mut first = MAGIC.to_vec();
        first.extend_from_slice(&VERSION.to_be_bytes());
        first.extend_from_slice(&length(header.len()).to_be_bytes());
        first.extend_from_slice(&header);
        let sum = digest(DigestAlgorithm::Sha256, &first);
        self.put(&first)?;
        self.put(sum.bytes())?;
        if heads.is_empty() { Ok(()) } else { self.part(Kind::Heads, heads.len(), lines.as_bytes(), &[]) }
    }

    fn part(&mut self, kind: Kind, count: usize, unpacked: &[u8], raw: &[u8]) -> Result<(), StoreFault> {
        let mut packer = DeflateEncoder::new(Vec::with_capacity(unpacked.len() / 8), Compression::best());
        let packed = packer.write_all(unpacked).and_then(|()| packer.finish());
        let packed = packed.map_err(|error| self.failed(&error))?;
        let mut part = vec![kind.byte()];
        for number in [count, unpacked.len(), packed.len(), raw.len()] {
            part.extend_from_slice(&length(number).to_be_bytes());
        }
        part.extend_from_slice(&packed);
        part.extend_from_slice(raw);
        let sum = digest(DigestAlgorithm::Sha256, &part);
        self.put(&part)?;
        self.put(sum.bytes())
    }

    fn end(&mut self) -> Result<(), StoreFault> {
        let whole: [u8; 32] = self.hash.clone().finalize().into();
        self.part(Kind::End, 0, &[], &whole)?;
        self.out.flush().map_err(|error| self.failed(&error))
    }
}

/// A part holds little more than a megabyte, or one entry of 64 MiB at most.
fn length(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
