//! The documents in 《》, and what was done with each.

use std::collections::BTreeSet;

use zhenggai_conformance::agreement::word;
use zhenggai_conformance::seed::{number, seed};

/// What was done with a document, in the annotation's words.
struct Deed {
    effect: &'static str,
    /// The rows of verbs by which that may be said.
    actions: &'static [&'static [&'static str]],
    institutional: bool,
    draft: bool,
}

const fn made(effect: &'static str, actions: &'static [&'static [&'static str]]) -> Deed {
    Deed { effect, actions, institutional: true, draft: false }
}

const fn used(effect: &'static str, actions: &'static [&'static [&'static str]]) -> Deed {
    Deed { effect, actions, institutional: false, draft: false }
}

const DEEDS: &[Deed] = &[
    made("new_rule_in_force", &[&["制定", "出台"], &["制定", "下发"], &["出台"], &["印发"]]),
    made("new_rule_status_unclear", &[&["制定"]]),
    made("status_unclear", &[&["编制"]]),
    Deed { effect: "not_in_force", actions: &[&["起草"], &["编制"]], institutional: true, draft: true },
    made("rule_revised", &[&["修订"], &["修订", "完善"]]),
    made("rule_revised_in_force", &[&["修订", "出台"]]),
    made("rule_improved", &[&["完善"]]),
    // 细化 is no verb of the vocabulary; 完善 is the one that says the same.
    made("rule_refined", &[&["完善"]]),
    made("rule_repealed", &[&["废止"]]),
    used("existing_rule_applied", &[&["执行"]]),
    used("existing_rule_cited", &[&["引用"]]),
    used("study", &[&["学习"]]),
    // A film is watched to learn from it, and the vocabulary has no verb for watching.
    used("education_film", &[&["学习"]]),
    used("publication", &[&["引用"]]),
];

/// The annotation sees a publication. The README of the cases counts 编印 as 汇编, and 汇编 as made by the
/// body itself; a collection becomes no rule of the dossier all the same.
const COMPILED: (&str, &[&str]) = ("D46", &["汇编"]);

#[test]
#[ignore = "needs the seed notice"]
fn every_mention_of_a_document_has_its_title_and_its_line() {
    let seed = seed().unwrap();
    let documents = &seed.checked.reading.facts.documents;
    let found: Vec<_> = documents.iter().map(|it| (it.title.as_str(), it.span.line)).collect();
    let noted = seed.noted("documents");
    assert_eq!(found, noted.iter().map(|it| (word(it, "name"), number(it, "line"))).collect::<Vec<_>>());
    assert_eq!(found.len(), 67);
    assert_eq!(found.iter().map(|(title, _)| title).collect::<BTreeSet<_>>().len(), 65);
}

#[test]
#[ignore = "needs the seed notice"]
fn what_was_done_with_a_document_has_the_effect_that_was_noted() {
    let seed = seed().unwrap();
    let documents = &seed.checked.reading.facts.documents;
    let mut effects = BTreeSet::new();
    for (document, noted) in documents.iter().zip(seed.noted("documents")) {
        let (id, effect) = (word(noted, "id"), word(noted, "effect"));
        let deed = DEEDS.iter().find(|deed| deed.effect == effect).unwrap();
        effects.insert(effect);
        let (actions, institutional): (&[&[&str]], bool) = if id == COMPILED.0 {
            assert_eq!(effect, "publication");
            (&[COMPILED.1], true)
        } else {
            (deed.actions, deed.institutional)
        };
        assert!(actions.contains(&document.actions.as_slice()), "{id} {effect}: {:?}", document.actions);
        assert_eq!(document.institutional, institutional, "{id} {effect}");
        assert_eq!(document.draft, deed.draft, "{id} {effect}");
    }
    assert_eq!(effects.len(), DEEDS.len());
}

#[test]
#[ignore = "needs the seed notice"]
fn only_what_was_made_in_an_item_becomes_a_rule_of_the_dossier() {
    let seed = seed().unwrap();
    let dossier = &seed.checked.dossier;
    let files = dossier.items().filter_map(|item| dossier.file(&item));
    let rules: usize = files.map(|file| file.rule_outputs().len()).sum();
    let made = seed.checked.reading.facts.documents.iter().filter(|it| it.institutional).count();
    // The collection is no rule; the one document of the block at line 70 hangs on none of its three matters.
    assert_eq!((made, rules), (54, made - 2));
}
