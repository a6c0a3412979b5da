//! Trees on the terminal.

use std::io;

use anstyle::{AnsiColor, Style};
use zhenggai::core::closure::reason::Outcome;

use crate::show::screen::Screen;
use crate::show::wrap::wrap;

/// A line with what hangs below it.
pub(super) struct Branch {
    /// The mark before the line.
    mark: Option<Outcome>,
    /// The line.
    text: String,
    /// What hangs below.
    below: Vec<Self>,
}

impl Branch {
    /// A line that bears the mark of an outcome.
    pub(super) const fn marked(mark: Outcome, text: String) -> Self {
        Self { mark: Some(mark), text, below: Vec::new() }
    }

    /// A line without a mark.
    pub(super) const fn plain(text: String) -> Self {
        Self { mark: None, text, below: Vec::new() }
    }

    /// Hangs something below.
    pub(super) fn hang(&mut self, branch: Self) {
        self.below.push(branch);
    }

    /// Prints the line, and what hangs below it.
    pub(super) fn print(&self, screen: &mut Screen) -> io::Result<()> {
        self.draw(screen, "", "")
    }

    fn draw(&self, screen: &mut Screen, first: &str, rest: &str) -> io::Result<()> {
        let sign = self.mark.map_or_else(String::new, |mark| format!("{} ", sign(mark)));
        let room = usize::from(screen.width()).saturating_sub(rest.chars().count().saturating_add(2)).max(20);
        let stem = if self.below.is_empty() { "  " } else { "│ " };
        let hanging = if self.mark.is_some() { stem } else { "" };
        for (number, line) in wrap(&self.text, room).iter().enumerate() {
            if number == 0 {
                screen.line(&format!("{first}{sign}{line}"))?;
            } else {
                screen.line(&format!("{rest}{hanging}{line}"))?;
            }
        }
        let last = self.below.len().saturating_sub(1);
        for (number, branch) in self.below.iter().enumerate() {
            let (turn, on) = if number == last { ("└─ ", "   ") } else { ("├─ ", "│  ") };
            branch.draw(screen, &format!("{rest}{turn}"), &format!("{rest}{on}"))?;
        }
        Ok(())
    }
}

/// The mark of an outcome, in colour.
pub(super) fn sign(outcome: Outcome) -> String {
    let (sign, color) = match outcome {
        Outcome::Met => ('✓', AnsiColor::Green),
        Outcome::NotMet => ('✗', AnsiColor::Red),
        Outcome::CannotTell => ('?', AnsiColor::Yellow),
        Outcome::DoesNotApply => ('–', AnsiColor::White),
    };
    let style = Style::new().fg_color(Some(color.into()));
    format!("{style}{sign}{style:#}")
}
