//! What a rule set says of the course of closure: reviews, notice, extensions, escalation, grades, figures.

use crate::closure::policy::Policy;
use crate::closure::terms::escalation::EscalationStep;
use crate::closure::terms::review::ReviewStage;
use crate::say::oversight::act;
use crate::say::policy::line::{Line, Section};
use crate::say::policy::teller::Teller;
use crate::say::{kind, term};

impl Teller<'_> {
    pub(super) fn reviews(self, policy: &Policy) -> Option<Section> {
        let line = |(place, stage): (usize, &ReviewStage)| {
            let (title, duties) = (stage.title.of(self.0), self.duties(&stage.duties));
            let levels = self.list(&stage.levels, |level| term::level(*level, self.0).to_owned());
            let (of, at_least) = (stage.duties.len(), stage.at_least);
            let who = match (of, at_least == of, self.zh()) {
                (1, _, true) => format!("由{duties}审核"),
                (1, _, false) => format!("by the {duties}"),
                (_, true, true) => format!("由{duties}{of}方联合审核，须全部通过"),
                (_, true, false) => format!("jointly by {duties}; all {of} must agree"),
                (_, false, true) => format!("由{duties}审核，{of}方中至少{at_least}方通过"),
                (_, false, false) => format!("by {duties}; {at_least} of {of} must agree"),
            };
            let number = place.saturating_add(1);
            let text = if self.zh() {
                format!("第{number}步，{title}：{who}（{levels}）")
            } else {
                format!("step {number}, {title}: {who} ({levels})")
            };
            Line::new(stage.id.as_str(), text).resting_on(&stage.source)
        };
        let lines = policy.terms.reviews.iter().enumerate().map(line).collect();
        self.section("审核步骤", "Steps of the review", lines)
    }

    pub(super) fn separations(self, policy: &Policy) -> Option<Section> {
        let line = |(separation, switch): (&_, &crate::closure::source::Sourced<bool>)| {
            let words = term::separation(*separation, self.0);
            let text = match (switch.value, self.zh()) {
                (true, _) => words.to_owned(),
                (false, true) => format!("不要求：{words}"),
                (false, false) => format!("not asked for: {words}"),
            };
            Line::new(separation.as_str(), text).resting_on(&switch.source)
        };
        let lines = policy.terms.separations.iter().map(line).collect();
        self.section("职责分离", "Separation of duties", lines)
    }

    pub(super) fn public_notice(self, policy: &Policy) -> Option<Section> {
        let lines = self.one("public_notice", policy.terms.public_notice.as_ref(), |window| {
            let levels = self.list(&window.levels, |level| term::level(*level, self.0).to_owned());
            let days = window.working_days;
            if self.zh() {
                format!("{levels}销号前公示{days}个工作日，首日计入")
            } else {
                format!("{levels} are on public notice for {days} working days before closure, the first one included")
            }
        });
        self.section("公示", "Public notice", lines)
    }

    pub(super) fn extension(self, policy: &Policy) -> Option<Section> {
        let lines = self.one("extension", policy.terms.extension.as_ref(), |rules| {
            let (terms, by) = (rules.terms, self.duties(&rules.granted_by));
            let zh = self.zh();
            let mut text = match (terms.days_before, zh) {
                (0, true) => format!("至迟在到期当日提出，由{by}批准"),
                (days, true) => format!("至迟在到期前{days}日提出，由{by}批准"),
                (0, false) => format!("filed on the due day at the latest, granted by the {by}"),
                (days, false) => {
                    format!("filed {days} days before the due day at the latest, granted by the {by}")
                }
            };
            text += &match (terms.most, zh) {
                (Some(most), true) => format!("；最多{most}次"),
                (None, true) => "；次数未限".to_owned(),
                (Some(most), false) => format!("; {most} times at the most"),
                (None, false) => "; as often as needed".to_owned(),
            };
            text += &match (terms.longest, zh) {
                (Some(span), true) => format!("；累计不超过{}", term::span(span, self.0)),
                (None, true) => "；累计时长未限".to_owned(),
                (Some(span), false) => format!("; {} at the most, all together", term::span(span, self.0)),
                (None, false) => "; without a cap on their length".to_owned(),
            };
            text + self.pick("；原时限保留", "; the first due day is kept")
        });
        self.section("延期", "Extensions", lines)
    }

    fn when(self, step: &EscalationStep) -> String {
        let days = step.days.unsigned_abs();
        let unit = match (step.working, self.zh(), days) {
            (true, true, _) => "个工作日",
            (false, true, _) => "日",
            (true, false, 1) => " working day",
            (true, false, _) => " working days",
            (false, false, 1) => " day",
            (false, false, _) => " days",
        };
        match (step.days.signum(), self.zh()) {
            (0, true) => "到期当日".to_owned(),
            (0, false) => "on the due day".to_owned(),
            (-1, true) => format!("到期前{days}{unit}"),
            (-1, false) => format!("{days}{unit} before the due day"),
            (_, true) => format!("逾期{days}{unit}"),
            (_, false) => format!("{days}{unit} overdue"),
        }
    }

    pub(super) fn escalation(self, policy: &Policy) -> Option<Section> {
        let ladder = policy.terms.escalation.as_ref()?;
        let line = |step: &EscalationStep| {
            let (when, title) = (self.when(step), step.title.of(self.0));
            let (by, to) = (self.duties(&step.by), self.duties(&step.to));
            let text = if self.zh() {
                format!("{when}：{}", act(step.letter, title, &by, &to, self.0))
            } else {
                let (by, to) = (format!("the {by}"), format!("the {to}"));
                format!("{when}: {}", act(step.letter, title, &by, &to, self.0))
            };
            Line::new(step.id.as_str(), text).resting_on(&ladder.source)
        };
        self.section("整改不力，逐级督办", "When work is not done", ladder.value.iter().map(line).collect())
    }

    pub(super) fn look_back(self, policy: &Policy) -> Option<Section> {
        let lines = self.one("look_back", policy.terms.look_back.as_ref(), |look| {
            let after = term::span(look.after, self.0);
            let zh = self.zh();
            let mut text = if zh {
                format!("销号{after}后回头看")
            } else {
                format!("closed items are looked at again {after} after the closure")
            };
            if let Some(every) = look.every_months {
                text += &self.every(every);
            }
            text += &match (look.sample_percent, zh) {
                (Some(percent), true) => format!("，抽查{percent}%"),
                (Some(percent), false) => format!(", a sample of {percent}%"),
                (None, true) => "，逐项核验".to_owned(),
                (None, false) => ", each of them".to_owned(),
            };
            text
        });
        self.section("回头看", "Look back", lines)
    }

    pub(super) fn grades(self, policy: &Policy) -> Option<Section> {
        let scale = policy.terms.grades.as_ref()?;
        let line = |grade: &crate::closure::terms::grade::Grade| {
            let mut text = grade.title.of(self.0).to_owned();
            if let Some(from) = grade.from_points {
                text +=
                    &if self.zh() { format!("：{from}分以上") } else { format!(": from {from} points") };
            }
            if let Some(then) = &grade.then {
                text += &format!("{}{}", self.pick("；", "; "), then.of(self.0));
            }
            Line::new(grade.id.as_str(), text).resting_on(&scale.source)
        };
        self.section("评估等次", "Grades", scale.value.0.iter().map(line).collect())
    }

    pub(super) fn rate(self, policy: &Policy) -> Option<Section> {
        let lines = self.one("completion_rate", policy.terms.completion_rate.as_ref(), |rate| {
            let (formula, rounding, places) =
                (term::formula(rate.formula, self.0), term::rounding(rate.rounding, self.0), rate.places);
            if self.zh() {
                format!("{formula}；百分数{rounding}，保留{places}位小数")
            } else {
                format!("{formula}; the percentage is {rounding} to {places} places")
            }
        });
        self.section("完成率", "Completion rate", lines)
    }

    pub(super) fn authority(self, policy: &Policy) -> Option<Section> {
        let mut lines: Vec<Line> = policy
            .terms
            .authority
            .iter()
            .map(|(event, duties)| {
                let (what, duties) = (kind::event(*event, self.0), self.duties(duties));
                let text = if self.zh() { format!("{what}：{duties}") } else { format!("{what}: {duties}") };
                let line = Line::new(event.as_str(), text);
                policy.terms.authority_source.iter().fold(line, |line, source| line.resting_on(source))
            })
            .collect();
        if !lines.is_empty() {
            let text =
                self.pick("未列的事项，各方均可登记", "what is not named here may be entered by everybody");
            lines.push(Line::new("others", text.to_owned()));
        }
        self.section("何人可办何事", "Who may do what", lines)
    }
}
