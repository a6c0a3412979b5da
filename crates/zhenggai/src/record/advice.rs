//! Chains of reasons, next steps and replayed decisions as records for JSON.

use std::collections::BTreeSet;

use zhenggai_core::advice::chain::Chain;
use zhenggai_core::advice::deed::Deed;
use zhenggai_core::advice::next::Next;
use zhenggai_core::advice::step::NextStep;
use zhenggai_core::closure::difference::Difference;
use zhenggai_core::closure::policy::Policy;
use zhenggai_core::closure::reason::Reason;
use zhenggai_core::dossier::Dossier;
use zhenggai_core::id::EntryId;
use zhenggai_core::item::{Item, Level};
use zhenggai_core::language::Language;
use zhenggai_core::ledger::Ledger;
use zhenggai_core::ledger::entry::Entry;
use zhenggai_core::review::VerdictStamp;
use zhenggai_core::say;
use zhenggai_wire::advice::{
    BelowRecord, ChainRecord, CitedEntryRecord, DeedRecord, DifferenceRecord, NEXT_FORMAT, NextRecord,
    REPLAY_FORMAT, ReplayRecord, StampRecord, StandingRecord, UnderRecord, VERDICTS_FORMAT, VerdictsRecord,
    WHY_FORMAT, WhyRecord,
};
use zhenggai_wire::artefact::ArtefactRecord;
use zhenggai_wire::verdict::{PolicyRefRecord, ReasonRecord, VerdictRecord};

use crate::fault::Fault;
use crate::judged::{Judged, Standing, text};
use crate::replay::{Elsewise, Replay};

/// Where items stand as a record, with sentences in `language`.
///
/// # Errors
/// As [`Judged::dossier`].
pub fn verdicts(
    judged: &Judged<'_>,
    rows: &[Standing<'_>],
    language: Language,
) -> Result<VerdictsRecord, Fault> {
    let dossier = judged.dossier()?;
    let items = rows.iter().map(|row| StandingRecord {
        text: text(dossier, row.verdict.item()),
        status: row.closure.to_string(),
        reason: row.reason.map(|reason| reason.to_string()),
        round: row.round,
        below: row.below.iter().map(below).collect(),
        verdict: VerdictRecord::new(row.verdict, language),
    });
    Ok(VerdictsRecord {
        format: VERDICTS_FORMAT.to_owned(),
        language: language.to_string(),
        as_of: judged.day().to_string(),
        policy: rule_set(judged.policy()),
        items: items.collect(),
    })
}

fn below((level, closed, all): &(Level, usize, usize)) -> BelowRecord {
    BelowRecord { level: level.to_string(), closed: *closed, all: *all }
}

/// A chain of reasons as a record, with sentences in `language`.
///
/// # Errors
/// As [`Judged::dossier`].
pub fn why(judged: &Judged<'_>, of: &Chain<'_>, language: Language) -> Result<WhyRecord, Fault> {
    let dossier = judged.dossier()?;
    let mut used = BTreeSet::new();
    gather(of, &mut used);
    Ok(WhyRecord {
        format: WHY_FORMAT.to_owned(),
        language: language.to_string(),
        as_of: judged.day().to_string(),
        policy: rule_set(judged.policy()),
        chain: chain(dossier, of, language),
        facts: cited(judged.ledger(), &used),
    })
}

fn chain(dossier: &Dossier, of: &Chain<'_>, language: Language) -> ChainRecord {
    ChainRecord {
        item: of.item.to_string(),
        text: text(dossier, &of.item),
        status: of.status.to_string(),
        outcome: of.verdict.outcome().to_string(),
        settled: of.is_settled(),
        reasons: reasons(of.verdict.reasons(), language),
        below: of.below.iter().map(|below| chain(dossier, below, language)).collect(),
    }
}

fn gather(of: &Chain<'_>, used: &mut BTreeSet<EntryId>) {
    used.extend(of.verdict.reasons().iter().flat_map(|reason| reason.facts().iter().copied()));
    of.below.iter().for_each(|below| gather(below, used));
}

/// What is to be done next as a record, with sentences in `language`.
#[must_use]
pub fn next(judged: &Judged<'_>, item: &Item, of: &Next<'_>, language: Language) -> NextRecord {
    let items = |items: &[Item]| items.iter().map(ToString::to_string).collect();
    NextRecord {
        format: NEXT_FORMAT.to_owned(),
        language: language.to_string(),
        as_of: judged.day().to_string(),
        policy: rule_set(judged.policy()),
        item: item.to_string(),
        steps: of.steps.iter().map(|step| deed(judged, step, language)).collect(),
        staying: items(&of.staying),
        later: items(&of.later),
    }
}

fn deed(judged: &Judged<'_>, step: &NextStep<'_>, language: Language) -> DeedRecord {
    let rules: BTreeSet<String> = step.reasons.iter().map(|reason| reason.rule().to_string()).collect();
    let (stage, parties) = match &step.deed {
        Deed::Review { stage, parties } => (stage.as_ref().map(ToString::to_string), Some(*parties)),
        _ => (None, None),
    };
    let kinds = match &step.deed {
        Deed::SubmitEvidence(kinds) => kinds.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    };
    DeedRecord {
        deed: step.deed.as_str().to_owned(),
        event: step.deed.kind().map(|kind| kind.to_string()),
        what: say::next_step(step, &judged.policy().terms, language),
        item: step.item.to_string(),
        serves: step.serves.iter().map(ToString::to_string).collect(),
        rules: rules.into_iter().collect(),
        stage,
        parties,
        kinds,
        duties: step.duties.iter().map(ToString::to_string).collect(),
        who: judged.who(step).into_iter().map(|(_, name)| name.to_string()).collect(),
        from: step.from.map(|day| day.to_string()),
        by: step.by.map(|day| day.to_string()),
    }
}

/// A replayed decision as a record, with sentences in `language`.
#[must_use]
pub fn replay(ledger: &Ledger, of: &Replay, under: Option<&Elsewise>, language: Language) -> ReplayRecord {
    let agreement = of.agreement();
    let facts = of.verdict.reasons().iter().flat_map(|reason| reason.facts().iter().copied()).collect();
    ReplayRecord {
        format: REPLAY_FORMAT.to_owned(),
        language: language.to_string(),
        decision: citation(&of.entry),
        reason: of.reason.to_string(),
        earlier: of.earlier,
        stamp: of.stamp.as_ref().map(stamp),
        replayed: stamp(&of.remade),
        agreement: agreement.as_str().to_owned(),
        code: agreement.code().map(|code| code.to_string()),
        sentence: of.sentence(language),
        verdict: ArtefactRecord::from(&of.verdict),
        reasons: reasons(of.verdict.reasons(), language),
        facts: cited(ledger, &facts),
        under: under.map(|other| UnderRecord {
            policy: rule_set(&other.policy),
            outcome: other.verdict.outcome().to_string(),
            differences: of.differences(other).iter().map(|it| difference(it, language)).collect(),
        }),
    }
}

fn difference(of: &Difference<'_>, language: Language) -> DifferenceRecord {
    let told = |reason: Option<&Reason>| reason.map(|reason| ReasonRecord::new(reason, language));
    DifferenceRecord { rule: of.rule.to_string(), then: told(of.first), now: told(of.second) }
}

fn reasons(of: &[Reason], language: Language) -> Vec<ReasonRecord> {
    of.iter().map(|reason| ReasonRecord::new(reason, language)).collect()
}

fn stamp(of: &VerdictStamp) -> StampRecord {
    let policy = PolicyRefRecord { id: of.policy.to_string(), version: of.version.to_string() };
    StampRecord { policy, digest: of.digest.to_string() }
}

fn rule_set(policy: &Policy) -> PolicyRefRecord {
    PolicyRefRecord { id: policy.id.to_string(), version: policy.version.to_string() }
}

fn cited(ledger: &Ledger, used: &BTreeSet<EntryId>) -> Vec<CitedEntryRecord> {
    ledger.entries().into_iter().filter(|entry| used.contains(&entry.id())).map(citation).collect()
}

fn citation(entry: &Entry) -> CitedEntryRecord {
    let body = entry.body();
    CitedEntryRecord {
        entry: entry.id().to_string(),
        on: body.effective_on.to_string(),
        kind: body.event.kind().to_owned(),
        by: body.author.party.name.to_string(),
        duty: body.author.duty.to_string(),
    }
}
