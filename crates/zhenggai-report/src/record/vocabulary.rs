//! What the words in the data are called, so that the page itself knows none of them.

use std::collections::BTreeMap;

use zhenggai_core::closure::reason::Outcome;
use zhenggai_core::closure::terms::rate::RateFormula;
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::finding::FindingSource;
use zhenggai_core::inspection::Regime;
use zhenggai_core::item::Level;
use zhenggai_core::oversight::light::Light;
use zhenggai_core::oversight::timeliness::Timeliness;
use zhenggai_core::party::Duty;
use zhenggai_core::review::{ClosureReason, ClosureStatus};
use zhenggai_core::say::{self, figures, oversight};
use zhenggai_core::work::WorkStatus;

use crate::both::Both;
use crate::wording;

type Names = BTreeMap<&'static str, Both>;

/// The names of the words of each vocabulary.
pub(super) fn names() -> BTreeMap<&'static str, Names> {
    BTreeMap::from([
        ("work", work()),
        ("closure", all(ClosureStatus::ALL, |it| it.as_str(), |it| Both::of(|l| say::closure_status(it, l)))),
        (
            "closed_for",
            all(ClosureReason::ALL, |it| it.as_str(), |it| Both::of(|l| say::closure_reason(it, l))),
        ),
        ("outcome", all(Outcome::ALL, |it| it.as_str(), |it| Both::of(|l| say::outcome(it, l)))),
        ("light", all(Light::ALL, |it| it.as_str(), |it| Both::of(|l| oversight::light(it, l)))),
        ("timeliness", all(Timeliness::ALL, |it| it.as_str(), |it| Both::of(|l| figures::timeliness(it, l)))),
        ("level", all(Level::ALL, |it| it.as_str(), |it| Both::of(|l| figures::level(it, l)))),
        ("formula", all(RateFormula::ALL, |it| it.as_str(), |it| Both::of(|l| figures::formula(it, l)))),
        ("duty", all(Duty::ALL, |it| it.as_str(), |it| Both::of(|l| say::duty(it, l)))),
        (
            "source",
            all(FindingSource::ALL, |it| it.as_str(), |it| Both::of(|l| figures::finding_source(it, l))),
        ),
        ("disclosure", all(Disclosure::ALL, |it| it.as_str(), disclosure)),
        ("regime", all(Regime::ALL, |it| it.as_str(), regime)),
    ])
}

fn all<T: Copy>(values: &'static [T], word: impl Fn(T) -> &'static str, name: impl Fn(T) -> Both) -> Names {
    values.iter().map(|value| (word(*value), name(*value))).collect()
}

/// The work axis; `none` is what nobody reported.
fn work() -> Names {
    let mut names = all(WorkStatus::ALL, |it| it.as_str(), |it| Both::of(|l| say::work_status(it, l)));
    names.insert("none", Both::of(|language| figures::work(None, language)));
    names
}

fn both(zh: &str, en: &str) -> Both {
    Both { zh: zh.to_owned(), en: en.to_owned() }
}

fn disclosure(level: Disclosure) -> Both {
    match level {
        Disclosure::Restricted => both("限定知悉", "named persons only"),
        Disclosure::Internal => both("内部", "internal"),
        Disclosure::InspectedOrganisation => both("被巡察单位", "inspected organisation"),
        Disclosure::PartyWide => both("党内公开", "Party-wide"),
        Disclosure::Public => both("向社会公开", "public"),
    }
}

fn regime(regime: Regime) -> Both {
    let en = match regime {
        Regime::CentralOrProvincialInspection => "Party inspection",
        Regime::LocalInspection => "local Party inspection",
        Regime::Audit => "audit",
        Regime::EnvironmentalInspection => "environmental inspection",
        Regime::Supervision => "supervision",
        Regime::Other => "oversight",
    };
    both(wording::regime(regime), en)
}
