//! What every part of the telling needs.

use crate::closure::source::Sourced;
use crate::closure::terms::Terms;
use crate::language::Language;
use crate::party::Duty;
use crate::say::name;
use crate::say::policy::line::{Line, Section};

/// The language in which a set is told, with what every part of the telling needs.
#[derive(Clone, Copy)]
pub(super) struct Teller<'p>(pub(super) Language, pub(super) &'p Terms);

impl Teller<'_> {
    pub(super) fn zh(self) -> bool {
        self.0 == Language::Zh
    }

    pub(super) fn pick(self, zh: &'static str, en: &'static str) -> &'static str {
        if self.zh() { zh } else { en }
    }

    pub(super) fn list<T>(self, of: impl IntoIterator<Item = T>, name: impl Fn(T) -> String) -> String {
        of.into_iter().map(name).collect::<Vec<_>>().join(self.pick("、", ", "))
    }

    pub(super) fn duties<'a>(self, duties: impl IntoIterator<Item = &'a Duty>) -> String {
        let called = |duty: &Duty| match self.1.duty_names.get(duty) {
            Some(title) => title.of(self.0).to_owned(),
            None => name::duty(*duty, self.0).to_owned(),
        };
        let mut names: Vec<String> = duties.into_iter().map(called).collect();
        match (self.zh(), names.pop()) {
            (_, None) => String::new(),
            (true, Some(last)) => names.into_iter().chain([last]).collect::<Vec<_>>().join("、"),
            (false, Some(last)) if names.is_empty() => last,
            (false, Some(last)) => format!("{} and {last}", names.join(", ")),
        }
    }

    pub(super) fn section(self, zh: &'static str, en: &'static str, lines: Vec<Line>) -> Option<Section> {
        (!lines.is_empty()).then(|| Section { title: self.pick(zh, en), lines })
    }

    pub(super) fn one<T>(self, key: &str, of: Option<&Sourced<T>>, text: impl Fn(&T) -> String) -> Vec<Line> {
        of.map(|it| Line::new(key, text(&it.value)).resting_on(&it.source)).into_iter().collect()
    }

    pub(super) fn every(self, months: u32) -> String {
        match (months, self.zh()) {
            (1, true) => "，以后每月一次".to_owned(),
            (1, false) => ", then every month".to_owned(),
            (_, true) => format!("，以后每{months}个月一次"),
            (_, false) => format!(", then every {months} months"),
        }
    }
}
