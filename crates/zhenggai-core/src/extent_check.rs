//! Whether others have the same problem: sibling units are asked, each answers.

use crate::day::Day;
use crate::id::{ExtentCheckId, PartyId};
use crate::item::Item;
use crate::party::Party;
use crate::text::Text;

/// A check of similar matters (举一反三).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtentCheck {
    /// Its id.
    pub id: ExtentCheckId,
    /// What gave rise to it.
    pub item: Item,
    /// Who is asked.
    pub asked: Vec<Party>,
    /// What they are asked.
    pub question: Text,
    /// By when they answer.
    pub answer_by: Option<Day>,
}

/// The answer of one unit that was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExtentAnswer {
    /// Which check.
    pub check: ExtentCheckId,
    /// Which unit answers.
    pub unit: PartyId,
    /// How many similar problems it found.
    pub found: u32,
    /// How many of them it has put right.
    pub put_right: u32,
    /// In words.
    pub text: Option<Text>,
}
