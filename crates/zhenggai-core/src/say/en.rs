//! English sentences.

// rules
pub(super) mod reason;
pub(super) mod remedy;

pub(super) fn refusal(code: &str) -> Option<&'static str> {
    Some(match code {
        "DOSSIER_NOT_OPENED" => "the dossier was not opened yet",
        "DOSSIER_ALREADY_OPENED" => "the dossier was opened before",
        "ALREADY_REGISTERED" => "there is a {kind} `{id}` already",
        "NOT_REGISTERED" => "there is no {kind} `{id}`",
        "ITEM_CLOSED" => "`{item}` was struck off; open it again before changing it",
        "ITEM_NOT_CLOSED" => "`{item}` is not struck off, so it cannot be opened again",
        "CLOSURE_NOT_REQUESTED" => "closure of `{item}` was not asked for",
        "CLOSURE_ALREADY_REQUESTED" => "closure of `{item}` was asked for and awaits its review",
        "OBJECTION_ALREADY_SETTLED" => "the objection `{id}` was settled before",
        "ALREADY_SETTLED" => "the {kind} `{id}` was settled before",
        "NOT_ASKED" => "`{unit}` was not among those asked in the check `{id}`",
        "DUTY_MAY_NOT" => "the {duty} may not record “{event}”",
        "DUTY_NOT_HELD" => "`{party}` does not hold the duty “{duty}” on that day",
        "SEPARATION_BROKEN" => "`{party}` may not do this on `{item}`: {separation}",
        "SELF_WAIVER" => "`{party}` may not waive for itself",
        "REVIEW_MISSING" => "the review “{stage}” of `{item}` was not passed",
        "PUBLIC_NOTICE_MISSING" => "the closure of `{item}` was not announced",
        "PUBLIC_NOTICE_RUNNING" => "the public notice of `{item}` runs until {until}",
        "OBJECTION_OPEN" => "the objection `{id}` to `{item}` is open",
        "NOT_CORRECTABLE" => "{kind} is not corrected this way",
        "CORRECTION_DIFFERS" => "the correction of {kind} is about another thing",
        "FINDING_TEXT_FIXED" => "the text of the finding `{id}` is never changed",
        "NO_CONFLICT" => "the entry {entry} is in no such conflict",
        "DEVICE_SHUT_OUT" => "the device `{device}` was shut out",
        "CAUSE_MISSING" => "the entry {cause} before it has not arrived; it waits",
        "CHAIN_FORKED" => "the device `{device}` wrote another entry {seq}, or before it",
        "GAVE_WAY" => "a conflict was settled in favour of {stands}",
        "UNKNOWN_KIND" => "this version does not know “{kind}”",
        "CLOSURE_BLOCKED" => {
            "`{item}` cannot be struck off yet, {count} rule(s) (stands|stand) in the way: {rules}"
        }
        _ => return None,
    })
}

pub(super) fn invalid(code: &str) -> Option<&'static str> {
    Some(match code {
        "EMPTY" => "`{field}` is empty",
        "TOO_LONG" => "`{field}` has {length} characters, at most {limit} are allowed",
        "CONTROL_CHAR" => "character {position} of `{field}` is the control character {character}",
        "MALFORMED" => "`{field}` is `{given}`, expected {expected}",
        "OUT_OF_RANGE" => "`{field}` is {given}, allowed is {allowed}",
        "UNKNOWN_WORD" => "`{field}` is `{given}`, known are {known}",
        "ENDS_BEFORE_START" => "`{field}` ends on {end}, before it starts on {start}",
        _ => return None,
    })
}

pub(super) fn policy_note(code: &str) -> Option<&'static str> {
    Some(match code {
        "POLICY_UNCONFIRMED" => "`{what}` is not confirmed; hold it against the text of the rule before use",
        "POLICY_NO_OUTSIDE_REVIEW" => "no step of the review is taken outside the organisation concerned",
        "POLICY_LADDER_DISORDER" => "the step `{second}` comes before `{first}`, behind which it stands",
        "POLICY_RULE_NOT_ASKED" => "the rule {rule} is neither asked nor switched off",
        _ => return None,
    })
}
