//! Verifying a record where it lies: in a store, or in a file of lines.

use std::io::{BufRead, Read as _};
use std::ops::ControlFlow;

use zhenggai_core::id::DossierId;

use crate::fault::StoreFault;
use crate::raw::LONGEST;
use crate::seal::verify::{Checks, Report, Verifier};
use crate::store::contract::{Scope, Store};

/// Verifies a dossier in a store, entry by entry, as [`verify`](crate::seal::verify::verify) does with lines. Lines in the
/// report are numbers of entries, from 1, in the order in which the store took them.
///
/// # Errors
/// As [`Store::each`]. What is wrong with the record stands in the report.
pub fn audit(store: &mut dyn Store, dossier: &DossierId, checks: &Checks<'_>) -> Result<Report, StoreFault> {
    let mut verifier = Verifier::new(Checks { dossier: checks.dossier.or(Some(dossier)), ..*checks });
    let mut number = 0;
    store.each(Scope::Dossier(dossier), &mut |kept| {
        number += 1;
        verifier.entry(number, &kept.raw);
        ControlFlow::Continue(())
    })?;
    Ok(verifier.finish())
}

/// Verifies a file of lines, one entry a line, without holding it in memory. A line longer than 64 MiB is broken, and is
/// passed over.
///
/// # Errors
/// `TRANSFER_FAILED` when the file cannot be read. What is wrong with the record stands in the report.
pub fn audit_lines(input: &mut dyn BufRead, checks: &Checks<'_>) -> Result<Report, StoreFault> {
    let mut verifier = Verifier::new(*checks);
    let most = u64::try_from(LONGEST).unwrap_or(u64::MAX).saturating_add(2);
    let mut bytes = Vec::new();
    for line in 1.. {
        let failed = |error: std::io::Error| StoreFault::Transfer { line, message: error.to_string() };
        bytes.clear();
        if (&mut *input).take(most).read_until(b'\n', &mut bytes).map_err(failed)? == 0 {
            break;
        }
        if bytes.last() == Some(&b'\n') {
            bytes.pop();
        } else if bytes.len() > LONGEST {
            pass(input).map_err(failed)?;
        }
        verifier.line(line, &bytes);
    }
    Ok(verifier.finish())
}

/// Reads on to the end of the line and keeps nothing.
pub(super) fn pass(input: &mut dyn BufRead) -> std::io::Result<()> {
    loop {
        let held = input.fill_buf()?;
        let end = held.iter().position(|byte| *byte == b'\n');
        let (count, done) = end.map_or((held.len(), held.is_empty()), |at| (at + 1, true));
        input.consume(count);
        if done {
            return Ok(());
        }
    }
}
