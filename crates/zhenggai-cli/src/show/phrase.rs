//! Short phrases that name things of a notice, in either language.

use zhenggai::core::claim::{ClaimKind, Counted};
use zhenggai::core::closure::reason::Outcome;
use zhenggai::core::dossier::Dossier;
use zhenggai::core::finding::FindingSource;
use zhenggai::core::id::FindingId;
use zhenggai::core::inspection::Regime;
use zhenggai::core::item::Item;
use zhenggai::core::language::Language;

const fn pick(language: Language, zh: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::Zh => zh,
        Language::En => en,
    }
}

/// What is counted.
pub(super) const fn counted(of: Counted, language: Language) -> &'static str {
    match of {
        Counted::Aspects => pick(language, "方面", "aspects"),
        Counted::Categories => pick(language, "类", "categories"),
        Counted::Problems => pick(language, "问题", "problems"),
        Counted::Tasks => pick(language, "任务", "tasks"),
        Counted::Measures => pick(language, "措施", "measures"),
        Counted::Documents => pick(language, "制度", "rules made"),
        Counted::VillageProblems => pick(language, "下级组织问题", "problems of subordinate bodies"),
    }
}

/// What a published figure says.
pub(super) const fn claim_kind(kind: ClaimKind, language: Language) -> &'static str {
    match kind {
        ClaimKind::Total => pick(language, "总数", "total"),
        ClaimKind::Completed => pick(language, "已完成", "completed"),
        ClaimKind::Staged => pick(language, "基本完成", "basically complete"),
        ClaimKind::Ongoing => pick(language, "正在推进", "in progress"),
        ClaimKind::NotDone => pick(language, "未完成", "not done"),
        ClaimKind::Rate => pick(language, "比率", "rate"),
    }
}

/// The line of oversight.
pub(super) const fn regime(regime: Regime, language: Language) -> &'static str {
    match regime {
        Regime::CentralOrProvincialInspection => pick(language, "巡视", "central or provincial inspection"),
        Regime::LocalInspection => pick(language, "巡察", "local inspection"),
        Regime::Audit => pick(language, "审计", "audit"),
        Regime::EnvironmentalInspection => pick(language, "督察", "environmental inspection"),
        Regime::Supervision => pick(language, "督查", "supervision"),
        Regime::Other => pick(language, "监督", "oversight"),
    }
}

/// Whether something may be struck off.
pub(super) const fn closable(outcome: Outcome, language: Language) -> &'static str {
    match outcome {
        Outcome::Met => pick(language, "可以销号", "may close"),
        Outcome::NotMet => pick(language, "不能销号", "may not close"),
        Outcome::CannotTell | Outcome::DoesNotApply => pick(language, "无法判断", "cannot tell"),
    }
}

/// The name of an item as the notice prints it: `12(3)` is the item (3) of problem 12. Where problem numbers
/// start again in every aspect, the aspect's number stands before: `（二）1`.
pub(super) fn item(dossier: &Dossier, item: &Item, language: Language) -> String {
    match item {
        Item::Finding(id) => finding(dossier, id, language),
        Item::Task(id) => id.to_string(),
        Item::Measure(id) => {
            let Some(measure) = dossier.measures().get(id) else { return id.to_string() };
            let own = bare(measure.value.label().map_or("", |label| label.as_str()));
            let findings = measure.value.findings();
            let above = findings.iter().next().map(|id| finding(dossier, id, language)).unwrap_or_default();
            let problem = findings.iter().next().and_then(|id| dossier.findings().get(id));
            let problem = problem.and_then(|it| it.value.label.as_ref()).map_or("", |it| it.as_str());
            // A measure that is the whole of its problem bears the problem's own number.
            if own.is_empty() || own == bare(problem) {
                above
            } else if own.starts_with(['(', '（', '①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨'])
            {
                format!("{above}{own}")
            } else {
                format!("{above}·{own}")
            }
        }
        Item::Dossier => pick(language, "整本台账", "the dossier").to_owned(),
    }
}

fn finding(dossier: &Dossier, id: &FindingId, language: Language) -> String {
    let Some(it) = dossier.findings().get(id).map(|finding| &finding.value) else { return id.to_string() };
    match &it.label {
        None if it.source == FindingSource::HandedOverOnSite => {
            format!("{}{}", pick(language, "立", "H"), id.as_str().trim_start_matches('H'))
        }
        None => id.to_string(),
        Some(label) => {
            let same = dossier.findings().iter().filter(|other| other.value.label.as_ref() == Some(label));
            let aspect = it.aspect.as_ref().and_then(|aspect| dossier.aspects().get(aspect));
            let aspect = aspect.and_then(|aspect| aspect.value.label.as_ref()).filter(|_| same.count() > 1);
            format!("{}{}", aspect.map_or("", |label| label.as_str()), bare(label.as_str()))
        }
    }
}

/// A label without the stop behind it.
fn bare(label: &str) -> &str {
    label.trim_end_matches(['.', '．', '、', '：', ':'])
}

/// A text cut to so many characters.
pub(super) fn cut(text: &str, characters: usize) -> String {
    match text.char_indices().nth(characters) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// Several names in a row, at most so many; the rest is counted.
pub(super) fn row(names: &[String], most: usize, language: Language) -> String {
    let joint = pick(language, "、", ", ");
    let shown = names.iter().take(most).cloned().collect::<Vec<_>>().join(joint);
    match (names.len() > most, language) {
        (false, _) => shown,
        (true, Language::Zh) => format!("{shown}等{}项", names.len()),
        (true, Language::En) => {
            format!("{shown} and {} more", names.len().saturating_sub(most))
        }
    }
}
