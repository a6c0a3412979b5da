//! The table of dossiers: one row each, also for a file that cannot be read.

use std::borrow::Cow;

use zhenggai_core::closure::Assessment;
use zhenggai_core::closure::reason::Outcome;
use zhenggai_core::closure::verdict::PolicyRef;
use zhenggai_core::day::Day;
use zhenggai_core::dossier::{Coverage, Dossier};
use zhenggai_core::inspection::Regime;
use zhenggai_core::item::Level;
use zhenggai_core::money::Money;
use zhenggai_core::oversight::timeliness::Timeliness;
use zhenggai_core::work::WorkStatus;

use crate::columns::column::{Columns, Table, words};
use crate::columns::given::Given;
use crate::columns::name::TableName;
use crate::columns::state::State;

/// The table of dossiers (台账总表): one row each. One that could not be read or judged has its error, and no figures.
#[derive(Debug)]
pub enum Dossiers {}

/// One dossier, or what came of looking for one.
#[derive(Debug)]
pub struct DossierRow<'a> {
    /// Where it lies: a file, or the name it was handed in under.
    pub source: &'a str,
    /// Its id, where it is known.
    pub dossier: Option<&'a str>,
    /// The day as of which it was judged.
    pub day: Day,
    /// What it came to, or why it could not be judged.
    pub judged: Result<Summary<'a>, Trouble<'a>>,
}

/// Why a dossier could not be judged.
#[derive(Debug, Clone, Copy)]
pub struct Trouble<'a> {
    /// The code.
    pub code: &'a str,
    /// The sentence.
    pub sentence: &'a str,
}

/// A dossier that was judged, in figures (台账概况).
#[derive(Debug)]
pub struct Summary<'a> {
    dossier: &'a Dossier,
    policy: &'a PolicyRef,
    entries: usize,
    measures: Progress,
    findings: Progress,
    tasks: usize,
    met: usize,
    not_met: usize,
    cannot_tell: usize,
    owed: Option<Money>,
    paid: Option<Money>,
}

/// How many items of a level there are, and how many stand so.
#[derive(Debug, Default)]
struct Progress {
    all: usize,
    complete: usize,
    closed: usize,
    overdue: usize,
}

impl Progress {
    fn of(shown: &[State], level: Level) -> Self {
        let mut progress = Self::default();
        for state in shown.iter().map(State::of_item).filter(|state| state.item.level() == level) {
            let overdue = state.timeliness == Some(Timeliness::Overdue) && state.done.is_none();
            let add = |count: &mut usize, counts: bool| *count = count.saturating_add(usize::from(counts));
            add(&mut progress.all, true);
            add(&mut progress.complete, state.work == Some(WorkStatus::Complete));
            add(&mut progress.closed, state.closure.is_closed());
            add(&mut progress.overdue, overdue);
        }
        progress
    }
}

impl<'a> Summary<'a> {
    /// What may be shown of a dossier in figures; `entries` is how many its ledger has, `policy` what judged it.
    #[must_use]
    pub fn of(
        given: &Given<'a>,
        shown: &[State],
        assessment: &Assessment,
        policy: &'a PolicyRef,
        entries: usize,
    ) -> Self {
        let findings = assessment.verdicts().iter().filter(|it| it.item().level() == Level::Finding);
        let findings: Vec<Outcome> =
            findings.filter(|it| given.shows(it.item())).map(|it| it.outcome()).collect();
        let such = |outcome| findings.iter().filter(|it| **it == outcome).count();
        let files = given.items().filter_map(|item| given.dossier.file(&item));
        let recoveries: Vec<_> = files.flat_map(|file| file.recoveries()).map(|it| &it.value).collect();
        let sum = |amounts: Vec<Money>| {
            let (first, rest) = amounts.split_first()?;
            rest.iter().try_fold(*first, |sum, more| sum.plus(*more))
        };
        Self {
            dossier: given.dossier,
            policy,
            entries,
            measures: Progress::of(shown, Level::Measure),
            findings: Progress::of(shown, Level::Finding),
            tasks: Progress::of(shown, Level::Task).all,
            met: such(Outcome::Met),
            not_met: such(Outcome::NotMet),
            cannot_tell: such(Outcome::CannotTell),
            owed: sum(recoveries.iter().filter_map(|it| it.due).collect()),
            paid: sum(recoveries.iter().filter_map(|it| it.paid).collect()),
        }
    }
}

impl DossierRow<'_> {
    fn count(&self, of: fn(&Summary<'_>) -> usize) -> Option<u64> {
        u64::try_from(of(self.judged.as_ref().ok()?)).ok()
    }
}

impl Table for Dossiers {
    const NAME: TableName = TableName::Dossiers;
    type Row<'a> = DossierRow<'a>;

    fn columns() -> Columns<Self> {
        let told = Columns::<Self>::new()
            .text(
                "source",
                ["文件或名称", "Where it lies: a file, or the name it was handed in under."],
                |row| Some(row.source.into()),
            )
            .always()
            .text("dossier", ["台账编号", "The dossier; empty where it could not be read."], |row| {
                row.dossier.map(Cow::Borrowed)
            })
            .day("day", ["判定日", "The day as of which it was judged."], |row| Some(row.day))
            .always()
            .text(
                "error",
                ["读不了或判不了的原因代码", "The code of why it could not be read or judged."],
                |row| row.judged.as_ref().err().map(|it| it.code.into()),
            )
            .text("error_sentence", ["同上，文字", "The same as a sentence."], |row| {
                row.judged.as_ref().err().map(|it| it.sentence.into())
            });
        figures(inspection(told))
    }
}

fn inspection(told: Columns<Dossiers>) -> Columns<Dossiers> {
    told.text("title", ["标题", "Its title."], |row| {
        row.judged.as_ref().ok().map(|it| it.dossier.opening().value.title.as_str().into())
    })
    .word("regime", ["监督类别", "The line of oversight."], words!(Regime), |row| {
        row.judged.as_ref().ok().map(|it| it.dossier.inspection().regime.as_str())
    })
    .text("inspected_body", ["被巡察（审计、督察）单位", "Who was inspected."], |row| {
        let body = row.judged.as_ref().ok()?.dossier.inspection().inspected_body.as_ref();
        body.map(|body| body.as_str().into())
    })
    .text("inspecting_body", ["巡察（审计、督察）机构", "Who inspected."], |row| {
        let body = row.judged.as_ref().ok()?.dossier.inspection().inspecting_body.as_ref();
        body.map(|body| body.as_str().into())
    })
    .day("feedback_on", ["反馈日", "The day on which the findings were fed back."], |row| {
        row.judged.as_ref().ok()?.dossier.inspection().feedback_on
    })
    .word("coverage", ["台账范围", "How much of the record it shows."], words!(Coverage), |row| {
        row.judged.as_ref().ok().map(|it| it.dossier.coverage().as_str())
    })
    .text("policy", ["规则集", "The rule set that judged it."], |row| {
        row.judged.as_ref().ok().map(|it| it.policy.id.as_str().into())
    })
    .text("policy_version", ["规则集版本", "Its version."], |row| {
        row.judged.as_ref().ok().map(|it| it.policy.version.as_str().into())
    })
}

fn figures(told: Columns<Dossiers>) -> Columns<Dossiers> {
    told.count("entries", ["条目数", "How many entries its ledger has."], |row| row.count(|it| it.entries))
        .count("findings", ["问题数", "How many findings."], |row| row.count(|it| it.findings.all))
        .count("findings_closed", ["已销号问题数", "How many of them are struck off."], |row| {
            row.count(|it| it.findings.closed)
        })
        .count(
            "findings_met",
            ["判定可以销号的问题数", "How many findings may be struck off."],
            |row| row.count(|it| it.met),
        )
        .count("findings_not_met", ["判定不能销号的问题数", "How many may not."], |row| {
            row.count(|it| it.not_met)
        })
        .count(
            "findings_cannot_tell",
            ["判定无法判断的问题数", "Of how many the record does not say."],
            |row| row.count(|it| it.cannot_tell),
        )
        .count("tasks", ["任务数", "How many tasks."], |row| row.count(|it| it.tasks))
        .count("measures", ["措施数", "How many measures."], |row| row.count(|it| it.measures.all))
        .count(
            "measures_complete",
            ["报完成的措施数", "How many of them are reported complete."],
            |row| row.count(|it| it.measures.complete),
        )
        .count("measures_closed", ["已销号措施数", "How many are struck off."], |row| {
            row.count(|it| it.measures.closed)
        })
        .count("measures_overdue", ["逾期未完成措施数", "How many are overdue and not done."], |row| {
            row.count(|it| it.measures.overdue)
        })
        .yuan(
            "due_yuan",
            ["应追缴合计（元）", "What is owed altogether, as far as it was named."],
            |row| row.judged.as_ref().ok()?.owed,
        )
        .yuan(
            "paid_yuan",
            ["已到账合计（元）", "What has come in altogether, as far as it was named."],
            |row| row.judged.as_ref().ok()?.paid,
        )
}
