//! Signatures over entries.
//!
//! What is signed is `zhenggai-entry/1`, a line feed, and the entry's printed id. The first line keeps a
//! signature over an entry from passing for one over a head.

use zhenggai_core::id::EntryId;
use zhenggai_core::ledger::entry::{Entry, Signature};
use zhenggai_core::moment::Moment;
use zhenggai_core::text::Name;

use crate::raw::Envelope;
use crate::seal::fault::SealFault;
use crate::seal::ring::{KeyRing, Signed};
use crate::seal::signer::Signer;

const ENTRY: &str = "zhenggai-entry/1";

/// The entry with a signature by `signer` over its id, in place of any other.
///
/// One signature covers everything that the entry follows, so a device need not sign each of its entries.
///
/// # Errors
/// As [`Signer::sign`].
pub fn sign(entry: &Entry, signer: &(impl Signer + ?Sized)) -> Result<Entry, SealFault> {
    let signature = made(signer, &message(entry.id()))?;
    Ok(Entry::new(entry.id(), entry.body().clone(), Some(signature)))
}

/// Checks the signature of an entry, if it has one: the key is in the ring, was the device's on the day on
/// which the entry says it was recorded, and made the signature. Returns whether there is one.
///
/// # Errors
/// `KEY_UNKNOWN`, `KEY_NOT_VALID`, `KEY_REVOKED`, `SIGNATURE_INVALID`; `RECORD_INVALID` when the signature was made by an
/// algorithm that is not known here.
pub fn check(entry: &impl Envelope, ring: &KeyRing) -> Result<bool, SealFault> {
    let Some(signature) = entry.signature()? else { return Ok(false) };
    let signed = Signed::Entry { device: entry.device(), seq: entry.seq(), id: entry.id() };
    checked(&signature, &message(entry.id()), ring, signed, entry.recorded_at().moment())?;
    Ok(true)
}

fn message(id: EntryId) -> Vec<u8> {
    format!("{ENTRY}\n{id}").into_bytes()
}

/// The signature of `signer` over `message`.
pub(crate) fn made(signer: &(impl Signer + ?Sized), message: &[u8]) -> Result<Signature, SealFault> {
    let public = signer.verifying_key();
    let name = Name::new("key", &public.id().to_string())?;
    Ok(Signature { algorithm: public.algorithm(), key: name, bytes: signer.sign(message)? })
}

/// Whether a key that is trusted for what is signed at `at` made `signature` over `message`.
pub(crate) fn checked(
    signature: &Signature,
    message: &[u8],
    ring: &KeyRing,
    signed: Signed<'_>,
    at: Moment,
) -> Result<(), SealFault> {
    let key = ring.trusted(signature.key.as_str(), signed, at)?;
    if key.algorithm() == signature.algorithm && key.verifies(message, &signature.bytes) {
        Ok(())
    } else {
        Err(SealFault::SignatureInvalid { key: key.id().to_string() })
    }
}
