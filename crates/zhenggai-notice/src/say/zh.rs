//! The Chinese sentences.

use zhenggai_core::code::Code;

use crate::catalogue as code;
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
        unreadable::INPUT_EMPTY => "文件是空的，没有可读的文字",
        unreadable::INPUT_BINARY => "无法作为文本读取（{what}）；请另存为文本或网页后再试",
        unreadable::INPUT_ENCODING => {
            "既不是 UTF-8 也不是 GB18030：第{line}行第{column}列的字节 {bytes} 无法解读"
        }
        unreadable::INPUT_TOO_LARGE => "文件有{size}字节，超过上限{limit}字节",
        _ => return None,
    })
}
