//! For every code a notice that has it and a notice that only looks as if.

use std::collections::BTreeSet;

use zhenggai_core::language::Language;
use zhenggai_notice::catalogue::CARDS;
use zhenggai_notice::say::sentence;

use super::reading::{diagnose, places};

/// A notice with nothing wrong in it.
const CLEAN: &str = "\
中共青石县农业局党组关于巡察整改进展情况的通报
根据县委统一部署，2022年3月7日至5月6日，县委第二巡察组对县农业局党组开展了巡察。2022年6月20日，县委第二巡察组反馈了巡察意见。现将巡察整改进展情况予以公布。
一、组织推进情况
局党组召开专题会议5次。县委巡察组共反馈2个方面3个问题。
二、整改工作进展情况
（一）贯彻落实决策部署方面
1.对学习不够深入问题，着重从两个方面抓好整改。
(1)改进理论学习。一是修订《学习规则》。二是集中研讨5次。
(2)推动学用结合。确定4个课题，形成报告4篇。
2.对项目推进迟缓问题，着重从两个方面抓好整改。
(1)加快建设进度。新修水渠12公里，2022年9月完工。
(2)规范资金使用。清退资金1.2万元。
（二）基层党组织建设方面
3.对组织生活不规范问题，着重从两个方面抓好整改。
(1)严格制度。制定《工作手册》。
(2)抓好教育。举办党课3场次。
三、下一步工作打算
局党组将持续巩固整改成果。
欢迎广大干部群众对巡察整改落实情况进行监督。公示期自2022年12月26日至2023年1月17日。联系电话：0261-5550199；邮政编码：026100；电子邮箱：nyj@qingshi.example。
中共青石县农业局党组
2022年12月26日
";

/// A code, what is put in the place of what, and whether it is reported then.
struct Case(&'static str, &'static [(&'static str, &'static str)], bool);

const WRONG: bool = true;
const RIGHT: bool = false;

const CASES: &[Case] = &[
    Case(
        "COUNT_MISMATCH",
        &[("1.对学习不够深入问题，着重从两个方面", "1.对学习不够深入问题，着重从三个方面")],
        WRONG,
    ),
    Case("COUNT_MISMATCH", &[("2个方面3个问题", "2个方面4个问题")], WRONG),
    Case("COUNT_MISMATCH", &[("2个方面3个问题", "3个方面3个问题")], WRONG),
    Case("COUNT_MISMATCH", &[("局党组召开专题会议5次。", "班子查摆4个方面11条具体问题。")], RIGHT),
    Case("NUM_DUPLICATE", &[("(2)推动学用结合", "(1)推动学用结合")], WRONG),
    Case("NUM_DUPLICATE", &[("3.对组织生活", "2.对组织生活")], WRONG),
    Case("NUM_DUPLICATE", &[("3.对组织生活", "1.对组织生活")], RIGHT),
    Case("NUM_DUPLICATE", &[("(2)规范资金使用。", "3.5公里旧渠已更换。\n(2)规范资金使用。")], RIGHT),
    Case("NUM_SKIP", &[("(2)抓好教育", "(3)抓好教育")], WRONG),
    Case("NUM_SKIP", &[("（二）基层", "（三）基层")], WRONG),
    Case("NUM_SKIP", &[("三、下一步", "四、下一步")], WRONG),
    Case("CLAUSE_DUPLICATE", &[("二是集中研讨5次", "二是集中研讨5次。二是撰写文章9篇")], WRONG),
    Case("CLAUSE_SKIP", &[("二是集中研讨", "三是集中研讨")], WRONG),
    Case("CLAUSE_SINGLE", &[("二是集中研讨", "集中研讨")], WRONG),
    Case("CLAUSE_SINGLE", &[("举办党课3场次", "坚持一是一、二是二，举办党课3场次")], RIGHT),
    Case("TOTAL_NOT_DERIVABLE", &[("3个问题。", "3个问题，分解为27项整改任务。")], WRONG),
    Case("PERCENT_MISMATCH", &[("举办党课3场次", "发展党员38名，其中青年27名，占73.1%")], WRONG),
    Case("PERCENT_MISMATCH", &[("举办党课3场次", "发展党员38名，其中青年27名，占71.1%")], RIGHT),
    Case("PERCENT_MISMATCH", &[("举办党课3场次", "文件同比减少34%（由75件减至57件）")], WRONG),
    Case(
        "PERCENT_MISMATCH",
        &[("举办党课3场次", "文件同比减少24%（由75件减至57件），党员参训率100%")],
        RIGHT,
    ),
    Case("SUM_MISMATCH", &[("清退资金1.2万元", "封堵排口37个，其中封堵31个、截流5个")], WRONG),
    Case("SUM_MISMATCH", &[("清退资金1.2万元", "封堵排口37个，其中封堵31个、截流6个")], RIGHT),
    Case("SUM_MISMATCH", &[("清退资金1.2万元", "走访农户96户，其中东村28户、西村60户等")], RIGHT),
    Case("DATE_AFTER_NOTICE", &[("2022年9月完工", "2023年2月开展了验收")], WRONG),
    Case("DATE_AFTER_NOTICE", &[("2022年9月完工", "2023年8月份以来集中验收4次")], WRONG),
    Case("DATE_AFTER_NOTICE", &[("2022年9月完工", "预计2023年9月完工")], RIGHT),
    Case("DATE_AFTER_NOTICE", &[("2022年9月完工", "将于2023年9月底前完工")], RIGHT),
    Case("DATE_AFTER_NOTICE", &[("将持续巩固整改成果", "力争2023年3月底前全部销号")], RIGHT),
    Case("DATE_ORDER", &[("2022年6月20日", "2022年4月20日")], WRONG),
    Case("DATE_UNREADABLE", &[("2022年6月20日", "2022年□月20日")], WRONG),
    Case("TERM_MIXED", &[("对巡察整改落实情况", "对巡视整改落实情况")], WRONG),
    Case(
        "TERM_MIXED",
        &[("举办党课3场次", "落实省委巡视反馈意见，学习《中国共产党巡视工作条例》，健全巡视巡察联动机制")],
        RIGHT,
    ),
    Case("QUOTE_UNMATCHED", &[("《工作手册》", "《工作手册")], WRONG),
    Case("QUOTE_UNMATCHED", &[("《工作手册》", "“一村一策’办法")], WRONG),
    Case("QUOTE_UNMATCHED", &[("《工作手册》", "《“一村一策”工作手册（试行）》")], RIGHT),
    Case("LIST_DUPLICATE", &[("举办党课3场次", "推进青山产业园项目、青山产业园项目等5个项目")], WRONG),
    Case("LIST_DUPLICATE", &[("举办党课3场次", "推进青山产业园项目、白水产业园项目等5个项目")], RIGHT),
    Case("STATUS_CONFLICT", &[("清退资金1.2万元", "其余2户正在办理注销。已完成整改")], WRONG),
    Case("STATUS_CONFLICT", &[("清退资金1.2万元", "对正在施工的工地逐一检查，已完成整改")], RIGHT),
    Case(
        "STATUS_CONFLICT",
        &[
            (
                "三、下一步工作打算",
                "巡察期间共移交立行立改问题2项，其中甲渠违建处置问题已整改完成，乙渠清淤问题未整改到位。\n三、下一步工作打算",
            ),
            (
                "二、整改工作进展情况",
                "二、整改工作进展情况\n目前，县委第二巡察组反馈的2个方面3个问题均取得阶段性成效。",
            ),
        ],
        WRONG,
    ),
    Case("FEEDBACK_WINDOW_MISSING", &[("公示期自2022年12月26日至2023年1月17日。", "")], WRONG),
    Case(
        "CONTACT_MISSING",
        &[(
            "公示期自2022年12月26日至2023年1月17日。联系电话：0261-5550199；邮政编码：026100；电子邮箱：nyj@qingshi.example。",
            "",
        )],
        WRONG,
    ),
    Case("CONTACT_INVALID", &[("0261-5550199", "0261-55501")], WRONG),
    Case("CONTACT_INVALID", &[("026100", "02610")], WRONG),
    Case("NAME_MISMATCH", &[("中共青石县农业局党组\n2022", "中共青石县农村局党组\n2022")], WRONG),
];

fn notice(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(CLEAN.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "the clean notice has no {from}");
        text.replacen(from, to, 1)
    })
}

#[test]
fn a_clean_notice_is_left_alone() {
    assert_eq!(places(&diagnose(CLEAN.as_bytes()).1), [""; 0]);
}

#[test]
fn each_case_yields_its_code_alone_or_nothing() {
    let mut failures = Vec::new();
    for Case(code, changes, wrong) in CASES {
        let text = notice(changes);
        let found = diagnose(text.as_bytes()).1;
        let codes: BTreeSet<&str> = found.iter().map(|one| one.code().as_str()).collect();
        let wanted: BTreeSet<&str> = wrong.then_some(*code).into_iter().collect();
        if codes != wanted {
            failures.push(format!("{code} {changes:?}: {:?}", places(&found)));
        }
    }
    assert!(failures.is_empty(), "{failures:#?}");
}

#[test]
fn every_code_has_a_case_and_its_sentences_lack_nothing() {
    let mut left: BTreeSet<&str> = CARDS.iter().map(|card| card.code().as_str()).collect();
    for Case(_, changes, _) in CASES.iter().filter(|Case(_, _, wrong)| *wrong) {
        for one in diagnose(notice(changes).as_bytes()).1 {
            left.remove(one.code().as_str());
            for language in [Language::Zh, Language::En] {
                let said = sentence(&one, language);
                assert!(!said.contains(['{', '}']) && said != one.code().as_str(), "{said}");
            }
        }
    }
    assert_eq!(left, BTreeSet::new());
}
