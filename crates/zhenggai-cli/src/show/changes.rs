//! Lines as they stand and as they would read, as a diff.

use std::io;

use anstyle::{AnsiColor, Style};
use zhenggai::notice::correction::Change;

use crate::show::screen::Screen;

/// Prints changes as a unified diff without context, which `patch` takes for a file in UTF-8.
pub(crate) fn show(screen: &mut Screen, file: &str, changes: &[Change]) -> io::Result<()> {
    if changes.is_empty() {
        return screen.line(screen.pick("没有可以确定的订正", "no correction is certain"));
    }
    let colour = |colour: AnsiColor| Style::new().fg_color(Some(colour.into()));
    let (old, new, place) = (colour(AnsiColor::Red), colour(AnsiColor::Green), colour(AnsiColor::Cyan));
    screen.line(&format!("--- {file}\n+++ {file}"))?;
    for Change { line, before, after, codes } in changes {
        let codes: Vec<&str> = codes.iter().map(|code| code.as_str()).collect();
        screen.line(&format!("{place}@@ -{line} +{line} @@{place:#} {}", codes.join(" ")))?;
        screen.line(&format!("{old}-{before}{old:#}"))?;
        screen.line(&format!("{new}+{after}{new:#}"))?;
    }
    Ok(())
}
