//! The words by which a ledger says how far the work has come.

use std::collections::{BTreeMap, HashMap};

use zhenggai_core::work::WorkStatus;
use zhenggai_grammar::width::half;

const WORDS: &str = include_str!("../data/statuses.toml");

/// The status that a cell says; `None` when its words are none that are known.
#[must_use]
pub fn read(words: &str) -> Option<WorkStatus> {
    known().get(&bare(words)).copied()
}

fn known() -> &'static HashMap<String, WorkStatus> {
    static KNOWN: std::sync::LazyLock<HashMap<String, WorkStatus>> = std::sync::LazyLock::new(|| {
        let lists: BTreeMap<String, Vec<String>> = toml::from_str(WORDS).unwrap_or_default();
        let of = |(name, words): (String, Vec<String>)| {
            let status: Option<WorkStatus> = name.parse().ok();
            words.into_iter().filter_map(move |word| Some((bare(&word), status?)))
        };
        lists.into_iter().flat_map(of).collect()
    });
    &KNOWN
}

/// Without white space, marks, and what stands in brackets.
fn bare(words: &str) -> String {
    let mut depth = 0_u32;
    let mut kept = String::new();
    for c in words.chars().map(half).filter(|c| !c.is_whitespace()) {
        match c {
            '(' => depth = depth.saturating_add(1),
            ')' => depth = depth.saturating_sub(1),
            ',' | '、' | '。' | ';' | '.' | '!' | ':' => {}
            _ if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_are_known_however_they_are_printed() {
        let lists: BTreeMap<String, Vec<String>> = toml::from_str(WORDS).unwrap();
        assert!(lists.keys().all(|name| name.parse::<WorkStatus>().is_ok()));
        for (words, status) in [
            ("已完成", WorkStatus::Complete),
            ("已 完 成。", WorkStatus::Complete),
            ("已经完成，长期坚持", WorkStatus::Complete),
            ("已完成（2024年5月）", WorkStatus::Complete),
            ("√", WorkStatus::Complete),
            ("基本完成", WorkStatus::BasicallyComplete),
            ("整改中", WorkStatus::InProgress),
            ("未启动", WorkStatus::NotStarted),
            ("否", WorkStatus::NotComplete),
            ("Ｘ", WorkStatus::NotComplete),
        ] {
            assert_eq!(read(words), Some(status), "{words}");
        }
        for unknown in ["", "见附件", "完成率", "已制定印发", "计划8月选派"] {
            assert_eq!(read(unknown), None, "{unknown}");
        }
    }
}
