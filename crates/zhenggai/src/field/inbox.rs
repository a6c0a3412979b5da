//! The inbox of whoever holds the device: what waits for them on a day.

use zhenggai_core::day::Day;
use zhenggai_core::id::PartyId;
use zhenggai_core::ledger::conflict::Conflict;
use zhenggai_core::ledger::refusal::Refusal;
use zhenggai_core::oversight::due_list::{DueRow, Whose, due_list};
use zhenggai_core::oversight::light::Light;
use zhenggai_core::oversight::standpoint::Standpoint;
use zhenggai_core::text::Name;

use crate::book::Book;
use crate::fault::Fault;
use crate::field::sheet::label;
use crate::judged::text;

/// What waits for somebody on a day (待办). An item may stand in several lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inbox {
    /// The day.
    pub day: Day,
    /// Open items that they answer for and have not reported complete, by due day; those without a day last.
    pub assigned: Vec<Card>,
    /// Those of them that are over or due soon.
    pub due: Vec<Card>,
    /// Open items that were sent back and not yet reported anew.
    pub returned: Vec<Card>,
    /// Conflicts that nobody has settled, whoever may settle them.
    pub conflicts: Vec<Conflict>,
}

/// One item of a list (事项卡片).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Where it stands in the due list.
    pub row: DueRow,
    /// Its printed number, where it has one.
    pub label: Option<Name>,
    /// What it says.
    pub text: String,
}

/// What waits for `whose` on `day`; for all of them where nobody is named.
///
/// # Errors
/// `Fault::Refused` with `DOSSIER_NOT_OPENED` where nothing was opened by then.
pub fn inbox(book: &Book, whose: Option<PartyId>, day: Day) -> Result<Inbox, Fault> {
    let view = book.as_of(day);
    let Some(dossier) = &view.dossier else { return Err(Refusal::DossierNotOpened.into()) };
    let standpoint = Standpoint::new(dossier, &book.policy_of(dossier).terms, day);
    let mut list = due_list(&standpoint);
    if let Some(party) = whose {
        list = list.of(&Whose::Anyone(party));
    }
    let open = list.rows.into_iter().filter(|row| row.done_on.is_none());
    let assigned: Vec<Card> = open
        .map(|row| Card { label: label(dossier, &row.item), text: text(dossier, &row.item), row })
        .collect();
    let only = |wanted: fn(&DueRow) -> bool| -> Vec<Card> {
        assigned.iter().filter(|card| wanted(&card.row)).cloned().collect()
    };
    Ok(Inbox {
        day,
        due: only(|row| row.leads && matches!(row.light, Light::Red | Light::Yellow)),
        returned: only(|row| row.returned_on.is_some()),
        conflicts: view.conflicts.clone(),
        assigned,
    })
}
