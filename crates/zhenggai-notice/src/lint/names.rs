//! Title and signature.

use crate::catalogue::NAME_MISMATCH;
use crate::reading::Reading;

use super::finding::Finding;
use super::text::Texts;

/// Words in which the full and the short form of one body's name differ.
const FORMS: [&str; 12] = [
    "中国共产党",
    "中共",
    "工作委员会",
    "委员会",
    "党工委",
    "党委",
    "党组",
    "党总支",
    "党支部",
    "有限责任公司",
    "有限公司",
    "党",
];

/// Checks that the body in the title signs.
pub(super) fn check(texts: &Texts<'_>, reading: &Reading, findings: &mut Vec<Finding>) {
    let (Some(title), Some(signature)) = (&reading.title, &reading.facts.signature) else { return };
    let Some(body) = texts.fold(&title.text).split_once("关于").map(|(body, _)| body.to_owned()) else {
        return;
    };
    let printed = title.text.get(..body.len()).unwrap_or(&body);
    let (named, signed) = (core_of(&body), core_of(&texts.fold(&signature.text)));
    if named.is_empty() || signed.is_empty() || named.contains(&signed) || signed.contains(&named) {
        return;
    }
    let found = Finding::new(NAME_MISMATCH, signature.span).with("title", printed.trim());
    findings.push(found.with("signature", &signature.text).beside(title.span));
}

/// The name without white space and without the words in which its forms differ.
fn core_of(name: &str) -> String {
    let mut rest: String = name.chars().filter(|c| !c.is_whitespace() && !"()（）".contains(*c)).collect();
    for form in FORMS {
        rest = rest.replace(form, "");
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_and_short_forms_are_one_name() {
        assert_eq!(core_of("中共云岭县水利局党组"), core_of("云岭县水利局"));
        assert_eq!(core_of("中共青港集团有限公司委员会"), core_of("青港集团党委"));
        assert_ne!(core_of("云岭县水务局党组"), core_of("云岭县水利局党组"));
    }
}
