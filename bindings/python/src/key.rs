//! Keys of devices.

use getrandom::SysRng;
use pyo3::prelude::*;
use rand_core::UnwrapErr;
use zhenggai::core::device::{Enrolment, PublicKey, SignatureAlgorithm};
use zhenggai::core::id::{DeviceId, PartyId};
use zhenggai::core::ledger::event::Event;
use zhenggai::store::seal::key::SigningKey as Held;
use zhenggai::wire::event::EventRecord;

use crate::fault::raised;
use crate::json::Dict;

/// The secret key of a device (设备密钥): entries that a book records with it are signed. It is never pickled, and its
/// representation does not show it.
///
/// >>> import zhenggai
/// >>> key = zhenggai.SigningKey.generate("sm2")
/// >>> key.enrolment(device="laptop-1", holder="office")["kind"]
/// 'device_enrolled'
#[pyclass(frozen, module = "zhenggai")]
pub(crate) struct SigningKey {
    pem: zeroize::Zeroizing<String>,
}

impl SigningKey {
    pub(crate) fn held(&self) -> PyResult<Held> {
        Held::from_pem(&self.pem).map_err(raised)
    }
}

#[pymethods]
impl SigningKey {
    /// A new key out of the system's randomness: `ed25519` or `sm2`.
    #[staticmethod]
    #[pyo3(signature = (algorithm = "ed25519"))]
    fn generate(algorithm: &str) -> PyResult<Self> {
        let algorithm: SignatureAlgorithm = algorithm.parse().map_err(raised)?;
        let key = Held::generate(algorithm, &mut UnwrapErr(SysRng)).map_err(raised)?;
        Ok(Self { pem: key.to_pem().map_err(raised)? })
    }

    /// The key in a PEM text.
    #[staticmethod]
    fn from_pem(pem: &str) -> PyResult<Self> {
        let key = Self { pem: pem.to_owned().into() };
        key.held().map(|_| key)
    }

    /// The key as a PEM text: keep it to yourself.
    fn to_pem(&self) -> String {
        self.pem.to_string()
    }

    /// The event that enrols the key, to be recorded in the ledger.
    #[pyo3(signature = (*, device, holder))]
    fn enrolment(&self, device: &str, holder: &str) -> PyResult<Dict> {
        let verifying = self.held()?;
        let verifying = verifying.verifying_key();
        let event = Event::DeviceEnrolled(Enrolment {
            device: DeviceId::new(device).map_err(raised)?,
            holder: PartyId::new(holder).map_err(raised)?,
            algorithm: verifying.algorithm(),
            key: PublicKey::new(&verifying.to_bytes()).map_err(raised)?,
        });
        Ok(Dict::of(&EventRecord::from(&event)))
    }

    fn __repr__(&self) -> PyResult<String> {
        Ok(format!("SigningKey(id='{}')", self.held()?.verifying_key().id()))
    }
}
