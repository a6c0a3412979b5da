//! A closure rule: one question, asked of items of certain levels.

use crate::closure::ask::Ask;
use crate::closure::params::Param;
use crate::closure::reason::Answer;
use crate::code::{Card, Code};
use crate::item::Level;

/// A closure rule (销号规则).
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    card: Card,
    levels: &'static [Level],
    params: &'static [Param],
    judge: fn(&Ask<'_>) -> Answer,
}

impl Rule {
    /// The rule with this card, asked of items of these levels.
    #[must_use]
    pub const fn new(card: Card, levels: &'static [Level], judge: fn(&Ask<'_>) -> Answer) -> Self {
        Self { card, levels, params: &[], judge }
    }

    /// The rule with these parameters, all of which a rule set may leave out.
    #[must_use]
    pub const fn with_params(mut self, params: &'static [Param]) -> Self {
        self.params = params;
        self
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

    /// The parameters it knows.
    #[must_use]
    pub const fn params(&self) -> &'static [Param] {
        self.params
    }

    /// Its answer.
    #[must_use]
    pub fn judge(&self, ask: &Ask<'_>) -> Answer {
        (self.judge)(ask)
    }
}
