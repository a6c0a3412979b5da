//! Notices of other kinds and in traditional characters: the same checks, and what is usual there is right.

use super::reading::diagnose;

const TRADITIONAL: &str = "\
中共青石縣水務局黨組關於巡察整改進展情況的通報
根據縣委統一部署，2022年3月7日至5月6日，縣委第三巡察組對縣水務局黨組開展了巡察。2022年6月20日，縣委第三巡察組反饋了巡察意見。
一、整改工作進展情況
（一）貫徹落實決策部署方面
1.對學習不夠深入問題，著重從三個方面抓好整改。
(1)改進學習。2023年2月開展了檢查。
(2)推動結合。計劃2023年6月底前完成。
2.對供水工程問題，著重從兩個方面抓好整改。
(1)加快進度。27項工程已完成24項，正在推進2項。
(2)嚴格管理。發展黨員38名，其中青年27名，佔73.1%。
二、下一步工作打算
歡迎廣大幹部群眾對巡視整改情況進行監督。
中共青石縣水利局黨組
2022年12月26日
";

const AUDIT: &str = "\
关于2022年度审计查出问题整改情况的公告
截至2023年6月30日，审计报告反映的86个问题已整改到位79个，整改率91.9%；其余7个正在整改。促进增收节支2.38亿元，其中上缴财政1.2亿元、归还原渠道0.8亿元、盘活资金0.38亿元。
一、预算执行审计方面
1.关于预算编制不细化的问题。已整改。制定《办法》3项、修订《细则》2项，合计5项。
2.关于资金闲置的问题。截至2024年5月底，已收回资金1860万元，占应收2000万元的93%。
二、专项审计方面
3.关于违规收费的问题。甲区、乙区、甲区等3个区退还收费45万元。
4.关于项目推进缓慢的问题。12个项目中，已完工8个，正在建设3个。
2023年7月12日
";

const PROVINCIAL: &str = "\
中共青石县委关于省委巡视整改进展情况的通报
根据省委统一部署，2021年3月7日至5月6日，省委第三巡视组对青石县进行了巡视，2021年6月20日反馈了巡视意见。
一、整改落实情况
（一）坚持党的领导方面
1.关于学习不深入的问题。
整改情况：一是开展县委巡察工作，市委巡察反馈意见逐条落实。二是印发《通知》，对省委巡察组指出的问题立行立改。
整改进展：已完成。
2.关于债务风险的问题。
整改情况：一是偿还债务12.5亿元，占应还债务25亿元的50%。二是其余3家企业正在办理注销手续，预计2022年6月完成。
整改进展：已完成整改。
二、下一步打算
欢迎干部群众监督，联系电话：0550-3081234。意见反馈时间为2021年11月1日至11月20日。
中共青石县委
2021年10月30日
";

fn told(text: &str) -> Vec<String> {
    let found = diagnose(text.as_bytes()).1;
    let wrong = found.iter().filter(|one| one.code().as_str() != "TOTAL_NOT_DERIVABLE");
    wrong.map(|one| format!("{} {}", one.code(), one.quote())).collect()
}

#[test]
fn traditional_characters_are_checked_too() {
    assert_eq!(
        told(TRADITIONAL),
        [
            "COUNT_MISMATCH 三個方面",
            "DATE_AFTER_NOTICE 2023年2月",
            "SUM_MISMATCH 工程已完成24項，正在推進2項",
            "PERCENT_MISMATCH 73.1%",
            "CONTACT_MISSING 歡迎廣大幹部群眾對巡視整改情況進行監督",
            "TERM_MIXED 巡視整改",
            "NAME_MISMATCH 中共青石縣水利局黨組",
        ]
    );
}

#[test]
fn an_audit_reports_by_kinds_and_its_sums_are_checked() {
    assert_eq!(
        told(AUDIT),
        ["DATE_AFTER_NOTICE 2024年5月", "LIST_DUPLICATE 甲区", "SUM_MISMATCH 已完工8个，正在建设3个"]
    );
}

#[test]
fn a_provincial_notice_may_speak_of_inspections_below() {
    assert_eq!(told(PROVINCIAL), ["TERM_MIXED 巡察组", "STATUS_CONFLICT 已完成整改"]);
}
