//! A closure rule: one question, asked of items of certain levels.

use crate::closure::ask::Ask;
use crate::closure::reason::Answer;
use crate::code::{Card, Code};
use crate::item::Level;

/// A closure rule (销号规则).
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    card: Card,
    levels: &'static [Level],
    judge: fn(&Ask<'_>) -> Answer,
}

impl Rule {
    /// The rule with this card, asked of items of these levels.
    #[must_use]
    pub const fn new(card: Card, levels: &'static [Level], judge: fn(&Ask<'_>) -> Answer) -> Self {
        Self { card, levels, judge }
    }

    /// Its card in the catalogue.
    #[must_use]
    pub const fn card(&self) -> &Card {
        &self.card
    }

    /// Its code.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.card.code()
    }

    /// The levels it can be asked of.
    #[must_use]
    pub const fn levels(&self) -> &'static [Level] {
        self.levels
    }

    /// Its answer.
    #[must_use]
    pub fn judge(&self, ask: &Ask<'_>) -> Answer {
        (self.judge)(ask)
    }
}
