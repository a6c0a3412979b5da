//! What of a dossier may be shown to the readers of a notice.

use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::dossier::Dossier;
use zhenggai_core::dossier::recorded::Recorded;
use zhenggai_core::finding::Finding;
use zhenggai_core::item::Item;
use zhenggai_core::measure::Measure;

/// The findings that may be shown, in order.
pub(super) fn findings(dossier: &Dossier, level: Disclosure) -> Vec<&Recorded<Finding>> {
    dossier.findings().iter().filter(|finding| finding.value.disclosure.is_open_to(level)).collect()
}

/// The measures of a finding that may be shown: those that answer no finding that may not.
pub(super) fn measures<'d>(
    dossier: &'d Dossier,
    finding: &Finding,
    level: Disclosure,
) -> Vec<&'d Recorded<Measure>> {
    let open = |measure: &Measure| dossier.is_open(&Item::Measure(measure.id().clone()), level);
    dossier.measures_of(&finding.id).filter(|measure| open(&measure.value)).collect()
}

/// The items that may be shown: open findings, the tasks below them, and their open measures.
pub(super) fn items(dossier: &Dossier, level: Disclosure) -> Vec<Item> {
    let mut items = Vec::new();
    for finding in findings(dossier, level) {
        let item = Item::Finding(finding.value.id.clone());
        let tasks = dossier.children(&item).iter().filter(|child| matches!(child, Item::Task(_))).cloned();
        items.extend(tasks);
        items.push(item);
        for measure in measures(dossier, &finding.value, level) {
            let item = Item::Measure(measure.value.id().clone());
            if !items.contains(&item) {
                items.push(item);
            }
        }
    }
    items
}

/// Whether anything is held back.
pub(super) fn is_withheld(dossier: &Dossier, level: Disclosure) -> bool {
    dossier.is_withheld_from(level)
}
