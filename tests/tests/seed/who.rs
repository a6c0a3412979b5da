//! Who inspected whom and when, how the public can answer, what is claimed for the whole.

use serde_json::Value;
use zhenggai::core::claim::{ClaimKind, Counted};
use zhenggai::core::day::Day;
use zhenggai::record::enumerated;
use zhenggai_conformance::agreement::word;
use zhenggai_conformance::seed::{number, seed};

#[test]
#[ignore = "needs the seed notice"]
fn the_inspection_is_told_with_its_bodies_and_days() {
    let seed = seed().unwrap();
    let noted = seed.annotation.get("notice").unwrap();
    let reading = &seed.checked.reading;
    let facts = &reading.facts;
    let title = reading.title.as_ref().unwrap();
    assert_eq!((title.value.as_str(), title.span.line), (word(noted, "title"), 1));
    let told = [
        (&facts.issuing_body, "issuer_signature", 1),
        (&facts.signature, "issuer_signature", 77),
        (&facts.inspected_body, "issuer_in_text", 2),
        (&facts.inspecting_body, "inspecting_body", 2),
    ];
    for (body, field, line) in told {
        let body = body.as_ref().unwrap();
        assert_eq!((body.value.as_str(), body.span.line), (word(noted, field), line), "{field}");
    }
    let period = facts.inspected_period.as_ref().unwrap();
    let days = (period.value.start().to_string(), period.value.end().to_string());
    assert_eq!(days, (word(noted, "inspection_start").into(), word(noted, "inspection_end").into()));
    let feedback = facts.feedback_date.as_ref().unwrap();
    assert_eq!((day(feedback.value), feedback.span.line), (word(noted, "feedback_date").into(), 2));
    let notice = facts.notice_date.as_ref().unwrap();
    assert_eq!((day(notice.value), notice.span.line), (word(noted, "notice_date").into(), 78));
    let meeting = word(noted, "special_democratic_life_meeting");
    assert!(facts.dates.iter().any(|date| date.span.line == 7 && day(date.day) == meeting));
    assert_eq!(seed.checked.day.to_string(), word(noted, "notice_date"));
}

fn day(day: Option<Day>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}

#[test]
#[ignore = "needs the seed notice"]
fn the_public_is_told_four_ways_to_answer() {
    let seed = seed().unwrap();
    let noted = seed.annotation.pointer("/notice/contact").unwrap();
    let contact = seed.checked.reading.facts.contact.as_ref().unwrap();
    let (phone, email) = (contact.phones.first().unwrap(), contact.emails.first().unwrap());
    assert_eq!((contact.phones.len(), contact.emails.len()), (1, 1));
    let address = contact.address.as_ref().unwrap();
    let postcode = contact.postcode.as_ref().unwrap();
    for (said, field) in
        [(phone, "phone"), (address, "postal_address"), (postcode, "postcode"), (email, "email")]
    {
        assert_eq!((said.value.as_str(), said.span.line), (word(noted, field), number(noted, "line")));
    }
    assert_eq!(seed.checked.reading.facts.invitation.as_ref().unwrap().span.line, 76);
}

#[test]
#[ignore = "needs the seed notice"]
fn declared_totals_are_claims_and_make_no_rows() {
    let seed = seed().unwrap();
    let noted = seed.annotation.pointer("/notice/decomposition").unwrap();
    let of_noted = |name: &str| noted.get(name).and_then(Value::as_u64).unwrap();
    let totals: Vec<_> = seed
        .checked
        .reading
        .facts
        .declared_totals
        .iter()
        .map(|total| (total.kind, total.of, total.value.as_count().unwrap(), total.span.line))
        .collect();
    let total = |of, value, line| (ClaimKind::Total, of, value, line);
    let wanted = [
        total(Counted::Aspects, of_noted("aspects"), 8),
        total(Counted::Categories, of_noted("problem_categories"), 8),
        total(Counted::Tasks, of_noted("rectification_tasks"), 8),
        total(Counted::Measures, of_noted("measures"), 8),
        total(Counted::Aspects, 3, 11),
        total(Counted::Categories, 12, 11),
    ];
    assert_eq!(totals, wanted);
    let claims: Vec<_> = seed.checked.dossier.claims().iter().map(|claim| &claim.value).collect();
    let claimed: Vec<_> =
        claims.iter().map(|claim| (claim.kind, claim.of, claim.value.as_count().unwrap())).collect();
    assert_eq!(claimed, wanted.map(|(kind, of, value, _)| (kind, of, value)));
    assert_eq!((of_noted("rectification_tasks"), of_noted("measures")), (60, 156));
    let shown = |of| enumerated(&seed.checked, ClaimKind::Total, of);
    assert_eq!((shown(Counted::Aspects), shown(Counted::Categories)), (Some(3), Some(12)));
    assert_eq!((shown(Counted::Tasks), shown(Counted::Measures)), (None, None));
    assert_eq!((seed.checked.dossier.tasks().len(), seed.checked.dossier.measures().len()), (0, 43));
}
