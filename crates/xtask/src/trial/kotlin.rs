//! The Kotlin side of the phones: written out of the built library, compiled and tested by Maven.

use std::path::Path;
use std::process::{Command, Stdio};

use super::cargo::{Cargo, went_well};
use super::outcome::Outcome;
use super::phone::Phone;
use crate::fault::Fault;

/// The programs that are called.
const PROGRAMS: [&str; 2] = ["mvn", "java"];

/// What is missing on this machine, if anything is.
pub(crate) fn lacking() -> Option<String> {
    let answers = |program: &&str| {
        let mut asked = Command::new(program);
        asked.arg("-version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        asked.status().is_ok_and(|status| status.success())
    };
    let missing: Vec<&str> = PROGRAMS.iter().filter(|program| !answers(program)).copied().collect();
    (!missing.is_empty()).then(|| format!("no {} in PATH", missing.join(", ")))
}

/// Builds, writes, compiles, tests.
pub(crate) fn run(cargo: &Cargo<'_>, root: &Path) -> Result<Outcome, Fault> {
    let Some(phone) = Phone::build(cargo)? else { return Ok(Outcome::Failed(None)) };
    let folder = phone.folder().join("../kotlin");
    let generated = folder.join("generated");
    if !phone.write(root, "kotlin", &generated)? {
        return Ok(Outcome::Failed(None));
    }
    let mut call = Command::new("mvn");
    call.current_dir(root.join("bindings/mobile/kotlin")).stdin(Stdio::null());
    call.args(["--batch-mode", "--no-transfer-progress", "test"]);
    for (name, path) in [
        ("library.dir", phone.folder().to_path_buf()),
        ("generated.dir", generated),
        ("build.dir", folder.join("build")),
        ("root.dir", root.to_path_buf()),
    ] {
        call.arg(format!("-D{name}={}", path.display()));
    }
    Ok(if went_well(&mut call)? { Outcome::Passed } else { Outcome::Failed(None) })
}
