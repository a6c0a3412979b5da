//! What is said of something wrong in a dossier.

use crate::code::Code;
use crate::language::{Language, fill};
use crate::lint::card;
use crate::lint::note::Note;
use crate::say::name::pick;

/// The sentence of a note, without a full stop.
#[must_use]
pub fn note(note: &Note, language: Language) -> String {
    fill(template(note.code, language).unwrap_or(note.code.as_str()), &note.params)
}

/// The template of a code's sentence.
#[must_use]
pub fn template(code: Code, language: Language) -> Option<&'static str> {
    Some(match code {
        card::DECLARED_COUNT_DIFFERS => pick(
            language,
            "公布总数为{declared}，台账登记{counted}",
            "{declared} were declared, the record holds {counted}",
        ),
        card::FACT_BEFORE_FEEDBACK => pick(
            language,
            "{day}报告完成，早于反馈日{feedback}",
            "complete on {day}, before the feedback of {feedback}",
        ),
        card::DEADLINE_NOT_AFTER_FEEDBACK => pick(
            language,
            "时限{due}不晚于反馈日{feedback}",
            "the deadline {due} is not after the feedback of {feedback}",
        ),
        card::OVERDUE_UNEXPLAINED => pick(
            language,
            "{due}到期，截至{day}未完成，也未申请延期",
            "due on {due}, not done on {day}, and no more time was asked for",
        ),
        card::EXTENSION_AFTER_DUE => pick(
            language,
            "{asked}申请延期，而时限{due}已过",
            "more time was asked for on {asked}, after the deadline of {due}",
        ),
        card::ITEM_WITHOUT_LEADER => pick(language, "没有责任领导", "nobody leads it"),
        card::ITEM_WITHOUT_UNIT => pick(language, "没有责任单位", "no unit answers for it"),
        card::ITEM_WITHOUT_DUE => pick(language, "没有完成时限", "it has no deadline"),
        card::SELF_APPROVAL => pick(language, "{party}既报告又审核", "{party} both reported and reviewed it"),
        card::FINDING_UNANSWERED => {
            pick(language, "没有任务，也没有措施", "it has neither a task nor a measure")
        }
        card::DRAFT_COUNTED_AS_RULE => pick(
            language,
            "报告完成，而《{title}》仍在起草",
            "reported complete, while the rule “{title}” is a draft",
        ),
        card::STANDING_WITHOUT_CADENCE => {
            pick(language, "长期坚持，未定复核周期", "it goes on, and nobody set how often it is looked at")
        }
        card::COMPLETE_WITH_OPEN_PARTS => {
            pick(language, "报告完成，其下{open}项未完成", "reported complete, while {open} below it are not")
        }
        card::PUBLISHED_UNREVIEWED => pick(
            language,
            "《{title}》于{day}公开，此前未经审核通过",
            "“{title}” was published on {day} without having been released",
        ),
        card::REPORT_LATE => pick(
            language,
            "{title_zh}应于{due}前报送，{day}才报送",
            "{title_en}: due on {due}, handed in on {day}",
        ),
        card::MEETING_BEFORE_FEEDBACK => pick(
            language,
            "专题会议于{day}召开，早于反馈日{feedback}",
            "the meeting on the feedback was held on {day}, before the feedback of {feedback}",
        ),
        card::LEADER_NOT_IN_GROUP => pick(
            language,
            "责任领导{party}不在已登记的领导班子之列",
            "{party} leads it and is not among the leaders on record",
        ),
        card::HEAD_ABSENT => pick(
            language,
            "第一责任人（{party}）未领办任何事项，也未报告过进展",
            "the first person responsible ({party}) leads nothing and reported nothing",
        ),
        card::COMPLETED_OVERSTATED => pick(
            language,
            "{day}公布完成{declared}，台账当日完成{complete}",
            "{declared} were declared complete on {day}, the record shows {complete} for that day",
        ),
        card::REBUTTED_WITHIN => pick(
            language,
            "以不属实销号，没有被巡察单位以外的意见",
            "struck off as not so, on nobody's word from outside the organisation",
        ),
        _ => return None,
    })
}
