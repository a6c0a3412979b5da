//! The parts of `docs/policy.md` that follow from the shape of a rule set file.

use std::fmt::Write;

use zhenggai::wire::policy::shape::{CONDITION, KEYS};
use zhenggai::wire::shape::{Key, Kind};

/// The table of all keys.
#[must_use]
pub fn keys() -> String {
    let mut text = String::from("| key | value | says |\n| --- | --- | --- |\n");
    rows(&mut text, "", KEYS);
    rows(&mut text, "ask.", CONDITION);
    text
}

/// The vocabularies that keys are answered with, each once.
#[must_use]
pub fn words() -> String {
    let mut lists: Vec<(String, Vec<String>)> = Vec::new();
    gather(&mut lists, "", KEYS);
    gather(&mut lists, "ask.", CONDITION);
    let mut text = String::from("| words | of |\n| --- | --- |\n");
    for (words, keys) in lists {
        let _written = writeln!(text, "| {words} | {} |", keys.join(", "));
    }
    text
}

fn below(kind: &Kind) -> Option<(&'static [Key], &'static str)> {
    match kind {
        Kind::Table(keys) => Some((keys, ".")),
        Kind::List(Kind::Table(keys), _) => Some((keys, "[].")),
        _ => None,
    }
}

fn rows(text: &mut String, path: &str, keys: &[Key]) {
    for key in keys {
        let needed = if key.needed { " *" } else { "" };
        let _written = writeln!(
            text,
            "| `{path}{}`{needed} | {} | {} · {} |",
            key.name,
            value(&key.kind),
            key.zh,
            key.en
        );
        // Where a value comes from is said of every part, and written out once in the text.
        if let Some((below, joint)) = below(&key.kind) {
            rows(text, &format!("{path}{}{joint}", key.name), below);
        }
    }
}

fn value(kind: &Kind) -> String {
    match kind {
        Kind::Text(_) => "text".to_owned(),
        Kind::Id => "id".to_owned(),
        Kind::Day => "day".to_owned(),
        Kind::Days => "days".to_owned(),
        Kind::Bool => "true, false".to_owned(),
        Kind::Count(least, most) => format!("{least} to {most}"),
        Kind::Word(_) => "word".to_owned(),
        Kind::Named(..) => "code".to_owned(),
        Kind::List(Kind::Table(_), _) => "list of tables".to_owned(),
        Kind::List(of, _) => format!("list of: {}", value(of)),
        Kind::Table(_) => "table".to_owned(),
        Kind::Map(_, of, _) => format!("word = {}", value(of)),
        Kind::Free => "name = number".to_owned(),
        Kind::OneOf(_) => "condition".to_owned(),
    }
}

fn gather(lists: &mut Vec<(String, Vec<String>)>, path: &str, keys: &[Key]) {
    for key in keys {
        let name = format!("`{path}{}`", key.name);
        vocabularies(&key.kind, &mut |words| {
            let words = words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" ");
            match lists.iter_mut().find(|(known, _)| *known == words) {
                Some((_, keys)) if keys.contains(&name) => {}
                Some((_, keys)) => keys.push(name.clone()),
                None => lists.push((words, vec![name.clone()])),
            }
        });
        if let Some((below, joint)) = below(&key.kind) {
            gather(lists, &format!("{path}{}{joint}", key.name), below);
        }
    }
}

fn vocabularies(kind: &Kind, found: &mut dyn FnMut(Vec<&'static str>)) {
    match kind {
        Kind::Word(words) => found(words()),
        Kind::List(of, _) => vocabularies(of, found),
        Kind::Map(words, of, _) => {
            found(words());
            vocabularies(of, found);
        }
        _ => {}
    }
}
