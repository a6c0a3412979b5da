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
    /// Whether a thing of this level may be shown to readers of that level: each level includes those before it.
    ///
    /// ```
    /// use zhenggai_core::disclosure::Disclosure;
    /// assert!(Disclosure::Public.is_open_to(Disclosure::Internal));
    /// assert!(!Disclosure::Internal.is_open_to(Disclosure::Public));
    /// ```
    #[must_use]
    pub const fn is_open_to(self, readers: Self) -> bool {
        self as u8 >= readers as u8
    }
}
