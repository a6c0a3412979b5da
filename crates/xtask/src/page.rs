//! A page about a code: its first line, its headings, what stands below them.

/// One heading, with what stands below it.
#[derive(Debug)]
pub(crate) struct Heading {
    /// How many `#` it has.
    pub(crate) level: usize,
    /// Its words.
    pub(crate) text: String,
    /// Its line.
    pub(crate) line: usize,
    /// Whether nothing stands between it and the next heading.
    pub(crate) silent: bool,
}

/// A fenced block.
#[derive(Debug)]
pub(crate) struct Fence {
    /// The word after the back-ticks.
    pub(crate) language: String,
    /// Its first line.
    pub(crate) line: usize,
}

/// A page as far as its shape goes.
#[derive(Debug, Default)]
pub(crate) struct Page {
    /// The code the first line names.
    pub(crate) code: Option<String>,
    /// Every heading outside a fence, from the top.
    pub(crate) headings: Vec<Heading>,
    /// Every fenced block, from the top.
    pub(crate) fences: Vec<Fence>,
}

/// One `##` part of a page, and the `###` parts it must have, in their order.
pub(crate) type Part = (&'static str, &'static [&'static str]);

impl Page {
    /// Reads a page.
    pub(crate) fn read(text: &str) -> Self {
        let mut page = Self { code: text.lines().next().and_then(code_of_title), ..Self::default() };
        let mut fenced = false;
        for (line, words) in (1..).zip(text.lines()) {
            if let Some(rest) = words.trim_start().strip_prefix("```") {
                if !fenced {
                    page.fences.push(Fence { language: rest.trim().to_owned(), line });
                }
                fenced = !fenced;
            } else if let Some((level, text)) = heading(words).filter(|_| !fenced) {
                page.headings.push(Heading { level, text: text.to_owned(), line, silent: true });
                continue;
            }
            if let Some(last) = page.headings.last_mut().filter(|_| !words.trim().is_empty()) {
                last.silent = false;
            }
        }
        page
    }

    /// What the page lacks of `parts`: (line, what is wrong). An order other than that of `parts` is wrong too.
    pub(crate) fn lacks(&self, parts: &[Part]) -> Vec<(usize, String)> {
        let mut lacks = Vec::new();
        if self.code.is_none() {
            lacks.push((1, "the first line is not `# CODE · 中文题 · English title`".to_owned()));
        }
        let mut last = 0;
        for (part, wanted) in parts {
            let Some(top) =
                self.headings.iter().position(|heading| heading.level == 2 && heading.text == *part)
            else {
                lacks.push((1, format!("`## {part}` is missing")));
                continue;
            };
            let below: Vec<&Heading> =
                self.headings.iter().skip(top + 1).take_while(|it| it.level > 2).collect();
            let top_line = self.headings.get(top).map_or(1, |heading| heading.line);
            if top_line < last {
                lacks.push((top_line, format!("`## {part}` stands too early")));
            }
            last = last.max(top_line);
            for name in *wanted {
                match below.iter().find(|heading| heading.level == 3 && heading.text == *name) {
                    None => lacks.push((top_line, format!("`### {name}` is missing under `## {part}`"))),
                    Some(found) if found.line < last => {
                        lacks.push((found.line, format!("`### {name}` stands too early")));
                    }
                    Some(found) if found.silent => {
                        lacks.push((found.line, format!("nothing stands under `### {name}`")));
                    }
                    Some(found) => last = found.line,
                }
            }
        }
        lacks
    }

    /// The first and the last line of the `##` part called `name`; the last is open where the page ends in it.
    pub(crate) fn span_of(&self, name: &str) -> Option<(usize, usize)> {
        let top = self.headings.iter().position(|heading| heading.level == 2 && heading.text == name)?;
        let end = self.headings.iter().skip(top + 1).find(|heading| heading.level <= 2);
        Some((self.headings.get(top)?.line, end.map_or(usize::MAX, |heading| heading.line)))
    }
}

fn heading(line: &str) -> Option<(usize, &str)> {
    let text = line.trim_start_matches('#');
    let level = line.len() - text.len();
    (level > 0).then(|| text.strip_prefix(' ')).flatten().map(|text| (level, text.trim_end()))
}

/// The code in `# CODE · 中文题 · English title`, if the line is one.
fn code_of_title(line: &str) -> Option<String> {
    let mut parts = line.strip_prefix("# ")?.trim_end().split(" · ");
    let (code, chinese, english) = (parts.next()?, parts.next()?, parts.next()?);
    let whole = parts.next().is_none()
        && is_code(code)
        && chinese.chars().any(is_chinese)
        && english.chars().any(|letter| letter.is_ascii_alphabetic())
        && !english.chars().any(is_chinese);
    whole.then(|| code.to_owned())
}

/// Whether `word` is in SCREAMING_SNAKE_CASE and so can be a code.
pub(crate) fn is_code(word: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
    };
    word.starts_with(|first: char| first.is_ascii_uppercase()) && word.split('_').all(plain)
}

fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}
