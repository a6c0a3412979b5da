//! The fields of a row of a sheet against those of the dossier.

use std::borrow::Borrow;
use std::sync::Arc;

use zhenggai_core::deadline::Deadline;
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::evidence::{Evidence, EvidenceKind};
use zhenggai_core::item::Item;
use zhenggai_core::ledger::event::{Event, HandOver};
use zhenggai_core::party::Duty;
use zhenggai_core::responsibility::Responsibility;
use zhenggai_core::text::{Name, Text};
use zhenggai_core::work::WorkReport;
use zhenggai_grammar::due::Told;

use crate::field::Field;
use crate::intake::likeness::bare;
use crate::intake::names::Names;
use crate::intake::plan::Change;
use crate::lower::{duties, party};
use crate::reading::RowReading;
use crate::view::RowView;
use crate::words;

/// What differs: field, change, before, after, event.
type Changed = (Field, Change, String, String, Event);

/// What was found in a row.
#[derive(Debug, Default)]
pub(super) struct Compared {
    /// What would be recorded.
    pub(super) changed: Vec<Changed>,
    /// What the sheet no longer says and the dossier keeps.
    pub(super) kept: Vec<(Field, String)>,
}

/// Compares a row with what is known of its item; `None` where the item is new.
pub(super) fn compare(row: &RowReading, item: &Item, known: Option<&RowView>, names: &mut Names) -> Compared {
    let mut found = Compared::default();
    responsibilities(row, item, known, &mut found);
    deadline(row, item, known, &mut found);
    report(row, item, known, &mut found);
    evidence(row, item, known, names, &mut found);
    found
}

fn held(known: Option<&RowView>, duty: Duty) -> &[String] {
    known.map_or(&[], |known| match duty {
        Duty::LeadLeader => &known.lead_leaders,
        Duty::ResponsibleUnit => &known.lead_units,
        Duty::CooperatingUnit => &known.coop_units,
        _ => &known.responsible_persons,
    })
}

fn responsibilities(row: &RowReading, item: &Item, known: Option<&RowView>, found: &mut Compared) {
    for (duty, kind, names, field) in duties(row) {
        let before = held(known, duty);
        if is_same_list(names, before) {
            continue;
        }
        let new: Vec<&str> =
            names.iter().map(|it| &**it).filter(|it| before.iter().all(|was| was != it)).collect();
        let gone: Vec<&str> =
            before.iter().map(String::as_str).filter(|was| names.iter().all(|it| **it != **was)).collect();
        if let ([one], [other]) = (gone.as_slice(), new.as_slice())
            && let (Some(from), Some(to)) = (party(one, kind), party(other, kind))
        {
            // One name in the place of another: the duty was handed over.
            let event = Event::ResponsibilityHandedOver(HandOver {
                item: item.clone(),
                duty,
                from: from.id,
                to,
                reason: None,
            });
            let (from, to) = ((*one).to_owned(), (*other).to_owned());
            found.changed.push((field, Change::HandOver, from, to, event));
            continue;
        }
        for name in new {
            let made = party(name, kind)
                .and_then(|party| Responsibility::new(item.clone(), duty, party, None, None).ok());
            if let Some(made) = made {
                let event = Event::ResponsibilityAssigned(made);
                found.changed.push((
                    field,
                    Change::Responsibility,
                    before.join("、"),
                    name.to_owned(),
                    event,
                ));
            }
        }
        if !gone.is_empty() {
            found.kept.push((field, gone.join("、")));
        }
    }
}

/// Whether two lists are the same when they are written out: a name may hold the mark that parts names.
fn is_same_list<T: AsRef<str> + Borrow<str>>(one: &[T], other: &[String]) -> bool {
    one.iter().map(AsRef::as_ref).eq(other.iter().map(String::as_str))
        || bare(&one.concat()) == bare(&other.concat())
}

fn deadline(row: &RowReading, item: &Item, known: Option<&RowView>, found: &mut Compared) {
    let before = known.and_then(|known| known.deadline.as_ref());
    let was = before.map(words::deadline).unwrap_or_default();
    let now = row.due.said.as_ref().and_then(|said| {
        let words = row.due.text.clone().unwrap_or_else(|| match said.told {
            Told::By { day, .. } => day.to_string().into(),
            _ => Arc::default(),
        });
        said.deadline(&words)
    });
    let same =
        |now: &Deadline| before.is_some_and(|it| it.due() == now.due() && it.standing() == now.standing());
    match now {
        Some(now) if !same(&now) => {
            let after = words::deadline(&now);
            let event = Event::DeadlineSet { item: item.clone(), deadline: now };
            found.changed.push((Field::Due, Change::Deadline, was, after, event));
        }
        None if before.is_some() => found.kept.push((Field::Due, was)),
        _ => {}
    }
}

fn report(row: &RowReading, item: &Item, known: Option<&RowView>, found: &mut Compared) {
    let (was_status, was_text) =
        (known.and_then(|known| known.status), known.and_then(|known| known.progress.as_deref()));
    let status = row.status.filter(|status| Some(*status) != was_status);
    let text = row.progress.as_deref().filter(|text| was_text.is_none_or(|was| !words::is_same(text, was)));
    if let (None, Some(was)) = (&row.progress, was_text) {
        found.kept.push((Field::Progress, was.to_owned()));
    }
    if let (None, None, Some(was)) = (row.status, &row.status_text, was_status) {
        found.kept.push((Field::Status, words::status(was).to_owned()));
    }
    if status.is_none() && text.is_none() {
        return;
    }
    // A new text comes with the status as it stands, so that the report is complete by itself.
    let said = row.status.or(was_status);
    let words_of = |status: Option<_>, text: Option<&str>| {
        let parts = [status.map(words::status), text];
        parts.into_iter().flatten().collect::<Vec<_>>().join("：")
    };
    let field = if status.is_some() { Field::Status } else { Field::Progress };
    let before = words_of(was_status, was_text);
    let after = words_of(said, row.progress.as_deref());
    let text = text.and_then(|text| Text::new("text", text).ok());
    let event = Event::WorkReported(WorkReport { item: item.clone(), status: said, acts: Vec::new(), text });
    found.changed.push((field, Change::Report, before, after, event));
}

fn evidence(row: &RowReading, item: &Item, known: Option<&RowView>, names: &mut Names, found: &mut Compared) {
    let before = known.map_or(&[][..], |known| known.evidence.as_slice());
    if is_same_list(&row.evidence, before) {
        return;
    }
    let same = |one: &String, other: &String| words::is_same(one, other);
    for title in row.evidence.iter().filter(|title| !before.iter().any(|it| same(title, it))) {
        let (Ok(id), Ok(name)) = (names.evidence(item), Name::new("title", title)) else { continue };
        let event = Event::EvidenceSubmitted(Evidence {
            id,
            item: item.clone(),
            kind: kind(title),
            title: name,
            digest: None,
            size: None,
            place: None,
            captured_on: None,
            captured_at: None,
            expires_on: None,
            caption: None,
            disclosure: Disclosure::Internal,
        });
        found.changed.push((Field::Evidence, Change::Evidence, String::new(), title.clone(), event));
    }
    let gone: Vec<&str> = before
        .iter()
        .filter(|title| !row.evidence.iter().any(|it| same(it, title)))
        .map(String::as_str)
        .collect();
    if !gone.is_empty() {
        found.kept.push((Field::Evidence, gone.join("；")));
    }
}

/// The kind that a title says.
fn kind(title: &str) -> EvidenceKind {
    const KINDS: &[(&[&str], EvidenceKind)] = &[
        (&["会议记录", "纪要", "谈话记录"], EvidenceKind::Minutes),
        (&["签到", "签收"], EvidenceKind::Attendance),
        (&["照片", "影像"], EvidenceKind::Photo),
        (&["凭证", "缴款", "票据", "回单", "收据"], EvidenceKind::Voucher),
        (&["处理决定", "处分决定"], EvidenceKind::Decision),
        (&["核查记录", "现场", "巡查记录"], EvidenceKind::SiteCheck),
        (&["移交清单", "移送"], EvidenceKind::HandOverList),
        (&["台账", "清单"], EvidenceKind::Register),
        (&["验收", "合同", "立项", "批复"], EvidenceKind::ProjectFile),
        (&["报告", "总结"], EvidenceKind::Report),
        (&["办法", "制度", "规则", "细则", "规定", "〔20", "号文", "意见", "方案"], EvidenceKind::RuleText),
    ];
    let found = KINDS.iter().find(|(words, _)| words.iter().any(|word| title.contains(word)));
    found.map_or(EvidenceKind::Other, |(_, kind)| *kind)
}
