//! The terminal, or the pipe.

use std::cmp::Reverse;
use std::io::{self, BufWriter, IsTerminal, Write};

use anstream::AutoStream;
use anstyle::{AnsiColor, Style};

use serde::Serialize;
use zhenggai::core::code::Severity;
use zhenggai::core::language::Language;
use zhenggai::notice::diagnostic::Diagnostic;
use zhenggai::notice::source::Source;

use crate::show::snippet;
use crate::show::style::of_severity;
use crate::show::wrap::wrap;

/// How many diagnostics are shown at the most.
const MOST: usize = 200;
/// How wide a page is where nobody looks at a terminal.
const WIDTH: u16 = 100;

/// The terminal, or the pipe, and the language in which it is addressed.
pub(crate) struct Screen {
    language: Language,
    width: u16,
    out: BufWriter<AutoStream<io::Stdout>>,
    error: AutoStream<io::Stderr>,
}

impl Screen {
    /// Standard output and standard error, addressed in `language`.
    pub(crate) fn new(language: Language) -> Self {
        let width = if io::stdout().is_terminal() {
            terminal_size::terminal_size().map_or(WIDTH, |(width, _)| width.0.clamp(60, 140))
        } else {
            WIDTH
        };
        Self { language, width, out: BufWriter::new(anstream::stdout()), error: anstream::stderr() }
    }

    /// The language of the output.
    pub(crate) const fn language(&self) -> Language {
        self.language
    }

    /// How many columns a line has.
    pub(crate) const fn width(&self) -> u16 {
        self.width
    }

    /// One of the two, by language.
    pub(crate) const fn pick(&self, zh: &'static str, en: &'static str) -> &'static str {
        match self.language {
            Language::Zh => zh,
            Language::En => en,
        }
    }

    /// A line.
    pub(crate) fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "{text}")
    }

    /// A text in as many lines as it needs, each after `indent` spaces.
    pub(crate) fn wrapped(&mut self, indent: usize, text: &str) -> io::Result<()> {
        let room = usize::from(self.width).saturating_sub(indent);
        wrap(text, room).iter().try_for_each(|line| writeln!(self.out, "{:indent$}{line}", ""))
    }

    /// A text as it stands, without an end of line.
    pub(crate) fn raw(&mut self, text: &str) -> io::Result<()> {
        write!(self.out, "{text}")
    }

    /// A heading, with an empty line before it.
    pub(crate) fn heading(&mut self, text: &str) -> io::Result<()> {
        let style = Style::new().bold();
        writeln!(self.out, "\n{style}{text}{style:#}")
    }

    /// A title.
    pub(crate) fn title(&mut self, text: &str) -> io::Result<()> {
        let style = Style::new().bold().fg_color(Some(AnsiColor::Cyan.into()));
        writeln!(self.out, "{style}{text}{style:#}")
    }

    /// A Markdown page: headings are set off, the rest stands as written.
    pub(crate) fn page(&mut self, text: &str) -> io::Result<()> {
        for line in text.lines() {
            match line.strip_prefix("### ").or_else(|| line.strip_prefix("# ")) {
                Some(heading) => {
                    let style = Style::new().bold();
                    writeln!(self.out, "{style}{heading}{style:#}")?;
                }
                None => writeln!(self.out, "{line}")?,
            }
        }
        Ok(())
    }

    /// A record as JSON, two spaces a level. It has no colours to be taken out.
    pub(crate) fn json(&mut self, record: &impl Serialize) -> io::Result<()> {
        self.out.flush()?;
        let mut out = BufWriter::new(io::stdout().lock());
        serde_json::to_writer_pretty(&mut out, record)?;
        writeln!(out)?;
        out.flush()
    }

    /// Writes what is still held back.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }

    /// Diagnostics, each pointing into the text. Nobody reads thousands: the first of them are shown, the
    /// gravest first where there are too many, and the rest is counted.
    pub(crate) fn diagnostics(&mut self, file: &str, source: &Source, all: &[Diagnostic]) -> io::Result<()> {
        let mut shown: Vec<&Diagnostic> = all.iter().collect();
        if shown.len() > MOST {
            shown.sort_by_key(|diagnostic| Reverse(diagnostic.severity()));
            shown.truncate(MOST);
        }
        for diagnostic in &shown {
            let text = snippet::render(file, source, diagnostic, self.language, self.width);
            writeln!(self.out, "{text}\n")?;
        }
        let left = all.len().saturating_sub(shown.len());
        match (left, self.language) {
            (0, _) => Ok(()),
            (_, Language::Zh) => writeln!(self.out, "另有{left}处未显示，可用 --format json 查看全部"),
            (_, Language::En) => writeln!(self.out, "{left} more are not shown; --format json has them all"),
        }
    }

    /// One line about a place: its severity in colour, its code, the place, a sentence.
    pub(crate) fn remark(
        &mut self,
        severity: Severity,
        code: &str,
        place: &str,
        words: &str,
    ) -> io::Result<()> {
        let style = of_severity(severity);
        let level = match (severity, self.language) {
            (Severity::Error, Language::Zh) => "错误",
            (Severity::Warning, Language::Zh) => "警告",
            (Severity::Info, Language::Zh) => "提示",
            (other, Language::En) => other.as_str(),
        };
        writeln!(self.out, "{style}{level}[{code}]{style:#}: {place}: {words}")
    }

    /// Whether somebody is at a terminal, who can be asked.
    pub(crate) fn is_attended(&self) -> bool {
        io::stdin().is_terminal() && io::stdout().is_terminal()
    }

    /// What somebody at the terminal answers, without white space at its ends; `None` when nobody will.
    pub(crate) fn ask(&mut self, question: &str) -> io::Result<Option<String>> {
        self.out.flush()?;
        write!(self.error, "{question} ")?;
        self.error.flush()?;
        let mut answer = String::new();
        let read = io::stdin().read_line(&mut answer)?;
        Ok((read > 0).then(|| answer.trim().to_owned()))
    }

    /// Whether somebody at a terminal says yes. Where nobody is there to answer, the answer is no.
    pub(crate) fn confirm(&mut self, question: &str) -> io::Result<bool> {
        if !self.is_attended() {
            return Ok(false);
        }
        let answer = self.ask(&format!("{question} [y/N]"))?.unwrap_or_default().to_lowercase();
        Ok(matches!(answer.as_str(), "y" | "yes" | "是" | "好" | "确认"))
    }

    /// Something went wrong: a code, a sentence, how to learn more. Goes to standard error.
    pub(crate) fn trouble(&mut self, place: &str, code: &str, sentence: &str) -> io::Result<()> {
        let style = of_severity(Severity::Error);
        let (level, more) = match self.language {
            Language::Zh => ("错误", "详细说明"),
            Language::En => ("error", "learn more"),
        };
        writeln!(self.error, "{style}{level}[{code}]{style:#}: {place}: {sentence}")?;
        writeln!(self.error, "  {more}: zhenggai explain {code}")
    }

    /// What was to be printed could not be written. Goes to standard error.
    pub(crate) fn lost(&mut self, why: &io::Error) -> io::Result<()> {
        let style = of_severity(Severity::Error);
        match self.language {
            Language::Zh => writeln!(self.error, "{style}错误{style:#}: 结果无法写出：{why}"),
            Language::En => {
                writeln!(self.error, "{style}error{style:#}: the output cannot be written: {why}")
            }
        }
    }
}
