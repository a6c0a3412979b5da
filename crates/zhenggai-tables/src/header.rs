//! Headers: how a column is headed, and which field that is. The words are data, and a user can add to them.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use zhenggai_core::language::Language;
use zhenggai_grammar::width::half;

use crate::field::Field;

/// What is built in.
const BUILT_IN: &str = include_str!("../data/headers.toml");

/// What a header may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// This field.
    Is(Field),
    /// The number of the finding or of the row: the cells decide (序号).
    Number,
    /// The status or a text: the cells decide (完成情况).
    StatusOrProgress,
    /// Known, and kept as it stands.
    Kept,
    /// Added by an export, and not read.
    Own,
}

/// The headers that are known (表头词典).
#[derive(Debug, Clone)]
pub struct Headers {
    whole: HashMap<String, Meaning>,
    /// Longest first.
    part: Vec<(String, Meaning)>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Words {
    #[serde(default)]
    whole: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    part: Vec<String>,
}

/// Headers that a user has mapped, to be remembered: a TOML text of the form of `data/headers.toml` (列映射).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mapping(BTreeMap<String, Words>);

impl Mapping {
    /// The mapping in a TOML text.
    ///
    /// # Errors
    /// The place in the text, where it is no TOML, or names a field that there is not.
    pub fn read(text: &str) -> Result<Self, BadHeaders> {
        tables(text).map(Self)
    }

    /// Remembers that a column headed so is this field.
    pub fn learn(&mut self, header: &str, field: Field) {
        for words in self.0.values_mut() {
            words.whole.retain(|word| word != header);
        }
        let words = self.0.entry(field.to_string()).or_default();
        words.whole.push(header.to_owned());
    }

    /// The mapping as a TOML text.
    #[must_use]
    pub fn to_toml(&self) -> String {
        toml::to_string(&self.0).unwrap_or_default()
    }
}

/// The tables of a TOML text, each named after a field.
fn tables(text: &str) -> Result<BTreeMap<String, Words>, BadHeaders> {
    let tables: BTreeMap<String, Words> = toml::from_str(text).map_err(|fault| {
        let at = fault.span().map_or(0, |span| span.start);
        let before = text.get(..at).unwrap_or_default();
        let line = before.matches('\n').count().saturating_add(1);
        let column = before.chars().rev().take_while(|c| *c != '\n').count().saturating_add(1);
        BadHeaders { line, column, why: fault.message().to_owned() }
    })?;
    match tables.keys().find(|name| meaning(name).is_none()) {
        None => Ok(tables),
        Some(name) => {
            let line = text.lines().position(|it| it.trim() == format!("[{name}]")).unwrap_or(0);
            let why = format!("there is no field `{name}`");
            Err(BadHeaders { line: line.saturating_add(1), column: 2, why })
        }
    }
}

/// Why a file of headers cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{line}:{column}: {why}")]
pub struct BadHeaders {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// What is wrong.
    pub why: String,
}

impl BadHeaders {
    /// The sentence for a user, without a full stop.
    #[must_use]
    pub fn sentence(&self, language: Language) -> String {
        let Self { line, column, why } = self;
        match language {
            Language::Zh => format!("表头词典第{line}行第{column}列有误：{why}"),
            Language::En => format!("the file of headers is wrong at {line}:{column}: {why}"),
        }
    }
}

impl Headers {
    /// The headers that are built in.
    #[must_use]
    pub fn built_in() -> Self {
        let mut headers = Self { whole: HashMap::new(), part: Vec::new() };
        // The file that is built in is read by a test.
        let _ = headers.add(BUILT_IN);
        headers
    }

    /// Adds headers from a TOML text of the form of `data/headers.toml`. What it says counts before what was
    /// known.
    ///
    /// # Errors
    /// The place in the text, where it is no TOML, or names a field that there is not.
    pub fn add(&mut self, text: &str) -> Result<(), BadHeaders> {
        for (name, words) in tables(text)? {
            let Some(meaning) = meaning(&name) else { continue };
            for word in &words.whole {
                self.learn(word, meaning);
            }
            self.part.extend(words.part.iter().map(|word| (bare(word), meaning)));
        }
        self.part.sort_by_key(|(word, _)| core::cmp::Reverse(word.chars().count()));
        Ok(())
    }

    /// Learns one header.
    pub fn learn(&mut self, header: &str, meaning: Meaning) {
        self.whole.insert(full(header), meaning);
        self.whole.insert(bare(header), meaning);
    }

    /// What a header means, by its own words.
    #[must_use]
    pub fn meaning(&self, header: &str) -> Option<Meaning> {
        self.exactly(header).or_else(|| self.within(&bare(header)))
    }

    /// What a header means that is just one of the known words.
    #[must_use]
    pub fn exactly(&self, header: &str) -> Option<Meaning> {
        self.whole.get(&full(header)).or_else(|| self.whole.get(&bare(header))).copied()
    }

    /// What a header means that stands under others: the lowest line first, then its words together with those
    /// above (责任单位 over 牵头 and 配合), then the lines above it.
    #[must_use]
    pub fn under(&self, lines: &[&str]) -> Option<Meaning> {
        let (last, above) = lines.split_last()?;
        if let Some(found) = self.meaning(last) {
            return Some(found);
        }
        for upper in above.iter().rev() {
            let noun = ["单位", "部门", "科室", "领导", "时限", "措施", "问题"]
                .iter()
                .find(|noun| upper.contains(**noun));
            let named = noun.and_then(|noun| self.exactly(&format!("{last}{noun}")));
            let joined = named.or_else(|| self.exactly(&format!("{upper}{last}")));
            if let Some(found) = joined.or_else(|| self.exactly(&format!("{last}{upper}"))) {
                return Some(found);
            }
        }
        None
    }

    /// The longest known word in a header. Figures about a thing are not the thing: 整改措施数.
    fn within(&self, header: &str) -> Option<Meaning> {
        const FIGURES: &[&str] =
            &["数", "数量", "率", "合计", "占比", "金额", "编号", "序号", "类型", "时间", "日期", "个数"];
        if FIGURES.iter().any(|word| header.ends_with(word)) || header.chars().count() > 24 {
            return None;
        }
        self.part.iter().find(|(word, _)| header.contains(word.as_str())).map(|(_, meaning)| *meaning)
    }
}

fn meaning(name: &str) -> Option<Meaning> {
    match name {
        "number" => Some(Meaning::Number),
        "status_or_progress" => Some(Meaning::StatusOrProgress),
        "other" | "coop_leaders" => Some(Meaning::Kept),
        "own" => Some(Meaning::Own),
        _ => name.parse().ok().map(Meaning::Is),
    }
}

/// A header without white space and marks.
fn full(header: &str) -> String {
    let plain = header.chars().map(half).filter(|c| !c.is_whitespace());
    plain.filter(|c| !matches!(c, '*' | ':' | '.' | '、' | '。' | '★')).collect::<String>().to_lowercase()
}

/// A header as it is compared: without white space, marks and what stands in brackets.
pub(crate) fn bare(header: &str) -> String {
    let mut depth = 0_u32;
    let mut kept = String::new();
    for c in full(header).chars() {
        match c {
            '(' | '[' | '【' | '〔' => depth = depth.saturating_add(1),
            ')' | ']' | '】' | '〕' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    if kept.is_empty() { full(header) } else { kept }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(header: &str) -> Option<Meaning> {
        Headers::built_in().meaning(header)
    }

    #[test]
    fn what_is_built_in_can_be_read() {
        let mut headers = Headers { whole: HashMap::new(), part: Vec::new() };
        assert_eq!(headers.add(BUILT_IN), Ok(()));
        for field in Field::ALL {
            let meant = Meaning::Is(*field);
            assert!(headers.whole.values().any(|meaning| *meaning == meant), "nothing is headed {field}");
        }
    }

    #[test]
    fn headers_are_known_however_they_are_printed() {
        for (header, expected) in [
            ("完 成\n时 限", Field::Due),
            ("完成时限（年月）", Field::Due),
            ("整改措施\n（逐条填写）", Field::Measure),
            ("牵头领导：", Field::LeadLeaders),
            ("领导（牵头）", Field::LeadLeaders),
            ("*责任单位", Field::LeadUnits),
            ("市委巡察组反馈问题", Field::Finding),
            ("区委巡察反馈意见指出的问题", Field::Finding),
            ("整改佐证材料名称", Field::Evidence),
        ] {
            assert_eq!(field(header), Some(Meaning::Is(expected)), "{header}");
        }
        assert_eq!(field("No."), Some(Meaning::Number));
        assert_eq!(field("完成情况"), Some(Meaning::StatusOrProgress));
        for unknown in ["措施数", "整改措施数量", "问题整改完成率", "督办领导批示", "问题数", ""]
        {
            assert_eq!(field(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn a_header_may_need_the_one_above() {
        let headers = Headers::built_in();
        let under = |lines: &[&str]| headers.under(lines);
        assert_eq!(under(&["责任单位", "牵头"]), Some(Meaning::Is(Field::LeadUnits)));
        assert_eq!(under(&["责任单位", "配合"]), Some(Meaning::Is(Field::CoopUnits)));
        assert_eq!(under(&["责任分工", "牵头领导"]), Some(Meaning::Is(Field::LeadLeaders)));
        assert_eq!(under(&["整改情况", "是否销号"]), Some(Meaning::Is(Field::Status)));
        assert_eq!(under(&["其他", "甲"]), None);
    }

    #[test]
    fn a_user_adds_words_and_learns_where_they_are_wrong() {
        let mut headers = Headers::built_in();
        assert_eq!(headers.add("[measure]\nwhole = [\"怎么改\"]\n"), Ok(()));
        assert_eq!(headers.meaning("怎么改"), Some(Meaning::Is(Field::Measure)));
        let fault = headers.add("[measure]\nwhole = []\n[mesure]\nwhole = []\n").unwrap_err();
        assert_eq!((fault.line, fault.column), (3, 2));
        assert_eq!(headers.add("[measure]\nwhole = 3\n").unwrap_err().line, 2);
    }

    #[test]
    fn a_mapping_is_remembered() {
        let mut mapping = Mapping::read("[note]\nwhole = [\"督办领导\"]\n").unwrap();
        mapping.learn("督办领导", Field::LeadLeaders);
        let text = mapping.to_toml();
        assert_eq!(Mapping::read(&text), Ok(mapping));
        let mut headers = Headers::built_in();
        assert_eq!(headers.add(&text), Ok(()));
        assert_eq!(headers.meaning("督办领导"), Some(Meaning::Is(Field::LeadLeaders)));
    }
}
