//! A book: a ledger kept on one device, with the rule set that decides and judges.

use std::borrow::Cow;

use zhenggai_core::closure::policy::Policy;
use zhenggai_core::closure::{Assessment, assess};
use zhenggai_core::day::Day;
use zhenggai_core::id::{DeviceId, DossierId, EntryId};
use zhenggai_core::ledger::Ledger;
use zhenggai_core::ledger::command::Command;
use zhenggai_core::ledger::decide::decide;
use zhenggai_core::ledger::entry::{Author, EntryBody};
use zhenggai_core::ledger::fold::View;
use zhenggai_core::moment::{Moment, Stamp};
use zhenggai_core::origin::Origin;
use zhenggai_wire::entry::seal;

use crate::fault::Fault;

/// A ledger kept on one device (账本).
#[derive(Debug, Clone)]
pub struct Book {
    ledger: Ledger,
    device: DeviceId,
    policy: Policy,
    latest: View,
    newest: Option<Day>,
    head: Option<EntryId>,
    seq: u64,
    clock: Option<Stamp>,
}

/// A command with all that the book cannot know: whose word it is, from which day it counts, the moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What is asked for.
    pub command: Command,
    /// Whose word it is.
    pub author: Author,
    /// The day from which it counts.
    pub effective_on: Day,
    /// The place it was read from, if it was.
    pub origin: Option<Origin>,
    /// The moment, by the caller's clock.
    pub now: Moment,
}

impl Book {
    /// An empty book about `dossier`, kept on `device`, under `policy`.
    #[must_use]
    pub fn new(dossier: DossierId, device: DeviceId, policy: Policy) -> Self {
        let ledger = Ledger::new(dossier);
        Self {
            ledger,
            device,
            policy,
            latest: View::default(),
            newest: None,
            head: None,
            seq: 0,
            clock: None,
        }
    }

    /// The ledger.
    #[must_use]
    pub const fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// The rule set.
    #[must_use]
    pub const fn policy(&self) -> &Policy {
        &self.policy
    }

    /// Decides a command and records what comes of it. Returns the ids of the new entries.
    ///
    /// # Errors
    /// `Fault::Refused` when the rules say no; nothing is recorded then.
    pub fn record(&mut self, asked: Asked) -> Result<Vec<EntryId>, Fault> {
        let Asked { command, author, effective_on, origin, now } = asked;
        let events = decide(self.latest.dossier.as_ref(), command, &self.policy, effective_on)?;
        let mut ids = Vec::with_capacity(events.len());
        for event in events {
            let recorded_at = Stamp::next(now, self.clock);
            let entry = seal(EntryBody {
                dossier: self.ledger.dossier_id().clone(),
                device: self.device.clone(),
                seq: self.seq.saturating_add(1),
                prev: self.head,
                parents: Vec::new(),
                recorded_at,
                effective_on,
                author: author.clone(),
                origin: origin.clone(),
                event,
            })?;
            self.latest.take(&entry);
            self.newest = self.newest.max(Some(effective_on));
            ids.push(entry.id());
            (self.head, self.seq, self.clock) = (Some(entry.id()), entry.body().seq, Some(recorded_at));
            self.ledger.add(entry);
        }
        Ok(ids)
    }

    /// What the ledger says as of `day`. When nothing counts from a later day, that is what was said last,
    /// and nothing is folded again.
    #[must_use]
    pub fn as_of(&self, day: Day) -> Cow<'_, View> {
        if self.newest <= Some(day) {
            Cow::Borrowed(&self.latest)
        } else {
            Cow::Owned(self.ledger.as_of(day))
        }
    }

    /// The verdicts on every item as of `day`; `None` when nothing was opened by then.
    #[must_use]
    pub fn assess(&self, day: Day) -> Option<Assessment> {
        self.as_of(day).dossier.as_ref().map(|dossier| assess(dossier, &self.policy, day))
    }
}
