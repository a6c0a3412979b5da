//! The English sentences.

use zhenggai_core::code::Code;

use crate::catalogue as code;
use crate::difference;
use crate::unreadable;

/// The sentence of a code, with `{name}` where a parameter goes.
pub(super) fn template(of: Code) -> Option<&'static str> {
    Some(match of {
        code::COUNT_MISMATCH => "the text announces `{declared}`, but {counted} follow",
        code::NUM_DUPLICATE => "the number `{label}` is used twice",
        code::NUM_SKIP => "`{label}` leaves out {missing}",
        code::CLAUSE_DUPLICATE => "the enumerator `{label}` is used twice",
        code::CLAUSE_SKIP => "the enumerator `{label}` leaves out `{missing}`",
        code::CLAUSE_SINGLE => "the enumerator `{label}` stands alone",
        code::TOTAL_NOT_DERIVABLE => "`{total}` is a claim that the text cannot confirm",
        code::PERCENT_MISMATCH => {
            "`{percent}` does not follow from the figures beside it: {formula} = {expected}"
        }
        code::SUM_MISMATCH => "the parts do not add up: {formula} = {sum}, but the total is `{total}`",
        code::DATE_AFTER_NOTICE => {
            "`{date}` lies after the notice of {notice}, yet it is told as something done"
        }
        code::DATE_ORDER => "the dates are out of order: `{date}` lies before `{after}`",
        code::DATE_UNREADABLE => "the date `{date}` cannot be read",
        code::TERM_MIXED => "the notice is about a {own}, and here it says {other}",
        code::QUOTE_UNMATCHED => "{mark} is unmatched or crossed",
        code::LIST_DUPLICATE => "`{member}` is listed twice",
        code::STATUS_CONFLICT => "the statuses contradict: `{claim}` here, `{other}` elsewhere",
        code::FEEDBACK_WINDOW_MISSING => "channels are given, but no period in which comments are taken",
        code::CONTACT_MISSING => "the public is invited to supervise, but no channel is given",
        code::CONTACT_INVALID => "`{value}` cannot be right as a channel",
        code::NAME_MISMATCH => "the title names `{title}`, the signature `{signature}`",
        code::ENUM_COUNT_MISMATCH => "{named} members are named, but the text says `{declared}`",
        code::PERCENT_UNREACHABLE => "`{percent}` fits no whole number that {part} could be a part of",
        code::PERCENT_ABOVE_WHOLE => {
            "`{percent}` is more than all of it: by it the whole is less than its part"
        }
        code::PERCENT_WITHOUT_BASE => "`{percent}` has no base that a reader could check",
        code::METRIC_TWO_VALUES => "`{metric}` has two values: {value} here, {other} elsewhere",
        code::PERSONS_AND_EVENTS => "persons and person-events are mixed up: {words}",
        code::UNIT_OBJECT_MISMATCH => "`{unit}` does not count {object}",
        code::MEASURE_WORD_MISSING => "`{words}` lacks a measure word",
        code::UNIT_SYNONYM => "`{unit}` and `{other}` are both used",
        code::PLAN_WITHOUT_DATE => "`{words}` names no date",
        code::PERIOD_NOT_ENDED => "`{words}` had not ended on the day of the notice",
        code::WINDOW_MISMATCH => "{declared} working days are stated, the days printed make {counted}",
        code::MEETING_ONLY => "all that is told for this finding is meetings, study or circulars",
        code::FINDING_WITHOUT_MEASURE => "nothing answers `{finding}`",
        code::DRAFT_AS_DONE => "`{title}` is a draft, yet the status says `{status}`",
        code::DOCUMENT_REPEATED => "`{title}` is told as an output twice",
        code::LIST_UNCOVERED => "nothing in the text answers `{member}`",
        code::COMPLETION_NOT_STATED => "`{total}` is announced, and nothing says how many are done",
        code::ZERO_REPORT_CONTRADICTED => "a zero report, and yet `{found}` beside it",
        code::FALSE_ZERO => "the feedback found something, and here it says `{words}`",
        code::FINDING_REBUTTED => "`{words}`: the finding is denied, and nobody is named who settled that",
        code::ACCOUNTABILITY_WITHOUT_COUNT => "`{words}` names no number of persons",
        code::RECOVERY_WITHOUT_AMOUNT => "`{words}` names no amount",
        code::FORMS_NOT_SPLIT => "`{words}` merges forms that are counted apart",
        code::PENALTY_AS_ACCOUNTABILITY => "`{words}` is a penalty on a firm, not accountability",
        code::PENDING_CASE_PUBLIC => "`{words}`: a case that is still open should not be in a public text",
        code::LEAD_DETAIL_PUBLIC => "`{words}`: what a lead says must not be public",
        code::PERSON_NAME_PUBLIC => "`{name}` looks like a name; a public text should not print it",
        code::DUCHA_MIXED => "here it says `{other}`, elsewhere `{own}`",
        code::STOP_MISSING => "the paragraph ends without a full stop",
        code::WORD_DOUBLED => "`{word}` stands twice",
        code::PHRASE_WRONG => "`{wrong}` should read `{right}`",
        code::DE_WRONG => "的 should be 地 in `{words}`",
        code::BLOCK_UNNUMBERED => "a block without a number stands between numbered ones",
        code::ITEM_WITHOUT_HEADING => "`{label}` has no heading, unlike all others of its level",
        code::SENTENCE_REPEATED => "the same sentence stands further up",
        code::LEVEL_TERM_MIXED => "`{term}` means {one} here and {other} elsewhere",
        code::ENTITY_ALIAS => "`{name}` and `{other}` are one body",
        code::STRAY_SPACE => "a space stands between two characters",
        code::PUNCTUATION_WIDTH => "half-width `{mark}` in Chinese text, {count} times",
        difference::FINDING_NOT_REPORTED => "the finding `{finding}` of the record is not reported",
        difference::PROBLEM_NOT_RECORDED => "the problem `{problem}` is not in the record",
        difference::MEASURE_NOT_REPORTED => {
            "the record has {recorded} measures for `{finding}`, the notice reports {reported}"
        }
        difference::CLAIM_WITHOUT_RECORD => "the notice says `{claim}`, the record {recorded}",
        difference::CLAIM_WITHOUT_EVIDENCE => "the notice says `{claim}`, the record has no evidence",
        difference::FIGURE_DIFFERS => "the notice prints `{printed}`, the record has {recorded}",
        difference::FIGURE_FELL => "it was `{before}` in the notice before, and is `{printed}` here",
        unreadable::INPUT_EMPTY => "the file is empty; there is no text to read",
        unreadable::INPUT_BINARY => {
            "this is {what}, not text; save it as text or as a web page and try again"
        }
        unreadable::INPUT_ENCODING => {
            "neither UTF-8 nor GB18030: the bytes {bytes} at line {line}, column {column} cannot be read"
        }
        unreadable::INPUT_TOO_LARGE => "the file has {size} bytes, more than the limit of {limit}",
        _ => return None,
    })
}

/// What the record says of the work, for a sentence.
pub(super) fn recorded(status: &str) -> Option<&'static str> {
    Some(match status {
        "complete" => "says completed",
        "basically_complete" => "says basically complete",
        "in_progress" => "says under way",
        "not_started" => "says not started",
        "not_complete" => "says not complete",
        "none" => "says nothing of it",
        _ => return None,
    })
}
