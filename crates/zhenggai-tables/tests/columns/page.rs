//! The page of columns says what the columns are.

use std::path::Path;

use zhenggai_tables::columns::page::page;
use zhenggai_tables::columns::{TableName, columns};

#[test]
fn the_page_is_printed_from_the_columns() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/columns.md");
    if std::env::var_os("ZHENGGAI_WRITE").is_some() {
        std::fs::write(&path, page()).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n"), page());
}

#[test]
fn names_are_snake_case_and_stand_once_in_a_table() {
    for table in TableName::ALL {
        let columns = columns(*table);
        let mut names: Vec<&str> = columns.iter().map(|column| column.name).collect();
        assert!(
            names.iter().all(|name| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')),
            "{table}"
        );
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), columns.len(), "{table}");
    }
}
