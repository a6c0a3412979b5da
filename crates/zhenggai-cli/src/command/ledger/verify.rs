//! `zhenggai ledger verify`: a ledger file, a file of lines, or a bundle.

use std::io::{self, BufRead as _, BufReader};
use std::path::Path;
use std::time::Instant;

use zhenggai::core::language::Language;
use zhenggai::fault::Fault;
use zhenggai::store::exchange::{self, Limits};
use zhenggai::store::seal::verify::{Checks, Report};
use zhenggai::store::store::SqliteStore;
use zhenggai::store::store::audit_lines;

use crate::args::LedgerFile;
use crate::command::done::Done;
use crate::command::files;
use crate::command::input::Trouble;
use crate::exit::Exit;
use crate::show::Screen;

/// The first bytes of an SQLite file.
const SQLITE: &[u8] = b"SQLite format 3";

/// Proves every entry, and says which is broken.
pub(super) fn run(path: &Path, dossier: Option<&str>, screen: &mut Screen) -> Done {
    let language = screen.language();
    let began = Instant::now();
    let mut file = BufReader::new(files::read(path, language)?);
    let of = |fault: Fault| Trouble::of(path.display(), &fault, language);
    let first = file.fill_buf().map_err(|error| crate::command::input::no_file(path, &error, language))?;
    let report = if first.starts_with(SQLITE) {
        stored(path, dossier, language)?
    } else if first.first().is_some_and(|byte| matches!(byte, b'{' | b' ' | b'\n' | b'\r' | 0xEF)) {
        audit_lines(&mut file, &Checks::default()).map_err(|fault| of(fault.into()))?
    } else {
        let verified = exchange::verify(&mut file, &Checks::default(), Limits::default());
        verified.map_err(|fault| of(fault.into()))?.report
    };
    let seconds = began.elapsed().as_secs_f64();
    Ok(tell(screen, path, &report, seconds))
}

/// A ledger file is held against the keys that it enrols.
fn stored(path: &Path, dossier: Option<&str>, language: Language) -> Result<Report, Trouble> {
    let of = |fault: Fault| Trouble::of(path.display(), &fault, language);
    let mut store = SqliteStore::open(path).map_err(|fault| of(fault.into()))?;
    let dossier = files::dossier(&mut store, path, dossier, language)?;
    drop(store);
    let named = LedgerFile { file: path.to_owned(), dossier: Some(dossier.to_string()) };
    let mut kept = files::open(&named, language)?;
    kept.audit().map_err(of)
}

fn tell(screen: &mut Screen, path: &Path, report: &Report, seconds: f64) -> io::Result<Exit> {
    let language = screen.language();
    for breach in &report.breaches {
        let (place, sentence) = (path.display().to_string(), breach.sentence(language));
        screen.remark(
            zhenggai::core::code::Severity::Error,
            breach.fault.code().as_str(),
            &place,
            &sentence,
        )?;
    }
    let (entries, devices) = (report.entries, report.devices);
    let (signed, verified, sealed) = (report.signed, report.verified, report.sealed);
    let said = match language {
        Language::Zh => format!(
            "{entries}条，{devices}台设备；签名{signed}个，其中{verified}个验证有效，受签名保护{sealed}条"
        ),
        Language::En => format!(
            "{entries} entries of {devices} devices; {signed} signatures, {verified} of them good, {sealed} entries under one"
        ),
    };
    screen.line(&said)?;
    if let Some(fingerprint) = &report.fingerprint {
        screen.line(&match language {
            Language::Zh => format!("指纹 {fingerprint}"),
            Language::En => format!("fingerprint {fingerprint}"),
        })?;
    }
    if entries >= 1000 {
        screen.line(&match language {
            Language::Zh => format!("{seconds:.2}秒"),
            Language::En => format!("{seconds:.2} s"),
        })?;
    }
    let sound = report.is_sound();
    let broken = report.breaches.len();
    screen.line(&match (sound, language) {
        (true, Language::Zh) => "没有发现问题".to_owned(),
        (true, Language::En) => "nothing is wrong".to_owned(),
        (false, Language::Zh) => format!("有{broken}处问题"),
        (false, Language::En) => format!("{broken} things are wrong"),
    })?;
    Ok(if sound { Exit::Clear } else { Exit::Blocked })
}
