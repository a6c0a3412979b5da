//! Statistics of one book or of several: tables, course, what came back, what many have, roll-up.

use std::collections::BTreeSet;

use zhenggai_core::closure::policy::Policy;
use zhenggai_core::closure::terms::rate::RateFormula;
use zhenggai_core::day::Day;
use zhenggai_core::dossier::Dossier;
use zhenggai_core::id::EntryId;
use zhenggai_core::language::Language;
use zhenggai_core::lint::{Note, lint};
use zhenggai_core::moment::Moment;
use zhenggai_core::oversight::standpoint::Standpoint;
use zhenggai_core::statistics::burn_up::{BurnUp, burn_up};
use zhenggai_core::statistics::common_problem::{CommonProblem, Extent, common_problems, extents};
use zhenggai_core::statistics::group::Grouping;
use zhenggai_core::statistics::issue::Issue;
use zhenggai_core::statistics::organisation::Organisations;
use zhenggai_core::statistics::outcome::{Outcomes, outcomes};
use zhenggai_core::statistics::recurrence::{Recurrence, recurrences};
use zhenggai_core::statistics::roll_up::{Account, RollUp, roll_up};
use zhenggai_core::statistics::state::states;
use zhenggai_core::statistics::table::LEVELS;
use zhenggai_core::statistics::{Row, Table, table};
use zhenggai_wire::statistics::burn_up::BurnUpRecord;
use zhenggai_wire::statistics::count::TallyRecord;
use zhenggai_wire::statistics::matter::{CommonProblemRecord, ExtentRecord, RecurrenceRecord};
use zhenggai_wire::statistics::outcome::OutcomesRecord;
use zhenggai_wire::statistics::rate::{GroupRecord, RateRecord};
use zhenggai_wire::statistics::roll_up::RollUpRecord;
use zhenggai_wire::statistics::{DossierFiguresRecord, FORMAT, PositionRecord, RowRecord, StatisticsRecord};
use zhenggai_wire::verdict::PolicyRefRecord;

use crate::book::Book;

/// Over how many days the pace of closures is measured where nobody says.
pub const PACE_DAYS: u32 = 90;

/// Which figures are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The day up to which is counted, this day included.
    pub day: Day,
    /// The moment up to which entries were known; without one, all that are at hand count.
    pub known_at: Option<Moment>,
    /// By what rows are grouped.
    pub by: Grouping,
    /// Over how many days the pace of closures is measured; at least 1.
    pub pace_days: u32,
}

/// The figures of one dossier.
#[derive(Debug, Clone)]
pub struct DossierFigures {
    /// The dossier as of the day.
    pub dossier: Dossier,
    /// The rule set whose terms count: the one the ledger is held to, else the one in force for its line of oversight
    /// on the day of the feedback.
    pub policy: Policy,
    /// How many entries were read.
    pub entries: usize,
    /// The newest of them.
    pub heads: BTreeSet<EntryId>,
    /// The rows.
    pub table: Table,
    /// The course of each level.
    pub courses: Vec<BurnUp>,
    /// What came of accountability and of recoveries.
    pub outcomes: Outcomes,
}

/// The figures of one book or of several (统计).
#[derive(Debug, Clone)]
pub struct Figures {
    /// What was asked for.
    pub asked: Asked,
    /// The dossiers, one by one.
    pub dossiers: Vec<DossierFigures>,
    /// All of them added up; absent for a single dossier without a tree.
    pub roll_up: Option<RollUp>,
    /// What came back.
    pub recurrences: Vec<Recurrence>,
    /// What several organisations have or may have.
    pub common_problems: Vec<CommonProblem>,
    /// What came of checks of similar matters.
    pub extents: Vec<Extent>,
}

impl Book {
    /// What is missing in the dossier or contradicts itself as of a day; `None` when nothing was opened by then.
    #[must_use]
    pub fn lint(&self, day: Day) -> Option<Vec<Note>> {
        let view = self.as_of(day);
        let dossier = view.dossier.as_ref()?;
        let policy = self.policy_of(dossier);
        Some(lint(&Standpoint::new(dossier, &policy.terms, day)))
    }

    /// The figures of this book as of a day, as far as entries were known at a moment; `None` when nothing was opened
    /// by then. Asked again with the same day and moment it gives the same figures, whatever was recorded since.
    #[must_use]
    pub fn figures(&self, asked: &Asked) -> Option<DossierFigures> {
        let view = match asked.known_at {
            Some(moment) => self.as_known_at(asked.day, moment),
            None => self.as_of(asked.day).into_owned(),
        };
        let dossier = view.dossier?;
        let policy = self.policy_of(&dossier).clone();
        let standpoint = Standpoint::new(&dossier, &policy.terms, asked.day);
        let states = states(&standpoint);
        let course = |level| burn_up(&standpoint, &states, level, asked.pace_days);
        let (entries, heads) = position(self, asked.known_at);
        Some(DossierFigures {
            table: table(&standpoint, asked.by),
            courses: LEVELS.into_iter().map(course).collect(),
            outcomes: outcomes(&standpoint),
            entries,
            heads,
            dossier,
            policy,
        })
    }
}

/// How many entries a book held at a moment, and the newest of them.
fn position(book: &Book, known_at: Option<Moment>) -> (usize, BTreeSet<EntryId>) {
    let known = |at: Moment| known_at.is_none_or(|moment| at <= moment);
    let entries = book.ledger().past().values();
    let known: Vec<_> = entries.filter(|entry| known(entry.body().recorded_at.moment())).collect();
    let named = known.iter().flat_map(|entry| entry.body().prev.iter().chain(&entry.body().parents));
    let named: BTreeSet<EntryId> = named.copied().collect();
    (known.len(), known.iter().map(|entry| entry.id()).filter(|id| !named.contains(id)).collect())
}

/// The figures of books. Those in which nothing was opened by the day are left out.
#[must_use]
pub fn figures(books: &[Book], asked: Asked, tree: &Organisations, issues: &[Issue]) -> Figures {
    let found: Vec<DossierFigures> = books.iter().filter_map(|book| book.figures(&asked)).collect();
    let dossiers: Vec<&Dossier> = found.iter().map(|it| &it.dossier).collect();
    let accounts: Vec<Account<'_>> =
        found.iter().map(|it| Account { dossier: &it.dossier, terms: &it.policy.terms }).collect();
    let added = found.len() > 1 || !tree.is_empty();
    Figures {
        asked,
        roll_up: added.then(|| roll_up(&accounts, tree, asked.day)),
        recurrences: recurrences(&dossiers, issues),
        common_problems: common_problems(&dossiers, issues),
        extents: extents(&dossiers),
        dossiers: found,
    }
}

impl Figures {
    /// The figures as a record, with names and sentences in `language`.
    #[must_use]
    pub fn record(&self, language: Language) -> StatisticsRecord {
        let Asked { day, known_at, by, .. } = self.asked;
        StatisticsRecord {
            format: FORMAT.to_owned(),
            language: language.to_string(),
            as_of: day.to_string(),
            known_at: known_at.map(|moment| moment.to_string()),
            by: by.to_string(),
            dossiers: self.dossiers.iter().map(|it| dossier(it, language)).collect(),
            roll_up: self.roll_up.as_ref().map(|it| RollUpRecord::new(it, language)),
            recurrences: self.recurrences.iter().map(|it| RecurrenceRecord::new(it, language)).collect(),
            common_problems: self
                .common_problems
                .iter()
                .map(|it| CommonProblemRecord::new(it, language))
                .collect(),
            extent_checks: self.extents.iter().map(ExtentRecord::from).collect(),
        }
    }
}

fn dossier(of: &DossierFigures, language: Language) -> DossierFiguresRecord {
    let row = |row: &Row| RowRecord {
        level: row.level.to_string(),
        group: GroupRecord::new(&row.group, language),
        counts: TallyRecord::new(&row.counts),
        rates: RateFormula::ALL
            .iter()
            .map(|formula| RateRecord::new(&of.table.rate(row, *formula), language))
            .collect(),
    };
    DossierFiguresRecord {
        dossier: of.dossier.id().to_string(),
        title: of.dossier.opening().value.title.to_string(),
        coverage: of.dossier.coverage().to_string(),
        policy: PolicyRefRecord { id: of.policy.id.to_string(), version: of.policy.version.to_string() },
        rate_named: of.table.named,
        formula: of.table.terms.formula.to_string(),
        position: PositionRecord {
            entries: of.entries,
            heads: of.heads.iter().map(ToString::to_string).collect(),
        },
        rows: of.table.rows.iter().map(row).collect(),
        burn_up: of.courses.iter().map(|it| BurnUpRecord::new(it, language)).collect(),
        outcomes: OutcomesRecord::new(&of.outcomes, language),
    }
}
