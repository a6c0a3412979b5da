//! Escalation: what was sent, said or proposed because work was not done.

use crate::day::Day;
use crate::id::EscalationId;
use crate::item::Item;
use crate::party::Party;
use crate::text::{Name, Text};
use crate::vocabulary;

vocabulary! {
    /// A means of escalation (督办方式), the mildest first. Source: domain 2.9.
    pub enum Letter as "letter" {
        /// A reminder (提醒).
        Reminder = "reminder",
        /// A letter that asks for the work to be done (督办函).
        SupervisionLetter = "supervision_letter",
        /// A letter that says how (阶段督查指导).
        GuidanceLetter = "guidance_letter",
        /// A warning with a last day (告诫).
        WarningLetter = "warning_letter",
        /// A summons to a talk (约谈).
        AdmonitoryTalk = "admonitory_talk",
        /// Criticism made known (通报批评).
        CirculatedCriticism = "circulated_criticism",
        /// A renewed check on site (回头看复查).
        Recheck = "recheck",
        /// A proposal to hold people to account (提请问责).
        AccountabilityProposal = "accountability_proposal",
    }
}

/// A step of escalation that was taken (督办). Its day is the entry's effective day, who took it the entry's author.
///
/// What was sent about an item above covers those below it for which the step had come by then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Escalation {
    /// Its id.
    pub id: EscalationId,
    /// About what.
    pub item: Item,
    /// By which means.
    pub letter: Letter,
    /// The step of the rule set's ladder, by its id; absent where it was none of them, or the means alone says which.
    pub step: Option<Name>,
    /// To whom.
    pub to: Vec<Party>,
    /// The number of the letter (文号).
    pub number: Option<Name>,
    /// By when an answer, or the work, is asked for (限期).
    pub answer_by: Option<Day>,
    /// What it says, or what was said.
    pub text: Option<Text>,
}
