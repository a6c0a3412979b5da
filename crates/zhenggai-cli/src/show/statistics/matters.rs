//! What came back, and what several organisations have.

use std::io;

use zhenggai::core::dossier::Dossier;
use zhenggai::core::id::DossierId;
use zhenggai::core::item::Item;
use zhenggai::core::language::Language;
use zhenggai::core::say::figures;
use zhenggai::core::statistics::recurrence::{Place, Recurrence};
use zhenggai::figures::Figures;

use crate::show::phrase;
use crate::show::screen::Screen;

/// How many of each are shown at the most.
const MOST: usize = 50;

/// Prints what came back, common problems, and what came of checks of similar matters; nothing where there is none.
pub(super) fn show(screen: &mut Screen, found: &Figures) -> io::Result<()> {
    let language = screen.language();
    let dossiers: Vec<&Dossier> = found.dossiers.iter().map(|it| &it.dossier).collect();
    if !found.recurrences.is_empty() {
        let count = found.recurrences.len();
        screen.heading(&match language {
            Language::Zh => format!("屡改屡犯与反弹（{count}）"),
            Language::En => format!("What came back ({count})"),
        })?;
        for recurrence in found.recurrences.iter().take(MOST) {
            came_back(screen, recurrence, &dossiers)?;
        }
        more(screen, count)?;
    }
    if !found.common_problems.is_empty() {
        let count = found.common_problems.len();
        screen.heading(&match language {
            Language::Zh => format!("共性问题（{count}）"),
            Language::En => format!("Common problems ({count})"),
        })?;
        for problem in found.common_problems.iter().take(MOST) {
            let basis = figures::basis(&problem.basis, language);
            screen.line(&match language {
                Language::Zh => format!("  {}个单位：{basis}", problem.bodies),
                Language::En => format!("  {} organisations: {basis}", problem.bodies),
            })?;
            for (dossier, finding) in &problem.findings {
                let item = Item::Finding(finding.clone());
                screen.line(&format!("    {dossier}/{finding}  {}", text(&dossiers, dossier, &item)))?;
            }
        }
        more(screen, count)?;
    }
    extents(screen, found)
}

fn came_back(screen: &mut Screen, recurrence: &Recurrence, dossiers: &[&Dossier]) -> io::Result<()> {
    let language = screen.language();
    let mark = match (recurrence.is_recorded(), language) {
        (true, _) => "",
        (false, Language::Zh) => "〔线索〕",
        (false, Language::En) => "[candidate] ",
    };
    screen.line(&format!("  {mark}{}", figures::recurrence(recurrence, language)))?;
    for Place { day, dossier, item } in &recurrence.places {
        screen.line(&format!("    {day}  {dossier}/{}  {}", item.id(), text(dossiers, dossier, item)))?;
    }
    Ok(())
}

fn extents(screen: &mut Screen, found: &Figures) -> io::Result<()> {
    let language = screen.language();
    if found.extents.is_empty() {
        return Ok(());
    }
    screen.heading(screen.pick("举一反三", "Checks of similar matters"))?;
    for it in &found.extents {
        let place = format!("{}/{}", it.dossier, it.item.id());
        screen.line(&match language {
            Language::Zh => format!(
                "  {place}：询问{}个单位，答复{}个，{}个有同类问题，共{}个，已整改{}个",
                it.asked, it.answered, it.affected, it.found, it.put_right
            ),
            Language::En => format!(
                "  {place}: {} asked, {} answered, {} affected: {} found, {} put right",
                it.asked, it.answered, it.affected, it.found, it.put_right
            ),
        })?;
    }
    Ok(())
}

fn more(screen: &mut Screen, count: usize) -> io::Result<()> {
    let left = count.saturating_sub(MOST);
    match (left, screen.language()) {
        (0, _) => Ok(()),
        (_, Language::Zh) => screen.line(&format!("  另有{left}条未显示，可用 --format json 查看全部")),
        (_, Language::En) => screen.line(&format!("  {left} more are not shown; --format json has them all")),
    }
}

/// The beginning of what an item says.
fn text(dossiers: &[&Dossier], id: &DossierId, item: &Item) -> String {
    let dossier = dossiers.iter().find(|dossier| dossier.id() == id);
    let text = dossier.and_then(|dossier| match item {
        Item::Measure(id) => dossier.measures().get(id).map(|it| it.value.text().to_string()),
        Item::Task(id) => dossier.tasks().get(id).map(|it| it.value.text.to_string()),
        Item::Finding(id) => dossier.findings().get(id).map(|it| it.value.text.to_string()),
        Item::Dossier => None,
    });
    phrase::cut(&text.unwrap_or_default(), 30)
}
