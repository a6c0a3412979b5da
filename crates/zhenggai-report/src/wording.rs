//! Texts of items, and texts cut to a length.

use zhenggai_core::dossier::Dossier;
use zhenggai_core::inspection::Regime;
use zhenggai_core::item::Item;
use zhenggai_core::text::{Name, Text};

/// The number and the text of an item; both empty where there is no such item.
pub(crate) fn words(dossier: &Dossier, item: &Item) -> (Option<String>, String) {
    let of = |label: Option<&Name>, text: &Text| (label.map(ToString::to_string), text.to_string());
    match item {
        Item::Measure(id) => dossier.measures().get(id).map(|it| of(it.value.label(), it.value.text())),
        Item::Task(id) => dossier.tasks().get(id).map(|it| of(it.value.label.as_ref(), &it.value.text)),
        Item::Finding(id) => dossier.findings().get(id).map(|it| of(it.value.label.as_ref(), &it.value.text)),
        Item::Dossier => None,
    }
    .unwrap_or_default()
}

/// What a line of oversight is called in Chinese.
pub(crate) const fn regime(regime: Regime) -> &'static str {
    match regime {
        Regime::CentralOrProvincialInspection => "巡视",
        Regime::LocalInspection => "巡察",
        Regime::Audit => "审计",
        Regime::EnvironmentalInspection => "生态环境保护督察",
        Regime::Supervision => "督查",
        Regime::Other => "其他监督",
    }
}

/// The first line of a text, cut to `most` characters.
pub(crate) fn cut(text: &str, most: usize) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= most {
        return line.to_owned();
    }
    line.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_by_characters_at_its_first_line() {
        assert_eq!(cut("整改台账\n第二行", 10), "整改台账");
        assert_eq!(cut("整改台账", 3), "整改…");
    }
}
