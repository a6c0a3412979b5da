//! Whatever was told: one row for each thing that may be shown, and no more for readers who may see less.

use std::collections::BTreeSet;

use arrow_array::cast::AsArray;
use proptest::prelude::*;
use zhenggai_core::disclosure::Disclosure;
use zhenggai_core::item::{Item, Level};
use zhenggai_tables::columns::TableName;

use crate::told::{LINES, Told};

const DAYS: [&str; 4] = ["2021-11-30", "2021-12-02", "2022-03-02", "2022-04-01"];

/// How many rows each table must have for readers who may see everything, counted in the dossier itself.
fn expected(told: &Told, name: TableName) -> Option<usize> {
    let dossier = told.view.dossier.as_ref()?;
    let files = || dossier.items().filter_map(|item| dossier.file(&item));
    let verdicts = told.assessment.as_ref()?.verdicts();
    Some(match name {
        TableName::Findings => dossier.findings().len(),
        TableName::Tasks => dossier.tasks().len(),
        TableName::Measures => dossier.measures().len(),
        TableName::Responsibilities => files().map(|file| file.responsibilities().len()).sum(),
        TableName::Evidence => files().map(|file| file.evidence().len()).sum(),
        TableName::Recoveries => files().map(|file| file.recoveries().len()).sum(),
        TableName::Entries | TableName::Lines => told.ledger.len(),
        TableName::Verdicts => verdicts.len(),
        TableName::Reasons => verdicts.iter().map(|verdict| verdict.reasons().len()).sum(),
        TableName::Dossiers | TableName::Diagnostics => return None,
    })
}

/// The items that a table speaks of.
fn items(told: &Told, name: TableName, readers: Disclosure) -> BTreeSet<Item> {
    let Some(batch) = told.table(name, readers) else { return BTreeSet::new() };
    let column = batch.column_by_name("item").unwrap();
    column.as_string::<i64>().iter().flatten().map(|item| item.parse().unwrap()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_thing_has_one_row(kept in proptest::collection::vec(proptest::bool::weighted(0.85), LINES.len()), day in 0..DAYS.len()) {
        let lines: Vec<_> = LINES.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(line, _)| *line).collect();
        let told = Told::of(&lines, DAYS[day]);
        for name in TableName::ALL {
            let rows = told.table(*name, Disclosure::Restricted).map(|batch| batch.num_rows());
            prop_assert_eq!(rows, expected(&told, *name), "{}", name);
        }
    }

    #[test]
    fn nothing_is_shown_that_may_not_be(kept in proptest::collection::vec(proptest::bool::weighted(0.85), LINES.len())) {
        let lines: Vec<_> = LINES.iter().zip(&kept).filter(|(_, kept)| **kept).map(|(line, _)| *line).collect();
        let told = Told::of(&lines, "2022-04-01");
        let Some(dossier) = &told.view.dossier else { return Ok(()) };
        for name in [TableName::Responsibilities, TableName::Evidence, TableName::Recoveries, TableName::Entries, TableName::Verdicts, TableName::Reasons] {
            for readers in Disclosure::ALL.iter().filter(|it| **it != Disclosure::Restricted) {
                for item in items(&told, name, *readers) {
                    let open = item.level() == Level::Dossier || dossier.is_open(&item, *readers);
                    prop_assert!(open, "{name} shows {item} to {readers}");
                }
            }
        }
    }
}
