//! The Swift side of the phones: written out of the built library, compiled and tested in a folder with Debian 13, whose
//! Swift is new enough. The one suite besides the seed's that may be skipped even on CI: the folder is 3 GB from a mirror.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::cargo::{Cargo, went_well};
use super::outcome::Outcome;
use super::phone::Phone;
use crate::fault::Fault;

/// What names the folder with Debian 13, where it is not to lie in the target folder.
const ROOT: &str = "ZHENGGAI_SWIFT_ROOT";

/// Builds, writes, makes the folder where there is none, compiles, tests.
pub(crate) fn run(cargo: &Cargo<'_>, root: &Path) -> Result<Outcome, Fault> {
    let mut asked = Command::new("debootstrap");
    asked.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if !asked.status().is_ok_and(|status| status.success()) {
        return Ok(Outcome::Skipped("no debootstrap in PATH".to_owned()));
    }
    let Some(phone) = Phone::build(cargo)? else { return Ok(Outcome::Failed(None)) };
    let folder = phone.folder().join("../swift");
    let package = folder.join("package");
    if !staged(root, &phone, &folder, &package)? {
        return Ok(Outcome::Failed(None));
    }
    let debian = env::var_os(ROOT).map_or_else(|| folder.join("debian"), PathBuf::from);
    let script = |name: &str| {
        let mut call = Command::new("bash");
        call.arg(root.join("bindings/mobile/swift").join(name)).arg(&debian).stdin(Stdio::null());
        call
    };
    if !went_well(&mut script("debian-root.sh"))? {
        let lack = format!("no Debian 13 with Swift could be made at {}", debian.display());
        return Ok(Outcome::Skipped(lack));
    }
    let passed = went_well(script("debian-test.sh").arg(&package))?;
    Ok(if passed { Outcome::Passed } else { Outcome::Failed(None) })
}

/// Puts the package together: what is checked in, what is generated, the library.
fn staged(root: &Path, phone: &Phone, folder: &Path, package: &Path) -> Result<bool, Fault> {
    let generated = folder.join("generated");
    if !phone.write(root, "swift", &generated)? {
        return Ok(false);
    }
    let own = root.join("bindings/mobile/swift");
    copied(&own.join("Package.swift"), &package.join("Package.swift"))?;
    for part in ["Sources/ZhenggaiMobile", "Sources/ZhenggaiMobileFFI", "Tests/ZhenggaiMobileTests"] {
        for file in listed(&own.join(part))? {
            copied(&file, &package.join(part).join(file.file_name().unwrap_or_default()))?;
        }
    }
    let sources = package.join("Sources");
    copied(&generated.join("ZhenggaiMobile.swift"), &sources.join("ZhenggaiMobile/ZhenggaiMobile.swift"))?;
    let header = "ZhenggaiMobileFFI.h";
    copied(&generated.join(header), &sources.join("ZhenggaiMobileFFI").join(header))?;
    let library = phone.library();
    copied(library, &package.join("lib").join(library.file_name().unwrap_or_default()))?;
    Ok(true)
}

fn listed(folder: &Path) -> Result<Vec<PathBuf>, Fault> {
    let failed = |source| Fault::Unreadable { path: folder.to_path_buf(), source };
    fs::read_dir(folder).map_err(failed)?.map(|entry| entry.map(|it| it.path()).map_err(failed)).collect()
}

fn copied(from: &Path, to: &Path) -> Result<(), Fault> {
    let failed = |source| Fault::Unreadable { path: from.to_path_buf(), source };
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    fs::copy(from, to).map(drop).map_err(failed)
}
