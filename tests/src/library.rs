//! The library as a subject: bytes in, record out.

use serde_json::{Value, json};
use zhenggai::core::language::Language;
use zhenggai::notice::record::record;
use zhenggai::notice::say::sentence;

/// The record of the notice in the file named `file`, as the library prints it with Chinese sentences. A
/// notice that cannot be read gives `{"fault": …}`.
#[must_use]
pub fn record_of(file: &str, bytes: &[u8]) -> Value {
    match zhenggai::check::read(bytes) {
        Ok((_, reading, diagnostics)) => {
            let say = |found: &_| sentence(found, Language::Zh);
            serde_json::to_value(record(file, &reading, &diagnostics, &say)).unwrap_or_default()
        }
        Err(fault) => json!({ "fault": fault.to_string() }),
    }
}
