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
/// stays as it stands, so that a test can see it.
///
/// ```
/// use zhenggai_core::language::fill;
/// let params = [("label", "(3)".to_owned())];
/// assert_eq!(fill("序号“{label}”重复", &params), "序号“(3)”重复");
/// assert_eq!(fill("{label} {other}", &params), "(3) {other}");
/// ```
#[must_use]
pub fn fill(template: &str, params: &[(&str, String)]) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let known = after.split_once('}').and_then(|(name, tail)| {
            let (_, value) = params.iter().find(|(known, _)| *known == name)?;
            Some((value, tail))
        });
        rest = match known {
            Some((value, tail)) => {
                filled.push_str(value);
                tail
            }
            None => {
                filled.push('{');
                after
            }
        };
    }
    filled.push_str(rest);
    filled
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
    fn braces_that_name_nothing_stay() {
        assert_eq!(fill("{", &[]), "{");
        assert_eq!(fill("{}a}", &[("a", "x".to_owned())]), "{}a}");
    }
}
