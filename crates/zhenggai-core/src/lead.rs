//! Leads: clues of a violation, by reference only.

use crate::id::LeadId;
use crate::item::Item;
use crate::party::Party;
use crate::vocabulary;

/// A lead that was handed over (问题线索移交). The record holds its number and receiver, never its text.
///
/// Source: domain 5.3. It is restricted wherever it appears.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadReference {
    /// Its number in the receiver's register.
    pub id: LeadId,
    /// Which item it came up with.
    pub item: Item,
    /// Who received it.
    pub receiver: Party,
}

vocabulary! {
    /// How a lead was handled (线索处置方式). Source: domain 5.3.
    pub enum LeadDisposition as "disposition" {
        /// Talk or letter of inquiry (谈话函询).
        TalkOrLetter = "talk_or_letter",
        /// Preliminary verification (初步核实).
        PreliminaryVerification = "preliminary_verification",
        /// Kept for later (暂存待查).
        KeptForLater = "kept_for_later",
        /// Closed without action (予以了结).
        ClosedWithoutAction = "closed_without_action",
        /// A case was filed (立案).
        CaseFiled = "case_filed",
        /// Handled to the end (办结).
        Settled = "settled",
    }
}

impl LeadDisposition {
    /// Whether nothing more is awaited.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::ClosedWithoutAction | Self::Settled)
    }
}
