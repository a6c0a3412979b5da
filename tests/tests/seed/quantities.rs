//! Printed figures with their units.

use std::collections::BTreeMap;

use serde_json::Value;
use zhenggai::core::quantity::{Bound, Quantity};
use zhenggai::notice::reading::QuantityReading;
use zhenggai_conformance::agreement::word;
use zhenggai_conformance::seed::{Seed, number, seed};

/// Line and column of the seven that are not read with the same words, and why. A figure ends with its
/// measure word: what is counted is not part of it.
const OTHERWISE: &[((u32, u32), &str)] = &[
    ((8, 27), "the annotation takes the noun with it: 个"),
    ((15, 221), "the annotation takes the noun with it: 大"),
    ((19, 51), "the annotation takes the noun with it: 大"),
    ((26, 379), "a rank: the annotation begins before the figure"),
    ((32, 227), "a name in quotation marks with numerals in it, and no figure"),
    ((41, 191), "the annotation takes the noun with it: 所"),
    ((46, 418), "a name in quotation marks with a numeral in it, and no figure"),
];

/// Line and column of what is read and not in the annotation: the numbers that twelve headings announce, the
/// aspects of line 11, a rank without the word before it, and hours of the day in line 34.
const FURTHER: &[(u32, u32)] = &[
    (11, 45),
    (13, 40),
    (16, 23),
    (23, 20),
    (26, 381),
    (27, 25),
    (31, 19),
    (34, 93),
    (37, 23),
    (40, 24),
    (45, 22),
    (50, 27),
    (55, 27),
    (59, 34),
    (63, 30),
];

fn read(seed: &Seed) -> BTreeMap<(u32, u32), &QuantityReading> {
    let quantities = &seed.checked.reading.facts.quantities;
    quantities.iter().map(|it| ((it.span.line, it.span.column), it)).collect()
}

/// Columns of the annotation count from 0.
fn noted(seed: &Seed) -> BTreeMap<(u32, u32), &Value> {
    seed.noted("quantities").iter().map(|it| ((number(it, "line"), number(it, "col") + 1), it)).collect()
}

#[test]
#[ignore = "needs the seed notice"]
fn figures_stand_where_they_were_noted_in_the_same_words() {
    let seed = seed().unwrap();
    let (found, noted) = (read(&seed), noted(&seed));
    assert_eq!((found.len(), noted.len()), (234, 222));
    let same = |place: &(u32, u32)| match (found.get(place), noted.get(place)) {
        (Some(found), Some(noted)) => found.text == word(noted, "raw"),
        _ => false,
    };
    let otherwise: Vec<_> = noted.keys().filter(|place| !same(place)).copied().collect();
    assert_eq!(otherwise, OTHERWISE.iter().map(|(place, _)| *place).collect::<Vec<_>>());
    assert_eq!(noted.len() - otherwise.len(), 215);
    let further: Vec<_> = found.keys().filter(|place| !noted.contains_key(place)).copied().collect();
    assert_eq!(further, FURTHER);
    let headings: Vec<u32> = seed.problems().iter().map(|problem| problem.span.line).collect();
    assert_eq!(further.iter().filter(|(line, _)| headings.contains(line)).count(), 12);
}

#[test]
#[ignore = "needs the seed notice"]
fn figures_have_the_value_the_unit_and_the_bound_that_were_noted() {
    let seed = seed().unwrap();
    let found = read(&seed);
    let mut compared = 0;
    for (place, noted) in noted(&seed) {
        let Some(found) = found.get(&place) else { continue };
        compared += 1;
        let value = noted.get("value").unwrap().to_string();
        assert_eq!(in_base_units(&found.quantity), value.trim_end_matches(".0"), "{place:?}");
        let (unit, printed) = (word(noted, "unit"), found.quantity.unit.as_str());
        // The annotation converts; a reading keeps what is printed.
        let agrees = match unit {
            "CNY" => ["万元", "亿元"].contains(&printed),
            "m2" => ["平米", "平方米"].contains(&printed),
            "m3?" => printed == "方",
            "m" => printed == "米",
            "pp" => printed == "个百分点",
            unit if OTHERWISE.iter().any(|(other, _)| *other == place) => unit.starts_with(printed),
            unit => unit == printed,
        };
        assert!(agrees, "{place:?} {unit} {printed}");
        let bound = match word(noted, "qualifier") {
            // 至少 stands before it, which the annotation leaves out.
            "exact" if place == (32, 67) => Bound::AtLeast,
            "exact" => Bound::Exact,
            "more_than" => Bound::AtLeast,
            other => panic!("{other}"),
        };
        assert_eq!(found.quantity.bound, bound, "{place:?}");
    }
    // All but the rank, which begins elsewhere, and the two names.
    assert_eq!(compared, 219);
}

fn in_base_units(quantity: &Quantity) -> String {
    let factor = match quantity.unit.as_str() {
        "亿元" => 100_000_000,
        "万元" => 10_000,
        _ => 1,
    };
    quantity.value.times(factor).unwrap().to_string()
}
