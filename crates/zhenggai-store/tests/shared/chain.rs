//! Devices that write entries.

use zhenggai_core::day::Day;
use zhenggai_core::id::{DeviceId, DossierId, EntryId, PartyId};
use zhenggai_core::item::Item;
use zhenggai_core::ledger::entry::{Author, Entry, EntryBody};
use zhenggai_core::ledger::event::Event;
use zhenggai_core::moment::{Moment, Stamp};
use zhenggai_core::party::{Duty, Party, PartyKind};
use zhenggai_core::text::{Name, Text};
use zhenggai_core::work::{WorkReport, WorkStatus};
use zhenggai_wire::entry::seal;

/// One device's entries in one dossier.
#[derive(Debug)]
pub(crate) struct Chain {
    dossier: DossierId,
    device: DeviceId,
    seq: u64,
    prev: Option<EntryId>,
}

impl Chain {
    pub(crate) fn new(dossier: &str, device: &str) -> Self {
        Self { dossier: dossier.parse().unwrap(), device: device.parse().unwrap(), seq: 0, prev: None }
    }

    /// What the next entry says.
    pub(crate) fn body(&mut self) -> EntryBody {
        self.seq += 1;
        let seq = self.seq;
        let moment = Moment::from_millis(1_640_000_000_000 + i64::try_from(seq).unwrap()).unwrap();
        let text = format!("第{seq}次进展：已与“乙单位”核对账目\\清单，追回资金{seq}元\n其余照办 🙂");
        EntryBody {
            dossier: self.dossier.clone(),
            device: self.device.clone(),
            seq,
            prev: self.prev,
            parents: vec![],
            recorded_at: Stamp::new(moment, 0),
            effective_on: Day::new(2022, 1, 1).unwrap().plus_days(i64::try_from(seq % 300).unwrap()).unwrap(),
            author: Author {
                party: Party {
                    id: PartyId::new("unit").unwrap(),
                    kind: PartyKind::Body,
                    name: Name::new("name", "甲单位党委").unwrap(),
                },
                duty: Duty::ResponsibleUnit,
            },
            origin: None,
            event: Event::WorkReported(WorkReport {
                item: Item::Dossier,
                status: Some(WorkStatus::InProgress),
                acts: vec![],
                text: Some(Text::new("text", &text).unwrap()),
            }),
        }
    }

    pub(crate) fn entries(&mut self, count: usize) -> Vec<Entry> {
        (0..count)
            .map(|_| {
                let entry = seal(self.body()).unwrap();
                self.prev = Some(entry.id());
                entry
            })
            .collect()
    }
}

/// An entry that carries another's id.
pub(crate) fn forged(chain: &mut Chain) -> Entry {
    let other = chain.entries(1).remove(0);
    Entry::new(other.id(), chain.body(), None)
}
