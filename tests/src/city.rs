//! Several dossiers, and what is counted from them together.

use serde::Deserialize;
use serde_json::{Map, Value};
use zhenggai::book::Book;
use zhenggai::choice::Rules;
use zhenggai::core::day::Day;
use zhenggai::core::id::{DeviceId, DossierId};
use zhenggai::core::language::Language;
use zhenggai::core::statistics::group::Grouping;
use zhenggai::figures::{Asked, figures};
use zhenggai::wire::event::EventRecord;
use zhenggai::wire::organisations;
use zhenggai::wire::statistics::burn_up::BurnUpRecord;
use zhenggai::wire::statistics::matter::MatterPlaceRecord;
use zhenggai::wire::statistics::roll_up::{LevelRecord, NodeRecord};
use zhenggai::wire::statistics::{DossierFiguresRecord, StatisticsRecord};

use crate::base::{self, Said};
use crate::chain;

/// A vector: several dossiers, who lies below whom, and what is counted from all of them.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CityVector {
    /// Its name, which is that of its file.
    pub id: String,
    /// What it shows.
    pub description: String,
    /// The dossiers.
    pub dossiers: Vec<Given>,
    /// The file that says who lies below whom, line by line; none where absent.
    #[serde(default)]
    pub tree: Vec<String>,
    /// What is counted, day by day.
    pub views: Vec<Expected>,
}

/// One of the dossiers.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// Its id, which takes the place of that of the base.
    pub id: String,
    /// The base dossier.
    pub dossier: String,
    /// The day from which everything in the base counts, where that is another.
    pub on: Option<String>,
    /// Fields that take the place of those of its opening.
    #[serde(default)]
    pub opening: Map<String, Value>,
    /// What is recorded after the base.
    #[serde(default)]
    pub entries: Vec<Said>,
}

/// What is counted up to one day.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// The day.
    pub day: String,
    /// Every node, one below the other: how far below the top, what it is, its id, and of each level that it has how many
    /// there are, are complete and are struck off.
    pub nodes: Vec<String>,
    /// Dossiers that are named and not at hand.
    #[serde(default)]
    pub missing: Vec<String>,
    /// What came back: its basis, whether it is recorded, each place with its day.
    #[serde(default)]
    pub recurrences: Vec<String>,
    /// What several organisations have: the basis, in how many organisations and dossiers, the findings.
    #[serde(default)]
    pub common_problems: Vec<String>,
    /// Each check of similar matters: dossier, item, check, then asked, answered, affected, found, put right.
    #[serde(default)]
    pub extent_checks: Vec<String>,
    /// The course of the measures of each dossier: how many are counted, go on without an end, have no day; whether and when
    /// the rest is done, at which pace.
    pub courses: Vec<String>,
}

/// Over how many days the pace is measured.
const PACE_DAYS: u32 = 90;

/// Runs a vector.
///
/// # Errors
/// What differs, in words.
pub fn run(vector: &CityVector) -> Result<(), String> {
    let first = vector.views.first().ok_or("there is no view")?;
    let books = vector.dossiers.iter().map(|given| book(given, &first.day)).collect::<Result<Vec<_>, _>>()?;
    let (tree, issues) =
        organisations::read(&vector.tree.join("\n")).map_err(|fault| fault.sentence(Language::En))?;
    let mut wrong = Vec::new();
    for expected in &vector.views {
        let day: Day = expected.day.parse().map_err(|error| format!("{error}"))?;
        let asked = Asked { day, known_at: None, by: Grouping::Level, pace_days: PACE_DAYS };
        let record = figures(&books, asked, &tree, &issues).record(Language::En);
        let mut compare = |what: &str, told: Vec<String>, expected: &[String]| {
            if told != expected {
                let told = serde_json::to_string_pretty(&told).unwrap_or_default();
                wrong.push(format!("{day}: {what} are {told}"));
            }
        };
        let tops = record.roll_up.as_ref().map_or(&[][..], |all| &all.nodes);
        compare("the nodes", tops.iter().flat_map(|top| nodes(top, 0)).collect(), &expected.nodes);
        let missing = record.roll_up.as_ref().map_or(&[][..], |all| &all.missing);
        compare("the missing", missing.to_vec(), &expected.missing);
        compare("the recurrences", recurrences(&record), &expected.recurrences);
        compare("the common problems", common_problems(&record), &expected.common_problems);
        compare("the checks of similar matters", extent_checks(&record), &expected.extent_checks);
        compare("the courses", courses(&record), &expected.courses);
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

fn book(given: &Given, day: &str) -> Result<Book, String> {
    let mut base = base::read(&given.dossier, None)?;
    base.dossier.clone_from(&given.id);
    if let Some(day) = &given.on {
        base.entries.iter_mut().for_each(|said| said.on = Some(day.clone()));
    }
    let opening = base.entries.first_mut().ok_or("the base is empty")?;
    let mut event = serde_json::to_value(&opening.event).map_err(|error| error.to_string())?;
    let fields = event.as_object_mut().ok_or("an event is an object")?;
    fields.extend(given.opening.clone());
    let event: EventRecord = serde_json::from_value(event).map_err(|error| error.to_string())?;
    opening.event = event;
    let entries = chain::entries(&base, &given.entries, day)?;
    let id = DossierId::new(&given.id).map_err(|error| error.to_string())?;
    let device = DeviceId::new(chain::DEVICE).map_err(|error| error.to_string())?;
    let mut book = Book::new(id, device, Rules::ByDay).map_err(|fault| fault.sentence(Language::En))?;
    book.merge(entries).map_err(|fault| fault.sentence(Language::En))?;
    match book.latest().without_effect.first() {
        Some(refused) => Err(format!("{}: without effect is {refused:?}", given.id)),
        None => Ok(book),
    }
}

fn nodes(node: &NodeRecord, depth: usize) -> Vec<String> {
    let has = |level: &&LevelRecord| level.counts.total > 0;
    let level = |of: &LevelRecord| {
        let axes = of.counts.axes.iter();
        let complete: usize =
            axes.clone().filter(|it| it.work.as_deref() == Some("complete")).map(|it| it.count).sum();
        let closed: usize =
            axes.filter(|it| matches!(it.closure.as_str(), "closed" | "filed")).map(|it| it.count).sum();
        format!("; {} {} {complete} {closed}", of.level, of.counts.total)
    };
    let levels: String = node.levels.iter().filter(has).map(level).collect();
    let own = format!("{depth} {} {}{levels}", node.kind, node.id.as_deref().unwrap_or("-"));
    let below = node.below.iter().flat_map(|below| nodes(below, depth.saturating_add(1)));
    core::iter::once(own).chain(below).collect()
}

fn recurrences(record: &StatisticsRecord) -> Vec<String> {
    let told = record.recurrences.iter().map(|it| {
        let place = |at: &MatterPlaceRecord| {
            format!(" {}/{}@{}", at.dossier, at.item, at.day.as_deref().unwrap_or("-"))
        };
        let places: String = it.places.iter().map(place).collect();
        format!("{} {}{places}", it.basis, if it.recorded { "recorded" } else { "candidate" })
    });
    told.collect()
}

fn common_problems(record: &StatisticsRecord) -> Vec<String> {
    let told = record.common_problems.iter().map(|it| {
        let findings: String = it.findings.iter().map(|at| format!(" {}/{}", at.dossier, at.item)).collect();
        format!("{} {} {}{findings}", it.basis, it.bodies, it.dossiers)
    });
    told.collect()
}

fn extent_checks(record: &StatisticsRecord) -> Vec<String> {
    let told = record.extent_checks.iter().map(|it| {
        let (asked, answered, affected) = (it.asked, it.answered, it.affected);
        format!(
            "{} {} {} {asked} {answered} {affected} {} {}",
            it.dossier, it.item, it.check, it.found, it.put_right
        )
    });
    told.collect()
}

fn courses(record: &StatisticsRecord) -> Vec<String> {
    let of = |dossier: &DossierFiguresRecord| {
        let course = dossier.burn_up.iter().find(|course| course.level == "measure")?;
        let ends = &course.projection;
        let at_pace = ends.progress.zip(ends.pace_days).zip(ends.rest);
        let pace = at_pace.map(|((progress, days), rest)| format!(" {progress} in {days}, {rest} left"));
        let BurnUpRecord { counted, without_end, without_day, .. } = course;
        let (on, pace) = (ends.on.as_deref().unwrap_or("-"), pace.unwrap_or_default());
        let name = &dossier.dossier;
        Some(format!("{name} {counted} {without_end} {without_day} {} {on}{pace}", ends.kind))
    };
    record.dossiers.iter().filter_map(of).collect()
}
