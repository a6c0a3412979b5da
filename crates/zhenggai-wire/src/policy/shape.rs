//! What may stand in a rule set file. The reader, the JSON Schema and `docs/policy.md` follow these tables.

use zhenggai_core::calendar::{Roll, Start};
use zhenggai_core::closure::reason::Weight;
use zhenggai_core::closure::rules::RULES;
use zhenggai_core::closure::source::Confidence;
use zhenggai_core::closure::terms::rate::{RateFormula, Rounding};
use zhenggai_core::deadline::Anchor;
use zhenggai_core::escalation::Letter;
use zhenggai_core::event_kind::EventKind;
use zhenggai_core::evidence::EvidenceKind;
use zhenggai_core::inspection::Regime;
use zhenggai_core::item::Level;
use zhenggai_core::mandate::Separation;
use zhenggai_core::measure::{MeasureClass, MeasureNature};
use zhenggai_core::meeting::MeetingKind;
use zhenggai_core::party::Duty;

use crate::shape::key::{Key, Kind, Reference};

/// The words of a vocabulary.
macro_rules! words {
    ($name:ident) => {
        || $name::ALL.iter().map(|word| word.as_str()).collect()
    };
}

const LINE: Kind = Kind::Text(400);
const TEXT: Kind = Kind::Text(4000);
const CONFIDENCE: Kind = Kind::Word(words!(Confidence));
const ANCHOR: Kind = Kind::Word(words!(Anchor));
const START: Kind = Kind::Word(words!(Start));
const ROLL: Kind = Kind::Word(words!(Roll));
const DUTY: Kind = Kind::Word(words!(Duty));
const DUTIES: Kind = Kind::List(&DUTY, true);
const LEVEL: Kind = Kind::Word(words!(Level));
const LEVELS: Kind = Kind::List(&LEVEL, true);
const CLASS: Kind = Kind::Word(words!(MeasureClass));
const CLASSES: Kind = Kind::List(&CLASS, true);
const NATURE: Kind = Kind::Word(words!(MeasureNature));
const NATURES: Kind = Kind::List(&NATURE, true);
const REGIME: Kind = Kind::Word(words!(Regime));
const REGIMES: Kind = Kind::List(&REGIME, true);
const EVIDENCE: Kind = Kind::Word(words!(EvidenceKind));
const GROUP: Kind = Kind::List(&EVIDENCE, true);
const GROUPS: Kind = Kind::List(&GROUP, true);
const SPAN: i64 = 3660;
const RULE: Kind = Kind::Named(Reference::Rule, || RULES.iter().map(|rule| rule.code().as_str()).collect());

const SOURCE: Key = Key::needed("source", TEXT, "出处", "where the value comes from");
const SURE: Key = Key::needed("confidence", CONFIDENCE, "可靠程度", "how sure that is");
const TITLE_ZH: Key = Key::needed("title_zh", LINE, "中文名称", "its name in Chinese");
const TITLE_EN: Key = Key::needed("title_en", LINE, "英文名称", "its name in English");

/// The events that an entry can record, by name.
fn events() -> Vec<&'static str> {
    EventKind::ALL.iter().map(|kind| kind.as_str()).collect()
}

fn weights() -> Vec<&'static str> {
    Weight::ALL.iter().map(|weight| weight.as_str()).chain(["off"]).collect()
}

const SOURCE_LIST: Kind = Kind::Table(&[Key::needed("text", TEXT, "出处", "the source in words"), SURE]);

const GRACE: Kind = Kind::Table(&[
    Key::needed("after", ANCHOR, "从何事起算", "the event it runs from"),
    Key::new("days", Kind::Count(1, SPAN), "几日", "so many calendar days"),
    Key::new("working_days", Kind::Count(1, SPAN), "几个工作日", "so many working days"),
    Key::new("months", Kind::Count(1, 120), "几个月", "so many months"),
]);

const LENGTH: Kind = Kind::Table(&[
    Key::new("days", Kind::Count(1, SPAN), "几日", "so many calendar days"),
    Key::new("working_days", Kind::Count(1, SPAN), "几个工作日", "so many working days"),
    Key::new("months", Kind::Count(1, 120), "几个月", "so many months"),
]);

const CALENDAR: Kind = Kind::Table(&[
    Key::new(
        "id",
        LINE,
        "工作日历：内置的编号或同一文件夹里的文件",
        "a built-in calendar, or a file in the same folder",
    ),
    Key::new("start", START, "当日是否计入", "whether the day of the event counts"),
    Key::new("roll", ROLL, "期限末日逢休息日如何处理", "what becomes of a last day on which nobody works"),
    Key::new(
        "named_day",
        ROLL,
        "写明的日期逢休息日如何处理",
        "what becomes of a named day on which nobody works",
    ),
    Key::new("immediate", GRACE, "立行立改的期限", "how long `at once` is"),
    SOURCE,
    SURE,
]);

const TIME_LIMIT: Kind = Kind::Table(&[
    Key::needed("event", Kind::Id, "事项编号，如report", "what it is for, such as `report`"),
    Key::new("title_zh", LINE, "中文名称", "its name in Chinese"),
    Key::new("title_en", LINE, "英文名称", "its name in English"),
    Key::new("after", ANCHOR, "从何事起算", "the event it runs from"),
    Key::new("days", Kind::Count(1, SPAN), "几日", "so many calendar days"),
    Key::new("working_days", Kind::Count(1, SPAN), "几个工作日", "so many working days"),
    Key::new("months", Kind::Count(1, 120), "几个月", "so many months"),
    Key::new("start", START, "当日是否计入，与全集不同时才写", "as in `calendar`, where it differs"),
    Key::new("roll", ROLL, "末日逢休息日如何处理，与全集不同时才写", "as in `calendar`, where it differs"),
    Key::new("every_months", Kind::Count(1, 60), "每几个月一次", "it comes again after so many months"),
    Key::new("by", DUTIES, "由谁办", "who must do it"),
    Key::new("to", DUTIES, "交给谁", "who receives it"),
    Key::new("off", Kind::Bool, "不采用基础规则集的这一时限", "the base's limit is not taken"),
    SOURCE,
    SURE,
]);

const RULES_LIST: Kind = Kind::Table(&[
    Key::needed("code", RULE, "规则代号", "the rule's code"),
    Key::new("weight", Kind::Word(weights), "不符合时：阻止、提醒、不用", "what it does when it is not met"),
    Key::new("levels", LEVELS, "适用层级", "the levels it is asked of"),
    Key::new("classes", CLASSES, "只对这些整改类型", "only for measures of these classes"),
    Key::new("natures", NATURES, "只对这些措施类型", "only for measures of these natures"),
    Key::new("regimes", REGIMES, "只对这些监督类别", "only for these lines of oversight"),
    Key::new("params", Kind::Free, "规则的参数", "the rule's parameters"),
    SOURCE,
    SURE,
]);

fn condition() -> &'static [Key] {
    CONDITION
}

const CONDITIONS: Kind = Kind::List(&Kind::OneOf(condition), true);

/// What conditions are made of.
pub const CONDITION: &[Key] = &[
    Key::new("rule", RULE, "此规则符合", "this closure rule is met"),
    Key::new("level", LEVEL, "属此层级", "the item is of this level"),
    Key::new("class", CLASS, "属此整改类型", "the measure is of this class"),
    Key::new("nature", NATURE, "属此措施类型", "the measure is of this nature"),
    Key::new("regime", REGIME, "属此监督类别", "the dossier is of this line of oversight"),
    Key::new(
        "evidence",
        Kind::Table(&[
            Key::needed("kind", EVIDENCE, "佐证种类", "the kind of evidence"),
            Key::new(
                "at_least",
                Kind::Count(1, 1000),
                "至少几份，不写为1",
                "how many pieces; 1 where absent",
            ),
        ]),
        "有这么多份此种佐证审核通过",
        "so many pieces of this kind were accepted",
    ),
    Key::new("accepted_by", DUTY, "已由此方审核通过", "somebody in this duty has accepted it"),
    Key::new("meeting", Kind::Word(words!(MeetingKind)), "已召开此种会议", "a meeting of this kind was held"),
    Key::new("all", CONDITIONS, "各项都符合", "each of these is met"),
    Key::new("any", CONDITIONS, "任一项符合", "one of these is met"),
    Key::new("not", Kind::OneOf(condition), "此项不符合", "this is not met"),
    Key::new(
        "count",
        Kind::Table(&[
            Key::needed("at_least", Kind::Count(1, 1000), "至少几项", "how many"),
            Key::needed("of", CONDITIONS, "其中的各项", "of which"),
        ]),
        "其中至少几项符合",
        "so many of these are met",
    ),
];

const OWN_CONDITION: Kind = Kind::Table(&[
    Key::needed("id", Kind::Id, "编号", "its id"),
    Key::needed("title_zh", LINE, "中文名称：问什么", "what it asks, in Chinese"),
    Key::needed("title_en", LINE, "英文名称：问什么", "what it asks, in English"),
    Key::needed(
        "weight",
        Kind::Word(weights),
        "不符合时：阻止、提醒、不用",
        "what it does when it is not met",
    ),
    Key::needed("levels", LEVELS, "适用层级", "the levels it is asked of"),
    Key::new("classes", CLASSES, "只对这些整改类型", "only for measures of these classes"),
    Key::new("natures", NATURES, "只对这些措施类型", "only for measures of these natures"),
    Key::new("regimes", REGIMES, "只对这些监督类别", "only for these lines of oversight"),
    Key::needed("ask", Kind::OneOf(condition), "条件", "the condition"),
    Key::new("settled_by", DUTIES, "由谁补齐", "who can settle a no"),
    SOURCE,
    SURE,
]);

const REVIEW: Kind = Kind::Table(&[
    Key::needed("id", Kind::Id, "编号", "its id"),
    TITLE_ZH,
    TITLE_EN,
    Key::needed("duties", DUTIES, "由哪些方审核", "who may review"),
    Key::new(
        "at_least",
        Kind::Count(1, 20),
        "至少几方通过，不写为全部",
        "how many must agree; all where absent",
    ),
    Key::new(
        "levels",
        LEVELS,
        "审核哪些层级，不写为措施、任务、问题",
        "items of which levels; all but the dossier where absent",
    ),
    SOURCE,
    SURE,
]);

const STEP: Kind = Kind::Table(&[
    Key::needed("id", Kind::Id, "编号", "its id"),
    TITLE_ZH,
    TITLE_EN,
    Key::new(
        "days",
        Kind::Count(-366, 3660),
        "到期后第几日，到期前为负",
        "so many days after the due day, before it when negative",
    ),
    Key::new(
        "working_days",
        Kind::Count(-250, 2500),
        "到期后第几个工作日，到期前为负",
        "so many working days after the due day, before it when negative",
    ),
    Key::needed("by", DUTIES, "由谁发出", "who acts"),
    Key::needed("to", DUTIES, "发给谁", "on whom"),
    Key::needed("letter", Kind::Word(words!(Letter)), "方式", "by which means"),
]);
const STEPS: Kind = Kind::List(&STEP, true);

const GRADE: Kind = Kind::Table(&[
    Key::needed("id", Kind::Id, "编号", "its id"),
    TITLE_ZH,
    TITLE_EN,
    Key::new("from_points", Kind::Count(0, 100), "几分以上", "from how many of a hundred points"),
    Key::new("then_zh", LINE, "后果（中文）", "what follows from it, in Chinese"),
    Key::new("then_en", LINE, "后果（英文）", "what follows from it, in English"),
]);
const SCALE: Kind = Kind::List(&GRADE, true);

const DUTY_NAME: Kind = Kind::Table(&[
    Key::needed("zh", LINE, "中文称呼", "in Chinese"),
    Key::needed("en", LINE, "英文称呼", "in English"),
]);

/// The keys of a rule set file.
pub const KEYS: &[Key] = &[
    Key::needed("id", Kind::Id, "编号", "its id"),
    Key::new(
        "base",
        LINE,
        "基础规则集：内置的编号或同一文件夹里的文件",
        "a built-in rule set, or a file in the same folder",
    ),
    Key::needed("version", LINE, "版本", "its version"),
    Key::needed("title_zh", LINE, "中文名称", "its title in Chinese"),
    Key::needed("title_en", LINE, "英文名称", "its title in English"),
    Key::new("regimes", REGIMES, "用于哪些监督类别", "the lines of oversight it is for"),
    Key::new(
        "chosen_by_itself",
        Kind::Bool,
        "未指定规则集时可否自动选用",
        "whether it may be chosen where none is named",
    ),
    Key::new("valid_from", Kind::Day, "施行日", "the first day on which it is in force"),
    Key::new("valid_until", Kind::Day, "失效前最后一日", "the last day on which it is in force"),
    Key::new("sources", Kind::List(&SOURCE_LIST, false), "整体依据", "what it rests on as a whole"),
    Key::new("calendar", CALENDAR, "时限如何计算", "how time limits are counted"),
    Key::new("time_limits", Kind::List(&TIME_LIMIT, true), "各项时限", "time limits"),
    Key::new("rules", Kind::List(&RULES_LIST, true), "销号规则", "closure rules"),
    Key::new("conditions", Kind::List(&OWN_CONDITION, true), "自定条件", "conditions of its own"),
    Key::new(
        "evidence",
        Kind::Map(words!(MeasureNature), &GROUPS, &[SOURCE, SURE]),
        "各类措施须有的佐证",
        "the evidence asked for each nature of measure",
    ),
    Key::new("reviews", Kind::List(&REVIEW, false), "审核层级，依次", "the steps of the review, in order"),
    Key::new(
        "separation",
        Kind::Map(words!(Separation), &Kind::Bool, &[SOURCE, SURE]),
        "职责分离",
        "separation of duties",
    ),
    Key::new(
        "public_notice",
        Kind::Table(&[
            Key::needed(
                "working_days",
                Kind::Count(0, 250),
                "几个工作日，0为不公示",
                "so many working days; 0 for none",
            ),
            Key::new(
                "levels",
                LEVELS,
                "公示哪些层级，不写为问题",
                "items of which levels; findings where absent",
            ),
            SOURCE,
            SURE,
        ]),
        "销号前的公示",
        "the public notice before a closure",
    ),
    Key::new(
        "look_back",
        Kind::Table(&[
            Key::needed("after", LENGTH, "销号后多久", "how long after the closure"),
            Key::new("every_months", Kind::Count(1, 60), "以后每几个月", "then every so many months"),
            Key::new(
                "sample_percent",
                Kind::Count(1, 100),
                "抽查百分之几",
                "how many of a hundred are sampled",
            ),
            SOURCE,
            SURE,
        ]),
        "回头看",
        "when closed items are looked at again",
    ),
    Key::new(
        "extension",
        Kind::Table(&[
            Key::new(
                "days_before",
                Kind::Count(0, 366),
                "至迟到期前几日提出",
                "filed so many days before the due day at the latest",
            ),
            Key::new("most", Kind::Count(0, 20), "最多几次", "how often"),
            Key::new("longest", LENGTH, "累计最长", "how far, all together"),
            Key::needed("granted_by", DUTIES, "由谁批准", "who may grant it"),
            SOURCE,
            SURE,
        ]),
        "延期",
        "extensions",
    ),
    Key::new(
        "escalation",
        Kind::Table(&[Key::needed("steps", STEPS, "各级，依次", "the steps, in order"), SOURCE, SURE]),
        "整改不力时逐级督办",
        "the ladder of escalation",
    ),
    Key::new(
        "grades",
        Kind::Table(&[
            Key::needed("scale", SCALE, "等次，由高到低", "the grades, the best first"),
            SOURCE,
            SURE,
        ]),
        "评估等次",
        "the scale of grades",
    ),
    Key::new(
        "completion_rate",
        Kind::Table(&[
            Key::needed("formula", Kind::Word(words!(RateFormula)), "口径", "what is divided by what"),
            Key::needed("rounding", Kind::Word(words!(Rounding)), "取舍", "how it is cut"),
            Key::needed("places", Kind::Count(0, 6), "几位小数", "to how many places"),
            SOURCE,
            SURE,
        ]),
        "完成率",
        "the completion rate",
    ),
    Key::new(
        "duty_names",
        Kind::Map(words!(Duty), &DUTY_NAME, &[]),
        "各方在本类监督中的称呼",
        "what duties are called in this line of oversight",
    ),
    Key::new(
        "authority",
        Kind::Map(events, &DUTIES, &[SOURCE, SURE]),
        "何人可办何事",
        "who may bring about which event",
    ),
];
