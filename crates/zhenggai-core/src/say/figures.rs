//! Figures in words: a percentage is never said without its definition.

use crate::closure::terms::rate::RateFormula;
use crate::finding::FindingSource;
use crate::item::Level;
use crate::language::{Language, fill};
use crate::look_back::LookBackResult;
use crate::outcome::RecoveryKind;
use crate::oversight::timeliness::Timeliness;
use crate::review::{ClosureReason, ReopeningReason};
use crate::say::name::{self, pick};
use crate::say::term;
use crate::statistics::burn_up::{BurnUp, NoProjection, Projection};
use crate::statistics::group::Group;
use crate::statistics::likeness::Basis;
use crate::statistics::outcome::{FourForm, OutcomeFormula};
use crate::statistics::rate::{Definition, NoRate, Rate};
use crate::statistics::recurrence::{Recurrence, Sign};
use crate::work::WorkStatus;

/// Rates of one definition: the definition once, and the values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// What is divided by what, how it is cut, up to which day.
    pub definition: String,
    /// Of each rate the percentage, or a dash where there is none.
    pub percents: Vec<String>,
}

/// Rates that differ in nothing but level and group, which whoever prints them names beside each. `None` where they
/// differ in their formula, their cut or their day, or where there are none.
#[must_use]
pub fn told(rates: &[Rate], language: Language) -> Option<Told> {
    let first = rates.first()?.parts().definition;
    let same = |rate: &Rate| Definition { level: first.level, ..rate.parts().definition.clone() } == *first;
    let percent = |rate: &Rate| rate.parts().percent.unwrap_or_else(|_| "—".to_owned());
    rates
        .iter()
        .all(same)
        .then(|| Told { definition: formed(first, language), percents: rates.iter().map(percent).collect() })
}

/// A rate with its definition, in one sentence.
#[must_use]
pub fn rate(rate: &Rate, language: Language) -> String {
    let parts = rate.parts();
    let percent = match &parts.percent {
        Ok(percent) => percent.clone(),
        Err(why) => no_rate(*why, language).to_owned(),
    };
    let params = [
        ("level", level(parts.definition.level, language).to_owned()),
        ("group", group(parts.group, language)),
        ("numerator", parts.numerator.to_string()),
        ("denominator", parts.denominator.to_string()),
        ("percent", percent),
        ("definition", formed(parts.definition, language)),
    ];
    let template = pick(
        language,
        "{level}（{group}）：{numerator}/{denominator}，{percent}；口径：{definition}",
        "{level} ({group}): {numerator}/{denominator}, {percent}; {definition}",
    );
    fill(template, &params)
}

/// A definition without the level, which is named beside it.
fn formed(definition: &Definition, language: Language) -> String {
    let places = definition.places.to_string();
    let params = [
        ("formula", term::formula(definition.formula, language).to_owned()),
        ("rounding", term::rounding(definition.rounding, language).to_owned()),
        ("places", places),
        ("day", definition.cut_off.to_string()),
    ];
    let template = match (definition.places, language) {
        (0, Language::Zh) => "{formula}，{rounding}取整，截至{day}",
        (0, Language::En) => "{formula}, {rounding} to a whole number, as of {day}",
        (_, Language::Zh) => "{formula}，{rounding}，百分数保留{places}位小数，截至{day}",
        (1, Language::En) => "{formula}, {rounding} to 1 place of the percentage, as of {day}",
        (_, Language::En) => "{formula}, {rounding} to {places} places of the percentage, as of {day}",
    };
    fill(template, &params)
}

/// Why there is no rate.
#[must_use]
pub const fn no_rate(why: NoRate, language: Language) -> &'static str {
    match why {
        NoRate::NothingCounted => pick(language, "无法计算（分母为零）", "none (nothing to divide by)"),
        NoRate::Continuing => {
            pick(language, "不计完成率（持续整改）", "none (obligations that go on have no rate)")
        }
    }
}

/// The short name of a rate, as over a column.
#[must_use]
pub const fn formula(formula: RateFormula, language: Language) -> &'static str {
    match formula {
        RateFormula::Strict => pick(language, "完成率", "% complete"),
        RateFormula::Lenient => pick(language, "完成率（含基本完成）", "% complete or basically"),
        RateFormula::Closed => pick(language, "销号率", "% struck off"),
        RateFormula::DueOnly => pick(language, "到期完成率", "% complete of due"),
    }
}

/// The name of a level.
#[must_use]
pub const fn level(level: Level, language: Language) -> &'static str {
    term::level(level, language)
}

/// The name of a group.
#[must_use]
pub fn group(group: &Group, language: Language) -> String {
    let nobody = || pick(language, "未明确", "not said").to_owned();
    match group {
        Group::All => pick(language, "全部", "all").to_owned(),
        Group::Unit(party) | Group::Leader(party) => {
            party.as_ref().map_or_else(nobody, |party| party.name.to_string())
        }
        Group::Class(class) => class.map_or_else(nobody, |class| term::class(class, language).to_owned()),
        Group::Aspect(aspect) => aspect
            .as_ref()
            .map_or_else(nobody, |(id, title)| if title.is_empty() { id.to_string() } else { title.clone() }),
        Group::Source(source) => finding_source(*source, language).to_owned(),
    }
}

/// The name of a source of findings.
#[must_use]
pub const fn finding_source(source: FindingSource, language: Language) -> &'static str {
    match source {
        FindingSource::Feedback => pick(language, "反馈问题", "feedback"),
        FindingSource::HandedOverOnSite => pick(language, "立行立改问题", "handed over on site"),
        FindingSource::SelfExamination => pick(language, "自查问题", "self-examination"),
        FindingSource::SubInspection => pick(language, "延伸检查发现", "sub-inspection"),
        FindingSource::PublicComment => pick(language, "群众反映", "public comment"),
        FindingSource::Audit => pick(language, "审计发现", "audit"),
    }
}

/// The name of one of the four forms of discipline, or that it was not said which.
#[must_use]
pub const fn form(form: Option<FourForm>, language: Language) -> &'static str {
    match form {
        Some(FourForm::First) => pick(language, "第一种形态", "first form"),
        Some(FourForm::Second) => pick(language, "第二种形态", "second form"),
        Some(FourForm::Third) => pick(language, "第三种形态", "third form"),
        Some(FourForm::Fourth) => pick(language, "第四种形态", "fourth form"),
        None => pick(language, "未明确形态", "form not said"),
    }
}

/// The name of a kind of recovery.
#[must_use]
pub const fn recovery_kind(kind: RecoveryKind, language: Language) -> &'static str {
    match kind {
        RecoveryKind::Recovered => pick(language, "追缴", "got back"),
        RecoveryKind::Restituted => pick(language, "退赔", "made good"),
        RecoveryKind::Returned => pick(language, "清退", "returned"),
        RecoveryKind::Collected => pick(language, "收缴", "collected"),
        RecoveryKind::LossRecovered => pick(language, "挽回损失", "loss recovered"),
    }
}

/// How a figure of outcomes is made.
#[must_use]
pub const fn outcome_formula(formula: OutcomeFormula, language: Language) -> &'static str {
    match formula {
        OutcomeFormula::PersonEventsAdded => pick(
            language,
            "人次相加；只载明人数的，每人计一次",
            "person-events are added; where persons alone are told, each counts once",
        ),
        OutcomeFormula::PersonsAtMost => pick(
            language,
            "人数为上限：同一人可能受多次处理，不与人次相加",
            "persons are at most so many: one may be meant in several outcomes; never added to person-events",
        ),
        OutcomeFormula::DueLessPaid => pick(
            language,
            "尚欠为应追减已追，只计两者都载明的；未载明的另列，不作零计",
            "outstanding is what is owed less what came in, where both are told; what is not told is counted apart, not as nothing",
        ),
    }
}

/// The name of a timeliness.
#[must_use]
pub const fn timeliness(timeliness: Timeliness, language: Language) -> &'static str {
    match timeliness {
        Timeliness::OnTime => pick(language, "正常", "on time"),
        Timeliness::DueSoon => pick(language, "临期", "due soon"),
        Timeliness::Overdue => pick(language, "逾期", "overdue"),
        Timeliness::Extended => pick(language, "延期", "extended"),
    }
}

/// The name of a reason for which something is struck off.
#[must_use]
pub const fn closure_reason(reason: ClosureReason, language: Language) -> &'static str {
    match reason {
        ClosureReason::Implemented => pick(language, "已落实", "implemented"),
        ClosureReason::ImplementedByOtherMeans => {
            pick(language, "以其他方式落实", "implemented by other means")
        }
        ClosureReason::NotSubstantiated => pick(language, "经核实不属实", "not substantiated"),
        ClosureReason::Transferred => pick(language, "移送", "transferred"),
        ClosureReason::Merged => pick(language, "合并", "merged"),
        ClosureReason::NoLongerValid => pick(language, "不再适用", "no longer valid"),
        ClosureReason::NotImplemented => pick(language, "不再落实", "given up"),
    }
}

/// The name of a reason for which something is opened again.
#[must_use]
pub const fn reopening_reason(reason: ReopeningReason, language: Language) -> &'static str {
    match reason {
        ReopeningReason::Relapse => pick(language, "反弹回潮", "relapse"),
        ReopeningReason::FalseClosure => pick(language, "虚假销号", "false closure"),
        ReopeningReason::NewEvidence => pick(language, "新证据", "new evidence"),
        ReopeningReason::FailedSample => pick(language, "抽查不合格", "failed sample"),
        ReopeningReason::ObjectionUpheld => pick(language, "异议成立", "objection upheld"),
        ReopeningReason::RuleChange => pick(language, "规定变化", "rule changed"),
    }
}

/// What a look-back found, in a word.
#[must_use]
pub const fn look_back_result(result: LookBackResult, language: Language) -> &'static str {
    match result {
        LookBackResult::Held => pick(language, "成果巩固", "held"),
        LookBackResult::HalfDone => pick(language, "半截子整改", "half done"),
        LookBackResult::PaperOnly => pick(language, "纸面整改", "on paper only"),
        LookBackResult::Fake => pick(language, "虚假整改", "never done"),
        LookBackResult::Relapsed => pick(language, "反弹回潮", "came back"),
        LookBackResult::ObligationDropped => pick(language, "长期坚持未落实", "obligation dropped"),
    }
}

/// Why findings are taken to be the same matter.
#[must_use]
pub fn basis(basis: &Basis, language: Language) -> String {
    match basis {
        Basis::Issue(code) => fill(
            pick(language, "同归问题分类“{code}”", "both classed as `{code}`"),
            &[("code", code.to_string())],
        ),
        Basis::SameText => pick(language, "问题文字相同", "the same words").to_owned(),
        Basis::Wording(likeness) => fill(
            pick(
                language,
                "措辞相近（相邻二字{either}对中{shared}对相同），是否同一问题须人工认定",
                "near wording ({shared} of {either} pairs of characters); whether it is the same matter is for people to say",
            ),
            &[("shared", likeness.shared.to_string()), ("either", likeness.either.to_string())],
        ),
    }
}

/// What says that something came back.
#[must_use]
pub fn recurrence(recurrence: &Recurrence, language: Language) -> String {
    match &recurrence.sign {
        Sign::Reopened(reasons) => {
            let names: Vec<&str> = reasons.iter().map(|it| reopening_reason(*it, language)).collect();
            let params =
                [("count", reasons.len().to_string()), ("why", names.join(pick(language, "、", ", ")))];
            let template = match (reasons.len(), language) {
                (_, Language::Zh) => "销号后重新挂账{count}次：{why}",
                (1, Language::En) => "opened again once: {why}",
                (_, Language::En) => "opened again {count} times: {why}",
            };
            fill(template, &params)
        }
        Sign::LookedBack(result) => fill(
            pick(language, "回头看认定：{result}", "the look-back found: {result}"),
            &[("result", look_back_result(*result, language).to_owned())],
        ),
        Sign::FoundAgain(why) => fill(
            pick(language, "再次检查又发现：{basis}", "found again by a later inspection: {basis}"),
            &[("basis", basis(why, language))],
        ),
    }
}

/// When the rest may be struck off, with the method; never without it.
#[must_use]
pub fn projection(burn_up: &BurnUp, language: Language) -> String {
    let (template, params) = match burn_up.projection {
        Projection::Finished { on } => (
            pick(language, "已全部销号，最后一项于{on}销号", "all struck off, the last one on {on}"),
            vec![("on", on.to_string())],
        ),
        Projection::AtPace { on, progress, days, rest } => (
            pick(
                language,
                "尚余{rest}项；按最近{days}天净销号{progress}项的速度推算，约{on}全部销号（推算，非承诺）",
                "{rest} are left; at the pace of the last {days} days ({progress} struck off, net of reopenings) until about {on} (a calculation, no promise)",
            ),
            vec![
                ("on", on.to_string()),
                ("progress", progress.to_string()),
                ("days", days.to_string()),
                ("rest", rest.to_string()),
            ],
        ),
        Projection::CannotTell(why) => (
            pick(language, "无法预计：{why}", "cannot tell: {why}"),
            vec![("why", no_projection(why, language).to_owned())],
        ),
    };
    fill(template, &params)
}

/// Why it cannot be told when the rest will be struck off.
#[must_use]
pub const fn no_projection(why: NoProjection, language: Language) -> &'static str {
    match why {
        NoProjection::NothingToDo => pick(language, "没有可销号的事项", "there is nothing to strike off"),
        NoProjection::NoProgress => pick(
            language,
            "近期没有净销号，无从推算",
            "lately nothing was struck off, net of what was opened again",
        ),
        NoProjection::TooFar => {
            pick(language, "推算日期过远", "the pace leads beyond the days that can be named")
        }
    }
}

/// The name of a status on the work axis, or that nobody reported it.
#[must_use]
pub const fn work(status: Option<WorkStatus>, language: Language) -> &'static str {
    match status {
        Some(status) => name::work_status(status, language),
        None => pick(language, "未报告", "not reported"),
    }
}
