//! What drives the tools of others: it is fetched into the target folder by its own package manager, at a pinned version.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A browser, and the folder in which its driver is installed.
#[derive(Debug)]
pub(crate) struct Browser {
    /// The browser.
    pub(crate) program: PathBuf,
    /// Where `page.mjs` and its packages are.
    pub(crate) folder: PathBuf,
}

/// The names under which systems know the browser.
const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome.exe"];

/// The browser with its driver; else what is lacking.
pub(crate) fn browser(root: &Path) -> Result<Browser, String> {
    let program = BROWSERS.iter().find_map(found).ok_or("no chromium in PATH")?;
    let npm = found("npm").or_else(|| found("npm.cmd")).ok_or("no npm in PATH")?;
    if found("node").or_else(|| found("node.exe")).is_none() {
        return Err("no node in PATH".to_owned());
    }
    let folder = root.join("target").join("browser");
    copied(&root.join("tests/browser"), &folder, &["package.json", "package-lock.json", "page.mjs"])?;
    if !folder.join("node_modules/playwright-core").is_dir() {
        let args = ["ci", "--no-audit", "--no-fund", "--ignore-scripts"];
        well(Command::new(npm).args(args).current_dir(&folder), "npm does not install playwright-core")?;
    }
    Ok(Browser { program, folder })
}

/// The Python that has the tools of others; else what is lacking.
pub(crate) fn peers(root: &Path) -> Result<PathBuf, String> {
    let system = found("python3").or_else(|| found("python.exe")).ok_or("no python3 in PATH")?;
    let folder = root.join("target").join("peers");
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let asked = root.join("tests/peers/requirements.txt");
    let done = folder.join("requirements.txt");
    if fs::read(&asked).ok() != fs::read(&done).ok() || !python.is_file() {
        well(Command::new(system).args(["-m", "venv"]).arg(&folder), "python3 has no venv")?;
        let mut pip = Command::new(&python);
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"])
            .arg(&asked);
        well(&mut pip, "pip does not install compliance-trestle and icalendar")?;
        copied(&root.join("tests/peers"), &folder, &["requirements.txt"])?;
    }
    Ok(python)
}

fn copied(from: &Path, to: &Path, names: &[&str]) -> Result<(), String> {
    let said = |error: std::io::Error| format!("{}: {error}", to.display());
    fs::create_dir_all(to).map_err(said)?;
    names.iter().try_for_each(|name| fs::copy(from.join(name), to.join(name)).map(|_| ()).map_err(said))
}

fn well(call: &mut Command, lack: &str) -> Result<(), String> {
    match call.status() {
        Ok(status) if status.success() => Ok(()),
        _ => Err(lack.to_owned()),
    }
}

fn found(name: impl AsRef<OsStr>) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).map(|folder| folder.join(name.as_ref())).find(|file| file.is_file())
}
