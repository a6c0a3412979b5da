//! Values of a rule set out of the words and numbers of its file.

use core::str::FromStr;

use zhenggai_core::calendar::{OffsetUnit, Span};
use zhenggai_core::closure::policy::condition::Condition;
use zhenggai_core::closure::policy::scope::Scope;
use zhenggai_core::closure::rules;
use zhenggai_core::closure::source::{PolicySource, Sourced};
use zhenggai_core::closure::terms::title::Title;
use zhenggai_core::invalid::Invalid;
use zhenggai_core::text::{Name, Text};

use crate::policy::record::{Asked, Length, ScopePart, Source};

/// Every word as a value.
pub(super) fn words<T, C>(words: &[String]) -> Result<C, Invalid>
where
    T: FromStr<Err = Invalid>,
    C: FromIterator<T>,
{
    words.iter().map(|word| word.parse()).collect()
}

/// Every word as a value; nothing where there are none.
pub(super) fn maybe<T, C>(given: Option<&Vec<String>>) -> Result<C, Invalid>
where
    T: FromStr<Err = Invalid>,
    C: FromIterator<T> + Default,
{
    given.map_or_else(|| Ok(C::default()), |given| words(given))
}

pub(super) fn source(source: &Source) -> Result<PolicySource, Invalid> {
    Ok(PolicySource { text: Text::new("source", &source.source)?, confidence: source.confidence.parse()? })
}

pub(super) fn sourced<T>(value: T, from: &Source) -> Result<Sourced<T>, Invalid> {
    Ok(Sourced { value, source: source(from)? })
}

pub(super) fn title(zh: &str, en: &str) -> Result<Title, Invalid> {
    Ok(Title { zh: Name::new("title_zh", zh)?, en: Name::new("title_en", en)? })
}

impl Length {
    /// The length; `None` when it is given in no unit, or in several.
    pub(super) fn span(&self) -> Option<Span> {
        let units = [
            (self.days, OffsetUnit::Days),
            (self.working_days, OffsetUnit::WorkingDays),
            (self.months, OffsetUnit::Months),
        ];
        let mut given = units.into_iter().filter_map(|(count, unit)| Some((count?, unit)));
        let (count, unit) = given.next()?;
        if given.next().is_some() { None } else { Span::new(count, unit).ok() }
    }

    /// Whether it is given in no unit at all.
    pub(super) const fn is_absent(&self) -> bool {
        self.days.is_none() && self.working_days.is_none() && self.months.is_none()
    }
}

impl ScopePart {
    /// The scope; what is not given stays as in `base`.
    pub(super) fn scope(&self, base: &Scope) -> Result<Scope, Invalid> {
        let ScopePart { classes, natures, regimes } = self;
        Ok(Scope {
            classes: classes.as_ref().map_or_else(|| Ok(base.classes.clone()), |it| words(it))?,
            natures: natures.as_ref().map_or_else(|| Ok(base.natures.clone()), |it| words(it))?,
            regimes: regimes.as_ref().map_or_else(|| Ok(base.regimes.clone()), |it| words(it))?,
        })
    }
}

impl Asked {
    /// Whether it, or a part of it, asks for more than it lists.
    pub(super) fn asks_too_much(&self) -> bool {
        match self {
            Self::Count { at_least, of } => *at_least > of.len() || of.iter().any(Self::asks_too_much),
            Self::All(of) | Self::Any(of) => of.iter().any(Self::asks_too_much),
            Self::Not(of) => of.asks_too_much(),
            _ => false,
        }
    }

    /// The condition. What it names was looked up before.
    pub(super) fn condition(&self) -> Result<Condition, Invalid> {
        let all = |of: &[Self]| of.iter().map(Self::condition).collect::<Result<Vec<_>, _>>();
        Ok(match self {
            Self::Rule(code) => {
                let rule = rules::rule(code).ok_or_else(|| Invalid::unknown_word("rule", code, &[]))?;
                Condition::Rule(rule.code())
            }
            Self::Level(word) => Condition::Level(word.parse()?),
            Self::Class(word) => Condition::Class(word.parse()?),
            Self::Nature(word) => Condition::Nature(word.parse()?),
            Self::Regime(word) => Condition::Regime(word.parse()?),
            Self::Evidence { kind, at_least } => {
                Condition::Evidence { kind: kind.parse()?, at_least: at_least.unwrap_or(1) }
            }
            Self::AcceptedBy(word) => Condition::AcceptedBy(word.parse()?),
            Self::Meeting(word) => Condition::Meeting(word.parse()?),
            Self::All(of) => Condition::All(all(of)?),
            Self::Any(of) => Condition::Any(all(of)?),
            Self::Not(of) => Condition::Not(Box::new(of.condition()?)),
            Self::Count { at_least, of } => Condition::Count { at_least: *at_least, of: all(of)? },
        })
    }
}
