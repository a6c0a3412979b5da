//! `zhenggai check`.

use std::io;
use std::path::Path;

use zhenggai::check::{Checked, Given, check};
use zhenggai::choice::Rules;
use zhenggai::core::closure::reason::Outcome;
use zhenggai::core::code::Severity;
use zhenggai::fault::Fault;
use zhenggai::overview::overview;

use crate::args::Format;
use crate::command::done::unusable;
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::{Screen, checked};

/// What was asked for.
pub(super) struct Asked<'a> {
    pub(super) file: &'a Path,
    pub(super) format: Format,
    pub(super) as_of: Option<&'a str>,
    pub(super) policy: Option<&'a str>,
    pub(super) strict: bool,
}

/// Checks a notice and prints what came of it.
pub(super) fn run(asked: &Asked<'_>, screen: &mut Screen) -> io::Result<Exit> {
    match checked_notice(asked, screen) {
        Ok((name, found)) => {
            match asked.format {
                Format::Json => screen.json(&zhenggai::record::check(&name, &found, screen.language()))?,
                Format::Text => checked::show(screen, &asked.file.display().to_string(), &found)?,
            }
            Ok(exit(&found, asked.strict))
        }
        Err(trouble) => unusable(screen, &trouble),
    }
}

fn checked_notice(asked: &Asked<'_>, screen: &Screen) -> Result<(String, Checked), Trouble> {
    let language = screen.language();
    let named = asked.policy.map(|word| input::policy(word, language)).transpose()?;
    let rules = named.map_or(Rules::ByDay, Rules::from);
    let as_of = asked.as_of.map(|word| input::day("--as-of", word, language)).transpose()?;
    let input = input::read(asked.file, language)?;
    let trouble = |fault: &Fault| Trouble::of(asked.file.display(), fault, language);
    let (now, today) = input::clock().map_err(|invalid| trouble(&invalid.into()))?;
    let given = Given { bytes: &input.bytes, as_of, now, today };
    let found = check(given, rules).map_err(|fault| trouble(&fault))?;
    Ok((input.name, found))
}

fn exit(found: &Checked, strict: bool) -> Exit {
    let overview = overview(&found.dossier, &found.assessment);
    let error = found.diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Error);
    let no = overview.findings.iter().any(|row| row.outcome == Outcome::NotMet);
    let unknown = overview.findings.iter().any(|row| row.outcome == Outcome::CannotTell);
    if error || no || (strict && unknown) { Exit::Blocked } else { Exit::Clear }
}
