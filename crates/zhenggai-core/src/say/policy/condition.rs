//! Conditions of a rule set's own, in words.

use crate::closure::policy::condition::Condition;
use crate::closure::rules;
use crate::language::Language;
use crate::say::policy::teller::Teller;
use crate::say::{name, term};

/// What a condition asks, in words.
pub(super) fn condition(of: &Condition, teller: Teller<'_>) -> String {
    let (zh, language) = (teller.zh(), teller.0);
    match of {
        Condition::Rule(code) => {
            let card = rules::rule(code.as_str()).map(|rule| rule.card());
            let title = card.map(|card| if zh { card.title_zh() } else { card.title_en() });
            let title = title.unwrap_or(code.as_str());
            if zh { format!("“{title}”符合") } else { format!("`{title}` is met") }
        }
        Condition::Level(level) => {
            let level = term::level(*level, language);
            if zh { format!("属{level}") } else { format!("it is one of the {level}") }
        }
        Condition::Class(class) => {
            let class = term::class(*class, language);
            if zh { format!("属{class}") } else { format!("the measure is {class}") }
        }
        Condition::Nature(nature) => {
            let nature = term::nature(*nature, language);
            if zh { format!("属{nature}") } else { format!("the measure is of the nature {nature}") }
        }
        Condition::Regime(regime) => {
            let regime = term::regime(*regime, language);
            if zh { format!("属{regime}") } else { format!("the dossier is of {regime}") }
        }
        Condition::Evidence { kind, at_least } => {
            let kind = name::evidence_kind(*kind, language);
            if zh {
                format!("审核通过的{kind}不少于{at_least}份")
            } else {
                format!("at least {at_least} accepted of the kind: {kind}")
            }
        }
        Condition::AcceptedBy(duty) => {
            let duty = teller.duties([duty]);
            if zh { format!("{duty}已审核通过") } else { format!("accepted by the {duty}") }
        }
        Condition::Meeting(kind) => {
            let kind = name::meeting_kind(*kind, language);
            if zh { format!("已召开{kind}") } else { format!("a meeting was held: {kind}") }
        }
        Condition::All(of) => joined(of, if zh { "，且" } else { ", and " }, teller),
        Condition::Any(of) => joined(of, if zh { "，或" } else { ", or " }, teller),
        Condition::Not(of) => {
            let inner = within(of, teller);
            if zh { format!("并非{inner}") } else { format!("not that {inner}") }
        }
        Condition::Count { at_least, of } => {
            let listed = joined(of, if zh { "；" } else { "; " }, teller);
            let of = of.len();
            if zh {
                format!("以下{of}项中至少{at_least}项：{listed}")
            } else {
                format!("at least {at_least} of these {of}: {listed}")
            }
        }
    }
}

fn joined(of: &[Condition], by: &str, teller: Teller<'_>) -> String {
    of.iter().map(|one| within(one, teller)).collect::<Vec<_>>().join(by)
}

/// In brackets where it has parts of its own.
fn within(of: &Condition, teller: Teller<'_>) -> String {
    let words = condition(of, teller);
    let parts = matches!(of, Condition::All(_) | Condition::Any(_) | Condition::Count { .. });
    match (parts, teller.0) {
        (false, _) => words,
        (true, Language::Zh) => format!("（{words}）"),
        (true, Language::En) => format!("({words})"),
    }
}
