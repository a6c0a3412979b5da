//! Sections, aspects, problems, items, clauses, and the block about matters handed over on site.

use serde_json::Value;
use zhenggai::core::origin::Basis;
use zhenggai::notice::reading::{Clause, Progress, SectionRole};
use zhenggai_conformance::agreement::word;
use zhenggai_conformance::outline::list;
use zhenggai_conformance::seed::{number, seed};

#[test]
#[ignore = "needs the seed notice"]
fn the_parts_that_are_no_aspect_have_their_role() {
    let seed = seed().unwrap();
    let sections = &seed.checked.reading.outline.sections;
    let of = |role: SectionRole| {
        let of_role = sections.iter().filter(move |section| section.role == role);
        of_role.map(|section| (section.label.as_str(), section.span.line)).collect::<Vec<_>>()
    };
    let preface = [("一、", 3), ("(一)", 5), ("(二)", 6), ("(三)", 7), ("(四)", 8), ("(五)", 9)];
    assert_eq!(of(SectionRole::Preface), preface);
    assert_eq!(of(SectionRole::Progress), [("二、", 10)]);
    assert_eq!(of(SectionRole::NextSteps), [("三、", 71), ("(一)", 73), ("(二)", 74), ("(三)", 75)]);
    assert_eq!(sections.len(), 11);
    let tops = seed.annotation.pointer("/numbering_scheme/0/lines").unwrap();
    assert_eq!(*tops, serde_json::json!([3, 10, 71]));
    let outlook: Vec<&str> = sections.iter().rev().take(3).rev().map(|it| it.heading.as_str()).collect();
    let notice = seed.annotation.get("notice").unwrap();
    assert_eq!(
        outlook,
        list(notice, "outlook_sections").iter().filter_map(Value::as_str).collect::<Vec<_>>()
    );
}

#[test]
#[ignore = "needs the seed notice"]
fn there_are_three_aspects_with_five_four_and_three_problems() {
    let seed = seed().unwrap();
    let aspects = &seed.checked.reading.outline.aspects;
    let noted = seed.noted("aspects");
    assert_eq!((aspects.len(), noted.len()), (3, 3));
    for (aspect, noted) in aspects.iter().zip(noted) {
        assert_eq!(aspect.label.as_deref(), Some(word(noted, "printed_label")));
        assert_eq!(aspect.span.unwrap().line, number(noted, "line"));
        // The annotation's title is our heading: ours has no 方面 behind it.
        assert_eq!(aspect.heading.as_deref(), Some(word(noted, "title")));
        assert_eq!(aspect.title.as_deref(), word(noted, "title").strip_suffix("方面"));
        let ordinals: Vec<u64> = aspect.problems.iter().filter_map(|it| it.ordinal).map(u64::from).collect();
        assert_eq!(ordinals, list(noted, "problem_ids").iter().filter_map(Value::as_u64).collect::<Vec<_>>());
        assert_eq!(aspect.declared, None);
    }
}

#[test]
#[ignore = "needs the seed notice"]
fn every_problem_has_its_label_its_title_its_line_and_its_declared_number() {
    let seed = seed().unwrap();
    let (problems, noted) = (seed.problems(), seed.noted("problems"));
    assert_eq!((problems.len(), noted.len()), (12, 12));
    let mut declared = 0;
    for (problem, noted) in problems.into_iter().zip(noted) {
        let title = word(noted, "title");
        assert_eq!(problem.label, word(noted, "printed_label"));
        assert_eq!(problem.ordinal, Some(number(noted, "id")));
        assert_eq!(problem.title.as_deref(), Some(title));
        assert_eq!((problem.span.line, problem.span.column), (number(noted, "line"), 1), "{title}");
        let count = problem.declared.as_ref().unwrap();
        assert_eq!(count.value, number(noted.get("declared").unwrap(), "count"), "{title}");
        assert!(word(noted.get("declared").unwrap(), "raw").ends_with(&count.text), "{title}");
        assert!(problem.clauses.is_empty() && problem.status.is_none(), "{title}");
        assert_eq!(problem.items.len(), list(noted, "items").len(), "{title}");
        declared += count.value;
    }
    assert_eq!(declared, number(seed.annotation.get("statistics").unwrap(), "items_declared"));
    assert_eq!(declared, 42);
}

#[test]
#[ignore = "needs the seed notice"]
fn every_item_has_its_label_its_heading_and_its_line() {
    let seed = seed().unwrap();
    let items = seed.items();
    assert_eq!(items.len(), 43);
    for item in &items {
        let (noted, node) = (item.noted, item.node);
        assert_eq!(node.label, word(noted, "printed_label"), "{}", item.measure);
        assert_eq!((node.span.line, node.span.column), (number(noted, "line"), 1), "{}", item.measure);
        let heading = noted.get("heading").and_then(Value::as_str);
        assert_eq!(node.heading.as_deref(), heading, "{}", item.measure);
        assert!(node.items.is_empty() && node.declared.is_none(), "{}", item.measure);
    }
    let bare: Vec<&str> =
        items.iter().filter(|item| item.node.heading.is_none()).map(|item| item.measure.as_str()).collect();
    assert_eq!(bare, ["F11.M1"]);
}

#[test]
#[ignore = "needs the seed notice"]
fn every_clause_has_its_label_its_number_and_its_own_words() {
    let seed = seed().unwrap();
    let paragraphs = seed.checked.source.paragraphs();
    let mut count = 0;
    for item in seed.items() {
        let noted = list(item.noted, "clauses");
        let said = |clause: &Clause| (clause.label.clone(), clause.ordinal, clause.span.line);
        let told = |clause: &Value| {
            let label = word(clause, "printed_label").to_owned();
            (label, number(clause, "ordinal"), number(item.noted, "line"))
        };
        let found: Vec<_> = item.node.clauses.iter().map(said).collect();
        assert_eq!(found, noted.iter().map(told).collect::<Vec<_>>(), "{}", item.measure);
        for (clause, noted) in item.node.clauses.iter().zip(noted) {
            let words = paragraphs.get(clause.own.paragraph).unwrap().text();
            let words = words.get(clause.own.range.clone()).unwrap();
            let rest = words.strip_prefix(&clause.label).unwrap();
            assert!(rest.starts_with(word(noted, "head")), "{} {}", item.measure, clause.label);
            let length = u32::try_from(rest.chars().count()).unwrap();
            assert_eq!(length, number(noted, "chars"), "{} {}", item.measure, clause.label);
            count += 1;
        }
    }
    assert_eq!(count, 89);
}

#[test]
#[ignore = "needs the seed notice"]
fn what_was_handed_over_on_site_hangs_on_no_problem() {
    let seed = seed().unwrap();
    let noted = seed.noted("special_blocks").first().unwrap();
    let block = seed.checked.reading.outline.on_site.as_ref().unwrap();
    assert_eq!((block.span.line, block.span.column), (number(noted, "line"), 1));
    assert_eq!(block.span.line, 70);
    let declared = block.declared.as_ref().unwrap();
    assert_eq!((declared.value, number(noted, "declared_total")), (3, 3));
    assert_eq!((declared.span.line, declared.span.column), (70, 14));
    let matters: Vec<_> = block
        .matters
        .iter()
        .map(|matter| {
            let status = matter.status.as_ref().unwrap();
            assert_eq!((matter.span.line, status.span.line, status.basis), (70, 70, Basis::Explicit));
            (matter.name.as_str(), status.value.as_str())
        })
        .collect();
    let told: Vec<_> =
        list(noted, "matters").iter().map(|it| (word(it, "name"), word(it, "status"))).collect();
    assert_eq!(matters, told);
    let in_state = |value: Progress| {
        block.matters.iter().filter(|it| it.status.as_ref().unwrap().value == value).count()
    };
    assert_eq!((in_state(Progress::Completed), in_state(Progress::NotInPlace)), (2, 1));
    // Two are put right and one is not, so nothing is said of all of them together.
    assert_eq!(block.status, None);
    let labels: Vec<&str> = block.clauses.iter().map(|clause| clause.label.as_str()).collect();
    assert_eq!(labels, list(noted, "clause_labels").iter().filter_map(Value::as_str).collect::<Vec<_>>());
    let index = block.own.first().unwrap().paragraph;
    let mut stretches = seed.problems().into_iter().flat_map(|problem| &problem.items).flat_map(|it| &it.own);
    assert!(stretches.all(|stretch| stretch.paragraph != index));
}
