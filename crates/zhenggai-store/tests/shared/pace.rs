//! How fast a store takes and gives back entries.

use std::io::Write as _;
use std::time::Instant;

use zhenggai_store::store::Store;

use crate::chain::Chain;

/// Prints entries a second: appended in batches of several sizes, and read back and proven.
pub(crate) fn measure(name: &str, store: &mut impl Store) {
    let mut out = std::io::stdout();
    for (batch, batches) in [(1, 300), (10, 200), (100, 60), (1_000, 20)] {
        let mut chain = Chain::new("甲", &format!("device-{batch}"));
        let entries: Vec<_> = (0..batches).map(|_| chain.entries(batch)).collect();
        let begun = Instant::now();
        for batch in &entries {
            store.append(batch).unwrap();
        }
        let took = begun.elapsed().as_secs_f64();
        let count = batch * batches;
        writeln!(
            out,
            "\n{name}: {count} entries in batches of {batch}: {:.0} entries/s, {:.2} ms a batch",
            count as f64 / took,
            took * 1e3 / batches as f64
        )
        .unwrap();
    }
    let bytes = zhenggai_wire::entry::encode(&Chain::new("甲", "phone").entries(1)[0]).unwrap().len();
    writeln!(out, "{name}: a line has {bytes} bytes").unwrap();
    let begun = Instant::now();
    let count = store.verify().unwrap();
    writeln!(out, "{name}: verify {count}: {:.0} entries/s", count as f64 / begun.elapsed().as_secs_f64())
        .unwrap();
}
