//! A dossier as of a day, and everything that is computed of it.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::path::PathBuf;
use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::PyAny;
use zhenggai::book::Book as Core;
use zhenggai::core::closure::assess;
use zhenggai::core::day::Day;
use zhenggai::core::dossier::Dossier as CoreDossier;
use zhenggai::core::id::EntryId;
use zhenggai::core::item::{Item, Level};
use zhenggai::core::ledger::fold::View;
use zhenggai::core::ledger::refusal::Refusal;
use zhenggai::core::oversight::due_list::Whose;
use zhenggai::due::Due;
use zhenggai::judged::Judged;
use zhenggai::oversight::Oversight;
use zhenggai::record::{self, advice};
use zhenggai::replay::replay;
use zhenggai::tables::write::given::{Given, Paper};
use zhenggai::who::Who as CoreWho;
use zhenggai::wire::dossier::DossierRecord;
use zhenggai::wire::lint::DossierNoteRecord;

use crate::advice::{NextSteps, Replay, Standing, Why};
use crate::arrow::{self, Table};
use crate::assessment::Assessment;
use crate::day::{Date, or_today};
use crate::diagnostic::Note;
use crate::draft::Draft;
use crate::fault::raised;
use crate::html;
use crate::item::{Finding, Measure, Period};
use crate::json::Dict;
use crate::language;
use crate::ledger_state::{Conflict, WithoutEffect};
use crate::oversight::{DueList, Who};
use crate::policy::{Policy, PolicyWord};
use crate::record::{Give, Pickled, Told};
use crate::round::Round;
use crate::statistics::Statistics;
use crate::tuple::{Each, Tuple};
use crate::verdict::PolicyRef;

/// A dossier as of a day (截至某日的台账): findings, tasks and measures, and everything that is computed of them.
///
/// It is what a book says at the time it is asked; what is recorded later does not change it.
///
/// >>> import datetime, zhenggai
/// >>> dossier = zhenggai.example().dossier(datetime.date(2022, 3, 20))
/// >>> [finding.item for finding in dossier]
/// ['finding:F1']
/// >>> dossier["measure:F1.M1"].work
/// 'complete'
/// >>> dossier.assess().counts
/// {'not_met': 3}
#[pyclass(frozen, eq, hash, module = "zhenggai")]
pub(crate) struct Dossier {
    pub(crate) book: Arc<Core>,
    pub(crate) oversight: Arc<Oversight>,
    view: Arc<View>,
    record: Told<DossierRecord>,
    /// What judges while the ledger is held to no rule set; without one, the set of the day.
    rules: Option<Policy>,
}

impl PartialEq for Dossier {
    fn eq(&self, other: &Self) -> bool {
        self.record == other.record && self.heads() == other.heads()
    }
}

impl Hash for Dossier {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.heads().hash(state);
    }
}

impl Dossier {
    /// A book as of a day.
    pub(crate) fn of(book: Arc<Core>, day: Day, rules: Option<Policy>) -> PyResult<Self> {
        let oversight = Oversight::of(&book, day).ok_or_else(|| raised(Refusal::DossierNotOpened))?;
        let record = Told::plain(record::dossier::dossier(&oversight));
        let view = Arc::new(book.as_of(day).into_owned());
        Ok(Self { book, oversight: oversight.into(), view, record, rules })
    }

    /// The dossier as the core has it.
    pub(crate) fn core(&self) -> &CoreDossier {
        self.oversight.dossier()
    }

    fn heads(&self) -> Vec<EntryId> {
        zhenggai::lines::heads(self.book.ledger()).into_iter().collect()
    }

    fn judged(&self) -> PyResult<Judged<'_>> {
        Judged::new(&self.book, self.oversight.day()).map_err(raised)
    }
}

/// What a pickle of a dossier holds: the entries, the device, the rule set, the day.
type Kept = (String, String, Option<Policy>, Date);

#[pymethods]
impl Dossier {
    /// Its id.
    #[getter]
    fn id(&self) -> &str {
        &self.record.zh.id
    }

    /// Its title.
    #[getter]
    fn title(&self) -> &str {
        &self.record.zh.title
    }

    /// The day.
    #[getter]
    fn as_of(&self) -> Date {
        Date(self.oversight.day())
    }

    /// `full_record`: what is not there did not happen; or `published_extract`: what is not there is unknown.
    #[getter]
    fn coverage(&self) -> &str {
        &self.record.zh.coverage
    }

    /// The rule set by which it is judged.
    #[getter]
    fn policy(&self) -> PolicyRef {
        Give::give(&self.record.zh.policy, &self.record.en.policy)
    }

    /// The line of oversight: `local_inspection`, `audit`, …
    #[getter]
    fn regime(&self) -> &str {
        &self.record.zh.regime
    }

    /// Who inspected.
    #[getter]
    fn inspecting_body(&self) -> Option<&str> {
        self.record.zh.inspecting_body.as_deref()
    }

    /// Who was inspected.
    #[getter]
    fn inspected_body(&self) -> Option<&str> {
        self.record.zh.inspected_body.as_deref()
    }

    /// When the inspectors were on site.
    #[getter]
    fn on_site(&self) -> Option<Period> {
        Give::give(&self.record.zh.on_site, &self.record.en.on_site)
    }

    /// The day of the feedback.
    #[getter]
    fn feedback_on(&self) -> Option<Date> {
        self.core().inspection().feedback_on.map(Date)
    }

    /// Where the dossier itself stands on the closure axis.
    #[getter]
    fn closure(&self) -> &str {
        &self.record.zh.state.closure
    }

    /// Its findings, in order, each with the tasks and measures that answer it.
    #[getter]
    fn findings(&self) -> Tuple<Finding> {
        Give::give(&self.record.zh.findings, &self.record.en.findings)
    }

    /// Its measures, in order, each once.
    #[getter]
    fn measures(&self) -> Tuple<Measure> {
        Give::give(&self.record.zh.measures, &self.record.en.measures)
    }

    /// The names of all items, such as `measure:F1.M1`, the dossier itself among them.
    #[getter]
    fn items(&self) -> Tuple<String> {
        self.core().items().map(|item| item.to_string()).collect()
    }

    /// Where each item stands on the closure axis, by its name.
    #[getter]
    fn statuses(&self) -> BTreeMap<String, String> {
        let standpoint = self.oversight.standpoint();
        self.core().items().map(|item| (item.to_string(), standpoint.closure(&item).to_string())).collect()
    }

    /// The rounds of an item before the running one, the first one first.
    fn earlier_rounds(&self, item: &str) -> PyResult<Tuple<Round>> {
        let item: Item = item.parse().map_err(raised)?;
        let rounds = self.core().file(&item).into_iter().flat_map(|file| file.earlier_rounds());
        Ok(rounds.map(Round::from).collect())
    }

    /// The entries of the ledger that have no effect as of the day, each with the refusal that says why.
    #[getter]
    fn without_effect(&self) -> Tuple<WithoutEffect> {
        self.view.without_effect.iter().map(WithoutEffect::from).collect()
    }

    /// What several devices wrote that clashes, which of it is in force, and who must settle it.
    #[getter]
    fn conflicts(&self) -> Tuple<Conflict> {
        self.view.conflicts.iter().map(Conflict::from).collect()
    }

    fn __getitem__<'py>(&self, py: Python<'py>, item: &str) -> PyResult<Bound<'py, PyAny>> {
        let (zh, en) = (&self.record.zh, &self.record.en);
        let findings = || zh.findings.iter().zip(&en.findings);
        if let Some((zh, en)) = findings().find(|(it, _)| it.state.item == item) {
            let finding: Finding = Give::give(zh, en);
            return Ok(finding.into_pyobject(py)?.into_any());
        }
        let mut measures = zh.measures.iter().zip(&en.measures);
        if let Some((zh, en)) = measures.find(|(it, _)| it.state.item == item) {
            let measure: Measure = Give::give(zh, en);
            return Ok(measure.into_pyobject(py)?.into_any());
        }
        let mut tasks = findings().flat_map(|(zh, en)| zh.tasks.iter().zip(&en.tasks));
        if let Some((zh, en)) = tasks.find(|(it, _)| it.state.item == item) {
            let task: crate::item::Task = Give::give(zh, en);
            return Ok(task.into_pyobject(py)?.into_any());
        }
        Err(pyo3::exceptions::PyKeyError::new_err(item.to_owned()))
    }

    fn __len__(&self) -> usize {
        self.record.zh.findings.len()
    }

    fn __iter__(&self) -> Each<Finding> {
        Each(self.findings())
    }

    /// The verdicts on every item: by the rule set that the ledger is held to, else by the one of the book; by another
    /// where one is named.
    #[pyo3(signature = (*, policy = None))]
    fn assess(&self, py: Python<'_>, policy: Option<PolicyWord>) -> Assessment {
        let policy = policy.map(|word| word.0.held);
        let policy = policy.as_deref().unwrap_or_else(|| self.oversight.policy());
        Assessment::new(py.detach(|| assess(self.core(), policy, self.oversight.day())))
    }

    /// Where the items of a level stand: `measure`, `task`, `finding` or `dossier`.
    #[pyo3(signature = (level = "finding", *, only_open = false))]
    fn standing(&self, py: Python<'_>, level: &str, only_open: bool) -> PyResult<Tuple<Standing>> {
        let level: Level = level.parse().map_err(raised)?;
        py.detach(|| {
            let judged = self.judged()?;
            let mut rows = judged.standing(level).map_err(raised)?;
            rows.retain(|row| !only_open || !row.closure.is_closed());
            let of = |language| advice::verdicts(&judged, &rows, language).map_err(raised);
            let (zh, en) = (of(say::Zh)?, of(say::En)?);
            Ok(Give::give(&zh.items, &en.items))
        })
    }

    /// Why an item may or may not be struck off: all reasons, as a tree down to the entries.
    ///
    /// >>> import zhenggai
    /// >>> why = zhenggai.example().dossier().why("measure:F1.M1")
    /// >>> why.chain.settled
    /// False
    #[pyo3(signature = (item = "dossier"))]
    fn why(&self, py: Python<'_>, item: &str) -> PyResult<Why> {
        let item: Item = item.parse().map_err(raised)?;
        py.detach(|| {
            let judged = self.judged()?;
            let chain = judged.chain(&item).map_err(raised)?;
            let of = |language| advice::why(&judged, &chain, language).map_err(raised);
            Ok(Told { zh: of(say::Zh)?, en: of(say::En)? }.into())
        })
    }

    /// What is to be done, in order and by whom, so that an item can be struck off. `who` keeps what falls to a duty, or to
    /// a party by its id or a part of its name.
    #[pyo3(signature = (item = "dossier", *, who = None))]
    fn next_steps(&self, py: Python<'_>, item: &str, who: Option<&str>) -> PyResult<NextSteps> {
        let item: Item = item.parse().map_err(raised)?;
        py.detach(|| {
            let judged = self.judged()?;
            let mut found = judged.next(&item).map_err(raised)?;
            found.steps.retain(|step| who.is_none_or(|who| judged.falls_to(step, who)));
            Ok(Told::of(|language| advice::next(&judged, &item, &found, language)).into())
        })
    }

    /// The verdict of a closure, made again under the rules of its day. `wanted` is an item, whose latest closure is meant,
    /// or the id of the entry, or its first 8 characters or more. `under` is the rule set to compare with; by default that
    /// of `today`.
    #[pyo3(signature = (wanted, *, under = None, today = None))]
    fn replay(
        &self,
        py: Python<'_>,
        wanted: &str,
        under: Option<PolicyWord>,
        today: Option<Date>,
    ) -> PyResult<Replay> {
        let today = or_today(py, today)?;
        py.detach(|| {
            let found = replay(&self.book, wanted).map_err(raised)?;
            let other = match under {
                Some(word) => (*word.0.held).clone(),
                None => found.rules_of_today(&self.book, today).map_err(raised)?,
            };
            let under = found.under(other);
            let told = |language| advice::replay(self.book.ledger(), &found, under.as_ref(), language);
            Ok(Told::of(told).into())
        })
    }

    /// What is due, and which steps of escalation are to be taken, `horizon` days ahead included. One of `who`, `unit` and
    /// `leader` keeps what an office or body answers for in any duty, is responsible for, or leads: its name or id.
    #[pyo3(signature = (*, who = None, unit = None, leader = None, horizon = 30))]
    fn due(
        &self,
        who: Option<&str>,
        unit: Option<&str>,
        leader: Option<&str>,
        horizon: u32,
    ) -> PyResult<DueList> {
        let party = |word: &str| self.oversight.party(word).map_err(raised);
        let whose = match (who, unit, leader) {
            (Some(word), _, _) => Some(Whose::Anyone(party(word)?)),
            (_, Some(word), _) => Some(Whose::Unit(party(word)?)),
            (_, _, Some(word)) => Some(Whose::Leader(party(word)?)),
            (None, None, None) => None,
        };
        Ok(Told::plain(Due::of(&self.oversight, whose, horizon).record(&self.oversight)).into())
    }

    /// Who answers for what, from when to when, with hand-overs and gaps, and the scorecards; for all, or on the sheet of
    /// one office or body.
    #[pyo3(signature = (party = None))]
    fn who(&self, party: Option<&str>) -> PyResult<Who> {
        let party = party.map(|word| self.oversight.party(word)).transpose().map_err(raised)?;
        Ok(Told::plain(CoreWho::of(&self.oversight, party.as_ref()).record(&self.oversight)).into())
    }

    /// The figures: counts on both axes, rates with their definition, course against plan, accountability, recoveries.
    ///
    /// >>> import zhenggai
    /// >>> figures = zhenggai.example().dossier().statistics()
    /// >>> [row.counts.total for row in figures.dossiers[0].rows if row.level == "measure"]
    /// [1]
    #[pyo3(signature = (*, by = "level", pace_days = 90))]
    fn statistics(&self, py: Python<'_>, by: &str, pace_days: u32) -> PyResult<Statistics> {
        let asked = crate::figures::asked(self.oversight.day(), by, pace_days)?;
        let books = core::slice::from_ref(&*self.book);
        py.detach(|| Ok(crate::figures::counted(books, asked, None)?.into()))
    }

    /// What is missing in the dossier, or contradicts itself.
    fn lint(&self) -> Tuple<Note> {
        let notes = self.book.lint(self.oversight.day()).unwrap_or_default();
        let note = |note| Note::from(Told::of(|language| DossierNoteRecord::new(note, language)));
        notes.iter().map(note).collect()
    }

    /// A notice about it, as text or Word, with an annex that says where every figure comes from.
    ///
    /// `level` is for whom: `public`, `party_wide`, …; `day` is printed below it, by default the day of the dossier;
    /// `window` are the first and the last day of the public notice; `template` takes the place of the one built in.
    #[pyo3(signature = (*, level = "public", day = None, issuing_body = None, contact = Vec::new(), window = None,
        template = None))]
    fn draft_notice(
        &self,
        level: &str,
        day: Option<Date>,
        issuing_body: Option<&str>,
        contact: Vec<String>,
        window: Option<(Date, Date)>,
        template: Option<&str>,
    ) -> PyResult<Draft> {
        Draft::of(self, level, day, issuing_body, &contact, window, template)
    }

    /// One of its tables, for data frames: `findings`, `tasks`, `measures`, `responsibilities`, `evidence`, `recoveries`,
    /// `entries`, `lines`, `verdicts`, `reasons`, `diagnostics`. What may not be shown to `readers` is left out; without
    /// `sentences` it is made several times faster.
    ///
    /// >>> import datetime, zhenggai
    /// >>> dossier = zhenggai.example().dossier(datetime.date(2022, 4, 10))
    /// >>> dossier.table("verdicts")
    /// <Table verdicts: 3 rows, 11 columns>
    #[pyo3(signature = (name, *, policy = None, readers = "restricted", language = None, sentences = true))]
    fn table(
        &self,
        py: Python<'_>,
        name: &str,
        policy: Option<PolicyWord>,
        readers: &str,
        language: Option<&str>,
        sentences: bool,
    ) -> PyResult<Table> {
        let asked = arrow::asked(py, Date(self.oversight.day()), policy, readers, language, sentences)?;
        arrow::of_book(py, &self.book, name, &asked)
    }

    /// A workbook: ledger, verdicts with reasons, statistics, lists. `paper` is `a3` or `a4`, `filler` who fills it in.
    #[pyo3(signature = (path = None, *, policy = None, filler = None, paper = "a3"))]
    fn to_workbook(
        &self,
        py: Python<'_>,
        path: Option<PathBuf>,
        policy: Option<PolicyWord>,
        filler: Option<&str>,
        paper: &str,
    ) -> PyResult<Vec<u8>> {
        let paper: Paper = paper.parse().map_err(raised)?;
        let policy = policy.map(|word| word.0.held);
        let policy = policy.as_deref().unwrap_or_else(|| self.oversight.policy());
        let day = self.oversight.day();
        let bytes = py.detach(|| {
            let assessment = assess(self.core(), policy, day);
            let given = Given { dossier: self.core(), assessment: Some(&assessment), day, filler, paper };
            zhenggai::tables::write::workbook(&given)
        });
        let bytes = bytes.map_err(|error| pyo3::exceptions::PyOSError::new_err(error.to_string()))?;
        if let Some(path) = path {
            std::fs::write(&path, &bytes).map_err(|error| crate::source::failed(&path, &error))?;
        }
        Ok(bytes)
    }

    /// The tree of findings, tasks and measures as plain values (`zhenggai-dossier/1`).
    fn to_dict(&self) -> Dict {
        Dict::of(&self.record.zh)
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Pickled<'py, Kept>> {
        let restore = py.get_type::<Self>().getattr("_restore")?;
        let lines = crate::entry::lines(self.book.ledger())?;
        let device = self.book.device().to_string();
        Ok((restore, (lines, device, self.rules.clone(), self.as_of())))
    }

    #[staticmethod]
    fn _restore(lines: &str, device: &str, rules: Option<PolicyWord>, day: Date) -> PyResult<Self> {
        let rules = rules.map(|word| word.0);
        let book = crate::entry::book(lines, device, rules.as_ref())?;
        Self::of(book.into(), day.0, rules)
    }

    fn __repr__(&self) -> String {
        let DossierRecord { id, title, as_of, findings, measures, .. } = &self.record.zh;
        let (findings, measures) = (findings.len(), measures.len());
        format!(
            "Dossier(id='{id}', title='{title}', as_of={as_of}, findings=<{findings}>, measures=<{measures}>)"
        )
    }

    fn _repr_html_(&self, py: Python<'_>) -> PyResult<String> {
        Ok(html::dossier(self.record.told_in(language::chosen(py)?)))
    }
}

/// The languages by short names.
mod say {
    pub(super) use zhenggai::core::language::Language::{En, Zh};
}
