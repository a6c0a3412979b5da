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

const SOURCES: &[(&str, &str)] = &[
    ("CHILDREN_CLOSED", include_str!("../closure/rules/children_closed.rs")),
    ("DEADLINE_SET", include_str!("../closure/rules/deadline_set.rs")),
    ("EVIDENCE_ACCEPTED", include_str!("../closure/rules/evidence_accepted.rs")),
    ("FINDING_HAS_MEASURE", include_str!("../closure/rules/finding_has_measure.rs")),
    ("LEADS_SETTLED", include_str!("../closure/rules/leads_settled.rs")),
    ("LEAD_LEADER_NAMED", include_str!("../closure/rules/lead_leader_named.rs")),
    ("MILESTONES_REACHED", include_str!("../closure/rules/milestones_reached.rs")),
    ("MORE_THAN_MEETINGS", include_str!("../closure/rules/more_than_meetings.rs")),
    ("NO_OPEN_OBJECTION", include_str!("../closure/rules/no_open_objection.rs")),
    ("PUBLIC_NOTICE_OVER", include_str!("../closure/rules/public_notice_over.rs")),
    ("RECOVERY_PAID", include_str!("../closure/rules/recovery_paid.rs")),
    ("RESPONSIBLE_UNIT_NAMED", include_str!("../closure/rules/responsible_unit_named.rs")),
    ("REVIEWER_NOT_REPORTER", include_str!("../closure/rules/reviewer_not_reporter.rs")),
    ("REVIEWS_COMPLETE", include_str!("../closure/rules/reviews_complete.rs")),
    ("RULE_IN_FORCE", include_str!("../closure/rules/rule_in_force.rs")),
    ("SIMILAR_CHECKED", include_str!("../closure/rules/similar_checked.rs")),
    ("STANDING_IS_NOT_DONE", include_str!("../closure/rules/standing_is_not_done.rs")),
    ("WORK_REPORTED_COMPLETE", include_str!("../closure/rules/work_reported_complete.rs")),
];

#[test]
fn every_answer_of_every_rule_has_a_sentence_in_both_languages() {
    for rule in crate::closure::rules::RULES {
        let code = rule.code();
        let (_, source) = SOURCES.iter().find(|(name, _)| *name == code.as_str()).unwrap();
        assert!(!keys(source).is_empty());
        for key in keys(source) {
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
