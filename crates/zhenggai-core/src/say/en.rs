//! English sentences.

pub(super) fn reason(rule: &str, key: &str) -> Option<&'static str> {
    Some(match (rule, key) {
        ("FINDING_HAS_MEASURE", "some") => "{count} measure(s) answer this finding",
        ("FINDING_HAS_MEASURE", "none") => "no measure answers this finding",
        ("FINDING_HAS_MEASURE", "put_right_at_once") => {
            "handed over on site to be put right at once, without a planned measure"
        }
        ("FINDING_HAS_MEASURE", "not_a_finding") => "asked of findings only",
        ("LEAD_LEADER_NAMED", "named") => "lead leader: {party}",
        ("LEAD_LEADER_NAMED", "none") => "no lead leader is named",
        ("RESPONSIBLE_UNIT_NAMED", "named") => "responsible unit: {party}",
        ("RESPONSIBLE_UNIT_NAMED", "none") => "no responsible unit is named",
        ("DEADLINE_SET", "by_day") => "due on {day}",
        ("DEADLINE_SET", "immediate") => "due at once",
        ("DEADLINE_SET", "relative") => "due a set time after an event",
        ("DEADLINE_SET", "standing") => "a standing obligation, looked at again every {months} month(s)",
        ("DEADLINE_SET", "cadence_too_long") => {
            "a standing obligation, looked at every {months} months, more than the {most} allowed"
        }
        ("DEADLINE_SET", "no_cadence") => "a standing obligation without a review cadence",
        ("DEADLINE_SET", "none") => "no deadline is given",
        ("WORK_REPORTED_COMPLETE", "complete") => "the responsible unit reports it complete",
        ("WORK_REPORTED_COMPLETE", "basically_complete") => "it is reported only as basically complete",
        ("WORK_REPORTED_COMPLETE", "in_progress") => "it is reported as still in progress",
        ("WORK_REPORTED_COMPLETE", "not_started") => "it is reported as not started",
        ("WORK_REPORTED_COMPLETE", "not_complete") => "it is reported as not in place",
        ("WORK_REPORTED_COMPLETE", "carried_below") => "its measures are reported one by one",
        ("WORK_REPORTED_COMPLETE", "not_said") => "whether it is complete is not said",
        ("MORE_THAN_MEETINGS", "more") => "more was done than meetings, study and circulars",
        ("MORE_THAN_MEETINGS", "talk_alone") => "it consists of meetings, study and circulars alone",
        ("MORE_THAN_MEETINGS", "not_said") => "what was done is not said",
        ("RULE_IN_FORCE", "in_force") => "{count} rule(s) issued, revised or repealed",
        ("RULE_IN_FORCE", "drafted") => {
            "{count} rule(s) only drafted or out for comment, such as 《{title}》"
        }
        ("RULE_IN_FORCE", "not_issued") => {
            "{count} rule(s) said to be made but not issued, such as 《{title}》"
        }
        ("RULE_IN_FORCE", "not_yet") => {
            "{count} rule(s) issued but in force only from {day}, such as 《{title}》"
        }
        ("RULE_IN_FORCE", "none") => "it is to make a rule, and none is there",
        ("RULE_IN_FORCE", "no_rule") => "no rule is to be made",
        ("RECOVERY_PAID", "in_full") => "the money owed has come in in full",
        ("RECOVERY_PAID", "outstanding") => {
            "{due} yuan owed, {paid} yuan paid, {outstanding} yuan outstanding"
        }
        ("RECOVERY_PAID", "not_paid") => "how much was got back is not said",
        ("RECOVERY_PAID", "due_not_said") => "{paid} yuan got back; how much is owed is not said",
        ("RECOVERY_PAID", "none") => "it is to recover money, and none is there",
        ("RECOVERY_PAID", "no_recovery") => "no money is to be recovered",
        ("EVIDENCE_ACCEPTED", "accepted") => "evidence accepted ({count} in all)",
        ("EVIDENCE_ACCEPTED", "none") => "there is no evidence",
        ("EVIDENCE_ACCEPTED", "kind_missing") => "{kinds} is missing",
        ("EVIDENCE_ACCEPTED", "not_reviewed") => "{kinds} was submitted and not reviewed yet",
        ("EVIDENCE_ACCEPTED", "returned") => "all evidence was sent back ({count} in all)",
        ("EVIDENCE_ACCEPTED", "none_accepted") => {
            "evidence was submitted ({count} in all), none of it accepted so far"
        }
        ("STANDING_IS_NOT_DONE", "not_standing") => "no standing obligation",
        ("STANDING_IS_NOT_DONE", "no_cadence") => "a standing obligation without a review cadence",
        ("STANDING_IS_NOT_DONE", "never_ends") => {
            "a standing obligation, looked at again every {months} month(s): it is not struck off"
        }
        ("STANDING_IS_NOT_DONE", "kept_apart") => {
            "the due part may be struck off; the obligation stays, looked at again every {months} month(s)"
        }
        ("CHILDREN_CLOSED", "all") => "all {count} item(s) below are struck off",
        ("CHILDREN_CLOSED", "blocked") => {
            "{blocked} of {count} item(s) below cannot be struck off, such as {item}"
        }
        ("CHILDREN_CLOSED", "open") => "only {closed} of {count} item(s) below are struck off",
        ("CHILDREN_CLOSED", "not_said") => "whether the {count} item(s) below are struck off is not said",
        ("CHILDREN_CLOSED", "no_children") => "there is nothing below",
        ("NO_OPEN_OBJECTION", "none") => "no objection",
        ("NO_OPEN_OBJECTION", "settled") => "{count} objection(s), all settled",
        ("NO_OPEN_OBJECTION", "open") => "{count} objection(s) open",
        ("NO_OPEN_OBJECTION", "upheld") => "an objection was upheld; the work is to be done again",
        ("NO_OPEN_OBJECTION", "not_said") => "whether there were objections is not said",
        ("REVIEWER_NOT_REPORTER", "others") => "{count} review step(s) passed by others",
        ("REVIEWER_NOT_REPORTER", "none") => "no review is on record",
        ("REVIEWER_NOT_REPORTER", "returned") => "the review sent it back",
        ("REVIEWER_NOT_REPORTER", "same_party") => {
            "the reviewer `{party}` reported the work or asked for the closure"
        }
        ("REVIEWER_NOT_REPORTER", "advice_only") => {
            "only the inspection team or the public has passed it, nobody who decides"
        }
        ("REVIEWER_NOT_REPORTER", "too_few") => "{wanted} bodies outside must accept it, {count} did",
        ("OWN_CONDITION", "met") => "{title_en}: met",
        ("OWN_CONDITION", "not_met") => "{title_en}: not met",
        ("OWN_CONDITION", "does_not_apply") => "{title_en}: does not apply",
        ("OWN_CONDITION", "cannot_tell") => "{title_en}: cannot tell",
        ("REVIEWER_NOT_REPORTER", "inside_only") => "it was reviewed only inside the organisation concerned",
        _ => return None,
    })
}

pub(super) fn remedy(rule: &str, key: &str) -> Option<&'static str> {
    Some(match (rule, key) {
        ("FINDING_HAS_MEASURE", "none") => "plan a measure for this finding",
        ("LEAD_LEADER_NAMED", "none") => "name a member of the leading group to answer for it",
        ("RESPONSIBLE_UNIT_NAMED", "none") => "name the responsible unit",
        ("DEADLINE_SET", "none") => "give a deadline, or a standing obligation with its cadence",
        ("DEADLINE_SET", "cadence_too_long") => "shorten the cadence to {most} months at the most",
        ("DEADLINE_SET" | "STANDING_IS_NOT_DONE", "no_cadence") => {
            "set a cadence for the standing obligation"
        }
        ("WORK_REPORTED_COMPLETE", "not_said") => "have the responsible unit say whether it is complete",
        ("WORK_REPORTED_COMPLETE", _) if key != "complete" && key != "carried_below" => {
            "go on with the work and report again when it is complete"
        }
        ("MORE_THAN_MEETINGS", "talk_alone") => "add what was actually put right, and its result",
        ("MORE_THAN_MEETINGS", "not_said") => "say what was done",
        ("RULE_IN_FORCE", "drafted") => "approve and issue 《{title}》",
        ("RULE_IN_FORCE", "not_issued") => "give the number and day of issue of 《{title}》",
        ("RULE_IN_FORCE", "not_yet") => "wait until 《{title}》 is in force on {day}",
        ("RULE_IN_FORCE", "none") => "make the rule and issue it",
        ("RECOVERY_PAID", "outstanding") => "recover the outstanding {outstanding} yuan",
        ("RECOVERY_PAID", "not_paid" | "none") => "say how much is owed and how much was got back",
        ("RECOVERY_PAID", "due_not_said") => "say how much is owed in all",
        ("EVIDENCE_ACCEPTED", "none") => "submit evidence",
        ("EVIDENCE_ACCEPTED", "kind_missing") => "submit {kinds}",
        ("EVIDENCE_ACCEPTED", "not_reviewed" | "none_accepted") => "review the evidence",
        ("EVIDENCE_ACCEPTED", "returned") => "submit evidence that answers the review",
        ("STANDING_IS_NOT_DONE", "never_ends") => "keep it on the register and look at it when due",
        ("CHILDREN_CLOSED", "blocked") => {
            "first clear what stands in the way below ({blocked} in all, such as {item})"
        }
        ("CHILDREN_CLOSED", "open" | "not_said") => "strike off what is below first, one by one",
        ("NO_OPEN_OBJECTION", "open") => "settle the objection",
        ("NO_OPEN_OBJECTION", "upheld") => "put right what the objection shows",
        ("NO_OPEN_OBJECTION", "not_said") => "put it on public notice and record the objections",
        ("REVIEWER_NOT_REPORTER", "none") => "have it reviewed by a body outside the organisation",
        ("REVIEWER_NOT_REPORTER", "returned") => "do what the review asks and request closure again",
        ("REVIEWER_NOT_REPORTER", "same_party") => "have it reviewed by somebody who did not report it",
        ("REVIEWER_NOT_REPORTER", "advice_only") => {
            "have it reviewed by a body that decides, such as the inspection office"
        }
        ("REVIEWER_NOT_REPORTER", "too_few") => "have the others accept it",
        ("OWN_CONDITION", "not_met" | "cannot_tell") => "meet the rule set's own condition: {title_en}",
        ("REVIEWER_NOT_REPORTER", "inside_only") => "have it reviewed by a body outside as well",
        _ => return None,
    })
}

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
        "CLOSURE_BLOCKED" => "`{item}` cannot be struck off yet, {count} rule(s) stand in the way: {rules}",
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
