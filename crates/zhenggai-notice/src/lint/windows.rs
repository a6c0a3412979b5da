//! Periods of publication against the working days they state.

use std::sync::LazyLock;

use zhenggai_core::calendar::Calendar;
use zhenggai_core::day::Period;
use zhenggai_wire::calendar::built_in;

use crate::catalogue::WINDOW_MISMATCH;
use crate::reading::Reading;

use super::finding::Finding;
use super::text::Texts;

/// The days off that the State Council announced; absent only if the table were damaged.
static CALENDAR: LazyLock<Option<Calendar>> = LazyLock::new(|| built_in("cn.state-council")?.ok());

/// Checks every period of days that names its length in working days. Where it runs over days whose days off are
/// not announced yet, nothing is said.
pub(super) fn check(texts: &Texts<'_>, reading: &Reading, findings: &mut Vec<Finding>) {
    let Some(calendar) = CALENDAR.as_ref() else { return };
    let facts = &reading.facts;
    for pair in facts.dates.windows(2) {
        let [from, to] = pair else { continue };
        let (Some(start), Some(end)) = (from.day, to.day) else { continue };
        let Some((paragraph, text)) = texts.paragraph(from.stretch.paragraph) else { continue };
        let between = text.get(from.stretch.range.end..to.stretch.range.start).unwrap_or_default();
        let joined = from.stretch.paragraph == to.stretch.paragraph
            && matches!(between.trim(), "至" | "到" | "—" | "-");
        // Figures stand in the order of the text.
        let place = (to.stretch.paragraph, to.stretch.range.end);
        let after =
            facts.quantities.partition_point(|one| (one.stretch.paragraph, one.stretch.range.start) < place);
        let near = facts.quantities.get(after).filter(|one| {
            let bytes = one.stretch.range.start.saturating_sub(to.stretch.range.end);
            one.stretch.paragraph == to.stretch.paragraph
                && bytes <= 12
                && one.quantity.unit.as_str().ends_with("工作日")
        });
        let Some(stated) = near.filter(|_| joined) else {
            continue;
        };
        let (Ok(window), Some(declared)) = (Period::new(start, end), stated.quantity.value.as_count()) else {
            continue;
        };
        let counted = calendar.working_days(window);
        if counted.assumed.is_none() && u64::from(counted.count) != declared {
            let found = Finding::new(WINDOW_MISMATCH, stated.span).with("declared", declared);
            let range = from.stretch.range.start..to.stretch.range.end;
            findings.push(found.with("counted", counted.count).beside(paragraph.span(range)));
        }
    }
}
