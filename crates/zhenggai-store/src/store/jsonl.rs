//! Entries as lines of JSON: lossless, canonical, one entry a line.

use std::io::{BufRead, Read as _, Write};
use std::ops::ControlFlow;

use zhenggai_wire::fault::WireFault;

use crate::fault::{BadLine, StoreFault};
use crate::raw::{LONGEST, RawEntry};
use crate::store::audit::pass;
use crate::store::contract::{Scope, Store};

/// How many bad lines are named one by one.
const NAMED: usize = 20;

/// What becomes of an import in which a line is no entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnBadLine {
    /// Nothing is taken; all lines are read, and the bad ones named.
    TakeNothing,
    /// What stands before the first bad line is taken, nothing after it.
    TakeThoseBefore,
}

/// What an import brought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Imported {
    /// The entries that were taken.
    pub new: u64,
    /// Those that were there already.
    pub known: u64,
    /// The line at which it ended, where it took [those before](OnBadLine::TakeThoseBefore).
    pub stopped: Option<BadLine>,
}

/// Writes entries to `out`, each as its canonical line with a line feed, in the order in which they were taken.
/// Returns how many.
///
/// # Errors
/// `TRANSFER_FAILED` when `out` cannot be written; further as [`Store::each`]. What was written before is whole lines,
/// but for the last.
pub fn export(store: &mut dyn Store, scope: Scope<'_>, out: &mut dyn Write) -> Result<u64, StoreFault> {
    let mut count = 0;
    let mut written = Ok(());
    store.each(scope, &mut |kept| {
        written = out.write_all(kept.raw.line().as_bytes()).and_then(|()| out.write_all(b"\n"));
        if written.is_err() {
            return ControlFlow::Break(());
        }
        count += 1;
        ControlFlow::Continue(())
    })?;
    written.and_then(|()| out.flush()).map_err(|error| transfer(count + 1, &error))?;
    Ok(count)
}

/// Takes the entries that stand in `input`, one a line, all in one batch. Every id is proven. A line need not be
/// canonical (its end may be CR LF); what is stored is. A line that is empty, no UTF-8 or longer than 64 MiB is bad.
///
/// # Errors
/// `IMPORT_LINES_BAD` when a line is no entry and nothing shall be taken then; `TRANSFER_FAILED` when `input` cannot be
/// read; further as [`Store::append_from`]. Nothing was taken.
pub fn import(
    store: &mut dyn Store,
    input: &mut dyn BufRead,
    on_bad: OnBadLine,
) -> Result<Imported, StoreFault> {
    let mut lines = Lines { input, line: 0, on_bad, stopped: None, ended: false };
    let appended = store.append_from(&mut lines)?;
    Ok(Imported { new: appended.new, known: appended.known, stopped: lines.stopped })
}

fn transfer(line: u64, error: &std::io::Error) -> StoreFault {
    StoreFault::Transfer { line, message: error.to_string() }
}

struct Lines<'i> {
    input: &'i mut dyn BufRead,
    /// The line that was read last, from 1.
    line: u64,
    on_bad: OnBadLine,
    stopped: Option<BadLine>,
    ended: bool,
}

impl Iterator for Lines<'_> {
    type Item = Result<RawEntry, StoreFault>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let read = self.read().transpose()?;
        self.ended = !matches!(read, Ok(Ok(_)));
        match read {
            Err(fault) => Some(Err(fault)),
            Ok(Ok(raw)) => Some(Ok(raw)),
            Ok(Err(bad)) if self.on_bad == OnBadLine::TakeNothing => Some(Err(self.all_bad(bad))),
            Ok(Err(bad)) => {
                self.stopped = Some(bad);
                None
            }
        }
    }
}

impl Lines<'_> {
    /// The next line: an entry, or why it is none; nothing at the end.
    fn read(&mut self) -> Result<Option<Result<RawEntry, BadLine>>, StoreFault> {
        self.line += 1;
        let line = self.line;
        let mut bytes = Vec::new();
        let limit = u64::try_from(LONGEST).unwrap_or(u64::MAX).saturating_add(1);
        let count = (&mut *self.input)
            .take(limit)
            .read_until(b'\n', &mut bytes)
            .map_err(|error| transfer(line, &error))?;
        if count == 0 {
            return Ok(None);
        }
        let ended = bytes.last() == Some(&b'\n');
        if ended {
            bytes.pop();
        } else if bytes.len() > LONGEST {
            pass(self.input).map_err(|error| transfer(line, &error))?;
            let message = "the line is longer than 67108864 bytes".to_owned();
            return Ok(Some(Err(malformed(line, LONGEST + 1, message))));
        }
        Ok(Some(entry(line, &bytes)))
    }

    /// Reads all lines after the first bad one, to name every bad one at once.
    fn all_bad(&mut self, first: BadLine) -> StoreFault {
        let mut bad = vec![first];
        let mut more = 0;
        loop {
            match self.read() {
                Err(fault) => return fault,
                Ok(None) => return StoreFault::BadLines { bad, more },
                Ok(Some(Ok(_))) => {}
                Ok(Some(Err(next))) if bad.len() < NAMED => bad.push(next),
                Ok(Some(Err(_))) => more += 1,
            }
        }
    }
}

fn entry(line: u64, bytes: &[u8]) -> Result<RawEntry, BadLine> {
    RawEntry::read_bytes(bytes).map_err(|fault| match fault {
        WireFault::Malformed { column, message, .. } => malformed(line, column, message),
        fault => BadLine { line, fault },
    })
}

fn malformed(line: u64, column: usize, message: String) -> BadLine {
    let fault = WireFault::Malformed { line: usize::try_from(line).unwrap_or(usize::MAX), column, message };
    BadLine { line, fault }
}
