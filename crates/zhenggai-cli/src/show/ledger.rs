//! A ledger on the terminal.

use std::collections::BTreeMap;
use std::io;

use zhenggai::book::Book;
use zhenggai::core::code::Severity;
use zhenggai::core::day::Day;
use zhenggai::core::dossier::Dossier;
use zhenggai::core::id::EntryId;
use zhenggai::core::item::Item;
use zhenggai::core::language::Language;
use zhenggai::core::ledger::conflict::Conflict;
use zhenggai::core::ledger::entry::Entry;
use zhenggai::core::ledger::fold::View;
use zhenggai::core::ledger::refusal::Refusal;
use zhenggai::core::ledger::trouble::{Trouble, look_over};
use zhenggai::core::moment::Moment;
use zhenggai::core::say;

use crate::show::phrase::cut;
use crate::show::screen::Screen;
use crate::show::table::{Rows, table};

/// Every entry in its order, with what came of it.
pub(crate) fn log(screen: &mut Screen, book: &Book) -> io::Result<()> {
    let language = screen.language();
    let refused: BTreeMap<EntryId, &Refusal> =
        book.latest().without_effect.iter().map(|it| (it.entry, &it.refusal)).collect();
    let headings = match language {
        Language::Zh => ["日期", "设备", "作者", "登记", "结果"],
        Language::En => ["day", "device", "author", "recorded", "effect"],
    };
    let mut rows = table(screen.width(), Rows::Close, &headings);
    for entry in book.ledger().entries() {
        let body = entry.body();
        let author = format!("{}（{}）", body.author.party.name, say::duty(body.author.duty, language));
        let author =
            if language == Language::En { author.replace('（', " (").replace('）', ")") } else { author };
        let effect = refused.get(&entry.id()).map_or_else(
            || screen.pick("生效", "in effect").to_owned(),
            |refusal| format!("{} [{}]", say::refusal(refusal, language), refusal.code()),
        );
        rows.add_row([
            body.effective_on.to_string(),
            format!("{} #{}", body.device, body.seq),
            author,
            kind(entry, language),
            effect,
        ]);
    }
    screen.line(&rows.trim_fmt())
}

/// Where everything stands as of a day.
pub(crate) fn show(screen: &mut Screen, book: &Book, view: &View, day: Day, now: Moment) -> io::Result<()> {
    let language = screen.language();
    if let Some(dossier) = &view.dossier {
        screen.title(dossier.opening().value.title.as_str())?;
        let rules = dossier.powers().rule_set().map(|rules| format!("{} {}", rules.policy, rules.version));
        let rules = rules.unwrap_or_else(|| {
            screen
                .pick("未采用规则集，不核对职责", "held to no rule set: nobody’s duty is checked")
                .to_owned()
        });
        screen.line(&match language {
            Language::Zh => format!("截至{day}   条目{}   规则集 {rules}", book.ledger().len()),
            Language::En => format!("as of {day}   {} entries   {rules}", book.ledger().len()),
        })?;
        items(screen, dossier)?;
    }
    if let Some(rules) = &view.rules_missing {
        let said = match language {
            Language::Zh => "本机没有台账采用的规则集，未核对职责",
            Language::En => "the rule set that the ledger adopted is not at hand; nobody’s duty was checked",
        };
        screen.line(&format!("{} {}: {said}", rules.policy, rules.version))?;
    }
    conflicts(screen, book, &view.conflicts)?;
    let troubles = look_over(book.ledger().past().values(), now);
    if !troubles.is_empty() {
        screen.heading(match language {
            Language::Zh => "账本状况",
            Language::En => "State of the ledger",
        })?;
        for trouble in &troubles {
            screen.line(&format!("  {}", words(trouble, language)))?;
        }
    }
    if !view.without_effect.is_empty() {
        screen.heading(&match language {
            Language::Zh => format!("未生效的条目（{}）", view.without_effect.len()),
            Language::En => format!("Entries without effect ({})", view.without_effect.len()),
        })?;
        for it in &view.without_effect {
            let place = named(book, &it.entry, language);
            screen.remark(
                Severity::Info,
                it.refusal.code().as_str(),
                &place,
                &say::refusal(&it.refusal, language),
            )?;
        }
    }
    Ok(())
}

fn items(screen: &mut Screen, dossier: &Dossier) -> io::Result<()> {
    let language = screen.language();
    let headings = match language {
        Language::Zh => ["事项", "内容", "整改进度", "销号状态", "轮次"],
        Language::En => ["item", "text", "work", "closure", "round"],
    };
    let mut rows = table(screen.width(), Rows::Close, &headings);
    for item in dossier.items().filter(|item| *item != Item::Dossier) {
        let Some(file) = dossier.file(&item) else { continue };
        let text = cut(&content(dossier, &item), 24);
        let work = file.work_status().map_or("", |(_, status)| say::work_status(status, language));
        let closure = say::closure_status(file.closure_status(), language);
        let round = file.round().number().to_string();
        rows.add_row([item.to_string(), text, work.to_owned(), closure.to_owned(), round]);
    }
    screen.line("")?;
    screen.line(&rows.trim_fmt())
}

fn content(dossier: &Dossier, item: &Item) -> String {
    match item {
        Item::Measure(id) => dossier.measures().get(id).map(|it| it.value.text().to_string()),
        Item::Task(id) => dossier.tasks().get(id).map(|it| it.value.text.to_string()),
        Item::Finding(id) => dossier.findings().get(id).map(|it| it.value.text.to_string()),
        Item::Dossier => None,
    }
    .unwrap_or_default()
}

fn conflicts(screen: &mut Screen, book: &Book, conflicts: &[Conflict]) -> io::Result<()> {
    let language = screen.language();
    if conflicts.is_empty() {
        return Ok(());
    }
    screen.heading(&match language {
        Language::Zh => format!("冲突（{}）", conflicts.len()),
        Language::En => format!("Conflicts ({})", conflicts.len()),
    })?;
    for conflict in conflicts {
        screen.line(&format!("  {}", say::conflict(conflict.kind, language)))?;
        for entry in &conflict.entries {
            let mark = if *entry == conflict.in_force { screen.pick("现行", "in force") } else { "" };
            screen.line(&format!("    {} {}  {mark}", named(book, entry, language), entry))?;
        }
        let by: Vec<&str> = conflict.settled_by.iter().map(|duty| say::duty(*duty, language)).collect();
        screen.line(&match language {
            Language::Zh => format!("    由{}裁定（conflict_settled）", by.join("或")),
            Language::En => format!("    settled by: {} (conflict_settled)", by.join(", ")),
        })?;
    }
    Ok(())
}

/// An entry as people would name it: day, device, number, what it records.
fn named(book: &Book, id: &EntryId, language: Language) -> String {
    book.ledger().entry(id).map_or_else(String::new, |entry| {
        let body = entry.body();
        format!("{} {} #{} {}", body.effective_on, body.device, body.seq, kind(entry, language))
    })
}

fn kind(entry: &Entry, language: Language) -> String {
    let event = &entry.body().event;
    event
        .known_kind()
        .map_or_else(|| event.kind().to_owned(), |kind| say::event_kind(kind, language).to_owned())
}

fn words(trouble: &Trouble, language: Language) -> String {
    match (trouble, language) {
        (Trouble::Gap { device, from, to }, Language::Zh) => format!("设备{device}缺第{from}至{to}号条目"),
        (Trouble::Gap { device, from, to }, Language::En) => {
            format!("entries {from} to {to} of the device {device} are missing")
        }
        (Trouble::Fork { device, seq, entries }, Language::Zh) => {
            format!("设备{device}第{seq}号有{}条不同的条目", entries.len())
        }
        (Trouble::Fork { device, seq, entries }, Language::En) => {
            format!("the device {device} wrote {} different entries {seq}", entries.len())
        }
        (Trouble::CauseMissing { entry, cause }, Language::Zh) => format!("条目{entry}等待前序条目{cause}"),
        (Trouble::CauseMissing { entry, cause }, Language::En) => {
            format!("the entry {entry} waits for {cause}")
        }
        (Trouble::ClockAhead { device, hours, .. }, Language::Zh) => {
            format!("设备{device}的时钟快了{hours}小时")
        }
        (Trouble::ClockAhead { device, hours, .. }, Language::En) => {
            format!("the clock of the device {device} runs {hours} hours ahead")
        }
        (Trouble::UnknownKind { kind, .. }, Language::Zh) => format!("本版本不认识“{kind}”，原样保留"),
        (Trouble::UnknownKind { kind, .. }, Language::En) => {
            format!("this version does not know `{kind}`; it is kept as it is")
        }
    }
}
