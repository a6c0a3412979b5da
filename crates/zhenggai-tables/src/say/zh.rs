//! The Chinese sentences.

use zhenggai_core::code::Code;
use zhenggai_core::invalid::CONTROL_CHAR;

use crate::catalogue as code;
use crate::field::Field;

/// The sentence of a code, with `{name}` where a parameter goes.
pub(super) fn template(of: Code) -> Option<&'static str> {
    Some(match of {
        code::DUE_MISSING => "未填完成时限",
        code::DUE_UNKNOWN => "“{text}”不是时限，无法识别",
        code::DUE_NO_YEAR => "“{text}”没有写明年份，未作推断",
        code::DUE_INVALID => "没有这一天：“{text}”",
        code::DUE_BEFORE_FEEDBACK => "时限{day}早于反馈日期{feedback}",
        code::DUE_SERIAL => "数字{text}没有日期格式，按日期读作{day}",
        code::DUE_COMPACT => "“{text}”按日期读作{day}",
        code::DUE_MONTH_FORMAT => "日期只显示年月（{text}），按月末{day}读取",
        code::STATUS_UNKNOWN => "状态“{text}”无法识别",
        code::STATUS_CONFLICT => "状态为“{claim}”，进展却说“{other}”",
        code::COMPLETED_NO_EVIDENCE => "已标为完成，未列佐证材料",
        code::LEADER_MISSING => "未填牵头领导",
        code::UNIT_MISSING => "未填责任单位",
        code::FINDING_MISSING => "有序号或措施，没有反馈问题",
        code::MEASURE_MISSING => "没有整改措施",
        code::DUP_ID => "编号{number}重复",
        code::DUP_ROW => "与工作表“{sheet}”第{row}行是同一问题的同一措施",
        code::ID_GAP => "编号{number}之前缺{missing}",
        code::SUM_MISMATCH => "此处为“{total}”，实际为{sum}",
        code::FIELD_COUNT => "这条记录有{fields}个字段，表头有{wanted}个",
        code::FORMULA => "公式 ={formula}，读取其存储值{value}",
        code::FORMULA_INJECTION => "文字以公式符号开头：“{text}”",
        code::CELL_TOO_LONG => "文字有{length}字，超过一格所能保存的32767字",
        CONTROL_CHAR => "{cell}中的控制字符已去除",
        code::DIMENSION_SUSPECT => "工作表声明的区域直到{claimed}，内容只到{last}",
        code::ERROR_VALUE => "错误值 {error}",
        code::FULLWIDTH_DIGITS => "含全角数字：“{text}”",
        code::HIDDEN_ROW => "第{row}行被隐藏，仍然读取",
        code::HIDDEN_COLUMN => "{column}列被隐藏，仍然读取",
        code::HIDDEN_SHEET => "工作表“{sheet}”被隐藏，未读取",
        code::HEADER_REPEATED => "表头重复出现，已跳过",
        code::HEADER_UNKNOWN_COLUMN => "“{header}”不在读取的栏目之列，原样保留",
        code::DATE_1904 => "日期从1904年算起，已换算",
        code::DITTO => "按上一行读作“{value}”",
        code::INTAKE_DOUBTFUL => "“{text}”与已有的相近，请指明是否同一条：{candidates}",
        code::INTAKE_TEXT_FIXED => "文字由“{was}”改为“{now}”，原文不改",
        code::INTAKE_NOT_CLEARED => "表中不再有“{kept}”，台账保留",
        code::INTAKE_UNKNOWN_ID => "系统编号 {id} 不在台账中，此行未导入",
        code::INTAKE_TWICE => "系统编号 {id} 重复，此行未导入",
        code::COMMENT_HEADER_MISSING => "没有意见清单的表头：至少要有收到日期和内容两列",
        code::COMMENT_TEXT_MISSING => "这一行没有意见内容",
        code::COMMENT_DAY_MISSING => "没有可以识别到日的日期：“{text}”",
        code::COMMENT_ITEM_UNCLEAR => "“{text}”对不上台账的事项，未作关联；可能是：{candidates}",
        _ => return None,
    })
}

/// The name of a field.
pub(super) const fn field(field: Field) -> &'static str {
    match field {
        Field::RowNo => "措施编号",
        Field::FindingNo => "问题编号",
        Field::TaskNo => "任务编号",
        Field::Aspect => "方面",
        Field::Finding => "反馈问题",
        Field::Task => "整改任务",
        Field::Measure => "整改措施",
        Field::LeadLeaders => "牵头领导",
        Field::ResponsiblePersons => "责任人",
        Field::LeadUnits => "责任单位",
        Field::CoopUnits => "配合单位",
        Field::Due => "完成时限",
        Field::Progress => "整改进展",
        Field::Status => "状态",
        Field::Evidence => "佐证材料",
        Field::Note => "备注",
        Field::StableId => "系统编号",
    }
}
