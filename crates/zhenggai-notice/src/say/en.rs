//! The English sentences.

use zhenggai_core::code::Code;

use crate::catalogue as code;
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
