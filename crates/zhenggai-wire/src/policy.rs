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
use crate::shape::Place;
use crate::shape::fault::{FileFault, FileFlaw, Reference};
use crate::shape::key::nearest;

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
        let at = error.span().map_or(0, |span| span.start);
        FileFault::new(Place::of(text, at), FileFlaw::Syntax(error.message().to_owned()))
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
            let codes: Vec<&str> = rules::RULES.iter().map(|rule| rule.code().as_str()).collect();
            let near = nearest(name, codes.iter().copied()).map(str::to_owned);
            let (what, given, known) = (Reference::Rule, name.clone(), codes.join(", "));
            let flaw = FileFlaw::UnknownReference { what, given, near, known };
            return Err(FileFault::new(Place::of(text, it.code.span().start), flaw).into());
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
        assert_eq!(fault.code().as_str(), "POLICY_UNKNOWN_RULE");
        let WireFault::File(fault) = fault else { panic!("{fault}") };
        assert_eq!((fault.place.line, fault.place.column), (7, 12));
        assert!(fault.to_string().contains("`NO_SUCH_RULE`"), "{fault}");
    }

    #[test]
    fn what_is_no_rule_set_is_refused_with_its_place() {
        let text = SMALL.replace("title_en = \"A\"", "titel = \"A\"");
        assert!(
            matches!(read(&text), Err(WireFault::File(fault)) if fault.place.line == 4),
            "{:?}",
            read(&text)
        );
        let text = SMALL.replace("blocks", "stops").replace("NO_SUCH_RULE", "CHILDREN_CLOSED");
        assert_eq!(read(&text).unwrap_err().code().as_str(), "RECORD_INVALID");
    }
}
