//! From bytes to diagnostics, as the front door does it.

use zhenggai_notice::decode;
use zhenggai_notice::diagnostic::Diagnostic;
use zhenggai_notice::fact::facts;
use zhenggai_notice::lint::lint;
use zhenggai_notice::outline::outline;
use zhenggai_notice::reading::Reading;
use zhenggai_notice::source::{Encoding, Source};

fn read(bytes: &[u8]) -> (Source, Reading) {
    let source = decode::source(bytes)
        .unwrap_or_else(|_| Source::plain(Encoding::Utf8, &String::from_utf8_lossy(bytes)));
    let skeleton = outline(&source);
    let facts = facts(&source, skeleton.title.as_ref(), &skeleton.outline);
    let reading = Reading {
        genre: skeleton.genre,
        script: skeleton.script,
        title: skeleton.title,
        outline: skeleton.outline,
        facts,
    };
    (source, reading)
}

pub(crate) fn diagnose(bytes: &[u8]) -> (Source, Vec<Diagnostic>) {
    let (source, reading) = read(bytes);
    let diagnostics = lint(&source, &reading);
    (source, diagnostics)
}

/// Code and line of each, for comparisons that tell in a glance what differs.
pub(crate) fn places(diagnostics: &[Diagnostic]) -> Vec<String> {
    diagnostics.iter().map(|one| format!("{}:{} {}", one.code(), one.span().line, one.quote())).collect()
}
