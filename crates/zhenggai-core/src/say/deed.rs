//! What is to be done, in words.

use crate::advice::deed::Deed;
use crate::advice::step::NextStep;
use crate::closure::reason::Reason;
use crate::closure::terms::Terms;
use crate::evidence::EvidenceKind;
use crate::language::Language;
use crate::party::Duty;
use crate::say::name::{self, pick};

/// The words of a reason's remedy.
type Remedy = fn(&Reason, Language) -> Option<String>;

/// What a step asks for: a sentence without a stop.
pub(super) fn step(step: &NextStep<'_>, terms: &Terms, language: Language, remedy: Remedy) -> String {
    match &step.deed {
        Deed::SubmitEvidence(kinds) => submit(kinds, language),
        Deed::ReviewEvidence => pick(language, "审核佐证材料", "review the evidence").to_owned(),
        Deed::SendBack => {
            pick(language, "退回，以便重新申请销号", "send it back, so that closure can be asked for anew")
                .to_owned()
        }
        Deed::RequestClosure => pick(language, "申请销号", "request closure").to_owned(),
        Deed::Review { stage, parties } => {
            let title = stage.as_ref().map(|stage| {
                let known = terms.reviews.iter().find(|known| known.id == *stage);
                known.map_or_else(|| stage.to_string(), |known| known.title.of(language).to_owned())
            });
            review(title.as_deref(), *parties, language)
        }
        Deed::Announce => {
            let days = terms.public_notice.as_ref().map_or(0, |window| window.value.working_days);
            match language {
                Language::Zh => format!("公示{days}个工作日"),
                Language::En => format!("put it on public notice for {days} working days"),
            }
        }
        Deed::Close => pick(language, "作出销号决定", "decide the closure").to_owned(),
        _ => settling(step, language, remedy),
    }
}

/// What a duty is called under these terms.
pub(super) fn called(duty: Duty, terms: &Terms, language: Language) -> &str {
    terms.duty_names.get(&duty).map_or_else(|| name::duty(duty, language), |title| title.of(language))
}

/// The remedies of the reasons, each once.
fn settling(step: &NextStep<'_>, language: Language, remedy: Remedy) -> String {
    let mut asked: Vec<String> = Vec::new();
    for remedy in step.reasons.iter().filter_map(|reason| remedy(reason, language)) {
        if !asked.contains(&remedy) {
            asked.push(remedy);
        }
    }
    asked.join(pick(language, "；", "; "))
}

fn submit(kinds: &[EvidenceKind], language: Language) -> String {
    let names: Vec<&str> = kinds.iter().map(|kind| name::evidence_kind(*kind, language)).collect();
    let names = names.join(pick(language, "或", " or "));
    match (names.is_empty(), language) {
        (true, Language::Zh) => "提交佐证材料".to_owned(),
        (true, Language::En) => "submit evidence".to_owned(),
        (false, Language::Zh) => format!("提交{names}"),
        (false, Language::En) => format!("submit {names}"),
    }
}

fn review(title: Option<&str>, parties: usize, language: Language) -> String {
    match (title, parties, language) {
        (Some(title), 0 | 1, Language::Zh) => format!("审核：{title}"),
        (Some(title), _, Language::Zh) => format!("审核：{title}，须{parties}方通过"),
        (Some(title), 0 | 1, Language::En) => format!("review: {title}"),
        (Some(title), _, Language::En) => format!("review: {title}; {parties} must pass it"),
        (None, 0 | 1, Language::Zh) => "提请被整改单位以外的机关审核".to_owned(),
        (None, _, Language::Zh) => format!("再提请{parties}个被整改单位以外的机关审核"),
        (None, 0 | 1, Language::En) => "have it reviewed by a body outside the organisation".to_owned(),
        (None, _, Language::En) => {
            format!("have it reviewed by {parties} more bodies outside the organisation")
        }
    }
}
