//! From bytes to diagnostics, as the front door does it.

use zhenggai_notice::diagnostic::Diagnostic;
use zhenggai_notice::lint::lint;
use zhenggai_notice::read;
use zhenggai_notice::source::Source;

pub(crate) fn diagnose(bytes: &[u8]) -> (Source, Vec<Diagnostic>) {
    let (source, reading) = read(bytes);
    let diagnostics = lint(&source, &reading);
    (source, diagnostics)
}

/// Code and line of each, for comparisons that tell in a glance what differs.
pub(crate) fn places(diagnostics: &[Diagnostic]) -> Vec<String> {
    diagnostics.iter().map(|one| format!("{}:{} {}", one.code(), one.span().line, one.quote())).collect()
}
