//! One file laid over the rule set below it: what it says takes the place of what was said, the rest stays.

use zhenggai_core::calendar::Calendar;
use zhenggai_core::closure::policy::condition::OwnCondition;
use zhenggai_core::closure::policy::scope::Scope;
use zhenggai_core::closure::policy::{Policy, PolicyRule, RuleOff};
use zhenggai_core::closure::rule::Rule;
use zhenggai_core::closure::rules;
use zhenggai_core::closure::source::PolicySource;
use zhenggai_core::closure::terms::limit::TimeLimit;
use zhenggai_core::id::PolicyId;
use zhenggai_core::item::Level;
use zhenggai_core::schedule::Grace;
use zhenggai_core::text::{Name, Text};

use crate::fault::WireFault;
use crate::policy::record::{CalendarPart, ConditionPart, LimitPart, PolicyRecord, RulePart};
use crate::policy::value::{maybe, source, sourced, title, words};
use crate::shape::check::Sheet;
use crate::shape::fault::{Contradiction, FileFlaw};
use crate::shape::key::{Kind, Reference};

/// What switches a rule or a condition off, in place of its weight.
const OFF: &str = "off";

/// A file, and where everything stands in it.
pub(super) struct Layer<'t> {
    pub(super) sheet: Sheet<'t>,
    pub(super) record: PolicyRecord,
    /// The calendar it names, read.
    pub(super) calendar: Option<Calendar>,
}

type Laid = Result<(), WireFault>;

impl Layer<'_> {
    pub(super) fn wrong(&self, way: &[&str], what: Contradiction) -> WireFault {
        self.sheet.fault(way, FileFlaw::Contradiction(what)).into()
    }

    /// Lays the file over `policy`.
    pub(super) fn over(&self, policy: &mut Policy) -> Laid {
        self.identity(policy)?;
        self.record.calendar.as_ref().map_or(Ok(()), |part| self.calendar(part, policy))?;
        for (place, part) in self.record.time_limits.iter().enumerate() {
            self.limit(part, &place.to_string(), policy)?;
        }
        for (place, part) in self.record.rules.iter().enumerate() {
            self.rule(part, &place.to_string(), policy)?;
        }
        for (place, part) in self.record.conditions.iter().enumerate() {
            self.condition(part, &place.to_string(), policy)?;
        }
        self.sections(policy)
    }

    fn identity(&self, policy: &mut Policy) -> Laid {
        let record = &self.record;
        // Which days a set is in force is said in its own file and never inherited.
        let day = |day: &Option<String>| day.as_deref().map(str::parse).transpose();
        let below = core::mem::replace(&mut policy.id, PolicyId::new(&record.id)?);
        policy.base = record.base.is_some().then_some(below);
        policy.version = Name::new("version", &record.version)?;
        policy.title_zh = Name::new("title_zh", &record.title_zh)?;
        policy.title_en = Name::new("title_en", &record.title_en)?;
        policy.valid_from = day(&record.valid_from)?;
        policy.valid_until = day(&record.valid_until)?;
        if policy.valid_from.zip(policy.valid_until).is_some_and(|(from, until)| until < from) {
            let key = if record.valid_until.is_some() { "valid_until" } else { "valid_from" };
            return Err(self.wrong(&[key], Contradiction::ValidBackwards));
        }
        if let Some(regimes) = &record.regimes {
            policy.regimes = words(regimes)?;
        }
        policy.chosen_by_itself = record.chosen_by_itself.unwrap_or(policy.chosen_by_itself);
        for line in &record.sources {
            let source =
                PolicySource { text: Text::new("source", &line.text)?, confidence: line.confidence.parse()? };
            policy.sources.push(source);
        }
        Ok(())
    }

    fn calendar(&self, part: &CalendarPart, policy: &mut Policy) -> Laid {
        if let Some(calendar) = &self.calendar {
            policy.terms.calendar.clone_from(calendar);
        }
        let mut terms = policy.terms.due_terms();
        let word = |word: &Option<String>| word.as_deref().map(str::parse).transpose();
        terms.start = part.start.as_deref().map(str::parse).transpose()?.unwrap_or(terms.start);
        terms.roll = word(&part.roll)?.unwrap_or(terms.roll);
        terms.named_day = word(&part.named_day)?.unwrap_or(terms.named_day);
        if let Some(grace) = &part.immediate {
            let span = grace.length.span();
            let span = span.ok_or_else(|| self.wrong(&["calendar", "immediate"], Contradiction::OneUnit))?;
            terms.immediate = Some(Grace { anchor: grace.after.parse()?, span });
        }
        policy.terms.counting = Some(sourced(terms, &part.source)?);
        Ok(())
    }

    fn limit(&self, part: &LimitPart, place: &str, policy: &mut Policy) -> Laid {
        if self.record.time_limits.iter().filter(|other| other.event == part.event).count() > 1 {
            return Err(self.wrong(&["time_limits", place, "event"], Contradiction::Twice));
        }
        let limits = &mut policy.terms.limits;
        let below = limits.iter().position(|limit| limit.event.as_str() == part.event);
        if part.off {
            limits.retain(|limit| limit.event.as_str() != part.event);
            return Ok(());
        }
        let one_unit = || self.wrong(&["time_limits", place], Contradiction::OneUnit);
        let span = part.length.span();
        if span.is_none() && !part.length.is_absent() {
            return Err(one_unit());
        }
        if let Some(limit) = below.and_then(|place| limits.get_mut(place)) {
            limit.title.zh =
                part.title_zh.as_deref().map_or_else(|| Ok(limit.title.zh.clone()), str::parse)?;
            limit.title.en =
                part.title_en.as_deref().map_or_else(|| Ok(limit.title.en.clone()), str::parse)?;
            limit.anchor = part.after.as_deref().map_or(Ok(limit.anchor), str::parse)?;
            limit.span = span.unwrap_or(limit.span);
            limit.start = part.start.as_deref().map(str::parse).transpose()?.or(limit.start);
            limit.roll = part.roll.as_deref().map(str::parse).transpose()?.or(limit.roll);
            limit.every_months = part.every_months.or(limit.every_months);
            limit.by = part.by.as_ref().map_or_else(|| Ok(limit.by.clone()), |it| words(it))?;
            limit.to = part.to.as_ref().map_or_else(|| Ok(limit.to.clone()), |it| words(it))?;
            limit.source = source(&part.source)?;
            return Ok(());
        }
        let (Some(zh), Some(en), Some(after)) = (&part.title_zh, &part.title_en, &part.after) else {
            return Err(self.wrong(&["time_limits", place, "event"], Contradiction::NotComplete));
        };
        limits.push(TimeLimit {
            event: Name::new("event", &part.event)?,
            title: title(zh, en)?,
            anchor: after.parse()?,
            span: span.ok_or_else(one_unit)?,
            start: part.start.as_deref().map(str::parse).transpose()?,
            roll: part.roll.as_deref().map(str::parse).transpose()?,
            every_months: part.every_months,
            by: maybe(part.by.as_ref())?,
            to: maybe(part.to.as_ref())?,
            source: source(&part.source)?,
        });
        Ok(())
    }

    fn rule(&self, part: &RulePart, place: &str, policy: &mut Policy) -> Laid {
        let code = |_| {
            self.sheet.fault(&["rules", place, "code"], FileFlaw::unknown(Reference::Rule, &part.code, &[]))
        };
        let rule = rules::rule(&part.code).ok_or(()).map_err(code)?;
        // The same rule may stand several times in one file, each for other items: together they take the place of
        // the rule below, and each is given in full.
        let mut same = self.record.rules.iter().enumerate().filter(|(_, other)| other.code == part.code);
        let first = same.next().is_some_and(|(at, _)| at.to_string() == place);
        let several = !first || same.next().is_some();
        if several && first {
            policy.rules.retain(|own| own.rule.code() != rule.code());
        }
        let at = policy.rules.iter().position(|own| own.rule.code() == rule.code());
        policy.rules_off.retain(|own| own.rule.code() != rule.code());
        if part.weight.as_deref() == Some(OFF) {
            policy.rules.retain(|own| own.rule.code() != rule.code());
            policy.rules_off.push(RuleOff { rule, source: source(&part.source)? });
            return Ok(());
        }
        let levels = part.levels.as_deref().map(words::<Level, Vec<Level>>).transpose()?;
        if levels.iter().flatten().any(|level| !rule.levels().contains(level)) {
            return Err(self.wrong(&["rules", place, "levels"], Contradiction::LevelOfRule));
        }
        let below = at.filter(|_| !several).and_then(|at| policy.rules.get_mut(at));
        let mut own = match &below {
            Some(below) => (**below).clone(),
            None => {
                let weight = part.weight.as_deref();
                let weight = weight
                    .ok_or_else(|| self.wrong(&["rules", place, "code"], Contradiction::NotComplete))?;
                PolicyRule {
                    rule,
                    levels: rule.levels().to_vec(),
                    scope: Scope::default(),
                    weight: weight.parse()?,
                    params: std::collections::BTreeMap::new(),
                    source: source(&part.source)?,
                }
            }
        };
        own.weight = part.weight.as_deref().map_or(Ok(own.weight), str::parse)?;
        own.levels = levels.unwrap_or(own.levels);
        own.scope = part.scope.scope(&own.scope)?;
        own.source = source(&part.source)?;
        self.params(part, place, rule, &mut own)?;
        match below {
            Some(below) => *below = own,
            None => policy.rules.push(own),
        }
        Ok(())
    }

    fn params(&self, part: &RulePart, place: &str, rule: &Rule, own: &mut PolicyRule) -> Laid {
        for (name, value) in part.params.iter().flatten() {
            let way = ["rules", place, "params", name];
            let known: Vec<&str> = rule.params().iter().map(|param| param.name).collect();
            let Some(param) = rule.params().iter().find(|param| param.name == name) else {
                return Err(self
                    .sheet
                    .fault(&way, FileFlaw::unknown(Reference::Parameter, name, &known))
                    .into());
            };
            let (least, most) = (param.least, param.most);
            let key = format!("params.{name}");
            let Some(given) = value.as_integer() else {
                let wanted = Kind::Count(least, most);
                return Err(self.sheet.fault(&way, FileFlaw::Kind { key, wanted }).into());
            };
            if !(least..=most).contains(&given) {
                return Err(self.sheet.fault(&way, FileFlaw::Range { key, given, least, most }).into());
            }
            own.params.insert(param.name, given);
        }
        Ok(())
    }

    fn condition(&self, part: &ConditionPart, place: &str, policy: &mut Policy) -> Laid {
        if self.record.conditions.iter().filter(|other| other.id == part.id).count() > 1 {
            return Err(self.wrong(&["conditions", place, "id"], Contradiction::Twice));
        }
        if part.ask.asks_too_much() {
            return Err(self.wrong(&["conditions", place, "ask"], Contradiction::MoreThanListed));
        }
        policy.conditions.retain(|own| own.id.as_str() != part.id);
        if part.weight == OFF {
            return Ok(());
        }
        policy.conditions.push(OwnCondition {
            id: Name::new("id", &part.id)?,
            title: title(&part.title_zh, &part.title_en)?,
            levels: words(&part.levels)?,
            scope: part.scope.scope(&Scope::default())?,
            weight: part.weight.parse()?,
            ask: part.ask.condition()?,
            settled_by: words(&part.settled_by)?,
            source: source(&part.source)?,
        });
        Ok(())
    }
}
