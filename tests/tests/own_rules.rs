//! The rule sets of the examples, written from the manual alone: a small dossier under each is struck off, and is held
//! back for the reason that its own file gives.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use serde_json::{Value, json};
use zhenggai_conformance::binary::{Run, run};

/// Somebody who speaks: an id, which is also the name, and a duty.
type Who = (&'static str, &'static str);
const OFFICE: Who = ("office", "rectification_office");
const UNIT: Who = ("unit", "responsible_unit");
const DISCIPLINE: Who = ("discipline", "discipline_body");
const ORGANISATION: Who = ("organisation", "organisation_department");
const PROPAGANDA: Who = ("propaganda", "propaganda_department");
const INSPECTION: Who = ("inspection", "inspection_office");
const TEAM: Who = ("team", "inspection_team");
const GROUP: Who = ("group", "inspection_leading_group");
const DISTRICT: Who = ("district", "competent_department");
const GOVERNMENT: Who = ("government", "approving_committee");
const OUTSIDE: [Who; 8] =
    [DISCIPLINE, ORGANISATION, PROPAGANDA, INSPECTION, TEAM, GROUP, DISTRICT, GOVERNMENT];

const FINDING: &str = "finding:F1";
const TASK: &str = "task:F1.T1";
const MEASURE: &str = "measure:F1.M1";

/// A dossier under a rule set of one's own, told line by line through the built command line.
struct Dossier {
    folder: tempfile::TempDir,
    said: usize,
}

impl Dossier {
    fn opened(policy: &str, regime: &str, feedback: &str) -> Self {
        let mut dossier = Self { folder: tempfile::tempdir().unwrap(), said: 0 };
        let opening = json!({
            "kind": "dossier_opened", "title": "整改台账", "regime": regime, "feedback_on": feedback,
            "coverage": "full_record",
        });
        let opening = dossier.file(OFFICE, feedback, &opening);
        let (ledger, policy) = (dossier.ledger(), format!("examples/policies/{policy}.toml"));
        let new = ["ledger", "new", &ledger, "--opening", &opening, "--dossier", "own", "--device", "office"];
        let run = run(&[&new[..], &["--policy", &policy, "--lang", "en"]].concat());
        assert_eq!((run.code, run.error.as_str()), (Some(0), ""));
        for (party, duty) in OUTSIDE {
            dossier.says(
                OFFICE,
                feedback,
                json!({ "kind": "duty_granted", "party": body(party), "duty": duty }),
            );
        }
        let finding = json!({
            "kind": "finding_registered", "id": "F1", "text": "资金监管不严", "source": "feedback",
            "disclosure": "public",
        });
        dossier.says(OFFICE, feedback, finding);
        dossier
    }

    fn ledger(&self) -> String {
        self.folder.path().join("own.zg").display().to_string()
    }

    fn file(&mut self, (party, duty): Who, on: &str, event: &Value) -> String {
        self.said += 1;
        let path = self.folder.path().join(format!("{}.jsonl", self.said));
        let line = json!({ "by": { "party": body(party), "duty": duty }, "on": on, "event": event });
        std::fs::write(&path, line.to_string()).unwrap();
        path.display().to_string()
    }

    fn tries(&mut self, who: Who, on: &str, event: &Value) -> Run {
        let (line, ledger) = (self.file(who, on, event), self.ledger());
        run(&["ledger", "record", &ledger, &line, "--device", "office", "--lang", "en"])
    }

    fn says(&mut self, who: Who, on: &str, event: Value) {
        let run = self.tries(who, on, &event);
        assert_eq!((run.code, run.error.as_str()), (Some(0), ""), "{event}");
    }

    /// What is refused, and in which words.
    fn refused(&mut self, who: Who, on: &str, event: &Value, words: &[&str]) {
        let run = self.tries(who, on, event);
        assert_eq!(run.code, Some(2), "{event}: {}", run.out);
        for word in words {
            assert!(run.error.contains(word), "`{word}` is missing: {}", run.error);
        }
    }

    /// A measure with a unit, a leader and a deadline.
    fn measure(&mut self, on: &str, measure: &Value, due: &str) {
        self.says(OFFICE, on, measure.clone());
        for duty in ["responsible_unit", "lead_leader"] {
            let party = if duty == "lead_leader" { "leader" } else { "unit" };
            self.says(OFFICE, on, json!({ "kind": "responsibility_assigned", "item": MEASURE, "duty": duty, "party": body(party) }));
        }
        let due = json!({ "kind": "by", "day": due, "precision": "day" });
        self.says(OFFICE, on, json!({ "kind": "deadline_set", "item": MEASURE, "due": due }));
    }

    fn done(&mut self, on: &str, act: &str) {
        let report = json!({ "kind": "work_reported", "item": MEASURE, "status": "complete", "acts": [act] });
        self.says(UNIT, on, report);
    }

    /// A piece of evidence, accepted by somebody outside.
    fn proof(&mut self, on: &str, id: &str, kind: &str) {
        let piece = json!({
            "kind": "evidence_submitted", "id": id, "item": MEASURE, "evidence_kind": kind, "title": "佐证",
            "disclosure": "internal",
        });
        self.says(UNIT, on, piece);
        let accepted = json!({ "kind": "evidence_reviewed", "evidence": id, "decision": "accepted" });
        self.says(INSPECTION, on, accepted);
    }

    fn passes(&mut self, who: Who, on: &str, item: &str, stage: &str) {
        self.says(
            who,
            on,
            json!({ "kind": "reviewed", "item": item, "stage": stage, "decision": "accepted" }),
        );
    }

    fn requested(&mut self, who: Who, on: &str, item: &str) {
        self.says(who, on, json!({ "kind": "closure_requested", "item": item }));
    }

    fn announced(&mut self, start: &str, end: &str) {
        let period = json!({ "start": start, "end": end });
        let notice = json!({ "kind": "public_notice_opened", "item": FINDING, "period": period, "channel": "政府网站" });
        self.says(INSPECTION, start, notice);
    }

    /// Why an item may not be struck off.
    fn why(&self, item: &str, on: &str) -> String {
        let run = run(&["why", &self.ledger(), item, "--as-of", on, "--lang", "en"]);
        assert_eq!((run.code, run.error.as_str()), (Some(1), ""), "{}", run.out);
        run.out
    }

    fn due(&self, on: &str) -> String {
        run(&["due", &self.ledger(), "--as-of", on, "--horizon", "120", "--lang", "en"]).out
    }
}

fn body(id: &str) -> Value {
    json!({ "id": id, "kind": "body", "name": id })
}

fn measure(nature: &str) -> Value {
    json!({
        "kind": "measure_added", "id": "F1.M1", "findings": ["F1"], "text": "逐项核对并改正", "class": "staged",
        "natures": [nature],
    })
}

fn closed(item: &str) -> Value {
    json!({ "kind": "closed", "item": item, "reason": "implemented" })
}

#[test]
fn a_county_asks_five_bodies_and_counts_three_months() {
    let mut county = Dossier::opened("county-five-parties", "local_inspection", "2025-03-14");
    assert!(county.due("2025-03-20").contains("2025-06-16"), "three months after the feedback, a Monday");
    county.measure("2025-03-28", &measure("correction"), "2025-05-30");
    county.done("2025-05-20", "correction");
    county.proof("2025-05-20", "E1", "register");
    for (item, asks) in [(MEASURE, UNIT), (FINDING, ("leader", "lead_leader"))] {
        if item == FINDING {
            let lead = json!({ "kind": "responsibility_assigned", "item": item, "duty": "lead_leader", "party": body("leader") });
            county.says(OFFICE, "2025-05-27", lead);
        }
        county.requested(asks, "2025-05-27", item);
        county.passes(OFFICE, "2025-05-27", item, "preliminary");
        for who in [DISCIPLINE, ORGANISATION, INSPECTION, TEAM] {
            county.passes(who, "2025-05-28", item, "five_parties");
        }
        county.refused(GROUP, "2025-05-29", &closed(item), &["[REVIEW_MISSING]", "five_parties"]);
        let why = county.why(item, "2025-05-29");
        assert!(why.contains("review by five bodies") && why.contains("5 must agree, 4 did"), "{why}");
        assert!(why.contains("[REVIEWER_NOT_REPORTER]"), "{why}");
        county.passes(PROPAGANDA, "2025-05-29", item, "five_parties");
        county.says(GROUP, "2025-05-30", closed(item));
    }
}

#[test]
fn an_audit_office_counts_sixty_working_days_and_wants_two_vouchers() {
    let mut audit = Dossier::opened("audit-office", "audit", "2021-08-06");
    assert!(audit.due("2021-10-01").contains("2021-11-04"), "sixty working days after the feedback");
    audit.measure("2021-08-20", &measure("recovery"), "2021-10-29");
    let recovery = json!({
        "kind": "recovery_recorded", "id": "R1", "item": MEASURE, "recovery_kind": "recovered",
        "due_yuan": "86000.00", "paid_yuan": "86000.00",
    });
    audit.says(UNIT, "2021-10-20", recovery);
    audit.done("2021-10-20", "recovery");
    audit.proof("2021-10-20", "E1", "voucher");
    // Nobody of the audit team has verified it, and one voucher is not two.
    let why = audit.why(MEASURE, "2021-10-21");
    assert!(why.contains("Recoveries have two vouchers, or the audit team's acceptance"), "{why}");
    audit.proof("2021-10-21", "E2", "voucher");
    let why = audit.why(MEASURE, "2021-10-21");
    assert!(why.contains("✓ Recoveries have two vouchers"), "{why}");
    audit.requested(UNIT, "2021-10-22", MEASURE);
    audit.refused(INSPECTION, "2021-10-25", &closed(MEASURE), &["[REVIEW_MISSING]", "team"]);
    audit.passes(TEAM, "2021-10-25", MEASURE, "team");
    audit.passes(INSPECTION, "2021-10-26", MEASURE, "office");
    audit.says(GOVERNMENT, "2021-10-27", closed(MEASURE));
}

#[test]
fn an_inspectorate_accepts_at_three_levels_and_waits_ten_working_days() {
    let mut eco = Dossier::opened("eco-three-levels", "environmental_inspection", "2024-05-10");
    let task = json!({ "kind": "task_added", "id": "F1.T1", "finding": "F1", "text": "河道水质达标" });
    eco.says(OFFICE, "2024-05-20", task);
    let mut placed = measure("correction");
    placed.as_object_mut().unwrap().insert("task".to_owned(), "F1.T1".into());
    eco.measure("2024-05-20", &placed, "2024-08-30");
    // More than half a year between two looks is too long there.
    let standing = json!({ "kind": "deadline_set", "item": MEASURE, "standing": true, "cadence_months": 12 });
    eco.says(OFFICE, "2024-05-21", standing);
    let why = eco.why(MEASURE, "2024-05-22");
    assert!(why.contains("[DEADLINE_SET]") && why.contains('6'), "{why}");
    let by = json!({ "kind": "by", "day": "2024-08-30", "precision": "day" });
    eco.says(OFFICE, "2024-05-23", json!({ "kind": "deadline_set", "item": MEASURE, "due": by }));
    eco.done("2024-08-20", "meeting");
    eco.proof("2024-08-20", "E1", "register");
    let similar = json!({
        "kind": "extent_check_opened", "id": "X1", "item": FINDING, "asked": [body("town")], "question": "是否有同类问题？",
    });
    eco.says(OFFICE, "2024-08-21", similar);
    let none =
        json!({ "kind": "extent_check_answered", "check": "X1", "unit": "town", "found": 0, "put_right": 0 });
    eco.says(OFFICE, "2024-08-22", none);
    // Measures are not reviewed there, and only the warning speaks of a meeting.
    eco.requested(UNIT, "2024-08-23", MEASURE);
    let accepted = json!({ "kind": "reviewed", "item": MEASURE, "decision": "accepted" });
    eco.says(DISTRICT, "2024-08-26", accepted);
    eco.says(GOVERNMENT, "2024-08-27", closed(MEASURE));
    for (who, item) in [(UNIT, TASK), (("leader", "lead_leader"), FINDING)] {
        let (party, duty) = who;
        eco.says(
            OFFICE,
            "2024-08-28",
            json!({ "kind": "responsibility_assigned", "item": item, "duty": duty, "party": body(party) }),
        );
        eco.requested(who, "2024-08-29", item);
        eco.refused(
            INSPECTION,
            "2024-08-30",
            &json!({ "kind": "reviewed", "item": item, "stage": "city", "decision": "accepted" }),
            &["[REVIEW_MISSING]", "town"],
        );
        eco.passes(OFFICE, "2024-08-30", item, "town");
        eco.passes(DISTRICT, "2024-09-02", item, "district");
        eco.passes(INSPECTION, "2024-09-03", item, "city");
        if item == TASK {
            // The file asks tasks for a deadline of their own or above them, too.
            eco.refused(GOVERNMENT, "2024-09-04", &closed(item), &["[CLOSURE_BLOCKED]", "DEADLINE_SET"]);
            let by = json!({ "kind": "by", "day": "2024-09-30", "precision": "day" });
            eco.says(OFFICE, "2024-09-04", json!({ "kind": "deadline_set", "item": item, "due": by }));
            eco.says(GOVERNMENT, "2024-09-04", closed(item));
        }
    }
    eco.refused(GOVERNMENT, "2024-09-04", &closed(FINDING), &["[PUBLIC_NOTICE_MISSING]"]);
    // From 29 September to 9 October there are four working days.
    eco.announced("2024-09-29", "2024-10-09");
    eco.refused(GOVERNMENT, "2024-10-10", &closed(FINDING), &["[CLOSURE_BLOCKED]", "PUBLIC_NOTICE_OVER"]);
    eco.announced("2024-10-10", "2024-10-22");
    eco.refused(GOVERNMENT, "2024-10-22", &closed(FINDING), &["[PUBLIC_NOTICE_RUNNING]", "2024-10-22"]);
    eco.says(GOVERNMENT, "2024-10-23", closed(FINDING));
}
