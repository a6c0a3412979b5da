//! The language people are addressed in, when they did not say.

use zhenggai::core::language::Language;

/// Chinese where the system's locale is Chinese, English elsewhere.
pub(crate) fn language(locale: Option<&str>) -> Language {
    match locale {
        Some(locale) if locale.to_ascii_lowercase().starts_with("zh") => Language::Zh,
        _ => Language::En,
    }
}

/// The language of the system's locale.
pub(crate) fn of_system() -> Language {
    language(sys_locale::get_locale().as_deref())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chinese_locale_is_addressed_in_chinese() {
        for locale in ["zh-CN", "zh_CN.UTF-8", "ZH-Hant-TW"] {
            assert_eq!(language(Some(locale)), Language::Zh, "{locale}");
        }
        assert_eq!(language(Some("en-GB")), Language::En);
        assert_eq!(language(None), Language::En);
    }
}
