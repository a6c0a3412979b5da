//! Everything about one item on one page of a small screen.

use zhenggai_core::day::Day;
use zhenggai_core::dossier::Dossier;
use zhenggai_core::dossier::file::EvidenceFile;
use zhenggai_core::dossier::recorded::Recorded;
use zhenggai_core::item::Item;
use zhenggai_core::ledger::refusal::Refusal;
use zhenggai_core::oversight::due_list::Answering;
use zhenggai_core::oversight::standpoint::Standpoint;
use zhenggai_core::oversight::term::{Term, term};
use zhenggai_core::responsibility::Responsibility;
use zhenggai_core::review::{ClosureReason, ClosureStatus, ReviewStep};
use zhenggai_core::text::Name;
use zhenggai_core::work::{WorkReport, WorkStatus};

use crate::book::Book;
use crate::fault::Fault;
use crate::judged::text;

/// Everything about one item as of a day (事项详情).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The item.
    pub item: Item,
    /// Its printed number, where it has one.
    pub label: Option<Name>,
    /// What it says.
    pub text: String,
    /// The items above, nearest first.
    pub above: Vec<Item>,
    /// The items right below.
    pub below: Vec<Item>,
    /// By when; absent where no deadline was set.
    pub term: Option<Term>,
    /// Who answers for it on the day.
    pub answering: Answering,
    /// Who was made responsible for it itself, past ones included.
    pub responsibilities: Vec<Recorded<Responsibility>>,
    /// What was last reported in the running round.
    pub work: Option<WorkStatus>,
    /// All reports, in order.
    pub reports: Vec<Recorded<WorkReport>>,
    /// All evidence, withdrawn pieces included.
    pub evidence: Vec<EvidenceFile>,
    /// The review steps since the latest request for closure.
    pub reviews: Vec<Recorded<ReviewStep>>,
    /// Where it stands on the closure axis.
    pub closure: ClosureStatus,
    /// Why it is struck off, where it is.
    pub closed: Option<ClosureReason>,
    /// The running round, from 1.
    pub round: u32,
}

/// Everything about an item as of `day`.
///
/// # Errors
/// `Fault::Refused` with `DOSSIER_NOT_OPENED` where nothing was opened by then, with `NOT_REGISTERED` where there is no
/// such item on the day.
pub fn sheet(book: &Book, item: &Item, day: Day) -> Result<Sheet, Fault> {
    let view = book.as_of(day);
    let Some(dossier) = &view.dossier else { return Err(Refusal::DossierNotOpened.into()) };
    let Some(file) = dossier.file(item) else {
        return Err(Refusal::NotRegistered { kind: item.level().as_str(), id: item.id().to_owned() }.into());
    };
    let standpoint = Standpoint::new(dossier, &book.policy_of(dossier).terms, day);
    Ok(Sheet {
        item: item.clone(),
        label: label(dossier, item),
        text: text(dossier, item),
        above: dossier.parents(item),
        below: dossier.children(item).to_vec(),
        term: term(&standpoint, item),
        answering: Answering::on(&standpoint, item, day),
        responsibilities: file.responsibilities().to_vec(),
        work: file.work_status().map(|(_, status)| status),
        reports: file.reports().to_vec(),
        evidence: file.evidence().to_vec(),
        reviews: file.round().reviews().to_vec(),
        closure: file.closure_status(),
        closed: file.round().closed().map(|closed| closed.value),
        round: file.round().number(),
    })
}

/// The printed number of an item.
pub(crate) fn label(dossier: &Dossier, item: &Item) -> Option<Name> {
    match item {
        Item::Measure(id) => dossier.measures().get(id).and_then(|it| it.value.label().cloned()),
        Item::Task(id) => dossier.tasks().get(id).and_then(|it| it.value.label.clone()),
        Item::Finding(id) => dossier.findings().get(id).and_then(|it| it.value.label.clone()),
        Item::Dossier => None,
    }
}
