//! Many devices that wrote at the same time, put together in ten orders.

use zhenggai_core::id::{DossierId, EntryId};
use zhenggai_core::ledger::Ledger;
use zhenggai_core::mandate::Mandate;
use zhenggai_core::party::Duty;

use crate::book::{day, unit};
use crate::say::{done, due, evidence, opened};

const DEVICES: [&str; 10] = ["b", "c", "e", "f", "g", "h", "i", "j", "k", "l"];
const EACH: usize = 40;

#[test]
fn ten_devices_put_together_in_ten_orders_say_one_thing() {
    let mut book = opened(Mandate::default(), &[("unit", Duty::ResponsibleUnit)]);
    let root = book.heads();
    let mut last: [Option<EntryId>; 10] = [None; 10];
    for seq in 0..EACH {
        for (number, device) in DEVICES.into_iter().enumerate() {
            // Every tenth entry follows one of the device before it.
            let news = last[(number + 9) % 10].filter(|_| seq % 10 == 9);
            let parents: Vec<EntryId> = if seq == 0 { root.clone() } else { news.into_iter().collect() };
            let event = match seq % 3 {
                0 => done(),
                1 => due(i64::try_from(number).unwrap()),
                _ => evidence(&format!("E{number}-{seq}")),
            };
            last[number] = Some(book.after(device, &parents, &unit(), event));
        }
    }
    let (view, count) = (book.view(), book.entries.len());
    assert!(!view.conflicts.is_empty(), "they disagree on the deadline");
    // Strides that share no factor with the count visit every entry once.
    let strides = [3, 7, 9, 11, 17, 19, 21, 23, 27, 29].map(|stride| stride * 2 + 1);
    let shares =
        |stride: &usize| (2..=*stride).any(|it| count.is_multiple_of(it) && stride.is_multiple_of(it));
    let strides = strides.into_iter().map(|stride| if shares(&stride) { count - 1 } else { stride });
    for (turn, stride) in strides.enumerate() {
        let mut ledger = Ledger::new(DossierId::new("d").unwrap());
        for place in 0..count {
            ledger.add(book.entries[(place * stride + turn) % count].clone());
        }
        assert_eq!(ledger.len(), count);
        assert_eq!(ledger.as_of(day(3_650), book.mandates()), view);
    }
}
