//! Who knocks, and what they may do.

use std::collections::BTreeMap;

use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use zhenggai::core::digest::Digest;
use zhenggai::wire::hash::sha256;

use crate::answer::Answer;
use crate::settings::{Device, Right};

/// The devices, by the digests of their tokens. A token is never compared itself, so that how long an answer takes tells
/// nothing of it.
#[derive(Debug)]
pub(crate) struct Gate(BTreeMap<Digest, BTreeMap<String, Right>>);

impl Gate {
    /// The gate for these devices.
    ///
    /// # Errors
    /// The name of a device whose token is no digest, or is another device's.
    pub(crate) fn new(devices: &BTreeMap<String, Device>) -> Result<Self, String> {
        let mut known = BTreeMap::new();
        for (name, device) in devices {
            let digest: Digest = device.token.parse().map_err(|_| name.clone())?;
            if known.insert(digest, device.dossiers.clone()).is_some() {
                return Err(name.clone());
            }
        }
        Ok(Self(known))
    }

    /// Lets a request through that may do `wanted` with `dossier`.
    ///
    /// # Errors
    /// Nobody is known by the token; the device may not do that. Whether there is such a dossier is not told.
    pub(crate) fn pass(&self, headers: &HeaderMap, dossier: &str, wanted: Right) -> Result<(), Answer> {
        let given = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
        let token = given.and_then(|value| value.strip_prefix("Bearer ")).ok_or(Answer::Unknown)?;
        let rights = self.0.get(&sha256(token.as_bytes())).ok_or(Answer::Unknown)?;
        if rights.get(dossier).is_some_and(|right| *right >= wanted) {
            Ok(())
        } else {
            Err(Answer::Forbidden)
        }
    }
}
