//! The blocks in which the `mod` lines of one file stand.

use crate::complaint::Complaint;
use crate::rust::Module;

const ADVICE: &str = "the `mod` lines stand in blocks, lowest layer first, a blank line between them, \
                      each under a comment of one word";

/// The modules that one file declares, each with the number of its block.
#[derive(Debug)]
pub(crate) struct Blocks<'r> {
    modules: Vec<(&'r Module, usize)>,
}

impl<'r> Blocks<'r> {
    /// Reads the blocks of a file from its text and the modules it declares.
    pub(crate) fn read(text: &str, declared: &'r [Module]) -> Self {
        let lines: Vec<&str> = text.lines().collect();
        let mut modules: Vec<(&Module, usize)> = Vec::new();
        for module in declared.iter().filter(|module| module.within.is_empty()) {
            let block = match modules.last() {
                None => 0,
                Some((before, block)) => {
                    let between = lines.get(before.last..module.first.saturating_sub(1)).unwrap_or_default();
                    block + usize::from(between.iter().any(|line| line.trim().is_empty()))
                }
            };
            modules.push((module, block));
        }
        Self { modules }
    }

    /// The block of the module called `name`, and the line of its `mod`.
    pub(crate) fn find(&self, name: &str) -> Option<(usize, usize)> {
        let found = self.modules.iter().find(|(module, _)| module.name == name);
        found.map(|(module, block)| (*block, module.line))
    }

    /// The names of the modules, as they stand.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'r str> {
        self.modules.iter().map(|(module, _)| module.name.as_str())
    }

    /// What is wrong with the headings of a crate's root, whose text this is.
    pub(crate) fn headings(&self, path: &str, text: &str) -> Vec<Complaint> {
        if self.modules.len() < 2 {
            return Vec::new();
        }
        let lines: Vec<&str> = text.lines().collect();
        let above = |module: &Module| {
            module.first.checked_sub(2).and_then(|at| lines.get(at)).copied().unwrap_or_default().trim()
        };
        let mut complaints = Vec::new();
        let mut last = None;
        for (module, block) in &self.modules {
            let opens = last != Some(*block);
            last = Some(*block);
            let said = if opens && !is_heading(above(module)) {
                "no one-word comment stands above this block of `mod` lines"
            } else if !opens && above(module).starts_with("// ") {
                "a comment stands inside a block of `mod` lines; a new block begins after a blank line"
            } else {
                continue;
            };
            complaints.push(Complaint::new("layers", path, module.first, said, ADVICE));
        }
        complaints
    }
}

fn is_heading(line: &str) -> bool {
    line.strip_prefix("// ").is_some_and(|words| !words.is_empty() && !words.contains(char::is_whitespace))
}
