//! Of which items a rule is asked.

use std::collections::BTreeSet;

use crate::closure::ask::Ask;
use crate::inspection::Regime;
use crate::measure::{MeasureClass, MeasureNature};

/// Of which items a rule is asked, beside their level (适用范围). What is empty does not narrow it.
///
/// Classes and natures are those of measures: a rule that is narrowed by them is asked of no other item. A measure
/// whose class or nature nobody said is asked, since a rule must not be escaped by leaving it open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// Measures of these classes.
    pub classes: BTreeSet<MeasureClass>,
    /// Measures of one of these natures.
    pub natures: BTreeSet<MeasureNature>,
    /// Dossiers of these lines of oversight.
    pub regimes: BTreeSet<Regime>,
}

impl Scope {
    /// Whether it covers the item that is asked about.
    #[must_use]
    pub fn covers(&self, ask: &Ask<'_>) -> bool {
        let regime = ask.dossier().inspection().regime;
        if !self.regimes.is_empty() && !self.regimes.contains(&regime) {
            return false;
        }
        if self.classes.is_empty() && self.natures.is_empty() {
            return true;
        }
        let Some(measure) = ask.measure().map(|measure| &measure.value) else { return false };
        let class =
            measure.class().is_none_or(|class| self.classes.is_empty() || self.classes.contains(&class));
        let natures = measure.natures();
        let nature = self.natures.is_empty() || natures.is_empty() || !natures.is_disjoint(&self.natures);
        class && nature
    }
}
