//! Many dossiers on one page (台账组合报告): how they compare, and what several of them have.

use std::collections::BTreeMap;

use serde::Serialize;
use zhenggai_core::dossier::Dossier;
use zhenggai_core::say::figures;
use zhenggai_core::statistics::common_problem::common_problems;

use crate::both::Both;
use crate::given::Given;
use crate::record::figures::LevelRecord;
use crate::record::frame::{FrameRecord, LedgerRecord};
use crate::record::{ReportRecord, record};
use zhenggai_wire::oversight::due::LightCountsRecord;

/// What `format` says in every record of this shape.
pub const FORMAT: &str = "zhenggai-portfolio/1";

/// Everything a page of many dossiers shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PortfolioRecord {
    /// Always [`FORMAT`].
    pub format: String,
    /// `zh` or `en`: the language in which the page begins.
    pub language: String,
    /// The day as of which everything stands.
    pub as_of: String,
    /// For readers of which level.
    pub disclosure: String,
    /// Whether anything is held back from them.
    pub withheld: bool,
    /// What the words of the vocabulary are called.
    pub names: BTreeMap<&'static str, BTreeMap<&'static str, Both>>,
    /// The dossiers, in the order in which they were handed in.
    pub dossiers: Vec<SummaryRecord>,
    /// What several organisations have, or may have.
    pub common: Vec<CommonRecord>,
    /// The files that could not be read, each with why.
    pub unread: Vec<UnreadRecord>,
}

/// Where one dossier stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SummaryRecord {
    /// What it is about.
    pub frame: FrameRecord,
    /// From which entries it was made.
    pub ledger: LedgerRecord,
    /// The figures of each level.
    pub levels: Vec<LevelRecord>,
    /// The formula by which the rule set makes its completion rate.
    pub formula: String,
    /// How many open items show each light.
    pub lights: LightCountsRecord,
    /// The verdicts on open items, by level and outcome.
    pub verdicts: BTreeMap<String, BTreeMap<String, usize>>,
}

/// A problem that several organisations have, or may have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CommonRecord {
    /// Why its findings are taken to be one problem.
    pub basis: Both,
    /// In how many organisations.
    pub bodies: usize,
    /// The findings: place of the dossier, id, text.
    pub findings: Vec<(usize, String, String)>,
}

/// A file that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnreadRecord {
    /// The file.
    pub file: String,
    /// Why.
    pub why: Both,
}

/// The data of a page of many dossiers; all are given for the same readers, day and language.
#[must_use]
pub fn portfolio(all: &[Given<'_>], unread: Vec<UnreadRecord>) -> Option<PortfolioRecord> {
    let first = all.first()?;
    let parts: Vec<Dossier> = all.iter().map(|given| given.dossier.extract_for(given.readers)).collect();
    let records: Vec<ReportRecord> = all.iter().map(record).collect();
    Some(PortfolioRecord {
        format: FORMAT.to_owned(),
        language: first.language.to_string(),
        as_of: first.day.to_string(),
        disclosure: first.readers.to_string(),
        withheld: records.iter().any(|it| it.withheld),
        names: records.first().map(|it| it.names.clone()).unwrap_or_default(),
        dossiers: records.into_iter().map(SummaryRecord::from).collect(),
        common: common(&parts),
        unread,
    })
}

impl From<ReportRecord> for SummaryRecord {
    fn from(record: ReportRecord) -> Self {
        let ReportRecord { frame, ledger, levels, formula, lights, verdicts, .. } = record;
        Self { frame, ledger, levels, formula, lights, verdicts }
    }
}

fn common(parts: &[Dossier]) -> Vec<CommonRecord> {
    let dossiers: Vec<&Dossier> = parts.iter().collect();
    let found = common_problems(&dossiers, &[]).into_iter();
    found
        .map(|problem| CommonRecord {
            basis: Both::of(|language| figures::basis(&problem.basis, language)),
            bodies: problem.bodies,
            findings: problem
                .findings
                .iter()
                .filter_map(|(dossier, id)| {
                    let place = parts.iter().position(|part| part.id() == dossier)?;
                    let text = parts.get(place)?.findings().get(id)?.value.text.to_string();
                    Some((place, id.to_string(), text))
                })
                .collect(),
        })
        .collect()
}
