//! Dossiers of 12 findings, 60 tasks and 156 measures, each in a state of its own that follows from its number.

use serde_json::{Value, json};
use zhenggai::core::day::Day;
use zhenggai::core::dossier::Dossier;
use zhenggai::core::id::{DeviceId, DossierId};
use zhenggai::core::ledger::Ledger;
use zhenggai::core::ledger::command::Command;
use zhenggai::core::ledger::entry::EntryBody;
use zhenggai::core::moment::{Moment, Stamp};
use zhenggai::wire::entry::seal;
use zhenggai::wire::said;

use crate::dice::Dice;

/// A nature of measures with the kind of evidence it asks for and what is done under it.
const NATURES: [(&str, &str, &str); 8] = [
    ("correction", "register", "correction"),
    ("rule_making", "rule_text", "rule_made"),
    ("training", "attendance", "study"),
    ("recovery", "voucher", "recovery"),
    ("site_correction", "photo", "correction"),
    ("special_check", "register", "check"),
    ("construction", "project_file", "correction"),
    ("accountability", "decision", "accountability"),
];
/// How many measures the tasks of a finding have.
const MEASURES: [u64; 5] = [3, 3, 3, 2, 2];
const FINDINGS: u64 = 12;

/// Somebody who speaks: an id and a duty.
type Who = (&'static str, &'static str);
const OFFICE: Who = ("office", "rectification_office");
const UNIT: Who = ("unit", "responsible_unit");
const DISCIPLINE: Who = ("discipline", "discipline_body");
const ORGANISATION: Who = ("organisation", "organisation_department");
const INSPECTION: Who = ("inspection", "inspection_office");

/// What is said of one dossier, in order.
struct Telling {
    dice: Dice,
    said: Vec<Command>,
    things: u64,
}

impl Telling {
    fn say(&mut self, (party, duty): Who, day: Day, event: &Value) {
        let by = json!({ "party": { "id": party, "kind": "body", "name": party }, "duty": duty });
        let line = json!({ "by": by, "on": day.to_string(), "event": event });
        self.said.push(said::decode(&line.to_string()).expect("well formed"));
    }

    fn id(&mut self, kind: &str) -> String {
        self.things += 1;
        format!("{kind}{}", self.things)
    }

    fn opened(&mut self, number: u64) {
        let start = day(0);
        let opening = json!({
            "kind": "dossier_opened", "title": format!("台账{number}"), "regime": "local_inspection",
            "feedback_on": start.to_string(), "coverage": "full_record",
        });
        self.say(OFFICE, start, &opening);
    }

    fn finding(&mut self, number: u64) {
        let id = format!("F{number}");
        let registered = json!({
            "kind": "finding_registered", "id": id, "text": format!("第{number}个问题：责任压得不实，整改反复"),
            "source": "feedback", "disclosure": "public",
        });
        self.say(OFFICE, day(0), &registered);
        if self.dice.percent(60) {
            self.similar(&format!("finding:{id}"));
        }
        if self.dice.percent(10) {
            self.lead(&format!("finding:{id}"));
        }
        for (count, task) in MEASURES.iter().zip(1..) {
            self.task(&id, task, *count);
        }
    }

    fn task(&mut self, finding: &str, number: u64, measures: u64) {
        let id = format!("{finding}.T{number}");
        let item = format!("task:{id}");
        let added = json!({ "kind": "task_added", "id": id, "finding": finding, "text": "限期整改到位" });
        self.say(OFFICE, day(20), &added);
        for duty in ["lead_leader", "responsible_unit"] {
            if self.dice.percent(95) {
                self.responsible(&item, duty, &format!("{duty}-{}", finding.len()));
            }
        }
        let closed = (1..=measures).filter(|measure| self.measure(finding, &id, *measure)).count() as u64;
        if closed == measures && self.dice.percent(80) {
            self.towards_closure(&item, 200);
        }
    }

    fn responsible(&mut self, item: &str, duty: &str, party: &str) {
        let party = json!({ "id": party, "kind": "body", "name": party });
        let assigned =
            json!({ "kind": "responsibility_assigned", "item": item, "duty": duty, "party": party });
        self.say(OFFICE, day(20), &assigned);
    }

    /// A measure from its start to wherever it has come; whether it was struck off.
    fn measure(&mut self, finding: &str, task: &str, number: u64) -> bool {
        let id = format!("{task}.M{number}");
        let item = format!("measure:{id}");
        let (nature, kind, act) = *self.dice.one_of(&NATURES);
        let class = *self.dice.one_of(&["immediate", "staged", "staged", "continuing"]);
        let added = json!({
            "kind": "measure_added", "id": id, "findings": [finding], "task": task, "class": class,
            "natures": [nature], "text": "逐项核查、建立台账、限期改正并公开结果",
        });
        self.say(OFFICE, day(20), &added);
        let due = 40 + self.dice.below(300);
        if self.dice.percent(97) {
            self.deadline(&item, due, class == "continuing");
        }
        if class == "staged" && self.dice.percent(50) {
            self.milestones(&item, due);
        }
        if self.dice.percent(12) {
            return false;
        }
        let begun = 30 + self.dice.below(60);
        self.report(&item, begun, "in_progress", "meeting");
        if self.dice.percent(20) {
            return false;
        }
        let done = begun + 10 + self.dice.below(60);
        self.outcome(&item, nature, done);
        self.report(&item, done, "complete", act);
        let pieces = self.dice.below(4);
        (0..pieces).for_each(|_| self.evidence(&item, kind, done));
        self.dice.percent(75) && self.towards_closure(&item, done + 2)
    }

    fn deadline(&mut self, item: &str, due: u64, standing: bool) {
        let by = json!({ "kind": "by", "day": day(due).to_string(), "precision": "day" });
        let mut set = json!({ "kind": "deadline_set", "item": item, "due": by });
        if standing && let Some(set) = set.as_object_mut() {
            set.insert("standing".to_owned(), true.into());
            if self.dice.percent(80) {
                set.insert("cadence_months".to_owned(), 6.into());
            }
        }
        self.say(OFFICE, day(20), &set);
    }

    fn milestones(&mut self, item: &str, due: u64) {
        for half in [due / 2, due] {
            let id = self.id("S");
            let by = json!({ "due": { "kind": "by", "day": day(half).to_string(), "precision": "day" } });
            let set =
                json!({ "kind": "milestone_set", "id": id, "item": item, "text": "完成过半", "due": by });
            self.say(OFFICE, day(20), &set);
            if self.dice.percent(60) {
                self.say(UNIT, day(25), &json!({ "kind": "milestone_reached", "milestone": id }));
            }
        }
    }

    fn report(&mut self, item: &str, on: u64, status: &str, act: &str) {
        let report = json!({
            "kind": "work_reported", "item": item, "status": status, "acts": [act],
            "text": "已按方案推进，逐项登记并公开",
        });
        self.say(UNIT, day(on), &report);
    }

    fn outcome(&mut self, item: &str, nature: &str, on: u64) {
        let id = self.id("O");
        let paid = *self.dice.one_of(&["120000.00", "120000.00", "45000.00"]);
        let stage = *self.dice.one_of(&["issued", "issued", "drafted"]);
        let outcome = match nature {
            "recovery" => json!({
                "kind": "recovery_recorded", "id": id, "item": item, "recovery_kind": "recovered",
                "due_yuan": "120000.00", "paid_yuan": paid,
            }),
            "rule_making" => json!({
                "kind": "rule_output_recorded", "id": id, "item": item, "title": "管理办法", "stage": stage,
            }),
            "accountability" => json!({
                "kind": "accountability_recorded", "id": id, "item": item, "family": "light_handling",
                "word": "谈话提醒", "persons": 2, "person_events": 3,
            }),
            _ => return,
        };
        self.say(UNIT, day(on), &outcome);
    }

    fn evidence(&mut self, item: &str, kind: &str, on: u64) {
        let id = self.id("E");
        let submitted = json!({
            "kind": "evidence_submitted", "id": id, "item": item, "evidence_kind": kind, "title": "整改佐证",
            "disclosure": "internal",
        });
        self.say(UNIT, day(on), &submitted);
        if self.dice.percent(85) {
            let decision = if self.dice.percent(88) { "accepted" } else { "returned" };
            let reviewed = json!({ "kind": "evidence_reviewed", "evidence": id, "decision": decision });
            self.say(DISCIPLINE, day(on + 3), &reviewed);
        }
    }

    /// From the request as far as it comes; whether the item was struck off and stayed so.
    fn towards_closure(&mut self, item: &str, on: u64) -> bool {
        let step = |stage: &str, decision: &str| json!({ "kind": "reviewed", "item": item, "stage": stage, "decision": decision });
        self.say(UNIT, day(on), &json!({ "kind": "closure_requested", "item": item }));
        let steps = [(OFFICE, "preliminary"), (DISCIPLINE, "joint"), (ORGANISATION, "joint")];
        for ((who, stage), after) in steps.into_iter().zip(1..) {
            if self.dice.percent(10) {
                return false;
            }
            let returned = self.dice.percent(6);
            self.say(who, day(on + after), &step(stage, if returned { "returned" } else { "accepted" }));
            if returned {
                return false;
            }
        }
        if self.dice.percent(15) {
            return false;
        }
        self.say(
            INSPECTION,
            day(on + 5),
            &json!({ "kind": "closed", "item": item, "reason": "implemented" }),
        );
        if self.dice.percent(4) {
            let reopened = json!({ "kind": "reopened", "item": item, "reason": "relapse", "text": "反弹" });
            self.say(INSPECTION, day(on + 60), &reopened);
            return false;
        }
        true
    }

    fn similar(&mut self, item: &str) {
        let id = self.id("X");
        let towns: Vec<Value> = (1..5)
            .map(|it| json!({ "id": format!("town{it}"), "kind": "body", "name": format!("第{it}镇") }))
            .collect();
        let opened = json!({
            "kind": "extent_check_opened", "id": id, "item": item, "asked": towns, "question": "是否有同类问题？",
        });
        self.say(OFFICE, day(30), &opened);
        for town in 1..5 {
            if self.dice.percent(85) {
                let found = self.dice.below(4);
                let right = found.saturating_sub(self.dice.below(2));
                let answered = json!({
                    "kind": "extent_check_answered", "check": id, "unit": format!("town{town}"), "found": found,
                    "put_right": right,
                });
                self.say(OFFICE, day(60), &answered);
            }
        }
    }

    fn lead(&mut self, item: &str) {
        let id = self.id("L");
        let receiver = json!({ "id": "discipline", "kind": "body", "name": "纪检监察机关" });
        let referred = json!({ "kind": "lead_referred", "id": id, "item": item, "receiver": receiver });
        self.say(INSPECTION, day(10), &referred);
        if self.dice.percent(70) {
            let disposed = json!({ "kind": "lead_disposed", "lead": id, "disposition": "settled" });
            self.say(DISCIPLINE, day(90), &disposed);
        }
    }
}

/// So many days after the feedback.
fn day(after: u64) -> Day {
    let start = Day::new(2024, 3, 18).expect("a day");
    start.plus_days(i64::try_from(after).expect("days")).expect("a day")
}

/// The dossier with this number.
pub(crate) fn dossier(number: u64) -> Dossier {
    let mut telling = Telling { dice: Dice::new(number), said: Vec::new(), things: 0 };
    telling.opened(number);
    (1..=FINDINGS).for_each(|finding| telling.finding(finding));
    folded(telling.said)
}

/// What these commands come to, all from one device.
fn folded(said: Vec<Command>) -> Dossier {
    let id = DossierId::new("county").expect("an id");
    let device = DeviceId::new("bench").expect("an id");
    let mut ledger = Ledger::new(id.clone());
    let mut prev = None;
    for (Command { author, effective_on, event }, seq) in said.into_iter().zip(1..) {
        let millis = 1_710_720_000_000 + i64::try_from(seq).expect("a number");
        let recorded_at = Stamp::new(Moment::from_millis(millis).expect("a moment"), 0);
        let (dossier, device) = (id.clone(), device.clone());
        let parents = Vec::new();
        let body = EntryBody {
            dossier,
            device,
            seq,
            prev,
            parents,
            recorded_at,
            effective_on,
            author,
            origin: None,
            event,
        };
        let entry = seal(body).expect("canonical");
        prev = Some(entry.id());
        ledger.add(entry);
    }
    ledger.fold(None, &Default::default()).into_view().dossier.expect("opened")
}
