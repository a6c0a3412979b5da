//! Days, amounts and statuses in the words of notices.

use zhenggai_core::day::Day;
use zhenggai_core::inspection::Regime;
use zhenggai_core::money::Money;
use zhenggai_core::outcome::{RecoveryKind, RuleStage};
use zhenggai_core::work::WorkStatus;

/// 2025年3月28日.
pub(super) fn day(day: Day) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day_of_month())
}

/// What the inspection is called.
pub(super) const fn inspection(regime: Regime) -> &'static str {
    match regime {
        Regime::CentralOrProvincialInspection => "巡视",
        Regime::LocalInspection => "巡察",
        Regime::Audit => "审计",
        Regime::EnvironmentalInspection => "生态环境保护督察",
        Regime::Supervision => "督查",
        Regime::Other => "检查",
    }
}

/// How far the work has come.
pub(super) const fn status(status: WorkStatus) -> &'static str {
    match status {
        WorkStatus::Complete => "已完成整改",
        WorkStatus::BasicallyComplete => "基本完成",
        WorkStatus::InProgress => "正在推进",
        WorkStatus::NotStarted => "尚未启动",
        WorkStatus::NotComplete => "未整改到位",
    }
}

/// What was done with money.
pub(super) const fn recovery(kind: RecoveryKind) -> &'static str {
    match kind {
        RecoveryKind::Recovered => "追缴资金",
        RecoveryKind::Restituted => "退赔资金",
        RecoveryKind::Returned => "退还资金",
        RecoveryKind::Collected => "收缴资金",
        RecoveryKind::LossRecovered => "挽回损失",
    }
}

/// What was done with a rule; nothing for a draft, which is not in force.
pub(super) const fn rule(stage: RuleStage) -> Option<&'static str> {
    match stage {
        RuleStage::Drafted => None,
        RuleStage::Made => Some("制定"),
        RuleStage::Issued => Some("印发"),
        RuleStage::Revised => Some("修订"),
        RuleStage::Repealed => Some("废止"),
    }
}

/// Yuan as notices print them: 61.9万元, 4200元.
pub(super) fn money(amount: Money) -> String {
    let yuan = amount.to_string();
    let (whole, cents) = yuan.split_once('.').unwrap_or((&yuan, ""));
    let small = whole.len() < 5 || !cents.trim_end_matches('0').is_empty();
    let split = whole.len().saturating_sub(4);
    match whole.split_at_checked(split).filter(|_| !small) {
        Some((ten_thousands, rest)) => {
            let rest = rest.trim_end_matches('0');
            let point = if rest.is_empty() { "" } else { "." };
            format!("{ten_thousands}{point}{rest}万元")
        }
        None => {
            let cents = cents.trim_end_matches('0');
            let point = if cents.is_empty() { "" } else { "." };
            format!("{whole}{point}{cents}元")
        }
    }
}

/// One to ninety-nine in Chinese numerals.
pub(super) fn numeral(number: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |n: usize| DIGITS.get(n).copied().unwrap_or_default();
    let (tens, ones) = (number.checked_div(10).unwrap_or(0), number.checked_rem(10).unwrap_or(0));
    match tens {
        0 => digit(ones).to_owned(),
        1 => format!("十{}", digit(ones)),
        2..=9 => format!("{}十{}", digit(tens), digit(ones)),
        _ => number.to_string(),
    }
}

/// A text as one paragraph, without the full stop at its end.
pub(super) fn line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").trim_end_matches('。').to_owned()
}

/// A finding as it stands between 关于 and 的问题.
pub(super) fn finding(text: &str) -> String {
    let line = line(text);
    let line = line.strip_prefix("关于").unwrap_or(&line);
    let line = line.strip_suffix("问题").unwrap_or(line);
    line.strip_suffix('的').unwrap_or(line).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_exact() {
        let said = |yuan: &str| money(yuan.parse().unwrap());
        assert_eq!(said("619000"), "61.9万元");
        assert_eq!(said("4200"), "4200元");
        assert_eq!(said("100000"), "10万元");
        assert_eq!(said("123456.5"), "123456.5元");
        assert_eq!(finding("关于学习不够的问题。"), "学习不够");
    }
}
