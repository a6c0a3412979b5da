//! dump
#[path = "lint/reading.rs"]
mod reading;
#[test]
fn dump() {
    let path = std::env::var("DUMP").unwrap();
    let (_, d) = reading::diagnose(&std::fs::read(path).unwrap());
    for one in d {
        eprintln!(
            "{}:{}+{} {} [{}] {} -> {:?} rel {:?}",
            one.span().line,
            one.span().column,
            one.span().length,
            one.code(),
            one.quote(),
            zhenggai_notice::say::sentence(&one, zhenggai_core::language::Language::Zh),
            one.suggestion(),
            one.related().iter().map(|s| s.line).collect::<Vec<_>>()
        );
    }
}
