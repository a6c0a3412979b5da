//! A signed head in the form in which it is stored: its canonical line, under the digest of that line.

use zhenggai_core::digest::DigestAlgorithm;
use zhenggai_wire::hash::digest;

use crate::fault::{Damage, StoreFault};
use crate::seal::fault::SealFault;
use crate::seal::head::SignedHead;

/// A row of heads.
#[derive(Debug)]
pub(crate) struct HeadRow {
    pub(crate) position: i64,
    pub(crate) id: String,
    pub(crate) dossier: String,
    pub(crate) line: String,
}

impl HeadRow {
    /// The row of a head, which has no position yet.
    pub(crate) fn of(head: &SignedHead) -> Result<Self, StoreFault> {
        let line = head.encode().map_err(|fault| match fault {
            SealFault::Wire(fault) => StoreFault::Refused { number: 1, fault },
            other => crate::fault::bundle::BundleFault::Seal { entry: None, fault: other }.into(),
        })?;
        let dossier = head.head().dossier.to_string();
        Ok(Self { position: 0, id: name(&line), dossier, line })
    }

    /// What the row holds, if it is what was put there.
    pub(crate) fn keep(self) -> Result<SignedHead, Damage> {
        let damage = Damage::Head { position: self.position };
        let head = SignedHead::decode(&self.line).ok().filter(|_| name(&self.line) == self.id);
        head.filter(|head| head.head().dossier.as_str() == self.dossier).ok_or(damage)
    }
}

fn name(line: &str) -> String {
    digest(DigestAlgorithm::Sha256, line.as_bytes()).to_string()
}
