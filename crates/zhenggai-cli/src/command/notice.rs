//! `zhenggai notice read`.

use std::io;
use std::path::Path;

use zhenggai::core::code::Severity;

use crate::args::Format;
use crate::command::input::{self, Trouble};
use crate::exit::Exit;
use crate::show::{Screen, reading};

/// Reads a notice and prints what it says.
pub(super) fn read(file: &Path, format: Format, screen: &mut Screen) -> io::Result<Exit> {
    let language = screen.language();
    let read = input::read(file, language).and_then(|input| {
        let read = zhenggai::check::read(&input.bytes)
            .map_err(|fault| Trouble::of(file.display(), &fault, language))?;
        Ok((input.name, read))
    });
    match read {
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
            let error = diagnostics.iter().any(|diagnostic| diagnostic.severity() == Severity::Error);
            Ok(if error { Exit::Blocked } else { Exit::Clear })
        }
        Err(trouble) => {
            screen.trouble(&trouble.place, &trouble.code, &trouble.sentence)?;
            Ok(Exit::Unusable)
        }
    }
}
