//! The Chinese sentences.

use zhenggai_core::code::Code;

use crate::catalogue as code;
use crate::difference;
use crate::unreadable;

/// The sentence of a code, with `{name}` where a parameter goes.
pub(super) fn template(of: Code) -> Option<&'static str> {
    Some(match of {
        code::COUNT_MISMATCH => "文中称“{declared}”，实际列出{counted}",
        code::NUM_DUPLICATE => "序号“{label}”重复",
        code::NUM_SKIP => "序号“{label}”之前缺{missing}",
        code::CLAUSE_DUPLICATE => "“{label}”重复",
        code::CLAUSE_SKIP => "“{label}”之前缺“{missing}”",
        code::CLAUSE_SINGLE => "只有“{label}”，其后没有续接的分点",
        code::TOTAL_NOT_DERIVABLE => "“{total}”仅为声明，正文无从核实",
        code::PERCENT_MISMATCH => "“{percent}”与同处数字不符：{formula}＝{expected}",
        code::SUM_MISMATCH => "分项与总数不符：{formula}＝{sum}，文中总数为“{total}”",
        code::DATE_AFTER_NOTICE => "“{date}”晚于通报日期{notice}，却按已发生叙述",
        code::DATE_ORDER => "日期先后颠倒：“{date}”早于“{after}”",
        code::DATE_UNREADABLE => "日期“{date}”无法辨认",
        code::TERM_MIXED => "本通报针对{own}，此处误作{other}",
        code::QUOTE_UNMATCHED => "标点 {mark} 未配对或交叉",
        code::LIST_DUPLICATE => "并列项“{member}”重复",
        code::STATUS_CONFLICT => "进度前后矛盾：此处为“{claim}”，另一处为“{other}”",
        code::FEEDBACK_WINDOW_MISSING => "公布了联系方式，未写明受理意见的起止时间",
        code::CONTACT_MISSING => "欢迎监督，却未公布电话、地址或邮箱",
        code::CONTACT_INVALID => "联系方式“{value}”的位数或写法有误",
        code::NAME_MISMATCH => "标题单位为“{title}”，落款单位为“{signature}”",
        code::ENUM_COUNT_MISMATCH => "列出{named}项，后文却称“{declared}”",
        code::PERCENT_UNREACHABLE => "“{percent}”无法由{part}与任何整数总数得出",
        code::PERCENT_ABOVE_WHOLE => "“{percent}”大于百分之百：按它推算，总数比部分数还小",
        code::PERCENT_WITHOUT_BASE => "“{percent}”没有基数，读者无从复核",
        code::METRIC_TWO_VALUES => "“{metric}”前后数值不同：此处{value}，另一处{other}",
        code::PERSONS_AND_EVENTS => "人与人次不能相加或倒置：{words}",
        code::UNIT_OBJECT_MISMATCH => "“{object}”不用量词“{unit}”",
        code::MEASURE_WORD_MISSING => "“{words}”缺少量词",
        code::UNIT_SYNONYM => "“{unit}”与“{other}”混用",
        code::PLAN_WITHOUT_DATE => "“{words}”没有写明时限",
        code::PERIOD_NOT_ENDED => "通报时“{words}”尚未结束",
        code::WINDOW_MISMATCH => "所写为{declared}个工作日，起止日期之间实为{counted}个",
        code::MEETING_ONLY => "该问题的整改只写了会议、学习或发文",
        code::FINDING_WITHOUT_MEASURE => "“{finding}”之后没有整改措施",
        code::DRAFT_AS_DONE => "《{title}》仍是草案，却称“{status}”",
        code::DOCUMENT_REPEATED => "《{title}》前后两次作为成果",
        code::LIST_UNCOVERED => "问题中的“{member}”未见整改内容",
        code::COMPLETION_NOT_STATED => "报出了“{total}”，全文没有完成数",
        code::ZERO_REPORT_CONTRADICTED => "称“零报告”，同段又查出“{found}”",
        code::FALSE_ZERO => "反馈已指出问题，此处称“{words}”",
        code::FINDING_REBUTTED => "“{words}”：否认反馈问题而未写明经谁认定",
        code::ACCOUNTABILITY_WITHOUT_COUNT => "“{words}”没有人数",
        code::RECOVERY_WITHOUT_AMOUNT => "“{words}”没有金额",
        code::FORMS_NOT_SPLIT => "“{words}”合并统计，未分列各种形态",
        code::PENALTY_AS_ACCOUNTABILITY => "“{words}”是对市场主体的处罚，不是问责",
        code::PENDING_CASE_PUBLIC => "“{words}”：尚未办结的案件不宜公开",
        code::LEAD_DETAIL_PUBLIC => "“{words}”：线索内容不得公开",
        code::PERSON_NAME_PUBLIC => "“{name}”像是人名，公开文本不宜出现",
        code::DUCHA_MIXED => "此处“{other}”应与全文一致，作“{own}”",
        code::STOP_MISSING => "段落末尾缺少标点",
        code::WORD_DOUBLED => "“{word}”重复",
        code::PHRASE_WRONG => "“{wrong}”应作“{right}”",
        code::DE_WRONG => "“{words}”中的“的”应作“地”",
        code::BLOCK_UNNUMBERED => "编号段落之间夹有未编号的段落",
        code::ITEM_WITHOUT_HEADING => "“{label}”没有小标题，同级其他项都有",
        code::SENTENCE_REPEATED => "这句话与前文完全相同",
        code::LEVEL_TERM_MIXED => "“{term}”既指{one}，又指{other}",
        code::ENTITY_ALIAS => "“{name}”与“{other}”应为同一单位",
        code::STRAY_SPACE => "汉字之间有多余空格",
        code::PUNCTUATION_WIDTH => "正文混用半角“{mark}”，共{count}处",
        difference::FINDING_NOT_REPORTED => "台账问题“{finding}”未见于通报",
        difference::PROBLEM_NOT_RECORDED => "通报问题“{problem}”不在台账中",
        difference::MEASURE_NOT_REPORTED => "台账中“{finding}”有{recorded}条措施，通报只报告了{reported}条",
        difference::CLAIM_WITHOUT_RECORD => "通报称“{claim}”，台账{recorded}",
        difference::CLAIM_WITHOUT_EVIDENCE => "通报称“{claim}”，台账中没有佐证材料",
        difference::FIGURE_DIFFERS => "通报为“{printed}”，台账为{recorded}",
        difference::FIGURE_FELL => "此处为“{printed}”，上次通报为“{before}”",
        unreadable::INPUT_EMPTY => "文件是空的，没有可读的文字",
        unreadable::INPUT_BINARY => "无法作为文本读取（{what}）；请另存为文本或网页后再试",
        unreadable::INPUT_ENCODING => {
            "既不是 UTF-8 也不是 GB18030：第{line}行第{column}列的字节 {bytes} 无法解读"
        }
        unreadable::INPUT_TOO_LARGE => "文件有{size}字节，超过上限{limit}字节",
        _ => return None,
    })
}

/// What the record says of the work, for a sentence.
pub(super) fn recorded(status: &str) -> Option<&'static str> {
    Some(match status {
        "complete" => "已报告完成",
        "basically_complete" => "报告的是基本完成",
        "in_progress" => "报告的是正在推进",
        "not_started" => "报告的是尚未启动",
        "not_complete" => "报告的是未完成",
        "none" => "没有进展报告",
        _ => return None,
    })
}
