//! Whether a PostgreSQL server can be started here.

use std::env;
use std::fs;
use std::path::Path;

/// The programs that the tests call.
pub(crate) const PROGRAMS: [&str; 3] = ["initdb", "pg_ctl", "postgres"];

/// Where Debian installs them, a folder a version.
pub(crate) const DEBIAN: &str = "/usr/lib/postgresql";

/// Whether one folder of `PATH`, or of those that Debian installs, holds all of them.
pub(crate) fn is_installed() -> bool {
    let holds_all = |folder: &Path| PROGRAMS.iter().all(|program| folder.join(program).is_file());
    let path = env::var_os("PATH").unwrap_or_default();
    let versions = fs::read_dir(DEBIAN).into_iter().flatten().flatten();
    env::split_paths(&path).chain(versions.map(|version| version.path().join("bin"))).any(|it| holds_all(&it))
}
