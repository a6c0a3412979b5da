//! Reports of a book, for readers of a level: what they may not see is not in them.

use std::collections::BTreeSet;

use zhenggai_core::day::Day;
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::id::EntryId;
use zhenggai_core::language::Language;
use zhenggai_core::ledger::Ledger;
use zhenggai_core::ledger::refusal::Refusal;
use zhenggai_notice::diagnostic::Diagnostic;
use zhenggai_notice::drafting;
use zhenggai_report::both::Both;
use zhenggai_report::given::{Contradiction, Given, Position};
use zhenggai_store::seal::level::Levels;

use crate::book::Book;
use crate::check::Checked;
use crate::explain;
use crate::fault::Fault;
use crate::judged::Judged;
use crate::lines;

pub use zhenggai_report::{both, calendar, given, letter, oscal, page, picture, portfolio, record};

/// What report is asked for, and for whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The day as of which everything stands.
    pub day: Day,
    /// For readers of which level.
    pub readers: Disclosure,
    /// In which language it begins, where it has both; else in which it is.
    pub language: Language,
}

/// What reports of a dossier are made from (报告素材).
#[derive(Debug, Clone)]
pub struct Report<'b> {
    judged: Judged<'b>,
    asked: Asked,
    withheld: BTreeSet<EntryId>,
    position: Position,
    contradictions: Vec<Contradiction>,
}

impl<'b> Report<'b> {
    /// A book as of a day, judged by the rule set that it is held to.
    ///
    /// # Errors
    /// `Fault::Refused` with `DOSSIER_NOT_OPENED` where nothing was opened by then.
    pub fn of(book: &'b Book, asked: Asked) -> Result<Self, Fault> {
        let ledger = book.ledger();
        let position = Position { entries: ledger.len(), heads: lines::heads(ledger) };
        Ok(Self {
            judged: Judged::new(book, asked.day)?,
            asked,
            withheld: withheld(ledger, asked.readers),
            position,
            contradictions: Vec::new(),
        })
    }

    /// A notice that was checked, with what contradicts itself in its text. `file` is what it is called.
    ///
    /// # Errors
    /// As [`Report::of`].
    pub fn of_notice(checked: &'b Checked, file: &str, asked: Asked) -> Result<Self, Fault> {
        let contradictions = checked.diagnostics.iter().map(|it| contradiction(it, file)).collect();
        Ok(Self { contradictions, ..Self::of(&checked.book, asked)? })
    }

    /// What it is made from.
    ///
    /// # Errors
    /// None: a book without a dossier gives no report.
    pub fn given(&self) -> Result<Given<'_>, Fault> {
        Ok(Given {
            dossier: self.judged.dossier()?,
            assessment: self.judged.assessment(),
            policy: self.judged.policy(),
            day: self.asked.day,
            readers: self.asked.readers,
            language: self.asked.language,
            withheld: &self.withheld,
            names: self.judged.names(),
            position: &self.position,
            contradictions: &self.contradictions,
        })
    }
}

/// The text of a letter about an item, out of a template or the built-in one; `zhenggai_notice::drafting::document` sets it.
///
/// # Errors
/// `Fault::Refused` with `NOT_REGISTERED` where these readers see no such item, `Fault::Template` where the template cannot
/// be filled.
pub fn letter(given: &Given<'_>, asked: &letter::Asked<'_>, template: Option<&str>) -> Result<String, Fault> {
    let unknown =
        || Refusal::NotRegistered { kind: asked.item.level().as_str(), id: asked.item.id().to_owned() };
    let contents = letter::letter(given, asked).ok_or_else(unknown)?;
    Ok(drafting::filled(template.unwrap_or(asked.paper.template()), &contents)?)
}

/// The entries that readers of a level may not see.
fn withheld(ledger: &Ledger, readers: Disclosure) -> BTreeSet<EntryId> {
    let entries = ledger.past();
    let levels = Levels::of(entries.values());
    let closed = entries.values().filter(|entry| !levels.of_event(&entry.body().event).is_open_to(readers));
    closed.map(|entry| entry.id()).collect()
}

fn contradiction(of: &Diagnostic, file: &str) -> Contradiction {
    let code = of.code().to_string();
    let title = explain::card(&code).map_or_else(
        || Both { zh: code.clone(), en: code.clone() },
        |card| Both { zh: card.title_zh().to_owned(), en: card.title_en().to_owned() },
    );
    Contradiction {
        title,
        severity: of.severity(),
        place: format!("{file}:{}:{}", of.span().line, of.span().column),
        sentence: Both::of(|language| zhenggai_notice::say::sentence(of, language)),
        code,
    }
}
