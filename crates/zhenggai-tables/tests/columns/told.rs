//! A dossier that is told line by line, and its tables.

use arrow_array::RecordBatch;
use zhenggai_core::closure::policy::Policy;
use zhenggai_core::closure::{Assessment, assess};
use zhenggai_core::day::Day;
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::id::{DeviceId, DossierId};
use zhenggai_core::language::Language;
use zhenggai_core::ledger::Ledger;
use zhenggai_core::ledger::command::Command;
use zhenggai_core::ledger::entry::EntryBody;
use zhenggai_core::ledger::fold::View;
use zhenggai_core::moment::{Moment, Stamp};
use zhenggai_tables::columns::state::shown;
use zhenggai_tables::columns::{
    Batch, Given, Record, TableName, entry, evidence, finding, line, measure, reason, recovery,
    responsibility, task, verdict,
};
use zhenggai_wire::entry::seal;
use zhenggai_wire::{policy, said};

/// What is told: who, when, the event.
pub(crate) const LINES: &[(&str, &str, &str)] = &[
    (
        "office",
        "2021-12-01",
        r#"{"kind":"dossier_opened","title":"滨河街道巡察整改台账","regime":"local_inspection","feedback_on":"2021-12-01","coverage":"full_record"}"#,
    ),
    (
        "office",
        "2021-12-01",
        r#"{"kind":"aspect_added","id":"A1","label":"（一）","title":"落实民生政策方面"}"#,
    ),
    (
        "office",
        "2021-12-01",
        r#"{"kind":"finding_registered","id":"F1","aspect":"A1","label":"1.","source":"feedback","disclosure":"public","text":"便民服务事项办理超期"}"#,
    ),
    (
        "office",
        "2021-12-01",
        r#"{"kind":"finding_registered","id":"F2","source":"audit","disclosure":"internal","text":"专项资金台账登记不全"}"#,
    ),
    (
        "office",
        "2021-12-02",
        r#"{"kind":"task_added","id":"F1.T1","finding":"F1","label":"任务1","text":"办理时限全部达标"}"#,
    ),
    ("office", "2021-12-02", r#"{"kind":"task_added","id":"F2.T1","finding":"F2","text":"补齐台账"}"#),
    (
        "office",
        "2021-12-02",
        r#"{"kind":"measure_added","id":"F1.M1","findings":["F1"],"task":"F1.T1","label":"（1）","class":"staged","natures":["correction","rule_making"],"text":"清理超期事项\n并限期办结"}"#,
    ),
    (
        "office",
        "2021-12-02",
        r#"{"kind":"measure_added","id":"F2.M1","findings":["F1","F2"],"text":"逐户核对台账"}"#,
    ),
    (
        "office",
        "2021-12-03",
        r#"{"kind":"responsibility_assigned","item":"measure:F1.M1","duty":"responsible_unit","party":{"id":"unit","kind":"body","name":"党政办公室"},"from":"2021-12-20","until":"2022-06-30"}"#,
    ),
    (
        "office",
        "2021-12-03",
        r#"{"kind":"responsibility_assigned","item":"finding:F2","duty":"lead_leader","party":{"id":"leader","kind":"person","name":"党工委副书记"}}"#,
    ),
    (
        "office",
        "2021-12-03",
        r#"{"kind":"deadline_set","item":"measure:F1.M1","due":{"kind":"by","day":"2022-03-31","precision":"day"}}"#,
    ),
    (
        "unit",
        "2022-03-01",
        r#"{"kind":"work_reported","item":"measure:F1.M1","status":"complete","acts":["correction"]}"#,
    ),
    (
        "unit",
        "2022-03-02",
        r#"{"kind":"evidence_submitted","id":"E1","item":"measure:F1.M1","evidence_kind":"photo","title":"窗口公示牌照片","caption":"一号窗口","captured_on":"2022-03-01","captured_at":"2022-03-01T01:30:00.004Z","place":"37.433900,-118.674700","size":2481152,"disclosure":"inspected_organisation"}"#,
    ),
    (
        "unit",
        "2022-03-02",
        r#"{"kind":"evidence_submitted","id":"E2","item":"measure:F1.M1","evidence_kind":"register","title":"清理台账","disclosure":"internal"}"#,
    ),
    ("office", "2022-03-03", r#"{"kind":"evidence_reviewed","evidence":"E1","decision":"accepted"}"#),
    (
        "unit",
        "2022-03-04",
        r#"{"kind":"recovery_recorded","id":"Y1","item":"finding:F1","recovery_kind":"recovered","due_yuan":"120000","paid_yuan":"86500.5"}"#,
    ),
    (
        "unit",
        "2022-03-04",
        r#"{"kind":"recovery_recorded","id":"Y2","item":"finding:F2","recovery_kind":"returned"}"#,
    ),
    (
        "office",
        "2022-03-05",
        r#"{"kind":"lead_referred","id":"L1","item":"finding:F1","receiver":{"id":"discipline","kind":"body","name":"区纪委监委"}}"#,
    ),
    ("unit", "2022-03-06", r#"{"kind":"closure_requested","item":"measure:F1.M1"}"#),
    ("office", "2022-03-07", r#"{"kind":"closure_requested","item":"measure:F9.M9"}"#),
];

/// A dossier as of a day, judged.
pub(crate) struct Told {
    pub(crate) ledger: Ledger,
    pub(crate) view: View,
    pub(crate) policy: Policy,
    pub(crate) assessment: Option<Assessment>,
    pub(crate) day: Day,
}

fn command((who, on, event): &(&str, &str, &str)) -> Command {
    let by = match *who {
        "office" => {
            r#"{"party":{"id":"office","kind":"body","name":"区委巡察办"},"duty":"inspection_office"}"#
        }
        _ => r#"{"party":{"id":"unit","kind":"body","name":"党政办公室"},"duty":"responsible_unit"}"#,
    };
    said::decode(&format!(r#"{{"by":{by},"on":"{on}","event":{event}}}"#)).unwrap()
}

impl Told {
    /// These lines, as of a day.
    pub(crate) fn of(lines: &[(&str, &str, &str)], day: &str) -> Self {
        let id = DossierId::new("binhe-2021").unwrap();
        let mut ledger = Ledger::new(id.clone());
        let mut prev = None;
        for (line, seq) in lines.iter().zip(1_u64..) {
            let Command { author, effective_on, event } = command(line);
            let moment = Moment::from_millis(1_640_995_200_000).unwrap();
            let body = EntryBody {
                dossier: id.clone(),
                device: DeviceId::new("told").unwrap(),
                seq,
                prev,
                parents: Vec::new(),
                recorded_at: Stamp::new(moment, u32::try_from(seq).unwrap()),
                effective_on,
                author,
                origin: None,
                event,
            };
            let entry = seal(body).unwrap();
            prev = Some(entry.id());
            ledger.add(entry);
        }
        let policy = policy::built_in("cn.party-inspection.2015").unwrap().unwrap();
        let day: Day = day.parse().unwrap();
        let view = ledger.as_of(day, &Default::default());
        let assessment = view.dossier.as_ref().map(|dossier| assess(dossier, &policy, day));
        Self { ledger, view, policy, assessment, day }
    }

    /// A table for readers; `None` where nothing was opened.
    pub(crate) fn table(&self, name: TableName, readers: Disclosure) -> Option<RecordBatch> {
        let dossier = self.view.dossier.as_ref()?;
        let assessment = self.assessment.as_ref()?;
        let (terms, day, language) = (&self.policy.terms, self.day, Some(Language::Zh));
        let given = Given { dossier, terms, day, readers, language };
        let shown = shown(&given);
        let record = Record { ledger: &self.ledger, view: &self.view };
        macro_rules! filled {
            ($fill:path $(, $more:expr)?) => {{
                let mut batch = Batch::new();
                $fill(&given, $($more,)? &mut batch);
                batch.finish().unwrap()
            }};
        }
        Some(match name {
            TableName::Findings => filled!(finding::fill, &shown),
            TableName::Tasks => filled!(task::fill, &shown),
            TableName::Measures => filled!(measure::fill, &shown),
            TableName::Responsibilities => filled!(responsibility::fill),
            TableName::Evidence => filled!(evidence::fill),
            TableName::Recoveries => filled!(recovery::fill),
            TableName::Entries => filled!(entry::fill, &record),
            TableName::Lines => filled!(line::fill, &record),
            TableName::Verdicts => filled!(verdict::fill, assessment),
            TableName::Reasons => filled!(reason::fill, assessment),
            TableName::Dossiers | TableName::Diagnostics => return None,
        })
    }
}
