//! The words of oversight, in each language: names, and what is to be done to whom and why.

use crate::closure::terms::Terms;
use crate::dossier::recorded::Recorded;
use crate::escalation::{Escalation, Letter};
use crate::language::{Language, fill};
use crate::oversight::ladder::{Charge, Skipped, StepOwed};
use crate::oversight::light::Light;
use crate::oversight::pending::PendingKind;
use crate::oversight::tenure::Holder;
use crate::oversight::term::Distance;
use crate::say::deed::called;
use crate::say::name::pick;

/// The name of a light.
#[must_use]
pub const fn light(light: Light, language: Language) -> &'static str {
    match light {
        Light::Red => pick(language, "红灯", "red"),
        Light::Yellow => pick(language, "黄灯", "yellow"),
        Light::Green => pick(language, "绿灯", "green"),
        Light::Unlit => pick(language, "未亮灯", "unlit"),
    }
}

/// What is to be done.
#[must_use]
pub const fn pending(kind: PendingKind, language: Language) -> &'static str {
    match kind {
        PendingKind::TimeLimit => pick(language, "报送", "hand in"),
        PendingKind::Milestone => pick(language, "完成节点", "reach the milestone"),
        PendingKind::Extension => pick(language, "批复延期申请", "answer the request for more time"),
        PendingKind::LookBack => pick(language, "开展回头看", "make the look-back"),
        PendingKind::StandingReview => {
            pick(language, "复核长期坚持事项", "look at the standing obligation again")
        }
        PendingKind::CommentAnswer => pick(language, "答复群众意见", "answer the public"),
        PendingKind::ExtentAnswer => {
            pick(language, "答复举一反三检查", "answer the check of similar matters")
        }
        PendingKind::Objection => pick(language, "办理异议", "settle the objection"),
    }
}

/// The name of a means of escalation.
#[must_use]
pub const fn letter(letter: Letter, language: Language) -> &'static str {
    match letter {
        Letter::Reminder => pick(language, "提醒", "reminder"),
        Letter::SupervisionLetter => pick(language, "督办函", "supervision letter"),
        Letter::GuidanceLetter => pick(language, "督查指导书", "letter of guidance"),
        Letter::WarningLetter => pick(language, "告诫", "warning"),
        Letter::AdmonitoryTalk => pick(language, "约谈", "talk"),
        Letter::CirculatedCriticism => pick(language, "通报批评", "circulated criticism"),
        Letter::Recheck => pick(language, "复查", "renewed check"),
        Letter::AccountabilityProposal => pick(language, "提请问责", "proposal to hold to account"),
    }
}

/// What one does to another by a means of escalation that is called `title`.
pub(super) fn act(letter: Letter, title: &str, by: &str, to: &str, language: Language) -> String {
    let template = match (letter, language) {
        (Letter::AdmonitoryTalk, Language::Zh) => "{by}约谈{to}",
        (Letter::CirculatedCriticism | Letter::Recheck, Language::Zh) => "{by}对{to}{title}",
        (Letter::AccountabilityProposal, Language::Zh) => "{by}向{to}{title}",
        (_, Language::Zh) => "{by}向{to}发出{title}",
        (_, Language::En) => "{title}, by {by} to {to}",
    };
    let params = [("by", by.to_owned()), ("to", to.to_owned()), ("title", title.to_owned())];
    fill(template, &params)
}

/// The names of those who hold a duty, or that nobody does.
#[must_use]
pub fn charge(charge: &Charge, terms: &Terms, language: Language) -> String {
    if charge.holders.is_empty() {
        let duty = called(charge.duty, terms, language);
        let template = pick(language, "{duty}（无人在任）", "{duty} (nobody holds it)");
        return fill(template, &[("duty", duty.to_owned())]);
    }
    let name = |holder: &Holder| {
        holder.name.as_ref().map_or_else(|| holder.party.to_string(), |name| name.to_string())
    };
    charge.holders.iter().map(name).collect::<Vec<_>>().join(pick(language, "、", ", "))
}

/// Who must take a step, and on whom.
#[must_use]
pub fn step(step: &StepOwed<'_>, terms: &Terms, language: Language) -> String {
    let all = |charges: &[Charge]| {
        let mut names: Vec<String> = Vec::new();
        for name in charges.iter().map(|one| charge(one, terms, language)) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join(pick(language, "、", ", "))
    };
    let title = step.step.title.of(language);
    act(step.step.letter, title, &all(&step.by), &all(&step.to), language)
}

/// Why a step must be taken: the due day and how far it is over, what was done before, what was left out.
#[must_use]
pub fn step_reason(step: &StepOwed<'_>, language: Language) -> String {
    let mut said = vec![lateness(step, language)];
    if !step.taken.is_empty() {
        let taken: Vec<String> = step.taken.iter().map(|it| sent(it, language)).collect();
        said.push(listed(pick(language, "此前：", "before: "), &taken, language));
    }
    if !step.skipped.is_empty() {
        let skipped: Vec<String> = step.skipped.iter().map(|it| left_out(it, language)).collect();
        let lead = pick(language, "未采取，不再补办：", "not taken, and not asked for any more: ");
        said.push(listed(lead, &skipped, language));
    }
    if let Some(asked) = &step.extension {
        let template = pick(language, "{day}申请延期，待批", "more time asked on {day}, not answered");
        said.push(fill(template, &[("day", asked.filed_on.to_string())]));
    }
    said.join(pick(language, "；", "; "))
}

fn listed(lead: &str, all: &[String], language: Language) -> String {
    format!("{lead}{}", all.join(pick(language, "、", ", ")))
}

fn lateness(step: &StepOwed<'_>, language: Language) -> String {
    let Distance { days, working_days } = step.distance;
    let template = match (days.signum(), language) {
        (-1, Language::Zh) => "{due}到期，逾期{days}日（{working}个工作日）",
        (-1, Language::En) => "due {due}, {days} over ({working} working)",
        (0, Language::Zh) => "今日（{due}）到期",
        (0, Language::En) => "due today, {due}",
        (_, Language::Zh) => "{due}到期，余{days}日（{working}个工作日）",
        (_, Language::En) => "due {due}, {days} left ({working} working)",
    };
    let count = days.unsigned_abs();
    let days = match (count, language) {
        (_, Language::Zh) => count.to_string(),
        (1, Language::En) => "1 day".to_owned(),
        (_, Language::En) => format!("{count} days"),
    };
    let params =
        [("due", step.due.to_string()), ("days", days), ("working", working_days.unsigned_abs().to_string())];
    fill(template, &params)
}

fn sent(taken: &Recorded<Escalation>, language: Language) -> String {
    let (day, name) = (taken.mark.on, letter(taken.value.letter, language));
    match (&taken.value.number, language) {
        (Some(number), Language::Zh) => format!("{day}{name}（{number}）"),
        (None, Language::Zh) => format!("{day}{name}"),
        (Some(number), Language::En) => format!("{name} {day} ({number})"),
        (None, Language::En) => format!("{name} {day}"),
    }
}

fn left_out(skipped: &Skipped<'_>, language: Language) -> String {
    let (title, day) = (skipped.step.title.of(language), skipped.day);
    match language {
        Language::Zh => format!("{title}（{day}）"),
        Language::En => format!("{title} ({day})"),
    }
}
