//! The reference of all columns, as Markdown: `docs/columns.md` is what this prints.

use core::fmt::Write as _;

use crate::columns::column::Column;
use crate::columns::kind::Kind;
use crate::columns::list::columns;
use crate::columns::name::TableName;

const HEAD: &str = "\
# Columns

What zhenggai hands to data frames: Arrow tables with stable columns. `zhenggai-tables` makes them with its feature
`arrow`; Python has them as `book.table(\"measures\")` and, of many dossiers, `portfolio.judge().measures()`. This page is printed
from the columns themselves (`ZHENGGAI_WRITE=1 cargo test -p zhenggai-tables --features arrow --test columns`).

* A column is never renamed or removed within a version; new ones come at the end of their table. The schema carries
  `zhenggai.table` (such as `measures/1`), and each field its meaning in both languages.
* An empty value says that the record does not tell it. It is never zero, and never no.
* What may not be shown to the readers who were named is left out, and everything that hangs on it.

| kind | Arrow type | holds |
| --- | --- | --- |
| text | LargeUtf8 | ids, names, sentences, codes |
| word | Dictionary(Int8, Utf8) | a word of a closed vocabulary; the dictionary holds all of them, in order |
| day | Date32 | a day of the civil calendar |
| moment | Timestamp(ms, UTC) | an instant |
| yuan | Decimal128(18, 4) | money, exact |
| degrees | Decimal128(9, 6) | latitude, longitude in WGS 84 |
| count | Int64 | a whole number |
| flag | Boolean | yes or no |
| texts | List(LargeUtf8) | several texts; an empty list where there are none |
";

/// The reference of all columns.
#[must_use]
pub fn page() -> String {
    let mut page = HEAD.to_owned();
    for table in TableName::ALL {
        let _ =
            write!(page, "\n## {table}\n\n| column | kind | 含义 | meaning |\n| --- | --- | --- | --- |\n");
        for column in columns(*table) {
            line(&mut page, &column);
        }
    }
    page
}

fn line(page: &mut String, column: &Column) {
    let Column { name, kind, nullable, zh, en } = column;
    let empty = if *nullable { ", may be empty" } else { "" };
    let words = match kind {
        Kind::Word(words) => format!(" `{}`", words.join("` `")),
        _ => String::new(),
    };
    let _ = writeln!(page, "| `{name}` | {}{empty} | {zh} | {en}{words} |", kind.as_str());
}
