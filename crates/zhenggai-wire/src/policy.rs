//! Rule sets as TOML files.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;
use zhenggai_core::closure::policy::{Policy, PolicyRule, PolicySource};
use zhenggai_core::closure::rules;
use zhenggai_core::closure::terms::Terms;
use zhenggai_core::day::Day;
use zhenggai_core::evidence::EvidenceKind;
use zhenggai_core::id::PolicyId;
use zhenggai_core::invalid::Invalid;
use zhenggai_core::item::Level;
use zhenggai_core::text::{Name, Text};

use crate::fault::WireFault;

/// The rule sets that come with this software: id and TOML text.
pub const BUILT_IN: &[(&str, &str)] =
    &[("cn.party-inspection.2015", include_str!("../policies/cn.party-inspection.2015.toml"))];

/// A rule set that comes with this software; `None` when there is none with this id.
#[must_use]
pub fn built_in(id: &str) -> Option<Result<Policy, WireFault>> {
    BUILT_IN.iter().find(|(known, _)| *known == id).map(|(_, text)| read(text))
}

/// A rule set as it stands in its file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct PolicyRecord {
    id: String,
    version: String,
    title_zh: String,
    title_en: String,
    valid_from: Option<String>,
    valid_until: Option<String>,
    sources: Vec<SourceRecord>,
    rules: Vec<RuleRecord>,
    #[serde(default)]
    evidence: BTreeMap<String, Vec<Vec<String>>>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceRecord {
    text: String,
    confidence: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleRecord {
    code: Spanned<String>,
    levels: Option<Vec<String>>,
    weight: String,
    source: String,
    confidence: String,
}

/// Reads a rule set.
///
/// # Errors
/// `RECORD_MALFORMED` with line and column when the text is no TOML of this shape, `RECORD_INVALID` when a
/// value cannot be made, `POLICY_UNKNOWN_RULE` when a rule is named that there is not.
pub fn read(text: &str) -> Result<Policy, WireFault> {
    let record: PolicyRecord = toml::from_str(text).map_err(|error| {
        let (line, column) = position(text, error.span().map_or(0, |span| span.start));
        WireFault::Malformed { line, column, message: error.message().to_owned() }
    })?;
    let day = |day: &Option<String>| day.as_deref().map(str::parse::<Day>).transpose();
    let source = |text: &str, confidence: &str| -> Result<PolicySource, Invalid> {
        Ok(PolicySource { text: Text::new("source", text)?, confidence: confidence.parse()? })
    };
    let mut policy = Policy {
        id: PolicyId::new(&record.id)?,
        version: Name::new("version", &record.version)?,
        title_zh: Name::new("title_zh", &record.title_zh)?,
        title_en: Name::new("title_en", &record.title_en)?,
        valid_from: day(&record.valid_from)?,
        valid_until: day(&record.valid_until)?,
        sources: record
            .sources
            .iter()
            .map(|it| source(&it.text, &it.confidence))
            .collect::<Result<_, _>>()?,
        rules: Vec::new(),
        terms: Terms::default(),
    };
    for it in &record.rules {
        let name = it.code.get_ref();
        let Some(rule) = rules::rule(name) else {
            let (line, column) = position(text, it.code.span().start);
            return Err(WireFault::UnknownRule { rule: name.clone(), line, column });
        };
        let levels = match &it.levels {
            Some(levels) => levels.iter().map(|level| level.parse()).collect::<Result<Vec<Level>, _>>()?,
            None => rule.levels().to_vec(),
        };
        let (weight, source) = (it.weight.parse()?, source(&it.source, &it.confidence)?);
        policy.rules.push(PolicyRule { rule, levels, weight, source });
    }
    for (nature, groups) in &record.evidence {
        let group = |kinds: &Vec<String>| {
            kinds.iter().map(|kind| kind.parse()).collect::<Result<Vec<EvidenceKind>, Invalid>>()
        };
        let groups = groups.iter().map(group).collect::<Result<_, _>>()?;
        policy.terms.evidence.insert(nature.parse()?, groups);
    }
    Ok(policy)
}

/// Line and column of a byte, both from 1; the column counts characters.
fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count();
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
    (line.saturating_add(1), column.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = r#"id = "x"
version = "1"
title_zh = "甲"
title_en = "A"
sources = []
rules = [
  { code = "NO_SUCH_RULE", weight = "blocks", source = "s", confidence = "practice" },
]
"#;

    #[test]
    fn every_built_in_rule_set_can_be_read() {
        for (id, text) in BUILT_IN {
            let policy = read(text).unwrap();
            assert_eq!(policy.id.as_str(), *id);
            assert!(!policy.rules.is_empty());
        }
    }

    #[test]
    fn a_rule_that_there_is_not_is_named_with_its_place() {
        let fault = read(SMALL).unwrap_err();
        let expected = WireFault::UnknownRule { rule: "NO_SUCH_RULE".into(), line: 7, column: 12 };
        assert_eq!(fault, expected);
    }

    #[test]
    fn what_is_no_rule_set_is_refused_with_its_place() {
        let text = SMALL.replace("title_en = \"A\"", "titel = \"A\"");
        assert!(matches!(read(&text), Err(WireFault::Malformed { line: 4, .. })), "{:?}", read(&text));
        let text = SMALL.replace("blocks", "stops").replace("NO_SUCH_RULE", "CHILDREN_CLOSED");
        assert_eq!(read(&text).unwrap_err().code().as_str(), "RECORD_INVALID");
    }
}
