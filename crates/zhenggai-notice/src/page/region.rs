//! Which block of a page is the notice: the one where sentences are dense and links are not.

use super::furniture;
use super::print;
use super::shape::{Piece, Shape};
use super::tag::Tag;

/// What of a page is the notice: pieces in the order of the file.
#[derive(Debug, Default)]
pub(super) struct Chosen {
    /// The title, where it stands outside of the block.
    pub(super) title: Option<Piece>,
    /// Indices of pieces.
    pub(super) pieces: Vec<usize>,
    /// Whether each table of the page is one of figures or words, rather than one that lays the page out.
    pub(super) data: Vec<bool>,
}

/// Of the weight of a block, so many hundredths must be in one block within it for the search to go on there.
const DENSE: u64 = 75;

/// Chooses the notice out of a page.
pub(super) fn chosen(text: &str, shape: &Shape) -> Chosen {
    let data = data_sheets(shape);
    let region = region(text, shape, &data);
    let Some(element) = shape.elements.get(region) else { return Chosen::default() };
    let keeps = |index: &usize| {
        shape.pieces.get(*index).is_some_and(|piece| {
            let listed = piece.linked.saturating_mul(2) > piece.chars && piece.stops < 3;
            !listed && !furniture::is_furniture(&print::text(text, piece, LOOKED_AT))
        })
    };
    let mut pieces: Vec<usize> = element.pieces.clone().filter(keeps).collect();
    pieces.extend(signature(text, shape, element.pieces.end));
    let page = shape.title.as_ref().map(|title| squeezed(text, title)).unwrap_or_default();
    let title = match title_inside(text, shape, &pieces, &page) {
        // What stands before the title within the block is the name of the site or a tool bar.
        Some(at) => {
            let broken = at.checked_sub(1).filter(|above| is_first_line(text, shape, &pieces, *above, at));
            pieces.drain(..broken.unwrap_or(at));
            None
        }
        None => title_before(text, shape, element.pieces.start, &page),
    };
    Chosen { title, pieces, data }
}

/// How many bytes of a piece are looked at when it is only to be recognised.
const LOOKED_AT: usize = 600;

/// The weight of each piece counts for all blocks around it; then the way leads down as long as one block has
/// nearly all of it.
fn region(text: &str, shape: &Shape, data: &[bool]) -> usize {
    let mut weights = vec![0_u64; shape.elements.len()];
    for piece in &shape.pieces {
        if let Some(own) = weights.get_mut(piece.element) {
            *own = own.saturating_add(weight(text, piece));
        }
    }
    let mut heaviest = vec![None::<(u64, usize)>; shape.elements.len()];
    let mut sheet = data.len();
    // Blocks stand behind those around them: seen from the end, each is complete before it is added.
    for (index, element) in shape.elements.iter().enumerate().rev() {
        let is_data = element.tag == Tag::Table && {
            sheet = sheet.saturating_sub(1);
            data.get(sheet).copied().unwrap_or(false)
        };
        let whole = weights.get(index).copied().unwrap_or(0);
        if index == 0 {
            break;
        }
        if let Some(around) = weights.get_mut(element.parent) {
            *around = around.saturating_add(whole);
        }
        let leads = !is_data
            && !matches!(element.tag, Tag::Paragraph | Tag::Heading(_) | Tag::Item)
            && element.pieces.len() > 1;
        if let Some(best) = heaviest.get_mut(element.parent).filter(|_| leads)
            && best.is_none_or(|(known, _)| whole >= known)
        {
            *best = Some((whole, index));
        }
    }
    let mut at = 0_usize;
    while let Some(Some((below, next))) = heaviest.get(at) {
        let here = weights.get(at).copied().unwrap_or(0);
        if here == 0 || below.saturating_mul(100) < here.saturating_mul(DENSE) {
            break;
        }
        at = *next;
    }
    at
}

/// Running text weighs by its length, a short line a little, a list of links nothing.
fn weight(text: &str, piece: &Piece) -> u64 {
    let chars = u64::from(piece.chars);
    let listed = piece.linked.saturating_mul(2) > piece.chars;
    if listed || piece.chars <= 130 && furniture::is_furniture(&print::text(text, piece, LOOKED_AT)) {
        0
    } else if piece.stops > 0 && piece.chars > 20 {
        chars
    } else {
        chars / 8
    }
}

/// Tables whose cells are short pieces of information: none within, more than one row or column, and no cell
/// that holds most of the text.
fn data_sheets(shape: &Shape) -> Vec<bool> {
    let mut totals = vec![(0_u64, 0_u64, None, 0_u64); shape.sheets.len()];
    for piece in &shape.pieces {
        let Some(cell) = piece.cell else { continue };
        let Some((total, largest, last, current)) = totals.get_mut(cell.table) else { continue };
        let chars = u64::from(piece.chars);
        *current = if *last == Some(cell) { current.saturating_add(chars) } else { chars };
        *last = Some(cell);
        *total = total.saturating_add(chars);
        *largest = (*largest).max(*current);
    }
    let is_data = |(sheet, (total, largest, ..)): (&super::shape::Sheet, &(u64, u64, _, u64))| {
        let columns = sheet.rows.iter().map(Vec::len).max().unwrap_or(0);
        let lays_out = *largest > 400 && largest.saturating_mul(10) > total.saturating_mul(7);
        !sheet.nested && columns > 1 && sheet.rows.len() > 1 && !lays_out
    };
    shape.sheets.iter().zip(&totals).map(is_data).collect()
}

/// A signature and a date right behind the block: at most three short pieces, the last of them a date.
fn signature(text: &str, shape: &Shape, end: usize) -> Vec<usize> {
    let next: Vec<usize> = (end..shape.pieces.len()).take(3).collect();
    let is_date =
        |index: &usize| shape.pieces.get(*index).is_some_and(|piece| is_date(&print::text(text, piece, 100)));
    let short = |index: &usize| {
        shape
            .pieces
            .get(*index)
            .is_some_and(|piece| piece.chars <= 40 && piece.linked == 0 && piece.stops == 0)
    };
    match next.iter().position(is_date) {
        Some(date) if next.iter().take(date).all(short) => {
            next.into_iter().take(date.saturating_add(1)).collect()
        }
        _ => Vec::new(),
    }
}

fn is_date(line: &str) -> bool {
    let plain =
        |c: char| c.is_numeric() || c.is_whitespace() || "年月日〇○零一二三四五六七八九十".contains(c);
    line.chars().all(plain) && line.contains('年') && line.contains('月')
}

/// Words with which titles of notices end.
const ENDINGS: [&str; 10] =
    ["通报", "公告", "公示", "情况", "报告", "通报》", "通報", "情況", "報告", "公开"];

/// Whether a piece can be the title: it ends like one, or stands in the page's own title.
fn names(text: &str, piece: &Piece, page: &str) -> bool {
    let line = squeezed(text, piece);
    let known = page.contains(&line) || ENDINGS.iter().any(|ending| line.ends_with(ending));
    piece.stops == 0 && piece.chars <= 150 && line.chars().count() >= 8 && known
}

/// Where the title stands within the block: among its first pieces.
fn title_inside(text: &str, shape: &Shape, inside: &[usize], page: &str) -> Option<usize> {
    inside
        .iter()
        .take(6)
        .position(|index| shape.pieces.get(*index).is_some_and(|piece| names(text, piece, page)))
}

/// Whether the piece above a title is its first line: the name of a body before 关于….
fn is_first_line(text: &str, shape: &Shape, pieces: &[usize], above: usize, at: usize) -> bool {
    let piece = |at: usize| pieces.get(at).and_then(|index| shape.pieces.get(*index));
    let (Some(first), Some(title)) = (piece(above), piece(at)) else { return false };
    let begins = squeezed(text, title).starts_with("关于") || squeezed(text, title).starts_with("關於");
    let body = [
        "党组",
        "委员会",
        "党委",
        "局",
        "厅",
        "办公室",
        "领导小组",
        "總支",
        "总支",
        "支部",
        "公司",
        "党工委",
    ];
    let name = squeezed(text, first);
    begins && first.stops == 0 && first.linked == 0 && body.iter().any(|end| name.ends_with(end))
}

/// The title before the block: the last heading or line that can be one; else the page's own title up to the
/// name of the site.
fn title_before(text: &str, shape: &Shape, start: usize, page: &str) -> Option<Piece> {
    let before = shape.pieces.iter().take(start).filter(|piece| piece.linked == 0);
    let found: Vec<&Piece> = before.filter(|piece| names(text, piece, page)).collect();
    let headed = |piece: &&&Piece| {
        shape.elements.get(piece.element).is_some_and(|element| matches!(element.tag, Tag::Heading(_)))
    };
    if let Some(piece) = found.iter().rfind(headed).or(found.last()) {
        return Some((*piece).clone());
    }
    let ends = ENDINGS.iter().any(|ending| page.contains(ending));
    shape.title.clone().filter(|_| ends).map(|title| print::cut_at_site(text, title))
}

fn squeezed(text: &str, piece: &Piece) -> String {
    print::text(text, piece, LOOKED_AT).chars().filter(|c| !c.is_whitespace()).collect()
}
