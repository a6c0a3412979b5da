//! What the devices say: short ways to the events.

use std::collections::{BTreeMap, BTreeSet};

use zhenggai_core::adoption::{Adoption, Grant, Revocation};
use zhenggai_core::day::Period;
use zhenggai_core::deadline::{Deadline, Due, DuePrecision};
use zhenggai_core::decision::Decision;
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::dossier::{Coverage, Opening};
use zhenggai_core::event_kind::EventKind;
use zhenggai_core::evidence::{Evidence, EvidenceKind, EvidenceReview};
use zhenggai_core::extension::{Extension, ExtensionDecision};
use zhenggai_core::finding::{Finding, FindingSource};
use zhenggai_core::id::{
    DeviceId, EntryId, EvidenceId, ExtensionId, FindingId, LeadId, MeasureId, ObjectionId, PolicyId,
    PublicationId, WaiverId,
};
use zhenggai_core::inspection::{Inspection, Regime};
use zhenggai_core::item::{Item, Level};
use zhenggai_core::lead::{LeadDisposition, LeadReference};
use zhenggai_core::ledger::event::{Correction, Event, HandOver, Settlement};
use zhenggai_core::mandate::{Mandate, RequiredReview, Separation};
use zhenggai_core::measure::Measure;
use zhenggai_core::party::Duty;
use zhenggai_core::publication::{PublicNoticePeriod, Publication, PublicationReview};
use zhenggai_core::responsibility::Responsibility;
use zhenggai_core::review::{ClosureReason, Objection, ObjectionOutcome, ReopeningReason, ReviewStep};
use zhenggai_core::text::{Name, Text};
use zhenggai_core::waiver::Waiver;
use zhenggai_core::work::{Act, WorkReport, WorkStatus};

use crate::book::{Book, RULES, day, office, party};

pub(crate) const M1: &str = "measure:M1";

pub(crate) fn item(form: &str) -> Item {
    form.parse().unwrap()
}

pub(crate) fn text(words: &str) -> Text {
    Text::new("text", words).unwrap()
}

pub(crate) fn name(words: &str) -> Name {
    Name::new("name", words).unwrap()
}

/// A mandate that keeps these apart and asks for nothing else.
pub(crate) fn keeping(apart: &[Separation]) -> Mandate {
    Mandate { apart: apart.iter().copied().collect(), ..Mandate::default() }
}

/// A review of measures.
pub(crate) fn required(stage: &str, duties: &[Duty], at_least: u32) -> RequiredReview {
    let levels = BTreeSet::from([Level::Measure]);
    RequiredReview { stage: name(stage), levels, duties: duties.iter().copied().collect(), at_least }
}

/// Who alone may record events of this kind.
pub(crate) fn only(kind: EventKind, duties: &[Duty]) -> BTreeMap<EventKind, BTreeSet<Duty>> {
    BTreeMap::from([(kind, duties.iter().copied().collect())])
}

pub(crate) fn opening() -> Event {
    let inspection = Inspection {
        regime: Regime::LocalInspection,
        inspecting_body: None,
        inspected_body: None,
        on_site: None,
        feedback_on: None,
    };
    let policy = PolicyId::new("p").unwrap();
    let rules = Some(Adoption { policy, version: name("1"), digest: RULES, text: None });
    let title = name("台账");
    Event::DossierOpened(Opening { title, inspection, coverage: Coverage::FullRecord, rules, parent: None })
}

pub(crate) fn finding(id: &str, words: &str) -> Event {
    Event::FindingRegistered(Finding {
        id: FindingId::new(id).unwrap(),
        aspect: None,
        label: None,
        text: text(words),
        source: FindingSource::Feedback,
        meeting: None,
        disclosure: Disclosure::Public,
    })
}

pub(crate) fn measure(id: &str, words: &str) -> Event {
    let findings = BTreeSet::from([FindingId::new("F1").unwrap()]);
    Event::MeasureAdded(Measure::new(MeasureId::new(id).unwrap(), findings, text(words)).unwrap())
}

/// Device `a` opens the dossier with one finding and one measure, and grants these duties.
pub(crate) fn opened(mandate: Mandate, grants: &[(&str, Duty)]) -> Book {
    let mut book = Book::new(Some(mandate));
    for event in [opening(), finding("F1", "问题"), measure("M1", "措施")] {
        book.say("a", &office(), event);
    }
    for (id, duty) in grants {
        book.say("a", &office(), grant(id, *duty));
    }
    book
}

pub(crate) fn grant(id: &str, duty: Duty) -> Event {
    Event::DutyGranted(Grant { party: party(id), duty, from: None, until: None })
}

pub(crate) fn revoke(id: &str, duty: Duty, last: i64) -> Event {
    Event::DutyRevoked(Revocation { party: party(id).id, duty, last_day: day(last), reason: None })
}

pub(crate) fn shut_out(device: &str) -> Event {
    Event::DeviceRevoked { device: DeviceId::new(device).unwrap(), reason: text("遗失") }
}

pub(crate) fn waive(id: &str, whose: &str, separation: Separation) -> Event {
    let party = party(whose).id;
    let id = WaiverId::new(id).unwrap();
    Event::WaiverGranted(Waiver { id, item: item(M1), separation, party, reason: text("人手不足") })
}

pub(crate) fn report(form: &str, status: WorkStatus) -> Event {
    let acts = vec![Act::Correction];
    Event::WorkReported(WorkReport { item: item(form), status: Some(status), acts, text: None })
}

pub(crate) fn done() -> Event {
    report(M1, WorkStatus::Complete)
}

pub(crate) fn request() -> Event {
    Event::ClosureRequested { item: item(M1) }
}

pub(crate) fn review(stage: Option<&str>, decision: Decision) -> Event {
    Event::Reviewed(ReviewStep { item: item(M1), stage: stage.map(name), decision, comment: None })
}

pub(crate) fn pass(stage: &str) -> Event {
    review(Some(stage), Decision::Accepted)
}

pub(crate) fn accept() -> Event {
    Event::Accepted { item: item(M1) }
}

pub(crate) fn close() -> Event {
    Event::Closed { item: item(M1), reason: ClosureReason::Implemented, verdict: None }
}

pub(crate) fn reopen() -> Event {
    Event::Reopened { item: item(M1), reason: ReopeningReason::Relapse, text: text("反弹") }
}

pub(crate) fn announce(from: i64, until: i64) -> Event {
    let period = Period::new(day(from), day(until)).unwrap();
    Event::PublicNoticeOpened(PublicNoticePeriod { item: item(M1), period, channel: name("公示栏") })
}

pub(crate) fn object(id: &str) -> Event {
    Event::ObjectionRaised(Objection {
        id: ObjectionId::new(id).unwrap(),
        item: item(M1),
        text: text("异议"),
    })
}

pub(crate) fn answer(id: &str, outcome: ObjectionOutcome) -> Event {
    Event::ObjectionSettled { objection: ObjectionId::new(id).unwrap(), outcome }
}

pub(crate) fn answers_for(id: &str, duty: Duty) -> Event {
    Event::ResponsibilityAssigned(Responsibility::new(item(M1), duty, party(id), None, None).unwrap())
}

pub(crate) fn hand_over(from: &str, to: &str) -> Event {
    let (duty, from) = (Duty::Handler, party(from).id);
    Event::ResponsibilityHandedOver(HandOver { item: item(M1), duty, from, to: party(to), reason: None })
}

pub(crate) fn deadline(after: i64) -> Deadline {
    Deadline::new(Some(Due::By { day: day(after), precision: DuePrecision::Day }), None, None).unwrap()
}

pub(crate) fn due(after: i64) -> Event {
    Event::DeadlineSet { item: item(M1), deadline: deadline(after) }
}

pub(crate) fn evidence(id: &str) -> Event {
    Event::EvidenceSubmitted(Evidence {
        id: EvidenceId::new(id).unwrap(),
        item: item(M1),
        kind: EvidenceKind::Photo,
        title: name("材料"),
        digest: None,
        size: None,
        captured_on: None,
        captured_at: None,
        place: None,
        caption: None,
        expires_on: None,
        disclosure: Disclosure::Internal,
    })
}

pub(crate) fn judge(id: &str, decision: Decision) -> Event {
    let evidence = EvidenceId::new(id).unwrap();
    Event::EvidenceReviewed(EvidenceReview { evidence, decision, comment: None })
}

pub(crate) fn ask_for_time(id: &str) -> Event {
    let (id, reason, proposed) = (ExtensionId::new(id).unwrap(), text("汛期"), deadline(90));
    Event::ExtensionRequested(Extension { id, item: item(M1), reason, progress: None, proposed })
}

pub(crate) fn give_time(id: &str, decision: Decision) -> Event {
    let extension = ExtensionId::new(id).unwrap();
    Event::ExtensionDecided(ExtensionDecision { extension, decision, granted: None, comment: None })
}

pub(crate) fn propose(id: &str) -> Event {
    let id = PublicationId::new(id).unwrap();
    Event::PublicationProposed(Publication {
        id,
        title: name("公开稿"),
        audience: Disclosure::Public,
        digest: None,
    })
}

pub(crate) fn clear(id: &str) -> Event {
    let publication = PublicationId::new(id).unwrap();
    Event::PublicationReviewed(PublicationReview { publication, decision: Decision::Accepted, comment: None })
}

pub(crate) fn refer(id: &str) -> Event {
    let (id, receiver) = (LeadId::new(id).unwrap(), party("discipline"));
    Event::LeadReferred(LeadReference { id, item: item(M1), receiver })
}

pub(crate) fn dispose(id: &str) -> Event {
    Event::LeadDisposed { lead: LeadId::new(id).unwrap(), disposition: LeadDisposition::CaseFiled }
}

pub(crate) fn correct(entry: EntryId, instead: Option<Event>) -> Event {
    Event::Corrected(Correction { entry, instead: instead.map(Box::new), reason: text("笔误") })
}

pub(crate) fn settle(stands: EntryId, give_way: &[EntryId]) -> Event {
    Event::ConflictSettled(Settlement { stands, give_way: give_way.to_vec(), reason: text("核实") })
}
