//! Rules adopted, duties, devices, waivers, settlements as records.

use zhenggai_core::adoption::{Adoption, Grant, Revocation};
use zhenggai_core::day::Day;
use zhenggai_core::device::{Enrolment, PublicKey, SignatureAlgorithm};
use zhenggai_core::digest::Digest;
use zhenggai_core::id::{DeviceId, EntryId, PartyId, PolicyId, WaiverId};
use zhenggai_core::item::Item;
use zhenggai_core::ledger::event::Settlement;
use zhenggai_core::mandate::Separation;
use zhenggai_core::party::{Duty, Party};
use zhenggai_core::text::{Name, Text};
use zhenggai_core::waiver::Waiver;

use crate::event::mirror::{Across, mirror, records};

mirror! {
    /// The rule set that a ledger adopts.
    AdoptionRecord of Adoption {
        /// Its id.
        policy: PolicyId,
        /// Its version.
        version: Name,
        /// The digest of its file.
        digest: Digest,
        ;
        /// The file itself, where it is none of those built in.
        text: Option<Text>,
    }
}

records! {
    Adoption => AdoptionRecord,
}

mirror! {
    /// A duty that is granted.
    GrantRecord of Grant {
        /// Who.
        party: Party,
        /// Which duty.
        duty: Duty,
        ;
        /// The first day.
        from: Option<Day>,
        /// The last day.
        until: Option<Day>,
    }
}

mirror! {
    /// A duty that is revoked.
    RevocationRecord of Revocation {
        /// Who.
        party: PartyId,
        /// Which duty.
        duty: Duty,
        /// The last day on which it was held.
        last_day: Day,
        ;
        /// Why.
        reason: Option<Text>,
    }
}

mirror! {
    /// A device with its key.
    EnrolmentRecord of Enrolment {
        /// The device.
        device: DeviceId,
        /// Who holds it.
        holder: PartyId,
        /// How it signs.
        algorithm: SignatureAlgorithm,
        /// Its public key in lower-case hexadecimal digits.
        key: PublicKey,
    }
}

mirror! {
    /// A separation of duties that is set aside.
    WaiverRecord of Waiver {
        /// Its id.
        id: WaiverId,
        /// For which item.
        item: Item,
        /// What is set aside.
        separation: Separation,
        /// For whom.
        party: PartyId,
        /// Why.
        reason: Text,
    }
}

mirror! {
    /// The settlement of a conflict.
    SettlementRecord of Settlement {
        /// The entry that stands.
        stands: EntryId,
        /// Those that give way.
        give_way: Vec<EntryId>,
        /// Why.
        reason: Text,
    }
}
