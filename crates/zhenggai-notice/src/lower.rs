//! A reading becomes a draft: what was read, and no row more. The only file here that builds core drafts.

// words
mod place;
mod said;

// figures
mod duty;
mod figure;

// rows
mod node;

use zhenggai_core::day::Day;
use zhenggai_core::draft::{
    AspectDraft, AttachedDraft, ClaimDraft, DossierDraft, FindingDraft, Gap, ReportDraft,
};
use zhenggai_core::finding::FindingSource;
use zhenggai_core::inspection::Regime;
use zhenggai_core::origin::TextSpan;
use zhenggai_core::text::Name;

use crate::reading::{AspectReading, Genre, OnSiteMatter, Reading, Said};
use crate::source::Source;

use said::{named, sourced, stated, text};

/// The draft of a dossier that a notice yields.
///
/// Problems become findings. What the notice numbers right below a problem becomes its measures: items, or
/// clauses where there are no items, or the problem's own text where there is neither. Declared totals stay
/// claims: they never make rows. Only a status that is printed of a thing becomes its status; what is merely
/// inferred does not.
#[must_use]
pub fn draft(source: &Source, reading: &Reading) -> DossierDraft {
    let facts = &reading.facts;
    let on_site = reading.outline.on_site.as_ref();
    DossierDraft {
        title: name(reading.title.as_ref()),
        publisher: name(facts.issuing_body.as_ref()),
        published_on: day(facts.notice_date.as_ref()),
        regime: regime(reading),
        inspecting_body: name(facts.inspecting_body.as_ref()),
        inspected_body: name(facts.inspected_body.as_ref()),
        on_site: facts.inspected_period.as_ref().map(|said| sourced(said.value, said.span)),
        feedback_on: day(facts.feedback_date.as_ref()),
        aspects: reading.outline.aspects.iter().map(|aspect| lower_aspect(source, reading, aspect)).collect(),
        findings: on_site.into_iter().flat_map(|block| &block.matters).filter_map(matter).collect(),
        claims: facts
            .declared_totals
            .iter()
            .map(|total| {
                let claim = ClaimDraft { kind: total.kind, of: total.of, value: total.value };
                sourced(claim, total.span)
            })
            .collect(),
    }
}

fn lower_aspect(source: &Source, reading: &Reading, aspect: &AspectReading) -> AspectDraft {
    let span = aspect.span.unwrap_or(TextSpan::new(1, 1, 0));
    AspectDraft {
        label: aspect.label.as_deref().and_then(|label| named(label, span)),
        title: aspect.title.as_deref().and_then(|title| text(title, span)),
        findings: aspect
            .problems
            .iter()
            .filter_map(|problem| node::finding(source, &reading.facts, problem))
            .collect(),
    }
}

fn matter(matter: &OnSiteMatter) -> Option<FindingDraft> {
    let report = matter.status.as_ref().and_then(|status| {
        let said = node::work_status(status)?;
        Some(stated(ReportDraft { status: Some(said), acts: Vec::new() }, status.span, status.basis))
    });
    Some(FindingDraft {
        label: None,
        text: text(&matter.name, matter.span)?,
        source: FindingSource::HandedOverOnSite,
        attached: AttachedDraft { report, ..AttachedDraft::default() },
        tasks: Vec::new(),
        measures: Vec::new(),
    })
}

/// 巡视 and 巡察 differ: the notice's own title decides.
fn regime(reading: &Reading) -> Gap<Regime> {
    let title = reading.title.as_ref()?;
    let regime = match reading.genre? {
        Genre::Audit => Regime::Audit,
        Genre::Eco => Regime::EnvironmentalInspection,
        Genre::Inspection if title.value.contains("巡察") => Regime::LocalInspection,
        Genre::Inspection if title.value.contains("巡视") => Regime::CentralOrProvincialInspection,
        Genre::Inspection => return None,
    };
    Some(sourced(regime, title.span))
}

fn day(said: Option<&Said<Option<Day>>>) -> Gap<Day> {
    said.and_then(|said| said.value.map(|day| sourced(day, said.span)))
}

fn name(said: Option<&Said<String>>) -> Gap<Name> {
    said.and_then(|said| named(&said.value, said.span))
}
