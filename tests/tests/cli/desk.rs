//! A folder of its own in which the command line is run.

use zhenggai_conformance::binary::{Run, run};

/// The story of two devices, from the root of the tree.
pub(crate) const STORY: &str = "examples/two-devices";

/// A folder with the files of one test.
pub(crate) struct Desk(tempfile::TempDir);

impl Desk {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// Where a file of this desk stands.
    pub(crate) fn at(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    /// Runs words: `@` stands before the files of the desk, `STORY` for the folder of the story. Where the desk stands
    /// is cut out of what is printed.
    pub(crate) fn run(&self, words: &str) -> Run {
        let word = |word: &str| match word.strip_prefix('@') {
            Some(name) => self.at(name),
            None => word.replace("STORY", STORY),
        };
        let run = run(&words.split(' ').map(word).collect::<Vec<_>>());
        let plain = |text: &str| text.replace(&self.at(""), "");
        Run { out: plain(&run.out), error: plain(&run.error), ..run }
    }

    /// Runs what has to go well, and gives what was printed.
    pub(crate) fn well(&self, words: &str) -> String {
        let run = self.run(words);
        assert_eq!((run.code, run.error.as_str()), (Some(0), ""), "{words}: {}", run.out);
        run.out
    }

    /// The office's ledger in the story, begun.
    pub(crate) fn begun() -> Self {
        let desk = Self::new();
        desk.well(
            "ledger new @office.zg --opening STORY/opening.jsonl --dossier riverside --device office --policy cn.party-inspection.2015",
        );
        desk.well("ledger record @office.zg STORY/office.jsonl --device office");
        desk
    }
}
