//! Texts that are never empty, never endless and free of control characters.

use core::fmt;
use core::str::FromStr;
use std::sync::Arc;

use crate::invalid::Invalid;

fn checked(field: &'static str, given: &str, limit: usize, lines: Lines) -> Result<Arc<str>, Invalid> {
    let trimmed = given.trim();
    if trimmed.is_empty() {
        return Err(Invalid::Empty { field });
    }
    // Only a text with more bytes than the limit can have more characters.
    if trimmed.len() > limit {
        let length = trimmed.chars().count();
        if length > limit {
            return Err(Invalid::TooLong { field, length, limit });
        }
    }
    let forbidden = |c: &char| c.is_control() && !(lines == Lines::Many && matches!(c, '\n' | '\t'));
    match trimmed.chars().zip(1..).find(|(c, _)| forbidden(c)) {
        Some((character, position)) => {
            Err(Invalid::ControlChar { field, character: u32::from(character), position })
        }
        None => Ok(trimmed.into()),
    }
}

#[derive(PartialEq, Eq)]
enum Lines {
    One,
    Many,
}

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident, $limit:literal, $lines:expr;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// How many characters it may have.
            pub const LIMIT: usize = $limit;

            /// A text for the field named `field`; white space at both ends is dropped.
            ///
            /// # Errors
            /// `EMPTY`, `TOO_LONG` or `CONTROL_CHAR`, naming `field`.
            pub fn new(field: &'static str, given: &str) -> Result<Self, Invalid> {
                checked(field, given, Self::LIMIT, $lines).map(Self)
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = Invalid;

            fn from_str(given: &str) -> Result<Self, Invalid> {
                Self::new("text", given)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&*self.0, f)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }
    )+};
}

texts! {
    /// One line: a name, a title, a label. At most 400 characters.
    Name, 400, Lines::One;
    /// Running text: a finding, a measure, a report. At most 100,000 characters; line breaks and tabs stay.
    Text, 100_000, Lines::Many;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_around_is_dropped_and_inside_kept() {
        assert_eq!(Text::new("t", " 甲\n乙 \n").unwrap().as_str(), "甲\n乙");
        assert_eq!(Name::new("n", " 甲 乙 ").unwrap().as_str(), "甲 乙");
    }

    #[test]
    fn what_is_no_text_is_refused_with_its_field() {
        assert_eq!(Name::new("title", " \n").unwrap_err(), Invalid::Empty { field: "title" });
        assert_eq!(
            Name::new("title", "甲\n乙").unwrap_err(),
            Invalid::ControlChar { field: "title", character: 10, position: 2 }
        );
        assert_eq!(
            Name::new("title", &"甲".repeat(401)).unwrap_err(),
            Invalid::TooLong { field: "title", length: 401, limit: 400 }
        );
        assert!(Name::new("title", &"甲".repeat(400)).is_ok());
    }
}
