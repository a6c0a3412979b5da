//! What is to be done next can be done, in that order, and then the items are struck off.
#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a step that cannot be carried out, or a value that cannot be made, fails the test"
)]

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Value, json};
use zhenggai::book::{Asked, Book};
use zhenggai::core::advice::deed::Deed;
use zhenggai::core::advice::step::NextStep;
use zhenggai::core::day::Day;
use zhenggai::core::decision::Decision;
use zhenggai::core::dossier::Dossier;
use zhenggai::core::id::{DeviceId, DossierId};
use zhenggai::core::item::Item;
use zhenggai::core::ledger::command::Command;
use zhenggai::core::ledger::entry::Author;
use zhenggai::core::ledger::event::Event;
use zhenggai::core::moment::Moment;
use zhenggai::core::outcome::RuleStage;
use zhenggai::core::party::Duty;
use zhenggai::fault::Fault;
use zhenggai::judged::Judged;
use zhenggai::wire::party::AuthorRecord;
use zhenggai::wire::policy::{self, BUILT_IN};
use zhenggai::wire::said;

/// A book in which every duty is held by two parties of its own: where one was involved, the other steps in.
struct Desk {
    book: Book,
    day: Day,
    count: usize,
}

impl Desk {
    fn opened(rules: &str) -> Self {
        let text = BUILT_IN.iter().find(|(id, _)| *id == rules).unwrap().1;
        let book = Book::new(
            DossierId::new("d").unwrap(),
            DeviceId::new("desk").unwrap(),
            policy::read(text).unwrap(),
        )
        .unwrap();
        let mut desk = Self { book, day: "2024-09-02".parse().unwrap(), count: 0 };
        let mut opening = desk.asked(
            Duty::RectificationOffice,
            &json!({"kind": "dossier_opened", "title": "台账", "regime": "other", "coverage": "full_record",
                "feedback_on": "2024-09-02"}),
        );
        if let Event::DossierOpened(opening) = &mut opening.event {
            opening.rules = Some(policy::adoption(text).unwrap());
        }
        desk.book.record(opening).unwrap();
        for duty in Duty::ALL.iter().filter(|duty| **duty != Duty::RectificationOffice) {
            let grant = json!({"kind": "duty_granted", "duty": duty.as_str(), "party": party(*duty)});
            desk.well(Duty::RectificationOffice, &grant);
        }
        for duty in Duty::ALL {
            let grant = json!({"kind": "duty_granted", "duty": duty.as_str(), "party": other(*duty)});
            desk.well(Duty::RectificationOffice, &grant);
        }
        desk
    }

    /// Records it as one of those who hold the duty, whoever of them may.
    fn somebody(&mut self, by: Duty, event: &Value) -> Result<(), Fault> {
        self.tried(by, event).or_else(|fault| {
            let mut asked = self.asked(by, event);
            asked.author = Author::try_from(
                &serde_json::from_value::<AuthorRecord>(json!({"party": other(by), "duty": by.as_str()}))
                    .unwrap(),
            )
            .unwrap();
            self.book.record(asked).map_err(|_| fault).map(|_| ())
        })
    }

    fn asked(&self, by: Duty, event: &Value) -> Asked {
        let line = json!({"by": {"party": party(by), "duty": by.as_str()}, "on": self.day.to_string(), "event": event});
        let Command { author, effective_on, event } = said::decode(&line.to_string()).unwrap();
        Asked {
            event,
            author,
            effective_on,
            origin: None,
            now: Moment::from_millis(1_725_000_000_000).unwrap(),
        }
    }

    fn tried(&mut self, by: Duty, event: &Value) -> Result<(), Fault> {
        self.book.record(self.asked(by, event)).map(|_| ())
    }

    fn well(&mut self, by: Duty, event: &Value) {
        if let Err(fault) = self.tried(by, event) {
            panic!("{by}: {event}: {fault}");
        }
    }

    fn id(&mut self) -> String {
        self.count += 1;
        format!("N{}", self.count)
    }

    fn dossier(&self) -> Dossier {
        self.book.latest().dossier.clone().unwrap()
    }
}

fn party(duty: Duty) -> Value {
    json!({"id": duty.as_str(), "kind": "body", "name": duty.as_str()})
}

/// The second holder of a duty.
fn other(duty: Duty) -> Value {
    let id = format!("{}-2", duty.as_str());
    json!({"id": id, "kind": "body", "name": id})
}

/// A step as it was advised, without what it borrows.
#[derive(Debug, Clone)]
struct Advised {
    deed: Deed,
    item: Item,
    duties: Vec<Duty>,
    from: Option<Day>,
    rules: Vec<String>,
}

/// The rules for which every step can be carried out here; another rule may be told in the words of its remedy.
const WALKED: [&str; 13] = [
    "CHILDREN_CLOSED",
    "DEADLINE_SET",
    "EVIDENCE_ACCEPTED",
    "FINDING_HAS_MEASURE",
    "LEAD_LEADER_NAMED",
    "MORE_THAN_MEETINGS",
    "NO_OPEN_OBJECTION",
    "RECOVERY_PAID",
    "RESPONSIBLE_UNIT_NAMED",
    "REVIEWER_NOT_REPORTER",
    "RULE_IN_FORCE",
    "STANDING_IS_NOT_DONE",
    "WORK_REPORTED_COMPLETE",
];

impl Advised {
    /// Whether it is told in the words of a remedy alone, by which nobody can tell what to enter.
    fn is_in_words(&self) -> bool {
        let other = matches!(self.deed, Deed::Other(_));
        assert!(!other || !self.rules.iter().any(|rule| WALKED.contains(&rule.as_str())), "{self:?}");
        other
    }

    fn of(step: &NextStep<'_>) -> Self {
        Self {
            deed: step.deed.clone(),
            item: step.item.clone(),
            duties: step.duties.clone(),
            from: step.from,
            rules: step.reasons.iter().map(|reason| reason.rule().to_string()).collect(),
        }
    }
}

impl Desk {
    fn advice(&self) -> (Vec<Advised>, Vec<Item>, Vec<Item>) {
        let judged = Judged::new(&self.book, self.day).unwrap();
        let next = judged.next(&Item::Dossier).unwrap();
        (next.steps.iter().map(Advised::of).collect(), next.staying.clone(), next.later.clone())
    }

    /// Carries out a step as whoever may do it would.
    fn carry_out(&mut self, step: &Advised) {
        self.day = self.day.plus_days(1).unwrap().max(step.from.unwrap_or(self.day));
        let item = step.item.to_string();
        let file = self.dossier().file(&step.item).unwrap().clone();
        if let (Deed::Close, Some(notice)) =
            (&step.deed, file.round().attempt().and_then(|it| it.notice.as_ref()))
        {
            self.day = self.day.max(notice.value.period.end().plus_days(1).unwrap());
        }
        match &step.deed {
            Deed::Wait => {}
            Deed::Review { stage, parties } => {
                let (mut taken, mut refused) = (0, Vec::new());
                for duty in &step.duties {
                    let mut event = json!({"kind": "reviewed", "item": item, "decision": "accepted"});
                    if let Some(stage) = stage {
                        event["stage"] = json!(stage.as_str());
                    }
                    if taken < *parties {
                        match self.somebody(*duty, &event) {
                            Ok(()) => taken += 1,
                            Err(fault) => refused.push(fault.to_string()),
                        }
                    }
                }
                assert_eq!(taken, *parties, "{step:?}: {refused:?}");
            }
            _ => {
                for event in self.events(step) {
                    let refused: Vec<String> = step
                        .duties
                        .clone()
                        .into_iter()
                        .map_while(|duty| {
                            self.somebody(duty, &event).err().map(|fault| format!("{duty}: {fault}"))
                        })
                        .collect();
                    assert!(refused.len() < step.duties.len(), "{step:?}: {event}: {refused:?}");
                }
            }
        }
    }

    fn events(&mut self, step: &Advised) -> Vec<Value> {
        let item = step.item.to_string();
        let dossier = self.dossier();
        let file = dossier.file(&step.item).unwrap();
        match &step.deed {
            Deed::PlanMeasure => {
                vec![
                    json!({"kind": "measure_added", "id": self.id(), "findings": [step.item.id()], "text": "补办"}),
                ]
            }
            Deed::NameHolder(duty) => vec![
                json!({"kind": "responsibility_assigned", "item": item, "duty": duty.as_str(), "party": party(*duty)}),
            ],
            Deed::SetDeadline => vec![json!({"kind": "deadline_set", "item": item, "standing": true,
                "cadence_months": 6, "due": {"kind": "by", "day": "2025-12-31", "precision": "day"}})],
            Deed::ReportComplete => vec![
                json!({"kind": "work_reported", "item": item, "status": "complete", "acts": ["correction"]}),
            ],
            Deed::IssueRules => {
                let open = file.rule_outputs().iter().map(|it| &it.value);
                let mut titles: BTreeSet<String> = open
                    .filter(|it| matches!(it.stage, RuleStage::Drafted | RuleStage::Made))
                    .map(|it| it.title.to_string())
                    .collect();
                if titles.is_empty() {
                    titles.insert("办法".to_owned());
                }
                let issued = |title| json!({"kind": "rule_output_recorded", "id": self.id(), "item": item, "stage": "issued", "title": title});
                titles.into_iter().map(issued).collect()
            }
            Deed::Recover => {
                let mut owed: Vec<(String, String)> = file
                    .recoveries()
                    .iter()
                    .map(|it| {
                        (
                            it.value.id.to_string(),
                            it.value.due.map_or("100".to_owned(), |due| due.to_string()),
                        )
                    })
                    .collect();
                if owed.is_empty() {
                    owed.push((self.id(), "100".to_owned()));
                }
                let paid = |(id, due): (String, String)| {
                    json!({"kind": "recovery_recorded", "id": id, "item": item, "recovery_kind": "loss_recovered",
                        "due_yuan": due, "paid_yuan": due})
                };
                owed.into_iter().map(paid).collect()
            }
            Deed::SubmitEvidence(kinds) => {
                let kind = kinds.first().map_or("report", |kind| kind.as_str());
                vec![
                    json!({"kind": "evidence_submitted", "id": self.id(), "item": item, "evidence_kind": kind,
                    "title": "佐证", "disclosure": "internal"}),
                ]
            }
            Deed::ReviewEvidence => {
                let waiting =
                    file.evidence_in_force().filter(|piece| piece.decision() != Some(Decision::Returned));
                waiting
                    .map(|piece| {
                        let id = piece.evidence.value.id.as_str();
                        json!({"kind": "evidence_reviewed", "evidence": id, "decision": "accepted"})
                    })
                    .collect()
            }
            Deed::SendBack => vec![json!({"kind": "reviewed", "item": item, "decision": "returned"})],
            Deed::RequestClosure => vec![json!({"kind": "closure_requested", "item": item})],
            Deed::SettleObjection => {
                let open = file.round().objections().iter().filter(|it| it.outcome.is_none());
                let settled =
                    |id: &str| json!({"kind": "objection_settled", "objection": id, "outcome": "dismissed"});
                open.map(|it| settled(it.objection.value.id.as_str())).collect()
            }
            Deed::Announce => {
                let last = self.day.plus_days(13).unwrap();
                vec![json!({"kind": "public_notice_opened", "item": item, "channel": "公示栏",
                    "period": {"start": self.day.to_string(), "end": last.to_string()}})]
            }
            Deed::Close => vec![json!({"kind": "closed", "item": item, "reason": "implemented"})],
            // What is told in the words of a remedy alone is left undone, and so is what rests on it.
            Deed::Wait | Deed::Review { .. } | Deed::Other(_) => Vec::new(),
        }
    }
}

/// What has happened to a measure before anybody asks what is next.
fn happened() -> impl Strategy<Value = Vec<(Duty, Value)>> {
    let deadline = |more: Value| {
        let mut event = json!({"kind": "deadline_set", "item": "@"});
        event.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        event
    };
    let due = json!({"kind": "by", "day": "2024-12-31", "precision": "day"});
    let mut all: Vec<(Duty, Value)> = vec![
        (
            Duty::LeadLeader,
            json!({"kind": "responsibility_assigned", "item": "@", "duty": "responsible_unit", "party": party(Duty::ResponsibleUnit)}),
        ),
        (
            Duty::FirstResponsible,
            json!({"kind": "responsibility_assigned", "item": "@", "duty": "lead_leader", "party": party(Duty::LeadLeader)}),
        ),
        (Duty::LeadLeader, deadline(json!({"due": due}))),
        (Duty::LeadLeader, deadline(json!({"due": due, "standing": true}))),
        (Duty::LeadLeader, deadline(json!({"standing": true, "cadence_months": 12}))),
        (Duty::ResponsibleUnit, json!({"kind": "closure_requested", "item": "@"})),
        (
            Duty::ResponsibleUnit,
            json!({"kind": "recovery_recorded", "id": "#", "item": "@", "recovery_kind": "loss_recovered", "due_yuan": "500", "paid_yuan": "200"}),
        ),
        (
            Duty::ResponsibleUnit,
            json!({"kind": "rule_output_recorded", "id": "#", "item": "@", "stage": "drafted", "title": "细则"}),
        ),
        (Duty::Public, json!({"kind": "objection_raised", "id": "#", "item": "@", "text": "不实"})),
    ];
    for status in ["in_progress", "basically_complete", "complete"] {
        for acts in [json!(["meeting"]), json!(["correction"])] {
            all.push((
                Duty::ResponsibleUnit,
                json!({"kind": "work_reported", "item": "@", "status": status, "acts": acts}),
            ));
        }
    }
    for duty in
        [Duty::RectificationOffice, Duty::InspectionOffice, Duty::DisciplineBody, Duty::InspectionTeam]
    {
        for decision in ["accepted", "returned"] {
            all.push((duty, json!({"kind": "reviewed", "item": "@", "decision": decision})));
            all.push((
                duty,
                json!({"kind": "reviewed", "item": "@", "decision": decision, "stage": "preliminary"}),
            ));
        }
    }
    for kind in ["rule_text", "voucher", "photo"] {
        all.push((Duty::ResponsibleUnit, json!({"kind": "evidence_submitted", "id": "E", "item": "@", "evidence_kind": kind, "title": "佐证", "disclosure": "internal"})));
    }
    for decision in ["accepted", "returned"] {
        all.push((
            Duty::InspectionOffice,
            json!({"kind": "evidence_reviewed", "evidence": "E", "decision": decision}),
        ));
    }
    for outcome in ["upheld", "dismissed"] {
        all.push((
            Duty::InspectionOffice,
            json!({"kind": "objection_settled", "objection": "#0", "outcome": outcome}),
        ));
    }
    proptest::collection::vec(proptest::sample::select(all), 0..14)
}

fn natures() -> impl Strategy<Value = Vec<&'static str>> {
    let all = vec!["correction", "rule_making", "recovery", "site_correction", "training", "accountability"];
    proptest::sample::subsequence(all, 0..3)
}

/// Whether a measure hangs on a task, its class, its natures, what has happened to it.
type Planned = (bool, Option<&'static str>, Vec<&'static str>, Vec<(Duty, Value)>);

fn measure() -> impl Strategy<Value = Planned> {
    let class = proptest::sample::select(vec![None, Some("immediate"), Some("staged"), Some("continuing")]);
    (any::<bool>(), class, natures(), happened())
}

fn rules() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(BUILT_IN.iter().map(|(id, _)| *id).collect::<Vec<_>>())
}

fn settled(item: &str, id: &str, event: &Value) -> Value {
    let text = event.to_string().replace("\"@\"", &format!("\"measure:{item}\""));
    let text = text.replace("\"E\"", &format!("\"E{item}\"")).replace("\"#0\"", &format!("\"O{item}\""));
    let number = if text.contains("objection_raised") { format!("O{item}") } else { id.to_owned() };
    serde_json::from_str(&text.replace("\"#\"", &format!("\"{number}\""))).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_next_can_be_done_in_that_order_and_then_the_items_are_struck_off(
        rules in rules(),
        measures in proptest::collection::vec(measure(), 0..4),
    ) {
        let mut desk = Desk::opened(rules);
        let office = Duty::RectificationOffice;
        desk.well(office, &json!({"kind": "finding_registered", "id": "F1", "text": "问题", "source": "feedback", "disclosure": "public"}));
        desk.well(office, &json!({"kind": "task_added", "id": "T1", "finding": "F1", "text": "任务"}));
        for (number, (tasked, class, natures, happened)) in measures.into_iter().enumerate() {
            let id = format!("M{number}");
            let mut added = json!({"kind": "measure_added", "id": id, "findings": ["F1"], "text": "措施", "natures": natures});
            if tasked {
                added["task"] = json!("T1");
            }
            if let Some(class) = class {
                added["class"] = json!(class);
            }
            desk.well(office, &added);
            for (by, event) in happened {
                let own = desk.id();
                // What the rules refuse did not happen.
                desk.tried(by, &settled(&id, &own, &event)).ok();
            }
        }
        // A way that shows only when a measure was planned is seen anew then.
        let mut undone: BTreeSet<Item> = BTreeSet::new();
        for _ in 0..3 {
            let (steps, _, later) = desk.advice();
            for step in &steps {
                if step.is_in_words() {
                    undone.extend(desk.dossier().lineage(&step.item));
                }
                if !undone.contains(&step.item) {
                    desk.carry_out(step);
                }
            }
            if later.is_empty() {
                break;
            }
        }
        let (steps, staying, later) = desk.advice();
        let left: Vec<&Advised> = steps.iter().filter(|step| !undone.contains(&step.item)).collect();
        let unseen: Vec<&Item> = later.iter().filter(|item| !undone.contains(item)).collect();
        prop_assert!(left.is_empty() && unseen.is_empty(), "{left:?}\n{unseen:?}");
        let dossier = desk.dossier();
        let free = |item: &Item| !staying.contains(item) && !undone.contains(item);
        for item in dossier.items().filter(free) {
            prop_assert!(dossier.file(&item).unwrap().closure_status().is_closed(), "{item} is open");
        }
    }
}
