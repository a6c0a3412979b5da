//! Tallies as a table of Markdown.

use core::fmt::Write;

use crate::tally::{Count, Tally};

/// A row for each of `fields`, a column for each notice and one for all: agree/total, and what is too much
/// behind a `+`. A field that a notice does not have shows a dot.
#[must_use]
pub fn table(fields: &[&str], tallies: &[(String, Tally)]) -> String {
    let mut all = Tally::default();
    tallies.iter().for_each(|(name, tally)| all.add(name, tally));
    let mut text = "| field |".to_owned();
    for (name, _) in tallies {
        let _ = write!(text, " {name} |");
    }
    text.push_str(" all |\n| --- |");
    text.push_str(&" ---: |".repeat(tallies.len() + 1));
    text.push('\n');
    for field in fields {
        let _ = write!(text, "| `{field}` |");
        for (_, tally) in tallies {
            let _ = write!(text, " {} |", cell(tally.count(field)));
        }
        let _ = writeln!(text, " {} |", cell(all.count(field)));
    }
    text
}

fn cell(count: Count) -> String {
    let Count { agree, total, extra } = count;
    match (total, extra) {
        (0, 0) => "·".to_owned(),
        (_, 0) => format!("{agree}/{total}"),
        _ => format!("{agree}/{total} +{extra}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_much_stands_behind_a_plus() {
        let mut tally = Tally::default();
        tally.met("titles", true);
        tally.met("titles", false);
        tally.extra("titles", "甲");
        let table = table(&["titles", "items"], &[("a".to_owned(), tally)]);
        assert_eq!(
            table,
            "| field | a | all |\n| --- | ---: | ---: |\n| `titles` | 1/2 +1 | 1/2 +1 |\n| `items` | · | · |\n"
        );
    }
}
