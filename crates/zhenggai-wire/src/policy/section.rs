//! The sections of a rule set file beside its rules: each takes the place of the one below it as a whole.

use std::collections::BTreeSet;

use zhenggai_core::closure::policy::Policy;
use zhenggai_core::closure::terms::escalation::EscalationStep;
use zhenggai_core::closure::terms::extension::ExtensionRules;
use zhenggai_core::closure::terms::grade::{Grade, GradeScale};
use zhenggai_core::closure::terms::look_back::LookBack;
use zhenggai_core::closure::terms::rate::RateTerms;
use zhenggai_core::closure::terms::review::ReviewStage;
use zhenggai_core::closure::terms::title::Title;
use zhenggai_core::closure::terms::window::NoticeWindow;
use zhenggai_core::item::Level;
use zhenggai_core::party::Duty;
use zhenggai_core::schedule::extension::ExtensionTerms;
use zhenggai_core::text::Name;

use crate::fault::WireFault;
use crate::policy::layer::Layer;
use crate::policy::record::{ExtensionPart, GradePart, ReviewPart, StepPart};
use crate::policy::value::{source, sourced, title, words};
use crate::shape::fault::Contradiction;

const REVIEWED: &[Level] = &[Level::Measure, Level::Task, Level::Finding];

impl Layer<'_> {
    pub(super) fn sections(&self, policy: &mut Policy) -> Result<(), WireFault> {
        let (record, terms) = (&self.record, &mut policy.terms);
        if let Some(part) = &record.evidence {
            for (nature, groups) in &part.entries {
                let groups = groups.iter().map(|group| words(group)).collect::<Result<_, _>>()?;
                terms.evidence.insert(nature.parse()?, groups);
            }
            terms.evidence_source = Some(source(&part.source)?);
        }
        if let Some(parts) = &record.reviews {
            let stages = parts.iter().enumerate().map(|(place, part)| self.review(part, &place.to_string()));
            terms.reviews = stages.collect::<Result<_, _>>()?;
        }
        if let Some(part) = &record.separation {
            for (separation, on) in &part.entries {
                terms.separations.insert(separation.parse()?, sourced(*on, &part.source)?);
            }
        }
        if let Some(part) = &record.public_notice {
            let levels = part.levels.as_deref().map_or_else(|| Ok(vec![Level::Finding]), words)?;
            let window = NoticeWindow { working_days: part.working_days, levels };
            terms.public_notice =
                if part.working_days == 0 { None } else { Some(sourced(window, &part.source)?) };
        }
        if let Some(part) = &record.look_back {
            let after = part
                .after
                .span()
                .ok_or_else(|| self.wrong(&["look_back", "after"], Contradiction::OneUnit))?;
            let look_back =
                LookBack { after, every_months: part.every_months, sample_percent: part.sample_percent };
            terms.look_back = Some(sourced(look_back, &part.source)?);
        }
        if let Some(part) = &record.extension {
            terms.extension = Some(sourced(self.extension(part)?, &part.source)?);
        }
        if let Some(part) = &record.escalation {
            let steps =
                part.steps.iter().enumerate().map(|(place, part)| self.step(part, &place.to_string()));
            terms.escalation = Some(sourced(steps.collect::<Result<_, _>>()?, &part.source)?);
        }
        if let Some(part) = &record.grades {
            let scale = part.scale.iter().map(grade).collect::<Result<Vec<_>, _>>()?;
            terms.grades = Some(sourced(GradeScale(scale), &part.source)?);
        }
        if let Some(part) = &record.completion_rate {
            let (formula, rounding) = (part.formula.parse()?, part.rounding.parse()?);
            let rate = RateTerms { formula, rounding, places: part.places };
            terms.completion_rate = Some(sourced(rate, &part.source)?);
        }
        for (duty, part) in &record.duty_names {
            terms.duty_names.insert(duty.parse()?, title(&part.zh, &part.en)?);
        }
        if let Some(part) = &record.authority {
            for (event, duties) in &part.entries {
                terms.authority.insert(event.parse()?, words(duties)?);
            }
            terms.authority_source = Some(source(&part.source)?);
        }
        Ok(())
    }

    fn review(&self, part: &ReviewPart, place: &str) -> Result<ReviewStage, WireFault> {
        let duties: BTreeSet<Duty> = words(&part.duties)?;
        let at_least = part.at_least.unwrap_or(duties.len());
        if at_least > duties.len() {
            return Err(self.wrong(&["reviews", place, "at_least"], Contradiction::MoreThanNamed));
        }
        let twice = self.record.reviews.iter().flatten().filter(|other| other.id == part.id).count() > 1;
        if twice {
            return Err(self.wrong(&["reviews", place, "id"], Contradiction::Twice));
        }
        Ok(ReviewStage {
            id: Name::new("id", &part.id)?,
            title: title(&part.title_zh, &part.title_en)?,
            duties,
            at_least,
            levels: part.levels.as_deref().map_or_else(|| Ok(REVIEWED.to_vec()), words)?,
            source: source(&part.source)?,
        })
    }

    fn extension(&self, part: &ExtensionPart) -> Result<ExtensionRules, WireFault> {
        let one_unit = || self.wrong(&["extension", "longest"], Contradiction::OneUnit);
        let longest = part.longest.as_ref().map(|it| it.span().ok_or_else(one_unit)).transpose()?;
        let terms = ExtensionTerms { days_before: part.days_before, most: part.most, longest };
        Ok(ExtensionRules { terms, granted_by: words(&part.granted_by)? })
    }

    fn step(&self, part: &StepPart, place: &str) -> Result<EscalationStep, WireFault> {
        let steps = self.record.escalation.iter().flat_map(|ladder| &ladder.steps);
        if steps.filter(|other| other.id == part.id).count() > 1 {
            return Err(self.wrong(&["escalation", "steps", place, "id"], Contradiction::Twice));
        }
        let (days, working) = match (part.days, part.working_days) {
            (Some(days), None) => (days, false),
            (None, Some(days)) => (days, true),
            _ => return Err(self.wrong(&["escalation", "steps", place], Contradiction::OneUnit)),
        };
        Ok(EscalationStep {
            id: Name::new("id", &part.id)?,
            title: title(&part.title_zh, &part.title_en)?,
            days,
            working,
            by: words(&part.by)?,
            to: words(&part.to)?,
            letter: part.letter.parse()?,
        })
    }
}

fn grade(part: &GradePart) -> Result<Grade, WireFault> {
    let then = part.then_zh.as_ref().zip(part.then_en.as_ref());
    let then: Option<Title> = then.map(|(zh, en)| title(zh, en)).transpose()?;
    let (id, title) = (Name::new("id", &part.id)?, title(&part.title_zh, &part.title_en)?);
    Ok(Grade { id, title, from_points: part.from_points, then })
}
