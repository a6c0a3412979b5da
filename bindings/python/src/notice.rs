//! Notices: read, checked against themselves, held against a ledger, drafted out of one.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use pyo3::prelude::*;
use zhenggai::check::{self, Given};
use zhenggai::choice::Rules;
use zhenggai::core::language::Language;
use zhenggai::notice::reading::Reading;
use zhenggai::notice::reconcile::reconcile;
use zhenggai::notice::source::Source as Text;
use zhenggai::wire::notice::{LintRecord, NoticeRecord};

use crate::assessment::Assessment;
use crate::day::{Date, now, or_today};
use crate::diagnostic::{Correction, Diagnostic, Difference};
use crate::dossier::Dossier;
use crate::fault::at;
use crate::html;
use crate::json::Dict;
use crate::language;
use crate::outline::NoticeFacts;
use crate::policy::{Policy, PolicyWord};
use crate::record::{Give, Pickled, Told};
use crate::source::Source;
use crate::tuple::Tuple;

/// A notice of rectification (整改通报) that was read: what it says, and what in it contradicts itself.
///
/// >>> import zhenggai
/// >>> notice = zhenggai.read_notice("中共某县委关于巡察整改进展情况的通报\n一、整改情况\n")
/// >>> notice.facts.title
/// '中共某县委关于巡察整改进展情况的通报'
/// >>> sorted({diagnostic.severity for diagnostic in notice.diagnostics}) <= ["error", "info", "warning"]
/// True
#[pyclass(frozen, eq, hash, module = "zhenggai")]
pub(crate) struct Notice {
    name: String,
    bytes: Vec<u8>,
    text: Text,
    pub(crate) reading: Arc<Reading>,
    record: Told<NoticeRecord>,
    lint: Told<LintRecord>,
}

impl PartialEq for Notice {
    fn eq(&self, other: &Self) -> bool {
        (&self.name, &self.bytes) == (&other.name, &other.bytes)
    }
}

impl Hash for Notice {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (&self.name, &self.bytes).hash(state);
    }
}

impl Notice {
    fn read(name: String, bytes: Vec<u8>) -> PyResult<Self> {
        let (text, reading, diagnostics) = check::read(&bytes).map_err(at(&name))?;
        let record = Told::of(|language| zhenggai::record::notice(&name, &reading, &diagnostics, language));
        let lint = Told::of(|language| zhenggai::record::lint(&name, &text, &diagnostics, language));
        Ok(Self { name, bytes, text, reading: reading.into(), record, lint })
    }
}

/// Reads a notice: its text (`str`), the bytes of its file, or the path of the file.
///
/// A file may be UTF-8, GB18030 or UTF-16, a saved web page or a Word document. `Unreadable` where it is none of these.
///
/// >>> import zhenggai
/// >>> zhenggai.read_notice("关于巡察整改情况的通报\n").encoding
/// 'utf-8'
#[pyfunction]
pub(crate) fn read_notice(py: Python<'_>, source: Source) -> PyResult<Notice> {
    py.detach(|| Notice::read(source.name, source.bytes))
}

#[pymethods]
impl Notice {
    /// The name of its file, without the folder.
    #[getter]
    fn name(&self) -> &str {
        &self.name
    }

    /// Its text, as it was decoded.
    #[getter]
    fn text(&self) -> String {
        self.text.lines().join("\n")
    }

    /// How its bytes were read: `utf-8`, `gb18030`, …
    #[getter]
    fn encoding(&self) -> String {
        self.text.encoding().to_string()
    }

    /// What it says.
    #[getter]
    fn facts(&self) -> NoticeFacts {
        self.record.clone().into()
    }

    /// What contradicts itself or is missing, in the order of the text.
    #[getter]
    fn diagnostics(&self) -> Tuple<Diagnostic> {
        Give::give(&self.record.zh.diagnostics, &self.record.en.diagnostics)
    }

    /// What the corrections that are certain make of its lines.
    #[getter]
    fn corrections(&self) -> Tuple<Correction> {
        Give::give(&self.lint.zh.corrections, &self.lint.en.corrections)
    }

    /// Takes it into a fresh ledger and judges every item: by the rule set named, else by the one in force for its line
    /// of oversight on the day of the feedback; as of the day named, else as of the day of the notice.
    ///
    /// A notice is a published extract: what it does not print is unknown, not absent.
    #[pyo3(signature = (*, policy = None, as_of = None, today = None))]
    fn check(
        &self,
        py: Python<'_>,
        policy: Option<PolicyWord>,
        as_of: Option<Date>,
        today: Option<Date>,
    ) -> PyResult<CheckedNotice> {
        let today = or_today(py, today)?;
        let named = policy.map(|word| word.0);
        let rules = named.as_ref().map_or(Rules::ByDay, Policy::rules);
        let given = Given { bytes: &self.bytes, as_of: as_of.map(|day| day.0), now: now()?, today };
        let checked = py.detach(|| check::check(given, rules)).map_err(at(&self.name))?;
        Ok(CheckedNotice { name: self.name.clone(), checked: checked.into(), rules: named })
    }

    /// Where it and a dossier disagree: what it does not report, what no entry bears out, which figures differ. `before`
    /// is the notice that was published before this one.
    #[pyo3(signature = (dossier, *, before = None))]
    fn reconcile(
        &self,
        py: Python<'_>,
        dossier: &Dossier,
        before: Option<&Self>,
    ) -> PyResult<Tuple<Difference>> {
        let before = before.map(|notice| &*notice.reading);
        let core = dossier.core();
        let found = py.detach(|| reconcile(&self.reading, core, before));
        let told =
            Told::of(|language| zhenggai::record::differences(&self.name, &found, language).differences);
        Ok(Give::give(&told.zh, &told.en))
    }

    /// All that it says as plain values (`rectification-notice/1`).
    #[pyo3(signature = (*, language = None))]
    fn to_dict(&self, py: Python<'_>, language: Option<&str>) -> PyResult<Dict> {
        Ok(Dict::of(self.record.told_in(language::named(py, language)?)))
    }

    fn __repr__(&self) -> String {
        let title = self.record.zh.title.as_deref().unwrap_or_default();
        format!(
            "Notice(name='{}', title='{title}', diagnostics=<{}>)",
            self.name,
            self.record.zh.diagnostics.len()
        )
    }

    fn _repr_html_(&self, py: Python<'_>) -> PyResult<String> {
        let told = self.record.told_in(language::chosen(py)?);
        Ok(html::diagnostics(&told.diagnostics, Some(self.text.lines())))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Pickled<'py, (String, Vec<u8>)>> {
        let restore = py.get_type::<Self>().getattr("_restore")?;
        Ok((restore, (self.name.clone(), self.bytes.clone())))
    }

    #[staticmethod]
    fn _restore(name: String, bytes: Vec<u8>) -> PyResult<Self> {
        Self::read(name, bytes)
    }
}

/// A notice that was taken into a ledger and judged (核对结果).
#[pyclass(frozen, module = "zhenggai")]
pub(crate) struct CheckedNotice {
    name: String,
    checked: Arc<check::Checked>,
    rules: Option<Policy>,
}

#[pymethods]
impl CheckedNotice {
    /// The dossier that it was taken into, as of the day of judgement.
    #[getter]
    fn dossier(&self) -> PyResult<Dossier> {
        Dossier::of(Arc::new(self.checked.book.clone()), self.checked.day, self.rules.clone())
    }

    /// The verdicts.
    #[getter]
    fn assessment(&self) -> Assessment {
        Assessment::new(self.checked.assessment.clone())
    }

    /// Everything as plain values (`zhenggai-check/1`): counts, claims, findings with verdicts, next steps.
    #[pyo3(signature = (*, language = None))]
    fn to_dict(&self, py: Python<'_>, language: Option<&str>) -> PyResult<Dict> {
        let language: Language = language::named(py, language)?;
        Ok(Dict::of(&zhenggai::record::check(&self.name, &self.checked, language)))
    }

    fn __repr__(&self) -> String {
        format!("CheckedNotice(name='{}', as_of={})", self.name, self.checked.day)
    }
}
