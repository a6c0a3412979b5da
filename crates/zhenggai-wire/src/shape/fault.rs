//! What is wrong with a file that people write, and where.

use zhenggai_core::code::{Card, Code, Family, Severity};
use zhenggai_core::invalid::Invalid;
use zhenggai_core::language::{Language, fill};

use crate::shape::key::{Kind, Reference, nearest};
use crate::shape::place::Place;
use crate::shape::syntax;

/// The text is not the JSON or TOML that the format asks for.
pub const RECORD_MALFORMED: Code = Code::new("RECORD_MALFORMED");
/// A record holds a value that cannot be made.
pub const RECORD_INVALID: Code = Code::new("RECORD_INVALID");
/// A file has a key that its format does not know.
pub const FILE_KEY_UNKNOWN: Code = Code::new("FILE_KEY_UNKNOWN");
/// A file lacks a key that its format asks for.
pub const FILE_KEY_MISSING: Code = Code::new("FILE_KEY_MISSING");
/// A rule set names a rule that there is not.
pub const POLICY_UNKNOWN_RULE: Code = Code::new("POLICY_UNKNOWN_RULE");
/// A rule set names a base, a calendar or a parameter that there is not.
pub const POLICY_REFERENCE_UNKNOWN: Code = Code::new("POLICY_REFERENCE_UNKNOWN");
/// Rule sets name each other as their base.
pub const POLICY_BASE_RING: Code = Code::new("POLICY_BASE_RING");
/// Two values of a rule set cannot stand together.
pub const POLICY_CONTRADICTION: Code = Code::new("POLICY_CONTRADICTION");
/// A list of organisations is no tree.
pub const TREE_INVALID: Code = Code::new("TREE_INVALID");

const fn card(code: Code, page: &'static str) -> Card {
    Card::new(code, Family::Fault, Severity::Error, page)
}

/// The cards of what can be wrong with a file.
pub const CARDS: &[Card] = &[
    card(RECORD_MALFORMED, include_str!("../../pages/RECORD_MALFORMED.md")),
    card(RECORD_INVALID, include_str!("../../pages/RECORD_INVALID.md")),
    card(FILE_KEY_UNKNOWN, include_str!("../../pages/FILE_KEY_UNKNOWN.md")),
    card(FILE_KEY_MISSING, include_str!("../../pages/FILE_KEY_MISSING.md")),
    card(POLICY_UNKNOWN_RULE, include_str!("../../pages/POLICY_UNKNOWN_RULE.md")),
    card(POLICY_REFERENCE_UNKNOWN, include_str!("../../pages/POLICY_REFERENCE_UNKNOWN.md")),
    card(POLICY_BASE_RING, include_str!("../../pages/POLICY_BASE_RING.md")),
    card(POLICY_CONTRADICTION, include_str!("../../pages/POLICY_CONTRADICTION.md")),
    card(TREE_INVALID, include_str!("../../pages/TREE_INVALID.md")),
];

/// Why two values cannot stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contradiction {
    /// A time limit gives its length in no unit, or in several.
    OneUnit,
    /// Something is in force until a day before the day from which it is.
    ValidBackwards,
    /// More reviewers must agree than are named.
    MoreThanNamed,
    /// A condition asks for more than it lists.
    MoreThanListed,
    /// A rule is not asked of such items.
    LevelOfRule,
    /// A rule set of its own has no rule.
    NoRule,
    /// A name is used twice.
    Twice,
    /// A rule or a time limit that the base does not have is not fully given.
    NotComplete,
    /// A day is counted as off and as worked, or a made-up day is no weekend.
    Day,
}

/// What is wrong with a file.
#[derive(Debug, Clone)]
pub enum FileFlaw {
    /// It is no TOML: why, in Chinese and in English.
    Syntax([String; 2]),
    /// A key is not known.
    UnknownKey {
        /// The key.
        key: String,
        /// The key that may have been meant.
        near: Option<String>,
        /// The keys that may stand there.
        known: String,
    },
    /// A key is missing.
    Missing {
        /// The key.
        key: String,
    },
    /// A value is of another kind.
    Kind {
        /// Its key.
        key: String,
        /// The kind that was expected.
        wanted: Kind,
    },
    /// A word is none of the vocabulary.
    UnknownWord {
        /// Its key.
        key: String,
        /// The word.
        given: String,
        /// The word that may have been meant.
        near: Option<String>,
        /// The words of the vocabulary.
        known: String,
    },
    /// A number is too small or too large.
    Range {
        /// Its key.
        key: String,
        /// The number.
        given: i64,
        /// The least.
        least: i64,
        /// The greatest.
        most: i64,
    },
    /// A list must hold something.
    EmptyList {
        /// Its key.
        key: String,
    },
    /// A value cannot be made.
    Value {
        /// Its key.
        key: String,
        /// Why.
        invalid: Invalid,
    },
    /// Something is named that there is not.
    UnknownReference {
        /// What kind of thing.
        what: Reference,
        /// Its name.
        given: String,
        /// The name that may have been meant.
        near: Option<String>,
        /// The names there are.
        known: String,
    },
    /// The bases lead in a ring.
    Ring(String),
    /// Two values cannot stand together.
    Contradiction(Contradiction),
    /// A list of organisations is no tree.
    NoTree(NoTree),
}

/// Why a list of organisations is no tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoTree {
    /// An id stands twice.
    Twice,
    /// There is no such organisation above.
    ParentUnknown,
    /// An organisation stands above itself.
    Ring,
    /// It is too deep.
    TooDeep,
    /// A dossier hangs on two organisations.
    DossierTwice,
    /// A finding is not named as `dossier/finding`.
    FindingForm,
}

impl FileFlaw {
    /// Something is named that there is not; `known` are the names there are.
    #[must_use]
    pub fn unknown(what: Reference, given: &str, known: &[&str]) -> Self {
        let near = nearest(given, known.iter().copied()).map(str::to_owned);
        Self::UnknownReference { what, given: given.to_owned(), near, known: known.join(", ") }
    }
}

/// Something wrong with a file, and where. Nothing of the file was taken.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{}", self.sentence(Language::En))]
pub struct FileFault {
    /// The file, where it is not the one that was asked for but its base or its calendar.
    pub file: Option<String>,
    /// Where.
    pub place: Place,
    code: Code,
    /// What.
    pub flaw: Box<FileFlaw>,
}

impl PartialEq for FileFault {
    fn eq(&self, other: &Self) -> bool {
        self.place == other.place && self.sentence(Language::En) == other.sentence(Language::En)
    }
}

impl Eq for FileFault {}

impl FileFault {
    /// Such a flaw at such a place.
    #[must_use]
    pub fn new(place: Place, flaw: FileFlaw) -> Self {
        Self { file: None, place, code: code(&flaw), flaw: Box::new(flaw) }
    }

    /// The same in the file of this name.
    #[must_use]
    pub fn within(mut self, file: &str) -> Self {
        self.file.get_or_insert_with(|| file.to_owned());
        self
    }

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.code
    }

    /// The sentence for a user: where, what, and what to do.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let what = said(self.flaw.as_ref(), language);
        let params = [
            ("line", self.place.line.to_string()),
            ("column", self.place.column.to_string()),
            ("what", what),
        ];
        let said = fill(
            pick(language, "第{line}行第{column}列：{what}", "line {line}, column {column}: {what}"),
            &params,
        );
        match &self.file {
            Some(file) => format!("{file}: {said}"),
            None => said,
        }
    }
}

const fn code(flaw: &FileFlaw) -> Code {
    match flaw {
        FileFlaw::Syntax(_) | FileFlaw::Kind { .. } => RECORD_MALFORMED,
        FileFlaw::UnknownKey { .. } => FILE_KEY_UNKNOWN,
        FileFlaw::Missing { .. } => FILE_KEY_MISSING,
        FileFlaw::UnknownWord { .. }
        | FileFlaw::Range { .. }
        | FileFlaw::EmptyList { .. }
        | FileFlaw::Value { .. } => RECORD_INVALID,
        FileFlaw::UnknownReference { what: Reference::Rule, .. } => POLICY_UNKNOWN_RULE,
        FileFlaw::UnknownReference { .. } => POLICY_REFERENCE_UNKNOWN,
        FileFlaw::Ring(_) => POLICY_BASE_RING,
        FileFlaw::Contradiction(_) => POLICY_CONTRADICTION,
        FileFlaw::NoTree(_) => TREE_INVALID,
    }
}

fn pick<'a>(language: Language, zh: &'a str, en: &'a str) -> &'a str {
    match language {
        Language::Zh => zh,
        Language::En => en,
    }
}

fn said(flaw: &FileFlaw, language: Language) -> String {
    let pick = |zh: &'static str, en: &'static str| pick(language, zh, en);
    let meant = |near: &Option<String>, known: &String| match near {
        Some(near) => fill(pick("，是否指“{near}”？", "; did you mean `{near}`?"), &[("near", near.clone())]),
        None => fill(pick("；可用的有{known}", "; known are {known}"), &[("known", known.clone())]),
    };
    let (template, params): (&str, Vec<(&str, String)>) = match flaw {
        FileFlaw::Syntax(message) => (
            pick("不合TOML格式：{message}", "this is no TOML: {message}"),
            vec![("message", syntax::pick(message, language).to_owned())],
        ),
        FileFlaw::UnknownKey { key, near, known } => (
            pick("没有“{key}”这一项{meant}", "there is no key `{key}`{meant}"),
            vec![("key", key.clone()), ("meant", meant(near, known))],
        ),
        FileFlaw::Missing { key } => {
            (pick("缺少“{key}”，请补上", "`{key}` is missing; add it"), vec![("key", key.clone())])
        }
        FileFlaw::Kind { key, wanted } => (
            pick("“{key}”应为{wanted}", "`{key}` must be {wanted}"),
            vec![("key", key.clone()), ("wanted", kind(wanted, language))],
        ),
        FileFlaw::UnknownWord { key, given, near, known } => (
            pick("“{key}”不能写“{given}”{meant}", "`{key}` cannot be `{given}`{meant}"),
            vec![("key", key.clone()), ("given", given.clone()), ("meant", meant(near, known))],
        ),
        FileFlaw::Range { key, given, least, most } => (
            pick(
                "“{key}”为{given}，应在{least}至{most}之间",
                "`{key}` is {given}; it lies between {least} and {most}",
            ),
            vec![
                ("key", key.clone()),
                ("given", given.to_string()),
                ("least", least.to_string()),
                ("most", most.to_string()),
            ],
        ),
        FileFlaw::EmptyList { key } => (
            pick(
                "“{key}”是空的，至少写一项，或删去此项",
                "`{key}` is empty; name at least one, or remove it",
            ),
            vec![("key", key.clone())],
        ),
        FileFlaw::Value { key, invalid } => (
            pick("“{key}”：{invalid}", "`{key}`: {invalid}"),
            vec![("key", key.clone()), ("invalid", zhenggai_core::say::invalid(invalid, language))],
        ),
        FileFlaw::UnknownReference { what, given, near, known } => (
            pick("没有{what}“{given}”{meant}", "there is no {what} `{given}`{meant}"),
            vec![
                ("what", reference(*what, language).to_owned()),
                ("given", given.clone()),
                ("meant", meant(near, known)),
            ],
        ),
        FileFlaw::Ring(ids) => (
            pick(
                "规则集互为基础，绕成一圈：{ids}；请去掉其中一处base",
                "the rule sets are each other's base: {ids}; remove one `base`",
            ),
            vec![("ids", ids.clone())],
        ),
        FileFlaw::Contradiction(what) => (contradiction(*what, language), Vec::new()),
        FileFlaw::NoTree(why) => (no_tree(*why, language), Vec::new()),
    };
    fill(template, &params)
}

const fn reference(what: Reference, language: Language) -> &'static str {
    match (what, language) {
        (Reference::Rule, Language::Zh) => "规则",
        (Reference::Rule, Language::En) => "rule",
        (Reference::Base, Language::Zh) => "规则集",
        (Reference::Base, Language::En) => "rule set",
        (Reference::Calendar, Language::Zh) => "工作日历",
        (Reference::Calendar, Language::En) => "calendar",
        (Reference::Parameter, Language::Zh) => "参数",
        (Reference::Parameter, Language::En) => "parameter",
    }
}

const fn contradiction(what: Contradiction, language: Language) -> &'static str {
    match (what, language) {
        (Contradiction::OneUnit, Language::Zh) => "期限须以days、working_days、months之一写明，且只写一种",
        (Contradiction::OneUnit, Language::En) => {
            "give the length in one of `days`, `working_days`, `months`, and in one only"
        }
        (Contradiction::ValidBackwards, Language::Zh) => "有效期的止日早于起日，请改正其一",
        (Contradiction::ValidBackwards, Language::En) => {
            "it ends before it begins; correct one of the two days"
        }
        (Contradiction::MoreThanNamed, Language::Zh) => {
            "要求的审核方多于所列的审核方，请减少at_least或增列duties"
        }
        (Contradiction::MoreThanNamed, Language::En) => {
            "more reviewers must agree than are named; lower `at_least` or name more `duties`"
        }
        (Contradiction::MoreThanListed, Language::Zh) => {
            "条件要求的项数多于所列的项数，永远不会符合；请减少at_least或增列of"
        }
        (Contradiction::MoreThanListed, Language::En) => {
            "the condition asks for more than it lists and is never met; lower `at_least` or list more"
        }
        (Contradiction::LevelOfRule, Language::Zh) => "此规则不适用于所写的层级，请去掉该层级",
        (Contradiction::LevelOfRule, Language::En) => {
            "this rule is not asked of that level; remove the level"
        }
        (Contradiction::NoRule, Language::Zh) => {
            "没有基础规则集，又没有规则：请写base，或至少写一条[[rules]]"
        }
        (Contradiction::NoRule, Language::En) => {
            "there is neither a base nor a rule; name a `base`, or write a `[[rules]]`"
        }
        (Contradiction::Twice, Language::Zh) => "同一名称写了两次，请合并或改名",
        (Contradiction::Twice, Language::En) => "the same name stands twice; join the two, or rename one",
        (Contradiction::NotComplete, Language::Zh) => {
            "基础规则集没有这一项，须写全：规则要有weight，时限要有title_zh、title_en、after和长度"
        }
        (Contradiction::NotComplete, Language::En) => {
            "the base has no such entry, so it must be given in full: a rule its `weight`, a time limit `title_zh`, \
             `title_en`, `after` and its length"
        }
        (Contradiction::Day, Language::Zh) => "同一天既休又班、调休日不是周末，或某日不在所列年份之内",
        (Contradiction::Day, Language::En) => {
            "a day is off and worked at once, a made-up day is no weekend, or a day lies outside its year"
        }
    }
}

const fn no_tree(why: NoTree, language: Language) -> &'static str {
    match (why, language) {
        (NoTree::Twice, Language::Zh) => "同一组织编号写了两次，请改正其一",
        (NoTree::Twice, Language::En) => "the id of an organisation stands twice; correct one of the two",
        (NoTree::ParentUnknown, Language::Zh) => "没有这个上级组织，请先列出它或改正parent",
        (NoTree::ParentUnknown, Language::En) => {
            "there is no such organisation above; list it, or correct `parent`"
        }
        (NoTree::Ring, Language::Zh) => "组织成了自己的上级，请去掉其中一处parent",
        (NoTree::Ring, Language::En) => "an organisation stands above itself; remove one `parent`",
        (NoTree::TooDeep, Language::Zh) => "组织层级过深，至多32级",
        (NoTree::TooDeep, Language::En) => "the tree is too deep; 32 levels are the most",
        (NoTree::DossierTwice, Language::Zh) => "同一台账挂在两个组织之下，会重复计数，请去掉其一",
        (NoTree::DossierTwice, Language::En) => {
            "a dossier hangs on two organisations and would count twice; remove one"
        }
        (NoTree::FindingForm, Language::Zh) => "问题应写成“台账编号/问题编号”，如\"riverside/F1\"",
        (NoTree::FindingForm, Language::En) => {
            "a finding is named by its dossier and its id, such as \"riverside/F1\""
        }
    }
}

fn kind(of: &Kind, language: Language) -> String {
    let pick = |zh: &'static str, en: &'static str| pick(language, zh, en).to_owned();
    match of {
        Kind::Text(_) | Kind::Id | Kind::Word(_) | Kind::Named(..) => {
            pick("引号内的文字", "a text in quotation marks")
        }
        Kind::Day => {
            pick("引号内的日期，如\"2026-01-31\"", "a day in quotation marks, such as \"2026-01-31\"")
        }
        Kind::Days => pick(
            "引号内的日期或日期段，如\"2026-10-01..2026-10-07\"",
            "a day or days in quotation marks, such as \"2026-10-01..2026-10-07\"",
        ),
        Kind::Bool => pick("true或false", "`true` or `false`"),
        Kind::Count(..) => pick("整数", "a whole number"),
        Kind::List(..) => pick("方括号内的列表", "a list in square brackets"),
        Kind::Table(_) | Kind::Map(..) | Kind::Free => pick("一组键和值", "a table of keys and values"),
        Kind::OneOf(_) => pick("只含一个键的一组", "a table with exactly one key"),
    }
}
