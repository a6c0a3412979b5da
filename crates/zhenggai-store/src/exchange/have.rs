//! What somebody has of a dossier, in a few lines.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};
use zhenggai_core::id::{DeviceId, DossierId, EntryId};
use zhenggai_core::invalid::Invalid;
use zhenggai_wire::canonical;
use zhenggai_wire::fault::WireFault;

use crate::fault::StoreFault;
use crate::fault::bundle::BundleFault;
use crate::store::{Link, Store};

/// What `format` says.
const FORMAT: &str = "zhenggai-have/1";

/// What somebody has of a dossier (已有清单): its devices' chains, strand by strand.
///
/// Who has all that a device wrote has one strand of it, from 1 to the last. A gap makes two strands, a fork makes two
/// that share their numbers. Nothing else is claimed: entries that do not hang together are strands of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Have {
    /// The dossier.
    pub dossier: DossierId,
    /// The strands of each device, by their last numbers and ids.
    pub devices: BTreeMap<DeviceId, Vec<Strand>>,
}

/// Entries of one device that follow each other without a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strand {
    /// The number of its first entry.
    pub from: u64,
    /// Its last entry, then some before it, at distances that grow: who does not know the last one may know one of these.
    pub marks: Vec<Mark>,
}

/// An entry of a strand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Its number on its device.
    pub seq: u64,
    /// Its id.
    pub id: EntryId,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct HaveRecord {
    format: String,
    dossier: String,
    devices: Vec<DeviceRecord>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DeviceRecord {
    device: String,
    strands: Vec<StrandRecord>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StrandRecord {
    from: u64,
    marks: Vec<MarkRecord>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct MarkRecord {
    seq: u64,
    id: String,
}

impl Have {
    /// Nothing: what lacks everything.
    #[must_use]
    pub const fn nothing(dossier: DossierId) -> Self {
        Self { dossier, devices: BTreeMap::new() }
    }

    /// What a store has of a dossier. Read out of the store's index, one device at a time; no entry is read.
    ///
    /// # Errors
    /// As [`Store::links`].
    pub fn of(store: &mut dyn Store, dossier: &DossierId) -> Result<Self, StoreFault> {
        let mut have = Self::nothing(dossier.clone());
        by_device(store, dossier, &mut |links| {
            if let Some(first) = links.first() {
                have.devices.insert(first.device.clone(), strands(links));
            }
        })?;
        Ok(have)
    }

    /// As one line of JSON.
    ///
    /// # Errors
    /// `HAVE_MALFORMED` when a number lies beyond 2^53 − 1.
    pub fn encode(&self) -> Result<String, StoreFault> {
        let mark = |mark: &Mark| MarkRecord { seq: mark.seq, id: mark.id.to_string() };
        let strand = |strand: &Strand| StrandRecord {
            from: strand.from,
            marks: strand.marks.iter().map(mark).collect(),
        };
        let device = |(device, strands): (&DeviceId, &Vec<Strand>)| DeviceRecord {
            device: device.to_string(),
            strands: strands.iter().map(strand).collect(),
        };
        let record = HaveRecord {
            format: FORMAT.to_owned(),
            dossier: self.dossier.to_string(),
            devices: self.devices.iter().map(device).collect(),
        };
        let bytes = canonical::bytes(&record).map_err(refused)?;
        Ok(String::from_utf8(bytes).unwrap_or_default())
    }

    /// Reads what [`Have::encode`] wrote. Nothing in it is believed: who claims too much gets too little, and nothing
    /// else comes of it.
    ///
    /// # Errors
    /// `HAVE_MALFORMED`.
    pub fn decode(text: &str) -> Result<Self, StoreFault> {
        Self::read(text).map_err(refused)
    }

    fn read(text: &str) -> Result<Self, WireFault> {
        let HaveRecord { format, dossier, devices } = serde_json::from_str(text)?;
        if format != FORMAT {
            return Err(Invalid::malformed("format", &format, FORMAT).into());
        }
        let mark = |it: &MarkRecord| Ok::<_, Invalid>(Mark { seq: it.seq, id: it.id.parse()? });
        let strand = |it: &StrandRecord| {
            let marks: Vec<Mark> = it.marks.iter().map(mark).collect::<Result<_, _>>()?;
            let falls = marks.is_sorted_by(|a, b| a.seq > b.seq);
            let above = marks.last().is_some_and(|last| last.seq >= it.from);
            if it.from == 0 || !falls || !above {
                let allowed = "numbers that fall, from the last to no less than `from`";
                return Err(Invalid::OutOfRange { field: "marks", given: it.from.to_string(), allowed });
            }
            Ok(Strand { from: it.from, marks })
        };
        let device = |it: &DeviceRecord| {
            let strands = it.strands.iter().map(strand).collect::<Result<_, Invalid>>()?;
            Ok::<_, Invalid>((it.device.parse()?, strands))
        };
        let devices = devices.iter().map(device).collect::<Result<_, _>>()?;
        Ok(Self { dossier: dossier.parse()?, devices })
    }
}

fn refused(fault: WireFault) -> StoreFault {
    BundleFault::Have { fault }.into()
}

/// Hands on the links of a dossier, one device at a time, by number and id.
pub(super) fn by_device(
    store: &mut dyn Store,
    dossier: &DossierId,
    visit: &mut dyn FnMut(&[Link]),
) -> Result<(), StoreFault> {
    let mut links: Vec<Link> = Vec::new();
    store.links(dossier, &mut |link| {
        if links.last().is_some_and(|last| last.device != link.device) {
            visit(&links);
            links.clear();
        }
        links.push(link);
        ControlFlow::Continue(())
    })?;
    visit(&links);
    Ok(())
}

/// The chain of one device, from which one goes back from entry to entry.
pub(super) struct Chain<'a> {
    links: &'a [Link],
    places: HashMap<EntryId, usize>,
}

impl<'a> Chain<'a> {
    pub(super) fn new(links: &'a [Link]) -> Self {
        Self { links, places: links.iter().enumerate().map(|(at, link)| (link.id, at)).collect() }
    }

    /// Where the entry stands that a mark names.
    pub(super) fn find(&self, mark: &Mark) -> Option<usize> {
        let at = *self.places.get(&mark.id)?;
        self.links.get(at).filter(|link| link.seq == mark.seq).map(|_| at)
    }

    /// Where the entry before stands, if it is there and has the number before.
    pub(super) fn before(&self, at: usize) -> Option<usize> {
        let link = self.links.get(at)?;
        let before = *self.places.get(&link.prev?)?;
        let found = self.links.get(before)?;
        (found.seq.checked_add(1) == Some(link.seq)).then_some(before)
    }
}

/// The strands of one device: every entry that none of the same device follows, back to where the chain begins, breaks, or
/// meets a strand that was told before.
fn strands(links: &[Link]) -> Vec<Strand> {
    let chain = Chain::new(links);
    let followed: HashSet<usize> = (0..links.len()).filter_map(|at| chain.before(at)).collect();
    let mut told: HashSet<usize> = HashSet::new();
    let mut strands = Vec::new();
    for tip in (0..links.len()).rev().filter(|at| !followed.contains(at)) {
        let mut strand = Strand { from: 0, marks: Vec::new() };
        let (mut at, mut distance, mut wanted) = (Some(tip), 0_u64, 0_u64);
        while let Some(link) = at.filter(|at| told.insert(*at)).and_then(|at| links.get(at)) {
            if distance == wanted {
                strand.marks.push(Mark { seq: link.seq, id: link.id });
                wanted = wanted.saturating_mul(4).max(2);
            }
            strand.from = link.seq;
            distance += 1;
            at = at.and_then(|at| chain.before(at));
        }
        strands.push(strand);
    }
    strands
}
