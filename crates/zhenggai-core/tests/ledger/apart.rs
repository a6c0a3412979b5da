//! Each separation of duties: broken, waived, and where waivers do not count.

use zhenggai_core::decision::Decision;
use zhenggai_core::event_kind::EventKind;
use zhenggai_core::ledger::entry::Author;
use zhenggai_core::ledger::event::Event;
use zhenggai_core::ledger::refusal::{SELF_WAIVER, SEPARATION_BROKEN};
use zhenggai_core::mandate::{Mandate, Separation};
use zhenggai_core::party::Duty;

use crate::book::{Book, office, who};
use crate::say::{
    accept, answers_for, ask_for_time, clear, close, dispose, done, evidence, give_time, judge, keeping,
    only, opened, pass, propose, refer, request, waive,
};

const GRANTS: &[(&str, Duty)] = &[
    ("x", Duty::CompetentDepartment),
    ("x", Duty::RectificationOffice),
    ("x", Duty::InspectionTeam),
    ("y", Duty::ResponsibleUnit),
    ("y", Duty::ApprovingCommittee),
];

fn x() -> Author {
    who("x", Duty::CompetentDepartment)
}

fn y() -> Author {
    who("y", Duty::ResponsibleUnit)
}

fn x_as(duty: Duty) -> Author {
    who("x", duty)
}

/// What comes first, and what party `x` then does against the separation.
type Case = (Separation, Vec<(Author, Event)>, (Author, Event));

fn cases() -> Vec<Case> {
    use Separation as S;
    let asked = || vec![(y(), done()), (y(), request())];
    let with = |mut before: Vec<(Author, Event)>, more: Vec<(Author, Event)>| {
        before.extend(more);
        before
    };
    let (kept, last) = (S::SubmitterNotVerifier, S::LastDecisionOutside);
    let accept_piece = judge("E1", Decision::Accepted);
    vec![
        (kept, vec![(x(), done()), (y(), request())], (x(), pass("一审"))),
        (kept, vec![(x(), evidence("E1")), (y(), request())], (x(), pass("一审"))),
        (kept, vec![(x(), request())], (x(), pass("一审"))),
        (kept, vec![(x(), request())], (x(), accept())),
        (kept, vec![(x(), request())], (x(), close())),
        (kept, vec![(x(), evidence("E1"))], (x(), accept_piece)),
        (S::VerifierNotApprover, with(asked(), vec![(x(), pass("一审"))]), (x(), pass("二审"))),
        (S::VerifierNotApprover, with(asked(), vec![(x(), pass("一审"))]), (x(), close())),
        (last, asked(), (x_as(Duty::RectificationOffice), close())),
        (S::InspectorsAdviseOnly, asked(), (x_as(Duty::InspectionTeam), close())),
        (S::LeadsHandledApart, vec![(x(), refer("L1"))], (x(), dispose("L1"))),
        (S::PublisherNotReviewer, vec![(x(), propose("P1"))], (x(), clear("P1"))),
        (
            S::ExtensionApproverNotApplicant,
            vec![(x(), ask_for_time("X1"))],
            (x(), give_time("X1", Decision::Accepted)),
        ),
        (
            S::SubjectWithdraws,
            with(asked(), vec![(office(), answers_for("x", Duty::Handler))]),
            (x(), pass("一审")),
        ),
    ]
}

fn told(mandate: Mandate, before: &[(Author, Event)]) -> Book {
    let mut book = opened(mandate, GRANTS);
    for (author, event) in before {
        let id = book.say("b", author, event.clone());
        assert_eq!(book.refusal(id), None, "{}", event.kind());
    }
    book
}

#[test]
fn what_is_kept_apart_is_refused_to_one_party() {
    for (separation, before, (author, event)) in cases() {
        let mut book = told(keeping(&[separation]), &before);
        let broken = book.say("c", &author, event.clone());
        assert_eq!(book.refusal(broken), Some(SEPARATION_BROKEN), "{separation} {}", event.kind());
        let mut lax = told(Mandate::default(), &before);
        let free = lax.say("c", &author, event);
        assert_eq!(lax.refusal(free), None, "{separation}: nothing else stands in the way");
    }
}

#[test]
fn a_recorded_waiver_sets_a_separation_aside_for_one_party_and_item() {
    for (separation, before, (author, event)) in cases() {
        // What concerns no item but the dossier cannot be waived for an item.
        if separation == Separation::PublisherNotReviewer {
            continue;
        }
        let mut book = told(keeping(&[separation, Separation::WaiverIsRecorded]), &before);
        let other = book.say("a", &office(), waive("W0", "y", separation));
        let refused = book.say("c", &author, event.clone());
        let waiver = book.say("a", &office(), waive("W1", "x", separation));
        let allowed = book.say("c", &author, event.clone());
        assert_eq!((book.refusal(other), book.refusal(waiver)), (None, None));
        assert_eq!(book.refusal(refused), Some(SEPARATION_BROKEN), "{separation}: for another party");
        assert_eq!(book.refusal(allowed), None, "{separation} {}", event.kind());
    }
}

#[test]
fn waivers_do_not_count_where_the_rule_set_knows_none() {
    for (separation, before, (author, event)) in cases() {
        let mut book = told(keeping(&[separation]), &before);
        book.say("a", &office(), waive("W1", "x", separation));
        let refused = book.say("c", &author, event);
        assert_eq!(book.refusal(refused), Some(SEPARATION_BROKEN), "{separation}");
    }
}

#[test]
fn nobody_waives_for_himself() {
    let separation = Separation::SubmitterNotVerifier;
    let may = only(EventKind::WaiverGranted, &[Duty::RectificationOffice]);
    let mandate = Mandate { may, ..keeping(&[separation, Separation::WaiverIsRecorded]) };
    let mut book = told(mandate, &[(x(), request())]);
    let own = book.say("b", &x_as(Duty::RectificationOffice), waive("W1", "x", separation));
    let broken = book.say("b", &x(), pass("一审"));
    assert_eq!(book.refusal(own), Some(SELF_WAIVER));
    assert_eq!(book.refusal(broken), Some(SEPARATION_BROKEN));
}

#[test]
fn a_closure_does_not_rest_on_a_reviewer_who_reported_work_afterwards() {
    let separation = Separation::SubmitterNotVerifier;
    let before = [(y(), done()), (y(), request()), (x(), pass("一审")), (x(), done())];
    let mut book = told(keeping(&[separation, Separation::WaiverIsRecorded]), &before);
    let closed = book.say("a", &office(), close());
    assert_eq!(book.refusal(closed), Some(SEPARATION_BROKEN));
    book.say("a", &office(), waive("W1", "x", separation));
    let waived = book.say("a", &office(), close());
    assert_eq!(book.refusal(waived), None);
}

#[test]
fn a_closure_does_not_rest_on_a_reviewer_who_was_made_to_answer_for_the_item() {
    let reviewed = [(y(), request()), (x(), pass("一审")), (office(), answers_for("x", Duty::Handler))];
    let mut book = told(keeping(&[Separation::SubjectWithdraws]), &reviewed);
    let accepted = book.say("b", &who("y", Duty::ApprovingCommittee), accept());
    let closed = book.say("a", &office(), close());
    assert_eq!(book.refusal(accepted), Some(SEPARATION_BROKEN));
    assert_eq!(book.refusal(closed), Some(SEPARATION_BROKEN));
}
