//! Rule sets and calendars that lie beside a file.

use std::fs;
use std::path::{Path, PathBuf};

use zhenggai_notice::decode::text;
use zhenggai_wire::policy::shelf::{BuiltIn, Shelf};

/// What is built in, and what lies in one folder (同一文件夹).
#[derive(Debug, Clone)]
pub struct Beside {
    folder: PathBuf,
}

impl Beside {
    /// What lies in the folder of `file`.
    #[must_use]
    pub fn new(file: &Path) -> Self {
        Self { folder: file.parent().unwrap_or(Path::new("")).to_owned() }
    }

    fn file(&self, name: &str) -> Option<String> {
        text(&fs::read(self.folder.join(name)).ok()?).ok().map(|(_, text)| text)
    }
}

impl Shelf for Beside {
    fn policy(&self, name: &str) -> Option<String> {
        BuiltIn.policy(name).or_else(|| self.file(name))
    }

    fn calendar(&self, name: &str) -> Option<String> {
        BuiltIn.calendar(name).or_else(|| self.file(name))
    }
}
