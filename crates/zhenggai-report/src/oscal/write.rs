//! A dossier becomes a document.

use std::collections::{BTreeMap, BTreeSet};

use zhenggai_core::digest::DigestAlgorithm;
use zhenggai_core::dossier::Dossier;
use zhenggai_core::evidence::Evidence;
use zhenggai_core::finding::Finding as Found;
use zhenggai_core::item::Item;
use zhenggai_core::language::Language;
use zhenggai_core::oversight::standpoint::Standpoint;
use zhenggai_core::oversight::term::term;
use zhenggai_core::party::{Duty, PartyKind};
use zhenggai_core::say;
use zhenggai_core::statistics::state::work_of;

use crate::given::Given;
use crate::id::{Kind, uid};
use crate::oscal::document::{
    BackMatter, DateRange, Finding, Hash, LogEntry, Metadata, Observation, OnDate, Party, Plan, Poam,
    PoamItem, Prop, RelatedFinding, RelatedObservation, RelatedRisk, RelevantEvidence, Remediation, Resource,
    ResponsibleRole, Risk, RiskLog, Rlink, Role, SystemId, Target, TargetStatus, Task, Timing, VERSION,
};
use crate::oscal::word::{end_of, method, prop, risk, role, start_of, token};
use crate::wording::{cut, words};

/// How long a title is at most.
const TITLE: usize = 80;

/// The document of a dossier, as far as the readers may see it.
pub(super) fn poam(given: &Given<'_>) -> Poam {
    let part = given.dossier.extract_for(given.readers);
    let standpoint = Standpoint::new(&part, &given.policy.terms, given.day);
    let mut writer = Writer {
        given,
        part: &part,
        standpoint: &standpoint,
        duties: BTreeSet::new(),
        parties: BTreeMap::new(),
        observations: Vec::new(),
        resources: Vec::new(),
    };
    let (mut risks, mut findings, mut items) = (Vec::new(), Vec::new(), Vec::new());
    for finding in part.findings() {
        let seen = writer.seen(&finding.value);
        risks.push(writer.risk(&finding.value, &seen));
        findings.push(writer.finding(&finding.value, &seen));
        items.push(writer.poam_item(&finding.value, seen));
    }
    let uuid = writer.uid(Kind::Document, "");
    let metadata = writer.metadata();
    let Writer { observations, resources, .. } = writer;
    let back_matter = (!resources.is_empty()).then_some(BackMatter { resources });
    let identifier_type = Some(crate::id::NAMESPACE.to_owned());
    let system_id = Some(SystemId { identifier_type, id: part.id().to_string() });
    let plan =
        Plan { uuid, metadata, system_id, observations, risks, findings, poam_items: items, back_matter };
    Poam { plan }
}

struct Writer<'a> {
    given: &'a Given<'a>,
    part: &'a Dossier,
    standpoint: &'a Standpoint<'a>,
    duties: BTreeSet<Duty>,
    parties: BTreeMap<String, Party>,
    observations: Vec<Observation>,
    resources: Vec<Resource>,
}

impl Writer<'_> {
    fn uid(&self, kind: Kind, id: &str) -> String {
        uid(self.part.id(), kind, id)
    }

    fn metadata(&mut self) -> Metadata {
        let opening = &self.part.opening().value;
        let inspection = &opening.inspection;
        let position =
            self.given.position.heads.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
        let props = [
            prop("dossier", self.part.id().as_str()),
            prop("coverage", self.part.coverage().as_str()),
            prop("regime", inspection.regime.as_str()),
            inspection.feedback_on.and_then(|day| prop("feedback-on", &day.to_string())),
            inspection
                .on_site
                .as_ref()
                .and_then(|it| prop("on-site", &format!("{}/{}", it.start(), it.end()))),
            prop("policy", &format!("{} {}", self.given.policy.id, self.given.policy.version)),
            prop("marking", self.given.readers.as_str()),
            prop("ledger-entries", &self.given.position.entries.to_string()),
            prop("ledger-heads", &position),
        ];
        let mut responsible_parties = Vec::new();
        let bodies = [
            ("inspecting-body", &inspection.inspecting_body),
            ("inspected-body", &inspection.inspected_body),
        ];
        let mut roles: Vec<Role> = self
            .duties
            .iter()
            .map(|duty| {
                let title = say::duty(*duty, Language::Zh).to_owned();
                Role { id: role(*duty), title }
            })
            .collect();
        for (id, name) in bodies {
            let Some(name) = name else { continue };
            roles.push(Role { id: id.to_owned(), title: id.replace('-', " ") });
            let uuid = self.uid(Kind::Party, id);
            let party = Party {
                uuid: uuid.clone(),
                kind: "organization".to_owned(),
                name: Some(name.to_string()),
                props: Vec::new(),
            };
            self.parties.insert(id.to_owned(), party);
            responsible_parties.push(ResponsibleRole { role_id: id.to_owned(), party_uuids: vec![uuid] });
        }
        Metadata {
            title: opening.title.to_string(),
            last_modified: start_of(self.given.day),
            version: self.given.day.to_string(),
            oscal_version: VERSION.to_owned(),
            props: props.into_iter().flatten().collect(),
            roles,
            parties: self.parties.values().cloned().collect(),
            responsible_parties,
        }
    }

    /// The observations of a finding and of everything that answers it: one for each item with evidence.
    fn seen(&mut self, finding: &Found) -> Vec<RelatedObservation> {
        let mut items = vec![Item::Finding(finding.id.clone())];
        let mut at = 0;
        while let Some(item) = items.get(at).cloned() {
            items.extend(self.part.children(&item).iter().cloned());
            at = at.saturating_add(1);
        }
        items.iter().filter_map(|item| self.observe(item)).collect()
    }

    fn observe(&mut self, item: &Item) -> Option<RelatedObservation> {
        let file = self.part.file(item)?;
        let pieces: Vec<_> = file.evidence_in_force().map(|piece| &piece.evidence).collect();
        let collected = pieces.iter().map(|piece| piece.mark.on).max()?;
        let uuid = self.uid(Kind::Observation, &item.to_string());
        let known = self.observations.iter().any(|it| it.uuid == uuid);
        if !known {
            let methods: BTreeSet<&str> = pieces.iter().map(|piece| method(piece.value.kind)).collect();
            let relevant_evidence = pieces.iter().map(|piece| self.resource(&piece.value)).collect();
            self.observations.push(Observation {
                uuid: uuid.clone(),
                description: item.to_string(),
                methods: methods.into_iter().map(str::to_owned).collect(),
                relevant_evidence,
                collected: start_of(collected),
            });
        }
        Some(RelatedObservation { observation_uuid: uuid })
    }

    fn resource(&mut self, piece: &Evidence) -> RelevantEvidence {
        let uuid = self.uid(Kind::Resource, piece.id.as_str());
        let mut props: Vec<Prop> = [
            prop("evidence", piece.id.as_str()),
            prop("kind", piece.kind.as_str()),
            prop("marking", piece.disclosure.as_str()),
        ]
        .into_iter()
        .flatten()
        .collect();
        props.push(Prop { name: "type".to_owned(), ns: None, value: "evidence".to_owned() });
        let mut rlinks = Vec::new();
        if let Some(digest) = &piece.digest {
            let printed = digest.to_string();
            let value = printed.rsplit(':').next().unwrap_or_default().to_owned();
            // OSCAL names no algorithm of China: its digest stays a property.
            match digest.algorithm() {
                DigestAlgorithm::Sha256 => rlinks.push(Rlink {
                    href: format!("evidence/{uuid}"),
                    hashes: vec![Hash { algorithm: "SHA-256".to_owned(), value }],
                }),
                DigestAlgorithm::Sm3 => props.extend(prop("digest", &printed)),
            }
        }
        let (href, title) = (format!("#{uuid}"), piece.title.to_string());
        self.resources.push(Resource { uuid, title: Some(title.clone()), props, rlinks });
        RelevantEvidence { href: Some(href), description: title }
    }

    fn risk(&mut self, finding: &Found, seen: &[RelatedObservation]) -> Risk {
        let item = Item::Finding(finding.id.clone());
        let text = finding.text.to_string();
        let children = self.part.children(&item);
        let mut remediations: Vec<Remediation> = children
            .iter()
            .filter(|child| matches!(child, Item::Task(_)))
            .map(|task| self.remediation(task, self.part.children(task)))
            .collect();
        let own: Vec<Item> = children.iter().filter(|it| matches!(it, Item::Measure(_))).cloned().collect();
        if !own.is_empty() {
            remediations.push(self.remediation(&item, &own));
        }
        let due = term(self.standpoint, &item).and_then(|term| term.due);
        let work = work_of(self.part, &item).map(|(status, _)| status);
        Risk {
            uuid: self.uid(Kind::Risk, finding.id.as_str()),
            title: cut(&text, TITLE),
            description: text.clone(),
            statement: text,
            props: self.props(&item),
            status: risk(self.standpoint.closure(&item), work).to_owned(),
            deadline: due.map(end_of),
            remediations,
            risk_log: self.log(&item),
            related_observations: seen.to_vec(),
        }
    }

    /// A task with its measures, or the measures that hang on a finding without a task.
    fn remediation(&mut self, of: &Item, measures: &[Item]) -> Remediation {
        let (_, text) = words(self.part, of);
        let done = self.standpoint.closure(of).is_closed();
        let mut props = if matches!(of, Item::Task(_)) { self.props(of) } else { Vec::new() };
        props.push(Prop { name: "type".to_owned(), ns: None, value: "mitigate".to_owned() });
        Remediation {
            uuid: self.uid(Kind::Remediation, &of.to_string()),
            lifecycle: if done { "completed" } else { "planned" }.to_owned(),
            title: cut(&text, TITLE),
            description: text,
            props,
            tasks: measures.iter().map(|measure| self.task(of, measure)).collect(),
        }
    }

    fn task(&mut self, below: &Item, measure: &Item) -> Task {
        let (_, text) = words(self.part, measure);
        let due = term(self.standpoint, measure).and_then(|term| term.due);
        let from = self.standpoint.registered_on(measure);
        let timing = due.map(|due| {
            if from <= due {
                let range = DateRange { start: start_of(from), end: end_of(due) };
                Timing { on_date: None, within_date_range: Some(range) }
            } else {
                Timing { on_date: Some(OnDate { date: end_of(due) }), within_date_range: None }
            }
        });
        Task {
            uuid: self.uid(Kind::Task, &format!("{below}/{measure}")),
            kind: "action".to_owned(),
            title: cut(&text, TITLE),
            description: Some(text),
            props: self.props(measure),
            timing,
            tasks: Vec::new(),
            responsible_roles: self.roles(measure),
        }
    }

    /// Who answers on the day, a role once.
    fn roles(&mut self, item: &Item) -> Vec<ResponsibleRole> {
        let Some(file) = self.part.file(item) else { return Vec::new() };
        let held = file.responsibilities().iter().map(|it| &it.value);
        let mut roles: BTreeMap<Duty, Vec<String>> = BTreeMap::new();
        for held in held.filter(|it| it.holds_on(self.given.day)) {
            let party = held.party();
            let uuid = uid(self.part.id(), Kind::Party, party.id.as_str());
            let kind = match party.kind {
                PartyKind::Person => "person",
                PartyKind::Body => "organization",
            };
            self.duties.insert(held.duty());
            self.parties.entry(party.id.to_string()).or_insert_with(|| Party {
                uuid: uuid.clone(),
                kind: kind.to_owned(),
                name: Some(party.name.to_string()),
                props: prop("party", party.id.as_str()).into_iter().collect(),
            });
            let all = roles.entry(held.duty()).or_default();
            if !all.contains(&uuid) {
                all.push(uuid);
            }
        }
        roles
            .into_iter()
            .map(|(duty, party_uuids)| ResponsibleRole { role_id: role(duty), party_uuids })
            .collect()
    }

    /// What OSCAL has no field for.
    fn props(&self, item: &Item) -> Vec<Prop> {
        let Some(file) = self.part.file(item) else { return Vec::new() };
        let (label, _) = words(self.part, item);
        let due = term(self.standpoint, item);
        let mut props = vec![
            prop("item", &item.to_string()),
            label.and_then(|label| prop("label", &label)),
            prop("closure-status", file.closure_status().as_str()),
            file.round().closed().and_then(|closed| prop("closure-reason", closed.value.as_str())),
            file.work_status().and_then(|(_, work)| prop("work-status", work.as_str())),
            prop("round", &file.round().number().to_string()),
            due.as_ref()
                .and_then(|term| term.original)
                .and_then(|day| prop("original-deadline", &day.to_string())),
            due.filter(|term| term.standing.is_some()).and_then(|_| prop("standing", "yes")),
        ];
        match item {
            Item::Measure(id) => {
                let measure = self.part.measures().get(id);
                let class = measure.and_then(|it| it.value.class());
                props.push(class.and_then(|class| prop("class", class.as_str())));
            }
            Item::Finding(id) => {
                if let Some(finding) = self.part.findings().get(id) {
                    props.push(prop("source", finding.value.source.as_str()));
                    props.push(prop("marking", finding.value.disclosure.as_str()));
                    let aspect = finding.value.aspect.as_ref().and_then(|id| self.part.aspects().get(id));
                    props.push(aspect.and_then(|it| prop("aspect", &cut(it.value.title.as_str(), 200))));
                }
            }
            Item::Task(_) | Item::Dossier => {}
        }
        if let Some(verdict) = self.given.assessment.verdict(item) {
            props.push(prop("verdict", verdict.outcome().as_str()));
        }
        props.into_iter().flatten().collect()
    }

    /// When the finding was struck off and opened again.
    fn log(&self, item: &Item) -> Option<RiskLog> {
        let file = self.part.file(item)?;
        let mut entries = Vec::new();
        for round in file.earlier_rounds().iter().chain([file.round()]) {
            let reopened = round.reopened().map(|it| (it.mark.on, "reopened", "remediating"));
            let closed = round.closed().map(|it| (it.mark.on, "closed", "closed"));
            for (on, what, status) in reopened.into_iter().chain(closed) {
                entries.push(LogEntry {
                    uuid: self.uid(Kind::LogEntry, &format!("{item}/{}/{what}", round.number())),
                    title: Some(what.to_owned()),
                    start: start_of(on),
                    props: prop("round", &round.number().to_string()).into_iter().collect(),
                    status_change: Some(status.to_owned()),
                });
            }
        }
        (!entries.is_empty()).then_some(RiskLog { entries })
    }

    fn finding(&self, finding: &Found, seen: &[RelatedObservation]) -> Finding {
        let item = Item::Finding(finding.id.clone());
        let closed = self.standpoint.closure(&item).is_closed();
        let aspect = finding.aspect.as_ref().and_then(|id| self.part.aspects().get(id));
        let target_id = finding
            .aspect
            .as_ref()
            .map_or_else(|| "no-aspect".to_owned(), |id| token("aspect-", id.as_str()));
        let (state, reason) = if closed { ("satisfied", "pass") } else { ("not-satisfied", "other") };
        Finding {
            uuid: self.uid(Kind::Finding, finding.id.as_str()),
            title: cut(finding.text.as_str(), TITLE),
            description: finding.text.to_string(),
            props: prop("item", &item.to_string()).into_iter().collect(),
            target: Target {
                kind: "objective-id".to_owned(),
                target_id,
                title: aspect.map(|it| cut(it.value.title.as_str(), TITLE)),
                status: TargetStatus { state: state.to_owned(), reason: Some(reason.to_owned()) },
            },
            related_observations: seen.to_vec(),
            related_risks: vec![RelatedRisk { risk_uuid: self.uid(Kind::Risk, finding.id.as_str()) }],
        }
    }

    fn poam_item(&self, finding: &Found, seen: Vec<RelatedObservation>) -> PoamItem {
        let id = finding.id.as_str();
        PoamItem {
            uuid: Some(self.uid(Kind::PoamItem, id)),
            title: cut(finding.text.as_str(), TITLE),
            description: finding.text.to_string(),
            props: prop("item", &Item::Finding(finding.id.clone()).to_string()).into_iter().collect(),
            related_findings: vec![RelatedFinding { finding_uuid: self.uid(Kind::Finding, id) }],
            related_observations: seen,
            related_risks: vec![RelatedRisk { risk_uuid: self.uid(Kind::Risk, id) }],
        }
    }
}
