//! Rule sets.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::path::PathBuf;
use std::sync::Arc;

use pyo3::inspect::PyStaticExpr;
use pyo3::prelude::*;
use pyo3::type_hint_union;
use pyo3::type_object::PyTypeInfo;
use pyo3::types::{PyAny, PyString};
use serde::{Deserialize, Serialize};
use zhenggai::choice::{Rules, by_day};
use zhenggai::core::closure::lint::lint;
use zhenggai::core::closure::policy::validity::Validity;
use zhenggai::core::closure::policy::{Policy as Held, PolicyRule as CoreRule};
use zhenggai::core::day::Day;
use zhenggai::core::id::PolicyId;
use zhenggai::core::inspection::Regime;
use zhenggai::core::language::Language;
use zhenggai::core::say;
use zhenggai::core::say::policy::{Line, differences, sections};
use zhenggai::fault::Fault;
use zhenggai::shelf::Beside;
use zhenggai::wire::event::AdoptionRecord;
use zhenggai::wire::fault::WireFault;
use zhenggai::wire::policy::shelf::{BuiltIn, Shelf};
use zhenggai::wire::policy::{self, BUILT_IN, blank};

use crate::day::{Date, or_today};
use crate::fault::raised;
use crate::json::{Dict, Values};
use crate::language;
use crate::record::{Pickled, Told, record};
use crate::source::{Source, file};
use crate::tuple::Tuple;

/// A rule set (规则集): what may be struck off, by when, by whom, judged by which rules.
///
/// >>> import zhenggai
/// >>> policy = zhenggai.Policy.built_in("cn.party-inspection.2024")
/// >>> policy.id, policy.regimes
/// ('cn.party-inspection.2024', ('central_or_provincial_inspection', 'local_inspection'))
#[pyclass(frozen, eq, hash, module = "zhenggai")]
#[derive(Clone)]
pub(crate) struct Policy {
    pub(crate) held: Arc<Held>,
    text: Arc<str>,
    /// What it took from beside its file, by name.
    beside: Arc<BTreeMap<String, String>>,
}

impl PartialEq for Policy {
    fn eq(&self, other: &Self) -> bool {
        (&self.text, &self.beside) == (&other.text, &other.beside)
    }
}

impl Hash for Policy {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl Policy {
    fn read(text: &str, shelf: &dyn Shelf, name: Option<&str>) -> PyResult<Self> {
        let watched = Watched { shelf, taken: RefCell::default() };
        let read = policy::read_from(text, &watched);
        let held = read.map_err(|fault| match (fault, name) {
            (WireFault::File(flaw), Some(name)) => raised(WireFault::File(flaw.within(name))),
            (fault, _) => raised(fault),
        })?;
        Ok(Self { held: held.into(), text: text.into(), beside: watched.taken.into_inner().into() })
    }

    /// The built-in one for a line of oversight that is in force on a day.
    pub(crate) fn for_day(regime: Regime, day: Day) -> PyResult<Self> {
        Self::built_in(by_day(regime, day).map_err(raised)?.id.as_str())
    }

    /// How a ledger adopts it.
    pub(crate) fn adopted(&self) -> PyResult<zhenggai::core::adoption::Adoption> {
        policy::adoption(&self.text).map_err(raised)
    }

    /// The rule set as it judges a ledger.
    pub(crate) fn rules(&self) -> Rules {
        Rules::from((*self.held).clone())
    }
}

/// A shelf that notes what is taken from it.
struct Watched<'s> {
    shelf: &'s dyn Shelf,
    taken: RefCell<BTreeMap<String, String>>,
}

impl Watched<'_> {
    fn noted(&self, name: &str, text: Option<String>, known: Option<String>) -> Option<String> {
        if let Some(text) = text.as_ref().filter(|_| known.is_none()) {
            self.taken.borrow_mut().insert(name.to_owned(), text.clone());
        }
        text
    }
}

impl Shelf for Watched<'_> {
    fn policy(&self, name: &str) -> Option<String> {
        self.noted(name, self.shelf.policy(name), BuiltIn.policy(name))
    }

    fn calendar(&self, name: &str) -> Option<String> {
        self.noted(name, self.shelf.calendar(name), BuiltIn.calendar(name))
    }
}

/// What is built in, and texts by name.
struct Texts<'t>(&'t BTreeMap<String, String>);

impl Shelf for Texts<'_> {
    fn policy(&self, name: &str) -> Option<String> {
        BuiltIn.policy(name).or_else(|| self.0.get(name).cloned())
    }

    fn calendar(&self, name: &str) -> Option<String> {
        BuiltIn.calendar(name).or_else(|| self.0.get(name).cloned())
    }
}

#[pymethods]
impl Policy {
    /// The ids of the rule sets that are built in.
    ///
    /// >>> import zhenggai
    /// >>> zhenggai.Policy.names()[0]
    /// 'cn.party-inspection.2015'
    #[staticmethod]
    fn names() -> Tuple<String> {
        BUILT_IN.iter().map(|(id, _)| (*id).to_owned()).collect()
    }

    /// The built-in rule set with this id. `NotAtHand` where there is none.
    #[staticmethod]
    fn built_in(id: &str) -> PyResult<Self> {
        let text = BuiltIn.policy(id).ok_or_else(|| raised(Fault::NoRules { given: id.to_owned() }))?;
        Self::read(&text, &BuiltIn, None)
    }

    /// The built-in rule set for a line of oversight, such as `local_inspection`, that is in force on a day.
    ///
    /// >>> import datetime, zhenggai
    /// >>> zhenggai.Policy.by_day("local_inspection", datetime.date(2024, 1, 1)).id
    /// 'cn.party-inspection.2015'
    #[staticmethod]
    fn by_day(regime: &str, day: Date) -> PyResult<Self> {
        Self::for_day(regime.parse().map_err(raised)?, day.0)
    }

    /// The rule set in a TOML file. Its base and its calendar may lie beside it.
    #[staticmethod]
    fn from_file(path: PathBuf) -> PyResult<Self> {
        let name = path.display().to_string();
        let text = crate::source::text(&Source { name: name.clone(), bytes: file(&path)? })?;
        Self::read(&text, &Beside::new(&path), Some(&name))
    }

    /// The rule set in a TOML text. Its base and its calendar are built in.
    #[staticmethod]
    fn from_toml(text: &str) -> PyResult<Self> {
        Self::read(text, &BuiltIn, None)
    }

    /// The rule set that a dictionary describes, with the keys of the TOML file.
    ///
    /// >>> import zhenggai
    /// >>> ours = zhenggai.Policy.from_dict(
    /// ...     {"id": "ours", "base": "cn.county-inspection", "version": "1", "title_zh": "本区", "title_en": "Ours"})
    /// >>> ours.base
    /// 'cn.county-inspection'
    #[staticmethod]
    fn from_dict(values: Values) -> PyResult<Self> {
        let text = toml::to_string(&values.0);
        let text = text.map_err(|error| pyo3::exceptions::PyValueError::new_err(error.to_string()))?;
        Self::read(&text, &BuiltIn, None)
    }

    /// A commented TOML file that builds on a base, to be filled in.
    #[staticmethod]
    #[pyo3(signature = (base, *, id, language = None))]
    fn blank(py: Python<'_>, base: PolicyWord, id: &str, language: Option<&str>) -> PyResult<String> {
        let below = &base.0.held;
        let id = PolicyId::new(id).map_err(raised)?;
        Ok(blank::file(&id, below.id.as_str(), below, language::named(py, language)?))
    }

    /// The JSON Schema of a rule set file.
    #[staticmethod]
    fn schema() -> Dict {
        Dict::of(&policy::json_schema())
    }

    /// Its id.
    #[getter]
    fn id(&self) -> String {
        self.held.id.to_string()
    }

    /// Its version.
    #[getter]
    fn version(&self) -> String {
        self.held.version.to_string()
    }

    /// Its title in Chinese.
    #[getter]
    fn title_zh(&self) -> String {
        self.held.title_zh.to_string()
    }

    /// Its title in English.
    #[getter]
    fn title_en(&self) -> String {
        self.held.title_en.to_string()
    }

    /// The rule set it builds on.
    #[getter]
    fn base(&self) -> Option<String> {
        self.held.base.as_ref().map(ToString::to_string)
    }

    /// The lines of oversight that it is for.
    #[getter]
    fn regimes(&self) -> Tuple<String> {
        self.held.regimes.iter().map(ToString::to_string).collect()
    }

    /// The first day on which it is in force.
    #[getter]
    fn valid_from(&self) -> Option<Date> {
        self.held.valid_from.map(Date)
    }

    /// The last day on which it is in force.
    #[getter]
    fn valid_until(&self) -> Option<Date> {
        self.held.valid_until.map(Date)
    }

    /// The rules that it asks, in its order.
    #[getter]
    #[pyo3(name = "rules")]
    fn rules_asked(&self) -> Tuple<PolicyRule> {
        let rule = |rule: &CoreRule| {
            Told::plain(PolicyRuleRecord {
                code: rule.rule.code().to_string(),
                levels: rule.levels.iter().map(ToString::to_string).collect(),
                weight: rule.weight.to_string(),
                params: rule.params.iter().map(|(name, value)| ((*name).to_owned(), *value)).collect(),
                source: rule.source.text.to_string(),
                confidence: rule.source.confidence.to_string(),
            })
            .into()
        };
        self.held.rules.iter().map(rule).collect()
    }

    /// The TOML text.
    #[getter]
    fn text(&self) -> &str {
        &self.text
    }

    /// Whether it is in force on a day, by default today: `in_force`, `not_yet`, `ended`.
    #[pyo3(signature = (day = None))]
    fn validity(&self, py: Python<'_>, day: Option<Date>) -> PyResult<&'static str> {
        Ok(match self.held.validity(or_today(py, day)?) {
            Validity::InForce => "in_force",
            Validity::NotYet(_) => "not_yet",
            Validity::Ended(_) => "ended",
        })
    }

    /// What is worth a second look.
    fn lint(&self) -> Tuple<PolicyNote> {
        let notes = lint(&self.held);
        let note = |note: &zhenggai::core::closure::lint::PolicyNote| {
            PolicyNote::from(Told::of(|language| PolicyNoteRecord {
                code: note.code.to_string(),
                severity: note.severity.as_str().to_owned(),
                message: say::policy_note(note, language),
            }))
        };
        notes.iter().map(note).collect()
    }

    /// The whole rule set in words, with what each value rests on and how sure that is.
    fn explain(&self) -> Tuple<PolicySection> {
        let (zh, en) = (sections(&self.held, Language::Zh), sections(&self.held, Language::En));
        let section = |section: &say::policy::Section| PolicySectionRecord {
            title: section.title.to_owned(),
            lines: section.lines.iter().map(PolicyLineRecord::from).collect(),
        };
        let both = zh.iter().zip(&en);
        both.map(|(zh, en)| PolicySection::from(Told { zh: section(zh), en: section(en) })).collect()
    }

    /// What another rule set says otherwise.
    fn diff(&self, other: PolicyWord) -> Tuple<PolicyDifference> {
        let found = |language| -> Vec<PolicyDifferenceRecord> {
            let found = differences(&self.held, &other.0.held, language);
            let record = |it: &say::policy::Difference| PolicyDifferenceRecord {
                title: it.title.to_owned(),
                before: it.before.as_ref().map(PolicyLineRecord::from),
                after: it.after.as_ref().map(PolicyLineRecord::from),
            };
            found.iter().map(record).collect()
        };
        let Told { zh, en } = Told::of(found);
        zh.into_iter().zip(en).map(|(zh, en)| PolicyDifference::from(Told { zh, en })).collect()
    }

    /// How a ledger adopts it: the `rules` of an opening, or the event `rules_adopted`.
    fn adoption(&self) -> PyResult<Dict> {
        Ok(Dict::of(&AdoptionRecord::from(&self.adopted()?)))
    }

    fn __repr__(&self) -> String {
        format!("Policy(id='{}', version='{}')", self.held.id, self.held.version)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Pickled<'py, (String, BTreeMap<String, String>)>> {
        let restore = py.get_type::<Self>().getattr("_restore")?;
        Ok((restore, (self.text.to_string(), (*self.beside).clone())))
    }

    #[staticmethod]
    fn _restore(text: &str, beside: BTreeMap<String, String>) -> PyResult<Self> {
        let read = Self::read(text, &Texts(&beside), None)?;
        Ok(Self { beside: beside.into(), ..read })
    }
}

/// A rule set as it is handed in: itself, the id of a built-in one, or the path of a file.
pub(crate) struct PolicyWord(pub(crate) Policy);

impl<'a, 'py> FromPyObject<'a, 'py> for PolicyWord {
    type Error = PyErr;

    const INPUT_TYPE: PyStaticExpr = type_hint_union!(
        Policy::TYPE_HINT,
        PyString::TYPE_HINT,
        <PathBuf as FromPyObject<'a, 'py>>::INPUT_TYPE
    );

    fn extract(given: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(policy) = given.cast::<Policy>() {
            return Ok(Self(policy.get().clone()));
        }
        match given.cast::<PyString>() {
            Ok(id) => Policy::built_in(id.to_str()?).map(Self),
            Err(_) => Policy::from_file(given.extract()?).map(Self),
        }
    }
}

/// A rule that a rule set asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PolicyRuleRecord {
    code: String,
    levels: Vec<String>,
    weight: String,
    params: BTreeMap<String, i64>,
    source: String,
    confidence: String,
}

record! {
    /// A rule that a rule set asks (销号规则).
    PolicyRule holds PolicyRuleRecord {
        /// Its code; `zhenggai.explain` tells what it asks.
        code: String,
        /// The levels of which it is asked.
        levels: Tuple<String>,
        /// `blocks` or `warns`.
        weight: String,
        /// The parameters that the rule set hands to it.
        params: BTreeMap<String, i64>,
        /// What it rests on.
        source: String,
        /// How sure that is: `confirmed`, `practice`, `unconfirmed`.
        confidence: String,
    }
}

/// What is worth a second look in a rule set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PolicyNoteRecord {
    code: String,
    severity: String,
    message: String,
}

record! {
    /// What is worth a second look in a rule set.
    PolicyNote holds PolicyNoteRecord {
        /// The stable code.
        code: String,
        /// `info`, `warning` or `error`.
        severity: String,
    }
    told {
        /// The sentence.
        message, message_zh, message_en: String;
    }
}

/// A value of a rule set in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PolicyLineRecord {
    key: String,
    text: String,
    source: Option<String>,
    confidence: Option<String>,
}

impl From<&Line> for PolicyLineRecord {
    fn from(line: &Line) -> Self {
        Self {
            key: line.key.clone(),
            text: line.text.clone(),
            source: line.source.as_ref().map(|source| source.text.to_string()),
            confidence: line.confidence().map(|sure| sure.to_string()),
        }
    }
}

record! {
    /// A value of a rule set in words.
    PolicyLine holds PolicyLineRecord {
        /// Which value it is, the same in both languages.
        key: String,
        /// What it rests on.
        source: Option<String>,
        /// How sure that is: `confirmed`, `practice`, `unconfirmed`.
        confidence: Option<String>,
    }
    told {
        /// The sentence.
        text, text_zh, text_en: String;
    }
}

/// A part of a rule set in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PolicySectionRecord {
    title: String,
    lines: Vec<PolicyLineRecord>,
}

record! {
    /// A part of a rule set in words.
    PolicySection holds PolicySectionRecord {
        /// Its values.
        lines: Tuple<PolicyLine>,
    }
    told {
        /// What it is about.
        title, title_zh, title_en: String;
    }
}

/// What two rule sets say otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PolicyDifferenceRecord {
    title: String,
    before: Option<PolicyLineRecord>,
    after: Option<PolicyLineRecord>,
}

record! {
    /// What two rule sets say otherwise.
    PolicyDifference holds PolicyDifferenceRecord {
        /// What the first one says.
        before: Option<PolicyLine>,
        /// What the second one says.
        after: Option<PolicyLine>,
    }
    told {
        /// In which part.
        title, title_zh, title_en: String;
    }
}
