//! What the decoder of TOML says, in words for people who do not write TOML every day.

use zhenggai_core::language::Language;

/// Marks that look like those of TOML and are none: the Chinese keyboard writes them.
const FULL_WIDTH: &str = "“”‘’＝，：［］｛｝＃．　（）";

/// What the decoder says, what to do in Chinese, and in English. The longest beginning that fits is taken.
const SAID: &[(&str, &str, &str)] = &[
    ("string values must be quoted", "文字要放在英文双引号内", "put the text in double quotation marks"),
    (
        "invalid basic string",
        "引号没有配对：文字首尾各要一个英文双引号",
        "a quotation mark is missing at one end of the text",
    ),
    ("missing opening quote", "缺少前引号", "the opening quotation mark is missing"),
    (
        "key with no value",
        "只有键，没有值：应写成“键 = 值”",
        "a key stands without a value: write `key = value`",
    ),
    ("missing value", "等号后面没有值", "no value stands behind the `=`"),
    ("missing assignment", "键和值之间缺少等号", "an `=` is missing between key and value"),
    ("extra `=`", "多了一个等号", "there is one `=` too many"),
    ("extra assignment", "多了一个等号", "there is one `=` too many"),
    ("duplicate key", "同一个键写了两次，请删去一个", "the same key stands twice; remove one"),
    ("unclosed table", "方括号没有配对：应写成[名称]", "a square bracket is missing: write `[name]`"),
    (
        "unclosed array table",
        "方括号没有配对：应写成[[名称]]",
        "a square bracket is missing: write `[[name]]`",
    ),
    ("unclosed array", "列表缺少右方括号]", "the list lacks its closing `]`"),
    ("unclosed inline table", "花括号没有配对，缺少}", "the closing `}` is missing"),
    (
        "missing comma between array",
        "列表各项之间要用英文逗号隔开",
        "the items of a list stand apart by commas",
    ),
    (
        "missing comma between key",
        "花括号内各项之间要用英文逗号隔开",
        "what stands in braces stands apart by commas",
    ),
    ("extra comma", "多了一个逗号", "there is one comma too many"),
    (
        "invalid unquoted key",
        "键只能由英文字母、数字、-和_组成",
        "a key is made of letters, digits, `-` and `_`",
    ),
    ("unquoted keys cannot be empty", "缺少键", "the key is missing"),
    (
        "unexpected leading zero",
        "数字不能以0开头；日期要放在引号内",
        "a number does not begin with 0; a day stands in quotation marks",
    ),
    ("unexpected content", "这一行多出了内容", "something stands behind the end of the line's content"),
    ("unexpected key or value", "这里多出了内容", "something stands here that does not belong"),
    (
        "invalid",
        "这个值不合格式：文字要放在英文双引号内",
        "this value is malformed; a text stands in double quotation marks",
    ),
    ("invalid value", "这个值不合格式", "this value is malformed"),
];

/// What is wrong with the text around `offset`, in Chinese and in English, and at which byte it stands.
#[must_use]
pub fn said(text: &str, offset: usize, message: &str) -> (usize, [String; 2]) {
    if let Some((at, mark)) = full_width(text, offset) {
        let zh = format!("这里用了全角符号（{mark}），请改用半角（英文）符号");
        return (at, [zh, format!("`{mark}` is a full-width mark; write the plain one")]);
    }
    let rest = text.get(offset..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let message = if rest.trim().is_empty() && message.starts_with("string values") {
        "missing value"
    } else {
        message
    };
    let known = SAID.iter().filter(|(begins, _, _)| message.starts_with(begins));
    match known.max_by_key(|(begins, _, _)| begins.len()) {
        Some((_, zh, en)) => (offset, [(*zh).to_owned(), (*en).to_owned()]),
        None => (offset, [message.to_owned(), message.to_owned()]),
    }
}

/// The first full-width mark of the line that stands outside quotation marks and comments.
fn full_width(text: &str, offset: usize) -> Option<(usize, char)> {
    let begin = text.get(..offset)?.rfind('\n').map_or(0, |at| at.saturating_add(1));
    let line = text.get(begin..)?.lines().next()?;
    let mut quoted = false;
    for (at, mark) in line.char_indices() {
        match mark {
            '"' => quoted = !quoted,
            '#' if !quoted => return None,
            _ if !quoted && FULL_WIDTH.contains(mark) => return Some((begin.saturating_add(at), mark)),
            _ => {}
        }
    }
    None
}

/// The sentence of the language.
#[must_use]
pub fn pick(said: &[String; 2], language: Language) -> &str {
    let [zh, en] = said;
    match language {
        Language::Zh => zh,
        Language::En => en,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_width_mark_is_pointed_at_where_it_stands() {
        let text = "a = \"（甲）\"\nb＝\"x\" # ＝\n";
        let at = text.find('＝').unwrap();
        assert_eq!(said(text, at + 3, "key with no value").0, at);
        assert_eq!(
            said(text, 4, "key with no value").0,
            4,
            "what stands in quotation marks is the author's own"
        );
        assert!(said("a = 1 # ＝", 4, "x").1[0].starts_with('x'));
    }

    #[test]
    fn what_the_decoder_says_is_said_in_both_languages() {
        let zh = |text: &str, at, message: &str| said(text, at, message).1[0].clone();
        assert_eq!(zh("a =", 3, "string values must be quoted, expected literal string"), "等号后面没有值");
        assert_eq!(zh("a = b", 4, "string values must be quoted"), "文字要放在英文双引号内");
        assert!(zh("a = n", 4, "invalid float, expected `nan`").contains("双引号"));
        assert_eq!(zh("", 0, "something new"), "something new");
    }
}
