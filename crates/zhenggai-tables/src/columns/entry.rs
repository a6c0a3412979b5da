//! The table of entries.

use std::borrow::Cow;
use std::collections::BTreeMap;

use zhenggai_core::code::Code;
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::event_kind::EventKind;
use zhenggai_core::id::EntryId;
use zhenggai_core::item::{Item, Level};
use zhenggai_core::ledger::entry::Entry;
use zhenggai_core::ledger::event::Event;
use zhenggai_core::ledger::subject;
use zhenggai_core::party::{Duty, PartyKind};

use crate::columns::batch::Batch;
use crate::columns::column::{Columns, Table, words};
use crate::columns::given::{Given, Record};
use crate::columns::name::TableName;

/// The table of entries (条目表): one row an entry, in their one order. It tells what happened, never what was said.
#[derive(Debug)]
pub enum Entries {}

/// One entry.
#[derive(Debug)]
pub struct EntryRow<'a> {
    entry: &'a Entry,
    item: Item,
    refusal: Option<Code>,
    in_effect: bool,
}

/// Adds the entries about items that may be shown. Those about leads are shown to named readers only.
pub fn fill(given: &Given<'_>, record: &Record<'_>, into: &mut Batch<Entries>) {
    let refused = record.view.without_effect.iter().map(|it| (it.entry, it.refusal.code()));
    let refused: BTreeMap<EntryId, Code> = refused.collect();
    for entry in record.ledger.entries() {
        let item = item(given, entry);
        if !shows(given, &item, entry) {
            continue;
        }
        let refusal = refused.get(&entry.id()).copied();
        let in_effect = refusal.is_none() && entry.body().effective_on <= given.day;
        into.push(&EntryRow { entry, item, refusal, in_effect });
    }
}

/// The item that an entry is about; a finding's registration is about the finding.
fn item(given: &Given<'_>, entry: &Entry) -> Item {
    match &entry.body().event {
        Event::FindingRegistered(finding) => Item::Finding(finding.id.clone()),
        event => subject::item(given.dossier, event),
    }
}

/// What was refused, or counts from a later day, hangs on nothing yet; it is shown to those to whom everything is.
fn shows(given: &Given<'_>, item: &Item, entry: &Entry) -> bool {
    if given.readers == Disclosure::Restricted {
        return true;
    }
    let leads = [EventKind::LeadReferred, EventKind::LeadDisposed];
    let about_a_lead = entry.body().event.known_kind().is_some_and(|kind| leads.contains(&kind));
    !about_a_lead && given.shows(item)
}

impl Table for Entries {
    const NAME: TableName = TableName::Entries;
    type Row<'a> = EntryRow<'a>;

    fn columns() -> Columns<Self> {
        let told = Columns::<Self>::new()
            .text("dossier", ["台账编号", "The dossier."], |row| {
                Some(row.entry.body().dossier.as_str().into())
            })
            .always()
            .text(
                "entry",
                ["条目编号（内容摘要）", "The entry's id: the digest of what it says."],
                |row| Some(Cow::Owned(row.entry.id().to_string())),
            )
            .always()
            .text("device", ["写入的设备", "The device that wrote it."], |row| {
                Some(row.entry.body().device.as_str().into())
            })
            .always()
            .count(
                "seq",
                ["在该设备上的序号，从1起", "Its number on that device, from 1."],
                |row| Some(row.entry.body().seq),
            )
            .always()
            .moment("recorded_at", ["写入时刻（UTC）", "When it was written, in UTC."], |row| {
                Some(row.entry.body().recorded_at.moment())
            })
            .always()
            .day("effective_on", ["生效日", "The day from which it counts."], |row| {
                Some(row.entry.body().effective_on)
            })
            .always()
            .text("kind", ["事件种类", "What kind of thing happened."], |row| {
                Some(row.entry.body().event.kind().into())
            })
            .always()
            .text("item", ["所涉事项", "The item it is about."], |row| {
                Some(Cow::Owned(row.item.to_string()))
            })
            .always()
            .word("level", ["事项层级", "The item's level."], words!(Level), |row| {
                Some(row.item.level().as_str())
            })
            .always();
        author(told)
    }
}

fn author(told: Columns<Entries>) -> Columns<Entries> {
    told.text("author", ["作者编号", "Whose word it is: the party's id."], |row| {
        Some(row.entry.body().author.party.id.as_str().into())
    })
    .always()
    .word("author_kind", ["个人或单位", "Whether a person or a body."], words!(PartyKind), |row| {
        Some(row.entry.body().author.party.kind.as_str())
    })
    .always()
    .text(
        "author_name",
        ["单位名称；个人只列职务", "The name of the body, or the person's office."],
        |row| Some(row.entry.body().author.party.name.as_str().into()),
    )
    .always()
    .word("duty", ["以何职责", "In which duty it speaks."], words!(Duty), |row| {
        Some(row.entry.body().author.duty.as_str())
    })
    .always()
    .flag("in_effect", ["截至日是否生效", "Whether it is in effect on the day."], |row| {
        Some(row.in_effect)
    })
    .always()
    .text("refusal", ["不生效的原因代码", "The code of why the rules refuse it."], |row| {
        row.refusal.map(|code| code.as_str().into())
    })
    .text(
        "origin",
        ["出处：行列或单元格", "The place it was taken from: line and column, or cell."],
        |row| row.entry.body().origin.as_ref().map(|origin| Cow::Owned(origin.place().to_string())),
    )
    .flag("signed", ["本条是否单独签名", "Whether it was signed by itself."], |row| {
        Some(row.entry.signature().is_some())
    })
    .always()
}
