//! The steps of escalation on the terminal.

use std::io;

use zhenggai::core::language::Language;
use zhenggai::core::oversight::ladder::StepOwed;
use zhenggai::core::say::oversight as say;
use zhenggai::judged::text;
use zhenggai::oversight::Oversight;

use crate::show::phrase::{cut, id};
use crate::show::screen::Screen;
use crate::show::wrap::wrap;

/// Prints the steps that are to be taken: those that are new on the day, then those that were asked for before.
pub(super) fn owed(screen: &mut Screen, oversight: &Oversight, steps: &[StepOwed<'_>]) -> io::Result<()> {
    let day = oversight.day();
    let (new, before): (Vec<&StepOwed<'_>>, Vec<&StepOwed<'_>>) =
        steps.iter().partition(|step| step.is_new(day));
    let heading = screen.pick("今日应办督办", "Steps to take, new today");
    list(screen, oversight, heading, &new)?;
    let heading = screen.pick("此前应办、尚未登记的督办", "Steps to take, asked for before and not recorded");
    list(screen, oversight, heading, &before)
}

/// Prints the steps of the next `days` days.
pub(super) fn ahead(
    screen: &mut Screen,
    oversight: &Oversight,
    steps: &[StepOwed<'_>],
    days: u32,
) -> io::Result<()> {
    let heading = match screen.language() {
        Language::Zh => format!("{days}日内将应办的督办（若无进展）"),
        Language::En => format!("Steps ahead within {days} days, if nothing is done"),
    };
    list(screen, oversight, &heading, &steps.iter().collect::<Vec<_>>())
}

fn list(
    screen: &mut Screen,
    oversight: &Oversight,
    heading: &str,
    steps: &[&StepOwed<'_>],
) -> io::Result<()> {
    let language = screen.language();
    if steps.is_empty() {
        return Ok(());
    }
    screen.heading(&match language {
        Language::Zh => format!("{heading}（{}）", steps.len()),
        Language::En => format!("{heading} ({})", steps.len()),
    })?;
    let width = usize::from(screen.width()).saturating_sub(14);
    for step in steps {
        let terms = &oversight.policy().terms;
        let mut lead = format!("  {}  ", step.since);
        for line in wrap(&say::step(step, terms, language), width) {
            screen.line(&format!("{lead}{line}"))?;
            lead = " ".repeat(14);
        }
        let words = cut(&text(oversight.dossier(), &step.item), 24);
        let why = match language {
            Language::Zh => {
                format!("{} {words}：{}", id(&step.item, language), say::step_reason(step, language))
            }
            Language::En => {
                format!("{} {words}: {}", id(&step.item, language), say::step_reason(step, language))
            }
        };
        screen.wrapped(14, &why)?;
    }
    Ok(())
}
