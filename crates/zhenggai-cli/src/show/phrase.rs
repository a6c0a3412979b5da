//! Short phrases that name things of a notice, in either language.

use std::collections::BTreeSet;

use zhenggai::choice::Choice;
use zhenggai::core::claim::{ClaimKind, Counted};
use zhenggai::core::closure::policy::validity::Validity;
use zhenggai::core::closure::reason::Outcome;
use zhenggai::core::code::{Family, Severity};
use zhenggai::core::dossier::Dossier;
use zhenggai::core::finding::FindingSource;
use zhenggai::core::id::{FindingId, MeasureId};
use zhenggai::core::inspection::Regime;
use zhenggai::core::item::Item;
use zhenggai::core::language::Language;
use zhenggai::core::oversight::tenure::Holder;
use zhenggai::core::text::Name;
use zhenggai::judged::Judged;

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

/// How the rule set came to judge.
pub(super) fn choice(choice: &Choice, language: Language) -> String {
    let line = regime(choice.regime, language);
    match (choice.named, choice.day, choice.is_feedback, language) {
        (true, _, _, Language::Zh) => "规则集由 --policy 指定。".to_owned(),
        (true, _, _, Language::En) => "The rule set was named with --policy.".to_owned(),
        (false, Some(day), true, Language::Zh) => {
            format!("规则集按监督类别（{line}）和反馈日 {day} 选用；可用 --policy 另行指定。")
        }
        (false, Some(day), true, Language::En) => {
            format!("Chosen for {line} and the day of the feedback, {day}; --policy names another.")
        }
        (false, Some(day), false, Language::Zh) => {
            format!("反馈日未写明，规则集按监督类别（{line}）和通报日 {day} 选用；可用 --policy 另行指定。")
        }
        (false, Some(day), false, Language::En) => format!(
            "The day of the feedback is not said: chosen for {line} and the day of the notice, {day}; --policy names another."
        ),
        (false, None, _, Language::Zh) => {
            format!("反馈日和通报日均未写明，规则集按监督类别（{line}）和今天选用；可用 --policy 另行指定。")
        }
        (false, None, _, Language::En) => format!(
            "Neither the day of the feedback nor that of the notice is said: chosen for {line} and today; --policy \
             names another."
        ),
    }
}

/// That the rule set was not in force on the day that decides, where it was not.
pub(super) fn not_in_force(choice: &Choice, language: Language) -> Option<String> {
    let day = choice.day?;
    let what = match (choice.is_feedback, language) {
        (true, Language::Zh) => "反馈日",
        (false, Language::Zh) => "通报日",
        (true, Language::En) => "the feedback",
        (false, Language::En) => "the notice",
    };
    Some(match (choice.validity, language) {
        (Validity::InForce, _) => return None,
        (Validity::NotYet(from), Language::Zh) => {
            format!("注意：此规则集 {from} 起才施行，{what} {day} 在此之前。")
        }
        (Validity::NotYet(from), Language::En) => {
            format!("Mind: this rule set is in force only from {from}; {what} is of {day}, before that.")
        }
        (Validity::Ended(until), Language::Zh) => {
            format!("注意：此规则集只施行到 {until}，{what} {day} 在此之后。")
        }
        (Validity::Ended(until), Language::En) => {
            format!("Mind: this rule set was in force until {until}; {what} is of {day}, after that.")
        }
    })
}

/// How much a note weighs.
pub(super) const fn severity(severity: Severity, language: Language) -> &'static str {
    match severity {
        Severity::Error => pick(language, "错误", "error"),
        Severity::Warning => pick(language, "警告", "warning"),
        Severity::Info => pick(language, "提示", "note"),
    }
}

/// What kind of code it is, six columns wide in Chinese and ten in English.
pub(crate) const fn family(family: Family, language: Language) -> &'static str {
    match family {
        Family::Invalid => pick(language, "无效值", "invalid   "),
        Family::Refusal => pick(language, "拒绝  ", "refusal   "),
        Family::Rule => pick(language, "规则  ", "rule      "),
        Family::Diagnostic => pick(language, "诊断  ", "diagnostic"),
        Family::Fault => pick(language, "故障  ", "fault     "),
    }
}

/// Whether something may be struck off.
pub(crate) const fn closable(outcome: Outcome, language: Language) -> &'static str {
    match outcome {
        Outcome::Met => pick(language, "可以销号", "may close"),
        Outcome::NotMet => pick(language, "不能销号", "may not close"),
        Outcome::CannotTell | Outcome::DoesNotApply => pick(language, "无法判断", "cannot tell"),
    }
}

/// The names of a dossier's items as the notice prints them.
pub(super) struct Names<'a> {
    dossier: &'a Dossier,
    language: Language,
    /// Labels that several findings bear, as numbers start again in every aspect.
    repeated: BTreeSet<&'a Name>,
}

impl<'a> Names<'a> {
    /// The names of this dossier's items.
    pub(super) fn new(dossier: &'a Dossier, language: Language) -> Self {
        let mut seen = BTreeSet::new();
        let labels = dossier.findings().iter().filter_map(|finding| finding.value.label.as_ref());
        let repeated = labels.filter(|label| !seen.insert(*label)).collect();
        Self { dossier, language, repeated }
    }

    /// The name of an item: `12(3)` is the item (3) of problem 12. Where numbers start again in every aspect,
    /// the aspect's number stands before: `（二）1`.
    pub(super) fn of(&self, item: &Item) -> String {
        match item {
            Item::Finding(id) => self.of_finding(id),
            Item::Task(id) => id.to_string(),
            Item::Measure(id) => self.of_measure(id),
            Item::Dossier => pick(self.language, "整本台账", "the dossier").to_owned(),
        }
    }

    fn of_measure(&self, id: &MeasureId) -> String {
        let Some(measure) = self.dossier.measures().get(id) else { return id.to_string() };
        let own = bare(measure.value.label().map_or("", |label| label.as_str()));
        let Some(finding) = measure.value.findings().iter().next() else { return own.to_owned() };
        let above = self.of_finding(finding);
        let problem = self.dossier.findings().get(finding).and_then(|it| it.value.label.as_ref());
        // A measure that is the whole of its problem bears the problem's own number.
        if own.is_empty() || own == bare(problem.map_or("", |label| label.as_str())) {
            above
        } else if own.starts_with(|c: char| c.is_alphanumeric()) {
            format!("{above}·{own}")
        } else {
            format!("{above}{own}")
        }
    }

    fn of_finding(&self, id: &FindingId) -> String {
        let Some(it) = self.dossier.findings().get(id).map(|finding| &finding.value) else {
            return id.to_string();
        };
        match &it.label {
            None if it.source == FindingSource::HandedOverOnSite => {
                format!("{}{}", pick(self.language, "立", "H"), id.as_str().trim_start_matches('H'))
            }
            None => id.to_string(),
            Some(label) => {
                let aspect = it.aspect.as_ref().and_then(|aspect| self.dossier.aspects().get(aspect));
                let aspect = aspect.and_then(|aspect| aspect.value.label.as_ref());
                let aspect = aspect.filter(|_| self.repeated.contains(label));
                format!("{}{}", aspect.map_or("", |label| label.as_str()), bare(label.as_str()))
            }
        }
    }
}

/// A label without the stop behind it.
fn bare(label: &str) -> &str {
    label.trim_end_matches(['.', '．', '、', '：', ':'])
}

/// As of which day, and by which rule set, it was judged.
pub(super) fn judged(judged: &Judged<'_>, language: Language) -> String {
    let (day, policy) = (judged.day(), judged.policy());
    match language {
        Language::Zh => format!("截至{day}   规则集 {} {}", policy.id, policy.version),
        Language::En => format!("as of {day}   rule set {} {}", policy.id, policy.version),
    }
}

/// An item by its id.
pub(super) fn id(item: &Item, language: Language) -> String {
    match (item, language) {
        (Item::Dossier, Language::Zh) => "全案".to_owned(),
        (Item::Dossier, Language::En) => "the whole".to_owned(),
        (item, _) => item.id().to_owned(),
    }
}

/// The name of somebody; the id where the record never names it.
pub(super) fn called(holder: &Holder) -> String {
    holder.name.as_ref().map_or_else(|| holder.party.to_string(), ToString::to_string)
}

/// A text cut to so many characters.
pub(crate) fn cut(text: &str, characters: usize) -> String {
    match text.char_indices().nth(characters) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// Several names in a row; `all` is how many there are, should these be only the first of them.
pub(super) fn row(names: &[String], all: usize, language: Language) -> String {
    let shown = names.join(pick(language, "、", ", "));
    match (all > names.len(), language) {
        (false, _) => shown,
        (true, Language::Zh) => format!("{shown}等{all}项"),
        (true, Language::En) => format!("{shown} and {} more", all.saturating_sub(names.len())),
    }
}
