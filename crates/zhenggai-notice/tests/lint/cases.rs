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
    Case("ENUM_COUNT_MISMATCH", &[("举办党课3场次", "在东街村、西街村、南街村2个村试点")], WRONG),
    Case("ENUM_COUNT_MISMATCH", &[("举办党课3场次", "在东街村、西街村、南街村等12个村试点")], RIGHT),
    Case("PERCENT_UNREACHABLE", &[("举办党课3场次", "已完成整治122处，占比98.7%")], WRONG),
    Case("PERCENT_UNREACHABLE", &[("举办党课3场次", "已完成整治122处，占比98.4%")], RIGHT),
    Case("PERCENT_ABOVE_WHOLE", &[("举办党课3场次", "办结信访件41件，办结率102.5%")], WRONG),
    Case("PERCENT_ABOVE_WHOLE", &[("举办党课3场次", "完成年度投资任务，投资完成率102.5%")], RIGHT),
    Case("PERCENT_WITHOUT_BASE", &[("举办党课3场次", "70%的排口得到治理")], WRONG),
    Case("PERCENT_WITHOUT_BASE", &[("举办党课3场次", "20个排口中70%的排口得到治理")], RIGHT),
    Case(
        "METRIC_TWO_VALUES",
        &[("集中研讨5次", "面向干部推送廉政短信73条"), ("举办党课3场次", "面向干部推送廉政短信80条")],
        WRONG,
    ),
    Case(
        "METRIC_TWO_VALUES",
        &[("集中研讨5次", "面向干部推送廉政短信73条"), ("举办党课3场次", "2022年面向干部推送廉政短信80条")],
        RIGHT,
    ),
    Case("PERSONS_AND_EVENTS", &[("举办党课3场次", "诫勉3人、批评教育5人次，合计处理8人")], WRONG),
    Case("PERSONS_AND_EVENTS", &[("举办党课3场次", "诫勉3人、批评教育5人次")], RIGHT),
    Case("UNIT_OBJECT_MISMATCH", &[("举办党课3场次", "清理挂名人员53条")], WRONG),
    Case("UNIT_OBJECT_MISMATCH", &[("举办党课3场次", "清理人员信息53条")], RIGHT),
    Case("MEASURE_WORD_MISSING", &[("举办党课3场次", "覆盖49县")], WRONG),
    Case("MEASURE_WORD_MISSING", &[("举办党课3场次", "覆盖49个县")], RIGHT),
    Case("UNIT_SYNONYM", &[("举办党课3场次", "改造机房1200平米、仓库300平方米")], WRONG),
    Case("UNIT_SYNONYM", &[("举办党课3场次", "改造机房1200平方米、仓库300平方米")], RIGHT),
    Case("PLAN_WITHOUT_DATE", &[("举办党课3场次", "举办党课3场次。拟建立联席会议制度")], WRONG),
    Case(
        "PLAN_WITHOUT_DATE",
        &[("举办党课3场次", "举办党课3场次。拟于2023年6月底前建立联席会议制度")],
        RIGHT,
    ),
    Case(
        "PERIOD_NOT_ENDED",
        &[
            ("中共青石县农业局党组\n2022年12月26日", "中共青石县农业局党组\n2022年11月26日"),
            ("公示期自2022年12月26日至2023年1月17日", "公示期自2022年11月26日至2022年12月17日"),
            ("举办党课3场次", "全年培训66人次"),
        ],
        WRONG,
    ),
    Case("PERIOD_NOT_ENDED", &[("举办党课3场次", "全年培训66人次")], RIGHT),
    Case(
        "WINDOW_MISMATCH",
        &[("公示期自2022年12月26日至2023年1月17日", "公示期自2022年12月26日至2023年1月6日（10个工作日）")],
        WRONG,
    ),
    Case(
        "WINDOW_MISMATCH",
        &[("公示期自2022年12月26日至2023年1月17日", "公示期自2022年12月26日至2023年1月6日（9个工作日）")],
        RIGHT,
    ),
    Case(
        "MEETING_ONLY",
        &[(
            "(1)严格制度。制定《工作手册》。\n(2)抓好教育。举办党课3场次。",
            "(1)严格制度。召开党组会专题研究。\n(2)抓好教育。传达学习有关精神。",
        )],
        WRONG,
    ),
    Case(
        "FINDING_WITHOUT_MEASURE",
        &[(
            "3.对组织生活不规范问题，着重从两个方面抓好整改。\n(1)严格制度。制定《工作手册》。\n(2)抓好教育。举办党课3场次。",
            "3.关于组织生活不规范的问题。",
        )],
        WRONG,
    ),
    Case(
        "FINDING_WITHOUT_MEASURE",
        &[("举办党课3场次", "举办党课3场次，组织参观见学和专题研讨。组织生活质量不高，党员教育抓得不够")],
        WRONG,
    ),
    Case(
        "DRAFT_AS_DONE",
        &[
            ("3.对组织生活不规范问题，着重从两个方面抓好整改。", "3.关于组织生活不规范的问题（已完成）。"),
            ("制定《工作手册》", "起草《工作手册》"),
        ],
        WRONG,
    ),
    Case("DRAFT_AS_DONE", &[("制定《工作手册》", "起草《工作手册》")], RIGHT),
    Case("DOCUMENT_REPEATED", &[("举办党课3场次", "制定《工作手册》，举办党课3场次")], WRONG),
    Case("DOCUMENT_REPEATED", &[("举办党课3场次", "执行《工作手册》，举办党课3场次")], RIGHT),
    Case("LIST_UNCOVERED", &[("3.对组织生活不规范问题", "3.对组织生活不规范、档案室霉变渗漏问题")], WRONG),
    Case(
        "LIST_UNCOVERED",
        &[
            ("3.对组织生活不规范问题", "3.对组织生活不规范、党员教育缺失问题"),
            ("制定《工作手册》", "规范组织生活"),
        ],
        RIGHT,
    ),
    Case("COMPLETION_NOT_STATED", &[("3个问题。", "3个问题，细化为3项整改任务、6条整改措施。")], WRONG),
    Case(
        "COMPLETION_NOT_STATED",
        &[("3个问题。", "3个问题，细化为3项整改任务、6条整改措施，已完成整改任务3项。")],
        RIGHT,
    ),
    Case("LEVEL_TERM_MIXED", &[("3个问题。", "3个问题，梳理为3类整改任务，细化为6项整改任务。")], WRONG),
    Case("LEVEL_TERM_MIXED", &[("3个问题。", "3个问题，细化为6项整改任务。")], RIGHT),
    Case("ZERO_REPORT_CONTRADICTED", &[("举办党课3场次", "12个单位零报告，其余单位发现问题4个")], WRONG),
    Case("ZERO_REPORT_CONTRADICTED", &[("举办党课3场次", "各单位按月零报告")], RIGHT),
    Case("FALSE_ZERO", &[("举办党课3场次", "经自查，未发现违规采购问题，举办党课3场次")], WRONG),
    Case("FALSE_ZERO", &[("举办党课3场次", "检查站点36个，未发现新的违规问题")], RIGHT),
    Case("FINDING_REBUTTED", &[("举办党课3场次", "反馈问题不属实，举办党课3场次")], WRONG),
    Case("FINDING_REBUTTED", &[("举办党课3场次", "县委巡察办认定反馈问题不属实，举办党课3场次")], RIGHT),
    Case(
        "ACCOUNTABILITY_WITHOUT_COUNT",
        &[("举办党课3场次", "举办党课3场次。对相关责任人进行了批评教育")],
        WRONG,
    ),
    Case(
        "ACCOUNTABILITY_WITHOUT_COUNT",
        &[("举办党课3场次", "举办党课3场次。对相关责任人批评教育2人")],
        RIGHT,
    ),
    Case("RECOVERY_WITHOUT_AMOUNT", &[("举办党课3场次", "举办党课3场次。相关费用已全部清退")], WRONG),
    Case("RECOVERY_WITHOUT_AMOUNT", &[("举办党课3场次", "举办党课3场次。相关费用3万元已全部清退")], RIGHT),
    Case("FORMS_NOT_SPLIT", &[("举办党课3场次", "运用前两种形态处理9人次")], WRONG),
    Case("FORMS_NOT_SPLIT", &[("举办党课3场次", "运用第一种形态处理9人次")], RIGHT),
    Case("PENALTY_AS_ACCOUNTABILITY", &[("举办党课3场次", "罚款20万元，诫勉2人")], WRONG),
    Case("PENALTY_AS_ACCOUNTABILITY", &[("举办党课3场次", "诫勉2人。罚款20万元")], RIGHT),
    Case("PENDING_CASE_PUBLIC", &[("举办党课3场次", "举办党课3场次，对1名干部违纪线索正在初步核实")], WRONG),
    Case("PENDING_CASE_PUBLIC", &[("举办党课3场次", "举办党课3场次，完成资产清查")], RIGHT),
    Case("LEAD_DETAIL_PUBLIC", &[("举办党课3场次", "处置反映某科长收受礼金的问题线索1件")], WRONG),
    Case("LEAD_DETAIL_PUBLIC", &[("举办党课3场次", "处置巡察移交的问题线索1件")], RIGHT),
    Case("PERSON_NAME_PUBLIC", &[("举办党课3场次", "原主任张某讲党课3场次")], WRONG),
    Case("PERSON_NAME_PUBLIC", &[("举办党课3场次", "主要负责同志讲党课3场次")], RIGHT),
    Case("DUCHA_MIXED", &[("举办党课3场次", "开展督查考核3次、督查考核通报2期，完成督察考核")], WRONG),
    Case("DUCHA_MIXED", &[("举办党课3场次", "开展督查考核3次、督查考核通报2期")], RIGHT),
    Case(
        "STOP_MISSING",
        &[(
            "(2)抓好教育。举办党课3场次。",
            "(2)抓好教育。举办党课3场次，组织参观见学和专题研讨，教育引导党员干部知敬畏、存戒惧、守底线",
        )],
        WRONG,
    ),
    Case("WORD_DOUBLED", &[("举办党课3场次", "举办举办党课3场次")], WRONG),
    Case("WORD_DOUBLED", &[("举办党课3场次", "一项一项抓整改，举办党课3场次")], RIGHT),
    Case("PHRASE_WRONG", &[("举办党课3场次", "截止目前举办党课3场次")], WRONG),
    Case("PHRASE_WRONG", &[("举办党课3场次", "进一步化解矛盾，举办党课3场次")], RIGHT),
    Case("DE_WRONG", &[("举办党课3场次", "扎实的推进了党课3场次")], WRONG),
    Case("DE_WRONG", &[("举办党课3场次", "扎实地推进了党课3场次")], RIGHT),
    Case(
        "BLOCK_UNNUMBERED",
        &[(
            "三、下一步工作打算",
            "巡察期间共移交立行立改问题1项，已整改完成。一是拆除违建。二是补办手续。\n三、下一步工作打算",
        )],
        WRONG,
    ),
    Case(
        "ITEM_WITHOUT_HEADING",
        &[
            ("着重从两个方面抓好整改。\n(1)严格制度。", "着重从三个方面抓好整改。\n(1)严格制度。"),
            (
                "(2)抓好教育。举办党课3场次。",
                "(2)抓好教育。举办党课3场次。\n(3)组织全体党员到烈士陵园、廉政教育基地参观见学，开展研讨。",
            ),
        ],
        WRONG,
    ),
    Case(
        "SENTENCE_REPEATED",
        &[
            ("形成报告4篇。", "形成报告4篇。组织全体党员到廉政教育基地参观见学并开展研讨。"),
            ("举办党课3场次。", "举办党课3场次。组织全体党员到廉政教育基地参观见学并开展研讨。"),
        ],
        WRONG,
    ),
    Case("ENTITY_ALIAS", &[("举办党课3场次", "会同县文化和旅游局、县文化旅游局举办党课3场次")], WRONG),
    Case("ENTITY_ALIAS", &[("举办党课3场次", "会同县文化和旅游局、县教育体育局举办党课3场次")], RIGHT),
    Case(
        "STRAY_SPACE",
        &[(
            "(2)抓好教育。举办党课3场次。",
            "(2)抓好教育。举办党课3场次，组织参观 见学和专题研讨，教育引导党员干部知敬畏、守底线。",
        )],
        WRONG,
    ),
    Case("PUNCTUATION_WIDTH", &[("举办党课3场次", "组织参观,举办党课3场次")], WRONG),
    Case("PUNCTUATION_WIDTH", &[("举办党课3场次", "检查站点（3,000个）")], RIGHT),
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
