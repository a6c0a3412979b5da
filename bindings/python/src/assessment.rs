//! The verdicts on every item of a dossier.

use std::sync::Arc;

use pyo3::prelude::*;
use zhenggai::core::closure::Assessment as Held;
use zhenggai::core::closure::verdict::Verdict as Core;
use zhenggai::core::item::{Item, Level};
use zhenggai::wire::verdict::VerdictRecord;

use crate::fault::raised;
use crate::record::Told;
use crate::tuple::{Each, Tuple};
use crate::verdict::Verdict;

/// The verdicts on every item of a dossier (判定结果), each made when it is asked for.
///
/// >>> import zhenggai
/// >>> book = zhenggai.example()
/// >>> assessment = book.dossier().assess()
/// >>> assessment["measure:F1.M1"].outcome
/// 'not_met'
/// >>> [verdict.item for verdict in assessment if verdict.outcome == "met"]
/// []
#[pyclass(frozen, module = "zhenggai")]
pub(crate) struct Assessment {
    pub(crate) held: Arc<Held>,
}

impl Assessment {
    pub(crate) fn new(held: Held) -> Self {
        Self { held: held.into() }
    }
}

fn told(verdict: &Core) -> Verdict {
    Told::of(|language| VerdictRecord::new(verdict, language)).into()
}

#[pymethods]
impl Assessment {
    /// All verdicts, in the order of the dossier.
    #[getter]
    fn verdicts(&self) -> Tuple<Verdict> {
        self.held.verdicts().iter().map(told).collect()
    }

    /// The verdicts on the items of a level: `measure`, `task`, `finding` or `dossier`.
    fn of(&self, level: &str) -> PyResult<Tuple<Verdict>> {
        let level: Level = level.parse().map_err(raised)?;
        Ok(self.held.verdicts().iter().filter(|it| it.item().level() == level).map(told).collect())
    }

    /// How many items have each outcome.
    #[getter]
    fn counts(&self) -> std::collections::BTreeMap<String, usize> {
        let mut counts = std::collections::BTreeMap::new();
        for verdict in self.held.verdicts() {
            let count: &mut usize = counts.entry(verdict.outcome().to_string()).or_default();
            *count = count.saturating_add(1);
        }
        counts
    }

    fn __getitem__(&self, item: &str) -> PyResult<Verdict> {
        let wanted: Item = item.parse().map_err(raised)?;
        let found = self.held.verdict(&wanted);
        found.map(told).ok_or_else(|| pyo3::exceptions::PyKeyError::new_err(item.to_owned()))
    }

    fn __len__(&self) -> usize {
        self.held.verdicts().len()
    }

    fn __iter__(&self) -> Each<Verdict> {
        Each(self.verdicts())
    }

    fn __repr__(&self) -> String {
        let counts = self.counts();
        let counts = counts.iter().map(|(outcome, count)| format!("{outcome}={count}"));
        format!("Assessment({})", counts.collect::<Vec<_>>().join(", "))
    }
}
