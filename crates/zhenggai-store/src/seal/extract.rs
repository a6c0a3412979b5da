//! Extracts: a record for readers of one level, with the entries that are not for them named by their ids
//! alone. What is shown still verifies against the signed head of the whole.
//!
//! An extract has a line for every entry of the log, in its order. So its root can be computed from it alone,
//! a reader sees how much was withheld and where, and nothing can be slipped in or left out. To hand over a
//! single entry instead, take the head and a proof of inclusion ([`crate::seal::log::tree`]).
//!
//! An id is a digest of the whole entry without salt: who can guess a withheld entry to the letter can see
//! that he guessed right. And whether an entry was rightly withheld, only a holder of the whole can tell.

use std::collections::BTreeSet;

use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::id::EntryId;
use zhenggai_core::invalid::Invalid;
use zhenggai_wire::canonical;
use zhenggai_wire::fault::WireFault;
use zhenggai_wire::seal::{EXTRACT, ExtractRecord, WithheldRecord};

use crate::raw::{Envelope, RawEntry};
use crate::seal::fault::{Breach, HeadPart, SealFault};
use crate::seal::head::{Head, SignedHead, Tip};
use crate::seal::level::Levels;
use crate::seal::log::root::Rooting;
use crate::seal::ring::KeyRing;
use crate::seal::sign;

/// An extract of a log (摘录).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extract {
    level: Disclosure,
    head: SignedHead,
    rows: Vec<Row>,
}

/// A row of an extract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// An entry that its readers may read.
    Shown(Box<RawEntry>),
    /// An entry that is not for them.
    Withheld(EntryId),
}

impl Extract {
    /// The extract, for readers of `level`, of the part of a log that `head` was made over: its entries in the
    /// order in which they were taken in, each once. Who may read what is said in [`Levels::of_event`]; marks
    /// in entries after the head count too. An entry that this version does not understand is withheld from all but
    /// named persons.
    ///
    /// # Errors
    /// `HEAD_MISMATCH` when the head is not of this log.
    pub fn of(log: &[RawEntry], head: SignedHead, level: Disclosure) -> Result<Self, SealFault> {
        let said = head.head();
        let size = usize::try_from(said.root.size).unwrap_or(usize::MAX);
        let covered = log.get(..size).unwrap_or(log);
        let actual = Head::of(&said.dossier, covered, said.root.digest.algorithm(), said.at)?;
        if actual != *said {
            let part = if actual.root.size == said.root.size { HeadPart::Root } else { HeadPart::Size };
            let (claimed, actual) = match part {
                HeadPart::Size => (said.root.size.to_string(), actual.root.size.to_string()),
                _ => (said.root.digest.to_string(), actual.root.digest.to_string()),
            };
            return Err(SealFault::HeadMismatch { part, claimed, actual });
        }
        let levels = Levels::of_raw(log);
        let row = |entry: &RawEntry| {
            if levels.of_raw_entry(entry) >= level {
                Row::Shown(Box::new(entry.clone()))
            } else {
                Row::Withheld(entry.id())
            }
        };
        Ok(Self { level, rows: covered.iter().map(row).collect(), head })
    }

    /// Its rows, in the order of the log.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The extract as lines of JSON: first what it is and the head, then its rows.
    ///
    /// # Errors
    /// `RECORD_INVALID` when a number lies beyond 2^53 − 1.
    pub fn lines(&self) -> impl Iterator<Item = Result<String, SealFault>> {
        let first = ExtractRecord {
            format: EXTRACT.to_owned(),
            level: self.level.to_string(),
            head: (&self.head).into(),
        };
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap_or_default();
        let first = canonical::bytes(&first).map(text);
        let rows = self.rows.iter().map(move |row| match row {
            Row::Shown(entry) => Ok(entry.line().to_owned()),
            Row::Withheld(id) => canonical::bytes(&WithheldRecord { withheld: id.to_string() }).map(text),
        });
        core::iter::once(first).chain(rows).map(|line| line.map_err(SealFault::from))
    }
}

/// What came of checking an extract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtractReport {
    /// Who it is for; none when its first line cannot be read.
    pub level: Option<Disclosure>,
    /// The head it was checked against; none when its first line cannot be read.
    pub head: Option<SignedHead>,
    /// The entries that are shown.
    pub shown: Vec<RawEntry>,
    /// How many are withheld.
    pub withheld: u64,
    /// Everything that is wrong, by line; what is about the whole comes last.
    pub breaches: Vec<Breach>,
}

/// Checks an extract: its first line, then its rows in their order. The head that it brings along has to be
/// signed by a key of the ring, and its rows have to lead to that head. Without a ring the signatures are not
/// checked, and the extract proves no more than that it agrees with itself.
pub fn check(lines: impl IntoIterator<Item = impl AsRef<str>>, keys: Option<&KeyRing>) -> ExtractReport {
    let mut lines = lines.into_iter();
    let mut report =
        ExtractReport { level: None, head: None, shown: Vec::new(), withheld: 0, breaches: Vec::new() };
    let first = lines.next();
    let (level, signed) = match opening(first.as_ref().map_or("", AsRef::as_ref)) {
        Ok(opening) => opening,
        Err(fault) => {
            report.breaches.push(Breach { line: Some(1), entry: None, fault });
            return report;
        }
    };
    let mut checker = Checker::new(signed.head(), keys, report);
    for (line, number) in lines.zip(2..) {
        checker.line(number, line.as_ref());
    }
    report = checker.finish();
    if let Some(fault) = keys.and_then(|ring| signed.check(ring).err()) {
        report.breaches.push(Breach { line: Some(1), entry: None, fault });
    }
    report.breaches.sort_by_key(|breach| breach.line.unwrap_or(u64::MAX));
    ExtractReport { level: Some(level), head: Some(signed), ..report }
}

fn opening(line: &str) -> Result<(Disclosure, SignedHead), SealFault> {
    let ExtractRecord { format, level, head } = serde_json::from_str(line).map_err(WireFault::from)?;
    if format != EXTRACT {
        return Err(Invalid::malformed("format", &format, EXTRACT).into());
    }
    Ok((level.parse()?, SignedHead::try_from(&head)?))
}

struct Checker<'a> {
    head: &'a Head,
    keys: Option<&'a KeyRing>,
    rooting: Rooting,
    ids: BTreeSet<EntryId>,
    lines: Vec<u64>,
    report: ExtractReport,
}

impl<'a> Checker<'a> {
    fn new(head: &'a Head, keys: Option<&'a KeyRing>, report: ExtractReport) -> Self {
        let rooting = Rooting::new(head.root.digest.algorithm());
        Self { head, keys, rooting, ids: BTreeSet::new(), lines: Vec::new(), report }
    }

    fn breach(&mut self, line: Option<u64>, entry: Option<EntryId>, fault: SealFault) {
        self.report.breaches.push(Breach { line, entry, fault });
    }

    fn line(&mut self, number: u64, line: &str) {
        if line.trim_ascii().is_empty() {
            return;
        }
        let id = match serde_json::from_str::<WithheldRecord>(line) {
            Ok(withheld) => withheld.withheld.parse().map_err(SealFault::from).inspect(|_| {
                self.report.withheld = self.report.withheld.saturating_add(1);
            }),
            Err(_) => self.entry(number, line),
        };
        match id {
            Ok(id) => {
                self.rooting.push(id);
                self.ids.insert(id);
            }
            Err(fault) => self.breach(Some(number), None, fault.in_line(number)),
        }
    }

    fn entry(&mut self, number: u64, line: &str) -> Result<EntryId, SealFault> {
        let entry = RawEntry::read(line)?;
        let id = entry.id();
        if *entry.dossier() != self.head.dossier {
            let (expected, found) = (self.head.dossier.clone(), entry.dossier().clone());
            self.breach(Some(number), Some(id), SealFault::DossierMismatch { expected, found });
        }
        if let Some(fault) = self.keys.and_then(|ring| sign::check(&entry, ring).err()) {
            self.breach(Some(number), Some(id), fault);
        }
        self.lines.push(number);
        self.report.shown.push(entry);
        Ok(id)
    }

    fn finish(mut self) -> ExtractReport {
        let mismatch = |part, claimed: String, actual: String| Breach {
            line: None,
            entry: None,
            fault: SealFault::HeadMismatch { part, claimed, actual },
        };
        let (said, actual) = (&self.head.root, self.rooting.root());
        let mut found = Vec::new();
        if said.size != actual.size {
            found.push(mismatch(HeadPart::Size, said.size.to_string(), actual.size.to_string()));
        } else if said.digest != actual.digest {
            found.push(mismatch(HeadPart::Root, said.digest.to_string(), actual.digest.to_string()));
        }
        let listed = |tip: &Tip| format!("{} {} {}", tip.device, tip.seq, tip.id);
        for tip in self.head.tips.iter().filter(|tip| !self.ids.contains(&tip.id)) {
            found.push(mismatch(HeadPart::Devices, listed(tip), "–".to_owned()));
        }
        for (entry, line) in self.report.shown.iter().zip(&self.lines) {
            let causes = entry.prev().into_iter().chain(entry.parents().iter().copied());
            for parent in causes.filter(|cause| !self.ids.contains(cause)) {
                let fault = SealFault::ParentUnknown { parent };
                found.push(Breach { line: Some(*line), entry: Some(entry.id()), fault });
            }
        }
        self.report.breaches.extend(found);
        self.report
    }
}
