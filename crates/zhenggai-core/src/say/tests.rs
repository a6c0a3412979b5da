//! Every code has its sentences in every language, with the same parameters.

use std::collections::BTreeSet;

use super::*;
use crate::catalogue::CARDS;
use crate::code::Family;

fn params(template: &str) -> BTreeSet<String> {
    let names = template.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
    names.map(|(name, _)| name.to_owned()).collect()
}

/// Every sentence key that a rule's source can answer with.
fn keys(source: &str) -> BTreeSet<String> {
    let calls = ["met(\"", "not_met(\"", "does_not_apply(\"", "cannot_tell(\"", "absent(\""];
    let found = calls.iter().flat_map(|call| source.split(call).skip(1));
    found.filter_map(|rest| rest.split_once('"')).map(|(key, _)| key.to_owned()).collect()
}

/// The source of a rule, which lies where its code says.
#[expect(clippy::disallowed_methods, reason = "a test may read the sources that it looks over")]
fn source(code: Code) -> String {
    let rules = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/closure/rules");
    std::fs::read_to_string(rules.join(format!("{}.rs", code.as_str().to_lowercase()))).unwrap()
}

#[test]
fn every_answer_of_every_rule_has_a_sentence_in_both_languages() {
    for rule in crate::closure::rules::RULES {
        let code = rule.code();
        let keys = keys(&source(code));
        assert!(!keys.is_empty());
        for key in keys {
            let zh = reason_template(code, &key, Language::Zh);
            let en = reason_template(code, &key, Language::En);
            let (Some(zh), Some(en)) = (zh, en) else { panic!("{code} {key} lacks a sentence") };
            assert_eq!(params(zh), params(en), "{code} {key}");
            let (zh, en) =
                (remedy_template(code, &key, Language::Zh), remedy_template(code, &key, Language::En));
            assert_eq!(zh.is_some(), en.is_some(), "{code} {key} has a remedy in one language only");
            assert_eq!(zh.map(params), en.map(params), "{code} {key}");
        }
    }
}

#[test]
fn every_refusal_and_every_invalid_has_a_sentence_in_both_languages() {
    for card in CARDS {
        let of = |language| match card.family() {
            Family::Refusal => refusal_template(card.code(), language),
            Family::Invalid => invalid_template(card.code(), language),
            _ => Some(""),
        };
        let (Some(zh), Some(en)) = (of(Language::Zh), of(Language::En)) else {
            panic!("{} lacks a sentence", card.code())
        };
        assert_eq!(params(zh), params(en), "{}", card.code());
    }
}
