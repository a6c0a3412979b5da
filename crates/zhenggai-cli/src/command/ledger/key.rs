//! `zhenggai ledger key`: a key for a device.

use std::io::Write as _;
use std::path::Path;

use getrandom::SysRng;
use rand_core::UnwrapErr;
use zhenggai::core::device::{Enrolment, PublicKey, SignatureAlgorithm};
use zhenggai::core::id::{DeviceId, PartyId};
use zhenggai::core::ledger::event::Event;
use zhenggai::fault::Fault;
use zhenggai::store::seal::key::SigningKey;
use zhenggai::wire::event::EventRecord;

use crate::command::done::Done;
use crate::command::files;
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::Screen;

/// Makes a key out of the system's randomness and prints the event that enrols it.
pub(super) fn make(out: &Path, device: &str, holder: &str, algorithm: &str, screen: &mut Screen) -> Done {
    let language = screen.language();
    let of = |place: &'static str| move |fault: Fault| Trouble::of(place, &fault, language);
    let algorithm: SignatureAlgorithm =
        algorithm.parse().map_err(Fault::Invalid).map_err(of("--algorithm"))?;
    let device = DeviceId::new(device).map_err(Fault::Invalid).map_err(of("--device"))?;
    let holder = PartyId::new(holder).map_err(Fault::Invalid).map_err(of("--holder"))?;
    let made = || -> Result<_, Fault> {
        let secret = SigningKey::generate(algorithm, &mut UnwrapErr(SysRng))?;
        let key = PublicKey::new(&secret.verifying_key().to_bytes())?;
        Ok((secret.to_pem()?, Event::DeviceEnrolled(Enrolment { device, holder, algorithm, key })))
    };
    let (pem, event) = made().map_err(of("--out"))?;
    let mut file = files::make(out, language)?;
    file.write_all(pem.as_bytes()).map_err(|error| input::unwritable(out, &error, language))?;
    let line = serde_json::to_string(&EventRecord::from(&event)).unwrap_or_default();
    Ok(screen.line(&line).map(|()| Exit::Clear))
}
