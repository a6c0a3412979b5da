//! Who may read a thing.

use crate::vocabulary;

vocabulary! {
    /// How far a thing may be shown (公开范围); each level includes those before it.
    ///
    /// Source: domain practice of 双公开 and of files marked 公开/内部/秘密; secret material never enters.
    pub enum Disclosure as "disclosure" {
        /// Named persons only: leads, cases under way (限定知悉).
        Restricted = "restricted",
        /// The bodies that supervise the rectification (内部).
        Internal = "internal",
        /// The inspected organisation as well (被巡察单位).
        InspectedOrganisation = "inspected_organisation",
        /// All Party organisations one level down (党内公开).
        PartyWide = "party_wide",
        /// Everybody (向社会公开).
        Public = "public",
    }
}

impl Disclosure {
    /// Whether a thing marked so may be shown to readers of a level: each level includes those before it.
    #[must_use]
    pub fn is_open_to(self, readers: Self) -> bool {
        self >= readers
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_public_is_open_to_all_and_what_is_restricted_to_named_persons_only() {
        for readers in Disclosure::ALL.iter().copied() {
            assert!(Disclosure::Public.is_open_to(readers), "{readers}");
            assert_eq!(
                Disclosure::Restricted.is_open_to(readers),
                readers == Disclosure::Restricted,
                "{readers}"
            );
        }
        assert!(!Disclosure::Internal.is_open_to(Disclosure::PartyWide));
    }
}
