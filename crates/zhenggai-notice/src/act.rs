//! Which acts a text reports.

/// tmp
pub fn acts(_text: &str) -> Vec<zhenggai_core::work::Act> { Vec::new() }
