//! What a rule set is, how it counts, and what it asks of an item.

use crate::closure::policy::Policy;
use crate::closure::policy::scope::Scope;
use crate::closure::terms::limit::TimeLimit;
use crate::item::Level;
use crate::say::policy::condition::condition;
use crate::say::policy::line::{Line, Section};
use crate::say::policy::teller::Teller;
use crate::say::{name, term};

impl Teller<'_> {
    pub(super) fn identity(self, policy: &Policy) -> Option<Section> {
        let zh = self.zh();
        let mut lines = Vec::new();
        if let Some(base) = &policy.base {
            let text = if zh {
                format!("以 {base} 为基础，此处未改的照用")
            } else {
                format!("built on {base}: what is not said here holds as there")
            };
            lines.push(Line::new("base", text));
        }
        if !policy.regimes.is_empty() {
            let regimes = self.list(&policy.regimes, |it| term::regime(*it, self.0).to_owned());
            let text = if zh { format!("用于{regimes}") } else { format!("for {regimes}") };
            lines.push(Line::new("regimes", text));
        }
        let text = match (policy.valid_from, policy.valid_until, zh) {
            (None, None, true) => "施行起止日未定".to_owned(),
            (None, None, false) => "no first and no last day of validity".to_owned(),
            (Some(from), None, true) => format!("{from} 起施行"),
            (Some(from), None, false) => format!("in force from {from}"),
            (None, Some(until), true) => format!("施行至 {until}"),
            (None, Some(until), false) => format!("in force until {until}"),
            (Some(from), Some(until), true) => format!("{from} 至 {until} 施行，以反馈日为准"),
            (Some(from), Some(until), false) => {
                format!("in force from {from} until {until}; the day of the feedback decides")
            }
        };
        lines.push(Line::new("validity", text));
        if !policy.chosen_by_itself {
            let text = self.pick("须指定才用，不自动选用", "used only where it is named");
            lines.push(Line::new("chosen", text.to_owned()));
        }
        for (place, source) in policy.sources.iter().enumerate() {
            lines.push(Line::new(format!("source {place}"), source.text.to_string()).resting_on(source));
        }
        self.section("这套规则", "What it is", lines)
    }

    pub(super) fn counting(self, policy: &Policy) -> Option<Section> {
        let calendar = &policy.terms.calendar;
        let days = match (calendar.id().zip(calendar.known()), self.zh()) {
            (Some((id, known)), true) => {
                format!(
                    "工作日按 {id} 计（{} 至 {} 有据，其余按周一至周五并注明）",
                    known.start(),
                    known.end()
                )
            }
            (Some((id, known)), false) => format!(
                "working days by {id} (known from {} until {}; elsewhere Monday to Friday, and it is said)",
                known.start(),
                known.end()
            ),
            (None, true) => "未指定工作日历：按周一至周五计并注明".to_owned(),
            (None, false) => "no calendar is named: Monday to Friday, and it is said".to_owned(),
        };
        let mut lines = self.one("counting", policy.terms.counting.as_ref(), |terms| {
            let (start, roll, named) = (
                term::start(terms.start, self.0),
                term::roll(terms.roll, self.0),
                term::roll(terms.named_day, self.0),
            );
            if self.zh() {
                format!("{start}；期限末日逢休息日，{roll}；写明的日期逢休息日，{named}")
            } else {
                format!("{start}; a last day off {roll}; a named day off {named}")
            }
        });
        let immediate =
            policy.terms.counting.as_ref().map(|counting| (counting.value.immediate, &counting.source));
        if let Some((grace, source)) = immediate {
            let text = match (grace, self.zh()) {
                (Some(grace), true) => {
                    format!(
                        "立行立改：{}后{}内",
                        term::anchor(grace.anchor, self.0),
                        term::span(grace.span, self.0)
                    )
                }
                (Some(grace), false) => {
                    format!(
                        "`at once` is within {} of {}",
                        term::span(grace.span, self.0),
                        term::anchor(grace.anchor, self.0)
                    )
                }
                (None, true) => "立行立改：未定几日，不能算出到期日".to_owned(),
                (None, false) => "`at once`: its length is not said, so that no due day follows".to_owned(),
            };
            lines.push(match grace {
                Some(_) => Line::new("immediate", text).resting_on(source),
                None => Line::new("immediate", text),
            });
        }
        lines.insert(0, Line::new("calendar", days));
        self.section("时限怎样计算", "How time limits are counted", lines)
    }

    pub(super) fn limits(self, policy: &Policy) -> Option<Section> {
        let line = |limit: &TimeLimit| {
            let (title, anchor, span) =
                (limit.title.of(self.0), term::anchor(limit.anchor, self.0), term::span(limit.span, self.0));
            let (by, to) = (self.duties(&limit.by), self.duties(&limit.to));
            let mut text = if self.zh() {
                format!("{title}：{anchor}后{span}内")
            } else {
                format!("{title}: within {span} of {anchor}")
            };
            text += &match (by.is_empty(), to.is_empty(), self.zh()) {
                (true, true, _) => String::new(),
                (false, true, true) => format!("，由{by}负责"),
                (false, true, false) => format!(", by the {by}"),
                (true, false, true) => format!("，报{to}"),
                (true, false, false) => format!(", to the {to}"),
                (false, false, true) => format!("，由{by}报{to}"),
                (false, false, false) => format!(", by the {by} to the {to}"),
            };
            if let Some(every) = limit.every_months {
                text += &self.every(every);
            }
            for rule in
                [limit.start.map(|it| term::start(it, self.0)), limit.roll.map(|it| term::roll(it, self.0))]
            {
                text += &rule.map_or_else(String::new, |rule| format!("{}{rule}", self.pick("；", "; ")));
            }
            Line::new(limit.event.as_str(), text).resting_on(&limit.source)
        };
        let lines = policy.terms.limits.iter().map(line).collect();
        self.section("各项时限", "Time limits", lines)
    }

    fn levels(self, levels: &[Level]) -> String {
        self.list(levels, |level| term::level(*level, self.0).to_owned())
    }

    fn scope(self, scope: &Scope) -> String {
        let mut parts = Vec::new();
        let (classes, natures, regimes) = (
            self.list(&scope.classes, |it| term::class(*it, self.0).to_owned()),
            self.list(&scope.natures, |it| term::nature(*it, self.0).to_owned()),
            self.list(&scope.regimes, |it| term::regime(*it, self.0).to_owned()),
        );
        for (words, zh, en) in [
            (classes, "整改类型", "class"),
            (natures, "措施类型", "nature"),
            (regimes, "监督类别", "oversight"),
        ] {
            if !words.is_empty() {
                parts.push(if self.zh() {
                    format!("只限{zh}：{words}")
                } else {
                    format!("only {en}: {words}")
                });
            }
        }
        if parts.is_empty() {
            String::new()
        } else {
            format!("{}{}", self.pick("；", "; "), parts.join(self.pick("；", "; ")))
        }
    }

    pub(super) fn rules(self, policy: &Policy) -> Option<Section> {
        let title = |card: &crate::code::Card| {
            let title = if self.zh() { card.title_zh() } else { card.title_en() };
            format!("{title} [{}]", card.code())
        };
        let mut lines: Vec<Line> = Vec::new();
        for own in &policy.rules {
            let (levels, weight, scope) =
                (self.levels(&own.levels), term::weight(own.weight, self.0), self.scope(&own.scope));
            let mut text = if self.zh() {
                format!("{}：适用于{levels}；{weight}{scope}", title(own.rule.card()))
            } else {
                format!("{}: asked of {levels}; {weight}{scope}", title(own.rule.card()))
            };
            for param in own.rule.params() {
                if let Some(value) = own.params.get(param.name) {
                    let words = if self.zh() { param.zh } else { param.en };
                    text += &if self.zh() {
                        format!("；{words}：{value}")
                    } else {
                        format!("; {words}: {value}")
                    };
                }
            }
            let twin = lines.iter().filter(|line| line.key.starts_with(own.rule.code().as_str())).count();
            let key =
                if twin == 0 { own.rule.code().to_string() } else { format!("{} {twin}", own.rule.code()) };
            lines.push(Line::new(key, text).resting_on(&own.source));
        }
        for off in &policy.rules_off {
            let text = if self.zh() {
                format!("{}：不用", title(off.rule.card()))
            } else {
                format!("{}: switched off", title(off.rule.card()))
            };
            lines.push(Line::new(off.rule.code().as_str(), text).resting_on(&off.source));
        }
        self.section("销号规则", "Closure rules", lines)
    }

    pub(super) fn conditions(self, policy: &Policy) -> Option<Section> {
        let line = |own: &crate::closure::policy::condition::OwnCondition| {
            let (title, levels, weight) =
                (own.title.of(self.0), self.levels(&own.levels), term::weight(own.weight, self.0));
            let (ask, scope) = (condition(&own.ask, self), self.scope(&own.scope));
            let text = if self.zh() {
                format!("{title}：{ask}。适用于{levels}；{weight}{scope}")
            } else {
                format!("{title}: {ask}. Asked of {levels}; {weight}{scope}")
            };
            Line::new(own.id.as_str(), text).resting_on(&own.source)
        };
        self.section("自定条件", "Conditions of its own", policy.conditions.iter().map(line).collect())
    }

    pub(super) fn evidence(self, policy: &Policy) -> Option<Section> {
        let mut lines = Vec::new();
        for (nature, groups) in &policy.terms.evidence {
            let kind = |kind: &crate::evidence::EvidenceKind| name::evidence_kind(*kind, self.0).to_owned();
            let group =
                |group: &Vec<_>| group.iter().map(kind).collect::<Vec<_>>().join(self.pick("或", " or "));
            let groups = groups.iter().map(group).collect::<Vec<_>>().join(self.pick("，并有", ", and "));
            let nature = term::nature(*nature, self.0);
            let line =
                Line::new(format!("evidence {nature}"), format!("{nature}{}{groups}", self.pick("：", ": ")));
            lines.push(match &policy.terms.evidence_source {
                Some(source) => line.resting_on(source),
                None => line,
            });
        }
        self.section("各类措施须有的佐证", "Evidence asked for", lines)
    }
}
