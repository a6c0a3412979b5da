//! What the closure rules answer, in English.

pub(in crate::say) fn reason(rule: &str, key: &str) -> Option<&'static str> {
    Some(match (rule, key) {
        ("FINDING_HAS_MEASURE", "some") => "{count} measure(s) (answers|answer) this finding",
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
        ("MILESTONES_REACHED", "ahead") => "{open} of {count} milestone(s) (is|are) still ahead",
        ("MILESTONES_REACHED", "too_few") => {
            "at least {wanted} milestone(s) (is|are) asked for, {count} (is|are) set"
        }
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
            "{count} unit(s) asked about similar matters (has|have) not answered, such as {party}"
        }
        ("SIMILAR_CHECKED", "not_put_right") => {
            "{left} similar matter(s) that (was|were) found (is|are) not put right"
        }
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
        ("CHILDREN_CLOSED", "open") => "only {closed} of {count} item(s) below (is|are) struck off",
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
        ("REVIEWS_COMPLETE", "none") => "{count} review step(s) (is|are) asked for, and none was passed",
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
        ("PLAN_APPROVED", "approved") => "the plan “{title}” was approved on {day}",
        ("PLAN_APPROVED", "returned") => "the plan “{title}” was sent back",
        ("PLAN_APPROVED", "not_approved") => "the plan “{title}” was submitted and not approved",
        ("PLAN_APPROVED", "none") => "there is no plan",
        ("EXTENSION_IN_ORDER", "in_order") => "extended {count} time(s) in order, from {first} to {day}",
        ("EXTENSION_IN_ORDER", "none_granted") => {
            "none of {count} request(s) for more time was granted; the old day stands"
        }
        ("EXTENSION_IN_ORDER", "none_asked") => "no extension was asked for",
        ("EXTENSION_IN_ORDER", "pending") => "a request for more time is not answered",
        ("EXTENSION_IN_ORDER", "filed_late") => "more time was asked for after {day}, the last day for it",
        ("EXTENSION_IN_ORDER", "not_later") => "the day granted is no later than {day}, the one in force",
        ("EXTENSION_IN_ORDER", "too_many") => "it was extended more often than the {most} time(s) allowed",
        ("EXTENSION_IN_ORDER", "too_long") => "it was extended beyond {day}, the latest day allowed",
        ("EXTENSION_IN_ORDER", "own_word") => "the applicant {party} granted the extension himself",
        ("EXTENSION_IN_ORDER", "not_empowered") => "the extension was granted by the {duty}, which may not",
        ("EXTENSION_IN_ORDER", "no_first_day") => "no first deadline is recorded to judge the extension by",
        ("EXTENSION_IN_ORDER", "no_day") => "no day follows from the deadline that was granted",
        ("DONE_AFTER_FEEDBACK", "after") => "reported complete on {day}, after the feedback of {feedback}",
        ("DONE_AFTER_FEEDBACK", "at_once") => {
            "reported complete on {day}, before the feedback of {feedback}, as a matter put right at once"
        }
        ("DONE_AFTER_FEEDBACK", "before") => "reported complete on {day}, before the feedback of {feedback}",
        ("DONE_AFTER_FEEDBACK", "feedback_unknown") => "the day of the feedback is not recorded",
        ("DONE_AFTER_FEEDBACK", "not_complete") => "it is not reported complete",
        ("DONE_IN_TIME", "in_time") => "complete in time, due on {day}",
        ("DONE_IN_TIME", "late") => "complete on {done}, {days} day(s) after it was due on {day}",
        ("DONE_IN_TIME", "overdue") => "due on {day}, {days} day(s) ago, and not reported complete",
        ("DONE_IN_TIME", "day_unknown") => "the deadline runs from an event whose day is not known",
        ("DONE_IN_TIME", "not_due") => "it is not due before {day}",
        ("DONE_IN_TIME", "carried_below") => "the items below report one by one",
        ("DONE_IN_TIME", "no_deadline") => "there is no due day",
        ("RESULT_TOLD", "told") => "what came of it is told ({count} in all)",
        ("RESULT_TOLD", "none") => "what came of it is not told",
        ("LASTING_MECHANISM", "rule") => "《{title}》 is in force",
        ("LASTING_MECHANISM", "standing") => "it is a standing obligation that is looked at again",
        ("LASTING_MECHANISM", "not_issued") => "《{title}》 is said to be made but not issued",
        ("LASTING_MECHANISM", "not_in_force") => "《{title}》 is not in force",
        ("LASTING_MECHANISM", "none") => "nothing keeps it from coming back",
        ("ACCOUNTABILITY_DECIDED", "decided") => {
            "{count} outcome(s) of accountability recorded, such as {word}"
        }
        ("ACCOUNTABILITY_DECIDED", "none") => "it is to hold people to account, and no outcome is there",
        ("ACCOUNTABILITY_DECIDED", "not_asked") => "nobody is to be held to account",
        ("EVIDENCE_DATES_FIT", "fit") => "the days of {count} piece(s) of evidence fit",
        ("EVIDENCE_DATES_FIT", "expired") => "“{title}” ran out on {day}",
        ("EVIDENCE_DATES_FIT", "ahead") => "“{title}” is of {day}, later than its submission",
        ("EVIDENCE_DATES_FIT", "all_before") => {
            "the latest evidence is of {day}, before the feedback of {feedback}"
        }
        ("EVIDENCE_DATES_FIT", "too_few_dated") => "{wanted} piece(s) of evidence must be dated, {count} are",
        ("EVIDENCE_DATES_FIT", "undated") => "no evidence is dated, and none need be",
        ("EVIDENCE_DATES_FIT", "none_accepted") => "no evidence was accepted",
        ("PHOTOS_TELL_WHERE", "told") => "all photographs say when and where, at {count} place(s)",
        ("PHOTOS_TELL_WHERE", "untold") => "the photograph “{title}” lacks its day or its place",
        ("PHOTOS_TELL_WHERE", "too_few") => "photographs of {wanted} places are asked for, {count} are there",
        ("PHOTOS_TELL_WHERE", "no_photo") => "no photograph was accepted",
        ("PROVED_ANEW", "anew") => {
            "{count} piece(s) of evidence from after the reopening (was|were) accepted"
        }
        ("PROVED_ANEW", "only_old") => "no evidence from after the reopening on {day} was accepted",
        ("PROVED_ANEW", "first_round") => "it was never opened again",
        ("STANDING_LOOKED_AT", "looked_at") => "looked at on {last}, next by {day}",
        ("STANDING_LOOKED_AT", "missed") => {
            "to be looked at every {months} month(s), last due on {day}; {count} look(s) (is|are) missing"
        }
        ("STANDING_LOOKED_AT", "not_due") => "the first look is due by {day}",
        ("STANDING_LOOKED_AT", "no_cadence") => "no cadence was set",
        ("STANDING_LOOKED_AT", "not_standing") => "no standing obligation",
        ("UNDERTAKING_SIGNED", "signed") => "the first person responsible signed on {day}",
        ("UNDERTAKING_SIGNED", "not_the_head") => "the {duty} signed, not the first person responsible",
        ("UNDERTAKING_SIGNED", "report_later") => {
            "it was signed on {day}, and a report followed on {reported}"
        }
        ("UNDERTAKING_SIGNED", "none") => "the first person responsible has not signed",
        ("STEPS_IN_ORDER", "in_order") => "work, request and review came in order",
        ("STEPS_IN_ORDER", "requested_first") => {
            "closure was asked for on {requested}, and completion reported only on {day}"
        }
        ("STEPS_IN_ORDER", "unseen") => "“{title}” was submitted on {day}, after the review of {reviewed}",
        ("STEPS_IN_ORDER", "not_requested") => "closure was not asked for",
        ("COMMENTS_ANSWERED", "answered") => "all {count} comment(s) of the public were answered",
        ("COMMENTS_ANSWERED", "open") => "{count} comment(s) of the public (is|are) not answered",
        ("COMMENTS_ANSWERED", "no_comment") => "no comment of the public came in",
        ("COMMENTS_ANSWERED", "not_said") => "whether the public commented is not said",
        ("SUBJECT_WITHDREW", "others") => {
            "all {count} review step(s) were taken by parties that do not answer for it"
        }
        ("SUBJECT_WITHDREW", "own_matter") => "the reviewer {party} answers for it as {duty}",
        ("SUBJECT_WITHDREW", "no_review") => "nothing was reviewed",
        ("SUBJECT_WITHDREW", "not_separated") => "the rule set does not ask for withdrawal",
        ("STAGES_BY_OTHERS", "others") => "nobody took two of the {count} review step(s)",
        ("STAGES_BY_OTHERS", "twice") => "{party} took two steps of the review",
        ("STAGES_BY_OTHERS", "no_review") => "nothing was reviewed",
        ("STAGES_BY_OTHERS", "not_separated") => "the rule set does not keep the steps apart",
        ("NOTHING_RESTRICTED_ON_NOTICE", "public") => "all findings on notice may be shown to everybody",
        ("NOTHING_RESTRICTED_ON_NOTICE", "restricted") => {
            "it is on notice, and the finding {item} is not marked for everybody"
        }
        ("NOTHING_RESTRICTED_ON_NOTICE", "no_notice") => "it is not on notice",
        ("DECIDED_BY_OTHERS", "others") => "the closure was decided by the {duty}, who had no part in it",
        ("DECIDED_BY_OTHERS", "inside") => "the closure was decided inside the organisation, by the {duty}",
        ("DECIDED_BY_OTHERS", "inspectors") => "the closure was decided by the {duty}, which only advises",
        ("DECIDED_BY_OTHERS", "submitter") => {
            "{party} decided the closure and had reported, shown evidence or asked for it"
        }
        ("DECIDED_BY_OTHERS", "reviewer") => "{party} decided the closure and had reviewed it",
        ("DECIDED_BY_OTHERS", "not_closed") => "it is not struck off",
        ("LOOK_BACK_HELD", "held") => "looked back at on {day}: it has held",
        ("LOOK_BACK_HELD", "failed") => "looked back at on {day}: it has not held",
        ("LOOK_BACK_HELD", "overdue") => "the look-back planned for {day} was not made",
        ("LOOK_BACK_HELD", "owed") => "a look-back was due by {day}, and none is planned",
        ("LOOK_BACK_HELD", "ahead") => "a look-back is planned for {day}",
        ("LOOK_BACK_HELD", "not_in_the_sample") => "the rule set looks at a sample, and this is not in it",
        ("LOOK_BACK_HELD", "not_due") => "no look-back is due",
        ("LOOK_BACK_HELD", "not_closed") => "it is not struck off",
        ("LIMITS_KEPT", "kept") => "all {count} time limit(s) met so far were met in time",
        ("LIMITS_KEPT", "missed") => "“{limit}” was due on {day} and is not done",
        ("LIMITS_KEPT", "late") => "“{limit}” was due on {day} and was done on {done}",
        ("LIMITS_KEPT", "not_due") => "no time limit is due",
        ("PUBLICATION_RELEASED", "released") => "all that was published had been released by others",
        ("PUBLICATION_RELEASED", "unreviewed") => "“{title}” was published without a review",
        ("PUBLICATION_RELEASED", "returned") => {
            "“{title}” was published on {day} although it had been sent back"
        }
        ("PUBLICATION_RELEASED", "own_word") => "“{title}” was released by {party}, who had proposed it",
        ("PUBLICATION_RELEASED", "none_published") => "nothing was published",
        ("DUAL_PUBLICATION", "both") => "published to the Party and to everybody",
        ("DUAL_PUBLICATION", "not_to_everybody") => "published to the Party, not to everybody",
        ("DUAL_PUBLICATION", "not_to_the_party") => "published to everybody, not to the Party",
        ("DUAL_PUBLICATION", "none") => "published neither to the Party nor to everybody",
        ("EFFECT_ASSESSED", "assessed") => "assessed on {day} as “{grade}”",
        ("EFFECT_ASSESSED", "too_low") => "assessed on {day} as “{grade}”, lower than asked for",
        ("EFFECT_ASSESSED", "unknown_grade") => "the grade “{grade}” is not on the scale of the rule set",
        ("EFFECT_ASSESSED", "none") => "the effect was not assessed",
        ("SATISFACTION_REACHED", "surveyed") => "{satisfied} of {asked} people asked are satisfied",
        ("SATISFACTION_REACHED", "too_few") => {
            "{satisfied} of {asked} people asked are satisfied, fewer than {percent}%"
        }
        ("SATISFACTION_REACHED", "none") => "nobody was asked",
        _ => return None,
    })
}
