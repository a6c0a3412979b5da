//! What the closure rules answer, in English.

pub(in crate::say) fn reason(rule: &str, key: &str) -> Option<&'static str> {
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
        ("MILESTONES_REACHED", "all") => "all {count} milestone(s) were reached",
        ("MILESTONES_REACHED", "overdue") => "the milestone “{text}” was due on {day} and was not reached",
        ("MILESTONES_REACHED", "ahead") => "{open} of {count} milestone(s) are still ahead",
        ("MILESTONES_REACHED", "too_few") => "at least {wanted} milestone(s) are asked for, {count} are set",
        ("MILESTONES_REACHED", "none_set") => "no milestone is set",
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
        ("LEADS_SETTLED", "settled") => "all {count} lead(s) handed over were settled",
        ("LEADS_SETTLED", "pending") => "{count} of {all} lead(s) handed over are not settled",
        ("LEADS_SETTLED", "none") => "it is to hand leads over, and none is recorded",
        ("LEADS_SETTLED", "no_lead") => "no lead was handed over",
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
        ("SIMILAR_CHECKED", "checked") => {
            "all {count} unit(s) asked have answered, and what they found was put right"
        }
        ("SIMILAR_CHECKED", "by_measure") => "the special check {measure} was struck off",
        ("SIMILAR_CHECKED", "unanswered") => {
            "{count} unit(s) asked about similar matters have not answered, such as {party}"
        }
        ("SIMILAR_CHECKED", "not_put_right") => "{left} similar matter(s) that were found are not put right",
        ("SIMILAR_CHECKED", "too_few") => {
            "at least {wanted} unit(s) must be asked about similar matters, {count} were"
        }
        ("SIMILAR_CHECKED", "measure_open") => "the special check {measure} is not struck off",
        ("SIMILAR_CHECKED", "none") => "no check of similar matters is recorded",
        ("SIMILAR_CHECKED", "not_asked") => "no check of similar matters is asked for or was opened",
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
        ("REVIEWS_COMPLETE", "complete") => "all {count} review step(s) were passed in order",
        ("REVIEWS_COMPLETE", "none") => "{count} review step(s) are asked for, and none was passed",
        ("REVIEWS_COMPLETE", "missing") => "“{stage}” was not passed: {wanted} must agree, {taken} did",
        ("REVIEWS_COMPLETE", "out_of_order") => "“{stage}” was taken before the step ahead of it was passed",
        ("REVIEWS_COMPLETE", "no_stage") => "the rule set has no review step for this level",
        ("PUBLIC_NOTICE_OVER", "over") => {
            "on public notice from {start} to {end}, {count} working days; they are over"
        }
        ("PUBLIC_NOTICE_OVER", "running") => "on public notice from {start} to {end}, which is still running",
        ("PUBLIC_NOTICE_OVER", "too_short") => {
            "{start} to {end} has only {count} working days, and {wanted} are asked for"
        }
        ("PUBLIC_NOTICE_OVER", "none") => {
            "{wanted} working days of public notice are asked for, and none is recorded"
        }
        ("PUBLIC_NOTICE_OVER", "not_asked") => "the rule set asks for no public notice at this level",
        _ => return None,
    })
}
