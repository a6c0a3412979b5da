//! The languages in which people are addressed, and how a sentence gets its words.

crate::vocabulary! {
    /// A language of sentences and pages (语言).
    pub enum Language as "language" {
        /// Chinese (中文).
        Zh = "zh",
        /// English (英文).
        En = "en",
    }
}

/// Puts each parameter of `params` in the place of its `{name}` in `template`. A name that is not among them
/// stays as it stands, so that a test can see it. Words agree with the number before them: `(s)`, `(is|are)`.
///
/// ```
/// use zhenggai_core::language::fill;
/// let params = [("label", "(3)".to_owned())];
/// assert_eq!(fill("序号“{label}”重复", &params), "序号“(3)”重复");
/// assert_eq!(fill("{label} {other}", &params), "(3) {other}");
/// assert_eq!(fill("{n} step(s) (is|are) left", &[("n", "1".to_owned())]), "1 step is left");
/// ```
#[must_use]
pub fn fill(template: &str, params: &[(&str, String)]) -> String {
    let mut filled = String::new();
    let mut last = "";
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(&agreeing(before, last));
        let known = after.split_once('}').and_then(|(name, tail)| {
            let (_, value) = params.iter().find(|(known, _)| *known == name)?;
            Some((value, tail))
        });
        rest = match known {
            Some((value, tail)) => {
                filled.push_str(value);
                last = value;
                tail
            }
            None => {
                filled.push('{');
                after
            }
        };
    }
    filled.push_str(&agreeing(rest, last));
    filled
}

/// Words that agree with the number before them: `(s)` is nothing behind 1 and `s` behind others, `(is|are)` is `is`
/// behind 1 and `are` behind others. Behind what is no number they stay as they are.
fn agreeing(text: &str, number: &str) -> String {
    if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.to_owned();
    }
    let mut agreed = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('(') {
        agreed.push_str(before);
        let choice = after.split_once(')').and_then(|(inside, tail)| {
            let forms = if inside == "s" { ("", "s") } else { inside.split_once('|')? };
            Some((forms, tail))
        });
        rest = match choice {
            Some(((one, many), tail)) => {
                agreed.push_str(if number == "1" { one } else { many });
                tail
            }
            None => {
                agreed.push('(');
                after
            }
        };
    }
    agreed.push_str(rest);
    agreed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_parameter_brings_is_not_filled_again() {
        let params = [("a", "{b}".to_owned()), ("b", "x".to_owned())];
        assert_eq!(fill("{a}{b}", &params), "{b}x");
    }

    #[test]
    fn words_agree_with_the_number_before_them() {
        let said = |count: &str| {
            fill(
                "{count} step(s) (is|are) left (of {all})",
                &[("count", count.to_owned()), ("all", "3".to_owned())],
            )
        };
        assert_eq!(said("1"), "1 step is left (of 3)");
        assert_eq!(said("2"), "2 steps are left (of 3)");
        assert_eq!(said("several"), "several step(s) (is|are) left (of 3)");
    }

    #[test]
    fn braces_that_name_nothing_stay() {
        assert_eq!(fill("{", &[]), "{");
        assert_eq!(fill("{}a}", &[("a", "x".to_owned())]), "{}a}");
    }
}
