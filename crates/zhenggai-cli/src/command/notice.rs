//! `zhenggai notice read` and `zhenggai notice lint`.

use std::io;
use std::path::Path;

use zhenggai::core::code::Severity;
use zhenggai::notice::correction::corrections;
use zhenggai::notice::diagnostic::Diagnostic;
use zhenggai::notice::reading::Reading;
use zhenggai::notice::source::Source;

use crate::args::Format;
use crate::command::done::unusable;
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::{Screen, changes, reading};

/// Reads a notice and prints what it says.
pub(super) fn read(file: &Path, format: Format, screen: &mut Screen) -> io::Result<Exit> {
    let language = screen.language();
    match notice(file, screen) {
        Ok((name, (source, notice, diagnostics))) => {
            match format {
                Format::Json => {
                    let record = zhenggai::record::notice(&name, &notice, &diagnostics, language);
                    screen.json(&record)?;
                }
                Format::Text => {
                    reading::show(screen, &notice)?;
                    screen.diagnostics(&file.display().to_string(), &source, &diagnostics)?;
                }
            }
            Ok(exit(&diagnostics))
        }
        Err(trouble) => unusable(screen, &trouble),
    }
}

/// Prints what is wrong in a notice, or what the certain corrections would make of it.
pub(super) fn lint(file: &Path, format: Format, preview: bool, screen: &mut Screen) -> io::Result<Exit> {
    let language = screen.language();
    match notice(file, screen) {
        Ok((name, (source, _, diagnostics))) => {
            let shown = file.display().to_string();
            match format {
                Format::Json => {
                    screen.json(&zhenggai::record::lint(&name, &source, &diagnostics, language))?;
                }
                Format::Text if preview => {
                    changes::show(screen, &shown, &corrections(&source, &diagnostics))?
                }
                Format::Text => screen.diagnostics(&shown, &source, &diagnostics)?,
            }
            Ok(exit(&diagnostics))
        }
        Err(trouble) => unusable(screen, &trouble),
    }
}

/// The name of a file, and what stands in it.
type Named = (String, (Source, Reading, Vec<Diagnostic>));

fn notice(file: &Path, screen: &Screen) -> Result<Named, Trouble> {
    let language = screen.language();
    let input = input::read(file, language)?;
    let read = zhenggai::check::read(&input.bytes);
    let read = read.map_err(|fault| Trouble::of(file.display(), &fault, language))?;
    Ok((input.name, read))
}

fn exit(diagnostics: &[Diagnostic]) -> Exit {
    let error = diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Error);
    if error { Exit::Blocked } else { Exit::Clear }
}
