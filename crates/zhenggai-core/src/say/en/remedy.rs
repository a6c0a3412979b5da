//! What would settle it, in English.

pub(in crate::say) fn remedy(rule: &str, key: &str) -> Option<&'static str> {
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
        ("MILESTONES_REACHED", "overdue") => "reach the milestone “{text}” and record it",
        ("MILESTONES_REACHED", "ahead") => "reach the other {open} milestone(s) and record them",
        ("MILESTONES_REACHED", "too_few") => "set milestones for the stages",
        ("MORE_THAN_MEETINGS", "talk_alone") => "add what was actually put right, and its result",
        ("MORE_THAN_MEETINGS", "not_said") => "say what was done",
        ("RULE_IN_FORCE", "drafted") => "approve and issue 《{title}》",
        ("RULE_IN_FORCE", "not_issued") => "give the number and day of issue of 《{title}》",
        ("RULE_IN_FORCE", "not_yet") => "wait until 《{title}》 is in force on {day}",
        ("RULE_IN_FORCE", "none") => "make the rule and issue it",
        ("RECOVERY_PAID", "outstanding") => "recover the outstanding {outstanding} yuan",
        ("RECOVERY_PAID", "not_paid" | "none") => "say how much is owed and how much was got back",
        ("RECOVERY_PAID", "due_not_said") => "say how much is owed in all",
        ("LEADS_SETTLED", "pending") => "settle the other {count} lead(s) and report back",
        ("LEADS_SETTLED", "none") => "record the number of each lead and its receiver",
        ("EVIDENCE_ACCEPTED", "none") => "submit evidence",
        ("EVIDENCE_ACCEPTED", "kind_missing") => "submit {kinds}",
        ("EVIDENCE_ACCEPTED", "not_reviewed" | "none_accepted") => "review the evidence",
        ("EVIDENCE_ACCEPTED", "returned") => "submit evidence that answers the review",
        ("STANDING_IS_NOT_DONE", "never_ends") => "keep it on the register and look at it when due",
        ("SIMILAR_CHECKED", "unanswered") => "get the answers of {party} and {count} unit(s) in all",
        ("SIMILAR_CHECKED", "not_put_right") => "put right the other {left} matter(s) that were found",
        ("SIMILAR_CHECKED", "too_few") => "ask further units",
        ("SIMILAR_CHECKED", "measure_open") => "finish the special check and have it struck off",
        ("SIMILAR_CHECKED", "none") => "ask the units of the same kind",
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
        ("REVIEWS_COMPLETE", "none") => "have it reviewed step by step, “{stage}” first",
        ("REVIEWS_COMPLETE", "missing") => "have “{stage}” taken",
        ("REVIEWS_COMPLETE", "out_of_order") => "take “{stage}” again after the step ahead of it",
        ("PUBLIC_NOTICE_OVER", "running") => "wait until the notice is over after {end}",
        ("PUBLIC_NOTICE_OVER", "too_short") => "put it on public notice again for {wanted} working days",
        ("PUBLIC_NOTICE_OVER", "none") => "put it on public notice for {wanted} working days",
        _ => return None,
    })
}
