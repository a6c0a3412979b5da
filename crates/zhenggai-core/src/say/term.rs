//! The names of the words of a rule set, in each language.

use crate::calendar::{OffsetUnit, Roll, Span, Start};
use crate::closure::reason::Weight;
use crate::closure::source::Confidence;
use crate::closure::terms::rate::{RateFormula, Rounding};
use crate::deadline::Anchor;
use crate::inspection::Regime;
use crate::item::Level;
use crate::language::Language;
use crate::mandate::Separation;
use crate::measure::{MeasureClass, MeasureNature};
use crate::say::name::pick;

pub(super) const fn confidence(confidence: Confidence, language: Language) -> &'static str {
    match confidence {
        Confidence::Confirmed => pick(language, "已核实", "confirmed"),
        Confidence::Practice => pick(language, "归纳自实践", "practice"),
        Confidence::Unconfirmed => pick(language, "未核实", "not confirmed"),
    }
}

pub(super) const fn weight(weight: Weight, language: Language) -> &'static str {
    match weight {
        Weight::Blocks => pick(language, "不符合即不能销号", "stops the closure"),
        Weight::Warns => pick(language, "不符合只作提醒", "is said, and stops nothing"),
    }
}

pub(super) const fn level(level: Level, language: Language) -> &'static str {
    match level {
        Level::Measure => pick(language, "措施", "measures"),
        Level::Task => pick(language, "任务", "tasks"),
        Level::Finding => pick(language, "问题", "findings"),
        Level::Dossier => pick(language, "整个台账", "the dossier"),
    }
}

pub(super) const fn class(class: MeasureClass, language: Language) -> &'static str {
    match class {
        MeasureClass::Immediate => pick(language, "立行立改", "immediate"),
        MeasureClass::Staged => pick(language, "分阶段整改", "staged"),
        MeasureClass::Continuing => pick(language, "持续整改", "continuing"),
    }
}

pub(super) const fn nature(nature: MeasureNature, language: Language) -> &'static str {
    match nature {
        MeasureNature::Correction => pick(language, "纠正", "correction"),
        MeasureNature::RuleMaking => pick(language, "建章立制", "rule-making"),
        MeasureNature::Training => pick(language, "学习培训、会议", "training and meetings"),
        MeasureNature::Recovery => pick(language, "挽回损失、追缴", "recovery of money"),
        MeasureNature::Accountability => pick(language, "追责问责", "accountability"),
        MeasureNature::SiteCorrection => pick(language, "现场整改", "correction on site"),
        MeasureNature::AssetReturn => pick(language, "资产、人员清退", "return of assets and posts"),
        MeasureNature::SpecialCheck => pick(language, "专项检查", "special check"),
        MeasureNature::LeadTransfer => pick(language, "移交线索", "transfer of leads"),
        MeasureNature::Construction => pick(language, "项目建设", "construction"),
    }
}

pub(super) const fn regime(regime: Regime, language: Language) -> &'static str {
    match regime {
        Regime::CentralOrProvincialInspection => pick(language, "巡视", "central or provincial inspection"),
        Regime::LocalInspection => pick(language, "巡察", "local inspection"),
        Regime::Audit => pick(language, "审计", "audit"),
        Regime::EnvironmentalInspection => pick(language, "督察", "environmental inspection"),
        Regime::Supervision => pick(language, "督查", "supervision"),
        Regime::Other => pick(language, "其他监督", "other oversight"),
    }
}

pub(super) const fn anchor(anchor: Anchor, language: Language) -> &'static str {
    match anchor {
        Anchor::Feedback => pick(language, "反馈", "the feedback"),
        Anchor::Notice => pick(language, "通报", "the notice"),
        Anchor::Plan => pick(language, "整改方案批准", "the approval of the plan"),
        Anchor::ConcentratedPeriod => pick(language, "集中整改期满", "the end of the concentrated period"),
    }
}

pub(super) const fn start(start: Start, language: Language) -> &'static str {
    match start {
        Start::NextDay => pick(language, "当日不计入", "the day of the event is not counted"),
        Start::SameDay => pick(language, "当日计入", "the day of the event is counted"),
    }
}

pub(super) const fn roll(roll: Roll, language: Language) -> &'static str {
    match roll {
        Roll::None => pick(language, "不顺延", "stays"),
        Roll::NextWorkingDay => pick(language, "顺延至下一个工作日", "moves to the next working day"),
        Roll::PreviousWorkingDay => pick(language, "提前至上一个工作日", "moves to the working day before"),
    }
}

pub(super) fn span(span: Span, language: Language) -> String {
    let count = span.count();
    let unit = match (span.unit(), count) {
        (OffsetUnit::Days, 1) => pick(language, "日", " day"),
        (OffsetUnit::Days, _) => pick(language, "日", " days"),
        (OffsetUnit::WorkingDays, 1) => pick(language, "个工作日", " working day"),
        (OffsetUnit::WorkingDays, _) => pick(language, "个工作日", " working days"),
        (OffsetUnit::Months, 1) => pick(language, "个月", " month"),
        (OffsetUnit::Months, _) => pick(language, "个月", " months"),
    };
    format!("{count}{unit}")
}

pub(super) const fn separation(separation: Separation, language: Language) -> &'static str {
    match separation {
        Separation::SubmitterNotVerifier => {
            pick(language, "报告人、申请人不得验收", "who reports or asks for closure does not verify")
        }
        Separation::VerifierNotApprover => pick(language, "验收人不得审批", "who verifies does not approve"),
        Separation::LastDecisionOutside => pick(
            language,
            "最终由被整改单位以外的机关认定",
            "the last decision lies outside the organisation concerned",
        ),
        Separation::InspectorsAdviseOnly => pick(
            language,
            "发现问题的检查组只提意见，不单独认定",
            "the team that found it advises, and does not decide alone",
        ),
        Separation::LeadsHandledApart => {
            pick(language, "线索的查办与管理分开", "leads are handled apart from where they are kept")
        }
        Separation::AccountabilityDecidedAbove => pick(
            language,
            "问责由有干部管理权限的组织决定",
            "accountability is decided by whoever manages the cadre",
        ),
        Separation::PublisherNotReviewer => {
            pick(language, "公开的经办人不得兼任保密审核人", "who publishes does not review for secrecy")
        }
        Separation::ExtensionApproverNotApplicant => {
            pick(language, "延期的申请人不得审批", "who asks for an extension does not grant it")
        }
        Separation::SubjectWithdraws => {
            pick(language, "当事人回避", "who is the subject of an item does not review it")
        }
        Separation::WaiverIsRecorded => pick(
            language,
            "确需例外的，书面写明理由并登记",
            "an exception is made openly, in writing and with its reason",
        ),
    }
}

pub(super) const fn formula(formula: RateFormula, language: Language) -> &'static str {
    match formula {
        RateFormula::Strict => pick(
            language,
            "已完成数除以总数（基本完成不计入）",
            "complete by all (basically complete is not counted)",
        ),
        RateFormula::Lenient => {
            pick(language, "已完成与基本完成之和除以总数", "complete and basically complete by all")
        }
        RateFormula::Closed => pick(language, "已销号数除以总数", "struck off by all"),
        RateFormula::DueOnly => {
            pick(language, "已完成数除以截至日到期应完成数", "complete by those due at the cut-off day")
        }
    }
}

pub(super) const fn rounding(rounding: Rounding, language: Language) -> &'static str {
    match rounding {
        Rounding::HalfUp => pick(language, "四舍五入", "rounded half up"),
        Rounding::Truncate => pick(language, "截尾", "cut off"),
    }
}
