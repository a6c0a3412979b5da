//! Which problem of a notice is which finding of the record.

use zhenggai_core::dossier::Dossier;
use zhenggai_core::dossier::recorded::Recorded;
use zhenggai_core::finding::{Finding, FindingSource};

use crate::reading::{Node, Reading};

/// A problem, a finding, or both.
pub(super) struct Match<'a> {
    pub(super) problem: Option<&'a Node>,
    pub(super) finding: Option<&'a Recorded<Finding>>,
}

/// Findings of the feedback; what came up otherwise is reported elsewhere.
pub(super) fn is_fed_back(finding: &Finding) -> bool {
    matches!(finding.source, FindingSource::Feedback | FindingSource::Audit)
}

/// Pairs problems with findings: by text, else by the number where the texts share most of their characters.
pub(super) fn matches<'a>(reading: &'a Reading, dossier: &'a Dossier) -> Vec<Match<'a>> {
    let problems: Vec<&Node> = reading.outline.aspects.iter().flat_map(|aspect| &aspect.problems).collect();
    let mut open: Vec<(String, &Recorded<Finding>)> = dossier
        .findings()
        .iter()
        .filter(|finding| is_fed_back(&finding.value))
        .map(|finding| (key(finding.value.text.as_str()), finding))
        .collect();
    let mut found: Vec<Match<'a>> =
        problems.iter().map(|problem| Match { problem: Some(problem), finding: None }).collect();
    for alike in [same as fn(&str, &str) -> bool, near] {
        for one in found.iter_mut().filter(|one| one.finding.is_none()) {
            let title =
                one.problem.and_then(|problem| problem.title.as_deref().or(problem.heading.as_deref()));
            let title = key(title.unwrap_or_default());
            if let Some(at) = open.iter().position(|(text, _)| alike(&title, text)) {
                one.finding = Some(open.swap_remove(at).1);
            }
        }
    }
    open.sort_by_key(|(_, finding)| finding.value.id.to_string());
    found.extend(open.into_iter().map(|(_, finding)| Match { problem: None, finding: Some(finding) }));
    found
}

/// A text without marks, and without 关于 and 的问题.
fn key(text: &str) -> String {
    let plain: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    let plain = plain.strip_prefix("关于").unwrap_or(&plain);
    let plain = plain.strip_suffix("问题").unwrap_or(plain);
    plain.strip_suffix('的').unwrap_or(plain).to_owned()
}

fn same(one: &str, other: &str) -> bool {
    !one.is_empty() && one == other
}

/// Whether four of five pairs of neighbouring characters of the shorter stand in the longer.
fn near(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let chars: Vec<char> = short.chars().collect();
    let pairs: Vec<String> = chars.windows(2).map(|pair| pair.iter().collect()).collect();
    let shared = pairs.iter().filter(|pair| long.contains(pair.as_str())).count();
    pairs.len() >= 3 && shared.saturating_mul(5) >= pairs.len().saturating_mul(4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_one_where_only_their_frame_differs() {
        assert_eq!(key("关于“第一议题”制度执行不严的问题"), key("“第一议题”制度执行不严"));
        assert!(near("理论学习不够深入", "党组理论学习不够深入"));
        assert!(!near("理论学习不够深入", "项目推进不够深入"));
    }
}
