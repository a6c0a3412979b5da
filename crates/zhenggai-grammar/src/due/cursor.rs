//! A place in a text, and what can be read from there.

use crate::numeral;

/// A row of digits or of Chinese numerals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    /// Its value.
    pub(super) value: u32,
    /// How many characters it has.
    pub(super) chars: usize,
    /// Whether it is written in digits.
    pub(super) is_arabic: bool,
}

/// A place in a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'a> {
    rest: &'a str,
    before: Option<char>,
}

impl<'a> Cursor<'a> {
    pub(super) const fn new(text: &'a str) -> Self {
        Self { rest: text, before: None }
    }

    pub(super) const fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// The character before this place.
    pub(super) const fn before(&self) -> Option<char> {
        self.before
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    pub(super) fn advance(&mut self) {
        let mut chars = self.rest.chars();
        self.before = chars.next();
        self.rest = chars.as_str();
    }

    pub(super) fn skip_space(&mut self) {
        self.rest = self.rest.trim_start();
    }

    /// Whether `word` stands here; white space before it is passed over.
    pub(super) fn sees(&self, word: &str) -> bool {
        self.rest.trim_start().starts_with(word)
    }

    /// Passes over `word` if it stands here.
    pub(super) fn eat(&mut self, word: &str) -> bool {
        let Some(rest) = self.rest.trim_start().strip_prefix(word) else { return false };
        self.before = word.chars().next_back();
        self.rest = rest;
        true
    }

    /// Passes over the first of `words` that stands here.
    pub(super) fn eat_any(&mut self, words: &[&str]) -> bool {
        words.iter().any(|word| self.eat(word))
    }

    /// The number that stands here, passed over.
    pub(super) fn number(&mut self) -> Option<Number> {
        let from = self.rest.trim_start();
        let is_arabic = from.starts_with(|c: char| c.is_ascii_digit());
        let (value, length) = numeral::leading(from)?;
        let printed = from.get(..length)?;
        self.before = printed.chars().next_back();
        self.rest = from.get(length..)?;
        Some(Number { value, chars: printed.chars().count(), is_arabic })
    }
}
