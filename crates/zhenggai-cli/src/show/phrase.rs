//! Short phrases that name things of a notice, in either language.

use zhenggai::core::claim::{ClaimKind, Counted};
use zhenggai::core::closure::reason::Outcome;
use zhenggai::core::dossier::Dossier;
use zhenggai::core::finding::FindingSource;
use zhenggai::core::inspection::Regime;
use zhenggai::core::item::Item;
use zhenggai::core::language::Language;
use zhenggai::core::text::Name;

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

/// The name of an item as the notice prints it: `12(3)` is the item (3) of problem 12.
pub(super) fn item(dossier: &Dossier, item: &Item, language: Language) -> String {
    match item {
        Item::Finding(id) => {
            let finding = dossier.findings().get(id).map(|finding| &finding.value);
            let on_site = finding.is_some_and(|it| it.source == FindingSource::HandedOverOnSite);
            let label = finding.and_then(|it| it.label.as_ref());
            match label {
                Some(label) => stripped(label),
                None if on_site => {
                    format!("{}{}", pick(language, "立", "H"), id.as_str().trim_start_matches('H'))
                }
                None => id.to_string(),
            }
        }
        Item::Task(id) => id.to_string(),
        Item::Measure(id) => {
            let Some(measure) = dossier.measures().get(id) else { return id.to_string() };
            let own = measure.value.label().map(Name::to_string).unwrap_or_default();
            let above = measure.value.findings().iter().next().cloned().map(Item::Finding);
            let above = above.map(|finding| self::item(dossier, &finding, language)).unwrap_or_default();
            // A measure that is the whole of its problem bears the problem's own number.
            if stripped_text(&own) == above { above } else { format!("{above}{own}") }
        }
        Item::Dossier => pick(language, "整本台账", "the dossier").to_owned(),
    }
}

fn stripped(label: &Name) -> String {
    stripped_text(label.as_str())
}

fn stripped_text(label: &str) -> String {
    label.trim_end_matches(['.', '．', '、', '：', ':']).to_owned()
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
