//! Who may act: rules adopted, duties granted and revoked, devices, waivers.

use std::collections::BTreeMap;

use crate::adoption::{Adoption, Grant, Revocation};
use crate::day::Day;
use crate::device::Enrolment;
use crate::dossier::recorded::{Mark, Recorded};
use crate::id::{DeviceId, PartyId, WaiverId};
use crate::item::Item;
use crate::mandate::Separation;
use crate::party::Duty;
use crate::waiver::Waiver;

/// A duty that was granted, and its end (职责).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantFile {
    /// The grant.
    pub grant: Recorded<Grant>,
    /// Its revocation.
    pub revoked: Option<Recorded<Revocation>>,
}

impl GrantFile {
    /// Whether the duty is held on `day`.
    #[must_use]
    pub fn holds_on(&self, day: Day) -> bool {
        let Grant { from, until, .. } = &self.grant.value;
        let last = self.revoked.as_ref().map(|revoked| revoked.value.last_day);
        from.is_none_or(|from| from <= day)
            && until.is_none_or(|until| day <= until)
            && last.is_none_or(|last| day <= last)
    }
}

/// A device that was enrolled, and its end (设备).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceFile {
    /// Its keys, in order of enrolment: the latest counts.
    pub enrolments: Vec<Recorded<Enrolment>>,
    /// The entry that shut it out.
    pub revoked: Option<Mark>,
}

/// Who may act in a dossier (权限).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Powers {
    pub(crate) rules: Vec<Recorded<Adoption>>,
    pub(crate) grants: Vec<GrantFile>,
    pub(crate) opener_revoked: Option<Recorded<Revocation>>,
    pub(crate) devices: BTreeMap<DeviceId, DeviceFile>,
    pub(crate) waivers: BTreeMap<WaiverId, Recorded<Waiver>>,
}

impl Powers {
    /// The rule sets that were adopted, in order; the last one is in force.
    #[must_use]
    pub fn rules(&self) -> &[Recorded<Adoption>] {
        &self.rules
    }

    /// The rule set in force; `None` where nobody's duty is checked.
    #[must_use]
    pub fn rule_set(&self) -> Option<&Adoption> {
        self.rules.last().map(|adopted| &adopted.value)
    }

    /// The duties that were granted, in order.
    #[must_use]
    pub fn grants(&self) -> &[GrantFile] {
        &self.grants
    }

    /// The grant by which a party holds a duty on `day`.
    #[must_use]
    pub fn grant(&self, party: &PartyId, duty: Duty, day: Day) -> Option<&GrantFile> {
        let held = |file: &&GrantFile| {
            let Grant { party: holder, duty: granted, .. } = &file.grant.value;
            holder.id == *party && *granted == duty && file.holds_on(day)
        };
        self.grants.iter().rev().find(held)
    }

    /// The devices that were enrolled or shut out, by id.
    #[must_use]
    pub const fn devices(&self) -> &BTreeMap<DeviceId, DeviceFile> {
        &self.devices
    }

    /// The waivers, by id.
    #[must_use]
    pub const fn waivers(&self) -> &BTreeMap<WaiverId, Recorded<Waiver>> {
        &self.waivers
    }

    /// The waiver that sets a separation aside for a party, for one of `items`.
    #[must_use]
    pub fn waiver(
        &self,
        separation: Separation,
        party: &PartyId,
        items: &[Item],
    ) -> Option<&Recorded<Waiver>> {
        self.waivers.values().find(|waiver| {
            let Waiver { item, separation: waived, party: whose, .. } = &waiver.value;
            *waived == separation && whose == party && items.contains(item)
        })
    }

    /// The revocation of the duty in which the dossier was opened, if it was revoked.
    #[must_use]
    pub const fn opener_revoked(&self) -> Option<&Recorded<Revocation>> {
        self.opener_revoked.as_ref()
    }

    pub(crate) fn revoke(&mut self, revocation: &Recorded<Revocation>) {
        let Revocation { party, duty, .. } = &revocation.value;
        let meant = |file: &&mut GrantFile| {
            file.revoked.is_none() && file.grant.value.party.id == *party && file.grant.value.duty == *duty
        };
        for file in self.grants.iter_mut().filter(meant) {
            file.revoked = Some(revocation.clone());
        }
    }

    pub(crate) fn enrol(&mut self, enrolment: Recorded<Enrolment>) {
        let device = enrolment.value.device.clone();
        let new = || DeviceFile { enrolments: Vec::new(), revoked: None };
        self.devices.entry(device).or_insert_with(new).enrolments.push(enrolment);
    }

    pub(crate) fn shut_out(&mut self, device: &DeviceId, mark: Mark) {
        let new = || DeviceFile { enrolments: Vec::new(), revoked: None };
        self.devices.entry(device.clone()).or_insert_with(new).revoked.get_or_insert(mark);
    }
}
