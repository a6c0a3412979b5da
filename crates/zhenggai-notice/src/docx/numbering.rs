//! The numbers that Word writes before paragraphs (自动编号): 一、 （二） 3. ④

use std::collections::BTreeMap;

use super::element::{Item, each};

/// How deep lists go.
const LEVELS: usize = 9;

/// One level of a list.
#[derive(Debug, Clone, Default)]
struct Level {
    format: String,
    /// What is printed, with `%1` for the number of the first level.
    text: String,
    start: u32,
}

/// A list: its levels, by depth.
type Levels = BTreeMap<usize, Level>;

/// Which list and which of its levels a paragraph belongs to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) list: Option<u32>,
    pub(super) level: Option<u32>,
}

/// The lists of a document, and how far each has counted.
#[derive(Default)]
pub(super) struct Numbering {
    kinds: BTreeMap<u32, Levels>,
    lists: BTreeMap<u32, u32>,
    styles: BTreeMap<String, Place>,
    counted: BTreeMap<u32, [u32; LEVELS]>,
}

impl Numbering {
    /// What the parts of a document say of its lists; nothing where a part is damaged.
    pub(super) fn new(numbering: &str, styles: &str) -> Self {
        let mut made = Self::default();
        if made.read_lists(numbering).is_none() || made.read_styles(styles).is_none() {
            return Self::default();
        }
        made
    }

    fn read_lists(&mut self, xml: &str) -> Option<()> {
        let (mut kind, mut list, mut depth) = (None::<u32>, None::<u32>, 0_usize);
        each(xml, |item| {
            let element = match item {
                Item::Begins(element, _) => element,
                Item::Ends(name) => {
                    kind = kind.filter(|_| name != "abstractNum");
                    list = list.filter(|_| name != "num");
                    return;
                }
                Item::Text(_) => return,
            };
            let id = |name: &str| element.value(name).and_then(|value| value.parse().ok());
            match element.name.as_str() {
                "abstractNum" => kind = id("abstractNumId"),
                "num" => list = id("numId"),
                "abstractNumId" => self.lists.extend(list.zip(element.number())),
                "lvl" => depth = id("ilvl").and_then(|level: u32| usize::try_from(level).ok()).unwrap_or(0),
                name => {
                    let Some(kind) = kind else { return };
                    let level = self.kinds.entry(kind).or_default().entry(depth).or_default();
                    match name {
                        "start" => level.start = element.number().unwrap_or(1),
                        "numFmt" => element.value("val").unwrap_or_default().clone_into(&mut level.format),
                        "lvlText" => element.value("val").unwrap_or_default().clone_into(&mut level.text),
                        _ => {}
                    }
                }
            }
        })
    }

    fn read_styles(&mut self, xml: &str) -> Option<()> {
        let mut style: Option<String> = None;
        each(xml, |item| {
            let Item::Begins(element, _) = item else { return };
            match element.name.as_str() {
                "style" => style = element.value("styleId").map(str::to_owned),
                "numId" | "ilvl" => {
                    let Some(style) = &style else { return };
                    let place = self.styles.entry(style.clone()).or_default();
                    if element.name == "numId" {
                        place.list = element.number();
                    } else {
                        place.level = element.number();
                    }
                }
                _ => {}
            }
        })
    }

    /// The number before the next paragraph of this place and style; nothing where it has none.
    pub(super) fn next(&mut self, own: Place, style: Option<&str>) -> String {
        let styled = style.and_then(|style| self.styles.get(style)).copied().unwrap_or_default();
        let list = own.list.or(styled.list).filter(|list| *list > 0);
        let level = own.level.or(styled.level).unwrap_or(0);
        let depth = usize::try_from(level).unwrap_or(0).min(LEVELS.saturating_sub(1));
        let kind = list.and_then(|list| self.lists.get(&list)).copied();
        let Some((levels, kind)) = kind.and_then(|kind| Some((self.kinds.get(&kind)?, kind))) else {
            return String::new();
        };
        let counted = self.counted.entry(kind).or_default();
        for (at, count) in counted.iter_mut().enumerate() {
            let start = levels.get(&at).map_or(1, |level| level.start);
            if at == depth {
                *count = if *count == 0 { start } else { count.saturating_add(1) };
            } else if at > depth {
                *count = 0;
            }
        }
        let Some(level) = levels.get(&depth) else { return String::new() };
        let mut printed = level.text.clone();
        for (at, count) in counted.iter().enumerate() {
            let format = levels.get(&at).map_or("decimal", |level| level.format.as_str());
            let Some(number) = number((*count).max(1), format) else { return String::new() };
            printed = printed.replace(&format!("%{}", at.saturating_add(1)), &number);
        }
        printed
    }
}

/// A number in the format of Word; `None` for bullets and formats that count otherwise.
fn number(value: u32, format: &str) -> Option<String> {
    let from =
        |first: char| char::from_u32(u32::from(first).checked_add(value)?.checked_sub(1)?).map(String::from);
    Some(match format {
        "decimal" | "decimalHalfWidth" | "" => value.to_string(),
        "decimalFullWidth" => value.to_string().chars().map(wide).collect(),
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "ideographDigital" => chinese(value)?,
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" if value <= 20 => from('①')?,
        "decimalEnclosedParen" if value <= 20 => from('⑴')?,
        "decimalEnclosedFullstop" if value <= 20 => from('⒈')?,
        _ => return None,
    })
}

fn wide(c: char) -> char {
    c.to_digit(10).and_then(|digit| char::from_u32(u32::from('０').saturating_add(digit))).unwrap_or(c)
}

/// 1 to 99 in Chinese numerals.
fn chinese(value: u32) -> Option<String> {
    let digit = |n: u32| "零一二三四五六七八九".chars().nth(usize::try_from(n).ok()?);
    let ones =
        value.checked_rem(10).filter(|ones| *ones > 0).and_then(digit).map_or(String::new(), String::from);
    match value {
        1..=9 => Some(ones),
        10..=19 => Some(format!("十{ones}")),
        20..=99 => Some(format!("{}十{ones}", digit(value.checked_div(10)?)?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTS: &str = r#"<w:numbering xmlns:w="w">
        <w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>
        <w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
        <w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum>
        <w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>"#;

    #[test]
    fn numbers_are_those_that_word_prints() {
        let mut numbering = Numbering::new(LISTS, "");
        let mut next = |level| numbering.next(Place { list: Some(7), level: Some(level) }, None);
        assert_eq!(
            [next(0), next(1), next(1), next(0), next(1)],
            ["一、", "（1）", "（2）", "二、", "（1）"]
        );
        assert_eq!(Numbering::new(LISTS, "").next(Place::default(), Some("Heading")), "");
        assert_eq!(chinese(20).as_deref(), Some("二十"));
        assert_eq!(number(3, "decimalEnclosedCircle").as_deref(), Some("③"));
        assert_eq!(number(3, "bullet"), None);
    }
}
